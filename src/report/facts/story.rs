//! The names, the frames and the quotations of a text.

use super::structure::{Places, Tokens, VerbShape};
use crate::analysis::{Analysis, Argument, Entity, EntityRole, Frame, MentionForm};
use crate::document::Document;
use crate::lexicon::{Gender, JudicialState, Number, ReversalEffect};
use crate::source::{Source, Span};
use crate::text::{Factuality, NameKind, QuotationKind, RoleForm, RoleTime, SpeechPattern};
use serde::Serialize;
use std::ops::Range;

/// Somebody or something named.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EntityRow {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    acronym: Option<String>,
    kind: NameKind,
    certain: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ambiguous: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    gender: Option<Gender>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<Number>,
    mentions: Vec<MentionRow>,
    roles: Vec<RoleRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    affiliations: Vec<Span>,
}

#[derive(Clone, Debug, Serialize)]
struct MentionRow {
    #[serde(flatten)]
    span: Span,
    form: MentionForm,
    certain: bool,
}

#[derive(Clone, Debug, Serialize)]
struct RoleRow {
    #[serde(flatten)]
    span: Span,
    form: RoleForm,
    time: RoleTime,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct FrameRow {
    sentence: usize,
    #[serde(flatten)]
    span: Span,
    verb: String,
    #[serde(flatten)]
    shape: VerbShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<ArgumentRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    object: Option<ArgumentRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attribute: Option<ArgumentRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<Span>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quantities: Vec<Span>,
    factuality: Factuality,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Span>,
    certain: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<usize>,
}

#[derive(Clone, Debug, Serialize)]
struct ArgumentRow {
    #[serde(flatten)]
    span: Span,
    head: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<usize>,
}

/// Something that is told first and taken back elsewhere.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ReversalRow {
    sentence: usize,
    noun: String,
    effect: ReversalEffect,
    asserted: bool,
    undone: Vec<usize>,
}

/// Where somebody stands with justice.
#[derive(Clone, Debug, Serialize)]
pub(super) struct JudicialRow {
    sentence: usize,
    #[serde(flatten)]
    span: Span,
    state: JudicialState,
    presumed_innocent: bool,
    entities: Vec<usize>,
    certain: bool,
}

/// A quotation.
#[derive(Clone, Debug, Serialize)]
struct QuotationRow {
    #[serde(flatten)]
    span: Span,
    kind: QuotationKind,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nested: Vec<Span>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    interrupted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    continues: Option<Span>,
    closed: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    repaired: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<SpeakerRow>,
}

#[derive(Clone, Debug, Serialize)]
struct SpeakerRow {
    #[serde(flatten)]
    span: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    verb: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    pattern: SpeechPattern,
    certain: bool,
    /// Who it is: an index into the entities.
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<usize>,
    /// The name of that entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

/// The rows about the whole text.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StoryRows {
    entities: Vec<EntityRow>,
    frames: Vec<FrameRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quotations: Vec<QuotationRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reversals: Vec<ReversalRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    judicial: Vec<JudicialRow>,
}

impl StoryRows {
    pub(super) fn new(source: &Source, document: &Document, analysis: &Analysis) -> Self {
        let at = |block: usize, range: &Range<usize>| match document.blocks.get(block) {
            Some(block) => Places { source, prose: &block.prose }.bytes(range),
            None => Span::at(0),
        };
        Self {
            entities: analysis.entities.iter().map(|entity| entity_row(entity, &at)).collect(),
            frames: analysis.frames.iter().map(|frame| frame_row(frame, &at)).collect(),
            quotations: quotation_rows(source, document, analysis),
            reversals: analysis
                .reversals
                .iter()
                .map(|fact| ReversalRow {
                    sentence: fact.sentence.0,
                    noun: fact.noun.clone(),
                    effect: fact.effect,
                    asserted: fact.asserted,
                    undone: fact.undone.iter().map(|sentence| sentence.0).collect(),
                })
                .collect(),
            judicial: analysis
                .judicial
                .iter()
                .map(|fact| JudicialRow {
                    sentence: fact.sentence.0,
                    span: at(fact.block, &fact.range),
                    state: fact.state,
                    presumed_innocent: fact.state.presumes_innocence(),
                    entities: fact.persons.clone(),
                    certain: fact.certain,
                })
                .collect(),
        }
    }
}

fn quotation_rows(source: &Source, document: &Document, analysis: &Analysis) -> Vec<QuotationRow> {
    let places = |block: usize| document.blocks.get(block).map(|block| Places { source, prose: &block.prose });
    let mut rows = Vec::new();
    for (index, speeches) in analysis.speeches.iter().enumerate() {
        for speech in speeches {
            let quotation = &speech.quotation;
            let (Some(own), Some(there)) = (places(index), places(speech.speaker_block)) else { continue };
            let tokens = analysis.blocks.get(speech.speaker_block).map_or(&[][..], |facts| &facts.tokens);
            let at = Tokens { places: there, tokens };
            rows.push(QuotationRow {
                span: own.bytes(&quotation.range),
                kind: quotation.kind,
                nested: quotation.nested.iter().map(|nested| own.bytes(&nested.range)).collect(),
                interrupted: quotation.interrupted,
                continues: quotation
                    .continues
                    .and_then(|first| speeches.get(first))
                    .map(|first| own.bytes(&first.quotation.range)),
                closed: quotation.closed,
                repaired: quotation.repaired,
                speaker: quotation.speaker.as_ref().map(|speaker| SpeakerRow {
                    span: at.span(&speaker.tokens),
                    verb: speaker.verb.map(|verb| at.one(verb)),
                    class: speaker.class,
                    pattern: speaker.pattern,
                    certain: speaker.certain,
                    entity: speech.entity,
                    name: speech.entity.and_then(|of| analysis.entities.get(of)).map(|entity| entity.name.clone()),
                }),
            });
        }
    }
    rows
}

fn entity_row(entity: &Entity, at: &impl Fn(usize, &Range<usize>) -> Span) -> EntityRow {
    let role = |role: &EntityRole| RoleRow { span: at(role.block, &role.range), form: role.form, time: role.time };
    EntityRow {
        name: entity.name.clone(),
        acronym: entity.acronym.clone(),
        kind: entity.kind,
        certain: entity.certain,
        ambiguous: entity.ambiguous,
        gender: entity.gender,
        number: entity.number,
        mentions: entity
            .mentions
            .iter()
            .map(|mention| MentionRow {
                span: at(mention.block, &mention.range),
                form: mention.form,
                certain: mention.certain,
            })
            .collect(),
        roles: entity.roles.iter().map(role).collect(),
        affiliations: entity.affiliations.iter().map(|(block, range)| at(*block, range)).collect(),
    }
}

fn frame_row(frame: &Frame, at: &impl Fn(usize, &Range<usize>) -> Span) -> FrameRow {
    let span = |range: &Range<usize>| at(frame.block, range);
    let argument = |argument: &Argument| ArgumentRow {
        span: span(&argument.range),
        head: argument.head.clone(),
        entity: argument.entity,
    };
    FrameRow {
        sentence: frame.sentence.0,
        span: span(&frame.verb_range),
        verb: frame.verb.clone(),
        shape: VerbShape {
            form: frame.form,
            compound: frame.compound,
            voice: frame.voice,
            negation: frame.negation,
            modality: frame.modality,
        },
        subject: frame.subject.as_ref().map(argument),
        object: frame.object.as_ref().filter(|_| !frame.copula).map(argument),
        attribute: frame.object.as_ref().filter(|_| frame.copula).map(argument),
        places: frame.places.clone(),
        dates: frame.dates.iter().map(span).collect(),
        quantities: frame.quantities.iter().map(span).collect(),
        factuality: frame.factuality,
        source: frame.source.as_ref().map(span),
        certain: frame.certain,
        same_as: frame.same_as,
    }
}
