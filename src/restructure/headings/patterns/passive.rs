//! What was done to something, as press headings say it: its noun phrase and the participle.

use super::super::super::plan::Pattern;
use super::super::after::{Piece, after, is_loose};
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::clause::{Told, according, told_or_said, written};
use super::noun_phrase::hides;
use super::subject::subject;
use crate::realise::{Clause, Complement, Element, Tense};
use crate::text::Voice;

/// `L’amendement rejeté par 178 voix contre 99`: of what happened, not of what is always so.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some((Told { clause, verb, lemma }, source)) = told_or_said(line, article, index) else { continue };
        if verb.voice != Voice::Passive || verb.is_quality(line.tokens()) || !verb.is_past() {
            continue;
        }
        let Some(subject) = subject(line, article, clause, verb) else { continue };
        let Some(noun) = subject
            .noun
            .filter(|noun| clause.subject.as_ref().and_then(|of| of.phrase).is_some_and(|of| !hides(line, of, noun)))
        else {
            continue;
        };
        let rest = after(line, verb);
        for count in 0..=rest.pieces.len() {
            let behind = verb.tokens.end;
            let dated = line.date_at(behind);
            // `a été estimée entre 14 et 18 ans`: without that, it says nothing.
            let loose = dated.is_some_and(|when| !when.how_long) || dated.is_none() && is_loose(line, behind);
            let alone =
                loose || rest.pieces.first().map_or(rest.ends, |first| matches!(first, Piece::Date(_)) && loose);
            if count == 0 && !alone || !rest.can_stop(line, count) {
                continue;
            }
            let complements: Option<Vec<Complement>> =
                rest.pieces[..count].iter().map(|piece| written(line, piece)).collect();
            let Some(complements) = complements else { break };
            let participle = Clause {
                verb: lemma.clone(),
                tense: Tense::ParticipePasse,
                complements,
                sources: vec![line.source()],
                ..Clause::default()
            };
            let mut elements = vec![Element::Participle(noun.phrase.clone().into(), participle)];
            elements.extend(source.iter().flat_map(according));
            drafts.push(Draft::new(line, Pattern::Passif, elements, noun.head, Place::Clause).of(line, &noun));
        }
    }
}
