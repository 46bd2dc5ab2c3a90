//! JSON Lines: one record in, one line out, in the same order; a bad record is answered and the run goes on.

mod fields;
mod record;
mod stream;

pub(super) use record::Record;

use super::args::RecordArgs;
use super::error::CliError;
use super::{Exit, Streams, check, files};
use crate::report::{Hashes, RecordError, SCHEMA_VERSION, TOOL_VERSION, hash_of};
use crate::text::count;
use crate::{config::Config, output};
use fields::Fields;
use serde::Serialize;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What becomes of a record.
pub(super) enum Answer<T> {
    /// It was read; whether what was found fails the run.
    Done(T, bool),
    /// It was left out, for a reason.
    Skipped(String),
    /// It could not be read.
    Bad(String),
}

/// The answer to a record that was read: what was found, after what all answers say.
#[derive(Serialize)]
pub(super) struct Told<T> {
    schema_version: u32,
    version: &'static str,
    config_hash: String,
    id: serde_json::Value,
    #[serde(flatten)]
    hashes: Hashes,
    #[serde(flatten)]
    told: T,
}

impl<T> Told<T> {
    /// What is told of the record of that `id`, under the settings of `config_hash`.
    pub(super) fn new(id: serde_json::Value, config_hash: &str, hashes: Hashes, told: T) -> Self {
        let config_hash = config_hash.to_string();
        Self { schema_version: SCHEMA_VERSION, version: TOOL_VERSION, config_hash, id, hashes, told }
    }
}

/// Refuses the first option that was given and says nothing of records.
///
/// # Errors
/// [`CliError::Usage`] that names it.
pub(super) fn exclude(options: &[(&str, bool)]) -> Result<(), CliError> {
    match options.iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(CliError::Usage(format!("`--jsonl` et `{option}` s’excluent"))),
        None => Ok(()),
    }
}

/// The answer to a record that was left out.
#[derive(Serialize)]
struct SkippedRecord {
    schema_version: u32,
    id: serde_json::Value,
    ignore: String,
}

/// A line of the answer, and what the run makes of it.
struct Line {
    text: String,
    outcome: Outcome,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine,
    Failing,
    Skipped,
    Bad,
}

/// Answers to every record of the files, or of the standard input, by `answer`, on several threads. The run fails where a
/// record could not be read, or where `answer` says so.
pub(super) fn run<T: Serialize>(
    paths: &[PathBuf],
    args: &RecordArgs,
    jobs: Option<u16>,
    streams: &mut Streams,
    answer: impl Fn(Record) -> Answer<T> + Sync,
) -> Result<Exit, CliError> {
    let jobs = jobs.map_or_else(check::cores, usize::from);
    let fields = args.fields.as_deref().map(Fields::new);
    let fields = fields.as_ref();
    let line = |number: usize, bytes: &[u8]| line(number, bytes, fields, &answer);
    let mut tally = Tally::default();
    let one = [PathBuf::from(files::STDIN)];
    for path in if paths.is_empty() { &one } else { paths } {
        read(path, jobs, streams, &line, &mut tally)?;
    }
    streams.output.flush().map_err(CliError::output)?;
    for field in fields.iter().flat_map(|fields| fields.unseen()) {
        streams.warn(&format!("intertitre : aucune réponse n’a de champ « {field} »."));
    }
    streams.warn(&tally.told());
    Ok(if tally.bad + tally.failing > 0 { Exit::Findings } else { Exit::Clean })
}

fn read(
    path: &Path,
    jobs: usize,
    streams: &mut Streams,
    line: &(impl Fn(usize, &[u8]) -> Result<Line, CliError> + Sync),
    tally: &mut Tally,
) -> Result<(), CliError> {
    let failed = |error| CliError::Read { name: path.display().to_string(), error };
    let mut file;
    let input: &mut (dyn Read + Send) = if path.as_os_str() == files::STDIN {
        &mut *streams.input
    } else {
        file = File::open(path).map_err(failed)?;
        &mut file
    };
    let output = &mut *streams.output;
    stream::ordered(input, jobs, line, |answered| {
        let line = answered.map_err(failed)??;
        tally.add(line.outcome);
        // Who waits for the answer to go on has it at once.
        output.write_all(line.text.as_bytes()).and_then(|()| output.flush()).map_err(CliError::output)
    })
}

/// The answer to a line of the input, whose number is told where it is wrong.
fn line<T: Serialize>(
    number: usize,
    bytes: &[u8],
    fields: Option<&Fields>,
    answer: &impl Fn(Record) -> Answer<T>,
) -> Result<Line, CliError> {
    let bad = |id, error| -> Result<Line, CliError> {
        Ok(Line { text: output::json_line(&RecordError { id, line: number, error })?, outcome: Outcome::Bad })
    };
    let record = match Record::read(bytes) {
        Ok(record) => record,
        Err((id, error)) => return bad(id, error),
    };
    let id = record.id.clone();
    match answer(record) {
        Answer::Bad(error) => bad(id, error),
        Answer::Skipped(ignore) => {
            let skipped = SkippedRecord { schema_version: SCHEMA_VERSION, id, ignore };
            Ok(Line { text: output::json_line(&skipped)?, outcome: Outcome::Skipped })
        }
        Answer::Done(told, fails) => {
            let text = match fields {
                Some(fields) => output::json_line(&fields.of(serde_json::to_value(&told)?))?,
                None => output::json_line(&told)?,
            };
            Ok(Line { text, outcome: if fails { Outcome::Failing } else { Outcome::Fine } })
        }
    }
}

/// How many records there were, by what became of them.
#[derive(Default)]
struct Tally {
    all: usize,
    failing: usize,
    skipped: usize,
    bad: usize,
}

impl Tally {
    fn add(&mut self, outcome: Outcome) {
        self.all += 1;
        match outcome {
            Outcome::Fine => {}
            Outcome::Failing => self.failing += 1,
            Outcome::Skipped => self.skipped += 1,
            Outcome::Bad => self.bad += 1,
        }
    }

    fn told(&self) -> String {
        let mut told = count(self.all, "enregistrement", "enregistrements");
        if self.bad > 0 {
            told.push_str(&format!(", dont {} en erreur", self.bad));
        }
        if self.skipped > 0 {
            told.push_str(&format!(", {}", count(self.skipped, "laissé de côté", "laissés de côté")));
        }
        told + "."
    }
}

/// Tells settings apart: the same settings have the same one.
pub(super) fn config_hash(config: &Config) -> String {
    hash_of(format!("{config:?}").bytes())
}
