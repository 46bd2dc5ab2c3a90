//! The decisions of a run, taken one after the other.

use super::checked::Gate;
use super::existing::{self, Setting};
use super::gates::Register;
use super::headings::{self, Outcome, Seeking, Taken};
use super::outline::{self, Outline, Part, Wanted};
use super::plan::{
    Article, Choice, CitedSentence, ContentKind, CutPoint, Lack, LongSection, PLAN_VERSION, PageData, Place, Plan,
    RegisterReason, RegisterTaken, Repair, SectionKind, Status, Untitled,
};
use super::subheadings::{self, Divided};
use super::{Options, metadata, sections, splits, write};
use crate::analysis::{Analysis, ContentType, SentenceId};
use crate::document::Document;
use crate::lexicon::fold;
use crate::source::Source;
use crate::text;
use std::collections::BTreeSet;

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
    article: Article,
) -> Plan {
    let policy = kind.policy();
    let left = policy.step_back.filter(|_| !options.force);
    let longest = if options.force { policy.usual } else { policy.most };
    let register = register(options, kind);
    let guide = register.register == Register::Guide;
    let wanted = Wanted { policy, sections: options.sections, longest, guide };
    let cuts = options.headings && left.is_none();
    let outline = if cuts { outline::outline(base, document, analysis, wanted) } else { Outline::default() };
    let mut gate = Gate::new(document, analysis);
    let title = metadata::title(document, analysis, register.register, &mut gate);
    let heading = title.as_ref().map(|title| title.text.as_str());
    let mut taken: Vec<Taken> =
        analysis.headings.iter().map(|fact| &*fact.text).chain(heading).map(Taken::new).collect();
    // Who asks for a number of parts gets them.
    let most = if options.sections.is_some() { 0 } else { policy.most.max(2 * policy.usual) };
    let seeking = Seeking { document, analysis, register: register.register, least: headings::WORTH, most };
    let choice = headings::choose(seeking, &outline.parts, &taken, &mut gate);
    let is_headed = |at: usize| outline.parts[at].headed || choice[at].heading().is_some();
    taken.extend(choice.iter().filter_map(Outcome::heading).map(|heading| Taken::new(&heading.text)));
    let below = Seeking { least: subheadings::GOOD, most: 0, ..seeking };
    let divided = subheadings::divide(below, &outline, &taken, is_headed, &mut gate);
    let long = divided.iter().map(|divided| long_section(document, divided, longest)).collect();
    let parted = outline.parts.iter().zip(&choice).filter(|(_, outcome)| !matches!(outcome, Outcome::Joined));
    let mut cut_points: Vec<CutPoint> = parted.map(|(part, _)| cut_point(document, part)).collect();
    let inner = divided
        .iter()
        .filter(|divided| !divided.headings.is_empty())
        .flat_map(|divided| divided.long.inner.iter().skip(1));
    cut_points.extend(inner.map(|part| cut_point(document, part)));
    cut_points.sort_by_key(|cut| cut.place);
    let mut untitled = Vec::new();
    let mut chosen = Vec::new();
    for (part, heading) in outline.parts.iter().zip(choice) {
        match heading {
            Outcome::Headed(heading) => chosen.push(heading),
            Outcome::Without(lack) if !part.headed => untitled.push(untitled_part(document, part, lack)),
            Outcome::Joined | Outcome::Without(_) => {}
        }
    }
    chosen.extend(divided.into_iter().flat_map(|divided| divided.headings));
    chosen.sort_by_key(|heading| heading.place);
    let setting = Setting { base, document, analysis, title: heading, register: register.register };
    let existing =
        if left.is_none() { existing::existing(setting, &chosen, options.reword, &mut gate) } else { Vec::new() };
    let headed = cuts && cut_points.is_empty() && analysis.headings.iter().any(|heading| heading.level > 1);
    let publisher = options.publisher.as_deref();
    let about = metadata::metadata(document, analysis, title.as_ref(), (kind, register.register), publisher, &mut gate);
    let author_words = analysis.words.author;
    let target = options.target(kind);
    let sections::Found { mut sections, gaps, declined } = if options.expand && left.is_none() {
        wanted_sections(document, analysis, (options, target), &mut gate)
    } else {
        sections::Found::default()
    };
    let limits = splits::Limits { sentence: options.sentence_words, paragraph: options.paragraph_words };
    let (long_sentences, long_paragraphs) =
        if left.is_none() { splits::splits(base, document, analysis, limits) } else { Default::default() };
    // What is essential stands behind the lead.
    let headed_at = chosen.iter().map(|heading| heading.place.offset);
    let front = write::behind_lead(base, document, headed_at).map(|offset| Place::of(base, offset));
    for section in sections.iter_mut().filter(|section| section.kind == SectionKind::Essentiel) {
        section.place = front;
    }
    let added_words = sections.iter().map(|section| section.words).sum();
    let mut plan = Plan {
        schema_version: PLAN_VERSION,
        version: env!("CARGO_PKG_VERSION").to_string(),
        file: base.name().to_string(),
        article,
        options: options.clone(),
        kind: ContentKind { kind, label: policy.label.into(), left: left.map(Into::into), headed },
        register,
        status: status(target, author_words + added_words),
        target,
        author_words,
        added_words,
        offered_title: about.offered,
        meta_title: about.meta_title,
        description: about.description,
        slug: metadata::slug(document, analysis, title.as_ref()),
        keywords: metadata::keywords(document, analysis),
        findings: about.findings,
        page: PageData::default(),
        rights: Vec::new(),
        title,
        cuts: cut_points,
        headings: chosen,
        untitled,
        existing,
        long,
        sections,
        disclosure: None,
        gaps,
        declined,
        long_sentences,
        long_paragraphs,
        links: Vec::new(),
        refused: gate.into_refused(),
        repairs,
        sentences: Vec::new(),
        proposed: Vec::new(),
        warnings: Vec::new(),
    };
    plan.page = metadata::page_data(document, &plan);
    plan.sentences = cited(base, document, analysis, &plan);
    plan
}

/// How headings are written, and who says so.
fn register(options: &Options, kind: ContentType) -> RegisterTaken {
    match options.register {
        Some(register) => RegisterTaken { register, reason: RegisterReason::Option },
        None => RegisterTaken { register: Register::of(kind), reason: RegisterReason::Type },
    }
}

fn long_section(document: &Document, divided: &Divided<'_>, most: usize) -> LongSection {
    let section = &divided.long.section;
    LongSection {
        opening: opening(document, section),
        words: section.words,
        most,
        headings: divided.headings.len(),
        reason: divided.reason,
        place: section.place,
    }
}

fn cut_point(document: &Document, part: &Part) -> CutPoint {
    CutPoint {
        place: part.place,
        level: part.level,
        opening: opening(document, part),
        words: part.words,
        reason: part.reason,
    }
}

/// The sentences that a plan cites.
fn cited(base: &Source, document: &Document, analysis: &Analysis, plan: &Plan) -> Vec<CitedSentence> {
    let texts = [&plan.title, &plan.meta_title, &plan.description, &plan.slug];
    let metadata = texts.into_iter().flatten().map(|text| &text.sources);
    let told = |sources: &[SentenceId], alternatives: &[Choice]| -> Vec<SentenceId> {
        sources.iter().chain(alternatives.iter().flat_map(|choice| &choice.sources)).copied().collect()
    };
    let mut ids: BTreeSet<SentenceId> = metadata.flatten().copied().collect();
    ids.extend(plan.offered_title.iter().flat_map(|offered| &offered.sources));
    ids.extend(plan.headings.iter().flat_map(|heading| told(&heading.sources, &heading.alternatives)));
    let rewordings = plan.existing.iter().filter_map(|heading| heading.rewording.as_ref());
    ids.extend(rewordings.flat_map(|wording| told(&wording.sources, &wording.alternatives)));
    ids.extend(plan.sections.iter().flat_map(|section| &section.lines).flat_map(|line| &line.sources));
    ids.extend(plan.gaps.iter().flat_map(|gap| &gap.sources));
    ids.extend(plan.refused.iter().flat_map(|refused| &refused.sources));
    let sentences = analysis.author_sentences(document).filter(|(id, ..)| ids.contains(id));
    sentences
        .filter_map(|(id, index, sentence)| {
            let prose = &document.blocks.get(index)?.prose;
            let place = Place::of(base, prose.to_source(sentence.range.clone()).start);
            Some(CitedSentence { id, text: prose.text().get(sentence.range.clone())?.to_string(), place })
        })
        .collect()
}

fn untitled_part(document: &Document, part: &Part, reason: Lack) -> Untitled {
    Untitled { opening: opening(document, part), words: part.words, reason, place: part.place }
}

/// The first words of a part.
fn opening(document: &Document, part: &Part) -> String {
    let text = document.blocks.get(part.blocks.0).map_or("", |block| block.prose.text());
    let words: Vec<&str> = text.split_whitespace().collect();
    let ellipsis = if words.len() > OPENING { "…" } else { "" };
    let opening = words.iter().take(OPENING).copied().collect::<Vec<_>>().join(" ");
    format!("{opening}{ellipsis}")
}

/// The sections that the article carries, but for those that the author has written, or the editor
/// changed or emptied.
fn wanted_sections(
    document: &Document,
    analysis: &Analysis,
    (options, target): (&Options, usize),
    gate: &mut Gate,
) -> sections::Found {
    let own: Vec<String> = analysis.headings.iter().map(|heading| fold(&heading.text)).collect();
    let written = |kind: &SectionKind| sections::headings(*kind).any(|heading| own.contains(&fold(heading)));
    let adopted = |kind: &SectionKind| document.has_adopted(kind.block());
    let taken: Vec<SectionKind> = SectionKind::ALL.into_iter().filter(|kind| written(kind) || adopted(kind)).collect();
    let need =
        sections::Need { author: analysis.words.author, target, asked: options.wanted.as_deref(), taken: &taken };
    sections::choose(document, analysis, &need, gate)
}

/// Takes what stands behind the article out of a plan: the added sections, and what goes with them.
pub(super) fn give_up_sections(plan: &mut Plan) {
    plan.sections.clear();
    plan.disclosure = None;
    plan.page.faq_json_ld = None;
    count_words(plan);
}

/// Counts the words of the added sections anew, and whether the target is reached.
pub(super) fn count_words(plan: &mut Plan) {
    for section in &mut plan.sections {
        section.words = section.lines.iter().map(|line| text::count_words(&line.text)).sum();
    }
    plan.added_words = plan.sections.iter().map(|section| section.words).sum();
    plan.status = status(plan.target, plan.author_words + plan.added_words);
}

fn status(target: usize, words: usize) -> Status {
    match target {
        0 => Status::SansObjectif,
        target if words >= target => Status::ObjectifAtteint,
        _ => Status::ObjectifNonAtteint,
    }
}
