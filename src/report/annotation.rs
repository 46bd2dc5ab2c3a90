use crate::analysis::{Analysis, BlockFacts, ContentTypeFact, Frame, Sentence};
use crate::document::{Document, Origin, Prose};
use crate::source::{Position, Source};
use crate::text::{
    Attachment, NameKind, Negation, Parse, PhraseParts, Standing, Token, appositions, byte_range, count_words, is_word,
    phrase_parts,
};
use std::ops::Range;

/// How a text is read, for people: its blocks, sentences and tokens with their analysis.
#[derive(Clone, Debug)]
pub struct Annotation {
    /// The file.
    pub file: String,
    /// Its blocks, in order.
    pub blocks: Vec<AnnotatedBlock>,
    /// The names, facts, quotations, reversals and judicial states of the whole text, each on a line for editors.
    pub story: Vec<String>,
}

/// A block of prose.
#[derive(Clone, Debug)]
pub struct AnnotatedBlock {
    /// What it is, for editors.
    pub kind: String,
    /// Where it begins.
    pub position: Position,
    /// Its words.
    pub words: usize,
    /// Whether `restructure` wrote it.
    pub generated: bool,
    /// Its sentences.
    pub sentences: Vec<AnnotatedSentence>,
}

/// A sentence.
#[derive(Clone, Debug)]
pub struct AnnotatedSentence {
    /// Where it begins.
    pub position: Position,
    /// Its text on one line; `□` stands for what is not prose.
    pub text: String,
    /// Its tokens.
    pub tokens: Vec<AnnotatedToken>,
    /// Its clauses, noun phrases, dates and quantities, each on a line for editors.
    pub structure: Vec<String>,
}

/// A token.
#[derive(Clone, Debug)]
pub struct AnnotatedToken {
    /// Its text.
    pub text: String,
    /// Its part of speech: UPOS.
    pub tag: &'static str,
    /// Its dictionary form, where it is a word.
    pub lemma: Option<String>,
    /// Its features, for editors.
    pub features: String,
    /// Whether the part of speech is a guess: no table knows the word.
    pub guess: bool,
}

impl Annotation {
    /// The annotation of an analysed document.
    pub fn new(source: &Source, document: &Document, analysis: &Analysis) -> Self {
        let blocks = document.blocks.iter().zip(&analysis.blocks);
        Self {
            file: source.name().to_string(),
            story: story_lines(document, analysis),
            blocks: blocks
                .map(|(block, facts)| {
                    let prose = block.prose.text();
                    let sentences = facts.sentences.iter().map(|sentence| AnnotatedSentence {
                        position: source.position(block.prose.to_source(sentence.range.clone()).start),
                        text: shown(&prose[sentence.range.clone()]),
                        tokens: facts
                            .sentence_tokens(sentence)
                            .iter()
                            .map(|token| AnnotatedToken {
                                text: shown(token.text(prose)),
                                tag: token.tag.name(),
                                lemma: is_word(token.text(prose)).then(|| token.dictionary_form(prose).into_owned()),
                                features: token.features.label(),
                                guess: !token.sure,
                            })
                            .collect(),
                        structure: structure_lines(prose, facts, sentence),
                    });
                    AnnotatedBlock {
                        kind: block.kind.label(),
                        position: source.position(block.span.start),
                        words: count_words(prose),
                        generated: block.origin == Origin::Generated,
                        sentences: sentences.collect(),
                    }
                })
                .collect(),
        }
    }
}

impl Annotation {
    /// With the type of the article, told before the rest of what is told of the whole.
    #[must_use]
    pub fn with_type(mut self, fact: &ContentTypeFact) -> Self {
        let reasons: Vec<String> =
            fact.reasons.iter().map(|reason| format!("{} ({})", reason.text, reason.weight)).collect();
        let told = if reasons.is_empty() { String::new() } else { format!(" : {}", reasons.join(", ")) };
        self.story.insert(0, format!("type de contenu : {}{told}", fact.kind.policy().label));
        self
    }
}

/// Text on one line.
fn shown(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    words.join(" ").replace(Prose::MASK, "□")
}

/// The text of some tokens on one line.
fn words(prose: &str, tokens: &[Token], range: &Range<usize>) -> String {
    byte_range(tokens, range).and_then(|bytes| prose.get(bytes)).map(shown).unwrap_or_default()
}

/// `attribué (selon …)`, `nié`.
fn standing_label(prose: &str, tokens: &[Token], standing: &Standing) -> String {
    let said = if standing.attributed && standing.factuality.label() != "attribué" { ", attribué" } else { "" };
    let source = standing.source.as_ref().map(|source| format!(" à « {} »", words(prose, tokens, source)));
    format!("{}{said}{}", standing.factuality.label(), source.unwrap_or_default())
}

fn structure_lines(prose: &str, facts: &BlockFacts, sentence: &Sentence) -> Vec<String> {
    let tokens = facts.sentence_tokens(sentence);
    let structure = &sentence.structure;
    let parse = &structure.parse;
    let text = |range: &Range<usize>| words(prose, tokens, range);
    let doubt = |certain: bool| if certain { "" } else { " ?" };
    let mut lines = Vec::new();
    for (clause, standing) in parse.clauses.iter().zip(&structure.standings.clauses) {
        let Some(verb) = parse.verbs.get(clause.verb) else { continue };
        let subject = clause
            .subject
            .as_ref()
            .map(|subject| format!(", sujet « {} »{}", text(&subject.tokens), doubt(subject.certain)));
        let object = clause.object.and_then(|object| parse.phrases.get(object));
        let role = if verb.copula { "attribut" } else { "complément" };
        let object = object.map(|object| format!(", {role} « {} »", text(&object.tokens)));
        let negated = if verb.negation == Negation::None { "" } else { ", négation" };
        lines.push(format!(
            "proposition ({}) : « {} », {}, {}{negated}{}{} : {}",
            clause.kind.label(),
            text(&verb.tokens),
            verb.tense(),
            verb.voice.label(),
            subject.unwrap_or_default(),
            object.unwrap_or_default(),
            standing_label(prose, tokens, standing),
        ));
    }
    for (index, ((phrase, standing), bindings)) in
        parse.phrases.iter().zip(&structure.standings.phrases).zip(&structure.bindings).enumerate()
    {
        let bound: Vec<String> = bindings.iter().map(|binding| format!("« {} »", text(&binding.tokens))).collect();
        let bound = if bound.is_empty() { String::new() } else { format!(", à garder : {}", bound.join(", ")) };
        lines.push(format!(
            "groupe nominal : « {} »{}{} : {}{bound}",
            text(&phrase.tokens),
            doubt(phrase.sound),
            parts_label(parse, &phrase_parts(tokens, parse, index), &text),
            standing_label(prose, tokens, standing),
        ));
    }
    for apposition in appositions(tokens, parse) {
        let phrase = |index: usize| parse.phrases.get(index).map(|phrase| text(&phrase.tokens)).unwrap_or_default();
        lines.push(format!("apposition : « {} » à « {} »", phrase(apposition.phrase), phrase(apposition.of)));
    }
    lines
        .extend(structure.dates.iter().map(|date| format!("date : « {} »{}", text(&date.tokens), doubt(date.certain))));
    lines.extend(structure.quantities.iter().map(|quantity| {
        let noun = quantity.noun.map_or(quantity.number.end, |noun| quantity.number.end.max(noun + 1));
        let end = quantity.complement.as_ref().map_or(noun, |complement| noun.max(complement.end));
        let source = structure.source_at(quantity.figure.start).map(|source| format!(", source « {} »", text(source)));
        format!("quantité : « {} »{}", text(&(quantity.number.start..end)), source.unwrap_or_default())
    }));
    lines
}

/// ` (déterminant défini, modificateur « vieux », après « dans », rattaché à « vit »)`; nothing for a phrase of one word alone.
fn parts_label(parse: &Parse, parts: &PhraseParts, text: &impl Fn(&Range<usize>) -> String) -> String {
    let quoted = |label: &str, range: &Range<usize>| format!("{label} « {} »", text(range));
    let attached = match parts.attachment {
        Some(Attachment::Noun(noun)) => Some(noun..noun + 1),
        Some(Attachment::Verb(verb)) => parse.verbs.get(verb).map(|verb| verb.tokens.clone()),
        None => None,
    };
    let told: Vec<String> = (parts.determiner.iter().map(|found| format!("déterminant {}", found.kind.label())))
        .chain(parts.number.iter().map(|range| quoted("nombre", range)))
        .chain(parts.modifiers.iter().map(|range| quoted("modificateur", range)))
        .chain(parts.complements.iter().map(|found| quoted("complément", &found.tokens)))
        .chain(parts.preposition.iter().map(|range| quoted("après", range)))
        .chain(attached.iter().map(|range| quoted("rattaché à", range)))
        .collect();
    if told.is_empty() { String::new() } else { format!(" ({})", told.join(", ")) }
}

/// `partie 2, proximité 0,12 : propre à elle « voile » ; cessent « rame » ; apparaissent « voile »`.
fn part_lines(analysis: &Analysis) -> Vec<String> {
    let quoted = |texts: &[&str]| texts.iter().map(|text| format!("« {text} »")).collect::<Vec<_>>().join(", ");
    let told = |label: &str, texts: &[&str]| (!texts.is_empty()).then(|| format!("{label} {}", quoted(texts)));
    let parts = analysis.topics.segments.iter().enumerate().filter(|_| analysis.topics.segments.len() > 1);
    parts
        .map(|(at, segment)| {
            let gap = analysis.topics.gaps.iter().find(|gap| gap.at == segment.span.start);
            let near = gap.map(|gap| format!(", proximité {:.2}", gap.similarity).replace('.', ","));
            let terms = &segment.terms;
            let own: Vec<&str> = terms.keyphrases.iter().map(|keyphrase| keyphrase.text.as_str()).collect();
            let ending: Vec<&str> = terms.ending.iter().map(String::as_str).collect();
            let starting: Vec<&str> = terms.starting.iter().map(String::as_str).collect();
            let told: Vec<String> =
                [told("propre à elle", &own), told("cessent", &ending), told("apparaissent", &starting)]
                    .into_iter()
                    .flatten()
                    .collect();
            let told = if told.is_empty() { String::new() } else { format!(" : {}", told.join(" ; ")) };
            format!("partie {}{}{told}", at + 1, near.unwrap_or_default())
        })
        .collect()
}

fn story_lines(document: &Document, analysis: &Analysis) -> Vec<String> {
    let prose = |block: usize| document.blocks.get(block).map_or("", |block| block.prose.text());
    let mut lines = Vec::new();
    for entity in &analysis.entities {
        let kind = match entity.kind {
            NameKind::Person => "personne",
            NameKind::Place => "lieu",
            NameKind::Organisation => "organisation",
            NameKind::People => "peuple",
            NameKind::Other => "nom",
        };
        let roles: Vec<String> = entity
            .roles
            .iter()
            .filter_map(|role| prose(role.block).get(role.range.clone()))
            .map(|role| format!("« {} »", shown(role)))
            .collect();
        let parties = entity.affiliations.iter().filter_map(|(block, range)| prose(*block).get(range.clone()));
        let parties = parties.map(|party| format!("rattachement « {} »", shown(party)));
        let roles: String = roles.into_iter().chain(parties).map(|item| format!(", {item}")).collect();
        let doubt = if entity.certain { "" } else { " ?" };
        lines.push(format!(
            "{kind} : {}{doubt}, {}{roles}",
            entity.name,
            super::count(entity.mentions.len(), "mention", "mentions")
        ));
    }
    lines.extend(analysis.frames.iter().map(|frame| frame_line(document, analysis, frame)));
    for (block, speeches) in analysis.speeches.iter().enumerate() {
        for speech in speeches {
            let quoted = prose(block).get(speech.quotation.range.clone()).map(shown).unwrap_or_default();
            let speaker = speech.quotation.speaker.as_ref().map(|speaker| {
                let tokens = analysis.blocks.get(speech.speaker_block).map_or(&[][..], |facts| &facts.tokens);
                let doubt = if speaker.certain { "" } else { " ?" };
                let said = words(prose(speech.speaker_block), tokens, &speaker.tokens);
                let entity = speech.entity.and_then(|entity| analysis.entities.get(entity));
                let name = entity.filter(|entity| !said.contains(&entity.name));
                let name = name.map_or(String::new(), |entity| format!(" ({})", entity.name));
                format!(", de « {said} »{name}{doubt}")
            });
            lines.push(format!("citation : {quoted}{}", speaker.unwrap_or_default()));
        }
    }
    lines.extend(part_lines(analysis));
    for fact in &analysis.reversals {
        let undone = super::count(fact.undone.len(), "phrase le tient", "phrases le tiennent");
        lines.push(format!("revirement : « {} » ({undone} encore pour acquis)", fact.noun));
    }
    for fact in &analysis.judicial {
        let told = prose(fact.block).get(fact.range.clone()).map(shown).unwrap_or_default();
        let names = fact.persons.iter().filter_map(|person| analysis.entities.get(*person));
        let names: String = names.map(|entity| format!(", {}", entity.name)).collect();
        let presumed = if fact.state.presumes_innocence() { ", présomption d’innocence" } else { "" };
        let doubt = if fact.certain || names.is_empty() { "" } else { " ?" };
        lines.push(format!("situation judiciaire : « {told} » ({}{presumed}){names}{doubt}", fact.state.label()));
    }
    lines
}

/// `fait : « la mairie » « a vendu » « le bac », date « lundi » : affirmé`.
fn frame_line(document: &Document, analysis: &Analysis, frame: &Frame) -> String {
    let text_in = |block: usize, range: &Range<usize>| {
        let prose = document.blocks.get(block).map_or("", |block| block.prose.text());
        prose.get(range.clone()).map(shown).unwrap_or_default()
    };
    let text = |range: &Range<usize>| text_in(frame.block, range);
    let arguments = [
        frame.subject.as_ref().map(|subject| &subject.range),
        Some(&frame.verb_range),
        frame.object.as_ref().map(|object| &object.range),
    ];
    let said: Vec<String> = arguments.into_iter().flatten().map(|range| format!("« {} »", text(range))).collect();
    let places = frame.places.iter().filter_map(|place| analysis.entities.get(*place));
    let details: String = places
        .map(|place| format!(", lieu « {} »", place.name))
        .chain(frame.dates.iter().map(|date| format!(", date « {} »", text(date))))
        .chain(frame.quantities.iter().map(|quantity| format!(", quantité « {} »", text(quantity))))
        .chain(frame.source.iter().map(|source| format!(", source « {} »", text(source))))
        .collect();
    let doubt = if frame.certain { "" } else { " ?" };
    let first = frame.same_as.and_then(|first| analysis.frames.get(first));
    let again = first.map(|first| format!(", déjà dit : « {} »", text_in(first.block, &first.verb_range)));
    format!("fait : {}{details} : {}{doubt}{}", said.join(" "), frame.factuality.label(), again.unwrap_or_default())
}
