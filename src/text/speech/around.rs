//! Who says a quotation that is all of its sentences, where the sentences around it tell it.

use super::indirect::attributions;
use super::speaker::{Found, Place, Reader};
use super::{AttributionKind, Block, QuotationKind, Speaker, SpeechPattern, View};
use crate::lexicon::{SourceClass, Tag, VerbForm};
use crate::text::parse::{ClauseKind, VerbGroup};
use crate::text::token::Token;
use std::ops::Range;

/// So many tokens at least of words said by whom only the sentence around tells of.
pub(super) const WORDS: usize = 6;

impl Reader<'_> {
    /// Whether a speaker says more than what is quoted from it: no document does.
    fn can_go_on(&self, speaker: &Speaker) -> bool {
        self.class_of(speaker).is_none_or(|class| class != SourceClass::Document)
    }

    /// Whether a speaker is surely somebody, named or told by a pronoun.
    pub(super) fn is_somebody(&self, speaker: &Speaker) -> bool {
        self.block.view(speaker.sentence).is_some_and(|view| {
            let start = speaker.tokens.start.saturating_sub(view.offset);
            view.word(start).starts_with('-') || view.uses_words(&(start..start + speaker.tokens.len()))
        })
    }

    fn class_of(&self, speaker: &Speaker) -> Option<SourceClass> {
        let view = self.block.view(speaker.sentence)?;
        let start = speaker.tokens.start.checked_sub(view.offset)?;
        view.source_class(&(start..start + speaker.tokens.len()))
    }
}

pub(super) fn next(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    // Where something of the sentence follows, it says itself who speaks.
    if !ends_the_sentence(place) {
        return None;
    }
    let view = reader.block.view(place.last + 1)?;
    Some(view.said_before()?.speaker(&view, place.last + 1))
}

pub(super) fn before(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let led = place.kind == QuotationKind::Partial && stands_alone(place);
    if place.kind != QuotationKind::Speech && !led {
        return None;
    }
    if let Some(last) = &reader.last {
        let certain = last.certain && goes_on(reader, place, last);
        if certain || last.sentence + 1 >= place.first {
            return Some(Speaker { pattern: SpeechPattern::Last, certain, ..last.clone() });
        }
    }
    told_of(reader, place)
        .or_else(|| reader.last.clone().map(|last| Speaker { pattern: SpeechPattern::Last, certain: false, ..last }))
}

/// `Et de conclure : « … »`: who spoke right before goes on.
pub(super) fn narrated(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let (open, view) = (place.open.checked_sub(place.left.offset)?, &place.left);
    let of = |at: usize| matches!(view.word(at), "de" | "d'");
    let opens = view.word(0) == "et" && of(1) || view.word(0) == "avant" && of(1) || view.word(0) == "puis" && of(1);
    // `Et a ajouté que …`: the subject is left out.
    let elided = |group: &VerbGroup| {
        let silent = view.parse.clauses.iter().any(|clause| {
            view.parse.verbs.get(clause.verb).is_some_and(|verb| verb.tokens == group.tokens)
                && clause.subject.as_ref().is_none_or(|subject| subject.tokens.start > group.tokens.start)
        });
        group.tokens.start == 1 && view.word(0) == "et" && group.is_finite() && group.pronoun.is_none() && silent
    };
    let mut verbs = view.parse.verbs.iter();
    let group = verbs.find(|group| group.tokens.start == 2 && opens || elided(group))?;
    let saying = view.saying(group)?;
    let other = view.parse.verbs.iter().any(|other| other.tokens.start > 2 && other.tokens.start < open);
    let last = reader.last.as_ref().filter(|last| last.certain && last.sentence + 1 == place.first && !other);
    let before = || told_of(reader, place).filter(|found| reader.is_somebody(found));
    let speaker = last.cloned().or_else(before)?;
    let (verb, class) = (Some(saying.verb + view.offset), Some(saying.speech.class));
    Some(Speaker { verb, class, pattern: SpeechPattern::Before, certain: !other, ..speaker })
}

/// Whom the sentence before tells of: `Anne Rol est en colère. « … »`.
fn told_of(reader: &Reader, place: &Place) -> Option<Speaker> {
    let sentence = place.first.checked_sub(1)?;
    let view = reader.block.view(sentence)?;
    if let Some(found) = reported_before(&view).filter(|_| stands_alone(place)) {
        return Some(found.speaker(&view, sentence));
    }
    let clause =
        view.parse.clauses.iter().take(8).find(|clause| clause.parent.is_none() && clause.subject.is_some())?;
    let (tokens, sure) = view.source_of(clause.verb)?;
    view.source_class(&tokens)?;
    let stands = stands_alone(place) && !view.tokens.iter().any(|token| token.folded == "?");
    let own = place.inner.len() >= WORDS && speaks_of_oneself(reader.block.tokens.get(place.inner.clone())?);
    // `La maire a dénoncé ce plan. « … »`
    let says =
        view.parse.verbs.get(clause.verb).is_some_and(|group| {
            view.saying(group).is_some() && group.is_finite() && group.form != VerbForm::Conditional
        }) && view.uses_words(&tokens);
    let certain =
        stands && clause.kind == ClauseKind::Main && (says && sure || own && view.tells_of_one(clause.verb, &tokens));
    let found = Found { tokens, verb: None, class: None, pattern: SpeechPattern::Before, certain };
    Some(found.speaker(&view, sentence))
}

/// Who signs with the whole block: `— Anne Rol.`, `— Anne Rol, Les eaux, 1950.`
pub(super) fn signs(block: &Block) -> Option<Speaker> {
    let view = block.view(0).filter(|view| block.sentences.len() == 1 && view.tokens.len() <= 2 * WORDS)?;
    let dashed = matches!(view.word(0), "—" | "–" | "--");
    let tokens = view.speaker_at(1).filter(|tokens| dashed && matches!(view.word(tokens.end), "" | "." | "," | "("))?;
    let named = view.tokens.get(tokens.clone())?.iter().filter(|token| token.tag == Tag::Propn).count() > 1
        && view.is_capital(tokens.start);
    let silent = !view.parse.verbs.iter().any(VerbGroup::is_finite);
    let (verb, class, pattern) = (None, None, SpeechPattern::Signature);
    (named && silent).then(|| Found { tokens, verb, class, pattern, certain: true }.speaker(&view, 0))
}

/// Who is surely about to speak where a block ends: `Anne Rol explique :`, `…, explique Anne Rol.`
pub(super) fn tells_next(block: &Block) -> Option<Speaker> {
    let sentence = block.sentences.len().checked_sub(1)?;
    let view = block.view(sentence)?;
    let colon = view.tokens.len().checked_sub(1)?;
    let found = if view.word(colon) == ":" { view.before_colon(colon) } else { reported_before(&view) };
    // `Anne Rol en parle dans son livre :`
    let told = |found: &Found| {
        let group = found.verb.and_then(|verb| view.parse.verbs.iter().position(|group| group.head == verb));
        let main = |group: usize| view.clause_of(group).is_some_and(|clause| clause.kind == ClauseKind::Main);
        let itself = view.word(found.tokens.start).ends_with("-même");
        view.word(colon) == ":"
            && !itself
            && group.is_some_and(|group| main(group) && view.tells_why(group, &found.tokens, colon))
    };
    let found = found.filter(|found| found.certain || told(found))?;
    Some(Found { certain: true, ..found }.speaker(&view, sentence))
}

/// Who says all that a sentence without a question tells, if it is one: `Le pont tiendra, explique X.`, `X assure que …`.
fn reported_before(view: &View) -> Option<Found> {
    let mut found: Option<Found> = None;
    for attribution in attributions(view.tokens, view.parse) {
        let opens = attribution.source.as_ref().is_some_and(|tokens| tokens.start <= 3);
        let sure = attribution.certain
            && match attribution.kind {
                AttributionKind::Reported | AttributionKind::Incise => true,
                // `…, selon la banque.` may tell of one figure.
                AttributionKind::According => opens,
                AttributionKind::Rumour => false,
            };
        let pronoun =
            |tokens: &Range<usize>| view.word(tokens.start).starts_with('-') && view.word(tokens.start).len() > 1;
        let tokens = attribution.source.filter(|tokens| sure && (pronoun(tokens) || view.uses_words(tokens)))?;
        if found.as_ref().is_some_and(|before| before.tokens != tokens) {
            return None;
        }
        let (verb, class) = (attribution.verb, attribution.class);
        found = Some(Found { tokens, verb, class, pattern: SpeechPattern::Before, certain: true });
    }
    let asks = view.tokens.iter().any(|token| token.folded == "?");
    found.filter(|_| !asks && !(0..view.tokens.len()).any(|at| view.is_mark(at)))
}

/// Whether a quotation is all of its sentences, but for a few words without a verb: `Et ce matin « … »`.
fn stands_alone(place: &Place) -> bool {
    let lead = place.open.saturating_sub(place.left.offset);
    let led = lead == 0
        || lead <= WORDS
            && place.inner.len() > WORDS
            && place.left.parse.verbs.iter().all(|group| group.tokens.start > lead)
            && place.left.parse.verbs.iter().any(VerbGroup::is_finite)
            && (0..lead).all(|at| !matches!(place.left.word(at), ":" | "selon" | "pour"));
    led && ends_the_sentence(place)
}

/// Whether nothing but its full stop follows a quotation in its sentence.
fn ends_the_sentence(place: &Place) -> bool {
    let rest = place.close.and_then(|close| place.right.tokens.get((close + 1).checked_sub(place.right.offset)?..));
    rest.is_some_and(|rest| rest.iter().all(|token| matches!(token.folded.as_str(), "." | "!" | "?" | "…" | "...")))
}

/// Whether who says these words tells of himself: `je`, `nous`, `ma vie`.
pub(super) fn speaks_of_oneself(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| {
        matches!(
            token.folded.as_str(),
            "je" | "j'" | "me" | "m'" | "moi" | "mon" | "ma" | "mes" | "nous" | "notre" | "nos" | "-je" | "-nous"
        )
    })
}

/// Whether a quotation that is all of its sentences goes on with what was said right before: `« … », dit X. « … »`. After
/// a question, another may answer.
fn goes_on(reader: &Reader, place: &Place, last: &Speaker) -> bool {
    let Some(before) = reader.found.last() else { return false };
    let tokens = reader.block.tokens;
    let said =
        !matches!(last.pattern, SpeechPattern::Last | SpeechPattern::Before | SpeechPattern::Signature) || last.certain;
    let speech = before.kind != QuotationKind::Title && before.closed;
    let asks = reader.block.prose.get(before.inner.clone()).is_some_and(|inner| inner.trim_end().ends_with('?'));
    let told = reader.block.sentence_of(tokens.partition_point(|token| token.range.end < before.range.end));
    let next = place.first == told.max(last.sentence) + 1
        || place.first == told + 1 && matches!(last.pattern, SpeechPattern::Last | SpeechPattern::Before);
    said && speech && !asks && next && stands_alone(place) && reader.can_go_on(last)
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
