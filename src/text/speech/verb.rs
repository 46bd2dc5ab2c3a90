//! The verb of speech in a verb group.

use super::View;
use crate::lexicon::{SpeechVerb, Tag, VerbForm, analyses, speech_verb_named};
use crate::text::parse::{Modality, VerbGroup, Voice};

/// A verb of speech where it stands; token indices of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Saying {
    /// The verb.
    pub(super) verb: usize,
    /// What the table says of it.
    pub(super) speech: SpeechVerb,
}

/// Verbs that lead to an infinitive of speech: `tient à préciser`, `veut croire`.
fn leads(lemma: &str) -> bool {
    matches!(
        lemma,
        "tenir" | "vouloir" | "dire" | "aller" | "pouvoir" | "devoir" | "souhaiter" | "finir" | "se" | "venir" | "oser"
    )
}

impl View<'_> {
    /// The verb group that begins at a token.
    pub(super) fn group_at(&self, at: usize) -> Option<usize> {
        let found = self.parse.verbs.partition_point(|group| group.tokens.start < at);
        (self.parse.verbs.get(found)?.tokens.start == at).then_some(found)
    }

    /// What a verb group says, if it is of a verb of speech: `a déclaré`, `se réjouit`, `fait savoir`.
    pub(super) fn saying(&self, group: &VerbGroup) -> Option<Saying> {
        let lemma = group.lemma(self.tokens);
        if group.copula && group.head == group.first || self.means(group, &lemma) {
            return None;
        }
        let causative = (group.modality == Some(Modality::Causative) && group.head > group.first)
            .then(|| self.tokens.get(group.first).map(|first| format!("{} {lemma}", first.lemma())))
            .flatten();
        let with = |first: &str, second: &str| {
            self.word(group.tokens.end) == first && self.word(group.tokens.end + 1) == second
                || self.tokens.get(group.tokens.end..).is_some_and(|rest| {
                    rest.iter().take(4).any(|token| token.folded == first)
                        && rest.iter().take(5).any(|token| token.folded == second)
                })
        };
        // `a mis en garde la ville`, `met jeudi en cause`.
        let locution = (lemma == "mettre")
            .then(|| ["garde", "avant", "cause"].into_iter().find(|noun| with("en", noun)))
            .flatten()
            .map(|noun| format!("mettre en {noun}"));
        let causative = causative.or(locution);
        let speech = match &causative {
            Some(phrase) => speech_verb_named(phrase, false)?,
            None => speech_verb_named(&lemma, group.voice == Voice::Pronominal)?,
        };
        // `se trouver`, `s’annoncer`: reflexive, most verbs say nothing.
        let itself = matches!(
            &*lemma,
            "dire" | "estimer" | "juger" | "déclarer" | "proclamer" | "affirmer" | "considérer" | "croire"
        );
        if group.voice == Voice::Pronominal && speech.lemma == lemma && !itself {
            return None;
        }
        let reflexive = speech.lemma.starts_with("se ") || speech.lemma.starts_with("s'");
        // Past participles agree with nobody in `s'est réjoui`; without *se*, a verb that needs it is another.
        (!reflexive || group.voice == Voice::Pronominal || self.clitic_before(group))
            .then_some(Saying { verb: group.head, speech })
    }

    /// `veut dire`, `signifie`: what something means is said by nobody.
    fn means(&self, group: &VerbGroup, lemma: &str) -> bool {
        let wants = |at: usize| self.tokens.get(at).is_some_and(|token| &*token.lemma() == "vouloir");
        match lemma {
            "dire" => {
                group.head > group.first && wants(group.first)
                    || group.form == VerbForm::Infinitive && group.first.checked_sub(1).is_some_and(wants)
            }
            "signifier" => !group.compound,
            _ => false,
        }
    }

    /// Whether a reflexive pronoun stands in a group.
    fn clitic_before(&self, group: &VerbGroup) -> bool {
        (group.tokens.start..group.head).any(|at| matches!(self.word(at), "se" | "s'" | "me" | "m'" | "nous" | "vous"))
    }

    /// What a verb group says, or the infinitive that it leads to: `a tenu à rassurer`. Gives the index of the group that
    /// says it too.
    pub(super) fn saying_chain(&self, group: usize) -> Option<(Saying, usize)> {
        let first = self.parse.verbs.get(group)?;
        // `a fait savoir` may come in two.
        let auxiliary = first.head == first.first && matches!(&*first.lemma(self.tokens), "avoir" | "être");
        if auxiliary
            && let Some(next) = self.parse.verbs.get(group + 1)
            && (next.tokens.start == first.tokens.end || self.auxiliary_of(group + 1) == Some(group))
            && next.form == VerbForm::PastParticiple
            && let Some(saying) = self.saying(next)
        {
            return Some((saying, group + 1));
        }
        if leads(&first.lemma(self.tokens))
            && let Some(next) = self.parse.verbs.get(group + 1)
            && next.form == VerbForm::Infinitive
            && (first.tokens.end..next.tokens.start).all(|at| matches!(self.word(at), "à" | "de" | "d'" | "par"))
            && let Some(saying) = self.saying(next)
            // `veut dire`: it means.
            && !(saying.speech.lemma == "dire" && &*first.lemma(self.tokens) == "vouloir")
        {
            return Some((saying, group + 1));
        }
        Some((self.saying(first)?, group))
    }

    /// A verb of speech that the morphological lexicon does not hold, behind its auxiliary: `a tweeté`.
    pub(super) fn coined(&self, group: &VerbGroup) -> Option<Saying> {
        let at = group.tokens.end;
        let bare = group.head == group.first && &*group.lemma(self.tokens) == "avoir";
        let stem = self.tokens.get(at).filter(|_| bare)?.folded.strip_suffix('é')?;
        let speech = speech_verb_named(&format!("{stem}er"), false)?;
        Some(Saying { verb: at, speech })
    }

    /// The group of an auxiliary that something stands between it and its participle: `a de son côté affirmé`.
    pub(super) fn auxiliary_of(&self, index: usize) -> Option<usize> {
        /// How far an auxiliary may be.
        const APART: usize = 5;
        let group = self.parse.verbs.get(index).filter(|group| group.form == VerbForm::PastParticiple)?;
        let before = index.checked_sub(1)?;
        let auxiliary = self.parse.verbs.get(before)?;
        let bare = auxiliary.is_finite()
            && auxiliary.head == auxiliary.first
            && matches!(&*auxiliary.lemma(self.tokens), "avoir")
            && auxiliary.pronoun.is_none_or(|(_, follows)| !follows);
        let between = self.tokens.get(auxiliary.tokens.end..group.tokens.start)?;
        let plain = between.iter().all(|token| {
            matches!(token.tag, Tag::Adv | Tag::Adp | Tag::Det | Tag::Pron | Tag::Noun | Tag::Adj)
                && token.folded != "des"
        });
        let aside = between.first().is_none_or(|token| {
            matches!(
                token.folded.as_str(),
                "de" | "pour" | "quant" | "lui" | "elle" | "eux" | "elles" | "à" | "en" | "par"
            )
        });
        (bare && plain && aside && between.len() <= APART).then_some(before)
    }

    /// A verb of speech in a third person that was read as something else: `« … », note le maire`.
    pub(super) fn misread(&self, at: usize) -> Option<Saying> {
        let token = self.tokens.get(at)?;
        if !matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Verb | Tag::Propn | Tag::X) || self.is_capital(at) {
            return None;
        }
        let finite = analyses(&token.folded).find(|analysis| {
            analysis.tag() == Tag::Verb
                && analysis.has_person(3)
                && (analysis.has_form(VerbForm::Present)
                    || analysis.has_form(VerbForm::SimplePast)
                    || analysis.has_form(VerbForm::Imperfect)
                    || analysis.has_form(VerbForm::Future))
        })?;
        let speech = speech_verb_named(&finite.lemma(&token.folded), false)?;
        let plain = !speech.lemma.starts_with("se ") && !speech.lemma.starts_with("s'");
        (plain && speech.construction.contains("incise")).then_some(Saying { verb: at, speech })
    }
}
