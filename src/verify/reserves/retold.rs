//! Figures and claims that are told in other words than the sentences have, but keep their reserve.

use super::super::reading::{Reading, Word, says};
use super::super::{Reason, Refusal};
use super::shown::Shown;
use super::{Given, Reserve, echoed};
use crate::lexicon::{Tag, calendar_class, number_word};
use crate::text::TokenKind;

/// Refuses a figure or a verb that has lost its reserve.
pub(super) fn check(read: &Reading, given: &Given<'_>, shown: &Shown<'_>) -> Result<(), Refusal> {
    figures(read, given, shown)?;
    retold(read, given, shown)
}

/// Refuses a figure that a source gives, or a rumour, told as it is.
fn figures(read: &Reading, given: &Given<'_>, shown: &Shown<'_>) -> Result<(), Refusal> {
    for (at, token) in read.tokens.iter().enumerate() {
        let number = token.kind == TokenKind::Number || number_word(&token.folded).is_some_and(|value| value > 1);
        if !number || is_dated(read, at) {
            continue;
        }
        let word = Word { at, lemmas: vec![token.folded.to_string()], derived: Vec::new() };
        for reserve in [Reserve::Attributed, Reserve::Rumoured] {
            let mut under = given.iter().flat_map(|(source, scopes)| {
                let places = source.tokens.iter().enumerate().filter(|(_, other)| other.folded == token.folded);
                places.map(move |(at, _)| {
                    scopes.iter().any(|scope| {
                        scope.reserve == reserve && scope.covers(at) && !(scope.lexical && echoed(read, source, scope))
                    })
                })
            });
            if under.next() == Some(true) && under.all(|under| under) && !shown.shows(reserve, &word) {
                let detail = format!("{} perdue pour « {} »", reserve.name(), read.written(at));
                return Err(Refusal::new(Reason::Reserve, detail));
            }
        }
    }
    Ok(())
}

/// Whether a number is of a date, an hour, an age or a rank.
fn is_dated(read: &Reading, at: usize) -> bool {
    let year = read.form(at).len() == 4
        && read.form(at).starts_with(['1', '2'])
        && !matches!(read.tag(at + 1), Some(Tag::Noun));
    let near = |at: usize| {
        matches!(calendar_class(read.form(at)), Some("jour" | "mois"))
            || matches!(read.form(at), "h" | "heures" | "heure")
    };
    year || near(at + 1) || at > 0 && near(at - 1)
}

/// Refuses what is told in other words, as a fact, of what the sentences only suppose: a verb of the template in the
/// indicative, whose nouns all come from a rumour or a possibility.
fn retold(read: &Reading, given: &Given<'_>, shown: &Shown<'_>) -> Result<(), Refusal> {
    for verb in read.words.iter().filter(|word| read.tag(word.at) == Some(Tag::Verb) && shown.tells(word.at)) {
        let placed = |word: &Word| given.iter().any(|(source, _)| source.words.iter().any(|other| other.same(word)));
        let relative = matches!(read.form(read.clause_start(verb.at)), "qui" | "que" | "qu'" | "dont" | "où");
        if relative || read.quoted.get(verb.at) == Some(&true) || placed(verb) || says(read, verb.at) {
            continue;
        }
        let clause = read.clause_start(verb.at)..read.clause_end(verb.at);
        let mates: Vec<&Word> = read
            .words
            .iter()
            .filter(|word| {
                clause.contains(&word.at) && word.at != verb.at && read.tag(word.at) == Some(Tag::Noun) && placed(word)
            })
            .collect();
        for reserve in [Reserve::Rumoured, Reserve::Doubtful] {
            let all = !mates.is_empty()
                && mates.iter().all(|word| {
                    given.iter().all(|(source, scopes)| {
                        source.words.iter().filter(|other| other.same(word)).all(|other| {
                            scopes.iter().any(|scope| scope.reserve == reserve && scope.tokens.contains(&other.at))
                        })
                    })
                });
            if all && !shown.shows(reserve, verb) {
                let detail = format!("{} perdue pour « {} »", reserve.name(), read.written(verb.at));
                return Err(Refusal::new(Reason::Reserve, detail));
            }
        }
    }
    Ok(())
}
