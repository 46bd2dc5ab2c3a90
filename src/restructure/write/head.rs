//! What is put into the head of a page: the elements that it lacks.

use super::content::{Content, escaped};
use super::{Piece, Writer, generated};
use crate::document::Head;
use crate::lexicon::MetaRole;
use crate::restructure::metadata::script_safe;
use crate::restructure::plan::Plan;

/// The kind of the block of the title of a page.
pub(super) const PAGE_TITLE: &str = "page-title";
const OPEN_GRAPH: &str = "open-graph";
const JSON_LD: &str = "json-ld";

/// The kinds of what stands in the head of a page.
pub(super) const KINDS: [&str; 4] = [PAGE_TITLE, "description", OPEN_GRAPH, JSON_LD];

/// Types of structured data that say what a page is: where there is one, no other is added.
const PAGES: [&str; 7] = ["BlogPosting", "LiveBlogPosting", "Report", "Recipe", "FAQPage", "QAPage", "HowTo"];

impl Writer<'_> {
    /// The elements that the head of a page lacks.
    pub(super) fn head(&self, plan: &Plan) -> Vec<Piece> {
        let head = self.document.head.as_ref().filter(|_| self.front_matter().is_none());
        let Some((head, at)) = head.and_then(|head| Some((head, head.insert_at?))) else { return Vec::new() };
        let mut pieces = Vec::new();
        let mut put = |kind: &'static str, content: Content| {
            if !self.document.has_adopted(kind) {
                pieces.push(Piece::before(kind, at, content));
            }
        };
        let title = plan.meta_title.as_ref().or(plan.title.as_ref());
        if let Some(title) = title.filter(|_| head.entry(MetaRole::Title).is_none()) {
            put(PAGE_TITLE, Content::Element(format!("<title>{}</title>", escaped(&title.text))));
        }
        if let Some(text) = generated(&plan.description).filter(|_| head.entry(MetaRole::Description).is_none()) {
            let element = format!("<meta name=\"description\" content=\"{}\">", escaped(text));
            put("description", Content::Element(element));
        }
        let properties = open_graph(head, plan);
        if !properties.is_empty() {
            put(OPEN_GRAPH, Content::Data(properties));
        }
        if let Some(data) = plan.page.json_ld.as_ref().filter(|_| !has_page_data(head)) {
            let data = script_safe(&data.to_string());
            put(JSON_LD, Content::Data(vec![format!("<script type=\"application/ld+json\">{data}</script>")]));
        }
        pieces
    }
}

/// The properties that the head of a page lacks, as elements.
fn open_graph(head: &Head, plan: &Plan) -> Vec<String> {
    let lacks = |property: &str| head.entries.iter().all(|entry| !entry.key.eq_ignore_ascii_case(property));
    let missing = plan.page.open_graph.iter().filter(|one| lacks(&one.property));
    missing
        .map(|one| format!("<meta property=\"{}\" content=\"{}\">", escaped(&one.property), escaped(&one.content)))
        .collect()
}

/// Whether a page has structured data that say what it is, or some that cannot be read.
fn has_page_data(head: &Head) -> bool {
    let tells = |name: &String| {
        let name = name.rsplit(['/', ':', '#']).next().unwrap_or(name);
        name.ends_with("Article") || PAGES.contains(&name)
    };
    head.json_ld.iter().any(|block| block.broken_at.is_some() || block.types.iter().any(tells))
}
