use super::args::{CheckArgs, ReportFormat};
use super::error::CliError;
use super::{Exit, Streams, files, settings};
use crate::config::FailOn;
use crate::document::Format;
use crate::report::{CheckReport, Skipped};
use crate::{Checked, output};
use ignore::WalkBuilder;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// File of patterns that folders may hold, beside `.gitignore`.
const IGNORE_FILE: &str = ".intertitreignore";

pub(super) fn run(args: &CheckArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let mut report = CheckReport::new();
    let mut failed = false;
    for path in expand(&args.paths, streams)? {
        let from_stdin = path.as_os_str() == files::STDIN;
        let known = if from_stdin { args.stdin_filename.as_deref() } else { Some(path.as_path()) };
        if known
            .map(|known| settings_of(known, args).map(|settings| settings.excludes(known)))
            .transpose()?
            .unwrap_or(false)
        {
            report.skipped.push(Skipped {
                file: known.unwrap_or(&path).display().to_string(),
                reason: "exclu par la configuration".to_string(),
            });
            continue;
        }
        match one(&path, args, streams, &mut report) {
            Ok(fails) => failed |= fails,
            Err(
                error @ (CliError::Output(_)
                | CliError::BrokenPipe
                | CliError::Config { .. }
                | CliError::Pattern { .. }),
            ) => return Err(error),
            // A file that cannot be read does not keep the others from being checked.
            Err(error) => {
                streams.warn(&format!("intertitre : {error}."));
                report.errors.push(Skipped { file: path.display().to_string(), reason: error.to_string() });
            }
        }
    }
    let text = match args.format {
        ReportFormat::Human => output::human_check(&report),
        ReportFormat::Json => output::json_pretty(&report)?,
    };
    streams.print(text.as_bytes())?;
    Ok(match (report.errors.is_empty(), failed) {
        (false, _) => Exit::Error,
        (true, true) => Exit::Findings,
        (true, false) => Exit::Clean,
    })
}

/// The settings for a file: those that are named, else those of its folders.
fn settings_of(path: &Path, args: &CheckArgs) -> Result<settings::Settings, CliError> {
    args.config.as_deref().map_or_else(|| settings::find(Some(path)), settings::read_named)
}

/// Checks one file; whether its findings fail the run.
fn one(path: &Path, args: &CheckArgs, streams: &mut Streams, report: &mut CheckReport) -> Result<bool, CliError> {
    let mut article = files::read_path(Some(path), args.stdin_filename.as_deref(), streams)?;
    if let Some(file) = &args.config {
        article.config = settings::read_named(file)?.config;
    }
    let name = article.source.name().to_string();
    let fail_on = args.fail_on.map(FailOn::from).or(article.config.fail_on).unwrap_or_default();
    match crate::check(&article.source, article.format, &article.config)
        .map_err(|error| CliError::Document { name: name.clone(), error })?
    {
        Checked::Report(file) => {
            let fails = file.worst().is_some_and(|worst| fail_on.fails(worst));
            report.files.push(*file);
            Ok(fails)
        }
        Checked::NotFrench(language) => {
            report.skipped.push(Skipped { file: name, reason: format!("langue détectée : {}", language.name()) });
            Ok(false)
        }
    }
}

/// The files to check: those named, and those of the folders named whose format is read, in the order of their names.
pub(super) fn expand(paths: &[PathBuf], streams: &mut Streams) -> Result<Vec<PathBuf>, CliError> {
    let mut files = Vec::new();
    for path in paths {
        if path.as_os_str() == files::STDIN || !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let mut found = BTreeSet::new();
        for entry in WalkBuilder::new(path).add_custom_ignore_filename(IGNORE_FILE).require_git(false).build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                    if matches!(Format::of_name(&entry.path().display().to_string()), Ok(Some(_))) {
                        found.insert(entry.into_path());
                    }
                }
                Ok(_) => {}
                Err(error) => {
                    streams.warn(&format!("intertitre : {} : parcours interrompu ({error}).", path.display()))
                }
            }
        }
        files.extend(found);
    }
    let mut seen = BTreeSet::new();
    files.retain(|file| seen.insert(file.clone()));
    Ok(files)
}
