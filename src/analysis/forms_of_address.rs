//! Whether a text says *tu* or *vous* to its reader.

use super::PageAnalysis;
use crate::document::{BlockKind, Document};
use crate::lexicon::Tag;
use crate::text::Token;
use std::ops::Range;

/// Where the reader is addressed, outside quotations: block and byte range in its prose, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressFact {
    /// By *tu*.
    pub familiar: Vec<(usize, Range<usize>)>,
    /// By *vous*.
    pub polite: Vec<(usize, Range<usize>)>,
}

/// How the author addresses the reader.
pub fn forms_of_address(document: &Document, analysis: &PageAnalysis) -> AddressFact {
    let mut found = AddressFact::default();
    for (_, block, sentence) in analysis.author_sentences(document) {
        let quoted = document.blocks.get(block).is_none_or(|block| block.kind == BlockKind::Quote);
        let spoken = document
            .blocks
            .get(block)
            .is_some_and(|block| block.prose.text().trim_start().starts_with(['-', '–', '—']));
        let Some(facts) = analysis.blocks.get(block).filter(|_| !quoted && !spoken) else { continue };
        for token in facts.sentence_tokens(sentence) {
            let list = match is_polite(token) {
                Some(true) => &mut found.polite,
                Some(false) => &mut found.familiar,
                None => continue,
            };
            if !facts.surely_quoted(token.range.start) {
                list.push((block, token.range.clone()));
            }
        }
    }
    found
}

fn is_polite(token: &Token) -> Option<bool> {
    let pronoun = token.tag == Tag::Pron;
    match token.folded.as_str() {
        "vous" | "-vous" if pronoun => Some(true),
        "votre" | "vos" if token.tag == Tag::Det => Some(true),
        "tu" | "-tu" | "toi" | "-toi" | "t'" if pronoun => Some(false),
        _ => None,
    }
}
