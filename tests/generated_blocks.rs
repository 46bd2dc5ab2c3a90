//! What the program adds can be told apart, taken out, adopted; running it again changes nothing.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::Format;
use intertitre::restructure::{self, H1, Options, Status, TextOrigin};
use intertitre::source::Source;

fn article() -> Source {
    let (_, source, _) =
        common::articles().into_iter().find(|(name, ..)| name == "locale-mediatheque.md").expect("the fixture");
    source
}

fn run(text: &str, options: &Options) -> String {
    restructure::restructure(&Source::from_text("article.md", text), Format::Markdown, options)
        .expect("an article")
        .text
}

fn strip(text: &str) -> String {
    restructure::strip(&Source::from_text("article.md", text), Format::Markdown).expect("an article")
}

#[test]
fn the_author_s_file_comes_back_byte_for_byte() {
    for (name, source, format) in common::articles() {
        let options = Options { repair: false, ..Options::default() };
        let done = restructure::restructure(&source, format, &options).expect("an article");
        // The recipe lacks nothing, and the interview is left alone.
        let same = matches!(&*name, "fiche-soupe-orties.md" | "entretien-facteur-orgues.md");
        assert_eq!(done.text == source.text(), same, "{name}");
        if format == Format::Markdown {
            assert_eq!(strip(&done.text), source.text(), "{name}");
        }
        assert_eq!(run(&done.text, &options), done.text, "{name}: a second run changes the result");
    }
}

#[test]
fn ends_of_file_are_kept() {
    let text = article().text().trim_end().to_string();
    let options = Options { repair: false, ..Options::default() };
    for end in
        ["", "\n", "\n\n", "\n\n\n", "\n \n", "\n\n[lien]: https://exemple.org\n", "\n\nNote[^1].\n\n[^1]: La note.\n"]
    {
        for eol in ["\n", "\r\n", "\r"] {
            let text = format!("{text}{end}").replace('\n', eol);
            let done = run(&text, &options);
            assert!(done.contains("intertitre:section"), "no section was added: the end of the file is not tried");
            assert_eq!(strip(&done), text, "{end:?} {eol:?}");
            assert_eq!(run(&done, &options), done, "{end:?} {eol:?}");
            assert!(eol == "\n" || !done.replace(eol, "").contains('\n'), "an end of line of another kind was added");
        }
    }
}

#[test]
fn nothing_is_added_after_a_block_that_is_left_open() {
    for end in ["```\ncode", "<!-- commentaire", "<pre>\ntexte"] {
        let text = format!("{}\n\n{end}\n", article().text().trim_end());
        let done = run(&text, &Options::default());
        assert!(!done.contains("## Les chiffres clés"), "{end}");
        assert_eq!(strip(&done), text, "{end}");
    }
}

#[test]
fn a_section_stands_before_definitions_and_notes() {
    let text = format!(
        "{}\n\nNote[^1] et [lien].\n\n[lien]: https://exemple.org\n\n[^1]: La note.\n",
        article().text().trim_end()
    );
    let done = run(&text, &common::figures_only());
    let at = |needle: &str| done.find(needle).expect("the text");
    assert!(at("Note[^1]") < at("## Les chiffres clés") && at("## Les chiffres clés") < at("[lien]: https"));
}

/// The headings of a result, with their level.
fn headings(text: &str) -> Vec<String> {
    text.lines().filter(|line| line.starts_with('#')).map(str::to_string).collect()
}

#[test]
fn a_heading_that_the_editor_changed_is_the_author_s_and_the_others_stay() {
    let options = common::figures_only();
    let done = run(article().text(), &options);
    let before = headings(&done);
    assert!(before.len() >= 4, "{before:?}");
    for changed in 0..before.len() {
        let mine = "## Une ligne écrite à la main";
        let edited = done.replace(&format!("{}\n", before[changed]), &format!("{mine}\n"));
        let again = run(&edited, &options);
        let mut expected = before.clone();
        expected[changed] = mine.to_string();
        assert_eq!(headings(&again), expected);
        assert_eq!(run(&again, &options), again);
        let stripped = strip(&again);
        assert!(stripped.contains(&format!("{mine}\n")) && !stripped.contains("intertitre:"), "{stripped}");
    }
}

#[test]
fn a_block_that_the_editor_emptied_is_not_made_again() {
    let options = common::figures_only();
    let done = run(article().text(), &options);
    let before = headings(&done);
    for emptied in 0..before.len() {
        let mut edited = done.replace(&format!("{}\n\n", before[emptied]), "");
        if before[emptied] == "## Les chiffres clés" {
            let at = edited.find("- **").expect("the section");
            edited.replace_range(at..edited.rfind("<!-- /").expect("its end"), "");
        }
        let mut expected = before.clone();
        expected.remove(emptied);
        assert_eq!(headings(&run(&edited, &options)), expected);
    }
}

#[test]
fn a_section_that_the_editor_changed_is_kept_alone() {
    let options = common::figures_only();
    let edited = run(article().text(), &options).replace("- **31 000 ouvrages**", "- **31 000 livres**");
    let again = run(&edited, &options);
    assert_eq!(again.matches("## Les chiffres clés").count(), 1);
    assert!(again.contains("- **31 000 livres**"));
    assert_eq!(run(&again, &options), again);
}

#[test]
fn a_description_that_the_editor_changed_is_the_author_s() {
    let text = "---\ntitle: Le bac\n---\n\nLe bac de la Doulce a repris lundi ses traversées entre Port-Marais et l’île aux Aulnes. Il avait été arrêté cinq mois pour la révision de sa chaîne, de son moteur et de ses deux rampes. La commune a financé les travaux avec l’aide du département, qui en a payé la moitié.\n";
    let options = Options::default();
    let done = run(text, &options);
    assert!(done.contains("description: \"Le bac de la Doulce a repris"), "{done}");
    let edited = done.replace("description: \"Le bac de la Doulce", "description: \"Enfin, le bac de la Doulce");
    let again = run(&edited, &options);
    assert_eq!(again.matches("description:").count(), 1);
    assert!(again.contains("description: \"Enfin, le bac") && again.contains("genere: [slug]"), "{again}");
    let kept = strip(&again);
    assert!(kept.contains("description: \"Enfin, le bac") && !kept.contains("slug:"), "{kept}");
    // A key that the editor has taken out is made again, and nothing is written twice.
    let without: String =
        done.lines().filter(|line| !line.starts_with("slug:")).map(|line| format!("{line}\n")).collect();
    assert_eq!(run(&without, &options), done);
    assert_eq!(strip(&done), text);
}

#[test]
fn an_author_s_value_is_never_overwritten_nor_doubled() {
    for (front, keys) in [
        ("---\ntitre: Le bac\nchapo: Un chapô.\npermalink: /bac/\n---\n", ["description:", "slug:"]),
        ("---\ntitle: Le bac\ndescription:\nslug: ''\n---\n", ["description: \"", "slug: \""]),
        ("+++\ntitle = \"Le bac\"\nsummary = \"Un résumé.\"\nslug = \"bac\"\n+++\n", ["description", "slug = \"le"]),
    ] {
        let body = article().text().split_once("---\n\n").expect("a body").1.to_string();
        let done = run(&format!("{front}\n{body}"), &Options::default());
        assert!(done.starts_with(front), "{done}");
        assert!(keys.iter().all(|key| !done.replace(front, "").contains(key)), "{done}");
    }
}

#[test]
fn toml_keys_are_added_before_the_first_table() {
    let text = format!(
        "+++\ntitle = \"Le bac\"\n\n[params]\nx = 1\n+++\n\n{}",
        article().text().split_once("---\n\n").expect("a body").1
    );
    let done = run(&text, &Options::default());
    let at = |needle: &str| done.find(needle).expect("the key");
    assert!(at("slug = ") < at("[params]") && at("intertitre = { genere") < at("[params]"));
    assert_eq!(strip(&done), text);
}

#[test]
fn the_main_heading_goes_where_it_is_wanted() {
    let body = article().text().split_once("---\n\n").expect("a body").1.to_string();
    let headed = |text: &str, h1: H1| {
        let done = run(text, &Options { h1, ..Options::default() });
        (format!("\n{done}").contains("\n# "), done.contains("title: "))
    };
    assert_eq!(headed(&body, H1::Auto), (true, false));
    assert_eq!(headed(&body, H1::Meta), (false, true));
    assert_eq!(headed(&format!("# Un titre\n\n{body}"), H1::Meta), (true, false));
    let with_front = format!("---\ndate: 2026-01-05\n---\n\n{body}");
    assert_eq!(headed(&with_front, H1::Auto), (false, true));
    assert_eq!(headed(&with_front, H1::Body), (true, false));
    let with_title = format!("---\ntitle: Un titre\n---\n\n{body}");
    assert_eq!(headed(&with_title, H1::Auto), (false, true));
    assert_eq!(headed(&with_title, H1::Body), (true, true));
    let with_heading = format!("# Un titre\n\n{body}");
    assert_eq!(headed(&with_heading, H1::Auto), (true, false));
    assert_eq!(format!("\n{}", run(&with_heading, &Options::default())).matches("\n# ").count(), 1);
}

#[test]
fn switches_leave_out_what_they_say() {
    let source = article();
    let plain = Options::default();
    let without = |options: Options| restructure::restructure(&source, Format::Markdown, &options).expect("an article");
    assert!(without(Options { headings: false, ..plain.clone() }).plan.headings.is_empty());
    assert!(without(Options { expand: false, ..plain.clone() }).plan.sections.is_empty());
    assert!(!without(Options { markers: false, ..plain.clone() }).text.contains("intertitre:"));
    assert_eq!(without(Options { min_words: 0, ..plain.clone() }).plan.status, Status::SansObjectif);
    assert_eq!(without(Options { min_words: 300, ..plain.clone() }).plan.status, Status::ObjectifAtteint);
    let short = without(plain).plan;
    assert_eq!(short.status, Status::ObjectifNonAtteint);
    assert_eq!(short.title.expect("a title").origin, TextOrigin::Auteur);
    assert!(short.added_words > 0 && short.author_words > 380);
}

#[test]
fn plain_text_can_stay_plain() {
    for (name, source, format) in common::articles().into_iter().filter(|(_, _, format)| *format == Format::Text) {
        let options = Options { keep_text: true, repair: false, ..Options::default() };
        let done = restructure::restructure(&source, format, &options).expect("an article");
        assert!(!done.text.contains("<!--") && !done.text.contains("## ") && !done.text.contains("**"), "{name}");
        let mut kept = done.text.lines();
        for line in source.text().lines().filter(|line| !line.trim().is_empty()) {
            assert!(kept.any(|found| found == line), "{name}: {line:?} is lost");
        }
        assert!(done.plan.headings.iter().all(|heading| done.text.lines().any(|line| line == heading.text)), "{name}");
    }
}

/// Found by random trials, each once a fault.
#[test]
fn faults_that_were_mended_stay_mended() {
    let sentence = "Le conseil de Corvézan a voté lundi la rénovation de la médiathèque, pour 2,4 millions d’euros.";
    let body = [sentence; 6].join("\n\n");
    let open = "<!-- intertitre:h2 v=1 h=00000000 -->";
    let close = "<!-- /intertitre -->";
    for text in [
        format!("\u{feff}{body}"),
        format!("\u{feff}« Enfin », dit-il.\n\n{body}"),
        body.replace('\n', "\r"),
        format!("{open}\n\n{close}\n\n{body}"),
        format!("{body}\n\n{open}\n\n{close}"),
        format!("{open}\n\n{body}\n\n{close}"),
        format!("{open}\n\n{body}\n\n{close}").replace('\n', "\r"),
        format!("{body}\n\nL’opposition y voit « un projet trop cher\n\nPartager cet article"),
        format!("---\n{{a: 1}}\n---\n{body}"),
    ] {
        for format in [Format::Text, Format::Markdown] {
            for repair in [false, true] {
                let options = Options { repair, ..Options::default() };
                let source = Source::from_text("article", text.clone());
                let once = restructure::restructure(&source, format, &options).expect("an article").text;
                assert_eq!(run(&once, &options), once, "{text:?}");
                if format == Format::Markdown && !repair {
                    assert_eq!(strip(&once), restructure::strip(&source, format).expect("an article"), "{text:?}");
                }
            }
        }
    }
}
