//! The page about one article, one file for each of its sections.

mod actions;
mod additions;
mod cohesion;
mod findings;
mod metadata;
mod outline;
mod preview;
mod reading;
mod rhythm;
mod rules;
mod terms;
mod verdict;

use super::frame::{self, Section};
use crate::report::Page;

/// The page about one article: HTML that needs nothing else, the same for the same page.
pub fn article(page: &Page) -> String {
    let mut subject = if page.file.file == "-" { "l’entrée standard".to_string() } else { page.file.file.clone() };
    if page.additions.sourced {
        subject.push_str(", restructuré");
    }
    let sections = vec![
        Section::new("verdict", "Verdict et score", verdict::section(page)),
        Section::new("actions", "À faire d’abord", actions::section(page)),
        Section::new("apercu", "Aperçu dans les résultats", preview::section(page)),
        Section::new("plan", "Plan de l’article", outline::section(page)),
        Section::new("texte", "Texte annoté", reading::section(page)),
        Section::new("constats", "Tous les constats", findings::section(page)),
        Section::new("phrases", "Longueur des phrases", rhythm::section(page)),
        Section::new("cohesion", "Continuité du texte", cohesion::section(page)),
        Section::new("termes", "Place des termes clés", terms::section(page)),
        Section::new("metadonnees", "Métadonnées", metadata::section(page)),
        Section::new("ajouts", "Ajouts du logiciel", additions::section(page)),
        Section::new("regles", "Règles en cause", rules::section(page)),
    ];
    let description = format!(
        "Les constats du logiciel sur {subject}, à leur place dans le texte, avec le score et les corrections à faire \
        d’abord."
    );
    frame::page(&subject, &description, sections)
}
