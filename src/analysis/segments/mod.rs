//! Segments: the cheapest way to cut the article into parts, by dynamic programming; their number is given here, free in
//! the topical reading.
//!
//! The cost of a part is the negative log-likelihood of its words under a Dirichlet-multinomial (Eisenstein & Barzilay
//! 2008, without cue words) plus a soft prior on its length. Cuts fall between paragraphs; where the article is a single
//! paragraph, between sentences. Headings of the author are fixed cuts.

mod cohesion;
mod inside;
mod leaning;
mod likelihood;
mod opening;
mod questions;
mod topical;

pub use cohesion::Gap;
pub(super) use cohesion::gaps;
pub use inside::sentence_gaps;
pub(super) use questions::{is_interview, is_question};
pub(super) use topical::spans;
pub use topical::starts as topical_starts;

use super::sentences::BlockFacts;
use crate::document::{BlockKind, Document, Origin, TopKind};
use crate::lexicon::document_share;
use crate::source::{Source, Span};
use crate::text::{Tag, Token, stem};
use leaning::{leaning, leaning_inside, speaks_of};
use likelihood::{Likelihood, Prior};
use opening::{FRAME, boundary, frame};
use questions::announces;
use std::collections::BTreeMap;

/// In the editorial cut, all words are alike.
const PRIOR: Prior = Prior { concentration: 0.4, commonness: 0.0, again: 0.0 };
/// Weight of the length prior, in nats.
const LENGTH_WEIGHT: f64 = 5.5;
/// Words that stand in more than this share of short texts tell nothing of the topic.
const EVERYWHERE: f64 = 0.2;
/// A paragraph of fewer words seldom begins a part.
const SHORT_UNIT: usize = 15;
/// What a part with too few or too many words costs more, in nats.
const OUT_OF_BOUNDS: f64 = 30.0;
/// What a cut where a topical part begins costs less, in nats.
const TOPICAL: f64 = 6.0;
/// And where a step of what the reader does opens.
const STEP: f64 = 8.0;
/// No part is longer than this, unless it is one unit.
const LONGEST_PART: usize = 900;
/// Most parts that are sought at once.
const MOST_PARTS: usize = 64;
/// In so many words the subject of a unit is sought.
const BEGINNING: usize = 5;
/// A paragraph without a full stop between two that have one is a heading, though not marked, up to so many words; what a cut
/// before it costs less, and behind it more, in nats.
const LABEL_WORDS: usize = 10;
const LABEL: f64 = -5.5;
const UNDER_LABEL: f64 = 5.0;
/// Cost of a cut that may not be made.
const FORBIDDEN: f64 = 1e9;
/// A piece of the article that is not cut: a paragraph with its list, or a sentence where there is one paragraph.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The bytes of the file it takes.
    pub span: Span,
    /// Indices of the first block and of the one after the last.
    pub blocks: (usize, usize),
    /// Its words.
    pub words: usize,
    /// Whether a heading of the author stands right before it.
    pub after_heading: bool,
    /// Whether a generated heading that the editor has changed, or emptied, stands right before it: the cut stays.
    pub pinned: bool,
    /// Where a heading could be put before it.
    pub insertion: Option<usize>,
    /// What a cut before it costs, in nats.
    boundary: f64,
    /// What its form adds to that in the topical reading.
    form: f64,
    /// Whether it is a sentence inside a paragraph.
    inside: bool,
    /// Whether it has the form of an item of a list.
    item: bool,
    /// Its first words.
    frame: Option<[String; FRAME]>,
    stems: Vec<Stem>,
    /// The stem of what it speaks of first, by its number.
    subject: Option<u32>,
    /// The top-level block its last block belongs to.
    top: usize,
}

impl Unit {
    /// Whether it may be a heading that is not marked as one: a few words that do not end as a sentence does, and
    /// that nothing announces.
    fn is_label(&self) -> bool {
        self.item && self.words <= LABEL_WORDS && self.can_begin()
    }

    /// Whether a part may begin here: nothing before it announces it.
    pub fn can_begin(&self) -> bool {
        self.boundary < FORBIDDEN / 2.0
    }
}

/// A word that tells of the topic.
#[derive(Clone, Copy, Debug)]
struct Stem {
    /// Words with the same stem have the same number.
    number: u32,
    /// The share of texts in which the word stands.
    share: f64,
}

/// A cut before a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Index of the unit that begins the part.
    pub unit: usize,
}

/// The units of the author's prose, in order.
pub fn units(source: &Source, document: &Document, facts: &[BlockFacts]) -> Vec<Unit> {
    let mut vocabulary: BTreeMap<String, u32> = BTreeMap::new();
    let mut units: Vec<Unit> = Vec::new();
    let answers = is_interview(document);
    let mut after_heading = false;
    let mut pinned = false;
    let mut adopted = document.adopted_headings().peekable();
    for (index, (block, block_facts)) in document.blocks.iter().zip(facts).enumerate() {
        if block.origin == Origin::Generated {
            continue;
        }
        while adopted.next_if(|heading| heading.span.start <= block.span.start).is_some() {
            pinned = true;
        }
        if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Crosshead) {
            after_heading |= !document.is_adopted(block.span.start);
            continue;
        }
        if !block.kind.counts() {
            continue;
        }
        let top = document.top[block.top].kind;
        let words = block_facts.words;
        let stems = topic_stems(&block_facts.tokens, &mut vocabulary);
        // A list, a table, a quotation belongs to what announces it, and is never cut through.
        let joins = units.last().is_some_and(|last| {
            !(after_heading || pinned)
                && (words == 0
                    || last.top == block.top
                    || matches!(top, TopKind::List | TopKind::Table | TopKind::Quote | TopKind::Note))
        });
        if joins && let Some(last) = units.last_mut() {
            last.span = last.span.cover(block.span);
            last.blocks.1 = index + 1;
            last.top = block.top;
            last.words += words;
            last.stems.extend(stems);
            continue;
        }
        // What announces something stays with it; answers are not cut through.
        let announced = index > 0 && announces(document, index - 1);
        let kept = announced || answers && !is_question(block);
        let short = if words < SHORT_UNIT { 2.0 } else { 0.0 };
        let first = block_facts.sentences.first().map_or(&[][..], |first| block_facts.sentence_tokens(first));
        let mut leaning = leaning(&block_facts.tokens, first, speaks_of(units.last(), &vocabulary));
        let item = topical::is_item(block.prose.text().trim());
        // A label belongs to what stands under it.
        if !item
            && let [.., before, label] = units.as_mut_slice()
            && !before.item
            && label.is_label()
        {
            label.form += LABEL;
            leaning += UNDER_LABEL;
        }
        units.push(Unit {
            span: block.span,
            blocks: (index, index + 1),
            top: block.top,
            words,
            after_heading,
            pinned,
            insertion: document.insertion_before(source.text(), block.top),
            boundary: boundary(&block_facts.tokens) + leaning + short + if kept { FORBIDDEN } else { 0.0 },
            form: topical::form(block.prose.text(), &block_facts.tokens, words) + leaning,
            frame: frame(first),
            item,
            inside: false,
            subject: subject(&block_facts.tokens, &vocabulary),
            stems,
        });
        after_heading = false;
        pinned = false;
    }
    if let [only] = units.as_slice()
        && let Some(split) = split_sentences(document, facts, only)
    {
        return split;
    }
    topical::favour_turns(&mut units);
    units
}

/// The sentences of a lone paragraph as units; nothing can be inserted between them.
fn split_sentences(document: &Document, facts: &[BlockFacts], only: &Unit) -> Option<Vec<Unit>> {
    let (index, end) = only.blocks;
    if end != index + 1 || facts[index].sentences.len() < 4 {
        return None;
    }
    let mut vocabulary = BTreeMap::new();
    let (block, facts) = (&document.blocks[index], &facts[index]);
    let mut units: Vec<Unit> = Vec::with_capacity(facts.sentences.len());
    for (n, sentence) in facts.sentences.iter().enumerate() {
        let tokens = facts.sentence_tokens(sentence);
        let stems = topic_stems(tokens, &mut vocabulary);
        let leaning = leaning(tokens, tokens, speaks_of(units.last(), &vocabulary));
        let prose = block.prose.text().get(sentence.range.clone()).unwrap_or("");
        units.push(Unit {
            span: block.prose.to_source(sentence.range.clone()),
            words: sentence.words,
            after_heading: n == 0 && only.after_heading,
            pinned: n == 0 && only.pinned,
            insertion: only.insertion.filter(|_| n == 0),
            boundary: boundary(tokens) + leaning,
            form: topical::form(prose, tokens, sentence.words) + leaning_inside(tokens),
            frame: None,
            item: false,
            inside: n > 0,
            subject: subject(tokens, &vocabulary),
            stems,
            ..*only
        });
    }
    topical::favour_turns(&mut units);
    Some(units)
}

/// The stems of the words that tell of the topic.
fn topic_stems(tokens: &[Token], vocabulary: &mut BTreeMap<String, u32>) -> Vec<Stem> {
    let mut stems = Vec::new();
    for token in super::keyphrases::content_words(tokens) {
        let lemma = token.lemma();
        // The sites of one house share a part of their names: `beta.exemple.fr`, `exemple.fr`.
        let site = lemma.contains('.') && lemma.split('.').all(|part| part.len() > 1);
        let mut add = |part: &str| {
            let share = document_share(part, token.tag == Tag::Propn);
            if part.len() > 2 && share <= EVERYWHERE {
                let next = u32::try_from(vocabulary.len()).unwrap_or(u32::MAX);
                stems.push(Stem { number: *vocabulary.entry(stem(part)).or_insert(next), share });
            }
        };
        if site { lemma.split('.').for_each(add) } else { add(&lemma) }
    }
    stems
}

/// The stem of the first noun at the beginning of a unit, where it is one of the topic.
fn subject(tokens: &[Token], vocabulary: &BTreeMap<String, u32>) -> Option<u32> {
    let mut begin = tokens.iter().filter(|token| token.tag != Tag::Punct).take(BEGINNING);
    let noun = begin.find(|token| matches!(token.tag, Tag::Noun | Tag::Propn))?;
    vocabulary.get(&stem(&noun.lemma())).copied()
}

/// The runs of units between headings of the author.
fn stretches(units: &[Unit]) -> Vec<std::ops::Range<usize>> {
    let mut starts: Vec<usize> =
        (0..units.len()).filter(|&i| i == 0 || units[i].after_heading || units[i].pinned).collect();
    starts.push(units.len());
    starts.windows(2).filter(|pair| pair[0] < pair[1]).map(|pair| pair[0]..pair[1]).collect()
}

/// How an article is cut for its readers.
#[derive(Clone, Copy, Debug)]
pub struct Editorial<'a> {
    /// How many parts are wanted.
    pub parts: usize,
    /// Fewest and most words of a part.
    pub bounds: (usize, usize),
    /// The units that begin topical parts: cuts fall there rather.
    pub topical: &'a [usize],
    /// The units that open a step of what the reader does: there too.
    pub steps: &'a [usize],
}

/// The cuts that make the wanted parts of `units` at least cost, always before pinned units, else only before those that
/// `allowed` lets through; fewer when there are not enough places.
pub fn cut(units: &[Unit], wanted: Editorial, allowed: impl Fn(usize) -> bool) -> Vec<Cut> {
    let n = units.len();
    let parts = wanted.parts;
    let place = |i: usize| units[i].pinned || allowed(i) && units[i].can_begin();
    let places = (1..n).filter(|&i| place(i)).count();
    let pinned = (1..n).filter(|&i| units[i].pinned).count();
    let parts = parts.max(pinned + 1).min(places + 1);
    if parts < 2 {
        return Vec::new();
    }
    let wanted = Editorial { parts, ..wanted };
    if parts > MOST_PARTS { cut_in_stretches(units, wanted, &place) } else { cut_at_once(units, wanted, 0, &place) }
}

/// [`cut`] by one dynamic programme; `first` is the index of the first unit among all.
fn cut_at_once(units: &[Unit], wanted: Editorial, first: usize, place: &dyn Fn(usize) -> bool) -> Vec<Cut> {
    let (n, parts) = (units.len(), wanted.parts);
    let costs = Costs::new(units, parts, wanted.bounds);
    // best[k][j]: least cost of the first j units in k parts; from[k][j]: where the last of them starts.
    let mut best = vec![f64::INFINITY; n + 1];
    best[0] = 0.0;
    let mut from = vec![vec![0usize; n + 1]; parts + 1];
    for row in from.iter_mut().skip(1) {
        let mut next = vec![f64::INFINITY; n + 1];
        for i in 0..n {
            if best[i].is_infinite() || i > 0 && !place(i) {
                continue;
            }
            let topical = if wanted.topical.binary_search(&(first + i)).is_ok() { TOPICAL } else { 0.0 };
            let step = if wanted.steps.binary_search(&(first + i)).is_ok() { STEP } else { 0.0 };
            let opening = if i > 0 && !units[i].pinned { units[i].boundary - topical - step } else { 0.0 };
            for (step, cost) in costs.from(i).iter().enumerate() {
                let j = i + 1 + step;
                let total = best[i] + opening + cost;
                // Ties go to the earlier start, so only a strictly better one replaces.
                if total < next[j] {
                    next[j] = total;
                    row[j] = i;
                }
            }
        }
        best = next;
    }
    let mut cuts = Vec::new();
    let mut j = n;
    for k in (1..=parts).rev() {
        j = from[k][j];
        if j > 0 {
            cuts.push(Cut { unit: j });
        }
    }
    cuts.reverse();
    cuts
}

/// A very long text, cut stretch by stretch: each of about [`MOST_PARTS`] parts, so that time and memory grow with length.
fn cut_in_stretches(units: &[Unit], all: Editorial, place: &dyn Fn(usize) -> bool) -> Vec<Cut> {
    let parts = all.parts;
    let total: usize = units.iter().map(|unit| unit.words).sum();
    let wanted = (total / parts).max(1) * MOST_PARTS;
    let (mut cuts, mut start, mut words) = (Vec::new(), 0, 0);
    for i in 0..=units.len() {
        let ends = i == units.len() || words >= wanted && i > start && place(i);
        if ends {
            let stretch = &units[start..i];
            let count = (words * parts / total.max(1)).min(MOST_PARTS);
            let places = (1..stretch.len()).filter(|&at| place(start + at)).count();
            let some = Editorial { parts: count.min(places + 1), ..all };
            let inner = cut_at_once(stretch, some, start, &|at| place(start + at));
            cuts.extend(inner.iter().map(|cut| Cut { unit: cut.unit + start }));
            if i < units.len() {
                cuts.push(Cut { unit: i });
            }
            (start, words) = (i, 0);
        }
        words += units.get(i).map_or(0, |unit| unit.words);
    }
    cuts
}

/// The cost of every part, computed once.
struct Costs {
    rows: Vec<Vec<f64>>,
}

impl Costs {
    fn new(units: &[Unit], parts: usize, bounds: (usize, usize)) -> Self {
        let total: usize = units.iter().map(|unit| unit.words).sum();
        #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
        let target = (total as f64 / parts as f64).max(1.0);
        let mut part = Likelihood::new(units, PRIOR);
        let mut rows = Vec::with_capacity(units.len());
        for i in 0..units.len() {
            let mut words = 0;
            let mut row = Vec::new();
            part.clear();
            for unit in &units[i..] {
                words += unit.words;
                if !row.is_empty() && (unit.pinned || words > LONGEST_PART.max(2 * total / parts)) {
                    break;
                }
                let likelihood = part.add(unit);
                #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
                let stretch = (words as f64 - target) / target;
                let outside = if words < bounds.0 || words > bounds.1 { OUT_OF_BOUNDS } else { 0.0 };
                row.push(-likelihood + LENGTH_WEIGHT * stretch * stretch + outside);
            }
            rows.push(row);
        }
        Self { rows }
    }

    fn from(&self, i: usize) -> &[f64] {
        &self.rows[i]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn unit(words: usize, stems: &[u32]) -> Unit {
        Unit {
            span: Span::default(),
            blocks: (0, 0),
            words,
            after_heading: false,
            pinned: false,
            insertion: Some(0),
            boundary: 0.0,
            form: 0.0,
            inside: false,
            frame: None,
            item: false,
            stems: stems.iter().map(|&number| Stem { number, share: 0.01 }).collect(),
            subject: None,
            top: 0,
        }
    }

    fn into(parts: usize) -> Editorial<'static> {
        Editorial { parts, bounds: (60, 300), topical: &[], steps: &[] }
    }

    #[test]
    fn a_cut_falls_rather_where_a_topical_part_begins() {
        let units: Vec<Unit> = (0..6).map(|_| unit(50, &[0, 1, 0])).collect();
        let at = |topical: &[usize]| {
            let wanted = Editorial { topical, ..into(2) };
            cut(&units, wanted, |_| true).iter().map(|cut| cut.unit).collect::<Vec<_>>()
        };
        assert_eq!((at(&[]), at(&[0, 2]), at(&[0, 4])), (vec![3], vec![2], vec![4]));
    }

    #[test]
    fn the_cut_falls_where_the_words_change() {
        let units: Vec<Unit> =
            (0..6).map(|i| unit(50, if i < 2 { &[0, 1, 0, 1, 2] } else { &[3, 4, 3, 4, 5] })).collect();
        assert_eq!(cut(&units, into(2), |_| true), vec![Cut { unit: 2 }]);
    }

    #[test]
    fn a_forbidden_place_is_never_cut() {
        let units: Vec<Unit> = (0..4).map(|i| unit(80, if i < 2 { &[0, 1] } else { &[2, 3] })).collect();
        assert_eq!(cut(&units, into(2), |i| i != 2).len(), 1);
        assert!(cut(&units, into(2), |i| i != 2).iter().all(|cut| cut.unit != 2));
        assert!(cut(&units, into(3), |_| false).is_empty());
    }

    #[test]
    fn a_pinned_place_is_always_cut() {
        let mut units: Vec<Unit> = (0..6).map(|_| unit(50, &[0, 1])).collect();
        units[1].pinned = true;
        units[5].pinned = true;
        for parts in [1, 3, 4] {
            let cuts: Vec<usize> = cut(&units, into(parts), |i| i == 3).iter().map(|cut| cut.unit).collect();
            assert!(cuts.contains(&1) && cuts.contains(&5), "{parts}: {cuts:?}");
            assert_eq!(cuts.contains(&3), parts == 4, "{parts}: {cuts:?}");
        }
    }

    #[test]
    fn a_very_long_text_is_cut_in_as_many_parts() {
        let units: Vec<Unit> = (0..4000).map(|i| unit(50, &[i / 4 % 7, i / 4 % 7 + 1])).collect();
        let cuts = cut(&units, into(1000), |_| true);
        assert!((950..1050).contains(&cuts.len()), "{}", cuts.len());
        assert!(cuts.windows(2).all(|pair| pair[0].unit < pair[1].unit));
    }

    #[test]
    fn stems_of_the_same_word_are_one() {
        let text = "Les barrages du barrage";
        let mut tokens = crate::text::tokenize(text);
        crate::text::tag(text, &mut tokens);
        let stems = super::super::keyphrases::content_stems(&tokens);
        assert_eq!(stems, ["barrag", "barrag"]);
    }

    #[test]
    fn gaps_tell_how_many_words_both_sides_share() {
        let units = [unit(90, &[0, 1, 2]), unit(90, &[0, 1, 2]), unit(90, &[3, 4, 5]), unit(90, &[])];
        let found = gaps(&units, &[0, 2]);
        let told: Vec<(f64, bool)> = found.iter().map(|gap| (gap.similarity, gap.cut)).collect();
        assert_eq!(told, [(1.0, false), (0.0, true), (0.0, false)]);
        assert!(found.iter().all(|gap| gap.similarity.is_sign_positive()));
    }
}
