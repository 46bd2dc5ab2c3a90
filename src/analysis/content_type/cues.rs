//! The words that tell a type, where they stand.

use super::Evidence;
use crate::analysis::PageAnalysis;
use crate::document::{BlockKind, Document};
use crate::lexicon::{CuePlace, cue, type_cues};
use crate::text::{self, Token};

/// Words of the opening.
const OPENING: usize = 60;

pub(super) fn collect(document: &Document, analysis: &PageAnalysis, title: Option<&str>, evidence: &mut Evidence) {
    let known = analysis.title.as_ref().map(|title| title.text.as_str()).or(title);
    if let Some(title) = known {
        let tokens = text::tokenize(title);
        everywhere(title, &tokens, &[CuePlace::Title], "titre", evidence);
    }
    let mut before = 0;
    for (index, block) in document.author_blocks() {
        let Some(facts) = analysis.blocks.get(index) else { continue };
        let (prose, tokens) = (block.prose.text(), facts.tokens.as_slice());
        if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Crosshead | BlockKind::Label) {
            at(prose, tokens, 0, &[CuePlace::Heading], "intertitre", evidence);
            continue;
        }
        at(prose, tokens, 0, &[CuePlace::Line], "début de paragraphe", evidence);
        if before < OPENING {
            let first = tokens.get(..tokens.len().min(OPENING - before)).unwrap_or(tokens);
            everywhere(prose, first, &[CuePlace::Opening], "ouverture", evidence);
        }
        everywhere(prose, tokens, &[CuePlace::Text], "texte", evidence);
        before += tokens.len();
    }
}

fn everywhere(prose: &str, tokens: &[Token], places: &[CuePlace], label: &str, evidence: &mut Evidence) {
    for start in 0..tokens.len() {
        at(prose, tokens, start, places, label, evidence);
    }
}

/// The words that begin at a token, if they tell a type in one of these places.
fn at(prose: &str, tokens: &[Token], start: usize, places: &[CuePlace], label: &str, evidence: &mut Evidence) {
    let Some(rest) = tokens.get(start..) else { return };
    let Some((taken, row)) = type_cues().longest_at(rest) else { return };
    let Some(found) = cue(row).filter(|cue| places.contains(&cue.place)) else { return };
    let words = text::byte_range(tokens, &(start..start + taken)).and_then(|range| prose.get(range)).unwrap_or(row[0]);
    evidence.add(found.kind, found.weight, format!("{label} : « {words} »"));
}
