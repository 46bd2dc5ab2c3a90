//! A heading whose section speaks of nothing that it names. Told only of a heading with a name or several words that are
//! not the usual ones of headings, above enough running text; questions and quotations may play.

use super::Judged;
use crate::lexicon::{Tag, ascii, document_share, rubrics_told_by};
use crate::restructure::gates::Register;
use crate::text::{Token, TokenKind};
use std::collections::BTreeSet;

/// Words that a section must have.
const LEAST: usize = 40;
/// Words of a heading that must all be absent.
const WORDS: usize = 2;
/// Words that stand in more than this share of short texts name no topic.
const COMMON: f64 = 0.02;
/// Letters that words of one family share at their beginning.
const FAMILY: usize = 4;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    if heading.register == Register::Presse || heading.is_question() || heading.is_quotation() {
        return None;
    }
    let named = |token: &&Token| matches!(token.tag, Tag::Propn | Tag::Noun | Tag::Adj | Tag::Verb);
    let words: Vec<&Token> =
        heading.tokens.iter().filter(|token| token.kind == TokenKind::Word).filter(named).collect();
    let telling = |token: &&&Token| {
        document_share(&token.lemma(), token.tag == Tag::Propn) <= COMMON && rubrics_told_by(&token.lemma()).is_empty()
    };
    if words.iter().filter(telling).count() < WORDS || heading.running_words() < LEAST {
        return None;
    }
    // A name that is not in the section: without one, a heading may name the kind of what its section tells.
    let name = words.iter().skip(1).any(|token| token.tag == Tag::Propn);
    let families = families(heading);
    let absent = words.iter().all(|token| !families.contains(&family(&token.folded)));
    (name && absent).then(|| "rien de ce qu’il nomme n’est dans sa section".to_string())
}

fn family(folded: &str) -> String {
    ascii(folded).chars().take(FAMILY).collect()
}

/// The families of the words of a section, those of headings below included.
fn families(heading: &Judged<'_>) -> BTreeSet<String> {
    let facts = heading.analysis.blocks.iter().take(heading.section.1).skip(heading.section.0);
    facts.flat_map(|facts| &facts.tokens).filter(|token| token.kind != TokenKind::Sign).map(|token| family(&token.folded)).collect()
}
