use super::super::gates::{SEO_LENGTH, is_sound};
use super::super::outline::Part;
use super::super::plan::Pattern;
use super::super::topics::{Place, Topics};
use super::{Candidate, stems_of};
use crate::analysis::{Analysis, BlockFacts, Role, Sentence, content_stems};
use crate::document::{Block, BlockKind, Document, Origin};
use crate::lexicon::{Tag, speech_verb};
use crate::text::{self, NounPhrase, Token, capitalize, count_characters, count_words};
use std::collections::{BTreeMap, BTreeSet};

/// Words of a quoted fragment that can be a heading.
const QUOTE_WORDS: std::ops::RangeInclusive<usize> = 2..=6;
/// What the name of who speaks is worth: it tells who, not what.
const SPEAKER_PRIOR: f64 = 0.7;
/// What a quotation is worth beside a noun phrase.
const QUOTE_PRIOR: f64 = 1.1;
/// Length that headings should have, in characters.
const BEST_LENGTH: f64 = 38.0;

/// Words that make a quotation depend on who speaks or on what was said before.
const SPEAKER_WORDS: &[&str] = &[
    "je", "j'", "tu", "nous", "vous", "on", "il", "elle", "ils", "elles", "c'", "ce", "cela", "ça", "y", "en", "mon",
    "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "cette",
    "ces", "cet", "moi", "me", "m'", "celui-ci", "ne", "n'",
];

/// How much each stem says of each part: frequency there times rarity elsewhere.
pub(super) struct Weights {
    per_part: Vec<BTreeMap<String, f64>>,
    keywords: BTreeMap<String, f64>,
    topics: Topics,
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
            .map(|counts| {
                counts
                    .iter()
                    .map(|(stem, count)| (stem.clone(), count * libm::log(1.0 + total / parts_with[stem])))
                    .collect()
            })
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
        Self { per_part, keywords, topics: Topics::new(document, analysis) }
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

fn paragraphs<'a>(
    document: &'a Document,
    analysis: &'a Analysis,
    part: &Part,
) -> impl Iterator<Item = (&'a Block, &'a BlockFacts)> {
    let (from, to) = part.blocks;
    document.blocks[from..to]
        .iter()
        .zip(&analysis.blocks[from..to])
        .filter(|(block, _)| block.kind == BlockKind::Paragraph && block.origin == Origin::Author)
}

/// The candidates of a part, best first.
pub(super) fn candidates(
    document: &Document,
    analysis: &Analysis,
    part: &Part,
    weights: &Weights,
    index: usize,
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut order = 0;
    for (block, facts) in paragraphs(document, analysis, part) {
        let prose = block.prose.text();
        for sentence in &facts.sentences {
            let tokens = facts.sentence_tokens(sentence);
            let early = if order < 2 { 0.3 } else { 0.0 };
            order += 1;
            let mut add = |text: String, pattern, head: &Token, prior: f64| {
                let stems = stems_of(&text);
                #[expect(clippy::cast_precision_loss, reason = "a heading is short")]
                let length = count_characters(&text) as f64;
                let score = prior + 0.8 * weights.coverage(index, &stems) + 0.5 * weights.keyword(&stems) + early
                    - 0.4 * libm::fabs(length - BEST_LENGTH) / BEST_LENGTH;
                found.push(Candidate {
                    text,
                    pattern,
                    source: sentence.id,
                    score,
                    head: text::stem(&head.folded),
                    stems,
                });
            };
            noun_phrases(prose, facts, sentence, tokens, &weights.topics, &mut add);
            quotations(prose, facts, sentence, tokens, &mut add);
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.source.cmp(&b.source)).then(a.text.cmp(&b.text)));
    let mut seen = BTreeSet::new();
    found.retain(|candidate| seen.insert(candidate.stems.clone()));
    found
}

/// Noun phrases outside quotations, copied as they stand: those that the article asserts; of what somebody says, only the
/// speaker and what the article speaks of as known.
fn noun_phrases(
    prose: &str,
    facts: &BlockFacts,
    sentence: &Sentence,
    tokens: &[Token],
    topics: &Topics,
    add: &mut impl FnMut(String, Pattern, &Token, f64),
) {
    for (phrase, standing) in sentence.structure.phrases() {
        let inside = &tokens[phrase.tokens.clone()];
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
        if !is_sound(prose, tokens, phrase) || inside.iter().any(|token| facts.in_quote(token.range.start)) {
            continue;
        }
        let Some(place) = topics.place(tokens, &sentence.structure, phrase, standing) else { continue };
        let text = capitalize(&prose[first.range.start..last.range.end]);
        if fits(&text) {
            let prior = if place == Place::Topic { place_prior(tokens, phrase) } else { SPEAKER_PRIOR };
            add(text, Pattern::GroupeNominal, &tokens[phrase.head], prior);
        }
    }
}

/// What the place of a phrase in its sentence is worth: subjects and objects say what a part is about, circumstances do not.
fn place_prior(tokens: &[Token], phrase: &NounPhrase) -> f64 {
    let before = phrase.tokens.start.checked_sub(1).map(|at| (tokens[at].tag, tokens[at].folded.as_str()));
    let verb_follows = tokens.get(phrase.tokens.end).is_some_and(|next| matches!(next.tag, Tag::Aux | Tag::Verb));
    match before {
        None | Some((Tag::Punct | Tag::Cconj | Tag::Sconj, _)) if verb_follows => 1.3,
        Some((Tag::Verb, _)) => 1.2,
        Some((Tag::Adp, "de" | "d'")) => 0.8,
        Some((Tag::Adp, _)) => 0.6,
        _ => 1.0,
    }
}

/// Fragments of quotations whose sentence names a verb of speech or a source.
fn quotations(
    prose: &str,
    facts: &BlockFacts,
    sentence: &Sentence,
    tokens: &[Token],
    add: &mut impl FnMut(String, Pattern, &Token, f64),
) {
    let attributed = tokens.iter().any(|token| speech_verb(&token.folded).is_some() || token.folded == "selon");
    for quote in facts
        .quotes
        .iter()
        .filter(|quote| sentence.range.contains(&quote.range.start) && quote.range.end <= sentence.range.end)
    {
        let inner = &prose[quote.inner.clone()];
        let inside: Vec<&Token> = tokens.iter().filter(|token| quote.inner.contains(&token.range.start)).collect();
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
        let Some(head) = inside.iter().find(|token| token.tag == Tag::Noun) else { continue };
        let fragment = QUOTE_WORDS.contains(&count_words(inner))
            && !inner.contains(['«', '“', ',', ';', ':', '.', '…', '(', '\u{fffc}'])
            && inside.iter().all(|token| {
                !SPEAKER_WORDS.contains(&token.folded.as_str()) && !matches!(token.tag, Tag::Aux | Tag::Pron)
            })
            && matches!(first.tag, Tag::Det | Tag::Noun | Tag::Adj)
            && matches!(last.tag, Tag::Noun | Tag::Adj | Tag::Propn);
        let text = format!("«\u{a0}{}\u{a0}»", capitalize(inner));
        if attributed && fragment && fits(&text) {
            add(text, Pattern::Citation, head, QUOTE_PRIOR);
        }
    }
}

fn fits(text: &str) -> bool {
    (SEO_LENGTH.0..=SEO_LENGTH.1).contains(&count_characters(text))
}
