//! Headings: what the patterns find in each part, gated, scored, and chosen together so that no two are alike.
//!
//! A pattern reads a sentence and proposes drafts ([`patterns`]); a draft is realised and passes the gates
//! ([`candidate`]); what it is worth is a sum of readable facts ([`score`]); the headings of an article are chosen together
//! ([`select`]). The independent checker has the last word.

mod after;
mod article;
mod candidate;
mod line;
mod noun;
mod patterns;
mod score;
mod select;
mod title;

pub(super) use title::{Drawn, title, titles};

use super::checked::Gate;
use super::gates::Register;
use super::outline::Part;
use super::plan::{Choice, Heading, UnitNature};
use crate::analysis::{Analysis, BlockFacts, Sentence};
use crate::document::Document;
use article::{Article, Blocks};
use candidate::Candidate;
use line::Line;
use std::collections::BTreeSet;
use std::ops::Range;

/// Candidates of a part that are looked at together with those of the others.
const TRIED: usize = 10;
/// How many of the next best candidates are told.
const ALTERNATIVES: usize = 3;

/// For each part the best heading, or none when none is good enough.
pub(super) fn choose(
    document: &Document,
    analysis: &Analysis,
    parts: &[Part],
    title: Option<&str>,
    register: Register,
    gate: &mut Gate,
) -> Vec<Option<Heading>> {
    let blocks: Vec<Blocks> = parts.iter().map(|part| part.blocks).collect();
    let article = Article::new(document, analysis, &blocks);
    let candidates: Vec<Vec<Candidate>> = (0..parts.len())
        .map(|part| {
            if parts[part].headed {
                Vec::new()
            } else {
                passing(found(&article, parts[part].blocks, part, register), gate)
            }
        })
        .collect();
    let mut taken: Vec<BTreeSet<String>> = analysis.headings.iter().map(|heading| stems_of(&heading.text)).collect();
    taken.extend(title.map(stems_of));
    let chosen = select::select(&candidates, &taken);
    parts
        .iter()
        .zip(candidates)
        .zip(chosen)
        .map(|((part, candidates), chosen)| {
            let chosen = chosen?;
            let best = candidates.get(chosen)?;
            Some(Heading {
                level: part.level,
                text: best.text.clone(),
                pattern: best.pattern,
                provisional: true,
                sources: best.sources.clone(),
                alternatives: candidates
                    .iter()
                    .filter(|candidate| candidate.text != best.text)
                    .take(ALTERNATIVES)
                    .map(|candidate| Choice {
                        text: candidate.text.clone(),
                        pattern: candidate.pattern,
                        sources: candidate.sources.clone(),
                    })
                    .collect(),
                place: part.place,
            })
        })
        .collect()
}

/// The candidates of a part, best first, each text once.
fn found(article: &Article<'_>, blocks: Blocks, part: usize, register: Register) -> Vec<Candidate> {
    let drafts = patterns::drafts(&article.lines(blocks), article, part, register == Register::Guide);
    let mut found: Vec<Candidate> = drafts
        .iter()
        .filter_map(|draft| candidate::finish(draft, article, part, register.room()))
        .map(|(found, _)| found)
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.sources.cmp(&b.sources)).then(a.text.cmp(&b.text)));
    let mut seen = BTreeSet::new();
    found.retain(|candidate| seen.insert(candidate.text.clone()));
    found
}

/// The best candidates that the checker passes.
fn passing(candidates: Vec<Candidate>, gate: &mut Gate) -> Vec<Candidate> {
    let passes = |candidate: &Candidate| {
        gate.passes_with(&candidate.text, UnitNature::Intertitre, &candidate.sources, &candidate.vocabulary)
    };
    candidates.into_iter().filter(passes).take(TRIED).collect()
}

/// The main clause of a sentence, as a range of its tokens: see [`patterns::core`].
pub(super) fn core(prose: &str, facts: &BlockFacts, sentence: &Sentence) -> Option<Range<usize>> {
    patterns::core(&Line { prose, facts, sentence, block: 0, order: 0 })
}

fn stems_of(text: &str) -> BTreeSet<String> {
    let mut tokens = crate::text::tokenize(text);
    crate::text::tag(text, &mut tokens);
    crate::analysis::content_stems(&tokens).into_iter().collect()
}
