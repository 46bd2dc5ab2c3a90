use super::super::{fold, tables};
use super::*;

#[test]
fn every_governor_is_read() {
    for row in tables::GOUVERNANTS.iter() {
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

#[test]
fn every_opener_is_read() {
    for row in tables::AMORCES.iter() {
        assert!(Opener::read(row).is_some(), "{row:?}");
        assert_eq!(fold(row[0]), row[0], "a phrase must be folded");
        assert!(row[0].replace('\'', "' ").split_whitespace().count() <= 6, "{}: too long to be found", row[0]);
    }
}

/// The words of a text, the phrase they begin with, and its readings.
type OpenerCase<'a> = (&'a [&'a str], &'a str, &'a [(Effect, Option<Relation>)]);

#[test]
fn openers_have_their_effects() {
    use Relation::{
        Addition, Attribution, Cause, Comparison, Concession, Condition, Consequence, Exclusion, Purpose, Time,
    };
    let cases: &[OpenerCase<'_>] = &[
        (&["si", "le", "pont"], "si", &[(Effect::Conditional, Some(Condition)), (Effect::Asked, None)]),
        (&["même", "si", "elle"], "même si", &[(Effect::Neutral, Some(Concession))]),
        (&["sauf", "si", "elle"], "sauf si", &[(Effect::Conditional, Some(Condition))]),
        (&["comme", "s'", "il"], "comme s'", &[(Effect::Compared, Some(Comparison))]),
        (&["en", "cas", "d'", "orage"], "en cas d'", &[(Effect::Conditional, Some(Condition))]),
        (&["sans", "le", "maire"], "sans", &[(Effect::Excluded, Some(Exclusion))]),
        (&["sans", "doute", "ouvert"], "sans doute", &[(Effect::Hedged, None)]),
        (&["au", "lieu", "du", "train"], "au lieu du", &[(Effect::Excluded, Some(Relation::Opposition))]),
        (&["pour", "le"], "pour", &[(Effect::Attributed, Some(Attribution)), (Effect::Purpose, Some(Purpose))]),
        (&["de", "peur", "qu'", "il"], "de peur qu'", &[(Effect::Feared, Some(Purpose))]),
        (
            &["de", "sorte", "que", "tous"],
            "de sorte que",
            &[(Effect::Neutral, Some(Consequence)), (Effect::Purpose, Some(Purpose))],
        ),
        (&["parce", "que", "la"], "parce que", &[(Effect::Neutral, Some(Cause))]),
        (&["sous", "prétexte", "que"], "sous prétexte que", &[(Effect::Supposed, Some(Cause))]),
        (&["dès", "que", "la"], "dès que", &[(Effect::Neutral, Some(Time))]),
        (&["avant", "qu'", "elle"], "avant qu'", &[(Effect::Planned, Some(Time))]),
        (&["à", "l'", "issue", "du", "match"], "à l'issue du", &[(Effect::Neutral, Some(Time))]),
        (&["d'", "après", "elle"], "d'après elle", &[(Effect::Attributed, Some(Attribution))]),
        (&["aux", "dires", "des", "voisins"], "aux dires des", &[(Effect::Attributed, Some(Attribution))]),
        (&["ainsi", "que", "le"], "ainsi que", &[(Effect::Neutral, Some(Addition))]),
        (&["peut-être", "demain"], "peut-être", &[(Effect::Hedged, None)]),
        (&["jamais", "vu"], "jamais", &[(Effect::Denied, None)]),
    ];
    for (words, phrase, wanted) in cases {
        let found = opening_phrases().longest_at(words).map(|(_, row)| row[0]);
        assert_eq!(found, Some(*phrase), "{words:?}");
        let readings: Vec<_> = openers(phrase).map(|opener| (opener.effect, opener.relation)).collect();
        assert!(wanted.iter().all(|of| readings.contains(of)), "{phrase}: {readings:?}");
        assert_eq!(readings.len(), wanted.len(), "{phrase}: {readings:?}");
    }
    assert_eq!(opening_phrases().longest_at(&["maison"]).map(|(n, _)| n), None);
    assert!(openers("comme").all(|opener| opener.kind == OpenerKind::Conjunction));
}

#[test]
fn every_row_of_the_other_tables_is_read() {
    let short = |phrase: &str| phrase.replace('\'', "' ").split_whitespace().count() <= 6;
    for row in tables::MODIFICATEURS_OBLIGATOIRES.iter() {
        assert!(BindingModifier::read(row).is_some(), "{row:?}");
    }
    for row in tables::PRESOMPTION.iter() {
        assert!(Presumption::read(row).is_some(), "{row:?}");
    }
    for row in tables::REVIREMENTS.iter() {
        assert!(Reversal::read(row).is_some(), "{row:?}");
    }
    let governing = tables::GOUVERNANTS.iter().map(|row| row[0]);
    let phrases = tables::MODIFICATEURS_OBLIGATOIRES.iter().map(|row| row[0]);
    let phrases = phrases.chain(tables::PRESOMPTION.iter().map(|row| row[0]));
    for phrase in phrases.chain(governing).chain(tables::REVIREMENTS.iter().map(|row| row[0])) {
        assert_eq!(fold(phrase), phrase, "a phrase must be folded");
        assert!(short(phrase), "{phrase}: too long to be found");
    }
}

#[test]
fn binding_modifiers_have_their_effect_and_place() {
    use ModifierPlace::{After, Before, Head};
    for (phrase, place, wanted) in [
        ("présumé", After, Some(ModifierEffect::Supposed)),
        ("dit", After, Some(ModifierEffect::Supposed)),
        ("dit", Before, None),
        ("non reconnu", After, Some(ModifierEffect::Disputed)),
        ("éventuel", Before, Some(ModifierEffect::Hedged)),
        ("futur", Before, Some(ModifierEffect::Planned)),
        ("élu", After, Some(ModifierEffect::Planned)),
        ("projet d'", Head, Some(ModifierEffect::Planned)),
        ("menace de", Head, Some(ModifierEffect::Feared)),
        ("faux", Before, Some(ModifierEffect::Denied)),
        ("avorté", After, Some(ModifierEffect::Failed)),
        ("reporté", After, Some(ModifierEffect::Cancelled)),
        ("ancien", Before, Some(ModifierEffect::Former)),
        ("ancien", After, None),
        ("par intérim", After, Some(ModifierEffect::Provisional)),
        ("adjoint", After, Some(ModifierEffect::Deputy)),
        ("partiel", After, Some(ModifierEffect::Partial)),
        ("au moins", Before, Some(ModifierEffect::Bounded)),
        ("jusqu'aux", Before, Some(ModifierEffect::Bounded)),
        ("espèce de", Head, Some(ModifierEffect::Compared)),
        ("rouge", After, None),
    ] {
        let found = binding_modifier(phrase).filter(|modifier| modifier.stands(place)).map(|modifier| modifier.effect);
        assert_eq!(found, wanted, "{phrase} {place:?}");
    }
    for (word, wanted) in [
        ("ex-ministre", Some("ex-")),
        ("vice-présidente", Some("vice-")),
        ("quasi-totalité", Some("quasi-")),
        ("porte-parole", None),
        ("ex-", None),
        ("ministre", None),
    ] {
        assert_eq!(binding_prefix(word).map(|modifier| modifier.phrase), wanted, "{word}");
    }
    assert_eq!(binding_phrases().longest_at(&["un", "peu", "plus", "de", "dix"]).map(|(n, _)| n), Some(4));
}

#[test]
fn judicial_words_tell_the_state_of_a_person() {
    use PresumptionKind as Kind;
    for (phrase, kind, wanted) in [
        ("témoin assisté", Kind::Phrase, JudicialState::Heard),
        ("soupçonner", Kind::Verb, JudicialState::Suspected),
        ("garde à vue", Kind::Phrase, JudicialState::Suspected),
        ("mettre en examen", Kind::Phrase, JudicialState::Charged),
        ("prévenu", Kind::Noun, JudicialState::Charged),
        ("selon le parquet", Kind::Preposition, JudicialState::Alleged),
        ("plaider non coupable", Kind::Phrase, JudicialState::Denying),
        ("plaider coupable", Kind::Phrase, JudicialState::Confessing),
        ("condamner", Kind::Verb, JudicialState::Convicted),
        ("interjeter appel", Kind::Phrase, JudicialState::Appealing),
        ("condamner définitivement", Kind::Phrase, JudicialState::Final),
        ("relaxer", Kind::Verb, JudicialState::Cleared),
        ("non-lieu", Kind::Noun, JudicialState::Cleared),
    ] {
        assert_eq!(presumption(phrase, kind).map(|of| of.state), Some(wanted), "{phrase}");
    }
    assert!(presumption("condamner", Kind::Noun).is_none() && presumptions("jardiner").next().is_none());
    assert!(JudicialState::Charged.presumes_innocence() && JudicialState::Appealing.presumes_innocence());
    assert!(!JudicialState::Convicted.presumes_innocence() && !JudicialState::Final.presumes_innocence());
    let found = judicial_phrases().longest_at(&["condamner", "définitivement", "hier"]);
    assert_eq!(found.map(|(n, row)| (n, row[0])), Some((2, "condamner définitivement")));
}

#[test]
fn reversals_undo_their_subject_or_their_object() {
    use GovernorKind as Kind;
    use Undone::{Object, Subject};
    for (lemma, kind, undone, wanted) in [
        ("échouer", Kind::Verb, Subject, Some(ReversalEffect::Failure)),
        ("échouer", Kind::Verb, Object, None),
        ("violer", Kind::Verb, Object, Some(ReversalEffect::Breach)),
        ("violer", Kind::Verb, Subject, None),
        ("abroger", Kind::Verb, Object, Some(ReversalEffect::Cancellation)),
        ("suspendre", Kind::Verb, Object, Some(ReversalEffect::Suspension)),
        ("ajourner", Kind::Verb, Object, Some(ReversalEffect::Postponement)),
        ("démentir", Kind::Verb, Object, Some(ReversalEffect::Denial)),
        ("expirer", Kind::Verb, Subject, Some(ReversalEffect::End)),
        ("cesser", Kind::Verb, Subject, Some(ReversalEffect::End)),
        ("cesser", Kind::Verb, Object, Some(ReversalEffect::End)),
        ("retirer", Kind::Verb, Object, Some(ReversalEffect::Withdrawal)),
        ("tomber à l'eau", Kind::Phrase, Subject, Some(ReversalEffect::Failure)),
        ("tuer dans l'oeuf", Kind::Phrase, Object, Some(ReversalEffect::Failure)),
        ("levée", Kind::Noun, Object, Some(ReversalEffect::End)),
        ("caduc", Kind::Adjective, Subject, Some(ReversalEffect::Cancellation)),
        ("ouvrir", Kind::Verb, Object, None),
    ] {
        assert_eq!(reversal(lemma, kind, undone).map(|of| of.effect), wanted, "{lemma} {undone:?}");
    }
    let transitive = |lemma: &str| reversals(lemma).any(Reversal::is_transitive);
    assert!(transitive("annuler") && transitive("cesser") && transitive("mettre en échec"));
    assert!(!transitive("expirer") && !transitive("mettre fin") && !transitive("levée"));
    let found = reversing_phrases()
        .longest_at(&["mettre", "un", "terme", "à"])
        .and_then(|(_, row)| reversals(row[0]).next().map(|of| of.undone().collect::<Vec<_>>()));
    assert_eq!(found, Some(vec![(Object, Some("à"))]));
}

#[test]
fn participles_and_adjectives_give_their_masculine_singular() {
    for (form, wanted) in [
        ("présumée", "présumé"),
        ("présumés", "présumé"),
        ("craintes", "craint"),
        ("mise", "mis"),
        ("mises", "mis"),
        ("dissoutes", "dissous"),
        ("éventuelles", "éventuel"),
        ("anciennes", "ancien"),
        ("fausses", "faux"),
        ("complotistes", "complotiste"),
        ("autoproclamée", "autoproclamé"),
    ] {
        assert!(masculine_singulars(form).contains(&wanted.to_string()), "{form}: {:?}", masculine_singulars(form));
    }
    assert!(masculine_singulars("marcher").is_empty());
}
