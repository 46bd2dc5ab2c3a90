//! `check`: which files, judged in parallel, mended or told, and whether the run fails.

mod baseline;
mod collect;
mod limits;
mod outcome;
mod page;
mod parallel;
mod print;
mod progress;
mod records;
mod since;

pub(super) use collect::list;
pub(super) use parallel::cores;

use super::args::CheckArgs;
use super::error::CliError;
use super::{Exit, Streams, files, settings};
use crate::config::Config;
use crate::document::Format;
use crate::report::{CheckReport, Skipped};
use crate::rules::Severity;
use crate::{compare, output};
use collect::{Collected, Work};
use limits::{Failure, Limits};
use outcome::{Outcome, Told};
use progress::Progress;
use since::Changes;
use std::collections::BTreeSet;

pub(super) fn run(args: &CheckArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    if args.records.jsonl {
        return records::run(args, streams);
    }
    let for_run = run_config(args)?;
    let changes = args.since.as_deref().map(Changes::since).transpose()?;
    let Collected { mut work, files: all } = collect::collect(args, streams)?;
    if work.is_empty() {
        streams.warn(&nothing_found(args));
    }
    if let Some(changes) = &changes {
        work.retain(|work| work.bytes.is_some() || changes.has(&work.path));
    }
    page::prepare(args, &mut work)?;
    if let Some(path) = &args.output_file {
        files::spares(path, work.iter().map(|work| work.path.as_path()))?;
    }
    let jobs = args.jobs.map_or_else(parallel::cores, usize::from);
    let mut outcomes = parallel::map(&work, jobs, Progress::new(streams, work.len(), args.quiet), |one| {
        outcome::judge(one, args, &for_run, work.len() == 1)
    });
    for warning in outcomes.iter_mut().filter_map(|outcome| outcome.warning.take()) {
        streams.warn(&warning);
    }
    if args.diff {
        return diffs(outcomes, streams);
    }
    for (work, outcome) in work.iter().zip(&outcomes) {
        outcome.write(work, args, streams)?;
    }
    // A site is compared as a whole or not at all.
    if changes.is_none() {
        compare_pages(&work, &mut outcomes, &all, &for_run);
    }
    let mut report = CheckReport::new();
    report.mended = outcomes.iter().map(Outcome::mended).sum();
    // The work of each file that is in the report.
    let mut reported: Vec<&Work> = Vec::new();
    // What the page shows of the article, where there is one only.
    let mut sheet = None;
    for (work, outcome) in work.iter().zip(outcomes) {
        match outcome.told {
            Ok(Told::Read(mut read)) => {
                sheet = read.sheet.take();
                report.files.push(read.report());
                reported.push(work);
            }
            Ok(Told::Skipped(reason)) => report.skipped.push(Skipped { file: outcome.name, reason }),
            Err(error) => {
                streams.warn(&format!("intertitre : {error}."));
                report.errors.push(Skipped { file: outcome.name, reason: error.to_string() });
            }
        }
    }
    if args.added_lines
        && let Some(changes) = &changes
    {
        for (work, file) in reported.iter().zip(&mut report.files) {
            file.findings.retain(|finding| changes.added(&work.path, finding.line, finding.end_line));
        }
    }
    let stale = baseline::apply(args, &for_run, &mut report)?;
    let failures = Limits { args, for_run: &for_run }.failures(&reported, &report);
    let failed = !failures.is_empty() || stale;
    page::write(args, &report, sheet)?;
    let exit = match (report.errors.is_empty(), failed) {
        (false, _) => Exit::Error,
        (true, true) => Exit::Findings,
        (true, false) => Exit::Clean,
    };
    report.keep(args.level.map_or(Severity::Info, Into::into));
    print::print(args, report, streams)?;
    if args.output_format.is_for_people() {
        tell(&failures, args.quiet, streams);
    }
    Ok(exit)
}

/// Tells which limits the run went over; where only findings are wanted, those that the findings do not show.
fn tell(failures: &[Failure], quiet: bool, streams: &mut Streams) {
    for failure in failures.iter().filter(|failure| !(quiet && failure.shown)) {
        streams.warn(&failure.told);
    }
}

/// That the paths hold no article, and what would be one.
fn nothing_found(args: &CheckArgs) -> String {
    let paths: Vec<String> = args.paths.iter().map(|path| format!("`{}`", path.display())).collect();
    let endings: Vec<String> = Format::ENDINGS.iter().map(|ending| format!(".{ending}")).collect();
    format!(
        "intertitre : aucun article trouvé dans {}. Formats lus : {}. Ce que nomment `.gitignore` et `.intertitreignore` est laissé de côté.",
        paths.join(", "),
        endings.join(", ")
    )
}

/// The settings of the run as a whole: those that are named, else those of the first folder or file, else those of the
/// current folder.
fn run_config(args: &CheckArgs) -> Result<Config, CliError> {
    let first = args.paths.first().filter(|path| path.as_os_str() != files::STDIN);
    let first = first.or(args.stdin_filename.as_ref()).map(std::path::PathBuf::as_path);
    let read = args.config.as_deref().map_or_else(|| settings::find(first), settings::read_named)?;
    collect::asked(args, read.for_run())
}

/// Compares the pages that were found in folders with each other.
fn compare_pages(work: &[Work], outcomes: &mut [Outcome], files: &BTreeSet<String>, config: &Config) {
    let found = work.iter().zip(outcomes).filter(|(work, _)| work.found);
    let mut pages: Vec<_> = found
        .filter_map(|(_, outcome)| match &mut outcome.told {
            Ok(Told::Read(read)) => Some(&mut read.judged),
            _ => None,
        })
        .collect();
    if pages.len() > 1 {
        compare(&mut pages, files, config);
    }
}

/// Prints what the fixes would change.
fn diffs(outcomes: Vec<Outcome>, streams: &mut Streams) -> Result<Exit, CliError> {
    let mut exit = Exit::Clean;
    for outcome in outcomes {
        match outcome.told {
            Ok(Told::Read(read)) => {
                if let Some((text, _)) = &read.mended {
                    streams
                        .print(output::unified_diff(&outcome.name, read.source.text(), text, "corrigé").as_bytes())?;
                    exit = exit.max(Exit::Findings);
                }
            }
            Ok(Told::Skipped(_)) => {}
            Err(error) => {
                streams.warn(&format!("intertitre : {error}."));
                exit = Exit::Error;
            }
        }
    }
    Ok(exit)
}
