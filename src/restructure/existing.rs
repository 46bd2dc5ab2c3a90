//! The author's headings: judged, and where one is at fault, offered another wording that the section carries.

use super::checked::Gate;
use super::gates::Register;
use super::headings::{self, Outcome, Seeking, Taken};
use super::judge::{self, Judgement};
use super::outline::Part;
use super::plan::{CutReason, ExistingHeading, FaultKind, Heading, HeadingFault, Pattern, Place, Rewording};
use super::write::Site;
use crate::analysis::{Analysis, HeadingFact, corrected_heading};
use crate::document::Document;
use crate::lexicon::fold;
use crate::source::Source;
use std::collections::BTreeMap;

/// What a candidate must be worth to stand against the author's own words.
const GOOD: f64 = 0.5;

/// The article whose headings are judged.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) base: &'a Source,
    pub(super) document: &'a Document,
    pub(super) analysis: &'a Analysis,
    pub(super) title: Option<&'a str>,
    pub(super) register: Register,
}

/// The author's headings with their faults and what is offered; `added` are the headings that are put in, `reword` says
/// whether what is offered is taken.
pub(super) fn existing(setting: Setting<'_>, added: &[Heading], reword: bool, gate: &mut Gate) -> Vec<ExistingHeading> {
    let Setting { base, document, analysis, title, register } = setting;
    let judgements = judge::judge(base, document, analysis, title, register);
    let parts: Vec<Part> = judgements.iter().map(|judgement| part(base, analysis, judgement)).collect();
    let mut taken: Vec<Taken> =
        title.into_iter().chain(added.iter().map(|heading| &*heading.text)).map(Taken::new).collect();
    let of_block: BTreeMap<usize, usize> =
        judgements.iter().enumerate().map(|(at, judgement)| (judgement.fact.block, at)).collect();
    let own = |fact: &HeadingFact| Taken::new(&fact.text).sparing(of_block.get(&fact.block).copied());
    taken.extend(analysis.headings.iter().map(own));
    let seeking = Seeking { document, analysis, register, least: GOOD, most: 0 };
    let found =
        if parts.iter().all(|part| part.headed) { Vec::new() } else { headings::choose(seeking, &parts, &taken, gate) };
    let mut found = found.into_iter();
    let headings = judgements.into_iter().map(|judgement| {
        let best = found
            .next()
            .and_then(|outcome: Outcome| outcome.heading().cloned())
            .filter(|best| keeps_subject(&judgement, best) && !opens(document, &judgement, best));
        let rewording = corrected(&judgement).or_else(|| best.map(reworded));
        let place = Place::of(base, judgement.fact.span.start);
        let obstacle =
            rewording.as_ref().and_then(|wording| Site::at(base, document, place.offset, &wording.text).err());
        ExistingHeading {
            level: judgement.fact.level,
            text: judgement.fact.text.clone(),
            faults: judgement.faults,
            taken: reword && rewording.is_some() && obstacle.is_none(),
            rewording,
            obstacle: obstacle.map(|obstacle| obstacle.label().to_string()),
            place,
        }
    });
    headings.collect()
}

/// What stands under a heading, up to the next; headed where no other wording is sought.
fn part(base: &Source, analysis: &Analysis, judgement: &Judgement) -> Part {
    let (first, end) = judgement.blocks;
    let words = analysis.blocks.get(first..end).unwrap_or(&[]).iter().map(|facts| facts.words).sum();
    // Another wording mends no level.
    let wanted = judgement.replaceable && judgement.faults.iter().any(|fault| fault.kind != FaultKind::NiveauSaute);
    Part {
        blocks: judgement.blocks,
        place: Place::of(base, judgement.fact.span.start),
        reason: CutReason::Sujet,
        headed: !wanted || corrected(judgement).is_some(),
        level: judgement.fact.level,
        words,
    }
}

/// Whether another wording speaks of what the author's does, where that is not what is wrong with it.
fn keeps_subject(judgement: &Judgement, best: &Heading) -> bool {
    let lost = |fault: &HeadingFault| {
        matches!(fault.kind, FaultKind::Vague | FaultKind::TropCourt | FaultKind::Semblable | FaultKind::SansRapport)
    };
    judgement.faults.iter().any(lost) || headings::is_shorter(&best.text, &judgement.fact.text)
}

/// Whether a section begins with these very words: a heading is no first sentence.
fn opens(document: &Document, judgement: &Judgement, best: &Heading) -> bool {
    let first = document.blocks.get(judgement.blocks.0).map_or("", |block| block.prose.text());
    fold(first).starts_with(&fold(&best.text))
}

/// The author's own words, where all that is wrong with them is the mark at their end.
fn corrected(judgement: &Judgement) -> Option<Rewording> {
    let wording = |kind: &FaultKind| *kind != FaultKind::NiveauSaute;
    let mut kinds = judgement.faults.iter().map(|fault| fault.kind).filter(wording);
    let alone = kinds.next() == Some(FaultKind::PonctuationFinale) && kinds.next().is_none();
    let text = corrected_heading(&judgement.fact.text).filter(|_| alone)?.to_string();
    Some(Rewording { text, pattern: Pattern::Correction, sources: Vec::new(), alternatives: Vec::new() })
}

fn reworded(heading: Heading) -> Rewording {
    let Heading { text, pattern, sources, alternatives, .. } = heading;
    Rewording { text, pattern, sources, alternatives }
}
