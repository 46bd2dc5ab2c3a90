//! Missing elision (`le arbre`, `si il`) and elision before a word that refuses it (`l’héros`).

use super::{Fault, Words, can_be, is_noun_only, nouns, verbs};
use crate::lexicon::{Elision, Gender, Number, Tag, VerbForm, analyses, elision, function_word};
use crate::text::token::TokenKind;

/// Words of grammar that *de* is elided before; before others (`de un à dix`, `de et à`) it may be quoted or counted.
const AFTER_DE: &[&str] =
    &["abord", "ailleurs", "après", "autre", "autres", "avant", "elle", "elles", "entre", "eux", "ici", "être"];

/// Words of grammar that *que* is elided before.
const AFTER_QUE: &[&str] = &[
    "à", "afin", "alors", "après", "au", "aucun", "aucune", "autant", "autour", "aux", "avant", "avec", "elle",
    "elles", "en", "entre", "eux", "il", "ils", "on", "une", "est", "était", "étaient", "avait", "avaient", "ont",
    "être", "avoir", "autre", "autres", "aussi", "ainsi",
];

/// Words before which *lorsque*, *puisque* and *quoique* are elided by all grammars.
const AFTER_CONJUNCTION: &[&str] = &["il", "ils", "elle", "elles", "on", "un", "une"];

/// Verb forms before which *ce* is elided.
const AFTER_CE: &[&str] = &["est", "était"];

/// Words that are elided before only where they are no names of themselves: a festival's *off*, a tennis *open*.
const NEVER: &[&str] =
    &["off", "in", "on", "open", "out", "air", "all", "alter", "ab", "ad", "ex", "as", "at", "is", "or"];

/// Whether a word is elided before a vowel, be it before few.
pub fn may_elide(form: &str) -> bool {
    matches!(
        form,
        "le" | "la"
            | "de"
            | "que"
            | "ne"
            | "se"
            | "me"
            | "te"
            | "je"
            | "si"
            | "ce"
            | "jusque"
            | "lorsque"
            | "puisque"
            | "quoique"
            | "ma"
            | "ta"
            | "sa"
    )
}

/// Missing elisions, in order.
pub fn elisions(words: Words) -> Vec<Fault> {
    let found = |at| one(words, at);
    (0..words.tokens.len()).filter_map(found).collect()
}

fn one(words: Words, at: usize) -> Option<Fault> {
    let (form, next) = (words.form(at), words.form(at + 1));
    if !may_elide(form) || !words.adjacent(at) || !words.is_usual(at) || !words.is_plain(at + 1) {
        return None;
    }
    let mark = words.apostrophe();
    let fault = |with: &str, certain: bool| {
        let range = words.range(at, at + 1)?;
        Some(Fault::new(range, &[&format!("{}{}", cased(words, at, with), words.written(at + 1))], certain))
    };
    if form == "si" {
        return matches!(next, "il" | "ils").then(|| fault(&format!("s{mark}"), true)).flatten();
    }
    // A letter, or a word that is told about: `le a privatif`.
    if NEVER.contains(&next)
        || (next.chars().count() < 2 && !matches!((form, next), ("que" | "jusque", "à") | ("ne", "a" | "y")))
    {
        return None;
    }
    if elision(next) != Elision::Yes || is_semivowel(next) {
        return None;
    }
    // `le huis clos`; `le objets` lacks an agreement first.
    let plural = || {
        let mut found = nouns(next).peekable();
        found.peek().is_some() && found.all(|noun| noun.number() == Some(Number::Plural))
    };
    if matches!(form, "le" | "la") && (next == "huis" || plural()) {
        return None;
    }
    // `les données de autres`: the article is lost as well.
    if form == "de" && next == "autres" {
        let with = [format!("d{mark}"), "des ".to_string()];
        let with = with.iter().map(|with| format!("{}{}", cased(words, at, with), words.written(at + 1)));
        return Some(Fault { with: with.collect(), ..Fault::new(words.range(at, at + 1)?, &[], false) });
    }
    let function = function_word(next).is_some();
    let content = !function && can_be(next, &[Tag::Noun, Tag::Adj, Tag::Verb, Tag::Adv]);
    let (wanted, certain) = match form {
        "le" | "la" => (content && !is_la_note(words, at) || next == "autre", true),
        // An article may be lost before a noun: `le bureau de entrepreneur`.
        "de" => (content || AFTER_DE.contains(&next), function || !is_lone_noun(next)),
        "que" => (content || AFTER_QUE.contains(&next), true),
        "jusque" => (content || matches!(next, "à" | "au" | "aux" | "en" | "ici" | "alors" | "où"), true),
        "lorsque" | "puisque" | "quoique" => (AFTER_CONJUNCTION.contains(&next), true),
        "ne" | "se" | "me" | "te" => {
            let verb = verbs(next).any(|verb| verb.is_finite() || verb.has_form(VerbForm::Infinitive));
            (verb || matches!(next, "y" | "en"), true)
        }
        "je" => {
            let first = verbs(next).any(|verb| verb.is_finite() && verb.has_person(1));
            (next != "est" && (first || matches!(next, "y" | "en")), true)
        }
        "ce" => {
            if AFTER_CE.contains(&next) && !matches!(words.form_before(at), "tout" | "sur" | "de" | "pour") {
                return fault(&format!("c{mark}"), false);
            }
            let noun = is_noun_only(next)
                && nouns(next).all(|noun| noun.gender() == Some(Gender::Masculine))
                && words.get(at + 1)?.tag == Tag::Noun;
            return noun.then(|| fault("cet ", true)).flatten();
        }
        "ma" | "ta" | "sa" => {
            let noun = is_noun_only(next) && nouns(next).all(|noun| noun.gender() == Some(Gender::Feminine));
            let with = match form {
                "ma" => "mon ",
                "ta" => "ton ",
                _ => "son ",
            };
            return noun.then(|| fault(with, true)).flatten();
        }
        _ => (false, false),
    };
    let stem = form.strip_suffix(['e', 'a'])?;
    let found = wanted.then(|| fault(&format!("{stem}{mark}"), certain)).flatten()?;
    if certain {
        return Some(found);
    }
    let article = if nouns(next).all(|noun| noun.number() == Some(Number::Plural)) { "des " } else { "de l’" };
    Some(found.because(format!("S’il manque l’article, c’est «\u{a0}{article}{}\u{a0}».", words.written(at + 1))))
}

/// Whether a form is a noun and no infinitive (`accès`, not `être`).
fn is_lone_noun(form: &str) -> bool {
    nouns(form).next().is_some() && !verbs(form).any(|verb| verb.has_form(VerbForm::Infinitive))
}

/// As the word at a place is written: with a capital or not.
fn cased(words: Words, at: usize, with: &str) -> String {
    super::cased(words.written(at), with)
}

/// Words that begin with the sound of *yaourt* or *oui*: usage hesitates before many of them.
fn is_semivowel(form: &str) -> bool {
    let mut letters = crate::lexicon::ascii(form).chars().collect::<Vec<_>>().into_iter();
    let (first, second, third) = (letters.next(), letters.next(), letters.next());
    let vowel = |c: Option<char>| c.is_some_and(|c| "aeiouy".contains(c));
    match (first, second) {
        (Some('i' | 'y'), second) => vowel(second),
        (Some('o'), Some('u')) => vowel(third) && form != "ouest",
        (Some('u'), second) => vowel(second) || second == Some('h'),
        (Some('w'), _) => true,
        _ => false,
    }
}

/// `la` after `là` or another `la`: the note, or a slip of another kind.
fn is_la_note(words: Words, at: usize) -> bool {
    words.form(at) == "la" && matches!(words.form_before(at), "la" | "sol" | "en" | "le" | "du")
}

/// Elisions before words that refuse them, in order.
pub fn wrong_elisions(words: Words) -> Vec<Fault> {
    let found = |at| wrong(words, at);
    (0..words.tokens.len()).filter_map(found).collect()
}

fn wrong(words: Words, at: usize) -> Option<Fault> {
    let here = words.get(at)?;
    let next = words.form(at + 1);
    if !here.is_elided() || !words.is_plain(at + 1) || words.get(at + 1)?.kind != TokenKind::Word {
        return None;
    }
    if words.get(at + 1)?.range.start != here.range.end {
        return None;
    }
    let form = here.folded.as_str();
    let range = words.range(at, at + 1)?;
    let told = |with: &[&str], certain: bool| {
        let written = words.written(at);
        let with: Vec<String> =
            with.iter().map(|with| format!("{} {}", super::cased(written, with), words.written(at + 1))).collect();
        Some(Fault { with, ..Fault::new(range.clone(), &[], certain) })
    };
    // `s’elle` : only *il* takes the vowel of *si*.
    if form == "s'" && matches!(next, "elle" | "elles" | "on") {
        let why = "«\u{a0}si\u{a0}» ne s’élide que devant «\u{a0}il\u{a0}» et «\u{a0}ils\u{a0}».";
        return told(&["si"], true).map(|fault| fault.because(why));
    }
    let refuses = next.starts_with('h') && elision(next) == Elision::No && analyses(next).next().is_some()
        || matches!(next, "oui" | "ouistiti" | "yaourt" | "yaourts" | "yacht" | "yachts")
        // `d’onze` and `qu’onze` are found in good authors.
        || form == "l'" && matches!(next, "onze" | "onzième");
    // `d’hors et déjà` is another fault.
    if !refuses || next == "hors" {
        return None;
    }
    match form {
        "l'" => {
            let of = |wanted: Gender| {
                words.get(at + 1).is_some_and(|token| token.tag == Tag::Noun)
                    && nouns(next).next().is_some()
                    && nouns(next).all(|one| one.gender() == Some(wanted))
            };
            if of(Gender::Masculine) {
                told(&["le"], is_noun_only(next))
            } else if of(Gender::Feminine) {
                told(&["la"], is_noun_only(next))
            } else {
                told(&["le", "la"], false)
            }
        }
        "d'" | "s'" | "j'" | "n'" | "m'" | "t'" | "qu'" | "jusqu'" | "lorsqu'" | "puisqu'" => {
            told(&[&format!("{}e", form.trim_end_matches('\''))], true)
        }
        _ => None,
    }
}
