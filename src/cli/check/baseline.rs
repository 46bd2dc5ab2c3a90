//! Known findings: read, written anew, made shorter.

use crate::cli::args::CheckArgs;
use crate::cli::error::CliError;
use crate::cli::{files, settings};
use crate::config::Config;
use crate::output;
use crate::report::{Baseline, CheckReport};
use std::path::{Path, PathBuf};

/// Takes the known findings out of the report, and writes the list where that is asked for. Whether it holds findings that
/// are gone, which fails a run.
pub(super) fn apply(args: &CheckArgs, for_run: &Config, report: &mut CheckReport) -> Result<bool, CliError> {
    let configured = for_run.baseline.as_ref().map(PathBuf::from);
    let Some(path) = args.baseline.clone().or(configured) else {
        if args.write_baseline || args.update_baseline {
            let problem =
                "`--write-baseline` et `--update-baseline` demandent un fichier : donnez `--baseline FICHIER`";
            return Err(CliError::Usage(problem.to_string()));
        }
        return Ok(false);
    };
    let folder = settings::absolute(path.parent().unwrap_or(Path::new("")));
    let name = |file: &str| settings::from_folder(&folder, Path::new(file));
    if args.write_baseline {
        let list = Baseline::of(report, name);
        files::write(&path, output::json_pretty(&list)?.as_bytes())?;
        (report.known, _) = list.take_out(report, name);
        return Ok(false);
    }
    let file = path.display().to_string();
    let text = String::from_utf8(files::read_file(&path)?).unwrap_or_default();
    let list = Baseline::parse(&text).map_err(|error| CliError::Baseline { name: file, error })?;
    if args.update_baseline {
        let shorter = list.shrunk(report, name);
        files::write(&path, output::json_pretty(&shorter)?.as_bytes())?;
        (report.known, report.stale) = shorter.take_out(report, name);
    } else {
        (report.known, report.stale) = list.take_out(report, name);
    }
    Ok(!report.stale.is_empty())
}
