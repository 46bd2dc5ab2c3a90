//! Megabytes per second of the tagger and of the three jobs, on one thread, over the articles of `fixtures/articles`; and beside them the
//! word and sentence pass of `unicode-segmentation`, as the measure of the machine.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

use divan::counter::BytesCount;
use intertitre::document::{Document, Format};
use intertitre::restructure::{self, Options};
use intertitre::source::Source;
use intertitre::{analysis, check, config::Config, text};
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    divan::main();
}

fn articles() -> Vec<(Source, Format)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("the fixtures").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.display().to_string();
            let source = Source::decode(name.clone(), std::fs::read(&path).expect("a readable file")).expect("a text");
            let format = Format::settle(Format::of_name(&name).expect("a known format"), &source);
            (source, format)
        })
        .collect()
}

fn over_articles(bencher: divan::Bencher, job: impl Fn(&Source, Format) + Sync) {
    let articles = articles();
    let bytes: usize = articles.iter().map(|(source, _)| source.text().len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for (source, format) in &articles {
            job(source, *format);
        }
    });
}

#[divan::bench]
fn unicode_words_and_sentences(bencher: divan::Bencher) {
    over_articles(bencher, |source, _| {
        divan::black_box(source.text().split_word_bounds().count() + source.text().split_sentence_bounds().count());
    });
}

/// Text to tagged tokens with lemmas and features: sentences, tokens, tags, readings.
#[divan::bench]
fn tagged_tokens(bencher: divan::Bencher) {
    over_articles(bencher, |source, _| {
        divan::black_box(text::read(source.text()));
    });
}

#[divan::bench]
fn analyze(bencher: divan::Bencher) {
    over_articles(bencher, |source, format| {
        let document = Document::read(source, format).expect("a document");
        divan::black_box(analysis::analyze(source, &document, None));
    });
}

/// Keyphrases and topical parts of a tagged article of about so many words: the fixtures one after the other, as often as
/// needed, or the file that `INTERTITRE_BENCH_TEXT` names.
#[divan::bench(args = [700, 7_000, 35_000, 170_000])]
fn keyphrases_and_segments(bencher: divan::Bencher, words: usize) {
    let text = std::env::var("INTERTITRE_BENCH_TEXT").map_or_else(
        |_| articles().iter().map(|(source, _)| source.text()).collect::<Vec<_>>().join("\n\n"),
        |path| std::fs::read_to_string(path).expect("a readable file"),
    );
    let mut left = words;
    let mut paragraphs = Vec::new();
    for paragraph in text.split("\n\n").cycle() {
        paragraphs.push(paragraph);
        left = left.saturating_sub(paragraph.split_whitespace().count());
        if left == 0 {
            break;
        }
    }
    let source = Source::decode("a.txt".to_string(), paragraphs.join("\n\n").into_bytes()).expect("a text");
    let document = Document::read(&source, Format::Text).expect("a document");
    let read = analysis::analyze(&source, &document, None);
    let sections: Vec<_> = read.sections.iter().map(|section| section.span).collect();
    bencher
        .counter(BytesCount::new(source.text().len()))
        .bench(|| analysis::topics(&source, &document, &read.blocks, None, &read.languages, &read.entities, &sections));
}

#[divan::bench]
fn check_all_rules(bencher: divan::Bencher) {
    let config = Config::default();
    over_articles(bencher, |source, format| {
        divan::black_box(check(source, format, &config).expect("a document"));
    });
}

#[divan::bench]
fn restructure(bencher: divan::Bencher) {
    let options = Options::default();
    over_articles(bencher, |source, format| {
        divan::black_box(restructure::restructure(source, format, &options).expect("an article"));
    });
}
