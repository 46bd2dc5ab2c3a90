//! What is put between the blocks of the article, as each format writes it.

use super::toc::{self, Entry};

/// A block that is added.
pub(super) enum Content {
    /// A heading, with its anchor where it gets one.
    Heading { level: u8, text: String, id: Option<String> },
    /// A heading of level 2 and the lines of the list under it, in Markdown.
    List { heading: String, id: Option<String>, lines: Vec<String> },
    /// A table of contents.
    Toc(Vec<Entry>),
    /// A note to the reader, and whether it follows from the rest of the plan.
    Note { text: String, own: bool },
    /// An element of the head of a page.
    Element(String),
    /// Elements that no reader sees and that follow from the rest of the plan.
    Data(Vec<String>),
    /// What the editor took out of the plan.
    Emptied,
}

impl Content {
    /// As Markdown, on lines that end with `eol`; the last one without.
    pub(super) fn markdown(&self, eol: &str) -> String {
        match self {
            Self::Heading { level, text, .. } => format!("{} {text}", "#".repeat(usize::from(*level))),
            Self::List { heading, lines, .. } => listed(&format!("## {heading}"), lines, eol),
            Self::Toc(entries) => toc::markdown(entries, eol),
            Self::Note { text, .. } => text.clone(),
            Self::Element(element) => element.clone(),
            Self::Data(elements) => elements.join(eol),
            Self::Emptied => String::new(),
        }
    }

    /// As plain text, on lines that end with `eol`; the last one without.
    pub(super) fn text(&self, eol: &str) -> String {
        match self {
            Self::Heading { text, .. } | Self::Note { text, .. } => text.clone(),
            Self::List { heading, lines, .. } => listed(heading, lines, eol).replace("**", ""),
            Self::Toc(_) | Self::Element(_) | Self::Data(_) | Self::Emptied => String::new(),
        }
    }

    /// As lines of HTML, with the anchors or without.
    pub(super) fn html(&self, anchored: bool) -> Vec<String> {
        match self {
            Self::Heading { level, text, id } => vec![heading(*level, text, id.as_deref().filter(|_| anchored))],
            Self::List { heading: text, id, lines } => {
                let items = lines.iter().map(|line| format!("<li>{}</li>", strong(&escaped(line))));
                let opening = [heading(2, text, id.as_deref().filter(|_| anchored)), "<ul>".to_string()];
                opening.into_iter().chain(items).chain(["</ul>".to_string()]).collect()
            }
            Self::Toc(entries) => toc::html(entries),
            Self::Note { text, .. } => vec![format!("<p>{}</p>", escaped(text))],
            Self::Element(element) => vec![element.clone()],
            Self::Data(elements) => elements.clone(),
            Self::Emptied => Vec::new(),
        }
    }
}

fn listed(heading: &str, lines: &[String], eol: &str) -> String {
    let rows: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
    format!("{heading}{eol}{eol}{}", rows.join(eol))
}

fn heading(level: u8, text: &str, id: Option<&str>) -> String {
    let id = id.map(|id| format!(" id=\"{}\"", escaped(id))).unwrap_or_default();
    format!("<h{level}{id}>{}</h{level}>", escaped(text))
}

/// A text as HTML writes it.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `**x**` as an element.
fn strong(line: &str) -> String {
    let mut open = false;
    line.split("**").enumerate().fold(String::new(), |mut out, (at, part)| {
        if at > 0 {
            open = !open;
            out.push_str(if open { "<strong>" } else { "</strong>" });
        }
        out.push_str(part);
        out
    })
}
