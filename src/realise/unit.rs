//! Units: what is realised at once, a heading or a sentence.

use super::clause::{Clause, Quotation};
use super::clauses::{clause, quotation_pieces, what_is_known, what_it_does, who_is};
use super::complements::complement;
use super::join::join;
use super::nouns::{Context, nominal, verbatim};
use super::phrase::{Complement, Nominal, Verbatim};
use super::piece::{Piece, Pieces, SourceId};
use super::refusal::Refusal;
use super::typography::{capitalised, stopped, typographic};

/// A part of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// A noun phrase, a coordination, a share.
    Nominal(Nominal),
    /// A clause.
    Clause(Clause),
    /// *ce que* and a clause with its subject inverted: *Ce que prévoit le décret*.
    WhatItDoes(Clause),
    /// *Que sait-on de … ?*
    WhatIsKnown(Nominal),
    /// *Qui est … ?*
    WhoIs(Nominal),
    /// A complement that stands alone: *Vers un accord*, *En Irak*.
    Complement(Complement),
    /// A participle or an adjective that agrees with a nominal before it: *Deux accords signés*.
    Participle(Nominal, Clause),
    /// Words in guillemets.
    Quotation(Quotation),
    /// Words as they are.
    Text(Verbatim),
    /// A word of the caller's closed vocabulary, which elides as it should: `que`, `jusque`, `lorsque`, `si`, `en discussion`.
    Word(String),
    /// A mark.
    Mark(Mark),
}

/// A mark between parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Mark {
    Comma,
    Colon,
    Semicolon,
    Question,
    Exclamation,
    FullStop,
}

/// How a unit begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finish {
    /// Whether the first letter is a capital; all others stay as they are.
    pub capital: bool,
    /// Whether a full stop ends it, unless another mark does.
    pub full_stop: bool,
}

impl Default for Finish {
    /// As a heading: a capital, no full stop.
    fn default() -> Self {
        Self { capital: true, full_stop: false }
    }
}

/// A unit in French.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Realised {
    /// The text.
    pub text: String,
    /// What it came from, sorted, each once.
    pub sources: Vec<SourceId>,
}

/// The French of a unit.
///
/// # Errors
/// A [`Refusal`] where a rule is not sure, or the features do not go together.
pub fn realise(elements: &[Element], finish: &Finish) -> Result<Realised, Refusal> {
    let mut pieces: Vec<Piece> = Vec::new();
    for element in elements {
        pieces.extend(element_pieces(element)?);
    }
    let (text, sources) = join(&pieces)?;
    let mut text = typographic(&text);
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if finish.capital {
        text = capitalised(&text);
    }
    if finish.full_stop {
        text = stopped(&text);
    }
    Ok(Realised { text, sources })
}

fn element_pieces(of: &Element) -> Pieces {
    match of {
        Element::Nominal(of) => nominal(of, Context::default()),
        Element::Clause(of) => clause(of),
        Element::WhatItDoes(of) => what_it_does(of),
        Element::WhatIsKnown(of) => what_is_known(of),
        Element::WhoIs(of) => who_is(of),
        Element::Complement(of) => complement(of, None),
        Element::Participle(head, of) => {
            let mut pieces = nominal(head, Context::default())?;
            pieces.extend(super::verbs::participle(of, super::agree::agreement(head)?)?);
            Ok(pieces)
        }
        Element::Quotation(of) => quotation_pieces(of),
        Element::Text(of) => verbatim(of, false),
        Element::Word(word) => Ok(vec![Piece::small(word)]),
        Element::Mark(mark) => Ok(vec![Piece::mark(match mark {
            Mark::Comma => ",",
            Mark::Colon => ":",
            Mark::Semicolon => ";",
            Mark::Question => "?",
            Mark::Exclamation => "!",
            Mark::FullStop => ".",
        })]),
    }
}
