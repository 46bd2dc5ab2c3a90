//! Appositions: a noun phrase set beside another that names the same: `Lucie Morel, maire de Brest, …`, `le bac, un navire
//! de 1932, …`, `l’agence (un service de l’État)`.

use super::Parse;
use super::name::is_title;
use super::phrase::NounPhrase;
use super::subject::is_time_phrase;
use crate::lexicon::{Number, Tag};
use crate::text::token::Token;
use serde::Serialize;

/// How an apposition is set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AppositionForm {
    /// By commas.
    Comma,
    /// By dashes.
    Dash,
    /// By brackets.
    Bracket,
}

/// A noun phrase set beside another; both are indices into [`Parse::phrases`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apposition {
    /// The phrase that is explained.
    pub of: usize,
    /// The phrase that explains it.
    pub phrase: usize,
    /// How it is set apart.
    pub form: AppositionForm,
}

/// The appositions of a sentence, as far as they are sure: what may be a member of a list is none.
pub fn appositions(tokens: &[Token], parse: &Parse) -> Vec<Apposition> {
    let pairs = parse.phrases.windows(2).enumerate();
    let found = pairs.filter_map(|(of, pair)| match pair {
        [first, second] => form(tokens, parse, of, first, second).map(|form| Apposition { of, phrase: of + 1, form }),
        _ => None,
    });
    found.collect()
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.folded.as_str())
}

fn form(tokens: &[Token], parse: &Parse, of: usize, first: &NounPhrase, second: &NounPhrase) -> Option<AppositionForm> {
    let mark = first.tokens.end;
    if second.tokens.start != mark + 1 || !first.sound || !second.sound || is_time_phrase(tokens, second) {
        return None;
    }
    let end = second.tokens.end;
    let stops = matches!(word(tokens, end), "" | "." | ";" | ":" | "!" | "?" | "…");
    let closes = stops || matches!(word(tokens, end), "," | "»" | ")" | "qui" | "dont" | "où");
    let form = match (word(tokens, mark), word(tokens, end)) {
        (",", _) if closes => AppositionForm::Comma,
        (dash @ ("—" | "–"), closing) if closing == dash || stops => AppositionForm::Dash,
        ("(", ")") => AppositionForm::Bracket,
        _ => return None,
    };
    let bare = tokens.get(second.tokens.start).is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::Adj));
    let common = tokens.get(second.head).is_some_and(|head| head.tag == Tag::Noun);
    // What explains something stands behind it, and the verb before both: `Dans la cour, le gardien` opens a sentence.
    let told = parse.verbs.iter().any(|verb| verb.tokens.end <= first.tokens.start);
    let sure = match form {
        // Words in brackets without article tell other things: a place, a translation.
        AppositionForm::Bracket => common && determined(tokens, second),
        AppositionForm::Dash => common && (bare || determined(tokens, second)),
        AppositionForm::Comma if common => {
            bare && is_name(tokens, first)
                || determined(tokens, second)
                    && (is_subject(parse, of, second) || stops && told && is_name(tokens, first))
        }
        // `le maire de Brest, Lucie Morel,`
        AppositionForm::Comma => {
            determined(tokens, first)
                && is_title(tokens, first.head)
                && is_name(tokens, second)
                && second.tokens.len() > 1
        }
    };
    (sure && agrees(tokens, first, second) && !is_listed(tokens, parse, of)).then_some(form)
}

/// Whether a phrase begins with an article.
fn determined(tokens: &[Token], phrase: &NounPhrase) -> bool {
    matches!(word(tokens, phrase.tokens.start), "le" | "la" | "l'" | "les" | "un" | "une")
}

/// Whether a phrase ends with a name.
fn is_name(tokens: &[Token], phrase: &NounPhrase) -> bool {
    phrase.tokens.end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|last| last.tag == Tag::Propn)
}

/// Whether the heads may name the same: one number, as far as it is known.
fn agrees(tokens: &[Token], first: &NounPhrase, second: &NounPhrase) -> bool {
    let number = |phrase: &NounPhrase| -> Option<Number> { tokens.get(phrase.head)?.features.number };
    number(first).zip(number(second)).is_none_or(|(first, second)| first == second)
}

/// Whether a phrase is the subject of a clause whose verb comes behind the apposition and its comma.
fn is_subject(parse: &Parse, of: usize, second: &NounPhrase) -> bool {
    parse.clauses.iter().any(|clause| {
        let verb = parse.verbs.get(clause.verb);
        clause.subject.as_ref().is_some_and(|subject| subject.certain && subject.phrase == Some(of))
            && verb.is_some_and(|verb| verb.tokens.start == second.tokens.end + 1)
    })
}

/// Whether a phrase stands in a list: another member, or what joins members, stands close before or behind.
fn is_listed(tokens: &[Token], parse: &Parse, of: usize) -> bool {
    let joins = |at: usize| matches!(word(tokens, at), "et" | "ou" | "ni" | "mais" | "&");
    let (Some(first), Some(second)) = (parse.phrases.get(of), parse.phrases.get(of + 1)) else { return true };
    let before = first.tokens.start.checked_sub(1);
    // The articles and prepositions of members stand before their phrases.
    let opened = before.is_some_and(|at| joins(at) || at > 0 && word(tokens, at) == "," && of > 0);
    let end = second.tokens.end;
    let next = parse.phrases.get(of + 2).is_some_and(|third| {
        word(tokens, end) == "," && third.tokens.start == end + 1 || matches!(word(tokens, end), "et" | "ou")
    });
    opened || next || joins(end) || word(tokens, end) == "," && joins(end + 1)
}
