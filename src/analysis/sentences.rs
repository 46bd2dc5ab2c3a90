use super::speech::Speech;
use super::structures::Structure;
use crate::document::{BlockKind, Document, Origin};
use crate::text::{self, Parse, Quote, Speaker, Token};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Number of a sentence of the article: the author's prose without headings, counted from 0 in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// Its structure.
    pub structure: Structure,
}

/// Tokens, sentences and quotations of a block.
#[derive(Clone, Debug)]
pub struct BlockFacts {
    /// The tokens of its prose, tagged.
    pub tokens: Vec<Token>,
    /// The words of its prose.
    pub words: usize,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its closed quotations.
    pub quotes: Vec<Quote>,
    /// Where a quotation opens that another paragraph closes, or none.
    pub open_quote: Option<usize>,
    /// Whether no later paragraph can close it either.
    pub lost_quote: bool,
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
        self.in_closed_quote(offset)
    }

    /// Whether a byte of the prose is surely somebody's words: as [`Self::in_quote`], but a quotation that nothing closes
    /// reaches no further than its sentence.
    pub fn surely_quoted(&self, offset: usize) -> bool {
        let Some(open) = self.open_quote.filter(|_| self.lost_quote && !self.answer) else {
            return self.in_quote(offset);
        };
        let here =
            self.sentences.iter().any(|sentence| sentence.range.contains(&open) && sentence.range.contains(&offset));
        open <= offset && here || self.in_closed_quote(offset)
    }

    fn in_closed_quote(&self, offset: usize) -> bool {
        let before = self.quotes.partition_point(|quote| quote.range.start <= offset);
        before.checked_sub(1).is_some_and(|last| self.quotes[last].range.contains(&offset))
    }
}

impl BlockFacts {
    /// Reads the rest of the structure of its sentences.
    pub(super) fn complete(&mut self) {
        for sentence in &mut self.sentences {
            sentence.structure.complete(self.tokens.get(sentence.tokens.clone()).unwrap_or(&[]));
        }
    }

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
    let proses: Vec<&str> = document.blocks.iter().map(|block| block.prose.text()).collect();
    document
        .blocks
        .iter()
        .zip(text::read_all(&proses))
        .enumerate()
        .map(|(index, (block, (tokens, ranges)))| {
            let prose = block.prose.text();
            let numbered = block.kind.counts() && block.origin == Origin::Author;
            let within = |range: &Range<usize>| {
                let from = tokens.partition_point(|token| token.range.start < range.start);
                from..tokens.partition_point(|token| token.range.start < range.end)
            };
            let token_ranges: Vec<Range<usize>> = ranges.iter().map(within).collect();
            let parses: Vec<Parse> = token_ranges.iter().map(|range| text::parse(&tokens[range.clone()])).collect();
            // Where white space parts its sentences, its words are theirs.
            let apart = ranges.iter().all(|range| {
                prose.get(range.end..).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
            });
            let sentences: Vec<Sentence> = ranges
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
                        structure: Structure::new(&tokens[inside.clone()], parse),
                        tokens: inside,
                    }
                })
                .collect();
            let within = || sentences.iter().map(|sentence| sentence.words).sum();
            let open_quote = text::open_quote(prose);
            BlockFacts {
                tokens,
                words: if apart { within() } else { text::count_words(prose) },
                sentences,
                quotes: text::quotes(prose),
                lost_quote: open_quote.is_some() && !closes_later(proses.get(index + 1..).unwrap_or(&[])),
                open_quote,
                answer: interview && block.kind != BlockKind::Heading(1),
            }
        })
        .collect()
}

/// How many paragraphs a quotation may go on for.
const GOES_ON: usize = 8;

/// Whether the paragraphs after one that leaves a quotation open go on with it: the next opens it again, or the next
/// guillemet closes it.
fn closes_later(next: &[&str]) -> bool {
    let again = next.first().is_some_and(|next| next.trim_start().starts_with(['«', '»']));
    let sign = next.iter().take(GOES_ON).find_map(|text| {
        let mut marks = text::quote_marks(text).filter(|(_, sign)| matches!(sign, '«' | '»'));
        marks.next().map(|(_, sign)| sign)
    });
    again || sign == Some('»')
}
