//! Who speaks behind a quotation: `« … », dit X`, `« … », selon X`.

use super::speaker::Found;
use super::verb::Saying;
use super::{SpeechPattern, View};
use crate::lexicon::{SourceClass, Tag, VerbForm};
use crate::text::parse::{ClauseKind, Voice};
use std::ops::Range;

/// Signs that may stand between a quotation and its incise.
fn is_joint(word: &str) -> bool {
    matches!(word, "," | "." | "…" | "..." | "!" | "?" | "—" | "–" | "-" | "--" | "*" | ")" | "»" | "”")
}

impl View<'_> {
    /// Who speaks right behind the closing mark at `close`; `whole` where the quotation begins its sentence or follows a
    /// colon.
    pub(super) fn behind(&self, close: usize, whole: bool) -> Option<Found> {
        let from = close + 1;
        let mut at = from;
        while at < from + 3 && is_joint(self.word(at)) {
            at += 1;
        }
        // `Le collectif « … » demande le retrait`: the quotation is no speech but a part of the subject.
        let parted = at > from && !matches!(self.word(from), ")" | "»" | "”");
        if !parted && !whole {
            return self.source_at(at);
        }
        if matches!(self.word(at), "comme" | "ainsi" | "alors" | "puis" | "et") {
            at += 1;
        }
        self.incise_at(at).or_else(|| self.source_at(at)).or_else(|| self.does_behind(at).filter(|_| parted && whole))
    }

    /// `« … », chantait un passant`: a verb of whatever it is, then who does it.
    fn does_behind(&self, at: usize) -> Option<Found> {
        let index = self.group_at(at)?;
        let group = self.parse.verbs.get(index)?;
        let lemma = group.lemma(self.tokens);
        let stays = matches!(
            &*lemma,
            "être"
                | "avoir"
                | "arriver"
                | "venir"
                | "suivre"
                | "entrer"
                | "passer"
                | "rester"
                | "figurer"
                | "devenir"
                | "paraître"
                | "sembler"
                | "lire"
                | "entendre"
                | "voir"
                | "aller"
                | "faire"
                | "pouvoir"
                | "devoir"
        );
        let active = group.is_finite() && !group.copula && group.voice != Voice::Passive && group.pronoun.is_none();
        if stays || !active || self.has_own_subject(index) || group.form == VerbForm::Conditional {
            return None;
        }
        let tokens = self.subject_after(group.tokens.end)?;
        let agrees =
            group.number(self.tokens).zip(self.number_of(&tokens)).is_none_or(|(verb, subject)| verb == subject);
        let person = self.source_class(&tokens) == Some(SourceClass::Person);
        let (verb, class, pattern) = (Some(group.head), None, SpeechPattern::After);
        (agrees && person).then_some(Found { tokens, verb, class, pattern, certain: true })
    }

    /// The incise that begins at a token: verb of speech, then subject.
    pub(super) fn incise_at(&self, at: usize) -> Option<Found> {
        // `dit`, `décrit` may be read as participles.
        let group = self.group_at(at).filter(|group| {
            self.parse.verbs.get(*group).is_none_or(|verbs| {
                verbs.form != VerbForm::PastParticiple || verbs.tokens.len() > 1 || self.misread(at).is_none()
            })
        });
        let Some(group) = group else {
            let saying = self.misread(at)?;
            if matches!(self.word(at + 1).trim_start_matches("-t"), "-il" | "-elle" | "-on" | "-ils" | "-elles") {
                return Some(self.found(at + 1..at + 2, saying, SpeechPattern::After, true));
            }
            let tokens = self.subject_after(at + 1)?;
            return Some(self.found(tokens, saying, SpeechPattern::After, true));
        };
        let verbs = self.parse.verbs.get(group)?;
        if !verbs.is_finite() || self.has_own_subject(group) {
            return None;
        }
        let chain = self.saying_chain(group).or_else(|| Some((self.coined(verbs)?, group)));
        match verbs.pronoun {
            Some((pronoun, true)) => {
                // Nobody says `est-ce` or `y a-t-il`; any other verb may tell how it is said.
                let reader = matches!(self.word(pronoun), "-vous" | "-nous" | "-tu" | "-toi" | "-moi");
                let anybody = matches!(self.word(pronoun), "-on" | "-t-on");
                let impersonal = reader
                    || anybody
                    || self.word(pronoun).ends_with("-ce")
                    || chain.is_none() && self.is_impersonal(verbs.head);
                (!impersonal).then(|| Found {
                    tokens: pronoun..pronoun + 1,
                    verb: Some(chain.map_or(verbs.head, |(saying, _)| saying.verb)),
                    class: chain.map(|(saying, _)| saying.speech.class),
                    pattern: SpeechPattern::After,
                    certain: true,
                })
            }
            Some(_) => None,
            None => {
                let (saying, last) = chain?;
                let end = self.parse.verbs.get(last)?.tokens.end.max(saying.verb + 1);
                let tokens = self.subject_after(end)?;
                // With a clause of its own, the verb sets nothing apart.
                // `a accusé le maire de « … »`: what he is accused of was taken for a part of his name.
                let quotes = (tokens.start + 1..tokens.end).any(|at| {
                    self.is_mark(at) && saying.speech.construction.split('+').any(|item| item == self.word(at - 1))
                });
                if quotes || matches!(self.word(tokens.end), "que" | "qu'") || self.takes_complement(saying, tokens.end)
                {
                    return None;
                }
                let agrees = verbs
                    .number(self.tokens)
                    .zip(self.number_of(&tokens))
                    .is_none_or(|(verb, subject)| verb == subject || matches!(self.word(tokens.end), "et" | ","));
                Some(self.found(tokens, saying, SpeechPattern::After, agrees))
            }
        }
    }

    /// Whether a verb surely has its subject before it: `les secours, …, poursuivront leurs recherches`.
    fn has_own_subject(&self, group: usize) -> bool {
        let Some((clause, verbs)) = self.clause_of(group).zip(self.parse.verbs.get(group)) else { return false };
        clause.kind != ClauseKind::Incise
            && verbs.pronoun.is_none_or(|(_, follows)| !follows)
            && clause
                .subject
                .as_ref()
                .is_some_and(|subject| subject.certain && !subject.shared && subject.tokens.end <= verbs.tokens.start)
    }

    /// `a accusé le président | de « mensonge »`, `a appelé les élus | à voter`.
    fn takes_complement(&self, saying: Saying, at: usize) -> bool {
        let infinitive = || {
            self.group_at(at + 1).and_then(|group| self.parse.verbs.get(group)).is_some_and(|group| !group.is_finite())
        };
        let preposition = match self.word(at) {
            "de" | "d'" => "de",
            "à" => "à",
            _ => return false,
        };
        saying.speech.construction.split('+').any(|item| item == preposition)
            && (matches!(self.word(at + 1), "«" | "\"" | "“") || infinitive())
    }

    /// Whether an incise may begin at a token: a comma or a quotation stands before it.
    pub(super) fn may_interrupt(&self, at: usize) -> bool {
        at > 1 && matches!(self.word(at - 1), "," | "»" | "”" | "\"" | "?" | "!" | "…" | "—" | "–")
    }

    fn is_impersonal(&self, verb: usize) -> bool {
        self.tokens
            .get(verb)
            .is_none_or(|token| matches!(&*token.lemma(), "avoir" | "être" | "falloir" | "sembler" | "paraître"))
    }

    pub(super) fn found(&self, tokens: Range<usize>, saying: Saying, pattern: SpeechPattern, certain: bool) -> Found {
        Found { tokens, verb: Some(saying.verb), class: Some(saying.speech.class), pattern, certain }
    }

    /// The source that *selon* or *d’après* names at a token.
    fn source_at(&self, at: usize) -> Option<Found> {
        let (opener, tokens) = self.according_to(at)?;
        (opener.start == at).then(|| Found {
            certain: (self.source_class(&tokens).is_some() || self.words_of(&tokens).is_some())
                && !self.varies(&tokens),
            tokens,
            verb: None,
            class: None,
            pattern: SpeechPattern::According,
        })
    }

    /// The incise that stands between the words quoted, at these tokens.
    pub(super) fn inside(&self, inner: &Range<usize>) -> Option<Found> {
        let first = self.parse.verbs.partition_point(|group| group.tokens.start < inner.start);
        let from = self.parse.clauses.partition_point(|clause| clause.verb < first);
        let inside = self.parse.clauses.get(from..)?.iter();
        let mut incises = inside
            .take_while(|clause| clause.tokens.start < inner.end)
            .filter(|clause| clause.kind == ClauseKind::Incise && clause.tokens.end <= inner.end);
        let incise = incises.find(|clause| {
            let parted = |at: usize| matches!(self.word(at), "," | "?" | "!" | "—" | "–");
            parted(clause.tokens.start.wrapping_sub(1))
        })?;
        let found = self.incise_at(incise.tokens.start)?;
        // `il remuait tout, dénonçait les puissants et riait`: a verb of its own row, with its object.
        if self.tokens.get(found.tokens.end).is_some_and(|next| next.tag == Tag::Cconj) {
            return None;
        }
        Some(Found { pattern: SpeechPattern::Inside, certain: found.certain && found.class.is_some(), ..found })
    }

    /// Who signs behind the closing mark: `« … » — Anne Rol`.
    pub(super) fn signature(&self, from: usize) -> Option<Found> {
        let sign = self.word(from);
        let dashed = matches!(sign, "—" | "–" | "-" | "--");
        if !dashed && sign != "," {
            return None;
        }
        let tokens = self.speaker_at(from + 1)?;
        let rest = self.tokens.get(tokens.end..)?;
        let verbless = self.parse.verbs.last().is_none_or(|group| group.tokens.end <= from);
        let short = rest.len() <= 12 && verbless;
        let named = self.is_capital(tokens.start);
        (short && (named || dashed)).then_some(Found {
            tokens,
            verb: None,
            class: None,
            pattern: SpeechPattern::Signature,
            certain: dashed && named,
        })
    }
}
