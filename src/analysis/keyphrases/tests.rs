use super::*;
use crate::document::Format;
use crate::source::Source;

/// The principal keyphrase and the secondary ones of a text in Markdown.
fn roles(text: &str) -> (String, Vec<String>) {
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let of = |role: Role| {
        let found = analysis.topics.keyphrases.iter().filter(move |keyphrase| keyphrase.role == role);
        found.map(|keyphrase| keyphrase.text.clone()).collect::<Vec<_>>()
    };
    let [principal] = of(Role::Principal).try_into().expect("one principal keyphrase");
    (principal, of(Role::Secondary))
}

fn principal(text: &str) -> String {
    roles(text).0
}

#[test]
fn the_principal_keyphrase_is_a_whole_phrase_of_the_title() {
    for (expected, text) in [
        (
            "taxe de mouillage",
            "# Taxe de mouillage dans les ports de plaisance\n\nLa taxe de mouillage est due par nuit. La taxe finance le port. La \
             taxe de mouillage est perçue par le capitaine. Qui ne paie pas la taxe de mouillage perd sa place au port.",
        ),
        (
            "bête des marais",
            "# Bête des marais\n\nLa bête des marais hante la Brière. Les marais cachent la bête. La Brière craint la bête des marais.",
        ),
        (
            "prêt d'amorçage",
            "# Prêt d’amorçage\n\nCe prêt aide les jeunes pêcheurs. Le logement de l’équipage n’est pas compris. Le logement reste à la \
             charge du patron. Un logement coûte cher. Le prêt dure dix ans.",
        ),
        (
            "saisie conservatoire",
            "# Saisie conservatoire\n\nLe créancier demande la saisie conservatoire du bateau. Le débiteur garde la barre. Le débiteur \
             peut saisir le juge. Le débiteur paie les frais.",
        ),
        (
            "rétablissement au rôle d'équipage",
            "# Marin débarqué : rétablissement au rôle d’équipage\n\nLe marin écrit à l’armateur. Le rétablissement au rôle prend un \
             mois. Le marin attend. L’équipage signe le rôle.",
        ),
    ] {
        assert_eq!(principal(text).replace('’', "'"), expected, "{text}");
    }
}

#[test]
fn a_place_that_the_title_begins_with_goes_with_the_subject_and_is_not_it() {
    let text = "# Au Sénégal, les pêcheurs ne sortent plus\n\nLes pêcheurs attendent sur la plage. Les pêcheurs réclament des moteurs. \
                Le Sénégal importe du poisson. Au Sénégal, les pêcheurs sont des milliers.";
    assert_eq!(principal(text), "pêcheurs au Sénégal");
    let text = "# Portugal : grève des conserveries\n\nLa grève dure. La grève des conserveries touche le Portugal. Les conserveries ferment.";
    assert_eq!(principal(text), "grève des conserveries au Portugal");
    let text =
        "# Lorient\n\nLorient est un port. Le port de Lorient accueille des chalutiers. Lorient vit de la pêche.";
    assert_eq!(principal(text), "Lorient");
}

/// The principal keyphrase of an article with a title, whose body has each word once or twice.
fn of_title(title: &str, body: &str) -> String {
    principal(&format!("# {title}\n\n{body}")).replace('’', "'")
}

#[test]
fn a_title_without_a_verb_is_taken_whole() {
    let body = "Le moteur du bateau est contrôlé. La réception du moteur précède la garantie. Le bateau reste à quai. Le moteur \
                tourne. Les barques et les voiliers attendent. Le contrôle des barques dure une heure. La ludothèque de Valdrigny est là. \
                Le corail pousse. Ce corail vit.";
    for (title, expected) in [
        ("Contrôle annuel des barques et voiliers", "contrôle annuel des barques et voiliers"),
        ("Garanties après la réception du moteur", "garanties après la réception du moteur"),
        ("Qu’est-ce que l’emploi accompagné des marins blessés ?", "emploi accompagné des marins blessés"),
        (
            "Règles de stationnement d’un bateau naviguant de nuit (BNN)",
            "règles de stationnement d'un bateau naviguant de nuit",
        ),
        ("Brevet d’aptitude aux fonctions de capitaine (BAFC)", "brevet d'aptitude aux fonctions de capitaine"),
        ("Le cas de la propulsion au port de Sète", "propulsion au port de Sète"),
        ("Organisme de services à la personne : agrément", "organisme de services à la personne"),
        ("Visite technique lors d’une escale", "visite technique"),
        ("L’équipage breton au secours de ses anciens", "équipage breton"),
        ("Reconduite d’un passager vers un autre port de la façade atlantique française", "reconduite d'un passager"),
        ("Valdrigny : la ludothèque rouvre ses portes", "ludothèque de Valdrigny"),
        ("Sous le sable, trois mille ans de corail", "corail"),
    ] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
}

#[test]
fn a_title_that_shows_how_to_do_something_is_what_it_does() {
    let body = "La coque se nettoie à sec. Un jet d’eau suffit. La coque sèche deux jours.";
    for (title, expected) in [
        ("Nettoyer la coque de son voilier", "nettoyer la coque"),
        ("Comment calfater une barque", "calfater une barque"),
        ("Fiche n° 4 : Repeindre le pont, les mâts et la barre", "repeindre le pont"),
        ("Que faire en cas de voie d’eau ?", "voie d'eau"),
        ("Louer ou vendre une barque", "louer ou vendre une barque"),
        ("Faut-il assurer son annexe (canot, radeau) ?", "assurer son annexe"),
    ] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
}

#[test]
fn what_a_title_says_by_the_way_is_not_the_subject() {
    for (title, body, expected) in [
        (
            "La sirène a sonné, grève des dockers en vue",
            "La sirène a sonné deux fois. La sirène marque midi. La sirène réveille la sirène voisine. Une sirène suffit. Une grève menace. La grève des dockers viendra. Les dockers votent la \
             grève des dockers.",
            "sirène",
        ),
        (
            "Est-on couvert par l’assurance bateau lors d’une course au large ?",
            "L’assurance bateau couvre la coque. La course au large exclut la garantie. L’assurance paie. La course finit.",
            "assurance bateau",
        ),
        (
            "Régates de 2031 : deux skippers suspendus à Lorient",
            "Deux skippers sont suspendus. Les régates continuent. Les skippers protestent. Les régates ont un jury.",
            "skippers à Lorient",
        ),
        (
            "Maroc : « filière d’avenir », l’algue recule",
            "L’algue recule au Maroc. La filière d’avenir attend. L’algue se vend mal.",
            "algue au Maroc",
        ),
    ] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
}

#[test]
fn a_place_goes_with_a_subject_of_its_own_clause() {
    for (title, body, expected) in [
        (
            "Naufrage d’un chalutier à Lorient",
            "Un chalutier a coulé. Le naufrage a eu lieu au large. Le chalutier pêchait.",
            "naufrage d'un chalutier à Lorient",
        ),
        (
            "Deux pêcheurs portugais libérés au Portugal",
            "Les pêcheurs portugais sont libres. Le Portugal s’en réjouit. Les pêcheurs portugais rentrent.",
            "pêcheurs portugais",
        ),
        (
            "Coronavirus: les Etats-Unis ferment leurs ports",
            "Le coronavirus ferme les ports. Aux Etats-Unis, le coronavirus inquiète. Le coronavirus dure.",
            "ports aux États-Unis",
        ),
    ] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
}

#[test]
fn a_bare_place_is_the_subject_only_where_the_title_says_nothing_else() {
    let body = "Le Mali vote. Le Mali attend le scrutin. Le scrutin des députés dure deux jours. Au Mali, le scrutin est suivi. Le Mali \
                compte. Le Mali espère.";
    for (title, expected) in [("Mali", "Mali"), ("Le Mali prépare un scrutin", "scrutin au Mali")] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
}

#[test]
fn everyday_words_and_witnesses_give_way_to_what_one_looks_for() {
    let text = "# Marais salants\n\nLe salarié récolte la fleur de sel. Le salarié attend. Le salarié, dit Yann Morvan, gratte. L’œillet se vide. \
                L’œillet se remplit. La fleur de sel se vend à Guérande. Le salarié part. À Guérande, la fleur de sel est fine. Yann Morvan \
                sourit. La convention relative aux marais vaut. La convention relative aux marais change. Le salarié revient. L’écomusée \
                Terre de sel ouvre à Batz. À Batz, la foire des paludiers attend. La foire des paludiers dure.";
    let (_, secondary) = roles(text);
    for useful in ["fleur de sel", "Guérande"] {
        assert!(secondary.iter().any(|phrase| phrase == useful), "{useful}: {secondary:?}");
    }
    for useless in ["salarié", "Yann Morvan", "convention relative"] {
        assert!(secondary.iter().all(|phrase| phrase != useless), "{useless}: {secondary:?}");
    }
}

#[test]
fn numbers_of_models_and_foreign_words_belong_to_names() {
    let body = "La Marinox 5 est sortie. La Marinox 5 coûte cher. Les Ocean weeks commencent. Les Ocean weeks durent. La 4DT XM se vend. \
                La 4DT XM plaît.";
    let source = Source::from_text("a.md", format!("# Salon nautique\n\n{body}"));
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let texts: Vec<&str> = analysis.topics.keyphrases.iter().map(|keyphrase| keyphrase.text.as_str()).collect();
    for expected in ["Marinox 5", "Ocean weeks", "4DT XM"] {
        assert!(texts.contains(&expected), "{expected}: {texts:?}");
    }
}

#[test]
fn a_principal_keyphrase_made_of_the_title_has_its_places_in_the_body() {
    let text = "# Nettoyer une coque\n\nOn nettoie une coque à sec. Pour nettoyer une coque, il faut de l’eau.";
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let principal =
        analysis.topics.keyphrases.iter().find(|keyphrase| keyphrase.role == Role::Principal).expect("a principal");
    let places: Vec<&str> = principal.occurrences.iter().map(|span| &text[span.range()]).collect();
    assert_eq!(
        (principal.text.as_str(), places.as_slice()),
        ("nettoyer une coque", &["nettoie une coque", "nettoyer une coque"][..])
    );
}

#[test]
fn what_a_title_sets_aside_is_not_the_subject() {
    let text = "# Même sans aide publique, le chantier naval breton résiste\n\nLe chantier naval breton a trente commandes. Le chantier \
                embauche. L’aide publique a cessé. Le chantier naval breton exporte.";
    assert_eq!(principal(text), "chantier naval breton");
    let text = "# Face aux rafales, le viaduc de Morlanne reste fermé\n\nLe viaduc de Morlanne ferme. Des rafales l’ébranlent. Les rafales \
                faiblissent. Le viaduc de Morlanne rouvrira.";
    assert_eq!(principal(text), "viaduc de Morlanne");
}

#[test]
fn the_names_of_one_person_are_one_keyphrase() {
    let text = "# Yvonne Le Dantec garde son phare\n\nYvonne Le Dantec a gardé le phare de Pen Ar Roz. Mme Le Dantec y vivait seule. Le Dantec \
                écrivait la nuit. Yvonne Le Dantec est morte en 1971. Le phare porte son nom.";
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let named: Vec<&Keyphrase> =
        analysis.topics.keyphrases.iter().filter(|keyphrase| keyphrase.text.contains("Dantec")).collect();
    assert_eq!(named.len(), 1, "{named:?}");
    assert_eq!((named[0].text.as_str(), named[0].occurrences.len()), ("Yvonne Le Dantec", 4));
    assert!(named[0].occurrences.is_sorted());
}

#[test]
fn secondary_keyphrases_say_something_else() {
    let text = "# Tortue d’Hermann\n\nLa tortue d’Hermann vit dans le maquis. La tortue d’Hermann hiberne. Selon l’AFP, les incendies la \
                menacent. Le maquis brûle. Les incendies de maquis tuent la tortue d’Hermann. Le siècle dernier, on la ramassait. \
                Le village des tortues la soigne. Le village des tortues ouvre en mars.";
    let (principal, secondary) = roles(text);
    assert_eq!(principal.replace('’', "'"), "tortue d'Hermann");
    assert!(secondary.iter().any(|phrase| phrase.contains("maquis")), "{secondary:?}");
    for useless in ["AFP", "tortue", "Hermann", "siècle"] {
        assert!(secondary.iter().all(|phrase| phrase != useless), "{useless}: {secondary:?}");
    }
}

#[test]
fn keyphrases_are_written_as_their_text_writes_them() {
    let text = "# La TVA du port\n\nLa TVA change. Le Conseil maritime en débat. Napoléon III avait fondé le Conseil maritime. La TVA du port \
                rapporte. Le Conseil maritime vote la TVA. Napoléon III aimait le port.";
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let texts: Vec<&str> = analysis.topics.keyphrases.iter().map(|keyphrase| keyphrase.text.as_str()).collect();
    for expected in ["TVA", "Conseil maritime", "Napoléon III"] {
        assert!(texts.contains(&expected), "{expected}: {texts:?}");
    }
}

#[test]
fn one_word_of_a_title_goes_with_the_next_of_its_subjects() {
    for (expected, text) in [
        (
            "explosion à Toulouse",
            "# L’explosion a réveillé Toulouse\n\nL’explosion a soufflé les vitres. L’explosion a eu lieu à Toulouse. Une explosion, \
             puis le silence.",
        ),
        ("abeille", "# L’abeille\n\nL’abeille butine. L’abeille vit en colonie. Le miel de l’abeille est doré."),
    ] {
        assert_eq!(principal(text), expected, "{text}");
    }
}

#[test]
fn what_a_title_tells_by_a_verb_is_said_by_its_noun() {
    let body = "Le port de Brézac est calme. L’exclusion de Yvon Carré fait débat. Les arrestations ont eu lieu de nuit. Le \
                transfert du phare prendra un an. Le phare éclaire la rade. Yvon Carré se tait. Les contrebandiers nient.";
    for (title, expected) in [
        ("Brézac : le syndicat exclut le pêcheur Yvon Carré", "exclusion du pêcheur Yvon Carré"),
        (
            "Îles Chausey : deux contrebandiers présumés arrêtés à Granville",
            "arrestation de contrebandiers présumés à Granville",
        ),
        ("La marine transfère le phare à la commune", "transfert du phare"),
        // Neither denied, nor asked, nor only wanted.
        ("Le syndicat n’exclut pas le pêcheur Yvon Carré", "pêcheur Yvon Carré"),
        ("Le syndicat veut exclure le pêcheur Yvon Carré", "pêcheur Yvon Carré"),
        ("Le syndicat exclut-il le pêcheur Yvon Carré ?", "pêcheur Yvon Carré"),
    ] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
}

#[test]
fn announcements_appeals_and_guides_tell_a_fact_too() {
    let body = "La baisse des taxes du port surprend. L’ouverture des quais attend. Les taxes du port financent les quais. Le \
                maire se tait. Le permis bateau porte un code. Le permis bateau s’obtient à Brest. Un billet se paie au guichet. \
                L’arrestation a eu lieu lundi. La libraire nie. La police garde la libraire.";
    for (title, expected) in [
        ("Le préfet promet une forte baisse des taxes du port", "baisse des taxes du port"),
        ("Brézac ouvre quais et pontons", "ouverture de quais et pontons"),
        ("Le maire appelle à boycotter la régate", "appel à boycotter la régate"),
        ("Un imprimeur et une libraire arrêtés à Brest", "arrestation d'un imprimeur à Brest"),
        ("Comment être remboursé d’un billet de bateau ?", "remboursement d'un billet de bateau"),
        ("Que signifient les codes ajoutés sur le permis bateau ?", "codes ajoutés sur le permis bateau"),
    ] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
}

#[test]
fn what_befell_people_is_the_subject_of_a_title_that_counts_them() {
    let ferry = "Un ferry a coulé. Le naufrage du ferry a fait treize morts. Le ferry venait de Brest.";
    assert_eq!(of_title("Treize morts dans le naufrage d’un ferry", ferry), "naufrage d'un ferry");
    let snow = "Une avalanche a emporté des skieurs dans les Vosges. L’avalanche est partie à midi. L’avalanche a fait trois morts.";
    assert_eq!(of_title("Trois morts et douze blessés dans les Vosges", snow), "avalanche dans les Vosges");
}

#[test]
fn two_names_that_only_act_give_way_to_what_the_article_opens_with() {
    let body = "Yvon Carrec et Anne Dantec ont défendu la démission du trésorier. Yvon Carrec a parlé. La démission a surpris. Anne \
                Dantec s’est tue. Yvon Carrec reviendra.";
    assert_eq!(of_title("Carrec et Dantec se défendent", body), "démission du trésorier");
}

#[test]
fn a_vague_title_is_completed_by_what_the_body_says() {
    let radoub = "La phase de radoub dure un mois. En phase de radoub, la coque sèche. La phase de radoub finit au printemps. Le \
                  radoub coûte cher.";
    assert_eq!(of_title("En radoub", radoub), "phase de radoub");
    assert_eq!(of_title("2️⃣ Radoub", radoub), "phase de radoub");
    let sails = "Le réemploi des coques est libre. Le réemploi des coques demande un soin. Le port permet le réemploi des coques.";
    assert_eq!(of_title("Conditions de réemploi", sails), "conditions de réemploi des coques");
    let tax = "La TVA est due. L’exonération de TVA est de droit. L’exonération de TVA vaut pour la pêche. Demandez l’exonération de \
               TVA au port.";
    assert_eq!(of_title("Quand un pêcheur est-il exonéré de TVA ?", tax), "exonération de TVA");
}

#[test]
fn titles_are_read_for_what_they_are() {
    let body = "Le port tourne. La data du port est libre. Le permis B suffit. Le permis B coûte cher. La voile est jaune. Le \
                mousse apprend. Les voilesceptiques protestent. Le plan du port est au mur.";
    for (title, expected) in [
        ("Lexique de l’open data", "lexique de l'open data"),
        ("Que dit le permis B ?", "permis B"),
        ("Mousse / moussesse de pont", "mousse de pont"),
        ("Conseils pour hiverner un voilier", "hiverner un voilier"),
        ("Des matelots à Yvon Carré : les « voilesceptiques » en Bretagne", "voilesceptiques en Bretagne"),
        ("Mali : des bateliers veulent quitter le nord du pays", "nord du Mali"),
        ("Pêche à pied - Déclarer ses prises", "déclarer ses prises"),
        ("Amarrer/Larguer une barque", "amarrer/larguer une barque"),
    ] {
        assert_eq!(of_title(title, body), expected, "{title}");
    }
    // The heading of a list of contents says nothing.
    let contents = "Le radoub des coques dure. Le radoub des coques coûte. Le radoub des coques finit.";
    assert_eq!(of_title("Sommaire", contents), "radoub des coques");
}

#[test]
fn a_title_that_is_given_wins_over_the_first_line_of_a_plain_text() {
    let source =
        Source::from_text("a.txt", "Radoub et calfatage\n\nLe mouillage coûte cher. Le mouillage est libre la nuit.\n");
    let document = Document::read(&source, Format::Text).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, Some("Taxe de mouillage"));
    let principal = analysis.topics.keyphrases.iter().find(|keyphrase| keyphrase.role == Role::Principal);
    assert_eq!(principal.map(|keyphrase| keyphrase.text.as_str()), Some("taxe de mouillage"));
}

#[test]
fn fillings_and_pointers_do_not_go_with_the_subject() {
    let text = "# Calfater une barque\n\nCalfater une barque demande de l’étoupe. L’étoupe de chanvre est douce. Prenez l’étoupe de \
                chanvre sèche. Les outils suivants servent. Voici les outils suivants. La marée est à 12 h UTC, puis à 18 h UTC.";
    let (_, secondary) = roles(text);
    assert!(secondary.iter().any(|text| text.contains("étoupe")), "{secondary:?}");
    assert!(!secondary.iter().any(|text| text == "UTC" || text == "outils suivants"), "{secondary:?}");
}

#[test]
fn names_and_several_words_go_with_the_subject_rather_than_a_common_noun() {
    let text = "# Criée de Morlanne\n\nÀ la criée de Morlanne, le poisson attend. Le Conseil maritime gère la criée. Chaque matin, le poisson \
                arrive. Le Conseil maritime fixe la taxe de mouillage. Le poisson part à Brézac. La taxe de mouillage finance le quai. \
                Brézac achète le poisson. Le patron, dit Solène, attend. Solène rit. Le poisson est frais.";
    let (_, secondary) = roles(text);
    assert_eq!(secondary.len(), 3, "{secondary:?}");
    for useful in ["Conseil maritime", "taxe de mouillage", "Brézac"] {
        assert!(secondary.iter().any(|phrase| phrase == useful), "{useful}: {secondary:?}");
    }
}

#[test]
fn the_names_of_one_disease_are_one_secondary_keyphrase() {
    let text = "# Le chantier naval de Brézac rouvre\n\nLa pandémie avait fermé le chantier naval de Brézac. La pandémie de grippe dure. Le \
                coronavirus inquiète. Le coronavirus recule. Le virus tue. Le virus mute. Le chantier naval a des commandes de voiliers. \
                Les commandes de voiliers rentrent. La cale sèche est pleine. La cale sèche sert au radoub.";
    let (_, secondary) = roles(text);
    let named = secondary.iter().filter(|text| ["pandémie", "virus"].iter().any(|name| text.contains(name))).count();
    assert!(named < 2, "{secondary:?}");
}

/// The terms of the topical parts: specific, ending, starting.
fn parts(text: &str) -> Vec<(Vec<String>, Vec<String>, Vec<String>)> {
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    assert_eq!(analysis.topics.gaps.iter().filter(|gap| gap.cut).count() + 1, analysis.topics.segments.len());
    for segment in &analysis.topics.segments {
        for keyphrase in &segment.terms.keyphrases {
            let inside = |span: &Span| segment.span.start <= span.start && span.end <= segment.span.end;
            assert!(!keyphrase.occurrences.is_empty() && keyphrase.occurrences.iter().all(inside), "{keyphrase:?}");
        }
    }
    let texts = |terms: &PartTerms| terms.keyphrases.iter().map(|keyphrase| keyphrase.text.clone()).collect();
    let of = |segment: &super::super::Segment| {
        (texts(&segment.terms), segment.terms.ending.clone(), segment.terms.starting.clone())
    };
    analysis.topics.segments.iter().map(of).collect()
}

const BEES: &str = "Les ruches du rucher donnent un miel de lavande. L’apiculteur récolte le miel en juillet, quand les abeilles \
                    quittent les ruches. Le rucher compte quarante ruches et l’apiculteur vend le miel au marché.";
const TRAINS: &str = "La gare rouvre ses guichets aux voyageurs. Les trains de nuit s’arrêtent à la gare et le chef de gare vend \
                      les billets. Les voyageurs des trains de nuit attendent sur le quai de la gare.";

#[test]
fn each_part_tells_what_is_its_own_and_what_stops_and_begins() {
    let text = [BEES, BEES, BEES, TRAINS, TRAINS, TRAINS].join("\n\n");
    let found = parts(&text);
    let [(bees, no_ending, no_starting), (trains, ending, starting)] = found.as_slice() else { panic!("{found:?}") };
    assert!(no_ending.is_empty() && no_starting.is_empty());
    assert!(bees.iter().any(|term| term == "apiculteur"), "{bees:?}");
    assert!(trains.iter().any(|term| term.contains("gare")), "{trains:?}");
    assert!(ending.iter().any(|term| term == "apiculteur" || term == "rucher"), "{ending:?}");
    assert!(starting.iter().any(|term| term == "guichets"), "{starting:?}");
    let one = parts(BEES);
    assert!(one.iter().all(|(specific, ..)| specific.is_empty()), "{one:?}");
}

#[test]
fn each_section_of_the_author_has_its_keyphrases() {
    let text = format!("# Le village\n\n## Les ruches\n\n{BEES}\n\n## La gare\n\n{TRAINS}\n");
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let of = |at: usize| {
        let section = &analysis.topics.of_sections[analysis.sections.len() - 2 + at];
        section.keyphrases.iter().map(|keyphrase| keyphrase.text.clone()).collect::<Vec<_>>()
    };
    assert!(of(0).iter().any(|term| term == "apiculteur"), "{:?}", of(0));
    assert!(of(1).iter().any(|term| term.contains("gare")), "{:?}", of(1));
}
