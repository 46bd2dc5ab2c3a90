//! Words that a template or a cut put side by side: a vowel that is not elided, an article that is not contracted, a word
//! written twice. Where one repair only is right.

use super::super::faults::{self, FaultClass};
use super::{Defect, DefectClass, Reading};
use crate::document::BlockKind;
use crate::source::Source;
use crate::text::{self, Token, TokenKind, Words};

/// The defects of a block; none in another language.
pub(super) fn defects(source: &Source, reading: &mut Reading<'_>) -> Vec<Defect> {
    let block = reading.block;
    let running = matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Item);
    if !running || !reading.may(may_hold) {
        return Vec::new();
    }
    let prose = block.prose.text();
    let quotes = text::quotes(prose);
    let mut found = Vec::new();
    // As where the faults are told: see [`faults::faults`].
    for tokens in reading.sentences().into_iter().filter(|tokens| may_hold(tokens) && !faults::is_unread(tokens)) {
        let words = Words { text: prose, tokens };
        let classes = [
            (DefectClass::Elision, FaultClass::Elision, text::elisions(words)),
            (DefectClass::Contraction, FaultClass::Contraction, text::contractions(words)),
            (DefectClass::MotDouble, FaultClass::Doubled, text::doubled(words)),
        ];
        for (class, of, list) in classes {
            for fault in list.into_iter().filter(|fault| fault.certain) {
                let quoted = |at: usize| quotes.iter().any(|quote| quote.range.contains(&at));
                let theirs = faults::is_quoted_off(prose, &quotes, quoted, &fault, of);
                let Some(fact) = faults::fact(source, block, fault).filter(|_| !theirs) else { continue };
                if let (Some(_), [only]) = (&fact.edit, fact.fault.with.as_slice()) {
                    found.extend(Defect::at(source, block, class, fact.fault.range.clone(), only));
                }
            }
        }
    }
    // What is costly to know is asked last.
    if !found.is_empty() && text::language::foreign(prose).is_some() { Vec::new() } else { found }
}

/// Whether two words in a row may be one of them.
fn may_hold(tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| match pair {
        [first, next] if first.kind == TokenKind::Word && next.kind == TokenKind::Word => {
            let vowel =
                next.folded.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h', 'é', 'è', 'ê', 'à', 'â', 'î', 'ô', 'œ']);
            let elides = || vowel && text::may_elide(&first.folded);
            let contracts = || matches!(&*first.folded, "de" | "à") && matches!(&*next.folded, "le" | "les");
            first.folded == next.folded || elides() || contracts()
        }
        _ => false,
    })
}
