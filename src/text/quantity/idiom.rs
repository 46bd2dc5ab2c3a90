//! Numbers that count nothing: in set phrases and in titles.

use super::may_begin;
use crate::lexicon::{NameNature, Tag, name_head, number_idioms};
use crate::text::token::{Token, TokenKind};

/// Most words of a title between quotation marks.
const LONGEST_TITLE: usize = 8;

/// Flags the tokens whose numbers count nothing.
pub(super) fn strike(tokens: &[Token], words: &[&str], flags: &mut [bool]) {
    for at in 0..tokens.len() {
        let idiom = number_idioms().longest_at(words.get(at..).unwrap_or(&[])).map(|(n, _)| at + n);
        let found = idiom.or_else(|| quoted_title(tokens, at)).or_else(|| capital_title(tokens, at));
        if let Some(end) = found.or_else(|| all_of_them(tokens, at)).or_else(|| sum(tokens, at))
            && let Some(flags) = flags.get_mut(at..end)
        {
            flags.fill(true);
        }
    }
}

/// The end of `tous deux`, `toutes les trois` at `at`, which no noun follows.
fn all_of_them(tokens: &[Token], at: usize) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    if !matches!(word(at), "tous" | "toutes") {
        return None;
    }
    let number = at + 1 + usize::from(word(at + 1) == "les");
    let spelt = tokens.get(number).is_some_and(|token| token.kind == TokenKind::Word && may_begin(token));
    let counts = number > at + 1
        && tokens.get(number + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Propn))
        && word(number + 1).ends_with(['s', 'x', 'z']);
    (spelt && !counts).then_some(number + 1)
}

/// The end of a sum that names something: `le format | 5+5`.
fn sum(tokens: &[Token], at: usize) -> Option<usize> {
    let number = |at: usize| tokens.get(at).filter(|token| token.kind == TokenKind::Number);
    let touches = |one: usize| matches!(tokens.get(one..one + 2), Some([a, b]) if a.range.end == b.range.start);
    number(at)?;
    let signed = number(at + 1).is_some_and(|next| next.folded.starts_with('+'));
    let apart = tokens.get(at + 1).is_some_and(|sign| sign.folded == "+") && number(at + 2).is_some();
    if signed && touches(at) {
        return Some(at + 2);
    }
    (apart && touches(at) && touches(at + 1)).then_some(at + 3)
}

fn closing(opening: &str) -> Option<&'static str> {
    match opening {
        "«" => Some("»"),
        "“" => Some("”"),
        "\"" => Some("\""),
        _ => None,
    }
}

/// The end of a title between quotation marks that opens at `at`: few words, no verb, after the name of a work.
pub(in crate::text) fn quoted_title(tokens: &[Token], at: usize) -> Option<usize> {
    let close = closing(&tokens.get(at)?.folded)?;
    let inside = tokens.get(at + 1..)?;
    let n = inside.iter().take(LONGEST_TITLE + 1).position(|token| token.folded == close)?;
    let verb = inside.get(..n)?.iter().any(|token| matches!(token.tag, Tag::Verb | Tag::Aux));
    let work = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
        let head = name_head(&[before.folded.as_str()]);
        before.folded.starts_with("intitulé") || head.is_some_and(|head| head.nature == NameNature::Work)
    });
    (work && !verb).then_some(at + n + 2)
}

/// The end of a number in letters that is part of a title: `les Trois Dragons`, `Le Manoir des sept tours`. A number that
/// the tagger takes for a name, or one after `des` and a capital that is no name of a place.
fn capital_title(tokens: &[Token], at: usize) -> Option<usize> {
    let back = |n: usize| at.checked_sub(n).and_then(|at| tokens.get(at));
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word && may_begin(token))?;
    let capital = token.tag == Tag::Propn && back(1).is_some_and(|before| before.kind == TokenKind::Word);
    let named = back(1).is_some_and(|of| of.folded == "des")
        && back(2).is_some_and(|noun| noun.tag == Tag::Propn)
        && back(3).is_some_and(|article| matches!(article.tag, Tag::Det | Tag::Propn));
    (capital || named).then_some(at + 1)
}
