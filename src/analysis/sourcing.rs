//! Authorities that are called on and not named.

use super::PageAnalysis;
use super::listed::{Listed, Voice, listed};
use crate::document::Document;
use crate::lexicon::{Tag, vague_sources};
use crate::source::Source;
use crate::text::{Token, TokenKind};
use std::collections::BTreeSet;

/// What is called on without being named: the class of the table (`étude`, `personne`, `rumeur`), where neither a name, nor a
/// link, nor a note in the paragraph tells more.
pub fn vague_authorities(source: &Source, document: &Document, analysis: &PageAnalysis) -> Vec<Listed<&'static str>> {
    let found = listed(document, analysis, Voice::Own, |words, _| {
        vague_sources().longest_at(words).map(|(count, [_, class, _])| (count, class))
    });
    if found.is_empty() {
        return found;
    }
    let mut nouns: BTreeSet<String> = BTreeSet::new();
    let mut read = 0;
    found
        .into_iter()
        .filter(|hit| {
            // Experts that the text has spoken of are known.
            while read < hit.block {
                let tokens = analysis.blocks.get(read).map_or(&[][..], |facts| &facts.tokens);
                nouns.extend(
                    tokens.iter().filter(|token| token.tag == Tag::Noun).map(|token| token.lemma().into_owned()),
                );
                read += 1;
            }
            let Some(facts) = analysis.blocks.get(hit.block) else { return false };
            let own = facts.tokens.get(hit.tokens.clone()).unwrap_or(&[]);
            let before = facts.tokens.get(..hit.tokens.start).unwrap_or(&[]);
            let known = own.iter().filter(|token| token.tag == Tag::Noun).any(|noun| {
                let lemma = noun.lemma();
                nouns.contains(lemma.as_ref()) || before.iter().any(|token| token.lemma() == lemma)
            });
            !known && !is_told(&facts.tokens, hit) && !is_sourced(source, document, hit.block, &facts.tokens)
        })
        .collect()
}

/// Whether the words beside it tell more: `une étude de l’observatoire`, `un sondage réalisé par l’association`; or only
/// suppose it: `s’il est prouvé que`.
fn is_told(tokens: &[Token], hit: &Listed<&'static str>) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let of = hit.entry == "étude" && matches!(word(hit.tokens.end), "de" | "du" | "d'" | "des");
    let by =
        tokens.iter().skip(hit.tokens.end).take_while(|token| token.folded != ".").any(|token| token.folded == "par");
    let supposed = hit.tokens.start.checked_sub(1).is_some_and(|before| matches!(word(before), "s'" | "si"));
    of || hit.entry == "étude" && by || supposed
}

/// Whether a paragraph names somebody, or leads to where it can be read.
fn is_sourced(source: &Source, document: &Document, block: usize, tokens: &[Token]) -> bool {
    let Some(block) = document.blocks.get(block) else { return true };
    let linked = document.links.iter().any(|link| block.span.contains(link.span.start));
    let raw = source.slice(block.span);
    let noted = raw.contains("[^") || raw.contains("<sup") || raw.contains("[@");
    let named = tokens.iter().skip(1).any(|token| token.tag == Tag::Propn)
        || tokens.iter().skip(1).any(|token| {
            token.kind == TokenKind::Word
                && token.text(block.prose.text()).chars().take(2).all(char::is_uppercase)
                && token.folded.len() > 1
        });
    linked || noted || named
}
