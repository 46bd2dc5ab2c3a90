//! Cuts before a relative clause that ends the sentence: its antecedent is told again, with a determiner that points to it.

use super::super::plan::SplitPattern;
use super::coordination::first_half;
use super::reading::{Reading, Told};
use super::sentence::Cut;
use crate::lexicon::{Number, Tag, VerbForm, is_light_noun};
use crate::realise::{self, Antecedent, Determiner, Element, Finish, Head};
use crate::text::{AttributionKind, ClauseKind, DeterminerKind, NounPhrase, phrase_parts};

/// The cut at a comma, where a relative clause behind it ends the sentence.
pub(super) fn cut_at(reading: &Reading<'_>, comma: usize) -> Option<Cut> {
    if reading.word(comma) != "," {
        return None;
    }
    let (opener, sums) = match (reading.word(comma + 1), reading.word(comma + 2)) {
        ("ce", "qui") => (comma + 2, true),
        ("qui", _) => (comma + 1, false),
        _ => return None,
    };
    let first = main_before(reading, comma)?;
    let told = ends_with(reading, opener)?;
    if sums {
        let (opening, start) = pointing(reading, &told, opener)?;
        return Some(Cut::new(comma, start, Some(&opening), SplitPattern::CeQui));
    }
    let opening = antecedent(reading, comma, &first, &told)?;
    Some(Cut::new(comma, opener + 1, Some(&format!("{opening} ")), SplitPattern::Relative))
}

/// The main clause before a comma, where it is a sentence that tells something in the author's own name.
fn main_before<'a>(reading: &Reading<'a>, comma: usize) -> Option<Told<'a>> {
    let first = first_half(reading, comma)?;
    let said = reading
        .sentence
        .structure
        .attributions
        .iter()
        .any(|of| of.kind != AttributionKind::Rumour && of.tokens.start < comma);
    let subordinate = reading
        .finite()
        .any(|told| !matches!(told.clause.kind, ClauseKind::Main | ClauseKind::Relative) && told.verb.head < comma);
    // What a colon announces may be somebody's view.
    let announced = reading.slice(0..comma).iter().any(|token| token.folded == ":");
    (!said && !subordinate && !announced).then_some(first)
}

/// The relative clause of an opener, where all that follows belongs to it.
fn ends_with<'a>(reading: &Reading<'a>, opener: usize) -> Option<Told<'a>> {
    let told = reading.finite().find(|told| told.verb.head > opener)?;
    // Its verb stands right behind the pronoun.
    let near = told.verb.tokens.start == opener + 1;
    let main = reading.mains().any(|other| other.verb.head > told.verb.head);
    let behind = told.verb.tokens.end..reading.end();
    let verb = |at: usize| reading.parse.verbs.iter().any(|verb| verb.tokens.start == at && verb.is_finite());
    let list = behind.clone().any(|at| {
        let next = reading.word(at + 1);
        let joined = matches!(next, "et" | "ou" | "mais" | "puis") && !verb(at + 2);
        let other = joined || matches!(next, "ainsi" | "qui" | "dont" | "ce" | "avant" | "après");
        reading.word(at) == "," && other
            || matches!(reading.word(at), ";" | ":")
            || reading.word(at) == "et" && matches!(next, "qui" | "que" | "qu'" | "dont" | "où")
    });
    (near && !main && !list && told.verb.certain && told.asserts()).then_some(told)
}

/// *Cela* or *c’* for *ce qui*, and where what follows begins.
fn pointing(reading: &Reading<'_>, told: &Told<'_>, opener: usize) -> Option<(String, usize)> {
    let start = opener + 1;
    if !told.verb.copula || told.verb.compound {
        return Some(("Cela ".to_string(), start));
    }
    Some(match reading.word(start) {
        "est" => ("C’".to_string(), start),
        "était" => ("C’".to_string(), start),
        "n'" if reading.word(start + 1) == "est" => ("Ce ".to_string(), start),
        "sera" | "serait" | "fut" => ("Ce ".to_string(), start),
        _ => ("Cela ".to_string(), start),
    })
}

/// The noun phrase that a relative pronoun behind a comma stands for, told again: `Ce parc`, `La directrice`, `Aline Corbel`.
fn antecedent(reading: &Reading<'_>, comma: usize, first: &Told<'_>, told: &Told<'_>) -> Option<String> {
    let phrase = reading.phrase_ending_at(comma).filter(|phrase| phrase.certain)?;
    let number = told.verb.number(reading.tokens)?;
    let agrees = reading.number(phrase.head).is_some_and(|own| own == number);
    if !agrees
        || has_rival(reading, phrase, first, number)
        || first.clause.subject.as_ref().is_some_and(|subject| subject.tokens.end >= comma)
    {
        return None;
    }
    tell(reading, phrase, number)
}

/// Whether another noun between the verb and the comma could be meant.
fn has_rival(reading: &Reading<'_>, phrase: &NounPhrase, first: &Told<'_>, number: Number) -> bool {
    let from = first.verb.tokens.end;
    // Words of one name are one noun.
    let own = |at: usize| {
        at == phrase.head
            || phrase.tokens.contains(&at)
                && named(reading, phrase)
                && reading.tokens.get(at).is_some_and(|token| token.tag == Tag::Propn)
    };
    (from..phrase.tokens.end)
        .any(|at| reading.is_noun(at) && !own(at) && reading.number(at).is_none_or(|other| other == number))
}

fn named(reading: &Reading<'_>, phrase: &NounPhrase) -> bool {
    reading.tokens.get(phrase.head).is_some_and(|head| head.tag == Tag::Propn)
}

/// A phrase as the subject of a new sentence.
fn tell(reading: &Reading<'_>, phrase: &NounPhrase, number: Number) -> Option<String> {
    let index = reading.parse.phrases.iter().position(|other| other.tokens == phrase.tokens)?;
    let parts = phrase_parts(reading.tokens, reading.parse, index);
    let head = reading.tokens.get(phrase.head)?;
    let text = reading.text(phrase.tokens.clone());
    let own = parts.determiner.as_ref().is_some_and(|of| of.tokens.start >= phrase.tokens.start);
    if head.tag == Tag::Propn {
        // `du Rhône`: the article stands in the preposition.
        let article = match parts.determiner.as_ref().filter(|_| !own).map(|of| reading.word(of.tokens.start)) {
            Some("au" | "du") => "Le ",
            Some("aux" | "des") => "Les ",
            _ => "",
        };
        return Some(format!("{article}{}", crate::text::capitalize(text)));
    }
    if is_light_noun(&head.folded) || head.features.form == Some(VerbForm::Infinitive) || !head.sure {
        return None;
    }
    let determiner = parts.determiner?;
    match determiner.kind {
        DeterminerKind::Definite | DeterminerKind::Demonstrative if own => Some(crate::text::capitalize(text)),
        DeterminerKind::Indefinite | DeterminerKind::Definite => {
            let shown = Determiner::Demonstrative(Antecedent::Resolved);
            let mut noun = realise::NounPhrase::new(Head::Noun(head.lemma().into_owned()), shown);
            noun.number = number;
            noun.gender = reading.gender(phrase.head);
            realise::realise(&[Element::Nominal(noun.into())], &Finish::default()).ok().map(|done| done.text)
        }
        _ => None,
    }
}
