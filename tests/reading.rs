//! From bytes to blocks: encodings, ends of line, conventions of plain text, front matter, positions.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::{BlockKind, Document, DocumentError, Format, TopKind, to_markdown};
use intertitre::lexicon::MetaRole;
use intertitre::source::{DecodeError, Edit, EditError, Edits, Encoding, Source, Span};

const TEXT: &str = "L’été à Nîmes 😀\r\nCœur — « déjà » 12 €\nfin";

fn document(text: &str, format: Format) -> (Source, Document) {
    let source = Source::from_text("article", text);
    let document = Document::read(&source, format).expect("a document");
    (source, document)
}

/// The prose of the blocks, with their kinds.
fn blocks(text: &str, format: Format) -> Vec<(BlockKind, String)> {
    document(text, format).1.blocks.iter().map(|block| (block.kind, block.prose.text().to_string())).collect()
}

fn paragraphs(text: &str) -> Vec<String> {
    blocks(text, Format::Text).into_iter().map(|(_, prose)| prose).collect()
}

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    encoding.encode(text)
}

#[test]
fn every_encoding_is_read_and_written_back() {
    let with_mark = format!("\u{feff}{TEXT}");
    let cases = [
        (TEXT.as_bytes().to_vec(), Encoding::Utf8),
        (with_mark.as_bytes().to_vec(), Encoding::Utf8),
        (encoded(&with_mark, Encoding::Utf16Le), Encoding::Utf16Le),
        (encoded(&with_mark, Encoding::Utf16Be), Encoding::Utf16Be),
        (encoded(&TEXT.replace('😀', "!"), Encoding::Windows1252), Encoding::Windows1252),
    ];
    for (bytes, encoding) in cases {
        let source = Source::decode("x", bytes.clone()).expect("a text");
        assert_eq!(source.encoding(), encoding);
        assert_eq!(source.encode(source.text()), bytes, "{encoding:?}");
        let at = source.text().find("déjà").expect("the word");
        let original = source.original(Span::new(at, at + "déjà".len()));
        assert_eq!(&bytes[original.range()], encoded("déjà", encoding), "{encoding:?}");
    }
}

#[test]
fn windows_1252_takes_what_it_lacks_from_its_neighbours() {
    assert_eq!(encoded("12\u{202f}% œ’…", Encoding::Windows1252), b"12\xa0% \x9c\x92\x85");
    let all: Vec<u8> = (1..=255).filter(|byte| *byte >= 32).collect();
    let source = Source::decode("x", all.clone()).expect("a text");
    assert_eq!(source.encode(source.text()), all);
}

#[test]
fn what_is_no_text_is_refused() {
    let refused = |bytes: &[u8]| Source::decode("x", bytes.to_vec()).expect_err("a fault");
    assert_eq!(refused(b""), DecodeError::Empty);
    assert_eq!(refused(b" \n\t\r\n"), DecodeError::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf \n"), DecodeError::Empty);
    assert_eq!(refused(b"PNG\x00\x01"), DecodeError::Binary { offset: 3 });
    assert_eq!(refused(b"a\x01b\x02c\x03"), DecodeError::Binary { offset: 1 });
    assert_eq!(refused(b"\xff\xfea\x00b"), DecodeError::MalformedUtf16 { offset: 4 });
    assert_eq!(refused(b"\xff\xfea\x00\x00\xd8"), DecodeError::MalformedUtf16 { offset: 4 });
}

#[test]
fn positions_count_lines_characters_and_utf16_units() {
    let source = Source::from_text("x", "\u{feff}é😀x\r\ny\rz\n");
    let at = |needle: &str| {
        let position = source.position(source.text().find(needle).expect("the letter"));
        (position.line, position.column, position.column_utf16)
    };
    assert_eq!(at("é"), (1, 1, 1));
    assert_eq!(at("x"), (1, 3, 4));
    assert_eq!(at("y"), (2, 1, 1));
    assert_eq!(at("z"), (3, 1, 1));
    assert_eq!(source.position(usize::MAX).line, 4);
    assert_eq!(source.eol(), "\r\n");
}

#[test]
fn splices_touch_nothing_else_and_tell_where_things_were() {
    let text = "un deux trois";
    let list = vec![
        Edit::replace(Span::new(3, 7), "DEUX !"),
        Edit::insert(0, "["),
        Edit::insert(13, "]"),
        Edit::insert(13, "!"),
    ];
    let edits = Edits::new(list, text).expect("edits");
    let after = edits.apply(text);
    assert_eq!(after, "[un DEUX ! trois]!");
    for (needle, before) in [("un", 0), ("trois", 8)] {
        assert_eq!(edits.offset_before(after.find(needle).expect("the word")), before);
    }
    assert_eq!(
        Edits::new(vec![Edit::delete(Span::new(0, 4)), Edit::delete(Span::new(3, 5))], text).expect_err("overlap"),
        EditError::Overlap(3)
    );
    assert_eq!(Edits::new(vec![Edit::delete(Span::new(0, 99))], text).expect_err("outside"), EditError::OutOfText(0));
    assert_eq!(
        Edits::new(vec![Edit::delete(Span::new(0, 1))], "é").expect_err("inside a letter"),
        EditError::OutOfText(0)
    );
}

#[test]
fn paragraphs_separated_by_blank_lines() {
    assert_eq!(
        paragraphs("Un premier paragraphe.\n\n\nUn second.\r\n\r\nUn troisième."),
        ["Un premier paragraphe.", "Un second.", "Un troisième."]
    );
}

#[test]
fn paragraphs_one_to_a_line() {
    let text = "La réunion a duré deux heures, dans une salle trop petite pour les habitants venus en nombre ce soir-là.\nLe maire a parlé.\nPersonne n’a répondu à sa proposition, que beaucoup découvraient et que d’autres jugeaient tardive.\n";
    assert_eq!(paragraphs(text).len(), 3);
}

#[test]
fn paragraphs_wrapped_at_a_width() {
    let wrapped = "La réunion a duré deux heures, dans une salle trop\npetite pour les habitants venus en nombre ce\nsoir-là.\n\nLe maire a parlé le premier, puis il a laissé la\nparole à la salle.\n";
    let expected = [
        "La réunion a duré deux heures, dans une salle trop petite pour les habitants venus en nombre ce soir-là.",
        "Le maire a parlé le premier, puis il a laissé la parole à la salle.",
    ];
    assert_eq!(paragraphs(wrapped), expected);
    assert_eq!(paragraphs(&wrapped.replace('\n', "\r\n")), expected);
    // Without blank lines, a short line that ends a sentence ends the paragraph.
    let tight = "La réunion a duré deux heures, dans une salle trop\npetite pour les habitants venus en nombre ce\nsoir-là.\nLe maire a parlé le premier, puis il a laissé la\nparole à la salle entière.\n";
    assert_eq!(paragraphs(tight).len(), 2);
}

#[test]
fn verse_and_lists_are_not_unwrapped() {
    let verse = "Sous le pont coule l’eau lente,\nEt mon cœur coule avec elle,\nLa rive est encore absente,\nLa nuit demeure fidèle.\n";
    assert_eq!(paragraphs(verse).len(), 4);
    let list = "À prévoir pour la sortie :\n- un pique-nique\n- des bottes\n1. partir tôt\n";
    let kinds: Vec<BlockKind> = blocks(list, Format::Text).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Item, BlockKind::Item, BlockKind::Item]);
    assert_eq!(paragraphs(list)[1], "un pique-nique");
}

#[test]
fn a_title_is_guessed_only_when_sure() {
    let body = "Le marché rouvre dimanche après quatorze mois de travaux, a annoncé la mairie lundi soir.";
    let is_title = |text: &str| matches!(blocks(text, Format::Text)[0].0, BlockKind::Heading(1));
    assert!(is_title(&format!("Le marché couvert rouvre dimanche\n\n{body}\n")));
    assert!(is_title(&format!("Faut-il sauver le marché couvert ?\n{body}\n")));
    assert!(!is_title(&format!("{body}\n\n{body}\n")));
    assert!(!is_title(&format!("PAU, Béarn — Le marché\n\n{body}\n")));
    assert!(!is_title("Le marché couvert rouvre dimanche\n"));
    assert!(!is_title("Les achats\n\nLes ventes\n"));
    assert!(!is_title(&format!("À retenir :\n\n{body}\n")));
}

#[test]
fn plain_text_becomes_markdown_that_reads_the_same() {
    let text = "Le marché rouvre dimanche\n    Après quatorze mois de travaux, les commerçants retrouvent leurs étals dans la halle.\nDeux règles :\n- arriver tôt\n- apporter son panier\n";
    let (source, document) = document(text, Format::Text);
    let edits = Edits::new(to_markdown(&source, &document), text).expect("edits");
    let markdown = edits.apply(text);
    assert_eq!(
        markdown,
        "# Le marché rouvre dimanche\n\nAprès quatorze mois de travaux, les commerçants retrouvent leurs étals dans la halle.\n\nDeux règles :\n\n- arriver tôt\n- apporter son panier\n"
    );
    assert_eq!(blocks(&markdown, Format::Markdown), blocks(text, Format::Text));
}

#[test]
fn what_would_be_markup_is_escaped() {
    let text = "Un premier paragraphe assez long pour ne pas être un titre, tout de même.\n```\n# pas un titre\n> pas une citation\n[1]: http://exemple.fr\n<div>\n---\nUn dernier paragraphe.\n";
    let (source, document) = document(text, Format::Text);
    let markdown = Edits::new(to_markdown(&source, &document), text).expect("edits").apply(text);
    // Signs alone are no prose, but paragraphs nevertheless.
    let kinds = |text: &str, format: Format| -> Vec<TopKind> {
        Document::read(&Source::from_text("x", text), format)
            .expect("a document")
            .top
            .iter()
            .map(|top| top.kind)
            .collect()
    };
    assert_eq!(kinds(&markdown, Format::Markdown), vec![TopKind::Paragraph; 8]);
    let said = |text: &str, format| -> Vec<_> {
        blocks(text, format).into_iter().filter(|(_, prose)| prose.contains(char::is_alphanumeric)).collect()
    };
    assert_eq!(said(&markdown, Format::Markdown), said(text, Format::Text));
}

#[test]
fn nothing_is_inserted_inside_html_or_a_changed_block() {
    let text = "Avant.\n\n<details>\n\nDedans.\n\n</details>\n\nAprès.\n\n<!-- intertitre:h2 v=1 h=00000000 -->\n\n## T\n\nChangé.\n\n<!-- /intertitre -->\n\nFin.\n";
    let (source, document) = document(text, Format::Markdown);
    let free: Vec<&str> = (0..document.top.len())
        .filter(|&index| document.insertion_before(text, index).is_some())
        .map(|index| source.slice(document.top[index].span).trim())
        .collect();
    assert_eq!(free, ["Avant.", "<details>", "Après.", "<!-- intertitre:h2 v=1 h=00000000 -->", "Fin."]);
}

#[test]
fn markdown_blocks_and_what_is_masked() {
    let text = "# Un *titre*\n\nDu texte avec `code`, ![photo](a.png \"t\") et [un lien](https://ex.org/a_b) &amp; \\*astérisque\\*.\n\n> Une citation\n> sur deux lignes.\n\n- un\n- deux\n\n  suite\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n<div>html</div>\n\nNote[^1].\n\n[^1]: La note.\n";
    let expected = [
        (BlockKind::Heading(1), "Un titre"),
        (BlockKind::Paragraph, "Du texte avec \u{fffc}, \u{fffc} et un lien & *astérisque*."),
        (BlockKind::Quote, "Une citation sur deux lignes."),
        (BlockKind::Item, "un"),
        (BlockKind::Item, "deux"),
        (BlockKind::Item, "suite"),
        (BlockKind::Cell, "a"),
        (BlockKind::Cell, "b"),
        (BlockKind::Cell, "c"),
        (BlockKind::Cell, "d"),
        (BlockKind::Paragraph, "html"),
        (BlockKind::Paragraph, "Note."),
        (BlockKind::Note, "La note."),
    ];
    let found = blocks(text, Format::Markdown);
    let found: Vec<(BlockKind, &str)> = found.iter().map(|(kind, prose)| (*kind, prose.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn prose_maps_back_to_the_file() {
    let text = "Avant **le gras** et l&#39;entit&eacute; ; `x` fin.";
    let (source, document) = document(text, Format::Markdown);
    let prose = &document.blocks[0].prose;
    let read = |words: &str| {
        let at = prose.text().find(words).expect("the words");
        source.slice(prose.to_source(at..at + words.len()))
    };
    assert_eq!(prose.text(), "Avant le gras et l'entité ; \u{fffc} fin.");
    assert_eq!(read("gras"), "gras");
    assert_eq!(read("l'entité"), "l&#39;entit&eacute;");
    assert_eq!(read("le gras et"), "le gras** et");
    assert_eq!(read("\u{fffc}"), "`x`");
    assert_eq!(read("fin."), "fin.");
}

#[test]
fn front_matter_is_read_with_its_places() {
    let yaml = "---\n# commentaire\ntitre: \"L’été\"\nchapo: >-\n  Deux lignes\n  pliées\ntags: [a, b]\nauteur: {nom: X}\n---\nTexte.\n";
    let (source, document) = document(yaml, Format::Markdown);
    let front_matter = document.front_matter.expect("front matter");
    assert_eq!(front_matter.get(MetaRole::Title).expect("a title").1, "L’été");
    assert_eq!(front_matter.get(MetaRole::Description).expect("a description").1, "Deux lignes pliées");
    let title = front_matter.entry(MetaRole::Title).expect("a title");
    assert_eq!((source.slice(title.key_span), source.slice(title.value_span)), ("titre", "\"L’été\""));
    let keys: Vec<&str> = front_matter.entries.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["titre", "chapo", "tags", "auteur"]);
    assert_eq!(source.slice(document.body), "Texte.\n");

    let toml =
        "\u{feff}+++\r\ntitle = 'Le pont'\r\ndate = 2026-03-02\r\n[params]\r\ntitle = 'autre'\r\n+++\r\nTexte.\r\n";
    let (source, document) = self::document(toml, Format::Markdown);
    let front_matter = document.front_matter.expect("front matter");
    assert_eq!(front_matter.get(MetaRole::Title).expect("a title").1, "Le pont");
    assert_eq!(source.slice(front_matter.entry(MetaRole::Title).expect("a title").key_span), "title");
    assert_eq!(source.slice(document.body), "Texte.\r\n");
}

#[test]
fn front_matter_that_does_not_parse_is_told_with_its_line() {
    let fault = |text: &str| Document::read(&Source::from_text("x", text), Format::Markdown).expect_err("a fault");
    let DocumentError::FrontMatter { line, dialect, .. } = fault("---\ntitle: a\nb: [1, 2\n---\nTexte.\n") else {
        panic!("another fault")
    };
    assert_eq!(dialect, "YAML");
    assert!((3..=4).contains(&line), "{line}");
    let DocumentError::FrontMatter { line, dialect, .. } = fault("+++\ntitle = \n+++\nTexte.\n") else {
        panic!("another fault")
    };
    assert_eq!((line, dialect), (2, "TOML"));
}

#[test]
fn thematic_breaks_are_no_front_matter() {
    let (_, document) = document("---\n\nTexte sans fin de front matter.\n", Format::Markdown);
    assert!(document.front_matter.is_none());
}

#[test]
fn markers_that_do_not_pair_are_refused() {
    let fault = |text: &str| Document::read(&Source::from_text("x", text), Format::Markdown).expect_err("a fault");
    let open = "<!-- intertitre:h2 v=1 h=00000000 -->";
    let close = "<!-- /intertitre -->";
    assert_eq!(fault(&format!("Texte.\n\n{open}\n\n## T\n")), DocumentError::UnclosedMarker { line: 3 });
    assert_eq!(fault(&format!("Texte.\n\n{close}\n")), DocumentError::StrayMarker { line: 3 });
    assert_eq!(fault(&format!("{open}\n\n{open}\n\n## T\n\n{close}\n")), DocumentError::UnclosedMarker { line: 1 });
    // In a code block, a marker is an example.
    let (_, document) = document(&format!("```\n{open}\n```\n"), Format::Markdown);
    assert!(document.generated.is_empty());
}

#[test]
fn formats_are_known_by_their_names() {
    assert_eq!(Format::of_name("a/b.MD"), Ok(Some(Format::Markdown)));
    assert_eq!(Format::of_name("notes.txt"), Ok(Some(Format::Text)));
    assert_eq!(Format::of_name("-"), Ok(None));
    assert_eq!(Format::of_name("page.html"), Ok(Some(Format::Html)));
    assert_eq!(Format::of_name("page.mdx"), Ok(Some(Format::Mdx)));
    assert_eq!(Format::of_name("note.docx"), Err("docx".to_string()));
    let settle = |text: &str| Format::settle(None, &Source::from_text("-", text));
    assert_eq!(settle("# Titre\n\nTexte."), Format::Markdown);
    assert_eq!(settle("---\ntitle: a\n---\nTexte."), Format::Markdown);
    assert_eq!(settle("Texte #1, sans titre.\n#motdièse"), Format::Text);
}

#[test]
fn every_fixture_is_read_in_its_own_format() {
    for (name, source, format) in common::articles() {
        let document = Document::read(&source, format).expect("a document");
        assert!(document.blocks.len() >= 6, "{name} has {} blocks", document.blocks.len());
    }
}

#[test]
fn a_short_chapo_does_not_hide_the_title() {
    let body =
        "Le bac a repris lundi.\n\nIl fait douze traversées par jour.\n\nLe prix n’a pas changé.\n\nLa mairie paie.";
    let kinds = |text: &str| blocks(text, Format::Text).into_iter().map(|(kind, _)| kind).next();
    let title = "Port-Marais : le bac de la Doulce reprend ses traversées quotidiennes";
    assert_eq!(
        kinds(&format!("{title}\n\nLes maraîchers l’attendaient depuis cinq mois.\n\n{body}")),
        Some(BlockKind::Heading(1))
    );
    // Without a blank line, or in a text of two paragraphs, it is not sure.
    assert_eq!(
        kinds(&format!("{title}\nLes maraîchers l’attendaient depuis cinq mois.\n\n{body}")),
        Some(BlockKind::Paragraph)
    );
    assert_eq!(kinds(&format!("{title}\n\nLes maraîchers l’attendaient.")), Some(BlockKind::Paragraph));
    let signed = "Par Solène Aubry, à Port-Marais, et Yann Corre";
    assert_ne!(kinds(&format!("{signed}\n\nLes maraîchers attendaient.\n\n{body}")), Some(BlockKind::Heading(1)));
}

#[test]
fn the_first_paragraph_of_a_box_has_its_own_line() {
    let text = "# Haies\n\n!!! info \"Horaires\"\n    Le bureau ouvre à 9 heures.\n\n    Il ferme à midi.\n\n??? note\n\n    Sauf en août.\n";
    let (source, document) = document(text, Format::Markdown);
    let lines: Vec<(String, usize)> = document
        .blocks
        .iter()
        .map(|block| (block.prose.text().to_string(), source.position(block.span.start).line))
        .collect();
    let expected = [
        ("Haies", 1),
        ("Horaires", 3),
        ("Le bureau ouvre à 9 heures.", 4),
        ("Il ferme à midi.", 6),
        ("Sauf en août.", 10),
    ];
    assert_eq!(lines, expected.map(|(text, line)| (text.to_string(), line)));
}
