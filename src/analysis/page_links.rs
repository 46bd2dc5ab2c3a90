//! The links and the images of an article, those of the HTML among the Markdown included.

use crate::document::{Document, Element, Format, Prose, plain_words};
use crate::lexicon::fold;
use crate::source::{Source, Span};

/// A link as a reader meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    /// Where it leads.
    pub target: String,
    /// Its words, white space read; empty where it has none.
    pub label: String,
    /// Its words with the code among them, as a message shows it.
    pub shown: String,
    /// Where its words stand; the whole link where they are not written as they are read.
    pub words: Span,
    /// The bytes it takes.
    pub span: Span,
    /// Whether something besides its words names it: the text of an image, an attribute.
    pub named: bool,
    /// Whether it opens another window.
    pub new_window: bool,
    /// Whether it is written in HTML.
    pub html: bool,
    /// Whether it holds something that is not read as words, such as code, a picture or a template tag.
    pub mixed: bool,
}

/// Most bytes of a link: what is longer was never closed.
const LONGEST: usize = 10_000;

/// The links in the order of the text.
pub fn page_links(source: &Source, document: &Document) -> Vec<PageLink> {
    let mut links = Vec::new();
    let images = page_images(source, document);
    let anchors: Vec<&Element> = document
        .elements
        .iter()
        .filter(|element| element.name == "a" && element.value("href").is_some() && element.inner.len() < LONGEST)
        .collect();
    for link in document.links.iter().filter(|_| document.format != Format::Html) {
        let written = source.slice(link.span);
        let inside = written.strip_prefix('[').unwrap_or(written);
        let bracket = inside.rfind("](").or_else(|| inside.rfind("][")).unwrap_or(inside.len());
        // A title in quotes, and what is not words.
        let tail = inside.get(bracket..).unwrap_or("");
        let inside = inside.get(..bracket).unwrap_or(inside);
        let named = tail.contains(['"', '\'']) || names_itself(&images, link.span);
        let label = tidy(&link.label);
        let mixed = inside.contains(['`', '$', '{']) || inside.contains("![") || inside.contains('<');
        let shown = if inside.contains('`') && !inside.contains(['<', '!', '[']) {
            tidy(&inside.replace(['`', '*'], ""))
        } else {
            label.clone()
        };
        links.push(PageLink {
            target: link.target.clone(),
            shown,
            words: words_at(written, &link.label, link.span),
            label,
            span: link.span,
            named,
            new_window: false,
            html: false,
            mixed,
        });
    }
    let written: Vec<PageLink> = anchors
        .into_iter()
        .map(|element| {
            let inner = source.slice(element.inner);
            let label = plain_words(inner);
            let named = ["aria-label", "aria-labelledby", "title"].iter().any(|name| element.says(name));
            PageLink {
                target: element.value("href").unwrap_or("").to_string(),
                words: words_at(inner, &label, element.inner),
                shown: label.clone(),
                label,
                span: element.span,
                named: named || names_itself(&images, element.span),
                new_window: element.value("target") == Some("_blank"),
                html: true,
                mixed: ["<img", "<svg", "<code", "{{", "{%", "![", "<i ", "<picture"]
                    .iter()
                    .any(|sign| inner.contains(sign)),
            }
        })
        .collect();
    links.extend(written);
    links.sort_by_key(|link| link.span.start);
    links
}

/// Whether an image with a text of its own stands in a link.
fn names_itself(images: &[PageImage], link: Span) -> bool {
    let first = images.partition_point(|image| image.span.start < link.start);
    let mut inside = images.iter().skip(first).take_while(|image| image.span.start < link.end);
    inside.any(|image| image.alt.as_ref().is_some_and(|alt| !alt.trim().is_empty()))
}

fn tidy(label: &str) -> String {
    let label: String = label.chars().filter(|c| *c != Prose::MASK).collect();
    label.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where `label` stands in `written`, which stands at `place`.
fn words_at(written: &str, label: &str, place: Span) -> Span {
    match written.find(label).filter(|_| !label.is_empty()) {
        Some(at) => Span::new(place.start + at, place.start + at + label.len()),
        None => place,
    }
}

/// An image as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageImage {
    /// Where it is kept.
    pub source: String,
    /// Its alternative text; absent where the markup gives none.
    pub alt: Option<String>,
    /// The bytes it takes.
    pub span: Span,
    /// Whether it is written in HTML.
    pub html: bool,
    /// Whether something else names it, or it is said to mean nothing.
    pub excused: bool,
}

/// The images in the order of the text.
pub fn page_images(source: &Source, document: &Document) -> Vec<PageImage> {
    let mut images: Vec<PageImage> = Vec::new();
    for image in document.images.iter().filter(|_| document.format != Format::Html) {
        images.push(PageImage {
            source: image.source.clone(),
            alt: image.alt.clone(),
            span: image.span,
            html: source.slice(image.span).starts_with('<'),
            excused: false,
        });
    }
    for element in document.elements.iter().filter(|element| element.name == "img") {
        let named = element.says("aria-label") || element.says("aria-labelledby") || element.says("title");
        images.push(PageImage {
            source: element.value("src").or_else(|| element.value("data-src")).unwrap_or("").to_string(),
            alt: element.value("alt").map(str::to_string),
            span: element.tag,
            html: true,
            // A template may write the attribute.
            excused: named || element.is_decoration() || source.slice(element.tag).contains(['{']),
        });
    }
    images.sort_by_key(|image| image.span.start);
    images
}

/// The name of the file that an address leads to, folded, without parameters.
pub fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or("");
    fold(path.rsplit(['/', '\\']).next().unwrap_or(""))
}

/// The host of an address of the web, folded, without `www.`.
pub fn host(address: &str) -> Option<String> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .or_else(|| address.strip_prefix("//"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host = host.rsplit('@').next().unwrap_or(host).split(':').next().unwrap_or("");
    let host = fold(host);
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_markdown_and_of_the_html_in_it_are_found_with_their_words() {
        let text =
            "Voir [le **plan**](plan.pdf) et <a href=\"/bal\" target=\"_blank\">le bal</a>, [![Logo](l.png)](/).\n";
        let source = Source::from_text("a.md", text);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        let links = page_links(&source, &document);
        let told: Vec<(&str, &str, bool)> =
            links.iter().map(|link| (link.label.as_str(), link.target.as_str(), link.named)).collect();
        assert_eq!(told, [("le plan", "plan.pdf", false), ("le bal", "/bal", false), ("", "/", true)]);
        assert!(links.iter().any(|link| link.new_window && source.slice(link.words) == "le bal"));
    }

    #[test]
    fn code_and_ends_of_lines_are_shown() {
        let text = "Le [paquet `verger`](v.pdf), le [bilan de mars\n2019](b.pdf).\n";
        let source = Source::from_text("a.md", text);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        let shown: Vec<String> = page_links(&source, &document).into_iter().map(|link| link.shown).collect();
        assert_eq!(shown, ["paquet verger", "bilan de mars 2019"]);
    }

    #[test]
    fn addresses_are_read() {
        assert_eq!(host("https://www.Exemple.fr:80/a"), Some("exemple.fr".to_string()));
        assert_eq!(host("/a"), None);
        assert_eq!(file_name("/a/Plan.PDF?v=2#p"), "plan.pdf");
    }
}
