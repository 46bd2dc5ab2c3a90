//! The whole text as it is read, each finding marked in its place.

use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{mark_id, quoted, reference, say};
use crate::report::page::{BlockMarks, ReadBlock, TextMark};
use crate::report::{LocatedFinding, Page};
use crate::rules::Severity;

/// Stands in the text for what is not prose.
const MASK: char = '\u{fffc}';

pub(super) fn section(page: &Page) -> Vec<Node> {
    let mut flow: Vec<Node> = Vec::new();
    let mut blocks = page.sheet.blocks.iter().zip(&page.marks).peekable();
    while let Some((block, marks)) = blocks.next() {
        let Some(number) = block.generated else {
            flow.push(shown(page, block, marks).into());
            continue;
        };
        let label = page.sheet.marked.items.get(number).map_or("", |addition| addition.label.as_str());
        let named = format!("Ajouté par le logiciel\u{a0}: {label}");
        let mut frame = el("div")
            .class("genere")
            .set("role", "group")
            .set("aria-label", &named)
            .with(text("p", named).class("genere-nom"))
            .with(shown(page, block, marks));
        while let Some((next, marks)) = blocks.next_if(|(next, _)| next.generated == Some(number)) {
            frame = frame.with(shown(page, next, marks));
        }
        flow.push(frame.into());
    }
    vec![
        say(
            "Le texte tel qu’il est lu, sans son balisage. Le soulignement dit la gravité\u{a0}: plein pour une erreur, tireté pour \
            un avertissement, pointillé pour une info. Le numéro renvoie à la liste des constats.",
        ),
        quoted(el("div").class("lecture").all(flow)),
    ]
}

/// A block with what it is, and its findings.
fn shown(page: &Page, block: &ReadBlock, marks: &BlockMarks) -> Element {
    let class = match block.level {
        Some(1) => "bloc titre-1",
        Some(_) => "bloc titre-2",
        None => "bloc",
    };
    let mut paragraph = el("p").class(class);
    let is_code = |lang: &&String| lang.len() < 36 && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if let Some(lang) = block.lang.as_ref().filter(is_code) {
        paragraph = paragraph.set("lang", lang);
    }
    if block.item {
        paragraph = paragraph.with(text("span", "•").class("puce")).with(" ");
    } else if let Some(label) = &block.label {
        let label = block.level.map_or(label.clone(), |level| format!("H{level}"));
        paragraph = paragraph.with(text("span", label).class("sorte")).with(" ");
    }
    for number in &marks.whole {
        let beside = el("span").class(kind(page, *number, true)).id(mark_id(*number)).with(reference(*number));
        paragraph = paragraph.with(beside).with(" ");
    }
    paragraph.all(marked(&|number| kind(page, number, false), &block.text, &marks.words))
}

fn kind(page: &Page, number: usize, beside: bool) -> &'static str {
    let severity = page.file.findings.get(number).map(|finding: &LocatedFinding| finding.severity);
    match (severity, beside) {
        (Some(Severity::Error), false) => "erreur",
        (Some(Severity::Warning), false) => "avertissement",
        (_, false) => "info",
        (Some(Severity::Error), true) => "a-cote erreur",
        (Some(Severity::Warning), true) => "a-cote avertissement",
        (_, true) => "a-cote info",
    }
}

/// A mark whose element is open.
struct Open<'m> {
    mark: &'m TextMark,
    element: Element,
}

/// The text with the marks in it as nested elements: one that reaches over the end of another is cut there and goes on
/// behind it. `class` tells of a finding how it is shown. The first piece of a mark has its identifier, its number stands behind the last.
fn marked(class: &dyn Fn(usize) -> &'static str, text: &str, marks: &[TextMark]) -> Vec<Node> {
    fn put(open: &mut [Open], flow: &mut Vec<Node>, nodes: Vec<Node>) {
        match open.last_mut() {
            Some(last) => last.element = std::mem::replace(&mut last.element, el("mark")).all(nodes),
            None => flow.extend(nodes),
        }
    }
    let element = |mark: &TextMark| el("mark").class(class(mark.finding));
    let mut bounds: Vec<usize> = marks.iter().flat_map(|mark| [mark.range.start, mark.range.end]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    let (mut flow, mut open) = (Vec::new(), Vec::<Open>::new());
    let mut fresh = marks.iter().peekable();
    let mut at = 0;
    for bound in bounds {
        put(&mut open, &mut flow, words(text.get(at..bound).unwrap_or("")));
        at = bound;
        let mut cut = Vec::new();
        while open.iter().any(|open| open.mark.range.end <= bound) {
            let Some(Open { mark, element }) = open.pop() else { break };
            put(&mut open, &mut flow, vec![element.into()]);
            if mark.range.end <= bound {
                put(&mut open, &mut flow, vec![reference(mark.finding).into()]);
            } else {
                cut.push(mark);
            }
        }
        open.extend(cut.into_iter().rev().map(|mark| Open { mark, element: element(mark) }));
        while let Some(mark) = fresh.next_if(|mark| mark.range.start <= bound) {
            open.push(Open { mark, element: element(mark).id(mark_id(mark.finding)) });
        }
    }
    put(&mut open, &mut flow, words(text.get(at..).unwrap_or("")));
    flow
}

/// Words, with a sign for each thing among them that is not prose.
fn words(text_of: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (at, piece) in text_of.split(MASK).enumerate() {
        if at > 0 {
            let sign =
                text("span", "▢").class("hors-texte").set("role", "img").set("aria-label", "élément hors du texte");
            nodes.push(sign.into());
        }
        if !piece.is_empty() {
            nodes.push(piece.into());
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `[n` and `n]` where elements of marks begin and end, `(n)` where their numbers stand.
    fn shown(text: &str, ranges: &[std::ops::Range<usize>]) -> String {
        let marks: Vec<TextMark> =
            ranges.iter().enumerate().map(|(finding, range)| TextMark { range: range.clone(), finding }).collect();
        let mut out = String::new();
        let classes = ["a", "b", "c"];
        Node::from(marked(&|number| classes[number], text, &marks)).write(&mut out);
        for (number, class) in classes.into_iter().enumerate() {
            let sign = number + 1;
            let link = format!("<a class=\"renvoi\" aria-label=\"constat {sign}\" href=\"#c{sign}\">{sign}</a>");
            out = out.replace(&format!("<mark class=\"{class}\" id=\"m{sign}\">"), &format!("[{class}#"));
            out = out
                .replace(&format!("<mark class=\"{class}\">"), &format!("[{class}"))
                .replace(&link, &format!("({sign})"));
        }
        out.replace("</mark>", "]")
    }

    #[test]
    fn marks_nest_and_are_cut_where_they_overlap() {
        assert_eq!(shown("un deux trois", &[3..7, 8..13]), "un [a#deux](1) [b#trois](2)");
        assert_eq!(shown("un deux trois", &[0..13, 3..7]), "[a#un [b#deux](2) trois](1)");
        assert_eq!(shown("un deux trois", &[0..7, 3..13]), "[a#un [b#deux]](1)[b trois](2)");
        assert_eq!(shown("un deux trois", &[3..7, 3..7]), "un [a#[b#deux](2)](1) trois");
        assert_eq!(shown("abcdef", &[0..4, 1..5, 2..6]), "[a#a[b#b[c#cd]]](1)[b[ce]](2)[cf](3)");
    }
}
