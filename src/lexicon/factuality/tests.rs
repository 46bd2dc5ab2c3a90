use super::super::{fold, tables};
use super::*;

#[test]
fn every_governor_is_read() {
    for row in tables::GOUVERNANTS {
        assert!(Governor::read(row).is_some(), "{row:?}");
        assert_eq!(fold(row[0]), row[0], "a lemma must be folded");
    }
    let lemmas = |kind: GovernorKind| {
        let mut lemmas: Vec<_> = tables::GOUVERNANTS
            .iter()
            .filter(|row| GovernorKind::named(row[1]) == Some(kind))
            .map(|row| row[0])
            .collect();
        lemmas.dedup();
        lemmas.len()
    };
    assert!(lemmas(GovernorKind::Verb) + lemmas(GovernorKind::Phrase) >= 700);
    assert!(lemmas(GovernorKind::Noun) >= 300 && lemmas(GovernorKind::Adjective) >= 220);
}

/// No complement of a word has two effects.
#[test]
fn governors_do_not_contradict_themselves() {
    for pair in tables::GOUVERNANTS.iter().flat_map(|row| governors(row[0]).map(move |other| (row, other))) {
        let ([lemma, kind, effect, ..], other) = pair;
        let one = Governor::read(pair.0).expect("a governor");
        if GovernorKind::named(kind) == Some(other.kind) && Effect::named(effect) != Some(other.effect) {
            let shared = one.complements().find(|complement| other.complements().any(|of| of == *complement));
            assert_eq!(shared, None, "{lemma}: {effect} and {:?}", other.effect);
        }
    }
}

#[test]
fn governors_have_their_effect() {
    use Complement::{Clause, Infinitive, Noun, Subject};
    use GovernorKind as Kind;
    for (lemma, kind, complement, preposition, wanted) in [
        ("vouloir", Kind::Verb, Infinitive, None, Some(Effect::Planned)),
        ("prévoir", Kind::Verb, Subject, None, Some(Effect::Planned)),
        ("chercher", Kind::Verb, Infinitive, Some("à"), Some(Effect::Planned)),
        ("oeuvrer", Kind::Verb, Infinitive, Some("à"), Some(Effect::Planned)),
        ("penser", Kind::Verb, Infinitive, None, Some(Effect::Planned)),
        ("penser", Kind::Verb, Clause, None, Some(Effect::Supposed)),
        ("prétendre", Kind::Verb, Infinitive, None, Some(Effect::Supposed)),
        ("prétendre", Kind::Verb, Infinitive, Some("à"), Some(Effect::Planned)),
        ("menacer", Kind::Verb, Infinitive, Some("de"), Some(Effect::Feared)),
        ("menacer", Kind::Verb, Noun, Some("de"), Some(Effect::Feared)),
        ("menacer", Kind::Verb, Noun, None, None),
        ("éviter", Kind::Verb, Noun, None, Some(Effect::Avoided)),
        ("échapper", Kind::Verb, Noun, Some("à"), Some(Effect::Avoided)),
        ("s'opposer", Kind::Verb, Noun, Some("à"), Some(Effect::Refused)),
        ("démentir", Kind::Verb, Clause, None, Some(Effect::Denied)),
        ("sembler", Kind::Verb, Infinitive, None, Some(Effect::Hedged)),
        ("accuser", Kind::Verb, Infinitive, Some("de"), Some(Effect::Supposed)),
        ("accuser", Kind::Verb, Noun, None, None),
        ("reporter", Kind::Verb, Subject, None, Some(Effect::Cancelled)),
        ("savoir", Kind::Verb, Clause, None, Some(Effect::Factive)),
        ("oublier", Kind::Verb, Infinitive, Some("de"), Some(Effect::Failed)),
        ("oublier", Kind::Verb, Clause, None, Some(Effect::Factive)),
        ("finir", Kind::Verb, Infinitive, Some("par"), Some(Effect::Achieved)),
        ("échouer", Kind::Verb, Infinitive, Some("à"), Some(Effect::Failed)),
        ("ressembler", Kind::Verb, Noun, Some("à"), Some(Effect::Compared)),
        ("se demander", Kind::Verb, Clause, None, Some(Effect::Asked)),
        ("risque", Kind::Noun, Noun, Some("de"), Some(Effect::Feared)),
        ("risque", Kind::Noun, Noun, Some("pour"), None),
        ("appel", Kind::Noun, Noun, Some("à"), Some(Effect::Planned)),
        ("appel", Kind::Noun, Noun, Some("de"), None),
        ("voeu", Kind::Noun, Clause, None, Some(Effect::Planned)),
        ("échec", Kind::Noun, Noun, Some("de"), Some(Effect::Failed)),
        ("fait", Kind::Noun, Clause, None, Some(Effect::Factive)),
        ("possible", Kind::Adjective, Subject, None, Some(Effect::Hedged)),
        ("possible", Kind::Adjective, Clause, None, Some(Effect::Hedged)),
        ("craint", Kind::Adjective, Subject, None, Some(Effect::Feared)),
        ("inexistant", Kind::Adjective, Subject, None, Some(Effect::Failed)),
        ("mettre fin", Kind::Phrase, Noun, Some("à"), Some(Effect::Cancelled)),
        ("à l'étude", Kind::Phrase, Subject, None, Some(Effect::Planned)),
        ("manger", Kind::Verb, Noun, None, None),
        ("vouloir", Kind::Noun, Noun, Some("de"), None),
    ] {
        let found = governor(lemma, kind, complement, preposition).map(|governor| governor.effect);
        assert_eq!(found, wanted, "{lemma} {complement:?} {preposition:?}");
    }
    assert!(Effect::Factive.keeps_fact() && Effect::Achieved.keeps_fact() && !Effect::Planned.keeps_fact());
}

#[test]
fn governing_phrases_are_found_by_their_words() {
    for (words, wanted) in [
        (&["mettre", "un", "terme", "à", "la"][..], Some((3, "mettre un terme"))),
        (&["tomber", "à", "l'", "eau"], Some((4, "tomber à l'eau"))),
        (&["prendre", "le", "risque", "de"], Some((3, "prendre le risque"))),
        (&["mise", "en", "examen", "pour"], Some((3, "mise en examen"))),
        (&["prendre", "le", "train"], None),
    ] {
        assert_eq!(governing_phrases().longest_at(words).map(|(n, row)| (n, row[0])), wanted, "{words:?}");
    }
}
