//! The report in the format asked for.

use crate::cli::args::{CheckArgs, CheckFormat};
use crate::cli::error::CliError;
use crate::cli::{Streams, files};
use crate::output::{self, check};
use crate::report::CheckReport;
use std::path::{Path, PathBuf};

/// Bytes that GitHub keeps of the page of a step.
const STEP_SUMMARY: usize = 1024 * 1024;

/// Prints the report, or writes it to the file that is named.
pub(super) fn print(args: &CheckArgs, report: CheckReport, streams: &mut Streams) -> Result<(), CliError> {
    // The mended text of the standard input takes its place on the standard output.
    let taken = args.mends() && args.paths.iter().any(|path| path.as_os_str() == files::STDIN);
    if taken && args.output_file.is_none() {
        return Ok(());
    }
    if args.output_format.is_for_platforms() {
        // These formats have no place for them, but for that of GitHub.
        for stale in report.stale.iter().filter(|_| args.output_format != CheckFormat::Github) {
            streams.warn(&check::stale(stale));
        }
    }
    let text = text(args, &report, streams)?;
    files::deliver(args.output_file.as_deref(), text.as_bytes(), streams)?;
    match (args.output_format, step_summary_file()) {
        (CheckFormat::Github, Some(path)) => append_step_summary(&report, &path),
        _ => Ok(()),
    }
}

fn text(args: &CheckArgs, report: &CheckReport, streams: &Streams) -> Result<String, CliError> {
    let to_terminal = args.output_file.is_none();
    let style = check::Style {
        quiet: args.quiet,
        color: to_terminal && streams.colors(args.color),
        width: if to_terminal { streams.width() } else { None }.unwrap_or(check::Style::default().width),
    };
    Ok(match args.output_format {
        CheckFormat::Full | CheckFormat::Concise | CheckFormat::Grouped if args.statistics => {
            check::statistics(report, &style)
        }
        CheckFormat::Full => check::full(report, &style),
        CheckFormat::Concise => check::concise(report, &style),
        CheckFormat::Grouped => check::grouped(report, &style),
        CheckFormat::Json => output::json_pretty(report)?,
        CheckFormat::Jsonl => check::jsonl(report)?,
        CheckFormat::Sarif => check::sarif(report)?,
        CheckFormat::Github => check::github(report),
        CheckFormat::Gitlab => check::gitlab(report)?,
        CheckFormat::Rdjson => check::rdjson(report)?,
        CheckFormat::Junit => check::junit(report),
    })
}

/// The file that GitHub Actions makes the page of a step of.
fn step_summary_file() -> Option<PathBuf> {
    std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Adds the findings to the page of the step, behind what is there.
fn append_step_summary(report: &CheckReport, path: &Path) -> Result<(), CliError> {
    let there = std::fs::metadata(path).map_or(0, |known| usize::try_from(known.len()).unwrap_or(usize::MAX));
    let text = check::step_summary(report, STEP_SUMMARY.saturating_sub(there));
    files::append(path, text.as_bytes())
}
