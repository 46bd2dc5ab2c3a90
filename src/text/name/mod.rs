//! Names of persons, places, organisations in a sentence, and the words that tell a person's role.
//!
//! Listed names first, the longest; then what opens a name (`tribunal correctionnel de Lyon`, `rue Victor-Hugo`), given
//! names, civilities and titles before capitals, then capitals inside the sentence. Everything else that is written with
//! a capital is a name of unknown kind, or none: [`NameMention::certain`] tells what is more than a guess.

mod classified;
mod mention;
mod person;
mod role;
mod scan;
mod titles;
mod words;

pub use mention::{NameKind, NameMention, Role, RoleForm, RoleTime};

use super::token::Token;
use words::Words;

/// The names in the tagged tokens of one sentence of `text`, in order, with the roles of persons. They do not overlap.
pub fn names(text: &str, tokens: &[Token]) -> Vec<NameMention> {
    let words = Words::new(text, tokens);
    let titles = titles::titles(&words);
    let mut found = scan::mentions(&words, &titles);
    role::attach(&words, &titles, &mut found);
    found
}

#[cfg(test)]
mod tests;
