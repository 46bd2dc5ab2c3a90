//! The page about several files.

mod files;
mod overview;

use super::frame::{self, Section};
use crate::report::{CheckReport, count};

/// The page about the files of a run: HTML that needs nothing else, the same for the same report.
pub fn several(report: &CheckReport) -> String {
    let subject = count(report.files.len(), "fichier", "fichiers");
    let mut sections = vec![
        Section::new("bilan", "Bilan", overview::sums(report)),
        Section::new("scores", "Répartition des scores", overview::scores(report)),
        Section::new("pires", "Fichiers à reprendre d’abord", overview::worst(report)),
        Section::new("regles", "Règles les plus fréquentes", overview::rules(report)),
        Section::new("doublons", "Pages comparées entre elles", overview::compared(report)),
        Section::new("fichiers", "Constats par fichier", files::section(report)),
    ];
    if !report.skipped.is_empty() || !report.errors.is_empty() {
        sections.push(Section::new("ecartes", "Fichiers écartés", files::left_out(report)));
    }
    let description = "Les constats du logiciel sur plusieurs articles\u{a0}: répartition des scores, fichiers à reprendre \
        d’abord, règles les plus fréquentes, constats par fichier.";
    frame::page(&subject, description, sections)
}
