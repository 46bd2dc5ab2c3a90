//! French language primitives over `&str`: sentences, tokens, parts of speech, stems, quotations, dates,
//! quantities, noun phrases. They know nothing of documents; all ranges are byte ranges of the string they are given.

mod age;
mod agency;
mod date;
mod factuality;
mod fault;
pub mod language;
mod modifier;
mod name;
mod numeral;
mod parse;
mod pattern;
mod quantity;
mod quote;
mod sentence;
mod speech;
mod stem;
mod syllable;
pub mod tagger;
mod token;
mod trigger;
mod words;

pub use crate::lexicon::{Bound, Tag, TimePart, TimeRelation};
pub use agency::{agencies, holds_only_agencies};
pub use date::{DateKind, DateMention, DateParts, Extent, dates, order};
pub use factuality::{Factuality, Standing, Standings, standings, uncontracted};
pub use fault::{
    Fault, FaultKind, Words, confusions, contractions, determiners, doubled, elisions, may_elide, misspellings,
    subjects, verb_forms, wrong_elisions,
};
pub use modifier::{Binding, binding_modifiers};
pub use name::{NameKind, NameMention, Role, RoleForm, RoleTime, names};
pub use numeral::Decimal;
pub use parse::{
    Apposition, AppositionForm, Attachment, Clause, ClauseKind, Complement, Determiner, DeterminerKind,
    MissingAuxiliary, Modality, Negation, NounPhrase, Parse, PhraseParts, Subject, VerbGroup, Voice, appositions,
    may_lack_auxiliary, missing_auxiliaries, noun_phrases, parse, participle_tail, phrase_parts, verb_groups,
};
pub use pattern::pattern;
pub use quantity::{Quantifier, Quantity, QuantityKind, Value, quantities, quantities_beside};
pub use quote::{Quote, mixed_pairs, open_quote, quote_marks, quotes};
pub use sentence::sentences;
pub use speech::{
    Attribution, AttributionKind, Quotation, QuotationKind, Speaker, SpeechPattern, attributions, is_civility,
    next_speaker, quotations, signer,
};
pub use stem::stem;
pub use syllable::{syllables, syllables_by_rule};
pub use tagger::tag;
pub use token::{Token, TokenKind, byte_range, tokenize};
pub use words::{count, count_characters, count_words, enumerated, is_word};

use std::ops::Range;

/// The tokens of a text, tagged sentence by sentence, and the ranges of its sentences.
pub fn read(text: &str) -> (Vec<Token>, Vec<Range<usize>>) {
    read_all(&[text]).pop().unwrap_or_default()
}

/// [`read`] for the texts of one document: faster than one after the other.
pub fn read_all(texts: &[&str]) -> Vec<(Vec<Token>, Vec<Range<usize>>)> {
    let mut cut: Vec<(Vec<Token>, Vec<Range<usize>>)> =
        texts.iter().map(|text| (tokenize(text), sentences(text))).collect();
    let parts = texts.iter().zip(&mut cut).map(|(text, (tokens, ranges))| {
        let mut start = 0;
        let within = |range: &Range<usize>| {
            let from = start;
            start += tokens[from..].partition_point(|token| token.range.start < range.end);
            from..start
        };
        let sentences = ranges.iter().map(within).collect();
        tagger::Part { text, tokens, sentences }
    });
    tagger::tag_all(&mut parts.collect::<Vec<_>>());
    cut
}

/// `text` with its first letter in upper case, accents kept.
pub fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// `text` with its first letter in lower case.
pub fn uncapitalize(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

mod boilerplate;
pub use boilerplate::{boilerplate_class, is_boilerplate};
