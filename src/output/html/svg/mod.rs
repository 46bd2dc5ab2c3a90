//! Drawings. Each has a title, a description, and a table of its figures beside it; none says anything by colour alone.

mod bars;
mod curve;
mod histogram;
mod strip;

pub(super) use bars::lengths;
pub(super) use curve::curve;
pub(super) use histogram::histogram;
pub(super) use strip::{level, ticks};

use super::node::{Element, el, text};

/// A drawing `width` by `height` that takes the width of its place. `id` names its title and description.
fn drawing(id: &str, (width, height): (usize, usize), title: &str, description: &str) -> Element {
    let (named, told) = (format!("{id}-nom"), format!("{id}-dit"));
    el("svg")
        .set("viewBox", format!("0 0 {width} {height}"))
        .set("preserveAspectRatio", "none")
        .set("role", "img")
        .set("aria-labelledby", format!("{named} {told}"))
        .with(text("title", title).id(named))
        .with(text("desc", description).id(told))
}

fn line(class: &'static str, from: (usize, usize), to: (usize, usize)) -> Element {
    el("line").class(class).set("x1", from.0).set("y1", from.1).set("x2", to.0).set("y2", to.1)
}

fn rect(class: &'static str, (x, y): (usize, usize), (width, height): (usize, usize)) -> Element {
    el("rect").class(class).set("x", x).set("y", y).set("width", width).set("height", height)
}
