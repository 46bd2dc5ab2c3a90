//! Faults of form: elision, contraction, doubled words, marks, endings, spelling.

use super::words::{Word, cased, readings, replaced, words};
use super::{Article, Case, Mutant};
use intertitre::lexicon;

/// Words that are elided before a vowel, with their elided forms.
const ELIDED: &[(&str, &str)] = &[
    ("l’", "le"),
    ("l’", "la"),
    ("d’", "de"),
    ("n’", "ne"),
    ("s’", "se"),
    ("qu’", "que"),
    ("c’", "ce"),
    ("jusqu’", "jusque"),
    ("lorsqu’", "lorsque"),
];

/// An elision undone before a vowel (`la usine`), or made before a consonant (`l’grève`).
pub(crate) fn elision(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let found = words(text);
    let mut texts = Vec::new();
    for pair in found.windows(2) {
        let [word, next] = pair else { continue };
        let lower = word.lower();
        for (_, whole) in ELIDED.iter().filter(|(elided, _)| *elided == lower) {
            let with = format!("{} ", cased(whole, &word.text));
            texts.push(replaced(text, word.range.start..next.range.start, &with));
        }
        let consonant = next.lower().starts_with(|c: char| c.is_alphabetic() && !"aàâeéèêiîoôuœyhéÉ".contains(c));
        let spaced = &text[word.range.end..next.range.start] == " ";
        for (elided, _) in ELIDED.iter().filter(|(_, whole)| *whole == lower).take(1) {
            if consonant && spaced {
                texts.push(replaced(text, word.range.start..next.range.start, &cased(elided, &word.text)));
            }
        }
    }
    texts.truncate(5);
    case.with_texts(texts)
}

/// A contraction undone (`de le pont`, `à les élus`), or made where there is none (`du l’orgue`, `au la mairie`).
pub(crate) fn contraction(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let found = words(text);
    let mut texts = Vec::new();
    for (at, word) in found.iter().enumerate() {
        let parts = match word.lower().as_str() {
            "du" => Some("de le"),
            "des" => Some("de les"),
            "au" => Some("à le"),
            "aux" => Some("à les"),
            _ => None,
        };
        texts.extend(parts.map(|parts| replaced(text, word.range.clone(), &cased(parts, &word.text))));
        let next = found.get(at + 1).map(Word::lower).unwrap_or_default();
        let joined = match (word.lower().as_str(), next.as_str()) {
            ("de", "la" | "l’") => Some("du"),
            ("à", "la" | "l’") => Some("au"),
            _ => None,
        };
        texts.extend(joined.map(|joined| replaced(text, word.range.clone(), &cased(joined, &word.text))));
    }
    texts.truncate(4);
    case.with_texts(texts)
}

/// A word said twice: the second, and one in the middle.
pub(crate) fn doubled(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let found = words(&case.text);
    let plain = |word: &&Word| !word.text.ends_with('’') && !["nous", "vous"].contains(&word.lower().as_str());
    let mut texts = Vec::new();
    for at in [0, found.len() / 3, found.len() / 2, found.len().saturating_sub(1)] {
        if let Some(word) = found.get(at).filter(plain) {
            let twice = if at == 0 { word.lower() } else { word.text.clone() };
            let mut text = case.text.clone();
            text.insert_str(word.range.end, &format!(" {twice}"));
            texts.push(text);
        }
    }
    case.with_texts(texts)
}

/// A quotation mark or a bracket left alone; a space before a comma; a doubled sign.
pub(crate) fn marks(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let found = words(text);
    let middle = found.get(found.len() / 2).map_or(0, |word| word.range.start);
    let mut texts = vec![
        text.replacen("\u{a0}»", "", 1),
        text.replacen("«\u{a0}", "", 1),
        text.replacen(", ", " , ", 1),
        text.replacen(", ", ",, ", 1),
        text.replacen('.', "..", 1),
        text.replacen('’', "’ ", 1),
    ];
    for mark in ["(", "«\u{a0}"] {
        let mut opened = text.clone();
        opened.insert_str(middle, mark);
        texts.push(opened);
    }
    texts.push(format!("{text})"));
    case.with_texts(texts)
}

/// The text cut after a word that calls for another: `La fermeture du`, `Les dockers et`.
pub(crate) fn ending(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let open = [
        "de", "du", "des", "la", "le", "les", "et", "à", "au", "aux", "par", "un", "une", "pour", "sur", "dans", "que",
        "d’", "l’", "selon", "en", "son", "sa", "leur", "avec",
    ];
    let found = words(&case.text);
    let cut = found.iter().skip(2).filter(|word| open.contains(&word.lower().as_str()));
    let texts: Vec<String> = cut.take(3).map(|word| case.text[..word.range.end].to_string()).collect();
    case.with_texts(texts)
}

/// A misspelling that makes no word: two letters exchanged inside a word of the language.
pub(crate) fn unknown(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let mut texts = Vec::new();
    for word in words(&case.text) {
        let mut letters: Vec<char> = word.text.chars().collect();
        if letters.len() < 6
            || word.text.ends_with('’')
            || word.text.contains('-')
            || word.is_capital()
            || word.is_digits()
        {
            continue;
        }
        letters.swap(2, 3);
        let new: String = letters.iter().collect();
        let known = !readings(&new).is_empty() || lexicon::function_word(&new).is_some();
        if !known && new != word.text {
            texts.push(replaced(&case.text, word.range.clone(), &new));
        }
    }
    texts.truncate(3);
    case.with_texts(texts)
}
