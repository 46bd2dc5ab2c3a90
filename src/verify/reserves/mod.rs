//! Polarity, modality, attribution: what bounds the truth of the cited words must surface in the unit, or stand outside of
//! what the unit uses.
//!
//! Each word that denies, doubts, plans, fears, asks, sets a condition or gives a source has a scope in its sentence. A word
//! of the unit whose every place in the cited sentences is in such a scope asks that the unit shows the same reserve.

mod modifiers;
mod scopes;

use super::parties;
use super::reading::{Reading, Word, is_finite, is_participle};
use super::traced::is_declared;
use super::{Reason, Refusal, Unit, UnitKind};
use crate::lexicon::{
    Effect, Tag, VerbForm, calendar_class, event_noun, governors, is_nominalisation, number_word, speech_verb,
    unit as measure,
};
use crate::text::Token;
use scopes::{Scope, scopes};

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
            Self::Negated => &[Self::Negated],
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
            Self::Conditional => &[Self::Conditional, Self::Rumoured, Self::Doubtful, Self::Feared, Self::Planned],
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

/// Refuses a unit that has lost a reserve, or has one that no cited sentence has.
pub(super) fn check(read: &Reading, unit: &Unit<'_>, cited: &[&Reading], entries: &[Reading]) -> Result<(), Refusal> {
    modifiers::check(read, cited)?;
    let own = scopes(read);
    let given: Vec<Vec<Scope>> = cited.iter().map(|source| scopes(source)).collect();
    let tells = tells(read) || unit.kind == UnitKind::Section;
    for reserve in ALL {
        let shown = shows(read, unit, &own, cited, reserve);
        if shown {
            continue;
        }
        let used = |word: &&Word| {
            let places = cited.iter().zip(&given).flat_map(|(source, scopes)| {
                let places = source.words.iter().filter(|other| other.same(word));
                places.map(move |place| (*source, place.at, scopes))
            });
            let mut under = places.map(|(source, at, scopes)| {
                scopes.iter().any(|scope| {
                    scope.reserve == reserve && scope.covers(at) && !(scope.lexical && echoed(read, source, scope))
                })
            });
            let named = || entries.iter().any(|entry| entry.words.iter().any(|other| other.same(word)));
            // One place that is free of it is enough.
            let lost = under.next() == Some(true) && under.all(|under| under);
            lost && (reserve == Reserve::Negated || predicates(read, word))
                && !named()
                && !is_declared(word, unit.vocabulary)
        };
        // What only names a thing says nothing of it, unless there is no such thing.
        let bare = !tells && !matches!(reserve, Reserve::Negated);
        if bare {
            continue;
        }
        if let Some(word) = read.words.iter().find(used) {
            return Err(Refusal::new(
                Reason::Reserve,
                format!("{} perdue pour « {} »", reserve.name(), read.written(word.at)),
            ));
        }
    }
    invented(read, unit, &own, cited, &given)
}

/// Whether the unit has a form of the word that sets a reserve, or the word itself.
fn echoed(read: &Reading, source: &Reading, scope: &Scope) -> bool {
    let word = source.words.iter().find(|word| scope.marker.contains(&word.at));
    let again = |at: usize| read.tokens.iter().any(|token| token.folded == source.form(at));
    !scope.marker.is_empty() && scope.marker.clone().all(again)
        || word.is_some_and(|word| read.words.iter().any(|own| own.same(word)))
}

/// Whether a word may tell something: names, dates and units stay what they are, whatever is said of them.
fn predicates(read: &Reading, word: &Word) -> bool {
    let form = read.form(word.at);
    let named = read.tag(word.at) == Some(Tag::Propn);
    !named && calendar_class(form).is_none() && measure(form).is_none() && number_word(form).is_none()
}

/// Words of templates that show a reserve where they are declared.
const CUES: &[(&str, Reserve)] = &[
    ("discussion", Reserve::Planned),
    ("étude", Reserve::Planned),
    ("projet", Reserve::Planned),
    ("suspens", Reserve::Planned),
    ("suspens", Reserve::Negated),
    ("étude", Reserve::Attributed),
    ("discussion", Reserve::Attributed),
    ("version", Reserve::Attributed),
    ("versions", Reserve::Attributed),
    ("version", Reserve::Negated),
    ("versions", Reserve::Negated),
    ("crainte", Reserve::Feared),
    ("craintes", Reserve::Feared),
    ("risque", Reserve::Feared),
    ("appel", Reserve::Planned),
    ("appel", Reserve::Attributed),
    ("possible", Reserve::Doubtful),
];

/// Whether the unit shows a reserve, or one that says as much.
fn shows(read: &Reading, unit: &Unit<'_>, own: &[Scope], cited: &[&Reading], reserve: Reserve) -> bool {
    let says_as_much = |other: &Reserve| reserve.shown_by().contains(other);
    if own.iter().any(|scope| says_as_much(&scope.reserve)) {
        return true;
    }
    let cue = |(word, other): &(&str, Reserve)| {
        says_as_much(other)
            && unit.vocabulary.iter().any(|declared| declared.trim_end_matches('s') == word.trim_end_matches('s'))
            && read.tokens.iter().any(|token| token.folded == *word)
    };
    let first = read.tokens.first();
    // `Vers une médiation`; `Remettre les poissons à l’eau` tells the reader what to do.
    let infinitive =
        |at: usize| read.tokens.get(at).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
    // `un seuil à ne pas dépasser`
    let asked = (0..read.tokens.len())
        .any(|at| read.form(at) == "à" && (infinitive(at + 1) || read.form(at + 1) == "ne" && infinitive(at + 3)));
    let opens = first.is_some_and(|first| first.folded == "vers") || infinitive(0) || asked;
    let toward = opens && says_as_much(&Reserve::Planned);
    // What only names an event does not say when.
    let nominal = !read.tokens.iter().any(|token| is_finite(token) && speech_verb(&token.folded).is_none());
    let attributed = || own.iter().any(|scope| scope.reserve == Reserve::Attributed);
    let timeless = nominal && (reserve == Reserve::Future || reserve == Reserve::Rumoured && attributed());
    // A word that denies, plans or fears by itself, whatever it governs there.
    let lexical = read.words.iter().any(|word| {
        let effects =
            word.lemmas.iter().flat_map(|lemma| governors(lemma)).filter_map(|governor| Reserve::of(governor.effect));
        reserve != Reserve::Attributed && effects.into_iter().any(|effect| says_as_much(&effect))
    });
    CUES.iter().any(cue)
        || toward
        || timeless
        || lexical
        || reserve == Reserve::Attributed && is_attributed(read, unit, cited)
}

/// Whether the unit says that these are somebody's words.
fn is_attributed(read: &Reading, unit: &Unit<'_>, cited: &[&Reading]) -> bool {
    // `annonce`, `accusations` say that somebody speaks, as the verb of the sentence does.
    let spoken = |word: &Word| {
        let verb =
            |source: &Reading, at: usize| speech_verb(source.form(at)).is_some() && source.tag(at) == Some(Tag::Verb);
        cited.iter().any(|source| source.words.iter().any(|other| verb(source, other.at) && other.same(word)))
    };
    // Words between guillemets are somebody's for everybody to see.
    let quoted = || read.words.iter().any(|word| read.quoted.get(word.at).copied().unwrap_or(false));
    read.words.iter().any(spoken)
        || unit.kind != UnitKind::Section && quoted()
        || parties::lead(read)
            .is_some_and(|lead| lead.iter().any(|word| cited.iter().any(|source| parties::speaks(source, word))))
}

/// Refuses a negation or a condition that no cited sentence has.
fn invented(
    read: &Reading,
    unit: &Unit<'_>,
    own: &[Scope],
    cited: &[&Reading],
    given: &[Vec<Scope>],
) -> Result<(), Refusal> {
    let denies = |scopes: &[Scope]| scopes.iter().any(|scope| scope.reserve == Reserve::Negated);
    let grammatical = own.iter().any(|scope| {
        scope.reserve == Reserve::Negated
            && scope.marker.clone().any(|at| {
                matches!(read.form(at), "ne" | "n'" | "pas" | "aucun" | "aucune" | "sans" | "ni" | "jamais" | "non")
            })
    });
    let lexical = |source: &Reading| {
        source
            .words
            .iter()
            .any(|word| word.lemmas.iter().any(|lemma| lemma.starts_with("absen") || lemma.starts_with("manqu")))
    };
    if grammatical
        && !given.iter().any(|scopes| denies(scopes))
        && !cited.iter().any(|source| lexical(source))
        && unit.entries.is_empty()
    {
        return Err(Refusal::new(Reason::Reserve, "négation qu’aucune phrase citée n’a"));
    }
    Ok(())
}
