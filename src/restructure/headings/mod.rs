//! Headings: candidates copied from each part, gated, scored, and chosen together so that no two are alike.

mod candidates;
mod select;

use super::checked::Gate;
use super::outline::Part;
use super::plan::{Choice, Heading, Pattern, UnitNature};
use crate::analysis::{Analysis, SentenceId};
use crate::document::Document;
use std::collections::BTreeSet;

/// A text that could be a heading.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) text: String,
    pub(super) pattern: Pattern,
    pub(super) source: SentenceId,
    pub(super) score: f64,
    /// Stem of its head noun.
    pub(super) head: String,
    /// Stems of its content words.
    pub(super) stems: BTreeSet<String>,
}

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
    gate: &mut Gate,
) -> Vec<Option<Heading>> {
    let weights = candidates::Weights::new(document, analysis, parts);
    let candidates: Vec<Vec<Candidate>> = (0..parts.len())
        .map(|i| {
            if parts[i].headed {
                Vec::new()
            } else {
                passing(candidates::candidates(document, analysis, &parts[i], &weights, i), gate)
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
                sources: vec![best.source],
                alternatives: candidates
                    .iter()
                    .filter(|candidate| candidate.text != best.text)
                    .take(ALTERNATIVES)
                    .map(|candidate| Choice {
                        text: candidate.text.clone(),
                        pattern: candidate.pattern,
                        sources: vec![candidate.source],
                    })
                    .collect(),
                place: part.place,
            })
        })
        .collect()
}

/// The best candidates that the checker passes.
fn passing(candidates: Vec<Candidate>, gate: &mut Gate) -> Vec<Candidate> {
    let passes = |candidate: &Candidate| gate.passes(&candidate.text, UnitNature::Intertitre, &[candidate.source]);
    candidates.into_iter().filter(passes).take(TRIED).collect()
}

fn stems_of(text: &str) -> BTreeSet<String> {
    let mut tokens = crate::text::tokenize(text);
    crate::text::tag(text, &mut tokens);
    crate::analysis::content_stems(&tokens).into_iter().collect()
}
