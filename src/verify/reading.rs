//! A text as the checker reads it: its tokens, the words that say something, its clauses as far as signs and link words
//! part them, and what stands between quotation marks.

use super::reserves::Scope;
use crate::lexicon::{Analysis, Tag, VerbForm, analyses, given_name, nominalisations, source_noun, speech_verb, title};
use crate::text::{Token, TokenKind, tag, tokenize};
use std::ops::Range;
use std::sync::OnceLock;

/// A word that says something.
#[derive(Debug)]
pub(super) struct Word {
    /// Its token.
    pub(super) at: usize,
    /// All the lemmas that its form can have, and the form.
    pub(super) lemmas: Vec<String>,
    /// The nouns that name what it tells, where it can be a verb.
    pub(super) derived: Vec<&'static str>,
}

impl Word {
    fn new(at: usize, token: &Token) -> Self {
        let form = token.folded.as_str();
        let mut lemmas = vec![form.to_string()];
        let mut derived = Vec::new();
        for analysis in analyses(form) {
            let lemma = analysis.lemma(form).into_owned();
            if analysis.tag() == Tag::Verb {
                let vowel = lemma.starts_with(|c: char| "aeiouyéèêh".contains(c));
                let pronominal = if vowel { format!("s'{lemma}") } else { format!("se {lemma}") };
                derived.extend(nominalisations(&lemma).chain(nominalisations(&pronominal)).map(|noun| noun.noun));
            }
            lemmas.push(lemma);
        }
        // `l'ex-ministre` is a minister, `franco-belge` is Belgian.
        if form.contains('-') {
            lemmas.extend(form.split('-').filter(|part| part.len() > 3).map(str::to_string));
        }
        // Of a word of no list the plural and the feminine go with the masculine.
        if lemmas.len() == 1 && form.len() > 5 {
            let singular = form.strip_suffix('s').unwrap_or(form);
            lemmas.push(singular.to_string());
            lemmas.extend(singular.strip_suffix("ne").filter(|stem| stem.ends_with('n')).map(str::to_string));
        }
        lemmas.sort_unstable();
        lemmas.dedup();
        Self { at, lemmas, derived }
    }

    /// Whether it may be a form of a lemma, or its noun.
    pub(super) fn is(&self, lemma: &str) -> bool {
        self.lemmas.iter().any(|own| own == lemma)
    }

    /// Whether two words may be forms of one, or one the noun of the other.
    pub(super) fn same(&self, other: &Self) -> bool {
        let named = |derived: &[&str], word: &Self| derived.iter().any(|noun| word.is(noun));
        self.lemmas.iter().any(|lemma| other.is(lemma)) || named(&self.derived, other) || named(&other.derived, self)
    }
}

/// A text read.
#[derive(Debug)]
pub(super) struct Reading {
    /// The text.
    pub(super) text: String,
    /// Its tokens, tagged.
    pub(super) tokens: Vec<Token>,
    /// The words that say something, in order.
    pub(super) words: Vec<Word>,
    /// Which tokens stand between quotation marks.
    pub(super) quoted: Vec<bool>,
    /// The clause of each token, counted from 0.
    pub(super) clause: Vec<usize>,
    /// What bounds the truth of its words, once it was asked for.
    pub(super) scopes: OnceLock<Vec<Scope>>,
    /// The modifiers that its nouns may not lose, each with its tokens, once they were asked for.
    pub(super) modifiers: OnceLock<Vec<(Range<usize>, String)>>,
}

impl Reading {
    /// Reads a text that stands alone.
    pub(super) fn new(text: &str) -> Self {
        Self::continued(text, None).0
    }

    /// Reads a text before which a quotation was opened with this mark, or none; gives the mark that is still open after it.
    pub(super) fn continued(text: &str, open: Option<char>) -> (Self, Option<char>) {
        let mut tokens = tokenize(text);
        tag(text, &mut tokens);
        let says = |token: &Token| match token.tag {
            _ if token.kind != TokenKind::Word => false,
            // A pronoun with a capital is no name.
            Tag::Propn | Tag::X => !token.is_function_word(),
            Tag::Noun => true,
            Tag::Verb => !matches!(&*token.lemma(), "être" | "avoir" | "faire"),
            Tag::Adj | Tag::Adv => !token.is_function_word(),
            _ => false,
        };
        let words = tokens.iter().enumerate().filter(|(_, token)| says(token));
        let words = words.map(|(at, token)| Word::new(at, token)).collect();
        let (quoted, open) = quoted(text, &tokens, open);
        let clause = clauses(&tokens);
        (
            Self {
                text: text.to_string(),
                tokens,
                words,
                quoted,
                clause,
                scopes: OnceLock::new(),
                modifiers: OnceLock::new(),
            },
            open,
        )
    }

    /// The folded form of a token; empty outside the text.
    pub(super) fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The tag of a token.
    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    /// A token as it is written.
    pub(super) fn written(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text(&self.text))
    }

    /// The first token of the clause of a token.
    pub(super) fn clause_start(&self, at: usize) -> usize {
        let Some(own) = self.clause.get(at) else { return at };
        self.clause.partition_point(|clause| clause < own)
    }

    /// After the last token of the clause of a token.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        let Some(own) = self.clause.get(at) else { return at };
        self.clause.partition_point(|clause| clause <= own)
    }

    /// The sentences of a text and their parts between semicolons, each read apart; none where there is only one.
    pub(super) fn parts(&self) -> Vec<Self> {
        let ends = |at: usize| matches!(self.form(at), ";" | "." | "?" | "!" | "…");
        let mut found = Vec::new();
        let mut start = 0;
        for at in 0..self.tokens.len() {
            if ends(at) || at + 1 == self.tokens.len() {
                let part = self.tokens.get(start..=at);
                let text = part.and_then(|part| self.text.get(part.first()?.range.start..part.last()?.range.end));
                if start == 0 && at + 1 == self.tokens.len() {
                    return Vec::new();
                }
                found.extend(text.map(Self::new));
                start = at + 1;
            }
        }
        found
    }

    /// Whether somebody who may have a view is named from a token on.
    pub(super) fn may_speak(&self, from: usize) -> bool {
        if matches!(self.form(from), "lui" | "elle" | "eux" | "elles") {
            return true;
        }
        let clause = from..self.clause_end(from);
        let noun =
            |word: &&Word| clause.contains(&word.at) && matches!(self.tag(word.at), Some(Tag::Noun | Tag::Propn));
        let speaks = |lemma: &String| source_noun(lemma).is_some() || title(lemma).is_some();
        let head = self.words.iter().find(noun);
        // `pour le diabétologue Karim Saïdi`
        let named =
            || clause.clone().any(|at| self.tag(at) == Some(Tag::Propn) && given_name(self.written(at)).is_some());
        head.is_some_and(|word| self.tag(word.at) == Some(Tag::Propn) || word.lemmas.iter().any(speaks)) || named()
    }

    /// Whether a token is the short title that stands before a person's name, its full stop apart: `Me Dumortier`.
    pub(super) fn is_civility(&self, at: usize) -> bool {
        matches!(self.form(at), "m" | "me" | "mme" | "mgr")
    }

    /// Where the clause that may have an incise at a token begins: behind the last strong sign or conjunction.
    pub(super) fn opened_before(&self, at: usize) -> usize {
        let strong = |at: &usize| {
            matches!(self.form(*at), ";" | ":" | "." | "?" | "!" | "»") || self.tag(*at) == Some(Tag::Sconj)
        };
        (0..at).rev().find(strong).map_or(0, |at| at + 1)
    }

    /// Whether a run of tokens holds a finite verb that is not one of a relative.
    pub(super) fn has_main_verb(&self, from: usize, to: usize) -> bool {
        let relative = |at: usize| matches!(self.form(self.clause_start(at)), "qui" | "que" | "qu'" | "dont" | "où");
        (from..to).any(|at| self.tokens.get(at).is_some_and(is_finite) && !relative(at))
    }

    /// Whether a run of tokens holds a finite verb.
    pub(super) fn has_finite_verb(&self, from: usize, to: usize) -> bool {
        self.tokens.get(from..to).unwrap_or(&[]).iter().any(is_finite)
    }
}

/// Whether a token is a finite verb.
pub(super) fn is_finite(token: &Token) -> bool {
    // `promis` alone is a participle, whatever else it may be.
    let participle = || analyses(&token.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple));
    matches!(token.tag, Tag::Verb | Tag::Aux)
        && token.features.form.is_some_and(VerbForm::is_finite)
        // `la députée exclue` is no subjunctive.
        && !((matches!(token.features.person, Some(1 | 2)) || token.features.form == Some(VerbForm::Subjunctive)) && participle())
}

/// Whether a token is a past participle.
pub(super) fn is_participle(token: &Token) -> bool {
    matches!(token.tag, Tag::Verb | Tag::Adj)
        && !is_finite(token)
        && (token.features.form == Some(VerbForm::PastParticiple)
            || analyses(&token.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple)))
}

/// Whether a token is a verb of saying that somebody is the subject of: finite, or after an auxiliary.
pub(super) fn says(reading: &Reading, at: usize) -> bool {
    let Some(token) = reading.tokens.get(at) else { return false };
    let before = at.saturating_sub(3)..at;
    let pronominal = before.clone().any(|at| matches!(reading.form(at), "se" | "s'"));
    // `est garanti` is said of a thing.
    let having = |at: usize| {
        reading.tokens.get(at).is_some_and(|token| token.tag == Tag::Aux && (token.lemma() == "avoir" || pronominal))
    };
    let compound = is_participle(token) && before.clone().any(having);
    // `le ministère juge que` may be tagged as a noun.
    let clause = matches!(reading.form(at + 1), "que" | "qu'")
        && at > 0
        && matches!(reading.tag(at - 1), Some(Tag::Noun | Tag::Propn));
    let participle = token.features.form == Some(VerbForm::PresentParticiple);
    let told = token.tag == Tag::Verb && (is_finite(token) || compound || participle)
        || clause && analyses(&token.folded).any(Analysis::is_finite);
    let verb = speech_verb(&token.folded).filter(|_| told);
    verb.is_some_and(|verb| pronominal == (verb.lemma.starts_with("se ") || verb.lemma.starts_with("s'")))
}

/// Which tokens stand between quotation marks, and the mark still open at the end.
fn quoted(text: &str, tokens: &[Token], open: Option<char>) -> (Vec<bool>, Option<char>) {
    let mut open = open;
    let quoted = tokens.iter().map(|token| {
        let sign = token.text(text).chars().next().filter(|_| token.kind == TokenKind::Sign);
        match (sign, open) {
            (Some('»'), Some('«')) | (Some('”'), Some('“')) | (Some('"'), Some('"')) => {
                open = None;
                true
            }
            (Some(mark @ ('«' | '“' | '"')), None) => {
                open = Some(mark);
                true
            }
            _ => open.is_some(),
        }
    });
    let quoted = quoted.collect();
    (quoted, open)
}

/// Whether a token parts clauses by itself: a sign, a conjunction, a relative pronoun.
fn parts(token: &Token) -> bool {
    match token.kind {
        TokenKind::Sign => {
            matches!(token.folded.as_str(), "," | ";" | ":" | "(" | ")" | "—" | "–" | "." | "…" | "?" | "!")
        }
        TokenKind::Word => {
            let form = token.folded.as_str();
            token.tag == Tag::Sconj
                || matches!(form, "qui" | "que" | "qu'" | "dont" | "où" | "mais" | "car" | "lorsque" | "quand")
                || matches!(
                    form,
                    "lequel" | "laquelle" | "lesquels" | "lesquelles" | "auquel" | "auxquels" | "auxquelles"
                )
                || matches!(form, "duquel" | "desquels" | "desquelles")
        }
        _ => false,
    }
}

/// Tokens after `et` among which a finite verb is looked for.
const LINK_REACH: usize = 40;

/// The clause of each token. `et` and `ou` part them where a finite verb stands on both sides.
fn clauses(tokens: &[Token]) -> Vec<usize> {
    let mut clause = 0;
    let mut verb = false;
    let ahead = |at: usize| {
        let rest = tokens.get(at + 1..).unwrap_or(&[]);
        let inside = |token: &&Token| !parts(token) && !matches!(token.folded.as_str(), "et" | "ou");
        rest.iter().take(LINK_REACH).take_while(inside).any(is_finite)
    };
    let number = |(at, token): (usize, &Token)| {
        let link = matches!(token.folded.as_str(), "et" | "ou") && verb && ahead(at);
        let purpose = token.folded == "afin"
            || token.folded == "pour"
                && tokens
                    .get(at + 1..)
                    .unwrap_or(&[])
                    .iter()
                    .take(2)
                    .any(|next| next.features.form == Some(VerbForm::Infinitive));
        if at > 0 && (parts(token) || link || purpose) {
            clause += 1;
            verb = false;
        }
        verb |= is_finite(token);
        clause
    };
    tokens.iter().enumerate().map(number).collect()
}
