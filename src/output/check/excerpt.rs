//! A line of the source with a span of it underlined, as wide as a terminal.

use super::place;
use crate::output::printable;
use crate::source::{Source, Span};
use unicode_segmentation::UnicodeSegmentation;

/// A line of the source as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its number.
    pub(super) number: usize,
    /// Its text, or the part of it around the span.
    pub(super) text: String,
    /// Columns before the underline, and of it.
    pub(super) mark: (usize, usize),
}

/// A character as readers see it.
struct Cell<'s> {
    text: std::borrow::Cow<'s, str>,
    /// Where it stands in the source.
    at: usize,
    width: usize,
    marked: bool,
}

/// Bytes of a line that are looked at on each side of a place, for each column.
const REACH: usize = 16;
/// Columns by which a window may be narrower so that it begins and ends with whole words.
const SLACK: usize = 15;

/// The first lines of a span, at most two, in `width` columns each; and the last line of the span where that is another.
pub(super) fn excerpt(source: &Source, span: Span, width: usize) -> (Vec<Shown>, Option<usize>) {
    let span = place::without_break(source, span);
    let (first, last) = (source.position(span.start).line, source.position(span.end).line);
    let count = if last == first + 1 { 2 } else { 1 };
    let lines = (first..first + count).map(|number| shown(source, span, number, width)).collect();
    (lines, (last >= first + count).then_some(last))
}

fn shown(source: &Source, span: Span, number: usize, width: usize) -> Shown {
    let (line_start, line) = place::line(source, number);
    // A line may have megabytes: no more of it is looked at than can be shown.
    let place = span.start.saturating_sub(line_start);
    let cut = line.floor_char_boundary(place.saturating_sub(width * REACH));
    let rest = line.ceil_char_boundary((place + width * REACH).min(line.len()));
    let (start, near) = (line_start + cut, line.get(cut..rest).unwrap_or(""));
    let mut cells: Vec<Cell> = Vec::new();
    for (at, text) in near.grapheme_indices(true) {
        let (from, to) = (start + at, start + at + text.len());
        cells.push(cell(text, from, from < span.end && span.start < to));
    }
    let marks = match (cells.iter().position(|cell| cell.marked), cells.iter().rposition(|cell| cell.marked)) {
        (Some(first), Some(last)) => first..last + 1,
        // What is empty stands before a character, or behind the last one.
        _ => {
            let place = cells.iter().take_while(|cell| cell.at < span.start).count();
            place..place
        }
    };
    let window = window(&cells, &marks, width);
    let before = if window.start > 0 || cut > 0 { "… " } else { "" };
    let after = if window.end < cells.len() || rest < line.len() { " …" } else { "" };
    let part = |range: std::ops::Range<usize>| cells.get(range).unwrap_or_default();
    let columns = |range| part(range).iter().map(|cell| cell.width).sum::<usize>();
    let text: String = part(window.clone()).iter().map(|cell| cell.text.as_ref()).collect();
    let end = marks.end.min(window.end);
    Shown {
        number,
        text: format!("{before}{text}{after}").trim_end().to_string(),
        mark: (printable::width(before) + columns(window.start..marks.start), columns(marks.start..end).max(1)),
    }
}

/// A character with its columns: a tabulation takes four, what commands the terminal is hidden, and what has no width of
/// its own is named, or nobody would see what a finding is about.
fn cell(text: &str, at: usize, marked: bool) -> Cell<'_> {
    let first = text.chars().next().unwrap_or(' ');
    let width = printable::width(text);
    let (text, width) = match first {
        '\t' => ("    ".into(), 4),
        first if printable::is_invisible(first) => {
            let name = format!("<U+{:04X}>", u32::from(first));
            let width = name.len();
            (name.into(), width)
        }
        first if printable::is_hostile(first) => (printable::HIDDEN.to_string().into(), 1),
        _ => (text.into(), width),
    };
    Cell { text, at, width, marked }
}

/// The cells that fit in `width` columns: the marked ones, or the first of them, with as much on both sides.
fn window(cells: &[Cell], marks: &std::ops::Range<usize>, width: usize) -> std::ops::Range<usize> {
    let total: usize = cells.iter().map(|cell| cell.width).sum();
    if total <= width {
        return 0..cells.len();
    }
    // The signs of what is left out, on both sides.
    let room = width.saturating_sub(4);
    let of = |at: usize| cells.get(at).map_or(0, |cell| cell.width);
    let marked: usize = marks.clone().map(of).sum();
    let (mut start, mut end, mut used) = (marks.start, marks.start, 0);
    let left = room.saturating_sub(marked) / 2;
    while start > 0 && used + of(start - 1) <= left {
        start -= 1;
        used += of(start);
    }
    while end < cells.len() && used + of(end) <= room {
        used += of(end);
        end += 1;
    }
    while start > 0 && used + of(start - 1) <= room {
        start -= 1;
        used += of(start);
    }
    let space = |at: &usize| cells.get(*at).is_some_and(|cell| cell.text == " ");
    if start > 0 {
        start = (start..marks.start.min(start + SLACK)).find(space).map_or(start, |at| at + 1);
    }
    if end < cells.len() {
        // A mark that does not fit may lose its last word too.
        let least = if marks.end < end { marks.end } else { marks.start + 1 };
        end = (least.max(end.saturating_sub(SLACK))..end).rev().find(space).unwrap_or(end);
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::excerpt;
    use crate::source::{Source, Span};

    /// The first line and its underline, below each other.
    fn drawn(text: &str, what: &str, width: usize) -> String {
        let source = Source::from_text("a.md", text);
        let start = text.find(what).expect("in the text");
        let (lines, _) = excerpt(&source, Span::new(start, start + what.len()), width);
        let line = lines.first().expect("a line");
        format!("{}\n{}{}", line.text, " ".repeat(line.mark.0), "^".repeat(line.mark.1))
    }

    #[test]
    fn carets_stand_below_what_they_mark() {
        assert_eq!(drawn("Le bac rouvre.", "bac", 40), "Le bac rouvre.\n   ^^^");
        assert_eq!(drawn("L’e\u{301}te\u{301} au bac", "bac", 40), "L’e\u{301}te\u{301} au bac\n         ^^^");
        assert_eq!(drawn("Ici 🚒 et 日本 au bac", "bac", 40), "Ici 🚒 et 日本 au bac\n                  ^^^");
        assert_eq!(drawn("👩\u{200d}🚒 bac", "bac", 40), "👩\u{200d}🚒 bac\n   ^^^");
        assert_eq!(drawn("\tun\tbac", "bac", 40), "    un    bac\n          ^^^");
        assert_eq!(drawn("10\u{a0}% du bac", "\u{a0}", 40), "10\u{a0}% du bac\n  ^");
    }

    #[test]
    fn what_has_no_width_is_named_and_what_commands_is_hidden() {
        assert_eq!(drawn("un\u{200b}bac", "\u{200b}", 40), "un<U+200B>bac\n  ^^^^^^^^");
        assert_eq!(drawn("un\u{1b}[2J bac", "bac", 40), "un\u{fffd}[2J bac\n       ^^^");
    }

    #[test]
    fn long_lines_are_cut_to_what_stands_around() {
        let text = format!("{}le bac rouvre {}", "Il a plu. ".repeat(40), "Il a plu. ".repeat(40));
        assert_eq!(drawn(&text, "bac", 40), "… Il a plu. le bac rouvre Il a …\n               ^^^");
        let first = drawn(&text, "Il a plu. Il", 30);
        assert_eq!(first, "Il a plu. Il a plu. Il a …\n^^^^^^^^^^^^");
        // What is far away is not looked at.
        let (far, one) = ("Il a plu. ".repeat(90_000), "Il a plu. ".repeat(40));
        let shown = drawn(&format!("{far}le bac rouvre {far}"), "bac", 40);
        assert_eq!(shown, drawn(&format!("{one}le bac rouvre {one}"), "bac", 40));
        // A mark that does not fit is shown from its start.
        let long = drawn(&text, &"Il a plu. ".repeat(40), 24);
        assert_eq!(long, "Il a plu. Il a plu. …\n^^^^^^^^^^^^^^^^^^^");
    }

    #[test]
    fn spans_of_several_lines_show_their_first_lines() {
        let source = Source::from_text("a.md", "un\r\ndeux\r\ntrois\r\n");
        let (lines, last) = excerpt(&source, Span::new(0, 10), 40);
        assert_eq!((lines.len(), last), (2, None));
        let (lines, last) = excerpt(&source, Span::new(0, 17), 40);
        assert_eq!((lines.len(), last), (1, Some(3)));
        assert_eq!(lines.first().map(|line| line.mark), Some((0, 2)));
        // An empty span still has a place.
        let (lines, _) = excerpt(&source, Span::at(8), 40);
        assert_eq!(lines.first().map(|line| (line.text.as_str(), line.mark)), Some(("deux", (4, 1))));
    }
}
