//! Every span of every fact reads the text it claims: on the fixtures, on thousands of files of others where they stand
//! beside the checkout, and on variants of each with other ends of line, decomposed letters, emoji and entities.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::{Block, BlockKind, Document, Format, Prose, front_matter::Entry};
use intertitre::source::{Source, Span};
use unicode_normalization::UnicodeNormalization;

fn sources() -> Vec<(Source, Format)> {
    ["fixtures/documents", "fixtures/articles", common::CORPORA]
        .iter()
        .flat_map(|folder| common::sources(folder))
        .collect()
}

/// `text` written in other ways.
fn variants(text: &str, format: Format) -> Vec<(&'static str, String)> {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut variants = vec![
        ("as it is", text.to_string()),
        ("LF", lines.clone()),
        ("CRLF", lines.replace('\n', "\r\n")),
        ("CR", lines.replace('\n', "\r")),
        ("NFD", text.nfd().collect()),
        ("emoji", text.replace(". ", ". 😀👩🏽‍🚒 ").replace("’", "’\u{200b}")),
    ];
    if format == Format::Html {
        variants.push(("entities", text.replace('é', "&eacute;").replace('à', "&#224;").replace('’', "&#x2019;")));
    }
    variants
}

/// What is wrong with the spans of a document, if anything.
fn fault(source: &Source, document: &Document) -> Option<String> {
    let text = source.text();
    let read = |span: Span| text.get(span.range());
    for block in &document.blocks {
        if let Some(fault) = prose_fault(text, block) {
            return Some(fault);
        }
        let start = block.prose.to_source(0..0).start;
        for offset in [start, block.span.start] {
            let place = source.position(offset);
            let back = (source.offset(place.line, place.column), source.offset_utf16(place.line, place.column_utf16));
            if back != (Some(offset), Some(offset)) {
                return Some(format!("{place:?} of {offset} leads back to {back:?}"));
            }
            let line = source.line(place.line);
            let end = line.map(|line| line.end);
            let past = (source.offset(place.line, usize::MAX), source.offset_utf16(place.line, usize::MAX));
            if past != (end, end) || line.is_none_or(|line| source.slice(line).contains(['\n', '\r'])) {
                return Some(format!("line {} is {line:?}, its end {past:?}", place.line));
            }
        }
    }
    let starts: Vec<usize> = document.blocks.iter().map(|block| block.prose.to_source(0..0).start).collect();
    if !starts.is_sorted() {
        return Some("blocks are out of order".to_string());
    }
    let ordered = document.top.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    if !ordered || document.top.iter().any(|top| read(top.span).is_none()) {
        return Some("top-level blocks overlap or leave the file".to_string());
    }
    let front = document.front_matter.iter().flat_map(|front| front.all());
    let head = document.head.iter().flat_map(|head| &head.entries);
    if let Some(fault) = front.chain(head).find_map(|entry| entry_fault(text, entry)) {
        return Some(fault);
    }
    let (link_signs, image_signs): (&[&str], &[&str]) = match document.format {
        Format::Html => (&["<a", "<A"], &["<img", "<IMG"]),
        _ => (&["[", "<", "http", "www"], &["!["]),
    };
    let begins = |span: Span, signs: &[&str]| read(span).is_some_and(|text| signs.iter().any(|s| text.starts_with(s)));
    if let Some(link) = document.links.iter().find(|link| !begins(link.span, link_signs)) {
        return Some(format!("a link reads {:?}", read(link.span)));
    }
    if let Some(image) = document.images.iter().find(|image| !begins(image.span, image_signs)) {
        return Some(format!("an image reads {:?}", read(image.span)));
    }
    let off = document.suppressions.iter().find(|off| !read(off.span).is_some_and(|text| text.contains("intertitre-")));
    off.map(|off| format!("a suppression reads {:?}", read(off.span)))
}

/// Each part of the prose is what stands in the file, or stands for it; the parts come in order and inside the block.
fn prose_fault(text: &str, block: &Block) -> Option<String> {
    let mut last = 0;
    for (range, span, verbatim) in block.prose.parts() {
        let (Some(said), Some(written)) = (block.prose.text().get(range), text.get(span.range())) else {
            return Some(format!("{span:?} cuts a character or leaves the file"));
        };
        if span.start < last || written.is_empty() {
            return Some(format!("{said:?} at {span:?} is out of order"));
        }
        last = span.end;
        if verbatim && said != written {
            return Some(format!("{said:?} reads {written:?}"));
        }
        if !verbatim && !stands_for(said, written) {
            return Some(format!("{said:?} stands for {written:?}"));
        }
    }
    None
}

/// Whether what is said can be written so: a mask for anything, white space for white space or a break, a character for
/// a reference or an escape.
fn stands_for(said: &str, written: &str) -> bool {
    let blank = |text: &str| text.chars().all(char::is_whitespace);
    match said {
        _ if said.starts_with(Prose::MASK) => true,
        _ if blank(said) && said != "\u{a0}" => {
            // The marks of a quotation or of a list may stand on the next line.
            written.contains("<br")
                || written.contains("<BR")
                || written.contains('&')
                || written.trim_matches(['>', '\\']).chars().all(|c| c.is_whitespace() || c == '>' || c == '\\')
        }
        "²" => written.trim() == "2",
        "³" => written.trim() == "3",
        _ => written.contains('&') || written.contains('\\') || written.contains('\0'),
    }
}

/// A key reads its name, a value reads itself, quoted or written over several lines.
fn entry_fault(text: &str, entry: &Entry) -> Option<String> {
    let (Some(key), Some(value)) = (text.get(entry.key_span.range()), text.get(entry.value_span.range())) else {
        return Some(format!("the entry {:?} leaves the file", entry.key));
    };
    let squeeze = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).nfc().collect::<String>().to_lowercase();
    let name = entry.key.rsplit('.').next().unwrap_or(&entry.key);
    let named =
        squeeze(key).contains(&squeeze(name)) || key.contains("lang") || key.contains('\\') || key.contains('&');
    // `lang` stands for the attribute's value, `hreflang:fr` for the element's.
    if !named && entry.key != "lang" && !entry.key.contains(':') {
        return Some(format!("the key {:?} reads {key:?}", entry.key));
    }
    let said = entry.value.as_deref().unwrap_or("");
    let escaped = value.contains('\\') || value.contains('&') || value.starts_with('*') || value.contains('_');
    let holds = escaped || squeeze(value).contains(&squeeze(said));
    (!holds).then(|| format!("the value {said:?} reads {value:?}"))
}

#[test]
fn every_span_of_every_variant_reads_what_it_claims() {
    let mut faults = Vec::new();
    for (source, format) in sources() {
        for (variant, text) in variants(source.text(), format) {
            let source = source.with_text(text);
            let Ok(document) = Document::read(&source, format) else { continue };
            if let Some(fault) = fault(&source, &document) {
                faults.push(format!("{} ({variant}): {fault}", source.name()));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(30)].join("\n"));
}

/// The kinds and the words of the blocks, however they are spaced and composed.
fn reading(document: &Document) -> Vec<(BlockKind, String)> {
    let words = |text: &str| text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    document.blocks.iter().map(|block| (block.kind, words(block.prose.text()))).collect()
}

#[test]
fn ends_of_line_composition_and_entities_change_no_reading() {
    let mut faults = Vec::new();
    for (source, format) in sources() {
        let lines = source.with_text(source.text().replace("\r\n", "\n").replace('\r', "\n"));
        let Ok(expected) = Document::read(&lines, format).map(|document| reading(&document)) else { continue };
        for (variant, text) in variants(source.text(), format) {
            if variant == "emoji" {
                continue;
            }
            let source = source.with_text(text);
            let found = Document::read(&source, format).map(|document| reading(&document));
            match found {
                Ok(found) if found == expected => {}
                Ok(found) => {
                    let at = found.iter().zip(&expected).take_while(|(a, b)| a == b).count();
                    faults.push(format!(
                        "{} ({variant}): {:?} for {:?}",
                        source.name(),
                        found.get(at),
                        expected.get(at)
                    ));
                }
                Err(error) => faults.push(format!("{} ({variant}): {error}", source.name())),
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(30)].join("\n"));
}
