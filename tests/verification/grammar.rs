//! Faults of agreement.

use super::words::{cased, finite, noun, readings, replaced, words};
use super::{Article, Case, Mutant};
use intertitre::lexicon::{Gender, Number, Tag, VerbForm};

/// A determiner of the other gender or number before a noun that has one only: `la pont`, `un fissures`.
pub(crate) fn determiner(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let found = words(&case.text);
    let mut texts = Vec::new();
    for pair in found.windows(2) {
        let [word, next] = pair else { continue };
        let Some((gender, number)) = noun(&next.text) else { continue };
        if &case.text[word.range.end..next.range.start] != " " || next.is_capital() {
            continue;
        }
        let vowel = next.lower().starts_with(['a', 'e', 'é', 'è', 'ê', 'i', 'o', 'u', 'h', 'œ', 'y']);
        let other: &[&str] = match (word.lower().as_str(), gender, number) {
            ("le", Some(Gender::Masculine), Some(Number::Singular)) => &["la", "les"],
            ("la", Some(Gender::Feminine), Some(Number::Singular)) => &["le", "les"],
            ("un", Some(Gender::Masculine), Some(Number::Singular)) => &["une", "des"],
            ("une", Some(Gender::Feminine), Some(Number::Singular)) => &["un", "des"],
            ("du", Some(Gender::Masculine), Some(Number::Singular)) if !vowel => &["de la", "des"],
            ("au", Some(Gender::Masculine), Some(Number::Singular)) if !vowel => &["à la", "aux"],
            ("les", _, Some(Number::Plural)) => &["le", "la"],
            ("des", _, Some(Number::Plural)) => &["du", "un"],
            ("aux", _, Some(Number::Plural)) => &["au"],
            ("ses" | "leurs", _, Some(Number::Plural)) => &["son", "leur"],
            ("ce", Some(Gender::Masculine), Some(Number::Singular)) => &["cette"],
            ("cette", Some(Gender::Feminine), Some(Number::Singular)) => &["ce"],
            _ => &[],
        };
        texts.extend(other.iter().map(|other| replaced(&case.text, word.range.clone(), &cased(other, &word.text))));
    }
    texts.truncate(4);
    case.with_texts(texts)
}

/// A participle or an adjective of the wrong gender or number: `une grotte repéré`, `les ports occupé`.
pub(crate) fn participle(case: &Case, _: &[Article]) -> Vec<Mutant> {
    // *Million* lets the agreement go either way.
    if case.text.contains("million d’") {
        return Vec::new();
    }
    let found = words(&case.text);
    let mut texts = Vec::new();
    for (at, word) in found.iter().enumerate().skip(1) {
        let readings_of = readings(&word.text);
        let participle = readings_of.iter().any(|reading| reading.has_form(VerbForm::PastParticiple));
        let agreeing = readings_of
            .iter()
            .all(|r| r.tag() == Tag::Adj || r.tag() == Tag::Verb && r.has_form(VerbForm::PastParticiple));
        let before = found[at - 1].lower();
        // After *avoir* and before an object, the form without agreement is right and the others are wrong.
        if readings_of.is_empty() || !agreeing || word.is_capital() || word.text.len() < 4 {
            continue;
        }
        let others: Vec<String> = if participle && word.text.ends_with('é') {
            vec![format!("{}e", word.text), format!("{}s", word.text)]
        } else if let Some(stem) = word.text.strip_suffix("ées") {
            vec![format!("{stem}és"), format!("{stem}ée")]
        } else if let Some(stem) = word.text.strip_suffix("és") {
            vec![format!("{stem}é"), format!("{stem}ées")]
        } else if let Some(stem) = word.text.strip_suffix("ée") {
            vec![format!("{stem}é"), format!("{stem}ées")]
        } else if let Some(stem) = word.text.strip_suffix('s') {
            vec![stem.to_string()]
        } else {
            vec![format!("{}s", word.text)]
        };
        // The other form has to be a form of the same word, so that only agreement is at fault.
        let wrong =
            |other: &String| readings(other).iter().any(|reading| matches!(reading.tag(), Tag::Adj | Tag::Verb));
        let safe = !["plus", "moins", "très", "que"].contains(&before.as_str());
        if safe {
            texts
                .extend(others.into_iter().filter(wrong).map(|other| replaced(&case.text, word.range.clone(), &other)));
        }
    }
    texts.truncate(4);
    case.with_texts(texts)
}

/// A verb of the wrong number: `les dockers a voté`, `la ministre promettent`.
pub(crate) fn verb(case: &Case, _: &[Article]) -> Vec<Mutant> {
    const PAIRS: &[(&str, &str)] = &[
        ("a", "ont"),
        ("ont", "a"),
        ("est", "sont"),
        ("sont", "est"),
        ("aurait", "auraient"),
        ("auraient", "aurait"),
        ("serait", "seraient"),
        ("seraient", "serait"),
        ("pourrait", "pourraient"),
        ("pourraient", "pourrait"),
        ("promet", "promettent"),
        ("dément", "démentent"),
        ("va", "vont"),
    ];
    // *Million* lets the agreement go either way.
    if case.text.contains("million d’") {
        return Vec::new();
    }
    let found = words(&case.text);
    let mut texts = Vec::new();
    for (at, word) in found.iter().enumerate() {
        let after = &case.text[word.range.end..];
        let listed = PAIRS.iter().find(|(form, _)| *form == word.lower()).map(|(_, other)| (*other).to_string());
        let other = listed.or_else(|| {
            if !finite(&word.text) || at == 0 {
                return None;
            }
            let singular = word.text.strip_suffix("nt").filter(|stem| stem.ends_with('e')).map(str::to_string);
            let plural = word.text.ends_with('e').then(|| format!("{}nt", word.text));
            singular.or(plural).filter(|other| finite(other))
        });
        // An inverted pronoun would be left behind, but the form before it is wrong all the same.
        let Some(other) = other else { continue };
        let half = case.text.contains("moitié") || case.text.contains("part ");
        if !half && !after.starts_with('’') {
            texts.push(replaced(&case.text, word.range.clone(), &cased(&other, &word.text)));
        }
    }
    case.with_texts(texts)
}
