//! The speaker of each quotation of a block: the places where French names him, the surest first.

use super::around::{WORDS, before, narrated, next};
use super::indirect::attributions;
use super::mark::{Mark, quote};
use super::narrated::{narrated_words, uttered};
use super::row::{beside, resumed};
use super::{AttributionKind, Block, Quotation, QuotationKind, Speaker, SpeechPattern, View, kind};
use crate::lexicon::{SourceClass, Tag, analyses, function_word};
use crate::text::parse::ClauseKind;
use crate::text::token::TokenKind;
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
    pub(super) fn speaker(self, view: &View, sentence: usize) -> Speaker {
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
    /// What is surely reported, and by whom.
    reported: Vec<(Range<usize>, Found)>,
}

pub(super) fn quotations(block: &Block, marks: &[Mark]) -> Vec<Quotation> {
    let mut reader = Reader { block, found: Vec::with_capacity(marks.len()), whole: None, last: None };
    for mark in marks {
        reader.take(mark);
    }
    reader.found
}

pub(super) struct Reader<'b> {
    pub(super) block: &'b Block<'b>,
    pub(super) found: Vec<Quotation>,
    /// The sentence read last, and who speaks in it as a whole.
    whole: Option<(usize, Whole)>,
    /// Who spoke last.
    pub(super) last: Option<Speaker>,
}

/// A quotation with the sentences its marks stand in.
pub(super) struct Place<'t> {
    pub(super) open: usize,
    pub(super) close: Option<usize>,
    pub(super) inner: Range<usize>,
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) left: View<'t>,
    pub(super) right: View<'t>,
    pub(super) leads: bool,
    pub(super) kind: QuotationKind,
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
        if let Some(speaker) = speaker.as_ref().filter(|speaker| speaker.pattern == SpeechPattern::After) {
            self.join_before(speaker, first);
            self.join_across(speaker, &place);
        }
        self.found.push(Quotation {
            range: quote.range,
            inner: quote.inner,
            nested: mark.nested.clone(),
            kind,
            interrupted,
            continues,
            closed: mark.close.is_some(),
            repaired: mark.doubled || mark.cut.is_some(),
            speaker,
        });
    }

    /// Gives what is quoted before in the same sentence, and said by nobody else, the speaker of the incise that ends it:
    /// `C’était « un ami » et « une voix », a dit X`.
    fn join_before(&mut self, speaker: &Speaker, sentence: usize) {
        let Some(range) = self.block.sentences.get(sentence) else { return };
        let Some(start) = self.block.tokens.get(range.start).map(|token| token.range.start) else { return };
        for before in self.found.iter_mut().rev().take_while(|before| before.range.start >= start) {
            let name = before.kind == QuotationKind::Fragment
                && self
                    .block
                    .prose
                    .get(before.inner.clone())
                    .is_some_and(|inner| inner.starts_with(char::is_uppercase));
            let free = before.speaker.is_none() && before.kind != QuotationKind::Title && before.closed && !name;
            if free && speaker.certain && speaker.sentence == sentence {
                before.speaker = Some(Speaker { pattern: SpeechPattern::Incise, ..speaker.clone() });
            }
        }
    }

    /// Gives what was quoted right before, and only explained since, the speaker of what goes on with it: `« Il faut voir
    /// Rol », le maire, « avant l’été », a dit X`.
    fn join_across(&mut self, speaker: &Speaker, place: &Place) {
        let Some(before) = self.found.last_mut().filter(|before| before.speaker.is_none() && before.closed) else {
            return;
        };
        let view = &place.left;
        let from = self.block.tokens.partition_point(|token| token.range.start < before.range.end);
        let (Some(from), Some(to)) = (from.checked_sub(view.offset), place.open.checked_sub(view.offset)) else {
            return;
        };
        let set_off = view.word(from) == "," && to > from + 1 && view.word(to - 1) == ",";
        let silent = !view.parse.verbs.iter().any(|group| (from..to).contains(&group.tokens.start));
        let speech = matches!(before.kind, QuotationKind::Speech | QuotationKind::Partial);
        if speaker.certain && set_off && silent && speech && !place.leads {
            before.interrupted = true;
            before.speaker = Some(Speaker { pattern: SpeechPattern::Incise, ..speaker.clone() });
        }
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
            let same = unsure.as_ref().is_some_and(|before: &Speaker| before.tokens == found.tokens);
            if reported
                && !same
                && matches!(found.pattern, SpeechPattern::Clause | SpeechPattern::Incise | SpeechPattern::According)
            {
                break;
            }
            // What follows an unclosed quotation may be a part of it; a label is said by nobody for sure.
            let told = place.close.is_some()
                || found.tokens.end <= place.open
                    && matches!(found.pattern, SpeechPattern::Colon | SpeechPattern::Clause);
            if found.certain && told && !self.labels(place, &found) {
                return Some(found);
            }
            unsure.get_or_insert(Speaker { certain: false, ..found });
        }
        unsure.map(|found| {
            let certain = self.goes_on_in_row(place, &found) && !self.labels(place, &found);
            Speaker { certain, ..found }
        })
    }

    /// Whether what is quoted may be a mere name or term in what is reported: `plus de quatre « dauphins »`, `la tranche des
    /// « 20-30 ans »`, or words of another language.
    fn labels(&self, place: &Place, found: &Speaker) -> bool {
        if place.kind != QuotationKind::Fragment {
            return false;
        }
        let inner = self.block.tokens.get(place.inner.clone()).unwrap_or(&[]);
        let words = inner.iter().any(|token| token.kind == TokenKind::Word);
        let foreign = words
            && inner.iter().all(|token| {
                token.kind != TokenKind::Word
                    || analyses(&token.folded).next().is_none() && function_word(&token.folded).is_none()
            });
        let figure = inner.first().is_some_and(|first| first.kind == TokenKind::Number);
        let before = place.open.checked_sub(1).and_then(|at| self.block.tokens.get(at));
        let counted =
            before.is_some_and(|before| before.tag == Tag::Num && !matches!(before.folded.as_str(), "un" | "une"));
        let named = before.is_some_and(|before| {
            matches!(before.folded.as_str(), "le" | "la" | "l'" | "les" | "des" | "du" | "aux" | "au")
        });
        let noun = inner.len() <= 3
            && inner.iter().all(|token| matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Propn | Tag::X));
        // `dénonce le « mensonge »`: what a verb of speech has as its object is what is said.
        let reported = found.pattern == SpeechPattern::Clause
            && found
                .verb
                .and_then(|verb| self.block.tokens.get(verb..place.open))
                .is_some_and(|between| between.iter().any(|token| matches!(token.folded.as_str(), "que" | "qu'")));
        // `plaide coupable de « vol »`: the words of a charge.
        let charged = place.open.checked_sub(2).and_then(|at| self.block.tokens.get(at..place.open)).is_some_and(|two| {
            matches!(two, [guilty, of] if guilty.folded.starts_with("coupable") && matches!(&*of.folded, "de" | "d'"))
        });
        foreign || charged || figure && named || noun && (counted || named && reported)
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
                if attribution.kind == AttributionKind::Reported {
                    let (verb, class, certain) = (attribution.verb, attribution.class, attribution.certain);
                    // `Elle a salué X, et la maire, Y, a dit que …`: the subject of another verb.
                    let own = verb.is_some_and(|verb| {
                        let groups = view.parse.verbs.iter();
                        groups.filter(|group| (tokens.end..verb).contains(&group.tokens.start)).count() <= 1
                            && !(tokens.end..verb).any(|at| view.word(at) == "et")
                    });
                    if certain && own && view.source_or_pronoun(&tokens) {
                        let found = Found { tokens, verb, class, pattern: SpeechPattern::Clause, certain };
                        whole.reported.push((attribution.tokens, found));
                    }
                    continue;
                }
                let (slot, pattern) = match attribution.kind {
                    AttributionKind::Incise => (&mut whole.incise, SpeechPattern::Incise),
                    AttributionKind::According => (&mut whole.according, SpeechPattern::According),
                    _ => continue,
                };
                // `salué cette loi`: what cannot speak is the object. `a constaté l’AFP`: who saw it said nothing.
                let pronoun = view.word(tokens.start).starts_with('-');
                let acts = matches!(attribution.class, Some("réaction" | "accusation" | "appel" | "avertissement"));
                let speaks = pronoun
                    || view.source_class(&tokens).is_some_and(|class| !(acts && class == SourceClass::Document));
                let sees = attribution
                    .verb
                    .and_then(|verb| view.tokens.get(verb))
                    .is_some_and(|verb| &*verb.lemma() == "constater");
                let press = view.tokens.get(tokens.clone()).is_some_and(|tokens| {
                    tokens
                        .iter()
                        .any(|token| matches!(&*token.lemma(), "afp" | "journaliste" | "correspondant" | "photographe"))
                });
                let incise = attribution.kind == AttributionKind::Incise;
                let (verb, class) = (attribution.verb, attribution.class);
                let certain = attribution.certain && !(incise && (!speaks || sees && press));
                // Of two, neither is sure.
                match slot {
                    // `…, regrette X, qui, avant la crue, réclamait un local`: what cannot speak is an object.
                    Some(_) if incise && !speaks => {}
                    Some(before) => {
                        // `Pour Anne Rol, … selon elle`: the name tells more than the pronoun.
                        let pronoun = view.tokens.get(before.tokens.clone()).is_some_and(|tokens| {
                            matches!(tokens, [only] if matches!(&*only.folded, "lui" | "elle" | "eux" | "elles"))
                        });
                        if pronoun {
                            *before = Found { tokens, verb, class, pattern, certain };
                        }
                        before.certain = false;
                    }
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
const STEPS: &[Step] = &[
    behind,
    uttered,
    joined,
    listed,
    resumed,
    colon,
    clause,
    reported,
    narrated,
    inside,
    incise,
    according,
    beside,
    narrated_words,
    signature,
    next,
    before,
];

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

/// The next of what somebody is quoted on in one row: `se dit « ruiné » et « trahi »`.
fn listed(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let before = reader.found.last().filter(|before| before.kind != QuotationKind::Title && before.closed)?;
    let speaker = before.speaker.as_ref().filter(|speaker| {
        speaker.certain
            && speaker.sentence == place.first
            && !matches!(speaker.pattern, SpeechPattern::After | SpeechPattern::Joined | SpeechPattern::Last)
    })?;
    let from = reader.block.tokens.partition_point(|token| token.range.start < before.range.end);
    let between = reader.block.tokens.get(from..place.open)?;
    let row = between.iter().any(|token| matches!(token.folded.as_str(), "," | "et" | "ou" | "mais"))
        && between.iter().all(|token| {
            matches!(
                token.folded.as_str(),
                "," | "et" | "ou" | "mais" | "à" | "de" | "d'" | "du" | "des" | "que" | "qu'"
            ) || token.tag == Tag::Det
        });
    // `« un ami » qui « sait rire »`: it tells of what is quoted.
    let relative = matches!(between, [only] if only.folded == "qui");
    (row || relative).then(|| speaker.clone())
}

fn colon(_: &mut Reader, place: &Place) -> Option<Speaker> {
    let at = place.open.checked_sub(place.left.offset + 1)?;
    if place.left.word(at) != ":" {
        return None;
    }
    let found =
        place.left.as_told(at + 1).or_else(|| place.left.worded(at + 1)).or_else(|| place.left.before_colon(at))?;
    // `Anne Rol a renoncé à la pêche : « J’ai vendu mon bateau »`: who is told of tells why.
    let own = found.class.is_none() && place.kind != QuotationKind::Fragment && place.inner.len() >= WORDS;
    let group = found.verb.and_then(|verb| place.left.parse.verbs.iter().position(|group| group.head == verb));
    let certain = found.certain || own && group.is_some_and(|group| place.left.tells_why(group, &found.tokens, at));
    Some(Found { certain, ..found }.speaker(&place.left, place.first))
}

fn clause(_: &mut Reader, place: &Place) -> Option<Speaker> {
    let open = place.open.checked_sub(place.left.offset)?;
    Some(place.left.of_clause(open)?.speaker(&place.left, place.first))
}

/// Who reports the clause that words are quoted in: `X a dit que le pont, long de dix mètres, serait « … »`. A word
/// alone is a label.
fn reported(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let open = place.open.checked_sub(place.left.offset)?;
    let name = place.left.is_capital(open + 1) || place.inner.len() < 2 && !reader.judges_in_row(place);
    let whole = reader.whole(place.first);
    let (tokens, found) = whole.reported.iter().rev().find(|(tokens, _)| tokens.contains(&open) && !name)?;
    // `dit que …, alors que …`: the article may go on by itself.
    let aside = place.left.parse.clauses.iter().any(|clause| {
        let kind = matches!(clause.kind, ClauseKind::Opposition | ClauseKind::Time | ClauseKind::Concession);
        // `l’accuse d’avoir menti et son ami, le curé, a dit …`: another verb says what comes behind it.
        let verb = place.left.parse.verbs.get(clause.verb);
        let other = matches!(clause.kind, ClauseKind::Main | ClauseKind::Incise)
            && verb.is_some_and(|group| (tokens.start..open).contains(&group.tokens.start));
        other || kind && clause.tokens.start > tokens.start && clause.tokens.start < open
    });
    if aside {
        return None;
    }
    Some(found.clone().speaker(&place.left, place.first))
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
    let told = place.open.checked_sub(place.left.offset).and_then(|open| place.left.as_told(open));
    if let Some(found) = told {
        return Some(found.speaker(&place.left, place.first));
    }
    let found = reader.whole(place.last).incise?;
    // `note Anne Rol, adjointe à la « Maison du gué »`: what stands right behind her name is told of her.
    let open = place.open.saturating_sub(place.right.offset);
    let view = &place.right;
    let between = view.tokens.get(found.tokens.end + 1..open).unwrap_or(&[]);
    // `Il s’agit, explique le maire, d’un « geste »`: the sentence goes on.
    let resumed = view.word(found.tokens.end) == "," && between.iter().all(|token| token.tag != Tag::Noun);
    let aside = place.open >= view.offset
        && open > found.tokens.end
        && !resumed
        && !view.word(found.tokens.start).starts_with('-')
        && view.tokens.get(open - 1).is_some_and(|before| matches!(before.tag, Tag::Adp | Tag::Det))
        && !view.parse.verbs.iter().any(|group| (found.tokens.end..open).contains(&group.tokens.start));
    (!aside).then(|| found.speaker(&place.right, place.last))
}

fn according(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let whom = place.open.checked_sub(place.left.offset).and_then(|open| place.left.for_which(open));
    if let Some(found) = whom {
        return Some(found.speaker(&place.left, place.first));
    }
    // `« … » pour le préfet, une digue « … » selon le maire`: it is somebody else's view.
    let close = place.close.and_then(|close| (close + 1).checked_sub(place.right.offset));
    let other = close.filter(|at| place.right.word(*at) == "pour").and_then(|at| place.right.speaker_at(at + 1));
    if other.is_some_and(|other| place.right.source_class(&other) == Some(SourceClass::Person)) {
        return None;
    }
    let found = reader.whole(place.first).according?;
    // `Pour Anne Rol, « … »`: what is quoted is her view.
    let named = place.left.tokens.get(found.tokens.clone()).is_some_and(|tokens| {
        tokens.len() > 1
            && tokens.iter().filter(|token| token.tag == Tag::Propn).count()
                > usize::from(!tokens.iter().any(|token| token.tag == Tag::Noun))
    });
    let view = found.class == Some("opinion") && named && place.kind != QuotationKind::Title;
    let certain = found.certain || view && place.left.source_class(&found.tokens).is_some();
    Some(Found { certain, ..found }.speaker(&place.left, place.first))
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
