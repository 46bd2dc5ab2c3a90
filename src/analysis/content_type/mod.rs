//! What sort of text an article is: by the words of a table and by its shape, each with its weight. The type with the
//! greatest sum is told, when it reaches [`ENOUGH`] and no other comes near; else the article is of no type for sure.

mod cues;
mod shape;

#[cfg(test)]
mod tests;

pub use crate::lexicon::{ContentType, Policy};

use super::PageAnalysis;
use crate::document::Document;
use crate::source::Source;
use shape::Shape;
use std::collections::BTreeMap;

/// Least sum of weights of a type that is told.
const ENOUGH: u32 = 4;
/// The weight of a type that somebody gave.
const GIVEN: u32 = 100;

/// Why an article is taken for one of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What was seen, for editors.
    pub text: String,
    /// How much it weighs.
    pub weight: u32,
}

/// The type of an article, with what tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentTypeFact {
    /// The type.
    pub kind: ContentType,
    /// What tells it, the heaviest first; nothing for a mere article.
    pub reasons: Vec<Reason>,
}

/// The reasons found for each type.
#[derive(Debug, Default)]
struct Evidence(BTreeMap<ContentType, Vec<Reason>>);

impl Evidence {
    fn add(&mut self, kind: ContentType, weight: u32, text: impl Into<String>) {
        let reasons = self.0.entry(kind).or_default();
        let text = text.into();
        // The same words twice tell no more.
        if reasons.iter().all(|reason| reason.text != text) {
            reasons.push(Reason { text, weight });
        }
    }
}

/// The key of a front matter that tells the type.
const TYPE_KEY: &str = "intertitre-type";

/// What the front matter of an article says of its type: a type, or the name of none.
pub fn declared_type(document: &Document) -> Option<Result<ContentType, &str>> {
    let entries = &document.front_matter.as_ref()?.entries;
    let name = entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(TYPE_KEY))?.value.as_deref()?.trim();
    Some(ContentType::named(name).ok_or(name))
}

/// The type of an article: the one its front matter gives, else the `configured` one, else told by its words and shape.
/// Its title may be known from elsewhere.
pub fn content_type(
    source: &Source,
    document: &Document,
    analysis: &PageAnalysis,
    title: Option<&str>,
    configured: Option<ContentType>,
) -> ContentTypeFact {
    let given = |kind, text: &str| ContentTypeFact { kind, reasons: vec![Reason { text: text.into(), weight: GIVEN }] };
    if let Some(Ok(kind)) = declared_type(document) {
        return given(kind, "donné par le front matter");
    }
    if let Some(kind) = configured {
        return given(kind, "donné par la configuration");
    }
    let mut evidence = Evidence::default();
    cues::collect(document, analysis, title, &mut evidence);
    Shape::new(source, document, analysis).tell(&mut evidence);
    let sum = |reasons: &[Reason]| reasons.iter().map(|reason| reason.weight).sum::<u32>();
    let mut ranked: Vec<(u32, ContentType, Vec<Reason>)> =
        evidence.0.into_iter().map(|(kind, reasons)| (sum(&reasons), kind, reasons)).collect();
    ranked.sort_by_key(|(sum, kind, _)| (std::cmp::Reverse(*sum), *kind));
    let second = ranked.get(1).map_or(0, |(sum, _, _)| *sum);
    match ranked.into_iter().next() {
        Some((sum, kind, mut reasons)) if sum >= ENOUGH && sum > second => {
            reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight));
            ContentTypeFact { kind, reasons }
        }
        _ => ContentTypeFact { kind: ContentType::Article, reasons: Vec::new() },
    }
}
