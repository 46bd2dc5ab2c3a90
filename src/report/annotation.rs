use crate::analysis::Analysis;
use crate::document::{Document, Origin, Prose};
use crate::source::{Position, Source};
use crate::text::{count_words, is_word};

/// How a text is read, for people: its blocks, sentences and tokens with their analysis.
#[derive(Clone, Debug)]
pub struct Annotation {
    /// The file.
    pub file: String,
    /// Its blocks, in order.
    pub blocks: Vec<AnnotatedBlock>,
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

/// Text on one line.
fn shown(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    words.join(" ").replace(Prose::MASK, "□")
}
