//! What becomes of one file.

use super::collect::Work;
use crate::cli::args::CheckArgs;
use crate::cli::error::CliError;
use crate::cli::{Streams, files};
use crate::config::Config;
use crate::document::Format;
use crate::report::FileReport;
use crate::rules::Fixes;
use crate::source::Source;
use crate::text::count;
use crate::{Judged, fix, judge as judge_source};

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
    config: Config,
}

/// Reads, mends and judges a file.
pub(super) fn judge(work: &Work, args: &CheckArgs, for_run: &Config) -> Outcome {
    let name = work.name.display().to_string();
    let mut warning = None;
    let told = read(work, args, for_run, &name, &mut warning);
    Outcome { name, warning, told }
}

fn read(
    work: &Work,
    args: &CheckArgs,
    for_run: &Config,
    name: &str,
    warning: &mut Option<String>,
) -> Result<Told, CliError> {
    if work.excluded {
        return Ok(Told::Skipped("exclu par la configuration".to_string()));
    }
    let config = asked(args, &work.config)?;
    let bytes = match &work.bytes {
        Some(bytes) => bytes.clone(),
        None => files::read_file(&work.path)?,
    };
    let (mut source, format) = files::decoded(name, bytes)?;
    *warning = files::odd_encoding(&source);
    let fault = |error| CliError::Document { name: name.to_string(), error };
    let mut mended = None;
    if args.mends() {
        let fixes = if args.unsafe_fixes { Fixes::All } else { Fixes::Safe };
        let (text, made) = fix(&source, format, &config, fixes).map_err(fault)?;
        mended = (made > 0).then_some((text, made));
    }
    if let Some((text, _)) = mended.as_ref().filter(|_| !args.diff) {
        source = source.with_text(text.clone());
    }
    let judged = match judge_source(&source, format, &config).map_err(fault)? {
        Ok(judged) => judged,
        Err(language) => return Ok(Told::Skipped(format!("langue détectée : {}", language.name()))),
    };
    // Whoever names a draft wants to know.
    if judged.draft && work.found && !(args.drafts || for_run.drafts) {
        return Ok(Told::Skipped("brouillon".to_string()));
    }
    Ok(Told::Read(Box::new(Read { source, format, judged, mended, config })))
}

/// The settings for a file with what the command line says.
pub(super) fn asked(args: &CheckArgs, config: &Config) -> Result<Config, CliError> {
    let mut config = config.clone();
    if let Some(rules) = &args.select {
        config.select = Some(rules.clone());
    }
    config.ignore.extend(args.ignore.iter().flatten().cloned());
    config.asked_keyphrase.clone_from(&args.focus.keyphrase);
    config.ignore_accents |= args.focus.ignore_accents;
    if let Some(name) = config.unknown_rule() {
        return Err(CliError::UnknownRule(name.to_string()));
    }
    Ok(config)
}

impl Told {
    /// How many fixes were made.
    pub(super) fn mended(&self) -> usize {
        match self {
            Self::Read(read) => read.mended.as_ref().map_or(0, |(_, made)| *made),
            Self::Skipped(_) => 0,
        }
    }
}

impl Read {
    /// What is told of it.
    pub(super) fn report(self) -> FileReport {
        self.judged.report(&self.source, self.format, &self.config)
    }
}

impl Outcome {
    /// Writes the file that was mended in place of what it was; what came from the standard input goes to the standard output,
    /// mended or not.
    pub(super) fn write(&self, args: &CheckArgs, streams: &mut Streams) -> Result<(), CliError> {
        let Ok(Told::Read(read)) = &self.told else { return Ok(()) };
        if !args.mends() {
            return Ok(());
        }
        let bytes = read.source.encode(read.source.text());
        let from_stdin = args.paths.iter().any(|path| path.as_os_str() == files::STDIN)
            && (self.name == files::STDIN
                || args.stdin_filename.as_ref().is_some_and(|name| name.display().to_string() == self.name));
        if from_stdin {
            streams.print(&bytes)?;
        }
        if let Some((_, made)) = &read.mended {
            if !from_stdin {
                files::write(std::path::Path::new(&self.name), &bytes)?;
            }
            streams.warn(&format!("{} : {}.", self.name, count(*made, "correction faite", "corrections faites")));
        }
        Ok(())
    }
}
