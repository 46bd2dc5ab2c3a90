//! What is specific to each part of an article against the others, and which terms stop or begin with it.
//!
//! A candidate is specific by how much of it stands in the part: `tf² / total × rarity`, the frequency in the part times
//! the share of all its occurrences that stand there, times how rarely its words stand in other texts.

use super::candidates::{Candidate, Candidates};
use super::names::Names;
use super::roles::{holds, is_useless};
use crate::source::Span;

/// A phrase that tells a part of an article from the others.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionKeyphrase {
    /// As the article writes it.
    pub text: String,
    /// The higher, the more it is of this part alone.
    pub score: f64,
    /// Where it occurs in the part.
    pub occurrences: Vec<Span>,
}

/// The terms of a part.
#[derive(Clone, Debug, Default)]
pub struct PartTerms {
    /// What is specific to it, the most first; nothing where it is the only part.
    pub keyphrases: Vec<SectionKeyphrase>,
    /// Terms said at least twice before it, last in the part right before.
    pub ending: Vec<String>,
    /// Terms said at least twice from it on, first in it.
    pub starting: Vec<String>,
}

/// How many keyphrases a part has, and how many terms that stop or begin.
const MOST: usize = 3;
/// Less than this share of its occurrences in a part, and a phrase is not specific to it.
const SHARE: f64 = 0.5;
/// What multiplies the score of several words, and of one word that all sorts of texts have.
const SEVERAL: f64 = 1.5;
const COMMON_WORD: f64 = 0.4;

/// The terms of parts that follow each other, none inside another.
pub(super) fn terms(parts: &[Span], candidates: &Candidates, names: &Names) -> Vec<PartTerms> {
    let mut found: Vec<PartTerms> = vec![PartTerms::default(); parts.len()];
    if parts.len() < 2 {
        return found;
    }
    let mut specific: Vec<Vec<(f64, &[String], &Candidate)>> = vec![Vec::new(); parts.len()];
    let mut ending = specific.clone();
    let mut starting = specific.clone();
    for (stems, candidate) in &candidates.0 {
        if is_useless(candidate) {
            continue;
        }
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for occurrence in &candidate.occurrences {
            let at = parts.partition_point(|part| part.end <= occurrence.span.start);
            match counts.last_mut() {
                _ if at == parts.len() => {}
                Some((last, count)) if *last == at => *count += 1,
                _ => counts.push((at, 1)),
            }
        }
        let total: usize = counts.iter().map(|(_, count)| count).sum();
        let weight = weight(stems, candidate);
        for &(part, count) in &counts {
            #[expect(clippy::cast_precision_loss, reason = "counts are small")]
            let (count, share) = (count as f64, count as f64 / total as f64);
            if share >= SHARE {
                specific[part].push((count * share * weight, stems, candidate));
            }
        }
        if let ([(first, _), ..], [.., (last, _)]) = (counts.as_slice(), counts.as_slice())
            && total > 1
        {
            #[expect(clippy::cast_precision_loss, reason = "counts are small")]
            let score = total as f64 * weight;
            starting[*first].push((score, stems, candidate));
            if let Some(next) = ending.get_mut(last + 1) {
                next.push((score, stems, candidate));
            }
        }
    }
    for (at, part) in found.iter_mut().enumerate() {
        let span = parts[at];
        part.keyphrases = best(&mut specific[at])
            .into_iter()
            .map(|(score, candidate)| SectionKeyphrase {
                text: candidate.shown(names),
                score: libm::round(score * 1000.0) / 1000.0,
                occurrences: candidate
                    .occurrences
                    .iter()
                    .map(|occurrence| occurrence.span)
                    .filter(|place| span.start <= place.start && place.end <= span.end)
                    .collect(),
            })
            .collect();
        let texts = |terms: &mut Vec<_>| best(terms).into_iter().map(|(_, candidate)| candidate.shown(names)).collect();
        part.ending = texts(&mut ending[at]);
        part.starting = if at == 0 { Vec::new() } else { texts(&mut starting[at]) };
    }
    found
}

fn weight(stems: &[String], candidate: &Candidate) -> f64 {
    let several = if stems.len() > 1 { SEVERAL } else { 1.0 };
    candidate.rarity * several * if candidate.common && stems.len() == 1 { COMMON_WORD } else { 1.0 }
}

/// The best of some terms, none of which says what another says.
fn best<'c>(terms: &mut Vec<(f64, &'c [String], &'c Candidate)>) -> Vec<(f64, &'c Candidate)> {
    terms.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.first.cmp(&b.2.first)).then(a.1.cmp(b.1)));
    let mut kept: Vec<(f64, &[String], &Candidate)> = Vec::new();
    for &(score, stems, candidate) in terms.iter() {
        if kept.len() == MOST {
            break;
        }
        if kept.iter().all(|(_, other, _)| !holds(other, stems) && !holds(stems, other)) {
            kept.push((score, stems, candidate));
        }
    }
    kept.into_iter().map(|(score, _, candidate)| (score, candidate)).collect()
}
