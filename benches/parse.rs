//! Megabytes per second of reading documents, on one thread: the articles of `fixtures/documents` repeated to megabytes
//! (and, where they stand beside the checkout, thousands of files of others); and the exponent of the time over the
//! size, for ordinary and for hostile texts: 1 is linear.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads files and prints"
)]

use intertitre::document::{Document, Format};
use intertitre::source::Source;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn sources(folder: &str) -> Vec<(Source, Format)> {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let named = Format::of_name(&name).ok()??;
        let source = Source::decode(name, std::fs::read(path).ok()?).ok()?;
        let format = Format::settle(Some(named), &source);
        Some((source, format))
    };
    paths.iter().filter_map(read).collect()
}

/// Seconds to read them all: the best of some runs.
fn seconds(sources: &[(Source, Format)], runs: usize) -> f64 {
    let once = || {
        let start = Instant::now();
        for (source, format) in sources {
            std::hint::black_box(Document::read(source, *format).is_ok());
        }
        start.elapsed().as_secs_f64()
    };
    (0..runs).map(|_| once()).fold(f64::INFINITY, f64::min)
}

fn rate(label: &str, sources: &[(Source, Format)]) {
    let bytes: usize = sources.iter().map(|(source, _)| source.text().len()).sum();
    if bytes > 0 {
        #[expect(clippy::cast_precision_loss, reason = "a rate")]
        let rate = bytes as f64 / 1e6 / seconds(sources, 5);
        println!("{label:<28} {:>6} files {:>9} kB {rate:>8.1} MB/s", sources.len(), bytes / 1000);
    }
}

/// Exponents above this are no longer those of linear time with a memory that gets slower.
const LINEAR: f64 = 1.6;

/// The exponent of the time over the size, from 0.5 MB to 4 MB; whether it is that of linear time.
fn exponent(label: &str, unit: &str, format: Format) -> bool {
    let of = |bytes: usize| {
        let source = Source::from_text("x", unit.repeat(bytes / unit.len()));
        seconds(&[(source, format)], 3)
    };
    let (small, large) = (of(500_000), of(4_000_000));
    let exponent = (large / small).log2() / 3.0;
    let linear = exponent < LINEAR;
    let sign = if linear { "" } else { "  NOT LINEAR" };
    println!("{label:<28} {format:?} {:>8.1} MB/s, exponent {exponent:.2}{sign}", 4.0 / large);
    linear
}

fn main() -> ExitCode {
    let mut linear = true;
    for (folder, label) in [("fixtures/documents", "fixtures"), ("../shared/gold/corpora", "corpora")] {
        let all = sources(folder);
        let of = |wanted: &[Format]| -> Vec<(Source, Format)> {
            all.iter().filter(|(_, format)| wanted.contains(format)).cloned().collect()
        };
        rate(&format!("{label}: Markdown, text"), &of(&[Format::Markdown, Format::Mdx, Format::Text]));
        rate(&format!("{label}: text"), &of(&[Format::Text]));
        rate(&format!("{label}: HTML"), &of(&[Format::Html]));
    }
    let prose =
        "Le conseil municipal de Corvézan a voté lundi la rénovation de la médiathèque, pour 2,4 millions d’euros.\n\n";
    for format in [Format::Text, Format::Markdown, Format::Html] {
        linear &= exponent("paragraphs", prose, format);
        linear &= exponent("one line", prose.trim_end(), format);
    }
    for (label, unit) in [
        ("open Liquid", "{% include "),
        ("open braces", "{"),
        ("MDX comments", "a {/* "),
        ("components", "<A b={ "),
        ("components, nested", "<Ab>\n"),
        ("ticks", "a ` b `` c ``` "),
        ("brackets", "[a]{.b [@c "),
        ("emoji", "a :b: "),
        ("marks", "==a ^^b ++c++ "),
        ("link titles", "[a](b « "),
        ("wiki tables", "<table><tr><td>a<br>B"),
        ("quotations", "> "),
        ("lists", "- "),
        ("emphasis", "*a_"),
        ("links", "[a]("),
        ("containers", ":::a\n"),
        ("admonitions", "!!! a \"b\"\n"),
        ("comments", "<!-- a\n\n"),
        ("environments", "\\begin{a}\n"),
        ("tables", "|a|b|\n|-|-|\n"),
    ] {
        linear &= exponent(label, unit, Format::Mdx);
    }
    for (label, unit) in [
        ("divisions", "<div>"),
        ("paragraphs, open", "<p>a"),
        ("inline, open", "<b><i>a"),
        ("end tags", "</p></div>"),
        ("tables, nested", "<table><tr><td>"),
        ("lists, nested", "<ul><li>a"),
        ("references", "&amp;&eacute;&#x41;&"),
        ("attributes", "<a b=\"c"),
        ("breaks", "<br>"),
        ("crossed", "<b><div></b>"),
        ("superscripts", "<sup><a>"),
        ("cells", "<table><td><br>B"),
        ("comments", "<!--"),
        ("links", "<a href=x>y"),
    ] {
        linear &= exponent(label, unit, Format::Html);
    }
    if linear { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
