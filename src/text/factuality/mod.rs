//! Whether a clause or a noun phrase of a sentence is a fact: asserted, or attributed, hedged, conditional, planned,
//! feared, negated, questioned, averted. When in doubt, it is not.
//!
//! A clause has what its verb says of itself (negation, tense, mood, semi-auxiliary), what opens it, and what the clause
//! it depends on does to it; a noun phrase, that of its clause and what its verb, its preposition and its adjectives do.

mod clause;
mod condition;
mod frame;
mod govern;
mod phrase;
mod verb;

use super::parse::Parse;
use super::speech::Attribution;
use super::token::Token;
use crate::lexicon::Effect;
use govern::Word;
use serde::Serialize;
use std::cell::OnceCell;
use std::ops::Range;

/// How far what is said is a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Factuality {
    /// The article says so.
    Asserted,
    /// Nobody knows: no subject was made out.
    Unsure,
    /// Somebody says so.
    Attributed,
    /// Possible or apparent.
    Hedged,
    /// Under a condition.
    Conditional,
    /// It must be or is due: an obligation, an instruction, what is to come.
    Due,
    /// In the future, wanted or planned.
    Planned,
    /// Feared or threatened.
    Feared,
    /// A question.
    Questioned,
    /// It did not take place because something prevented it, or was meant to.
    Averted,
    /// It is not so.
    Negated,
    /// It was so, and no longer is.
    Superseded,
}

impl Factuality {
    /// Its name for editors.
    pub fn label(self) -> &'static str {
        match self {
            Self::Asserted => "affirmé",
            Self::Unsure => "incertain",
            Self::Attributed => "attribué",
            Self::Hedged => "atténué",
            Self::Conditional => "conditionnel",
            Self::Due => "exigé ou prévu",
            Self::Planned => "projeté",
            Self::Feared => "craint",
            Self::Questioned => "interrogé",
            Self::Averted => "évité",
            Self::Negated => "nié",
            Self::Superseded => "caduc",
        }
    }

    fn of(effect: Effect) -> Self {
        match effect {
            Effect::Planned | Effect::Purpose => Self::Planned,
            Effect::Feared => Self::Feared,
            Effect::Avoided => Self::Averted,
            Effect::Refused | Effect::Denied | Effect::Failed | Effect::Excluded => Self::Negated,
            Effect::Hedged | Effect::Supposed | Effect::Compared => Self::Hedged,
            Effect::Cancelled => Self::Superseded,
            Effect::Asked => Self::Questioned,
            Effect::Conditional => Self::Conditional,
            Effect::Attributed => Self::Attributed,
            Effect::Factive | Effect::Achieved | Effect::Neutral => Self::Asserted,
        }
    }
}

/// How far something is a fact, by whom and by what word; token indices into the tokens of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How far it is a fact.
    pub factuality: Factuality,
    /// Whether somebody else than the article says it, whatever it is said to be.
    pub attributed: bool,
    /// Who says it, where the sentence names them.
    pub source: Option<Range<usize>>,
    /// The word that decides, if it is no mere tense.
    pub cue: Option<usize>,
    /// Whether nothing else can be meant: not where it is taken over from another clause or the words have two senses.
    pub sure: bool,
    /// Whether only the future, what can or must be, or a condition told behind keeps it from being a fact: what the
    /// clause speaks of may well be there.
    pub prospective: bool,
}

impl Standing {
    fn asserted() -> Self {
        let factuality = Factuality::Asserted;
        Self { factuality, attributed: false, source: None, cue: None, sure: true, prospective: false }
    }

    fn by(factuality: Factuality, cue: usize) -> Self {
        let (attributed, sure) = (factuality == Factuality::Attributed, factuality != Factuality::Unsure);
        Self { factuality, attributed, source: None, cue: Some(cue), sure, prospective: false }
    }

    /// This, where something else may be meant.
    fn unsure(self) -> Self {
        Self { sure: false, ..self }
    }

    /// This, which time may make a fact.
    fn in_prospect(self, prospective: bool) -> Self {
        Self { prospective, ..self }
    }

    /// This, where it is worse than an assertion; else the other.
    fn or(self, other: impl FnOnce() -> Self) -> Self {
        if self.factuality != Factuality::Asserted {
            return self;
        }
        let other = other();
        Self { sure: self.sure && other.sure, ..other }
    }

    /// Makes it somebody's words; of `speaker`, where the sentence names them.
    pub fn quote(&mut self, speaker: Option<Range<usize>>) {
        self.attributed = true;
        self.source = speaker.or_else(|| self.source.take());
        if self.factuality == Factuality::Asserted {
            self.factuality = Factuality::Attributed;
        }
    }

    /// This, said by whom `attribution` tells; what was a fact is attributed then.
    fn said(self, attribution: Option<Self>) -> Self {
        let Some(attribution) = attribution else { return self };
        if self.factuality == Factuality::Asserted {
            return attribution;
        }
        Self { attributed: true, source: attribution.source, ..self }
    }
}

/// The standing of each clause and each noun phrase of a sentence, in the order of its [`Parse`]; that of a noun phrase is
/// its head's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    /// That of each clause.
    pub clauses: Vec<Standing>,
    /// That of each noun phrase.
    pub phrases: Vec<Standing>,
    /// What is no fact inside a noun phrase, whatever its head is: `l’absence de | douze élèves`.
    pub inside: Vec<(Range<usize>, Standing)>,
}

/// The standings of a sentence, given what is said in it by others.
pub fn standings(tokens: &[Token], parse: &Parse, claims: &[Attribution]) -> Standings {
    let question = tokens.iter().rev().take(3).any(|token| token.folded == "?");
    let governing = parse.clauses.iter().map(|_| OnceCell::new()).collect();
    let reader = Reader { tokens, parse, claims, question, governing };
    let clauses: Vec<Standing> = (0..parse.clauses.len()).map(|clause| reader.clause(clause)).collect();
    let mut own: Vec<Own> = Vec::with_capacity(parse.phrases.len());
    for phrase in 0..parse.phrases.len() {
        own.push(reader.own(phrase, &own));
    }
    let mut phrases: Vec<Standing> = Vec::with_capacity(own.len());
    for phrase in 0..own.len() {
        phrases.push(reader.phrase(phrase, &own, &clauses, &phrases));
    }
    let inside = parse.phrases.iter().flat_map(|phrase| reader.complements(phrase)).collect();
    Standings { clauses, phrases, inside }
}

/// What keeps a noun phrase from being a fact, its clause aside.
struct Own {
    /// Its own words.
    words: Standing,
    /// What stands before it and what governs it.
    governed: Standing,
}

impl Own {
    fn standing(&self) -> Standing {
        self.words.clone().or(|| self.governed.clone())
    }
}

struct Reader<'t> {
    tokens: &'t [Token],
    parse: &'t Parse,
    claims: &'t [Attribution],
    /// Whether the sentence ends with a question mark.
    question: bool,
    /// The words by which each clause governs, once they are asked for.
    governing: Vec<OnceCell<Vec<Word<'t>>>>,
}

/// A preposition as the tables name it, without the article it is contracted with.
pub fn uncontracted(folded: &str) -> &str {
    match folded {
        "d'" | "du" | "des" => "de",
        "au" | "aux" => "à",
        other => other,
    }
}

/// What a governor does once it is negated.
fn denied(effect: Effect) -> Effect {
    match effect {
        Effect::Achieved => Effect::Failed,
        Effect::Factive | Effect::Neutral => effect,
        _ => Effect::Hedged,
    }
}
