//! Roles before the name.

use super::after::ADVERBS;
use super::{
    BEFORE_TITLE, LONGEST, NameKind, NameMention, Reader, Role, RoleForm, RoleTime, Step, TitleHere, Words,
    is_participle, may_be_person,
};
use crate::lexicon::{Analysis, Gender, Tag, analyses, inhabitant, speech_verb};
use std::ops::Range;

/// Nouns of persons that tell no role here, but have complements that do.
const RELATIVES: &[&str] =
    &["femme", "soeur", "sœur", "fille", "fils", "frère", "mère", "père", "mari", "compagne", "bras", "veuve"];

impl Reader<'_, '_> {
    /// The role that a title tells of the person after it.
    pub(super) fn before(&self, mentions: &[NameMention], title: &TitleHere) -> Option<(usize, Role)> {
        let words = self.words;
        let start = self.role_start(title);
        if !self.stands_as_noun(title, start) {
            return None;
        }
        // `Ce professeur de l’école Sainte-Anne`: the name is no part of what is pointed at, but of its complement.
        let pointed = start > 0 && words.is(start - 1, &["ce", "cet", "cette"]);
        let mut at = title.end;
        let mut inner = false;
        let mut over = None;
        while at < title.head + LONGEST {
            if let Some(index) = self.person_at(mentions, at).or_else(|| self.unknown_at(mentions, at, title)) {
                // « le conseiller du président X »: of two titles the nearer has the name, where nothing parts them.
                if inner {
                    return self.past_person(mentions, title, start, at);
                }
                return if pointed && at > title.end + 1 {
                    None
                } else {
                    self.held_by(mentions, index, title, start..over.unwrap_or(at))
                };
            }
            // `un berger nommé X`
            if words.is(at, &["nommé", "nommée", "prénommé", "prénommée", "dénommé", "dénommée", "appelé", "appelée"])
                && over.is_none()
            {
                over = Some(at);
                at += 1;
                continue;
            }
            // « l’acteur devenu président X »
            if words.is(at, &["devenu", "devenue"]) && over.is_none() {
                over = Some(at);
                at = self.title_at(at + 1).map_or(at + 1, |title| title.end);
                continue;
            }
            if words.written(at) == "," {
                let person = self.person_at(mentions, at + 1).or_else(|| self.unknown_at(mentions, at + 1, title));
                if let Some(index) = person {
                    let mention = mentions.get(index)?;
                    let known = mention.gender.zip(title.gender);
                    let agrees = known.is_none_or(|(of, title)| {
                        of == title || title == Gender::Masculine && self.title_is_epicene(words, start)
                    });
                    // « le fils d’un notaire, X »: either of them.
                    let open = inner && title.title.class == "famille" || self.is_complement(title, start);
                    if !agrees || open || !self.is_apposed(mention, start) || self.is_of_name_before(mentions, start) {
                        return None;
                    }
                    return self.held_by(mentions, index, title, start..over.unwrap_or(at));
                }
                if let Some(index) = self.titled_after(mentions, at + 1).filter(|_| !inner) {
                    return self.told_twice(mentions, index, title, start..over.unwrap_or(at));
                }
                if !words.is(at + 1, &["de", "d'", "du", "des"]) {
                    return None;
                }
                at += 1;
                continue;
            }
            let said = at + usize::from(words.is(at, ADVERBS));
            if words.is(said, &["est", "était", "fut"]) {
                return self.is_named(mentions, title, start..at, said);
            }
            // `Directrice du musée depuis 2010, Anne Rol …`
            if start == 0 && over.is_none() && self.held(at) == Some(RoleTime::Present) {
                over = Some(at);
                at = (at..at + 5).find(|at| words.written(*at) == ",")?;
                continue;
            }
            inner |= at > title.end && self.title_at(at).is_some();
            match self.step(mentions, at, &mut inner) {
                Step::To(next) => at = next,
                Step::Person => return self.past_person(mentions, title, start, at),
                Step::Stop if !inner => return self.past_tail(mentions, title, start, at),
                Step::Stop => return None,
            }
        }
        None
    }

    /// `un chimiste brésilien détenu pendant plus de trois ans, Luc Rol.`: past what happened to somebody not named yet.
    fn past_tail(&self, mentions: &[NameMention], title: &TitleHere, start: usize, at: usize) -> Option<(usize, Role)> {
        let words = self.words;
        let one = start.checked_sub(1).filter(|before| words.is(*before, &["un", "une"]))?;
        let told = |at: usize| {
            matches!(words.tag(at), Tag::Verb | Tag::Adj) && is_participle(words.folded(at)) && !words.capital(at)
        };
        let tail = (title.end..=at).any(told);
        let comma = (at..(at + LONGEST).min(words.len())).find(|at| {
            matches!(words.written(*at), "," | "." | ";" | ":" | "(") || self.mention_is_person(mentions, *at)
        })?;
        let plain = words.written(comma) == ","
            && !(at + 1..comma).any(|at| matches!(words.tag(at), Tag::Aux) || words.is(at, &["et", "qui", "que"]));
        let person = self.person_at(mentions, comma + 1).or_else(|| self.unknown_at(mentions, comma + 1, title));
        let index = person.filter(|_| tail && plain && one > 0)?;
        let mention = mentions.get(index)?;
        let closed = matches!(words.written(self.after_brackets(mention.tokens.end)), "," | "." | "");
        let known = mention.gender.zip(title.gender).is_none_or(|(of, said)| of == said);
        (closed && known && title.title.class != "famille").then(|| self.held_by(mentions, index, title, start..at))?
    }

    fn mention_is_person(&self, mentions: &[NameMention], at: usize) -> bool {
        self.mention_at(mentions, at).is_some_and(|(_, mention)| mention.kind == NameKind::Person)
    }

    /// `le docteur Anne Rol`: a form of address that tells what somebody is.
    pub(super) fn addressed(&self, mentions: &mut [NameMention], index: usize) {
        let Some(mention) = mentions.get_mut(index) else { return };
        let Some(at) = mention.civility.filter(|at| matches!(self.words.written(*at), "docteur" | "docteure")) else {
            return;
        };
        let (form, time, class) = (RoleForm::Before, RoleTime::Present, "santé");
        mention.roles.push(Role { tokens: at..at + 1, head: at, form, time, class });
    }

    /// `Le maire de la ville est Anne Rol`: the name is what a title with its article is said to be.
    fn is_named(
        &self,
        mentions: &[NameMention],
        title: &TitleHere,
        tokens: Range<usize>,
        at: usize,
    ) -> Option<(usize, Role)> {
        let words = self.words;
        let determiner = tokens.start.checked_sub(1)?;
        let opens = determiner == 0 || matches!(words.written(determiner - 1), "," | ";" | ":" | "—" | "–");
        let own = words.is(determiner, &["le", "la", "l'", "son", "sa", "leur", "notre"]);
        let past = words.is(at, &["était", "fut"]);
        if !(opens && own && (past || words.is(at, &["est"]))) {
            return None;
        }
        let index = self.person_at(mentions, at + 1)?;
        let mention = mentions.get(index)?;
        let end = self.after_brackets(mention.tokens.end);
        let closed = matches!(words.written(end), "" | "." | "," | ";" | ":" | "!" | ")" | "»" | "”" | "…")
            || words.is(end, &["et", "depuis", "qui"]);
        let known = mention.gender.zip(title.gender).is_none_or(|(of, said)| of == said || said == Gender::Masculine);
        if !closed || !known || words.written(words.len().wrapping_sub(1)) == "?" {
            return None;
        }
        let mut role = self.role(title, tokens.start, tokens.end, RoleForm::Attribute)?;
        if past {
            role.time = RoleTime::Former;
        }
        Some((index, role))
    }

    /// `la colistière de Luc Rol, Anne Rol,`: the name behind the comma is hers; of kin, it may be either's.
    fn past_person(
        &self,
        mentions: &[NameMention],
        title: &TitleHere,
        start: usize,
        at: usize,
    ) -> Option<(usize, Role)> {
        let words = self.words;
        let end = self.over_person(mentions, at)?;
        let index = self.person_at(mentions, end + 1).filter(|_| words.written(end) == ",")?;
        let mention = mentions.get(index)?;
        let agrees = mention.gender.zip(title.gender).is_none_or(|(of, said)| of == said);
        let determined = start > 0 && words.tag(start - 1) == Tag::Det;
        let closed = matches!(words.written(self.after_brackets(mention.tokens.end)), "," | ".");
        let own = title.title.class != "famille" && agrees && determined && closed;
        (own && self.is_apposed(mention, start) && !self.is_of_name_before(mentions, start))
            .then(|| self.held_by(mentions, index, title, start..end))?
    }

    /// The person whose name a title or a people with its article begins: `, le shérif Luc Rol`, `, l’Italien Luc Rol`.
    fn titled_after(&self, mentions: &[NameMention], at: usize) -> Option<usize> {
        let words = self.words;
        if !words.is(at, &["le", "la", "l'"]) {
            return None;
        }
        let mut next = match self.title_at(at + 1) {
            Some(title) => title.end,
            None => at + 1 + usize::from(inhabitant(words.written(at + 1)).is_some()),
        };
        while words.tag(next) == Tag::Adj && !words.capital(next) {
            next += 1;
        }
        self.person_at(mentions, next).filter(|_| next > at + 1)
    }

    /// The role of a person whose name another role begins: `son ami, le shérif Luc Rol,`.
    fn told_twice(
        &self,
        mentions: &[NameMention],
        index: usize,
        title: &TitleHere,
        tokens: Range<usize>,
    ) -> Option<(usize, Role)> {
        let words = self.words;
        let mention = mentions.get(index)?;
        let start = tokens.start;
        let end = self.after_brackets(mention.tokens.end);
        let determiner = start.saturating_sub(1);
        let opens = start == 0 || determiner == 0;
        let owned = words.is(determiner, &["son", "sa", "leur"]);
        // `le maire, la préfète Anne Rol et …`: a row of persons.
        let row = words.is(end, &["et", "ou"])
            || words.written(end) == "," && words.is(end + 1, &["et", "ou", "le", "la", "l'", "les", "ainsi"]);
        let known = mention.gender.zip(title.gender).is_none_or(|(of, title)| of == title);
        let apposed = self.is_apposed(mention, start) && !self.is_of_name_before(mentions, start);
        (known && (opens || owned) && !row && apposed).then(|| self.held_by(mentions, index, title, tokens))?
    }

    /// The role of the person of a mention, with the words that `tokens` are.
    fn held_by(
        &self,
        mentions: &[NameMention],
        index: usize,
        title: &TitleHere,
        tokens: Range<usize>,
    ) -> Option<(usize, Role)> {
        let mut role = self.role(title, tokens.start, tokens.end, RoleForm::Before)?;
        let office = matches!(
            title.title.class,
            "politique" | "administration" | "religion" | "armée" | "entreprise" | "syndicat"
        );
        if office && self.years(mentions.get(index)?.tokens.end) {
            role.time = RoleTime::Former;
        }
        Some((index, role))
    }

    /// Whether a role between commas is that of the name before it: `Luc Morvan, maire de Brest, Anne Morel, …`.
    fn is_of_name_before(&self, mentions: &[NameMention], role_start: usize) -> bool {
        let words = self.words;
        let determiner = role_start.saturating_sub(1);
        let determined = role_start > 0 && words.tag(determiner) == Tag::Det;
        if words.is(determiner, &["son", "sa", "leur"]) {
            return false;
        }
        let Some(comma) = role_start.checked_sub(1 + usize::from(determined)) else { return false };
        if words.written(comma) != "," {
            return false;
        }
        let Some((_, before)) = comma.checked_sub(1).and_then(|at| self.mention_at(mentions, at)) else { return false };
        let person = before.kind == NameKind::Person || may_be_person(words, before);
        person && (!determined || before.roles.is_empty() && !self.introduced(before))
    }

    /// Whether a title before a name is a noun, not a verb that quotes (`", juge X`): a determiner tells, or a capital.
    pub(super) fn stands_as_noun(&self, title: &TitleHere, start: usize) -> bool {
        let words = self.words;
        let Some(before) = start.checked_sub(1) else { return true };
        words.tag(before) == Tag::Det
            || words.is(before, &["du", "au", "des", "comme", "de", "d'", "l'", "le", "la", "devenu", "devenue"])
            || words.capital(title.head) && words.tag(title.head) != Tag::Verb
            || speech_verb(words.folded(title.head)).is_none()
                && words.tag(title.head) == Tag::Noun
                && (words.tag(before) == Tag::Adj
                    || words.folded(before).ends_with("ant")
                    || title.end > title.head + 1
                    || !may_be_verb(words, title.head))
    }

    /// Whether a title is the complement of one that stands before it.
    fn is_complement(&self, title: &TitleHere, start: usize) -> bool {
        let near = start.saturating_sub(6);
        let governed = (start.saturating_sub(2)..start).any(|at| self.words.is(at, &["de", "d'", "du"]));
        let relative = (near..start).any(|at| self.words.is(at, RELATIVES));
        governed
            && (relative || self.nearest_before(title).is_some_and(|other| near < other.end && other.end < title.head))
    }

    /// The title that stands before another.
    fn nearest_before(&self, title: &TitleHere) -> Option<&TitleHere> {
        let at = self.titles.partition_point(|other| other.head < title.head);
        self.titles.get(at.checked_sub(1)?)
    }

    /// Whether the determiner leaves the gender open: a masculine noun without one is used of women too.
    fn title_is_epicene(&self, words: &Words, start: usize) -> bool {
        start == 0 || words.tag(start - 1) != Tag::Det || words.is(start - 1, &["l'"])
    }

    /// Where the words of a role begin: `ancien`, `un des`.
    pub(super) fn role_start(&self, title: &TitleHere) -> usize {
        if let Some(one) = title.one_of {
            return one;
        }
        let mut start = title.head;
        while start > 0 && self.words.is(start - 1, BEFORE_TITLE) {
            start -= 1;
        }
        // `sa petite fille Anne Rol`
        let young = self.words.is(title.head, &["fille", "fils"]) && start > 1 && start == title.head;
        start -= usize::from(young && self.words.is(start - 1, &["petit", "petite"]));
        // `Célèbre architecte, Anne Rol …`
        if start == 1 && self.words.tag(0) == Tag::Adj { 0 } else { start }
    }

    /// Whether a name between commas after a role is that person's: closed after it, and not what `selon X,` opens.
    pub(super) fn is_apposed(&self, mention: &NameMention, role_start: usize) -> bool {
        let words = self.words;
        let end = self.after_brackets(mention.tokens.end);
        let determiner = role_start.saturating_sub(1);
        let opened = determiner == 0
            || (determiner.saturating_sub(2)..determiner).any(|at| {
                // `Il est remplacé par le chef, X.`: what rules the role opens nothing there.
                let inside = determiner > 4 && words.is(at, &["par", "avec", "contre"]);
                !inside && words.is(at, &["selon", "pour", "après", "avec", "comme", "contre", "par", "avant"])
                    || words.written(at) == ","
            });
        // « …, selon la directrice du parc, X. »
        let told = determiner > 3 && words.is(determiner - 1, &["selon"]);
        // « …, relève la directrice du parc, X. »
        let opened =
            opened && !told && determiner.checked_sub(1).is_none_or(|at| speech_verb(words.folded(at)).is_none());
        match words.written(end) {
            "," => true,
            // « Le porte-parole, X a dit »: the comma that closes is left out.
            _ if determiner == 0 && role_start > 0 && matches!(words.tag(end), Tag::Verb | Tag::Aux) => true,
            // « Ancien boxeur, X tient un bar »
            _ if role_start == 0
                && (matches!(words.tag(end), Tag::Verb | Tag::Aux)
                    || words.is(end, &["se", "s'", "n'", "ne", "y", "en"])) =>
            {
                true
            }
            "." | ")" | "»" | "”" | ";" | ":" | "!" | "?" | "" => !opened || determiner == 0,
            "\"" => !words.opening_quote(end) && !opened,
            _ => false,
        }
    }
}

/// Whether a noun is a finite verb too: `épouse`, `pilote`.
fn may_be_verb(words: &Words, at: usize) -> bool {
    analyses(words.folded(at)).any(Analysis::is_finite)
}
