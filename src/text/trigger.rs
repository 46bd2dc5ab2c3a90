//! What a word may begin, told by its form alone. The readers themselves say it, once for each form that a text holds: they
//! pass by the words that begin nothing for them, which are most.

use super::{date, quantity};
use crate::lexicon::{
    GovernorKind, Memo, calendar_class, function_word, governors, is_lone_participle, masculine_singulars,
    may_be_judicial, may_bind, number_word, opening_phrases, quantifiers,
};
use std::cell::RefCell;

thread_local! {
    static SEEN: RefCell<Memo<Triggers>> = const { RefCell::new(Memo::new()) };
}

/// A reader that a word may set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trigger {
    /// It is a word of the table of numbers.
    Number,
    /// A time told from another one, or what comes back, may begin with it.
    Relative,
    /// A date, a period or a length of time may begin with it.
    Moment,
    /// It may stand between an article and the end of a time that the article opens.
    Pointed,
    /// A quantifier may begin with it.
    Quantifier,
    /// A quantity without a number may begin with it.
    Vague,
    /// A phrase that opens a complement or a clause may begin with it.
    Opener,
    /// As an adjective, it governs what it is said of.
    Qualifier,
    /// It may bind a noun, or begin what does.
    Binding,
    /// It may tell a judicial state, or begin what does.
    Judicial,
    /// It is a word of the closed classes.
    Function,
    /// It is a word of the calendar.
    Calendar,
    /// It is a past participle and no form of a third person.
    Participle,
}

/// The readers that a word may set off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Triggers(u16);

impl Triggers {
    /// Those of a folded form.
    pub(super) fn of(folded: &str) -> Self {
        SEEN.with_borrow_mut(|seen| seen.get(folded, Self::found))
    }

    fn found(folded: &str) -> Self {
        let mut found = Self::default();
        let mut set = |trigger: Trigger, on: bool| found.0 |= u16::from(on) << trigger as u8;
        set(Trigger::Number, number_word(folded).is_some());
        set(Trigger::Relative, date::may_begin_relative(folded));
        set(Trigger::Moment, date::may_begin_moment(folded));
        set(Trigger::Pointed, date::may_be_pointed(folded));
        set(Trigger::Quantifier, quantifiers().begins(folded));
        set(Trigger::Vague, quantity::may_begin_vague(folded));
        let governs = |form: &String| governors(form).any(|governor| governor.kind == GovernorKind::Adjective);
        set(Trigger::Opener, opening_phrases().begins(folded));
        set(Trigger::Qualifier, masculine_singulars(folded).iter().any(governs));
        set(Trigger::Binding, may_bind(folded));
        set(Trigger::Judicial, may_be_judicial(folded));
        set(Trigger::Function, function_word(folded).is_some());
        set(Trigger::Calendar, calendar_class(folded).is_some());
        set(Trigger::Participle, is_lone_participle(folded));
        found
    }

    /// Whether one is among them.
    pub(super) fn has(self, trigger: Trigger) -> bool {
        self.0 >> trigger as u8 & 1 != 0
    }
}
