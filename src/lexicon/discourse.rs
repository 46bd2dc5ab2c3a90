use super::Table;
use super::{Complement, Gender, GovernorKind, Number, Tag, VerbForm, analyses, governor, tables};

/// The phrases that link sentences and paragraphs, with their class.
pub fn connectives() -> &'static Table<4> {
    tables::CONNECTEURS
}

/// The words that belong to a number (`au moins`, `près de`), with their class.
pub fn quantifiers() -> &'static Table<3> {
    tables::QUANTIFICATEURS
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
    let plain = || tables::VERBES_DE_PAROLE.row(infinitive);
    let reflexive = || {
        tables::VERBES_DE_PAROLE
            .row(&format!("se {infinitive}"))
            .or_else(|| tables::VERBES_DE_PAROLE.row(&format!("s'{infinitive}")))
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
    let [_, class, _] = tables::SOURCES.row(lemma)?;
    Some(match class {
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
    let [_, class, _] = tables::ANNONCES_DE_TITRE.row(lemma)?;
    Some(match class {
        "œuvre" => QuotedName::Work,
        "nom" => QuotedName::Name,
        "mot" => QuotedName::Word,
        _ => return None,
    })
}

/// What a past participle is that stands alone before *que*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClauseParticiple {
    /// That of a past with *avoir* whose auxiliary is missing: `revendiqué que`.
    Active,
    /// The same, but after *il* it may be a passive: `prévu que`.
    Impersonal,
    /// An adjective that tells what somebody knows: `informé que`; a past only with the one who is told after it.
    Person,
    /// An adjective that tells what the subject it agrees with knows, else a past: `prévenu que`.
    Known,
}

/// What a folded masculine singular past participle is before *que*; none where its verb takes no such clause, or the
/// form is that of a third person too (`dit`).
pub fn clause_participle(form: &str) -> Option<ClauseParticiple> {
    let lemma = lone_participle(form)?;
    match tables::PARTICIPES_QUE.row(&lemma) {
        Some([_, kind, _]) => match kind {
            "actif" => Some(ClauseParticiple::Active),
            "impersonnel" => Some(ClauseParticiple::Impersonal),
            "personne" => Some(ClauseParticiple::Person),
            "accordé" => Some(ClauseParticiple::Known),
            _ => None,
        },
        None => (speaks_with_clause(&lemma)
            || governor(&lemma, GovernorKind::Verb, Complement::Clause, None).is_some())
        .then_some(ClauseParticiple::Active),
    }
}

/// Whether a noun, by its lemma, takes a clause with *que* that may stand behind a participle: `le constat répété que`.
pub fn noun_takes_clause(lemma: &str) -> bool {
    tables::NOMS_QUE.holds(lemma) || governor(lemma, GovernorKind::Noun, Complement::Clause, None).is_some()
}

/// Whether a folded past participle and the infinitive after it take a clause with *que*: `laissé entendre`.
pub fn clause_participle_phrase(form: &str, infinitive: &str) -> bool {
    lone_participle(form).is_some_and(|lemma| speaks_with_clause(&format!("{lemma} {infinitive}")))
}

fn speaks_with_clause(lemma: &str) -> bool {
    tables::VERBES_DE_PAROLE
        .row(lemma)
        .is_some_and(|[_, _, construction, _]| construction.split('+').any(|part| part == "que"))
}

/// Whether a folded form is a masculine singular past participle and no form of a third person.
pub fn is_lone_participle(form: &str) -> bool {
    lone_participle(form).is_some()
}

/// The verb of a masculine singular past participle that is no form of a third person.
fn lone_participle(form: &str) -> Option<String> {
    let verbs = || analyses(form).filter(|analysis| analysis.tag() == Tag::Verb);
    if verbs().any(|analysis| analysis.is_finite() && analysis.has_person(3)) {
        return None;
    }
    verbs()
        .find(|analysis| {
            analysis.has_form(VerbForm::PastParticiple)
                && analysis.gender() != Some(Gender::Feminine)
                && analysis.number() != Some(Number::Plural)
        })
        .map(|analysis| analysis.lemma(form).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_before_a_clause() {
        use ClauseParticiple::{Active, Impersonal, Known, Person};
        for (form, expected) in [
            ("revendiqué", Some(Active)),
            ("promis", Some(Active)),
            ("su", Some(Active)),
            ("annoncé", Some(Impersonal)),
            ("prévu", Some(Impersonal)),
            ("informé", Some(Person)),
            ("convaincu", Some(Person)),
            ("prévenu", Some(Known)),
            ("assuré", Some(Active)),
            // Forms of a third person, of another gender or number, of verbs without such a clause.
            ("dit", None),
            ("prédit", None),
            ("annoncée", None),
            ("annoncés", None),
            ("mangé", None),
            ("construit", None),
            ("vu", None),
            ("attendu", None),
        ] {
            assert_eq!(clause_participle(form), expected, "{form}");
        }
    }

    #[test]
    fn nouns_with_a_clause() {
        for (lemma, expected) in [("constat", true), ("principe", true), ("maire", false), ("rapport", false)] {
            assert_eq!(noun_takes_clause(lemma), expected, "{lemma}");
        }
    }

    #[test]
    fn participles_with_an_infinitive_before_a_clause() {
        assert!(clause_participle_phrase("laissé", "entendre"));
        assert!(!clause_participle_phrase("laissé", "dormir"));
        assert!(!clause_participle_phrase("laisse", "entendre"));
    }
}
