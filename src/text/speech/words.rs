//! Words quoted as a part of what a clause says somebody calls, compares or wants: `parle de « … »`, `présente le pont comme
//! « … »`, `veut « changer … »`.

use super::speaker::Found;
use super::{SpeechPattern, View};
use crate::lexicon::{SourceClass, Tag, VerbForm, given_name, source_noun, title};
use crate::text::capitalize;
use crate::text::parse::{ClauseKind, Negation, VerbGroup, Voice};
use std::ops::Range;

/// So many tokens may stand between the verb and the quotation.
const NEAR: usize = 14;
/// So few tokens may be a label.
const LABEL: usize = 4;

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

/// Verbs of a plan that somebody tells of.
fn means_to(lemma: &str) -> bool {
    wants(lemma)
        || matches!(lemma, "décider" | "promettre" | "refuser" | "prévoir" | "projeter" | "envisager" | "choisir")
}

impl View<'_> {
    /// Who uses the words quoted from `open` on, where no verb of speech tells it.
    pub(super) fn of_words(&self, open: usize) -> Option<Found> {
        self.wanted(open)
            .or_else(|| self.worded(open))
            .or_else(|| self.stated(open))
            .or_else(|| self.called(open))
            .or_else(|| self.seen(open))
            .or_else(|| self.wished(open))
            .or_else(|| self.meant(open))
    }

    /// `la formule d’Anne Rol, « … »`, `les mots du maire : « … »`: whose words they are.
    pub(super) fn worded(&self, open: usize) -> Option<Found> {
        let mark = open.checked_sub(1).filter(|at| matches!(self.word(*at), "," | ":"))?;
        let from = mark.saturating_sub(NEAR / 2);
        let noun = (from..mark).rev().find(|at| {
            matches!(self.word(*at), "mot" | "mots" | "formule" | "expression" | "phrase" | "termes" | "propos")
                && matches!(self.word(at + 1), "de" | "d'" | "du")
        })?;
        let plain = noun + 2;
        let tokens =
            self.speaker_at(plain).or_else(|| (self.word(noun + 1) == "du" && plain < mark).then_some(plain..mark))?;
        let person = matches!(self.source_class(&tokens), Some(SourceClass::Person | SourceClass::Collective));
        let (verb, class, pattern) = (None, None, SpeechPattern::Clause);
        (tokens.end == mark && person).then_some(Found { tokens, verb, class, pattern, certain: true })
    }

    /// `a fait état d’un « … »`.
    fn stated(&self, open: usize) -> Option<Found> {
        let index = self.parse.verbs.partition_point(|group| group.tokens.start < open).checked_sub(1)?;
        let group = self.parse.verbs.get(index).filter(|group| group.lemma(self.tokens) == "faire")?;
        let gap = self.tokens.get(group.tokens.end..open)?;
        let (state, rest) = gap.split_first().filter(|(state, _)| state.folded == "état")?;
        let plain = !state.folded.is_empty() && rest.len() <= NEAR && rest.iter().all(|token| token.tag != Tag::Punct);
        let ruled = rest.first().is_some_and(|first| matches!(&*first.folded, "de" | "d'" | "du" | "des"));
        (plain && ruled && group.negation != Negation::Full).then(|| self.by_subject(index, group))?
    }

    /// `affiche sa volonté de « tout changer »`: whose will it is.
    fn wished(&self, open: usize) -> Option<Found> {
        let at = open.checked_sub(1)?;
        let at = if matches!(self.word(at), "se" | "s'") { at.checked_sub(1)? } else { at };
        let noun = at.checked_sub(1).filter(|_| matches!(self.word(at), "de" | "d'"))?;
        let will = matches!(
            self.word(noun),
            "volonté" | "intention" | "souhait" | "désir" | "espoir" | "ambition" | "promesse" | "engagement" | "refus"
        );
        let own = matches!(self.word(noun.checked_sub(1)?), "sa" | "son" | "leur");
        if !will || !own || !self.begins_infinitive(open + 1) {
            return None;
        }
        let index = self.parse.verbs.partition_point(|group| group.tokens.start < noun).checked_sub(1)?;
        let group = self.parse.verbs.get(index)?;
        (noun < group.tokens.end + NEAR / 2).then(|| self.by_subject(index, group))?
    }

    /// `a décidé d’abandonner « la route du littoral »`: a plan in the words of who has it. One word or two may be a label.
    fn meant(&self, open: usize) -> Option<Found> {
        let before = self.parse.verbs.partition_point(|group| group.tokens.start < open).checked_sub(1)?;
        let infinitive = self.parse.verbs.get(before).filter(|group| group.form == VerbForm::Infinitive)?;
        let index = before.checked_sub(1)?;
        let group = self.parse.verbs.get(index)?;
        let direct = self.tokens.get(group.tokens.end..infinitive.tokens.start)?.iter().all(|token| {
            token.tag == Tag::Adv || matches!(token.folded.as_str(), "à" | "de" | "d'" | "ainsi" | "désormais")
        });
        let object = self.tokens.get(infinitive.tokens.end..open)?;
        let touches =
            object.iter().all(|token| token.tag == Tag::Det || matches!(token.folded.as_str(), "à" | "de" | "d'"));
        let quoted = self.tokens.get(open + 1..)?;
        let words = quoted.iter().take(NEAR).take_while(|token| !matches!(&*token.folded, "»" | "\"" | "”")).count();
        if !direct
            || !touches
            || words < LABEL
            || self.is_capital(open + 1)
            || !means_to(&group.lemma(self.tokens))
            || infinitive.lemma(self.tokens) == "dire"
        {
            return None;
        }
        self.by_subject(index, group)
    }

    /// `veut « changer la vie »`: the quotation begins with the infinitive.
    fn wanted(&self, open: usize) -> Option<Found> {
        let first = self.parse.verbs.partition_point(|group| group.tokens.start < open).checked_sub(1)?;
        let group = self.parse.verbs.get(first)?;
        let at = group.first;
        let touches = at + 1 == open || group.tokens.end == open;
        let infinitive = self.begins_infinitive(open + 1);
        // `ont à cœur de « … »`
        let heart = self.tokens.get(group.tokens.end..open).is_some_and(|between| {
            let words: Vec<&str> = between.iter().map(|token| token.folded.as_str()).collect();
            matches!(words.as_slice(), ["à", "cœur" | "coeur", "de"])
        }) && group.lemma(self.tokens) == "avoir";
        if infinitive && heart {
            return self.by_subject(first, group);
        }
        if !touches || !infinitive || !wants(&self.tokens.get(at)?.lemma()) {
            return None;
        }
        self.by_subject(first, group)
    }

    /// Whether an infinitive, with its pronouns and *ne pas* before it, begins at a token.
    fn begins_infinitive(&self, at: usize) -> bool {
        let mut at = at;
        while matches!(
            self.word(at),
            "ne" | "pas"
                | "plus"
                | "tout"
                | "mieux"
                | "se"
                | "s'"
                | "les"
                | "le"
                | "la"
                | "l'"
                | "y"
                | "en"
                | "lui"
                | "leur"
        ) && at < self.tokens.len()
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
        let last = self.parse.verbs.partition_point(|group| group.tokens.start < link).checked_sub(1)?;
        // `décrit la crue qui a emporté le pont comme …`: past the relative clause.
        let relative = self.clause_of(last).is_some_and(|clause| clause.kind == ClauseKind::Relative);
        let above = last.checked_sub(1).filter(|above| {
            let verb = self.parse.verbs.get(*above).map(|group| group.lemma(self.tokens));
            relative && self.word(link) == "comme" && verb.is_some_and(|lemma| compares(&lemma))
        });
        let index = above.unwrap_or(last);
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

    /// `y voit un « … »`: what somebody takes something for.
    fn seen(&self, open: usize) -> Option<Found> {
        let index = self.parse.verbs.partition_point(|group| group.tokens.start < open).checked_sub(1)?;
        let group = self.parse.verbs.get(index)?;
        let there = self.tokens.get(group.tokens.start.saturating_sub(1)..group.head)?;
        let judged = there.iter().any(|token| token.folded == "y") && group.lemma(self.tokens) == "voir";
        let gap = self.tokens.get(group.tokens.end..open)?;
        let article =
            gap.iter().all(|token| matches!(token.folded.as_str(), "un" | "une" | "des" | "la" | "le" | "l'"));
        // `y voyant un signe de « … »`
        let sign = match gap {
            [article, noun, of] => {
                matches!(&*article.folded, "un" | "le")
                    && matches!(&*noun.folded, "signe" | "gage")
                    && matches!(&*of.folded, "de" | "d'")
            }
            _ => false,
        };
        (judged && (article || sign) && group.negation != Negation::Full).then(|| self.by_subject(index, group))?
    }

    /// The *comme* or *de* that rules the words quoted from `open` on, a determiner and an adjective between.
    fn link_before(&self, open: usize) -> Option<usize> {
        let mut at = open.checked_sub(1)?;
        for _ in 0..2 {
            let token = self.tokens.get(at)?;
            let skipped = matches!(
                token.folded.as_str(),
                "un" | "une" | "étant" | "le" | "la" | "l'" | "des" | "les" | "son" | "sa"
            ) || token.tag == Tag::Adj;
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

    /// Whether a phrase names who can say something, or stands for one by a pronoun.
    pub(super) fn source_or_pronoun(&self, tokens: &Range<usize>) -> bool {
        self.uses_words(tokens) || self.source_class(tokens).is_some()
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
            // What is told of the subject stands before the verb; `auprès de Luc Rol`, `ses amis` say nothing here.
            let beside = phrase.tokens.start < verbs.tokens.start
                || phrase
                    .tokens
                    .start
                    .checked_sub(1)
                    .is_some_and(|before| self.tokens.get(before).is_some_and(|token| token.tag == Tag::Adp))
                || matches!(self.word(phrase.tokens.start), "ses" | "leurs");
            phrase.tokens.start < subject.end || beside || {
                let name = self.tokens.get(phrase.head).is_some_and(|token| token.tag == Tag::Propn);
                !name && self.source_class(&phrase.tokens) != Some(SourceClass::Person)
            }
        });
        person && active && !hears && alone
    }

    /// Whether a phrase names a person, with a name or as what he is.
    pub(super) fn is_person(&self, tokens: &Range<usize>) -> bool {
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
        // `Les attaques de Luc Rol visent le maire : « … »`: a thing has the name beside it.
        let noun =
            self.tokens.get(subject.clone()).and_then(|tokens| tokens.iter().find(|token| token.tag == Tag::Noun));
        let someone = noun.is_none_or(|noun| {
            let lemma = noun.lemma();
            title(&lemma).or_else(|| title(&noun.folded)).is_some() || source_noun(&lemma) == Some(SourceClass::Person)
        });
        !written && someone && self.tells_of_one(group, subject)
    }
}
