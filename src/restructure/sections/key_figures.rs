//! *Les chiffres clés*: the quantities of the article, each with what it counts and, where the article names one, its
//! source; copied, never computed.

use super::super::plan::{Section, SectionLine};
use crate::analysis::{Analysis, BlockFacts, Sentence};
use crate::document::{Block, BlockKind, Document, Prose};
use crate::lexicon::{Tag, is_light_noun, speech_verb, unit};
use crate::text::{self, NounPhrase, Quantity, QuantityKind, Token, TokenKind, Value, capitalize, count_words};
use std::collections::BTreeSet;
use std::ops::Range;

const HEADING: &str = "Les chiffres clés";
/// Fewest and most lines.
const LINES: (usize, usize) = (3, 7);
/// Longest line, in words.
const LONGEST: usize = 18;

/// The section, when the article asserts at least three quantities of different things.
pub(super) fn section(document: &Document, analysis: &Analysis) -> Option<Section> {
    let mut counted: BTreeSet<String> = BTreeSet::new();
    let mut lines: Vec<SectionLine> = Vec::new();
    for (id, index, sentence) in analysis.author_sentences(document) {
        let (block, facts) = (&document.blocks[index], &analysis.blocks[index]);
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let Some(source) = standing(block, facts, sentence) else { continue };
        let tokens = facts.sentence_tokens(sentence);
        let phrases = &sentence.structure.parse.phrases;
        let mut told = 0;
        for quantity in amounts(sentence, tokens) {
            // `74 représentations données par 31 compagnies` tells both.
            if quantity.number.start < told {
                continue;
            }
            let Some((line, noun, end)) = line(block.prose.text(), facts, tokens, phrases, &quantity) else {
                continue;
            };
            let line = match &source {
                Some(source) => format!("{line}, {source}"),
                None => line,
            };
            if count_words(&line) <= LONGEST && lines.len() < LINES.1 && counted.insert(noun) {
                told = end;
                lines.push(SectionLine { text: line, sources: vec![id] });
            }
        }
    }
    let words = lines.iter().map(|line| count_words(&line.text)).sum();
    (lines.len() >= LINES.0).then(|| Section { kind: "chiffres_cles", heading: HEADING.to_string(), lines, words })
}

/// The quantities that a line can tell: one number of something; no range, alternative, age, rank, score or label.
fn amounts(sentence: &Sentence, tokens: &[Token]) -> Vec<Quantity> {
    let mut found = sentence.structure.quantities.clone();
    found.retain(|quantity| {
        let before = quantity.number.start.checked_sub(1).and_then(|at| tokens.get(at));
        let either = before.is_some_and(|token| matches!(token.folded.as_str(), "soit" | "entre"));
        let counts = matches!(
            quantity.kind,
            QuantityKind::Count | QuantityKind::Measure | QuantityKind::Money | QuantityKind::Percentage
        );
        counts && !either && matches!(quantity.value, Some(Value::Number(_)))
    });
    found
}

/// Whether the figures of a sentence can be told: by the article itself (`Some(None)`), or the only one by a source that
/// opens or ends the sentence (`Some(Some("selon …"))`); not under a doubt, in the future or in reported speech.
fn standing(block: &Block, facts: &BlockFacts, sentence: &Sentence) -> Option<Option<String>> {
    let prose = block.prose.text();
    let tokens = facts.sentence_tokens(sentence);
    let reported = tokens.iter().any(|token| token.tag != Tag::Noun && speech_verb(&token.folded).is_some());
    if reported || tokens.iter().any(is_future) {
        return None;
    }
    let sources: Vec<usize> = (0..tokens.len()).filter(|&at| tokens[at].folded == "selon").collect();
    match sources.as_slice() {
        [] if sentence.doubts.is_empty() => Some(None),
        // The only doubt is the attribution itself, which goes with the figure.
        &[at] if sentence.doubts.iter().all(|doubt| doubt.class == "rumeur" && doubt.token == at) => {
            let phrase = text::noun_phrases(&tokens[at + 1..]).into_iter().next()?;
            let end = at + 1 + phrase.tokens.end;
            let at_edge = at == 0 || tokens[at - 1].folded == "," && end + 1 >= tokens.len();
            let known = phrase.tokens.start == 0 && phrase.certain;
            let possessive = tokens[at + 1..end].iter().any(|token| matches!(&*token.lemma(), "son" | "leur" | "ce"));
            let named = prose.get(tokens[at + 1].range.start..tokens[end - 1].range.end)?;
            let single = amounts(sentence, tokens).len() == 1;
            (at_edge && known && !possessive && single).then(|| Some(format!("selon {named}")))
        }
        _ => None,
    }
}

fn is_future(token: &Token) -> bool {
    let word = token.folded.as_str();
    let ending = ["era", "eront", "ira", "iront", "dra", "dront", "tra", "tront", "urra", "urront"]
        .iter()
        .any(|end| word.ends_with(end));
    matches!(word, "sera" | "seront" | "aura" | "auront" | "ira" | "iront") || token.tag == Tag::Verb && ending
}

/// The line for a quantity, the stem of what it counts, and the token where the line ends.
fn line(
    prose: &str,
    facts: &BlockFacts,
    tokens: &[Token],
    phrases: &[NounPhrase],
    quantity: &Quantity,
) -> Option<(String, String, usize)> {
    let last = quantity.noun.unwrap_or(quantity.number.end - 1);
    let phrase = phrases.iter().find(|phrase| phrase.tokens.contains(&last) && phrase.certain)?;
    // A determiner before the number goes (`les 45 salariés`); a noun before it stays (`un budget de 3 millions`).
    let inside = phrase.head < quantity.number.start;
    let start = if inside { phrase.tokens.start } else { quantity.number.start.min(last) };
    let whole = start..phrase.tokens.end.max(quantity.number.end);
    let head = &tokens[if inside { phrase.head } else { last }];
    let whole = whole.start..text::participle_tail(tokens, whole.end).unwrap_or(whole.end);
    // A bare measure, and a bare number in letters, say nothing outside their sentence.
    let bare = !inside && whole.end == last + 1;
    let letters = tokens[quantity.number.clone()].iter().all(|token| token.kind != TokenKind::Number);
    let told = letters || unit(&head.folded).is_some() || is_light_noun(&head.folded);
    // `à 600 mètres` is a distance; after `de`, the number belongs to a noun that was not made out.
    let before = quantity.number.start.checked_sub(1).map(|at| tokens[at].folded.as_str());
    let governed = before == Some("à") || !inside && matches!(before, Some("de" | "d'" | "du" | "des"));
    let stands = tokens[whole.clone()].iter().all(|token| {
        !facts.in_quote(token.range.start)
            && !token.text(prose).contains(Prose::MASK)
            && !matches!(&*token.lemma(), "son" | "leur" | "ce" | "notre" | "votre" | "mon" | "ton")
            && !matches!(token.tag, Tag::Pron | Tag::Aux)
    });
    let bytes = |range: &Range<usize>| {
        Some(tokens.get(range.start)?.range.start..tokens.get(range.end.checked_sub(1)?)?.range.end)
    };
    if bare && told
        || governed
        || !is_figure(&tokens[quantity.number.clone()])
        || !stands
        || inside && tokens[phrase.tokens.start].tag != Tag::Det
    {
        return None;
    }
    let counted = quantity.number.start..quantity.noun.map_or(quantity.number.end, |noun| noun + 1);
    let (all, number) = (bytes(&whole)?, bytes(&counted)?);
    let before = prose.get(all.start..number.start.max(all.start))?;
    let strong = prose.get(number.clone())?;
    let after = prose.get(number.end..all.end)?;
    let strong = if before.is_empty() { capitalize(strong) } else { strong.to_string() };
    Some((format!("{}**{strong}**{after}", capitalize(before)), text::stem(&head.folded), whole.end))
}

/// Whether a number is worth a line: written in digits, or above ten; `des milliers` is none.
fn is_figure(number: &[Token]) -> bool {
    let scale =
        |token: &Token| matches!(token.folded.as_str(), "cents" | "mille" | "milliers" | "millions" | "milliards");
    let digits = number.iter().any(|token| token.kind == TokenKind::Number);
    let letters = number.iter().filter_map(|token| crate::lexicon::number_word(&token.folded)).max().unwrap_or(0);
    digits || letters > 10 && !number.first().is_some_and(scale)
}
