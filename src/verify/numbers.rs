//! Numbers keep their value, their bounds and what they count.

use super::reading::{Reading, Word};
use super::{Reason, Refusal, Unit};
use crate::lexicon::{Tag, calendar_class, fold, function_word, later_bounds, number_word, quantifiers, unit};
use crate::text::TokenKind;
use std::ops::Range;

/// Tokens between a number and what it counts.
const REACH: usize = 4;

/// Bounds that say the same.
const ALIKE: &[&[&str]] = &[
    &["plus", "au-delà", "davantage", "supérieur", "supérieure"],
    &["moins", "en deçà", "inférieur", "inférieure"],
    &["au moins", "au minimum", "minimum"],
    &["au plus", "au maximum", "maximum", "jusqu'", "jusqu'à", "dans la limite"],
    &["près", "presque", "quasi", "quasiment"],
    &["environ", "à peu près", "approximativement", "autour"],
];

/// A number of a text.
#[derive(Debug)]
struct Figure {
    /// Its tokens.
    tokens: Range<usize>,
    /// Its value, word by word, figures and words alike.
    value: Vec<String>,
    /// What bounds it (`au moins`, `près de`), without the preposition at the end.
    bounds: Vec<&'static str>,
    /// The token of what it counts or the unit it is in.
    counted: Option<usize>,
}

/// The figures of a token: `2 000` and `deux` alike.
fn value(reading: &Reading, at: usize) -> Option<String> {
    let token = reading.tokens.get(at)?;
    match token.kind {
        TokenKind::Number => {
            let figures: String = token.folded.chars().filter(|c| !c.is_whitespace()).collect();
            Some(figures.trim_end_matches([',', '.']).to_string())
        }
        TokenKind::Word if !matches!(token.folded.as_str(), "un" | "une" | "second" | "seconde") => {
            let value = number_word(&token.folded)?;
            // A group of a hundred or so is not a hundred.
            let about = token.folded.trim_end_matches('s').ends_with("aine");
            Some(if about { format!("~{value}") } else { value.to_string() })
        }
        _ => None,
    }
}

/// The value of number words in a row as one number: `trois cents` is 300.
fn joined(words: Vec<String>) -> Vec<String> {
    let values: Option<Vec<u64>> = words.iter().map(|word| word.parse().ok()).collect();
    let Some(values) = values.filter(|values| values.len() > 1) else { return words };
    let (mut sum, mut last) = (0_u64, 0_u64);
    for value in values {
        match value {
            100 => last = last.max(1).saturating_mul(100),
            1000.. => {
                sum = sum.saturating_add(last.max(1).saturating_mul(value));
                last = 0;
            }
            _ => last = last.saturating_add(value),
        }
    }
    vec![sum.saturating_add(last).to_string()]
}

fn figures(reading: &Reading) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.tokens.len() {
        let mut value_of = Vec::new();
        let start = at;
        while let Some(one) = value(reading, at) {
            value_of.push(one);
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        let counted = counted(reading, at);
        let words = (start..at).all(|at| reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word));
        found.push(Figure {
            tokens: start..at,
            value: if words { joined(value_of) } else { value_of },
            bounds: bounds(reading, start, counted.map_or(at, |noun| noun + 1)),
            counted,
        });
    }
    found
}

/// What a number that ends before `at` counts.
fn counted(reading: &Reading, at: usize) -> Option<usize> {
    let mut quality = None;
    for next in at..(at + REACH).min(reading.tokens.len()) {
        let token = reading.tokens.get(next)?;
        match token.tag {
            Tag::Noun | Tag::Propn | Tag::Sym | Tag::X if token.kind != TokenKind::Sign || is_unit(&token.folded) => {
                return Some(next);
            }
            _ if is_unit(&token.folded) => return Some(next),
            Tag::Adj => quality = quality.or(Some(next)),
            Tag::Adp if matches!(token.folded.as_str(), "de" | "d'" | "des") && quality.is_none() => {}
            _ => break,
        }
    }
    quality
}

fn is_unit(form: &str) -> bool {
    matches!(form, "%" | "€" | "$" | "£" | "°" | "°c")
}

/// The bounds before a number that begins at `start`, and after what it counts, which ends before `end`.
fn bounds(reading: &Reading, start: usize, end: usize) -> Vec<&'static str> {
    let bare = |phrase: &'static str| {
        let known = [" de", " d'", " des", " du", " à"];
        let bare = known.iter().find_map(|end| phrase.strip_suffix(end)).unwrap_or(phrase);
        ALIKE.iter().find(|alike| alike.contains(&bare)).and_then(|alike| alike.first().copied()).unwrap_or(bare)
    };
    let mut found = Vec::new();
    let mut left = start;
    while let Some((count, row)) = quantifiers().longest_before(reading.tokens.get(..left).unwrap_or(&[])) {
        // `une collision entre deux trains` bounds nothing.
        if row[0] != "entre" {
            found.push(bare(row[0]));
        }
        left = left.saturating_sub(count);
    }
    // `pas plus de 24 000`
    if left > 0 && reading.form(left - 1) == "pas" && found.contains(&"plus") {
        found.retain(|bound| *bound != "plus");
        found.push("au plus");
    }
    // `avant 18 ans`: of an age.
    let age = (start..end).any(|at| matches!(reading.form(at), "an" | "ans"));
    if age && start > 0 && reading.form(start - 1) == "avant" {
        found.push("moins");
    }
    // `vingt heures par semaine au plus`
    let end = if reading.form(end) == "par" { end + 2 } else { end };
    if let Some((_, row)) = later_bounds().longest_at(reading.tokens.get(end..).unwrap_or(&[])) {
        found.push(bare(row[0]));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether two tokens name the same thing.
fn same_noun(one: &Reading, at: usize, other: &Reading, there: usize) -> bool {
    let word = |reading: &Reading, at: usize| reading.words.iter().position(|word| word.at == at);
    match (word(one, at), word(other, there)) {
        (Some(a), Some(b)) => one.words[a].same(&other.words[b]),
        _ => one.form(at) == other.form(there),
    }
}

/// Whether the unit says elsewhere what a source's number counts.
fn names_counted(read: &Reading, source: &Reading, counted: usize) -> bool {
    let Some(word) = source.words.iter().find(|word| word.at == counted) else {
        return read.tokens.iter().any(|token| token.folded == source.form(counted));
    };
    read.words.iter().any(|own: &Word| own.same(word))
}

/// Whether a noun of the unit names what each of those does that a source counts: `trois abstentions` of `trois élus se sont
/// abstenus`.
fn does(source: &Reading, counted: usize, read: &Reading, noun: usize) -> bool {
    let end = source.clause_end(counted);
    let Some(named) = read.words.iter().find(|word| word.at == noun) else { return false };
    let first =
        source.words.iter().find(|word| word.at > counted && word.at < end && source.tag(word.at) == Some(Tag::Verb));
    // `huit gardes à vue` of `huit personnes placées en garde à vue`
    let put = source
        .words
        .iter()
        .any(|word| word.at > counted && word.at < end && source.form(word.at - 1) == "en" && word.same(named));
    put || first.is_some_and(|verb| verb.derived.iter().any(|derived| named.is(derived)))
}

/// Whether two numbers are bounded alike; a bound that is a participle may come back as another form of its verb
/// (`estimé à`, `l’estimation`).
fn same_bounds(read: &Reading, own: &Figure, source: &Reading, theirs: &Figure) -> bool {
    let told = |one: &Reading, other: &Reading, bound: &str| {
        // `en moyenne` bears on its number from anywhere.
        if bound == "en moyenne" && fold(&other.text).contains(bound) {
            return true;
        }
        let first = bound.split(' ').next().unwrap_or(bound);
        let word = one.words.iter().find(|word| one.form(word.at) == first);
        word.is_some_and(|word| other.words.iter().any(|there| there.same(word)))
    };
    // `peut atteindre 300` is not `300`.
    let reaches = implied(source, theirs.tokens.start) == ["au plus"]
        && source.words.iter().any(|word| word.at < theirs.tokens.start && word.is("atteindre"));
    let open = own.bounds.contains(&"au plus")
        || read
            .words
            .iter()
            .any(|word| ["atteindre", "maximum", "maximal", "plafond"].iter().any(|lemma| word.is(lemma)))
        || read.tokens.iter().any(|token| token.lemma() == "pouvoir" || token.folded == "possible");
    if reaches && !open {
        return false;
    }
    theirs.bounds.iter().all(|bound| own.bounds.contains(bound) || told(source, read, bound))
        && own.bounds.iter().all(|bound| {
            theirs.bounds.contains(bound)
                || told(read, source, bound)
                || implied(source, theirs.tokens.start).contains(bound)
        })
}

/// The bounds that the words before a number imply: `peut atteindre 300`, `dans la limite de 300`, `n'ont pas dépassé 300`,
/// `avoisinerait 300`, `n'a compté que 300`.
fn implied(source: &Reading, number: usize) -> &'static [&'static str] {
    let near = number.saturating_sub(5)..number;
    let lemma = |verb: &str| source.words.iter().any(|word| near.contains(&word.at) && word.is(verb));
    let form = |form: &str| near.clone().any(|at| source.form(at) == form);
    let may = near.clone().any(|at| source.tokens.get(at).is_some_and(|token| token.lemma() == "pouvoir"));
    let denied = form("ne") || form("n'");
    if lemma("atteindre") && may
        || (lemma("dépasser") || lemma("excéder")) && (denied || form("sans"))
        || lemma("limite") && form("dans")
    {
        return &["au plus"];
    }
    if lemma("avoisiner") || lemma("approcher") {
        return &["près", "environ", "proche", "autour"];
    }
    if denied && (form("que") || form("qu'")) { &["seulement"] } else { &[] }
}

fn is_month(form: &str) -> bool {
    calendar_class(form) == Some("mois")
}

/// Whether a source gives a number of the unit as the unit does.
fn gives(source: &Reading, theirs: &Figure, read: &Reading, own: &Figure) -> bool {
    let counted = match (own.counted, theirs.counted) {
        // `deux fois` may become two of what was done, `onze blessés` eleven people who are.
        (Some(noun), Some(other)) => {
            let general = matches!(read.form(noun), "personne" | "personnes") && names_counted(read, source, other);
            // `17 millions d'euros, plus 3 millions de bonus`: the money goes without saying.
            let money = unit(read.form(noun)).is_some_and(|unit| unit.class == "monnaie")
                && names_counted(read, source, other)
                && source.tokens.iter().any(|token| token.folded == read.form(noun));
            same_noun(read, noun, source, other)
                || general
                || money
                || matches!(source.form(other), "fois" | "reprises")
                || matches!(read.form(noun), "fois" | "reprises")
                || does(source, other, read, noun)
        }
        (None, Some(other)) => {
            names_counted(read, source, other) || read.words.iter().any(|word| does(source, other, read, word.at))
        }
        (_, None) => true,
    };
    let month = own.tokens.start.checked_sub(1).map(|at| read.form(at)).filter(|form| is_month(form));
    let there = theirs.tokens.start.checked_sub(1).map(|at| source.form(at));
    own.value == theirs.value
        && same_bounds(read, own, source, theirs)
        && counted
        && (month.is_none() || month == there)
}

/// Refuses a number that no source gives.
pub(super) fn check(read: &Reading, unit: &Unit<'_>, sources: &[&Reading]) -> Result<(), Refusal> {
    let given: Vec<(&Reading, Figure)> =
        sources.iter().flat_map(|source| figures(source).into_iter().map(|figure| (*source, figure))).collect();
    for own in figures(read) {
        if own.bounds.is_empty() && own.tokens.clone().all(|at| unit.vocabulary.contains(&read.form(at))) {
            continue;
        }
        if !given.iter().any(|(source, theirs)| gives(source, theirs, read, &own)) {
            let tokens = own.tokens.start..own.counted.map_or(own.tokens.end, |noun| noun + 1);
            let words: Vec<&str> = tokens.map(|at| read.written(at)).collect();
            return Err(Refusal::new(Reason::Number, words.join(" ")));
        }
    }
    // Ordinals and fractions are words of the closed classes.
    let ordinal = |form: &str| {
        function_word(form).is_some_and(|known| known.tag == Tag::Adj) && form.ends_with("ième")
            || matches!(
                form,
                "premier"
                    | "première"
                    | "premiers"
                    | "premières"
                    | "second"
                    | "seconde"
                    | "moitié"
                    | "tiers"
                    | "quart"
                    | "double"
                    | "triple"
            )
    };
    for token in read.tokens.iter().filter(|token| ordinal(&token.folded)) {
        let stem = |form: &str| form.trim_end_matches('s').trim_end_matches('e').to_string();
        let given = |source: &&Reading| {
            source.tokens.iter().any(|other| {
                stem(&other.folded) == stem(&token.folded)
                    || stem(&other.folded).trim_end_matches('r').trim_end_matches('è')
                        == stem(&token.folded).trim_end_matches('r').trim_end_matches('è')
            })
        };
        if !sources.iter().any(given) {
            return Err(Refusal::new(Reason::Number, token.text(&read.text)));
        }
    }
    Ok(())
}
