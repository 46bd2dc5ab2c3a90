//! Conditions: which clauses hold only under one, said by *si* or by words like *en cas de*.

use super::{Factuality, Reader, Standing};
use crate::lexicon::VerbForm;
use crate::text::parse::{Clause, ClauseKind, Negation, VerbGroup, Voice};
use std::ops::Range;

impl Reader<'_> {
    /// What conditions do to a main clause: a clause with *si* that depends on it or stands before it, `en cas de` in it.
    pub(super) fn conditioned(&self, index: usize) -> Standing {
        let Some(clause) = self.parse.clauses.get(index).filter(|clause| clause.kind != ClauseKind::Condition) else {
            return Standing::asserted();
        };
        let verb = self.verb_at(clause);
        for (other, condition) in self.parse.clauses.iter().enumerate() {
            let Some(opener) = condition.opener.clone().filter(|_| condition.kind == ClauseKind::Condition) else {
                continue;
            };
            let own = condition.parent == Some(index);
            // `Si A, B et C`, `si A : B, C`: what follows goes on with it.
            let follows = clause.kind == ClauseKind::Main && other < index && !self.parted(opener.start..verb);
            if (own || follows) && self.binds(&opener) && !self.is_asked(condition, opener.start) {
                let sure = own && !self.concedes(condition) && !self.bracketed(opener.start, verb);
                let standing = Standing::by(Factuality::Conditional, opener.start).in_prospect(opener.start > verb);
                return Standing { sure, ..standing };
            }
        }
        // `Le délai est de cinq ans lorsque le locataire part`: a rule for that case.
        let present = |clause: &Clause| self.group(clause).is_some_and(|group| group.form == VerbForm::Present);
        let case =
            self.parse.clauses.iter().find(|other| {
                other.parent == Some(index) && present(other) && present(clause) && self.is_whenever(other)
            });
        if let Some(opener) = case.and_then(|case| case.opener.as_ref()) {
            return Standing::by(Factuality::Conditional, opener.start).unsure().in_prospect(true);
        }
        if clause.kind != ClauseKind::Main || !self.group(clause).is_some_and(VerbGroup::is_finite) {
            return Standing::asserted();
        }
        self.provided(index, clause, verb)
    }

    /// Whether a conjunction makes what it is said of conditional: not `au cas où`, which tells why something is done,
    /// nor `sauf si`, which tells when it is not.
    fn binds(&self, opener: &Range<usize>) -> bool {
        match self.word(opener.start) {
            "si" | "s'" | "en" | "pourvu" | "supposé" | "uniquement" | "seulement" => true,
            // Not `sous peine de`, which tells what comes of not doing it.
            "sous" => self.word(opener.start + 1) != "peine",
            "dans" => self.word(opener.start + 1) != "la",
            "à" => !self.word(opener.start + 1).starts_with("moins"),
            "pour" => self.word(opener.start + 1) == "peu",
            _ => false,
        }
    }

    /// Whether `;` stands in a range, or a bracket parts its ends.
    fn parted(&self, range: Range<usize>) -> bool {
        self.bracketed(range.start, range.end) || range.into_iter().any(|at| self.word(at) == ";")
    }

    /// Whether a bracket parts two tokens.
    fn bracketed(&self, from: usize, to: usize) -> bool {
        let depth = |at: usize| {
            self.tokens.iter().take(at).fold(0usize, |depth, token| match token.folded.as_str() {
                "(" | "[" => depth + 1,
                ")" | "]" => depth.saturating_sub(1),
                _ => depth,
            })
        };
        depth(from) != depth(to)
    }

    /// `en cas de`, `à condition de`, `à défaut` in a main clause or in the one that it goes on with. A past is a fact
    /// none the less: `en cas de victoire, il a promis …`.
    fn provided(&self, index: usize, clause: &Clause, verb: usize) -> Standing {
        let Some(at) = (0..self.tokens.len()).find(|at| self.is_provision(*at) && !self.parted(self.span(*at, verb)))
        else {
            return Standing::asserted();
        };
        let holds = |clause: &Clause| clause.kind == ClauseKind::Main && clause.tokens.contains(&at);
        let before = self.parse.clauses.iter().take(index).any(holds);
        if !before && !clause.tokens.contains(&at) {
            return Standing::asserted();
        }
        let past = self
            .group(clause)
            .is_some_and(|group| matches!(group.form, VerbForm::Imperfect | VerbForm::SimplePast) || group.compound);
        if past {
            return Standing::asserted().unsure();
        }
        // Behind a noun, it may go with that alone: `prévoit une amende en cas de fraude`.
        let opens =
            at < verb && (at == clause.tokens.start || matches!(self.word(at.wrapping_sub(1)), "," | "et" | "mais"));
        let behind = self.group(clause).is_some_and(|group| group.tokens.end == at);
        Standing { sure: opens || behind, ..Standing::by(Factuality::Conditional, at).in_prospect(at > verb) }
    }

    fn span(&self, one: usize, other: usize) -> Range<usize> {
        one.min(other)..one.max(other)
    }

    /// Whether words that tell a condition without a verb begin at a token.
    fn is_provision(&self, at: usize) -> bool {
        let next = |offset: usize| self.word(at + offset);
        match self.word(at) {
            "en" => {
                next(1) == "cas" && matches!(next(2), "de" | "d'" | "du" | "des")
                    || next(1) == "l'" && next(2) == "absence"
            }
            "sous" => {
                matches!(next(1), "réserve" | "condition" | "conditions")
                    || matches!(next(1), "certaines" | "quelques") && next(2) == "conditions"
            }
            "à" => {
                next(1) == "condition" && matches!(next(2), "de" | "d'")
                    || next(1) == "défaut" && !matches!(next(2), "de" | "d'" | "du" | "des")
            }
            "dans" => {
                next(1) == "l'"
                    && matches!(next(2), "hypothèse" | "éventualité")
                    && matches!(next(3), "de" | "d'" | "du")
                    || next(1) == "le" && next(2) == "cas" && next(3) == "contraire"
                    || matches!(next(1), "ce" | "ces") && next(2) == "cas"
            }
            "faute" => next(1) == "de" && next(2) == "quoi",
            // `Alors que si le gel vient, on perd tout`
            "que" => at > 0 && self.word(at - 1) == "alors" && next(1) == "si",
            "sinon" => next(1) != "que" && next(1) != "qu'",
            "le" => next(1) == "cas" && next(2) == "échéant",
            _ => false,
        }
    }

    /// Whether *si* may concede rather than condition: `Si la tour était haute, elle est sûre`, `S’il gagne, il reste
    /// prudent`.
    pub(super) fn concedes(&self, condition: &Clause) -> bool {
        let Some(own) = self.group(condition) else { return true };
        let Some(main) = condition.parent.and_then(|parent| self.parse.clauses.get(parent)) else { return false };
        let Some(group) = self.group(main) else { return true };
        let told = matches!(group.form, VerbForm::SimplePast | VerbForm::Imperfect)
            || group.form == VerbForm::Present && (group.compound || own.form == VerbForm::Imperfect)
            || matches!(own.form, VerbForm::SimplePast);
        // `Si tous ne sont pas d’accord, beaucoup le pensent`.
        let written = self.tokens.iter().any(|token| token.folded == "vous");
        let told = told
            || own.negation != Negation::None
                && group.form == VerbForm::Present
                && group.modality.is_none()
                && group.voice != Voice::Passive
                && !written;
        let stays = self.tokens.get(group.head).is_some_and(|head| matches!(&*head.lemma(), "rester" | "demeurer"));
        told || stays
    }

    /// Whether *si* asks: right behind a verb that asks or looks, without a comma: `demande aux habitants si`.
    pub(super) fn is_asked(&self, condition: &Clause, opener: usize) -> bool {
        if !matches!(self.word(opener), "si" | "s'") {
            return false;
        }
        let Some(above) = condition.parent.and_then(|parent| self.parse.clauses.get(parent)) else { return false };
        let nearest = self.parse.verbs.iter().rfind(|group| group.tokens.end <= opener);
        [self.group(above), nearest].into_iter().flatten().any(|group| {
            group.tokens.end <= opener
                && (group.tokens.end..opener).all(|at| !matches!(self.word(at), "," | ":" | ";"))
                && ASKING.contains(&group.lemma(self.tokens).as_ref())
        })
    }
}

/// Verbs that a question with *si* goes with.
const ASKING: &[&str] = &[
    "chercher",
    "confirmer",
    "constater",
    "contrôler",
    "demander",
    "déterminer",
    "dire",
    "décider",
    "examiner",
    "ignorer",
    "indiquer",
    "interroger",
    "juger",
    "préciser",
    "regarder",
    "savoir",
    "vérifier",
    "voir",
    "étudier",
    "évaluer",
];
