//! Faults in numbers, their quantifiers, their units of measure, and dates.

use super::words::{
    MONTHS, NUMBER_WORDS, WEEKDAYS, Word, cased, holds, in_date, is_number, quoted, replaced, smoothed, uncapitalized,
    words,
};
use super::{Article, Case, Mutant};
use regex::Regex;

/// Other words of quantity: wholes, parts, ranks.
const QUANTITY_WORDS: &[(&str, &str)] = &[
    ("centaine", "dizaine"),
    ("dizaines", "centaines"),
    ("milliers", "centaines"),
    ("million", "milliard"),
    ("millions", "milliards"),
    ("tiers", "quart"),
    ("moitié", "totalité"),
    ("premier", "deuxième"),
    ("première", "deuxième"),
    ("quatrième", "troisième"),
    ("deuxième", "troisième"),
];

/// A number changed: a digit or two (`15` → `16`, `105`, `25`), a number word (`deux` → `trois`), a scale
/// (`millions` → `milliards`), a part (`un tiers` → `un quart`). Dates are left to [`date`].
pub(crate) fn number(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles);
    let found = words(&case.text);
    let mut texts = Vec::new();
    for (at, word) in found.iter().enumerate() {
        if word.is_digits() {
            if in_date(&found, at) {
                continue;
            }
            let mut changed = Vec::new();
            let mut digits: Vec<char> = word.text.chars().collect();
            let last = digits.len() - 1;
            let bump = |c: char| char::from_digit((c.to_digit(10).unwrap_or(0) + 1) % 10, 10).unwrap_or('1');
            let (first, end) = (digits[0], digits[last]);
            digits[last] = bump(end);
            changed.push(digits.iter().collect::<String>());
            digits[last] = end;
            digits[0] = if first == '9' { '3' } else { bump(first) };
            changed.push(digits.iter().collect());
            digits[0] = first;
            digits.insert(1, '0');
            changed.push(digits.iter().collect());
            let new = changed.into_iter().filter(|number| !holds(&source, number) && !number.starts_with('0'));
            texts.extend(new.map(|number| replaced(&case.text, word.range.clone(), &number)));
            continue;
        }
        let table = NUMBER_WORDS.iter().chain(QUANTITY_WORDS);
        for (_, to) in table.filter(|(from, to)| *from == word.lower() && !holds(&source, to)) {
            texts.push(replaced(&case.text, word.range.clone(), &cased(to, &word.text)));
        }
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

/// Quantifiers before a number.
const QUANTIFIERS: &[&str] = &["un peu moins de", "au moins", "plus de", "moins de", "près de", "environ", "jusqu’à"];

/// The quantifiers of the text: where each begins, and where the number after it does.
fn quantified(text: &str) -> Vec<(&'static str, usize, usize)> {
    let lower = text.to_lowercase();
    let mut found: Vec<(&'static str, usize, usize)> = Vec::new();
    if lower.len() != text.len() {
        return found;
    }
    for quantifier in QUANTIFIERS {
        for (at, _) in lower.match_indices(quantifier) {
            let end = at + quantifier.len() + usize::from(!quantifier.ends_with('’'));
            let inside = found.iter().any(|(_, from, to)| (*from..*to).contains(&at));
            let follows = words(&text[end.min(text.len())..]).into_iter().next();
            let number = follows.is_some_and(|word| word.range.start == 0 && is_number(&word));
            if number && !inside && !quoted(text, at) {
                found.push((quantifier, at, end));
            }
        }
    }
    found
}

/// A quantifier dropped: `près de 6 000 conteneurs` → `6 000 conteneurs`; `95 euros au plus` → `95 euros`.
pub(crate) fn quantifier_dropped(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let mut texts: Vec<String> = quantified(text)
        .into_iter()
        .map(|(_, from, to)| {
            if text[..from].ends_with("d’") {
                replaced(text, from - "d’".len()..to, "de ")
            } else {
                replaced(text, from..to, "")
            }
        })
        .collect();
    texts.push(text.replacen(" au plus", "", 1));
    texts.push(text.replacen(" au minimum", "", 1));
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

/// A quantifier turned into another: `au moins 14 brebis` → `près de 14 brebis`, `jusqu’à 14 brebis`.
pub(crate) fn quantifier_changed(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles).to_lowercase();
    let mut texts = Vec::new();
    for (old, from, to) in quantified(&case.text) {
        let others = ["plus de ", "au moins ", "moins de ", "jusqu’à ", "environ "];
        // Two quantifiers of one meaning make no fault.
        let same = |new: &str| matches!((old, new.trim()), ("près de", "environ") | ("environ", "près de"));
        for new in others.into_iter().filter(|new| new.trim() != old && !same(new) && !source.contains(new)).take(3) {
            let new = cased(new, &case.text[from..]);
            texts.push(replaced(&case.text, from..to, &new));
        }
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

/// A quantifier where the source has none: `14 kilomètres` → `plus de 14 kilomètres`.
pub(crate) fn quantifier_added(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles);
    let found = words(&case.text);
    let has: Vec<usize> = quantified(&case.text).into_iter().map(|(_, _, to)| to).collect();
    let mut texts = Vec::new();
    for (at, word) in found.iter().enumerate().filter(|(_, word)| is_number(word)) {
        let bare = at == 0 || {
            let before = found[at - 1].lower();
            let kept = ["les", "des", "ces", "ses", "leurs", "aux", "à", "contre", "article", "en", "le", "du", "au"];
            !kept.contains(&before.as_str()) && !is_number(&found[at - 1])
        };
        let after = &case.text[word.range.end..];
        let source_bare = !quantified(&source).iter().any(|(_, _, to)| source[*to..].starts_with(&word.text))
            && !after.contains("au plus");
        let old = has.contains(&word.range.start) || in_date(&found, at);
        if !bare || old || !source_bare || quoted(&case.text, word.range.start) {
            continue;
        }
        for new in ["plus de", "au moins", "environ"] {
            let number = if at == 0 { uncapitalized(&word.text) } else { word.text.clone() };
            let new = if word.range.start == 0 { cased(new, "A") } else { new.to_string() };
            texts.push(replaced(&case.text, word.range.clone(), &format!("{new} {number}")));
        }
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

const MEASURES: &[(&str, &str)] = &[
    ("euros", "dollars"),
    ("euro", "dollar"),
    ("kilomètres", "mètres"),
    ("mètres", "kilomètres"),
    ("litres", "mètres"),
    ("hectares", "kilomètres"),
    ("degrés", "litres"),
    ("grammes", "kilos"),
    ("cubes", "carrés"),
    ("ans", "mois"),
    ("mois", "semaines"),
    ("semaines", "jours"),
    ("jours", "semaines"),
    ("heures", "minutes"),
    ("minutes", "heures"),
    ("secondes", "minutes"),
];

/// A unit of measure changed after a number: `euros` → `dollars`, `ans` → `mois`, `%` → `euros`.
pub(crate) fn measure(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles);
    let found = words(&case.text);
    let mut texts: Vec<String> = Vec::new();
    for (at, word) in found.iter().enumerate() {
        let counted = found[at.saturating_sub(3)..at]
            .iter()
            .any(|before| is_number(before) || before.text.starts_with("million"));
        for (_, to) in MEASURES.iter().filter(|(from, to)| *from == word.text && counted && !holds(&source, to)) {
            texts.push(replaced(&case.text, word.range.clone(), to));
        }
    }
    texts.extend(["euros", "points"].map(|unit| case.text.replacen('%', unit, 1)));
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

/// Another word of a calendar in place of one of the text: the next that the source lacks, and another of the article.
fn calendar(case: &Case, articles: &[Article], calendar: &[&str]) -> Vec<String> {
    let source = case.source(articles);
    let article = articles[case.article].sentences().join("\n");
    let mut texts = Vec::new();
    for word in words(&case.text) {
        let Some(at) = calendar.iter().position(|known| *known == word.lower()) else { continue };
        let others: Vec<&str> = (1..calendar.len()).map(|step| calendar[(at + step) % calendar.len()]).collect();
        let next = others.iter().find(|other| !holds(&source, other));
        let near = others.iter().find(|other| holds(&article, other));
        for other in next.into_iter().chain(near) {
            texts.push(replaced(&case.text, word.range.clone(), &cased(other, &word.text)));
        }
    }
    texts
}

/// A date changed: the weekday, the day, the month, the season, the year, the hour.
pub(crate) fn date(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles);
    let mut texts = calendar(case, articles, WEEKDAYS);
    texts.extend(calendar(case, articles, MONTHS));
    texts.extend(calendar(case, articles, &["printemps", "automne", "hiver"]));
    let found = words(&case.text);
    for (at, word) in found.iter().enumerate().filter(|(at, word)| word.is_digits() && in_date(&found, *at)) {
        let Ok(value) = word.text.parse::<u32>() else { continue };
        let after = found.get(at + 1).map(Word::lower).unwrap_or_default();
        for new in [value + 1, value.saturating_sub(2)] {
            let day = !MONTHS.contains(&after.as_str()) || (1..=31).contains(&new);
            if day && new > 0 && !holds(&source, &new.to_string()) {
                texts.push(replaced(&case.text, word.range.clone(), &new.to_string()));
            }
        }
    }
    let after = Regex::new(r"\b(?i:(avant|après|depuis|dès)) ").expect("a pattern");
    for found in after.captures_iter(&case.text) {
        let word = &found[1];
        let other = match word.to_lowercase().as_str() {
            "avant" => "après",
            "après" => "avant",
            "depuis" => "jusqu’à",
            _ => "après",
        };
        let (whole, next) = (found.get(1).expect("a group"), &case.text[found.get(0).expect("a match").end()..]);
        let dated = words(next).iter().take(5).any(|word| {
            let lower = word.lower();
            word.is_digits() || MONTHS.contains(&lower.as_str()) || WEEKDAYS.contains(&lower.as_str())
        });
        if dated && !quoted(&case.text, whole.start()) && !holds(&source, other) {
            texts.push(replaced(&case.text, whole.range(), &cased(other, word)));
        }
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}
