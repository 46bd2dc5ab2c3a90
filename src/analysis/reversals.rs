//! What the article tells first and takes back later: a truce signed, then broken; a concert announced, then cancelled.

use super::sentences::{BlockFacts, SentenceId};
use crate::lexicon::{GovernorKind, ReversalEffect, Tag, Undone, event_noun, is_nominalisation, reversal};
use crate::text::{Factuality, Negation, NounPhrase, Token, VerbGroup, Voice};

/// A clause that undoes something told elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReversalFact {
    /// Its sentence.
    pub sentence: SentenceId,
    /// The dictionary form of what is undone.
    pub noun: String,
    /// What became of it.
    pub effect: ReversalEffect,
    /// Whether the article itself says so.
    pub asserted: bool,
    /// The sentences that tell of it as if it stood.
    pub undone: Vec<SentenceId>,
}

/// Finds the reversals of a document, and marks what they undo in the standings of the sentences.
pub(super) fn mark(blocks: &mut [BlockFacts]) -> Vec<ReversalFact> {
    let mut found = reversals(blocks);
    // What a party denies, the article may still tell.
    for fact in found.iter_mut().filter(|fact| fact.effect != ReversalEffect::Denial) {
        for block in blocks.iter_mut() {
            let tokens = std::mem::take(&mut block.tokens);
            for sentence in &mut block.sentences {
                let inside = tokens.get(sentence.tokens.clone()).unwrap_or(&[]);
                let structure = &mut sentence.structure;
                let phrases = structure.parse.phrases.iter().zip(&mut structure.standings.phrases);
                for (phrase, standing) in phrases {
                    let same = inside.get(phrase.head).is_some_and(|head| head.lemma() == fact.noun.as_str());
                    let stood = matches!(
                        standing.factuality,
                        Factuality::Asserted | Factuality::Attributed | Factuality::Due | Factuality::Planned
                    );
                    if same && stood {
                        standing.factuality = Factuality::Superseded;
                        if fact.undone.last() != Some(&sentence.id) && sentence.id != fact.sentence {
                            fact.undone.push(sentence.id);
                        }
                    }
                }
            }
            block.tokens = tokens;
        }
    }
    found
}

fn reversals(blocks: &[BlockFacts]) -> Vec<ReversalFact> {
    let mut found: Vec<ReversalFact> = Vec::new();
    for block in blocks {
        for sentence in &block.sentences {
            let tokens = block.sentence_tokens(sentence);
            let parse = &sentence.structure.parse;
            for (clause, standing) in parse.clauses.iter().zip(&sentence.structure.standings.clauses) {
                let Some(group) = parse.verbs.get(clause.verb) else { continue };
                let told = matches!(standing.factuality, Factuality::Asserted | Factuality::Attributed);
                if !told || group.negation != Negation::None {
                    continue;
                }
                let subject =
                    clause.subject.as_ref().filter(|subject| !subject.pronoun).and_then(|subject| subject.phrase);
                let undone = undone(tokens, group).and_then(|(undone, effect)| {
                    let phrase = match undone {
                        Undone::Subject => subject,
                        Undone::Object if group.voice == Voice::Passive => subject,
                        Undone::Object => clause.object,
                    };
                    Some((parse.phrases.get(phrase?)?, effect))
                });
                let Some((phrase, effect)) = undone.filter(|(phrase, _)| refers(tokens, phrase)) else { continue };
                let noun = tokens[phrase.head].lemma().into_owned();
                if found.iter().all(|fact| fact.noun != noun) {
                    let asserted = standing.factuality == Factuality::Asserted;
                    found.push(ReversalFact { sentence: sentence.id, noun, effect, asserted, undone: Vec::new() });
                }
            }
        }
    }
    found
}

/// What a verb undoes.
fn undone(tokens: &[Token], group: &VerbGroup) -> Option<(Undone, ReversalEffect)> {
    let lemma = group.lemma(tokens);
    let find = |undone: Undone| reversal(&lemma, GovernorKind::Verb, undone).map(|found| (undone, found.effect));
    if group.voice == Voice::Passive {
        find(Undone::Object)
    } else {
        find(Undone::Subject).or_else(|| find(Undone::Object))
    }
}

/// Whether a phrase takes up something told before: `le cessez-le-feu`, `cette trêve`.
fn refers(tokens: &[Token], phrase: &NounPhrase) -> bool {
    let definite = matches!(
        tokens[phrase.tokens.start].folded.as_str(),
        "le" | "la" | "l'" | "les" | "ce" | "cet" | "cette" | "ces" | "son" | "sa" | "ses" | "leur" | "leurs"
    );
    let head = &tokens[phrase.head];
    definite && head.tag == Tag::Noun && is_event(&head.lemma())
}

/// Whether a noun names what happens: an event, or what a verb tells.
pub fn is_event(noun: &str) -> bool {
    event_noun(noun).is_some() || is_nominalisation(noun)
}
