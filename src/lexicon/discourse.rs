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

/// The verb of speech of an infinitive, pronominal ones with or without their `se`.
pub fn verb_of_speech(lemma: &str) -> Option<SpeechVerb> {
    let found = row(tables::VERBES_DE_PAROLE, lemma)
        .or_else(|| row(tables::VERBES_DE_PAROLE, &format!("se {lemma}")))
        .or_else(|| row(tables::VERBES_DE_PAROLE, &format!("s'{lemma}")));
    found.map(|[lemma, class, construction, _]| SpeechVerb { lemma, class, construction })
}

/// The verb of speech that a folded form can be, in a third person or as a participle.
pub fn speech_verb(form: &str) -> Option<SpeechVerb> {
    let forms = [VerbForm::PastParticiple, VerbForm::PresentParticiple];
    analyses(form)
        .filter(|analysis| analysis.tag() == Tag::Verb)
        .filter(|analysis| analysis.has_person(3) || forms.iter().any(|form| analysis.has_form(*form)))
        .find_map(|analysis| verb_of_speech(&analysis.lemma(form)))
}
