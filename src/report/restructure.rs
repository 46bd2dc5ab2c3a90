use super::{SCHEMA_VERSION, TOOL_VERSION};
use crate::restructure::{Plan, Status};
use serde::Serialize;

/// What `restructure` did to a file.
#[derive(Clone, Debug, Serialize)]
pub struct RestructureReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// [`TOOL_VERSION`].
    pub version: &'static str,
    /// The file.
    #[serde(rename = "fichier")]
    pub file: String,
    /// Every decision.
    #[serde(flatten)]
    pub plan: Plan,
    /// What the editor should know.
    #[serde(rename = "avertissements")]
    pub warnings: Vec<String>,
}

impl RestructureReport {
    /// The report on a plan.
    pub fn new(file: &str, plan: Plan, mut warnings: Vec<String>) -> Self {
        if plan.status == Status::ObjectifNonAtteint {
            warnings.push(format!(
                "Objectif non atteint : {} mots pour {} demandés. L’article ne porte pas assez de faits pour en dire plus sans inventer.",
                plan.author_words + plan.added_words,
                plan.target
            ));
        }
        if plan.description.is_none() {
            warnings
                .push("Aucune phrase du début de l’article ne peut servir de description : écrivez-la.".to_string());
        }
        for part in &plan.untitled {
            warnings.push(format!(
                "La partie de {} mots qui commence ligne {} de l’article réparé n’a pas d’intertitre : aucun n’était assez sûr.",
                part.words, part.line
            ));
        }
        Self { schema_version: SCHEMA_VERSION, version: TOOL_VERSION, file: file.to_string(), plan, warnings }
    }

    /// The report for people, in a few lines.
    pub fn summary(&self) -> String {
        let plan = &self.plan;
        let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n > 1 { many } else { one });
        let mut lines = vec![format!(
            "{} : {}, {}, {} ; {} mots de l’auteur, {} ajoutés",
            self.file,
            count(plan.repairs.len(), "réparation", "réparations"),
            count(plan.headings.len(), "intertitre", "intertitres"),
            count(plan.sections.len(), "section ajoutée", "sections ajoutées"),
            plan.author_words,
            plan.added_words,
        )];
        for repair in &plan.repairs {
            let change = if repair.after.is_empty() {
                repair.before.clone()
            } else {
                format!("{} → {}", repair.before, repair.after)
            };
            lines.push(format!("  ligne {} : {} : {change}", repair.line, repair.label));
        }
        lines.extend(self.warnings.iter().map(|warning| format!("  {warning}")));
        if !plan.headings.is_empty() {
            lines.push("  Les intertitres sont provisoires : relisez-les avant de publier.".to_string());
        }
        lines.join("\n")
    }
}
