//! The noun phrases that can stand above a part of the article: what it speaks of as being there.

use crate::analysis::{Analysis, Structure, is_event};
use crate::document::Document;
use crate::lexicon::{Tag, speech_verb};
use crate::text::{self, AttributionKind, ClauseKind, Factuality, NounPhrase, Standing, Token};
use std::collections::BTreeMap;

/// What a phrase does in what its sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It names what the sentence is about, or a part of it.
    Topic,
    /// It names who speaks: a verb of speech follows it.
    Speaker,
    /// It names whose words the sentence tells.
    Source,
}

/// The nouns that the article speaks of as known, with a definite article: stem, in how many sentences, and in how many of
/// these by itself and as a fact.
pub(super) struct Topics {
    known: BTreeMap<String, (usize, usize)>,
}

impl Topics {
    /// Those of an article.
    pub(super) fn new(document: &Document, analysis: &Analysis) -> Self {
        let mut known: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (_, index, sentence) in analysis.author_sentences(document) {
            let tokens = analysis.blocks[index].sentence_tokens(sentence);
            let mut nouns: BTreeMap<String, bool> = BTreeMap::new();
            for (at, pair) in tokens.windows(2).enumerate() {
                let definite = matches!(pair[0].folded.as_str(), "le" | "la" | "les" | "l'" | "du" | "au" | "aux");
                if definite && pair[1].tag == Tag::Noun {
                    let mut phrases = sentence.structure.phrases();
                    let standing = phrases.find(|(phrase, _)| phrase.head == at + 1).map(|(_, standing)| standing);
                    let told = standing.is_some_and(|standing| standing.factuality == Factuality::Asserted);
                    *nouns.entry(text::stem(&pair[1].folded)).or_default() |= told;
                }
            }
            for (noun, told) in nouns {
                let count = known.entry(noun).or_default();
                count.0 += 1;
                count.1 += usize::from(told);
            }
        }
        Self { known }
    }

    /// What a phrase can be above a part; none where it may not be there: what is denied, feared or planned, what only
    /// somebody says, and what is supposed to happen.
    pub(super) fn place(
        &self,
        tokens: &[Token],
        structure: &Structure,
        phrase: &NounPhrase,
        standing: &Standing,
    ) -> Option<Place> {
        let named = |kind: AttributionKind| {
            structure.attributions.iter().any(|said| {
                said.kind == kind && said.source.as_ref().is_some_and(|source| source.contains(&phrase.head))
            })
        };
        let incise = structure.parse.clauses.iter().any(|clause| {
            clause.kind == ClauseKind::Incise
                && clause.subject.as_ref().is_some_and(|subject| subject.tokens.contains(&phrase.head))
        });
        let quoted = incise || named(AttributionKind::Reported) || named(AttributionKind::Incise);
        let speaks = quoted || speech_follows(tokens, phrase);
        // `selon les chiffres de la mairie`: where it comes from, not what it is about.
        if named(AttributionKind::According) && !speaks {
            return None;
        }
        let there = match standing.factuality {
            Factuality::Asserted | Factuality::Unsure | Factuality::Attributed => true,
            // `le délai de préavis peut être prolongé`: a thing that a rule speaks of as known is there.
            Factuality::Hedged | Factuality::Conditional | Factuality::Due if is_known_thing(tokens, phrase) => true,
            // What can, must or will happen to something leaves it there; what it may bring about does not.
            _ => standing.prospective && (is_subject(structure, phrase) || !is_event(&tokens[phrase.head].lemma())),
        };
        let own = !standing.attributed || speaks || self.is_known(tokens, phrase);
        let place = match (quoted, speaks) {
            (true, _) => Place::Source,
            (false, true) => Place::Speaker,
            (false, false) => Place::Topic,
        };
        (there && own).then_some(place)
    }

    /// Whether several sentences speak of it as known, one of them as a fact: it is there, whoever is quoted on it.
    fn is_known(&self, tokens: &[Token], phrase: &NounPhrase) -> bool {
        let head = &tokens[phrase.head];
        let known = self.known.get(&text::stem(&head.folded));
        known.is_some_and(|(sentences, told)| *sentences >= 2 && *told >= 1) && !is_event(&head.lemma())
    }
}

/// Whether a phrase has a definite article and names no event.
fn is_known_thing(tokens: &[Token], phrase: &NounPhrase) -> bool {
    let before = phrase.tokens.start.checked_sub(1).map_or("", |at| tokens[at].folded.as_str());
    let first = tokens[phrase.tokens.start].folded.as_str();
    let definite = matches!(first, "le" | "la" | "les" | "l'") || matches!(before, "du" | "au" | "aux");
    definite && !is_event(&tokens[phrase.head].lemma())
}

/// Whether a verb of speech follows right after the phrase, which nothing governs.
fn speech_follows(tokens: &[Token], phrase: &NounPhrase) -> bool {
    let free = phrase.tokens.start.checked_sub(1).is_none_or(|at| tokens[at].tag == Tag::Punct);
    let mut after = tokens[phrase.tokens.end..].iter().skip_while(|token| token.tag == Tag::Aux);
    free && after.next().is_some_and(|token| speech_verb(&token.folded).is_some())
}

fn is_subject(structure: &Structure, phrase: &NounPhrase) -> bool {
    let mut subjects = structure.parse.clauses.iter().filter_map(|clause| clause.subject.as_ref());
    subjects.any(|subject| !subject.pronoun && subject.tokens.contains(&phrase.head))
}
