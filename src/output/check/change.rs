//! What the words around a fix become.

use crate::output::printable::{is_invisible, one_line, shortened};
use crate::report::{LocatedEdit, LocatedFix};
use crate::source::{Source, Span};

/// Bytes between two splices that are shown together.
const NEAR: usize = 24;
/// Bytes shown on each side, to the next white space at most.
const AROUND: usize = 24;
/// Characters of each text.
const LENGTH: usize = 70;
/// Changes that are shown of one fix.
const SHOWN: usize = 3;

/// What a fix changes, for people: `avant → après`, one text for each place, the first ones.
pub(super) fn changes(source: &Source, fix: &LocatedFix) -> Vec<String> {
    let mut groups: Vec<Vec<&LocatedEdit>> = Vec::new();
    for edit in &fix.edits {
        let near = |last: &&LocatedEdit| {
            edit.span.start.saturating_sub(last.span.end) <= NEAR
                && !source.slice(Span::new(last.span.end, edit.span.start)).contains(['\n', '\r'])
        };
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(near) => group.push(edit),
            _ => groups.push(vec![edit]),
        }
    }
    let mut told: Vec<String> = groups.iter().take(SHOWN).map(|group| change(source, group)).collect();
    if groups.len() > SHOWN {
        told.push(format!("et {}", crate::report::count(groups.len() - SHOWN, "autre endroit", "autres endroits")));
    }
    told
}

/// What the words around some splices become.
fn change(source: &Source, edits: &[&LocatedEdit]) -> String {
    let Some(context) = around(source, edits) else { return String::new() };
    // A change of spaces alone is not seen unless they are named.
    let bare = |text: &str| text.chars().filter(|c| !is_blank(*c)).collect::<String>();
    let blank = edits.iter().all(|edit| bare(source.slice(edit.span)) == bare(&edit.text));
    let shown = |text: &str| if blank { named(text) } else { text.to_string() };
    let (mut before, mut after, mut at) = (String::new(), String::new(), context.start);
    for edit in edits {
        let kept = source.slice(Span::new(at, edit.span.start));
        before += kept;
        after += kept;
        before += &shown(source.slice(edit.span));
        after += &shown(&edit.text);
        at = edit.span.end;
    }
    let kept = source.slice(Span::new(at, context.end));
    before += kept;
    after += kept;
    let [before, after] =
        [before, after].map(|text| shortened(one_line(text.trim_matches(['\n', '\r', ' '])).trim_matches(' '), LENGTH));
    match (before.is_empty(), after.is_empty()) {
        (_, true) => format!("« {before} » est retiré"),
        (true, _) => format!("« {after} » est ajouté"),
        _ => format!("{before} → {after}"),
    }
}

/// A place with the ends of the words that it touches, and, where words are taken out, the words beside them; on its lines.
fn around(source: &Source, edits: &[&LocatedEdit]) -> Option<Span> {
    let (start, end) = (edits.first()?.span.start, edits.last()?.span.end);
    let (before, after) = (source.text().get(..start)?, source.text().get(end..)?);
    let gone = source.slice(Span::new(start, end));
    let taken_out = edits.iter().all(|edit| edit.text.is_empty());
    let length = |characters: &mut dyn Iterator<Item = char>, whole_line: bool| {
        let mut length = 0;
        let mut beside = taken_out;
        for c in characters {
            if whole_line
                || length > AROUND
                || matches!(c, '\n' | '\r')
                || (c.is_whitespace() && !(beside && length == 0))
            {
                break;
            }
            beside &= !c.is_whitespace();
            length += c.len_utf8();
        }
        if length > AROUND { 0 } else { length }
    };
    let left = length(&mut before.chars().rev(), gone.starts_with(['\n', '\r']));
    let right = length(&mut after.chars(), gone.ends_with(['\n', '\r']));
    Some(Span::new(start - left, end + right))
}

/// Whether a character is a space, or nothing that is seen.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// A text whose spaces are told by their names.
fn named(text: &str) -> String {
    let name = |c: char| match c {
        ' ' => "[espace]".to_string(),
        '\u{a0}' => "[insécable]".to_string(),
        '\u{202f}' => "[fine insécable]".to_string(),
        '\t' => "[tabulation]".to_string(),
        '\r' => String::new(),
        '\n' => "[à la ligne]".to_string(),
        c if is_blank(c) => format!("[U+{:04X}]", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::changes;
    use crate::report::{LocatedEdit, LocatedFix};
    use crate::source::{Source, Span};

    fn told(text: &str, edits: &[(&str, &str)]) -> Vec<String> {
        let source = Source::from_text("a.md", text);
        let edits = edits.iter().map(|(old, new)| {
            let start = text.find(old).expect("in the text");
            let span = Span::new(start, start + old.len());
            LocatedEdit { span, bytes: span, text: (*new).to_string() }
        });
        changes(&source, &LocatedFix { safe: true, edits: edits.collect() })
    }

    #[test]
    fn changes_are_told_with_the_words_around_them() {
        assert_eq!(told("Le syndicat reconnu jeudi", &[("reconnu", "a reconnu")]), ["reconnu → a reconnu"]);
        assert_eq!(told("Il a dit : ««Non»", &[("««", "«")]), ["««Non» → «Non»"]);
        assert_eq!(told("Il vient le le matin", &[(" le", "")]), ["vient le le → vient le"]);
        assert_eq!(told("Fin.\nPartager\nSuite", &[("Partager\n", "")]), ["« Partager » est retiré"]);
        assert_eq!(told("Un lieu oublié", &[("lieu", "site"), ("oublié", "perdu")]), ["lieu oublié → site perdu"]);
    }

    #[test]
    fn spaces_are_named_where_nothing_else_changes() {
        assert_eq!(told("Vraiment ?", &[(" ", "\u{202f}")]), ["Vraiment[espace]? → Vraiment[fine insécable]?"]);
        assert_eq!(told("dix  bacs", &[("  ", " ")]), ["dix[espace][espace]bacs → dix[espace]bacs"]);
        assert_eq!(told("dix\u{200b}bacs", &[("\u{200b}", "")]), ["dix[U+200B]bacs → dixbacs"]);
    }
}
