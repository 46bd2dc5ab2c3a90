//! Sections that let a reader do what the article does not: take in the main facts, order them, look up who, what, where and
//! when. Drawn from the facts of the article and from the lexicons, never added to them.
//!
//! A section is a row of [`SECTIONS`]. Each of its lines is tried in several wordings, beginning with one that the text
//! decides; the independent checker has the last word on each.

mod actors;
mod alone;
mod budget;
mod causes;
mod chronology;
mod declined;
mod essential;
mod facts;
mod gaps;
mod key_figures;
mod knowledge;
mod lines;
mod material;
mod next;
mod places;
mod questions;
mod roles;
mod setting;
mod statements;
mod versions;

use super::checked::Gate;
use super::plan::{Declined, Gap, Section, SectionKind};
use crate::analysis::Analysis;
use crate::document::Document;
use lines::Lines;
use material::Material;

pub(super) use budget::Need;

/// A kind of section: what makes it, how few lines it needs.
struct Rule {
    kind: SectionKind,
    fewest: usize,
    /// Its heading, in several wordings.
    headings: &'static [&'static str],
    find: fn(&Material<'_>, &mut Lines<'_>),
}

/// The sections, in the order in which they are wanted.
const SECTIONS: &[Rule] = &[
    Rule {
        kind: SectionKind::Essentiel,
        fewest: 3,
        headings: &["L’essentiel", "En bref", "À retenir"],
        find: essential::find,
    },
    Rule { kind: SectionKind::ChiffresCles, fewest: 3, headings: &["Les chiffres clés"], find: key_figures::find },
    Rule {
        kind: SectionKind::Declarations,
        fewest: 2,
        headings: &["Qui dit quoi", "Ils ont dit", "Les déclarations"],
        find: statements::find,
    },
    Rule {
        kind: SectionKind::Chronologie,
        fewest: 3,
        headings: &["La chronologie", "Les dates", "Les faits, date par date"],
        find: chronology::find,
    },
    Rule { kind: SectionKind::Acteurs, fewest: 3, headings: &["Qui est qui"], find: actors::find },
    Rule {
        kind: SectionKind::Versions,
        fewest: 1,
        headings: &["Deux versions des faits", "Ce qui est contesté", "Les versions en présence"],
        find: versions::find,
    },
    Rule {
        kind: SectionKind::Questions,
        fewest: 3,
        headings: &["Questions et réponses", "En questions"],
        find: questions::find,
    },
    Rule {
        kind: SectionKind::Suite,
        fewest: 2,
        headings: &["Les prochaines étapes", "Et maintenant\u{202f}?"],
        find: next::planned,
    },
    Rule {
        kind: SectionKind::Engagements,
        fewest: 2,
        headings: &["Les engagements pris", "Ce qui est promis"],
        find: next::promised,
    },
    Rule {
        kind: SectionKind::Causes,
        fewest: 2,
        headings: &["Causes et conséquences", "Pourquoi", "Les causes et les effets"],
        find: causes::find,
    },
    Rule { kind: SectionKind::Lieux, fewest: 3, headings: &["Les lieux", "Où cela se passe"], find: places::find },
    Rule { kind: SectionKind::Reperes, fewest: 2, headings: &["Repères"], find: knowledge::landmarks },
    Rule {
        kind: SectionKind::Glossaire,
        fewest: 2,
        headings: &["Glossaire", "Les mots pour comprendre"],
        find: knowledge::glossary,
    },
];

/// The headings that a section may have.
pub(super) fn headings(kind: SectionKind) -> impl Iterator<Item = &'static str> {
    SECTIONS.iter().filter(move |rule| rule.kind == kind).flat_map(|rule| rule.headings.iter().copied())
}

/// What is added to an article, and what its editor could add.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) sections: Vec<Section>,
    /// What the article leaves open, where the words that are aimed at are not reached.
    pub(super) gaps: Vec<Gap>,
    /// What was asked for and is not added.
    pub(super) declined: Vec<Declined>,
}

/// The sections that the facts of the article carry and that it needs, without the lines that the checker refuses; and what
/// could be asked of its author.
pub(super) fn choose(document: &Document, analysis: &Analysis, need: &Need<'_>, gate: &mut Gate) -> Found {
    let taken = need.asked.into_iter().flatten().filter(|kind| need.taken.contains(kind));
    let mut declined: Vec<Declined> = taken.map(|kind| declined::taken(*kind)).collect();
    if SECTIONS.iter().all(|rule| !need.wants(rule.kind, &[])) {
        return Found { declined, ..Found::default() };
    }
    let material = Material::new(document, analysis);
    let mut sections: Vec<Section> = Vec::new();
    for rule in SECTIONS.iter() {
        if need.wants(rule.kind, &sections) {
            let room = need.room(rule.kind, &sections);
            gate.enter(Some(rule.kind));
            match section(rule, &material, Lines::new(gate, room)) {
                Ok(section) => sections.push(section),
                Err(lines) if need.asked.is_some() => {
                    let short = declined::Short { lines, fewest: rule.fewest, room };
                    declined.push(declined::of(rule.kind, short, &gate.refused_of(rule.kind)));
                }
                Err(_) => {}
            }
            gate.enter(None);
        }
    }
    let gaps = if need.is_met(&sections) { Vec::new() } else { gaps::gaps(&material) };
    Found { sections, gaps, declined }
}

/// A section of this kind, where it has enough lines; else how many it has.
fn section(rule: &Rule, material: &Material<'_>, mut lines: Lines<'_>) -> Result<Section, usize> {
    (rule.find)(material, &mut lines);
    let lines = lines.into_lines();
    if lines.len() < rule.fewest {
        lines::untell(material, &lines);
        return Err(lines.len());
    }
    for name in lines.iter().filter_map(|line| line.presents.as_deref()) {
        material.present(name);
    }
    let heading = material.turned(rule.headings.to_vec(), rule.kind.name()).into_iter().next().unwrap_or_default();
    let lines: Vec<_> = lines.into_iter().map(|line| line.line).collect();
    let words = lines.iter().map(|line| crate::text::count_words(&line.text)).sum();
    Ok(Section { kind: rule.kind, heading: heading.to_string(), lines, words, place: None })
}
