//! Polarity, modality, attribution: what bounds the truth of the cited words must surface in the unit, or stand outside of
//! what the unit uses.
//!
//! Each word that denies, doubts, plans, fears, asks, sets a condition or gives a source has a scope in its sentence. A word
//! of the unit whose every place in the cited sentences is in such a scope asks that the unit shows the same reserve.

mod denials;
mod modifiers;
mod negations;
mod presupposed;
mod retold;
mod scopes;
mod shown;
mod tenses;

use super::reading::{Reading, Word, is_participle};
use super::traced::is_declared;
use super::{Reason, Refusal, Unit, UnitKind};
use crate::lexicon::{Effect, Tag, calendar_class, event_noun, is_nominalisation, number_word, unit as measure};
use crate::text::{Token, TokenKind};
use denials::NEGATIVE;
use presupposed::{is_known_quality, is_presupposed};
pub(super) use scopes::Scope;
use scopes::scopes;
use shown::Shown;

/// What a text may keep back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reserve {
    Negated,
    Doubtful,
    /// Told in the conditional.
    Rumoured,
    Attributed,
    Planned,
    /// Told in the future, as what will happen.
    Future,
    Feared,
    Conditional,
    Asked,
    /// *Ne… que*, *seulement*.
    Limited,
}

const ALL: [Reserve; 10] = [
    Reserve::Rumoured,
    Reserve::Future,
    Reserve::Negated,
    Reserve::Doubtful,
    Reserve::Attributed,
    Reserve::Planned,
    Reserve::Feared,
    Reserve::Conditional,
    Reserve::Asked,
    Reserve::Limited,
];

impl Reserve {
    /// The reserve that a lexicon's effect sets; none for what leaves a fact one.
    fn of(effect: Effect) -> Option<Self> {
        Some(match effect {
            Effect::Planned | Effect::Purpose => Self::Planned,
            Effect::Feared => Self::Feared,
            Effect::Avoided
            | Effect::Refused
            | Effect::Denied
            | Effect::Failed
            | Effect::Cancelled
            | Effect::Excluded => Self::Negated,
            Effect::Hedged | Effect::Supposed | Effect::Compared => Self::Doubtful,
            Effect::Asked => Self::Asked,
            Effect::Conditional => Self::Conditional,
            Effect::Attributed => Self::Attributed,
            Effect::Factive | Effect::Achieved | Effect::Neutral => return None,
        })
    }

    /// The reserves that say as much.
    fn shown_by(self) -> &'static [Self] {
        match self {
            Self::Negated => &[Self::Negated, Self::Asked],
            Self::Doubtful => {
                &[Self::Doubtful, Self::Rumoured, Self::Conditional, Self::Feared, Self::Planned, Self::Asked]
            }
            Self::Rumoured => {
                &[Self::Rumoured, Self::Doubtful, Self::Conditional, Self::Feared, Self::Planned, Self::Asked]
            }
            Self::Attributed => &[Self::Attributed],
            Self::Planned => &[Self::Planned, Self::Future, Self::Rumoured, Self::Doubtful, Self::Feared, Self::Asked],
            Self::Future => &[Self::Future, Self::Planned, Self::Rumoured, Self::Doubtful, Self::Feared, Self::Asked],
            Self::Feared => &[Self::Feared, Self::Doubtful, Self::Negated],
            Self::Conditional => &[Self::Conditional, Self::Asked],
            Self::Asked => &[Self::Asked, Self::Doubtful, Self::Conditional],
            Self::Limited => &[Self::Limited, Self::Conditional],
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Negated => "négation",
            Self::Doubtful => "doute",
            Self::Rumoured => "conditionnel",
            Self::Attributed => "source",
            Self::Planned => "projet",
            Self::Future => "futur",
            Self::Feared => "crainte",
            Self::Conditional => "condition",
            Self::Asked => "question",
            Self::Limited => "restriction",
        }
    }
}

/// Whether a text tells something, and does not only name a thing.
fn tells(reading: &Reading) -> bool {
    let told = |token: &Token| matches!(token.tag, Tag::Verb | Tag::Aux) || is_participle(token);
    let event = |word: &Word| word.lemmas.iter().any(|lemma| event_noun(lemma).is_some() || is_nominalisation(lemma));
    reading.tokens.iter().any(told) || reading.words.iter().any(event)
}

/// The cited sentences with their scopes.
type Given<'s> = [(&'s Reading, &'s [Scope])];

/// Refuses a unit that has lost a reserve, or denies what no cited sentence denies.
///
/// Each of its `parts`, its sentences and what semicolons part, shows what it rests on.
pub(super) fn check(
    read: &Reading,
    parts: &[&Reading],
    unit: &Unit<'_>,
    cited: &[&Reading],
    entries: &[Reading],
) -> Result<(), Refusal> {
    modifiers::check(read, cited, entries)?;
    let given: Vec<(&Reading, &[Scope])> = cited.iter().map(|source| (*source, scopes(source))).collect();
    let lead = shown::lead(read, cited);
    for pair in parts.windows(2) {
        let denied = |word: &Word| is_under(pair[0], word, &given, Reserve::Negated);
        let answered = pair[0].text.ends_with('?') && pair[1].form(0) == "oui";
        let negative = || {
            pair[1].tokens.iter().any(|token| {
                matches!(token.tag, Tag::Adj | Tag::Noun)
                    && NEGATIVE.iter().any(|start| token.folded.starts_with(start) && *start != "inter")
            })
        };
        if answered && (pair[0].words.iter().any(denied) || negative()) {
            return Err(Refusal::new(Reason::Reserve, "« oui » à ce qui est nié"));
        }
    }
    let mut asked = false;
    for part in parts {
        // `Que demande le maire ? Que la rue soit fermée.`: the answer goes on the question.
        let answers = asked
            && (matches!(part.form(0), "que" | "qu'" | "de" | "d'") || !part.has_finite_verb(0, part.tokens.len()));
        check_part(part, unit, &given, entries, (lead, answers))?;
        let says = |at: usize| super::reading::says(part, at);
        asked = part.text.ends_with('?') && (0..part.tokens.len()).any(says);
    }
    Ok(())
}

fn check_part(
    read: &Reading,
    unit: &Unit<'_>,
    given: &Given<'_>,
    entries: &[Reading],
    (lead, answers): (bool, bool),
) -> Result<(), Refusal> {
    // A clause that is all quoted is nobody's.
    let clause = read.tokens.iter().any(super::reading::is_finite);
    if clause
        && !read.words.is_empty()
        && read.quoted.iter().zip(&read.tokens).all(|(quoted, token)| *quoted || token.kind == TokenKind::Sign)
        && !lead
    {
        return Err(Refusal::new(Reason::Reserve, "source perdue pour la citation"));
    }
    let shown = Shown::new(read, unit, lead || answers, given);
    let label = label(read);
    // A figure claims something, and `un barrage` that there is one.
    let figure = read.tokens.iter().any(|token| token.kind == TokenKind::Number);
    let indefinite =
        matches!(read.form(0), "un" | "une" | "des") || read.form(0) == "de" && read.tag(1) == Some(Tag::Adj);
    let tells = tells(read) || figure || indefinite || unit.kind == UnitKind::Section;
    let conditional =
        read.words.iter().any(|word| label.contains(&word.at) && is_under(read, word, given, Reserve::Conditional));
    for reserve in ALL {
        if conditional && matches!(reserve, Reserve::Conditional | Reserve::Limited | Reserve::Asked)
            || answers && reserve == Reserve::Planned
        {
            continue;
        }
        // What only names a thing says nothing of it, unless there is no such thing.
        if !tells && reserve != Reserve::Negated {
            continue;
        }
        let lost = |word: &&Word| {
            // What is denied is not planned besides.
            let denied = || {
                matches!(reserve, Reserve::Planned | Reserve::Future | Reserve::Feared)
                    && is_under(read, word, given, Reserve::Negated)
                    && shown.shows(Reserve::Negated, word)
            };
            let topic = label.contains(&word.at)
                && !(unit.kind == UnitKind::Section && unit.entries.is_empty() && reserve != Reserve::Conditional);
            is_under(read, word, given, reserve)
                && !topic
                && !denied()
                && !is_known_quality(read, word, given)
                && (predicates(read, word, reserve)
                    || reserve == Reserve::Negated
                        && !is_named(read, word.at)
                        && given.iter().any(|(source, scopes)| is_missing(source, scopes, word)))
                && !shown.shows(reserve, word)
                && !is_declared(word, unit.vocabulary)
                && !entries.iter().any(|entry| entry.words.iter().any(|other| other.same(word)))
        };
        if let Some(word) = read.words.iter().find(lost) {
            let detail = format!("{} perdue pour « {} »", reserve.name(), read.written(word.at));
            return Err(Refusal::new(Reason::Reserve, detail));
        }
    }
    retold::check(read, given, &shown)?;
    denials::check(read, given, entries)
}

/// The tokens before a colon that only name what a unit is about: `Incendie d’un garage : …`, `Tas trop sec : …`.
fn label(read: &Reading) -> std::ops::Range<usize> {
    let colon = read.tokens.iter().position(|token| token.folded == ":").unwrap_or(0);
    let figure = |at: usize| read.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    let states =
        read.has_finite_verb(0, colon) || (0..colon).any(|at| figure(at) || read.quoted.get(at) == Some(&true));
    if states { 0..0 } else { 0..colon }
}

/// Whether a text names, outside of what is said, who says it in a cited sentence.
fn names_source(read: &Reading, given: &Given<'_>) -> bool {
    let noun = |word: &Word| {
        matches!(read.tag(word.at), Some(Tag::Noun | Tag::Propn | Tag::X)) && read.quoted.get(word.at) != Some(&true)
    };
    read.words.iter().filter(|word| noun(word)).any(|word| {
        given.iter().any(|(source, _)| {
            let places = source.words.iter().filter(|other| other.same(word)).count();
            places == 1 && super::parties::speaks(source, word)
        })
    })
}

/// Whether a sentence says that there is no such thing: `aucun passager`, `sans accord`, `pas de lien`.
fn is_missing(source: &Reading, scopes: &[Scope], word: &Word) -> bool {
    let absent = |scope: &&Scope| {
        scope.reserve == Reserve::Negated
            && scope
                .marker
                .clone()
                .any(|at| matches!(source.form(at), "aucun" | "aucune" | "sans" | "ni" | "pas" | "nul" | "nulle"))
    };
    scopes
        .iter()
        .filter(absent)
        .any(|scope| source.words.iter().any(|other| scope.covers(other.at) && other.same(word)))
}

/// Whether all that a word of the unit may come from is under a reserve whose own word the unit has not.
fn is_under(read: &Reading, word: &Word, given: &Given<'_>, reserve: Reserve) -> bool {
    let places = given.iter().flat_map(|(source, scopes)| {
        let places = source.words.iter().filter(|other| other.same(word));
        places.map(move |place| (*source, place.at, scopes))
    });
    let mut under = places.map(|(source, at, scopes)| {
        let mut over = scopes.iter().filter(|scope| scope.reserve == reserve && scope.covers(at)).peekable();
        if over.peek().is_none() {
            return false;
        }
        let told = |scope: &&Scope| scope.lexical && echoed(read, source, scope);
        // One who says it is enough.
        let shown = if reserve == Reserve::Attributed {
            over.clone().any(|scope| told(&scope))
        } else {
            over.clone().all(|scope| told(&scope))
        };
        !shown && !over.all(|scope| is_presupposed(read, source, at, scope))
    });
    // One place that is free of it is enough.
    under.next() == Some(true) && under.all(|under| under)
}

/// Whether the unit has a form of the word that sets a reserve, or the word itself.
fn echoed(read: &Reading, source: &Reading, scope: &Scope) -> bool {
    if scope.reserve == Reserve::Negated && scope.marker.clone().any(|at| matches!(source.form(at), "ne" | "n'")) {
        return false;
    }
    let word = source.words.iter().find(|word| scope.marker.contains(&word.at));
    let again = |at: usize| read.tokens.iter().any(|token| token.folded == source.form(at));
    !scope.marker.is_empty() && scope.marker.clone().all(again)
        || word.is_some_and(|word| read.words.iter().any(|own| own.same(word)))
}

/// Whether a word tells something that a reserve would bound, and does not only name who or what it is told of: a verb, a
/// quality, the noun of an event, what a number counts, what `un` says that there is.
fn predicates(read: &Reading, word: &Word, reserve: Reserve) -> bool {
    let at = word.at;
    let form = read.form(at);
    let counts = measure(form).is_some_and(|unit| matches!(unit.class, "monnaie" | "durée" | "proportion"));
    let from = form == "partir"
        && at > 0
        && read.form(at - 1) == "à"
        && matches!(read.form(at + 1), "de" | "du" | "d'" | "des");
    if from || is_named(read, at) || counts || calendar_class(form).is_some() || number_word(form).is_some() {
        return false;
    }
    match read.tag(at) {
        Some(Tag::Propn) => false,
        Some(Tag::Noun) => {
            let event = |lemma: &String| event_noun(lemma).is_some() || is_nominalisation(lemma);
            claims(read, at, reserve) || word.lemmas.iter().any(event)
        }
        // A quality goes with its noun.
        Some(Tag::Adj) => {
            let noun =
                [at.checked_sub(1), Some(at + 1)].into_iter().flatten().find(|near| read.tag(*near) == Some(Tag::Noun));
            noun.is_none_or(|noun| claims(read, noun, reserve))
        }
        _ => true,
    }
}

/// Whether a word is a name, or of one, as far as its capital tells.
fn is_named(read: &Reading, at: usize) -> bool {
    let capital = |at: usize| read.written(at).starts_with(char::is_uppercase);
    capital(at) && (at > 0 && read.tag(at - 1) != Some(Tag::Punct) || capital(at + 1))
}

/// Whether a noun claims that there is what it names: behind `un`, unless the sentence only supposes it, or behind a number.
fn claims(read: &Reading, noun: usize, reserve: Reserve) -> bool {
    let determiner = (0..noun).rev().find(|before| read.tag(*before) != Some(Tag::Adj));
    let indefinite = determiner.is_some_and(|at| {
        let none = matches!(read.form(at), "aucun" | "aucune") && reserve == Reserve::Attributed;
        none || matches!(read.form(at), "un" | "une" | "des")
    });
    let number =
        |at: usize| read.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number || token.tag == Tag::Num);
    // `22 millions d'euros d'économies`
    let inside = |at: &usize| {
        let form = read.form(*at);
        let amount = measure(form).is_some() || number_word(form).is_some();
        amount || matches!(form, "de" | "d'") || read.tag(*at) == Some(Tag::Adj)
    };
    let counted = (0..noun).rev().take_while(|before| inside(before) || number(*before)).any(number);
    counted || indefinite && !matches!(reserve, Reserve::Conditional | Reserve::Negated)
}
