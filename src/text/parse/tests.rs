use super::*;
use crate::text::read;

/// The noun phrases of a sentence, `?` after what is not certain.
fn phrases(text: &str) -> Vec<String> {
    let (tokens, _) = read(text);
    let of = |phrase: &NounPhrase| {
        let (first, last) = (&tokens[phrase.tokens.start], &tokens[phrase.tokens.end - 1]);
        format!("{}{}", &text[first.range.start..last.range.end], if phrase.certain { "" } else { "?" })
    };
    noun_phrases(&tokens).iter().map(of).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, found) in cases {
        assert_eq!(phrases(text), *found, "{text}");
    }
}

#[test]
fn a_civility_belongs_to_the_name() {
    check(&[
        ("M. Kerbrat dort.", &["M. Kerbrat"]),
        ("Hier, Mme Oriol a parlé à M. Le Guen.", &["Mme Oriol", "M. Le Guen"]),
    ]);
}

#[test]
fn a_title_and_a_name_are_one() {
    check(&[
        ("Le président portugais Paul Morvan dort.", &["Le président portugais Paul Morvan"]),
        ("Hier, le pape Jules II a parlé.", &["le pape Jules II"]),
        ("Le ministre suédois à la Défense Paul Morvan dort.", &["Le ministre suédois à la Défense Paul Morvan"]),
        ("Le Premier ministre sortant Paul Morvan dort.", &["Le Premier ministre sortant Paul Morvan"]),
        ("Il voit l’accord de MM. Morvan et Oriol.", &["l’accord de MM. Morvan et Oriol"]),
        ("L’Afrique du Sud vend en Norvège des bateaux.", &["L’Afrique du Sud", "Norvège?"]),
        ("On attend le secrétaire au Trésor.", &["le secrétaire au Trésor"]),
        ("Cela amuse, a dit à l’AFP Anne Morel.", &["l’AFP?", "Anne Morel"]),
        ("Paul Morvan dort.", &["Paul Morvan"]),
        ("Hier, Charles X dormait.", &["Charles X"]),
    ]);
}

#[test]
fn joined_names_stay_whole() {
    check(&[
        ("Les ports de Brest et Nantes dorment.", &["Les ports de Brest et Nantes"]),
        ("Les ports de Brest, Nantes et Bordeaux dorment.", &["Les ports de Brest, Nantes et Bordeaux"]),
        ("Le port de Brest et Nantes dorment.", &["Le port de Brest?", "Nantes"]),
        ("La vente du port et de la cave dure.", &["La vente du port et de la cave"]),
        ("Voici des bancs de pierre et des tables.", &["des bancs de pierre"]),
        ("On vend un ou plusieurs bateaux.", &["un ou plusieurs bateaux"]),
        ("On vend deux ou trois bateaux.", &["deux ou trois bateaux"]),
    ]);
}

#[test]
fn manner_belongs_to_no_noun() {
    check(&[
        ("Il traite le sujet de manière brutale.", &["le sujet"]),
        ("Il ferme la porte d’une façon brutale.", &["la porte", "une façon brutale"]),
        ("Il ferme la porte de la cave.", &["la porte de la cave"]),
    ]);
}

#[test]
fn partitives_keep_their_de() {
    check(&[
        ("Ils boivent de la bière.", &["de la bière"]),
        ("Cela coule comme de l’eau.", &["de l’eau"]),
        ("Il parle de la bière.", &["la bière"]),
    ]);
}

#[test]
fn adverbs_of_degree_stand_before_adjectives() {
    check(&[
        ("On voit le deuxième plus grand port.", &["le deuxième plus grand port"]),
        ("Les plus grands peintres dorment.", &["Les plus grands peintres"]),
        ("On a vu de très nombreux bateaux.", &["de très nombreux bateaux"]),
        ("C’est le tout premier bateau.", &["le tout premier bateau"]),
    ]);
}

#[test]
fn what_names_no_thing_is_not_certain() {
    for text in ["Un séisme de magnitude 5,7 survenu hier.", "Vers 82 av. J.-C., Rome dort."] {
        let doubtful = ["5,7 survenu", "J.-C."];
        assert!(!phrases(text).iter().any(|phrase| doubtful.contains(&phrase.as_str())), "{text}");
    }
}

#[test]
fn a_pronoun_and_a_verb_are_no_sure_phrase() {
    for text in ["Le chien les attaque.", "Il la force à partir.", "La mère qui l’attrape a ri."] {
        let verbs = ["les attaque", "la force", "l’attrape"];
        assert!(!phrases(text).iter().any(|phrase| verbs.contains(&phrase.as_str())), "{text}");
    }
    check(&[("La force du vent a baissé.", &["La force du vent"]), ("Il craint l’attaque.", &["l’attaque"])]);
}

#[test]
fn odd_sentences_do_no_harm() {
    for text in ["", "de", "M.", "de la", "le plus", "un ou", "à la", "de manière", "les villes de X et"] {
        let _ = phrases(text);
    }
}
