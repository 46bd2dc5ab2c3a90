//! The structure of the sentences, the names and the frames of a text.

use crate::analysis::{Analysis, Argument, BlockFacts, Entity, EntityRole, Frame, MentionForm, Sentence};
use crate::document::{Document, Prose};
use crate::lexicon::{Gender, Number, VerbForm};
use crate::source::{Source, Span};
use crate::text::{
    AttributionKind, ClauseKind, DateKind, DateParts, Extent, Factuality, Modality, NameKind, Negation, QuantityKind,
    QuotationKind, RoleForm, RoleTime, SpeechPattern, Standing, Value, Voice,
};
use serde::Serialize;
use std::ops::Range;

#[derive(Clone, Debug, Serialize)]
pub(super) struct PhraseRow {
    #[serde(flatten)]
    span: Span,
    head: Span,
    certain: bool,
    #[serde(flatten)]
    standing: StandingRow,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    binding: Vec<Span>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct StandingRow {
    factuality: Factuality,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    attributed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<Span>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ClauseRow {
    #[serde(flatten)]
    span: Span,
    kind: ClauseKind,
    verb: VerbRow,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<SubjectRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    object: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<usize>,
    #[serde(flatten)]
    standing: StandingRow,
    certain: bool,
}

#[derive(Clone, Debug, Serialize)]
struct VerbRow {
    #[serde(flatten)]
    span: Span,
    lemma: String,
    #[serde(flatten)]
    shape: VerbShape,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct VerbShape {
    form: VerbForm,
    compound: bool,
    voice: Voice,
    negation: Negation,
    #[serde(skip_serializing_if = "Option::is_none")]
    modality: Option<Modality>,
}

#[derive(Clone, Debug, Serialize)]
struct SubjectRow {
    #[serde(flatten)]
    span: Span,
    head: Span,
    certain: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct DateRow {
    #[serde(flatten)]
    span: Span,
    kind: DateKind,
    extent: Extent,
    #[serde(flatten)]
    from: DateParts,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<DateParts>,
    anchored: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ambiguous_weekday: bool,
    certain: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct QuantityRow {
    #[serde(flatten)]
    span: Span,
    kind: QuantityKind,
    figure: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantifier: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noun: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subset_of: Option<usize>,
}

/// What somebody says in a sentence, without quotation marks.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AttributionRow {
    #[serde(flatten)]
    span: Span,
    kind: AttributionKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verb: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    certain: bool,
}

/// What a sentence is made of.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StructureRow {
    phrases: Vec<PhraseRow>,
    clauses: Vec<ClauseRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attributions: Vec<AttributionRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<DateRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quantities: Vec<QuantityRow>,
}

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
    effect: crate::lexicon::ReversalEffect,
    asserted: bool,
    undone: Vec<usize>,
}

/// Where somebody stands with justice.
#[derive(Clone, Debug, Serialize)]
pub(super) struct JudicialRow {
    sentence: usize,
    #[serde(flatten)]
    span: Span,
    state: crate::lexicon::JudicialState,
    presumed_innocent: bool,
    entities: Vec<usize>,
    certain: bool,
}

/// From ranges of a block's prose to spans of the file.
struct Places<'a> {
    source: &'a Source,
    prose: &'a Prose,
}

impl Places<'_> {
    fn bytes(&self, range: &Range<usize>) -> Span {
        self.source.original(self.prose.to_source(range.clone()))
    }
}

/// From tokens of a sentence to spans of the file.
struct Tokens<'a> {
    places: Places<'a>,
    tokens: &'a [crate::text::Token],
}

impl Tokens<'_> {
    fn span(&self, range: &Range<usize>) -> Span {
        let inside = self.tokens.get(range.clone()).unwrap_or(&[]);
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => self.places.bytes(&(first.range.start..last.range.end)),
            _ => Span::at(0),
        }
    }

    fn one(&self, at: usize) -> Span {
        self.span(&(at..at + 1))
    }

    fn standing(&self, standing: &Standing) -> StandingRow {
        StandingRow {
            factuality: standing.factuality,
            attributed: standing.attributed,
            source: standing.source.as_ref().map(|source| self.span(source)),
            cue: standing.cue.map(|cue| self.one(cue)),
        }
    }
}

impl StructureRow {
    pub(super) fn new(source: &Source, prose: &Prose, facts: &BlockFacts, sentence: &Sentence) -> Self {
        let at = Tokens { places: Places { source, prose }, tokens: facts.sentence_tokens(sentence) };
        let structure = &sentence.structure;
        let parse = &structure.parse;
        let phrases = parse.phrases.iter().zip(&structure.standings.phrases).zip(&structure.bindings);
        let clauses = parse.clauses.iter().zip(&structure.standings.clauses);
        Self {
            phrases: phrases
                .map(|((phrase, standing), bindings)| PhraseRow {
                    span: at.span(&phrase.tokens),
                    head: at.one(phrase.head),
                    certain: phrase.certain,
                    standing: at.standing(standing),
                    binding: bindings.iter().map(|binding| at.span(&binding.tokens)).collect(),
                })
                .collect(),
            clauses: clauses
                .filter_map(|(clause, standing)| {
                    let verb = parse.verbs.get(clause.verb)?;
                    Some(ClauseRow {
                        span: at.span(&clause.tokens),
                        kind: clause.kind,
                        verb: VerbRow {
                            span: at.span(&verb.tokens),
                            lemma: verb.lemma(at.tokens),
                            shape: VerbShape {
                                form: verb.form,
                                compound: verb.compound,
                                voice: verb.voice,
                                negation: verb.negation,
                                modality: verb.modality,
                            },
                        },
                        subject: clause.subject.as_ref().map(|subject| SubjectRow {
                            span: at.span(&subject.tokens),
                            head: at.one(subject.head),
                            certain: subject.certain,
                        }),
                        object: clause
                            .object
                            .and_then(|object| parse.phrases.get(object))
                            .map(|phrase| at.span(&phrase.tokens)),
                        parent: clause.parent,
                        standing: at.standing(standing),
                        certain: clause.certain,
                    })
                })
                .collect(),
            attributions: structure
                .attributions
                .iter()
                .map(|said| AttributionRow {
                    span: at.span(&said.tokens),
                    kind: said.kind,
                    source: said.source.as_ref().map(|source| at.span(source)),
                    verb: said.verb.map(|verb| at.one(verb)),
                    class: said.class,
                    certain: said.certain,
                })
                .collect(),
            dates: structure
                .dates
                .iter()
                .map(|date| DateRow {
                    span: at.span(&date.tokens),
                    kind: date.kind,
                    extent: date.extent,
                    from: date.start,
                    to: date.end,
                    anchored: date.anchored,
                    ambiguous_weekday: date.ambiguous_weekday,
                    certain: date.certain,
                })
                .collect(),
            quantities: structure
                .quantities
                .iter()
                .map(|quantity| QuantityRow {
                    span: at.span(&quantity.number),
                    kind: quantity.kind,
                    figure: at.span(&quantity.figure),
                    value: quantity.value,
                    quantifier: quantity.quantifier.as_ref().map(|quantifier| at.span(&quantifier.tokens)),
                    unit: quantity.unit.as_ref().map(|unit| at.span(unit)),
                    noun: quantity.noun.map(|noun| at.one(noun)),
                    subset_of: quantity.subset_of,
                })
                .collect(),
        }
    }
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
    let mut rows = Vec::new();
    for (block, facts) in document.blocks.iter().zip(&analysis.blocks) {
        let places = Places { source, prose: &block.prose };
        let at = Tokens { places: Places { source, prose: &block.prose }, tokens: &facts.tokens };
        rows.extend(facts.quotations.iter().map(|quotation| {
            QuotationRow {
                span: places.bytes(&quotation.range),
                kind: quotation.kind,
                nested: quotation.nested.iter().map(|nested| places.bytes(&nested.range)).collect(),
                interrupted: quotation.interrupted,
                continues: quotation
                    .continues
                    .and_then(|first| facts.quotations.get(first))
                    .map(|first| places.bytes(&first.range)),
                closed: quotation.closed,
                repaired: quotation.repaired,
                speaker: quotation.speaker.as_ref().map(|speaker| SpeakerRow {
                    span: at.span(&speaker.tokens),
                    verb: speaker.verb.map(|verb| at.one(verb)),
                    class: speaker.class,
                    pattern: speaker.pattern,
                    certain: speaker.certain,
                }),
            }
        }));
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
        object: frame.object.as_ref().map(argument),
        places: frame.places.clone(),
        dates: frame.dates.iter().map(span).collect(),
        quantities: frame.quantities.iter().map(span).collect(),
        factuality: frame.factuality,
        source: frame.source.as_ref().map(span),
        certain: frame.certain,
        same_as: frame.same_as,
    }
}
