//! What can be a keyphrase: a run of nouns, names and adjectives between function words, and two of them that *de* links.

use crate::lexicon::{Tag, calendar_class, document_share, function_word, is_light_noun, number_word, unit};
use crate::source::Span;
use crate::text::{self, Token, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Most words of a run, and of two linked ones with what links them.
const LONGEST_RUN: usize = 4;
const LONGEST_LINKED: usize = 6;

/// A candidate with what its rank is made of.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// How often it occurs, in the title too.
    pub(super) count: usize,
    /// The token it is first met at: 0 in the title.
    pub(super) first: usize,
    /// Whether it stands in the title.
    pub(super) in_title: bool,
    /// Whether it occurs as a run, and not only as two that are linked.
    pub(super) is_run: bool,
    /// How often it occurs as two runs that are linked, and these.
    pub(super) linked: usize,
    pub(super) parts: Vec<Vec<String>>,
    /// How rarely its words stand in other texts: the mean of `-ln` of their shares.
    pub(super) rarity: f64,
    /// Its ways of being written, with how often.
    pub(super) surfaces: BTreeMap<String, usize>,
    /// Where it occurs in the file.
    pub(super) occurrences: Vec<Span>,
}

/// The candidates of an article, by the stems of their content words in order.
#[derive(Debug, Default)]
pub(super) struct Candidates(pub(super) BTreeMap<Vec<String>, Candidate>);

/// A text that candidates are taken from.
pub(super) struct Passage<'t, S: Fn(Range<usize>) -> Option<Span>> {
    /// The prose.
    pub(super) prose: &'t str,
    /// Its tagged tokens.
    pub(super) tokens: &'t [Token],
    /// How many tokens stand before it in the article; none for the title.
    pub(super) position: Option<usize>,
    /// Where a range of the prose is in the file.
    pub(super) span: S,
}

impl Candidates {
    /// Adds those of a text.
    pub(super) fn collect<S: Fn(Range<usize>) -> Option<Span>>(&mut self, passage: &Passage<'_, S>) {
        let tokens = passage.tokens;
        let mut before: Option<Range<usize>> = None;
        for run in runs(passage.prose, tokens) {
            if run.len() <= LONGEST_RUN && !(run.len() == 1 && is_empty_noun(&tokens[run.start])) {
                self.add(passage, run.clone(), true);
            }
            if let Some(first) = before.filter(|first| run.end - first.start <= LONGEST_LINKED)
                && is_linked(tokens, first.start, run.start)
                && !(first.len() == 1 && is_empty_noun(&tokens[first.start]))
                && let Some(linked) = self.add(passage, first.start..run.end, false)
            {
                linked.linked += 1;
                linked.parts = vec![stems(&tokens[first]), stems(&tokens[run.clone()])];
            }
            before = Some(run);
        }
    }

    /// Adds an occurrence to its candidate, if it names something.
    fn add<S: Fn(Range<usize>) -> Option<Span>>(
        &mut self,
        passage: &Passage<'_, S>,
        range: Range<usize>,
        is_run: bool,
    ) -> Option<&mut Candidate> {
        let words = passage.tokens.get(range.clone())?;
        let names = |token: &Token| matches!(token.tag, Tag::Noun | Tag::Propn) && token.folded.chars().count() > 1;
        let (first, last) = (words.first()?, words.last()?);
        if !words.iter().any(names) {
            return None;
        }
        let at = passage.position.map_or(0, |position| position + range.start);
        let candidate = self.0.entry(stems(words)).or_insert_with(|| Candidate {
            count: 0,
            first: at,
            in_title: false,
            is_run: false,
            linked: 0,
            parts: Vec::new(),
            rarity: rarity(content(words)),
            surfaces: BTreeMap::new(),
            occurrences: Vec::new(),
        });
        candidate.count += 1;
        candidate.first = candidate.first.min(at);
        candidate.in_title |= passage.position.is_none();
        candidate.is_run |= is_run;
        *candidate.surfaces.entry(surface(passage.prose, words)).or_default() += 1;
        candidate.occurrences.extend((passage.span)(first.range.start..last.range.end));
        Some(candidate)
    }
}

/// The nouns, names and adjectives of a candidate.
fn content(words: &[Token]) -> impl Iterator<Item = &Token> {
    words.iter().filter(|token| matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj))
}

/// Their stems: of names as they are written, of other words by their dictionary form (`tuyaux` is `tuyau`).
fn stems(words: &[Token]) -> Vec<String> {
    let stem = |token: &Token| {
        if token.tag == Tag::Propn { text::stem(&token.folded) } else { text::stem(&token.lemma()) }
    };
    content(words).map(stem).collect()
}

/// The longest runs of nouns, names and adjectives.
fn runs<'t>(prose: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = Range<usize>> + 't {
    let fits = move |token: &Token| {
        matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj)
            && !bounds(token)
            && !token.text(prose).contains('\u{fffc}')
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + tokens.get(at..)?.iter().position(fits)?;
        let len = tokens[start..].iter().take_while(|token| fits(token)).count();
        at = start + len;
        Some(start..at)
    })
}

/// Whether nothing but *de* with its article stands between two runs: `bilan | de la | course`.
fn is_linked(tokens: &[Token], start: usize, second: usize) -> bool {
    let Some(before) = tokens.get(start..second) else { return false };
    let links = |token: &&Token| matches!(token.tag, Tag::Adp | Tag::Det);
    let link: Vec<&str> = before.iter().rev().take_while(links).map(|token| token.folded.as_str()).collect();
    matches!(link.as_slice(), ["de" | "du" | "des" | "d'"] | ["la" | "l'" | "les" | "le", "de"])
}

fn bounds(token: &Token) -> bool {
    token.kind != TokenKind::Word || function_word(&token.folded).is_some()
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

/// The mean of `-ln` of the share of short texts that each word stands in.
fn rarity<'t>(words: impl Iterator<Item = &'t Token>) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0_f64);
    for token in words {
        let share = if token.tag == Tag::Propn {
            document_share(&token.folded, true)
        } else {
            document_share(&token.lemma(), false)
        };
        sum -= libm::log(share);
        count += 1.0;
    }
    sum / count.max(1.0)
}

/// The words as they are shown: in lower case, names as they are written.
fn surface(prose: &str, words: &[Token]) -> String {
    let mut shown = String::new();
    for (at, token) in words.iter().enumerate() {
        // `l’élevage d’abeilles`: what the text sets apart stays apart.
        let joined = at > 0 && words[at - 1].range.end == token.range.start;
        if at > 0 && !joined {
            shown.push(' ');
        }
        let written = token.text(prose);
        if token.tag == Tag::Propn { shown.push_str(written) } else { shown.push_str(&written.to_lowercase()) }
    }
    shown
}
