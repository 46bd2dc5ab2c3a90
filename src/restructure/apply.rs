//! A plan that an editor has read, and perhaps changed, carried out on the article it was made for.

use super::edited;
use super::plan::{PLAN_VERSION, Plan};
use super::write::{self, Told};
use super::{Prepared, RestructureError, is_reversible, metadata, notes, planner, prepare, reworded};
use crate::document::Format;
use crate::document::front_matter::{data_problem, json_problem};
use crate::source::Source;
use serde_json::Value;
use serde_json::error::Category;

/// Why a plan cannot be read or carried out; nothing was written.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// It is no plan: no JSON, or keys or values that no plan has.
    #[error("ligne {line}, colonne {column} : {problem}. Corrigez le plan, ou refaites-le avec `restructure --plan`")]
    Json {
        /// Line of the problem, from 1.
        line: usize,
        /// Its column, in bytes, from 1.
        column: usize,
        /// What is wrong.
        problem: String,
    },
    /// It was written by a version of the program that writes other plans.
    #[error(
        "`schema_version` : ce plan est de la version {0}, ce programme lit la version {PLAN_VERSION}. Refaites-le avec `restructure --plan`"
    )]
    Version(u64),
    /// A value that cannot be carried out.
    #[error("`{at}` : {problem}")]
    Field {
        /// Where it stands, as `intertitres[2].texte`.
        at: String,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// The article is not the one the plan was made for.
    #[error(
        "l’article {file} n’est plus celui de ce plan ({bytes} octets, {planned} dans le plan ; contenu différent). Rétablissez-le, ou refaites le plan avec `restructure --plan`"
    )]
    OtherArticle {
        /// Its name.
        file: String,
        /// Its bytes.
        bytes: usize,
        /// Those of the article of the plan.
        planned: usize,
    },
    /// The article is the same, but this version of the program reads or repairs it in another way.
    #[error(
        "ce plan a été fait par la version {0}, qui lit ou répare cet article autrement. Refaites-le avec `restructure --plan`"
    )]
    OtherProgram(String),
    /// The article cannot be read.
    #[error(transparent)]
    Restructure(#[from] RestructureError),
}

/// What came of a plan.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The result, decoded.
    pub text: String,
    /// The plan as it was carried out: what the editor wrote is told to be so, words are counted anew.
    pub plan: Plan,
}

impl Plan {
    /// Reads a plan as JSON.
    ///
    /// # Errors
    /// [`PlanError::Json`] with the place of what is no plan, [`PlanError::Version`] for one of another version.
    pub fn parse(text: &str) -> Result<Self, PlanError> {
        let text = text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err(PlanError::Json { line: 1, column: 1, problem: "le plan est vide".to_string() });
        }
        let version = serde_json::from_str::<Value>(text).ok().and_then(|plan| plan.get("schema_version")?.as_u64());
        if let Some(version) = version.filter(|version| *version != u64::from(PLAN_VERSION)) {
            return Err(PlanError::Version(version));
        }
        serde_json::from_str(text).map_err(|error| {
            let said = error.to_string();
            let said = said.rsplit_once(" at line ").map_or(&*said, |(said, _)| said);
            let problem = if error.classify() == Category::Data {
                // What is not known here comes from this program, in French.
                data_problem(said).unwrap_or_else(|| said.to_string())
            } else {
                json_problem(said).unwrap_or("ce n’est pas du JSON").to_string()
            };
            PlanError::Json { line: error.line(), column: error.column(), problem }
        })
    }
}

/// Carries out `plan` on `source`, the very file it was made for.
///
/// The plan may have been edited: other texts or candidates, headings added, moved or taken out, lines or whole sections
/// taken out, another title, description or slug. A plan that was not edited gives what [`super::restructure()`] gave.
///
/// # Errors
/// [`PlanError`] when the article is another one, or what the plan says cannot be carried out.
pub fn apply(source: &Source, mut plan: Plan) -> Result<Applied, PlanError> {
    let (bytes, fingerprint) = source.fingerprint();
    if (bytes, &fingerprint) != (plan.article.bytes, &plan.article.fingerprint) {
        let file = source.name().to_string();
        return Err(PlanError::OtherArticle { file, bytes, planned: plan.article.bytes });
    }
    let left = plan.kind.left.is_some();
    let Prepared { base, format, repairs, document } = prepare(source, plan.article.given, &plan.options, left)?;
    if base.fingerprint().1 != plan.article.base || format != plan.article.result {
        return Err(PlanError::OtherProgram(plan.version));
    }
    edited::trim(&mut plan);
    edited::follow_title(&mut plan);
    plan.page = metadata::page_data(&document, &plan);
    plan.rights = super::rights(source, plan.article.given, &plan.options).map_err(RestructureError::from)?;
    if left {
        edited::check_left(&plan)?;
        plan.warnings = notes::warnings(&plan, Told::default());
        return Ok(Applied { text: base.text().to_string(), plan });
    }
    edited::check_places(&base, &document, &plan)?;
    edited::check_kept(&document, &plan, &repairs)?;
    edited::trim(&mut plan);
    reworded::check(&base, &document, &plan)?;
    plan.disclosure = write::disclosure(&base, &document, &plan, Some(&plan.proposed));
    let written = write::write(&base, &document, &plan, Some(&plan.proposed))?;
    edited::check_texts(&plan, &written.changed)?;
    edited::check_unplaced(&plan, &written.put)?;
    if plan.options.markers && format != Format::Text {
        // The blocks as if the program had proposed them: what can be taken out whole leaves the rest alone.
        let proposed = write::write(&base, &document, &plan, None)?;
        if !is_reversible(&base, format, &proposed.text)? {
            return Err(PlanError::Field {
                at: "intertitres".to_string(),
                problem: "un texte du plan défait la structure de l’article. Retirez-en les balises et les signes de mise en forme"
                    .to_string(),
            });
        }
    }
    edited::tell(&base, &mut plan, &written.changed);
    reworded::tell(&base, &document, &mut plan, &written.changed);
    planner::count_words(&mut plan);
    plan.warnings = notes::warnings(&plan, written.told);
    Ok(Applied { text: written.text, plan })
}
