//! A keyphrase as it was given, and the words of a text that answer to its words.

use crate::lexicon::{Tag, VerbForm, analyses, ascii, fold, function_word};
use crate::text::{Token, TokenKind, stem, tokenize};
use std::collections::BTreeSet;

/// A given keyphrase, ready to be looked for.
#[derive(Clone, Debug)]
pub struct FocusPhrase {
    /// As it was given, without the white space and the quotation marks around it.
    pub text: String,
    /// Whether only its own forms count, in their order: it was given between quotation marks.
    pub exact: bool,
    /// Whether accents and ligatures do not count.
    lenient: bool,
    /// Whether none of its words has a sense of its own: *pour tous*.
    pub hollow: bool,
    /// Its words; where any has a sense of its own, only those that have.
    pub(super) words: Vec<FocusWord>,
}

/// A word of a keyphrase, in all that a text can answer to it with.
#[derive(Clone, Debug)]
pub(super) struct FocusWord {
    form: String,
    keys: BTreeSet<String>,
}

/// How a word of a text answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    /// The same form.
    Same,
    /// Another form of the same word.
    Inflected,
}

/// A word of a text, as it is compared: hyphened words are several.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) form: String,
    pub(super) token: usize,
    /// Whether it has no sense of its own: *de*, *le*.
    pub(super) empty: bool,
    keys: BTreeSet<String>,
}

impl FocusPhrase {
    /// Reads a keyphrase. With `lenient`, accents and ligatures do not count. None for one without a word.
    pub fn new(given: &str, lenient: bool) -> Option<Self> {
        let given = given.trim();
        let quoted = [('"', '"'), ('«', '»'), ('“', '”')]
            .into_iter()
            .find_map(|(open, close)| given.strip_prefix(open)?.strip_suffix(close));
        let text = quoted.unwrap_or(given).trim().to_string();
        let words = words(&tokenize(&text), lenient, true);
        let full = words.iter().any(|word| !word.empty);
        let words: Vec<FocusWord> = (words.into_iter())
            .filter(|word| !(full && word.empty))
            .map(|word| FocusWord { form: word.form, keys: word.keys })
            .collect();
        (!words.is_empty()).then_some(Self { text, exact: quoted.is_some(), lenient, hollow: !full, words })
    }

    /// The words of tagged tokens, to be compared with it.
    pub(super) fn words_of(&self, tokens: &[Token]) -> Vec<Word> {
        words(tokens, self.lenient, false)
    }

    /// The keyphrase for a slug or another text that is written without accents.
    pub fn bare(&self) -> Option<Self> {
        Self::new(&self.text, true).map(|bare| Self { exact: self.exact, ..bare })
    }

    /// How many words it has; where any has a sense of its own, only those that have.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has no word, which none has.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// For each of its words, whether one of some tagged tokens answers to it, near the others or not.
    pub fn answered(&self, tokens: &[Token]) -> Vec<bool> {
        let words = self.words_of(tokens);
        self.words.iter().map(|wanted| words.iter().any(|word| wanted.answer(word).is_some())).collect()
    }

    /// How many of its words stand in a text of its own.
    pub fn words_in(&self, text: &str) -> usize {
        self.answered(&crate::text::read(text).0).into_iter().filter(|answered| *answered).count()
    }

    /// One of its words, by its rank, as it is compared.
    pub fn word(&self, rank: usize) -> Option<&str> {
        self.words.get(rank).map(|word| word.form.as_str())
    }
}

impl FocusWord {
    pub(super) fn answer(&self, word: &Word) -> Option<Answer> {
        let shared = !self.keys.is_disjoint(&word.keys);
        // `été`, of *être*, does not answer to the summer.
        if self.form == word.form && (shared || self.keys.is_empty() || word.keys.is_empty()) {
            return Some(Answer::Same);
        }
        shared.then_some(Answer::Inflected)
    }
}

/// The words of some tokens. Of words of a keyphrase (`given`, not tagged), all readings count; of words of a text, those
/// of their part of speech.
fn words(tokens: &[Token], lenient: bool, given: bool) -> Vec<Word> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            continue;
        }
        let parts: Vec<&str> = token.folded.split('-').filter(|part| !part.is_empty()).collect();
        let whole = parts.len() == 1;
        for part in parts {
            let tag = (!given && whole).then_some(token.tag);
            let plain = |text: &str| if lenient { fold(&ascii(text)) } else { text.to_string() };
            let elided = part.ends_with('\'');
            let mut keys: BTreeSet<String> = keys(part, tag).iter().map(|key| plain(key)).collect();
            let form = plain(part);
            // The lexicon does not hold what is written without its accents.
            if lenient && tag.is_none_or(is_nominal) && form.chars().count() > 3 {
                keys.insert(format!("*{}", stem(&form)));
            }
            found.push(Word { form, token: at, empty: elided || is_empty(part), keys });
        }
    }
    found
}

fn is_nominal(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Adj | Tag::Propn | Tag::Adv)
}

/// Whether a word has no sense of its own.
fn is_empty(word: &str) -> bool {
    function_word(word).is_some_and(|known| {
        known.empty || matches!(known.tag, Tag::Det | Tag::Adp | Tag::Pron | Tag::Cconj | Tag::Sconj | Tag::Aux)
    })
}

/// What the forms of a word have in common: its dictionary forms, noun and adjective together (`voisin`, `voisine`), and of
/// a word that the lexicon does not hold its stem. `tag` is its part of speech, where it is known.
fn keys(form: &str, tag: Option<Tag>) -> BTreeSet<String> {
    // A keyphrase is made of nouns, names and adjectives, unless it can only be a verb: `été` is not `être`.
    let readings: Vec<_> = analyses(form).collect();
    let wanted = match tag {
        Some(tag) => is_nominal(tag),
        None => readings.iter().any(|analysis| is_nominal(analysis.tag())),
    };
    let mut keys = BTreeSet::new();
    for analysis in &readings {
        let (verbal, lemma) = (!is_nominal(analysis.tag()), analysis.lemma(form));
        // A participle is an adjective too, `été` is not.
        let participle = analysis.has_form(VerbForm::PastParticiple) && !matches!(&*lemma, "être" | "avoir");
        if verbal != wanted || participle {
            keys.insert(if verbal { format!("~{lemma}") } else { lemma.into_owned() });
        }
    }
    if readings.is_empty() && form.chars().count() > 3 && !form.contains('\'') {
        keys.insert(format!("*{}", stem(form)));
    }
    keys
}
