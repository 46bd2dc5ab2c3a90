//! The report as a page (`--report`): of one file with its text, of several without.

use super::collect::Work;
use crate::cli::args::CheckArgs;
use crate::cli::error::CliError;
use crate::cli::{files, report::is_page};
use crate::output;
use crate::report::{CheckReport, Page, Sheet};

/// Checks the name of the page before anything is read, and takes a page of an earlier run out of what is to be judged.
pub(super) fn prepare(args: &CheckArgs, work: &mut Vec<Work>) -> Result<(), CliError> {
    let Some(path) = &args.report else { return Ok(()) };
    if !is_page(path) {
        let problem = "`--report` écrit une page HTML : donnez un nom qui finit par `.html`";
        return Err(CliError::Usage(problem.to_string()));
    }
    if args.diff {
        return Err(CliError::Usage("`--diff` et `--report` s’excluent".to_string()));
    }
    let named = work.iter().find(|work| !work.found && files::same(&work.path, path));
    files::check_outputs(&[("--report", &args.report)], named.map(|work| work.path.as_path()))?;
    work.retain(|work| !files::same(&work.path, path));
    Ok(())
}

/// Writes the page that is asked for: of the one article whose `sheet` was kept, else of all.
pub(super) fn write(args: &CheckArgs, report: &CheckReport, sheet: Option<Sheet>) -> Result<(), CliError> {
    let Some(path) = &args.report else { return Ok(()) };
    let page = match (report.files.as_slice(), sheet) {
        ([file], Some(sheet)) => output::html_article(&Page::new(sheet, file.clone())),
        _ => output::html_several(report),
    };
    files::write(path, page.as_bytes())
}
