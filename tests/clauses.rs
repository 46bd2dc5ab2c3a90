//! Who does what: clauses with their kind, their subject and their verb; voice, negation, tense.

use intertitre::text::{self, Clause, Negation, Parse, Token, Voice};

fn parsed(sentence: &str) -> (Vec<Token>, Parse) {
    let (tokens, _) = text::read(sentence);
    let parse = text::parse(&tokens);
    (tokens, parse)
}

/// `kind: subject ← verb`, one for each clause with a finite verb; `?` after what is not certain.
fn shown(sentence: &str) -> String {
    let (tokens, parse) = parsed(sentence);
    let word = |at: usize| tokens[at].text(sentence);
    let line = |clause: &Clause| {
        let verb = &parse.verbs[clause.verb];
        let subject = clause.subject.as_ref().map_or("∅".to_string(), |subject| {
            format!("{}{}", word(subject.head), if subject.certain { "" } else { "?" })
        });
        format!("{}: {subject} ← {}", clause.kind.label(), word(verb.head))
    };
    let finite = parse.clauses.iter().filter(|clause| parse.verbs[clause.verb].is_finite());
    finite.map(line).collect::<Vec<_>>().join("; ")
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(sentence, expected)| (sentence, expected, shown(sentence)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(sentence, expected, found)| format!("{sentence}\n   {found}\n   not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn subjects_stand_before_their_verb() {
    check(&[
        ("La mairie ferme la piscine.", "principale: mairie ← ferme"),
        ("Lundi matin, les agents ont balayé la place.", "principale: agents ← balayé"),
        ("Dans le hall de la gare, une fuite a endommagé les panneaux.", "principale: fuite ← endommagé"),
        ("Le maire et son adjointe ont signé la charte.", "principale: maire ← signé"),
        ("Le maire, Paul Servan, a signé la charte.", "principale: maire ← signé"),
        ("Les habitants du quartier des Tilleuls réclament un arrêt de bus.", "principale: habitants ← réclament"),
        ("Elle ne viendra pas.", "principale: Elle ← viendra"),
        ("Le conseil a voté le budget et fixé les tarifs.", "principale: conseil ← voté; principale: conseil ← fixé"),
    ]);
}

#[test]
fn what_is_no_verb_opens_no_clause() {
    check(&[
        ("Les ponts sont fermés, y compris dans le bourg.", "principale: ponts ← fermés"),
        ("La place est très animée le soir.", "principale: place ← animée"),
    ]);
    let voice = |sentence: &str| parsed(sentence).1.verbs.first().map(|group| group.voice);
    assert_eq!(voice("Son style est très marqué dans ce livre."), Some(Voice::Active));
    assert_eq!(voice("Le loup a été très chassé dans ce bois."), Some(Voice::Passive));
    assert_eq!(voice("Le pont est très utilisé par les bergers."), Some(Voice::Passive));
}

#[test]
fn clauses_inside_leave_the_subject_before_them() {
    check(&[
        ("Le pont qui relie les deux rives sera fermé en mai.", "relative: qui ← relie; principale: pont ← fermé"),
        (
            "Les élèves que la directrice a reçus préparent un spectacle.",
            "relative: directrice ← reçus; principale: élèves ← préparent",
        ),
        (
            "Quand la sirène retentit, les ouvriers quittent l’atelier.",
            "temps: sirène ← retentit; principale: ouvriers ← quittent",
        ),
        (
            "La préfète a annoncé que les travaux commenceraient en juin.",
            "principale: préfète ← annoncé; complétive: travaux ← commenceraient",
        ),
        ("La salle restera fermée parce que le toit fuit.", "principale: salle ← restera; cause: toit ← fuit"),
        ("Si le gel revient, les vergers seront protégés.", "condition: gel ← revient; principale: vergers ← protégés"),
        (
            "Bien que le budget soit serré, la ville maintient le festival.",
            "concession: budget ← soit; principale: ville ← maintient",
        ),
    ]);
}

#[test]
fn incises_have_their_subject_behind() {
    check(&[
        (
            "« Le chantier progresse bien », a assuré la cheffe de projet.",
            "principale: chantier ← progresse; incise: cheffe ← assuré",
        ),
        (
            "La digue, explique l’ingénieur, tiendra dix ans.",
            "incise: ingénieur ← explique; principale: digue ← tiendra",
        ),
        ("« Rien n’est joué », prévient-elle.", "principale: Rien ← joué; incise: -elle ← prévient"),
    ]);
}

/// The voice of the last verb group.
fn voice(sentence: &str) -> Voice {
    let (_, parse) = parsed(sentence);
    parse.verbs.last().map_or(Voice::Active, |verb| verb.voice)
}

#[test]
fn voices() {
    for sentence in [
        "La passerelle a été posée jeudi.",
        "Le dossier sera examiné par la commission.",
        "Les arbres ont déjà été abattus.",
        "La route est barrée par un éboulis.",
        "Le texte doit être voté avant l’été.",
        "La vente sera limitée par un décret.",
    ] {
        assert_eq!(voice(sentence), Voice::Passive, "{sentence}");
    }
    for sentence in [
        "Les coureurs sont arrivés hier.",
        "La fillette est âgée de six ans.",
        "Le ferry est parti à l’heure.",
        "Le public est très déçu.",
        "Nous avons posé la passerelle.",
        "Sa sœur est elle aussi députée de la côte.",
        "Mon voisin est retraité de la marine.",
        "Les deux éleveurs étaient convenus d’un prix.",
    ] {
        assert_eq!(voice(sentence), Voice::Active, "{sentence}");
    }
    for sentence in [
        "La réunion s’est tenue en mairie.",
        "Le prix peut se négocier.",
        "Vous devez vous inscrire en mairie.",
        "Nous nous retrouvons à midi.",
    ] {
        assert_eq!(voice(sentence), Voice::Pronominal, "{sentence}");
    }
}

#[test]
fn negations() {
    let negation = |sentence: &str| parsed(sentence).1.verbs.first().map(|verb| verb.negation);
    for (sentence, expected) in [
        ("La ville n’a pas vendu le terrain.", Negation::Full),
        ("La ville ne vendra plus ses terrains.", Negation::Full),
        ("Aucun riverain n’a porté plainte.", Negation::Full),
        ("Le port n’accueille que des voiliers.", Negation::Restriction),
        ("La station n’est pas directement menacée.", Negation::Partial),
        ("La ville a vendu le terrain.", Negation::None),
        ("La ville vend plus de terrains.", Negation::None),
    ] {
        assert_eq!(negation(sentence), Some(expected), "{sentence}");
    }
}

#[test]
fn what_only_looks_like_a_verb_is_no_clause() {
    check(&[
        ("Il lit le nombre auquel se rapporte le tarif.", "principale: Il ← lit; relative: tarif? ← rapporte"),
        ("Un tarif réduit s’applique aux élèves.", "principale: tarif ← applique"),
        ("Le pont, fermé il y a exactement dix ans, rouvre.", "principale: pont ← rouvre"),
    ]);
}
