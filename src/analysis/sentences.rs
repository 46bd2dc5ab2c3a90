use super::speech::Speech;
use super::structures::Structure;
use crate::document::{BlockKind, Document, Origin};
use crate::lexicon::{Tag, doubt_cues, speech_verb};
use crate::text::{self, Parse, Quote, Speaker, Token};
use serde::Serialize;
use std::ops::Range;

/// Number of a sentence of the article: the author's prose without headings, counted from 0 in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct SentenceId(pub usize);

/// A sentence of a block.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its number; sentences of headings and of generated blocks have that of the sentence before them.
    pub id: SentenceId,
    /// Its byte range in the block's prose.
    pub range: Range<usize>,
    /// Its tokens, as indices into [`BlockFacts::tokens`].
    pub tokens: Range<usize>,
    /// Its words.
    pub words: usize,
    /// The cues that keep what it says from being a fact, in order.
    pub doubts: Vec<Doubt>,
    /// Its structure.
    pub structure: Structure,
}

/// A cue of negation, hypothesis, hearsay… in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Index of its token, from the start of the sentence.
    pub token: usize,
    /// Its class, as the table of cues names it; `discours` for a reported clause, `question` for a question.
    pub class: &'static str,
}

/// Classes of cues that bear on what follows them; the others bear on the whole sentence.
const FORWARD: &[&str] = &["évitement", "projet", "hypothèse", "comparaison", "discours"];

impl Sentence {
    /// Whether nothing keeps the phrase that starts at this token (from the start of the sentence) from being a fact.
    pub fn asserts(&self, token: usize) -> bool {
        self.asserts_but(token, "")
    }

    /// [`Sentence::asserts`], cues of one class aside.
    pub fn asserts_but(&self, token: usize, class: &str) -> bool {
        self.doubts.iter().all(|doubt| doubt.class == class || FORWARD.contains(&doubt.class) && token < doubt.token)
    }
}

/// Tokens, sentences and quotations of a block.
#[derive(Clone, Debug)]
pub struct BlockFacts {
    /// The tokens of its prose, tagged.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its closed quotations.
    pub quotes: Vec<Quote>,
    /// Where a quotation opens that another paragraph closes, or none.
    pub open_quote: Option<usize>,
    /// Whether it answers a question of an interview: all of it is somebody's words.
    pub answer: bool,
}

impl BlockFacts {
    /// The tokens of one of its sentences.
    pub fn sentence_tokens(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or(&[])
    }

    /// Whether a byte of the prose is somebody's words: inside a quotation, or in an answer.
    pub fn in_quote(&self, offset: usize) -> bool {
        if self.answer || self.open_quote.is_some_and(|open| open <= offset) {
            return true;
        }
        let before = self.quotes.partition_point(|quote| quote.range.start <= offset);
        before.checked_sub(1).is_some_and(|last| self.quotes[last].range.contains(&offset))
    }
}

impl BlockFacts {
    /// Makes what stands between guillemets somebody's words: of the speaker, where its own sentence names them. `speeches`
    /// are the quotations of the block, whose index is `block`.
    pub(super) fn attribute_quotations(&mut self, block: usize, speeches: &[Speech]) {
        if self.quotes.is_empty() && self.open_quote.is_none() && !self.answer {
            return;
        }
        let mut sentences = std::mem::take(&mut self.sentences);
        for (index, sentence) in sentences.iter_mut().enumerate() {
            let tokens = self.tokens.get(sentence.tokens.clone()).unwrap_or(&[]);
            let offset = sentence.tokens.start;
            let speaker = |at: usize| {
                let speech = speeches.iter().find(|speech| speech.quotation.range.contains(&at))?;
                let here =
                    |speaker: &&Speaker| speaker.certain && speaker.sentence == index && speech.speaker_block == block;
                let speaker = speech.quotation.speaker.as_ref().filter(here)?;
                Some(speaker.tokens.start.checked_sub(offset)?..speaker.tokens.end.checked_sub(offset)?)
            };
            let quoted = |at: usize| {
                tokens.get(at).filter(|token| self.in_quote(token.range.start)).map(|token| token.range.start)
            };
            let Structure { parse, standings, .. } = &mut sentence.structure;
            for (clause, standing) in parse.clauses.iter().zip(&mut standings.clauses) {
                if let Some(at) = parse.verbs.get(clause.verb).and_then(|verb| quoted(verb.head)) {
                    standing.quote(speaker(at));
                }
            }
            for (phrase, standing) in parse.phrases.iter().zip(&mut standings.phrases) {
                if let Some(at) = quoted(phrase.head) {
                    standing.quote(speaker(at));
                }
            }
        }
        self.sentences = sentences;
    }
}

pub(super) fn blocks(document: &Document) -> Vec<BlockFacts> {
    let mut next_id = 0;
    let interview = super::segments::is_interview(document);
    document
        .blocks
        .iter()
        .map(|block| {
            let prose = block.prose.text();
            let (tokens, ranges) = text::read(prose);
            let numbered = block.kind.counts() && block.origin == Origin::Author;
            let within = |range: &Range<usize>| {
                let from = tokens.partition_point(|token| token.range.start < range.start);
                from..tokens.partition_point(|token| token.range.start < range.end)
            };
            let token_ranges: Vec<Range<usize>> = ranges.iter().map(within).collect();
            let parses: Vec<Parse> = token_ranges.iter().map(|range| text::parse(&tokens[range.clone()])).collect();
            let sentences = ranges
                .into_iter()
                .zip(token_ranges)
                .zip(parses)
                .map(|((range, inside), parse)| {
                    let id = SentenceId(if numbered { next_id } else { next_id.max(1) - 1 });
                    next_id += usize::from(numbered);
                    Sentence {
                        id,
                        words: text::count_words(&prose[range.clone()]),
                        range,
                        doubts: doubts(&tokens[inside.clone()]),
                        structure: Structure::new(&tokens[inside.clone()], parse),
                        tokens: inside,
                    }
                })
                .collect();
            BlockFacts {
                tokens,
                sentences,
                quotes: text::quotes(prose),
                open_quote: text::open_quote(prose),
                answer: interview && block.kind != BlockKind::Heading(1),
            }
        })
        .collect()
}

/// A colon within so many tokens comes after the name of who speaks.
const ATTRIBUTION: usize = 6;

/// Forms that announce, before an infinitive, what is not done yet.
const INTENT: &[&str] = &[
    "compte",
    "comptent",
    "comptait",
    "comptaient",
    "doit",
    "doivent",
    "devait",
    "devaient",
    "va",
    "vont",
    "allait",
    "allaient",
    "pense",
    "pensent",
    "faut",
    "fallait",
    "faudra",
];

/// Whether the word at `i` is a participle after a form of *être*.
fn is_passive(tokens: &[Token], i: usize) -> bool {
    let participle = ["é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues"];
    participle.iter().any(|ending| tokens[i].folded.ends_with(ending))
        && tokens[..i].iter().rev().take(3).any(|token| token.tag == Tag::Aux && token.lemma() == "être")
}

fn is_infinitive(token: &Token) -> bool {
    token.tag == Tag::Verb && ["er", "ir", "re", "oir"].iter().any(|ending| token.folded.ends_with(ending))
}

fn doubts(tokens: &[Token]) -> Vec<Doubt> {
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let mut doubts = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let reported = matches!(words[i], "que" | "qu'")
            && i > 0
            && tokens[..i].iter().rev().take(3).any(|token| speech_verb(&token.folded).is_some());
        if reported {
            doubts.push(Doubt { token: i, class: "discours" });
        }
        if INTENT.contains(&words[i]) && tokens.get(i + 1).is_some_and(is_infinitive) {
            doubts.push(Doubt { token: i, class: "projet" });
        }
        match doubt_cues().longest_at(&words[i..]) {
            Some((n, [_, class, ..])) => {
                // « La fermeture a été évitée » : in the passive, what is averted or wanted is the subject.
                let passive = FORWARD.contains(&class) && is_passive(tokens, i);
                doubts.push(Doubt { token: i, class: if passive { "modalité" } else { class } });
                i += n;
            }
            None => i += 1,
        }
    }
    // « La mairie : … », « Pour le maire, … » tell what somebody says.
    let colon = words.iter().position(|word| *word == ":").is_some_and(|at| at <= ATTRIBUTION);
    let viewpoint = words.first().is_some_and(|word| matches!(*word, "pour" | "—" | "–"))
        && tokens.get(1).is_some_and(|token| token.tag != Tag::Verb);
    if colon || viewpoint {
        doubts.push(Doubt { token: 0, class: "rumeur" });
    }
    if words.last().is_some_and(|word| *word == "?") {
        doubts.push(Doubt { token: 0, class: "question" });
    }
    doubts
}
