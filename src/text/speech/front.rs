//! Who acts, where something stands between the subject and its verb, or what is quoted stands before both.

use super::SpeechPattern;
use super::View;
use super::indirect::quoted;
use super::speaker::Found;
use crate::lexicon::{SourceClass, Tag, VerbForm, title};
use crate::text::parse::{ClauseKind, Negation, Subject, VerbGroup};
use std::ops::Range;

/// So many tokens may stand between a subject and the name set behind it.
const NEAR: usize = 14;

impl View<'_> {
    /// The subject of a verb that was looked for in the quotation before it: `Saluant « un geste », | le préfet a …`.
    pub(super) fn past_quotation(&self, group: &VerbGroup, subject: &Subject) -> Option<Range<usize>> {
        let close = (subject.tokens.end..group.tokens.start).find(|at| self.is_mark(*at))?;
        let inside = quoted(self.tokens);
        let is_quoted = |at: usize| inside.get(at).copied().unwrap_or(false);
        if !is_quoted(subject.head) || is_quoted(group.head) || self.word(close + 1) != "," {
            return None;
        }
        let tokens = self.speaker_at(close + 2)?;
        let between = self.tokens.get(tokens.end..group.tokens.start)?;
        let commas = between.iter().filter(|token| token.folded == ",").count();
        let apposed = commas == 2
            && between.last().is_some_and(|last| last.folded == ",")
            && between
                .iter()
                .all(|token| token.folded == "," || !matches!(token.tag, Tag::Punct | Tag::Cconj | Tag::Verb));
        let agrees =
            group.number(self.tokens).zip(self.number_of(&tokens)).is_none_or(|(verb, subject)| verb == subject);
        let speaks = matches!(self.source_class(&tokens), Some(SourceClass::Person | SourceClass::Collective));
        ((between.is_empty() || apposed) && agrees && speaks).then_some(tokens)
    }

    /// Whether a verb has the subject of the one that *et* joins it to, and that one stands at its subject: `Le maire se
    /// dit « … » et pense que …`.
    pub(super) fn shares(&self, index: usize, subject: &Subject) -> bool {
        let Some(group) = self.parse.verbs.get(index).filter(|_| subject.shared) else { return false };
        if self.word(group.tokens.start.wrapping_sub(1)) != "et" {
            return false;
        }
        let inside = quoted(self.tokens);
        let before = self.parse.verbs.get(..index).unwrap_or(&[]).iter().rev();
        // What is quoted between has verbs of its own.
        let first = before.take(NEAR).find(|before| !inside.get(before.head).copied().unwrap_or(false));
        first.is_some_and(|first| {
            first.is_finite()
                && self.stands_at(first, subject)
                && first.number(self.tokens).zip(group.number(self.tokens)).is_none_or(|(one, other)| one == other)
        })
    }

    /// Whether nothing but a complement and the name of the subject stands between it and its verb: `Le ministre belge aux
    /// Transports, Paul Rol, a …`.
    pub(super) fn names_behind(&self, group: &VerbGroup, subject: &Subject) -> bool {
        let Some(between) = self.tokens.get(subject.tokens.end..group.tokens.start) else { return false };
        let mut parts = between.split(|token| token.folded == ",");
        let (Some(complement), Some(name), Some([]), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return false;
        };
        let led = complement
            .iter()
            .find(|token| !matches!(token.tag, Tag::Adj | Tag::Noun | Tag::X))
            .is_some_and(|first| matches!(&*first.folded, "à" | "au" | "aux" | "de" | "du" | "des" | "d'"));
        led && complement.len() <= NEAR
            && complement.iter().all(|token| !matches!(token.tag, Tag::Verb | Tag::Cconj | Tag::Punct | Tag::Pron))
            && name.len() > 1
            && name.iter().all(|token| token.tag == Tag::Propn)
    }

    /// Whether nothing but the full name of a subject that is somebody, or its acronym in brackets, stands between it and its
    /// verb: `Sur place, le maire, Anne Rol, a salué …`, `la Ligue des eaux en Creuse (LEC) a …`.
    pub(super) fn is_named_behind(&self, group: &VerbGroup, subject: &Subject) -> bool {
        let (from, to) = (subject.tokens.end, group.tokens.start);
        let Some(between) = self.tokens.get(from..to) else { return false };
        let named = match between {
            [open, name @ .., close] if open.folded == "," && close.folded == "," => {
                (2..5).contains(&name.len()) && name.iter().all(|token| token.tag == Tag::Propn)
            }
            [place @ .., open, _, close] if open.folded == "(" && close.folded == ")" => {
                place.len() <= 4
                    && place.iter().all(|token| matches!(token.tag, Tag::Adp | Tag::Det | Tag::Propn | Tag::Adj))
            }
            _ => false,
        };
        named && matches!(self.source_class(&subject.tokens), Some(SourceClass::Person | SourceClass::Collective))
    }

    /// Whether brackets, a relative clause or an apposition stand between a subject and its verb: `La ville (dix mille
    /// âmes) décrète`, `…, la maire, Anne Rol, qui préside le conseil, a …`.
    pub(super) fn told_between(&self, group: &VerbGroup, subject: &Subject) -> bool {
        let (from, to) = (subject.tokens.end, group.tokens.start);
        let bracketed = self.word(from) == "(" && self.word(to.wrapping_sub(1)) == ")";
        let told = matches!(self.word(from), "," | "qui" | "dont" | "où") && self.word(to.wrapping_sub(1)) == ",";
        if !(bracketed || told) || from >= to {
            return false;
        }
        let inside = quoted(self.tokens);
        let said = |at: usize| inside.get(at).copied().unwrap_or(false);
        let opens = subject.tokens.start <= 1
            || self.word(subject.tokens.start - 1) == ","
                && (0..subject.tokens.start).all(|at| said(at) || self.word(at) != "et")
                && !said(subject.head);
        if !opens {
            return false;
        }
        let index = self.parse.verbs.partition_point(|verbs| verbs.tokens.start < to);
        let before = self.parse.verbs.partition_point(|verbs| verbs.tokens.start < from);
        // Every verb between is of a relative clause or of a participle.
        let silent = (before..index).all(|between| {
            let finite = self.parse.verbs.get(between).is_some_and(VerbGroup::is_finite);
            !finite || self.clause_of(between).is_some_and(|clause| clause.kind == ClauseKind::Relative)
        });
        let agrees =
            group.number(self.tokens).zip(self.number_of(&subject.tokens)).is_none_or(|(one, other)| one == other);
        let joined = (from..to).any(|at| matches!(self.word(at), "et" | "ou" | "mais" | ";" | ":"));
        silent && agrees && to - from <= 2 * NEAR && (!joined || bracketed)
    }

    /// Whether only people do what a verb tells: `estiment`, `dénoncent`.
    pub(super) fn only_people(&self, group: &VerbGroup) -> bool {
        matches!(
            &*group.lemma(self.tokens),
            "estimer"
                | "penser"
                | "croire"
                | "juger"
                | "affirmer"
                | "déclarer"
                | "répondre"
                | "décréter"
                | "craindre"
                | "redouter"
                | "regretter"
                | "espérer"
                | "souhaiter"
                | "dénoncer"
                | "déplorer"
                | "saluer"
                | "louer"
                | "critiquer"
                | "fustiger"
                | "admettre"
                | "avouer"
                | "réclamer"
        )
    }

    /// `déclare en recevant la coupe que « … »`: past the gerund that stands between the verb and its *que*.
    pub(super) fn past_gerund(&self, nearest: usize, open: usize) -> Option<Found> {
        let gerund = self.parse.verbs.get(nearest).filter(|group| group.form == VerbForm::PresentParticiple)?;
        let that = open.checked_sub(1).filter(|at| matches!(self.word(*at), "que" | "qu'"))?;
        let before = nearest.checked_sub(1)?;
        let above = self.parse.verbs.get(before).filter(|above| above.is_finite())?;
        let touches = self.word(gerund.tokens.start.wrapping_sub(1)) == "en"
            && above.tokens.end + 1 == gerund.tokens.start
            && self.saying(gerund).is_none()
            && that - gerund.tokens.end <= NEAR;
        let saying = self.saying(above).filter(|saying| touches && saying.speech.construction.contains("que"))?;
        let (tokens, certain) = self.source_of(before)?;
        let told = above.form != VerbForm::Conditional && above.negation != Negation::Full && !self.is_supposed(before);
        Some(self.found(tokens, saying, SpeechPattern::Clause, certain && told))
    }

    /// `comme le rappelle Anne Rol, « … »`, `comme le précise le maire, Luc Rol : « … »`: who tells it too.
    pub(super) fn as_told(&self, open: usize) -> Option<Found> {
        let mark = open.checked_sub(1).filter(|at| matches!(self.word(*at), "," | ":"))?;
        let from = mark.saturating_sub(2 * NEAR);
        let at = (from..mark).rev().find(|at| self.word(*at) == "comme")? + 1;
        let at = at + usize::from(matches!(self.word(at), "le" | "l'") && self.group_at(at).is_none());
        let group = self.group_at(at)?;
        let verbs =
            self.parse.verbs.get(group).filter(|verbs| verbs.is_finite() && verbs.form != VerbForm::Conditional)?;
        let (saying, last) = self.saying_chain(group)?;
        let end = self.parse.verbs.get(last)?.tokens.end.max(verbs.tokens.end);
        let tokens = self.subject_after(end)?;
        let speaks = matches!(self.source_class(&tokens), Some(SourceClass::Person | SourceClass::Collective));
        // Between stands nothing, or the name of whom the phrase tells.
        let between = self.tokens.get(tokens.end..mark)?;
        let named = between.len() <= NEAR
            && between.iter().all(|token| {
                token.folded == "," || matches!(token.tag, Tag::Propn | Tag::Adp | Tag::Det | Tag::Noun | Tag::Adj)
            })
            && between.last().is_none_or(|last| last.tag == Tag::Propn);
        (speaks && named).then(|| self.found(tokens, saying, SpeechPattern::Incise, true))
    }

    /// Whether an infinitive tells what its subject does next: `avant de conclure`.
    pub(super) fn comes_next(&self, group: &VerbGroup) -> bool {
        let at = group.tokens.start;
        group.form == VerbForm::Infinitive
            && matches!(self.word(at.wrapping_sub(1)), "de" | "d'")
            && self.word(at.wrapping_sub(2)) == "avant"
    }

    /// Whether a verb of speech with its subject stands between commas, and a quotation follows: `Le pont, dit ce vieux
    /// maître, « … »`.
    pub(super) fn frames(&self, at: usize) -> bool {
        if self.word(at.wrapping_sub(1)) != "," || self.is_nickname(at) {
            return false;
        }
        let Some(found) = self.incise_at(at).filter(|found| found.certain && found.class.is_some()) else {
            return false;
        };
        self.word(found.tokens.end) == ","
            && self.is_mark(found.tokens.end + 1)
            && self.source_class(&found.tokens).is_some()
    }

    /// `Paul, dit le Vieux, …`: what he is called stands behind *dit*.
    pub(super) fn is_nickname(&self, at: usize) -> bool {
        self.word(at) == "dit"
            && matches!(self.word(at + 1), "le" | "la" | "l'")
            && self.tokens.get(at + 2).is_some_and(|next| next.tag == Tag::Propn)
    }

    /// Whether an incise begins at a token that was read as a noun: `…, nuance Anne Rol, …`.
    pub(super) fn is_misread_incise(&self, at: usize) -> bool {
        let noun = self.tokens.get(at).is_some_and(|token| token.tag == Tag::Noun && title(&token.folded).is_none());
        if !noun || at < 2 || self.word(at - 1) != "," || self.group_at(at).is_some() || self.misread(at).is_none() {
            return false;
        }
        let Some(tokens) = self.speaker_at(at + 1) else { return false };
        let named = self.tokens.get(tokens.clone()).is_some_and(|tokens| {
            tokens.len() > 1
                && (tokens.iter().all(|token| token.tag == Tag::Propn)
                    || tokens.first().is_some_and(|first| matches!(&*first.folded, "le" | "la" | "l'" | "un" | "une")))
        });
        named
            && matches!(self.word(tokens.end), "," | "." | "")
            && matches!(self.source_class(&tokens), Some(SourceClass::Person | SourceClass::Collective))
    }
}
