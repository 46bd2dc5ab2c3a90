//! Where French sentences end: five texts for each class of signs that may mislead. `|` stands where one ends.

use intertitre::text;

fn check(texts: &[&str]) {
    for text in texts {
        let expected: Vec<&str> = text.split(" | ").collect();
        let whole = expected.join(" ");
        let found: Vec<&str> = text::sentences(&whole).into_iter().map(|range| &whole[range]).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn plain_sentences() {
    check(&[
        "Le bac a repris lundi. | Les habitants respirent.",
        "Qui paiera ? | Personne ne le sait. | Reste l’emprunt !",
        "La salle est pleine ! | Le maire entre.",
        "Un seul point final.",
        "Sans point final",
    ]);
}

#[test]
fn doubled_final_signs() {
    check(&[
        "Le pont ferme ?! | Les cars attendent.",
        "Encore une panne !! | La troisième depuis mars.",
        "Vraiment ??? | Le syndicat en doute.",
        "Fermé… ! | Voilà qui surprend.",
        "Que faire ?... | Attendre.",
    ]);
}

#[test]
fn a_quotation_and_its_incise_are_one_sentence() {
    check(&[
        "\"La ligne rouvrira le 12 mai avec 40 trains par jour\", a-t-elle promis.",
        "« Nous n’avons rien signé », répète Odile Kerneis.",
        "« Je pars ! » puis il a claqué la porte.",
        "« Est-ce bien utile ? » demande un riverain. | Le maire élude.",
        "Est-ce vrai ? demanda-t-il. | Elle se tut.",
    ]);
}

#[test]
fn a_closed_quotation_keeps_its_sign() {
    check(&[
        "« Le moulin tournera en juin. » | Le meunier n’en doute pas.",
        "Elle a dit : « Revenez demain. » | Personne n’est revenu.",
        "\"Tout est prêt.\" | Les bénévoles sourient.",
        "“On verra bien.” | Le président coupe court.",
        "(Le détail figure en annexe.) | La séance est levée.",
    ]);
}

#[test]
fn passages_left_out() {
    check(&[
        "La commune (...) a refusé l’offre.",
        "Le rapport […] conclut à une erreur.",
        "Le chantier [...] reprendra en août. | Il durera un mois.",
        "Il a cité Nantes (…) et Rennes.",
        "Le contrat (…) n’a pas été signé. | Un autre suivra.",
    ]);
}

#[test]
fn brackets_at_the_end() {
    check(&[
        "Le prix a été remis à Hélène Dutertre (Éditions du Phare). | Elle vit à Dol.",
        "La réunion est reportée (à jeudi ?). | Rien n’est sûr.",
        "Trois lycées ferment (Brest ?!). | Les parents protestent.",
        "Il manque des pièces (moteur, freins, etc.). | Le garage attend.",
        "L’école compte 80 élèves (contre 112 en 2019). | Une classe fermera.",
    ]);
}

#[test]
fn dots_and_signs_inside_brackets() {
    check(&[
        "Elle élève des poules (rousses, noires, ...).",
        "Ils vendent du cidre (doux, brut, … ) et du miel !",
        "La fête (quelle foule !) a duré jusqu’à minuit.",
        "Le débat devrait éclairer (un peu, enfin, ...?) les électeurs.",
        "Son absence (qui s’en étonne ?) a marqué la séance. | On l’attend.",
    ]);
}

#[test]
fn initials() {
    check(&[
        "Le discours de B. Lemonnier a surpris.",
        "J.-F. Sorel et A. Tanguy signent l’accord. | Le maire applaudit.",
        "Un roman de M. L. Garnier paraît en mai.",
        "Le stade G. Morvan rouvre. | Les joueurs reviennent.",
        "Le groupe A.B.S. | Il a marqué ces années.",
    ]);
}

#[test]
fn letters_that_are_no_initials() {
    check(&[
        "Il manque de vitamine D. | Le médecin s’inquiète.",
        "La façade est classée zone B. | Les travaux sont limités.",
        "Il fait 31 °C. | Les écoles ferment.",
        "Le mur mesure 12 m. | Il date de 1870.",
        "Un rapport sur l’hépatite C. | Le ministre l’a lu.",
    ]);
}

#[test]
fn titles_and_abbreviations() {
    check(&[
        "Mme Le Gall et M. Roux arrivent. | Me Aubin plaide.",
        "Mrs. Palmer est une série galloise diffusée depuis mars.",
        "Les locaux de Marlow Ltd. sont à Lorient.",
        "Le Dr. Hamon exerce av. des Tilleuls, au no 12.",
        "La salle (réf. 27, art. 4, p. 12) est libre. | Elle a 90 places.",
    ]);
}

#[test]
fn abbreviations_that_may_end_a_sentence() {
    check(&[
        "On y vend des pommes, des noix, etc. | Le marché ferme à midi.",
        "Des prunes, des coings, etc. sont vendus.",
        "La ville fut prise en 52 av. J.-C. par les légions.",
        "Le temple date de 120 apr. J.-C. et fut pillé.",
        "Le poste est basé à Caen, Rennes, etc. | Il faut postuler avant lundi.",
    ]);
}

#[test]
fn figures_hours_and_addresses() {
    check(&[
        "Le prix passe à 3.50 euros. | La baisse est nette.",
        "La séance ouvre à 18 h. 30 et finit tard.",
        "Voir www.bac-de-la-doulce.fr ou écrire à contact@bac.fr. | La réponse suit.",
        "La version 2.4.1 est sortie. | Elle corrige tout.",
        "La crue date de 1910. | 12 moulins furent emportés.",
    ]);
}

#[test]
fn ellipses() {
    check(&[
        "Il hésite… puis il signe.",
        "Elle attend... et repart.",
        "Le silence… | Puis la foule applaudit.",
        "On dit que… | Rien ne le prouve.",
        "Le bac, la route, le pont... | Tout est fermé.",
    ]);
}

#[test]
fn items_and_dialogues() {
    check(&[
        "Le conseil a voté. | – Le budget est adopté.",
        "Il faut un permis. | • Il est gratuit.",
        "— Vous partez ? | — Demain.",
        "3. Le budget de la commune",
        "Trois points – le bac, la route, le pont – restent ouverts.",
    ]);
}

#[test]
fn glued_sentences() {
    check(&["Le bac reprend lundi."]);
    let text = "La digue a cédé.Les pompiers sont venus. Le fichier plan.Final.pdf est joint.";
    let found: Vec<&str> = text::sentences(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["La digue a cédé.", "Les pompiers sont venus.", "Le fichier plan.Final.pdf est joint."]);
}

#[test]
fn all_sorts_together() {
    check(&[
        "Le pont est fermé. | Les cars passent par la vallée ! | Jusqu’à quand ?",
        "« Le pont est fermé. » | Personne ne passe.",
        "« Venez ! » crie-t-elle.",
        "Est-ce vrai ? demande le juge.",
        "M. Aubry et Mme Lenoir, Dr en droit, sont venus. | Ils repartent.",
        "Voir p. 12 et art. 3 du code. | Le reste suit.",
        "J.-P. Martin a gagné. | Il sourit.",
        "Il hésite… puis il part. | Fin.",
        "Prix : 3.50 euros. | Livré sous 2 jours.",
        "Le site www.exemple.fr est en panne. | Il revient demain.",
        "Des pommes, des poires, etc. | Le marché ferme à midi.",
        "La crue date de 1910. | 12 maisons furent emportées.",
        "Rome fut prise en 50 av. J.-C. par ses voisins.",
    ]);
}

#[test]
fn sentences_hold_all_that_is_not_white_space() {
    let text = " Un.  Deux !\n« Trois » ? ";
    let joined: String = text::sentences(text).into_iter().map(|range| &text[range]).collect();
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(squeeze(&joined), squeeze(text));
}
