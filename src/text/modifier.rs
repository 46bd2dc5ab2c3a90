//! The modifiers of a noun phrase that may never be dropped: `présumé`, `ex-`, `jusqu’à`, `projet de`.

use super::parse::NounPhrase;
use super::token::Token;
use super::trigger::Trigger;
use crate::lexicon::{
    BindingModifier, ModifierPlace, Tag, binding_modifier, binding_phrases, binding_prefix, masculine_singulars,
};
use std::ops::Range;

/// A modifier that binds its noun; token indices into the tokens of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Its words.
    pub tokens: Range<usize>,
    /// What dropping it would hide.
    pub modifier: BindingModifier,
}

/// How far before and after a phrase its modifiers may stand.
const AROUND: usize = 3;

/// The modifiers that bind a noun phrase, inside it and right beside it.
pub fn binding_modifiers(tokens: &[Token], phrase: &NounPhrase) -> Vec<Binding> {
    let from = phrase.tokens.start.saturating_sub(AROUND);
    let to = (phrase.tokens.end + AROUND).min(tokens.len());
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        if !tokens[at].may(Trigger::Binding) {
            at += 1;
            continue;
        }
        let (len, binding) = binding_at(&tokens[..to], at, phrase);
        found.extend(binding);
        at += len;
    }
    found
}

/// How many tokens to go on by, and the modifier that begins at `at`; `tokens` end where one may.
fn binding_at(tokens: &[Token], at: usize, phrase: &NounPhrase) -> (usize, Option<Binding>) {
    let token = &tokens[at];
    let outside = !phrase.tokens.contains(&at);
    let binding = |len: usize, modifier: BindingModifier| Binding { tokens: at..at + len, modifier };
    let touches = |len: usize| at + len >= phrase.tokens.start && at <= phrase.tokens.end;
    if let Some((len, [key, ..])) = binding_phrases().longest_at(&tokens[at..])
        && let Some(modifier) = binding_modifier(key)
        && (len > 1 || token.tag != Tag::Noun)
        && touches(len)
        && stands(modifier, at, len, phrase)
    {
        return (len, Some(binding(len, modifier)));
    }
    if let Some(modifier) = binding_prefix(&token.folded)
        && !outside
    {
        return (1, Some(binding(1, modifier)));
    }
    let adjective = matches!(token.tag, Tag::Adj | Tag::Verb) && touches(1);
    let modifier = adjective
        .then(|| masculine_singulars(&token.folded).iter().find_map(|form| binding_modifier(form)))
        .flatten()
        .filter(|modifier| stands(*modifier, at, 1, phrase));
    (1, modifier.map(|modifier| binding(1, modifier)))
}

/// Whether a modifier has one of its places there.
fn stands(modifier: BindingModifier, at: usize, len: usize, phrase: &NounPhrase) -> bool {
    let place = if at + len <= phrase.head {
        ModifierPlace::Before
    } else if at > phrase.head {
        ModifierPlace::After
    } else {
        ModifierPlace::Head
    };
    modifier.stands(place) || place == ModifierPlace::Before && modifier.stands(ModifierPlace::Head)
}
