//! What a verb with its locution, a predicate or a noun does to what it governs.

use super::{Factuality, Reader, Standing, denied};
use crate::lexicon::{
    Complement, Effect, Governor, GovernorKind, Tag, governing_phrases, governor, masculine_singulars,
};
use crate::text::parse::{Clause, ClauseKind, Negation, VerbGroup, Voice};
use crate::text::token::Token;
use std::borrow::Cow;
use std::ops::Range;

/// Words of the longest locution looked for, its verb aside.
const LONGEST: usize = 5;

/// Verbs that tell what a plan, a threat or a demand holds.
const HOLDING: &[&str] = &["inclure", "comprendre", "comporter", "contenir", "prévoir"];

/// A word or phrase by which a clause governs.
pub(super) struct Word<'t> {
    name: Cow<'t, str>,
    kind: GovernorKind,
    /// The token after it.
    end: usize,
    /// Whether it governs as a noun does, through *de*, whatever stands before the complement.
    through: bool,
}

impl<'t> Reader<'t> {
    /// The words by which the clause of this index governs, the most telling first.
    fn governing_words(&self, clause: usize) -> &[Word<'t>] {
        let told = self.governing.get(clause).zip(self.parse.clauses.get(clause));
        told.map_or(&[], |(words, clause)| words.get_or_init(|| self.read_governing_words(clause)))
    }

    fn read_governing_words(&self, clause: &Clause) -> Vec<Word<'t>> {
        let Some(group) = self.group(clause) else { return Vec::new() };
        let lemma = group.lemma(self.tokens);
        let end = group.tokens.end;
        let word = |name: Cow<'t, str>, kind: GovernorKind, end: usize| Word { name, kind, end, through: false };
        let mut found = Vec::new();
        if let Some((phrase, len)) = self.locution(Some(&lemma), end) {
            found.push(word(phrase.into(), GovernorKind::Phrase, end + len - 1));
        }
        if group.voice == Voice::Pronominal {
            let vowel = lemma.starts_with(['a', 'e', 'é', 'è', 'ê', 'i', 'o', 'u', 'y', 'œ', 'h']);
            found.extend(vowel.then(|| word(format!("s'{lemma}").into(), GovernorKind::Verb, end)));
            found.push(word(format!("se {lemma}").into(), GovernorKind::Verb, end));
        }
        found.push(word(lemma.clone(), GovernorKind::Verb, end));
        if let Some(at) = self.predicate(group) {
            if let Some((phrase, len)) = self.locution(None, at) {
                found.push(word(phrase.into(), GovernorKind::Phrase, at + len));
            }
            let forms = masculine_singulars(&self.tokens[at].folded);
            found.extend(forms.iter().map(|form| word(form.clone().into(), GovernorKind::Adjective, at + 1)));
        }
        let subject = clause.subject.as_ref().and_then(|subject| self.parse.phrases.get(subject.phrase?));
        if let Some(subject) = subject {
            let name = self.tokens[subject.head].lemma();
            if group.copula || self.holds(clause) {
                found.push(Word { name, kind: GovernorKind::Noun, end, through: true });
            } else if group.voice == Voice::Passive {
                // `Une enquête est ouverte | pour vol`.
                found.push(word(name, GovernorKind::Noun, end));
            }
        }
        found
    }

    /// Whether the verb of a clause tells what its subject holds.
    pub(super) fn holds(&self, clause: &Clause) -> bool {
        self.group(clause).is_some_and(|group| HOLDING.contains(&group.lemma(self.tokens).as_ref()))
    }

    /// The locution of the table that a verb opens, or else the words at `at`; how many words it takes.
    fn locution(&self, verb: Option<&str>, at: usize) -> Option<(&'static str, usize)> {
        let behind = self.tokens.get(at..)?.iter().take(LONGEST).map(|token| token.folded.as_str());
        let words: Vec<&str> = verb.into_iter().chain(behind).collect();
        let (len, [phrase, ..]) = governing_phrases().longest_at(&words)?;
        (len > 1).then_some((phrase, len))
    }

    /// The token of what a copula or a passive says of its subject.
    fn predicate(&self, group: &VerbGroup) -> Option<usize> {
        if group.voice == Voice::Passive {
            return Some(group.head);
        }
        let from = group.tokens.end;
        let adverbs = self.tokens.get(from..)?.iter().take_while(|token| token.tag == Tag::Adv).count();
        (group.copula && from + adverbs < self.tokens.len()).then_some(from + adverbs)
    }

    /// What the clause of this index does to its complement.
    pub(super) fn governed(&self, above: usize, complement: Complement, preposition: Option<&str>) -> Option<Standing> {
        let clause = self.parse.clauses.get(above)?;
        self.governing_words(above).iter().find_map(|word| self.by_word(clause, word, complement, preposition))
    }

    /// What the clause of this index does to the phrase that begins, with its preposition, at `edge`.
    pub(super) fn governed_at(&self, above: usize, edge: usize, preposition: Option<&str>) -> Option<Standing> {
        let clause = self.parse.clauses.get(above)?;
        let mut behind = self.governing_words(above).iter().filter(|word| word.end == edge);
        behind.find_map(|word| self.by_word(clause, word, Complement::Noun, preposition))
    }

    fn by_word(
        &self,
        above: &Clause,
        word: &Word<'_>,
        complement: Complement,
        preposition: Option<&str>,
    ) -> Option<Standing> {
        let group = self.group(above)?;
        let through = word.through && complement == Complement::Noun;
        // `L’objectif est le titre` says what it is; `le projet comprend deux gîtes`, what is planned.
        if through && group.copula {
            return None;
        }
        let preposition = if through { Some("de") } else { preposition };
        let found = governor(&word.name, word.kind, complement, preposition)?;
        if word.through && !matches!(found.effect, Effect::Planned | Effect::Feared | Effect::Supposed) {
            return None;
        }
        let effect = if group.negation == Negation::None { found.effect } else { denied(found.effect) };
        Some(Standing::by(Factuality::of(effect), group.head))
    }

    /// What is said of the subject tells whether it is a fact: `est possible`, `est en discussion`, `est une rumeur`, `est à
    /// craindre`.
    pub(super) fn attribute(&self, clause: &Clause, group: &VerbGroup) -> Standing {
        let Some(at) = self.predicate(group) else { return Standing::asserted() };
        let said = |found: Option<Governor>| {
            let found = found.filter(|found| !found.effect.keeps_fact())?;
            // `il est interdit de`: that it is so is a fact, what it is said of is none.
            let factuality = Factuality::of(found.effect);
            Some(Standing { sure: factuality == Factuality::Hedged, ..Standing::by(factuality, at) })
        };
        let locution = || {
            let (phrase, _) = self.locution(None, at)?;
            said(governor(phrase, GovernorKind::Phrase, Complement::Subject, None))
        };
        let noun = || {
            let phrase = self.parse.phrases.get(clause.object?).filter(|_| group.copula)?;
            let lemma = self.tokens[phrase.head].lemma();
            let found = governor(&lemma, GovernorKind::Noun, Complement::Noun, Some("de"))?;
            let untrue = matches!(found.effect, Effect::Denied | Effect::Supposed | Effect::Hedged);
            said(untrue.then_some(found))
        };
        let infinitive = || {
            let verb = self.tokens.get(at + 1).filter(|_| group.copula && self.tokens[at].folded == "à")?;
            let effect = governor(&verb.lemma(), GovernorKind::Verb, Complement::Noun, None);
            said(effect.filter(|_| verb.tag == Tag::Verb))
        };
        let adjective = || {
            let impersonal = clause.subject.as_ref().is_some_and(|subject| subject.pronoun);
            let known = matches!(self.tokens[at].tag, Tag::Adj | Tag::Verb) && (group.copula || impersonal);
            let forms = known.then(|| masculine_singulars(&self.tokens[at].folded));
            let found = forms.iter().flat_map(|forms| forms.iter()).find_map(|form| {
                governor(form, GovernorKind::Adjective, Complement::Subject, None)
                    .or_else(|| governor(form, GovernorKind::Adjective, Complement::Noun, None))
            });
            said(found)
        };
        locution().or_else(noun).or_else(infinitive).or_else(adjective).unwrap_or_else(Standing::asserted)
    }

    /// What a noun does to its complement after `preposition`.
    pub(super) fn by_noun(&self, head: usize, preposition: Option<&str>) -> Option<Standing> {
        let lemma = self.tokens.get(head)?.lemma();
        let found = governor(&lemma, GovernorKind::Noun, Complement::Noun, preposition)?;
        (!found.effect.keeps_fact()).then(|| Standing::by(Factuality::of(found.effect), head))
    }

    /// A noun without determiner and the preposition before it, where such a complement ends at `edge`: `accusé | du vol`.
    pub(super) fn bare_noun(&self, edge: usize) -> Option<(usize, Range<usize>)> {
        let before = self.tokens.get(..edge)?;
        let within = |token: &&Token| matches!(token.tag, Tag::Noun | Tag::Adj) || is_quote(token);
        let words = before.iter().rev().take_while(within).count();
        let start = edge - words;
        let noun = (start..edge).find(|at| self.tokens[*at].tag == Tag::Noun)?;
        let free = self.parse.phrases.iter().all(|phrase| !phrase.tokens.contains(&noun));
        let at = start.checked_sub(1).filter(|at| self.tokens[*at].tag == Tag::Adp)?;
        free.then_some((noun, at..edge))
    }

    /// The phrase that a relative or participial clause hangs on: the one told, or the one right before.
    pub(super) fn hung_on(&self, clause: &Clause) -> Option<usize> {
        if !matches!(clause.kind, ClauseKind::Relative | ClauseKind::Participial) {
            return None;
        }
        let told = clause.subject.as_ref().filter(|subject| subject.pronoun).and_then(|subject| subject.phrase);
        if told.is_some() {
            return told;
        }
        let start = clause.opener.as_ref().map_or(clause.tokens.start, |opener| opener.start.min(clause.tokens.start));
        let comma = start.checked_sub(1).is_some_and(|at| self.tokens[at].folded == ",");
        let end = start - usize::from(comma);
        match clause.kind {
            // `la fin des baux signés l’an passé, qui lient …`.
            ClauseKind::Relative => self.parse.phrases.iter().rposition(|phrase| phrase.tokens.end <= end),
            _ => self.parse.phrases.iter().position(|phrase| phrase.tokens.end == end),
        }
    }
}

pub(super) fn is_quote(token: &Token) -> bool {
    matches!(token.folded.as_str(), "«" | "»" | "\"" | "“" | "”")
}
