//! Splices change only their range, and the file around them is read as it was: nothing spliced is the same bytes; a
//! block put at an insertion point, or a word replaced by another, leaves all other blocks alone.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::markers::{self, Changed, Place};
use intertitre::document::{Block, BlockKind, Document, Format, Origin};
use intertitre::source::{Edit, Edits, Source, Span};

fn sources() -> Vec<(Source, Format)> {
    ["fixtures/documents", "fixtures/articles", common::CORPORA]
        .iter()
        .flat_map(|folder| common::sources(folder))
        .collect()
}

/// What the blocks of the author say, and where: offsets as they were before `edits`.
fn reading(document: &Document, edits: &Edits) -> Vec<(BlockKind, String, usize)> {
    let of = |block: &Block| {
        let start = edits.offset_before(block.prose.to_source(0..0).start);
        (block.kind, block.prose.text().to_string(), start)
    };
    document.blocks.iter().filter(|block| block.origin == Origin::Author).map(of).collect()
}

/// A number that looks drawn, the same on every run.
fn draw(seed: usize, below: usize) -> usize {
    (seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 17) % below.max(1)
}

fn difference<T: PartialEq + std::fmt::Debug>(found: &[T], expected: &[T]) -> Option<String> {
    let at = found.iter().zip(expected).take_while(|(a, b)| a == b).count();
    (found != expected).then(|| format!("block {at}: {:?} for {:?}", found.get(at), expected.get(at)))
}

#[test]
fn bytes_and_parses_are_their_own_identity() {
    for (source, format) in sources() {
        let nothing = Edits::new(Vec::new(), source.text()).expect("no edit");
        assert_eq!(nothing.apply(source.text()), source.text());
        let bytes = source.encode(source.text());
        let again = Source::decode(source.name(), bytes.clone()).expect("a text");
        assert!(again.text() == source.text() && again.encode(again.text()) == bytes, "{}", source.name());
        let _ = Document::read(&source, format);
    }
}

#[test]
fn what_is_put_at_insertion_points_leaves_the_rest_alone() {
    let mut faults = Vec::new();
    let mut put = 0;
    for (source, format) in sources() {
        let Ok(document) = Document::read(&source, format) else { continue };
        if format == Format::Text || !document.generated.is_empty() {
            continue;
        }
        let eol = source.eol();
        let points: Vec<usize> =
            (0..document.top.len()).filter_map(|index| document.insertion_before(source.text(), index)).collect();
        let one = points.get(draw(source.text().len(), points.len())).copied();
        for offsets in [points.clone(), one.into_iter().collect()] {
            let block = |&offset: &usize| {
                let content = match format {
                    Format::Html => {
                        let indent = markers::indent_before(source.text(), offset);
                        let content = "<h2>Un intertitre</h2>";
                        markers::wrap_html("h2", content, &markers::hash(content), eol, indent)
                    }
                    _ => markers::wrap(format, "h2", "## Un intertitre", eol, Place::BeforeBlock),
                };
                Edit::insert(offset, content)
            };
            let edits = Edits::new(offsets.iter().map(block).collect(), source.text()).expect("edits");
            let after = source.with_text(edits.apply(source.text()));
            put += offsets.len();
            let read = match Document::read(&after, format) {
                Ok(read) => read,
                Err(error) => {
                    faults.push(format!("{}: {error}", source.name()));
                    continue;
                }
            };
            let nothing = Edits::default();
            let found = reading(&read, &edits);
            let fault = difference(&found, &reading(&document, &nothing))
                .or_else(|| (read.generated.len() != offsets.len()).then(|| "blocks are not found again".to_string()));
            let removal = markers::removal(after.text(), &read.generated, Changed::Keep);
            let back = Edits::new(removal, after.text()).expect("deletions").apply(after.text());
            let fault =
                fault.or_else(|| (back != source.text()).then(|| "taking it out does not give it back".to_string()));
            faults.extend(fault.map(|fault| format!("{}: {fault}", source.name())));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(20)].join("\n"));
    assert!(put > 100, "only {put} blocks were put");
}

/// The words of a block that stand in the file as they are read.
fn words(block: &Block) -> Vec<Span> {
    let prose = block.prose.text();
    let mut found = Vec::new();
    for word in prose.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() >= 5) {
        let start = word.as_ptr() as usize - prose.as_ptr() as usize;
        let range = start..start + word.len();
        if block.prose.is_verbatim(&range) {
            found.push(block.prose.to_source(range));
        }
    }
    found
}

#[test]
fn a_word_replaced_leaves_the_other_blocks_alone() {
    let mut faults = Vec::new();
    for (source, format) in sources() {
        let Ok(document) = Document::read(&source, format) else { continue };
        // In a plain text the width of a line says where paragraphs end; the first blocks are judged by their words.
        let inner = document.blocks.len().saturating_sub(10);
        if format == Format::Text || inner == 0 {
            continue;
        }
        for seed in 0..3 {
            let index = 5 + draw(source.text().len() + seed, inner);
            let block = &document.blocks[index];
            let words = words(block);
            let Some(&word) = words.get(draw(index + seed, words.len())) else { continue };
            let edits = Edits::new(vec![Edit::replace(word, "pomme")], source.text()).expect("an edit");
            let after = source.with_text(edits.apply(source.text()));
            let read = Document::read(&after, format).expect("it was read before");
            let without = |mut reading: Vec<(BlockKind, String, usize)>| {
                if index < reading.len() {
                    reading.remove(index);
                }
                reading
            };
            let expected = without(reading(&document, &Edits::default()));
            if let Some(fault) = difference(&without(reading(&read, &edits)), &expected) {
                faults.push(format!("{}: {:?}: {fault}", source.name(), source.slice(word)));
            }
            let new = &read.blocks[index];
            if new.kind != block.kind || !new.prose.text().contains("pomme") {
                faults.push(format!("{}: {:?} became {:?}", source.name(), block.prose.text(), new.prose.text()));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(20)].join("\n"));
}
