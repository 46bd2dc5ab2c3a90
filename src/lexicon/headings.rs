use super::{Gender, field, gender, tables};

/// What a heading puts before the noun of what a verb plans, fears, asks or refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Whether the verb governs an infinitive, else a noun phrase.
    pub infinitive: bool,
    /// The preposition before that.
    pub preposition: Option<&'static str>,
    /// What the heading opens with: a noun, or a preposition.
    pub word: &'static str,
    /// The gender of that noun; none of a preposition.
    pub noun: Option<Gender>,
    /// The preposition behind that noun.
    pub of: &'static str,
}

/// The openings for an infinitive, given with `se` where it is pronominal.
pub fn heading_openings(verb: &str) -> impl Iterator<Item = Opening> {
    tables::PERSPECTIVES.rows(verb).map(|[_, complement, preposition, word, noun, of, _]| Opening {
        infinitive: complement == "infinitif",
        preposition: field(preposition),
        word,
        noun: gender(noun),
        of,
    })
}
