//! Keyphrases: runs of nouns, names and adjectives between function words, by frequency and first position.
//!
//! Score: `(tf + ½ (mean stem support − tf)) × (1 + 1 / (1 + log2(1 + p / 20)))`, where the support of a stem is the
//! frequency of all candidates that hold it and `p` the offset of the first occurrence in tokens, 0 for the title.

use super::languages::Languages;
use super::sentences::BlockFacts;
use crate::document::{BlockKind, Document, Origin};
use crate::lexicon::{Tag, calendar_class, is_light_noun, number_word, unit};
use crate::source::Span;
use crate::text::{self, Token, TokenKind};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How a keyphrase serves the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The one the article is about.
    Principal,
    /// The few that go with it.
    Secondary,
    /// The others.
    Related,
}

/// A phrase that says what the article is about.
#[derive(Clone, Debug)]
pub struct Keyphrase {
    /// As the article writes it most often.
    pub text: String,
    /// Its stems, in order.
    pub stems: Vec<String>,
    /// The higher, the more the article is about it.
    pub score: f64,
    /// Its role.
    pub role: Role,
    /// Where it occurs in the prose of the file (occurrences in a title given apart have none).
    pub occurrences: Vec<Span>,
}

const MAX_LENGTH: usize = 4;
const MAX_KEYPHRASES: usize = 30;
const SECONDARY: usize = 4;

#[derive(Default)]
struct Candidate {
    frequency: f64,
    first: usize,
    surfaces: BTreeMap<String, usize>,
    occurrences: Vec<Span>,
}

/// The stems of the content words of tagged tokens, in order.
pub fn content_stems(tokens: &[Token]) -> Vec<String> {
    content_words(tokens).map(|token| text::stem(&token.lemma())).collect()
}

/// The content words among tagged tokens, in order.
pub(super) fn content_words(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|token| is_content(token))
}

fn is_content(token: &Token) -> bool {
    token.kind == TokenKind::Word
        && !matches!(token.tag, Tag::Adv | Tag::Aux | Tag::Adp | Tag::Pron | Tag::Det | Tag::Sconj)
        && token.folded.chars().count() >= 3
        && crate::lexicon::function_word(&token.folded).is_none()
}

fn bounds(token: &Token) -> bool {
    token.kind != TokenKind::Word || crate::lexicon::function_word(&token.folded).is_some_and(|word| word.bounds)
}

pub(super) fn keyphrases(
    document: &Document,
    facts: &[BlockFacts],
    title: Option<&str>,
    languages: &Languages,
) -> Vec<Keyphrase> {
    let mut candidates: BTreeMap<Vec<String>, Candidate> = BTreeMap::new();
    if let Some(title) = title {
        let mut tokens = text::tokenize(title);
        text::tag(title, &mut tokens);
        collect(title, &tokens, 0, |_| None, &mut candidates);
    }
    let mut position = 0;
    for (index, (block, facts)) in document.blocks.iter().zip(facts).enumerate() {
        let is_title = block.kind == BlockKind::Heading(1);
        if block.origin == Origin::Generated || is_title && title.is_some() || languages.is_foreign(index) {
            continue;
        }
        let span = |range: std::ops::Range<usize>| Some(block.prose.to_source(range));
        collect(block.prose.text(), &facts.tokens, position, span, &mut candidates);
        position += facts.tokens.len();
    }
    rank(candidates)
}

fn collect(
    prose: &str,
    tokens: &[Token],
    position: usize,
    span: impl Fn(std::ops::Range<usize>) -> Option<Span>,
    candidates: &mut BTreeMap<Vec<String>, Candidate>,
) {
    let fits = |token: &Token| {
        matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj)
            && !bounds(token)
            && !token.text(prose).contains('\u{fffc}')
    };
    let mut i = 0;
    while i < tokens.len() {
        let mut end = i;
        while end < tokens.len() && fits(&tokens[end]) {
            end += 1;
        }
        let run = &tokens[i..end];
        let named =
            run.iter().any(|token| matches!(token.tag, Tag::Noun | Tag::Propn) && token.folded.chars().count() > 1);
        if named && run.len() <= MAX_LENGTH && !(run.len() == 1 && is_empty_noun(&run[0])) {
            let stems: Vec<String> = run.iter().map(|token| text::stem(&token.folded)).collect();
            let range = run[0].range.start..run[run.len() - 1].range.end;
            let candidate =
                candidates.entry(stems).or_insert_with(|| Candidate { first: position + i, ..Candidate::default() });
            candidate.frequency += 1.0;
            let surface: Vec<String> = run
                .iter()
                .map(|token| {
                    if token.tag == Tag::Propn {
                        token.text(prose).to_string()
                    } else {
                        token.text(prose).to_lowercase()
                    }
                })
                .collect();
            *candidate.surfaces.entry(surface.join(" ")).or_default() += 1;
            candidate.occurrences.extend(span(range));
        }
        i = end.max(i + 1);
    }
}

/// Units, days, light nouns: alone, they say nothing of an article.
fn is_empty_noun(token: &Token) -> bool {
    let word = token.folded.as_str();
    token.tag != Tag::Propn
        && (unit(word).is_some()
            || matches!(calendar_class(word), Some("jour" | "mois" | "saison" | "relatif"))
            || is_light_noun(word)
            || number_word(word).is_some())
}

fn rank(candidates: BTreeMap<Vec<String>, Candidate>) -> Vec<Keyphrase> {
    let mut support: BTreeMap<&str, f64> = BTreeMap::new();
    for (stems, candidate) in &candidates {
        for stem in stems.iter().collect::<BTreeSet<_>>() {
            *support.entry(stem).or_default() += candidate.frequency;
        }
    }
    let mut ranked: Vec<(f64, usize, &Vec<String>, &Candidate)> = candidates
        .iter()
        .map(|(stems, candidate)| {
            #[expect(clippy::cast_precision_loss, reason = "token counts are small")]
            let (length, first) = (stems.len() as f64, candidate.first as f64);
            let mean =
                stems.iter().map(|stem| support.get(stem.as_str()).copied().unwrap_or(0.0)).sum::<f64>() / length;
            let frequency = candidate.frequency + 0.5 * (mean - candidate.frequency);
            let score = frequency * (1.0 + 1.0 / (1.0 + libm::log2(1.0 + first / 20.0)));
            (score, candidate.first, stems, candidate)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(b.2)));
    let mut kept: Vec<Keyphrase> = Vec::new();
    for (score, _, stems, candidate) in ranked {
        if kept.len() >= MAX_KEYPHRASES {
            break;
        }
        // What a dateline writes in capitals, the rest of the article writes as it should be.
        let rank = |surface: &str, count: usize| (!surface.chars().any(char::is_lowercase), std::cmp::Reverse(count));
        let surface =
            candidate.surfaces.iter().min_by_key(|(surface, count)| (rank(surface, **count), (*surface).clone()));
        let Some((surface, _)) = surface else { continue };
        let role = match kept.len() {
            0 => Role::Principal,
            n if n <= SECONDARY => Role::Secondary,
            _ => Role::Related,
        };
        kept.push(Keyphrase {
            text: surface.clone(),
            stems: stems.clone(),
            score: libm::round(score * 1000.0) / 1000.0,
            role,
            occurrences: candidate.occurrences.clone(),
        });
    }
    kept
}
