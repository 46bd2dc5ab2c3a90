//! The decisions of a run, taken one after the other.

use super::checked::Gate;
use super::outline::{self, Part, Wanted};
use super::plan::{ContentKind, Plan, Repair, Section, Status, Untitled};
use super::{Options, headings, metadata, sections};
use crate::analysis::{Analysis, ContentType, HeadingFact};
use crate::document::Document;
use crate::lexicon::fold;
use crate::source::Source;

/// Words that name a part without heading.
const OPENING: usize = 6;

/// The plan for the repaired article `base`.
pub(super) fn plan(
    base: &Source,
    document: &Document,
    analysis: &Analysis,
    options: &Options,
    kind: ContentType,
    repairs: Vec<Repair>,
) -> Plan {
    let policy = kind.policy();
    let left = policy.step_back.filter(|_| !options.force);
    let longest = if options.force { policy.usual } else { policy.most };
    let wanted = Wanted { policy, sections: options.sections, longest };
    let cuts = options.headings && left.is_none();
    let parts = if cuts { outline::parts(base, document, analysis, wanted) } else { Vec::new() };
    let headed = cuts && parts.is_empty() && analysis.headings.iter().any(|heading| heading.level > 1);
    let register = options.register.unwrap_or_default();
    let mut gate = Gate::new(document, analysis);
    let title = metadata::title(document, analysis, &mut gate);
    let choice = headings::choose(
        document,
        analysis,
        &parts,
        title.as_ref().map(|title| title.text.as_str()),
        register,
        &mut gate,
    );
    let mut chosen = Vec::new();
    let mut untitled = Vec::new();
    for (part, heading) in parts.iter().zip(choice) {
        match heading {
            Some(heading) => chosen.push(heading),
            None if part.headed => {}
            None => untitled.push(untitled_part(document, part)),
        }
    }
    let author_words = analysis.words.author;
    let short = options.min_words > author_words;
    let sections = if options.expand && short && left.is_none() {
        wanted_sections(document, analysis, &mut gate)
    } else {
        Vec::new()
    };
    let added_words = sections.iter().map(|section| section.words).sum();
    Plan {
        kind: ContentKind { kind, label: policy.label, left, headed },
        status: status(options.min_words, author_words + added_words),
        target: options.min_words,
        author_words,
        added_words,
        description: metadata::description(document, analysis, &mut gate),
        slug: metadata::slug(document, title.as_ref()),
        title,
        headings: chosen,
        untitled,
        sections,
        refused: gate.into_refused(),
        repairs,
    }
}

fn untitled_part(document: &Document, part: &Part) -> Untitled {
    let text = document.blocks.get(part.blocks.0).map_or("", |block| block.prose.text());
    let words: Vec<&str> = text.split_whitespace().collect();
    let ellipsis = if words.len() > OPENING { "…" } else { "" };
    let opening = words.iter().take(OPENING).copied().collect::<Vec<_>>().join(" ");
    Untitled { opening: format!("{opening}{ellipsis}"), words: part.words }
}

/// The sections that the article carries, but for those that the author has written, or the editor
/// changed or emptied.
fn wanted_sections(document: &Document, analysis: &Analysis, gate: &mut Gate) -> Vec<Section> {
    let mut sections = sections::choose(document, analysis, gate);
    sections.retain(|section| {
        let written = |heading: &HeadingFact| fold(&heading.text) == fold(&section.heading);
        !document.has_adopted(&section.block_kind()) && !analysis.headings.iter().any(written)
    });
    sections
}

/// Takes the added sections out of a plan.
pub(super) fn give_up_sections(plan: &mut Plan) {
    plan.sections.clear();
    plan.added_words = 0;
    plan.status = status(plan.target, plan.author_words);
}

fn status(target: usize, words: usize) -> Status {
    match target {
        0 => Status::SansObjectif,
        target if words >= target => Status::ObjectifAtteint,
        _ => Status::ObjectifNonAtteint,
    }
}
