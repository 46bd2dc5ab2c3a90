//! The note that tells the reader what was added: what it says, where it stands, how it is taken back.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::{fault, run};
use intertitre::document::Format;
use intertitre::restructure::{self, Options, Plan, Restructured, SectionKind, TextOrigin};
use intertitre::source::Source;
use serde_json::{Value, json};

const ARTICLE: &str = "fixtures/articles/economie-conserverie.txt";
const OPENING: &str = "<!-- intertitre:mention v=1 h=";

/// The fixture in Markdown, with its title.
fn article() -> Source {
    let text = std::fs::read_to_string(ARTICLE).expect("the fixture");
    let done = restructure::restructure(&Source::from_text("a.txt", text), Format::Text, &Options::default());
    let plain = restructure::strip(&Source::from_text("a.md", done.expect("an article").text), Format::Markdown);
    Source::from_text("a.md", plain.expect("its own output"))
}

fn page() -> Source {
    let paragraphs: Vec<String> = article()
        .text()
        .split("\n\n")
        .map(|text| match text.strip_prefix("# ") {
            Some(title) => format!("<h1>{title}</h1>"),
            None => format!("<p>{}</p>", text.trim()),
        })
        .collect();
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n  <title>A</title>\n</head>\n<body>\n<article>\n  {}\n</article>\n<footer>Pied</footer>\n</body>\n</html>\n",
        paragraphs.join("\n  ")
    );
    Source::from_text("a.html", page)
}

fn asked() -> Options {
    Options { disclose: true, min_words: 1500, ..Options::default() }
}

fn restructured(source: &Source, format: Format, options: &Options) -> Restructured {
    restructure::restructure(source, format, options).expect("an article")
}

fn note(plan: &Plan) -> String {
    plan.disclosure.as_ref().map(|note| note.text.replace('\u{a0}', " ")).unwrap_or_default()
}

#[test]
fn the_note_says_what_was_added_and_from_what() {
    let said = |options: &Options| note(&restructured(&article(), Format::Markdown, options).plan);
    assert_eq!(
        said(&asked()),
        "Note de transparence : les intertitres et les sections « Les chiffres clés », « Les déclarations », « Questions et \
         réponses » et « Glossaire » ont été ajoutés automatiquement par le logiciel Intertitre, à partir du texte de \
         l’article et de lexiques."
    );
    let only = |kind| Options { wanted: Some(vec![kind]), headings: false, ..asked() };
    assert_eq!(
        said(&only(SectionKind::Questions)),
        "Note de transparence : la section « Questions et réponses » a été ajoutée automatiquement par le logiciel \
         Intertitre, à partir du texte de l’article."
    );
    let headings = Options { expand: false, ..asked() };
    assert_eq!(
        said(&headings),
        "Note de transparence : les intertitres ont été ajoutés automatiquement par le logiciel Intertitre, à partir du \
         texte de l’article."
    );
    // Where nothing is added, or nobody asks, there is none.
    assert_eq!(said(&Options { headings: false, expand: false, ..asked() }), "");
    assert_eq!(said(&Options { disclose: false, ..asked() }), "");
    // A title that the program wrote is told too.
    let untitled = article().text().lines().filter(|line| !line.starts_with("# ")).collect::<Vec<_>>().join("\n");
    let done = restructured(&Source::from_text("a.md", untitled), Format::Markdown, &headings);
    if done.plan.title.is_some() {
        assert!(note(&done.plan).contains("le titre et les intertitres ont été ajoutés"), "{}", note(&done.plan));
    }
    // What is left as it is gets none.
    let interview = std::fs::read_to_string("fixtures/articles/entretien-facteur-orgues.md").expect("the fixture");
    let interview = Source::from_text("b.md", interview);
    assert_eq!(restructured(&interview, Format::Markdown, &asked()).text, interview.text());
}

#[test]
fn it_stands_at_the_end_and_can_be_taken_back() {
    let more = format!("{}\n[^1]: Une note.\n\n[lien]: https://exemple.org\n", article().text());
    let notes = Source::from_text("a.md", more);
    let crlf = Source::from_text("a.md", article().text().replace('\n', "\r\n"));
    for options in [asked(), Options { faq_jsonld: true, toc: true, ..asked() }] {
        for (source, format) in [
            (article(), Format::Markdown),
            (notes.clone(), Format::Markdown),
            (crlf.clone(), Format::Markdown),
            (page(), Format::Html),
        ] {
            let done = restructured(&source, format, &options);
            let text = done.text.replace("\r\n", "\n");
            assert_eq!(text.matches(OPENING).count(), 1, "{text}");
            assert!(text.find(OPENING) > text.find("<!-- intertitre:section-glossaire"), "{text}");
            common::assert_reversible(&source, format, &options, &done);
            // With or without the note, the same is counted.
            let without = restructured(&source, format, &Options { disclose: false, ..options.clone() }).plan;
            let counts = |plan: &Plan| (plan.author_words, plan.added_words, plan.status);
            assert_eq!(counts(&without), counts(&done.plan));
            let words = done.plan.disclosure.as_ref().expect("a note").words;
            assert_eq!(words, intertitre::text::count_words(&note(&done.plan)));
        }
    }
    let text = restructured(&notes, Format::Markdown, &asked()).text;
    assert!(text.find("Note de transparence") < text.find("[^1]: Une note."), "{text}");
    let html = restructured(&page(), Format::Html, &asked()).text;
    assert!(html.contains("\n<p>Note de transparence\u{a0}: les intertitres"), "{html}");
    assert!(html.find("Note de transparence") < html.find("</article>"), "{html}");
    // A plain text holds it without a marker.
    let plain = Source::from_text("a.txt", std::fs::read_to_string(ARTICLE).expect("the fixture"));
    let text = restructured(&plain, Format::Text, &Options { keep_text: true, ..asked() }).text;
    assert!(text.trim_end().lines().last().is_some_and(|line| line.starts_with("Note de transparence")), "{text}");
}

#[test]
fn nothing_is_put_behind_a_block_that_is_left_open_and_it_is_told() {
    let source = Source::from_text("a.md", format!("{}\n```\ncode laissé ouvert\n", article().text()));
    let done = restructured(&source, Format::Markdown, &Options { faq_jsonld: true, ..asked() });
    assert!(!done.text.contains(OPENING) && !done.text.contains("ld+json"), "{}", done.text);
    let told = done.plan.warnings.join("\n");
    assert!(!done.plan.headings.is_empty() && told.contains("la note de transparence n’a pas été ajoutée"), "{told}");
    let applied = restructure::apply(&source, done.plan.clone()).expect("its own plan");
    assert_eq!((applied.text, applied.plan), (done.text, done.plan));
}

/// The fixture with an edited plan, what it told, and a later run on it.
fn edited(edit: impl FnOnce(&mut Value)) -> (String, Plan, String) {
    let source = article();
    let mut plan = serde_json::to_value(restructured(&source, Format::Markdown, &asked()).plan).expect("JSON");
    edit(&mut plan);
    let done = restructure::apply(&source, Plan::parse(&plan.to_string()).expect("a plan")).expect("a plan");
    let again = restructured(&Source::from_text("a.md", done.text.clone()), Format::Markdown, &asked()).text;
    (done.text, done.plan, again)
}

#[test]
fn a_plan_keeps_it_and_an_editor_changes_it_or_takes_it_out() {
    let (text, plan, again) = edited(|_| {});
    let done = restructured(&article(), Format::Markdown, &asked());
    assert_eq!((&text, &plan, &again), (&done.text, &done.plan, &done.text));

    // It follows what the editor takes out of the plan.
    let (text, plan, again) = edited(|plan| {
        plan["sections"].as_array_mut().expect("sections").retain(|section| section["type"] == "questions");
    });
    assert!(
        note(&plan).contains("les intertitres et la section « Questions et réponses » ont été ajoutés"),
        "{}",
        note(&plan)
    );
    assert!(note(&plan).ends_with("à partir du texte de l’article."));
    let last = |text: &str| text.split_once(OPENING).map(|(_, note)| note.to_string());
    assert!(last(&text).is_some() && last(&text) == last(&again), "{again}");
    let (text, plan, _) = edited(|plan| (plan["sections"], plan["intertitres"]) = (json!([]), json!([])));
    assert!(plan.disclosure.is_none() && !text.contains("mention"), "{text}");
    // A heading that the editor writes is theirs.
    let (_, plan, _) = edited(|plan| plan["intertitres"][0]["texte"] = json!("Une usine à la pointe"));
    assert!(note(&plan).contains(": deux intertitres et les sections"), "{}", note(&plan));

    let (text, plan, again) = edited(|plan| plan["mention"]["texte"] = json!(" Relu par la rédaction. "));
    let told = plan.disclosure.expect("a note");
    assert_eq!((told.text.as_str(), told.origin, told.words), ("Relu par la rédaction.", TextOrigin::Redaction, 4));
    assert!(text.contains("\n\nRelu par la rédaction.\n"), "{text}");
    assert!(again.contains("\n\nRelu par la rédaction.\n") && !again.contains("Note de transparence"), "{again}");

    let (text, plan, again) = edited(|plan| drop(plan.as_object_mut().expect("an object").remove("mention")));
    assert!(plan.disclosure.is_none() && !text.contains("Note de transparence"), "{text}");
    assert!(!again.contains("Note de transparence") && !plan.warnings.iter().any(|told| told.contains("transparence")));

    // A section that was changed in the file is still told.
    let first = restructured(&article(), Format::Markdown, &asked()).text;
    let mine = first.replace("**27 bateaux** de la baie", "**27 bateaux** du port");
    assert_ne!(mine, first);
    let later = restructured(&Source::from_text("a.md", mine), Format::Markdown, &asked());
    assert!(note(&later.plan).contains("« Les chiffres clés »"), "{}", note(&later.plan));
}

#[test]
fn a_note_that_cannot_be_written_is_refused() {
    let source = article();
    let refused = |text: &str| {
        let mut plan = restructured(&source, Format::Markdown, &asked()).plan;
        plan.disclosure.as_mut().expect("a note").text = text.to_string();
        restructure::apply(&source, plan).expect_err("a fault").to_string()
    };
    assert!(refused("Une ligne.\nUne autre.").starts_with("`mention.texte` : le texte contient un saut de ligne"));
    assert!(refused("").starts_with("`mention.texte` : le texte est vide"));
    assert!(refused("<!-- x -->").starts_with("`mention.texte` : le texte contient `<!--`"));
}

#[test]
fn option_and_configuration_ask_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("intertitre.toml"), "disclose = true\n").expect("a file");
    std::fs::copy(ARTICLE, folder.path().join("a.txt")).expect("a copy");
    let configured = common::run_in(folder.path(), &["restructure", "a.txt"], None);
    let (code, text, messages) = run(&["restructure", ARTICLE, "--disclose"], None);
    assert_eq!((code, configured.status.code()), (0, Some(0)));
    assert_eq!(String::from_utf8_lossy(&configured.stdout), text);
    assert!(text.contains(OPENING), "{text}");
    assert!(messages.contains("note de transparence ajoutée (") && messages.contains("ni comme ajoutés"), "{messages}");
    assert!(fault(&["restructure", ARTICLE, "--disclos"], None).contains("vouliez-vous dire `--disclose`"));
}
