//! The tables that decide whether what a sentence names is a fact: what governs it, what opens its clause, what
//! modifies its noun, what presumes it, and what undoes it later.

mod governor;
mod modifier;
mod opener;
mod presumption;
mod reversal;

pub use governor::{Complement, Governor, GovernorKind, governing_phrases, governor, governors};
pub use modifier::{
    BindingModifier, ModifierEffect, ModifierPlace, binding_modifier, binding_phrases, binding_prefix, may_bind,
};
pub use opener::{Opener, OpenerKind, Relation, openers, opening_phrases};
pub use presumption::{
    JudicialState, Presumption, PresumptionKind, judicial_phrases, may_be_judicial, presumption, presumptions,
};
pub use reversal::{Reversal, ReversalEffect, Undone, reversal, reversals, reversing_phrases};

use super::{Gender, Memo, Number, Tag, VerbForm, analyses};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// What a word does to the factuality of what it governs or opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Wanted, asked for, planned or tried: not a fact yet.
    Planned,
    /// Feared or threatened.
    Feared,
    /// Avoided or prevented, or meant to be.
    Avoided,
    /// Refused, rejected or forbidden.
    Refused,
    /// Said to be false; or, of an adverb, negated.
    Denied,
    /// Possible or apparent only.
    Hedged,
    /// Believed, suspected or alleged.
    Supposed,
    /// Called off, put off, suspended or ended.
    Cancelled,
    /// Taken for true by who speaks of it; it stays attributed if that is not the article.
    Factive,
    /// It took place, where the governing word is asserted.
    Achieved,
    /// It did not take place, or does not exist.
    Failed,
    /// Only like it.
    Compared,
    /// What a question is about.
    Asked,
    /// True under a condition.
    Conditional,
    /// Left out or absent.
    Excluded,
    /// What something is done for.
    Purpose,
    /// Somebody's words or view.
    Attributed,
    /// It leaves the fact alone.
    Neutral,
}

impl Effect {
    /// The effect that a table names.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "projeté" => Self::Planned,
            "craint" => Self::Feared,
            "évité" => Self::Avoided,
            "refusé" => Self::Refused,
            "nié" => Self::Denied,
            "atténué" => Self::Hedged,
            "supposé" => Self::Supposed,
            "annulé" => Self::Cancelled,
            "factif" => Self::Factive,
            "réalisé" => Self::Achieved,
            "manqué" => Self::Failed,
            "comparé" => Self::Compared,
            "interrogé" => Self::Asked,
            "conditionnel" => Self::Conditional,
            "exclu" => Self::Excluded,
            "but" => Self::Purpose,
            "attribué" => Self::Attributed,
            "aucun" => Self::Neutral,
            _ => return None,
        })
    }

    /// Whether what is under this effect may still be stated as a fact, where nothing else stands against it.
    pub fn keeps_fact(self) -> bool {
        matches!(self, Self::Factive | Self::Achieved | Self::Neutral)
    }
}

/// `lemma` with the ligature that the tables write, where the morphological lexicon does without (`oeuvrer`).
fn with_ligature(lemma: &str) -> Cow<'_, str> {
    if lemma.as_bytes().windows(3).any(|letters| letters == b"oeu") {
        Cow::Owned(lemma.replace("oeu", "œu"))
    } else {
        Cow::Borrowed(lemma)
    }
}

/// The masculine singulars that a folded form can be an inflection of, as an adjective or as a past participle, each
/// once: what the tables hold such words by. A word that the morphological lexicon does not hold loses its `s`.
pub fn masculine_singulars(form: &str) -> Rc<[String]> {
    thread_local! {
        static SEEN: RefCell<Memo<Rc<[String]>>> = const { RefCell::new(Memo::new()) };
    }
    // Looking one up looks others up, but none of these.
    SEEN.with_borrow_mut(|seen| seen.get(form, |form| found_masculine_singulars(form).into()))
}

fn found_masculine_singulars(form: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut unknown = true;
    for analysis in analyses(form) {
        unknown = false;
        match analysis.tag() {
            Tag::Adj => found.push(analysis.lemma(form).into_owned()),
            Tag::Verb if analysis.has_form(VerbForm::PastParticiple) => {
                found.extend(participle(form, &analysis.lemma(form)));
            }
            _ => {}
        }
    }
    if unknown {
        found.extend(form.strip_suffix('s').map(str::to_string));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The masculine singular of a past participle of `verb`.
fn participle(form: &str, verb: &str) -> Option<String> {
    let stems = ["", "s", "e", "es"].into_iter().filter_map(|ending| form.strip_suffix(ending));
    // *Dissoute* is of *dissous*, as *absoute* of *absous*.
    let candidates = stems.flat_map(|stem| {
        let other = stem.strip_suffix("out").map(|start| format!("{start}ous"));
        std::iter::once(stem.to_string()).chain(other)
    });
    candidates.into_iter().find(|candidate| {
        analyses(candidate).any(|analysis| {
            analysis.has_form(VerbForm::PastParticiple)
                && analysis.gender() != Some(Gender::Feminine)
                && analysis.number() != Some(Number::Plural)
                && analysis.lemma(candidate) == verb
        })
    })
}

#[cfg(test)]
mod tests;
