use super::{SCHEMA_VERSION, TOOL_VERSION, count};
use crate::restructure::{Plan, Status, TextOrigin};
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
    /// The report on a plan; `warnings` come from the run.
    pub fn new(file: &str, plan: Plan, mut warnings: Vec<String>) -> Self {
        if let Some(why) = plan.kind.left {
            warnings.push(format!(
                "Le texte est laissé tel quel (contenu de type « {} ») : {why}. `--force` passe outre, `--type` corrige le type.",
                plan.kind.label
            ));
        }
        if plan.kind.headed {
            warnings.push(
                "L’article est déjà bien intertitré : aucun intertitre n’a été ajouté. `--force` découpe aussi ses parties."
                    .to_string(),
            );
        }
        if plan.status == Status::ObjectifNonAtteint && plan.kind.left.is_none() {
            warnings.push(format!(
                "Objectif non atteint : {} mots sur {} visés. Les faits de l’article ne portent pas d’autre section.",
                plan.author_words + plan.added_words,
                plan.target
            ));
        }
        if plan.title.is_none() {
            warnings.push("Aucun titre sûr ne se tire du début de l’article : écrivez-le.".to_string());
        }
        if plan.description.is_none() {
            warnings.push(
                "Aucune phrase du début de l’article ne tient seule dans une description : écrivez-la.".to_string(),
            );
        }
        for part in &plan.untitled {
            warnings.push(format!(
                "La partie qui commence par « {} » ({}) n’a pas d’intertitre : aucun n’était assez sûr.",
                part.opening,
                count(part.words, "mot", "mots")
            ));
        }
        if !plan.refused.is_empty() {
            warnings.push(format!(
                "Le vérificateur a écarté {}, faute de pouvoir {} au texte.",
                count(plan.refused.len(), "proposition", "propositions"),
                if plan.refused.len() == 1 { "la rapporter" } else { "les rapporter" },
            ));
        }
        if !plan.headings.is_empty() {
            warnings.push("Les intertitres sont provisoires : relisez-les avant de publier.".to_string());
        }
        Self { schema_version: SCHEMA_VERSION, version: TOOL_VERSION, file: file.to_string(), plan, warnings }
    }

    /// The report for people, in a few lines: what was repaired, what was added, what should be known.
    pub fn summary(&self) -> String {
        let plan = &self.plan;
        let mut lines = vec![format!(
            "{} : {}, {}, {} ; {} de l’auteur, {} en plus",
            self.file,
            count(plan.repairs.len(), "réparation", "réparations"),
            count(plan.headings.len(), "intertitre", "intertitres"),
            count(plan.sections.len(), "section ajoutée", "sections ajoutées"),
            count(plan.author_words, "mot", "mots"),
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
        let metadata = [("titre", &plan.title), ("description", &plan.description), ("slug", &plan.slug)];
        for (name, text) in metadata {
            if let Some(text) = text.as_ref().filter(|text| text.origin == TextOrigin::Genere) {
                lines.push(
                    format!("  {name} proposé : {}", text.text)
                        .replace("description proposé ", "description proposée "),
                );
            }
        }
        lines.extend(plan.headings.iter().map(|heading| format!("  intertitre : {}", heading.text)));
        lines.extend(plan.sections.iter().map(|section| format!("  section : {}", section.heading)));
        lines.extend(self.warnings.iter().map(|warning| format!("  {warning}")));
        lines.join("\n")
    }
}
