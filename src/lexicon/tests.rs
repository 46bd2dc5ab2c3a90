use super::*;
use std::str::FromStr;

#[test]
fn every_row_of_every_table_is_read() {
    for [form, tag, _, bounds, _] in tables::MOTS_OUTILS.iter() {
        assert!(Tag::from_str(tag).is_ok(), "{form}: unknown tag {tag}");
        assert!(["oui", "non"].contains(&bounds), "{form}: {bounds}");
        assert_eq!(fold(form), *form, "a form must be folded");
    }
    for [word, end, _] in tables::ABREVIATIONS.iter() {
        assert!(["jamais", "parfois"].contains(&end), "{word}: {end}");
    }
    for [word, value, _] in tables::NOMBRES.iter() {
        assert!(value.parse::<u64>().is_ok(), "{word}: {value}");
    }
    for [c, width, _] in tables::LARGEURS_ARIAL.iter() {
        assert!(width.parse::<u32>().is_ok(), "{c}: {width}");
    }
    for [key, role, _] in tables::CLES.iter() {
        assert!(meta_role(key).is_some(), "{key}: unknown role {role}");
    }
    for [value, field, _] in tables::PROVISOIRES.iter() {
        assert!(provisional(value).is_some() && fold(value) == value, "{value}: {field}");
    }
    for [phrase, ..] in tables::QUANTIFICATEURS.iter().chain(tables::LIGNES_PARASITES.iter()) {
        assert_eq!(fold(phrase), *phrase, "a phrase must be folded");
    }
    for [phrase, ..] in tables::CONNECTEURS.iter() {
        assert_eq!(fold(phrase), *phrase, "a phrase must be folded");
    }
    for [word, elision, nature, _] in tables::H_ASPIRE.iter() {
        assert!(["oui", "non", "libre"].contains(&elision), "{word}: {elision}");
        assert!(["nom", "adjectif", "verbe", "adverbe", "numéral", "nom propre"].contains(&nature), "{word}: {nature}");
    }
    for [verb, ..] in tables::NOMINALISATIONS.iter() {
        assert!(nominalisations(verb).next().is_some(), "{verb}");
    }
    for [word, usage, ..] in tables::ADJECTIFS_ETAT.iter().map(|[word, _, usage, _]| [word, usage]) {
        assert!(usage.starts_with("toujours") || usage.starts_with("souvent"), "{word}: {usage}");
    }
    for [noun, class, _] in tables::SOURCES.iter() {
        assert!(source_noun(noun).is_some(), "{noun}: {class}");
    }
    for [word, class, _] in tables::ANNONCES_DE_TITRE.iter() {
        assert!(quoted_name(word).is_some(), "{word}: {class}");
    }
    let genders = ["m", "f", "mp", "fp"];
    for [name, gender, ..] in tables::PAYS.iter() {
        assert!(genders.contains(&gender), "{name}: {gender}");
    }
    for [name, gender, ..] in tables::REGIONS.iter() {
        assert!(genders.contains(&gender), "{name}: {gender}");
    }
    for [name, _, gender, ..] in tables::DEPARTEMENTS.iter() {
        assert!(genders.contains(&gender), "{name}: {gender}");
    }
    for [name, _, gender, ..] in tables::ORGANISATIONS.iter() {
        assert!(genders.contains(&gender), "{name}: {gender}");
    }
    for [name, gender, _] in tables::PRENOMS.iter() {
        assert!(["m", "f", "e"].contains(&gender), "{name}: {gender}");
    }
    for [noun, gender, nature, usage, _] in tables::NOMS_CLASSANTS.iter() {
        assert_eq!(fold(noun), *noun, "a noun must be folded");
        assert!(genders.contains(&gender), "{noun}: {gender}");
        assert!(["organisation", "lieu", "événement", "œuvre"].contains(&nature), "{noun}: {nature}");
        assert!(["capitale", "de", "nom", "denom", "indice"].contains(&usage), "{noun}: {usage}");
    }
    let departments: Vec<&str> = tables::DEPARTEMENTS.iter().map(|row| row[0]).collect();
    let territories = [
        "Polynésie française",
        "Nouvelle-Calédonie",
        "Saint-Martin",
        "Saint-Barthélemy",
        "Saint-Pierre-et-Miquelon",
        "Wallis-et-Futuna",
    ];
    for [name, department, ..] in tables::COMMUNES.iter() {
        assert!(departments.contains(&department) || territories.contains(&department), "{name}: {department}");
    }
    for [name, _, _, _, _, region, _] in tables::DEPARTEMENTS.iter() {
        assert!(super::region(region).is_some(), "{name}: {region}");
    }
}

/// The genders of our tables are those of the morphological lexicon, where it knows the noun.
#[test]
fn genders_agree_with_the_morphological_lexicon() {
    let disagrees = |noun: &str, gender: &str| {
        let genders: Vec<Gender> =
            analyses(noun).filter(|analysis| analysis.tag() == Tag::Noun).filter_map(Analysis::gender).collect();
        let wanted = super::gender(gender);
        !genders.is_empty() && wanted.is_some_and(|wanted| !genders.contains(&wanted))
    };
    let mut faults = Vec::new();
    for [_, noun, gender, ..] in tables::NOMINALISATIONS.iter() {
        faults.extend(disagrees(noun, gender).then_some(noun));
    }
    for [noun, gender, ..] in tables::NOMS_EVENEMENT.iter().chain(tables::NOMS_LEGERS.iter()) {
        faults.extend(disagrees(noun, gender).then_some(noun));
    }
    // Two nouns that are joined have the gender of both.
    for [rubric, gender, ..] in tables::RUBRIQUES.iter().filter(|[rubric, ..]| !rubric.contains(" et ")) {
        let noun = rubric.split(' ').next().unwrap_or_default();
        faults.extend(disagrees(noun, gender.trim_end_matches('p')).then_some(rubric));
    }
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn classes_of_nouns_are_among_those_that_are_told() {
    for [noun, class, _] in tables::CLASSES_DE_NOMS.iter() {
        assert!(super::NOUN_CLASSES.contains(&class), "{noun}: {class}");
    }
}

#[test]
fn words_elide_as_french_wants() {
    for (words, wanted) in [
        (
            "Haut-Karabakh Hongrie haricot haricots hausse haute-marne onze yaourt huit Hezbollah chien héros oui HLM",
            Elision::No,
        ),
        (
            "Hérault Yonne eau heure homme hommes héroïne habitants hôpitaux ONU œuvre hypothèse Yves été IA",
            Elision::Yes,
        ),
        ("Hzyx Ha", Elision::Unsure),
    ] {
        for word in words.split(' ') {
            assert_eq!(elision(word), wanted, "{word}");
        }
    }
}

#[test]
fn places_and_people_are_known() {
    let armenia = country("Arménie").expect("a country");
    assert_eq!((armenia.preposition, armenia.article, armenia.capital), ("en", Some("l'"), Some("Erevan")));
    assert_eq!(country("États-Unis").map(|country| (country.preposition, country.plural)), Some(("aux", true)));
    assert_eq!(department("Hérault").map(|department| department.preposition), Some("dans l'"));
    assert_eq!(municipality("Le Havre").and_then(|town| town.article), Some("Le"));
    assert_eq!(inhabitant("Arménienne").and_then(|of| of.place), Some("Arménie"));
    assert_eq!(region("Haut-Karabakh").and_then(|region| region.article), Some("le"));
    assert_eq!(title("présidente").map(|title| title.masculine), Some("président"));
    assert_eq!(given_name("Solène").and_then(|name| name.gender), Some(Gender::Feminine));
    assert_eq!(organisation("ONU").and_then(|of| of.full), Some("Organisation des Nations unies"));
    assert!(acronym("OTAN").is_some_and(|acronym| !acronym.spelt));
    assert_eq!(city("Bakou"), Some("Azerbaïdjan"));
}

#[test]
fn events_and_verbs_of_speech_are_known() {
    let arrest: Vec<_> = nominalisations("arrêter").map(|of| (of.noun, of.of)).collect();
    assert!(arrest.contains(&("arrestation", Some("personne"))) && arrest.contains(&("arrêt", Some("chose"))));
    assert_eq!(event_noun("incendie").map(|event| event.class), Some("catastrophe"));
    assert_eq!(speech_verb("démentait").map(|verb| verb.class), Some("démenti"));
    assert_eq!(speech_verb("réjouit").map(|verb| verb.lemma), Some("se réjouir"));
    assert!(speech_verb("marche").is_none());
    assert!(state_adjective("situé").is_some_and(|state| state.always));
    assert!(is_light_noun("choses") && is_light_noun("fois") && !is_light_noun("incendie"));
}

#[test]
fn widths_are_those_of_the_font() {
    assert_eq!(arial_width('A'), 667);
    assert_eq!(arial_width('É'), arial_width('E'));
    assert_eq!(arial_width('œ'), 944);
    assert_eq!(arial_width(' '), 278);
}

#[test]
fn tables_of_time_and_quantity_are_read_whole() {
    for [phrase, relation, _] in tables::INTRODUCTEURS.iter() {
        assert_eq!(fold(phrase), *phrase, "a phrase must be folded");
        assert!(TimeOpener::parse(relation).is_some(), "{phrase}: {relation}");
    }
    for [phrase, class, _] in tables::QUANTIFICATEURS.iter().chain(tables::QUANTIFICATEURS_APRES.iter()) {
        assert!(Bound::parse(class).is_some(), "{phrase}: {class}");
    }
    for [noun, reading, _] in tables::NOMS_EN_ANS.iter() {
        assert!(of_years(noun).is_some(), "{noun}: {reading}");
    }
    assert_eq!(time_opener(&["c'était", "depuis", "la", "fin", "de"]).map(|(n, _)| n), Some(3));
    assert_eq!(time_opener(&["table"]), None);
    assert!(is_numbered("article") && !is_numbered("brebis"));
    assert!(carries_year("rentrée") && !carries_year("brebis"));
    assert!(is_street("avenue") && !is_street("brebis"));
}

#[test]
fn the_longest_name_or_title_is_found() {
    let title = |words: &[&str]| title_at(words).map(|found| (found.words, found.title.masculine, found.gender));
    assert_eq!(title(&["secrétaire", "d'", "etat", "américain"]), Some((3, "secrétaire d'État", None)));
    assert_eq!(title(&["boulangère", "à"]), Some((1, "boulanger", Some(Gender::Feminine))));
    assert_eq!(title(&["table"]), None);
    let head = name_head(&["tribunal", "correctionnel", "de"]).expect("a noun that opens a name");
    assert_eq!((head.words, head.nature, head.before_de, head.before_name), (2, NameNature::Organisation, true, false));
    assert!(!name_head(&["constructeur"]).expect("a noun that announces a name").inside);
    let listed = listed_name(&["New", "York", "dort"]).expect("a place");
    assert!(listed.words == 2 && listed.place && !listed.organisation);
    assert!(listed_name(&["Zzyx"]).is_none());
}
