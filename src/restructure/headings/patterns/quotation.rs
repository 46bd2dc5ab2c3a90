//! Fragments of quotations whose speaker the article names.

use super::super::super::plan::Pattern;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::fragment::{Fragment, fragments as spans};
use super::noun_phrase::named;
use crate::analysis::{SentenceId, Speech};
use crate::lexicon::{Gender, Number, Tag, VerbForm};
use crate::realise::{Element, Mark, NounPhrase, Quotation, Verbatim};
use crate::text::{QuotationKind, SpeechPattern, Token, capitalize};

/// The fragment alone: the part names its speaker.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for Said { words, fragment, named_in, .. } in fragments(line, article) {
        if is_bare_quality(line, &fragment) {
            continue;
        }
        let elements = vec![Element::Quotation(words)];
        let mut draft = Draft::new(line, Pattern::Citation, elements, fragment.head, Place::Other);
        draft.setting.spoken = fragment.spoken;
        draft.sources.extend(named_in.filter(|named| *named != line.id()));
        draft.sources.sort_unstable();
        drafts.push(draft);
    }
}

/// Whether a fragment is qualities of something that it does not name, and agrees with it: « généreuse mais risquée ».
fn is_bare_quality(line: &Line<'_>, fragment: &Fragment) -> bool {
    let tokens = line.tokens().get(fragment.tokens.clone()).unwrap_or(&[]);
    let quality = |token: &Token| token.tag == Tag::Adj || token.features.form == Some(VerbForm::PastParticiple);
    let beside = |token: &Token| matches!(token.tag, Tag::Adv | Tag::Cconj | Tag::Punct);
    let agrees = |token: &Token| {
        token.features.gender == Some(Gender::Feminine) || token.features.number == Some(Number::Plural)
    };
    tokens.iter().all(|token| quality(token) || beside(token))
        && tokens.iter().any(|token| quality(token) && agrees(token))
}

/// The fragment, *selon* and its speaker.
pub(super) fn with_speaker(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for Said { words, fragment, speaker, .. } in fragments(line, article) {
        let opens = words.words.text.split_whitespace().next().unwrap_or("").to_lowercase();
        // `« Prompt rétablissement », selon X` tells of no opinion.
        let judges = !fragment.spoken && matches!(opens.as_str(), "un" | "une");
        let Some(speaker) = speaker.filter(|_| judges) else { continue };
        let elements = vec![
            Element::Quotation(words),
            Element::Mark(Mark::Comma),
            Element::Word("selon".to_string()),
            Element::Nominal(speaker.into()),
        ];
        drafts.push(Draft::new(line, Pattern::CitationSource, elements, fragment.head, Place::Other));
    }
}

/// A fragment of somebody's words.
struct Said {
    words: Quotation,
    fragment: Fragment,
    /// Who says it, where the sentence names him.
    speaker: Option<NounPhrase>,
    /// The sentence that names him.
    named_in: Option<SentenceId>,
}

/// The fragments of a sentence.
fn fragments(line: &Line<'_>, article: &Article<'_>) -> Vec<Said> {
    let mut found = Vec::new();
    let speeches = article.analysis.speeches.get(line.block).map_or(&[] as &[Speech], Vec::as_slice);
    for speech in speeches {
        let quotation = &speech.quotation;
        let here = quotation.inner.start < line.sentence.range.end && line.sentence.range.start < quotation.inner.end;
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
        let spans = spans(line, &(from..to));
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
        let block = article.analysis.blocks.get(speech.speaker_block);
        let named_in = block.and_then(|block| block.sentences.get(speaker.sentence)).map(|sentence| sentence.id);
        for fragment in spans {
            let text = capitalize(line.text(&fragment.tokens));
            let words = Verbatim { text, sentence_initial: false, sources: vec![line.source()] };
            let words = Quotation { words, sentence: false };
            found.push(Said { words, fragment, speaker: phrase.clone(), named_in });
        }
    }
    found
}
