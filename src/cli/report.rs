//! The report on what was made of an article: the plan, or a page on the result.

use super::error::CliError;
use super::files::{self, Article};
use crate::report::Page;
use crate::restructure::Plan;
use crate::{judge_with_sheet, output};
use std::path::Path;

/// Whether a name is that of a page.
pub(super) fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("html"))
}

/// Writes to `path` what `plan` made of an article: as JSON, or, under the name of a page, as one on `text`, the result, with
/// what each text that was added comes from.
pub(super) fn write(path: &Path, article: &Article, text: &str, plan: &Plan) -> Result<(), CliError> {
    let report = if is_page(path) { page(article, text, plan)? } else { output::json_pretty(plan)? };
    files::write(path, report.as_bytes())
}

fn page(article: &Article, text: &str, plan: &Plan) -> Result<String, CliError> {
    let (result, format) = (article.source.with_text(text.to_string()), plan.article.result);
    let name = || article.source.name().to_string();
    let fault = |error| CliError::Document { name: name(), error };
    match judge_with_sheet(&result, format, &article.config).map_err(fault)? {
        Ok((judged, sheet)) => {
            let file = judged.report(&result, format, &article.config);
            Ok(output::html_article(&Page::new(sheet, file).with_plan(plan)))
        }
        Err(language) => {
            let found = language.name();
            Err(CliError::Usage(format!("{} : langue détectée : {found} ; la page ne juge que le français", name())))
        }
    }
}
