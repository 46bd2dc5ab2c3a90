//! A heading whose section speaks of nothing that it names. Told only of one with a name that the article has elsewhere:
//! without a name, a heading may sum up in words of its own what its section tells. Questions and quotations may play.

use super::Judged;
use crate::lexicon::ascii;
use crate::restructure::gates::Register;
use crate::text::{Tag, Token, TokenKind, names};
use std::collections::BTreeSet;

/// Words of running text that a section must have.
const LEAST: usize = 40;
/// Fewest words of a heading that tell what its section is about.
const WORDS: usize = 3;
/// Letters that words of one family share at their beginning.
const FAMILY: usize = 4;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    if heading.register == Register::Presse
        || heading.is_question()
        || heading.is_quotation()
        || heading.text.contains('(')
    {
        return None;
    }
    let content = |token: &&Token| {
        token.kind == TokenKind::Word && matches!(token.tag, Tag::Propn | Tag::Noun | Tag::Adj | Tag::Verb)
    };
    let words: Vec<&Token> = heading.tokens.iter().filter(content).collect();
    // A person or a body can be meant all along and never be named again; what is said of them cannot.
    let names = names(heading.prose, heading.tokens);
    if names.is_empty() || words.len() < WORDS || heading.running_words() < LEAST {
        return None;
    }
    let own = families(heading, heading.section);
    if words.iter().any(|token| own.contains(&family(&token.folded))) {
        return None;
    }
    let elsewhere = families(heading, (0, heading.section.0.saturating_sub(1)));
    let known = names.iter().any(|name| {
        let mut tokens = heading.tokens.get(name.tokens.clone()).unwrap_or(&[]).iter();
        name.certain && tokens.all(|token| elsewhere.contains(&family(&token.folded)))
    });
    known.then(|| "rien de ce qu’il nomme n’est dans sa section".to_string())
}

fn family(folded: &str) -> String {
    ascii(folded).chars().take(FAMILY).collect()
}

/// The families of the words of some blocks.
fn families(heading: &Judged<'_>, (first, end): (usize, usize)) -> BTreeSet<String> {
    let facts = heading.analysis.blocks.iter().take(end).skip(first);
    let words = facts.flat_map(|facts| &facts.tokens).filter(|token| token.kind != TokenKind::Sign);
    words.map(|token| family(&token.folded)).collect()
}
