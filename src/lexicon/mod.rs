//! Typed access to the tables under `lexicons/`, compiled into the program; and the folding of letters that look-ups
//! and comparisons share.
//!
//! Look-ups of common words take folded words (see [`fold`]): lower case, composed letters, straight apostrophes. Those
//! of names take names as they are written, with a straight apostrophe.

mod affixes;
mod agreement;
mod automaton;
mod discourse;
mod disputes;
mod events;
mod factuality;
mod faults;
mod fold;
mod frequency;
mod grammar;
mod headings;
mod inflection;
mod knowledge;
mod links;
mod memo;
mod morphology;
mod names;
mod near;
mod negations;
mod observed;
mod pages;
mod places;
mod press;
mod quantities;
mod rubrics;
mod table;
mod tag;
mod time;
mod types;
mod typography;
mod wordings;

mod tables {
    #![allow(clippy::all, reason = "generated")]
    use super::Table;
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

pub use affixes::guessed_analyses;
pub use agreement::{
    AdjectivePlace, Auxiliary, CompoundNoun, Invariability, adjective_place, auxiliary, compound_noun, corrected_form,
    invariability, pronominal_agrees, usual_gender,
};
pub use discourse::{
    ClauseParticiple, QuotedName, SourceClass, SpeechVerb, clause_participle, clause_participle_phrase, connectives,
    is_lone_participle, noun_takes_clause, quantifiers, quoted_name, source_noun, speech_verb, speech_verb_named,
};
pub use disputes::{CauseVerb, cause_markers, cause_verb, denial, names_claim};
pub use events::{EventNoun, Nominalisation, event_noun, is_nominalisation, nominalisations, noun_prepositions};
pub use factuality::{
    BindingModifier, Complement, Effect, Governor, GovernorKind, JudicialState, ModifierEffect, ModifierPlace, Opener,
    OpenerKind, Presumption, PresumptionKind, Relation, Reversal, ReversalEffect, Undone, binding_modifier,
    binding_phrases, binding_prefix, governing_phrases, governor, governors, judicial_phrases, masculine_singulars,
    may_be_judicial, may_bind, openers, opening_phrases, presumption, presumptions, reversal, reversals,
    reversing_phrases,
};
pub use faults::{confusions, misspelling};
pub use fold::{ascii, composed, fold, fold_short, folded};
pub use frequency::{Frequency, document_share, frequency, syllable_exception};
pub use grammar::{
    AbbreviationEnd, Elision, FunctionWord, StateAdjective, abbreviation, determiner, elision, function_word,
    reflexive, root, state_adjective, state_of, tagging_rules,
};
pub use headings::{
    NOUN_CLASSES, NoHeading, Opening, UsualHeading, heading_openings, is_actor, makes_no_heading, noun_class,
    usual_heading,
};
pub use inflection::inflections;
pub use knowledge::{
    Body, CountryFact, Term, bodies, country_fact, department_fact, developed, is_regional_capital, terms,
};
pub use links::{is_campaign_parameter, is_tracking_parameter, is_vague_alternative, is_vague_link, opens_box};
pub use memo::Memo;
pub use morphology::{Analysis, Features, Gender, Number, VerbForm, analyses};
pub use names::{
    Acronym, GivenName, ListedName, NameHead, NameNature, Organisation, Title, TitleForm, acronym, ends_role,
    given_name, is_name, listed_name, name_head, organisation, speaks, title, title_at,
};
pub use near::nearest;
pub use negations::{NegatedKind, negated_word};
pub use observed::{Observed, observed};
pub use pages::{
    MetaRole, PageBlock, Provenance, Provisional, boilerplate_lines, meta_role, page_block, provenances, provisional,
};
pub use places::{
    Country, Department, Inhabitant, Municipality, Region, city, country, country_names, department, inhabitant,
    municipality, region,
};
pub use press::{Measure, press_share};
pub use quantities::{
    Bound, OfYears, Unit, is_light_noun, is_numbered, is_total, later_bounds, number_idioms, number_word, number_words,
    of_years, unit, units,
};
pub use rubrics::{Rubric, rubric, rubrics_told_by};
pub use table::{Table, join_words};
pub use tag::{Tag, TagSet};
pub use time::{
    CalendarWord, Span, TimeOpener, TimePart, TimeRelation, begins_calendar_phrase, calendar_class, calendar_phrases,
    calendar_word, carries_year, is_day_kind, is_street, span_noun, time_opener,
};
pub use types::{ContentType, Cue, CuePlace, Policy, cue, type_cues};
pub use typography::{arial_width, has_ligature, is_phrase_with_a};
pub use wordings::{
    Leftover, LeftoverPlace, Wording, WordingClass, empty_openings, leftover_at, vague_sources, wording_at,
};

/// A field, unless it says that there is nothing.
fn field(value: &'static str) -> Option<&'static str> {
    (value != "-").then_some(value)
}

/// A gender, as tables write it; the number apart.
fn gender(value: &str) -> Option<Gender> {
    match value {
        "m" | "mp" => Some(Gender::Masculine),
        "f" | "fp" => Some(Gender::Feminine),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
