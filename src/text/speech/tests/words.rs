//! Words quoted inside what is told, and quotations whose speaker the sentences around name.

use super::{check, check_unsure, shown};

#[test]
fn who_calls_or_wants_something_uses_the_words() {
    check(
        &[
            ("La maire parle d’un « gâchis ».", "Fragment La maire ← parle"),
            (
                "Les pompiers ont décrit la crue qui a emporté le pont comme étant la « pire du siècle ».",
                "Fragment Les pompiers ← décrit",
            ),
            ("Le club veut « changer de stade ».", "Fragment Le club ← veut"),
            ("Les bénévoles ont à cœur de « rendre la plage propre ».", "Fragment Les bénévoles ← ont"),
            ("La maire a décidé d’abandonner « le vieux plan de la digue ».", "Fragment La maire ← décidé"),
            ("La maire a affiché sa volonté de « tout reconstruire ».", "Fragment La maire ← affiché"),
            ("La ville appelle les riverains à « couper l’eau ».", "Fragment La ville ← appelle"),
            ("Anne Servan a noté « une nette embellie ».", "Fragment Anne Servan ← noté"),
        ],
        shown,
    );
    check_unsure(&[
        "Le mot gué veut dire « passage dans l’eau ».",
        "Le moulin, qui veut dire « maison du vent », tourne.",
        "La maire a décidé de fermer le « bar ».",
        "La maire a écrit au préfet pour qu’il justifie « en détail » ce choix.",
        "Le club veut gagner au « Parc ».",
        "Ils ont parlé à la foule du « vieux moulin ».",
    ]);
}

#[test]
fn what_is_reported_holds_the_words_of_who_reports_it() {
    check(
        &[
            (
                "La maire a affirmé que le pont, long de vingt mètres, devait être « repeint en vert ».",
                "Fragment La maire ← affirmé",
            ),
            (
                "Le préfet a annoncé la création d’un fonds, qui fonctionnera « au cas par cas ».",
                "Fragment Le préfet ← annoncé",
            ),
            (
                "« Tout est perdu », a-t-il dit, accusant, sans plus de détails, le fermier d’avoir « triché ».",
                "Speech -t-il ← dit; Fragment -t-il ← accusant",
            ),
            (
                "« Tout est perdu », a-t-il dit, exprimant sa compassion « à ceux qui ont vu partir leur maison ».",
                "Speech -t-il ← dit; Partial -t-il ← exprimant",
            ),
        ],
        shown,
    );
    check_unsure(&[
        "Elle a précisé qu’elle reviendrait, alors que la police avait ouvert une enquête pour « vol en bande ».",
        "Il l’avait accusée de mentir et son ami, le curé Paul Rol, a prévenu la foule qu’elle n’avait pas « carte blanche ».",
        "La maire craint que des pages telles que « Moulin » ferment.",
        "La radio cite Paul Rivet, adjoint à la « Maison du gué ».",
    ]);
}

#[test]
fn a_person_apposed_may_have_a_view() {
    check(
        &[(
            "Pour Tinguan Rol, spécialiste des ponts à l’université du Rivage, « la digue a cédé à cause du gel ».",
            "Partial Tinguan Rol ← -",
        )],
        shown,
    );
    check_unsure(&["Pour Beau Rivage, ville des ponts, « la digue » est un souvenir."]);
}

#[test]
fn forms_of_two_readings_speak_behind_a_quotation() {
    check(
        &[(
            "« Je crains la crue de l’automne », dit à l’AFP Anne Servan, de l’université du Rivage.",
            "Speech Anne Servan ← dit",
        )],
        shown,
    );
}

#[test]
fn the_sentence_before_tells_who_speaks() {
    check(
        &[
            (
                "La digue, c’est une vieille histoire, rappelle Anne Servan. « Elle a cédé trois fois en dix ans. »",
                "Speech Anne Servan ← rappelle",
            ),
            (
                "Anne Servan assure que le pont tiendra. « Nous avons changé toutes les pierres. »",
                "Speech Anne Servan ← assure",
            ),
            (
                "« Il faut reconstruire », dit-elle. Et de conclure : « La digue ne reviendra pas d’elle-même. »",
                "Speech -elle ← dit; Speech -elle ← conclure",
            ),
            (
                "« Le moulin tourne encore », dit Anne Servan. Et certains soirs « les enfants viennent le voir avec leurs parents ».",
                "Speech Anne Servan ← dit; Partial Anne Servan ← dit",
            ),
        ],
        shown,
    );
    check_unsure(&[
        "Le chômage touche la moitié de la ville, selon la Banque du Rivage. « Nul ne sait ce qui nous attend demain. »",
        "La maire a-t-elle dit que le pont tiendrait ? « Nul ne sait ce qui nous attend demain. »",
        "La maire a reçu le préfet. « Nul ne sait ce qui attend la ville demain. »",
    ]);
}

#[test]
fn a_gloss_does_not_end_a_quotation() {
    check(
        &[(
            "« Il est peut-être en voyage. Il négocie avec Paul Rivet », le maire, « pour sauver la digue avant l’été », a dit la préfète.",
            "Speech la préfète ← dit; Fragment la préfète ← dit",
        )],
        shown,
    );
}

#[test]
fn whom_is_accused_says_nothing() {
    check(
        &[(
            "La veuve, émue, a même accusé le maire de « trahison », lui reprochant sa hâte.",
            "Fragment La veuve ← accusé",
        )],
        |prose| shown(prose).replace("?", ""),
    );
}

#[test]
fn judging_verbs_hold_the_words_of_their_subject() {
    check(
        &[
            ("Les Italiens dénoncent un « coup de grâce ».", "Fragment Les Italiens ← dénoncent"),
            ("La maire a appelé à une « pause de deux mois ».", "Fragment La maire ← appelé"),
            ("Le préfet y voit un « signe de grande fatigue ».", "Fragment Le préfet ← voit"),
            (
                "Saluant « un beau geste », le préfet de la Creuse, Paul Rivet, a remercié la maire « pour avoir ouvert le gué ».",
                "Fragment le préfet de la Creuse ← Saluant; Fragment le préfet de la Creuse ← remercié",
            ),
            (
                "La maire a visité le pont avant de lancer : « Nous le reconstruirons cet été. »",
                "Speech La maire ← lancer",
            ),
        ],
        shown,
    );
    check_unsure(&[
        "La maire y verrait un « signe de grande fatigue ».",
        "La maire n’y voit pas un « signe de grande fatigue ».",
        "Il est question de visiter le pont avant de « changer les pierres ».",
        "La maire a appelé à une réunion du « Cercle des pêcheurs ».",
    ]);
}

#[test]
fn words_of_one_row_have_one_speaker() {
    check(
        &[
            (
                "Anne Rivet, la maire du bourg, se dit « rassurée par le devis » et pense que « cela enverra un bon signal ».",
                "Fragment Anne Rivet ← dit; Fragment Anne Rivet ← pense",
            ),
            (
                "Le ministre belge aux Transports, Paul Rivet, a assuré qu’il fallait « une vraie percée », car la « lenteur des travaux » n’avait « pas servi les usagers ».",
                "Fragment Le ministre belge aux Transports ← assuré; Fragment Le ministre belge aux Transports ← assuré; Fragment Le ministre belge aux Transports ← assuré",
            ),
            (
                "Le ministre d’Etat belge aux Transports, Paul Rivet, a assuré qu’il fallait « une vraie percée ».",
                "Fragment Le ministre d’Etat belge aux Transports ← assuré",
            ),
            (
                "La maire estime que le canal « veut mourir en paix » et former une eau « morte ».",
                "Fragment La maire ← estime; Fragment La maire ← estime",
            ),
        ],
        shown,
    );
}

#[test]
fn whose_view_it_is_stands_before_it() {
    check(
        &[
            (
                "Elle vit avec son frère Hugo, 77 ans, pour qui « le pont n’est pas un danger » mais « un atout » qui « sait attirer ».",
                "Fragment son frère Hugo ← -; Fragment son frère Hugo ← -; Fragment son frère Hugo ← -",
            ),
            (
                "Le canal, dit ce maître sexagénaire, « tient à garder ses vieilles écluses ».",
                "Fragment ce maître sexagénaire ← dit",
            ),
            (
                "Le préfet, dit ce maître sexagénaire, « tient à garder ses vieilles écluses ».",
                "Fragment ce maître sexagénaire ← dit",
            ),
            (
                "Pour Anne Rivet, la tâche sera de garder ce « canal dont je suis la gardienne », un lieu qui serait, selon elle, perdu.",
                "Fragment Anne Rivet ← -",
            ),
            (
                "Un projet « surtout symbolique » qui ne servirait que dix riverains, nuance Anne Rivet, adjointe au bourg.",
                "Fragment Anne Rivet ← nuance",
            ),
            ("« Le pont doit tenir », assène Fawzia Rivet.", "Speech Fawzia Rivet ← assène"),
            (
                "Les deux barques (« celles du bas » pour reprendre l’expression du maire Rivet) ont coulé.",
                "Fragment maire Rivet ← -",
            ),
        ],
        shown,
    );
    check_unsure(&[
        "Jean, dit le Boiteux, « tient à garder le gué ».",
        "La ville a élu Paul Rivet, juge Anne Rol, « deux fois ».",
    ]);
}
