use super::super::{Table, field, tables};
use super::Effect;
use std::sync::LazyLock;

/// What sort of word opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OpenerKind {
    Preposition,
    Conjunction,
    /// An adverb or an incise, which bears on its whole sentence.
    Adverb,
    Determiner,
}

impl OpenerKind {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "préposition" => Self::Preposition,
            "conjonction" => Self::Conjunction,
            "adverbe" => Self::Adverb,
            "déterminant" => Self::Determiner,
            _ => return None,
        })
    }
}

/// How what is opened bears on the rest of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Relation {
    Cause,
    Concession,
    Condition,
    Purpose,
    Time,
    Consequence,
    Comparison,
    Opposition,
    Manner,
    Addition,
    Attribution,
    Exclusion,
}

impl Relation {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "cause" => Self::Cause,
            "concession" => Self::Concession,
            "condition" => Self::Condition,
            "but" => Self::Purpose,
            "temps" => Self::Time,
            "conséquence" => Self::Consequence,
            "comparaison" => Self::Comparison,
            "opposition" => Self::Opposition,
            "manière" => Self::Manner,
            "ajout" => Self::Addition,
            "attribution" => Self::Attribution,
            "exclusion" => Self::Exclusion,
            _ => return None,
        })
    }
}

/// One reading of a word or phrase that opens a complement or a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opener {
    /// The phrase, folded.
    pub phrase: &'static str,
    /// What it does to what it opens; an adverb, to its sentence.
    pub effect: Effect,
    /// What sort of word it is.
    pub kind: OpenerKind,
    /// How what it opens bears on the rest; none for adverbs of sentences and indirect questions.
    pub relation: Option<Relation>,
}

impl Opener {
    pub(super) fn read([phrase, effect, kind, relation, _]: [&'static str; 5]) -> Option<Self> {
        let relation = match field(relation) {
            Some(relation) => Some(Relation::named(relation)?),
            None => None,
        };
        Some(Self { phrase, effect: Effect::named(effect)?, kind: OpenerKind::named(kind)?, relation })
    }
}

/// The readings of a folded phrase, as [`opening_phrases`] finds it: several for `si` (condition, indirect question),
/// `pour` (purpose, opinion) or `de sorte que` (purpose with a subjunctive, else consequence).
pub fn openers(phrase: &str) -> impl Iterator<Item = Opener> {
    static READ: LazyLock<Vec<Option<Opener>>> = LazyLock::new(|| tables::AMORCES.iter().map(Opener::read).collect());
    tables::AMORCES.ranks(phrase).filter_map(|at| READ.get(at).copied().flatten())
}

/// The phrases that open a complement or a clause, to find where one begins; the readings are those of [`openers`].
pub fn opening_phrases() -> &'static Table<5> {
    tables::AMORCES
}
