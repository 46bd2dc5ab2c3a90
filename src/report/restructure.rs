use super::count;
use crate::restructure::{Generated, Pattern, Plan, TextOrigin};

/// What a plan did, for people, in a few lines: what was repaired, what was added, what should be known.
pub fn summary(plan: &Plan) -> String {
    let mut lines = vec![format!(
        "{} : {}, {}, {} ; {} de l’auteur, {} en plus",
        plan.file,
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
    // A title for result pages that is the title goes without saying.
    let shown = |text: &&Generated| text.pattern != Some(Pattern::Titre);
    let meta_title = plan.meta_title.as_ref().filter(shown);
    let metadata = [
        ("titre", plan.title.as_ref()),
        ("titre pour les moteurs", meta_title),
        ("description", plan.description.as_ref()),
        ("slug", plan.slug.as_ref()),
    ];
    for (name, text) in metadata {
        if let Some(text) = text.filter(|text| text.origin != TextOrigin::Auteur) {
            lines.push(
                format!("  {name} proposé : {}", text.text).replace("description proposé ", "description proposée "),
            );
        }
    }
    lines.extend(plan.headings.iter().map(|heading| format!("  intertitre : {}", heading.text)));
    lines.extend(plan.sections.iter().map(|section| format!("  section : {}", section.heading)));
    lines.extend(plan.warnings.iter().map(|warning| format!("  {warning}")));
    lines.join("\n")
}
