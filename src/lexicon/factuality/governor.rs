use super::super::{Table, tables};
use super::{Effect, with_ligature};
use std::sync::LazyLock;

/// The sort of word that governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GovernorKind {
    /// A verb.
    Verb,
    /// A noun.
    Noun,
    /// An adjective or a participle used as one.
    Adjective,
    /// A phrase: a verb with words that do not vary (`mettre fin`), a noun or an adjective of several words (`mise en
    /// examen`, `à l'étude`).
    Phrase,
}

impl GovernorKind {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "verbe" => Self::Verb,
            "nom" => Self::Noun,
            "adjectif" => Self::Adjective,
            "locution" => Self::Phrase,
            _ => return None,
        })
    }
}

/// What a word governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Complement {
    /// A noun phrase: the object of a verb, the complement of a noun or an adjective.
    Noun,
    /// An infinitive.
    Infinitive,
    /// A clause with `que`.
    Clause,
    /// The subject of a passive or of an intransitive verb; the noun that an adjective goes with.
    Subject,
}

impl Complement {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "nom" => Self::Noun,
            "inf" => Self::Infinitive,
            "que" => Self::Clause,
            "sujet" => Self::Subject,
            _ => return None,
        })
    }
}

/// A word that decides whether its complement is a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Governor {
    /// Its lemma: the infinitive, with `se` where it is pronominal; the singular; the masculine singular.
    pub lemma: &'static str,
    /// What sort of word it is.
    pub kind: GovernorKind,
    /// What it does to the complements it governs.
    pub effect: Effect,
    scope: &'static str,
}

impl Governor {
    pub(super) fn read([lemma, kind, effect, scope, _]: [&'static str; 5]) -> Option<Self> {
        let (kind, effect) = (GovernorKind::named(kind)?, Effect::named(effect)?);
        let governor = Self { lemma, kind, effect, scope };
        let complete = governor.complements().count() == scope.split('+').count();
        complete.then_some(governor)
    }

    /// What it governs, each with the preposition that alone gives this effect; `None` stands for the usual one: no
    /// preposition before the object of a verb, `de` after a noun or an adjective, none or `à` or `de` before an
    /// infinitive.
    pub fn complements(self) -> impl Iterator<Item = (Complement, Option<&'static str>)> {
        self.scope.split('+').filter_map(|item| {
            let (name, preposition) = item.split_once(':').map_or((item, None), |(name, with)| (name, Some(with)));
            Some((Complement::named(name)?, preposition))
        })
    }

    /// How well it governs a complement after `preposition` (uncontracted: `de`, `à`): the complement with this very
    /// preposition before the complement with the usual one.
    fn fit(self, complement: Complement, preposition: Option<&str>) -> Option<u8> {
        let usual = |wanted: Complement| match (wanted, self.kind, preposition) {
            (Complement::Clause | Complement::Subject, ..) => true,
            (Complement::Infinitive, _, of) => of.is_none_or(|of| of == "à" || of == "de"),
            (Complement::Noun, GovernorKind::Verb, of) => of.is_none(),
            (Complement::Noun, GovernorKind::Noun | GovernorKind::Adjective, of) => of == Some("de"),
            // Of phrases, those of nouns take `de` and those of verbs nothing.
            (Complement::Noun, GovernorKind::Phrase, of) => of.is_none_or(|of| of == "de"),
        };
        self.complements()
            .filter(|(governed, _)| *governed == complement)
            .filter_map(|(governed, with)| match with {
                Some(with) => (preposition == Some(with)).then_some(2),
                None => usual(governed).then_some(1),
            })
            .max()
    }

    /// Whether it has its effect on a complement after `preposition` (uncontracted; `None` where there is none, and for
    /// clauses and subjects).
    pub fn governs(self, complement: Complement, preposition: Option<&str>) -> bool {
        self.fit(complement, preposition).is_some()
    }
}

/// All that a lemma can be as a governor: one for each effect it can have.
pub fn governors(lemma: &str) -> impl Iterator<Item = Governor> {
    static READ: LazyLock<Vec<Option<Governor>>> =
        LazyLock::new(|| tables::GOUVERNANTS.iter().map(Governor::read).collect());
    tables::GOUVERNANTS.ranks(&with_ligature(lemma)).filter_map(|at| READ.get(at).copied().flatten())
}

/// What `lemma` does to a complement after `preposition` (uncontracted: `de`, `à`); none where it leaves it alone.
pub fn governor(
    lemma: &str,
    kind: GovernorKind,
    complement: Complement,
    preposition: Option<&str>,
) -> Option<Governor> {
    let fitting = governors(lemma).filter(|governor| governor.kind == kind);
    let ranked = fitting.filter_map(|governor| Some((governor.fit(complement, preposition)?, governor)));
    ranked.max_by_key(|(fit, _)| *fit).map(|(_, governor)| governor)
}

/// The governors as phrases, to find those of several words: the lemma of the verb or of the noun, then folded words.
/// The first column of the row found is what [`governors`] takes.
pub fn governing_phrases() -> &'static Table<5> {
    tables::GOUVERNANTS
}
