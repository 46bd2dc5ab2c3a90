//! From features to correct French, and nothing else: noun phrases and simple clauses for headings and sections.
//!
//! The caller says what is meant (a lemma, a number, a determiner, a tense, words of the article); this layer agrees,
//! conjugates and orders it into pieces, then passes once over these from left to right to elide and contract
//! (`join`), then sets the typography. What is not sure is a [`Refusal`]: a gender that nobody knows, a verb of two
//! auxiliaries, a name with an *h* that may be aspirated. Verbatim words keep their own agreement: only the determiner they
//! begin with, their first letter and the typography may change.
//!
//! ```
//! use intertitre::realise::{self, Complement, Determiner, Element, Head, NounPhrase, SourceId};
//!
//! let mut phrase = NounPhrase::new(Head::Noun("report".to_string()), Determiner::Definite);
//! let council = NounPhrase::new(Head::Noun("conseil".to_string()), Determiner::Definite);
//! phrase.complements.push(Complement::Phrase { preposition: "de".to_string(), object: council.into() });
//! phrase.sources.push(SourceId(3));
//! let done = realise::realise(&[Element::Nominal(phrase.into())], &realise::Finish::default())?;
//! assert_eq!(done.text, "Le report du conseil");
//! assert_eq!(done.sources, [SourceId(3)]);
//! # Ok::<(), realise::Refusal>(())
//! ```

mod agree;
mod clause;
mod clauses;
mod complements;
mod inflect;
mod join;
mod nouns;
mod number;
mod phrase;
mod piece;
mod place;
mod refusal;
mod sound;
mod time;
mod typography;
mod unit;
mod verbs;

pub use clause::{Attribute, Clause, Clitic, Negation, Object, Order, Question, Quotation, Tense, Voice};
pub use inflect::noun_gender;
pub use number::words as number_words;
pub use phrase::{
    Adjective, Antecedent, Bound, Collective, Complement, Conjunction, Count, Determiner, Head, NameKind, Nominal,
    NounPhrase, Ordinal, Percentage, Position, Pronoun, Quantifier, Scale, Verbatim,
};
pub use piece::SourceId;
pub use place::{Place, PlaceKind, PlaceRelation};
pub use refusal::Refusal;
pub use time::{Date, Hour, Weekday};
pub use typography::stopped;
pub use unit::{Element, Finish, Mark, Realised, realise};
