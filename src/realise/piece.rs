//! Pieces: the words of a unit before elision and contraction, each with the sources it came from.

use super::refusal::Refusal;

/// A source that the caller numbers: a sentence, a paragraph, an entry of a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub usize);

/// Pieces in order, or why there are none.
pub(super) type Pieces = Result<Vec<Piece>, Refusal>;

/// What the final pass must know of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A word or words that stay as they are.
    Plain,
    /// The preposition *de*, which contracts with an article.
    De,
    /// The preposition *à*, which contracts with an article.
    A,
    /// A definite article; an object pronoun *le* or *les* is plain, and does not contract.
    Article,
    /// An indefinite plural or the *de* that stands for it, which *de* swallows.
    Indefinite,
    /// The *de* of a partitive, which *de* swallows with its article.
    Partitive,
    /// *si*, elided before *il* alone.
    Si,
    /// A mark that no space precedes: comma, full stop.
    Mark,
    /// A comma that closes a phrase: dropped at the end and before another mark.
    SoftComma,
    /// An opening guillemet.
    Open,
    /// A word that is joined to the one before.
    Joined,
}

/// One or more words, with what they become before a vowel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) before_vowel: Option<String>,
    pub(super) role: Role,
    /// Whether an article, where it stays, has a capital: it is the first word of a name.
    pub(super) kept_capital: bool,
    pub(super) sources: Vec<SourceId>,
}

impl Piece {
    pub(super) fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), before_vowel: None, role, kept_capital: false, sources: Vec::new() }
    }

    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Role::Plain)
    }

    /// A piece that changes before a vowel: `ce` and `cet`, `le` and `l’`.
    pub(super) fn varying(text: &str, before_vowel: &str, role: Role) -> Self {
        Self { before_vowel: Some(before_vowel.to_string()), ..Self::new(text, role) }
    }

    pub(super) fn from(mut self, sources: &[SourceId]) -> Self {
        self.sources.extend_from_slice(sources);
        self
    }

    pub(super) fn mark(text: &str) -> Self {
        Self::new(text, Role::Mark)
    }

    pub(super) fn soft_comma() -> Self {
        Self::new(",", Role::SoftComma)
    }

    /// A small word of the language, with its elision or contraction: `de`, `à`, `que`, `ne`, `jusque`…
    pub(super) fn small(word: &str) -> Self {
        match word {
            "de" => Self::varying("de", "d’", Role::De),
            "à" => Self::new("à", Role::A),
            "ne" | "que" | "se" | "je" | "me" | "te" | "jusque" | "lorsque" | "puisque" | "quoique" => {
                let elided = format!("{}’", word.trim_end_matches('e'));
                Self::varying(word, &elided, Role::Plain)
            }
            "parce que" | "alors que" | "tandis que" | "dès que" | "après que" | "ainsi que" | "depuis que"
            | "pendant que" | "tant que" | "ce que" | "est-ce que" => {
                let elided = format!("{}’", word.trim_end_matches('e'));
                Self::varying(word, &elided, Role::Plain)
            }
            "si" => Self::new("si", Role::Si),
            _ => Self::plain(word),
        }
    }

    /// Whether no space stands between it and the word before.
    pub(super) fn is_joined(&self) -> bool {
        matches!(self.role, Role::Mark | Role::SoftComma | Role::Joined)
    }
}

/// The pieces of a preposition, whose last word may be *de* or *à*: `près de`, `grâce à`, `jusqu'à`.
pub(super) fn preposition(written: &str) -> Vec<Piece> {
    let written = written.replace('\'', "’");
    let elided = written == "d’" || written.ends_with(" d’");
    if elided {
        return preposition(&format!("{}de", written.strip_suffix("d’").unwrap_or("")));
    }
    if let Some(before) = written.strip_suffix('à').filter(|before| before.ends_with(['’', ' '])) {
        let before = before.trim_end();
        // `jusqu’` joins to what follows: its apostrophe says so.
        return vec![Piece::plain(before), Piece::small("à")];
    }
    if let Some(before) = written.strip_suffix(" de") {
        return vec![Piece::plain(before), Piece::small("de")];
    }
    vec![Piece::small(&written)]
}
