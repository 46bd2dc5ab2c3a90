//! What no text may be, whatever it says: unbalanced, cut short, doubled, unknown, without elision or contraction, out of
//! agreement where the lexicon can decide.

use super::reading::{Reading, is_finite, is_participle};
use super::{Reason, Refusal, Unit, UnitKind};
use crate::lexicon::{Analysis, Elision, Gender, Number, Tag, VerbForm, analyses, determiner, elision, is_name, title};
use crate::text::{Token, TokenKind};

/// Words that ask for another after them.
const OPEN: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "à", "en", "dans", "par", "pour", "sur", "sous",
    "avec", "sans", "chez", "vers", "entre", "et", "ou", "ni", "mais", "que", "qui", "dont", "où", "ce", "cette",
    "ces", "son", "sa", "ses", "leur", "leurs", "très", "plus", "est", "sont", "a", "ont", "été", "être", "avoir",
    "se", "ne", "si", "car", "donc", "afin", "selon", "contre", "depuis", "jusque",
];

/// Words that may stand twice in a row.
const TWICE: &[&str] = &["nous", "vous", "très"];

fn fault(detail: impl Into<String>) -> Result<(), Refusal> {
    Err(Refusal::new(Reason::Form, detail))
}

/// Refuses what is not written as French is.
pub(super) fn check(read: &Reading, unit: &Unit<'_>, sources: &[&Reading]) -> Result<(), Refusal> {
    signs(read, unit.kind)?;
    if let Some(last) = read.tokens.iter().rev().find(|token| token.kind != TokenKind::Sign)
        && (OPEN.contains(&last.folded.as_str()) && last.tag != Tag::Noun || last.is_elided())
        && !(last.folded == "plus"
            && read
                .tokens
                .iter()
                .rev()
                .skip_while(|token| token.folded != "plus")
                .nth(1)
                .is_some_and(|token| matches!(token.folded.as_str(), "au" | "de" | "en")))
    {
        return fault(format!("finit par « {} »", last.text(&read.text)));
    }
    for pair in read.tokens.windows(2) {
        let [one, other] = pair else { continue };
        let word = one.kind == TokenKind::Word && one.folded == other.folded;
        if word && !TWICE.contains(&one.folded.as_str()) {
            return fault(format!("mot répété : {}", one.text(&read.text)));
        }
    }
    for at in 0..read.tokens.len() {
        elided(read, at)?;
        contracted(read, at)?;
        known(read, at, unit, sources)?;
        // Words between quotation marks are as they were said.
        if !read.quoted.get(at).copied().unwrap_or(false) {
            agrees(read, at)?;
        }
    }
    Ok(())
}

/// Brackets and quotation marks in pairs, no space before a comma or a full stop, none doubled, no sign twice.
fn signs(read: &Reading, kind: UnitKind) -> Result<(), Refusal> {
    let text = read.text.as_str();
    let count = |sign: char| text.matches(sign).count();
    if text.trim().is_empty()
        || count('«') != count('»')
        || count('(') != count(')')
        || count('“') != count('”')
        || count('[') != count(']')
    {
        return fault("signes qui ne vont pas par deux");
    }
    let spaces = text.chars().zip(text.chars().skip(1)).any(|(one, other)| {
        one.is_whitespace() && (other.is_whitespace() || matches!(other, ',' | '.' | ')' | ']'))
            || matches!(one, '(' | '[' | '’') && other.is_whitespace()
            || matches!(one, ',' | ';') && matches!(other, ',' | ';' | '.' | ':')
    });
    if spaces || text.contains(". .") || text.contains("..") && !text.contains("...") {
        return fault("espace ou signe de trop");
    }
    let first = text.chars().find(|c| c.is_alphanumeric());
    if kind != UnitKind::Section && first.is_some_and(char::is_lowercase) {
        return fault("pas de majuscule au début");
    }
    Ok(())
}

/// *Le*, *la*, *de*, *que*… before a vowel or a mute h, and their elided forms before anything else.
fn elided(read: &Reading, at: usize) -> Result<(), Refusal> {
    let (Some(token), Some(next)) = (read.tokens.get(at), read.tokens.get(at + 1)) else { return Ok(()) };
    if token.kind != TokenKind::Word || next.kind != TokenKind::Word {
        return Ok(());
    }
    let after = elision(next.text(&read.text));
    let full = matches!(
        token.folded.as_str(),
        "le" | "la" | "de" | "que" | "je" | "me" | "te" | "se" | "ne" | "jusque" | "lorsque" | "puisque"
    );
    // `le onze`, `le oui` and pronouns after an order (`donne-le à`) are not elided.
    let pronoun =
        matches!(token.tag, Tag::Pron) && matches!(token.folded.as_str(), "le" | "la") && next.tag == Tag::Adp;
    if full && after == Elision::Yes && !pronoun {
        return fault(format!("élision manquante : {} {}", token.text(&read.text), next.text(&read.text)));
    }
    let joined = token.range.end == next.range.start;
    let si = token.folded == "s'" && matches!(next.folded.as_str(), "il" | "ils");
    if token.is_elided() && !si && (after == Elision::No && !is_vowel(&next.folded) || !joined) {
        return fault(format!("élision de trop : {}{}", token.text(&read.text), next.text(&read.text)));
    }
    if token.folded == "si" && matches!(next.folded.as_str(), "il" | "ils") {
        return fault("élision manquante : si il");
    }
    // `ce arbre`, `beau homme`, `ma amie`.
    let before_vowel = matches!(token.folded.as_str(), "ce" | "ma" | "ta" | "sa" | "beau" | "nouveau" | "vieux");
    let noun = matches!(next.tag, Tag::Noun | Tag::Adj);
    if before_vowel
        && noun
        && after == Elision::Yes
        && token.tag != Tag::Noun
        && token.tag != Tag::Pron
        && next.features.number != Some(Number::Plural)
    {
        return fault(format!("forme devant voyelle : {} {}", token.text(&read.text), next.text(&read.text)));
    }
    Ok(())
}

fn is_vowel(form: &str) -> bool {
    form.starts_with(|c: char| "aeiouyàâéèêëîïôùûüœæh".contains(c))
}

/// *De le*, *de les*, *à le*, *à les* before a noun.
fn contracted(read: &Reading, at: usize) -> Result<(), Refusal> {
    if !matches!(read.form(at), "de" | "à") || !matches!(read.form(at + 1), "le" | "les") {
        return Ok(());
    }
    let verb = matches!(read.tag(at + 2), Some(Tag::Verb | Tag::Aux | Tag::Pron));
    // `de Le Havre` is wrong too; `de Les Abrets` is not for us to say.
    let name = read.written(at + 1).starts_with(char::is_uppercase) && read.form(at + 1) == "les";
    if verb || name {
        return Ok(());
    }
    fault(format!("contraction manquante : {} {}", read.form(at), read.form(at + 1)))
}

/// Every word is one of the lexicon, of the sources or of the template.
fn known(read: &Reading, at: usize, unit: &Unit<'_>, sources: &[&Reading]) -> Result<(), Refusal> {
    let Some(token) = read.tokens.get(at).filter(|token| token.kind == TokenKind::Word) else { return Ok(()) };
    let form = token.folded.as_str();
    let given = || sources.iter().any(|source| source.tokens.iter().any(|other| other.folded == form));
    let listed = || token.is_function_word() || analyses(form).next().is_some() || is_name(token.text(&read.text));
    if given()
        || listed()
        || unit.vocabulary.contains(&form)
        || form.starts_with('-')
        || token.is_elided()
        || form == "l'on"
    {
        return Ok(());
    }
    fault(format!("mot inconnu : {}", token.text(&read.text)))
}

/// The features of all readings of a form as a noun or an adjective: what none of them allows is out of agreement.
fn allows(token: &Token, other: &Token) -> bool {
    let readings = |token: &Token| -> Vec<_> {
        let nominal = analyses(&token.folded).filter(|analysis| {
            matches!(analysis.tag(), Tag::Noun | Tag::Adj) || analysis.has_form(VerbForm::PastParticiple)
        });
        nominal.map(|analysis| (analysis.gender(), analysis.number())).collect()
    };
    let (ours, theirs) = (readings(token), readings(other));
    if ours.is_empty() || theirs.is_empty() {
        return true;
    }
    let fits = |one: &(Option<_>, Option<_>), other: &(Option<_>, Option<_>)| {
        one.0.zip(other.0).is_none_or(|(one, other)| one == other)
            && one.1.zip(other.1).is_none_or(|(one, other): (Number, Number)| one == other)
    };
    ours.iter().any(|one| theirs.iter().any(|other| fits(one, other)))
}

/// What a determiner asks of its noun.
fn asked(form: &str) -> Option<(Option<Gender>, Option<Number>)> {
    match form {
        "du" | "au" => determiner("le"),
        "aux" => determiner("les"),
        _ => determiner(form),
    }
}

fn agrees(read: &Reading, at: usize) -> Result<(), Refusal> {
    let (Some(token), Some(next)) = (read.tokens.get(at), read.tokens.get(at + 1)) else { return Ok(()) };
    let words = || format!("accord : {} {}", token.text(&read.text), next.text(&read.text));
    let proper = |token: &Token| token.tag == Tag::Propn || token.text(&read.text).starts_with(char::is_uppercase);
    let determiner = matches!(token.tag, Tag::Det | Tag::Adp) && asked(&token.folded).is_some();
    if determiner && matches!(next.tag, Tag::Noun | Tag::Adj) && !proper(next) {
        let (gender, number) = asked(&token.folded).unwrap_or_default();
        let nominal: Vec<_> = analyses(&next.folded)
            .filter(|analysis| {
                matches!(analysis.tag(), Tag::Noun | Tag::Adj) || analysis.has_form(VerbForm::PastParticiple)
            })
            .collect();
        // The lexicon has one gender for *ministre* and *maire*, usage two.
        let gender = gender.filter(|_| title(&next.folded).is_none());
        let fits = nominal.iter().any(|analysis| {
            gender.zip(analysis.gender()).is_none_or(|(one, other)| one == other)
                && number.zip(analysis.number()).is_none_or(|(one, other)| one == other)
        });
        if !nominal.is_empty() && !fits {
            return fault(words());
        }
    }
    // An adjective right after a noun goes with it, or with a noun before it.
    if token.tag == Tag::Noun
        && (next.tag == Tag::Adj || is_participle(next) && next.tag == Tag::Verb)
        && !proper(token)
        && !proper(next)
    {
        let before = read.tokens.get(..=at).unwrap_or(&[]);
        let nouns = before.iter().filter(|token| matches!(token.tag, Tag::Noun | Tag::Propn));
        let mut nouns = nouns.rev().take(3).peekable();
        let named =
            before.iter().any(|token| token.tag == Tag::Propn) || before.iter().any(|token| token.folded == "et");
        if nouns.peek().is_some() && !named && !nouns.any(|noun| allows(noun, next)) {
            return fault(words());
        }
    }
    if token.tag == Tag::Adj && next.tag == Tag::Noun && !proper(token) && !proper(next) && !allows(token, next) {
        return fault(words());
    }
    verb_agrees(read, at)
}

/// A finite verb right after a plural subject, or right after a singular one that nothing joins to another.
fn verb_agrees(read: &Reading, at: usize) -> Result<(), Refusal> {
    let Some(verb) = read.tokens.get(at).filter(|token| is_finite(token)) else { return Ok(()) };
    let readings: Vec<_> = analyses(&verb.folded).filter(|analysis| analysis.is_finite()).collect();
    if is_participle(verb) || analyses(&verb.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple)) {
        return Ok(());
    }
    let third = |number: Number| {
        let fits = |analysis: &Analysis| analysis.has_person(3) && analysis.number().is_none_or(|own| own == number);
        readings.is_empty() || readings.iter().any(fits)
    };
    let Some(number) = subject_number(read, at) else { return Ok(()) };
    if third(number) {
        return Ok(());
    }
    fault(format!("accord du verbe : {}", verb.text(&read.text)))
}

/// The number of the subject, where all before the verb in its clause is one noun phrase.
fn subject_number(read: &Reading, verb: usize) -> Option<Number> {
    let start = read.clause_start(verb);
    let mut at = start;
    while read.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign) {
        at += 1;
    }
    let first = read.tokens.get(at)?;
    if first.tag != Tag::Det {
        return None;
    }
    let (_, number) = determiner(&first.folded)?;
    let number = number?;
    let inside = read.tokens.get(at + 1..verb)?;
    let simple = |token: &Token| {
        matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Adp | Tag::Det | Tag::Propn | Tag::Num)
            && !matches!(token.folded.as_str(), "et" | "ou")
            || matches!(token.folded.as_str(), "ne" | "n'" | "se" | "s'" | "y" | "en")
            || is_participle(token)
    };
    let collective = inside.iter().any(|token| {
        matches!(
            token.folded.as_str(),
            "plupart" | "moitié" | "partie" | "nombre" | "majorité" | "ensemble" | "total" | "foule"
        ) || token.folded.ends_with("aine")
            || token.folded.ends_with("ième")
            || token.folded == "millier"
            || token.folded == "million"
            || token.folded == "tiers"
            || token.folded == "quart"
    });
    let noun = inside.iter().any(|token| token.tag == Tag::Noun);
    (noun && !collective && inside.iter().all(simple)).then_some(number)
}
