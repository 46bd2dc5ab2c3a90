//! Two or three things that a part is about, joined: `La viande, la peau et les poils`.

use super::super::super::plan::Pattern;
use super::super::super::topics;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Noun, Start, is_telling};
use super::noun_phrase::{hides, place_of};
use crate::analysis::content_stems;
use crate::lexicon::Tag;
use crate::realise::{Conjunction, Element, Nominal};
use crate::text::count_characters;
use std::collections::BTreeSet;

/// Longest member, in characters.
const LONGEST: usize = 26;
/// Members that are looked at together.
const TRIED: usize = 5;
/// Least share of the heaviest words of the part that a member holds.
const LEAST: f64 = 0.08;

/// A thing that the part speaks of.
struct Member<'a> {
    line: Line<'a>,
    noun: Noun,
    stems: BTreeSet<String>,
    weight: f64,
}

/// The heaviest known things of a part, in the order of the text.
pub(super) fn find(lines: &[Line<'_>], article: &Article<'_>, part: usize, drafts: &mut Vec<Draft>) {
    let mut members = members(lines, article, part);
    members.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.line.order.cmp(&b.line.order)));
    let mut kept: Vec<Member<'_>> = Vec::new();
    for member in members {
        if kept.len() < TRIED && kept.iter().all(|other| other.stems.is_disjoint(&member.stems)) {
            kept.push(member);
        }
    }
    kept.sort_by_key(|member| (member.line.order, member.noun.tokens.start));
    for first in 0..kept.len() {
        for second in first + 1..kept.len() {
            push(&[&kept[first], &kept[second]], drafts);
            for third in second + 1..kept.len() {
                push(&[&kept[first], &kept[second], &kept[third]], drafts);
            }
        }
    }
}

fn members<'a>(lines: &[Line<'a>], article: &Article<'_>, part: usize) -> Vec<Member<'a>> {
    let mut found = Vec::new();
    for line in lines {
        for (index, (phrase, standing)) in line.structure().phrases().enumerate() {
            let place = article.topics.place(line.tokens(), line.structure(), phrase, standing);
            if place != Some(topics::Place::Topic) || !matches!(place_of(line, index), Place::Subject | Place::Object) {
                continue;
            }
            for noun in noun::ways(line, index) {
                let known = noun.start == Start::Definite && line.word(noun.tokens.start).starts_with('l');
                let short = count_characters(line.text(&noun.tokens)) <= LONGEST;
                let counted = line.tokens()[noun.tokens.clone()].iter().any(|token| token.tag == Tag::Num);
                if !known
                    || !short
                    || counted
                    || article.is_actor(line, &noun)
                    || !noun.certain
                    || !is_telling(line, &noun)
                    || hides(line, index, &noun)
                {
                    continue;
                }
                let stems: BTreeSet<String> =
                    content_stems(line.tokens().get(noun.tokens.clone()).unwrap_or(&[])).into_iter().collect();
                let weight = article.coverage(part, &stems);
                let head = crate::text::stem(&line.tokens()[noun.head].lemma());
                if weight >= LEAST && article.sentences_with(part, &head) >= 2 {
                    found.push(Member { line: *line, noun, stems, weight });
                }
            }
        }
    }
    found
}

fn push(members: &[&Member<'_>], drafts: &mut Vec<Draft>) {
    let Some(first) = members.first() else { return };
    // `Le toit et l’horloge de la gare`: the complement of the last would be that of all.
    let completed = |member: &&Member<'_>| {
        member.line.tokens()[member.noun.head + 1..member.noun.tokens.end].iter().any(|token| token.tag == Tag::Adp)
    };
    if members.last().is_some_and(completed) && !members.iter().all(completed) {
        return;
    }
    let nominals: Vec<Nominal> = members.iter().map(|member| Nominal::from(member.noun.phrase.clone())).collect();
    let elements = vec![Element::Nominal(Nominal::Coordination(Conjunction::And, nominals))];
    let mut draft = Draft::new(&first.line, Pattern::Enumeration, elements, first.noun.head, Place::Subject)
        .of(&first.line, &first.noun);
    draft.sources = members.iter().map(|member| member.line.id()).collect();
    draft.sources.sort_unstable();
    draft.sources.dedup();
    drafts.push(draft);
}
