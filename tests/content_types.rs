//! What an article is decides how it is cut, and whether it is left alone.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use intertitre::analysis::ContentType;
use intertitre::document::Format;
use intertitre::restructure::{self, Options, RestructureError, Restructured};
use intertitre::source::Source;

fn run(text: &str, options: &Options) -> Result<Restructured, RestructureError> {
    restructure::restructure(&Source::from_text("article.md", text), Format::Markdown, options)
}

fn done(text: &str, options: &Options) -> Restructured {
    run(text, options).expect("an article")
}

/// Headings of level 2 and below in a Markdown text.
fn headings(text: &str) -> usize {
    text.lines().filter(|line| line.starts_with("##")).count()
}

/// Paragraphs on six matters, about 60 words each.
fn paragraphs() -> Vec<String> {
    let matters = [
        ("La cale de radoub", "Les charpentiers", "calfatent la coque du lougre", "Le bois de chêne vient du Morvan"),
        (
            "La criée aux poissons",
            "Les mareyeurs",
            "achètent soles et bars à la bougie",
            "Le prix du bar monte en hiver",
        ),
        ("Le phare de Kerdoual", "Les gardiens", "astiquent la lentille de Fresnel", "La lampe porte à vingt milles"),
        ("L’école de voile", "Les moniteurs", "équipent huit dériveurs", "Le club compte deux cents licenciés"),
        ("Le marais salant", "Les paludiers", "récoltent la fleur de sel", "Une œillette donne trois kilos par jour"),
        ("La conserverie", "Les ouvrières", "emboîtent les sardines à la main", "Une boîte pèse cent grammes"),
    ];
    let paragraph = |(place, people, act, detail): &(&str, &str, &str, &str)| {
        format!(
            "{place} occupe une partie du port de Trémazan. {people} {act} dès l’aube. {detail}, et {} n’a pas changé depuis \
             trente ans. {people} transmettent leurs gestes aux apprentis, qui restent deux hivers. {place} emploie douze \
             personnes toute l’année. {people} déjeunent sur place, à l’abri du vent.",
            place.to_lowercase()
        )
    };
    matters.iter().map(paragraph).collect()
}

fn article() -> String {
    format!("# Les métiers du port de Trémazan\n\n{}\n", paragraphs().join("\n\n"))
}

fn verse() -> String {
    let lines = [
        "Le vent du large a repris sa chanson",
        "La barque dort au fond de la maison",
        "Nul ne viendra relever le filet",
        "Le sable garde un pas qui s’en allait",
        "La mer est grise et le ciel est de plomb",
        "On tend la voile au bout d’un bras trop long",
        "La cloche sonne au clocher du hameau",
        "Un vieux marin remonte son manteau",
    ];
    let verses: Vec<String> = lines.chunks(4).map(|stanza| stanza.join("\n")).collect();
    format!("# Le filet\n\n{}\n", vec![verses.join("\n\n"); 5].join("\n\n"))
}

fn live() -> String {
    let entries = [
        "08 h 05 – Le vent tourne au nord-ouest. La capitainerie hisse le pavillon rouge et prévient les plaisanciers.",
        "08 h 40 – Un chalutier rentre au port avec une avarie de barre. Le canot de sauvetage l’escorte jusqu’au quai.",
        "09 h 15 – La préfecture ferme la digue aux promeneurs. Deux agents municipaux posent des barrières.",
        "10 h 20 – Une rafale couche trois mâts dans le bassin des pêcheurs. Personne n’est à bord.",
        "11 h 30 – Le courant revient dans le bourg. Quatre-vingts foyers restent sans électricité sur la lande.",
        "12 h 10 – La mer dépasse le parapet. Les commerçants du quai montent leurs stocks à l’étage.",
    ];
    format!("# Tempête sur Trémazan : la journée heure par heure\n\n{}\n", entries.join("\n\n"))
}

fn interview() -> String {
    let answers = [
        ("Comment êtes-vous devenue sonneuse de cloches ?", "Mon oncle m’a laissé sa place quand j’avais quinze ans."),
        ("Que sonnez-vous le matin ?", "Je sonne l’angélus, trois fois trois coups, puis la volée."),
        ("Le métier disparaît-il ?", "Nous sommes quatre dans le pays, et je forme une jeune fille."),
        ("Gardez-vous un souvenir de peur ?", "Une corde a cassé un soir d’orage, et je suis tombée de deux mètres."),
    ];
    let more = "J’ai appris seule, sans partition, en écoutant les anciens. Je garde chaque corde dans un coffre, et je la graisse au printemps.";
    let blocks: Vec<String> =
        answers.iter().map(|(question, answer)| format!("**{question}**\n\n{answer} {more}")).collect();
    format!("# « Une cloche ne ment pas »\n\n{}\n", blocks.join("\n\n"))
}

fn law() -> String {
    let articles: Vec<String> = (1..=6)
        .map(|number| {
            format!(
                "Article {number}\n\nLes occupants du quai de Trémazan entretiennent la portion qui leur est concédée. Ils en \
                 rendent compte au maître de port chaque année avant le trente et un mars."
            )
        })
        .collect();
    format!("# Règlement du quai\n\n{}\n", articles.join("\n\n"))
}

fn list_page() -> String {
    let items: Vec<String> =
        (1..=30).map(|number| format!("- [Fiche du bateau {number}](/bateaux/{number}/)")).collect();
    format!("# Les bateaux du port\n\nVoici les bateaux inscrits au registre de Trémazan.\n\n{}\n", items.join("\n"))
}

#[test]
fn what_is_better_left_alone_is_left_and_told_so() {
    use ContentType as Kind;
    for (kind, text) in [
        (Kind::Vers, verse()),
        (Kind::Direct, live()),
        (Kind::Entretien, interview()),
        (Kind::Juridique, law()),
        (Kind::Liste, list_page()),
    ] {
        let left = done(&text, &Options::default());
        assert_eq!(left.plan.kind.kind, kind);
        assert_eq!(left.text, text, "{kind:?}: the text changed");
        assert!(left.plan.kind.left.is_some(), "{kind:?}: nothing tells why");
        assert!(left.plan.headings.is_empty() && left.plan.sections.is_empty() && left.plan.repairs.is_empty());
        let forced = done(&text, &Options { force: true, sections: Some(3), ..Options::default() });
        assert!(forced.plan.kind.left.is_none(), "{kind:?}");
        let parts = forced.plan.headings.len() + forced.plan.untitled.len();
        assert!(parts > 0 || kind == Kind::Liste, "{kind:?}: `--force` cuts nothing");
        let stripped = restructure::strip(&Source::from_text("article.md", &forced.text), Format::Markdown);
        assert_eq!(stripped.expect("an article"), text, "{kind:?}");
    }
}

#[test]
fn what_an_earlier_run_added_is_taken_out_of_what_is_left_alone() {
    let text = live();
    let forced = done(&text, &Options { force: true, ..Options::default() }).text;
    assert_ne!(forced, text);
    assert_eq!(done(&forced, &Options::default()).text, text);
}

#[test]
fn the_type_asked_for_wins_over_the_front_matter_and_that_over_the_configuration() {
    use ContentType as Kind;
    let plain = article();
    let declared = format!("---\nintertitre-type: juridique\n---\n\n{plain}");
    let kind = |text: &str, asked: Option<Kind>, configured: Option<Kind>| {
        done(text, &Options { content_type: asked, configured_type: configured, ..Options::default() }).plan.kind.kind
    };
    assert_eq!(kind(&plain, None, Some(Kind::Opinion)), Kind::Opinion);
    assert_eq!(kind(&declared, None, Some(Kind::Opinion)), Kind::Juridique);
    assert_eq!(kind(&declared, Some(Kind::Guide), Some(Kind::Opinion)), Kind::Guide);
    assert_eq!(done(&declared, &Options::default()).text, declared);
}

#[test]
fn a_type_that_there_is_not_is_told() {
    let text = format!("---\nintertitre-type: roman\n---\n\n{}", article());
    let error = run(&text, &Options::default()).expect_err("no such type");
    assert_eq!(error, RestructureError::UnknownType("roman".to_string()));
    let message = error.to_string();
    assert!(message.contains("roman") && message.contains("entretien"), "{message}");
    let given = Options { content_type: Some(ContentType::Article), ..Options::default() };
    assert!(run(&text, &given).is_ok());
}

#[test]
fn as_many_parts_as_asked_for() {
    let text = article();
    let parts = |sections: Option<usize>| {
        let plan = done(&text, &Options { sections, expand: false, ..Options::default() }).plan;
        plan.headings.len() + plan.untitled.len()
    };
    for count in [2, 3, 4, 5] {
        // The lead has no heading of its own.
        assert_eq!(parts(Some(count)), count, "{count}");
    }
    assert!(parts(Some(1)) <= 1);
    assert!(parts(Some(60)) <= paragraphs().len());
}

#[test]
fn an_opinion_is_cut_less_often_than_a_guide() {
    let long = format!("# Le port de Trémazan\n\n{}\n", vec![paragraphs().join("\n\n"); 2].join("\n\n"));
    let parts = |kind: ContentType| {
        let options = Options { content_type: Some(kind), expand: false, ..Options::default() };
        let plan = done(&long, &options).plan;
        plan.headings.len() + plan.untitled.len()
    };
    assert!(parts(ContentType::Opinion) < parts(ContentType::Guide));
}

#[test]
fn an_article_with_enough_headings_gets_no_other() {
    let names = ["La cale", "La criée", "Le phare", "L’école", "Le marais", "La conserverie"];
    let parts: Vec<String> =
        names.iter().zip(paragraphs()).map(|(name, text)| format!("## {name}\n\n{text}\n\n{text}\n\n{text}")).collect();
    let text = format!("# Les métiers du port de Trémazan\n\n{}\n", parts.join("\n\n"));
    let calm = done(&text, &Options { expand: false, ..Options::default() });
    assert!(calm.plan.kind.headed && calm.plan.headings.is_empty() && calm.plan.untitled.is_empty());
    assert_eq!(headings(&calm.text), names.len());
    let forced = done(&text, &Options { expand: false, force: true, ..Options::default() });
    assert!(forced.plan.long.len() > calm.plan.long.len(), "`--force` looks at no section");
    let bare = done(&article(), &Options::default());
    assert!(!bare.plan.kind.headed);
}
