//! What is a fact and what is not: a sentence, a noun phrase or a verb of it, and how far it is a fact.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use intertitre::analysis::{self, Analysis};
use intertitre::document::{Document, Format};
use intertitre::source::Source;
use intertitre::text::Factuality;

fn analyzed(text: &str) -> (Document, Analysis) {
    let source = Source::decode("a.txt".to_string(), text.as_bytes().to_vec()).expect("a text");
    let document = Document::read(&source, Format::Text).expect("a document");
    let analysis = analysis::analyze(&source, &document, None);
    (document, analysis)
}

/// The standing of the first noun phrase whose head is `word`, else of the first clause whose verb is.
fn standing(text: &str, word: &str) -> String {
    let (document, analysis) = analyzed(text);
    for (block, facts) in document.blocks.iter().zip(&analysis.blocks) {
        for sentence in &facts.sentences {
            let tokens = facts.sentence_tokens(sentence);
            let structure = &sentence.structure;
            let is = |at: usize| tokens[at].text(block.prose.text()) == word;
            let phrases = structure.parse.phrases.iter().zip(&structure.standings.phrases);
            let clauses = structure.parse.clauses.iter().zip(&structure.standings.clauses);
            let of_phrase = phrases.filter(|(phrase, _)| is(phrase.head)).map(|(_, standing)| standing);
            let of_clause =
                clauses.filter(|(clause, _)| is(structure.parse.verbs[clause.verb].head)).map(|(_, standing)| standing);
            if let Some(standing) = of_phrase.chain(of_clause).next() {
                return standing.factuality.label().to_string();
            }
        }
    }
    format!("no {word}")
}

fn check(cases: &[(&str, &str, Factuality)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, word, expected)| (text, word, expected.label(), standing(text, word)))
        .filter(|(_, _, expected, found)| expected != found)
        .map(|(text, word, expected, found)| format!("{text} [{word}]: {found}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_article_asserts() {
    check(&[
        ("La mairie a fermé la piscine.", "fermé", Factuality::Asserted),
        ("La mairie a fermé la piscine.", "piscine", Factuality::Asserted),
        ("Le pont qui relie les deux rives date de 1931.", "date", Factuality::Asserted),
        ("Bien que la pluie soit tombée, le concert a eu lieu.", "concert", Factuality::Asserted),
        ("La préfète a annoncé que le pont serait fermé.", "annoncé", Factuality::Asserted),
        ("Anne dit avoir fermé le moulin, mais elle vend la farine.", "vend", Factuality::Asserted),
    ]);
}

#[test]
fn nouns_in_a_row_tell_nothing() {
    check(&[("Le Tarif élève étudiant (à renouveler chaque mois).", "élève", Factuality::Unsure)]);
}

#[test]
fn somebody_says_so() {
    check(&[
        ("La préfète affirme que la digue est solide.", "est", Factuality::Attributed),
        ("La préfète affirme que la digue est solide.", "digue", Factuality::Attributed),
        ("Le feu a détruit la grange, selon des images du village.", "détruit", Factuality::Attributed),
        ("Pour cela, a fait savoir le maire, la ville a fermé le pont.", "fermé", Factuality::Attributed),
        ("Des journaux l’ont présenté comme un homme qui rendait service.", "rendait", Factuality::Attributed),
        ("Selon les pompiers, le feu a détruit trois granges.", "détruit", Factuality::Attributed),
        ("D’après le syndicat, la direction a menti.", "menti", Factuality::Attributed),
        ("La digue, explique l’ingénieur, protège le village.", "protège", Factuality::Attributed),
        (
            "La récolte a été bonne et les prix montent, indique à la radio le président du marché.",
            "montent",
            Factuality::Attributed,
        ),
        ("« La digue est solide », a assuré la préfète.", "est", Factuality::Attributed),
        ("Le club avoue douze départs.", "départs", Factuality::Attributed),
        ("Pour le berger, la grêle a détruit la récolte.", "récolte", Factuality::Attributed),
        ("Pour certains, la grêle a détruit la récolte.", "détruit", Factuality::Attributed),
        ("Et, pour lui, la grêle a détruit la récolte.", "détruit", Factuality::Attributed),
        (
            "Pour beaucoup de bergers installés sur le plateau, la grêle a détruit la récolte.",
            "détruit",
            Factuality::Attributed,
        ),
    ]);
}

#[test]
fn what_is_averted_or_feared_is_no_fact() {
    check(&[
        ("Les secours ont évacué la rue pour éviter un nouvel éboulement.", "éboulement", Factuality::Averted),
        ("Le barrage a empêché une inondation.", "inondation", Factuality::Averted),
        ("Les riverains craignent une pollution de la nappe.", "pollution", Factuality::Feared),
        (
            "Un café restera ouvert au cas où une évacuation s’avérerait nécessaire.",
            "évacuation",
            Factuality::Conditional,
        ),
        ("Le club joue sans gardien et sans un seul remplaçant.", "remplaçant", Factuality::Negated),
        ("Faute de moyens, la commune renonce à la rénovation.", "rénovation", Factuality::Negated),
        ("Le maire refuse la fermeture de l’école.", "fermeture", Factuality::Negated),
        ("Le préfet menace d’interdire la course.", "interdire", Factuality::Feared),
    ]);
}

#[test]
fn what_is_negated_planned_or_possible_is_no_fact() {
    check(&[
        ("Le musée ne rouvrira pas.", "rouvrira", Factuality::Negated),
        ("Aucun accord n’a été trouvé.", "accord", Factuality::Negated),
        ("Le musée rouvrira en mai.", "rouvrira", Factuality::Planned),
        ("La ville va vendre le terrain.", "vendre", Factuality::Planned),
        ("Le conseil souhaite une piste cyclable.", "piste", Factuality::Planned),
        ("Le fleuve pourrait déborder.", "déborder", Factuality::Hedged),
        ("La cause semble électrique.", "semble", Factuality::Hedged),
        ("Si le gel revient, la récolte souffrira.", "revient", Factuality::Conditional),
        ("Le locataire doit verser un acompte.", "verser", Factuality::Due),
        ("Versez un acompte.", "Versez", Factuality::Due),
        ("La foire s’ouvre l’an prochain.", "ouvre", Factuality::Planned),
        ("Le délai est de cinq ans lorsque le locataire déménage.", "est", Factuality::Conditional),
        ("Un nombre restreint de places est offert.", "restreint", Factuality::Unsure),
        ("On dit aussi que la grange fut un moulin.", "fut", Factuality::Attributed),
        ("J’ai vendu la grange.", "vendu", Factuality::Unsure),
        ("Un terrain non clos (de ville) est vendu.", "clos", Factuality::Unsure),
        ("Dans ce cas, le locataire paie les murs.", "paie", Factuality::Conditional),
        ("La ligue a annoncé vendredi qu’elle finance le stade.", "finance", Factuality::Attributed),
        ("Un attentat suicide revendiqué mardi a visé la gare.", "suicide", Factuality::Unsure),
        ("Le barreau a publié une note concluant que la loi sape la presse.", "sape", Factuality::Attributed),
        ("Vous louez un local", "louez", Factuality::Unsure),
        ("le bailleur qui le demande ;", "demande", Factuality::Unsure),
        ("Qu’en pense le maire ?", "pense", Factuality::Questioned),
        ("Le marché vivait presque tranquillement mardi.", "vivait", Factuality::Asserted),
        ("Sous certaines conditions, le club loue la salle.", "loue", Factuality::Conditional),
        ("Le locataire verse la taxe sous peine de la voir doubler.", "verse", Factuality::Asserted),
        ("A Brest, le maire assure que la halle est saine.", "A", Factuality::Unsure),
        ("Le stade ouvrira-t-il ?", "ouvrira", Factuality::Questioned),
        ("Le maire nie l’incident.", "incident", Factuality::Negated),
    ]);
}

#[test]
fn locutions_govern_as_verbs_do() {
    check(&[
        ("Le canton a l’intention de bâtir un gymnase.", "gymnase", Factuality::Planned),
        ("La vente du moulin est en discussion.", "vente", Factuality::Planned),
        ("Le boulanger est mis en examen pour le vol de la caisse.", "vol", Factuality::Hedged),
        ("Les riverains s’opposent à l’abattage des tilleuls.", "abattage", Factuality::Negated),
        ("Les riverains sont hostiles à l’abattage des tilleuls.", "abattage", Factuality::Negated),
        ("La salle est susceptible d’accueillir un congrès.", "congrès", Factuality::Hedged),
        ("L’objectif est de bâtir un gymnase.", "gymnase", Factuality::Planned),
        ("La perte de la récolte est à craindre.", "perte", Factuality::Feared),
        ("Le projet comprend un gymnase.", "gymnase", Factuality::Planned),
        ("La mort du berger est une rumeur.", "mort", Factuality::Hedged),
    ]);
}

#[test]
fn what_is_joined_to_it_or_completes_it_shares_its_lot() {
    check(&[
        ("Le canton prévoit une crèche et un gymnase.", "gymnase", Factuality::Planned),
        ("Le canton prévoit une crèche, un gymnase et une piscine.", "piscine", Factuality::Planned),
        ("Le canton prévoit un gymnase pour un lycée.", "lycée", Factuality::Planned),
        ("Le canton prévoit un gymnase qui abrite un manège.", "manège", Factuality::Planned),
        ("Le boulanger est accusé du vol de la caisse.", "vol", Factuality::Hedged),
        ("Le canton prévoit un gymnase et la région finance une gare.", "gare", Factuality::Asserted),
        ("Le canton a bâti une crèche et un gymnase.", "gymnase", Factuality::Asserted),
        ("Le canton n’a pas bâti un gymnase et loue une salle.", "gymnase", Factuality::Negated),
        ("Le canton n’a pas bâti un gymnase et loue une salle.", "salle", Factuality::Asserted),
        ("Le guide parle du risque d’« incendie » dans une grange.", "grange", Factuality::Feared),
        ("Ce sont douze concerts qui sont annulés.", "concerts", Factuality::Superseded),
        ("Le canton envisage une crèche ou encore un gymnase.", "gymnase", Factuality::Planned),
        ("D’où la crainte que la grêle ruine la récolte.", "récolte", Factuality::Feared),
        ("Le guide parle du risque d’un incendie dans une grange.", "grange", Factuality::Feared),
    ]);
}

#[test]
fn the_head_of_a_sentence_bears_on_its_clauses() {
    check(&[
        ("En cas de crue, un bac relie les deux rives.", "bac", Factuality::Conditional),
        ("Pour la fête, le village allume un feu.", "allume", Factuality::Asserted),
        ("Pour rouvrir, le café embauche un cuisinier.", "embauche", Factuality::Asserted),
        ("Par exemple, un apiculteur a vendu trois ruches.", "vendu", Factuality::Unsure),
        ("Par exemple, la commune a vendu trois ruches en mai.", "vendu", Factuality::Asserted),
        ("ou parce que le moulin est en ruine.", "est", Factuality::Unsure),
        ("Le gérant veille à ce que le four qui chauffe reste clos.", "reste", Factuality::Hedged),
        ("Le moulin (nom ancien : la Roue) est une ruine.", "ruine", Factuality::Asserted),
        ("Mai 1931 : la foudre détruit la grange.", "grange", Factuality::Asserted),
        ("Apparemment, la foudre a détruit la grange.", "grange", Factuality::Hedged),
        ("Selon toute vraisemblance, la foudre a détruit la grange.", "grange", Factuality::Hedged),
        ("La mairie : la foudre a détruit la grange.", "grange", Factuality::Attributed),
        ("Dans le roman, la foudre détruit la grange.", "grange", Factuality::Attributed),
        ("Le bilan est lourd : la foudre a détruit la grange.", "grange", Factuality::Asserted),
    ]);
}

#[test]
fn a_word_before_a_phrase_denies_it_or_likens_it() {
    check(&[
        ("Son père était un maçon, non un architecte.", "architecte", Factuality::Negated),
        ("Le maçon est considéré comme un architecte.", "architecte", Factuality::Hedged),
    ]);
}

#[test]
fn what_is_taken_back_later_is_superseded() {
    let text = "Les deux syndicats ont signé un accord lundi. Le texte prévoyait une prime.\n\nMercredi, l’accord a été rompu.";
    assert_eq!(standing(text, "accord"), Factuality::Superseded.label());
    let text = "Le festival a présenté son concert d’ouverture. Jeudi, le concert a été annulé.";
    assert_eq!(standing(text, "concert"), Factuality::Superseded.label());
    let text = "Les deux syndicats ont signé un accord lundi. L’accord n’a pas été rompu.";
    assert_eq!(standing(text, "accord"), Factuality::Asserted.label());
}

#[test]
fn modifiers_bind() {
    for (text, expected) in [
        ("Le meurtrier présumé a été entendu.", "présumé"),
        ("Un soi-disant médecin recevait les patients.", "soi-disant"),
        ("L’ancien ministre témoigne.", "ancien"),
        ("La tentative de coup d’État a échoué.", "tentative de"),
        ("Un éventuel report inquiète les clubs.", "éventuel"),
    ] {
        let (document, analysis) = analyzed(text);
        let facts = &analysis.blocks[0];
        let sentence = &facts.sentences[0];
        let tokens = facts.sentence_tokens(sentence);
        let bound = sentence.structure.bindings.iter().flatten().any(|binding| {
            let range = tokens[binding.tokens.start].range.start..tokens[binding.tokens.end - 1].range.end;
            document.blocks[0].prose.text()[range].to_lowercase() == expected
        });
        assert!(bound, "{text}: {:?}", sentence.structure.bindings);
    }
}

/// The verb and the standing of each certain frame of a text, in order.
fn certain(text: &str) -> Vec<String> {
    let (_, analysis) = analyzed(text);
    let frames = analysis.frames.iter().filter(|frame| frame.certain);
    frames.map(|frame| format!("{} {}", frame.verb, frame.factuality.label())).collect()
}

#[test]
fn conditions_are_told_without_a_verb_too() {
    check(&[
        ("En cas de panne, le bail reste valable.", "reste", Factuality::Conditional),
        ("Dans le cas contraire, le dossier est rendu au bureau.", "rendu", Factuality::Conditional),
        ("À défaut, le dossier est classé.", "classé", Factuality::Conditional),
        ("Dans le cas où le bailleur refuse, il peut être mis en cause et condamné.", "condamné", Factuality::Hedged),
        ("Si vous touchez une prime, la bourse est suspendue et reprend en mai.", "reprend", Factuality::Conditional),
        ("En cas de gel, le club a promis une aide.", "promis", Factuality::Asserted),
        (
            "L’aide est due si deux points sont réunis : la panne était cachée et elle gêne la marche.",
            "gêne",
            Factuality::Conditional,
        ),
        ("Le bail court dès lors que les clés sont remises.", "remises", Factuality::Conditional),
        ("Le greffier demande aux plaideurs si les témoins ont une pièce.", "ont", Factuality::Questioned),
        ("La mairie devine quel était le prix.", "était", Factuality::Questioned),
        ("Le club gagne-t-il ses matchs ? (en partie)", "gagne", Factuality::Questioned),
        ("C’est sans doute la meilleure.", "est", Factuality::Hedged),
    ]);
}

#[test]
fn what_is_told_of_somebody_known_stands_by_itself() {
    check(&[
        ("Le maire, qui dirige la ville depuis 2014, pourrait perdre.", "dirige", Factuality::Asserted),
        ("La course a lieu au moment où la ville manque de place.", "manque", Factuality::Asserted),
        ("Il n’existe pas de loi qui impose un tarif.", "impose", Factuality::Negated),
    ]);
}

#[test]
fn a_frame_is_certain_where_its_standing_is() {
    for (text, expected) in [
        // An obligation that is past may have been met.
        ("Le skipper a dû faire demi-tour.", &[][..]),
        ("La ville a pu vendre la halle.", &[]),
        ("Vous devez indiquer la commune où le prix est remis.", &["indiquer exigé ou prévu"]),
        // The verb may still come.
        ("Le club a « renoncé » au match.", &[]),
        ("Les élus ont jusqu’ici refusé la vente.", &["refuser affirmé"]),
        ("Les ventes font apparaître un écart.", &["faire apparaître affirmé"]),
        ("Le gardien est très déçu.", &[]),
        // Two senses.
        ("Si la halle était vide, elle est pleine.", &[]),
        ("Il est interdit aux clients de fumer.", &[]),
        ("En 1432, le duc prend la ville. Il épousera la comtesse.", &["prendre affirmé"]),
        ("Il épousera la comtesse en mai.", &["épouser projeté"]),
        // Who says it, and how far what they say goes.
        ("La ville accepte les offres que le club fait.", &["accepter affirmé"]),
        ("La ville a dit que le pont fermera, puisque la rivière monte.", &["dire affirmé", "fermer projeté"]),
        ("S’ils acceptent l’offre, le juge désignera un expert.", &["désigner conditionnel"]),
        ("S’ils acceptent l’offre, le juge désigne un expert.", &[]),
        ("Les mises à jour du logiciel arrivent.", &["arriver affirmé"]),
        // Who acts in what is quoted says nothing outside it.
        ("« La halle est belle », a reconnu Paul Servan.", &["être attribué"]),
    ] {
        assert_eq!(certain(text), expected, "{text}");
    }
}

#[test]
fn objects_keep_their_sense() {
    let object = |text: &str| {
        let (document, analysis) = analyzed(text);
        let frame = analysis.frames.first().expect("a frame").clone();
        frame.object.map(|object| document.blocks[frame.block].prose.text()[object.range].to_string())
    };
    assert_eq!(object("Il entretient les machines mises à sa disposition."), Some("les machines".to_string()));
    assert_eq!(object("La halle est moins un marché qu’un musée."), None);
    assert_eq!(object("La crue traverse la ville la plus peuplée du pays."), None);
}

#[test]
fn judicial_states_keep_their_person() {
    let (_, analysis) = analyzed("Le maire Luc Vasseur a été mis en examen mardi. Il conteste les faits.");
    let fact = analysis.judicial.first().expect("a judicial state");
    assert!(fact.state.presumes_innocence());
    let person = fact.persons.first().expect("a person");
    assert_eq!(analysis.entities[*person].name, "Luc Vasseur");
}

#[test]
fn one_fact_told_twice_is_linked() {
    let (_, analysis) = analyzed(
        "Le conseil achète le terrain. Les riverains sont ravis. À la rentrée, le conseil achète donc le terrain.",
    );
    let last = analysis.frames.last().expect("a frame");
    assert_eq!(last.same_as, Some(0), "{:?}", analysis.frames);
}
