//! Words quoted as a part of what a clause says somebody calls, compares or wants: `parle de « … »`, `présente le pont comme
//! « … »`, `veut « changer … »`.

use super::speaker::Found;
use super::{SpeechPattern, View};
use crate::lexicon::{SourceClass, Tag, VerbForm, given_name};
use crate::text::capitalize;
use crate::text::parse::{ClauseKind, VerbGroup, Voice};
use std::ops::Range;

/// So many tokens may stand between the verb and the quotation.
const NEAR: usize = 14;

/// Verbs that tell with *comme* what somebody calls something.
fn compares(lemma: &str) -> bool {
    matches!(lemma, "présenter" | "décrire" | "considérer" | "définir" | "dépeindre" | "qualifier" | "percevoir")
}

/// Verbs that tell with *de* what somebody calls something.
fn calls(lemma: &str) -> bool {
    matches!(lemma, "parler" | "traiter" | "taxer" | "qualifier" | "accuser")
}

/// Verbs of what somebody means to do.
fn wants(lemma: &str) -> bool {
    matches!(lemma, "vouloir" | "entendre" | "souhaiter" | "espérer" | "ambitionner" | "compter")
}

impl View<'_> {
    /// Who uses the words quoted from `open` on, where no verb of speech tells it.
    pub(super) fn of_words(&self, open: usize) -> Option<Found> {
        self.wanted(open).or_else(|| self.called(open))
    }

    /// `veut « changer la vie »`: the quotation begins with the infinitive.
    fn wanted(&self, open: usize) -> Option<Found> {
        let first = self.parse.verbs.partition_point(|group| group.tokens.start < open).checked_sub(1)?;
        let group = self.parse.verbs.get(first)?;
        let at = group.first;
        let touches = at + 1 == open || group.tokens.end == open;
        let infinitive = self.begins_infinitive(open + 1);
        if !touches || !infinitive || !wants(&self.tokens.get(at)?.lemma()) {
            return None;
        }
        self.by_subject(first, group)
    }

    /// Whether an infinitive, with its pronouns and *ne pas* before it, begins at a token.
    fn begins_infinitive(&self, at: usize) -> bool {
        let mut at = at;
        while matches!(self.word(at), "ne" | "pas" | "se" | "s'" | "les" | "le" | "la" | "l'" | "y" | "en" | "lui")
            && at < self.tokens.len()
        {
            at += 1;
        }
        self.tokens
            .get(at)
            .is_some_and(|token| token.tag == Tag::Verb && token.features.form == Some(VerbForm::Infinitive))
    }

    /// `parle de « … »`, `présente le pont comme une « … »`.
    fn called(&self, open: usize) -> Option<Found> {
        let link = self.link_before(open)?;
        let index = self.parse.verbs.partition_point(|group| group.tokens.start < link).checked_sub(1)?;
        let group = self.parse.verbs.get(index)?;
        let gap = self.tokens.get(group.tokens.end..link)?;
        let plain = gap.len() <= NEAR && !gap.iter().any(|token| matches!(token.tag, Tag::Punct | Tag::Cconj));
        let lemma = group.lemma(self.tokens);
        let fits = match self.word(link) {
            "comme" => compares(&lemma),
            // `parle au public de « … »`, `parle d’un livre de « … »`
            _ => calls(&lemma) && (lemma != "parler" || gap.iter().all(|token| token.tag != Tag::Adp)),
        };
        if !plain || !fits {
            return None;
        }
        self.by_subject(index, group)
    }

    /// The *comme* or *de* that rules the words quoted from `open` on, a determiner and an adjective between.
    fn link_before(&self, open: usize) -> Option<usize> {
        let mut at = open.checked_sub(1)?;
        for _ in 0..2 {
            let token = self.tokens.get(at)?;
            let skipped =
                matches!(token.folded.as_str(), "un" | "une" | "étant" | "le" | "la" | "l'") || token.tag == Tag::Adj;
            if !skipped {
                break;
            }
            at = at.checked_sub(1)?;
        }
        matches!(self.word(at), "comme" | "de" | "d'").then_some(at)
    }

    /// The subject of a verb, where it is somebody who speaks and the verb tells a fact.
    fn by_subject(&self, index: usize, group: &VerbGroup) -> Option<Found> {
        let (tokens, certain) = self.source_of(index)?;
        let speaks = self.uses_words(&tokens);
        let incise = self.clause_of(index).is_some_and(|clause| clause.kind == ClauseKind::Incise);
        let told = group.form != VerbForm::Conditional && !incise && !self.is_supposed(index);
        Some(Found {
            tokens,
            verb: Some(group.head),
            class: None,
            pattern: SpeechPattern::Clause,
            certain: certain && speaks && told,
        })
    }

    /// Whether a phrase names a person or a body, or stands for one by a pronoun.
    pub(super) fn uses_words(&self, tokens: &Range<usize>) -> bool {
        let pronoun = tokens.len() == 1 && matches!(self.word(tokens.start), "il" | "elle" | "ils" | "elles");
        pronoun || matches!(self.source_class(tokens), Some(SourceClass::Person | SourceClass::Collective))
    }

    /// Whether the clause of a verb tells of a person that it names, and of no other: what is quoted next is in his words.
    pub(super) fn tells_of_one(&self, group: usize, subject: &Range<usize>) -> bool {
        let Some(verbs) = self.parse.verbs.get(group) else { return false };
        let person = self.is_person(subject);
        let hears = matches!(
            &*verbs.lemma(self.tokens),
            "lire" | "entendre" | "recevoir" | "écouter" | "apprendre" | "découvrir" | "voir" | "interroger"
        );
        let active = verbs.is_finite() && verbs.voice != Voice::Passive && verbs.form != VerbForm::Conditional;
        let alone = self.parse.phrases.iter().all(|phrase| {
            phrase.tokens.start < subject.end || {
                let name = self.tokens.get(phrase.head).is_some_and(|token| token.tag == Tag::Propn);
                !name && self.source_class(&phrase.tokens) != Some(SourceClass::Person)
            }
        });
        person && active && !hears && alone
    }

    /// Whether a phrase names a person, with a name or as what he is.
    fn is_person(&self, tokens: &Range<usize>) -> bool {
        let Some(phrase) = self.tokens.get(tokens.clone()) else { return false };
        let named = phrase.iter().filter(|token| token.tag == Tag::Propn).count() > 1
            && phrase
                .first()
                .is_some_and(|first| first.tag == Tag::Propn && given_name(&capitalize(&first.folded)).is_some());
        named || self.is_address(tokens.start) || self.source_class(tokens) == Some(SourceClass::Person)
    }

    /// Whether who a clause before a colon tells of says what follows, and no text or sign does: `a lu cette lettre : « … »`.
    pub(super) fn tells_why(&self, group: usize, subject: &Range<usize>, colon: usize) -> bool {
        let from = self.parse.verbs.get(group).map_or(0, |verbs| verbs.tokens.end);
        let written = self.tokens.get(from..colon).is_some_and(|between| {
            between.iter().any(|token| {
                matches!(
                    &*token.lemma(),
                    "message"
                        | "slogan"
                        | "pancarte"
                        | "banderole"
                        | "affiche"
                        | "lettre"
                        | "mot"
                        | "phrase"
                        | "titre"
                        | "texte"
                        | "question"
                        | "réponse"
                        | "devise"
                        | "inscription"
                        | "chanson"
                        | "panneau"
                        | "formule"
                        | "leçon"
                        | "règle"
                )
            })
        });
        !written && self.tells_of_one(group, subject)
    }
}
