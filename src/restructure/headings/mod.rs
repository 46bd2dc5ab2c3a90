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

pub(super) use select::WORTH;
pub(super) use title::title;

use super::checked::Gate;
use super::gates::Register;
use super::outline::Part;
use super::plan::{Choice, Heading, Lack, UnitNature};
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

/// What headings are sought in.
#[derive(Clone, Copy)]
pub(super) struct Seeking<'a> {
    pub(super) document: &'a Document,
    pub(super) analysis: &'a Analysis,
    pub(super) register: Register,
    /// What a heading must be worth.
    pub(super) least: f64,
}

/// A text that no heading may be like.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    stems: BTreeSet<String>,
    /// The part whose heading may be like it.
    spared: Option<usize>,
}

impl Taken {
    /// A text that no heading at all may be like.
    pub(super) fn new(text: &str) -> Self {
        Self { stems: stems_of(text), spared: None }
    }

    /// This, but for the heading of a part, which may be like it.
    pub(super) fn sparing(self, part: Option<usize>) -> Self {
        Self { spared: part, ..self }
    }
}

/// For each part the best heading, or why there is none.
pub(super) fn choose(
    seeking: Seeking<'_>,
    parts: &[Part],
    taken: &[Taken],
    gate: &mut Gate,
) -> Vec<Result<Heading, Lack>> {
    let blocks: Vec<Blocks> = parts.iter().map(|part| part.blocks).collect();
    let article = Article::new(seeking.document, seeking.analysis, &blocks);
    let mut lacks = vec![Lack::AucunCandidat; parts.len()];
    let mut candidates: Vec<Vec<Candidate>> = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        let found = if part.headed { Vec::new() } else { found(&article, part.blocks, at, seeking.register) };
        let any = !found.is_empty();
        let mut passing = passing(found, gate);
        lacks[at] = match (any, passing.first()) {
            (false, _) => Lack::AucunCandidat,
            (true, None) => Lack::Verificateur,
            (true, Some(best)) if best.score < seeking.least => Lack::TropFaible,
            (true, Some(_)) => Lack::Semblable,
        };
        let unlike = |candidate: &Candidate| {
            let mut others = taken.iter().filter(|taken| taken.spared.is_some_and(|spared| spared != at));
            others.all(|taken| !select::alike(&taken.stems, &candidate.stems))
        };
        // What is worth less than any heading is left to the selection, and to the next best that are told.
        let good = |candidate: &Candidate| seeking.least <= WORTH || candidate.score >= seeking.least;
        passing.retain(|candidate| good(candidate) && unlike(candidate));
        candidates.push(passing);
    }
    let everywhere: Vec<BTreeSet<String>> =
        taken.iter().filter(|taken| taken.spared.is_none()).map(|taken| taken.stems.clone()).collect();
    let chosen = select::select(&candidates, &everywhere);
    let found = parts.iter().zip(candidates).zip(chosen).zip(lacks);
    found
        .map(|(((part, candidates), chosen), lack)| chosen.and_then(|at| heading(part, &candidates, at)).ok_or(lack))
        .collect()
}

/// The candidate at `chosen` as the heading of a part, with the next best.
fn heading(part: &Part, candidates: &[Candidate], chosen: usize) -> Option<Heading> {
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

/// Whether a text says in fewer words what another does: several of its words and no other, the first among them.
pub(super) fn is_shorter(text: &str, than: &str) -> bool {
    let (own, whole) = (stems_of(text), stems_of(than));
    let mut tokens = crate::text::tokenize(than);
    crate::text::tag(than, &mut tokens);
    let first = crate::analysis::content_stems(&tokens).into_iter().next();
    own.len() > 1 && own.is_subset(&whole) && first.is_some_and(|first| own.contains(&first))
}

fn stems_of(text: &str) -> BTreeSet<String> {
    let mut tokens = crate::text::tokenize(text);
    crate::text::tag(text, &mut tokens);
    crate::analysis::content_stems(&tokens).into_iter().collect()
}
