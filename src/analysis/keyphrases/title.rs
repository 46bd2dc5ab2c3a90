//! What a title says its article is about: the noun phrases it is made of, with what *de*, *à*, *dans*… links to them.

use super::candidates::{is_empty_noun, is_front, is_linked, names, runs, stems, surface};
use crate::lexicon::{Tag, VerbForm, analyses, city, country, department, function_word, municipality, region};
use crate::text::{self, Token, TokenKind};
use std::ops::Range;

/// How two runs of nouns are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// By *de*, or by *à* without an article: `permis de construire`, `local à poubelles`.
    Close,
    /// By another preposition, or with an article: `rétablissement au régime général`.
    Loose,
}

/// A noun phrase of a title.
#[derive(Clone, Debug)]
pub(super) struct TitlePhrase {
    /// As it is shown.
    pub(super) text: String,
    /// The stems of its runs.
    pub(super) runs: Vec<Vec<String>>,
    /// Which of them are single nouns that say little: `fin`, `cas`.
    pub(super) light: Vec<bool>,
    /// What links each run to the one before.
    pub(super) links: Vec<Link>,
    /// Whether nothing else stands between the punctuation around it: the title names it and says no more.
    pub(super) whole: bool,
    /// The token of the title it begins with.
    pub(super) at: usize,
    /// Whether its first run is nothing but a name.
    pub(super) named: bool,
    /// Whether it stands between quotation marks or brackets.
    pub(super) aside: bool,
    /// Whether the title begins with it.
    pub(super) leads: bool,
    /// Whether the title says nothing else at all.
    pub(super) entire: bool,
}

/// Most runs of a phrase, and most words.
const LONGEST: usize = 4;
const WORDS: usize = 8;

/// The tokens of a title. Its first word is the noun it can be, where an adjective or a preposition follows: `Saisie
/// immobilière`, `Prêt d’honneur`; a name where nothing does.
pub(super) fn read(title: &str) -> Vec<Token> {
    let mut tokens = text::tokenize(title);
    text::tag(title, &mut tokens);
    // `Vienne (Isère)`
    let alone = tokens.get(1).is_none_or(|next| matches!(next.folded.as_str(), "(" | ":" | ","));
    if let Some(first) = tokens.first_mut().filter(|first| first.tag == Tag::Verb && alone) {
        first.tag = Tag::Propn;
        first.analysis = None;
        return tokens;
    }
    let adjective = tokens.first().is_some_and(|first| first.tag == Tag::Adj);
    let follows = tokens.get(1).is_some_and(|next| {
        let word = next.folded.as_str();
        matches!(next.tag, Tag::Adj | Tag::Noun)
            || matches!(word, "de" | "d'" | "à" | "en" | "au" | "aux" | "pour" | "sur" | "dans" | "après")
            || adjective && matches!(word, "du" | "des")
    });
    if let Some(first) = tokens.first_mut().filter(|first| {
        let infinitive = first.features.form == Some(VerbForm::Infinitive);
        matches!(first.tag, Tag::Verb | Tag::Adj) && !infinitive && follows
    }) {
        let noun = analyses(&first.folded).find(|analysis| analysis.tag() == Tag::Noun);
        if let Some(noun) = noun {
            first.tag = Tag::Noun;
            first.analysis = Some(noun);
        }
    }
    tokens
}

/// The noun phrases of a title: every chain of linked runs, the short ones in the long ones.
pub(super) fn phrases(title: &str, tokens: &[Token]) -> Vec<TitlePhrase> {
    let mut found = Vec::new();
    let segments = segments(tokens);
    for segment in segments.iter().cloned() {
        let Some(words) = tokens.get(segment.clone()) else { continue };
        let runs: Vec<Range<usize>> = runs(title, words)
            .map(|run| if run.len() == tokens.len() { run } else { trimmed(words, run) })
            .filter(|run| names(&words[run.clone()]))
            .collect();
        let light: Vec<bool> = runs.iter().map(|run| run.len() == 1 && is_empty_noun(&words[run.start])).collect();
        for first in 0..runs.len() {
            if is_aside(words, &runs[first]) {
                continue;
            }
            let mut links = Vec::new();
            for last in first..runs.len().min(first + LONGEST) {
                if last > first {
                    let Some(link) = link(words, runs[last - 1].end, runs[last].start) else { break };
                    // `startup d’État à la coopérative`: the second does not go with the end of the first.
                    let inside = first > 0 && self::link(words, runs[first - 1].end, runs[first].start).is_some();
                    if inside && link == Link::Loose {
                        break;
                    }
                    links.push(link);
                }
                let range = runs[first].start..runs[last].end;
                if range.len() > WORDS {
                    break;
                }
                // At the end of the title, a noun that says little is the end of a phrase: `commissaire aux comptes`.
                if last > first && light[last] && range.end < words.len() {
                    continue;
                }
                let entire = segments.iter().all(|other| *other == segment || is_enclosed(tokens, other));
                let before = words[..range.start].iter().all(|token| is_front(token) || is_opening(token));
                let whole = before && range.end == words.len();
                let leads = before && segment.start == 0;
                found.push(TitlePhrase {
                    text: surface(title, words, range.clone()),
                    runs: runs[first..=last].iter().map(|run| stems(&words[run.clone()])).collect(),
                    light: light[first..=last].to_vec(),
                    links: links.clone(),
                    whole,
                    leads,
                    at: segment.start + range.start,
                    named: words[runs[first].clone()].iter().all(|token| token.tag == Tag::Propn),
                    aside: is_enclosed(tokens, &segment),
                    entire: entire && whole,
                });
            }
        }
    }
    found.extend(short(title, tokens));
    found
}

/// A title of two or three words that no table knows, as a whole: `Buccin ondé`, `Growth hacking`.
fn short(title: &str, tokens: &[Token]) -> Option<TitlePhrase> {
    let unknown = tokens.iter().any(|token| !token.sure);
    let words = tokens.iter().all(|token| {
        token.kind == TokenKind::Word
            && function_word(&token.folded).is_none()
            && token.features.form != Some(VerbForm::Infinitive)
    });
    (unknown && words && matches!(tokens.len(), 2 | 3)).then(|| TitlePhrase {
        text: surface(title, tokens, 0..tokens.len()),
        runs: vec![tokens.iter().map(|token| text::stem(&token.folded)).collect()],
        light: vec![false],
        links: Vec::new(),
        whole: true,
        at: 0,
        named: false,
        aside: false,
        leads: true,
        entire: true,
    })
}

/// Where a title says that what it tells happened: `Syrie : nouvelle avancée des rebelles`, `Au Yémen, les déplacés…` give
/// `en Syrie`, `au Yémen`, with the stems of the place.
pub(super) fn place(title: &str, tokens: &[Token]) -> Option<(String, Vec<String>)> {
    let first = segments(tokens).into_iter().next().filter(|segment| segment.start == 0)?;
    let sign = tokens.get(first.end)?.folded.as_str();
    let words = tokens.get(first)?;
    let preposition = match (words.first()?.folded.as_str(), sign) {
        ("en" | "au" | "aux" | "à", ",") => 1,
        (_, ":") => 0,
        _ => return None,
    };
    let name = words.get(preposition..)?;
    let written = title.get(name.first()?.range.start..name.last()?.range.end)?;
    Some((located(written)?, stems(name)))
}

/// A place with the preposition for being there.
pub(super) fn located(name: &str) -> Option<String> {
    let article = |name: &str| municipality(name).is_none_or(|town| town.article.is_none());
    let preposition = country(name).map(|country| country.preposition);
    let preposition = preposition
        .or_else(|| region(name).map(|region| region.preposition))
        .or_else(|| department(name).map(|department| department.preposition))
        .or_else(|| (city(name).is_some() || municipality(name).is_some()).then_some("à").filter(|_| article(name)))?;
    let joined = preposition.ends_with('\'') || preposition.ends_with('’');
    Some(if joined { format!("{preposition}{name}") } else { format!("{preposition} {name}") })
}

/// Whether a stretch of the title stands between quotation marks or brackets.
fn is_enclosed(tokens: &[Token], segment: &Range<usize>) -> bool {
    let sign = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| &token.folded);
    let opens = matches!(sign(segment.start.checked_sub(1)), "«" | "\"" | "“" | "(");
    opens && matches!(sign(Some(segment.end)), "»" | "\"" | "”" | ")")
}

/// The stretches of a title between signs of punctuation.
fn segments(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.kind != TokenKind::Word && token.kind != TokenKind::Number {
            found.push(start..at);
            start = at + 1;
        }
    }
    found.push(start..tokens.len());
    found.retain(|range| !range.is_empty());
    found
}

/// A run without the adjectives before its noun that say nothing of what it names: `nouveau`, `grands`.
fn trimmed(words: &[Token], run: Range<usize>) -> Range<usize> {
    let front = words[run.clone()].iter().take_while(|token| is_front(token)).count();
    let end = if run.len() > 1 && is_compound(words, run.end - 1) { run.end - 1 } else { run.end };
    // `l’emploi accompagné des travailleurs`: a participle inside the phrase.
    let participle = words
        .get(end)
        .is_some_and(|token| token.tag == Tag::Verb && token.features.form == Some(VerbForm::PastParticiple));
    let inside = participle && words.get(end + 1).is_some_and(|next| next.tag == Tag::Adp);
    run.start + front..if inside && end == run.end { end + 1 } else { end }
}

/// Whether the noun at a token and the *à* behind it are a preposition: `face aux talibans`, `suite à la grève`.
fn is_compound(words: &[Token], at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |token| token.folded.as_str());
    matches!(word(at), "face" | "suite" | "grâce" | "quant" | "rapport") && matches!(word(at + 1), "à" | "au" | "aux")
}

/// Whether a run is no topic by what stands before it: `sans ingérence`, `à la charge du locataire`.
fn is_aside(words: &[Token], run: &Range<usize>) -> bool {
    let before =
        |back: usize| run.start.checked_sub(back).and_then(|at| words.get(at)).map_or("", |token| &token.folded);
    let locution = run.len() == 1
        && words.get(run.end).is_some_and(|next| matches!(next.folded.as_str(), "de" | "du" | "des" | "d'"))
        && (matches!(before(1), "à" | "au" | "en") || matches!(before(1), "la" | "l'") && before(2) == "à");
    let compound = run.len() == 1 && is_compound(words, run.start);
    locution || compound || matches!(before(1), "sans" | "hors" | "malgré")
}

/// Articles, and what a question opens with: `Quelles sont les obligations du syndic ?`.
fn is_opening(token: &Token) -> bool {
    token.tag == Tag::Det
        || matches!(
            token.folded.as_str(),
            "quel"
                | "quelle"
                | "quels"
                | "quelles"
                | "qu'"
                | "que"
                | "qui"
                | "est"
                | "sont"
                | "-ce"
                | "est-ce"
                | "ce"
                | "c'"
        )
}

/// What links a run that ends at `end` to one that starts at `start`.
fn link(words: &[Token], end: usize, start: usize) -> Option<Link> {
    let between: Vec<&str> = words.get(end..start)?.iter().map(|token| token.folded.as_str()).collect();
    match between.as_slice() {
        _ if is_linked(words, end, start) => Some(Link::Close),
        ["à"] => Some(Link::Close),
        // `livraison d’un logement`
        ["de" | "d'", "un" | "une"] => Some(Link::Loose),
        ["en" | "au" | "aux" | "dans" | "sur" | "contre" | "pour" | "sous" | "chez"]
        | ["à" | "dans" | "sur" | "contre" | "pour" | "sous" | "chez", "la" | "l'" | "les" | "le"] => {
            Some(Link::Loose)
        }
        _ => None,
    }
}
