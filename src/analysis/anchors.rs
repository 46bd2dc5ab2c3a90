//! The places of an article that `#anchor` may lead to, whatever the site makes of headings: no two generators write the
//! same identifier, so they are compared without accents, signs and numbers around.

use crate::document::{Document, Format, TopKind};
use crate::lexicon::{ascii, fold};
use crate::source::Source;
use std::collections::BTreeSet;

/// Most bytes of the attributes between braces.
const ATTRIBUTES: usize = 200;

/// The anchors of an article.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    keys: BTreeSet<String>,
    /// Whether anchors may stand in what a template includes.
    open: bool,
}

impl Anchors {
    /// Reads them.
    pub fn read(source: &Source, document: &Document) -> Self {
        let text = source.text();
        let mut anchors = Self { keys: BTreeSet::new(), open: is_open(text, document) };
        if anchors.open {
            return anchors;
        }
        for heading in super::outline(source, document) {
            anchors.add_title(source.slice(heading.span));
        }
        for block in document.blocks.iter().filter(|block| block.title().is_some()) {
            anchors.add_title(block.prose.text());
        }
        for mark in ["id=", "name=", "id: ", "label: "] {
            for (at, _) in text.match_indices(mark) {
                let value = text.get(at + mark.len()..).unwrap_or("").trim_start_matches(['"', '\'']);
                let end = value.find(['"', '\'', ' ', '>', '}', '\n', '\r', ',']).unwrap_or(value.len());
                anchors.add(value.get(..end).unwrap_or(""));
            }
        }
        // Attributes between braces: `{#ancre}`, `{: #ancre }`, `{/*ancre*/}`.
        for (at, _) in text.match_indices('{') {
            let rest = text.get(at + 1..).unwrap_or("");
            let end = rest.bytes().take(ATTRIBUTES).position(|byte| matches!(byte, b'}' | b'\n'));
            let inside = end.and_then(|end| rest.get(..end)).unwrap_or("");
            for word in inside.split_whitespace() {
                let react = word.strip_prefix("/*").and_then(|word| word.strip_suffix("*/"));
                if let Some(name) = word.trim_start_matches(':').strip_prefix('#').or(react) {
                    anchors.add(name);
                }
            }
        }
        anchors
    }

    fn add_title(&mut self, written: &str) {
        // Only the words of a link are in the identifier.
        let mut words = String::new();
        let mut rest = written;
        while let Some(at) = rest.find("](") {
            words.push_str(rest.get(..at).unwrap_or(""));
            rest = rest.get(at..).and_then(|rest| rest.split_once(')')).map_or("", |(_, after)| after);
        }
        words.push_str(rest);
        let bare = words.split("{#").next().unwrap_or("").split("{:").next().unwrap_or("");
        let seen = crate::document::plain_words(bare);
        // Most of them are the same.
        let titles = BTreeSet::from([written, &words, bare, &seen]);
        titles.into_iter().for_each(|title| self.add(title));
    }

    fn add(&mut self, name: &str) {
        self.keys.extend(keys(name));
    }

    /// Whether `#anchor` leads somewhere, or may.
    pub fn leads(&self, anchor: &str) -> bool {
        let anchor = decoded(anchor.trim_start_matches('#'));
        self.open || keys(&anchor).any(|key| key.is_empty() || self.keys.contains(&key))
    }
}

/// What an identifier may be compared by: without accents, or without the letters that have them; without a number before
/// it, which some drop, or after it, which tells doubles apart.
fn keys(name: &str) -> impl Iterator<Item = String> {
    let bare = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let (without_accents, without_letters) = (bare(&ascii(&fold(name))), bare(&fold(name)));
    let digit = |c: char| c.is_ascii_digit();
    [without_accents, without_letters].into_iter().flat_map(move |key| {
        let front = key.trim_start_matches(digit).to_string();
        let back = key.trim_end_matches(digit).to_string();
        let words = [front, back].into_iter().filter(|cut| cut.len() > 2).collect::<Vec<_>>();
        std::iter::once(key).chain(words)
    })
}

/// An address with its percent signs read.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a template may add what is not in the file.
fn is_open(text: &str, document: &Document) -> bool {
    let includes = ["{%", "{{", "--8<--", "```{", "<%", "{::", ":::", "[[", "^[", "\\ref", "{@"];
    matches!(document.format, Format::Mdx | Format::Text)
        || includes.iter().any(|sign| text.contains(sign))
        || document.top.iter().any(|top| top.kind == TopKind::Module)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(text: &str, anchor: &str) -> bool {
        let source = Source::from_text("a.md", text);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        Anchors::read(&source, &document).leads(anchor)
    }

    #[test]
    fn slugs_of_several_generators_lead_to_a_heading() {
        let text = "## 2. L’été à la médiathèque de Sœurs\n\nUn texte.\n\n## Le bac {#composteur}\n\n<a name=\"prix\"></a>Prix.\n";
        for anchor in [
            "#2-lété-à-la-médiathèque-de-sœurs",
            "#l-ete-a-la-mediatheque-de-soeurs",
            "#2-lt-la-mdiathque-de-surs",
            "#2-l%C3%A9t%C3%A9-%C3%A0-la-m%C3%A9diath%C3%A8que-de-s%C5%93urs-1",
            "#composteur",
            "#prix",
            "#",
        ] {
            assert!(leads(text, anchor), "{anchor}");
        }
        assert!(!leads(text, "#les-horaires") && !leads(text, "#prixx"));
    }
}
