//! Runs of letters: what belongs to one, and how one is taken apart.

use super::{is_apostrophe, is_hyphen, is_letter};
use crate::lexicon::{AbbreviationEnd, Tag, VerbForm, abbreviation, analyses, composed, fold, function_word};

/// A longer run is no word to take apart, in bytes.
const LONGEST: usize = 200;

/// The length of the run that `text` begins with: letters and figures, with hyphens, apostrophes, middle points and
/// stops of acronyms between them, and endings between brackets or after a stop (`agent(e)s`, `élu.e.s`).
pub(super) fn length(text: &str) -> usize {
    let mut end = 0;
    let mut dotted = true;
    while let Some(c) = text[end..].chars().next() {
        let plain = text[end..].bytes().take_while(u8::is_ascii_lowercase).count();
        if plain > 0 {
            dotted = false;
            end += plain;
            continue;
        }
        if is_letter(c) || c.is_numeric() {
            dotted &= c.is_uppercase() || !is_letter(c);
            end += c.len_utf8();
            continue;
        }
        let after = &text[end + c.len_utf8()..];
        let next = after.chars().next();
        let letter = next.is_some_and(|next| is_letter(next) || next.is_ascii_digit());
        let joins = match c {
            _ if is_hyphen(c) && text[..end].ends_with('.') => letter,
            _ if is_hyphen(c) || c == '·' || c == '•' || c == '‧' => letter && end > 0,
            _ if is_apostrophe(c) => {
                // After an elided word, whatever follows; a closing quotation mark follows a whole word.
                letter || elides(&text[..end])
            }
            '.' => {
                let hyphen = after.strip_prefix(is_hyphen).is_some_and(|after| after.starts_with(char::is_uppercase));
                if let Some(ending) = inclusive_ending(&text[..end], after) {
                    end += c.len_utf8() + ending;
                    continue;
                }
                if let Some(rest) = domain_rest(&text[..end], after) {
                    end += c.len_utf8() + rest;
                    continue;
                }
                (letter || hyphen) && dotted && is_initialism(&text[..end])
            }
            '°' | 'º' => text[..end].eq_ignore_ascii_case("n"),
            '(' => {
                let inside: usize = after.chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
                if (1..=4).contains(&inside) && after[inside..].starts_with(')') && end > 1 {
                    end += c.len_utf8() + inside + 1;
                    continue;
                }
                false
            }
            '/' => is_code(&text[..end], after) || text[..end].eq_ignore_ascii_case("km") && after.starts_with('h'),
            _ => false,
        };
        if !joins {
            break;
        }
        end += c.len_utf8();
    }
    end.max(text.chars().next().map_or(0, char::len_utf8))
}

/// The length of what follows a stop in the name of a site: `beta.gouv.fr`, `exemple.org`.
fn domain_rest(before: &str, after: &str) -> Option<usize> {
    const ENDS: &[&str] = &["fr", "com", "org", "net", "eu", "io", "info", "gov", "edu", "dev", "tv", "bzh", "ch"];
    let label = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let length = after.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(byte)).count();
    let rest = after[..length].trim_end_matches(['.', '-']);
    let more = after[length..].starts_with(is_letter);
    let ends = ENDS.contains(&rest.rsplit('.').next()?) && rest.split('.').all(|part| !part.is_empty());
    (before.len() > 1 && label(before) && ends && !more).then_some(rest.len())
}

/// The length of the endings of the other gender and of the plural that follow a stop: `élu.e.s`.
fn inclusive_ending(before: &str, after: &str) -> Option<usize> {
    let ends = |length: usize| !after[length..].starts_with(|c: char| is_letter(c) || c.is_ascii_digit());
    let letters = composed(&before[before.floor_char_boundary(before.len().saturating_sub(8))..]).into_owned();
    let plain = letters.chars().rev().take(2).filter(|c| c.is_lowercase()).count() == 2;
    let length = after.chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
    if !INCLUSIVE.contains(&&*composed(&after[..length])) || !ends(length) {
        return None;
    }
    let plural = if after[length..].starts_with(".s") && ends(length + 2) { 2 } else { 0 };
    plain.then_some(length + plural)
}

const INCLUSIVE: &[&str] = &[
    "e", "es", "ne", "nes", "le", "les", "ve", "ves", "ère", "ères", "rice", "rices", "trice", "trices", "euse",
    "euses",
];

/// Whether a run is capital letters with stops between them: `B.C`, `J.-P`.
pub(in crate::text) fn is_initialism(run: &str) -> bool {
    run.len() <= LONGEST && run.split(|c| c == '.' || is_hyphen(c)).all(|part| part.is_empty() || is_initial(part))
}

fn is_initial(part: &str) -> bool {
    let mut letters = part.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Whether a slash joins two codes: `GPIIb/IIIa`, `H/C/562`.
fn is_code(before: &str, after: &str) -> bool {
    let code = |part: &str| {
        let part: &str = part.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        let capitals = part.chars().filter(|c| c.is_uppercase() || c.is_ascii_digit()).count();
        capitals >= 2 || part.chars().count() == 1 && capitals == 1
    };
    let last = before.rsplit('/').next().unwrap_or(before);
    code(last) && code(after)
}

/// Words that lose their last vowel before another word.
const ELIDED: &[&str] = &[
    "c", "d", "entr", "j", "jusqu", "l", "lorsqu", "m", "n", "presqu", "puisqu", "qu", "quelqu", "quoiqu", "s", "t",
    "y",
];

/// Words with an apostrophe that are one word.
const WHOLE: &[&str] = &[
    "aujourd'hui",
    "c'est-à-dire",
    "entr'ouvert",
    "entr'ouverte",
    "l'on",
    "presqu'île",
    "presqu'îles",
    "quelqu'un",
    "quelqu'une",
    "quelqu'uns",
    "s'il-vous-plaît",
];

fn elides(word: &str) -> bool {
    word.len() <= 8 && ELIDED.contains(&fold(word).as_str())
}

/// The length of the elided word that a run begins with, apostrophe included.
pub(super) fn elision(run: &str) -> Option<usize> {
    // The first bytes of apostrophes: most words hold none.
    run.bytes().take(9).find(|byte| matches!(byte, b'\'' | 0xe2 | 0xca))?;
    let at = run.get(..run.floor_char_boundary(9))?.find(is_apostrophe)?;
    let end = at + run[at..].chars().next()?.len_utf8();
    let whole = run.len() <= 20 && WHOLE.contains(&fold(run).as_str());
    (!whole && elides(&run[..at])).then_some(end)
}

/// The length of the stop that belongs to the word before it: of an abbreviation, an initial or an acronym.
pub(super) fn stop_length(run: &str, after: &str) -> usize {
    if !after.starts_with('.') || after.starts_with("..") || run.len() > LONGEST {
        return 0;
    }
    let acronym = run.contains('.') && is_initialism(run);
    let abbreviated = match abbreviation(run) {
        Some(AbbreviationEnd::Never) => true,
        // `sec`, `vol`, `art` are words too: their stop ends a sentence, unless it goes on.
        Some(AbbreviationEnd::Sometimes) => analyses(&fold(run)).next().is_none() || goes_on(&after[1..]),
        None => false,
    };
    usize::from(abbreviated || acronym || is_initial(run) && names_follow(&after[1..]))
}

/// Whether a sentence goes on after a stop: with a lower-case letter, a figure or a comma.
fn goes_on(after: &str) -> bool {
    let next = after.trim_start().chars().next();
    next.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit() || matches!(c, ',' | ';' | ')'))
}

/// Whether a name follows an initial: a word with a capital that is no word of grammar, or another initial.
pub(in crate::text) fn names_follow(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    if let Some(after) = rest.strip_prefix(is_hyphen) {
        return after.starts_with(char::is_uppercase);
    }
    if rest.starts_with(',') {
        return false;
    }
    let word: usize = rest.chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
    let name = &rest[..word];
    rest.len() < after.len().max(1)
        && name.starts_with(char::is_uppercase)
        && (is_initial(name) && rest[word..].starts_with('.') || word > 1 && function_word(&fold(name)).is_none())
}

/// Pronouns that an inverted verb carries.
const INVERTED: &[&str] = &[
    "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-ils", "-elles", "-on", "-je", "-tu", "-nous",
    "-vous", "-ce",
];

/// Pronouns that an imperative carries.
const IMPERATIVE: &[&str] =
    &["-moi", "-toi", "-le", "-la", "-les", "-lui", "-leur", "-nous", "-vous", "-y", "-en", "-m'", "-t'"];

/// The length of the pronoun or the adverb after a hyphen that a run ends with and is a word of its own.
pub(super) fn clitic(run: &str) -> Option<usize> {
    run.bytes().find(|byte| matches!(byte, b'-' | 0xe2))?;
    let hyphen = run.rfind(is_hyphen).filter(|at| *at > 0 && run.len() <= LONGEST)?;
    let folded = fold(run);
    // Most hyphenated words end otherwise.
    let last = folded.rsplit('-').next().unwrap_or("");
    if last.len() > 5 {
        return None;
    }
    let ends = |list: &[&'static str]| list.iter().find(|clitic| folded.ends_with(**clitic)).copied();
    let known = || analyses(&folded).next().is_some() || function_word(&folded).is_some();
    if matches!(last, "ci" | "là") {
        let head = &folded[..folded.len() - last.len() - 1];
        let whole =
            head.contains('-') || function_word(head).is_some() || matches!(head, "voi" | "au" | "par" | "jusque");
        return (!whole && !known()).then_some(run.len() - hyphen);
    }
    if let Some(clitic) = ends(INVERTED) {
        let verb = &folded[..folded.len() - clitic.len()];
        if is_verb(verb, |form| form.is_finite()) && !known() {
            return tail(run, clitic);
        }
    }
    let clitic = ends(IMPERATIVE)?;
    let verb = &folded[..folded.len() - clitic.len()];
    // `donnez-les-moi`: the pronoun before is taken apart next.
    let first =
        verb.rsplit_once('-').filter(|(_, inner)| matches!(*inner, "le" | "la" | "les")).map_or(verb, |(v, _)| v);
    (is_verb(first, |form| form == VerbForm::Imperative) && !known()).then(|| tail(run, clitic)).flatten()
}

/// The bytes at the end of `run` that fold to `clitic`.
fn tail(run: &str, clitic: &str) -> Option<usize> {
    let hyphens = clitic.matches('-').count();
    let at = run.char_indices().rev().filter(|(_, c)| is_hyphen(*c)).nth(hyphens - 1)?.0;
    Some(run.len() - at)
}

fn is_verb(word: &str, wanted: impl Fn(VerbForm) -> bool) -> bool {
    let table = function_word(word).is_some_and(|known| matches!(known.tag, Tag::Verb | Tag::Aux));
    table || analyses(word).any(|analysis| analysis.tag() == Tag::Verb && analysis.forms().any(&wanted))
}
