//! Closed lists of what agrees how: auxiliaries, participles of pronominal verbs, adjectives, compound nouns.

use super::{Gender, Number, VerbForm, gender, tables};

/// The auxiliary of a verb in the compound tenses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auxiliary {
    /// *avoir*.
    Avoir,
    /// *être*.
    Etre,
    /// *être* without a direct object, *avoir* with one: *elle est sortie*, *elle a sorti un disque*.
    EtreWithoutObject,
    /// Both are in use.
    Unsure,
}

/// The auxiliary of a verb given by its infinitive, without *se*.
pub fn auxiliary(verb: &str) -> Auxiliary {
    match tables::VERBES_ETRE.row(verb).map(|[_, auxiliary, _]| auxiliary) {
        None => Auxiliary::Avoir,
        Some("être") => Auxiliary::Etre,
        Some("sans objet") => Auxiliary::EtreWithoutObject,
        Some(_) => Auxiliary::Unsure,
    }
}

/// Whether the participle of a pronominal verb without a direct object agrees with the subject; none where no list says.
pub fn pronominal_agrees(verb: &str) -> Option<bool> {
    tables::VERBES_PRONOMINAUX.row(verb).map(|[_, agreement, _]| agreement == "sujet")
}

/// Where an adjective stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdjectivePlace {
    /// Before its noun.
    Before,
    /// After its noun.
    After,
    /// The sense decides.
    BySense,
}

/// Where an adjective, given in the masculine singular, stands.
pub fn adjective_place(adjective: &str) -> AdjectivePlace {
    match tables::ADJECTIFS_AVANT.row(adjective).map(|[_, place, _]| place) {
        None => AdjectivePlace::After,
        Some("avant") => AdjectivePlace::Before,
        Some(_) => AdjectivePlace::BySense,
    }
}

/// How an adjective that does not agree as others do agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invariability {
    /// Not at all.
    Invariable,
    /// In number only.
    NumberOnly,
    /// Usage hesitates.
    Unsure,
}

/// Whether an adjective, given in the masculine singular, is listed as not agreeing as others do.
pub fn invariability(adjective: &str) -> Option<Invariability> {
    tables::ADJECTIFS_INVARIABLES.row(adjective).map(|[_, agreement, _]| match agreement {
        "invariable" => Invariability::Invariable,
        "nombre" => Invariability::NumberOnly,
        _ => Invariability::Unsure,
    })
}

/// A compound or irregular noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompoundNoun {
    /// Its gender.
    pub gender: Option<Gender>,
    /// Its plural.
    pub plural: &'static str,
}

/// A compound or irregular noun by its singular, as it is written with a straight apostrophe.
pub fn compound_noun(noun: &str) -> Option<CompoundNoun> {
    tables::NOMS_COMPOSES.row(noun).map(|[_, of, plural, _]| CompoundNoun { gender: gender(of), plural })
}

/// The gender of a common noun that the imported lexicons do not decide.
pub fn usual_gender(noun: &str) -> Option<Gender> {
    tables::GENRES.row(noun).and_then(|[_, of, _]| gender(of))
}

/// A verb form that passes before those of the morphological lexicon, which has it wrong: `Some("-")` where none is in
/// use. A participle is in the masculine singular.
pub fn corrected_form(verb: &str, form: VerbForm, number: Number) -> Option<&'static str> {
    let number = match (form.is_finite(), number) {
        (false, _) => "",
        (true, Number::Singular) => " s",
        (true, Number::Plural) => " p",
    };
    tables::CONJUGAISONS.row(&format!("{verb} {}{number}", form.label())).map(|[_, written, _]| written)
}
