//! Faults in who says and who does.

use super::names::{is_common, is_person, names, names_of};
use super::words::{Word, cased, finite, holds, quoted, readings, replaced, smoothed, uncapitalized, words};
use super::{Article, Case, Mutant};
use intertitre::lexicon::{Tag, VerbForm};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// `selon X`, up to the next sign.
static ACCORDING: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i:\b(?:selon|d’après)) ([^,.;:«»]+)").expect("a pattern"));

/// Verbs of speech and of commitment, in the forms of the units.
const SPEECH: &str = r"(?x)\b(
    affirm|assur|estim|déclar|rappel|prévien|prévenu|avanc|dénonc|promet|promis|crai(n|g)|exig|réclam|demand|critiqu
    |reconnaî|évoqu|contest|démen|ni(e|er)\b|juge|engag|précis|indiqu|raconte|confie|tempère|réag|averti|conseill
    |appel|doute|exclut|pens|expliqu
)";

pub(crate) static SPEAKS: LazyLock<Regex> = LazyLock::new(|| Regex::new(SPEECH).expect("a pattern"));

/// The sources that an article names after *selon*, apart from pronouns.
fn sources(article: &Article) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for sentence in article.sentences() {
        for source in ACCORDING.captures_iter(sentence).map(|found| found[1].trim().to_string()) {
            let pronoun = matches!(source.as_str(), "elle" | "lui" | "eux" | "elles");
            let relation =
                source.starts_with("leur") || source.starts_with("ses ") || source.starts_with("les relevés");
            if !pronoun && !relation && source.len() < 40 && !found.contains(&source) {
                found.push(source);
            }
        }
    }
    found
}

/// The statement of one given to another person or source of the article.
pub(crate) fn speaker(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let article = &articles[case.article];
    let source = case.source(articles);
    let said = ["qui_dit_quoi", "deux_versions", "engagements"].contains(&case.section.as_str())
        || case.text.contains('«')
        || ACCORDING.is_match(&case.text)
        || SPEAKS.is_match(&case.text);
    if !said {
        return Vec::new();
    }
    let persons: Vec<String> = names(article).into_iter().filter(|name| is_person(name)).collect();
    let mut texts = Vec::new();
    for (range, name) in names_of(case, articles).into_iter().filter(|(_, name)| is_person(name)) {
        let others = persons.iter().filter(|other| **other != name && !holds_all(&case.text, other));
        texts.extend(others.take(3).map(|other| replaced(&case.text, range.clone(), other)));
    }
    for found in ACCORDING.captures_iter(&case.text) {
        let old = found.get(1).expect("a group");
        let name = old.as_str();
        if ["lui", "elle", "les relevés"].iter().any(|start| name.starts_with(start)) || is_person(name) {
            continue;
        }
        let other_sources = sources(article);
        let persons = persons.iter().filter(|other| !holds_all(&source, other)).take(2);
        let others = other_sources.iter().filter(|other| !source.contains(other.as_str()) && *other != name).take(2);
        texts.extend(persons.chain(others).map(|other| replaced(&case.text, old.range(), other)));
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

fn holds_all(text: &str, name: &str) -> bool {
    name.split(' ').all(|part| holds(text, part))
}

/// Two names of the unit in each other's place, unless they stand on one footing (`entre Orvelle et Sancy`).
pub(crate) fn names_swapped(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let found = names_of(case, articles);
    let mut texts = Vec::new();
    for pair in found.windows(2) {
        let [(first, one), (second, other)] = pair else { continue };
        let between = case.text[first.end..second.start].trim();
        // Of `Lieu : qui`, the two sides say the same in either place.
        let level = ["et", "et à", ",", "ou", "et de", "et d’", "-", ":", "et la", "et le", "comme à", "comme à la"]
            .contains(&between)
            // Each of two signs with the other.
            || between.starts_with("signe ") && between.ends_with(" avec");
        let common = |name: &str| name.split(' ').all(is_common);
        let parts = |name: &str| name.split(' ').map(str::to_string).collect::<Vec<_>>();
        if level || common(one) || common(other) || parts(one).iter().any(|part| parts(other).contains(part)) {
            continue;
        }
        let mut text = case.text.clone();
        text.replace_range(second.clone(), one);
        text.replace_range(first.clone(), other);
        texts.push(text);
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}

/// Whether a noun phrase can begin with the word.
fn begins_phrase(word: &Word) -> bool {
    let pronouns = ["il", "elle", "ils", "elles", "on", "ce", "qui", "que", "nous"];
    if pronouns.contains(&word.lower().as_str()) {
        return false;
    }
    let start =
        ["le", "la", "l’", "les", "un", "une", "des", "son", "sa", "ses", "leur", "leurs", "tout", "deux", "trois"];
    start.contains(&word.lower().as_str()) || word.is_capital()
}

/// Where the noun phrase that begins at `first` ends: before a preposition of place or time, or a sign.
fn phrase_end(text: &str, words: &[Word], first: usize) -> usize {
    let stops = [
        "à", "au", "aux", "en", "dans", "sur", "depuis", "avant", "après", "par", "pour", "que", "qui", "dont", "où",
        "selon", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "devant", "sans", "dès",
    ];
    let mut end = first;
    while let Some(next) = words.get(end + 1) {
        let gap = &text[words[end].range.end..next.range.start];
        if stops.contains(&next.lower().as_str())
            || !(gap.is_empty() || gap == " ")
            || finite(&next.text)
            || next.is_digits()
        {
            break;
        }
        end += 1;
    }
    end
}

/// The text with two ranges in each other's place.
fn swapped(text: &str, first: Range<usize>, second: Range<usize>) -> String {
    let (one, other) = (text[first.clone()].to_string(), text[second.clone()].to_string());
    let begins = first.start == 0 || text[..first.start].ends_with(". ");
    let small = |phrase: &str| {
        let word = words(phrase).into_iter().next().map(|word| word.lower()).unwrap_or_default();
        let article = ["le", "la", "l’", "les", "un", "une", "des", "deux", "trois"].contains(&word.as_str());
        if begins && article { uncapitalized(phrase) } else { phrase.to_string() }
    };
    let mut changed = text.to_string();
    changed.replace_range(second, &small(&one));
    changed.replace_range(first, &if begins { cased(&other, "A") } else { other });
    changed
}

/// Subject and object in each other's place (`l’opposition dénonce une mesure` → `une mesure dénonce l’opposition`);
/// what is done and who does it (`un accord négocié par la Norlande` → `la Norlande négocié par un accord`).
pub(crate) fn sides_swapped(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let found = words(text);
    let mut texts = Vec::new();
    for verb in 1..found.len().saturating_sub(1) {
        if quoted(text, found[verb].range.start) {
            continue;
        }
        // The clause begins at the beginning of the text or after a sign.
        let first = (0..verb)
            .rev()
            .take_while(|at| {
                let next = found[*at + 1].range.start;
                matches!(&text[found[*at].range.end..next], "" | " ")
            })
            .last()
            .unwrap_or(verb);
        if first == verb || !begins_phrase(&found[first]) {
            continue;
        }
        let auxiliary = ["a", "ont"].contains(&found[verb].lower().as_str());
        let participle = |at: usize| {
            found.get(at).is_some_and(|word| readings(&word.text).iter().any(|r| r.has_form(VerbForm::PastParticiple)))
        };
        let is_verb = auxiliary && participle(verb + 1) || finite(&found[verb].text) && !auxiliary;
        let simple = ![
            "entre",
            "est",
            "sont",
            "serait",
            "seraient",
            "était",
            "étaient",
            "aurait",
            "auraient",
            "pourrait",
            "pourraient",
            "reste",
            "restent",
        ]
        .contains(&found[verb].lower().as_str());
        let last = if auxiliary { verb + 1 } else { verb };
        let object = last + 1;
        let joined = found.get(object).is_some_and(|word| text[found[last].range.end..word.range.start] == *" ");
        if is_verb
            && joined
            && simple
            && found.get(object).is_some_and(begins_phrase)
            && phrase_end(text, &found, first) + 1 >= verb
        {
            let end = phrase_end(text, &found, object);
            if end == object && !found[object].is_capital() {
                continue;
            }
            let subject = found[first].range.start..found[verb - 1].range.end;
            texts.push(swapped(text, subject, found[object].range.start..found[end].range.end));
        }
        if found[verb].text == "par" && participle(verb - 1) && found.get(verb + 1).is_some_and(begins_phrase) {
            let only =
                readings(&found[verb - 1].text).iter().all(|reading| matches!(reading.tag(), Tag::Verb | Tag::Adj));
            let to_be =
                (first..verb - 1).find(|at| ["est", "sont", "être", "été"].contains(&found[*at].lower().as_str()));
            let end = phrase_end(text, &found, verb + 1);
            if only && verb >= 2 && to_be.is_none() && phrase_end(text, &found, first) + 1 >= verb {
                let done = found[first].range.start..found[verb - 2].range.end;
                texts.push(swapped(text, done, found[verb + 1].range.start..found[end].range.end));
            }
        }
    }
    case.with_texts(texts.iter().map(|text| smoothed(text)))
}
