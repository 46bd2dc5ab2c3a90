use super::super::{Table, tables};
use super::{GovernorKind, with_ligature};

/// What became of an earlier event or state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReversalEffect {
    /// It failed.
    Failure,
    /// It was broken.
    Breach,
    /// It was called off or voided.
    Cancellation,
    /// It was suspended.
    Suspension,
    /// It was put off.
    Postponement,
    /// It was said to be false.
    Denial,
    /// It ended.
    End,
    /// It was withdrawn, or somebody withdrew from it.
    Withdrawal,
}

impl ReversalEffect {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "échec" => Self::Failure,
            "rupture" => Self::Breach,
            "annulation" => Self::Cancellation,
            "suspension" => Self::Suspension,
            "report" => Self::Postponement,
            "démenti" => Self::Denial,
            "fin" => Self::End,
            "retrait" => Self::Withdrawal,
            _ => return None,
        })
    }
}

/// Which of its arguments a reversing word undoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Undone {
    /// The subject of an intransitive or reflexive verb; the noun an adjective goes with.
    Subject,
    /// The object of a verb, thus the subject of its passive; the complement of a noun.
    Object,
}

/// A word by which an earlier event or state no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reversal {
    /// Its lemma.
    pub lemma: &'static str,
    /// What sort of word it is.
    pub kind: GovernorKind,
    /// What became of the earlier event.
    pub effect: ReversalEffect,
    roles: &'static str,
}

impl Reversal {
    pub(super) fn read([lemma, kind, roles, effect, _]: [&'static str; 5]) -> Option<Self> {
        let reversal = Self { lemma, kind: GovernorKind::named(kind)?, effect: ReversalEffect::named(effect)?, roles };
        (reversal.undone().count() == roles.split('+').count()).then_some(reversal)
    }

    /// What it undoes, each with the preposition of an indirect complement (`mettre fin à`); none for a subject, for a
    /// direct object and for the complement of a noun with `de`.
    pub fn undone(self) -> impl Iterator<Item = (Undone, Option<&'static str>)> {
        self.roles.split('+').filter_map(|role| {
            let (name, preposition) = role.split_once(':').map_or((role, None), |(name, with)| (name, Some(with)));
            match name {
                "sujet" => Some((Undone::Subject, preposition)),
                "objet" => Some((Undone::Object, preposition)),
                _ => None,
            }
        })
    }

    /// Whether it is a verb that undoes its direct object, so that its passive undoes its subject.
    pub fn is_transitive(self) -> bool {
        matches!(self.kind, GovernorKind::Verb | GovernorKind::Phrase)
            && self.undone().any(|of| of == (Undone::Object, None))
    }
}

/// What a lemma can be as a reversing word: one for each role of what it undoes.
pub fn reversals(lemma: &str) -> impl Iterator<Item = Reversal> {
    tables::REVIREMENTS.rows(&with_ligature(lemma)).filter_map(Reversal::read)
}

/// What a lemma of one sort does to `undone`.
pub fn reversal(lemma: &str, kind: GovernorKind, undone: Undone) -> Option<Reversal> {
    reversals(lemma).find(|reversal| reversal.kind == kind && reversal.undone().any(|(role, _)| role == undone))
}

/// The reversing words as phrases, to find those of several words; what is found goes to [`reversals`].
pub fn reversing_phrases() -> &'static Table<5> {
    tables::REVIREMENTS
}
