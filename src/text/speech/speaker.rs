//! The speaker of each quotation of a block: the places where French names him, the surest first.

use super::indirect::attributions;
use super::mark::{Mark, quote};
use super::{AttributionKind, Block, Quotation, QuotationKind, Speaker, SpeechPattern, View, kind};
use std::ops::Range;

/// A speaker in a sentence; token indices of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) tokens: Range<usize>,
    pub(super) verb: Option<usize>,
    pub(super) class: Option<&'static str>,
    pub(super) pattern: SpeechPattern,
    pub(super) certain: bool,
}

impl Found {
    fn speaker(self, view: &View, sentence: usize) -> Speaker {
        Speaker {
            sentence,
            tokens: self.tokens.start + view.offset..self.tokens.end + view.offset,
            verb: self.verb.map(|verb| verb + view.offset),
            class: self.class,
            pattern: self.pattern,
            certain: self.certain,
        }
    }
}

/// Who speaks in a sentence as a whole.
#[derive(Clone, Debug, Default)]
struct Whole {
    incise: Option<Found>,
    according: Option<Found>,
}

pub(super) fn quotations(block: &Block, marks: &[Mark]) -> Vec<Quotation> {
    let mut reader = Reader { block, found: Vec::with_capacity(marks.len()), whole: None, last: None };
    for mark in marks {
        reader.take(mark);
    }
    reader.found
}

struct Reader<'b> {
    block: &'b Block<'b>,
    found: Vec<Quotation>,
    /// The sentence read last, and who speaks in it as a whole.
    whole: Option<(usize, Whole)>,
    /// Who spoke last.
    last: Option<Speaker>,
}

/// A quotation with the sentences its marks stand in.
struct Place<'t> {
    open: usize,
    close: Option<usize>,
    inner: Range<usize>,
    first: usize,
    last: usize,
    left: View<'t>,
    right: View<'t>,
    leads: bool,
    kind: QuotationKind,
}

impl Reader<'_> {
    fn take(&mut self, mark: &Mark) {
        let block = self.block;
        let Some(quote) = quote(block.prose, block.tokens, mark) else { return };
        let inner = mark.inner(block.tokens.len());
        let mut kind = kind::kind(block, mark, &inner);
        let end = mark.close.unwrap_or(inner.end.saturating_sub(1));
        let (first, last) = (block.sentence_of(mark.open), block.sentence_of(end));
        let (Some(left), Some(right)) = (block.view(first), block.view(last)) else { return };
        let leads = kind::leads(block, mark.open);
        let place = Place { open: mark.open, close: mark.close, inner, first, last, left, right, leads, kind };
        let speaker = if kind == QuotationKind::Title { None } else { self.speaker(&place) };
        let mut interrupted = false;
        let mut continues = None;
        if let Some(speaker) = &speaker {
            match speaker.pattern {
                SpeechPattern::Inside => interrupted = true,
                SpeechPattern::Joined => {
                    continues = self.found.len().checked_sub(1);
                    interrupted = true;
                    if kind == QuotationKind::Fragment {
                        kind = QuotationKind::Partial;
                    }
                    if let Some(before) = self.found.last_mut() {
                        before.interrupted = true;
                    }
                }
                // `« Incroyable », lâche-t-elle` is all she says.
                SpeechPattern::After if leads && kind == QuotationKind::Fragment => kind = QuotationKind::Speech,
                _ => {}
            }
            self.last = Some(speaker.clone());
        }
        self.found.push(Quotation {
            range: quote.range,
            inner: quote.inner,
            nested: mark.nested.clone(),
            kind,
            interrupted,
            continues,
            closed: mark.close.is_some(),
            repaired: mark.doubled,
            speaker,
        });
    }

    /// The first speaker that is certain, else the first.
    fn speaker(&mut self, place: &Place) -> Option<Speaker> {
        let mut unsure = None;
        for step in 0..STEPS.len() {
            let Some(found) = STEPS.get(step).and_then(|step| step(self, place)) else { continue };
            // Who is quoted inside what somebody reports is not the one who reports.
            let reported = unsure
                .as_ref()
                .is_some_and(|before: &Speaker| before.pattern == SpeechPattern::Clause && self.speaks(before));
            if reported && matches!(found.pattern, SpeechPattern::Incise | SpeechPattern::According) {
                break;
            }
            // What follows an unclosed quotation may be a part of it.
            if found.certain && place.close.is_some() {
                return Some(found);
            }
            unsure.get_or_insert(Speaker { certain: false, ..found });
        }
        unsure
    }

    /// Whether the phrase of a speaker names somebody who can speak.
    fn speaks(&self, speaker: &Speaker) -> bool {
        self.block.view(speaker.sentence).is_some_and(|view| {
            let start = speaker.tokens.start.saturating_sub(view.offset);
            view.source_class(&(start..start + speaker.tokens.len())).is_some()
        })
    }

    fn whole(&mut self, sentence: usize) -> Whole {
        if let Some((read, whole)) = &self.whole
            && *read == sentence
        {
            return whole.clone();
        }
        let mut whole = Whole::default();
        if let Some(view) = self.block.view(sentence) {
            for attribution in attributions(view.tokens, view.parse) {
                let Some(tokens) = attribution.source else { continue };
                let (slot, pattern) = match attribution.kind {
                    AttributionKind::Incise => (&mut whole.incise, SpeechPattern::Incise),
                    AttributionKind::According => (&mut whole.according, SpeechPattern::According),
                    _ => continue,
                };
                let (verb, class, certain) = (attribution.verb, attribution.class, attribution.certain);
                // Of two, neither is sure.
                match slot {
                    Some(before) => before.certain = false,
                    None => *slot = Some(Found { tokens, verb, class, pattern, certain }),
                }
            }
        }
        self.whole = Some((sentence, whole.clone()));
        whole
    }
}

type Step = fn(&mut Reader, &Place) -> Option<Speaker>;

/// Where a speaker is looked for, in this order.
const STEPS: &[Step] = &[behind, joined, colon, clause, inside, incise, according, signature, next, before];

fn behind(_: &mut Reader, place: &Place) -> Option<Speaker> {
    let close = place.close?.checked_sub(place.right.offset)?;
    let whole = place.leads && place.kind != QuotationKind::Fragment;
    Some(place.right.behind(close, whole)?.speaker(&place.right, place.last))
}

/// It goes on with the quotation before, with nothing but the incise of that one between: `« … », dit X, « … »`.
fn joined(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let before = reader.found.last()?;
    let speaker = before.speaker.as_ref().filter(|speaker| {
        matches!(speaker.pattern, SpeechPattern::After | SpeechPattern::Joined | SpeechPattern::According)
            && speaker.sentence == place.first
            && before.kind != QuotationKind::Title
    })?;
    let (left, offset) = (&place.left, place.left.offset);
    let end = speaker.tokens.end.max(speaker.verb.map_or(0, |verb| verb + 1));
    let (from, to) = (end.checked_sub(offset)?, place.open.checked_sub(offset)?);
    let starts = left.tokens.partition_point(|token| token.range.start < before.range.end);
    let after = left.parse.verbs.partition_point(|group| group.tokens.start < from.max(starts));
    let silent = left.parse.verbs.get(after).is_none_or(|group| group.tokens.start >= to);
    let parted = left
        .tokens
        .get(to.checked_sub(1)?)
        .is_some_and(|token| matches!(token.folded.as_str(), "," | "." | ":" | ";" | "—" | "–"));
    (from <= to && silent && parted).then(|| Speaker { pattern: SpeechPattern::Joined, ..speaker.clone() })
}

fn colon(_: &mut Reader, place: &Place) -> Option<Speaker> {
    let at = place.open.checked_sub(place.left.offset + 1)?;
    if place.left.word(at) != ":" {
        return None;
    }
    Some(place.left.before_colon(at)?.speaker(&place.left, place.first))
}

fn clause(_: &mut Reader, place: &Place) -> Option<Speaker> {
    let open = place.open.checked_sub(place.left.offset)?;
    Some(place.left.of_clause(open)?.speaker(&place.left, place.first))
}

fn inside(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    if matches!(place.kind, QuotationKind::Fragment) {
        return None;
    }
    (place.first..=place.last).find_map(|sentence| {
        let view = reader.block.view(sentence)?;
        let from = place.inner.start.saturating_sub(view.offset);
        let to = place.inner.end.saturating_sub(view.offset).min(view.tokens.len());
        Some(view.inside(&(from..to))?.speaker(&view, sentence))
    })
}

fn incise(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    Some(reader.whole(place.last).incise?.speaker(&place.right, place.last))
}

fn according(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    Some(reader.whole(place.first).according?.speaker(&place.left, place.first))
}

fn signature(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let close = place.close.filter(|_| place.kind == QuotationKind::Speech)?;
    let count = reader.block.sentences.len();
    if let Some(found) = place.right.signature((close + 1).checked_sub(place.right.offset)?) {
        return (place.last + 1 == count).then(|| found.speaker(&place.right, place.last));
    }
    let next = reader.block.view(place.last + 1).filter(|_| place.last + 2 == count)?;
    Some(next.signature(0)?.speaker(&next, place.last + 1))
}

fn next(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    // Something of the sentence follows: it says itself who speaks.
    let rest = place.right.tokens.get((place.close? + 1).checked_sub(place.right.offset)?..)?;
    if !rest.iter().all(|token| matches!(token.folded.as_str(), "." | "!" | "?" | "…" | "...")) {
        return None;
    }
    let view = reader.block.view(place.last + 1)?;
    Some(view.said_before()?.speaker(&view, place.last + 1))
}

fn before(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    if place.kind != QuotationKind::Speech {
        return None;
    }
    if let Some(last) = &reader.last {
        return Some(Speaker { pattern: SpeechPattern::Last, certain: false, ..last.clone() });
    }
    let sentence = place.first.checked_sub(1)?;
    let view = reader.block.view(sentence)?;
    let clause =
        view.parse.clauses.iter().take(8).find(|clause| clause.parent.is_none() && clause.subject.is_some())?;
    let (tokens, _) = view.source_of(clause.verb)?;
    view.source_class(&tokens)?;
    let found = Found { tokens, verb: None, class: None, pattern: SpeechPattern::Before, certain: false };
    Some(found.speaker(&view, sentence))
}

impl View<'_> {
    /// Who said what stands before this sentence: `C’est ce que dit X`, `Ainsi parle X`.
    fn said_before(&self) -> Option<Found> {
        let presented = self.word(0) == "c'" && self.word(2) == "ce" && matches!(self.word(3), "que" | "qu'");
        let from = if presented { 4 } else { usize::from(self.word(0) == "ainsi") };
        if from == 0 {
            return None;
        }
        let group = self.parse.verbs.partition_point(|group| group.tokens.start < from);
        let verbs = self.parse.verbs.get(group).filter(|verbs| verbs.tokens.start <= from + 4)?;
        let (saying, last) = self.saying_chain(group)?;
        let end = self.parse.verbs.get(last)?.tokens.end;
        let own = verbs.pronoun.map(|(at, _)| at..at + 1);
        let tokens = own.or_else(|| self.subject_after(end))?;
        Some(self.found(tokens, saying, SpeechPattern::Next, true))
    }
}
