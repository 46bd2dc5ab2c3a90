//! What a fix makes of the words around it.

use crate::report::LocatedFinding;
use crate::source::{Source, Span};

/// Characters shown on each side of what a finding is about.
const AROUND: usize = 48;
/// Longest place that is shown whole, in characters.
const LONGEST: usize = 280;

/// A stretch of text before or after a fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its words.
    pub text: String,
    /// Whether the fix is about them.
    pub changed: bool,
}

/// A place before a fix and after it; after is empty where the program can mend nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// As it stands.
    pub before: Vec<Part>,
    /// As the fix makes it.
    pub after: Vec<Part>,
}

/// What the fix of `finding` makes of its place.
pub(super) fn change(source: &Source, finding: &LocatedFinding) -> Change {
    let text = source.text();
    let edits = finding.fix.iter().flat_map(|fix| &fix.edits);
    let mut reach = edits.clone().map(|edit| edit.span).reduce(Span::cover).unwrap_or(finding.span);
    let far = text.get(reach.range()).is_none_or(|inside| inside.chars().count() > LONGEST);
    if far {
        // The first of several places far apart stands for them.
        reach = edits.clone().next().map_or(finding.span, |edit| edit.span);
    }
    let (before, after) = around(text, reach);
    let mut change = Change::default();
    if finding.fix.is_none() {
        let shown = cut(source.slice(reach));
        change.before = parts([(before, false), (shown, true), (after, false)]);
        return change;
    }
    let mut at = reach.start;
    let (mut old, mut new) = (vec![(before.clone(), false)], vec![(before, false)]);
    for edit in edits.filter(|edit| reach.start <= edit.span.start && edit.span.end <= reach.end) {
        let kept = text.get(at..edit.span.start).unwrap_or("").to_string();
        old.extend([(kept.clone(), false), (cut(source.slice(edit.span)), true)]);
        new.extend([(kept, false), (cut(&edit.text), true)]);
        at = edit.span.end;
    }
    let rest = text.get(at..reach.end).unwrap_or("").to_string();
    old.extend([(rest.clone(), false), (after.clone(), false)]);
    new.extend([(rest, false), (after, false)]);
    change.before = parts(old);
    change.after = parts(new);
    change
}

/// The words on both sides of a place, on its lines.
fn around(text: &str, reach: Span) -> (String, String) {
    let line = |text: &str| text.rsplit(['\n', '\r']).next().unwrap_or("").len();
    let head = text.get(..reach.start).unwrap_or("");
    let head = &head[head.len() - line(head)..];
    let tail = text.get(reach.end..).unwrap_or("");
    let tail = tail.split(['\n', '\r']).next().unwrap_or("");
    let start = head.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let end = tail.char_indices().nth(AROUND).map_or(tail.len(), |(at, _)| at);
    let (shown_head, shown_tail) = (&head[start..], &tail[..end]);
    // Words are not cut through where there is a space to cut at.
    let shown_head = match shown_head.split_once(' ').filter(|_| start > 0) {
        Some((_, words)) => format!("… {words}"),
        None => shown_head.to_string(),
    };
    let shown_tail = match shown_tail.rsplit_once(' ').filter(|_| end < tail.len()) {
        Some((words, _)) => format!("{words} …"),
        None => shown_tail.to_string(),
    };
    (shown_head, shown_tail)
}

fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_string() };
    format!("{}…", &text[..end])
}

fn parts(found: impl IntoIterator<Item = (String, bool)>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (text, changed) in found {
        match parts.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.changed == changed => last.text.push_str(&text),
            _ => parts.push(Part { text, changed }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_place_is_cut_between_words_of_its_line() {
        let line = "Hier, le conseil municipal de Corvézan, réuni lundi, a voté la rénovation de la médiathèque du port et de sa salle.";
        let text = format!("Avant.\n{line}\nAprès.");
        let start = text.find("a voté").expect("the words");
        let (before, after) = around(&text, Span::new(start, start + "a voté".len()));
        assert_eq!(before, "… le conseil municipal de Corvézan, réuni lundi, ");
        assert_eq!(after, " la rénovation de la médiathèque du port et de …");
        assert_eq!(around("Un.\nDeux mots.\nTrois.", Span::new(4, 8)), (String::new(), " mots.".to_string()));
    }

    #[test]
    fn stretches_of_one_kind_are_one() {
        let made =
            parts([("a", false), ("", true), ("b", false), ("c", true)].map(|(text, of)| (text.to_string(), of)));
        let told: Vec<(&str, bool)> = made.iter().map(|part| (part.text.as_str(), part.changed)).collect();
        assert_eq!(told, [("ab", false), ("c", true)]);
    }
}
