//! Determiners that do not agree with the noun right after them: `la problème`, `les problème`.

use super::{Fault, Words, cased, is_noun_only, nouns};
use crate::lexicon::{
    Analysis, Elision, Gender, Number, Tag, analyses, determiner, elision, frequency, function_word, inflections,
    noun_class,
};

/// Determiners that are nothing else before a noun; `l’` and `leur` tell no gender.
const PLURALS: &[&str] =
    &["les", "des", "ces", "mes", "tes", "ses", "nos", "vos", "leurs", "quelques", "plusieurs", "aux"];
const SINGULARS: &[&str] = &[
    "le", "la", "un", "une", "ce", "cet", "cette", "mon", "ma", "ton", "ta", "son", "sa", "notre", "votre", "chaque",
    "au", "du",
];

/// Nouns that are not what they look like: English words of another gender, `au cour` for `au cours`.
const UNSURE: &[&str] = &["chat", "cour", "date", "mail", "merge", "page", "pipe", "pull", "push", "slot", "story"];

/// Disagreements, in order: the range is that of the determiner and the noun.
pub fn determiners(words: Words) -> Vec<Fault> {
    let one = |at: usize| {
        let form = words.form(at);
        if !PLURALS.contains(&form) && !SINGULARS.contains(&form)
            || !words.adjacent(at)
            || !words.is_usual(at)
            || !words.is_plain(at + 1)
        {
            return None;
        }
        let noun = words.form(at + 1);
        if noun.chars().count() < 4
            || noun.contains(['-', '\'', '.'])
            || UNSURE.contains(&noun)
            || !is_noun(words, at)
            || is_joined(words, at)
        {
            return None;
        }
        number(words, at).or_else(|| gender(words, at))
    };
    (0..words.tokens.len()).filter_map(one).collect()
}

/// Whether what follows a determiner is surely a noun: one that is nothing else, or that may be a verb where no pronoun
/// looks like the determiner.
fn is_noun(words: Words, at: usize) -> bool {
    let (form, noun) = (words.form(at), words.form(at + 1));
    let pronoun = matches!(form, "le" | "la" | "les" | "ce" | "leurs") || words.form_before(at) == "l'";
    let usable =
        |one: Analysis| matches!(one.tag(), Tag::Noun | Tag::Propn) || one.tag() == Tag::Verb && one.is_finite();
    is_noun_only(noun)
        || !pronoun
            && function_word(noun).is_none()
            && nouns(noun).next().is_some()
            && analyses(noun).all(usable)
            && words.get(at + 1).is_some_and(|token| token.tag == Tag::Noun)
}

/// Whether what follows may make the noun a part of something else: `ses père et mère`, `un tête à tête`, `le trois mâts`.
fn is_joined(words: Words, at: usize) -> bool {
    let next = words.form(at + 2);
    let before = words.form_before(at);
    matches!(next, "et" | "ou" | "," | "/" | "à" | "(" | "-" | "–" | "&" | "+" | "ni" | ":" | "·")
        || matches!(before, "en" | "-" | "–" | "tout" | "lieu")
        // `mille et une nuits`
        || before == "et" && matches!(words.form(at), "un" | "une")
        || words.get(at + 2).is_some_and(|next| {
            // A noun made of two, or a name: `le service presse`, `les chaussures Nike`.
            next.tag == Tag::Propn || is_noun_only(&next.folded)
        })
}

fn number(words: Words, at: usize) -> Option<Fault> {
    let (form, noun) = (words.form(at), words.form(at + 1));
    let asked = if PLURALS.contains(&form) { Number::Plural } else { Number::Singular };
    let readings: Vec<Analysis> = nouns(noun).collect();
    // A noun with one number only (`frais`, `obsèques`) is no form of another.
    let opposite = |one: &Analysis| match asked {
        Number::Plural => one.number() == Some(Number::Singular),
        Number::Singular => one.number() == Some(Number::Plural) && one.lemma(noun) != noun,
    };
    let known = frequency(noun).is_some_and(|known| known.of(Tag::Noun) > 0);
    if !readings.iter().all(opposite) || !known || noun.ends_with(['s', 'x', 'z']) != (asked == Number::Singular) {
        return None;
    }
    let lemma = readings.first()?.lemma(noun);
    let elided = asked == Number::Singular
        && elision(&lemma) != Elision::No
        && matches!(form, "le" | "la" | "ce" | "ma" | "ta" | "sa" | "au" | "du");
    let mut with: Vec<String> = Vec::new();
    let feminine = readings.iter().all(|one| one.gender() == Some(Gender::Feminine));
    let masculine = readings.iter().all(|one| one.gender() == Some(Gender::Masculine));
    for (other, _) in inflections(&lemma, |features| features.tag() == Tag::Noun && features.number() == Some(asked)) {
        let vowel = elision(&other) != Elision::No;
        let fitted = (feminine || masculine).then(|| fitted(words, form, feminine, vowel)).flatten();
        with.push(match fitted {
            Some(determiner) => format!("{}{other}", cased(words.written(at), &determiner)),
            None => format!("{} {other}", words.written(at)),
        });
    }
    // `au échantillons`: another determiner is due in the singular as well.
    with.truncate(usize::from(!elided));
    if asked == Number::Singular {
        // The plural may be meant as well.
        let plural = match form {
            "le" | "la" => Some("les"),
            "un" | "une" => Some("des"),
            "ce" | "cet" | "cette" => Some("ces"),
            "mon" | "ma" => Some("mes"),
            "ton" | "ta" => Some("tes"),
            "son" | "sa" => Some("ses"),
            "notre" => Some("nos"),
            "votre" => Some("vos"),
            "au" => Some("aux"),
            "du" => Some("des"),
            _ => None,
        };
        with.extend(plural.map(|plural| format!("{} {}", cased(words.written(at), plural), words.written(at + 1))));
    }
    let shape = if asked == Number::Plural { "singulier" } else { "pluriel" };
    let fault = Fault { with, ..Fault::new(words.range(at, at + 1)?, &[], false) };
    Some(fault.because(format!("«\u{a0}{}\u{a0}» est au {shape}, pas son déterminant.", words.written(at + 1))))
}

/// The determiner of the singular that a noun of a gender wants in the place of `form`, with what parts it from the noun;
/// none where `form` may stay.
fn fitted(words: Words, form: &str, feminine: bool, vowel: bool) -> Option<String> {
    let mark = words.apostrophe();
    let with = match (form, feminine) {
        ("le", true) | ("la", false) if vowel => format!("l{mark}"),
        ("le", true) => "la ".to_string(),
        ("la", false) => "le ".to_string(),
        ("un", true) => "une ".to_string(),
        ("une", false) => "un ".to_string(),
        ("ce" | "cet", true) => "cette ".to_string(),
        ("cette", false) if vowel => "cet ".to_string(),
        ("cette", false) => "ce ".to_string(),
        ("mon", true) if !vowel => "ma ".to_string(),
        ("ton", true) if !vowel => "ta ".to_string(),
        ("son", true) if !vowel => "sa ".to_string(),
        ("ma", false) => "mon ".to_string(),
        ("ta", false) => "ton ".to_string(),
        ("sa", false) => "son ".to_string(),
        ("au", true) if vowel => format!("à l{mark}"),
        ("au", true) => "à la ".to_string(),
        ("du", true) if vowel => format!("de l{mark}"),
        ("du", true) => "de la ".to_string(),
        _ => return None,
    };
    Some(with)
}

fn gender(words: Words, at: usize) -> Option<Fault> {
    let (form, noun) = (words.form(at), words.form(at + 1));
    let asked = determiner(form)?.0?;
    // `son histoire` is feminine.
    if matches!(form, "mon" | "ton" | "son") {
        return None;
    }
    let lemma = nouns(noun).next()?.lemma(noun);
    let own = nouns(noun).next()?.gender()?;
    let sure = nouns(noun).all(|one| one.gender() == Some(own))
        && frequency(noun).and_then(crate::lexicon::Frequency::gender).is_none_or(|usual| usual == own);
    // Persons are called by either gender, whatever the lexicon holds: `la maire`.
    let thing = noun_class(&lemma).or_else(|| noun_class(noun)).is_some_and(|class| class != "personne");
    if !sure || !thing || own == asked || function_word(noun).is_some() {
        return None;
    }
    let vowel = elision(noun) != Elision::No;
    let feminine = own == Gender::Feminine;
    let with = fitted(words, form, feminine, vowel)?;
    let mut readings = vec![format!("{}{}", cased(words.written(at), &with), words.written(at + 1))];
    // `au frontière` may lack two letters as well.
    if form == "au" {
        let plural = |features: crate::lexicon::Features| {
            features.tag() == Tag::Noun && features.number() == Some(Number::Plural)
        };
        let plurals = inflections(&lemma, plural);
        readings.extend(plurals.first().map(|(noun, _)| format!("{} {noun}", cased(words.written(at), "aux"))));
    }
    let own = if feminine { "féminin" } else { "masculin" };
    Some(
        Fault { with: readings, ..Fault::new(words.range(at, at + 1)?, &[], false) }
            .because(format!("«\u{a0}{}\u{a0}» est un nom {own}.", words.written(at + 1))),
    )
}
