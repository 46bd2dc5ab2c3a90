//! The promises on thousands of files of others, when they stand beside the checkout: no panic, nothing lost,
//! reversible, idempotent, every span of every fact inside the file.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::{Document, Format};
use intertitre::restructure::{self, Options, RestructureError};
use intertitre::source::Source;
use intertitre::{analysis, config::Config};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Of how many files one is read where not all are asked for (`CORPORA=all`), which takes minutes.
const ONE_OF: usize = 3;

#[test]
fn the_promises_hold_on_files_of_others() {
    let step = if std::env::var_os("CORPORA").is_some() { 1 } else { ONE_OF };
    let sources: Vec<(Source, Format)> = common::sources(common::CORPORA).into_iter().step_by(step).collect();
    let mut faults = Vec::new();
    let mut restructured = 0;
    for (at, result) in on_all_cores(&sources) {
        match result {
            Ok(done) => restructured += usize::from(done),
            Err(fault) => faults.push(format!("{}: {fault}", sources[at].0.name())),
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(20)].join("\n"));
    // Where the files are at hand, most of them are articles.
    let all = sources.len();
    assert!(all == 0 || restructured * 2 > all, "only {restructured} of {all} restructured");
}

/// What becomes of each file, in their order, worked on by as many threads as there are cores.
fn on_all_cores(sources: &[(Source, Format)]) -> Vec<(usize, Result<bool, String>)> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((source, format)) = sources.get(at) else { break };
            let result = promises(source, *format);
            done.lock().expect("no thread panicked").push((at, result));
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let mut done = done.into_inner().expect("no thread panicked");
    done.sort_by_key(|(at, _)| *at);
    done
}

fn promises(source: &Source, format: Format) -> Result<bool, String> {
    let Ok(document) = Document::read(source, format) else { return Ok(false) };
    let facts = analysis::analyze(source, &document, None);
    for (block, facts) in document.blocks.iter().zip(&facts.blocks) {
        for token in &facts.tokens {
            let span = block.prose.to_source(token.range.clone());
            let read = source.text().get(span.range()).ok_or("a span outside the file")?;
            if block.prose.is_verbatim(&token.range) && read != token.text(block.prose.text()) {
                return Err(format!("span reads {read:?}"));
            }
        }
    }
    intertitre::check(source, format, &Config::default()).map_err(|error| error.to_string())?;
    let plain = Options { repair: false, ..Options::default() };
    let done = match restructure::restructure(source, format, &plain) {
        Ok(done) => done,
        Err(RestructureError::TooShort { .. } | RestructureError::NotFrench(_)) => return Ok(false),
        Err(error) => return Err(error.to_string()),
    };
    for _ in 0..2 {
        let again = restructure::restructure(source, format, &plain).map_err(|error| error.to_string())?;
        if again.text != done.text {
            return Err("three runs do not give the same bytes".to_string());
        }
    }
    let output = source.with_text(done.text.clone());
    let stripped = restructure::strip(&output, done.format).map_err(|error| error.to_string())?;
    if format != Format::Text && stripped != source.text() {
        return Err("strip does not give the file back".to_string());
    }
    for options in [plain, Options::default()] {
        let once = restructure::restructure(source, format, &options).map_err(|error| error.to_string())?.text;
        let twice = restructure::restructure(&source.with_text(once.clone()), done.format, &options)
            .map_err(|error| error.to_string())?
            .text;
        if once != twice {
            let at = once.bytes().zip(twice.bytes()).take_while(|(a, b)| a == b).count();
            let around =
                |text: &str| text.bytes().skip(at.saturating_sub(60)).take(160).map(char::from).collect::<String>();
            return Err(format!(
                "a second run (repair: {}) changes the result:\n{:?}\n{:?}",
                options.repair,
                around(&once),
                around(&twice)
            ));
        }
    }
    Ok(true)
}
