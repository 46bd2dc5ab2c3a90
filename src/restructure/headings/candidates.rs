use super::super::outline::Part;
use super::super::plan::Pattern;
use super::gates::{SEO_LENGTH, is_sound};
use super::{Candidate, stems_of};
use crate::analysis::{Analysis, BlockFacts, Role, Sentence, content_stems};
use crate::document::{Block, BlockKind, Document, Origin};
use crate::lexicon::{Tag, speech_verb};
use crate::text::{self, Token, capitalize, count_words};
use std::collections::{BTreeMap, BTreeSet};

/// Words of a quoted fragment that can be a heading.
const QUOTE_WORDS: std::ops::RangeInclusive<usize> = 2..=6;
/// Length that headings should have, in characters.
const BEST_LENGTH: f64 = 38.0;

/// Words that make a quotation depend on who speaks or on what was said before.
const SPEAKER_WORDS: &[&str] = &[
    "je", "j'", "tu", "nous", "vous", "on", "il", "elle", "ils", "elles", "c'", "ce", "cela", "ça", "y", "en", "mon", "ma", "mes", "ton", "ta", "tes",
    "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "cette", "ces", "cet", "moi", "me", "m'", "celui-ci", "ne", "n'",
];

/// How much each stem says of each part: frequency there times rarity elsewhere.
pub(super) struct Weights {
    per_part: Vec<BTreeMap<String, f64>>,
    keywords: BTreeMap<String, f64>,
}

impl Weights {
    pub(super) fn new(document: &Document, analysis: &Analysis, parts: &[Part]) -> Self {
        let counts: Vec<BTreeMap<String, f64>> = parts
            .iter()
            .map(|part| {
                let mut counts = BTreeMap::new();
                for (_, facts) in paragraphs(document, analysis, part) {
                    for stem in content_stems(&facts.tokens) {
                        *counts.entry(stem).or_default() += 1.0;
                    }
                }
                counts
            })
            .collect();
        let mut parts_with: BTreeMap<&String, f64> = BTreeMap::new();
        for stem in counts.iter().flat_map(BTreeMap::keys) {
            *parts_with.entry(stem).or_default() += 1.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "a few parts")]
        let total = parts.len() as f64;
        let per_part = counts
            .iter()
            .map(|counts| counts.iter().map(|(stem, count)| (stem.clone(), count * libm::log(1.0 + total / parts_with[stem]))).collect())
            .collect();
        let mut keywords = BTreeMap::new();
        for keyphrase in analysis.keyphrases.iter().take(10) {
            let weight = match keyphrase.role {
                Role::Principal => 1.0,
                Role::Secondary => 0.6,
                Role::Related => 0.3,
            };
            for stem in &keyphrase.stems {
                let known: &mut f64 = keywords.entry(stem.clone()).or_insert(0.0);
                *known = known.max(weight);
            }
        }
        Self { per_part, keywords }
    }

    /// Share of what the five heaviest stems of the part weigh.
    fn coverage(&self, part: usize, stems: &BTreeSet<String>) -> f64 {
        let weights = &self.per_part[part];
        let mut heaviest: Vec<f64> = weights.values().copied().collect();
        heaviest.sort_by(|a, b| b.total_cmp(a));
        let top: f64 = heaviest.iter().take(5).sum();
        let held: f64 = stems.iter().filter_map(|stem| weights.get(stem)).sum();
        if top > 0.0 { (held / top).min(1.0) } else { 0.0 }
    }

    fn keyword(&self, stems: &BTreeSet<String>) -> f64 {
        stems.iter().filter_map(|stem| self.keywords.get(stem)).fold(0.0, |best: f64, weight| best.max(*weight))
    }
}

fn paragraphs<'a>(document: &'a Document, analysis: &'a Analysis, part: &Part) -> impl Iterator<Item = (&'a Block, &'a BlockFacts)> {
    let (from, to) = part.blocks;
    document.blocks[from..to]
        .iter()
        .zip(&analysis.blocks[from..to])
        .filter(|(block, _)| block.kind == BlockKind::Paragraph && block.origin == Origin::Author)
}

/// The candidates of a part, best first.
pub(super) fn candidates(document: &Document, analysis: &Analysis, part: &Part, weights: &Weights, index: usize) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut order = 0;
    for (block, facts) in paragraphs(document, analysis, part) {
        let prose = block.prose.text();
        for sentence in &facts.sentences {
            let tokens = facts.sentence_tokens(sentence);
            let early = if order < 2 { 0.3 } else { 0.0 };
            order += 1;
            let mut add = |text: String, pattern, head: &Token| {
                let stems = stems_of(&text);
                #[expect(clippy::cast_precision_loss, reason = "a heading is short")]
                let length = text.chars().count() as f64;
                let prior = if pattern == Pattern::Citation { 0.9 } else { 1.0 };
                let score = prior + 0.8 * weights.coverage(index, &stems) + 0.5 * weights.keyword(&stems) + early
                    - 0.4 * libm::fabs(length - BEST_LENGTH) / BEST_LENGTH;
                found.push(Candidate { text, pattern, source: sentence.id, score, head: text::stem(&head.folded), stems });
            };
            if sentence.doubts.is_empty() {
                noun_phrases(prose, facts, tokens, &mut add);
            }
            quotations(prose, facts, sentence, tokens, &mut add);
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.source.cmp(&b.source)).then(a.text.cmp(&b.text)));
    let mut seen = BTreeSet::new();
    found.retain(|candidate| seen.insert(candidate.stems.clone()));
    found
}

/// Noun phrases of an asserted sentence, outside quotations, copied as they stand.
fn noun_phrases(prose: &str, facts: &BlockFacts, tokens: &[Token], add: &mut impl FnMut(String, Pattern, &Token)) {
    for phrase in text::noun_phrases(tokens) {
        let inside = &tokens[phrase.tokens.clone()];
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
        if !is_sound(prose, tokens, &phrase) || inside.iter().any(|token| facts.in_quote(token.range.start)) {
            continue;
        }
        let text = capitalize(&prose[first.range.start..last.range.end]);
        if fits(&text) {
            add(text, Pattern::GroupeNominal, &tokens[phrase.head]);
        }
    }
}

/// Fragments of quotations whose sentence names a verb of speech or a source.
fn quotations(prose: &str, facts: &BlockFacts, sentence: &Sentence, tokens: &[Token], add: &mut impl FnMut(String, Pattern, &Token)) {
    let attributed = tokens.iter().any(|token| speech_verb(&token.folded).is_some() || matches!(token.folded.as_str(), "selon" | "d'après"));
    for quote in facts.quotes.iter().filter(|quote| sentence.range.contains(&quote.range.start) && quote.range.end <= sentence.range.end) {
        let inner = &prose[quote.inner.clone()];
        let inside: Vec<&Token> = tokens.iter().filter(|token| quote.inner.contains(&token.range.start)).collect();
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
        let Some(head) = inside.iter().find(|token| token.tag == Tag::Noun) else { continue };
        let fragment = QUOTE_WORDS.contains(&count_words(inner))
            && !inner.contains(['«', '“', ',', ';', ':', '.', '…', '(', '\u{fffc}'])
            && inside.iter().all(|token| !SPEAKER_WORDS.contains(&token.folded.as_str()) && !matches!(token.tag, Tag::Aux | Tag::Pron))
            && matches!(first.tag, Tag::Det | Tag::Noun | Tag::Adj)
            && matches!(last.tag, Tag::Noun | Tag::Adj | Tag::Propn);
        let text = format!("«\u{a0}{}\u{a0}»", capitalize(inner));
        if attributed && fragment && fits(&text) {
            add(text, Pattern::Citation, head);
        }
    }
}

fn fits(text: &str) -> bool {
    (SEO_LENGTH.0..=SEO_LENGTH.1).contains(&text.chars().count())
}
