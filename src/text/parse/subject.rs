//! Which phrase before (or after) a verb is its subject.

use super::clause::ClauseKind;
use super::name::{civil_number, civility};
use super::phrase::NounPhrase;
use super::unit::{Piece, Unit};
use super::verb::{VerbGroup, participle_reading};
use crate::lexicon::{Number, Tag};
use crate::text::token::{Token, TokenKind};
use std::ops::Range;

/// The subject of a clause; token indices into the tokens of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// All its tokens, of coordinated phrases all.
    pub tokens: Range<usize>,
    /// Its head: a noun or a pronoun.
    pub head: usize,
    /// The noun phrase it is: index into [`Parse::phrases`](super::Parse::phrases); of a relative pronoun, its antecedent.
    pub phrase: Option<usize>,
    /// Whether it is a pronoun; what it stands for is not told here.
    pub pronoun: bool,
    /// Whether it is that of a verb before, to which this one is joined.
    pub shared: bool,
    /// Whether nothing else can be the subject.
    pub certain: bool,
}

/// A phrase or pronoun that can be a subject.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) phrase: Option<usize>,
    pub(super) head: usize,
    pub(super) tokens: Range<usize>,
    /// Its unit.
    pub(super) unit: usize,
    /// Whether *et* or *ou* stands before it.
    pub(super) coordinated: bool,
    /// Whether a comma or a coordinator stands before it.
    pub(super) listed: bool,
    /// Whether it tells when.
    pub(super) timely: bool,
}

impl Candidate {
    pub(super) fn phrase(index: usize, unit: usize, phrase: &NounPhrase) -> Self {
        Self {
            phrase: Some(index),
            head: phrase.head,
            tokens: phrase.tokens.clone(),
            unit,
            coordinated: false,
            listed: false,
            timely: false,
        }
    }

    pub(super) fn pronoun(token: usize, unit: usize) -> Self {
        Self {
            phrase: None,
            head: token,
            tokens: token..token + 1,
            unit,
            coordinated: false,
            listed: false,
            timely: false,
        }
    }
}

/// Whether a candidate tells when: `lundi matin`, `le 3 mai`, `chaque année`.
pub(super) fn is_time(tokens: &[Token], phrases: &[NounPhrase], candidate: &Candidate) -> bool {
    candidate.phrase.and_then(|phrase| phrases.get(phrase)).is_some_and(|phrase| is_time_phrase(tokens, phrase))
}

/// Whether a phrase tells when: `lundi matin`, `le 3 mai`, `chaque année`.
pub(in crate::text) fn is_time_phrase(tokens: &[Token], phrase: &NounPhrase) -> bool {
    let Some(head) = tokens.get(phrase.head) else { return false };
    let named = head.calendar_class().is_some()
        || matches!(
            head.folded.as_str(),
            "jour"
                | "jours"
                | "semaine"
                | "semaines"
                | "mois"
                | "an"
                | "ans"
                | "année"
                | "années"
                | "heure"
                | "heures"
                | "minute"
                | "minutes"
                | "seconde"
                | "secondes"
                | "fois"
                | "matin"
                | "soir"
                | "nuit"
                | "siècle"
                | "siècles"
                | "décennie"
                | "décennies"
                | "week-end"
                | "après-midi"
                | "matinée"
                | "soirée"
                | "instant"
                | "moment"
                | "veille"
                | "lendemain"
        );
    // `le 3`, `2019`.
    named || head.kind == TokenKind::Number && phrase.tokens.len() <= 2
}

/// Whether a finite form is that of a past participle too.
pub(super) fn may_be_participle(verb: &Token) -> bool {
    verb.tag == Tag::Verb && participle_reading(verb).is_some()
}

/// The unit of the phrase behind a verb of speech, past what tells when and where: `a prévenu jeudi la ministre`.
pub(super) fn behind(tokens: &[Token], phrases: &[NounPhrase], units: &[Unit], verb: usize) -> Option<usize> {
    /// How many units may stand between.
    const REACH: usize = 6;
    let mut governed = false;
    for (at, unit) in units.iter().enumerate().skip(verb + 1).take(REACH) {
        match unit.piece {
            Piece::Phrase(phrase) => {
                let timely = phrases.get(phrase).is_some_and(|phrase| is_time_phrase(tokens, phrase));
                if !governed && !timely {
                    return Some(at);
                }
                governed = false;
            }
            Piece::Pronoun if !governed => return Some(at),
            Piece::Preposition(_) => governed = true,
            Piece::Adverb => {}
            Piece::Other if governed => {}
            _ => return None,
        }
    }
    None
}

/// What a verb looks for its subject in.
pub(super) struct Setting<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) phrases: &'t [NounPhrase],
    pub(super) units: &'t [Unit],
    pub(super) group: &'t VerbGroup,
    /// The unit of the verb group.
    pub(super) at: usize,
    /// The unit its clause begins with.
    pub(super) start: usize,
}

impl Setting<'_> {
    /// The subject among what stands before the verb in its clause, or after it where that is usual. `relative` is the
    /// unit of a relative pronoun that is the subject, `antecedent` the phrase before it.
    pub(super) fn subject(
        &self,
        candidates: &[Candidate],
        relative: Option<usize>,
        antecedent: Option<usize>,
        kind: ClauseKind,
    ) -> Option<Subject> {
        if let Some(opener) = relative {
            return self.antecedent(opener, antecedent);
        }
        let before = self.among(candidates);
        if let Some((pronoun, follows)) = self.group.pronoun {
            // `Le maire viendra-t-il ?`: the noun is the subject.
            return match before {
                Some(subject) if follows => Some(subject),
                _ => Some(self.pronoun(pronoun)),
            };
        }
        let inverts = matches!(
            kind,
            ClauseKind::Relative
                | ClauseKind::Incise
                | ClauseKind::Question
                | ClauseKind::Comparison
                | ClauseKind::Complement
        );
        before.or_else(|| {
            if inverts || candidates.iter().all(|candidate| candidate.timely) { self.after(kind) } else { None }
        })
    }

    fn pronoun(&self, at: usize) -> Subject {
        Subject { tokens: at..at + 1, head: at, phrase: None, pronoun: true, shared: false, certain: true }
    }

    /// The relative pronoun, with what it stands for.
    fn antecedent(&self, opener: usize, antecedent: Option<usize>) -> Option<Subject> {
        let at = self.units.get(opener)?.tokens.start;
        let phrase = antecedent.and_then(|phrase| self.phrases.get(phrase));
        let agrees = phrase.is_none_or(|phrase| self.agrees(self.number(phrase.head, &phrase.tokens)));
        Some(Subject {
            tokens: at..at + 1,
            head: at,
            phrase: antecedent.filter(|_| agrees),
            pronoun: true,
            shared: false,
            certain: true,
        })
    }

    fn agrees(&self, number: Option<Number>) -> bool {
        self.group.number(self.tokens).zip(number).is_none_or(|(verb, number)| verb == number)
    }

    /// The number of a phrase: of its head, else of its determiner or of a number before it.
    fn number(&self, head: usize, tokens: &Range<usize>) -> Option<Number> {
        let noun = self.tokens.get(head)?;
        let head_number = if civility(self.tokens, head) { Some(civil_number(noun)) } else { noun.features.number };
        let inside = self.tokens.get(tokens.start..head)?;
        if inside
            .iter()
            .any(|token| token.tag == Tag::Num && !matches!(token.folded.as_str(), "un" | "une" | "1" | "0"))
        {
            return Some(Number::Plural);
        }
        inside.iter().find_map(|token| if token.tag == Tag::Det { token.features.number } else { None }).or(head_number)
    }

    /// The subject among candidates before the verb.
    fn among(&self, candidates: &[Candidate]) -> Option<Subject> {
        let groups = self.groups(candidates);
        let fitting: Vec<&Group> = groups.iter().filter(|group| self.agrees(group.number)).collect();
        let timeless: Vec<&Group> = fitting.iter().copied().filter(|group| !group.timely).collect();
        let usable = if timeless.is_empty() { &fitting } else { &timeless };
        let chosen = match usable.as_slice() {
            [] => return None,
            [only] => only,
            [first, .., last] => {
                // `Le maire, Jean Dupont, a …`: an apposition between two commas; else the nearest.
                let comma = self.units[..self.at].iter().rev().find(|unit| !matches!(unit.piece, Piece::Adverb));
                if comma.is_some_and(|unit| unit.piece == Piece::Comma) { first } else { last }
            }
        };
        let sole = usable.len() == 1 || self.is_apposed(usable);
        let between = self.units.get(chosen.last + 1..self.at).unwrap_or(&[]);
        let commas = between.iter().filter(|unit| unit.piece == Piece::Comma).count();
        // `Le grand escalier, haut de trente mètres, mène`: two commas set apart what need not be made out.
        let set_apart = commas == 2
            && between.first().is_some_and(|unit| unit.piece == Piece::Comma)
            && between.last().is_some_and(|unit| unit.piece == Piece::Comma)
            && (matches!(between.get(1).map(|unit| unit.piece), Some(Piece::Relative(_)))
                || !between.iter().any(|unit| unit.piece == Piece::Coordinator || self.is_finite(unit)));
        let clear =
            (set_apart || is_clear(between)) && between.iter().all(|unit| !matches!(unit.piece, Piece::Guillemet(_)));
        let sure = self
            .tokens
            .get(chosen.head)
            .is_some_and(|token| token.sure || token.tag == Tag::Propn || civility(self.tokens, chosen.head))
            && self.tokens.get(self.group.head).is_some_and(|token| token.sure);
        // What was not made out before the subject may be it.
        let first = usable.first().map_or(chosen.first, |group| group.first);
        let opening = self.units.get(self.start..first).unwrap_or(&[]);
        // `Première puissance militaire du Maghreb, l’Algérie veut`: what a comma ends is said of it.
        let apposed = opening.last().is_some_and(|unit| unit.piece == Piece::Comma)
            && !opening.iter().any(|unit| matches!(unit.piece, Piece::Verb(_) | Piece::Guillemet(_)));
        let clear = clear && (apposed || is_clear(opening));
        // `mis`, `construit`: finite only right behind its subject.
        let finite =
            self.tokens.get(self.group.first).is_some_and(|verb| !may_be_participle(verb)) || between.is_empty();
        // `a « perdu la photo »`: the verb itself is quoted.
        let quoted = self.group.head == self.group.first
            && self
                .tokens
                .get(self.group.tokens.end)
                .is_some_and(|next| matches!(next.folded.as_str(), "«" | "“" | "\""))
            && self.tokens.get(self.group.tokens.end + 1).is_some_and(super::verb::is_past_participle);
        let named = self.tokens.get(chosen.head).is_some_and(|token| token.tag == Tag::Propn);
        let known = (chosen.number.is_some() || named) && self.group.number(self.tokens).is_some();
        Some(Subject {
            tokens: chosen.tokens.clone(),
            head: chosen.head,
            phrase: chosen.phrase,
            pronoun: chosen.phrase.is_none(),
            shared: false,
            certain: sole && commas.is_multiple_of(2) && clear && finite && sure && known && !quoted && !chosen.timely,
        })
    }

    /// Whether a unit is a verb that is no participle by itself.
    fn is_finite(&self, unit: &Unit) -> bool {
        let participle =
            unit.tokens.len() == 1 && self.tokens.get(unit.tokens.start).is_some_and(super::verb::is_past_participle);
        matches!(unit.piece, Piece::Verb(_)) && !participle
    }

    fn is_apposed(&self, usable: &[&Group]) -> bool {
        let [first, second] = usable else { return false };
        let comma = |at: usize| self.units.get(at).is_some_and(|unit| unit.piece == Piece::Comma);
        comma(first.last + 1) && second.first == first.last + 2 && comma(self.at.wrapping_sub(1))
    }

    /// Candidates joined by *et* and commas as one.
    fn groups(&self, candidates: &[Candidate]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for candidate in candidates {
            let joined = candidate.coordinated
                && groups.last().is_some_and(|group| {
                    group.last + 2 == candidate.unit || self.only_complements(group.last + 1, candidate.unit)
                });
            if joined {
                // `le pain, le beurre et le lait`.
                let mut from = groups.len() - 1;
                while from > 0
                    && groups[from].listed
                    && groups[from - 1].last + 2 == groups[from].first
                    && !groups[from - 1].timely
                {
                    from -= 1;
                }
                let first = groups[from].clone();
                groups.truncate(from);
                groups.push(Group {
                    tokens: first.tokens.start..candidate.tokens.end,
                    last: candidate.unit,
                    number: Some(Number::Plural),
                    timely: first.timely && candidate.timely,
                    ..first
                });
                continue;
            }
            groups.push(Group {
                head: candidate.head,
                tokens: candidate.tokens.clone(),
                phrase: candidate.phrase,
                first: candidate.unit,
                last: candidate.unit,
                number: if candidate.phrase.is_some() {
                    self.number(candidate.head, &candidate.tokens)
                } else {
                    pronoun_number(&self.tokens[candidate.head].folded)
                },
                timely: candidate.timely,
                listed: candidate.listed,
            });
        }
        groups
    }

    /// Whether only prepositional phrases stand between two units, but for the coordinator at the end.
    fn only_complements(&self, from: usize, to: usize) -> bool {
        let between = self.units.get(from..to.saturating_sub(1)).unwrap_or(&[]);
        between.iter().all(|unit| matches!(unit.piece, Piece::Preposition(_) | Piece::Phrase(_) | Piece::Adverb))
    }

    /// The phrase after the verb: `que demande la ville`, `a déclaré le maire`.
    fn after(&self, kind: ClauseKind) -> Option<Subject> {
        let at = if kind == ClauseKind::Incise {
            behind(self.tokens, self.phrases, self.units, self.at)?
        } else {
            self.at + 1
        };
        let next = self.units.get(at)?;
        let (head, tokens, phrase) = match next.piece {
            Piece::Phrase(phrase) => {
                let found = self.phrases.get(phrase)?;
                (found.head, found.tokens.clone(), Some(phrase))
            }
            Piece::Pronoun => (next.tokens.start, next.tokens.clone(), None),
            _ => return None,
        };
        let number =
            if phrase.is_some() { self.number(head, &tokens) } else { pronoun_number(&self.tokens[head].folded) };
        let incise = kind == ClauseKind::Incise;
        let verb = self.group.number(self.tokens);
        if !self.agrees(number) && !incise || !incise && self.group.copula && kind != ClauseKind::Relative {
            return None;
        }
        Some(Subject {
            tokens,
            head,
            phrase,
            pronoun: phrase.is_none(),
            shared: false,
            certain: incise && verb == number,
        })
    }
}

#[derive(Clone, Debug)]
struct Group {
    head: usize,
    tokens: Range<usize>,
    phrase: Option<usize>,
    first: usize,
    last: usize,
    number: Option<Number>,
    timely: bool,
    listed: bool,
}

fn pronoun_number(word: &str) -> Option<Number> {
    match word {
        "tous" | "toutes" | "certains" | "certaines" | "plusieurs" | "beaucoup" | "ceux" | "celles" | "ceux-ci"
        | "celles-ci" | "ceux-là" | "celles-là" | "d'autres" | "autres" | "eux" | "elles" | "ils" | "quelques-uns"
        | "quelques-unes" => Some(Number::Plural),
        "celui" | "celle" | "celui-ci" | "celle-ci" | "celui-là" | "celle-là" | "cela" | "ceci" | "ça" | "chacun"
        | "chacune" | "personne" | "rien" | "aucun" | "aucune" | "tout" | "un" | "une" | "on" | "il" | "elle"
        | "quelqu'un" => Some(Number::Singular),
        _ => None,
    }
}

/// Whether all words are made out: what is not known stands in a prepositional phrase.
fn is_clear(units: &[Unit]) -> bool {
    let mut governed = false;
    units.iter().all(|unit| {
        match unit.piece {
            Piece::Preposition(_) => governed = true,
            Piece::Comma | Piece::Coordinator | Piece::Verb(_) => governed = false,
            Piece::Other => return governed,
            _ => {}
        }
        true
    })
}
