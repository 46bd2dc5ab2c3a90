//! The sections that are added: what each tells of an article, and what it must not.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use intertitre::document::Format;
use intertitre::restructure::{self, GapKind, Options, Plan, SectionKind};
use intertitre::source::Source;

const FILLER: &str = "La cour reste ouverte aux familles toute la journée, et les bancs restent à l’ombre des tilleuls pendant les vacances de printemps, avant la fête du bourg et le retour des promeneurs, qui viennent de toute la vallée.";

/// The plan of an article that has these sentences, with the sections of these kinds alone.
fn plan(text: &str, kinds: &[SectionKind]) -> Plan {
    let options = Options { wanted: Some(kinds.to_vec()), ..Options::default() };
    let text = format!("{text}\n\n{FILLER}\n\n{FILLER}\n");
    restructure::restructure(&Source::from_text("a.md", text), Format::Markdown, &options).expect("an article").plan
}

/// The lines of a section.
fn lines(text: &str, kind: SectionKind) -> Vec<String> {
    let plan = plan(text, &[kind]);
    plan.sections.into_iter().flat_map(|section| section.lines).map(|line| line.text).collect()
}

#[test]
fn speakers_are_told_with_their_role_and_their_own_words() {
    let text = "« Le barrage tient depuis trois hivers », assure Odile Maubert, maire de Rouvray.\n\n\
         « Nous avons perdu la moitié des ruches. La vallée se tait », raconte Jules Kerneis, apiculteur.\n\n\
         « Elle a tout compris », ajoute Jules Kerneis.\n\n\
         « Mais rien ne presse encore ici », juge Paul Vasseur.";
    let told = lines(text, SectionKind::Declarations);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("Odile Maubert") && told[0].contains("maire de Rouvray"), "{told:?}");
    assert!(told[0].ends_with("«\u{a0}Le barrage tient depuis trois hivers\u{a0}»"), "{told:?}");
    // Both sentences of one quotation; neither what rests on what was said before nor what answers it.
    assert!(told[1].ends_with("«\u{a0}Nous avons perdu la moitié des ruches. La vallée se tait\u{a0}»"), "{told:?}");
}

#[test]
fn roles_are_told_whole_and_nobody_speaks_without_one() {
    let other = "« La digue a été refaite avec du sable de la plage », regrette Jules Kerneis, pêcheur.";
    let told = |by: &str| {
        lines(&format!("« Le barrage tient depuis trois hivers », {by}.\n\n{other}"), SectionKind::Declarations)
    };
    for by in [
        "assure Odile Maubert, maire de Rouvray et présidente du syndicat des eaux",
        "assure la présidente du syndicat des eaux, Odile Maubert",
    ] {
        let lines = told(by);
        assert_eq!(lines.len(), 2, "{by}: {lines:?}");
        assert!(lines[0].starts_with("**Odile Maubert") && lines[0].contains("syndicat des eaux"), "{lines:?}");
        assert!(lines[1].contains("pêcheur"), "{lines:?}");
    }
    // Left, somebody else’s or told of elsewhere, a role is none, and who has none is not quoted.
    for by in [
        "assure Odile Maubert, maire de Rouvray, qui quitte ses fonctions",
        "assure sa voisine Odile Maubert",
        "assure Odile Maubert, gardienne du camp",
        "assure Odile Maubert",
    ] {
        assert!(told(by).is_empty(), "{by}: {:?}", told(by));
    }
}

#[test]
fn words_that_lean_on_others_are_not_quoted() {
    let one = "« La digue a été refaite avec du sable de la plage », regrette Jules Kerneis, pêcheur.";
    let two = "« Le barrage tient depuis trois hivers », assure Odile Maubert, maire de Rouvray.";
    assert_eq!(lines(&format!("{one}\n\n{two}"), SectionKind::Declarations).len(), 2);
    for two in [
        "« Nous avons peur pour eux depuis trois hivers », assure Odile Maubert, maire de Rouvray.",
        "« Personne ne pourra faire ça en trois hivers », assure Odile Maubert, maire de Rouvray.",
        "« Nous en avons fermé quelques autres depuis trois hivers », assure Odile Maubert, maire de Rouvray.",
        "« Les agents ne sont pas non plus inquiets », assure Odile Maubert, maire de Rouvray.",
        "« Personne n’attendait cette crue avant l’été », assure Odile Maubert, maire de Rouvray.",
        "« Le barrage vous attend depuis trois hivers », assure Odile Maubert, maire de Rouvray.",
        // What stands around them binds them.
        "« Le barrage tient depuis trois hivers », assurait en 2016 Odile Maubert, maire de Rouvray.",
        "À Lande, « le barrage tient depuis trois hivers », assure Odile Maubert, maire de Rouvray.",
        "« Le barrage tient depuis trois hivers », assure Odile Maubert, maire de Rouvray. « Mais les drains fuient. »",
        "« Le barrage tient depuis trois hivers », fredonne Odile Maubert, maire de Rouvray.",
    ] {
        let told = lines(&format!("{one}\n\n{two}"), SectionKind::Declarations);
        assert!(told.is_empty(), "{two}: {told:?}");
    }
    // What they say themselves, what is idiom and what follows tell enough.
    for two in [
        "« Les agents sont là-haut, et nous avons confiance en eux », assure Odile Maubert, maire de Rouvray.",
        "« J’en ai assez des promesses de la région », assure Odile Maubert, maire de Rouvray.",
        "« Il faut refaire la digue avant cet hiver », assure Odile Maubert, maire de Rouvray.",
    ] {
        assert_eq!(lines(&format!("{one}\n\n{two}"), SectionKind::Declarations).len(), 2, "{two}");
    }
}

#[test]
fn what_is_counted_is_told_with_what_it_does() {
    let text = "La région Lande a acheté douze rames de tramway. Le conseil municipal de Rouvray a fermé 14 classes. \
         La préfecture de Lande a installé 410 lits de camp.";
    let told = lines(text, SectionKind::ChiffresCles);
    assert_eq!(told.len(), 3, "{told:?}");
    let more =
        format!("{text} Avant l’aube, 340 habitants de la vallée, prévenus trop tard, durent fuir par la crête.");
    assert!(lines(&more, SectionKind::ChiffresCles).iter().all(|line| !line.contains("340")), "{more}");
}

#[test]
fn the_main_voice_is_heard_or_nobody() {
    let one = "« La digue a été refaite avec du sable de la plage », regrette Jules Kerneis, pêcheur.";
    let two = "« Le barrage tient depuis trois hivers », assure Odile Maubert, maire de Rouvray.";
    let main =
        "« Elle fuit », dit Luc Servan. « Elle a toujours fui », dit Luc Servan.\n\n« Elle va céder », dit Luc Servan.";
    assert!(lines(&format!("{main}\n\n{one}\n\n{two}"), SectionKind::Declarations).is_empty());
}

#[test]
fn who_is_who_has_everybody_that_matters() {
    let text = "Le maire de Rouvray, Marc Vasseur, a fermé la route. La présidente du syndicat des eaux, Odile Maubert, \
         a demandé une étude. Le président de la chambre d’agriculture, Jules Kerneis, attend les résultats.";
    assert_eq!(lines(text, SectionKind::Acteurs).len(), 3);
    let more = format!("{text} Luc Servan est venu.\n\nLuc Servan est reparti.");
    assert!(lines(&more, SectionKind::Acteurs).is_empty());
}

#[test]
fn a_pronoun_speaks_for_who_spoke_right_before_whatever_the_name() {
    let text = "« Le barrage tient depuis trois hivers », assure Okan Maubert, ingénieur.\n\n\
         « Les drains ont été curés au printemps », ajoute-t-il.\n\n\
         « Nous avons perdu la moitié des ruches », raconte Jules Kerneis, apiculteur.";
    let told = lines(text, SectionKind::Declarations);
    assert!(told[0].starts_with("**Okan Maubert") && told[0].contains("curés"), "{told:?}");
    // Another may speak where another was named since, or where he is spoken of.
    for between in ["La préfète a rouvert la route, a noté Jules Kerneis.", "Jules Kerneis est venu sur la digue."] {
        let text = text.replace(", ingénieur.\n\n", &format!(", ingénieur.\n\n{between}\n\n"));
        let told = lines(&text, SectionKind::Declarations);
        assert!(told.iter().all(|line| !line.starts_with("**Okan") || !line.contains("curés")), "{text}: {told:?}");
    }
    let text = text.replace("Les drains ont", "Okan Maubert dit que les drains ont");
    let told = lines(&text, SectionKind::Declarations);
    assert!(told.iter().all(|line| !line.contains("curés")), "{told:?}");
}

#[test]
fn one_speaker_makes_no_section() {
    let text = "« Le barrage tient depuis trois hivers », assure Odile Maubert, maire de Rouvray.";
    assert!(lines(text, SectionKind::Declarations).is_empty());
}

#[test]
fn what_is_essential_is_told_in_other_words() {
    let text = "Le conseil municipal de Rouvray a adopté le budget de la ville.\n\n\
         La préfecture de Lande a fermé le marché couvert.\n\n\
         La région Lande a acheté douze rames de tramway.";
    let told = lines(text, SectionKind::Essentiel);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|line| !text.contains(line.trim_end_matches('.'))), "{told:?}");
    for (line, words) in told.iter().zip([["budget", "conseil"], ["marché", "préfecture"], ["rames", "région"]]) {
        let lower = line.to_lowercase();
        assert!(words.iter().all(|word| lower.contains(word)), "{line}");
    }
}

#[test]
fn what_is_denied_supposed_or_cut_is_not_told() {
    for sentence in [
        "Le conseil municipal de Rouvray n’a jamais adopté le budget de la ville.",
        "Selon la rumeur, le conseil municipal de Rouvray aurait adopté le budget de la ville.",
        "Si le conseil municipal de Rouvray adopte le budget de la ville, le pont rouvrira.",
        "Le conseil municipal de Rouvray a adopté sa position sur le budget de la ville.",
        "Trois quartiers de Rouvray ont été privés d’eau potable et de chauffage urbain.",
    ] {
        let text = format!(
            "{sentence}\n\nLa préfecture de Lande a fermé le marché couvert.\n\nLa région Lande a acheté douze rames de tramway.\n\nLe département de Lande a vendu le vieux manège."
        );
        let told = lines(&text, SectionKind::Essentiel);
        let wrong = |line: &&String| {
            let says = line.contains("Adoption") || line.contains("adopté") || line.contains("adoption");
            says && !line.contains("pas") || line.ends_with("privés.")
        };
        assert!(!told.is_empty() && told.iter().find(wrong).is_none(), "{sentence}: {told:?}");
    }
}

#[test]
fn dates_are_put_in_order() {
    let text = "En 2019, la région Lande a acheté douze rames de tramway.\n\n\
         En 1998, la préfecture de Lande a fermé le marché couvert.\n\n\
         En 2007, le conseil municipal de Rouvray a adopté le budget de la ville.\n\n\
         En 2012, l’orage a détruit.";
    let told = lines(text, SectionKind::Chronologie);
    let dates: Vec<&str> = told.iter().filter_map(|line| line.split("**").nth(1)).collect();
    assert_eq!(dates, ["En 1998", "En 2007", "En 2019"], "{told:?}");
}

#[test]
fn questions_ask_who_and_never_of_a_thing() {
    let text = "La préfecture de Lande a fermé le marché couvert.\n\n\
         La région Lande a acheté douze rames de tramway.\n\n\
         Le conseil municipal de Rouvray a adopté le plan de la vallée.\n\n\
         Le budget de la ville a imposé des choix difficiles.";
    let told = lines(text, SectionKind::Questions);
    assert!(
        told.contains(&"**Qui a fermé le marché couvert\u{202f}?** La préfecture de Lande.".to_string()),
        "{told:?}"
    );
    assert!(told.iter().all(|line| !line.contains("Le budget de la ville.")), "{told:?}");
}

#[test]
fn promises_are_told_with_who_made_them() {
    let text = "La région Lande s’engage à fermer le vieux marché.\n\n\
         La préfecture de Lande promet de réparer le pont.\n\n\
         La mairie refuse de vendre le manège.";
    let told = lines(text, SectionKind::Engagements);
    assert_eq!(
        told,
        [
            "**La région Lande**\u{a0}: engagement à fermer le vieux marché.",
            "**La préfecture de Lande**\u{a0}: promesse de réparer le pont."
        ]
    );
}

#[test]
fn terms_are_explained_in_the_sense_they_have_here() {
    let speeches = [
        (
            "Odile Maubert",
            "Le barrage tient depuis trois hivers, et les agents de la commune y montent chaque matin avant le lever du soleil",
        ),
        (
            "Jules Kerneis",
            "Nous avons perdu la moitié des ruches au printemps, puis les voisins ont prêté leurs essaims pour sauver la récolte",
        ),
        (
            "Lise Aubrac",
            "Aucune école du canton ne fermera cette année, car trois familles nombreuses viennent de poser leurs valises au village",
        ),
        (
            "Rémi Taillant",
            "Les camions passent désormais par la route haute, si bien que la place du marché retrouve enfin le calme",
        ),
        (
            "Anne Lestrade",
            "Nos apiculteurs récoltent moins de miel cet automne, mais les acheteurs étrangers paient chaque pot deux fois plus cher",
        ),
        (
            "Paul Vasseur",
            "La fête du bourg aura lieu sous la halle, où les bénévoles préparent déjà quatre cents repas pour les anciens",
        ),
    ];
    let told = |sentence: &str| -> Vec<(String, Vec<String>)> {
        let quoted: Vec<String> = speeches
            .iter()
            .map(|(name, words)| format!("« {words} », assure {name}, membre du conseil municipal de Rouvray."))
            .collect();
        let text = format!("{}\n\n{sentence}", quoted.join("\n\n"));
        let plan = plan(&text, &[SectionKind::Declarations, SectionKind::Glossaire]);
        let words = |lexical: bool| -> usize {
            let of = plan.sections.iter().filter(|section| (section.kind == SectionKind::Glossaire) == lexical);
            of.map(|section| section.words).sum()
        };
        // A third of what is added, at most, comes from lexicons.
        assert!(words(true) * 65 <= words(false) * 35, "{:?}", plan.sections);
        let of_terms = plan.sections.iter().filter(|section| section.kind == SectionKind::Glossaire);
        of_terms.flat_map(|section| &section.lines).map(|line| (line.text.clone(), line.entries.clone())).collect()
    };
    let both = told(
        "Un cessez-le-feu et un embargo sur les armes sont demandés par les deux armées, dans la guerre de la vallée.",
    );
    assert_eq!(both.len(), 2, "{both:?}");
    for (line, entries) in &both {
        assert!(entries.iter().any(|name| name.starts_with("glossaire-conflit:")), "{line}: {entries:?}");
    }
    assert!(told("Le parquet de chêne du salon a été ciré, et la prescription du médecin a été suivie.").is_empty());
}

/// Where places are is what a lexicon says, too: where the article itself carries nothing, nothing is added.
#[test]
fn lexicons_alone_make_no_section() {
    let text = "La Creuse, l’Orne, l’Aveyron, le Finistère, la Corrèze et le Cantal attendent la neige.";
    let kinds = [SectionKind::Lieux, SectionKind::Reperes, SectionKind::Glossaire];
    assert!(plan(text, &kinds).sections.is_empty());
    let speeches = "« Le barrage tient depuis trois hivers, et les agents de la commune y montent chaque matin avant le lever du soleil », assure Odile Maubert, maire de Rouvray.\n\n\
         « Nous avons perdu la moitié des ruches au printemps, puis les voisins ont prêté leurs essaims pour sauver la récolte », raconte Jules Kerneis, apiculteur.\n\n\
         « Les camions passent par la route haute, et la place du marché retrouve enfin le calme », dit Lise Aubrac, commerçante de la place.";
    let text =
        format!("{speeches}\n\nLe Finistère attend la neige. L’Aveyron attend la pluie. Le Cantal attend le vent.");
    let plan = plan(&text, &[SectionKind::Declarations, SectionKind::Lieux]);
    let kinds: Vec<SectionKind> = plan.sections.iter().map(|section| section.kind).collect();
    assert_eq!(kinds, [SectionKind::Declarations, SectionKind::Lieux], "{:?}", plan.sections);
}

#[test]
fn sections_are_asked_for_by_name_and_only_what_is_needed_is_added_else() {
    let text = format!(
        "« Le barrage tient depuis trois hivers », assure Odile Maubert, maire de Rouvray.\n\n« Nous avons perdu la moitié des ruches », raconte Jules Kerneis, apiculteur.\n\nL’ANTRV a compté 4 200 voitures.\n\n{FILLER}\n\n{FILLER}\n"
    );
    let source = Source::from_text("a.md", text);
    let done = |min_words: usize, wanted: Option<Vec<SectionKind>>| {
        let options = Options { min_words, wanted, ..Options::default() };
        let plan = restructure::restructure(&source, Format::Markdown, &options).expect("an article").plan;
        (plan.sections.iter().map(|section| section.kind).collect::<Vec<_>>(), plan.gaps.len())
    };
    // Under the target, what the article carries and questions to its editor; above it nothing, unless it is asked for.
    let (sections, gaps) = done(700, None);
    assert!(sections == [SectionKind::Declarations] && gaps > 0, "{sections:?}, {gaps}");
    assert_eq!(done(50, None), (Vec::new(), 0));
    assert_eq!(done(0, None), (Vec::new(), 0));
    assert_eq!(done(0, Some(vec![SectionKind::Declarations])), (vec![SectionKind::Declarations], 0));
    assert_eq!(done(700, Some(vec![SectionKind::Lieux])).0, []);
}

#[test]
fn what_the_article_leaves_open_is_asked_of_its_editor_alone() {
    let text = format!(
        "Mardi, la route a été coupée. « Personne ne nous a prévenus », raconte un habitant de Rouvray.\n\n\
         L’ANTRV a fermé l’accès. La route porte 4 200 voitures. Jules Kerneis est venu.\n\n{FILLER}\n\n{FILLER}\n"
    );
    let done = restructure::restructure(&Source::from_text("a.md", text), Format::Markdown, &Options::default())
        .expect("an article");
    let kinds: Vec<GapKind> = done.plan.gaps.iter().map(|gap| gap.kind).collect();
    for kind in [GapKind::Date, GapKind::Role, GapKind::Anonyme, GapKind::Sigle, GapKind::Chiffre] {
        assert!(kinds.contains(&kind), "{kind:?}: {:?}", done.plan.gaps);
    }
    for gap in &done.plan.gaps {
        assert!(!done.text.contains(&gap.question) && !gap.sources.is_empty(), "{gap:?}");
    }
}
