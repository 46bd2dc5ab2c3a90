use super::{drawing, line};
use crate::output::html::node::{Element, el};
use crate::report::page::CohesionPoint;

const STEP: usize = 20;
/// A drawing has room for so many points at least.
const FEW: usize = 10;
const HEIGHT: usize = 200;
/// Room above and under the curve.
const EDGE: usize = 10;

/// How much a text goes on at each place between two of its pieces: a curve, and an upright line at each cut.
pub(in crate::output::html) fn curve(points: &[CohesionPoint], description: &str) -> Element {
    let most = points.iter().map(|point| point.likeness).max().unwrap_or(0).max(100) as usize;
    let place = |(number, point): (usize, &CohesionPoint)| {
        let up = point.likeness as usize * (HEIGHT - 2 * EDGE) / most;
        (number * STEP + STEP / 2, HEIGHT - EDGE - up)
    };
    let width = points.len().max(FEW) * STEP;
    let places: Vec<(usize, usize)> = points.iter().enumerate().map(place).collect();
    let listed: Vec<String> = places.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let cuts = points.iter().zip(&places).filter(|(point, _)| point.cut);
    let cuts = cuts.map(|(_, (x, _))| line("coupe", (*x, 0), (*x, HEIGHT)));
    // A line of no length with round ends is a dot, however the drawing is stretched.
    let dots = points
        .iter()
        .zip(&places)
        .map(|(point, (x, y))| line(if point.cut { "point coupe-point" } else { "point" }, (*x, *y), (*x, *y)));
    drawing("dessin-cohesion", (width, HEIGHT), "Continuité du texte", description)
        .class("dessin")
        .with(line("axe", (0, HEIGHT - EDGE), (width, HEIGHT - EDGE)))
        .all(cuts)
        .with(el("polyline").class("courbe").set("points", listed.join(" ")))
        .all(dots)
}
