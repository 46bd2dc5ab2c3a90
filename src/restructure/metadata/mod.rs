//! Title, description and slug: the author's where there are any, else drawn from the article.

mod description;
mod slug;
mod title;

pub(super) use description::description;
pub(super) use slug::slug;
pub(super) use title::title;

use super::plan::{Generated, TextOrigin};
use crate::analysis::{Analysis, BlockFacts, MetaFact, Sentence};
use crate::document::{Block, BlockKind, Document};
use crate::text::is_boilerplate;

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
    }
}
