use super::{drawing, line, rect};
use crate::output::html::node::Element;

const LENGTH: usize = 1000;
const HEIGHT: usize = 24;

/// The places of a term along the text, in thousandths, as ticks; hairlines at the headings.
pub(in crate::output::html) fn ticks(id: &str, places: &[u32], headings: &[u32], term: &str, told: &str) -> Element {
    let (middle, width) = (HEIGHT / 2, LENGTH + 8);
    drawing(id, (width, HEIGHT), term, told)
        .class("bande")
        .with(line("axe", (0, middle), (width, middle)))
        .all(headings.iter().map(|at| line("repere", (*at as usize + 4, 0), (*at as usize + 4, HEIGHT))))
        .all(places.iter().map(|at| rect("occurrence", (*at as usize, 3), (8, HEIGHT - 6))))
}

/// A score of 0 to 100 as a bar on a line.
pub(in crate::output::html) fn level(id: &str, value: u32, name: &str) -> Element {
    let value = value.min(100) as usize;
    drawing(id, (100, HEIGHT), name, &format!("{value} sur 100"))
        .class("bande")
        .with(rect("reste", (0, 8), (100, 8)))
        .with(rect("plein", (0, 4), (value, 16)))
}
