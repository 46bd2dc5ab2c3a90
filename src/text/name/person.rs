//! How far a person's name goes.

use super::words::Words;
use crate::lexicon::{Gender, Tag, acronym, analyses, organisation};

/// Most words of a person's name.
const LONGEST: usize = 7;

/// The end of the person's name that begins at `start`, a capital.
pub(super) fn end(words: &Words, start: usize) -> usize {
    let mut at = start + 1;
    let mut surname = words.given(start).is_none() && !words.initial(start);
    while at < start + LONGEST && words.adjoins(at) {
        if words.capital(at) {
            let sovereign = words.ordinal(at);
            if !sovereign && words.all_capitals(at) && is_acronym(words.written(at)) {
                break;
            }
            if surname && words.listed(at).is_some_and(|listed| listed.words > 1) {
                break;
            }
            surname |= words.given(at).is_none() && !words.initial(at);
            at += 1;
            if sovereign {
                break;
            }
        } else if let Some(next) = joined(words, at, surname) {
            surname = true;
            at = next;
        } else {
            break;
        }
    }
    // `Luc F.`: the stop of a surname that is left out belongs to it.
    let short = words.written(at - 1).chars().count() == 1 && at > start + 1 && words.capital(at - 1);
    if short && words.written(at) == "." && words.adjoins(at) { at + 1 } else { at }
}

/// Where a particle and its capital end, if they go on with the name.
fn joined(words: &Words, at: usize, surname: bool) -> Option<usize> {
    let foreign = words.particles(at);
    if foreign > at && !words.is(at, &["du", "la", "e", "y"]) {
        return Some(foreign + 1);
    }
    let noble = words.is(at, &["de", "d'", "du", "des"]);
    let article = words.is(at + 1, &["la", "l'", "las", "los"]) && noble;
    let name = if article { at + 2 } else { at + 1 };
    if !words.capital(name) {
        return None;
    }
    if !noble {
        // « Alexandre le Grand »
        let byname = common_adjective(words, name) && words.listed(name).is_none();
        return (byname && words.is(at, &["le", "la", "l'"]) && !surname).then_some(name + 1);
    }
    let listed = words.listed(name);
    let organisation = listed.is_some_and(|listed| listed.organisation && article || listed.words > 1);
    let foreign_word = analyses(words.folded(name)).next().is_none();
    let goes_on = if surname {
        words.is(at, &["de", "d'"]) && !article && listed.is_none() && foreign_word && !words.all_capitals(name)
    } else {
        let acronym = words.all_capitals(name) && is_acronym(words.written(name));
        !(organisation || acronym)
    };
    goes_on.then_some(name + 1)
}

/// The word of a byname: `le Grand`, `le Conquérant`.
fn common_adjective(words: &Words, at: usize) -> bool {
    analyses(words.folded(at)).any(|analysis| matches!(analysis.tag(), Tag::Adj | Tag::Noun))
}

/// Whether a word in capitals is a known acronym.
pub(super) fn is_acronym(written: &str) -> bool {
    organisation(written).is_some() || acronym(written).is_some()
}

/// The gender that the given names tell.
pub(super) fn gender(words: &Words, start: usize) -> Option<Gender> {
    words.given(start).and_then(|given| given.gender)
}

/// The civility at a word (`M.`, `Mme`, `Me`…), with its gender.
pub(super) fn civility(words: &Words, at: usize) -> Option<Option<Gender>> {
    let gender = match (words.written(at), words.folded(at)) {
        ("M." | "MM." | "Mgr" | "Sir", _) | (_, "monsieur" | "monseigneur" | "messieurs" | "lord") => {
            Some(Gender::Masculine)
        }
        ("Mme" | "Mmes" | "Mlle" | "Mlles" | "Miss" | "Mrs" | "Lady", _)
        | (_, "madame" | "mademoiselle" | "mesdames") => Some(Gender::Feminine),
        ("Me" | "Mes" | "Dr" | "Drs" | "Pr" | "Prs" | "Dre" | "Pre" | "Dr." | "Pr.", _)
        | (_, "maître" | "docteur" | "docteure") => None,
        _ => return None,
    };
    let name = at + 1;
    let name = if words.is(name, &["de", "d'", "du"]) { name + 1 } else { name };
    let follows = words.capital(name) || words.particles(name) > name || words.initial(name);
    let again = matches!(words.written(at + 1), "Monsieur" | "Madame" | "Mesdames" | "Messieurs" | "Le" | "La");
    (follows && !again && words.adjoins(at + 1)).then_some(gender)
}
