//! What the words around a verb show: what completes a noun, where a cause ends, which thing is meant.

use super::super::super::headings::after::Piece;
use super::super::super::headings::article::Article;
use super::super::super::headings::line::Line;
use super::super::super::headings::noun::{self, Noun, Start};
use super::super::super::headings::patterns::clause::Told;
use super::super::super::headings::patterns::noun_phrase::hides;
use super::super::super::headings::patterns::subject::{Subject, before, opening_place};
use crate::analysis::content_stems;
use crate::lexicon::{Tag, VerbForm, reflexive};
use crate::restructure::metadata::is_reserve;
use crate::text::{Clause, ClauseKind, Standing, VerbGroup, Voice, uncontracted};
use std::collections::BTreeSet;

/// Where the preposition stands behind `est dû`, `étaient dues`.
pub(super) fn due_to(line: &Line<'_>, verb: &VerbGroup) -> Option<usize> {
    let due = |at: usize| matches!(line.word(at), "dû" | "due" | "dus" | "dues");
    let at =
        if due(verb.tokens.end) { verb.tokens.end } else { verb.tokens.end.checked_sub(1).filter(|at| due(*at))? };
    let is = line.tokens().get(verb.first).is_some_and(|first| first.lemma() == "être");
    (is && uncontracted(line.word(at + 1)) == "à").then_some(at + 1)
}

/// A main clause that was not made out for sure, and that its words show to be one: nothing stands between the beginning of
/// its subject and its verb but what completes a noun.
pub(super) fn by_its_words<'a>(line: &Line<'a>, index: usize) -> Option<(Told<'a>, &'a Standing)> {
    let structure = line.structure();
    let (clause, standing) = structure.parse.clauses.get(index).zip(structure.standings.clauses.get(index))?;
    let verb = structure.parse.verbs.get(clause.verb).filter(|verb| verb.certain && verb.is_finite())?;
    let subject = clause.subject.as_ref().filter(|of| !of.pronoun && !of.shared)?;
    let main = clause.kind == ClauseKind::Main && !clause.certain && !line.is_quoted(&verb.tokens);
    let begins =
        subject.tokens.start < verb.tokens.start && completed(line, subject.tokens.start + 1, verb.tokens.start);
    let infinitive = verb.lemma(line.tokens()).into_owned();
    let lemma = if verb.voice == Voice::Pronominal { reflexive(&infinitive) } else { infinitive };
    (main && begins).then_some((Told { clause, verb, lemma }, standing))
}

/// The subject of a clause with all that stands between it and the verb, where that can only belong to it.
pub(super) fn whole_subject(line: &Line<'_>, clause: &Clause, verb: &VerbGroup) -> Option<Subject> {
    let subject = clause.subject.as_ref().filter(|of| !of.shared && !of.pronoun)?;
    let index = subject.phrase?;
    let end = verb.tokens.start;
    let noun = noun::reaching(line, index, end)?;
    let meant = matches!(noun.start, Start::Definite | Start::Indefinite | Start::Counted);
    let whole = meant && noun::is_telling(line, &noun) && completed(line, noun.head + 1, end);
    if !whole || hides(line, index, &noun) {
        return None;
    }
    let (from, to) = before(clause, verb)?;
    let place = opening_place(line, from, to);
    Some(Subject { phrase: noun.phrase.clone(), head: noun.head, noun: Some(noun), named_in: None, place })
}

/// Whether all tokens of a range can only complete the noun before them.
fn completed(line: &Line<'_>, from: usize, end: usize) -> bool {
    let dated = line.structure().dates.iter().any(|date| date.tokens.start >= from && date.tokens.end == end);
    !dated && (from..end).all(|at| completes(line, at))
}

/// Whether what begins here tells of something else than when or how much: `alors que …`, `car …`.
pub(super) fn is_loose(line: &Line<'_>, at: usize) -> bool {
    matches!(line.word(at), "alors" | "tandis" | "parce" | "car" | "afin")
}

/// Where what completes a noun ends, before a mark or what can be left out; none where it goes on with a verb or another noun.
pub(super) fn stop(line: &Line<'_>, from: usize) -> Option<usize> {
    let ends = |at: &usize| matches!(line.word(*at), "" | "." | "," | ";") || is_loose(line, *at);
    let end = (from..=line.tokens().len()).find(|at| ends(at) || !completes(line, *at))?;
    ends(&end).then_some(end)
}

/// Whether a token can stand in what completes a noun.
fn completes(line: &Line<'_>, at: usize) -> bool {
    let Some(token) = line.tokens().get(at) else { return false };
    let joins = || {
        // `des bars et discothèques`, `de la grêle et du gel`; `et des dégâts` may be another thing.
        let next = line.tokens().get(at + 1).map(|token| token.tag);
        let second = line.tokens().get(at + 2).map(|token| token.tag);
        match line.word(at + 1) {
            "du" => true,
            "de" | "d'" | "à" | "au" | "aux" => matches!(second, Some(Tag::Det | Tag::Propn)),
            _ => matches!(next, Some(Tag::Noun | Tag::Propn)) && line.tokens()[at - 1].tag == Tag::Noun,
        }
    };
    let fits = match token.tag {
        Tag::Noun | Tag::Propn | Tag::Adj | Tag::Adp | Tag::Det | Tag::Num => true,
        Tag::Verb => token.features.form == Some(VerbForm::PastParticiple),
        Tag::Adv => !is_reserve(token) && !matches!(token.folded.as_str(), "ne" | "n'" | "pas" | "non"),
        Tag::Cconj => token.folded == "et" && at > 1 && joins(),
        Tag::Punct => token.folded == "-",
        _ => false,
    };
    fits && !noun::points_elsewhere(token) && line.is_plain(&(at..at + 1)) && !line.is_quoted(&(at..at + 1))
}

/// Whether a noun says which thing is meant: by more than one word, or because the article is about it.
pub(super) fn is_known(line: &Line<'_>, article: &Article<'_>, noun: &Noun) -> bool {
    let stems: BTreeSet<String> =
        content_stems(line.tokens().get(noun.tokens.clone()).unwrap_or(&[])).into_iter().collect();
    stems.len() > 1 || noun.start == Start::Indefinite || article.keyword(&stems) > 0.0
}

/// Where a piece begins.
pub(super) fn first(piece: &Piece) -> usize {
    match piece {
        Piece::Noun(noun) => noun.tokens.start,
        Piece::Prepositional(range) | Piece::Date(range) | Piece::Infinitive(range) => range.start,
    }
}
