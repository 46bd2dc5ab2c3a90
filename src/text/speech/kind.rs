//! What a quotation is: sentences of their own, a part of a sentence, a title.

use super::mark::Mark;
use super::{Block, QuotationKind};
use crate::lexicon::{QuotedName, Tag, VerbForm, quoted_name};
use crate::text::parse::VerbGroup;
use crate::text::token::{Token, TokenKind};
use crate::text::words::count_words;
use std::ops::Range;

/// A fragment has at most so many words.
const FRAGMENT: usize = 7;
/// How far before its opening mark a word announces a title.
const ANNOUNCED: usize = 5;

/// What the quotation between these marks is.
pub(super) fn kind(block: &Block, mark: &Mark, inner: &Range<usize>) -> QuotationKind {
    let words = block.tokens.get(inner.clone()).map_or(0, |tokens| match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => block.prose.get(first.range.start..last.range.end).map_or(0, count_words),
        _ => 0,
    });
    let leads = leads(block, mark.open);
    if is_title(block, mark, inner, words, leads) {
        return QuotationKind::Title;
    }
    let last = inner.end.saturating_sub(1).max(inner.start);
    let spans = block.sentence_of(mark.open) != block.sentence_of(last);
    let stops = block.tokens.get(last).is_some_and(is_final);
    let says = has_verb(block, inner);
    if spans || capital(block, inner.start) && leads && (says || stops) {
        return QuotationKind::Speech;
    }
    if capital(block, inner.start) && says && stops {
        return QuotationKind::Speech;
    }
    if words <= FRAGMENT { QuotationKind::Fragment } else { QuotationKind::Partial }
}

fn is_final(token: &Token) -> bool {
    matches!(token.folded.as_str(), "." | "!" | "?" | "…" | "...")
}

/// Whether a quotation begins its sentence or follows a colon.
pub(super) fn leads(block: &Block, open: usize) -> bool {
    let sentence = block.sentences.get(block.sentence_of(open)).map_or(0, |range| range.start);
    let before = block.tokens.get(sentence..open).unwrap_or(&[]);
    before
        .iter()
        .rev()
        .find(|token| !matches!(token.folded.as_str(), "—" | "–" | "-" | "("))
        .is_none_or(|token| token.folded == ":")
}

fn capital(block: &Block, at: usize) -> bool {
    let token = block.tokens.get(at);
    token
        .and_then(|token| block.prose.get(token.range.clone()))
        .is_some_and(|text| text.starts_with(char::is_uppercase))
}

/// Whether a finite verb stands between the marks.
fn has_verb(block: &Block, inner: &Range<usize>) -> bool {
    let first = block.sentence_of(inner.start);
    let Some((range, parse)) = block.sentences.get(first).zip(block.parses.get(first)) else { return false };
    let (from, to) = (inner.start.saturating_sub(range.start), inner.end.saturating_sub(range.start));
    let start = parse.verbs.partition_point(|group| group.tokens.start < from);
    parse.verbs.iter().skip(start).take_while(|group| group.tokens.start < to).any(VerbGroup::is_finite)
}

/// Whether a token is a form of *dire* with tense: `se dit « … »`, not `la loi dite « … »`.
fn is_saying(token: &Token) -> bool {
    token.folded == "dit" && token.tag == Tag::Verb && token.features.form.is_some_and(VerbForm::is_finite)
}

/// Whether a quotation is the subject of what says that it is a word: `« Moulin » et « gué » sont des mots anciens`.
fn is_mentioned(block: &Block, mark: &Mark) -> bool {
    /// How far behind the mark the word for a word may stand.
    const REACH: usize = 12;
    let Some(close) = mark.close else { return false };
    let behind = block.tokens.get(close + 1..).unwrap_or(&[]);
    let behind = behind.get(..behind.len().min(REACH)).unwrap_or(behind);
    let copula = behind.iter().position(|token| matches!(token.folded.as_str(), "est" | "sont" | "était" | "étaient"));
    let Some((between, said)) = copula.and_then(|at| Some((behind.get(..at)?, behind.get(at + 1..)?))) else {
        return false;
    };
    // Only other words quoted and joined stand between.
    let mut quoted = false;
    let joined = between.iter().all(|token| match token.folded.as_str() {
        "«" | "“" => {
            quoted = true;
            true
        }
        "»" | "”" => {
            quoted = false;
            true
        }
        "\"" => {
            quoted = !quoted;
            true
        }
        "et" | "ou" | "," => true,
        _ => quoted,
    });
    let word = said.iter().take(5).take_while(|token| !matches!(token.tag, Tag::Punct | Tag::Verb)).any(|token| {
        matches!(
            token.folded.as_str(),
            "mot"
                | "mots"
                | "terme"
                | "termes"
                | "expression"
                | "expressions"
                | "nom"
                | "noms"
                | "surnom"
                | "sigle"
                | "acronyme"
        )
    });
    joined && word
}

fn is_title(block: &Block, mark: &Mark, inner: &Range<usize>, words: usize, leads: bool) -> bool {
    let before = block.tokens.get(mark.open.saturating_sub(ANNOUNCED)..mark.open).unwrap_or(&[]);
    let previous = before.last();
    let announced = previous.filter(|token| !is_saying(token));
    let announced = announced.and_then(|token| quoted_name(&token.lemma()).or_else(|| quoted_name(&token.folded)));
    let vote = inner.len() == 1
        && block.tokens.get(inner.start).is_some_and(|token| matches!(token.folded.as_str(), "oui" | "non"));
    // `le film « drôle »`, `un plan « injuste »`: behind a noun, a title begins with a capital.
    let noun = previous.is_some_and(|token| token.tag == Tag::Noun) && announced != Some(QuotedName::Word);
    let announced = announced.filter(|_| !noun || capital(block, inner.start));
    if announced.is_some() && words <= 3 * FRAGMENT || vote && !leads {
        return true;
    }
    // `le film d’Anne Rol « … »`: a work, then only whose it is.
    let work = before.iter().rposition(|token| quoted_name(&token.lemma()) == Some(QuotedName::Work));
    let whose = work.and_then(|work| before.get(work + 1..)).is_some_and(|rest| {
        rest.iter().all(|token| {
            matches!(token.tag, Tag::Adj | Tag::Propn | Tag::Num | Tag::Det)
                || matches!(token.folded.as_str(), "de" | "d'" | "du" | "des")
        })
    });
    if whose && words <= 2 * FRAGMENT && capital(block, inner.start) {
        return true;
    }
    // A gloss: `(« roi des forêts » en latin)`.
    let gloss = previous.is_some_and(|token| matches!(token.folded.as_str(), "(" | "=" | "/"))
        && mark
            .close
            .and_then(|close| block.tokens.get(close + 1))
            .is_some_and(|next| matches!(next.folded.as_str(), ")" | "en" | "," | ";"));
    if gloss && words <= FRAGMENT {
        return true;
    }
    if words <= FRAGMENT && is_mentioned(block, mark) {
        return true;
    }
    // A name: capitals inside a sentence, no verb and no stop.
    let named = capital(block, inner.start) && !leads && words <= FRAGMENT && !has_verb(block, inner);
    let tokens = block.tokens.get(inner.clone()).unwrap_or(&[]);
    let stops = tokens.last().is_some_and(is_final);
    let capitals = inner.clone().filter(|at| capital(block, *at)).count();
    let long = tokens.iter().filter(|token| token.kind == TokenKind::Word && token.folded.chars().count() > 3).count();
    named && !stops && (capitals * 2 >= long || previous.is_some_and(|token| token.tag == Tag::Noun))
}
