//! Pages of documentation, and what they show.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::path::Path;

/// A file of the checkout.
pub(crate) fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a readable file")
}

/// A fenced block.
pub(crate) struct Block {
    /// What stands behind its fence.
    pub(crate) tag: String,
    pub(crate) lines: Vec<String>,
    /// The line of the page that it begins in.
    pub(crate) line: usize,
}

/// A page of documentation.
pub(crate) struct Page {
    /// Its path in the checkout.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    /// Where its links and images lead, as they are written.
    pub(crate) links: Vec<String>,
    /// The anchors that GitHub makes of its headings.
    pub(crate) anchors: Vec<String>,
    /// Its pieces of code within text.
    pub(crate) spans: Vec<String>,
}

impl Page {
    pub(crate) fn read(name: &str) -> Self {
        let text = read(name);
        let mut page = Self {
            name: name.to_string(),
            text: text.clone(),
            blocks: Vec::new(),
            links: Vec::new(),
            anchors: Vec::new(),
            spans: Vec::new(),
        };
        let (mut block, mut heading): (Option<Block>, Option<String>) = (None, None);
        for (event, range) in Parser::new_ext(&text, Options::ENABLE_TABLES).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(tag))) => {
                    let line = text[..range.start].lines().count() + 1;
                    block = Some(Block { tag: tag.to_string(), lines: Vec::new(), line });
                }
                Event::End(TagEnd::CodeBlock) => page.blocks.extend(block.take()),
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    page.links.push(dest_url.to_string());
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => page.anchors.extend(heading.take().map(|text| anchor(&text))),
                Event::Text(piece) | Event::Code(piece) if heading.is_some() => {
                    heading.get_or_insert_default().push_str(&piece);
                }
                Event::Text(piece) => {
                    if let Some(block) = &mut block {
                        block.lines.extend(piece.lines().map(str::to_string));
                    }
                }
                Event::Code(piece) => page.spans.push(piece.to_string()),
                _ => {}
            }
        }
        page
    }
}

/// The anchor of a heading: small letters, figures, `-` for spaces, no other sign.
fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    heading.trim().to_lowercase().chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// All pages: those of `docs/`, and those that a visitor sees first.
pub(crate) fn pages() -> Vec<Page> {
    let folder = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")).expect("the documentation");
    let own = folder.flatten().map(|entry| format!("docs/{}", entry.file_name().to_string_lossy()));
    let mut names: Vec<String> = own.filter(|name| name.ends_with(".md")).collect();
    names.sort();
    names.extend(["README.md", "README.fr.md"].map(String::from));
    names.iter().map(|name| Page::read(name)).collect()
}

/// Checks that `shown` stands in `output`, line after line; `[…]` stands for anything.
pub(crate) fn shows(place: &str, output: &str, shown: &[String]) {
    // No-break spaces do not show in documentation.
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let output = plain(output);
    let mut lines = output.lines();
    for line in shown.iter().filter(|line| !line.is_empty() && line.trim() != "[…]") {
        let line = plain(line);
        let found = match line.strip_suffix(" […]") {
            Some(start) => lines.any(|found| found.starts_with(start)),
            None => lines.any(|found| found == line),
        };
        assert!(found, "{place} shows a line that is not there, or not there any more: {line}");
    }
}
