//! Faults in proper names.

use super::words::{Word, holds, readings, replaced, smoothed, words};
use super::{Article, Case, Mutant};
use intertitre::lexicon::{self, Tag};
use std::collections::BTreeSet;
use std::ops::Range;

/// Titles before a name, and words that take a capital without being names.
const NOT_NAMES: &[&str] = &["M", "Mme", "Me", "Dr", "État", "L’", "D’", "Le", "La", "Les"];

/// The runs of words with capitals that no sentence begins with.
fn runs(text: &str, known: Option<&BTreeSet<String>>) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    let all = words(text);
    for (at, word) in all.iter().enumerate() {
        let before = text[..word.range.start].trim_end();
        let begins = at == 0 || before.ends_with(['«', '.', ':', '?', '!', '\u{a0}']);
        let name = match known {
            Some(known) => word.is_capital() && known.contains(&word.text),
            None => word.is_capital() && !begins,
        };
        if !name || NOT_NAMES.contains(&word.text.as_str()) || word.is_digits() {
            continue;
        }
        match found.last_mut() {
            Some((range, run)) if &text[range.end..word.range.start] == " " => {
                range.end = word.range.end;
                run.push(' ');
                run.push_str(&word.text);
            }
            _ => found.push((word.range.clone(), word.text.clone())),
        }
    }
    found
}

/// The names of an article, in order, without doubles.
pub(crate) fn names(article: &Article) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, run) in article.sentences().iter().flat_map(|sentence| runs(sentence, None)) {
        if !names.contains(&run) {
            names.push(run);
        }
    }
    names
}

/// Whether a name is that of a person: a given name and a surname.
pub(crate) fn is_person(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(given, _)| lexicon::given_name(given).is_some())
}

/// Whether the lower-case form of the word is a word of the language.
pub(crate) fn is_common(word: &str) -> bool {
    readings(&word.to_lowercase()).iter().any(|reading| reading.tag() != Tag::Propn)
}

/// The names of the unit that its article holds.
pub(crate) fn names_of(case: &Case, articles: &[Article]) -> Vec<(Range<usize>, String)> {
    let known: BTreeSet<String> = names(&articles[case.article])
        .iter()
        .flat_map(|run| run.split(' ').map(str::to_string).collect::<Vec<_>>())
        .collect();
    runs(&case.text, Some(&known))
}

/// A letter changed for one of its kind; the accents lost, or one added.
pub(crate) fn misspelt(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let mut texts = Vec::new();
    for (range, name) in names_of(case, articles) {
        for Word { range: inner, text: word } in words(&name) {
            let place = range.start + inner.start..range.start + inner.end;
            let mut letters: Vec<char> = word.chars().collect();
            if letters.len() < 4 || word.ends_with('’') {
                continue;
            }
            let whole = letters.clone();
            letters[2] = match whole[2] {
                'a' | 'e' | 'é' | 'è' => 'o',
                'i' | 'o' | 'u' | 'y' => 'a',
                'n' => 'r',
                'r' => 'n',
                'l' => 't',
                _ => 'l',
            };
            texts.push(replaced(&case.text, place.clone(), &letters.iter().collect::<String>()));
            let plain = lexicon::ascii(&word);
            let other = if plain.eq_ignore_ascii_case(&word) {
                word.replacen('e', "é", 1)
            } else {
                word.chars()
                    .map(|c| {
                        if "éèêë".contains(c) {
                            'e'
                        } else if c == 'É' {
                            'E'
                        } else if c == 'ï' {
                            'i'
                        } else {
                            c
                        }
                    })
                    .collect()
            };
            texts.push(replaced(&case.text, place, &other));
        }
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

/// The capital of a name lost, where the word is no common noun: `à Lyssac` → `à lyssac`.
pub(crate) fn without_case(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let mut texts = Vec::new();
    for (range, name) in names_of(case, articles) {
        for Word { range: inner, text: word } in words(&name).into_iter().filter(|word| !is_common(&word.text)) {
            let place = range.start + inner.start..range.start + inner.end;
            let mut text = case.text.clone();
            text.replace_range(place, &word.to_lowercase());
            texts.push(text);
        }
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

/// Another name of the article, which the cited sentences lack, in place of one of the unit.
pub(crate) fn another(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles);
    let others = names(&articles[case.article]);
    let mut texts = Vec::new();
    for (range, name) in names_of(case, articles) {
        let alike = |other: &&String| {
            let parts: Vec<&str> = other.split(' ').collect();
            is_person(other) == is_person(&name)
                && parts.len() == name.split(' ').count()
                && parts.iter().all(|part| !holds(&source, part) && !part.ends_with('’'))
        };
        texts.extend(others.iter().filter(alike).take(2).map(|other| replaced(&case.text, range.clone(), other)));
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}
