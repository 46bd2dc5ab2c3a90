//! Polarity, modality, attribution: what bounds the truth of the cited words must surface in the unit, or stand outside of
//! what the unit uses.
//!
//! Each word that denies, doubts, plans, fears, asks, sets a condition or gives a source has a scope in its sentence. A word
//! of the unit whose every place in the cited sentences is in such a scope asks that the unit shows the same reserve.

mod modifiers;
mod scopes;
mod shown;

use super::reading::{Reading, Word, is_participle};
use super::traced::is_declared;
use super::{Reason, Refusal, Unit, UnitKind};
use crate::lexicon::{Effect, Tag, calendar_class, event_noun, is_nominalisation, number_word, unit as measure};
use crate::text::{Token, TokenKind};
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
            Self::Asked => &[Self::Asked, Self::Doubtful],
            Self::Limited => &[Self::Limited],
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
        if answered && pair[0].words.iter().any(denied) {
            return Err(Refusal::new(Reason::Reserve, "« oui » à ce qui est nié"));
        }
    }
    for part in parts {
        check_part(part, unit, &given, entries, lead)?;
    }
    Ok(())
}

fn check_part(
    read: &Reading,
    unit: &Unit<'_>,
    given: &Given<'_>,
    entries: &[Reading],
    lead: bool,
) -> Result<(), Refusal> {
    let shown = Shown::new(read, unit, lead);
    // A figure claims something, and `un barrage` that there is one.
    let figure = read.tokens.iter().any(|token| token.kind == TokenKind::Number);
    let indefinite =
        matches!(read.form(0), "un" | "une" | "des") || read.form(0) == "de" && read.tag(1) == Some(Tag::Adj);
    let tells = tells(read) || figure || indefinite || unit.kind == UnitKind::Section;
    for reserve in ALL {
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
            is_under(read, word, given, reserve)
                && !denied()
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
    invented(read, given, entries)
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
        scopes.iter().any(|scope| {
            scope.reserve == reserve && scope.covers(at) && !(scope.lexical && echoed(read, source, scope))
        })
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
    if is_named(read, at) || counts || calendar_class(form).is_some() || number_word(form).is_some() {
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
    let indefinite = determiner.is_some_and(|at| matches!(read.form(at), "un" | "une" | "des"));
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

/// Refuses a negation that no cited sentence has: none at all, or none of this verb.
fn invented(read: &Reading, given: &Given<'_>, entries: &[Reading]) -> Result<(), Refusal> {
    let fault = || Err(Refusal::new(Reason::Reserve, "négation qu’aucune phrase citée n’a"));
    let denies =
        |form: &str| matches!(form, "ne" | "n'" | "pas" | "aucun" | "aucune" | "sans" | "ni" | "jamais" | "non");
    let own: Vec<&Scope> = scopes(read)
        .iter()
        .filter(|scope| scope.reserve == Reserve::Negated && scope.marker.clone().any(|at| denies(read.form(at))))
        .collect();
    if own.is_empty() {
        return Ok(());
    }
    let entries: Vec<(&Reading, &[Scope])> = entries.iter().map(|entry| (entry, scopes(entry))).collect();
    let given: Vec<&(&Reading, &[Scope])> = given.iter().chain(&entries).collect();
    if matches!(read.form(0), "oui" | "si") && read.form(1) == "," {
        return fault();
    }
    let denied = |scopes: &[Scope]| scopes.iter().any(|scope| scope.reserve == Reserve::Negated);
    let absent = |source: &Reading| {
        let lemma =
            |lemma: &String| lemma.starts_with("absen") || lemma.starts_with("manqu") || lemma.starts_with("inter");
        source.words.iter().any(|word| word.lemmas.iter().any(lemma))
    };
    if !given.iter().any(|(source, scopes)| denied(scopes) || absent(source)) {
        return fault();
    }
    // What a grammatical negation bears on: the first word after it that the sentences have.
    let negates = |source: &Reading, scope: &Scope| scope.marker.clone().any(|at| denies(source.form(at)));
    for scope in own.iter().filter(|scope| matches!(read.form(scope.marker.start), "ne" | "n'")) {
        let after = scope.marker.end..scope.tokens.end;
        let places = |word: &Word| -> Vec<bool> {
            let each = given.iter().flat_map(|(source, scopes)| {
                source.words.iter().filter(|other| other.same(word)).map(move |other| (*source, scopes, other.at))
            });
            let denied = each.map(|(source, scopes, at)| {
                scopes.iter().any(|scope| {
                    let grammar = negates(source, scope) || lacks(source, scope);
                    scope.reserve == Reserve::Negated && scope.tokens.contains(&at) && grammar
                })
            });
            denied.collect()
        };
        let words = read.words.iter().filter(|word| after.contains(&word.at));
        let first = words.map(places).find(|places| !places.is_empty());
        if first.is_some_and(|places| places.iter().all(|denied| !denied)) {
            return fault();
        }
    }
    Ok(())
}

/// Whether a word says that something is not there: `manquer`, `absence`.
fn lacks(source: &Reading, scope: &Scope) -> bool {
    let lemma =
        |lemma: &String| ["absen", "manqu", "inter", "priv", "échou"].iter().any(|start| lemma.starts_with(start));
    source.words.iter().any(|word| scope.marker.contains(&word.at) && word.lemmas.iter().any(lemma))
}
