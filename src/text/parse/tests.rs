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

/// All the phrases of a sentence that are sound, those without determiner included.
fn sound(text: &str) -> Vec<String> {
    let (tokens, _) = read(text);
    let found = parse(&tokens).phrases;
    let of = |phrase: &NounPhrase| {
        text[tokens[phrase.tokens.start].range.start..tokens[phrase.tokens.end - 1].range.end].to_string()
    };
    found.iter().filter(|phrase| phrase.sound).map(of).collect()
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
fn words_that_do_not_go_together_are_no_sure_phrase() {
    for (text, amiss) in [
        ("Une fois titulaire du permis, il part.", "Une fois"),
        ("Il est à la fois peintre et graveur.", "la fois"),
        ("Elle lit Les Cent et Une Nuits.", "Une Nuits"),
        ("Il l’a engagé pour la conseiller.", "la conseiller"),
        ("Il a remplacé à ce poste Paul Morvan.", "ce poste Paul Morvan"),
        ("Le groupe, numéro un mondial du pain, vend.", "un mondial"),
        ("Cela coûte un million quatre cent mille francs.", "quatre cent mille francs"),
        ("Il agite la tête de droite et de gauche.", "la tête de droite"),
        ("On propose des jeux propres à leur âge.", "des jeux propres"),
        ("On voit des murs assez hauts pour les arrêter.", "des murs assez hauts"),
        ("Le dôme, fort ancien, subit deux tempêtes.", "subit"),
        ("Il prépare sa venue au pouvoir des années à l’avance.", "pouvoir des années"),
        ("Le navire de son côté part.", "Le navire de son côté"),
        ("On aide les secteurs primaire et tertiaire.", "les secteurs primaire"),
        ("Le Mouvement 5 étoiles gagne.", "5 étoiles"),
        ("Ils dorment à Fort Oriol.", "Oriol"),
        ("Il crie hasta la vlista.", "la vlista"),
        ("On entre rue Marchande par la cour.", "Marchande"),
        ("Il pense aux célèbres « Vagues » du peintre.", "célèbres"),
        ("Restez tous une semaine ici.", "tous une"),
        ("Le module dit « lunaire » part.", "Le module dit"),
        ("Il dort sous conditions des accords signés.", "conditions"),
        ("La Caisse des dépôts et cautions paie.", "cautions"),
        ("Voici le festival de la bande dessinée d’Angers.", "le festival de la bande"),
        ("Il parle à l’AFP Zbigor Kravnik.", "l’AFP Zbigor Kravnik"),
        ("Un berger sur quatre a vendu ses bêtes.", "Un berger"),
        ("Un plateau double souvent la mise.", "Un plateau double"),
    ] {
        assert!(!sound(text).iter().any(|phrase| phrase.starts_with(amiss)), "{text}: {:?}", sound(text));
    }
    check(&[
        ("Il lit Pline l’Ancien.", &["Pline l’Ancien"]),
        ("On a vu les Amis de Philippe le Bel.", &["les Amis de Philippe le Bel"]),
    ]);
}

#[test]
fn a_phrase_may_be_sound_before_its_qualifiers() {
    for (text, phrase) in [
        ("On voit des panneaux installés sur le toit.", "des panneaux"),
        ("Il tient un discours violent, haineux et bref.", "un discours violent"),
        ("On demande la promesse de rester.", "la promesse"),
        ("On demande la promesse de se taire.", "la promesse"),
        ("On traverse un village en fête.", "un village"),
        ("La halle date du temps où le Grand Empire durait.", "le Grand Empire"),
        ("La loi oblige la ville à repeindre la halle.", "la ville"),
        ("On a résilié le bail ancien en raison de la vente.", "le bail ancien"),
        ("On déterre des trilovites.", "des trilovites"),
        ("Il craint la pandémie de grippoline.", "la pandémie de grippoline"),
        ("Deux cents immeubles et maisons brûlent.", "Deux cents immeubles"),
    ] {
        assert!(sound(text).iter().any(|found| found == phrase), "{text}: {:?}", sound(text));
    }
}

#[test]
fn phrases_without_determiner_are_found() {
    for (text, phrase) in [
        ("Le dossier est remis au juge du tribunal.", "juge du tribunal"),
        ("Il souffre du chômage.", "chômage"),
        ("La ville manque de pêcheurs bretons.", "pêcheurs bretons"),
        ("Paul Morvan, maire de Brest, est venu.", "maire de Brest"),
        ("Il gagne sa vie comme mécanicien.", "mécanicien"),
        ("Il écrit par lettre recommandée.", "lettre recommandée"),
        ("L’atelier vend du papier, des stylos, cahiers et gommes.", "gommes"),
    ] {
        assert!(sound(text).iter().any(|found| found == phrase), "{text}: {:?}", sound(text));
    }
    for (text, none) in [
        ("Il a, au total, gagné.", "total"),
        ("Elle a du moins compris.", "moins"),
        ("Il vient au mois de mai.", "mois"),
        ("Par exemple, il dort.", "exemple"),
    ] {
        assert!(!sound(text).iter().any(|found| found.starts_with(none)), "{text}: {:?}", sound(text));
    }
}

#[test]
fn names_of_things_stay_whole() {
    for (text, phrase) in [
        ("Il cède le droit au bail.", "le droit au bail"),
        ("On défend le droit à l’image.", "le droit à l’image"),
        ("Il assure la mise en scène du ballet.", "la mise en scène du ballet"),
        ("La mise à jour du plan a pris du temps.", "La mise à jour du plan"),
        ("Le décret fixe une date d’entrée en vigueur.", "une date d’entrée en vigueur"),
        ("L’assurance habitation couvre la cave.", "L’assurance habitation"),
        ("Les pays membres votent.", "Les pays membres"),
        ("On élève des vers marins.", "des vers marins"),
        ("L’article 12 dit le contraire.", "L’article 12"),
        ("La sonde Vega 2 décolle.", "La sonde Vega 2"),
        ("Il passe le permis B.", "le permis B"),
        ("On a vendu une pompe à vapeur.", "une pompe à vapeur"),
        ("Le mur a 4 mètres de haut.", "4 mètres de haut"),
        ("On traite les demandes non signées.", "les demandes non signées"),
        ("L’agence franco-belge a fermé.", "L’agence franco-belge"),
        ("Les ministres de l’Etat russe ont voté.", "Les ministres de l’Etat russe"),
        ("La vente des ports de Brest et Nantes dure.", "La vente des ports de Brest et Nantes"),
        ("Le gloptier rouge a fermé.", "Le gloptier rouge"),
    ] {
        assert!(sound(text).iter().any(|found| found == phrase), "{text}: {:?}", sound(text));
    }
}

#[test]
fn counted_things_are_found() {
    for (text, phrase) in [
        ("Elle chasse 7 à 12 lapins.", "7 à 12 lapins"),
        ("La plupart des ponts tiennent.", "La plupart des ponts"),
        ("En 2021, 34 ponts ont cédé.", "34 ponts"),
        ("On a vu différentes espèces de pins.", "différentes espèces de pins"),
    ] {
        assert!(sound(text).iter().any(|found| found == phrase), "{text}: {:?}", sound(text));
    }
    assert!(!sound("Aux XIII et XIV siècles, on bâtit.").iter().any(|found| found.contains("XIV")));
}

#[test]
fn what_can_be_left_out_leaves_a_sound_phrase() {
    for (text, phrase) in [
        ("La hausse de 20 % inquiète.", "La hausse"),
        ("Il habite un village à feu et à sang.", "un village"),
        ("C’est un pari sans précédent.", "un pari"),
        ("On a vu une loutre aujourd’hui disparue.", "une loutre"),
        ("Il plaide une affaire relative aux ports.", "une affaire"),
        ("Cette comète Paul Morvan tourne.", "Cette comète"),
        ("On voit le tableau « La Vague » ici.", "le tableau"),
        ("L’arrivée a plu, a dit Anne Morel mardi.", "Anne Morel"),
        ("La révolution approche.", "La révolution"),
        ("La victoire du « oui » réjouit.", "La victoire"),
    ] {
        assert!(sound(text).iter().any(|found| found == phrase), "{text}: {:?}", sound(text));
    }
    for (text, amiss) in [
        ("On prépare une pâte à tarte.", "une pâte"),
        ("Il a besoin d’une tierce personne.", "une tierce"),
        ("Il part dans un délai d’1 mois.", "un délai d’1"),
        ("C’est le début de cette guerre « froide ».", "cette guerre"),
        ("Il signale le début de quelque chose.", "le début"),
    ] {
        assert!(!sound(text).iter().any(|found| found == amiss), "{text}: {:?}", sound(text));
    }
}

#[test]
fn words_in_quotation_marks_belong_to_their_determiner() {
    for (text, phrase) in [
        ("Il s’agit d’un « conte moral ».", "un « conte moral »"),
        ("Les « bonnets verts » du port ont crié.", "Les « bonnets verts » du port"),
        ("On craint l’avis de la \"foule rouge\".", "l’avis de la \"foule rouge\""),
    ] {
        assert!(sound(text).iter().any(|found| found == phrase), "{text}: {:?}", sound(text));
    }
}

#[test]
fn single_nouns_without_determiner_are_found() {
    for (text, phrase) in [
        ("Il roule sans permis.", "permis"),
        ("La boîte est remplie de sable.", "sable"),
        ("Elle est maire de Brest.", "maire de Brest"),
        ("Le bouc (barbe) est un poil.", "barbe"),
        ("Il n’a ni évier, ni lavabo.", "lavabo"),
        ("Pruvost, plan de sauvegarde de la forêt, dort.", "plan de sauvegarde de la forêt"),
    ] {
        assert!(sound(text).iter().any(|found| found == phrase), "{text}: {:?}", sound(text));
    }
    for (text, none) in [
        ("D’abord, il dort.", "abord"),
        ("Il vit au quotidien ici.", "quotidien"),
        ("Il a, carte de crédit en main, payé.", "crédit"),
        ("Il part par hasard.", "hasard"),
    ] {
        assert!(!sound(text).iter().any(|found| found == none), "{text}: {:?}", sound(text));
    }
}

#[test]
fn odd_sentences_do_no_harm() {
    let quotes = "d’une « ".repeat(400);
    for text in [
        quotes.as_str(),
        "la « ",
        "la « »",
        "mise en",
        "droit à",
        "de 4 mètres de",
        "7 à",
        "",
        "de",
        "M.",
        "de la",
        "le plus",
        "un ou",
        "à la",
        "de manière",
        "les villes de X et",
    ] {
        let _ = phrases(text);
    }
}

/// The parts of the phrase whose head is `head`: determiner, number, modifiers, complements, preposition, attachment.
fn parts(text: &str, head: &str) -> String {
    let (tokens, _) = read(text);
    let parse = parse(&tokens);
    let said = |range: &std::ops::Range<usize>| {
        text[tokens[range.start].range.start..tokens[range.end - 1].range.end].to_string()
    };
    let index = parse.phrases.iter().position(|phrase| tokens[phrase.head].text(text) == head).expect("a phrase");
    let parts = phrase_parts(&tokens, &parse, index);
    let determiner = parts.determiner.map(|found| format!("{:?} {}", found.kind, said(&found.tokens)));
    let attached = parts.attachment.map(|attachment| match attachment {
        Attachment::Noun(noun) => format!("noun {}", tokens[noun].text(text)),
        Attachment::Verb(verb) => format!("verb {}", said(&parse.verbs[verb].tokens)),
    });
    let number = parts.number.map(|number| format!("number {}", said(&number)));
    let modifiers = parts.modifiers.iter().map(said);
    let complements = parts.complements.iter().map(|found| {
        let of = found.noun.map_or("?", |noun| tokens[noun].text(text));
        format!("{of} < {}", said(&found.tokens))
    });
    let preposition = parts.preposition.map(|preposition| format!("after {}", said(&preposition)));
    (determiner.into_iter().chain(number).chain(modifiers).chain(complements))
        .chain(preposition)
        .chain(attached)
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn the_parts_of_a_phrase_are_told() {
    for (text, head, expected) in [
        ("Les deux vieux bacs dorment.", "bacs", "Definite Les; number deux; vieux"),
        ("Cette maison très ancienne plaît.", "maison", "Demonstrative Cette; très ancienne"),
        ("Tous les quais larges et longs plaisent.", "quais", "Definite Tous les; larges; longs"),
        ("Son port de pêche ferme.", "port", "Possessive Son; port < de pêche"),
        (
            "Plusieurs marins du port de Brest dorment.",
            "marins",
            "Quantifier Plusieurs; marins < du port; ? < de Brest",
        ),
        ("Le préfet Luc Morvan parle.", "préfet", "Definite Le; Luc Morvan"),
        ("Le gardien va au marché.", "marché", "Definite au; after au; verb va"),
        ("Les enfants jouent calmement dans la cour.", "cour", "Definite la; after dans; verb jouent"),
        ("Dans la cour, les enfants jouent.", "cour", "Definite la; after Dans; verb jouent"),
        ("Il boit au cours du repas.", "repas", "Definite du; after au cours du; verb Il boit"),
        // A verb and a noun before the preposition: either.
        ("Le jardinier garde un vélo dans la cour.", "cour", "Definite la; after dans"),
        // No verb before it: the noun.
        ("Un vélo dans la cour gêne.", "cour", "Definite la; after dans; noun vélo"),
        ("Le bac compte plus de 300 lits.", "lits", "number 300; after de"),
        ("La dose reçue à la clinique suffit.", "clinique", "Definite la; after à"),
    ] {
        assert_eq!(parts(text, head), expected, "{text}");
    }
}

/// The appositions of a sentence, each before what it explains.
fn apposed(text: &str) -> Vec<String> {
    let (tokens, _) = read(text);
    let parse = parse(&tokens);
    let said = |phrase: usize| {
        let range = &parse.phrases[phrase].tokens;
        &text[tokens[range.start].range.start..tokens[range.end - 1].range.end]
    };
    appositions(&tokens, &parse)
        .iter()
        .map(|found| format!("{} = {} ({:?})", said(found.of), said(found.phrase), found.form))
        .collect()
}

#[test]
fn appositions_are_told_from_lists() {
    for (text, expected) in [
        ("Lucie Morel, maire de Brest, a parlé.", vec!["Lucie Morel = maire de Brest (Comma)"]),
        ("Le bac, un navire solide, a coulé au port.", vec!["Le bac = un navire solide (Comma)"]),
        ("Le maire de Brest, Lucie Morel, a parlé.", vec!["Le maire de Brest = Lucie Morel (Comma)"]),
        ("Le bac – un vieux navire – dort au port.", vec!["Le bac = un vieux navire (Dash)"]),
        ("On a vendu le bac (un vieux navire) hier.", vec!["le bac = un vieux navire (Bracket)"]),
        ("Les élèves ont visité Oslo, la capitale de la Norvège.", vec!["Oslo = la capitale de la Norvège (Comma)"]),
        // Lists, places in brackets, what opens a sentence, moments.
        ("Le bac, la grue et le phare dorment.", vec![]),
        ("Lucie Morel, maires et préfets ont parlé.", vec![]),
        ("Le musée (Oslo) a fermé.", vec![]),
        ("À Oslo, la police a parlé.", vec![]),
        ("On a vu Oslo, le mois dernier.", vec![]),
    ] {
        assert_eq!(apposed(text), expected, "{text}");
    }
}
