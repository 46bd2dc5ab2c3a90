//! Noun phrases, as far as they are sure.

use super::sentence::is_stop;
use super::token::Token;
use crate::lexicon::Tag;
use std::ops::Range;

/// A noun phrase: token indices into the tokens it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All its tokens, determiner included.
    pub tokens: Range<usize>,
    /// Its head noun.
    pub head: usize,
    /// Whether its end is certain: what follows cannot belong to it, and no word in it is a mere guess.
    pub certain: bool,
}

/// At most this many complements in *de* are attached.
const MAX_COMPLEMENTS: usize = 3;

/// The noun phrases of a tagged sentence that start with a determiner or a proper noun, longest first from each start.
pub fn noun_phrases(tokens: &[Token]) -> Vec<NounPhrase> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let starts = determines(tokens, i)
            || tokens[i].tag == Tag::Num
            || tokens[i].tag == Tag::Propn && (i == 0 || tokens[i - 1].tag != Tag::Propn);
        match starts.then(|| phrase_at(tokens, i)).flatten() {
            Some(phrase) => {
                i = phrase.tokens.end;
                found.push(phrase);
            }
            None => i += 1,
        }
    }
    found
}

pub(super) fn phrase_at(tokens: &[Token], start: usize) -> Option<NounPhrase> {
    let (mut end, head) = core_at(tokens, start)?;
    for _ in 0..MAX_COMPLEMENTS {
        let Some(preposition) = tokens.get(end) else { break };
        if !matches!(preposition.folded.as_str(), "de" | "d'" | "du" | "des") {
            break;
        }
        // `des` and `du` hold their article.
        let inner = if matches!(preposition.folded.as_str(), "du" | "des") {
            bare_at(tokens, end + 1)
        } else {
            core_at(tokens, end + 1).or_else(|| bare_at(tokens, end + 1))
        };
        let Some((to, _)) = inner else { break };
        end = to;
    }
    let sure = tokens[start..end].iter().all(|token| token.sure);
    let closed = tokens.get(end).is_none_or(|next| {
        is_stop(next)
            || matches!(next.tag, Tag::Aux | Tag::Cconj | Tag::Sconj | Tag::Pron)
            || next.sure && matches!(next.tag, Tag::Verb | Tag::Adp | Tag::Adv | Tag::Det)
    });
    let de_follows = tokens.get(end).is_some_and(|next| matches!(next.folded.as_str(), "de" | "d'" | "du" | "des"));
    // `pâte | à modeler`, `bac | en bois`: a preposition without article goes on with the name of the thing.
    let compound = tokens
        .get(end)
        .is_some_and(|next| next.tag == Tag::Adp && !matches!(next.folded.as_str(), "au" | "aux" | "par"))
        && tokens.get(end + 1).is_some_and(|after| matches!(after.tag, Tag::Noun | Tag::Verb | Tag::Adj));
    Some(NounPhrase { tokens: start..end, head, certain: sure && closed && !de_follows && !compound })
}

/// Whether a token is a determiner, or the `tous` of `tous les genres`.
fn determines(tokens: &[Token], at: usize) -> bool {
    let determiner = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Det);
    determiner(at)
        || determiner(at + 1)
            && tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "tout" | "toute" | "tous" | "toutes"))
}

/// Determiner, number, adjectives, noun, adjectives.
fn core_at(tokens: &[Token], start: usize) -> Option<(usize, usize)> {
    let mut i = start;
    while determines(tokens, i) {
        i += 1;
    }
    if i > start + 2 {
        return None;
    }
    bare_at(tokens, i)
}

/// Number, adjectives, nouns, adjectives; without determiner. Gives the end and the head.
fn bare_at(tokens: &[Token], start: usize) -> Option<(usize, usize)> {
    let mut i = start;
    while tokens.get(i).is_some_and(|token| matches!(token.tag, Tag::Num | Tag::Adj)) {
        i += 1;
    }
    let head = i;
    let first = tokens.get(head)?.tag;
    if !matches!(first, Tag::Noun | Tag::Propn) {
        return None;
    }
    i += 1;
    while tokens.get(i).is_some_and(|token| {
        matches!(token.tag, Tag::Adj | Tag::Propn) || first == Tag::Propn && token.tag == Tag::Propn
    }) {
        i += 1;
    }
    Some((i, head))
}

/// Where a participle with its complement ends that follows a noun phrase: `un accord | négocié par Moscou`.
pub fn participle_tail(tokens: &[Token], at: usize) -> Option<usize> {
    let participle = tokens.get(at)?;
    let ending = ["é", "ée", "és", "ées", "is", "ise", "ises", "ies", "us", "ues"]
        .iter()
        .any(|ending| participle.folded.ends_with(ending));
    let governs = tokens.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "par" | "à" | "dans" | "sur"));
    if !ending || !governs || !matches!(participle.tag, Tag::Adj | Tag::Verb) {
        return None;
    }
    let phrase = noun_phrases(&tokens[at + 2..]).into_iter().next()?;
    (phrase.tokens.start == 0 && phrase.certain).then_some(at + 2 + phrase.tokens.end)
}
