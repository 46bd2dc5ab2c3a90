//! The metadata of an article: the title judged, the title for result pages, the data for machines, the notes on rights;
//! in each format, edited in a plan, taken out again.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::run;
use intertitre::analysis::text_width;
use intertitre::document::{Document, Format};
use intertitre::lexicon::{ContentType, Provenance};
use intertitre::restructure::{self, Fault, Options, Pattern, Plan, Restructured, Subject, TextOrigin};
use intertitre::source::Source;
use proptest::prelude::*;
use serde_json::{Value, json};

const BODY: [&str; 5] = [
    "Le pont de Corvézan a rouvert lundi à la circulation après huit mois de travaux sur ses piles.",
    "Le département a payé la moitié du chantier, et la commune le reste, soit 1,2 million d’euros pour chacun.",
    "Les piles du pont de Corvézan étaient creusées par le courant depuis les crues de l’hiver 2019.",
    "Les habitants des deux rives devaient faire un détour de trente kilomètres par le barrage de Lizerac.",
    "Une piste cyclable longe maintenant le pont, du quai des Tanneurs à la place du Marché.",
];

fn markdown(front: &str) -> String {
    format!("{front}{}\n", BODY.join("\n\n"))
}

fn page(head: &str, heading: &str) -> String {
    let body: String = BODY.iter().map(|text| format!("<p>{text}</p>\n")).collect();
    format!(
        "<!doctype html>\n<html lang=\"fr-FR\">\n<head>\n{head}</head>\n<body>\n<main>\n{heading}{body}</main>\n</body>\n</html>\n"
    )
}

fn done(text: &str, format: Format) -> Restructured {
    let options = Options { repair: false, ..Options::default() };
    restructure::restructure(&Source::from_text("a", text), format, &options).expect("an article")
}

fn stripped(text: &str, format: Format) -> String {
    restructure::strip(&Source::from_text("a", text), format).expect("its own output")
}

fn title_faults(plan: &Plan) -> Vec<Fault> {
    plan.findings.iter().filter(|finding| finding.subject == Subject::Titre).map(|finding| finding.fault).collect()
}

#[test]
fn a_faulty_title_is_kept_and_a_sound_one_offered() {
    let title = "LA PISCINE JEANNE-AUGER SERA RÉNOVÉE";
    let body = "Le conseil de Mirvolle a voté mardi la rénovation de la piscine Jeanne-Auger. ".repeat(9);
    let done = done(&format!("---\ntitle: {title}\n---\n\n{body}\n"), Format::Markdown);
    assert_eq!(title_faults(&done.plan), [Fault::ToutEnCapitales]);
    assert_eq!(done.plan.title.as_ref().expect("a title").text, title);
    let offered = done.plan.offered_title.as_ref().expect("an offer");
    assert!(offered.text.contains("piscine Jeanne-Auger") && !offered.text.ends_with('.'), "{}", offered.text);
    assert!(done.text.contains(&format!("title: {title}\n")) && !done.text.contains(&offered.text));
    assert!(done.plan.warnings.iter().any(|warning| warning.contains(&offered.text)), "{:?}", done.plan.warnings);
    let summary = intertitre::report::summary(&done.plan);
    assert!(summary.contains("tout en capitales") && summary.contains(&offered.text), "{summary}");
}

#[test]
fn a_sound_title_has_no_finding_and_no_offer() {
    let done = done(&markdown("---\ntitle: Le pont de Corvézan rouvre à la circulation\n---\n\n"), Format::Markdown);
    assert_eq!(title_faults(&done.plan), []);
    assert!(done.plan.offered_title.is_none());
    let meta = done.plan.meta_title.expect("it fits");
    assert_eq!(
        (meta.text.as_str(), meta.pattern),
        ("Le pont de Corvézan rouvre à la circulation", Some(Pattern::Titre))
    );
    assert!(!done.text.contains("seo_title"), "{}", done.text);
}

const WIDE: &str = "Le pont de Corvézan rouvre à la circulation pour désengorger les deux rives du Lévan";
const SHORT: &str = "Le pont de Corvézan rouvre à la circulation";

#[test]
fn a_wide_title_gets_a_shorter_one_for_result_pages() {
    for (front, key) in [
        (format!("---\ntitle: {WIDE}\n---\n\n"), format!("seo_title: \"{SHORT}\"")),
        (format!("---\ntitle: {WIDE}\nmeta_robots: all\n---\n\n"), format!("meta_title: \"{SHORT}\"")),
        (format!("+++\ntitle = \"{WIDE}\"\n+++\n\n"), format!("seo_title = \"{SHORT}\"")),
    ] {
        let text = markdown(&front);
        let once = done(&text, Format::Markdown);
        assert!(once.text.contains(&key), "{}", once.text);
        assert_eq!(stripped(&once.text, Format::Markdown), text);
        assert_eq!(done(&once.text, Format::Markdown).text, once.text);
    }
}

#[test]
fn the_author_s_title_for_result_pages_is_kept() {
    let own = "Pont de Corvézan : la réouverture";
    for key in ["seo_title", "meta_title", "titre_seo"] {
        let front = format!("---\ntitle: {WIDE}\n{key}: \"{own}\"\n---\n\n");
        let done = done(&markdown(&front), Format::Markdown);
        let meta = done.plan.meta_title.as_ref().expect("a title");
        assert_eq!((meta.text.as_str(), meta.origin), (own, TextOrigin::Auteur));
        assert_eq!(done.plan.title.as_ref().expect("a title").text, WIDE);
        assert_eq!(done.text.matches(key).count(), 1);
    }
    let empty = done(&markdown(&format!("---\ntitle: {WIDE}\nseo_title:\n---\n\n")), Format::Markdown);
    assert!(empty.plan.meta_title.is_none());
    assert_eq!(empty.text.matches("seo_title").count(), 1);
    // Alone, it is the title too.
    let alone = done(&markdown(&format!("---\nseo_title: {SHORT}\n---\n\n")), Format::Markdown);
    assert_eq!(alone.plan.title.expect("a title").text, SHORT);
}

/// The plan of a text, edited, applied.
fn edited(text: &str, format: Format, edit: impl FnOnce(&mut Value)) -> (Plan, String) {
    let mut plan = serde_json::to_value(&done(text, format).plan).expect("JSON");
    edit(&mut plan);
    let plan = Plan::parse(&plan.to_string()).expect("a plan");
    let applied = restructure::apply(&Source::from_text("a", text), plan).expect("it can be applied");
    (applied.plan, applied.text)
}

#[test]
fn a_title_for_result_pages_that_is_edited_in_the_plan_is_applied() {
    let mine = "Corvézan retrouve son pont";
    let text = markdown("---\ntitle: Le pont de Corvézan rouvre à la circulation\n---\n\n");
    let (plan, written) = edited(&text, Format::Markdown, |plan| plan["titre_meta"]["texte"] = json!(mine));
    assert!(written.contains(&format!("seo_title: \"{mine}\"\n")), "{written}");
    assert_eq!(plan.meta_title.expect("a title").origin, TextOrigin::Redaction);
    assert!(done(&written, Format::Markdown).text.contains(&format!("seo_title: \"{mine}\"\n")));
    assert!(stripped(&written, Format::Markdown).contains(mine), "what the editor wrote stays");
    let text = markdown(&format!("---\ntitle: {WIDE}\n---\n\n"));
    let (_, written) = edited(&text, Format::Markdown, |plan| plan["titre_meta"]["texte"] = json!(mine));
    assert!(
        written.contains(&format!("seo_title: \"{mine}\"\n")) && !written.contains(&format!("\"{SHORT}\"")),
        "{written}"
    );
    let text = page("", "");
    let (_, written) = edited(&text, Format::Html, |plan| plan["titre_meta"]["texte"] = json!(mine));
    assert!(written.contains(&format!("<title>{mine}</title>")), "{written}");
}

#[test]
fn a_title_that_is_edited_in_the_plan_is_the_title_of_the_page_too() {
    let mine = "Corvézan retrouve son pont";
    let (plan, written) = edited(&page("", ""), Format::Html, |plan| plan["titre"]["texte"] = json!(mine));
    assert!(
        written.contains(&format!("<title>{mine}</title>")) && written.contains(&format!("<h1>{mine}</h1>")),
        "{written}"
    );
    assert!(written.contains(&format!("\"headline\":\"{mine}\"")), "{written}");
    assert_eq!(plan.page.json_ld.expect("data")["headline"], mine);
}

/// The structured data of a page, in order.
fn json_ld(text: &str) -> Vec<Value> {
    let source = Source::from_text("a.html", text);
    let document = Document::read(&source, Format::Html).expect("a page");
    let blocks = document.head.expect("a head").json_ld;
    blocks.iter().map(|block| serde_json::from_str(source.slice(block.span)).expect("JSON")).collect()
}

#[test]
fn a_page_gets_what_its_head_lacks_and_nothing_else() {
    let head = "<title>Le pont de Corvézan rouvre à la circulation</title>\n\
        <link rel=\"canonical\" href=\"https://levan.example/pont\">\n\
        <meta name=\"author\" content=\"Jeanne Morvan\">\n\
        <meta property=\"article:published_time\" content=\"2026-02-11T08:30:00+01:00\">\n\
        <meta property=\"og:site_name\" content=\"Le Courrier du Lévan\">\n\
        <meta property=\"og:title\" content=\"Le pont rouvre\">\n";
    let text = page(head, "<h1>Le pont de Corvézan rouvre à la circulation</h1>\n");
    let once = done(&text, Format::Html);
    let [data] = &json_ld(&once.text)[..] else { panic!("{}", once.text) };
    let kind = if once.plan.kind.kind == ContentType::Nouvelle { "NewsArticle" } else { "Article" };
    assert_eq!(data["@type"], kind);
    assert_eq!(data["headline"], "Le pont de Corvézan rouvre à la circulation");
    assert_eq!(data["datePublished"], "2026-02-11T08:30:00+01:00");
    assert_eq!(data["author"], json!([{"@type": "Person", "name": "Jeanne Morvan"}]));
    assert_eq!(data["publisher"], json!({"@type": "Organization", "name": "Le Courrier du Lévan"}));
    assert_eq!(
        (&data["inLanguage"], &data["mainEntityOfPage"]),
        (&json!("fr-FR"), &json!("https://levan.example/pont"))
    );
    assert!(data.get("image").is_none() && data.get("dateModified").is_none());
    assert_eq!(once.text.matches("og:title").count(), 1);
    assert_eq!(once.text.matches("og:site_name").count(), 1);
    assert_eq!(once.text.matches("property=\"og:locale\" content=\"fr_FR\"").count(), 1);
    assert_eq!(stripped(&once.text, Format::Html), text);
    assert_eq!(done(&once.text, Format::Html).text, once.text);
    // What a page says itself is left alone.
    let own = "<title>Le pont</title>\n<script type=\"application/ld+json\">{\"@type\": \"BlogPosting\"}</script>\n";
    assert_eq!(json_ld(&done(&page(own, ""), Format::Html).text).len(), 1);
}

#[test]
fn only_news_are_news_articles() {
    let kinds =
        [(ContentType::Nouvelle, "NewsArticle"), (ContentType::Guide, "Article"), (ContentType::Communique, "Article")];
    for (kind, expected) in kinds {
        let options = Options { content_type: Some(kind), ..Options::default() };
        let source = Source::from_text("a.md", markdown("---\ntitle: Le pont de Corvézan\n---\n\n"));
        let done = restructure::restructure(&source, Format::Markdown, &options).expect("an article");
        assert_eq!(done.plan.page.json_ld.expect("data")["@type"], expected);
    }
}

#[test]
fn a_markdown_file_says_its_data_on_request() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("pont.md");
    let front = "---\ntitle: Le pont de Corvézan rouvre\ndate: 2026-02-11\nlastmod: 2026-02-12\nauthors: [Jeanne Morvan, La rédaction]\nimage: https://levan.example/pont.jpg\n---\n\n";
    std::fs::write(&file, markdown(front)).expect("the article");
    std::fs::write(folder.path().join("intertitre.toml"), "publisher = \"Le Courrier du Lévan\"\n")
        .expect("the settings");
    let path = file.to_string_lossy().into_owned();
    let (code, printed, _) = run(&["restructure", &path, "--json-ld"], None);
    assert_eq!(code, 0);
    let data: Value = serde_json::from_str(&printed).expect("JSON");
    assert_eq!((&data["datePublished"], &data["dateModified"]), (&json!("2026-02-11"), &json!("2026-02-12")));
    let authors =
        json!([{"@type": "Person", "name": "Jeanne Morvan"}, {"@type": "Organization", "name": "La rédaction"}]);
    assert_eq!((&data["author"], &data["image"]), (&authors, &json!("https://levan.example/pont.jpg")));
    assert_eq!(data["publisher"]["name"], "Le Courrier du Lévan");
    let (code, written, _) = run(&["restructure", &path], None);
    assert!(code == 0 && !written.contains("ld+json"));
    assert_eq!(run(&["restructure", &path, "--json-ld", "--diff"], None).0, 2);
}

#[test]
fn what_may_be_somebody_else_s_is_told_with_its_place() {
    let text = format!("{}\n\nAvec AFP\n", BODY.join("\n\n"));
    for format in [Format::Text, Format::Markdown] {
        let done = done(&text, format);
        let [sign] = &done.plan.rights[..] else { panic!("{:?}", done.plan.rights) };
        assert_eq!((sign.kind, sign.words.as_str(), sign.line, sign.column), (Provenance::Agence, "Avec AFP", 11, 1));
        assert_eq!(text.get(sign.span.range()), Some("Avec AFP"));
        let told = "ligne 11, colonne 1 : le texte semble provenir de l’AFP (« Avec AFP ») : vérifiez vos droits";
        let warnings = done.plan.warnings.join("\n").to_lowercase();
        assert!(warnings.contains(&told.to_lowercase()), "{warnings}");
    }
    let source = format!("{}<p>Source : <a href=\"https://levan.example/pont\">Le Courrier</a></p>\n", "");
    let html = page("", "").replace("</main>", &format!("{source}</main>"));
    let done = done(&html, Format::Html);
    assert_eq!(done.plan.rights.iter().map(|sign| sign.kind).collect::<Vec<_>>(), [Provenance::Source]);
    assert!(done.text.contains("<p>Source"));
}

const PIECES: &[&str] = &[
    "</script>",
    "<script>",
    "-->",
    "<!--",
    "]]>",
    "</title>",
    "\"",
    "'",
    "&",
    "&amp;",
    "&lt;",
    "<b>",
    "\\",
    "\\u003c",
    "«",
    "»",
    "{",
    "}",
    "*/}",
    "| Le Lévan",
    "lundi",
    "pont",
    "Corvézan",
    "LE PONT",
    " : ",
    " – ",
    "é",
    "\u{2028}",
    "\u{202f}",
    "🌉",
    "!!",
    ".",
    "(AFP)",
    "intertitre:h2",
];

fn title() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..14).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_title_breaks_out_and_no_text_is_too_wide(title in title(), hostile in title()) {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        let head = format!("<meta name=\"author\" content=\"{}\">\n", escaped(&hostile));
        let heading = format!("<h1>{}</h1>\n", escaped(&title));
        for (text, format) in [
            (page(&head, &heading), Format::Html),
            (markdown(&format!("---\ntitle: {}\nauthor: {}\n---\n\n", json!(title), json!(hostile))), Format::Markdown),
        ] {
            let source = Source::from_text("a", text.clone());
            let options = Options { repair: false, ..Options::default() };
            let Ok(done) = restructure::restructure(&source, format, &options) else { continue };
            let plan = &done.plan;
            if let Some(meta) = plan.meta_title.as_ref().filter(|meta| meta.origin != TextOrigin::Auteur) {
                prop_assert!(text_width(&meta.text, 20) <= 580, "{}", meta.text);
            }
            if let Some(description) = plan.description.as_ref().filter(|text| text.origin != TextOrigin::Auteur) {
                prop_assert!(text_width(&description.text, 14) <= 920, "{}", description.text);
            }
            let printed = restructure::json_ld(plan).expect("it has a title");
            prop_assert!(!printed.contains(['<', '>', '&', '\u{2028}']), "{printed}");
            let data: Value = serde_json::from_str(&printed).expect("JSON");
            prop_assert_eq!(data["headline"].as_str(), plan.title.as_ref().map(|title| title.text.as_str()));
            if format == Format::Html {
                prop_assert_eq!(json_ld(&done.text), vec![data], "{}", done.text);
            }
            prop_assert_eq!(stripped(&done.text, format), text);
        }
    }

    #[test]
    fn each_value_of_the_data_is_known(day in 1..28_u8, names in prop::collection::vec("[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", 0..3)) {
        let front = format!("---\ntitle: Le pont de Corvézan\ndate: 2026-03-{day:02}\nauthors: {}\n---\n\n", json!(names));
        let text = markdown(&front);
        let data = done(&text, Format::Markdown).plan.page.json_ld.expect("data");
        let known = |value: &str| text.contains(value) || ["https://schema.org", "Article", "NewsArticle", "Person", "Organization", "fr"].contains(&value);
        let mut values = vec![&data];
        while let Some(value) = values.pop() {
            match value {
                Value::String(text) => prop_assert!(known(text), "{text}"),
                Value::Array(items) => values.extend(items),
                Value::Object(fields) => values.extend(fields.values()),
                _ => prop_assert!(false, "{value}"),
            }
        }
        prop_assert_eq!(data.get("author").is_some(), !names.is_empty());
    }
}
