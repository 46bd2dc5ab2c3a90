use super::super::checked::Gate;
use super::super::headings;
use super::super::plan::{Generated, Pattern, TextOrigin, UnitNature};
use super::{dateline, first_sentences, own};
use crate::analysis::{Analysis, BlockFacts, Sentence, SentenceId, content_stems, text_width};
use crate::document::{Document, Prose};
use crate::lexicon::{Tag, VerbForm, connectives, speech_verb};
use crate::text::{Token, capitalize, count_characters};
use std::collections::BTreeSet;
use std::ops::Range;

/// Widest description, in pixels of Arial 14.
const WIDEST: u32 = 920;
const FONT: u32 = 14;
/// A description under this length, in characters, takes a second sentence where one fits.
const SHORT: usize = 70;
/// Shortest description, in characters.
const SHORTEST: usize = 50;
/// Sentences of the article that a description is drawn from.
const SENTENCES: usize = 8;
/// Keyphrases of which a description names at least one.
const KEYPHRASES: usize = 5;

/// Words before which the end of a sentence can go without changing what is said: purpose, circumstance, illustration.
/// Conditions, exceptions and attributions are not among them.
const DROPPABLE: &[&[&str]] = &[
    &["pour"],
    &["afin", "de"],
    &["afin", "d'"],
    &[",", "à", "la", "suite", "de"],
    &[",", "à", "la", "suite", "d'"],
    &[",", "après"],
    &[",", "alors", "que"],
    &[",", "tandis", "que"],
    &[",", "malgré"],
    &[",", "notamment"],
    &[",", "dont"],
    &[",", "avant", "de"],
    &[",", "avant", "d'"],
    &[",", "qui"],
    &[",", "où"],
    &[",", "ce", "qui"],
    &[",", "ce", "que"],
    &[",", "depuis"],
    &[",", "lors"],
    &[",", "grâce"],
    &[",", "avec"],
];

/// The author's description, or one or two whole sentences from the beginning of the article, or none.
pub(in super::super) fn description(document: &Document, analysis: &Analysis, gate: &mut Gate) -> Option<Generated> {
    if let Some(description) = &analysis.description {
        return Some(own(description));
    }
    if document.has_meta(crate::lexicon::MetaRole::Description) {
        return None;
    }
    let keywords: BTreeSet<&str> = analysis
        .keyphrases
        .iter()
        .take(KEYPHRASES)
        .flat_map(|keyphrase| keyphrase.stems.iter().map(String::as_str))
        .collect();
    let mut parts: Vec<(String, Pattern, SentenceId)> = Vec::new();
    for (block, facts, sentence) in first_sentences(document, analysis, SENTENCES) {
        let prose = block.prose.text();
        let tokens = facts.sentence_tokens(sentence);
        let skipped = dateline(&prose[sentence.range.clone()]);
        let opening = &prose[sentence.range.start + skipped..sentence.range.end];
        let start = sentence.range.end
            - opening.trim_start_matches(|c: char| matches!(c, '-' | '–' | '—' | '•') || c.is_whitespace()).len();
        let tokens: Vec<Token> = tokens.iter().filter(|token| token.range.start >= start).cloned().collect();
        let named = content_stems(&tokens).iter().any(|stem| keywords.contains(stem.as_str()));
        let follows = parts.last().is_some_and(|(_, _, last)| sentence.id.0 == last.0 + 1);
        if !parts.is_empty() && !follows {
            break;
        }
        let used = parts.iter().map(|(text, ..)| format!("{text} ")).collect::<String>();
        let fits = |text: &str| text_width(&format!("{used}{text}"), FONT) <= WIDEST;
        let whole = prose[start..sentence.range.end].trim().to_string();
        let quoted = [start, sentence.range.end.saturating_sub(2)].iter().any(|&at| facts.in_quote(at));
        let spoken = quoted || facts.quotes.iter().any(|quote| quote.range.start < start && start < quote.range.end);
        let usable = !spoken && named && stands_alone(&whole, &tokens);
        let mut versions = if usable { versions(prose, start..sentence.range.end, &tokens) } else { Vec::new() };
        versions.extend(core(prose, facts, sentence).filter(|_| !spoken && named));
        let chosen = versions.into_iter().filter(|(text, _)| fits(text)).find_map(|(text, pattern)| {
            let text = capitalize(&text);
            gate.passes(&text, UnitNature::Description, &[sentence.id]).then_some((text, pattern))
        });
        match chosen {
            Some((text, pattern)) => parts.push((text, pattern, sentence.id)),
            None if parts.is_empty() => continue,
            None => break,
        }
        if parts.iter().map(|(text, ..)| count_characters(text)).sum::<usize>() >= SHORT {
            break;
        }
    }
    let pattern = parts.iter().map(|(_, pattern, _)| *pattern).max()?;
    let text = parts.iter().map(|(text, ..)| text.as_str()).collect::<Vec<_>>().join(" ");
    (count_characters(&text) >= SHORTEST).then(|| Generated {
        text,
        origin: TextOrigin::Genere,
        pattern: Some(pattern),
        sources: parts.iter().map(|(_, _, id)| *id).collect(),
    })
}

/// A sentence whole, then with less and less of what can go: brackets, an aside behind its subject, its end.
fn versions(prose: &str, range: Range<usize>, tokens: &[Token]) -> Vec<(String, Pattern)> {
    let whole = prose.get(range.clone()).unwrap_or("").trim().to_string();
    let mut found = vec![(whole, Pattern::Phrase)];
    found.extend(shortened(prose, range.start, tokens).map(|text| (text, Pattern::DebutDePhrase)));
    let brackets = brackets(tokens);
    for gone in [brackets.clone(), [brackets, aside(tokens).into_iter().collect()].concat()] {
        if gone.is_empty() {
            continue;
        }
        let kept: Vec<Token> = tokens
            .iter()
            .enumerate()
            .filter(|(at, _)| !gone.iter().any(|gone| gone.contains(at)))
            .map(|(_, token)| token.clone())
            .collect();
        let text = joined(prose, &kept);
        // The shorter sentence is read anew, with its own places.
        let mut own = crate::text::tokenize(&text);
        crate::text::tag(&text, &mut own);
        found.push((text.clone(), Pattern::DebutDePhrase));
        found.extend(shortened(&text, 0, &own).map(|text| (text, Pattern::DebutDePhrase)));
    }
    found
}

/// The main clause of a sentence alone.
fn core(prose: &str, facts: &BlockFacts, sentence: &Sentence) -> Option<(String, Pattern)> {
    let tokens = facts.sentence_tokens(sentence).get(headings::core(prose, facts, sentence)?)?;
    let text = format!("{}.", prose.get(tokens.first()?.range.start..tokens.last()?.range.end)?);
    stands_alone(&text, tokens).then_some((text, Pattern::DebutDePhrase))
}

/// What stands in brackets, token ranges.
fn brackets(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        match (token.folded.as_str(), open) {
            ("(", None) => open = Some(at),
            ("(", Some(_)) => return Vec::new(),
            (")", Some(from)) => {
                found.push(from..at + 1);
                open = None;
            }
            _ => {}
        }
    }
    if open.is_some() { Vec::new() } else { found }
}

/// The aside between two commas behind the subject that opens a sentence: a verb follows it, and nobody speaks in it.
fn aside(tokens: &[Token]) -> Option<Range<usize>> {
    let subject = crate::text::noun_phrases(tokens).into_iter().find(|phrase| phrase.tokens.start == 0)?;
    let from = subject.tokens.end;
    let to = from + 1 + tokens.get(from + 1..)?.iter().position(|token| token.folded == ",")?;
    let verb = tokens.get(to + 1).is_some_and(|next| matches!(next.tag, Tag::Aux | Tag::Verb));
    (tokens.get(from)?.folded == "," && verb && can_go(&tokens[from..to])).then_some(from..to + 1)
}

/// The words of tokens as they are written, with the white space that stood before each.
fn joined(prose: &str, tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        let before = prose.get(..token.range.start).unwrap_or("");
        let spaced = before.ends_with(char::is_whitespace) && !matches!(token.folded.as_str(), "," | ".");
        if spaced && !text.is_empty() {
            let space = before.chars().next_back().unwrap_or(' ');
            text.push(space);
        }
        text.push_str(token.text(prose));
    }
    text
}

/// Whether a sentence can be read without the ones before it.
fn stands_alone(text: &str, tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().take(6).map(|token| token.folded.as_str()).collect();
    let pointing = |word: &str| {
        matches!(
            word,
            "ce" | "cet"
                | "cette"
                | "ces"
                | "celui-ci"
                | "celle-ci"
                | "ceux-ci"
                | "il"
                | "elle"
                | "ils"
                | "elles"
                | "cela"
                | "ça"
                | "c'"
                | "y"
                | "son"
                | "sa"
                | "ses"
                | "leur"
                | "leurs"
        )
    };
    let open = text.matches('«').count() != text.matches('»').count();
    !open
        && text.ends_with(['.', '!', '»'])
        && !text.contains([Prose::MASK, '“', '\n'])
        && !text.starts_with(['«', '"'])
        && text.matches('"').count().is_multiple_of(2)
        && tokens.first().is_none_or(|first| first.tag != Tag::Cconj)
        && connectives().longest_at(&words).is_none()
        && !words.first().is_some_and(|word| pointing(word))
        && !lacks_subject(tokens)
        && !tokens.iter().any(|token| {
            matches!(token.folded.as_str(), "cette" | "ces" | "celui-ci" | "celle-ci") || is_object_pronoun(token)
        })
        && !pronoun_before_subject(tokens)
}

/// Whether a sentence begins with a verb whose subject stands in the line before: `Donnent une image fidèle…`, an item of a
/// list. Orders have none, and `Reste-t-il` has its own.
fn lacks_subject(tokens: &[Token]) -> bool {
    let [first, next, ..] = tokens else { return false };
    let finite = matches!(first.tag, Tag::Verb | Tag::Aux)
        && first.features.form.is_some_and(|form| form.is_finite() && form != VerbForm::Imperative);
    finite && first.features.person == Some(3) && !next.folded.starts_with('-')
}

fn is_object_pronoun(token: &Token) -> bool {
    token.tag == Tag::Pron && matches!(token.folded.as_str(), "le" | "la" | "les" | "l'" | "lui" | "leur")
}

/// Whether a personal pronoun stands before any noun phrase that a verb follows: `Arrivé mardi, il a annoncé…`.
fn pronoun_before_subject(tokens: &[Token]) -> bool {
    let pronoun = tokens
        .iter()
        .position(|token| matches!(token.folded.as_str(), "il" | "elle" | "ils" | "elles" | "-t-il" | "-t-elle"));
    let subject = crate::text::noun_phrases(tokens)
        .into_iter()
        .find(|phrase| {
            tokens.get(phrase.tokens.end).is_some_and(|next| matches!(next.tag, Tag::Aux | Tag::Verb | Tag::Pron))
        })
        .map(|phrase| phrase.tokens.start);
    pronoun.is_some_and(|pronoun| subject.is_none_or(|subject| pronoun < subject))
}

/// The sentence up to a complement that can go, when what stays is a clause with its verb.
fn shortened(prose: &str, start: usize, tokens: &[Token]) -> Option<String> {
    let folded: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let mut cuts: Vec<usize> = Vec::new();
    for i in 1..tokens.len() {
        // `…, alimentant les tensions`: what comes of it.
        let gerund = folded[i] == ","
            && tokens.get(i + 1).is_some_and(|next| next.features.form == Some(VerbForm::PresentParticiple));
        let droppable = gerund || DROPPABLE.iter().any(|cue| folded[i..].starts_with(cue));
        // `pour` before an infinitive only: `pour que` and `pour le maire` say more than a purpose.
        let purpose = folded[i] != "pour"
            || tokens.get(i + 1).is_some_and(|next| next.tag == Tag::Verb && next.folded.ends_with(['r', 'e']));
        if droppable && purpose {
            cuts.push(i);
        }
    }
    cuts.into_iter().rev().find_map(|cut| {
        if !can_go(&tokens[cut..]) {
            return None;
        }
        let kept = &tokens[..cut];
        let finite = kept.iter().any(|token| {
            token.tag == Tag::Aux && !matches!(token.folded.as_str(), "être" | "avoir" | "étant" | "ayant" | "été")
        });
        let text = prose.get(start..kept.last()?.range.end)?.trim_end_matches([',', ' ']);
        let balanced = text.matches('«').count() == text.matches('»').count()
            && text.matches('(').count() == text.matches(')').count();
        let commas = text.matches(',').count() % 2 == 0;
        let short = text_width(text, FONT) < WIDEST;
        (finite && balanced && commas && short && count_characters(text) >= SHORTEST).then(|| format!("{text}."))
    })
}

/// Whether the end of a sentence can go: it says of nothing before it who says it, or on what condition. An attribution
/// inside a relative clause (`qui, selon eux, …`) bears on that clause alone.
fn can_go(tail: &[Token]) -> bool {
    tail.iter().enumerate().all(|(i, token)| {
        let relative = i >= 2 && matches!(tail[i - 2].folded.as_str(), "qui" | "que" | "dont" | "où");
        let source = token.folded == "selon" || token.folded == "après" && i > 0 && tail[i - 1].folded == "d'";
        let condition = matches!(token.folded.as_str(), "si" | "s'" | "sauf" | "condition");
        let after_comma = |at: usize| at > 0 && tail[at - 1].folded == ",";
        let incise = after_comma(i) || i > 1 && tail[i - 1].tag == Tag::Aux && after_comma(i - 1);
        let speech = incise && speech_verb(&token.folded).is_some();
        !(source && !relative || condition && token.tag == Tag::Sconj || speech)
    })
}

#[cfg(test)]
mod tests {
    use super::stands_alone;
    use crate::text::read;

    #[test]
    fn a_description_has_its_subject() {
        for (sentence, expected) in [
            ("Garantissent la fraîcheur des huîtres pendant tout le trajet.", false),
            ("Établit le bilan de la coopérative et du marché.", false),
            ("Les glacières garantissent la fraîcheur des huîtres.", true),
            ("Vérifiez la date de péremption avant de partir.", true),
        ] {
            let (tokens, _) = read(sentence);
            assert_eq!(stands_alone(sentence, &tokens), expected, "{sentence}");
        }
    }
}
