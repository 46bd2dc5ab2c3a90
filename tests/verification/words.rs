//! The words of a text, and how they are replaced.

use intertitre::lexicon::{self, Analysis, Gender, Number, Tag, VerbForm};
use std::ops::Range;

/// A word of a text: letters and digits with what joins them; an elided word keeps its apostrophe.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
}

impl Word {
    /// In lower case.
    pub(crate) fn lower(&self) -> String {
        self.text.to_lowercase()
    }

    pub(crate) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is written in digits.
    pub(crate) fn is_digits(&self) -> bool {
        self.text.chars().next().is_some_and(|c| c.is_ascii_digit())
    }
}

/// The words of a text in order: `près de 6 000` is three words, `l’orgue` two.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |index: usize| chars.get(index).map_or(' ', |(_, c)| *c);
    let offset = |index: usize| chars.get(index).map_or(text.len(), |(offset, _)| *offset);
    let mut words = Vec::new();
    let mut index = 0;
    while index < chars.len() {
        if !at(index).is_alphanumeric() {
            index += 1;
            continue;
        }
        let first = index;
        loop {
            let (c, next) = (at(index), at(index + 1));
            let joined = c == '-' && next.is_alphanumeric()
                || matches!(c, '\u{202f}' | ',') && at(index - 1).is_ascii_digit() && next.is_ascii_digit();
            if c.is_alphanumeric() || joined {
                index += 1;
            } else {
                break;
            }
        }
        if at(index) == '’' && !at(first).is_ascii_digit() {
            index += 1;
        }
        let range = offset(first)..offset(index);
        words.push(Word { text: text[range.clone()].to_string(), range });
    }
    words
}

/// The text with one range replaced, and a capital at its beginning if there was one.
pub(crate) fn replaced(text: &str, range: Range<usize>, with: &str) -> String {
    let changed = format!("{}{with}{}", &text[..range.start], &text[range.end..]);
    let changed = changed.trim_start();
    if text.starts_with(char::is_uppercase) && range.start == 0 { capitalized(changed) } else { changed.to_string() }
}

/// With a capital.
pub(crate) fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// With a small first letter.
pub(crate) fn uncapitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// With *de* elided before a vowel and whole before a consonant, as other words have come after it: only one fault is
/// meant to be in a unit.
pub(crate) fn smoothed(text: &str) -> String {
    let mut smooth = text.to_string();
    for pair in words(text).windows(2).rev() {
        let [word, next] = pair else { continue };
        let vowel = next.lower().starts_with(|c: char| "aàâeéèêiîoôuh".contains(c));
        let touching = word.range.end == next.range.start;
        match word.lower().as_str() {
            "d’" if !vowel && touching => smooth.replace_range(word.range.clone(), "de "),
            "de" if vowel
                && !touching
                && !next.lower().starts_with('h')
                && text[word.range.end..next.range.start] == *" " =>
            {
                smooth.replace_range(word.range.start..next.range.start, "d’");
            }
            _ => {}
        }
    }
    smooth
}

/// `with`, with the capital that `like` has.
pub(crate) fn cased(with: &str, like: &str) -> String {
    if like.starts_with(char::is_uppercase) { capitalized(with) } else { with.to_string() }
}

/// Whether `text` holds `word` as a whole word, in any case.
pub(crate) fn holds(text: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    words(text).iter().any(|found| found.lower() == word)
}

/// Whether a byte position is inside a quotation.
pub(crate) fn quoted(text: &str, at: usize) -> bool {
    let before = &text[..at];
    before.matches('«').count() > before.matches('»').count()
}

/// What the lexicon says of a word.
pub(crate) fn readings(word: &str) -> Vec<Analysis> {
    let folded: &str = &lexicon::fold(word);
    lexicon::analyses(folded).collect()
}

/// The gender and number of a word that is a noun and nothing else, as far as all its readings agree.
pub(crate) fn noun(word: &str) -> Option<(Option<Gender>, Option<Number>)> {
    let readings = readings(word);
    let first = readings.first()?;
    let common = readings.iter().all(|reading| matches!(reading.tag(), Tag::Noun | Tag::Verb));
    let nouns: Vec<_> = readings.iter().filter(|reading| reading.tag() == Tag::Noun).collect();
    let (gender, number) = nouns.first().map_or((first.gender(), first.number()), |n| (n.gender(), n.number()));
    let same = nouns.iter().all(|reading| reading.gender() == gender && reading.number() == number);
    (common && same && !nouns.is_empty()).then_some((gender, number))
}

/// Whether a word can only be a finite verb of the third person.
pub(crate) fn finite(word: &str) -> bool {
    let readings = readings(word);
    let verb = |reading: &Analysis| reading.tag() == Tag::Verb && reading.is_finite() && reading.has_person(3);
    let only = readings.iter().all(|reading| reading.tag() == Tag::Verb && !reading.has_form(VerbForm::PastParticiple));
    only && readings.iter().any(verb)
}

/// Words that stand for a number.
pub(crate) const NUMBER_WORDS: &[(&str, &str)] = &[
    ("deux", "trois"),
    ("trois", "cinq"),
    ("quatre", "six"),
    ("cinq", "huit"),
    ("six", "sept"),
    ("sept", "neuf"),
    ("neuf", "onze"),
    ("dix", "douze"),
    ("onze", "treize"),
    ("douze", "quinze"),
    ("quatorze", "seize"),
    ("dix-sept", "dix-huit"),
    ("vingt", "trente"),
    ("vingt-deux", "vingt-trois"),
    ("quarante", "cinquante"),
    ("soixante", "quarante"),
];

/// Whether a word is a number greater than one.
pub(crate) fn is_number(word: &Word) -> bool {
    word.is_digits() || NUMBER_WORDS.iter().any(|(number, _)| *number == word.lower())
}

pub(crate) const MONTHS: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

pub(crate) const WEEKDAYS: &[&str] = &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// Whether the number at `at` belongs to a date or an hour.
pub(crate) fn in_date(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let next = words.get(at + 1).map(Word::lower).unwrap_or_default();
    let year = word.text.len() == 4
        && (word.text.starts_with("19") || word.text.starts_with("20") || word.text.starts_with("18"));
    let hour = next == "h" || next == "heures" || at > 0 && words[at - 1].lower() == "h";
    let span = at > 0 && matches!(words[at - 1].lower().as_str(), "du" | "le" | "au") && word.text.len() <= 2;
    word.is_digits() && (year || hour || span || MONTHS.contains(&next.as_str()))
}
