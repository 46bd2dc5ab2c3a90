//! Prints how a file is read: one line per block of prose, with its kind and its place. `cargo run --example lecture FILE`

#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a tool for people who look at readings")]

use intertitre::document::{Document, Format, Prose};
use intertitre::source::Source;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for name in std::env::args().skip(1) {
        let source = Source::decode(name.clone(), std::fs::read(&name)?)?;
        let format = Format::settle(Format::of_name(&name)?, &source);
        let document = Document::read(&source, format)?;
        println!("=== {name} ({format:?})");
        for block in &document.blocks {
            let line = source.position(block.span.start).line;
            println!("{line}\t{:?}\t{}", block.kind, block.prose.text().replace(Prose::MASK, "□"));
        }
    }
    Ok(())
}
