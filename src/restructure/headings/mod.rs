//! Headings: what the patterns find in each part, gated, scored, and chosen together so that no two are alike.
//!
//! A pattern reads a sentence and proposes drafts ([`patterns`]); a draft is realised and passes the gates
//! ([`candidate`]); what it is worth is a sum of readable facts ([`score`]); the headings of an article are chosen together
//! ([`select`]). The independent checker has the last word.

pub(super) mod after;
pub(super) mod article;
pub(super) mod candidate;
pub(super) mod line;
pub(super) mod noun;
pub(super) mod patterns;
mod score;
mod select;
mod title;

pub(super) use patterns::clause::according;
pub(super) use select::WORTH;
pub(super) use title::{Drawn, title, titles};

use super::checked::Gate;
use super::gates::Register;
use super::outline::Part;
use super::plan::{Choice, Heading, Lack, UnitNature};
use crate::analysis::{Analysis, BlockFacts, Sentence};
use crate::document::Document;
use article::{Article, Blocks};
use candidate::{Candidate, Form};
use line::Line;
use select::{Pick, Wanting};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Candidates of a part that are looked at together with those of the others.
const TRIED: usize = 10;
/// Parts whose headings are chosen together.
const TOGETHER: usize = 64;
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
    /// Most words of parts that go together where no heading is worth parting them; 0 where each must have its own.
    pub(super) most: usize,
}

/// What becomes of a part.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    /// It gets a heading.
    Headed(Heading),
    /// It goes on with the part before: no heading is worth parting them.
    Joined,
    /// It has none, and why.
    Without(Lack),
}

impl Outcome {
    /// Its heading.
    pub(super) fn heading(&self) -> Option<&Heading> {
        match self {
            Self::Headed(heading) => Some(heading),
            Self::Joined | Self::Without(_) => None,
        }
    }
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
pub(super) fn choose(seeking: Seeking<'_>, parts: &[Part], taken: &[Taken], gate: &mut Gate) -> Vec<Outcome> {
    let blocks: Vec<Blocks> = parts.iter().map(|part| part.blocks).collect();
    let article = Article::new(seeking.document, seeking.analysis, &blocks);
    let mut lacks = vec![Lack::AucunCandidat; parts.len()];
    let mut wanting: Vec<Wanting> = Vec::with_capacity(parts.len());
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
        // What is worth less than any heading is left to the selection, and to the next best that are told.
        passing.retain(|candidate| seeking.least <= WORTH || candidate.score >= seeking.least);
        wanting.push(Wanting { candidates: passing, words: part.words, headed: part.headed });
    }
    let chosen = chosen(&wanting, taken, seeking.most);
    let found = parts.iter().zip(wanting).zip(chosen).zip(lacks);
    found
        .map(|(((part, wanting), chosen), lack)| match chosen {
            Chosen::Text(text) => {
                heading(part, &wanting.candidates, &text).map_or(Outcome::Without(lack), Outcome::Headed)
            }
            Chosen::Joined => Outcome::Joined,
            Chosen::None => Outcome::Without(lack),
        })
        .collect()
}

/// What was chosen for a part.
enum Chosen {
    /// The text of its heading.
    Text(String),
    /// To go on with the part before.
    Joined,
    None,
}

/// The headings that are chosen together, [`TOGETHER`] at a time, each like none that is taken.
fn chosen(wanting: &[Wanting], taken: &[Taken], most: usize) -> Vec<Chosen> {
    let mut alike = Alike::default();
    taken.iter().for_each(|taken| alike.add(&taken.stems, taken.spared));
    let mut chosen = Vec::with_capacity(wanting.len());
    for (chunk, parts) in wanting.chunks(TOGETHER).enumerate() {
        let open = |(at, part): (usize, &Wanting)| {
            let unlike = |one: &&Candidate| !alike.any(&one.stems, chunk * TOGETHER + at);
            Wanting { candidates: part.candidates.iter().filter(unlike).cloned().collect(), ..*part }
        };
        let open: Vec<Wanting> = parts.iter().enumerate().map(open).collect();
        for (part, pick) in open.iter().zip(select::select(&open, most)) {
            let best = match pick {
                Pick::Candidate(at) => part.candidates.get(at),
                Pick::Joined | Pick::None => None,
            };
            best.into_iter().for_each(|best| alike.add(&best.stems, None));
            chosen.push(match (best, pick) {
                (Some(best), _) => Chosen::Text(best.text.clone()),
                (None, Pick::Joined) => Chosen::Joined,
                (None, _) => Chosen::None,
            });
        }
    }
    chosen
}

/// Texts that headings may not be like, found by any of their words.
#[derive(Default)]
struct Alike {
    texts: Vec<(BTreeSet<String>, Option<usize>)>,
    by_stem: BTreeMap<String, Vec<usize>>,
}

impl Alike {
    /// Adds a text by its stems, which the heading of the part `spared` may be like.
    fn add(&mut self, stems: &BTreeSet<String>, spared: Option<usize>) {
        for stem in stems {
            self.by_stem.entry(stem.clone()).or_default().push(self.texts.len());
        }
        self.texts.push((stems.clone(), spared));
    }

    /// Whether a heading of a part is like one of them.
    fn any(&self, stems: &BTreeSet<String>, part: usize) -> bool {
        let sharing = stems.iter().filter_map(|stem| self.by_stem.get(stem)).flatten();
        let mut texts = sharing.filter_map(|at| self.texts.get(*at)).filter(|(_, spared)| *spared != Some(part));
        texts.any(|(other, _)| select::alike(other, stems))
    }
}

/// The candidate that was chosen as the heading of a part, with the next best.
fn heading(part: &Part, candidates: &[Candidate], chosen: &str) -> Option<Heading> {
    let best = candidates.iter().find(|candidate| candidate.text == chosen)?;
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
        .filter_map(|draft| candidate::finish(draft, article, part, Form::of(register)))
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

/// The main clause of a sentence, as ranges of its tokens, the longest first: see [`patterns::cores`].
pub(super) fn cores(prose: &str, facts: &BlockFacts, sentence: &Sentence) -> Vec<Range<usize>> {
    patterns::cores(&Line { prose, facts, sentence, block: 0, order: 0 })
}

/// Whether a sentence opens a step of a guide: see [`patterns::opens_step`].
pub(super) fn opens_step(prose: &str, facts: &BlockFacts, sentence: &Sentence) -> bool {
    patterns::opens_step(&Line { prose, facts, sentence, block: 0, order: 0 })
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
