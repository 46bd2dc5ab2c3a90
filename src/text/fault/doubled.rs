//! Words written twice in a row: `le le`, `dans dans`.

use super::{Fault, Words, is_noun_only};
use crate::lexicon::{Tag, function_word};

/// Words of grammar that are never meant twice in a row.
const NEVER_TWICE: &[&str] = &[
    "le", "les", "un", "une", "des", "du", "de", "au", "aux", "à", "et", "ou", "dans", "sur", "sous", "par", "avec",
    "sans", "chez", "pour", "entre", "depuis", "pendant", "ce", "cet", "cette", "ces", "mon", "ton", "son", "ma", "ta",
    "sa", "mes", "tes", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "il", "ils", "on", "je", "qui", "que",
    "dont", "où", "mais", "donc", "car", "ne", "se", "quand", "comme", "lorsque", "est", "sont", "a", "ont", "était",
    "étaient", "avait", "avaient", "sera", "seront", "dès", "lors", "vers", "ainsi", "cela", "ceci",
];

/// Verbs that stand twice where one clause ends and the other goes on: `ce qu’il est est connu`.
const MEETING: &[&str] =
    &["est", "sont", "a", "ont", "était", "étaient", "avait", "avaient", "sera", "seront", "entre", "pour"];

/// Nouns that are said twice.
const SAID_TWICE: &[&str] =
    &["café", "boum", "clap", "dodo", "glou", "miam", "nana", "toc", "coin", "bisou", "youpi", "pingpong"];

/// Doubled words, in order: the range is that of both.
pub fn doubled(words: Words) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    for at in 0..words.tokens.len() {
        let form = words.form(at);
        if form != words.form(at + 1) || !words.is_plain(at + 1) || !words.is_usual(at) {
            continue;
        }
        // Elided words are joined to what follows: `l’l’`.
        if !words.adjacent(at) || form == words.form(at + 2) || form == words.form_before(at) {
            continue;
        }
        let function = NEVER_TWICE.contains(&form) || form == "la" && is_article(words, at);
        let noun = !function
            && function_word(form).is_none()
            && form.chars().count() >= 4
            && is_noun_only(form)
            && !SAID_TWICE.contains(&form);
        if !function && !noun || MEETING.contains(&form) && may_meet(words, at) {
            continue;
        }
        // `la maison de de Gaulle`, `l’article de Le Monde`: what follows is a name; `un un` may be counted.
        let named =
            words.get(at + 2).is_some_and(|next| next.text(words.text).chars().next().is_some_and(char::is_uppercase));
        if matches!(form, "de" | "du" | "le" | "des") && named {
            continue;
        }
        // Latin: `des aides de de minimis`.
        if form == "de" && matches!(words.form(at + 2), "minimis" | "facto" | "jure" | "novo" | "visu") {
            continue;
        }
        let Some(range) = words.range(at, at + 1) else { continue };
        found.push(Fault::new(range, &[words.written(at)], function && !MEETING.contains(&form)));
    }
    found
}

/// Whether the second of two `la` is the article of a noun and the first no note: `le la la plus haut`, `oh la la`.
fn is_article(words: Words, at: usize) -> bool {
    let follows = words.get(at + 2).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adj));
    let note =
        matches!(words.form_before(at), "le" | "un" | "ce" | "du" | "au" | "oh" | "ah" | "ô" | "ouh" | "hou" | "tra");
    follows && words.adjacent(at + 1) && !note
}

/// Whether a clause that may end at `at` begins shortly before.
fn may_meet(words: Words, at: usize) -> bool {
    let near = words.tokens.get(at.saturating_sub(8)..at).unwrap_or(&[]);
    near.iter().any(|token| {
        matches!(
            token.folded.as_str(),
            "que"
                | "qu'"
                | "qui"
                | "où"
                | "dont"
                | "ce"
                | "l'"
                | "quoi"
                | "lequel"
                | "laquelle"
                | "lesquels"
                | "comme"
                | "quel"
                | "quelle"
        )
    })
}
