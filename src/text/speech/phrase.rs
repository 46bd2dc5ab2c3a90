//! The phrases that name who speaks.

use super::View;
use crate::lexicon::{
    Number, OfYears, SourceClass, Tag, VerbForm, calendar_class, inhabitant, of_years, organisation, source_noun, title,
};
use crate::text::capitalize;
use crate::text::parse::{is_time_phrase, participle_tail};
use crate::text::token::{Token, TokenKind};
use std::ops::Range;

/// How far behind the verb the subject may stand, in tokens.
const REACH: usize = 28;

/// Words in small letters inside a name.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "d'"
            | "du"
            | "des"
            | "la"
            | "le"
            | "ben"
            | "bin"
            | "al"
            | "el"
            | "von"
            | "van"
            | "der"
            | "den"
            | "dos"
            | "da"
            | "di"
            | "the"
            | "of"
            | "for"
            | "and"
            | "ibn"
            | "y"
    )
}

/// `M.`, `Mme`, `Me`, folded.
pub fn is_civility(word: &str) -> bool {
    matches!(word, "m." | "mm." | "mme" | "mmes" | "mlle" | "me" | "dr" | "pr" | "mgr")
}

/// Pronouns that can name who speaks without a verb group of their own.
fn is_speaking_pronoun(word: &str) -> bool {
    matches!(
        word,
        "celui-ci"
            | "celle-ci"
            | "ceux-ci"
            | "celles-ci"
            | "celui"
            | "celle"
            | "ceux"
            | "certains"
            | "certaines"
            | "d'autres"
            | "beaucoup"
            | "tous"
            | "toutes"
            | "plusieurs"
            | "chacun"
            | "chacune"
            | "lui"
            | "elle"
            | "eux"
            | "elles"
            | "lui-même"
            | "elle-même"
    )
}

impl View<'_> {
    /// The noun phrase that begins at a token.
    pub(super) fn phrase_at(&self, at: usize) -> Option<usize> {
        let found = self.parse.phrases.partition_point(|phrase| phrase.tokens.start < at);
        (self.parse.phrases.get(found)?.tokens.start == at).then_some(found)
    }

    /// Whether a token can begin a name.
    fn begins_name(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        token.kind == TokenKind::Word && (token.tag == Tag::Propn || self.is_capital(at) && at > 0)
            || self.is_address(at)
    }

    /// `M.`, `Mme`, `Me` before a name.
    pub(super) fn is_address(&self, at: usize) -> bool {
        is_civility(self.word(at))
            && self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && self.is_capital(at + 1))
    }

    /// The phrase or name that begins at a token, with the name that follows it: `le porte-parole Jean Rol`.
    pub(super) fn speaker_at(&self, at: usize) -> Option<Range<usize>> {
        let one = matches!(self.word(at), "un" | "une");
        let alone = one && self.word(at + 1) == "des"
            || one && self.word(at + 1) == "de" && matches!(self.word(at + 2), "ses" | "leurs" | "nos" | "mes");
        let end = match self.phrase_at(at).and_then(|phrase| self.parse.phrases.get(phrase)) {
            // `un des auteurs du texte`
            phrase if alone && phrase.is_none_or(|phrase| phrase.tokens.end <= at + 2) => {
                match self.phrase_at(at + 2) {
                    Some(phrase) => self.parse.phrases.get(phrase)?.tokens.end,
                    None => self.loose_end(at + 2)?,
                }
            }
            Some(phrase) => phrase.tokens.end,
            None if self.begins_name(at) => at + 1,
            // `l’un des auteurs du texte`
            None if self.word(at) == "l'"
                && matches!(self.word(at + 1), "un" | "une")
                && self.word(at + 2) == "des" =>
            {
                match self.phrase_at(at + 3).and_then(|phrase| self.parse.phrases.get(phrase)) {
                    Some(phrase) => phrase.tokens.end,
                    None => self.loose_end(at + 3)?,
                }
            }
            None if self.tokens.get(at)?.tag == Tag::Det => self.loose_end(at + 1)?,
            None if is_speaking_pronoun(self.word(at)) => return Some(at..at + 1),
            None => return None,
        };
        let named = self.name_end(end);
        if named > end {
            return Some(at..named);
        }
        let longer = self.tail_end(end);
        Some(at..self.name_end(longer))
    }

    /// `end`, moved past words that can only belong to the phrase before: nouns and adjectives without determiner, then a
    /// complement with *de*.
    fn tail_end(&self, end: usize) -> usize {
        let bare = |at: usize| {
            self.group_at(at).is_none()
                && self.tokens.get(at).is_some_and(|token| {
                    matches!(token.tag, Tag::Noun | Tag::Adj | Tag::X)
                        && token.kind == TokenKind::Word
                        && calendar_class(&token.folded).is_none()
                        && token.features.form.is_none()
                })
        };
        let mut to = end;
        while to < end + 2 && bare(to) {
            to += 1;
        }
        // `des Nations unies`.
        if matches!(
            (self.word(end.wrapping_sub(1)), self.word(end)),
            ("nations", "unies") | ("états" | "etats" | "émirats", "unis")
        ) {
            to += 1;
        }
        if to == end {
            return end;
        }
        match self.word(to) {
            "de" | "d'" => self
                .phrase_at(to + 1)
                .and_then(|phrase| self.parse.phrases.get(phrase))
                .map_or(to, |phrase| phrase.tokens.end),
            "du" | "des" if bare(to + 1) => to + 2,
            _ => to,
        }
    }

    /// Where a phrase ends whose words the parser does not join: determiner, then nouns, adjectives, names.
    fn loose_end(&self, from: usize) -> Option<usize> {
        // `le très jeune maire`.
        let from = from + usize::from(matches!(self.word(from), "plus" | "très"));
        let len = self.tokens.get(from..)?.iter().take(6).take_while(|token| {
            matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::X) && token.kind != TokenKind::Sign
        });
        let len = len.count();
        (len > 0).then_some(from + len)
    }

    /// `end`, moved past the name that follows.
    fn name_end(&self, end: usize) -> usize {
        let mut end = end;
        loop {
            let next = |at: usize| {
                self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word) && self.is_capital(at)
            };
            if next(end) || self.is_address(end) {
                end += 1;
            } else if (self.word(end) == "-" || is_particle(self.word(end)) && end > 0 && self.is_capital(end - 1))
                && next(end + 1)
            {
                end += 2;
            } else {
                return end;
            }
        }
    }

    /// The number of a phrase, by its first token that has one.
    pub(super) fn number_of(&self, phrase: &Range<usize>) -> Option<Number> {
        let tokens = self.tokens.get(phrase.clone())?;
        let address = tokens.first().and_then(|token| match token.folded.as_str() {
            "m." | "mme" | "mlle" | "me" | "dr" => Some(Number::Singular),
            "mm." | "mmes" => Some(Number::Plural),
            _ => None,
        });
        if address.is_some() {
            return address;
        }
        if tokens
            .iter()
            .take(3)
            .any(|token| token.tag == Tag::Num && !matches!(token.folded.as_str(), "un" | "une" | "1"))
        {
            return Some(Number::Plural);
        }
        let determiner = tokens.iter().take(2).find(|token| token.tag == Tag::Det);
        determiner.and_then(|token| token.features.number)
    }

    /// The subject behind a verb whose group ends at `from`: what only tells when, where and to whom is passed over.
    pub(super) fn subject_after(&self, from: usize) -> Option<Range<usize>> {
        self.phrase_after(from).or_else(|| self.name_at_end(from))
    }

    /// The full name that ends what is told of the verb, where the parser took it for a part of the complement before:
    /// `a déclaré à l’ouverture du salon | Anne Rol, …`.
    fn name_at_end(&self, from: usize) -> Option<Range<usize>> {
        let rest = self.tokens.get(from..)?;
        let ends = |token: &&Token| matches!(token.folded.as_str(), "," | "." | ":" | ";" | "(");
        let end = from + rest.iter().take(REACH).position(|token| ends(&token)).unwrap_or(rest.len().min(REACH));
        let clear = self.tokens.get(from..end)?.iter().all(|token| token.tag != Tag::Verb && token.folded != "\"");
        let mut start = end;
        while start > from && self.tokens.get(start - 1).is_some_and(|token| token.tag == Tag::Propn) {
            start -= 1;
        }
        // In a run of names, what follows the preposition is the medium: `sur Twitter Anne Rol`.
        let tag = |at: usize| self.tokens.get(at).map(|token| token.tag);
        let before = |back: usize| start.checked_sub(back).filter(|at| *at >= from).and_then(tag);
        let medium = before(1) == Some(Tag::Adp) || before(1) == Some(Tag::Det) && before(2) == Some(Tag::Adp);
        let start = start + usize::from(medium);
        (clear && (2..=3).contains(&end.saturating_sub(start))).then_some(start..end)
    }

    fn phrase_after(&self, from: usize) -> Option<Range<usize>> {
        let mut at = from;
        while at < from + REACH {
            let token = self.tokens.get(at)?;
            if let Some(phrase) = self.phrase_at(at).and_then(|phrase| self.parse.phrases.get(phrase))
                && is_time_phrase(self.tokens, phrase)
            {
                at = phrase.tokens.end;
                continue;
            }
            // `ont écrit fin août`, `raconte ému, le patron`
            let dated = matches!(&*token.folded, "fin" | "début" | "mi") && calendar_class(self.word(at + 1)).is_some();
            let moved = at == from && token.tag == Tag::Adj && self.word(at + 1) == ",";
            if dated || moved {
                at += 2;
                continue;
            }
            let aside = token.folded == "d'" && matches!(self.word(at + 1), "ailleurs" | "abord")
                || matches!(&*token.folded, "peu" | "juste")
                    && matches!(self.word(at + 1), "après" | "avant")
                    && self.word(at.wrapping_sub(1)) != ","
                    && self
                        .speaker_at(at + 2)
                        .is_some_and(|next| self.source_class(&next) == Some(SourceClass::Person));
            if aside {
                at += 2;
                continue;
            }
            if calendar_class(&token.folded).is_some() || token.tag == Tag::Adv && !self.begins_name(at) {
                at += 1;
                continue;
            }
            // `se sont exclamés des élèves`: behind a verb, `des` is an article.
            if token.folded == "des"
                && (at == from || self.tokens.get(at - 1).is_some_and(|before| before.tag == Tag::Adv))
            {
                return self.loose_end(at + 1).map(|end| at..self.name_end(end));
            }
            if token.tag == Tag::Adp && !self.is_address(at) {
                at = self.complement_end(at).or_else(|| self.next_comma(at))?;
                continue;
            }
            if token.folded == "," {
                let after = self.tokens.get(at + 1)?;
                // `répète, terrorisée, la fillette`
                let moved = matches!(after.tag, Tag::Adj | Tag::Verb)
                    && self.word(at + 2) == ","
                    && (after.tag == Tag::Adj || after.features.form == Some(VerbForm::PastParticiple));
                if moved {
                    at += 3;
                    continue;
                }
                let aside = matches!(after.tag, Tag::Adv | Tag::Adp) || calendar_class(&after.folded).is_some();
                if !aside && self.word(at.wrapping_sub(1)) == "," {
                    return None;
                }
                // The comma that ends an aside comes before the subject.
                let ends = self.tokens.get(from..at)?.iter().any(|token| token.folded == ",");
                if !aside && !ends {
                    return None;
                }
                at += 1;
                continue;
            }
            if let Some(end) = participle_tail(self.tokens, at) {
                at = end;
                continue;
            }
            return self.speaker_at(at).map(|speaker| self.joined(speaker));
        }
        None
    }

    /// The next comma, where an aside that began with one ends: `, sans plus de précisions, …`.
    fn next_comma(&self, at: usize) -> Option<usize> {
        if self.word(at.checked_sub(1)?) != "," {
            return None;
        }
        let rest = self.tokens.get(at..)?;
        rest.iter().take(REACH).position(|token| token.folded == ",").map(|comma| at + comma)
    }

    /// A phrase with those joined to it: `le maire et son adjointe`.
    pub(super) fn joined(&self, phrase: Range<usize>) -> Range<usize> {
        if matches!(self.word(phrase.end), "et" | "ou")
            && let Some(other) = self.speaker_at(phrase.end + 1)
            // `dit le maire et la ville attend`: another clause.
            && self.group_at(other.end).is_none()
        {
            return phrase.start..other.end;
        }
        phrase
    }

    /// Where the complement ends that a preposition opens.
    fn complement_end(&self, at: usize) -> Option<usize> {
        let mut at = at;
        while self.tokens.get(at)?.tag == Tag::Adp {
            at += 1;
        }
        if let Some(phrase) = self.phrase_at(at).and_then(|phrase| self.parse.phrases.get(phrase)) {
            // `derrière son comptoir M. Rol`: a title of address begins another phrase.
            if let Some(address) = (phrase.head + 1..phrase.tokens.end).find(|at| self.is_address(*at)) {
                return Some(address);
            }
            let end = self.called_end(phrase.head, phrase.tokens.end);
            return Some(self.medium_end(&(phrase.tokens.start..end)).unwrap_or(end));
        }
        if let Some(group) = self.group_at(at).and_then(|group| self.parse.verbs.get(group)) {
            // Its own object would be taken for who speaks.
            let end = group.tokens.end;
            let comma = self.tokens.get(end..)?.iter().take(REACH).position(|token| token.folded == ",");
            return comma.map(|comma| end + comma);
        }
        let first = at;
        let bare = self.tokens.get(at..)?.iter().enumerate().take_while(|(index, token)| {
            if *index > 0 && self.is_capital(first + index) {
                return false;
            }
            matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Num) && token.kind != TokenKind::Sign
                || token.tag == Tag::Pron
                    && matches!(token.folded.as_str(), "lui" | "elle" | "eux" | "elles" | "nous" | "vous" | "moi")
        });
        let end = at + bare.count();
        if self.is_capital(at) && self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word) {
            let name = at..self.name_end(at + 1);
            return Some(self.medium_end(&name).unwrap_or(name.end));
        }
        if end > at {
            return Some(end);
        }
        self.begins_name(at).then(|| self.name_end(at + 1))
    }

    /// `end`, moved past the name that a medium bears: `dans le quotidien | Le Rivage`.
    fn called_end(&self, head: usize, end: usize) -> usize {
        let medium = matches!(
            self.word(head),
            "quotidien"
                | "journal"
                | "magazine"
                | "hebdomadaire"
                | "mensuel"
                | "chaîne"
                | "radio"
                | "télévision"
                | "agence"
                | "site"
                | "revue"
                | "réseau"
        );
        if medium { self.name_end(end) } else { end }
    }

    /// Where the name of a medium ends, where the name of who speaks to it follows: `à l’AFP | Anne Rol`.
    fn medium_end(&self, phrase: &Range<usize>) -> Option<usize> {
        let first = (phrase.start..phrase.end).find(|at| self.is_capital(*at))?;
        let text = |range: Range<usize>| {
            let (from, to) = (self.tokens.get(range.start)?, self.tokens.get(range.end.checked_sub(1)?)?);
            self.prose.get(from.range.start..to.range.end)
        };
        let acronym = text(first..first + 1).is_some_and(|word| {
            word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
        });
        let known = (first + 1..=phrase.end).rev().find(|end| text(first..*end).and_then(organisation).is_some());
        let end = known.or_else(|| acronym.then_some(first + 1))?;
        let name = self.name_end(phrase.end);
        // `à Radio Sud un éleveur`: another phrase follows, all of it is the medium.
        let followed = self.tokens.get(name).is_some_and(|next| next.tag == Tag::Det);
        (end < name && !followed).then_some(end)
    }

    /// What sort of source a phrase names, as far as it is sure; `None` where it is none or unknown.
    pub(super) fn source_class(&self, phrase: &Range<usize>) -> Option<SourceClass> {
        let tokens = self.tokens.get(phrase.clone())?;
        let pronoun = |word: &str| matches!(word, "lui" | "elle" | "eux" | "elles" | "moi" | "nous" | "vous" | "toi");
        if tokens.len() == 1
            && tokens.first().is_some_and(|token| pronoun(&token.folded) || is_speaking_pronoun(&token.folded))
        {
            return Some(SourceClass::Person);
        }
        if self.is_address(phrase.start) {
            return Some(SourceClass::Person);
        }
        for (at, token) in tokens.iter().enumerate() {
            match token.tag {
                Tag::Noun => {
                    let lemma = token.lemma();
                    let person = || title(&lemma).or_else(|| title(&token.folded)).map(|_| SourceClass::Person);
                    let singular = token.folded.strip_suffix('s').unwrap_or(&token.folded);
                    let bare = || source_noun(singular).or_else(|| title(singular).map(|_| SourceClass::Person));
                    let known = source_noun(&lemma).or_else(person).or_else(bare);
                    let trade = ["iste", "logue", "icien", "icienne", "istes", "logues", "iciens", "iciennes"];
                    if known.is_some() {
                        return known;
                    }
                    // `Les Rivois`: with a small letter, a language or a style.
                    let people = || self.is_capital(phrase.start + at) && inhabitant(&capitalize(singular)).is_some();
                    if people() {
                        return Some(SourceClass::Person);
                    }
                    // A server may be a machine.
                    let aged = of_years(&token.folded) == Some(OfYears::Age) && singular != "serveur";
                    if aged || trade.iter().any(|ending| token.folded.ends_with(ending)) {
                        return Some(SourceClass::Person);
                    }
                    // An unknown noun with a full name: `la patineuse Anne Rol`, not `le plan Rol`.
                    let name = tokens.iter().filter(|token| token.tag == Tag::Propn).count();
                    return (name > 1).then_some(SourceClass::Person);
                }
                // A place speaks through its government, but a place may be a mere place.
                Tag::Propn => return Some(SourceClass::Collective),
                Tag::Verb if token.features.form != Some(VerbForm::PastParticiple) => return None,
                _ => {}
            }
        }
        None
    }
}
