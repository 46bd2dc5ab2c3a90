use super::{drawing, line, rect};
use crate::output::html::node::{Element, text};

const STEP: usize = 20;
const BAR: usize = 16;
const HEIGHT: usize = 120;

/// How many files have each score: a bar for each name and count.
pub(in crate::output::html) fn histogram(bins: &[(String, usize)], description: &str) -> Element {
    let most = bins.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let bars = bins.iter().enumerate().filter(|(_, (_, count))| *count > 0).map(|(number, (name, count))| {
        let tall = (count * (HEIGHT - 4) / most).max(2);
        rect("barre", (number * STEP + 2, HEIGHT - tall), (BAR, tall))
            .with(text("title", format!("{name}\u{a0}: {count}")))
    });
    let width = (bins.len() * STEP).max(STEP);
    drawing("dessin-scores", (width, HEIGHT), "Répartition des scores", description)
        .class("dessin")
        .all(bars)
        .with(line("axe", (0, HEIGHT), (width, HEIGHT)))
}
