//! Spans of time told by a noun after a preposition: `pendant la guerre`, `durant son enfance`, `toute sa vie`, `sous le
//! règne de Henri IV`.

use super::DateKind;
use super::duration::is_time_unit;
use super::parts::DateParts;
use super::period::ordinal;
use super::reader::{Core, Need, Reader};
use crate::lexicon::{Span, Tag, TimeOpener, TimeRelation, event_noun, span_noun, time_opener};
use crate::text::parse::phrase_at;

/// Most adjectives before the noun.
const ADJECTIVES: usize = 2;

impl Reader<'_> {
    /// The span whose determiner, or whose noun after `du` or `des`, is at `at`.
    pub(super) fn span(&self, at: usize, from: usize) -> Option<Core> {
        let possessive =
            matches!(self.word(at), "son" | "sa" | "ses" | "leur" | "leurs" | "mon" | "ma" | "notre" | "votre");
        let determined = possessive || matches!(self.word(at), "le" | "la" | "l'" | "les" | "cette" | "ce" | "cet");
        if !determined && !matches!(self.back(at, 1), "du" | "des") {
            return None;
        }
        let every = matches!(self.back(at, 1), "toute" | "tout") && at > from;
        let start = at - usize::from(every);
        let mut noun = at + usize::from(determined);
        for _ in 0..ADJECTIVES {
            let skipped = self.tag(noun) == Some(Tag::Adj) || ordinal(self.word(noun).trim_end_matches('s')).is_some();
            if span_noun(self.word(noun)).is_some() || !skipped {
                break;
            }
            noun += 1;
        }
        let first = noun > at && self.back(noun, 1).starts_with("premi") && is_time_unit(self.word(noun));
        let class = span_noun(self.word(noun));
        let event = || event_noun(self.word(noun)).is_some() && self.tag(noun) == Some(Tag::Noun);
        let class = class.or_else(|| (first || event()).then_some(Span::Time));
        let class = class.filter(|_| self.tag(noun) != Some(Tag::Verb))?;
        // `sous le régime d’un bail`: a rule of law.
        if self.word(noun) == "régime" && matches!(self.word(noun + 1), "de" | "d'" | "du" | "des") {
            return None;
        }
        // `depuis son salon`: a room.
        if possessive && self.word(noun) == "salon" {
            return None;
        }
        if first && !matches!(self.word(noun + 1), "de" | "du" | "des" | "d'") {
            return None;
        }
        if !self.spans(start, from, class, every && possessive) {
            return None;
        }
        let mut core = Core::new(start..noun + 1, DateKind::Period, DateParts::default(), Need::Nothing);
        core.whole = true;
        if every {
            core.relation = Some(TimeRelation::During);
        }
        self.close_span(&mut core, at, noun);
        Some(core)
    }

    /// Whether what stands before `start` makes a span of a noun.
    fn spans(&self, start: usize, from: usize, class: Span, life: bool) -> bool {
        /// Words of the longest preposition.
        const WIDEST: usize = 6;
        let before = self.words.get(from.max(start.saturating_sub(WIDEST))..start).unwrap_or(&[]);
        let opener = time_opener(before);
        match opener {
            Some((_, TimeOpener::Relation(TimeRelation::During | TimeRelation::Since))) => true,
            _ if self.back(start, 1) == "sous" => class == Span::Rule,
            _ => life && self.word(start + 2) == "vie",
        }
    }

    /// Where `de` and a name at `at` end: `le règne | de Charles le Gros` is not sure, `de Henri IV` is.
    fn names(&self, at: usize) -> Option<usize> {
        let named = |at: usize| self.tag(at) == Some(Tag::Propn);
        let mut end = at + 1;
        while named(end) {
            end += 1;
        }
        let numbered = end > at + 1 && self.tag(end) == Some(Tag::Num) && self.is_word(end);
        end += usize::from(numbered);
        let closed = self.tag(end).is_none_or(|tag| matches!(tag, Tag::Punct | Tag::Verb | Tag::Aux));
        (matches!(self.word(at), "de" | "d'") && end > at + 1 && closed).then_some(end)
    }

    /// Takes the rest of the noun phrase; unsure where its end is.
    fn close_span(&self, core: &mut Core, determiner: usize, noun: usize) {
        let phrase = phrase_at(self.tokens, determiner).or_else(|| phrase_at(self.tokens, noun));
        let phrase = phrase.filter(|phrase| phrase.certain && phrase.tokens.contains(&noun));
        let sure = phrase.map(|phrase| phrase.tokens.end.max(noun + 1)).or_else(|| self.names(core.tokens.end));
        if let Some(end) = sure {
            core.tokens.end = end;
            // `pendant l’empire romain Lutèce grandit`: the name may be the subject.
            let last = end.saturating_sub(2);
            let apart = last > noun && self.tag(last) == Some(Tag::Adj) && self.tag(last + 1) == Some(Tag::Propn);
            core.certain &= !apart;
        } else {
            while self.tag(core.tokens.end) == Some(Tag::Adj) {
                core.tokens.end += 1;
            }
            let next = self.tag(core.tokens.end);
            core.certain = next.is_none_or(|tag| matches!(tag, Tag::Punct | Tag::Verb | Tag::Aux));
        }
        let year = core.tokens.clone().find_map(|at| self.year(at));
        core.start = DateParts { year, ..core.start };
    }
}
