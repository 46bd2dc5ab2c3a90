//! The lines of a section on their way: each is tried in several wordings, until the checker passes one.

use super::super::checked::Gate;
use super::super::plan::{SectionLine, UnitNature};
use super::facts::Fact;
use super::material::Material;
use crate::analysis::{SentenceId, content_stems};
use crate::text::count_words;
use std::collections::BTreeSet;

/// A line, and the fact that it tells.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub(super) line: SectionLine,
    /// The stems of its words.
    stems: BTreeSet<String>,
    /// The sentence and the place of its clause.
    fact: Option<(SentenceId, usize)>,
    /// Whom it presents with his role.
    pub(super) presents: Option<String>,
}

/// What a line rests on.
#[derive(Clone, Debug, Default)]
pub(super) struct From {
    /// Its sentences, in any order.
    pub(super) sources: Vec<SentenceId>,
    /// The names of the lexicon entries, with their texts.
    pub(super) entries: Vec<(String, String)>,
    /// The words of the template.
    pub(super) vocabulary: Vec<&'static str>,
    pub(super) fact: Option<(SentenceId, usize)>,
    /// Whom it presents with his role.
    pub(super) presents: Option<String>,
}

impl From {
    /// The sentences of a fact.
    pub(super) fn fact(of: &Fact<'_>) -> Self {
        Self { sources: of.sources(), fact: Some((of.id(), of.clause)), ..Self::default() }
    }
}

/// The lines of a section.
pub(super) struct Lines<'g> {
    gate: &'g mut Gate,
    /// Words that are left.
    room: usize,
    lines: Vec<Kept>,
}

impl<'g> Lines<'g> {
    pub(super) fn new(gate: &'g mut Gate, room: usize) -> Self {
        Self { gate, room, lines: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Adds the first of these wordings that fits and that the checker passes; tells whether there was one.
    pub(super) fn add(&mut self, material: &Material<'_>, wordings: Vec<String>, from: &From) -> bool {
        if from.fact.is_some_and(|(sentence, clause)| !material.may_tell(sentence, clause)) {
            return false;
        }
        let mut sources = from.sources.clone();
        sources.sort_unstable();
        sources.dedup();
        let entries: Vec<&str> = from.entries.iter().map(|(_, text)| text.as_str()).collect();
        for text in wordings {
            let words = count_words(&text);
            let stems = stems(&text);
            if words > self.room || self.lines.iter().any(|kept| alike(&kept.stems, &stems)) {
                continue;
            }
            if self.gate.passes_from(&text, UnitNature::Ligne, (&sources, &entries), &from.vocabulary) {
                self.room -= words;
                if let Some((sentence, clause)) = from.fact {
                    material.tell(sentence, clause);
                }
                let entries = from.entries.iter().map(|(name, _)| name.clone()).collect();
                let line = SectionLine { text, sources, entries };
                self.lines.push(Kept { line, stems, fact: from.fact, presents: from.presents.clone() });
                return true;
            }
        }
        false
    }

    /// Takes all lines back.
    pub(super) fn drop_all(&mut self, material: &Material<'_>) {
        untell(material, &self.lines);
        self.lines.clear();
    }

    pub(super) fn into_lines(self) -> Vec<Kept> {
        self.lines
    }
}

/// Most stems of two lines that they may share, in hundredths of all of theirs.
const SHARED: usize = 60;

fn stems(text: &str) -> BTreeSet<String> {
    let (tokens, _) = crate::text::read(text);
    content_stems(&tokens).into_iter().collect()
}

/// Whether two lines say much the same.
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let (shared, all) = (one.intersection(other).count(), one.union(other).count());
    all > 0 && shared * 100 > all * SHARED
}

/// Takes back that lines which are not used told their facts.
pub(super) fn untell(material: &Material<'_>, lines: &[Kept]) {
    for (sentence, clause) in lines.iter().filter_map(|kept| kept.fact) {
        material.untell(sentence, clause);
    }
}

/// A line of what stands before a colon, in bold, and what follows.
pub(super) fn entry(lead: &str, body: &str) -> String {
    format!("**{lead}**\u{a0}: {body}")
}
