//! The author's headings: judged and kept; reworded on request, and given back; what an editor makes of the plan.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::analysis::ContentType;
use intertitre::document::Format;
use intertitre::restructure::{
    self, FaultKind, Options, Pattern, Plan, PlanError, RegisterReason, Restructured, Subdivision,
};
use intertitre::source::Source;
use serde_json::{Value, json};

const LEAD: &str = "Le conseil municipal de Saint-Alban a voté jeudi la reprise du verger de la Combe, à l’abandon depuis douze ans, par trente voix contre deux.";
const TREES: &str = "Depuis 1962, le coteau est planté d’arbres fruitiers. Le verger de la Combe compte deux cents pommiers, que la coopérative fruitière a soignés jusqu’à sa fermeture. La coopérative fruitière employait alors douze saisonniers chaque automne.";
const PRESS: &str = "Chaque village du canton aura son tour. La location du pressoir mobile commencera en octobre, et la ferme des Aulnes le livrera. La location du pressoir mobile coûtera 40 euros à chaque village qui le voudra pour ses fêtes.";
const LAND: &str = "Reste la question du sol. La commune rachète le terrain pour 45 000 euros. La commune paiera le terrain en trois ans, avec une aide du département. Le département finance la moitié de l’achat du terrain au titre des espaces naturels.";
const PRICE: &str = "Les pommes seront vendues un euro le kilo aux habitants. Le prix des pommes restera le même pour les écoles, qui en feront des compotes. Les habitants pourront aussi louer un arbre à l’année.";

/// A section that turns from its trees to its press and to its path.
const TOPICS: [&str; 8] = [
    "Le verger de la Combe compte deux cents pommiers, plantés en 1962 par la coopérative fruitière. Les pommiers donnaient alors quarante tonnes de reinettes par an, que la coopérative expédiait à Lyon. Une taille sévère doit rendre leur vigueur aux vieux pommiers, et les arbres morts seront remplacés par des variétés du canton.",
    "La taille des pommiers occupera trois hivers. Des bénévoles ont appris à tailler chez un pépiniériste, et les élèves du lycée agricole grefferont cinquante jeunes arbres au printemps. Les arbres porteront le nom de ceux qui les soignent.",
    "Les pommiers les plus anciens seront étayés, et leurs greffons conservés par le lycée agricole. Le lycée agricole tient déjà une collection de pommiers du canton, où les greffons seront comparés. Les élèves publieront un catalogue des variétés retrouvées au verger, avec la forme et le goût de chaque pomme.",
    "Le pressoir mobile de la ferme des Aulnes viendra chaque automne. Le pressoir mobile sert déjà à trois villages, qui le louent à la journée pour presser leurs fruits. Le jus pressé sera mis en bouteilles sur place, puis chauffé dans une cuve prêtée par la brasserie.",
    "Les bouteilles de jus seront vendues deux euros. La vente du jus paiera l’entretien du pressoir, et le reste ira à la caisse des écoles. Les familles apporteront leurs propres fruits et repartiront avec leur jus, contre une participation aux frais du pressoir mobile.",
    "Le sentier de découverte partira de l’église. Le sentier longera le ruisseau, traversera le verger et reviendra par le lavoir, sur quatre kilomètres. Douze panneaux raconteront aux promeneurs les oiseaux, les insectes et les haies.",
    "Les promeneurs trouveront des bancs tous les cinq cents mètres. Le balisage du sentier a été confié au club de randonnée, qui entretiendra aussi les deux passerelles. Le département paiera la moitié du balisage, et les passerelles seront posées par des entreprises d’insertion avant l’été.",
    "Le sentier sera ouvert aux fauteuils roulants sur son premier kilomètre. Le revêtement du sentier, un sable compacté, a été choisi avec une association de personnes handicapées, qui l’a essayé près du lac. Les promeneurs pourront y emprunter une longue-vue pour observer les oiseaux du ruisseau.",
];

/// The same article in Markdown, with headings of all kinds.
fn markdown() -> String {
    format!(
        "# Le verger communal renaît à Saint-Alban\n\n{LEAD}\n\n## Introduction\n{TREES}\n\n## Divers {{#presse}}\n\n{PRESS}\n\n\
         Contexte\n--------\n\n{LAND}\n\n## Le prix des pommes. ##\n\n{PRICE}\n"
    )
}

fn html() -> String {
    format!(
        "<!doctype html>\n<html lang=\"fr\"><head><title>Le verger communal renaît à Saint-Alban</title></head><body>\n<article>\n  \
         <h1>Le verger communal renaît à Saint-Alban</h1>\n  <p>{LEAD}</p>\n  <h2 class=\"t\" id=\"intro\"><span>Introduction</span></h2>\n  <p>{TREES}</p>\n  \
         <h2>Divers</h2>\n  <p>{PRESS}</p>\n  <h2 id=c>Contexte</h2>\n  <p>{LAND}</p>\n  <h2>Le prix des pommes&nbsp;:</h2>\n  <p>{PRICE}</p>\n</article>\n</body></html>\n"
    )
}

fn reworded() -> Options {
    Options { reword: true, ..Options::default() }
}

fn run(text: &str, format: Format, options: &Options) -> Restructured {
    restructure::restructure(&Source::from_text("a", text), format, options).expect("an article")
}

fn kinds(plan: &Plan) -> Vec<Vec<FaultKind>> {
    plan.existing.iter().map(|heading| heading.faults.iter().map(|fault| fault.kind).collect()).collect()
}

#[test]
fn headings_are_judged_and_kept_byte_for_byte() {
    for (text, format) in
        [(markdown(), Format::Markdown), (html(), Format::Html), (markdown().replace('\n', "\r\n"), Format::Markdown)]
    {
        let done = run(&text, format, &Options::default());
        let wanted = [[FaultKind::Vague], [FaultKind::Vague], [FaultKind::Vague], [FaultKind::PonctuationFinale]];
        assert_eq!(kinds(&done.plan), wanted, "{format:?}");
        assert!(done.plan.existing.iter().all(|heading| !heading.taken));
        assert!(!done.text.contains("intertitre:reformulation"));
        for line in text.lines().filter(|line| !line.contains("</head>")) {
            assert!(done.text.contains(line), "{line}");
        }
    }
}

#[test]
fn reworded_headings_are_given_back_and_made_once() {
    let mdx = markdown().replace("## Introduction\n", "## Introduction\n\n").replace(" {#presse}", "");
    let crlf = markdown().replace('\n', "\r\n");
    let cases = [(markdown(), Format::Markdown), (html(), Format::Html), (crlf, Format::Markdown), (mdx, Format::Mdx)];
    for (text, format) in cases {
        let done = run(&text, format, &reworded());
        let taken: Vec<&str> =
            done.plan.existing.iter().filter(|heading| heading.taken).map(|heading| &*heading.text).collect();
        assert!(taken.len() >= 3, "{format:?}: {taken:?}\n{}", done.text);
        assert_eq!(done.text.matches("intertitre:reformulation").count(), taken.len());
        let output = Source::from_text("a", done.text.clone());
        assert_eq!(restructure::strip(&output, format).expect("its own output"), text, "{format:?}");
        assert_eq!(run(&done.text, format, &reworded()).text, done.text, "{format:?}");
        assert_eq!(run(&done.text, format, &Options::default()).text, run(&text, format, &Options::default()).text);
        // What an editor writes there is the author's, and is not reworded again.
        let wording =
            done.plan.existing.iter().find_map(|heading| heading.rewording.as_ref().filter(|_| heading.taken));
        let edited = done.text.replacen(&*wording.expect("a wording").text, "Présentation", 1);
        let again = run(&edited, format, &reworded()).text;
        assert!(again.contains("Présentation"), "{again}");
        assert_eq!(run(&again, format, &reworded()).text, again);
        let stripped = restructure::strip(&Source::from_text("a", again), format).expect("its own output");
        assert!(stripped.contains("Présentation") && !stripped.contains("intertitre:"), "{stripped}");
    }
}

#[test]
fn the_signs_around_the_words_stay() {
    let done = run(&html(), Format::Html, &reworded()).text;
    assert!(done.contains("<h2 class=\"t\" id=\"intro\"><span><!-- intertitre:reformulation v=1 h="), "{done}");
    assert!(done.contains(" avant=\"Contexte\" -->") && done.contains("<!-- /intertitre --></h2>"), "{done}");
    let done = run(&markdown(), Format::Markdown, &reworded()).text;
    assert!(
        done.contains(" {#presse}\n\n<!-- /intertitre -->") && done.contains("\n\n## Le prix des pommes ##\n\n"),
        "{done}"
    );
    let plain = run(&markdown(), Format::Markdown, &Options { markers: false, ..reworded() }).text;
    assert!(plain.contains("\n\n## Le prix des pommes ##\n\n") && !plain.contains("## Introduction"), "{plain}");
}

#[test]
fn a_heading_that_something_leads_to_stays() {
    let links = [
        "Voir [plus bas](#introduction).",
        "Voir <a href=\"#introduction\">plus bas</a>.",
        "Voir [plus bas][i].\n\n[i]: #introduction",
        "Voir [plus bas](#introduction-1).",
    ];
    for link in links {
        let text = markdown().replace(LEAD, &format!("{LEAD}\n\n{link}"));
        let done = run(&text, Format::Markdown, &reworded());
        assert!(done.text.contains("## Introduction\n"), "{link}");
        let told = done.plan.existing[0].obstacle.as_deref();
        assert_eq!(told, Some("un lien de l’article y renvoie par ses mots"), "{link}");
        assert!(done.plan.warnings.iter().any(|warning| warning.starts_with("L’intertitre « Introduction » (ligne")));
    }
    // Its words lead there with or without the full stop.
    let text = markdown().replace(LEAD, &format!("{LEAD}\n\n[Le prix](#le-prix-des-pommes)"));
    assert!(run(&text, Format::Markdown, &reworded()).text.contains("\n## Le prix des pommes ##\n"));
    let linked = markdown().replace("## Introduction", "## [Introduction](https://exemple.fr)");
    assert!(run(&linked, Format::Markdown, &reworded()).text.contains("## [Introduction](https://exemple.fr)\n"));
}

fn applied(text: &str, plan: &Value) -> Result<String, PlanError> {
    let done = restructure::apply(&Source::from_text("a", text), Plan::parse(&plan.to_string())?)?;
    Ok(done.text)
}

fn planned(options: &Options) -> Value {
    serde_json::to_value(run(&markdown(), Format::Markdown, options).plan).expect("JSON")
}

#[test]
fn an_editor_takes_writes_and_refuses_wordings() {
    let text = markdown();
    let mut plan = planned(&Options::default());
    plan["intertitres_de_l_auteur"][3]["retenue"] = json!(true);
    plan["intertitres_de_l_auteur"][1]["reformulation"] = json!({"texte": " Un pressoir prêté par une ferme "});
    plan["intertitres_de_l_auteur"][1]["retenue"] = json!(true);
    let once = applied(&text, &plan).expect("a plan");
    assert!(
        once.contains("\n## Un pressoir prêté par une ferme {#presse}\n")
            && once.contains("\n## Le prix des pommes ##\n"),
        "{once}"
    );
    // Taken by the editor: kept on later runs, with the option and without.
    for options in [Options::default(), reworded()] {
        let again = run(&once, Format::Markdown, &options).text;
        assert!(again.contains("\n## Un pressoir prêté par une ferme {#presse}\n"), "{again}");
        assert_eq!(run(&again, Format::Markdown, &options).text, again);
    }
    let told =
        restructure::apply(&Source::from_text("a", text.clone()), Plan::parse(&plan.to_string()).expect("a plan"));
    let patterns: Vec<Pattern> = told
        .expect("a plan")
        .plan
        .existing
        .iter()
        .filter(|heading| heading.taken)
        .filter_map(|heading| Some(heading.rewording.as_ref()?.pattern))
        .collect();
    assert_eq!(patterns, [Pattern::Redaction, Pattern::Correction]);
    // Refused: the author's words stay, and are not reworded again.
    let mut plan = planned(&reworded());
    plan["intertitres_de_l_auteur"][3]["retenue"] = json!(false);
    let once = applied(&text, &plan).expect("a plan");
    assert!(once.contains("\n## Le prix des pommes. ##\n"), "{once}");
    let again = run(&once, Format::Markdown, &reworded()).text;
    assert!(again.contains("\n## Le prix des pommes. ##\n") && !again.contains("## Introduction\n"), "{again}");
    let stripped = restructure::strip(&Source::from_text("a", again), Format::Markdown);
    assert_eq!(stripped.expect("its own output"), text);
}

#[test]
fn what_cannot_be_reworded_is_refused_with_its_place() {
    let said = |edit: &dyn Fn(&mut Value)| {
        let mut plan = planned(&Options::default());
        edit(&mut plan["intertitres_de_l_auteur"]);
        applied(&markdown(), &plan).expect_err("a plan that cannot be applied").to_string()
    };
    let bare = said(&|headings| {
        headings[1]["retenue"] = json!(true);
        headings[1]["reformulation"] = json!(null);
    });
    assert!(bare.starts_with("`intertitres_de_l_auteur[1].reformulation` : aucun texte"), "{bare}");
    let lines = said(&|headings| {
        headings[1]["retenue"] = json!(true);
        headings[1]["reformulation"] = json!({"texte": "a\nb"});
    });
    assert!(
        lines.starts_with("`intertitres_de_l_auteur[1].reformulation.texte` : le texte contient un saut"),
        "{lines}"
    );
    let other = said(&|headings| headings[0]["texte"] = json!("Le verger"));
    assert!(other.starts_with("`intertitres_de_l_auteur[0]` : ce n’est pas un intertitre de l’article"), "{other}");
    let twice = said(&|headings| headings[1] = headings[0].clone());
    assert!(twice.starts_with("`intertitres_de_l_auteur[1]`"), "{twice}");
}

#[test]
fn the_register_and_its_reason_are_told() {
    let told = |options: &Options| run(&markdown(), Format::Markdown, options).plan.register;
    assert_eq!(told(&Options::default()).reason, RegisterReason::Type);
    let asked = Options { register: Some(restructure::Register::Presse), ..Options::default() };
    assert_eq!((told(&asked).register.name(), told(&asked).reason), ("presse", RegisterReason::Option));
    let source = Source::from_text("a", markdown());
    let done = restructure::restructure(&source, Format::Markdown, &asked).expect("an article");
    assert_eq!(restructure::apply(&source, done.plan.clone()).expect("its own plan").plan.register, done.plan.register);
}

#[test]
fn a_long_section_is_divided_where_its_topic_turns_or_it_is_told_why_not() {
    let one = format!("{TREES}\n\n").repeat(12);
    let text = format!("# Le verger\n\n{LEAD}\n\n## Les pommiers du verger\n\n{one}## Le pressoir\n\n{PRESS}\n");
    let plan = run(&text, Format::Markdown, &Options::default()).plan;
    let [long] = plan.long.as_slice() else { panic!("{:?}", plan.long) };
    assert_eq!((long.headings, long.reason), (0, Subdivision::SujetUnique));
    assert!(
        plan.warnings
            .iter()
            .any(|warning| warning.contains("pas de sous-intertitres, car le sujet n’y tourne pas assez"))
    );
    let text = format!(
        "# Le verger\n\n{LEAD}\n\n## Le projet de Saint-Alban\n\n{}\n\n## Le prix du terrain\n\n{LAND}\n",
        TOPICS.join("\n\n")
    );
    let guide = Options { content_type: Some(ContentType::Guide), ..Options::default() };
    let done = run(&text, Format::Markdown, &guide);
    let [long] = done.plan.long.as_slice() else { panic!("{:?}", done.plan.long) };
    let below = done.plan.headings.iter().filter(|heading| heading.level == 3).count();
    assert_eq!((long.reason, long.headings), (Subdivision::Ajoutes, below), "{:?}", done.plan.long);
    assert!(below >= 2 && done.text.contains("\n### "), "{}", done.text);
    assert_eq!(run(&done.text, Format::Markdown, &guide).text, done.text);
    let stripped = restructure::strip(&Source::from_text("a", done.text), Format::Markdown);
    assert_eq!(stripped.expect("its own output"), text);
}

#[test]
fn outputs_in_three_formats() {
    let options = Options { expand: false, ..reworded() };
    insta::assert_snapshot!("reformule_markdown", run(&markdown(), Format::Markdown, &options).text);
    insta::assert_snapshot!("reformule_html", run(&html(), Format::Html, &options).text);
    // Agencies set their headings off between dashes.
    let text = format!(
        "Le verger communal renaît à Saint-Alban\n\n{LEAD}\n\n- Introduction -\n\n{TREES}\n\n— Divers —\n\n{PRESS}\n\n- Le prix des pommes -\n\n{PRICE}\n"
    );
    insta::assert_snapshot!("reformule_texte", run(&text, Format::Text, &Options { keep_text: true, ..options }).text);
}

#[test]
fn fixtures_are_reworded_and_given_back() {
    for (source, format) in common::sources("fixtures") {
        let options = Options { repair: false, ..reworded() };
        let Ok(done) = restructure::restructure(&source, format, &options) else { continue };
        common::assert_reversible(&source, format, &options, &done);
    }
}
