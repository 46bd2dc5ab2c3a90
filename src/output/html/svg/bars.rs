use super::{drawing, line, rect};
use crate::output::html::node::{Element, el, text};
use crate::report::page::Rhythm;

const STEP: usize = 10;
const BAR: usize = 8;
/// A drawing has room for so many bars at least, so that those of a short text are no blocks.
const FEW: usize = 24;
const HEIGHT: usize = 200;
/// Room above the bars for the sign on the long ones.
const TOP: usize = 24;

/// The lengths of the sentences: a bar each; the long ones are striped, and a triangle stands above them.
pub(in crate::output::html) fn lengths(rhythm: &Rhythm, description: &str) -> Element {
    let longest = rhythm.sentences.iter().map(|sentence| sentence.words).max().unwrap_or(0).max(rhythm.most).max(1);
    let height = |words: usize| (words * (HEIGHT - TOP) / longest).max(1);
    let width = rhythm.sentences.len().max(FEW) * STEP;
    let bars = rhythm.sentences.iter().enumerate().flat_map(|(number, sentence)| {
        let long = sentence.words > rhythm.most;
        let (x, tall) = (number * STEP + 1, height(sentence.words));
        let named = format!("Phrase {}\u{a0}: {} mots", number + 1, sentence.words);
        let bar = rect(if long { "barre longue" } else { "barre" }, (x, HEIGHT - tall), (BAR, tall));
        let (middle, top) = (x + BAR / 2, HEIGHT - tall);
        let above = |up: usize| top.saturating_sub(up);
        let sign = format!("M{} {}L{} {}L{middle} {}Z", x, above(18), x + BAR, above(18), above(5));
        let sign = long.then(|| el("path").class("signe").set("d", sign));
        [Some(bar.with(text("title", named))), sign].into_iter().flatten()
    });
    let stripes = el("defs").with(
        el("pattern")
            .id("rayures")
            .set("width", 4)
            .set("height", 8)
            .set("patternUnits", "userSpaceOnUse")
            .with(rect("fond", (0, 0), (4, 8)))
            .with(rect("raie", (0, 0), (4, 4))),
    );
    let most = HEIGHT - height(rhythm.most);
    drawing("dessin-phrases", (width, HEIGHT), "Longueur des phrases", description)
        .class("dessin")
        .with(stripes)
        .all(bars)
        .with(line("seuil", (0, most), (width, most)))
}
