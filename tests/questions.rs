//! The structured data of questions and answers: exactly what the reader sees, where the format can hold it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::run;
use intertitre::document::{BlockKind, Document, Format};
use intertitre::restructure::{self, Options, Plan, Restructured, SectionKind};
use intertitre::source::Source;
use serde_json::{Value, json};

const ARTICLE: &str = "fixtures/articles/economie-conserverie.txt";
const NOTICE: &str =
    "Google n’affiche plus de résultats enrichis pour les questions et réponses (`FAQPage`) depuis le 7 mai 2026";

fn asked() -> Options {
    Options { faq_jsonld: true, wanted: Some(vec![SectionKind::Questions]), ..Options::default() }
}

fn article() -> String {
    std::fs::read_to_string(ARTICLE).expect("the fixture").replace('\n', "\n\n")
}

fn restructured(name: &str, text: &str, options: &Options) -> Restructured {
    let source = Source::from_text(name, text.to_string());
    let format = Format::settle(Format::of_name(name).expect("a format that is read"), &source);
    restructure::restructure(&source, format, options).expect("an article")
}

/// The data of the script in a result.
fn data(text: &str) -> Option<Value> {
    let (_, rest) = text.split_once(
        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"FAQPage\"",
    )?;
    let (data, _) = rest.split_once("</script>")?;
    Some(serde_json::from_str(&format!("{{\"@type\":\"FAQPage\"{data}")).expect("JSON"))
}

/// The questions with their answers, in one line each.
fn told(data: &Value) -> Vec<String> {
    let pairs = data["mainEntity"].as_array().expect("questions").iter();
    pairs.map(|one| format!("{} {}", one["name"], one["acceptedAnswer"]["text"]).replace('"', "")).collect()
}

/// What a reader sees in the lists of a result.
fn seen(text: &str, format: Format) -> Vec<String> {
    let document = Document::read(&Source::from_text("x", text.to_string()), format).expect("a document");
    let items = document.blocks.iter().filter(|block| block.kind == BlockKind::Item);
    items.map(|block| block.prose.text().trim().to_string()).collect()
}

fn page() -> String {
    let paragraphs: Vec<String> = article().split("\n\n").map(|text| format!("<p>{}</p>", text.trim())).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><title>A</title></head>\n<body>\n<article>\n<h1>La conserverie</h1>\n{}\n</article>\n</body>\n</html>\n",
        paragraphs.join("\n")
    )
}

#[test]
fn the_data_are_what_the_reader_sees() {
    for (name, text, format) in [("a.md", article(), Format::Markdown), ("a.html", page(), Format::Html)] {
        let done = restructured(name, &text, &asked());
        let data = data(&done.text).expect("the data");
        assert_eq!(told(&data), seen(&done.text, format), "{}", done.text);
        assert_eq!(told(&data).len(), 3);
        assert_eq!(done.plan.page.faq_json_ld.as_ref().expect("the data")["mainEntity"], data["mainEntity"]);
        let source = Source::from_text(name, text);
        common::assert_reversible(&source, format, &asked(), &done);
        assert_eq!(done.text.matches("<!-- intertitre:faq-jsonld v=1 h=").count(), 1, "{}", done.text);
        // The page still gets its own data.
        assert_eq!(done.text.contains("\"NewsArticle\""), format == Format::Html);
    }
    // Without the section, or unasked, there are none.
    for options in
        [Options { faq_jsonld: false, ..asked() }, Options { wanted: Some(vec![SectionKind::ChiffresCles]), ..asked() }]
    {
        let done = restructured("a.md", &article(), &options);
        assert!(!done.text.contains("FAQPage") && done.plan.page.faq_json_ld.is_none(), "{}", done.text);
        let missing = done.plan.warnings.iter().any(|told| told.contains("n’a pas reçu de section de questions"));
        assert_eq!(missing, options.faq_jsonld);
    }
}

/// The fixture with an edited plan.
fn edited(name: &str, text: &str, edit: impl FnOnce(&mut Value)) -> (String, Plan) {
    let source = Source::from_text(name, text.to_string());
    let mut plan = serde_json::to_value(restructured(name, text, &asked()).plan).expect("JSON");
    edit(&mut plan);
    let done = restructure::apply(&source, Plan::parse(&plan.to_string()).expect("a plan")).expect("a plan");
    (done.text, done.plan)
}

#[test]
fn what_an_editor_writes_is_told_as_it_is_seen_and_breaks_out_of_nothing() {
    let shown = "Le </script> {{ port }} {% if %} --> \"&amp;";
    let markdown = "**Qui\u{202f}?** *Le* \\</script> \\{\\{ port }} \\{\\% if %} --\\> \"&amp;amp;";
    let html = format!("**Qui\u{202f}?** {}", shown.replace(" -->", " --\u{200b}>"));
    for (name, text, line) in [("a.md", article(), markdown), ("a.html", page(), html.as_str())] {
        let (result, plan) = edited(name, &text, |plan| plan["sections"][0]["lignes"][0]["texte"] = json!(line));
        let (_, script) = result.split_once("\"@type\":\"FAQPage\"").expect("the data");
        let (script, _) = script.split_once("</script>").expect("its end");
        assert!(!["<", ">", "{{", "{%"].iter().any(|sign| script.contains(sign)), "{script}");
        let data = data(&result).expect("the data");
        let answer = data["mainEntity"][0]["acceptedAnswer"]["text"].as_str().expect("a text");
        assert_eq!(answer.replace('\u{200b}', ""), shown, "{name}");
        assert_eq!(plan.page.faq_json_ld.expect("the data")["mainEntity"][0]["name"], "Qui\u{202f}?");
    }
    // What a template or an element makes of a line, nobody can tell.
    for line in ["**Qui\u{202f}?** {{ port }}.", "**Qui\u{202f}?** Le port ![plan](a.png)."] {
        let (result, plan) = edited("a.md", &article(), |plan| plan["sections"][0]["lignes"][0]["texte"] = json!(line));
        assert!(!result.contains("FAQPage"), "{result}");
        assert!(
            plan.warnings.iter().any(|told| told.contains("n’est plus une question en gras")),
            "{:?}",
            plan.warnings
        );
    }
    // A line that asks nothing leaves them all out.
    let (result, plan) = edited("a.md", &article(), |plan| plan["sections"][0]["lignes"][0]["texte"] = json!("Rien."));
    assert!(!result.contains("FAQPage"), "{result}");
    assert!(plan.warnings.iter().any(|told| told.contains("n’est plus une question en gras")), "{:?}", plan.warnings);
    // A line or the section taken out of the plan.
    let (result, _) =
        edited("a.md", &article(), |plan| drop(plan["sections"][0]["lignes"].as_array_mut().expect("lines").remove(0)));
    assert_eq!(told(&data(&result).expect("the data")), seen(&result, Format::Markdown));
    let (result, _) = edited("a.md", &article(), |plan| plan["sections"] = json!([]));
    assert!(!result.contains("FAQPage"), "{result}");
    // A section changed in the file.
    let text = restructured("a.md", &article(), &asked()).text.replace("** En 2024.", "** L’an dernier.");
    let later = restructured("a.md", &text, &asked());
    assert!(later.text.contains("** L’an dernier.") && !later.text.contains("FAQPage"), "{}", later.text);
    assert!(
        later.plan.warnings.iter().any(|told| told.contains("a été modifiée dans l’article")),
        "{:?}",
        later.plan.warnings
    );
}

#[test]
fn formats_that_cannot_hold_them_are_told() {
    let told = |done: &Restructured, words: &str| {
        assert!(!done.text.contains("FAQPage\",\"mainEntity"), "{}", done.text);
        assert!(done.plan.warnings.iter().any(|told| told.contains(words)), "{:?}", done.plan.warnings);
        assert_eq!(done.plan.page.faq_json_ld.as_ref().expect("the data")["@type"], "FAQPage");
    };
    let text = article();
    told(&restructured("a.mdx", &text, &asked()), "Un fichier MDX lit les accolades comme du code");
    let vue = format!("{text}\n\n<script setup>\nconst a = 1\n</script>\n");
    told(&restructured("a.md", &vue, &asked()), "Dans un composant Vue");
    let plain = Options { keep_text: true, ..asked() };
    told(
        &restructured("a.txt", &std::fs::read_to_string(ARTICLE).expect("it"), &plain),
        "Un texte brut ne peut pas contenir de `FAQPage`",
    );
    let own = format!("{text}\n\n<script type=\"application/ld+json\">{{\"@type\": \"FAQPage\"}}</script>\n");
    told(&restructured("a.md", &own, &asked()), "L’article a déjà un `FAQPage`");
}

#[test]
fn the_notice_is_printed_once_and_only_where_they_are_asked_for() {
    let (code, text, messages) = run(&["restructure", ARTICLE, "--sections", "questions", "--faq-jsonld"], None);
    assert_eq!((code, messages.matches(NOTICE).count()), (0, 1), "{messages}");
    assert!(data(&text).is_some());
    let (_, _, messages) = run(&["restructure", ARTICLE, "--sections", "questions"], None);
    assert!(!messages.contains("FAQPage"), "{messages}");
    let (_, json, messages) =
        run(&["restructure", ARTICLE, "--sections", "questions", "--faq-jsonld", "--json-ld"], None);
    let both: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!((&both[0]["@type"], &both[1]["@type"]), (&json!("NewsArticle"), &json!("FAQPage")));
    assert_eq!(messages.matches(NOTICE).count(), 1);
    let (_, json, _) = run(&["restructure", ARTICLE, "--sections", "questions", "--json-ld"], None);
    assert_eq!(serde_json::from_str::<Value>(&json).expect("JSON")["@type"], "NewsArticle");

    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("intertitre.toml"), "faq-jsonld = true\nsections = [\"questions\"]\n")
        .expect("a file");
    std::fs::copy(ARTICLE, folder.path().join("a.txt")).expect("a copy");
    let done = common::run_in(folder.path(), &["restructure", "a.txt"], None);
    assert_eq!(String::from_utf8_lossy(&done.stdout), text);
    assert_eq!(String::from_utf8_lossy(&done.stderr).matches(NOTICE).count(), 1);
}
