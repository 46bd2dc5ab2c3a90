//! Fragments of quotations whose speaker the article names.

use super::super::super::plan::Pattern;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Start};
use super::noun_phrase::{hides, named};
use crate::analysis::Speech;
use crate::lexicon::{Tag, VerbForm};
use crate::realise::{Element, Mark, NounPhrase, Quotation, Verbatim};
use crate::text::{Factuality, QuotationKind, SpeechPattern, capitalize, count_words};
use std::ops::{Range, RangeInclusive};

/// Words of a fragment that can stand as a heading.
const WORDS: RangeInclusive<usize> = 2..=7;

/// Words that make a quotation depend on who speaks or on what was said before.
const SPEAKER_WORDS: &[&str] = &[
    "je",
    "j'",
    "tu",
    "nous",
    "vous",
    "on",
    "il",
    "elle",
    "ils",
    "elles",
    "c'",
    "ce",
    "cela",
    "ça",
    "y",
    "en",
    "mon",
    "ma",
    "mes",
    "ton",
    "ta",
    "tes",
    "son",
    "sa",
    "ses",
    "notre",
    "nos",
    "votre",
    "vos",
    "leur",
    "leurs",
    "cette",
    "ces",
    "cet",
    "moi",
    "me",
    "m'",
    "celui-ci",
    "ne",
    "n'",
    "ici",
    "là",
    "lui",
    "tout",
    "toute",
    "tous",
    "toutes",
    "ou",
    "aujourd'hui",
    "hier",
    "demain",
    "maintenant",
];

/// The fragment alone: the part names its speaker.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for (words, head, _) in fragments(line, article) {
        let elements = vec![Element::Quotation(words)];
        drafts.push(Draft::new(line, Pattern::Citation, elements, head, Place::Other));
    }
}

/// The fragment, *selon* and its speaker.
pub(super) fn with_speaker(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for (words, head, speaker) in fragments(line, article) {
        let opens = words.words.text.split_whitespace().next().unwrap_or("").to_lowercase();
        // `« Prompt rétablissement », selon X` tells of no opinion.
        let judges = matches!(opens.as_str(), "un" | "une" | "le" | "la" | "les" | "des");
        let Some(speaker) = speaker.filter(|_| judges) else { continue };
        let elements = vec![
            Element::Quotation(words),
            Element::Mark(Mark::Comma),
            Element::Word("selon".to_string()),
            Element::Nominal(speaker.into()),
        ];
        drafts.push(Draft::new(line, Pattern::CitationSource, elements, head, Place::Other));
    }
}

/// The fragments of a sentence that are noun phrases, the token they turn on, and their speaker where the sentence names him.
fn fragments(line: &Line<'_>, article: &Article<'_>) -> Vec<(Quotation, usize, Option<NounPhrase>)> {
    let mut found = Vec::new();
    let speeches = article.analysis.speeches.get(line.block).map_or(&[] as &[Speech], Vec::as_slice);
    for speech in speeches {
        let quotation = &speech.quotation;
        let here = line.sentence.range.start <= quotation.range.start && quotation.range.end <= line.sentence.range.end;
        let Some(speaker) = quotation.speaker.as_ref().filter(|speaker| {
            // What somebody does is told in his words: nobody says them here.
            speaker.certain && speaker.pattern != SpeechPattern::Narrated
        }) else {
            continue;
        };
        if !here || quotation.kind == QuotationKind::Title || !quotation.closed || quotation.repaired {
            continue;
        }
        let from = line.tokens().partition_point(|token| token.range.start < quotation.inner.start);
        let to = line.tokens().partition_point(|token| token.range.start < quotation.inner.end);
        // `une enquête pour « violation de … »`: what is suspected.
        let suspected = from.checked_sub(2).is_some_and(|at| line.word(at) == "pour");
        if suspected {
            continue;
        }
        let spans = spans(line, from..to);
        if spans.is_empty() {
            continue;
        }
        // The speaker stands in this sentence: his tokens are those of the block.
        let offset = line.sentence.tokens.start;
        let own = speech.speaker_block == line.block && line.sentence.tokens.contains(&speaker.tokens.start);
        let tokens = own.then(|| speaker.tokens.start - offset..speaker.tokens.end.saturating_sub(offset));
        let phrase = tokens.and_then(|tokens| {
            let phrases = &line.structure().parse.phrases;
            let index = phrases.iter().position(|phrase| phrase.tokens.contains(&tokens.start))?;
            named(line, article, &tokens, index)
        });
        for span in spans {
            let sentence = false;
            let text = capitalize(line.text(&span));
            let words = Verbatim { text, sentence_initial: false, sources: vec![line.source()] };
            let head = span.clone().find(|at| line.tokens()[*at].tag == Tag::Noun).unwrap_or(span.start);
            found.push((Quotation { words, sentence }, head, phrase.clone()));
        }
    }
    found
}

/// What of a quotation can stand alone: all of it, where it is a fragment; else the noun phrases in it.
fn spans(line: &Line<'_>, whole: Range<usize>) -> Vec<Range<usize>> {
    if is_fragment(line, &whole) {
        return vec![whole];
    }
    let inside = |index: &usize| {
        line.phrase(*index).is_some_and(|phrase| whole.start <= phrase.tokens.start && phrase.tokens.end <= whole.end)
    };
    let structure = line.structure();
    let said = |index: &usize| {
        structure.standings.phrases.get(*index).is_some_and(|standing| standing.factuality == Factuality::Attributed)
    };
    let phrases = (0..structure.parse.phrases.len()).filter(inside).filter(said);
    let nouns = phrases.filter_map(|index| noun::quoted(line, index).filter(|noun| !hides(line, index, noun)));
    let sound = nouns.filter(|noun| {
        // `« L’arbitre est aveugle »`: a thing that is named says nothing of what is thought of it; `une honte` does.
        noun.start == Start::Indefinite && noun::stands_alone(line, noun) && is_fragment(line, &noun.tokens)
    });
    sound.map(|noun| noun.tokens).collect()
}

fn is_fragment(line: &Line<'_>, span: &Range<usize>) -> bool {
    let inside = line.tokens().get(span.clone()).unwrap_or(&[]);
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return false };
    let inner = line.text(span);
    let content = inside.iter().filter(|token| matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Propn)).count();
    let infinitive = first.features.form == Some(VerbForm::Infinitive) && span.start > 0;
    // `grâce à`, `face à`: no noun.
    let locution = first.tag == Tag::Noun && matches!(line.word(span.start + 1), "à" | "au" | "aux");
    !locution
        && content + usize::from(infinitive) >= 2
        && line.is_plain(span)
        && WORDS.contains(&count_words(inner))
        && !inner.contains(['«', '“', ',', ';', ':', '.', '…', '(', '!', '?'])
        && inside
            .iter()
            .all(|token| !SPEAKER_WORDS.contains(&token.folded.as_str()) && !matches!(token.tag, Tag::Aux | Tag::Pron))
        && (matches!(first.tag, Tag::Det | Tag::Noun | Tag::Adj) || infinitive)
        && matches!(last.tag, Tag::Noun | Tag::Adj | Tag::Propn)
        && first.folded != "de"
        && first.folded != "d'"
}
