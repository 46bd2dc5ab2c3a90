//! Hostile documents: nothing panics, nothing is lost, and what cannot be read is refused with a clear message.
//!
//! That time stays linear is measured by `cargo bench --bench parse`, which prints the exponents.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use intertitre::document::{BlockKind, Document, Format};
use intertitre::report::Page;
use intertitre::restructure::{self, Options, RestructureError};
use intertitre::source::{DecodeError, Source};
use intertitre::{Checked, check, config::Config, judge_with_sheet, output};

/// Bytes of the texts that a page is made of, too: it shows each of their findings.
const LONGEST_PAGE: usize = 10_000;

const FORMATS: [Format; 4] = [Format::Text, Format::Markdown, Format::Mdx, Format::Html];

const PROSE: &str =
    "Le conseil municipal de Corvézan a voté lundi la rénovation de la médiathèque, pour 2,4 millions d’euros. ";

/// Everything the program does with a text, in each format.
fn survive(name: &str, text: &str) {
    for format in FORMATS {
        let source = Source::from_text(name, text);
        let Ok(document) = Document::read(&source, format) else { continue };
        for block in &document.blocks {
            let span = block.prose.to_source(0..block.prose.text().len());
            assert!(text.get(span.range()).is_some() && text.get(block.span.range()).is_some(), "{name}");
        }
        if text.len() > LONGEST_PAGE {
            let _ = check(&source, format, &Config::default());
        } else if let Ok(Ok((judged, sheet))) = judge_with_sheet(&source, format, &Config::default()) {
            let file = judged.report(&source, format, &Config::default());
            let page = output::html_article(&Page::new(sheet, file));
            assert!(page.ends_with("</html>\n") && !page.contains("<script"), "{name}");
        }
        match restructure::restructure(&source, format, &Options { repair: false, ..Options::default() }) {
            Ok(done) => {
                let back = restructure::strip(&source.with_text(done.text), done.format).expect("its own output");
                assert!(format == Format::Text || back == text, "{name} in {format:?} is not given back");
            }
            Err(RestructureError::NotReversible | RestructureError::Edit(_)) => panic!("{name} in {format:?}"),
            Err(_) => {}
        }
    }
}

#[test]
fn what_is_nested_or_never_closed_is_survived() {
    let repeated = [
        "> ",
        "- ",
        "1. ",
        "#",
        "*",
        "_",
        "**",
        "`",
        "``",
        "[",
        "![",
        "[a](",
        "[^a]",
        "<",
        "<!--",
        "<div>",
        "<p>",
        "<b>",
        "<table><tr><td>",
        "<ul><li>",
        "<a href=\"",
        "</p>",
        "</",
        "<A>",
        "<A b={",
        "{",
        "{{",
        "{%",
        "{/*",
        "{% a %}",
        "{{< a >}}",
        ":::a\n",
        "!!! a\n    ",
        "$",
        "$$",
        "~~",
        "==",
        "^^",
        "++",
        "|",
        "|a|b|\n|-|-|\n",
        "\\",
        "&",
        "&#",
        "&#x110000;",
        "«",
        "« ",
        "»",
        "\"",
        "(",
        "\\begin{a}\n",
        "---\n",
        "***\n",
        "===\n",
        "a\n===\n",
        "<script>",
        "<pre>",
        "<![CDATA[",
        "<!doctype",
        "<textarea>",
        "<svg>",
        "<math>",
        "import a from 'b'\n",
        "export const a = {\n",
        ":a:",
        "[@a; ",
        "\u{200b}",
        "\u{202e}",
        "e\u{301}",
        "😀",
        "\r",
        "\r\n",
        "\u{2028}",
        "\t",
        "\u{a0}",
        "<br>",
        "<br><br>",
        "<sup>2</sup>",
        "@fig-a ",
        "```\n",
        "~~~\n",
        "[a]: b\n",
        "*[a]: b\n",
        "<!-- intertitre-disable -->\n",
    ];
    for piece in repeated {
        survive(piece, &piece.repeat(20_000 / piece.len()));
        survive(piece, &format!("{PROSE}{PROSE}\n\n{}\n\n{PROSE}{PROSE}", piece.repeat(4_000 / piece.len())));
    }
}

#[test]
fn a_line_of_ten_megabytes_is_read_whole() {
    let line = PROSE.repeat(10_000_000 / PROSE.len());
    let last = line.rfind("médiathèque").expect("the word");
    for (format, text) in [
        (Format::Text, line.clone()),
        (Format::Markdown, line.clone()),
        (Format::Mdx, line.clone()),
        (Format::Html, format!("<p>{line}</p>")),
    ] {
        let source = Source::from_text("x", text);
        let document = Document::read(&source, format).expect("a document");
        let offset = if format == Format::Html { last + "<p>".len() } else { last };
        let place = source.position(offset);
        assert_eq!(source.offset(place.line, place.column), Some(offset));
        let [block] = document.blocks.as_slice() else { panic!("{format:?}: {} blocks", document.blocks.len()) };
        assert_eq!(block.prose.text().trim_end().len(), line.trim_end().len(), "{format:?}");
        let found = block.prose.text().rfind("médiathèque").expect("the word");
        assert_eq!(source.slice(block.prose.to_source(found..found + "médiathèque".len())), "médiathèque");
    }
}

#[test]
fn a_title_that_goes_on_for_ever_has_one_principal_keyphrase() {
    for words in ["le port, ", "port à Brest ", "« port » "] {
        let source = Source::from_text("x.md", format!("# {}\n\nLe port dort.\n", words.repeat(20_000)));
        let document = Document::read(&source, Format::Markdown).expect("a document");
        let keyphrases = intertitre::analysis::analyze(&source, &document, None).topics.keyphrases;
        let principal = keyphrases.iter().filter(|one| one.role == intertitre::analysis::Role::Principal);
        assert_eq!(principal.count(), 1, "{words}");
    }
}

#[test]
fn giant_tables_and_lists_are_read_whole() {
    let rows = 20_000;
    let table = format!("| a | b |\n|---|---|\n{}", "| un prix | deux prix |\n".repeat(rows));
    let items = "- un point de la liste\n".repeat(rows);
    let html = format!("<table>{}</table>", "<tr><td>un prix<td>deux prix".repeat(rows));
    for (text, format, kind, count) in [
        (&table, Format::Markdown, BlockKind::Cell, 2 * rows + 2),
        (&items, Format::Markdown, BlockKind::Item, rows),
        (&items, Format::Text, BlockKind::Item, rows),
        (&html, Format::Html, BlockKind::Cell, 2 * rows),
    ] {
        let source = Source::from_text("x", text.as_str());
        let document = Document::read(&source, format).expect("a document");
        assert_eq!(document.blocks.iter().filter(|block| block.kind == kind).count(), count, "{format:?} {kind:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let refused = |bytes: &[u8]| Source::decode("x", bytes.to_vec()).expect_err("no text").to_string();
    assert_eq!(
        refused(b"Le conseil\0 a vot"),
        "le contenu est binaire (octet de contrôle à la position 10), ce n’est pas un texte"
    );
    assert!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").starts_with("le contenu est binaire"));
    assert_eq!(refused(b""), "le fichier est vide");
    assert_eq!(refused(" \u{a0}\n\t".as_bytes()), "le fichier est vide");
    assert!(refused(b"\xff\xfeL\0e\0 ").contains("UTF-16"));
    assert_eq!(Source::decode("x", b"\xef\xbb\xbf".to_vec()).err(), Some(DecodeError::Empty));
}

#[test]
fn front_matter_that_explodes_or_breaks_costs_nothing() {
    // Each alias stands for two of the one before: ten gigabytes, if it were expanded.
    let mut bomb = "---\na0: &a0 [lol, lol]\n".to_string();
    for level in 1..30 {
        bomb += &format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1);
    }
    let source = Source::from_text("x", format!("{bomb}title: Un titre\n---\n\n{PROSE}\n"));
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let front_matter = document.front_matter.expect("front matter");
    assert_eq!(front_matter.entries.len(), 31);
    assert_eq!(front_matter.entries[30].value.as_deref(), Some("Un titre"));
    let message = |head: &str| {
        let source = Source::from_text("x", format!("{head}\n{PROSE}\n"));
        Document::read(&source, Format::Markdown).expect_err("a fault").to_string()
    };
    let deep = message(&format!("---\na: {}\n---\n", "[".repeat(100_000)));
    assert!(deep.starts_with("ligne 2 : le front matter YAML ne se lit pas"), "{deep}");
    let deep = message(&format!("+++\na = {}\n+++\n", "[".repeat(100_000)));
    assert!(deep.starts_with("ligne 2 : le front matter TOML ne se lit pas"), "{deep}");
    let deep = message(&format!("---json\n{{\"a\": {}}}\n---\n", "[".repeat(100_000)));
    assert!(deep.contains("le front matter JSON ne se lit pas"), "{deep}");
    for head in ["---\n", "---\na: |\n", "+++\n", "{\"a\": ", "---json\n{", "Title: a\nDate: b\n", "<!-- a\n---\n"] {
        survive(head, &format!("{head}{}", PROSE.repeat(8)));
    }
}

#[test]
fn signs_that_are_not_seen_are_in_no_heading() {
    let hidden = "Le conseil mu\u{ad}ni\u{ad}ci\u{ad}pal de Cor\u{200b}vézan a voté \u{202e}lundi\u{202c} la rénovation de la média\u{2060}thèque. ";
    let text = format!("{}\n\n{}\n\n{}\n", hidden.repeat(6), PROSE.repeat(6), hidden.repeat(6));
    for format in [Format::Markdown, Format::Html] {
        let source = Source::from_text("x", text.clone());
        let document = Document::read(&source, format).expect("a document");
        let prose = document.blocks[0].prose.text();
        assert!(
            prose.starts_with("Le conseil municipal de Corvézan a voté lundi la rénovation de la médiathèque."),
            "{prose}"
        );
        let word = prose.find("municipal").expect("the word");
        let span = document.blocks[0].prose.to_source(word..word + "municipal".len());
        assert_eq!(source.slice(span), "mu\u{ad}ni\u{ad}ci\u{ad}pal");
        let Ok(Checked::Report(_)) = check(&source, format, &Config::default()) else { panic!("French") };
    }
    survive("invisible", &text);
}

#[test]
fn markers_out_of_order_are_told_with_their_line() {
    let message =
        |text: &str, format| Document::read(&Source::from_text("x", text), format).expect_err("a fault").to_string();
    let open = "<!-- intertitre:h2 v=1 h=9f2c41aa -->";
    let close = "<!-- /intertitre -->";
    assert!(message(&format!("a\n\n{open}\n\nb\n"), Format::Markdown).starts_with("ligne 3 : le marqueur"));
    assert!(message(&format!("a\n\n{close}\n"), Format::Markdown).starts_with("ligne 3 : le marqueur"));
    assert!(message(&format!("<p>a</p>\n{open}\n{open}\n{close}"), Format::Html).starts_with("ligne 2 : le marqueur"));
    let (open, close) = ("{/* intertitre:h2 v=1 h=9f2c41aa */}", "{/* /intertitre */}");
    assert!(message(&format!("{open}\n\n{open}\n\n{close}\n"), Format::Mdx).starts_with("ligne 1 : le marqueur"));
}

#[test]
fn blocks_on_one_line_are_taken_out() {
    let block = "{/* intertitre:intertitre v=1 h=00000000 */}{/* /intertitre */}";
    for text in [format!("# V\n\n{block}{block}\n"), format!("# V\n\n{block}\t{block}{block}\nFin.\n")] {
        let source = Source::from_text("a.mdx", text);
        let stripped = restructure::strip(&source, Format::Mdx).expect("its own blocks");
        assert!(!stripped.contains("intertitre") && stripped.starts_with("# V"), "{stripped}");
    }
}
