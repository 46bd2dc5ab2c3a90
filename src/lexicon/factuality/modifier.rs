use super::super::{Table, tables};
use super::masculine_singulars;

/// Why a modifier may not be dropped from its noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModifierEffect {
    /// Nobody has established it (`présumé`).
    Supposed,
    /// Others do not grant this status (`non reconnu`).
    Disputed,
    /// Possible, or nearly (`éventuel`, `quasi`).
    Hedged,
    /// Not yet (`futur`, `projet de`).
    Planned,
    /// Feared (`menace de`).
    Feared,
    /// Not what the noun says (`faux`).
    Denied,
    /// It did not succeed or take place (`avorté`).
    Failed,
    /// Called off, put off or ended (`reporté`).
    Cancelled,
    /// No longer (`ancien`, `sortant`).
    Former,
    /// For a time, or not final (`par intérim`).
    Provisional,
    /// Second to who holds the office (`adjoint`).
    Deputy,
    /// Of a part only (`partiel`, `une partie de`).
    Partial,
    /// A bound or an approximation of a number (`au moins`).
    Bounded,
    /// Only like it (`espèce de`).
    Compared,
}

impl ModifierEffect {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "supposé" => Self::Supposed,
            "contesté" => Self::Disputed,
            "atténué" => Self::Hedged,
            "projeté" => Self::Planned,
            "craint" => Self::Feared,
            "nié" => Self::Denied,
            "manqué" => Self::Failed,
            "annulé" => Self::Cancelled,
            "révolu" => Self::Former,
            "provisoire" => Self::Provisional,
            "délégué" => Self::Deputy,
            "partiel" => Self::Partial,
            "borné" => Self::Bounded,
            "comparé" => Self::Compared,
            _ => return None,
        })
    }
}

/// Where a modifier stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModifierPlace {
    /// Before the noun or the number.
    Before,
    /// After it.
    After,
    /// At the head of the word itself, with its hyphen.
    Prefix,
    /// It heads the phrase, and the noun is its complement.
    Head,
}

impl ModifierPlace {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "avant" => Self::Before,
            "après" => Self::After,
            "préfixe" => Self::Prefix,
            "complément" => Self::Head,
            _ => return None,
        })
    }
}

/// A modifier that may never be dropped when its noun phrase is shortened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BindingModifier {
    /// The word or phrase: adjectives and nouns by lemma.
    pub phrase: &'static str,
    /// What dropping it would hide.
    pub effect: ModifierEffect,
    places: &'static str,
}

impl BindingModifier {
    pub(super) fn read([phrase, places, effect, _]: [&'static str; 4]) -> Option<Self> {
        let known = places.split('+').all(|place| ModifierPlace::named(place).is_some());
        known.then_some(Self { phrase, effect: ModifierEffect::named(effect)?, places })
    }

    /// Whether it is one at this place.
    pub fn stands(self, place: ModifierPlace) -> bool {
        self.places.split('+').any(|name| ModifierPlace::named(name) == Some(place))
    }
}

/// The modifier that a folded phrase is, adjectives and nouns by lemma.
pub fn binding_modifier(phrase: &str) -> Option<BindingModifier> {
    BindingModifier::read(tables::MODIFICATEURS_OBLIGATOIRES.row(phrase)?)
}

/// Whether a folded word can be such a modifier, or begin one.
pub fn may_bind(form: &str) -> bool {
    tables::MODIFICATEURS_OBLIGATOIRES.begins(form)
        || binding_prefix(form).is_some()
        || masculine_singulars(form).iter().any(|form| binding_modifier(form).is_some())
}

/// The modifier that a folded word of one hyphened piece or more begins with: `ex-` in `ex-ministre`.
pub fn binding_prefix(word: &str) -> Option<BindingModifier> {
    let at = word.find('-')?;
    let prefix = word.get(..=at)?;
    // What is only a prefix and its hyphen has no noun.
    (prefix.len() < word.len()).then_some(())?;
    binding_modifier(prefix).filter(|modifier| modifier.stands(ModifierPlace::Prefix))
}

/// The modifiers as phrases, to find those of several words; what is found goes to [`binding_modifier`].
pub fn binding_phrases() -> &'static Table<4> {
    tables::MODIFICATEURS_OBLIGATOIRES
}
