//! Where persons stand with justice, sentence by sentence: what is written of them must keep the presumption of
//! innocence.

use super::names::Entity;
use super::sentences::{BlockFacts, Sentence, SentenceId};
use crate::document::{Document, Origin};
use crate::lexicon::{
    JudicialState, PresumptionKind, Tag, judicial_phrases, masculine_singulars, presumption, presumptions,
};
use crate::text::{NameKind, Negation, Token, Voice, byte_range};
use std::ops::Range;

/// A judicial state that a sentence tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudicialFact {
    /// The sentence.
    pub sentence: SentenceId,
    /// Index of its block.
    pub block: usize,
    /// The words that tell it: byte range of the block's prose.
    pub range: Range<usize>,
    /// The state.
    pub state: JudicialState,
    /// The persons it can be said of: indices into the entities; none named, none.
    pub persons: Vec<usize>,
    /// Whether it is said of one person, surely.
    pub certain: bool,
}

/// The judicial states told in the author's prose, in reading order.
pub(super) fn states(document: &Document, blocks: &[BlockFacts], entities: &[Entity]) -> Vec<JudicialFact> {
    let mut found = Vec::new();
    for (index, (block, facts)) in document.blocks.iter().zip(blocks).enumerate() {
        if block.origin != Origin::Author {
            continue;
        }
        for sentence in &facts.sentences {
            let tokens = facts.sentence_tokens(sentence);
            let told = told(tokens);
            if told.is_empty() {
                continue;
            }
            let persons = persons(index, sentence, entities);
            found.extend(told.into_iter().filter_map(|(range, state)| {
                let bytes = byte_range(tokens, &range)?;
                let (persons, certain) = concerned(sentence, tokens, &range, &persons);
                Some(JudicialFact { sentence: sentence.id, block: index, range: bytes, state, persons, certain })
            }));
        }
    }
    found
}

/// The words of a sentence that tell a judicial state.
fn told(tokens: &[Token]) -> Vec<(Range<usize>, JudicialState)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let state = state_at(tokens, at);
        at += state.as_ref().map_or(1, |(len, _)| *len);
        found.extend(state.map(|(len, state)| (at - len..at, state)));
    }
    found
}

fn state_at(tokens: &[Token], at: usize) -> Option<(usize, JudicialState)> {
    /// Words of the longest phrase.
    const LONGEST: usize = 6;
    let token = &tokens[at];
    if !matches!(token.tag, Tag::Noun | Tag::Verb | Tag::Adj | Tag::Adp) || !token.may_be_judicial() {
        return None;
    }
    let lemma = token.lemma();
    let end = (at + LONGEST).min(tokens.len());
    let mut words: Vec<&str> = tokens[at..end].iter().map(|token| token.folded.as_str()).collect();
    words[0] = &lemma;
    if let Some((len, [phrase, ..])) = judicial_phrases().longest_at(&words)
        && len > 1
    {
        return presumptions(phrase).next().map(|found| (len, found.state));
    }
    let kind = match token.tag {
        Tag::Noun => PresumptionKind::Noun,
        Tag::Verb => PresumptionKind::Verb,
        Tag::Adj => PresumptionKind::Adjective,
        _ => return None,
    };
    let adjective = || {
        let forms = masculine_singulars(&token.folded);
        forms.iter().find_map(|form| presumption(form, PresumptionKind::Adjective))
    };
    let found = presumption(&lemma, kind).or_else(|| if token.tag == Tag::Noun { None } else { adjective() })?;
    Some((1, found.state))
}

/// The persons named in a sentence, by the byte where they stand.
fn persons(block: usize, sentence: &Sentence, entities: &[Entity]) -> Vec<(usize, usize)> {
    let persons = entities.iter().enumerate().filter(|(_, entity)| entity.kind == NameKind::Person);
    let mut found: Vec<(usize, usize)> = persons
        .flat_map(|(index, entity)| {
            entity
                .mentions
                .iter()
                .filter(|mention| mention.block == block && sentence.range.contains(&mention.range.start))
                .map(move |mention| (mention.range.start, index))
        })
        .collect();
    found.sort_unstable();
    found
}

/// The persons that a state is said of, and whether that is sure.
fn concerned(
    sentence: &Sentence,
    tokens: &[Token],
    range: &Range<usize>,
    persons: &[(usize, usize)],
) -> (Vec<usize>, bool) {
    let parse = &sentence.structure.parse;
    let named = |tokens_range: &Range<usize>| {
        let Some(bytes) = byte_range(tokens, tokens_range) else { return Vec::new() };
        persons.iter().filter(|(at, _)| bytes.contains(at)).map(|(_, person)| *person).collect::<Vec<_>>()
    };
    let clause = parse.clauses.iter().find(|clause| {
        parse.verbs.get(clause.verb).is_some_and(|group| range.contains(&group.head) && group.is_finite())
    });
    if let Some(clause) = clause
        && let Some(group) = parse.verbs.get(clause.verb)
    {
        let argument = match group.voice {
            Voice::Active => clause.object.and_then(|object| parse.phrases.get(object)).map(|phrase| &phrase.tokens),
            _ => clause.subject.as_ref().map(|subject| &subject.tokens),
        };
        let of = argument.map(named).unwrap_or_default();
        if !of.is_empty() {
            let one = of.len() == 1 && group.negation == Negation::None;
            return (of, one);
        }
    }
    let mut all: Vec<usize> = persons.iter().map(|(_, person)| *person).collect();
    all.sort_unstable();
    all.dedup();
    let one = all.len() == 1;
    (all, one)
}
