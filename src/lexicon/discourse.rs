use super::phrases::Phrases;
use super::{Tag, VerbForm, analyses, row, tables};

/// The phrases that link sentences and paragraphs, with their class.
pub fn connectives() -> Phrases<4> {
    Phrases::new(tables::CONNECTEURS)
}

/// The words and phrases near which a noun phrase may not be taken as a fact, with their class.
pub fn doubt_cues() -> Phrases<3> {
    Phrases::new(tables::DOUTE)
}

/// The words that belong to a number (`au moins`, `près de`), with their class.
pub fn quantifiers() -> Phrases<3> {
    Phrases::new(tables::QUANTIFICATEURS)
}

/// A verb that introduces what somebody says or thinks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechVerb {
    /// Its infinitive, with `se` where it is pronominal.
    pub lemma: &'static str,
    /// What it tells of the speech (`neutre`, `assertion`, `démenti`…).
    pub class: &'static str,
    /// What it goes with: `que`, `de`, `incise`, `nom`, `à`, joined by `+`.
    pub construction: &'static str,
}

/// The verb of speech that a folded form can be, in a third person or as a participle.
pub fn speech_verb(form: &str) -> Option<SpeechVerb> {
    let forms = [VerbForm::PastParticiple, VerbForm::PresentParticiple];
    analyses(form)
        .filter(|analysis| analysis.tag() == Tag::Verb)
        .filter(|analysis| analysis.has_person(3) || forms.iter().any(|form| analysis.has_form(*form)))
        .find_map(|analysis| speech_verb_named(&analysis.lemma(form), false))
}

/// The verb of speech with this infinitive, given without `se`; where `pronominal`, the one with `se` before the other.
pub fn speech_verb_named(infinitive: &str, pronominal: bool) -> Option<SpeechVerb> {
    let plain = || row(tables::VERBES_DE_PAROLE, infinitive);
    let reflexive = || {
        row(tables::VERBES_DE_PAROLE, &format!("se {infinitive}"))
            .or_else(|| row(tables::VERBES_DE_PAROLE, &format!("s'{infinitive}")))
    };
    let found = if pronominal { reflexive().or_else(plain) } else { plain().or_else(reflexive) };
    found.map(|[lemma, class, construction, _]| SpeechVerb { lemma, class, construction })
}

/// What sort of source a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceClass {
    /// A person.
    Person,
    /// An institution, a group, a company.
    Collective,
    /// A text, a survey, a measurement.
    Document,
}

/// The source that a noun names, by its lemma; titles and functions are in [`title`](super::title).
pub fn source_noun(lemma: &str) -> Option<SourceClass> {
    let [_, class, _] = row(tables::SOURCES, lemma)?;
    Some(match *class {
        "personne" => SourceClass::Person,
        "collectif" => SourceClass::Collective,
        "document" => SourceClass::Document,
        _ => return None,
    })
}

/// What stands between guillemets after a word that announces no speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuotedName {
    /// The title of a work.
    Work,
    /// The name of a thing or a person.
    Name,
    /// A word as a word.
    Word,
}

/// What guillemets hold after a word, by its lemma: `le film « … »`, `baptisé « … »`, `le terme « … »`.
pub fn quoted_name(lemma: &str) -> Option<QuotedName> {
    let [_, class, _] = row(tables::ANNONCES_DE_TITRE, lemma)?;
    Some(match *class {
        "œuvre" => QuotedName::Work,
        "nom" => QuotedName::Name,
        "mot" => QuotedName::Word,
        _ => return None,
    })
}
