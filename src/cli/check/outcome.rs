//! What becomes of one file.

use super::collect::Work;
use crate::cli::args::CheckArgs;
use crate::cli::error::CliError;
use crate::cli::{Streams, files};
use crate::config::Config;
use crate::document::Format;
use crate::report::{FileReport, Sheet};
use crate::rules::Fixes;
use crate::source::{DecodeError, Source};
use crate::text::count;
use crate::{Judged, fix, judge as judge_source, judge_with_sheet};
use std::sync::Arc;

/// What became of a file.
pub(super) struct Outcome {
    /// Its name.
    pub(super) name: String,
    /// What is to be told of how it was read.
    pub(super) warning: Option<String>,
    pub(super) told: Result<Told, CliError>,
}

/// What is told of a file that could be read.
pub(super) enum Told {
    /// It was judged.
    Read(Box<Read>),
    /// It was not, for a reason.
    Skipped(String),
}

/// A file that was judged.
pub(super) struct Read {
    /// As it is on disk, or, where it was mended, as it is then.
    pub(super) source: Source,
    pub(super) format: Format,
    pub(super) judged: Judged,
    /// Its text with the fixes made, and how many were.
    pub(super) mended: Option<(String, usize)>,
    /// What a page about it shows, where one was asked for.
    pub(super) sheet: Option<Sheet>,
    config: Arc<Config>,
}

/// Reads, mends and judges a file; `alone` when it is the only one.
pub(super) fn judge(work: &Work, args: &CheckArgs, for_run: &Config, alone: bool) -> Outcome {
    let name = work.name.display().to_string();
    let mut warning = None;
    let told = read(work, args, for_run, alone && args.report.is_some(), &name, &mut warning);
    Outcome { name, warning, told }
}

fn read(
    work: &Work,
    args: &CheckArgs,
    for_run: &Config,
    keep: bool,
    name: &str,
    warning: &mut Option<String>,
) -> Result<Told, CliError> {
    if work.excluded {
        return Ok(Told::Skipped("exclu par la configuration".to_string()));
    }
    let config = &work.config;
    let bytes = match &work.bytes {
        Some(bytes) => bytes.clone(),
        None => files::read_as(&work.path, name)?,
    };
    let (mut source, format) = match files::decoded(name, bytes) {
        // A file of a folder that nobody has written in yet is not judged, and fails nothing.
        Err(CliError::Decode { error: DecodeError::Empty, .. }) if work.found => {
            return Ok(Told::Skipped("fichier vide".to_string()));
        }
        decoded => decoded?,
    };
    *warning = files::odd_encoding(&source);
    let fault = |error| CliError::Document { name: name.to_string(), error };
    let mut mended = None;
    if args.mends() {
        let fixes = if args.unsafe_fixes { Fixes::All } else { Fixes::Safe };
        let (text, made) = fix(&source, format, config, fixes).map_err(fault)?;
        mended = (made > 0).then_some((text, made));
    }
    if let Some((text, _)) = mended.as_ref().filter(|_| !args.diff) {
        source = source.with_text(text.clone());
    }
    let judged = if keep {
        judge_with_sheet(&source, format, config).map(|told| told.map(|(judged, sheet)| (judged, Some(sheet))))
    } else {
        judge_source(&source, format, config).map(|told| told.map(|judged| (judged, None)))
    };
    let (judged, sheet) = match judged.map_err(fault)? {
        Ok(judged) => judged,
        Err(language) => {
            // Whoever names a file wants to know why nothing is told of it.
            if !work.found {
                *warning = Some(format!(
                    "intertitre : {name} : rien n’est jugé, car la langue détectée est : {}. Seul le français l’est.",
                    language.name()
                ));
            }
            return Ok(Told::Skipped(format!("langue détectée : {}", language.name())));
        }
    };
    // Whoever names a draft wants to know.
    if judged.draft && work.found && !(args.drafts || for_run.drafts) {
        return Ok(Told::Skipped("brouillon".to_string()));
    }
    Ok(Told::Read(Box::new(Read { source, format, judged, mended, sheet, config: Arc::clone(config) })))
}

impl Read {
    /// What is told of it.
    pub(super) fn report(self) -> FileReport {
        self.judged.report(&self.source, self.format, &self.config)
    }
}

impl Outcome {
    /// Writes the file that was mended in place of what it was; what came from the standard input goes to the standard output,
    /// mended or not, so that nothing is lost on its way.
    pub(super) fn write(&self, work: &Work, args: &CheckArgs, streams: &mut Streams) -> Result<(), CliError> {
        if !args.mends() {
            return Ok(());
        }
        let (Ok(Told::Read(read)), bytes) = (&self.told, work.bytes.as_deref()) else {
            return work.bytes.as_deref().map_or(Ok(()), |bytes| streams.print(bytes));
        };
        match (&read.mended, bytes) {
            (None, None) => return Ok(()),
            (None, Some(bytes)) => return streams.print(bytes),
            (Some(_), None) => files::write(&work.path, &read.source.encode(read.source.text()))?,
            (Some(_), Some(_)) => streams.print(&read.source.encode(read.source.text()))?,
        }
        streams.warn(&format!("{} : {}.", self.name, count(self.mended(), "correction faite", "corrections faites")));
        Ok(())
    }

    /// How many fixes were made.
    pub(super) fn mended(&self) -> usize {
        match &self.told {
            Ok(Told::Read(read)) => read.mended.as_ref().map_or(0, |(_, made)| *made),
            _ => 0,
        }
    }
}
