//! *Les chiffres clés*: the quantities of the article, each with what it counts and, where the article names one, its
//! source; copied, never computed.

use super::facts::{Fact, text as realised};
use super::lines::{From, Lines, entry};
use super::material::Material;
use crate::analysis::{BlockFacts, Sentence, SentenceId, content_stems};
use crate::document::{BlockKind, Prose};
use crate::lexicon::{Tag, is_light_noun, unit};
use crate::realise::{Element, Mark};
use crate::text::{
    self, Factuality, NounPhrase, Quantity, QuantityKind, Token, TokenKind, Value, capitalize, count_words,
};
use std::collections::BTreeSet;
use std::ops::Range;

/// Most lines.
const MOST: usize = 7;
/// Longest line, in words.
const LONGEST: usize = 18;

/// The quantities of different things that the article asserts.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let (document, analysis) = (material.document, material.analysis);
    let mut counted: BTreeSet<String> = BTreeSet::new();
    for (id, index, sentence) in analysis.author_sentences(document) {
        let (block, facts) = (&document.blocks[index], &analysis.blocks[index]);
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let tokens = facts.sentence_tokens(sentence);
        let phrases = &sentence.structure.parse.phrases;
        let mut told = 0;
        let amounts = amounts(sentence, tokens);
        if let Some(end) = counted_fact(material, id, sentence, tokens, &amounts, &mut counted, lines) {
            told = end;
        }
        for quantity in &amounts {
            // `74 représentations données par 31 compagnies` tells both.
            if quantity.number.start < told || is_rivalled(tokens, &amounts, quantity) || acts(sentence, quantity) {
                continue;
            }
            let prose = block.prose.text();
            let Some(source) = told_by(prose, sentence, tokens, quantity, amounts.len() == 1) else { continue };
            let Some((line, noun, end)) = line(prose, facts, tokens, phrases, quantity) else { continue };
            let line = match source {
                Some(source) => format!("{line}, {source}"),
                None => line,
            };
            // `3 400 décès`: nothing tells whose or where.
            let says = content_stems(tokens.get(quantity.number.end..end).unwrap_or(&[])).len() > 1;
            if says && count_words(&line) <= LONGEST && lines.len() < MOST && counted.insert(noun) {
                told = end;
                lines.add(material, vec![line], &From { sources: vec![id], ..From::default() });
            }
        }
    }
}

/// Adds what was done to what a sentence counts, or what it did: `1 000 respirateurs envoyés par la région`; tells where it
/// ends.
fn counted_fact(
    material: &Material<'_>,
    id: SentenceId,
    sentence: &Sentence,
    tokens: &[Token],
    amounts: &[Quantity],
    counted: &mut BTreeSet<String>,
    lines: &mut Lines<'_>,
) -> Option<usize> {
    if lines.len() == MOST || sentence.structure.quantities.is_empty() {
        return None;
    }
    let facts = material.facts.iter().filter(|fact| fact.id() == id);
    for fact in facts {
        if let Some(whole) = measured(material, fact, amounts, tokens, lines) {
            return Some(whole);
        }
        let Some(whole) = fact.done_to() else { continue };
        // What is counted is what it was done to, not something inside it: `la démolition de 88 hangars abandonnée`.
        let Some(amount) = amounts.iter().find(|of| of.noun == fact.done_to_head()) else { continue };
        let noun = text::stem(&tokens.get(amount.noun?)?.folded);
        // `revendique 88 adhérents`: it says so, and no more.
        let standing = sentence.structure.standing_at(amount.noun?);
        if standing.is_none_or(|of| !matches!(of.factuality, Factuality::Asserted | Factuality::Attributed)) {
            continue;
        }
        let Some(line) = told_of(fact, amount, tokens).filter(|_| !counted.contains(&noun)) else { continue };
        let from = From::fact(fact);
        if lines.add(material, vec![line], &from) {
            counted.insert(noun);
            return Some(whole.end);
        }
    }
    None
}

/// Adds what something amounts to: `2,3 millions d’euros : les dégâts, selon la chambre d’agriculture`.
fn measured(
    material: &Material<'_>,
    fact: &Fact<'_>,
    amounts: &[Quantity],
    tokens: &[Token],
    lines: &mut Lines<'_>,
) -> Option<usize> {
    let measure = fact.measure()?;
    amounts.iter().find(|of| measure.contains(&of.number.start))?;
    let span = tokens.get(measure.start)?.range.start..tokens.get(measure.end.checked_sub(1)?)?.range.end;
    let lead = capitalize(fact.line.prose.get(span)?);
    let mut elements = vec![Element::Nominal(fact.subject().clone().into())];
    elements.extend(fact.rest_but(&measure).into_iter().map(Element::Complement));
    if let Some(when) = fact.when_text() {
        elements.extend([Element::Mark(Mark::Comma), Element::Text(when)]);
    }
    elements.extend(super::essential::according(fact));
    let body = realised(&elements, false)?;
    let from = From::fact(fact);
    let text = entry(&lead, &body).replace('\'', "’");
    lines.add(material, vec![text], &from).then_some(measure.end)
}

/// A fact that counts, with its number in bold.
fn told_of(fact: &Fact<'_>, amount: &Quantity, tokens: &[Token]) -> Option<String> {
    let mut elements = vec![fact.participle()?];
    elements.extend(super::essential::according(fact));
    let told = realised(&elements, true)?;
    let last = amount.noun.map_or(amount.number.end, |noun| noun + 1).max(amount.number.end);
    let span = tokens.get(amount.number.start)?.range.start..tokens.get(last.checked_sub(1)?)?.range.end;
    let number = fact.line.prose.get(span)?.replace('\'', "’");
    let written = told.replace(['\u{202f}', '\u{a0}'], " ");
    let at = written.to_lowercase().find(&number.replace(['\u{202f}', '\u{a0}'], " ").to_lowercase())?;
    let from = written.get(..at)?.chars().count();
    let count = number.chars().count();
    let chars: Vec<char> = told.chars().collect();
    let part = |range: Range<usize>| chars.get(range).map(|of| of.iter().collect::<String>());
    let (before, strong, after) = (part(0..from)?, part(from..from + count)?, part(from + count..chars.len())?);
    (count_words(&told) <= 2 * LONGEST).then(|| format!("{before}**{strong}**{after}"))
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

/// Whether what is counted does something or has it done: without that, `1 340 habitants de la vallée` says nothing.
fn acts(sentence: &Sentence, quantity: &Quantity) -> bool {
    let parse = &sentence.structure.parse;
    parse.clauses.iter().any(|clause| {
        let verb = parse.verbs.get(clause.verb).filter(|verb| !verb.copula);
        let subject = clause.subject.as_ref().filter(|subject| subject.tokens.contains(&quantity.figure.start));
        verb.is_some() && subject.is_some()
    })
}

/// Whether a sentence gives two numbers of the same thing: `88 foyers, et même 95 foyers selon la paroisse`.
fn is_rivalled(tokens: &[Token], amounts: &[Quantity], quantity: &Quantity) -> bool {
    let noun = |quantity: &Quantity| quantity.noun.and_then(|at| tokens.get(at)).map(|token| text::stem(&token.folded));
    let mut others = amounts.iter().filter(|other| other.number != quantity.number);
    noun(quantity).is_some_and(|counted| others.any(|other| noun(other).as_ref() == Some(&counted)))
}

/// Whether a figure can be told: by the article itself (`Some(None)`), or, where it is `alone` in its sentence, by a source
/// that opens or ends the sentence (`Some(Some("selon …"))`).
fn told_by(
    prose: &str,
    sentence: &Sentence,
    tokens: &[Token],
    quantity: &Quantity,
    alone: bool,
) -> Option<Option<String>> {
    let standing = sentence.structure.standing_at(quantity.noun.unwrap_or(quantity.figure.start))?;
    match standing.factuality {
        Factuality::Asserted => Some(None),
        Factuality::Attributed => {
            let source = standing.source.clone()?;
            let word = |at: usize| tokens.get(at).map(|token| token.folded.as_str());
            let at = source.start.checked_sub(1).filter(|&at| word(at) == Some("selon"))?;
            let named = tokens.get(source.clone())?;
            let at_edge = at == 0 || word(at - 1) == Some(",") && source.end + 1 >= tokens.len();
            let possessive = named.iter().any(|token| matches!(&*token.lemma(), "son" | "leur" | "ce"));
            let name = prose.get(named.first()?.range.start..named.last()?.range.end)?;
            (alone && at_edge && !possessive).then(|| Some(format!("selon {name}")))
        }
        _ => None,
    }
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
    // `à 600 mètres` is a distance, `avec 30 élèves` tells of somebody else; after `de`, the number belongs to a noun that was
    // not made out.
    let before = quantity.number.start.checked_sub(1).map(|at| tokens[at].folded.as_str());
    let governed = matches!(before, Some("à" | "avec" | "contre"))
        || !inside && matches!(before, Some("de" | "d'" | "du" | "des"));
    let stands = tokens[whole.clone()].iter().all(|token| {
        !facts.in_quote(token.range.start)
            && !token.text(prose).contains(Prose::MASK)
            && !matches!(&*token.lemma(), "son" | "leur" | "ce" | "notre" | "votre" | "mon" | "ton")
            && !matches!(token.tag, Tag::Pron | Tag::Aux)
    });
    let bytes = |range: &Range<usize>| {
        Some(tokens.get(range.start)?.range.start..tokens.get(range.end.checked_sub(1)?)?.range.end)
    };
    // `30 élèves en moins`: a difference.
    let word = |at: usize| tokens.get(at).map(|token| token.folded.as_str());
    let difference =
        matches!(word(whole.end), Some("en" | "de")) && matches!(word(whole.end + 1), Some("moins" | "plus"));
    if bare && told
        || difference
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
