//! Who says what: quotations with their speaker, and what a sentence reports without quotation marks.
//!
//! Quotations are paired over the tokens of a block ([`quotations`]); their speaker is looked for where French puts it:
//! behind the quotation with the verb before the subject, before it with a colon or *que*, after *selon*. Indirect
//! speech is read off the clauses of one sentence ([`attributions`]). What is not sure is marked so or left out.

mod according;
mod around;
mod front;
mod indirect;
mod kind;
mod left;
mod mark;
mod narrated;
mod object;
mod phrase;
mod right;
mod row;
mod rumour;
mod speaker;
mod verb;
mod words;

#[cfg(test)]
mod tests;

use super::parse::Parse;
use super::quote::Quote;
use super::token::Token;
use serde::Serialize;
use std::ops::Range;

pub use indirect::attributions;
pub use phrase::is_civility;

/// A quotation in a block; byte ranges of its prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From its opening mark to after its closing one; to the end of the block where it is never closed.
    pub range: Range<usize>,
    /// What stands between them, without white space at the edges.
    pub inner: Range<usize>,
    /// What is quoted inside it, the outermost only.
    pub nested: Vec<Quote>,
    /// What it is.
    pub kind: QuotationKind,
    /// Whether the article breaks it: an incise stands in it, or another quotation goes on with it.
    pub interrupted: bool,
    /// The quotation of the block that it goes on with.
    pub continues: Option<usize>,
    /// Whether it is closed.
    pub closed: bool,
    /// Whether one of its marks is missing or doubled in the source.
    pub repaired: bool,
    /// Who says it.
    pub speaker: Option<Speaker>,
}

/// What a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotationKind {
    /// Sentences of their own.
    Speech,
    /// A part of a sentence of the article, of more words than a fragment.
    Partial,
    /// At most seven words in a sentence of the article, without a sentence of their own.
    Fragment,
    /// The title of a work, a name, a word as a word.
    Title,
}

/// Who says a quotation; indices into the tokens and the sentences of the block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The sentence that names him.
    pub sentence: usize,
    /// The noun phrase, the name or the pronoun.
    pub tokens: Range<usize>,
    /// The verb of speech.
    pub verb: Option<usize>,
    /// The class of the verb, as the table of verbs of speech names it.
    pub class: Option<&'static str>,
    /// How he was found.
    pub pattern: SpeechPattern,
    /// Whether nobody else can be meant.
    pub certain: bool,
}

/// How the article says who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeechPattern {
    /// `« … », dit X`.
    After,
    /// `« …, dit X, … »`.
    Inside,
    /// `X dit : « … »`, `X : « … »`.
    Colon,
    /// `X dit que … « … »`, `X dénonce « … »`.
    Clause,
    /// `selon X, … « … »`.
    According,
    /// `X ne cherche qu’« … »`: what X does is told in his words, with no verb of speech.
    Narrated,
    /// The incise of the sentence that the quotation is a part of.
    Incise,
    /// `« … » — X`.
    Signature,
    /// It goes on with a quotation of the same sentence.
    Joined,
    /// The next sentence says it: `« … » C’est ce que dit X`.
    Next,
    /// The sentence before says it.
    Before,
    /// Who spoke before in the same block.
    Last,
}

/// What somebody says in a sentence, told without quotation marks; indices into the tokens of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// How it is told.
    pub kind: AttributionKind,
    /// What is said. Where its end is not sure, all to the end of the sentence.
    pub tokens: Range<usize>,
    /// Who says it.
    pub source: Option<Range<usize>>,
    /// The verb of speech.
    pub verb: Option<usize>,
    /// The class of the verb, as the table of verbs of speech names it.
    pub class: Option<&'static str>,
    /// Whether it is sure that it is said, and by whom if somebody is named.
    pub certain: bool,
}

/// How what somebody says is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributionKind {
    /// `X dit que …`, `X dit avoir …`.
    Reported,
    /// `selon X, …`.
    According,
    /// `…, dit X, …`.
    Incise,
    /// The conditional of what is not established: `auraient évacué`; `dit-on`.
    Rumour,
}

/// The quotations of a block, in order: `tokens` and `prose` are the block's, `sentences` the ranges of the tokens of its
/// sentences, `parses` their structures.
pub fn quotations(prose: &str, tokens: &[Token], sentences: &[Range<usize>], parses: &[Parse]) -> Vec<Quotation> {
    let marks = mark::marks(prose, tokens);
    if marks.is_empty() {
        return Vec::new();
    }
    speaker::quotations(&Block { prose, tokens, sentences, parses }, &marks)
}

/// Who is about to speak where a block without quotation in its last sentence ends; arguments as for [`quotations`].
pub fn next_speaker(prose: &str, tokens: &[Token], sentences: &[Range<usize>], parses: &[Parse]) -> Option<Speaker> {
    around::tells_next(&Block { prose, tokens, sentences, parses })
}

/// Who signs what the block before quotes, where the whole block is a signature; arguments as for [`quotations`].
pub fn signer(prose: &str, tokens: &[Token], sentences: &[Range<usize>], parses: &[Parse]) -> Option<Speaker> {
    around::signs(&Block { prose, tokens, sentences, parses })
}

/// The block that quotations are looked for in.
#[derive(Clone, Copy)]
struct Block<'t> {
    prose: &'t str,
    tokens: &'t [Token],
    sentences: &'t [Range<usize>],
    parses: &'t [Parse],
}

impl<'t> Block<'t> {
    /// The sentence that a token is in.
    fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= token)
    }

    fn view(&self, sentence: usize) -> Option<View<'t>> {
        let range = self.sentences.get(sentence)?.clone();
        let tokens = self.tokens.get(range.clone())?;
        Some(View { prose: self.prose, tokens, parse: self.parses.get(sentence)?, offset: range.start })
    }
}

/// A sentence: its own tokens, counted from 0, and where they begin among those of the block. Without the text of the
/// block, only tags tell names.
#[derive(Clone, Copy)]
struct View<'t> {
    prose: &'t str,
    tokens: &'t [Token],
    parse: &'t Parse,
    offset: usize,
}

impl View<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    /// Whether a token is a quotation mark.
    fn is_mark(&self, at: usize) -> bool {
        matches!(self.word(at), "«" | "»" | "\"" | "“" | "”" | "„")
    }

    /// Whether a token begins with a capital.
    fn is_capital(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match self.prose.get(token.range.clone()) {
            Some(text) if !self.prose.is_empty() => text.starts_with(char::is_uppercase),
            _ => token.tag == crate::lexicon::Tag::Propn,
        }
    }
}
