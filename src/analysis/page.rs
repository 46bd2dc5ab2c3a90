//! What one page tells of itself to those who compare it with the other pages of its site.

use super::{Anchors, Focus, MetaFact, PageAnalysis, content_stems, is_templated};
use crate::document::{Alternate, Document, Link, Origin};
use crate::lexicon::MetaRole;
use crate::source::{Source, Span, fnv1a};
use crate::text::tokenize;
use std::collections::BTreeSet;

/// Words of the runs that texts are compared by.
const RUN: usize = 4;
/// Smallest hashes that are kept of a text.
const KEPT: usize = 128;
/// Fewest words of a text that is compared: shorter ones are alike by chance.
const FEWEST_WORDS: usize = 80;

/// What a page tells of itself.
#[derive(Clone, Debug)]
pub struct PageFacts {
    /// Its path from where the run began, with `/`.
    pub path: String,
    /// Where a finding about the page as a whole stands.
    pub place: Span,
    /// The words of its text, headings apart.
    pub words: usize,
    /// Its title.
    pub title: Option<MetaFact>,
    /// Its description.
    pub description: Option<MetaFact>,
    /// The stems of the keyphrase that it gives itself, sorted.
    pub focus: Option<Vec<String>>,
    /// The address that it says is its own.
    pub canonical: Option<String>,
    /// The versions in other languages that it names, with where.
    pub alternates: Vec<Alternate>,
    /// The links of its text.
    pub links: Vec<Link>,
    /// The images of its text: where they are kept, and where they stand.
    pub images: Vec<(String, Span)>,
    /// The places that links can lead to inside it.
    pub anchors: Anchors,
    /// A sample of what its author wrote, for comparison; empty for a short text.
    pub sample: Vec<u64>,
}

/// What a page tells of itself; `focus` is the keyphrase it should be found by.
pub fn page_facts(source: &Source, document: &Document, analysis: &PageAnalysis, focus: Option<&Focus>) -> PageFacts {
    let fence = document.front_matter.as_ref().map(|front_matter| front_matter.fence);
    let first = document.blocks.first().map(|block| block.prose.span());
    let title = analysis.title.clone();
    let place = title.as_ref().map(|title| title.span).or(fence).or(first);
    let head = document.head.as_ref();
    // What a template writes leads nobody knows where.
    let is_written = |span: Span| !is_templated(source.slice(span));
    let canonical = head.and_then(|head| head.entries.iter().find(|entry| entry.key == "canonical"));
    PageFacts {
        path: source.name().replace('\\', "/"),
        place: place.unwrap_or(Span::at(source.content_start())),
        words: analysis.words.total(),
        title,
        description: analysis.description.clone(),
        focus: focus.filter(|_| document.has_meta(MetaRole::Focus)).map(|focus| {
            let mut stems = content_stems(&tokenize(&focus.phrase.text));
            stems.sort();
            stems
        }),
        canonical: canonical.and_then(|entry| entry.value.clone()),
        alternates: head.map(|head| head.alternates.clone()).unwrap_or_default(),
        links: document.links.iter().filter(|link| is_written(link.span)).cloned().collect(),
        images: (document.images.iter().filter(|image| is_written(image.span)))
            .map(|image| (image.source.clone(), image.span))
            .collect(),
        anchors: Anchors::read(source, document),
        sample: sample(document, analysis),
    }
}

/// The smallest hashes of the runs of words of a text: two texts share as large a part of them as of their runs.
fn sample(document: &Document, analysis: &PageAnalysis) -> Vec<u64> {
    let mut hashes = BTreeSet::new();
    if analysis.words.author < FEWEST_WORDS {
        return Vec::new();
    }
    for (block, facts) in document.blocks.iter().zip(&analysis.blocks) {
        if block.origin != Origin::Author || !block.kind.counts() {
            continue;
        }
        let words: Vec<&str> = facts
            .tokens
            .iter()
            .map(|token| token.folded.as_str())
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .collect();
        for run in words.windows(RUN) {
            let hash = fnv1a(run.iter().flat_map(|word| word.bytes().chain([b' '])));
            if hashes.len() < KEPT || hashes.last().is_some_and(|last| hash < *last) {
                hashes.insert(hash);
            }
            if hashes.len() > KEPT {
                hashes.pop_last();
            }
        }
    }
    hashes.into_iter().collect()
}

/// How alike two samples are, sorted as they are made, from 0 to 1: the share of the smallest hashes of both that both have.
pub fn likeness(a: &[u64], b: &[u64]) -> f64 {
    let size = a.len().min(b.len());
    let (mut of_a, mut of_b) = (a.iter().peekable(), b.iter().peekable());
    let mut both = 0_usize;
    // The smallest hashes of the two together, in order.
    for _ in 0..size {
        let least = match (of_a.peek(), of_b.peek()) {
            (Some(a), Some(b)) => **a.min(b),
            (Some(only), None) | (None, Some(only)) => **only,
            (None, None) => break,
        };
        let (in_a, in_b) = (of_a.next_if_eq(&&least).is_some(), of_b.next_if_eq(&&least).is_some());
        both += usize::from(in_a && in_b);
    }
    both as f64 / size.max(1) as f64
}
