use super::super::{Table, analyses, function_word, guessed_analyses, tables};
use super::{masculine_singulars, with_ligature};
use std::sync::LazyLock;

/// Where a person stands with justice, as a word tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JudicialState {
    /// Heard as a witness.
    Heard,
    /// Under investigation, arrested or in custody.
    Suspected,
    /// Charged or on trial.
    Charged,
    /// The deed is known from one party or from investigators.
    Alleged,
    /// They deny it.
    Denying,
    /// They admit it.
    Confessing,
    /// Convicted; an appeal may be open.
    Convicted,
    /// A conviction is called in question again.
    Appealing,
    /// Convicted without further recourse.
    Final,
    /// Acquitted, cleared or no longer prosecuted.
    Cleared,
}

impl JudicialState {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "entendu" => Self::Heard,
            "soupçonné" => Self::Suspected,
            "poursuivi" => Self::Charged,
            "allégué" => Self::Alleged,
            "nie" => Self::Denying,
            "avoue" => Self::Confessing,
            "condamné" => Self::Convicted,
            "appel" => Self::Appealing,
            "définitif" => Self::Final,
            "disculpé" => Self::Cleared,
            _ => return None,
        })
    }

    /// Its name for editors.
    pub fn label(self) -> &'static str {
        match self {
            Self::Heard => "témoin",
            Self::Suspected => "soupçonné",
            Self::Charged => "poursuivi",
            Self::Alleged => "mis en cause",
            Self::Denying => "nie",
            Self::Confessing => "avoue",
            Self::Convicted => "condamné",
            Self::Appealing => "recours",
            Self::Final => "condamné définitivement",
            Self::Cleared => "mis hors de cause",
        }
    }

    /// Whether the person must be written of as presumed innocent, or as innocent. A conviction alone lifts that; an
    /// appeal gives it back.
    pub fn presumes_innocence(self) -> bool {
        !matches!(self, Self::Convicted | Self::Final)
    }
}

/// The sort of word that tells a judicial state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PresumptionKind {
    Verb,
    Noun,
    Adjective,
    /// Several words: the lemma of a verb or a noun, then words that do not vary.
    Phrase,
    /// A source (`selon le parquet`).
    Preposition,
}

impl PresumptionKind {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "verbe" => Self::Verb,
            "nom" => Self::Noun,
            "adjectif" => Self::Adjective,
            "locution" => Self::Phrase,
            "préposition" => Self::Preposition,
            _ => return None,
        })
    }
}

/// A word or phrase that tells a judicial state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presumption {
    /// The word or phrase, by lemma.
    pub phrase: &'static str,
    /// What sort of word it is.
    pub kind: PresumptionKind,
    /// The state it tells.
    pub state: JudicialState,
}

impl Presumption {
    pub(super) fn read([phrase, kind, state, _]: [&'static str; 4]) -> Option<Self> {
        Some(Self { phrase, kind: PresumptionKind::named(kind)?, state: JudicialState::named(state)? })
    }
}

/// What a word or phrase, by lemma, can tell of a person's judicial state; one for each sort of word it can be.
pub fn presumptions(phrase: &str) -> impl Iterator<Item = Presumption> {
    static READ: LazyLock<Vec<Option<Presumption>>> =
        LazyLock::new(|| tables::PRESOMPTION.iter().map(Presumption::read).collect());
    tables::PRESOMPTION.ranks(&with_ligature(phrase)).filter_map(|at| READ.get(at).copied().flatten())
}

/// Whether a folded word, in one of its readings, can tell a judicial state or begin a phrase that does.
pub fn may_be_judicial(form: &str) -> bool {
    let tells = |lemma: &str| tables::PRESOMPTION.begins(lemma) || presumptions(lemma).next().is_some();
    let mut readings = analyses(form).chain(guessed_analyses(form));
    let adjective = || masculine_singulars(form).iter().any(|form| presumptions(form).next().is_some());
    tells(form)
        || function_word(form).is_some_and(|known| tells(known.lemma))
        || readings.any(|analysis| tells(&analysis.lemma(form)))
        || adjective()
}

/// What a word or phrase of one sort tells.
pub fn presumption(phrase: &str, kind: PresumptionKind) -> Option<Presumption> {
    presumptions(phrase).find(|presumption| presumption.kind == kind)
}

/// The judicial words as phrases, to find those of several words; what is found goes to [`presumptions`].
pub fn judicial_phrases() -> &'static Table<4> {
    tables::PRESOMPTION
}
