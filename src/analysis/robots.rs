//! What a page asks of search engines.

use super::meta::place_in;
use crate::document::Document;
use crate::lexicon::fold;
use crate::source::{Source, Span};

/// One thing asked: `noindex`, `max-snippet:-1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RobotsDirective {
    /// Its name, in lower case.
    pub name: String,
    /// What stands behind its colon.
    pub value: Option<String>,
    /// Who is asked: `robots` for all.
    pub agent: String,
    /// Where it stands.
    pub span: Span,
}

impl RobotsDirective {
    /// Whether it keeps the page out of results.
    pub fn hides(&self) -> bool {
        matches!(self.name.as_str(), "noindex" | "none")
    }
}

/// The robots that are told apart.
const AGENTS: [&str; 5] = ["robots", "googlebot", "googlebot-news", "bingbot", "otherbot"];
/// The directive that holds a date, with commas of its own.
const DATED: &str = "unavailable_after";

/// What a page asks of search engines, in the order of the file.
pub fn robots(source: &Source, document: &Document) -> Vec<RobotsDirective> {
    let mut found = Vec::new();
    for entry in document.head.iter().flat_map(|head| &head.entries) {
        if let (true, Some(value)) = (AGENTS.contains(&entry.key.as_str()), &entry.value) {
            directives(source, &entry.key, value, entry.value_span, &mut found);
        }
    }
    for entry in document.front_matter.iter().flat_map(|front| front.all()) {
        let key = fold(&entry.key);
        let name = key.rsplit('.').next().unwrap_or("");
        let asks =
            entry.value.as_deref().is_some_and(|value| matches!(fold(value.trim()).as_str(), "true" | "oui" | "yes"));
        match name {
            "robots" | "googlebot" => {
                for (value, span) in &entry.items {
                    directives(source, name, value, *span, &mut found);
                }
            }
            "noindex" | "no_index" | "nosnippet" if asks => found.push(RobotsDirective {
                name: name.replace('_', ""),
                value: None,
                agent: "robots".to_string(),
                span: entry.key_span.cover(entry.value_span),
            }),
            _ => {}
        }
    }
    found
}

fn directives(source: &Source, agent: &str, value: &str, span: Span, found: &mut Vec<RobotsDirective>) {
    for written in value.split(',').flat_map(|part| parts(part.trim())) {
        let lower = written.to_lowercase();
        let (name, value) = match lower.split_once(':') {
            Some((name, value)) => (name.trim().to_string(), Some(value.trim().to_string())),
            None => (lower, None),
        };
        let dated = name == DATED;
        let place = whole_word(source, span, written).unwrap_or_else(|| place_in(source, span, written));
        found.push(RobotsDirective { name, value, agent: agent.to_string(), span: place });
        if dated {
            break;
        }
    }
}

/// Directives that spaces alone set apart.
fn parts(part: &str) -> Vec<&str> {
    let spaced = !part.contains(':') && !part.to_lowercase().starts_with(DATED);
    if spaced { part.split_whitespace().collect() } else { vec![part] }
}

/// Where `written` stands as a word: `index` is in `noindex` too.
fn whole_word(source: &Source, span: Span, written: &str) -> Option<Span> {
    let text = source.slice(span);
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let (at, _) = text.match_indices(written).find(|(at, _)| {
        let before = text.get(..*at).and_then(|text| text.chars().next_back());
        let after = text.get(at + written.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })?;
    Some(Span::new(span.start + at, span.start + at + written.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;

    fn told(name: &str, text: &str) -> Vec<String> {
        let source = Source::from_text(name, text);
        let format = Format::of_name(name).expect("a format").expect("a format");
        let document = Document::read(&source, format).expect("a document");
        let directives = robots(&source, &document);
        directives.iter().map(|one| format!("{}={}", one.name, source.slice(one.span))).collect()
    }

    #[test]
    fn directives_are_read_with_their_places() {
        let page = "<html><head><meta name=\"robots\" content=\"noindex, index, Max-Snippet: -1\"></head></html>";
        assert_eq!(told("a.html", page), ["noindex=noindex", "index=index", "max-snippet=Max-Snippet: -1"]);
        assert_eq!(
            told("a.md", "---\nrobots: noindex nofollow\n---\n\nTexte.\n"),
            ["noindex=noindex", "nofollow=nofollow"]
        );
        assert_eq!(told("a.md", "---\nnoindex: true\n---\n\nTexte.\n"), ["noindex=noindex: true"]);
        assert!(told("a.md", "---\nnoindex: false\n---\n\nTexte.\n").is_empty());
    }
}
