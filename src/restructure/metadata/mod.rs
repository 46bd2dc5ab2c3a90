//! Title, title for result pages, description, slug, keyphrases and data for machines: the author's where there are any,
//! else drawn from the article; and what is wrong with them.

mod alone;
mod description;
mod focus;
mod judge;
mod meta_title;
mod page;
mod questions;
mod rights;
mod shorten;
mod slug;
mod title;

pub(super) use alone::{is_impersonal, stands_for_another};
pub(super) use focus::keywords;
pub(super) use page::{page_data, script_safe};
pub(super) use questions::template_safe;
pub(super) use rights::rights;
pub(super) use shorten::{has_main_verb, is_finite, is_reserve};
pub(super) use slug::slug;
pub(super) use title::title;

use super::checked::Gate;
use super::gates::Register;
use super::plan::{Choice, Generated, MetaFinding, TextOrigin};
use crate::analysis::{Analysis, BlockFacts, ContentType, MetaFact, Sentence};
use crate::document::{Block, BlockKind, Document};
use crate::text::is_boilerplate;
use judge::Judge;

/// What is said of the title, and what goes with it.
pub(super) struct Metadata {
    pub(super) offered: Option<Choice>,
    pub(super) meta_title: Option<Generated>,
    pub(super) description: Option<Generated>,
    pub(super) findings: Vec<MetaFinding>,
}

/// Judges the author's title and offers another where it has a fault; finds the title for result pages and the
/// description. `publisher` is the configured one.
pub(super) fn metadata(
    document: &Document,
    analysis: &Analysis,
    title: Option<&Generated>,
    (kind, register): (ContentType, Register),
    publisher: Option<&str>,
    gate: &mut Gate,
) -> Metadata {
    let judge = Judge::new(document, analysis, kind, publisher);
    let own = title.filter(|title| title.origin == TextOrigin::Auteur);
    let mut findings = own.map(|title| judge.findings(&title.text)).unwrap_or_default();
    let titles = || super::headings::titles(document, analysis, register);
    let offered = own.filter(|_| !findings.is_empty()).and_then(|own| title::offered(&own.text, &judge, titles, gate));
    let (meta_title, fault) = meta_title::meta_title(document, title, &judge, titles, gate);
    findings.extend(fault);
    let (description, fault) = description::description(document, analysis, judge.focus.as_ref(), gate);
    findings.extend(fault);
    Metadata { offered, meta_title, description, findings }
}

/// The author's own text.
fn own(fact: &MetaFact) -> Generated {
    Generated { text: fact.text.clone(), origin: TextOrigin::Auteur, pattern: None, sources: Vec::new() }
}

/// The first sentences of the author's paragraphs, with their block.
fn first_sentences<'a>(
    document: &'a Document,
    analysis: &'a Analysis,
    count: usize,
) -> impl Iterator<Item = (&'a Block, &'a BlockFacts, &'a Sentence)> {
    analysis
        .author_sentences(document)
        .map(|(_, index, sentence)| (&document.blocks[index], &analysis.blocks[index], sentence))
        .filter(|(block, _, _)| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead) && !is_boilerplate(block.prose.text())
        })
        .take(count)
}

/// Length in bytes of the place line that opens a wire: `PARIS, France — `.
pub(super) fn dateline(sentence: &str) -> usize {
    let Some(at) = sentence.find(['—', '–']).or_else(|| sentence.find(" - ").map(|at| at + 1)) else { return 0 };
    let place = sentence[..at].trim();
    let town = place.split([',', '(']).next().unwrap_or("").trim();
    let capitals = town.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && town.chars().count() >= 3;
    if !capitals || place.chars().count() > 60 {
        return 0;
    }
    let dash = sentence[at..].chars().next().map_or(1, char::len_utf8);
    let rest = &sentence[at + dash..];
    // `EDF – premier producteur – ferme`: an aside, not the place of a wire.
    if rest.trim_start().starts_with(char::is_lowercase) {
        return 0;
    }
    at + dash + (rest.len() - rest.trim_start().len())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_place_of_a_wire_is_no_part_of_its_first_sentence() {
        let skipped = |sentence: &'static str| &sentence[super::dateline(sentence)..];
        assert_eq!(skipped("NANTES, Loire-Atlantique — Le port ferme."), "Le port ferme.");
        assert_eq!(skipped("PAU – Le pont rouvre."), "Le pont rouvre.");
        assert_eq!(skipped("Le maire — ému — a parlé."), "Le maire — ému — a parlé.");
        assert_eq!(skipped("Le pont rouvre."), "Le pont rouvre.");
        let aside = "EDF – premier producteur du pays – ferme le barrage.";
        assert_eq!(skipped(aside), aside);
    }
}
