//! What the words of a sentence look like to who looks for names.

use crate::lexicon::{ListedName, Tag, analyses, composed, given_name, listed_name};
use crate::text::token::{Token, TokenKind, is_apostrophe};
use std::borrow::Cow;

/// Most words of a listed name.
const LISTED: usize = 10;

/// Particles of foreign surnames, that join the capitals around them.
const PARTICLES: &[&str] = &[
    "af", "al", "ap", "ben", "bent", "bin", "bint", "da", "dal", "dalla", "de'", "del", "della", "den", "der", "di",
    "do", "dos", "du", "e", "el", "ibn", "la", "las", "los", "ould", "ter", "van", "vom", "von", "y", "zu", "zur",
];

/// The words of a sentence.
pub(super) struct Words<'t> {
    pub(super) tokens: &'t [Token],
    written: Vec<Cow<'t, str>>,
    capitals: Vec<Capitals>,
    text: &'t str,
}

/// The letters and the capitals of a word.
#[derive(Clone, Copy)]
struct Capitals {
    /// Whether it has two letters or more.
    long: bool,
    /// Whether it begins with one, or holds one after an Arabic article (`al-Assad`).
    first: bool,
    /// Whether it has two letters or more, all of them capitals.
    all: bool,
}

impl Capitals {
    fn of(token: &Token, written: &str) -> Self {
        let mut letters = written.chars().filter(|c| c.is_alphabetic());
        let (one, other) = (letters.next(), letters.next());
        let long = other.is_some();
        if token.kind != TokenKind::Word || token.is_elided() {
            return Self { long, first: false, all: false };
        }
        let upper = |word: &str| word.starts_with(char::is_uppercase);
        let behind_article = || {
            let (article, rest) = written.split_once('-')?;
            matches!(article, "al" | "el" | "an" | "as" | "ad" | "ar" | "ben").then(|| upper(rest))
        };
        let first = upper(written) || behind_article() == Some(true);
        let all = long && one.into_iter().chain(other).chain(letters).all(char::is_uppercase);
        Self { long, first, all }
    }
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        let written: Vec<Cow<str>> = tokens.iter().map(|token| straight(token.text(text))).collect();
        let capitals = tokens.iter().zip(&written).map(|(token, written)| Capitals::of(token, written)).collect();
        Self { tokens, written, capitals, text }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word as it is written, composed, with a straight apostrophe; empty outside the sentence.
    pub(super) fn written(&self, at: usize) -> &str {
        self.written.get(at).map_or("", AsRef::as_ref)
    }

    pub(super) fn folded(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The folded words from `at` on, as many as a phrase of a table may hold.
    pub(super) fn folded_from(&self, at: usize) -> &'t [Token] {
        let rest = self.tokens.get(at..).unwrap_or(&[]);
        rest.get(..LISTED).unwrap_or(rest)
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.tokens.get(at).map_or(Tag::X, |token| token.tag)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        at < self.len() && words.contains(&self.folded(at))
    }

    /// Whether a word begins with a capital, or holds one after an Arabic article (`al-Assad`).
    pub(super) fn capital(&self, at: usize) -> bool {
        self.capitals.get(at).is_some_and(|capitals| capitals.first)
    }

    /// Whether a word is all in capitals, two letters or more.
    pub(super) fn all_capitals(&self, at: usize) -> bool {
        self.capitals.get(at).is_some_and(|capitals| capitals.all)
    }

    /// Whether a word has two letters or more.
    pub(super) fn is_long(&self, at: usize) -> bool {
        self.capitals.get(at).is_some_and(|capitals| capitals.long)
    }

    /// `J.`, `J.-P.`, `W`.
    pub(super) fn initial(&self, at: usize) -> bool {
        let written = self.written(at);
        let short = written.chars().filter(|c| c.is_alphabetic()).count() <= 2;
        self.capital(at) && short && written.ends_with('.') && !self.is(at, &["m.", "mm.", "me.", "dr.", "st."])
    }

    /// The ordinal of a sovereign.
    pub(super) fn ordinal(&self, at: usize) -> bool {
        let written = self.written(at);
        written == "Ier" || written == "Ire" || !written.is_empty() && written.bytes().all(|b| b"IVXL".contains(&b))
    }

    /// The end of foreign particles that stand before a capital; `at` where there are none.
    pub(super) fn particles(&self, at: usize) -> usize {
        let mut end = at;
        while end < at + 2 && PARTICLES.contains(&self.written(end)) {
            end += 1;
        }
        if self.capital(end) { end } else { at }
    }

    /// Whether a word opens the sentence, or a quotation or a clause that is written like one.
    pub(super) fn opens(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        match self.written(before) {
            "\"" => self.opening_quote(before),
            "«" | "“" | ":" | "." | "!" | "?" | "…" | "..." | "—" | "–" | "•" | "*" | "·" => true,
            // « L’Arménie », « D’après » stand first with their elided word.
            _ if self.tokens.get(before).is_some_and(Token::is_elided) => false,
            "-" => before == 0,
            ")" => before <= 2,
            _ => before == 0 && self.tokens.get(before).is_some_and(|token| token.kind == TokenKind::Number),
        }
    }

    /// Whether a straight quotation mark stands against the word after it, and not against the one before.
    pub(super) fn opening_quote(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let after = self.text.get(token.range.end..).and_then(|rest| rest.chars().next());
        let before = self.text.get(..token.range.start).and_then(|text| text.chars().next_back());
        after.is_some_and(|c| !c.is_whitespace())
            && before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '\'' | '’'))
    }

    /// Whether two words that follow each other are on one line, with nothing but a space between.
    pub(super) fn adjoins(&self, at: usize) -> bool {
        let (Some(token), Some(before)) = (self.tokens.get(at), at.checked_sub(1).and_then(|at| self.tokens.get(at)))
        else {
            return false;
        };
        self.text.get(before.range.end..token.range.start).is_some_and(|gap| !gap.contains('\n') && gap.len() <= 4)
    }

    /// Whether the lexicon knows the word as a common one.
    pub(super) fn common(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        token.is_function_word() || analyses(&token.folded).any(|analysis| analysis.tag() != Tag::Propn)
    }

    /// Whether the word is a given name, and of which gender.
    pub(super) fn given(&self, at: usize) -> Option<crate::lexicon::GivenName> {
        let written = self.written(at);
        if !self.capital(at) {
            return None;
        }
        let of = |name: &str| given_name(name).or_else(|| given_name(&accented(name)?));
        of(written).or_else(|| {
            let mut parts = written.split('-');
            let first = of(parts.next()?)?;
            let mut rest = parts.peekable();
            rest.peek()?;
            rest.all(|part| of(part).is_some()).then_some(first)
        })
    }

    /// The listed name of a place or an organisation that begins here.
    pub(super) fn listed(&self, at: usize) -> Option<ListedName> {
        let words = self.written.get(at..self.written.len().min(at + LISTED)).unwrap_or(&[]);
        listed_name(words).or_else(|| {
            let first = words.first()?;
            let variants = [accented(first), self.with_article(at)];
            if variants.iter().all(Option::is_none) {
                return None;
            }
            let mut tried: Vec<Cow<str>> = words.iter().map(|word| Cow::Borrowed(word.as_ref())).collect();
            let variants = variants.into_iter().flatten();
            variants
                .filter_map(|variant| {
                    *tried.first_mut()? = Cow::Owned(variant);
                    let split: Vec<&str> = tried.iter().flat_map(|word| word.split(' ')).collect();
                    let mut found = listed_name(&split)?;
                    found.words = found.words.checked_sub(split.len() - words.len()).filter(|words| *words > 0)?;
                    Some(found)
                })
                .next()
        })
    }

    /// `au | Havre`: the name holds an article that is contracted before it.
    fn with_article(&self, at: usize) -> Option<String> {
        let article = match self.folded(at.checked_sub(1)?) {
            "au" | "du" | "le" => "Le",
            "aux" | "des" | "les" => "Les",
            "la" => "La",
            _ => return None,
        };
        self.capital(at).then(|| format!("{article} {}", self.written(at)))
    }
}

/// Capitals are often left without their accent: `Etat`, `Ile`.
fn accented(word: &str) -> Option<String> {
    let accented = [('E', 'É'), ('I', 'Î'), ('A', 'Â'), ('O', 'Ô')];
    let (plain, with) = accented.into_iter().find(|(plain, _)| word.starts_with(*plain))?;
    Some(format!("{with}{}", word.strip_prefix(plain)?))
}

fn straight(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let word = composed(word);
    if word.contains(is_apostrophe) { Cow::Owned(word.replace(is_apostrophe, "'")) } else { word }
}
