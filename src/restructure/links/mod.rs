//! Links that an article could have to other pages of its site: where it names what such a page is about.
//!
//! In: the repaired article and the [`Site`] that it belongs to. Out: at most [`MOST`] offers, one for each page, in the order
//! of the text, each on words that stand in the article. Subjects are looked up by their first word, so that time grows with
//! the article and not with the number of pages. Nothing of it is ever applied.

mod site;
mod words;

pub use site::Site;

use super::plan::{InternalLink, SharedPhrase};
use super::{Options, Restructured};
use crate::analysis::{Analysis, Role};
use crate::document::address;
use crate::document::{BlockKind, Document, DocumentError, Origin};
use crate::lexicon::{Tag, VerbForm};
use crate::source::Span;
use site::PageSubject;
use std::collections::{BTreeMap, BTreeSet};

/// Most links that are offered.
const MOST: usize = 5;
/// A word that stands on more than one page in so many tells nothing of a page, where there are pages enough.
const SPREAD: usize = 4;
/// Pages from which on that is asked.
const PAGES: usize = 8;
/// Characters of the shortest name that is an anchor alone.
const SHORTEST_NAME: usize = 3;

/// Offers links from an article that was restructured to the pages of its site; `path` is its own, from the folder of the
/// site.
///
/// # Errors
/// [`DocumentError`] when the article cannot be read again.
pub fn offer_links(done: &mut Restructured, site: &Site, path: &str, options: &Options) -> Result<(), DocumentError> {
    let document = Document::read_with(&done.base, done.format, &options.ignore)?;
    let style = site.style();
    let mut links: Vec<InternalLink> = Vec::new();
    for offer in offers(&document, &done.analysis, site, path) {
        let Some(page) = site.pages.get(offer.page) else { continue };
        let position = done.base.position(offer.span.start);
        links.push(InternalLink {
            anchor: done.base.slice(offer.span).to_string(),
            span: offer.span,
            line: position.line,
            column: position.column,
            target: style.write(path, &page.path),
            file: page.path.clone(),
            title: page.title.clone(),
            shared: offer.shared,
        });
    }
    done.plan.links = links;
    Ok(())
}

/// A phrase of the article with the page to link to.
struct Offer {
    page: usize,
    span: Span,
    score: usize,
    shared: Vec<SharedPhrase>,
}

/// The best offers, in the order of the text.
fn offers(document: &Document, analysis: &Analysis, site: &Site, path: &str) -> Vec<Offer> {
    let linked: BTreeSet<usize> = document
        .links
        .iter()
        .filter_map(|link| site.addresses.resolve(path, &link.target))
        .map(|(page, _)| page)
        .collect();
    let own = address::key(path);
    let wanted =
        |page: &usize| !linked.contains(page) && site.pages.get(*page).is_some_and(|of| address::key(&of.path) != own);
    let places = first_places(document, analysis, site);
    let weights = weights(analysis);
    let mut by_page: BTreeMap<usize, Vec<(usize, Span)>> = BTreeMap::new();
    for (subject, span) in &places {
        if let Some(page) = site.subjects.get(*subject).map(|of| of.page).filter(wanted) {
            by_page.entry(page).or_default().push((*subject, *span));
        }
    }
    let mut found: Vec<Offer> = by_page.into_iter().filter_map(|(page, at)| offer(page, &at, site, &weights)).collect();
    found.sort_by(|a, b| b.score.cmp(&a.score).then(a.span.cmp(&b.span)).then(a.page.cmp(&b.page)));
    let mut taken: Vec<Offer> = Vec::new();
    for offer in found {
        let apart = taken.iter().all(|of| of.span.end <= offer.span.start || offer.span.end <= of.span.start);
        if apart && taken.len() < MOST {
            taken.push(offer);
        }
    }
    taken.sort_by_key(|offer| offer.span);
    taken
}

/// The link to a page on the best of the phrases that it shares with the article.
fn offer(page: usize, at: &[(usize, Span)], site: &Site, weights: &BTreeMap<Vec<String>, u8>) -> Option<Offer> {
    let told = |(subject, span): &(usize, Span)| {
        let subject = site.subjects.get(*subject)?;
        let article_weight = weights.get(&subject.keys).copied().unwrap_or(0);
        let longer = subject.keys.len().saturating_sub(1).min(3);
        let score = usize::from(subject.weight) + usize::from(article_weight) / 2 + 40 * longer;
        let shared = SharedPhrase { text: subject.text.clone(), article_weight, target_weight: subject.weight };
        Some((score, *span, shared))
    };
    let mut told: Vec<(usize, Span, SharedPhrase)> = at.iter().filter_map(told).collect();
    told.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let (score, span) = told.first().map(|best| (best.0, best.1))?;
    Some(Offer { page, span, score, shared: told.into_iter().map(|(_, _, shared)| shared).collect() })
}

/// How much the article is about each of its keyphrases, from 0 to 100.
fn weights(analysis: &Analysis) -> BTreeMap<Vec<String>, u8> {
    let best = analysis.topics.keyphrases.iter().map(|of| of.score).fold(0.0, f64::max);
    // The best first: of two that are alike, its weight is kept.
    let worst_first = analysis.topics.keyphrases.iter().rev();
    worst_first.map(|of| (words::phrase_keys(&of.text), percent(of.score, best))).collect()
}

/// The subjects that the article names where a link can be put, each with the first such place.
fn first_places(document: &Document, analysis: &Analysis, site: &Site) -> BTreeMap<usize, Span> {
    let all: BTreeSet<String> = analysis.blocks.iter().flat_map(|facts| words::keys(&facts.tokens)).collect();
    // What the article itself is about leads nowhere else.
    let principal =
        analysis.topics.keyphrases.iter().find(|of| of.role == Role::Principal).map(|of| words::phrase_keys(&of.text));
    let title = analysis.title.as_ref().map(|title| words::Title::read(&title.text).keys);
    let about = |subject: &PageSubject| [&principal, &title].into_iter().flatten().any(|own| *own == subject.keys);
    let candidates: Vec<usize> = all
        .iter()
        .filter_map(|word| site.by_key.get(word))
        .flatten()
        .copied()
        .filter(|at| {
            site.subjects.get(*at).is_some_and(|subject| {
                subject.keys.iter().all(|word| all.contains(word)) && !about(subject) && is_telling(site, subject)
            })
        })
        .collect();
    let mut found: BTreeMap<usize, Span> = BTreeMap::new();
    for (index, (block, facts)) in document.blocks.iter().zip(&analysis.blocks).enumerate() {
        let prose =
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Lead | BlockKind::Definition);
        if !prose || block.origin != Origin::Author || analysis.languages.is_foreign(index) {
            continue;
        }
        let placed = words::placed(&facts.tokens);
        let own: BTreeSet<&str> = placed.iter().map(|(word, _)| word.as_str()).collect();
        for at in &candidates {
            let Some(subject) = site.subjects.get(*at).filter(|_| !found.contains_key(at)) else { continue };
            if !subject.keys.iter().all(|word| own.contains(word.as_str())) {
                continue;
            }
            let place = words::places(&subject.keys, &placed, &facts.tokens).find_map(|tokens| {
                let (first, last) = facts.tokens.get(tokens.start).zip(facts.tokens.get(tokens.end.checked_sub(1)?))?;
                let range = first.range.start..last.range.end;
                let named = |at: Option<usize>| {
                    at.and_then(|at| facts.tokens.get(at)).is_some_and(|token| token.tag == Tag::Propn)
                };
                // A part of a longer name is another name.
                let part = first.tag == Tag::Propn && named(tokens.start.checked_sub(1))
                    || last.tag == Tag::Propn && named(Some(tokens.end));
                // `une API de géocodage`, `le serveur de l’API` are other things than `l’API`.
                let of = |at: Option<usize>| {
                    let token = at.and_then(|at| facts.tokens.get(at));
                    token.is_some_and(|token| matches!(token.folded.as_str(), "de" | "d'" | "du" | "des"))
                };
                let completed = of(Some(tokens.end)) || of(tokens.start.checked_sub(1));
                // A lone word is enough where it is a name, written as the other page writes it.
                let written = block.prose.text().get(range.clone()).unwrap_or("");
                let sure =
                    last.tag == Tag::Propn && written == subject.text && written.chars().count() >= SHORTEST_NAME;
                let lone = subject.keys.len() == 1 && (completed || !sure);
                // `si le projet utilise TypeScript`: a verb in its place in the sentence is no anchor.
                let verb =
                    matches!(first.tag, Tag::Verb | Tag::Aux) && first.features.form != Some(VerbForm::Infinitive);
                let span = block.prose.to_source(range.clone());
                let linked = document.links.iter().any(|link| link.span.start < span.end && span.start < link.span.end);
                let plain = block.prose.is_verbatim(&range) && !facts.in_quote(range.start);
                (plain && !part && !lone && !verb && !linked).then_some(span)
            });
            if let Some(span) = place {
                found.insert(*at, span);
            }
        }
    }
    found
}

/// Whether a subject tells its page from the others: no other page is as much about it, and one of its words is not
/// everywhere.
fn is_telling(site: &Site, subject: &PageSubject) -> bool {
    let first = subject.keys.first().and_then(|word| site.by_key.get(word));
    let rival = |at: &usize| {
        site.subjects.get(*at).is_some_and(|other| {
            other.page != subject.page && other.keys == subject.keys && other.weight >= subject.weight
        })
    };
    let spread = subject.keys.iter().filter_map(|word| site.spread.get(word)).min().copied().unwrap_or(0);
    !first.into_iter().flatten().any(rival) && (site.french < PAGES || spread * SPREAD <= site.french)
}

/// A score against the best one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn percent(score: f64, best: f64) -> u8 {
    if best > 0.0 { libm::round((score / best).clamp(0.0, 1.0) * 100.0) as u8 } else { 0 }
}
