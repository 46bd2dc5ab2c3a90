//! `check --jsonl`: the findings of each record of an archive.

use crate::cli::args::{CheckArgs, CheckFormat};
use crate::cli::error::CliError;
use crate::cli::records::{self, Answer, Record};
use crate::cli::{Exit, Streams};
use crate::config::Config;
use crate::document::Document;
use crate::judge_document;
use crate::lexicon::MetaRole;
use crate::report::{FileReport, Hashes, SCHEMA_VERSION, TOOL_VERSION};
use crate::rules::Severity;
use crate::source::Source;
use serde::Serialize;
use serde_json::Value;

/// The answer to a record.
#[derive(Serialize)]
struct Told {
    schema_version: u32,
    version: &'static str,
    config_hash: String,
    id: Value,
    #[serde(flatten)]
    hashes: Hashes,
    #[serde(flatten)]
    report: FileReport,
}

pub(super) fn run(args: &CheckArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    if let Some(option) = excluded(args) {
        return Err(CliError::Usage(format!("`--jsonl` et `{option}` s’excluent")));
    }
    let config = super::run_config(args)?;
    let hash = records::config_hash(&config);
    records::run(&args.paths, &args.records, args.jobs, streams, |record| answer(record, args, &config, &hash))
}

/// An option that was given and says nothing of records, which are no files and are judged one by one.
fn excluded(args: &CheckArgs) -> Option<&'static str> {
    let given = [
        ("--output-format", args.output_format != CheckFormat::default()),
        ("--output-file", args.output_file.is_some()),
        ("--report", args.report.is_some()),
        ("--max-warnings", args.max_warnings.is_some()),
        ("--fix", args.fix),
        ("--unsafe-fixes", args.unsafe_fixes),
        ("--diff", args.diff),
        ("--baseline", args.baseline.is_some()),
        ("--write-baseline", args.write_baseline),
        ("--update-baseline", args.update_baseline),
        ("--since", args.since.is_some()),
        ("--statistics", args.statistics),
        ("--stdin-filename", args.stdin_filename.is_some()),
    ];
    given.into_iter().find(|(_, given)| *given).map(|(option, _)| option)
}

fn answer(record: Record, args: &CheckArgs, config: &Config, hash: &str) -> Answer<Told> {
    let name = record.id.as_str().map_or_else(|| record.id.to_string(), str::to_string);
    let source = Source::from_text(name, record.text.as_str());
    let document = match Document::read_with(&source, record.format(), &config.reading) {
        Ok(document) => document,
        Err(error) => return Answer::Bad(error.to_string()),
    };
    let document =
        document.with_known(&[(MetaRole::Title, record.title()), (MetaRole::Description, record.description())]);
    let with_keyphrase = record.keyphrase().map(|keyphrase| {
        let mut config = config.clone();
        config.asked_keyphrase = Some(keyphrase.to_string());
        config
    });
    let config = with_keyphrase.as_ref().unwrap_or(config);
    let hashes = |context: &crate::rules::Context| Hashes::new(context.document, context.analysis);
    let (judged, hashes) = match judge_document(&source, document, config, hashes) {
        Ok(judged) => judged,
        Err(language) => return Answer::Skipped(format!("langue détectée : {}", language.name())),
    };
    let mut report = judged.report(&source, record.format(), config);
    let fails = super::file_fails(args, config, config, &report);
    report.keep(args.level.map_or(Severity::Info, Into::into));
    let told = Told {
        schema_version: SCHEMA_VERSION,
        version: TOOL_VERSION,
        config_hash: hash.to_string(),
        id: record.id,
        hashes,
        report,
    };
    Answer::Done(told, fails)
}
