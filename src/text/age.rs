//! Whether a number of years is somebody's age: `âgé de 26 ans`, `Léa, 26 ans,`, `un homme de 43 ans`.

use super::token::{Token, TokenKind};
use crate::lexicon::{OfYears, Tag, inhabitant, of_years, title};

/// Most words between the subject and `est de 30 ans`.
const SUBJECT: usize = 10;

/// Verbs after which years are an age (`il a 43 ans`).
const HAVE: &[&str] =
    &["a", "ai", "as", "ont", "avait", "avaient", "aura", "auront", "avoir", "ayant", "eu", "avez", "fête", "fêtera"];

/// Whether the years that `number` (from its quantifier to before `unit`, the word `ans`) counts are an age; none where
/// that cannot be told.
pub(super) fn is_age(tokens: &[Token], number: usize, unit: usize) -> Option<bool> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    // `18, 24 et 26 ans`, `3 à 4 ans`: as the first.
    let mut number = number;
    while number >= 2
        && matches!(word(number - 1), "et" | "ou" | "," | "à" | "-" | "–")
        && tokens.get(number - 2).is_some_and(|token| token.tag == Tag::Num)
    {
        number -= 2;
    }
    let back = |n: usize| number.checked_sub(n).map_or("", word);
    let unit_word = word(unit);
    // `âgées d’environ 4 à 6 mois`: nothing but bounds and numbers between.
    let aged = (1..=5).find(|n| back(*n).starts_with("âgé")).is_some_and(|n| {
        (1..n).all(|k| {
            number.checked_sub(k).and_then(|at| tokens.get(at)).is_some_and(|token| {
                matches!(token.tag, Tag::Adp | Tag::Adv | Tag::Num | Tag::Cconj | Tag::Punct) || is_unit(&token.folded)
            })
        })
    });
    if aged && matches!(unit_word, "ans" | "an" | "mois" | "jours" | "semaines") {
        return Some(true);
    }
    // `une mère d’une trentaine d’années`; where it cannot be told, `une peine d’une dizaine d’années`.
    let rough =
        tokens.get(number..unit).is_some_and(|figure| figure.iter().any(|token| token.folded.ends_with("aine")));
    if unit_word == "années" && rough && back(1) == "d'" {
        return of_noun(tokens, number - 1, unit);
    }
    if !matches!(unit_word, "ans" | "an") {
        // `un bébé de 18 mois`.
        let young = matches!(back(1), "de" | "d'")
            && matches!(
                back(2),
                "âge"
                    | "âges"
                    | "bébé"
                    | "nourrisson"
                    | "fille"
                    | "fillette"
                    | "garçon"
                    | "garçonnet"
                    | "enfant"
                    | "fils"
                    | "bébés"
                    | "nourrissons"
                    | "enfants"
            );
        return Some(young && matches!(unit_word, "mois" | "jours" | "semaines"));
    }
    let after = word(unit + 1);
    let signed = tokens
        .get(number)
        .is_some_and(|token| token.kind == TokenKind::Number && token.folded.starts_with(['-', '−', '–', '+']));
    // `Carte jeune -26 ans`; `il y a 45 000 ans`, `12 mois (1 an)` are lengths.
    if signed {
        return Some(true);
    }
    let timed = |text: &str| matches!(text, "mois" | "jours" | "semaines" | "semestres" | "trimestres");
    if is_long(tokens.get(number..unit)?) || back(2) == "y" && back(1) == "a" || back(1) == "(" && timed(back(2)) {
        return Some(false);
    }
    // `à partir de 45 ans, l’examen est gratuit`; `à partir de 15 ans d’ancienneté`.
    if matches!((word(number), word(number + 1)), ("à" | "a", "partir")) || back(1) == "de" && back(2) == "partir" {
        let length = matches!(after, "de" | "d'" | "après" | "avant");
        return if length { Some(false) } else { is_grown(tokens.get(number..unit)?).then_some(true) };
    }
    match back(1) {
        // `avoir 18 ans (ou 16 ans en cas d’accord)`: as the first.
        "ou" if matches!(back(2), "(" | ",") => {
            let first = (3..=6).find(|n| matches!(back(*n), "ans" | "an"))?;
            let first = number.checked_sub(first)?;
            let figure = first.checked_sub(1)?;
            is_age(tokens, figure, first)
        }
        // `la tranche des « 15-34 ans »`.
        "«" | "\"" | "“" if matches!(back(2), "des" | "les" | "aux") => {
            let range = tokens.get(number).is_some_and(|token| token.folded.contains(['-', '–']));
            if range { Some(true) } else { None }
        }
        // `atteindre les 20 ans`.
        "les" if (2..=4).any(|n| back(n).starts_with("attei")) => None,
        // `Léa, 26 ans, …`; not in an enumeration of penalties.
        "," | "(" if matches!(after, "," | ")" | "." | "" | "et" | "qui" | "dont" | "à" | "est") => {
            let named = number >= 2 && tokens.get(number - 2).is_some_and(is_person);
            named.then_some(true)
        }
        "de" | "d'" => of_noun(tokens, number - 1, unit),
        "des" | "les" | "aux" => {
            let range = tokens.get(number).is_some_and(|token| token.folded.contains(['-', '–']));
            let quantified = tokens.get(number).is_some_and(|token| token.kind == TokenKind::Word);
            // `le passage aux 40 ans`.
            if back(1) == "aux" && !quantified && !range {
                return None;
            }
            (range || quantified && matches!(word(number), "plus" | "moins")).then_some(true).or(Some(false))
        }
        "à" | "dès" | "avant" => {
            // `condamné à dix ans`, `porté à six ans`, `fixée à deux ans`.
            const SET: &[&str] = &[
                "condamn",
                "port",
                "report",
                "fix",
                "limit",
                "ramen",
                "rédui",
                "prolong",
                "allong",
                "pass",
                "éten",
                "élèv",
                "équiva",
                "augment",
                "égal",
                "supérieur",
                "inférieur",
                "durée",
                "ici",
                "barre",
                "seuil",
                "plafond",
                "délai",
                "rabaiss",
                "abaiss",
            ];
            let named = |n: usize| {
                number.checked_sub(n).and_then(|at| tokens.get(at)).is_some_and(|token| token.tag == Tag::Propn)
            };
            let set = (2..=3).any(|n| !named(n) && SET.iter().any(|stem| back(n).starts_with(stem)));
            // `une dette à moins d’un an`.
            let soon = matches!(word(number), "moins" | "plus") && !is_grown(tokens.get(number..unit)?);
            // `mort à 49 ans de sa blessure`, `condamné à 49 ans de prison`.
            let dies = matches!(after, "de" | "d'")
                && matches!(word(unit + 2), "son" | "sa" | "ses" | "un" | "une")
                && is_grown(tokens.get(number..unit)?);
            let length = set || soon || matches!(after, "de" | "d'" | "ferme" | "plus" | "avec") && !dies;
            Some(!length)
        }
        // `la fête de ses 40 ans`; `ses trois ans de mandat`.
        "ses" | "mes" | "tes" | "nos" | "vos" | "leurs" if !matches!(after, "de" | "d'") => {
            is_grown(tokens.get(number..unit)?).then_some(true)
        }
        // `ils ont entre 18 et 25 ans`, `une durée comprise entre 2 et 5 ans`.
        "entre" if HAVE.contains(&back(2)) => Some(true),
        "entre" => (2..=6).any(|n| of_years(back(n)) == Some(OfYears::Duration)).then_some(false),
        // `Moto : 20 ans`, `Durée : 5 ans`.
        ":" if matches!(after, "" | "." | ";" | "," | ")") => of_years(back(2))
            .map(|reading| reading == OfYears::Age)
            .or(if back(2).is_empty() { Some(false) } else { None }),
        lead if HAVE.contains(&lead)
            || HAVE.contains(&back(2))
                && matches!(
                    lead,
                    "déjà"
                        | "alors"
                        | "que"
                        | "seulement"
                        | "encore"
                        | "aujourd'hui"
                        | "maintenant"
                        | "bientôt"
                        | "presque"
                ) =>
        {
            // `vous avez 2 ans pour répondre`, `il faut avoir 18 ans pour voter`.
            let grown = after == "pour" && !is_grown(tokens.get(number..unit)?);
            let from = after == "à" && matches!(word(unit + 2), "partir" | "compter");
            Some(!matches!(after, "de" | "d'" | "ferme" | "avant" | "après") && !grown && !from)
        }
        _ => Some(false),
    }
}

/// Whether the number is years that one rather reaches than is given.
fn is_grown(number: &[Token]) -> bool {
    /// Years.
    const LONGEST_DELAY: u32 = 12;
    number.iter().any(|token| token.folded.parse::<u32>().is_ok_and(|years| years > LONGEST_DELAY))
}

/// Whether the number is more years than anybody lives.
fn is_long(number: &[Token]) -> bool {
    /// Years.
    const LONGEST_LIFE: u32 = 125;
    number.iter().filter(|token| token.kind == TokenKind::Number).any(|token| {
        let digits: String = token.folded.chars().filter(char::is_ascii_digit).collect();
        let whole = !token.folded.contains(['-', '–', ',', '.']);
        whole && digits.parse::<u32>().map_or(digits.len() > 3, |years| years > LONGEST_LIFE)
    })
}

/// Whether `de 30 ans` is an age, by the noun before it.
fn of_noun(tokens: &[Token], of: usize, unit: usize) -> Option<bool> {
    // `un Brestois de 30 ans`, `un coureur cycliste de 30 ans`, `une peine maximale de 30 ans`.
    let before: Vec<&Token> = tokens.get(of.saturating_sub(3)..of)?.iter().rev().collect();
    for (n, token) in before.iter().enumerate() {
        let noun = matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb);
        if !noun {
            break;
        }
        match of_years(&token.folded) {
            Some(OfYears::Age) => return Some(true),
            Some(OfYears::Duration) => return Some(n == 0 && is_of_person(tokens, of - 1)),
            None => {}
        }
        if n == 0 && is_person(token) {
            return Some(true);
        }
        if token.tag == Tag::Noun && is_person(token) {
            return Some(true);
        }
    }
    // `trente ans de prison`, `de 3 ans d’emprisonnement`.
    let after = tokens.get(unit + 1).map_or("", |token| token.folded.as_str());
    // `permet aux élèves (…) de moins de 21 ans de pouvoir partir`: of a verb.
    match before.first().map_or("", |token| token.folded.as_str()) {
        // `la durée est de 15 ans`, `l’âge moyen est de 15 ans`.
        "est" | "était" | "sera" | "soit" | "être" | "serait" => {
            let from = of.saturating_sub(SUBJECT);
            let aged = tokens.get(from..of)?.iter().any(|token| token.folded.trim_end_matches('s') == "âge");
            return Some(aged);
        }
        "bout" | "terme" | "issue" => return Some(false),
        _ => {}
    }
    if let Some(reading) = governed(tokens, of) {
        return Some(reading);
    }
    let verb = tokens.get(unit + 2).is_some_and(|token| token.tag == Tag::Verb);
    if verb && matches!(after, "de" | "d'") {
        return None;
    }
    if matches!(after, "de" | "d'" | "ferme" | "renouvelable") { Some(false) } else { None }
}

/// Whether the noun at `at` completes that of a person: `une directrice de | prison`.
fn is_of_person(tokens: &[Token], at: usize) -> bool {
    let of =
        at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|of| matches!(of.folded.as_str(), "de" | "d'"));
    of && at
        .checked_sub(2)
        .and_then(|at| tokens.get(at))
        .is_some_and(|noun| of_years(&noun.folded) == Some(OfYears::Age))
}

/// Whether a word is a unit of time that an age is told in.
fn is_unit(word: &str) -> bool {
    matches!(word, "ans" | "an" | "mois" | "semaines" | "jours")
}

/// Whether `de 30 ans` before which complements of the noun stand is an age: `une femme au foyer | de 36 ans`.
fn governed(tokens: &[Token], of: usize) -> Option<bool> {
    /// Words between.
    const FAR: usize = 6;
    let mut bound = false;
    for token in tokens.get(of.saturating_sub(FAR)..of)?.iter().rev() {
        match token.tag {
            Tag::Adp => bound = true,
            Tag::Det | Tag::Adj | Tag::Adv => {}
            Tag::Noun | Tag::Propn => match of_years(&token.folded) {
                Some(OfYears::Age) if bound => return Some(true),
                Some(OfYears::Duration) => return None,
                _ => {}
            },
            _ => return None,
        }
    }
    None
}

fn is_person(token: &Token) -> bool {
    token.tag == Tag::Propn
        || of_years(&token.folded) == Some(OfYears::Age)
        || title(&token.folded).is_some()
        || token.tag != Tag::Verb && inhabitant(&super::capitalize(&token.folded)).is_some()
}
