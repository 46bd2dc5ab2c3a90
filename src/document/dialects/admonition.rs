//! Containers that whole lines open: MkDocs `!!!`, `???` and `===`, `:::` of VitePress, Docusaurus and Pandoc, alerts.

use super::Role;
use crate::source::Span;

/// A line that opens or closes a container: what it does, and where the title it carries stands in the line.
pub(super) struct Line {
    pub(super) role: Role,
    pub(super) label: Option<Span>,
}

/// Reads a line from its first byte that is no space: `!!! info "Titre"`, `??? note`, `=== "Onglet"`.
pub(super) fn indented(line: &str) -> Option<Line> {
    let line = line.trim_end();
    let rest = match line.get(..3)? {
        "!!!" => &line[3..],
        "???" => line[3..].strip_prefix('+').unwrap_or(&line[3..]),
        "===" => {
            let rest = line[3..].trim_start_matches(['!', '+']);
            // A line of equals signs underlines a title.
            if !rest.starts_with(" \"") {
                return None;
            }
            rest
        }
        _ => return None,
    };
    let named = rest.trim_start();
    if named.is_empty() || named.len() == rest.len() && !named.starts_with('"') {
        return None;
    }
    let name = named.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    // A type, then a title between quotes, and nothing else: « !!! Attention, danger » is prose.
    let label = match name.strip_prefix('"').map(|title| (title, title.rfind('"'))) {
        Some((title, Some(end))) if title[end + 1..].trim().is_empty() => {
            let start = line.len() - title.len();
            Some(Span::new(start, start + end))
        }
        None if name.is_empty() && !named.contains(char::is_uppercase) && named.split(' ').count() <= 3 => None,
        _ => return None,
    };
    Some(Line { role: Role::Indents, label: label.filter(|label| !label.is_empty()) })
}

/// Reads a line of at least three colons.
pub(super) fn colons(line: &str) -> Option<Line> {
    let line = line.trim_end();
    let rest = line.trim_start_matches(':');
    if line.len() - rest.len() < 3 {
        return None;
    }
    let named = rest.trim_start();
    if named.is_empty() {
        return Some(Line { role: Role::Closes, label: None });
    }
    let name = named.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let at = |part: &str| line.len() - part.len();
    let label = if let Some(title) = name.strip_prefix('[') {
        title.find(']').map(|end| Span::new(at(title), at(title) + end))
    } else if name.len() < named.len() {
        let title = name.trim_start();
        let end = title.find(['{', ':']).map_or(title.len(), |end| title[..end].trim_end().len());
        Some(Span::new(at(title), at(title) + end))
    } else if name.starts_with('{') {
        None
    } else {
        return None;
    };
    Some(Line { role: Role::Opens, label: label.filter(|label| !label.is_empty()) })
}

/// Reads the first line of a quotation after its `>`: `[!NOTE]`, `[!faq]- Titre`, `[!VIDEO https://…]`.
pub(super) fn alert(line: &str) -> Option<Line> {
    let line = line.trim_end();
    let inside = line.strip_prefix("[!")?;
    let end = inside.find(']')?;
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let after = inside[end + 1..].trim_start_matches(['-', '+']).trim_start();
    let start = line.len() - after.len();
    Some(Line { role: Role::Alert, label: Some(Span::new(start, line.len())).filter(|label| !label.is_empty()) })
}
