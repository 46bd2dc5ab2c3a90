//! The structure of the sentences of a text.

use crate::analysis::{BlockFacts, Sentence};
use crate::document::Prose;
use crate::lexicon::VerbForm;
use crate::source::{Source, Span};
use crate::text::byte_range;
use crate::text::{
    Apposition, AppositionForm, Attachment, AttributionKind, ClauseKind, Complement, DateKind, DateParts,
    DeterminerKind, Extent, Factuality, Modality, Negation, Parse, QuantityKind, Standing, Token, Value, Voice,
    appositions, phrase_parts,
};
use serde::Serialize;
use std::ops::Range;

#[derive(Clone, Debug, Serialize)]
pub(super) struct PhraseRow {
    #[serde(flatten)]
    span: Span,
    head: Span,
    #[serde(flatten)]
    parts: PartsRow,
    /// Whether it is a phrase that keeps its sense as it stands.
    certain: bool,
    /// Whether no qualifier of it can follow that was not read.
    complete: bool,
    #[serde(flatten)]
    standing: StandingRow,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    binding: Vec<Span>,
}

/// What a phrase is made of, and what governs it.
#[derive(Clone, Debug, Serialize)]
struct PartsRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    determiner: Option<DeterminerRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<Span>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    modifiers: Vec<Span>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    complements: Vec<ComplementRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preposition: Option<Span>,
    /// The noun or the verb that the preposition attaches it to.
    #[serde(skip_serializing_if = "Option::is_none")]
    attached_to: Option<Span>,
}

#[derive(Clone, Debug, Serialize)]
struct DeterminerRow {
    #[serde(flatten)]
    span: Span,
    kind: DeterminerKind,
}

#[derive(Clone, Debug, Serialize)]
struct ComplementRow {
    #[serde(flatten)]
    span: Span,
    /// The noun that it completes.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Span>,
}

/// A phrase that names the same as the one before it.
#[derive(Clone, Debug, Serialize)]
struct AppositionRow {
    #[serde(flatten)]
    span: Span,
    /// The phrase that it explains.
    of: Span,
    form: AppositionForm,
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
    attribute: Option<Span>,
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
pub(super) struct VerbShape {
    pub(super) form: VerbForm,
    pub(super) compound: bool,
    pub(super) voice: Voice,
    pub(super) negation: Negation,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) modality: Option<Modality>,
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
    /// Who gives the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Span>,
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    appositions: Vec<AppositionRow>,
    clauses: Vec<ClauseRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attributions: Vec<AttributionRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<DateRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quantities: Vec<QuantityRow>,
}

/// From ranges of a block's prose to spans of the file.
pub(super) struct Places<'a> {
    pub(super) source: &'a Source,
    pub(super) prose: &'a Prose,
}

impl Places<'_> {
    pub(super) fn bytes(&self, range: &Range<usize>) -> Span {
        self.source.original(self.prose.to_source(range.clone()))
    }
}

/// From tokens of a sentence to spans of the file.
pub(super) struct Tokens<'a> {
    pub(super) places: Places<'a>,
    pub(super) tokens: &'a [Token],
}

impl Tokens<'_> {
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        byte_range(self.tokens, range).map_or(Span::at(0), |bytes| self.places.bytes(&bytes))
    }

    pub(super) fn one(&self, at: usize) -> Span {
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

impl PartsRow {
    fn new(at: &Tokens, parse: &Parse, index: usize) -> Self {
        let parts = phrase_parts(at.tokens, parse, index);
        let determiner = parts.determiner.map(|found| DeterminerRow { span: at.span(&found.tokens), kind: found.kind });
        let complement = |found: &Complement| ComplementRow {
            span: at.span(&found.tokens),
            of: found.noun.map(|noun| at.one(noun)),
        };
        let attached = |attachment| match attachment {
            Attachment::Noun(noun) => Some(at.one(noun)),
            Attachment::Verb(verb) => parse.verbs.get(verb).map(|verb| at.span(&verb.tokens)),
        };
        Self {
            determiner,
            number: parts.number.map(|number| at.span(&number)),
            modifiers: parts.modifiers.iter().map(|modifier| at.span(modifier)).collect(),
            complements: parts.complements.iter().map(complement).collect(),
            preposition: parts.preposition.map(|preposition| at.span(&preposition)),
            attached_to: parts.attachment.and_then(attached),
        }
    }
}

impl AppositionRow {
    fn new(at: &Tokens, parse: &Parse, apposition: Apposition) -> Option<Self> {
        let span = |phrase: usize| parse.phrases.get(phrase).map(|phrase| at.span(&phrase.tokens));
        Some(Self { span: span(apposition.phrase)?, of: span(apposition.of)?, form: apposition.form })
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
                .enumerate()
                .map(|(index, ((phrase, standing), bindings))| PhraseRow {
                    span: at.span(&phrase.tokens),
                    head: at.one(phrase.head),
                    parts: PartsRow::new(&at, parse, index),
                    certain: phrase.sound,
                    complete: phrase.certain,
                    standing: at.standing(standing),
                    binding: bindings.iter().map(|binding| at.span(&binding.tokens)).collect(),
                })
                .collect(),
            appositions: appositions(at.tokens, parse)
                .into_iter()
                .filter_map(|apposition| AppositionRow::new(&at, parse, apposition))
                .collect(),
            clauses: clauses
                .filter_map(|(clause, standing)| {
                    let verb = parse.verbs.get(clause.verb)?;
                    let object = clause.object.and_then(|object| parse.phrases.get(object));
                    let object = object.map(|phrase| at.span(&phrase.tokens));
                    Some(ClauseRow {
                        span: at.span(&clause.tokens),
                        kind: clause.kind,
                        verb: VerbRow {
                            span: at.span(&verb.tokens),
                            lemma: verb.lemma(at.tokens).into_owned(),
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
                        object: object.filter(|_| !verb.copula),
                        attribute: object.filter(|_| verb.copula),
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
                    source: structure.source_at(quantity.figure.start).map(|source| at.span(source)),
                })
                .collect(),
        }
    }
}
