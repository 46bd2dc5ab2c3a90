//! Which part of a page is the article.
//!
//! 1. Elements that never hold an article are left out: by name (`nav`, `footer`…), by role, hidden, or by a word of
//!    their class or identifier that the table of page blocks lists.
//! 2. The body of the article is, in this order: the element said to be it (`itemprop="articleBody"`), one whose class
//!    is listed as such, the `article` element, `main`; each if it holds enough of the words that are left. Without any,
//!    the innermost element that holds nearly all of them.
//! 3. A heading of level 1, a chapô and a signature before the body belong to the article too.

use super::tree::{Kind, Node, Tree};
use crate::lexicon::{PageBlock, page_block};

/// Share of the words of the page that the article must hold.
const ENOUGH: f64 = 0.4;
/// Share of the words of an element that one child must hold for the search to go on inside it.
const NEARLY_ALL: f64 = 0.85;

/// The article of a page.
pub(super) struct Article {
    /// The element that holds it.
    pub(super) root: usize,
    /// The element inside it whose children are its blocks: between these, something can be added.
    pub(super) flow: usize,
    /// Whether each node is left out.
    pub(super) left_out: Vec<bool>,
    /// Whether it is only because it stands in a slideshow, whose captions are read.
    pub(super) slides: Vec<bool>,
}

pub(super) fn find(tree: &Tree, text: &str) -> Article {
    let nodes = &tree.nodes;
    let mut left_out = vec![false; nodes.len()];
    let titles: Vec<usize> = (0..nodes.len()).filter(|&at| nodes[at].name() == "h1").collect();
    // Whether each node stands in an element that may be an article.
    let mut within = vec![false; nodes.len()];
    let mut slides = vec![false; nodes.len()];
    for at in 1..nodes.len() {
        let parent = nodes[at].parent;
        within[at] = within[parent] || matches!(nodes[parent].name(), "article" | "main");
        let title = titles.partition_point(|&title| title <= at);
        let titled = titles.get(title).is_some_and(|&title| title < nodes[at].after);
        let caption = slides[parent] && has_class(&nodes[at], PageBlock::Caption);
        let own = is_left_out(&nodes[at], titled, within[at]);
        let slideshow = !own && !titled && has_class(&nodes[at], PageBlock::Slideshow);
        left_out[at] = left_out[parent] && !caption || own || slideshow;
        slides[at] = left_out[at] && !own && (slideshow && !left_out[parent] || slides[parent]);
    }
    let words = word_counts(nodes, text, &left_out);
    banners(tree, &words, &mut left_out);
    let root = body(nodes, &words, &left_out);
    let flow = flow(tree, root, &words);
    Article { root, flow, left_out, slides }
}

/// Most words of a banner.
const BANNER_WORDS: usize = 40;

/// Leaves out the banners of an encyclopedia's articles, which no class names: before the first paragraph, a block with
/// an icon and few words; anywhere, a floated table of one row.
fn banners(tree: &Tree, words: &[usize], left_out: &mut [bool]) {
    let nodes = &tree.nodes;
    let named =
        |at: usize, name: &str| nodes[at + 1..nodes[at].after].iter().filter(|node| node.name() == name).count();
    let flow = flow(tree, 0, words);
    let mut begun = false;
    for at in tree.children(flow) {
        let short = words[at] <= BANNER_WORDS;
        begun |= nodes[at].name() == "p";
        let banner = match nodes[at].name() {
            "div" => {
                !begun
                    && short
                    && named(at, "img") > 0
                    && named(at, "p") == 0
                    && named(at, "h1") + named(at, "figcaption") == 0
                    && nodes[at].attribute("class").is_none()
            }
            "table" => short && named(at, "tr") == 1 && nodes[at].value("style").contains("float"),
            _ => false,
        };
        if banner {
            left_out[at..nodes[at].after].fill(true);
        }
    }
}

/// Words of running text in each element: of paragraphs, items and bare text, links apart.
fn word_counts(nodes: &[Node], text: &str, left_out: &[bool]) -> Vec<usize> {
    let mut words = vec![0usize; nodes.len()];
    for at in (1..nodes.len()).rev() {
        let node = &nodes[at];
        if node.kind == Kind::Text && !left_out[at] && !matches!(nodes[node.parent].name(), "a" | "title") {
            words[at] += text[node.span.range()].split_ascii_whitespace().count();
        }
        words[node.parent] += words[at];
    }
    words
}

#[expect(clippy::cast_precision_loss, reason = "shares of word counts")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn body(nodes: &[Node], words: &[usize], left_out: &[bool]) -> usize {
    let all = words[0];
    let best = |wanted: &dyn Fn(&Node) -> bool| {
        (1..nodes.len())
            .filter(|&at| !left_out[at] && matches!(nodes[at].kind, Kind::Element(_)) && wanted(&nodes[at]))
            .max_by_key(|&at| (words[at], std::cmp::Reverse(at)))
            .filter(|&at| share(words[at], all) >= ENOUGH)
    };
    let body = best(&|node| node.value("itemprop").eq_ignore_ascii_case("articleBody"))
        .or_else(|| best(&|node| has_class(node, PageBlock::Article)))
        .or_else(|| best(&|node| node.name() == "article" || node.value("role") == "article"))
        .or_else(|| best(&|node| node.name() == "main" || node.value("role") == "main"));
    if let Some(body) = body {
        return body;
    }
    let start = (1..nodes.len()).find(|&at| nodes[at].name() == "body").unwrap_or(0);
    descend(nodes, start, words, NEARLY_ALL)
}

/// The innermost element under `from` that holds nearly all its words.
fn descend(nodes: &[Node], from: usize, words: &[usize], wanted: f64) -> usize {
    let mut at = from;
    loop {
        let mut child = at + 1;
        let mut inner = None;
        while child < nodes[at].after {
            let holds = matches!(
                nodes[child].name(),
                "div" | "section" | "article" | "main" | "center" | "table" | "tbody" | "tr" | "td"
            );
            if holds && share(words[child], words[at]) >= wanted && words[at] > 0 {
                inner = Some(child);
            }
            child = nodes[child].after;
        }
        match inner {
            Some(inner) => at = inner,
            None => return at,
        }
    }
}

/// The element whose own children hold the most words.
fn flow(tree: &Tree, root: usize, words: &[usize]) -> usize {
    let own = |at: usize| -> usize {
        tree.children(at)
            .filter(|&child| {
                matches!(
                    tree.nodes[child].name(),
                    "p" | "ul" | "ol" | "dl" | "blockquote" | "table" | "figure" | "pre" | "h2" | "h3"
                )
            })
            .map(|child| words[child])
            .sum()
    };
    (root..tree.nodes[root].after)
        .filter(|&at| {
            matches!(tree.nodes[at].name(), "" | "body" | "article" | "main" | "section" | "div" | "center")
                && tree.nodes[at].kind != Kind::Text
                && tree.nodes[at].kind != Kind::Comment
        })
        .max_by_key(|&at| (own(at), std::cmp::Reverse(at)))
        .unwrap_or(root)
}

/// The words of an element's class and identifier.
fn class_words(node: &Node) -> impl Iterator<Item = &str> {
    node.value("class").split_ascii_whitespace().chain(node.value("id").split_ascii_whitespace())
}

pub(super) fn has_class(node: &Node, wanted: PageBlock) -> bool {
    class_words(node).any(|word| page_block(word) == Some(wanted))
}

/// Whether an element never holds an article; `titled` when a main heading is in it, `within` when it is in an article.
fn is_left_out(node: &Node, titled: bool, within: bool) -> bool {
    let Kind::Element(name) = &node.kind else { return false };
    match name.as_str() {
        "script" | "style" | "template" | "noscript" | "head" | "nav" | "footer" | "form" | "button" | "select"
        | "textarea" | "dialog" | "menu" | "aside" => return true,
        // The head of the page, not of the article.
        "header" if !within && !titled => return true,
        "html" | "body" | "main" | "article" => return false,
        _ => {}
    }
    let role = node.value("role");
    let hidden = is_hidden(node);
    let banner = role == "banner" && !titled;
    hidden
        || banner
        || matches!(
            role,
            "navigation" | "contentinfo" | "complementary" | "search" | "dialog" | "alertdialog" | "menu" | "note"
        )
        || has_class(node, PageBlock::Boilerplate) && !has_class(node, PageBlock::Article)
}

/// Whether an element is not shown.
pub(super) fn is_hidden(node: &Node) -> bool {
    node.attribute("hidden").is_some()
        || node.value("aria-hidden") == "true"
        || node.value("style").replace(' ', "").contains("display:none")
}
