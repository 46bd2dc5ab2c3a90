//! Faults of French that their neighbours make sure: elisions, contractions, doubled words, agreement, confusions.
//!
//! Each class is a file that reads the tagged tokens of one sentence. A doubtful case is no fault: what is judged are
//! words that the lexicon knows in one way only, side by side.

mod agreement;
mod contraction;
mod doubled;
mod elision;
mod pattern;
mod spelling;
mod subject;
mod verb_form;

pub use agreement::determiners;
pub use contraction::contractions;
pub use doubled::doubled;
pub use elision::{elisions, may_elide, wrong_elisions};
pub use pattern::{FaultKind, confusions};
pub use spelling::misspellings;
pub use subject::subjects;
pub use verb_form::verb_forms;

use super::token::{Token, TokenKind};
use crate::lexicon::{Analysis, Tag, VerbForm, analyses, frequency, function_word};
use std::borrow::Cow;
use std::ops::Range;

/// A fault in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The words that are at fault.
    pub range: Range<usize>,
    /// What should stand in their place: several readings, or none that could be told.
    pub with: Vec<String>,
    /// Whether the repair cannot change what is said.
    pub certain: bool,
    /// Why it is a fault, in French; empty where the class says it.
    pub why: Cow<'static, str>,
}

impl Fault {
    fn new(range: Range<usize>, with: &[&str], certain: bool) -> Self {
        Self { range, with: with.iter().map(|with| (*with).to_string()).collect(), certain, why: Cow::Borrowed("") }
    }

    fn because(mut self, why: impl Into<Cow<'static, str>>) -> Self {
        self.why = why.into();
        self
    }
}

/// The words of a sentence and the text they stand in.
#[derive(Clone, Copy)]
pub struct Words<'t> {
    /// The text of the block.
    pub text: &'t str,
    /// The tagged tokens of the sentence.
    pub tokens: &'t [Token],
}

impl<'t> Words<'t> {
    fn get(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at)
    }

    /// The token so far before `at`.
    fn before(&self, at: usize, back: usize) -> Option<&'t Token> {
        at.checked_sub(back).and_then(|at| self.get(at))
    }

    /// The folded form at a place; empty where there is none.
    fn form(&self, at: usize) -> &'t str {
        self.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The folded form before a place; empty where there is none.
    fn form_before(&self, at: usize) -> &'t str {
        self.before(at, 1).map_or("", |token| token.folded.as_str())
    }

    /// A token as it is written.
    fn written(&self, at: usize) -> &'t str {
        self.get(at).map_or("", |token| token.text(self.text))
    }

    /// Whether a token is a word in lower case.
    fn is_plain(&self, at: usize) -> bool {
        let lower = |token: &Token| {
            token.kind == TokenKind::Word
                && token.text(self.text).chars().all(|c| !c.is_alphabetic() || c.is_lowercase())
        };
        self.get(at).is_some_and(lower)
    }

    /// Whether a token is a word in lower case, or the first of its sentence with one capital.
    fn is_usual(&self, at: usize) -> bool {
        let capital = || {
            let mut letters = self.written(at).chars();
            let first = letters.next().is_some_and(char::is_uppercase);
            first && letters.all(|c| !c.is_alphabetic() || c.is_lowercase())
        };
        self.is_plain(at) || self.opens(at) && capital()
    }

    /// Whether a token is the first word of its sentence, signs apart.
    fn opens(&self, at: usize) -> bool {
        self.tokens.get(..at).is_some_and(|before| before.iter().all(|token| token.kind == TokenKind::Sign))
            && self.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether nothing but white space stands between a token and the next one.
    fn adjacent(&self, at: usize) -> bool {
        let (Some(here), Some(next)) = (self.get(at), self.get(at + 1)) else { return false };
        self.text.get(here.range.end..next.range.start).is_some_and(|gap| !gap.is_empty() && gap.trim().is_empty())
    }

    /// The bytes from one token to another.
    fn range(&self, from: usize, to: usize) -> Option<Range<usize>> {
        Some(self.get(from)?.range.start..self.get(to)?.range.end)
    }

    /// The apostrophe of the text: the one it uses, the typographic one where it uses none.
    fn apostrophe(&self) -> &'static str {
        if self.text.contains('\'') && !self.text.contains('’') { "'" } else { "’" }
    }
}

/// `with` begun as `written` is: with a capital where that has one.
fn cased(written: &str, with: &str) -> String {
    if written.chars().next().is_some_and(char::is_uppercase) { super::capitalize(with) } else { with.to_string() }
}

/// Whether a folded form is a word that the lexicon has as nouns alone.
fn is_noun_only(form: &str) -> bool {
    // A name that is written so with a capital is another word.
    let mut found = analyses(form).filter(|analysis| analysis.tag() != Tag::Propn).peekable();
    found.peek().is_some() && found.all(|analysis| analysis.tag() == Tag::Noun) && function_word(form).is_none()
}

/// The readings of a form as a noun.
fn nouns(form: &str) -> impl Iterator<Item = Analysis> + Clone + '_ {
    analyses(form).filter(|analysis| analysis.tag() == Tag::Noun)
}

/// The readings of a form as a verb.
fn verbs(form: &str) -> impl Iterator<Item = Analysis> + Clone + '_ {
    analyses(form).filter(|analysis| analysis.tag() == Tag::Verb)
}

fn is_finite(form: &str) -> bool {
    verbs(form).any(Analysis::is_finite)
}

/// Whether the lexicon has a form as a word of one of these classes.
fn can_be(form: &str, tags: &[Tag]) -> bool {
    analyses(form).any(|analysis| tags.contains(&analysis.tag()))
}

/// Whether a form is an infinitive, and more often than a noun (`manger`, not `dîner`).
fn is_infinitive(form: &str) -> bool {
    let often = || frequency(form).is_none_or(|of| of.of(Tag::Verb) > of.of(Tag::Noun) + 6);
    verbs(form).any(|verb| verb.has_form(VerbForm::Infinitive)) && (!can_be(form, &[Tag::Noun]) || often())
}

/// Whether a form is a past participle and neither a noun nor a finite verb (`mangé`, not `dit` nor `blessé`).
fn is_participle(form: &str) -> bool {
    verbs(form).any(|verb| verb.has_form(VerbForm::PastParticiple))
        && !is_finite(form)
        && !can_be(form, &[Tag::Noun, Tag::Adv])
        && function_word(form).is_none()
}
