//! What the patterns know of the whole article: what each part says more than the others, what the article is about, who is
//! named.

use super::super::topics::Topics;
use super::line::Line;
use super::noun::{Noun, Start, noun};
use crate::analysis::{
    Analysis, BlockFacts, Entity, EntityMention, Keyphrase, MentionForm, Role, SentenceId, content_stems,
};
use crate::document::{Block, BlockKind, Document, Origin};
use crate::lexicon::{SourceClass, Tag, fold, rubrics_told_by, source_noun, speaks, title};
use crate::realise::NounPhrase;
use crate::text::{NameKind, byte_range, capitalize};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A part: the index of its first block and of the one after its last.
pub(in crate::restructure) type Blocks = (usize, usize);

/// An article, cut into parts.
pub(in crate::restructure) struct Article<'a> {
    document: &'a Document,
    pub(in crate::restructure) analysis: &'a Analysis,
    pub(in crate::restructure) topics: Topics,
    parts: Vec<Weights>,
    keywords: BTreeMap<String, f64>,
    blocks: Vec<Blocks>,
    rubrics: OnceCell<Rubrics>,
    /// The entities that each block mentions, by their places in the analysis.
    mentioned: BTreeMap<usize, BTreeSet<usize>>,
    theme: OnceCell<Option<Theme>>,
}

/// What the article is about, as a noun phrase.
pub(in crate::restructure) struct Theme {
    /// With its article, or a name.
    pub(in crate::restructure) phrase: NounPhrase,
    /// A sentence that has it so.
    pub(in crate::restructure) sentence: SentenceId,
    /// The lemma of its head.
    pub(in crate::restructure) head: String,
    /// What it is the name of, where it is one.
    pub(in crate::restructure) name: Option<NameKind>,
}

/// How a part tells that it is about a rubric.
#[derive(Clone, Debug, Default)]
pub(in crate::restructure) struct Told {
    /// Its strong cues, and its other ones.
    strong: BTreeSet<String>,
    weak: BTreeSet<String>,
    /// The sentences that hold a cue, with how many strong ones.
    pub(in crate::restructure) sentences: BTreeMap<SentenceId, usize>,
    /// The share of its sentences that these are.
    pub(in crate::restructure) share: f64,
}

impl Told {
    /// The weight of its cues.
    #[expect(clippy::cast_precision_loss, reason = "a few words")]
    pub(in crate::restructure) fn weight(&self) -> f64 {
        (2 * self.strong.len() + self.weak.len()) as f64
    }

    /// Whether it may be told: by a strong cue and others, in two sentences.
    pub(in crate::restructure) fn is_told(&self) -> bool {
        !self.strong.is_empty() && self.weight() >= 4.0 && self.sentences.len() >= 2 && self.share >= 0.2
    }
}

/// The rubrics that the parts of an article tell, by their numbers.
pub(in crate::restructure) struct Rubrics {
    pub(in crate::restructure) parts: Vec<BTreeMap<usize, Told>>,
    /// In how many parts each may be told, and what its two heaviest parts weigh.
    over: BTreeMap<usize, (usize, f64, f64)>,
}

impl Rubrics {
    fn new(parts: Vec<BTreeMap<usize, Told>>) -> Self {
        let mut over: BTreeMap<usize, (usize, f64, f64)> = BTreeMap::new();
        for (number, told) in parts.iter().flatten() {
            let (count, first, second) = over.entry(*number).or_default();
            *count += usize::from(told.is_told());
            let weight = told.weight();
            *second = second.max(first.min(weight));
            *first = first.max(weight);
        }
        Self { parts, over }
    }

    /// Whether this part alone tells a rubric most; what most parts tell is the subject of the article, not of one of them.
    pub(in crate::restructure) fn is_apart(&self, number: usize, told: &Told) -> bool {
        let Some((count, first, second)) = self.over.get(&number) else { return false };
        let most = told.weight() >= *first && first > second;
        told.is_told() && most && count * 2 <= self.parts.len().max(2)
    }
}

/// What the stems of a part weigh: how often they stand in it, times how rare they are in the other parts.
#[derive(Default)]
struct Weights {
    stems: BTreeMap<String, f64>,
    /// How many of its sentences hold each stem.
    sentences: BTreeMap<String, usize>,
    /// The stems of each of its sentences.
    by_sentence: Vec<BTreeSet<String>>,
    /// What its heaviest stems weigh together.
    heaviest: f64,
}

/// A name that is mentioned less often is no theme.
const MENTIONS: usize = 3;
/// How many of the heaviest stems of a part a heading could hold.
const HEAVIEST: usize = 5;
/// Keyphrases of the article that count.
const KEYPHRASES: usize = 10;

impl<'a> Article<'a> {
    pub(in crate::restructure) fn new(document: &'a Document, analysis: &'a Analysis, parts: &[Blocks]) -> Self {
        let mut weights: Vec<Weights> = parts.iter().map(|part| counted(document, analysis, *part)).collect();
        let mut parts_with: BTreeMap<String, f64> = BTreeMap::new();
        for stem in weights.iter().flat_map(|of| of.stems.keys()) {
            *parts_with.entry(stem.clone()).or_default() += 1.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "a few parts")]
        let total = parts.len() as f64;
        for of in &mut weights {
            for (stem, weight) in &mut of.stems {
                *weight *= libm::log(1.0 + total / parts_with[stem]);
            }
            let mut sorted: Vec<f64> = of.stems.values().copied().collect();
            sorted.sort_by(|a, b| b.total_cmp(a));
            of.heaviest = sorted.iter().take(HEAVIEST).sum();
        }
        let mut keywords: BTreeMap<String, f64> = BTreeMap::new();
        for keyphrase in analysis.topics.keyphrases.iter().take(KEYPHRASES) {
            let weight = match keyphrase.role {
                Role::Principal => 1.0,
                Role::Secondary => 0.6,
                Role::Related => 0.3,
            };
            for stem in &keyphrase.stems {
                let known = keywords.entry(stem.clone()).or_default();
                *known = known.max(weight);
            }
        }
        let mut mentioned: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (at, entity) in analysis.entities.iter().enumerate() {
            for mention in &entity.mentions {
                mentioned.entry(mention.block).or_default().insert(at);
            }
        }
        Self {
            mentioned,
            document,
            analysis,
            topics: Topics::new(document, analysis),
            parts: weights,
            keywords,
            blocks: parts.to_vec(),
            rubrics: OnceCell::new(),
            theme: OnceCell::new(),
        }
    }

    /// The sentences of a part, its lists apart.
    pub(in crate::restructure) fn lines(&self, part: Blocks) -> Vec<Line<'a>> {
        let mut found = Vec::new();
        for (index, block, facts) in paragraphs(self.document, self.analysis, part) {
            for sentence in &facts.sentences {
                found.push(Line { prose: block.prose.text(), facts, sentence, block: index, order: found.len() });
            }
        }
        found
    }

    /// The rubrics that the parts tell.
    pub(in crate::restructure) fn rubrics(&self) -> &Rubrics {
        self.rubrics.get_or_init(|| {
            Rubrics::new(self.blocks.iter().map(|blocks| told(self.document, self.analysis, *blocks)).collect())
        })
    }

    /// The theme of the article as a noun phrase.
    pub(in crate::restructure) fn theme_phrase(&self) -> Option<&Theme> {
        let found = self.theme.get_or_init(|| {
            let theme = self.analysis.topics.keyphrases.first()?;
            let whole = (0, self.document.blocks.len());
            self.lines(whole).into_iter().find_map(|line| {
                (0..line.structure().parse.phrases.len()).find_map(|index| {
                    let noun = noun(&line, index).filter(|noun| matches!(noun.start, Start::Definite | Start::Name))?;
                    let mut stems = content_stems(line.tokens().get(noun.tokens.clone())?);
                    let mut wanted = theme.stems.clone();
                    stems.sort_unstable();
                    wanted.sort_unstable();
                    let head = line.tokens().get(noun.head)?.lemma().into_owned();
                    let entity = self.entity(&line, &noun.tokens);
                    let sure = noun.start != Start::Name
                        || entity.is_some_and(|of| of.certain && !of.ambiguous && of.mentions.len() >= MENTIONS);
                    let name = entity.filter(|_| noun.start == Start::Name || noun.tokens.len() <= 2).map(|of| of.kind);
                    (sure && stems == wanted).then_some(Theme { phrase: noun.phrase, sentence: line.id(), head, name })
                })
            })
        });
        found.as_ref()
    }

    /// Share of what the heaviest stems of a part weigh.
    pub(in crate::restructure) fn coverage(&self, part: usize, stems: &BTreeSet<String>) -> f64 {
        let Some(of) = self.parts.get(part).filter(|of| of.heaviest > 0.0) else { return 0.0 };
        let held: f64 = stems.iter().filter_map(|stem| of.stems.get(stem)).sum();
        (held / of.heaviest).min(1.0)
    }

    /// Share of the stems that stand in the first sentence of a part.
    pub(in crate::restructure) fn in_first(&self, part: usize, stems: &BTreeSet<String>) -> f64 {
        let first = self.parts.get(part).and_then(|of| of.by_sentence.first());
        first.map_or(0.0, |first| share(stems.intersection(first).count(), stems.len()))
    }

    /// Share of the sentences of a part that hold one of the stems; and whether two hold two of them.
    pub(in crate::restructure) fn spread(&self, part: usize, stems: &BTreeSet<String>) -> (f64, bool) {
        let Some(of) = self.parts.get(part) else { return (0.0, false) };
        let held: Vec<usize> = of.by_sentence.iter().map(|sentence| sentence.intersection(stems).count()).collect();
        let some = held.iter().filter(|held| **held > 0).count();
        (share(some, held.len()), held.iter().filter(|held| **held > 1).count() > 1)
    }

    /// How many sentences of a part hold a stem.
    pub(in crate::restructure) fn sentences_with(&self, part: usize, stem: &str) -> usize {
        self.parts.get(part).and_then(|of| of.sentences.get(stem)).copied().unwrap_or(0)
    }

    /// What the best keyphrase weighs that the stems hold a word of.
    pub(in crate::restructure) fn keyword(&self, stems: &BTreeSet<String>) -> f64 {
        stems.iter().filter_map(|stem| self.keywords.get(stem)).fold(0.0, |best: f64, weight| best.max(*weight))
    }

    /// Whether the stems hold the principal keyphrase of the article, whole.
    pub(in crate::restructure) fn names_subject(&self, stems: &BTreeSet<String>) -> bool {
        let mut keyphrases = self.analysis.topics.keyphrases.iter();
        let principal = keyphrases.find(|keyphrase| keyphrase.role == Role::Principal);
        principal.is_some_and(|principal| principal.stems.iter().all(|stem| stems.contains(stem)))
    }

    /// Whether a keyphrase names a person: before a colon, what follows would be said of him.
    pub(in crate::restructure) fn is_person(&self, keyphrase: &Keyphrase) -> bool {
        let people = self.analysis.entities.iter().filter(|entity| entity.kind == NameKind::Person);
        people.into_iter().any(|person| fold(&person.name).contains(&fold(&keyphrase.text)))
    }

    /// The best keyphrase of the article that a sentence names whole, but persons.
    pub(in crate::restructure) fn theme(&self, line: &Line<'_>) -> Option<String> {
        let stems = content_stems(line.tokens());
        let themes = self.analysis.topics.keyphrases.iter();
        let themes = themes.filter(|keyphrase| keyphrase.role != Role::Related && !self.is_person(keyphrase));
        let mut named = themes.filter(|theme| theme.stems.iter().all(|stem| stems.contains(stem)));
        named.next().map(|theme| capitalize(&theme.text))
    }

    /// Whether these tokens hold a word of a theme.
    pub(in crate::restructure) fn holds(&self, theme: &str, line: &Line<'_>, tokens: &Range<usize>) -> bool {
        let of_theme = super::stems_of(theme);
        content_stems(line.tokens().get(tokens.clone()).unwrap_or(&[])).iter().any(|stem| of_theme.contains(stem))
    }

    /// The entities that a block mentions, in their order.
    fn mentioned_in(&self, block: usize) -> impl Iterator<Item = &'a Entity> {
        let entities = &self.analysis.entities;
        self.mentioned.get(&block).into_iter().flatten().filter_map(move |at| entities.get(*at))
    }

    /// The entity that these tokens of a line surely name.
    pub(in crate::restructure) fn entity(&self, line: &Line<'_>, tokens: &Range<usize>) -> Option<&'a Entity> {
        let range = byte_range(line.tokens(), tokens)?;
        self.mentioned_in(line.block).find(|entity| {
            entity.mentions.iter().any(|mention| {
                mention.block == line.block
                    && mention.form != MentionForm::Pronoun
                    && range.start <= mention.range.start
                    && mention.range.end <= range.end
            })
        })
    }

    /// Where persons are named in the block of a line, in bytes.
    pub(in crate::restructure) fn people(&self, line: &Line<'_>) -> Vec<Range<usize>> {
        let people = self.mentioned_in(line.block).filter(|entity| entity.kind == NameKind::Person);
        let mentions = people.flat_map(|person| &person.mentions);
        let here =
            mentions.filter(|of| of.block == line.block && matches!(of.form, MentionForm::Name | MentionForm::Short));
        here.map(|of| of.range.clone()).collect()
    }

    /// The person that a pronoun at these bytes surely stands for, and the last sentence before that names him whole.
    pub(in crate::restructure) fn person_meant(
        &self,
        line: &Line<'_>,
        range: &Range<usize>,
    ) -> Option<(&'a Entity, SentenceId)> {
        let stands = |entity: &&Entity| {
            let mut mentions = entity.mentions.iter();
            mentions
                .any(|of| of.block == line.block && of.form == MentionForm::Pronoun && of.certain && of.range == *range)
        };
        let mut people =
            self.mentioned_in(line.block).filter(|of| of.kind == NameKind::Person && of.certain && !of.ambiguous);
        let person = people.find(stands)?;
        let whole = |of: &&EntityMention| of.form == MentionForm::Name && of.sentence <= line.id();
        Some((person, person.mentions.iter().rfind(whole)?.sentence))
    }

    /// Whether a phrase only names a person, a body or a place: its head is a title, a body, a source, and a name follows.
    pub(in crate::restructure) fn is_actor(&self, line: &Line<'_>, noun: &Noun) -> bool {
        let lemma = line.tokens().get(noun.head).map_or_else(String::new, |head| head.lemma().into_owned());
        let who = title(&lemma).is_some()
            || speaks(&lemma)
            || source_noun(&lemma).is_some_and(|of| of != SourceClass::Document);
        let whole = self.entity(line, &noun.tokens).is_some_and(|entity| {
            let text = line.text(&noun.tokens);
            entity.kind != NameKind::Other && entity.name.len() + 8 >= text.len()
        });
        who || whole
    }

    /// Whether these tokens hold the name of a person.
    pub(in crate::restructure) fn names_person(&self, line: &Line<'_>, tokens: &Range<usize>) -> bool {
        self.entity(line, tokens).is_some_and(|entity| entity.kind == NameKind::Person)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few words")]
pub(in crate::restructure) fn share(some: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { some as f64 / all as f64 }
}

/// The rubrics that a part tells.
fn told(document: &Document, analysis: &Analysis, part: Blocks) -> BTreeMap<usize, Told> {
    let mut found: BTreeMap<usize, Told> = BTreeMap::new();
    let mut total = 0;
    for (_, _, facts) in prose(document, analysis, part) {
        for sentence in &facts.sentences {
            total += 1;
            for token in facts.sentence_tokens(sentence) {
                if !matches!(token.tag, Tag::Noun | Tag::Verb | Tag::Adj) {
                    continue;
                }
                let lemma = token.lemma();
                for (number, strong) in rubrics_told_by(&lemma) {
                    let of = found.entry(*number).or_default();
                    let cues = if *strong { &mut of.strong } else { &mut of.weak };
                    cues.insert(lemma.to_string());
                    *of.sentences.entry(sentence.id).or_default() += usize::from(*strong);
                }
            }
        }
    }
    for of in found.values_mut() {
        of.share = share(of.sentences.len(), total);
    }
    found
}

fn counted(document: &Document, analysis: &Analysis, part: Blocks) -> Weights {
    let mut of = Weights::default();
    for (_, _, facts) in prose(document, analysis, part) {
        for sentence in &facts.sentences {
            let stems = content_stems(facts.sentence_tokens(sentence));
            for stem in &stems {
                *of.stems.entry(stem.clone()).or_default() += 1.0;
            }
            let stems: BTreeSet<String> = stems.into_iter().collect();
            for stem in &stems {
                *of.sentences.entry(stem.clone()).or_default() += 1;
            }
            of.by_sentence.push(stems);
        }
    }
    of
}

/// The author's prose of a part, lists with it.
fn prose<'a>(
    document: &'a Document,
    analysis: &'a Analysis,
    part: Blocks,
) -> impl Iterator<Item = (usize, &'a Block, &'a BlockFacts)> {
    let (from, to) = part;
    (from..to)
        .filter_map(|index| Some((index, document.blocks.get(index)?, analysis.blocks.get(index)?)))
        .filter(|(_, block, _)| block.kind.counts() && block.origin == Origin::Author)
}

fn paragraphs<'a>(
    document: &'a Document,
    analysis: &'a Analysis,
    part: Blocks,
) -> impl Iterator<Item = (usize, &'a Block, &'a BlockFacts)> {
    prose(document, analysis, part).filter(|(_, block, _)| matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead))
}
