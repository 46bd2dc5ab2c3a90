//! Parts of speech: the closed-class table, then the neighbours, then the ending of the word.
//!
//! A tag from the ending alone is a guess, and [`Token::sure`] says so.

use super::token::{Token, TokenKind};
use crate::lexicon::{Tag, calendar_class, function_word};

/// Adjectives that stand before their noun.
const BEFORE_NOUN: &[&str] = &[
    "grand",
    "grande",
    "grands",
    "grandes",
    "petit",
    "petite",
    "petits",
    "petites",
    "nouveau",
    "nouvel",
    "nouvelle",
    "nouveaux",
    "nouvelles",
    "ancien",
    "ancienne",
    "anciens",
    "anciennes",
    "premier",
    "première",
    "premiers",
    "premières",
    "dernier",
    "dernière",
    "derniers",
    "dernières",
    "bon",
    "bonne",
    "bons",
    "bonnes",
    "mauvais",
    "mauvaise",
    "mauvaises",
    "jeune",
    "jeunes",
    "vieux",
    "vieil",
    "vieille",
    "vieilles",
    "beau",
    "bel",
    "belle",
    "beaux",
    "belles",
    "gros",
    "grosse",
    "grosses",
    "long",
    "longue",
    "longs",
    "longues",
    "haut",
    "haute",
    "hauts",
    "hautes",
    "futur",
    "future",
    "futurs",
    "futures",
    "prochain",
    "prochaine",
    "prochains",
    "prochaines",
    "double",
    "vaste",
    "vastes",
    "large",
    "larges",
    "fort",
    "forte",
    "forts",
    "fortes",
    "deuxième",
    "troisième",
    "quatrième",
    "simple",
    "simples",
    "seul",
    "seule",
    "seuls",
    "seules",
    "meilleur",
    "meilleure",
    "meilleurs",
    "meilleures",
    "principal",
    "principale",
    "principaux",
    "principales",
    "véritable",
    "lourd",
    "lourde",
    "graves",
    "grave",
];

const NOUN_ENDINGS: &[&str] = &[
    "tion", "tions", "sion", "sions", "xion", "ité", "ités", "age", "ages", "ence", "ences", "ance", "ances", "isme",
    "ismes", "eur", "eurs", "ure", "ures", "esse", "logie", "graphie", "erie", "eries", "ade", "ades", "oir", "oirs",
    "ette", "ettes", "ière", "ières", "ment", "ments", "isse", "ude", "udes", "ier", "iers", "eau", "eaux", "onnaire",
];

const ADJ_ENDINGS: &[&str] = &[
    "ique", "iques", "al", "ale", "ales", "el", "elle", "els", "elles", "if", "ive", "ifs", "ives", "eux", "euse",
    "euses", "able", "ables", "ible", "ibles", "ais", "aise", "aises", "ois", "oise", "oises", "ien", "ienne", "iens",
    "iennes", "ain", "aine", "aines", "ains", "aire", "aires", "aux", "iste", "istes",
];

const PARTICIPLE_ENDINGS: &[&str] = &[
    "é", "ée", "és", "ées", "i", "ie", "is", "ies", "it", "ite", "its", "ites", "u", "ue", "us", "ues", "ert", "erte",
    "erts", "ertes", "int", "inte", "ints", "intes", "ort", "orte",
];

const FINITE_ENDINGS: &[&str] = &[
    "ait", "aient", "èrent", "irent", "urent", "era", "eront", "ira", "iront", "erait", "eraient", "irait", "iraient",
    "ez", "ons",
];

/// Tags every token, in place.
pub fn tag(text: &str, tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let (tag, sure) = one(text, tokens, i);
        tokens[i].tag = tag;
        tokens[i].sure = sure;
    }
    repair(tokens);
}

fn one(text: &str, tokens: &[Token], i: usize) -> (Tag, bool) {
    let token = &tokens[i];
    let word = token.folded.as_str();
    match token.kind {
        TokenKind::Number => return (Tag::Num, true),
        TokenKind::Url => return (Tag::X, true),
        TokenKind::Sign => {
            let symbol = matches!(word, "%" | "€" | "$" | "£" | "°" | "+" | "=" | "§" | "&" | "‰");
            return (if symbol { Tag::Sym } else { Tag::Punct }, true);
        }
        TokenKind::Word => {}
    }
    let before = i.checked_sub(1).map(|at| &tokens[at]);
    let starts =
        before.is_none_or(|before| before.tag == Tag::Punct && !matches!(before.folded.as_str(), "," | ";" | "("));
    let capital = token.text(text).starts_with(char::is_uppercase);
    if capital && !starts && function_word(word).is_none_or(|known| known.tag != Tag::Pron) {
        return (Tag::Propn, true);
    }
    if let Some(known) = function_word(word) {
        return (known.tag, true);
    }
    let ends = |list: &[&str]| list.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending));
    if matches!(calendar_class(word), Some("jour" | "mois")) {
        return (Tag::Noun, true);
    }
    if BEFORE_NOUN.contains(&word) {
        return (Tag::Adj, true);
    }
    match before.map(|before| (before.tag, before.folded.as_str())) {
        Some((Tag::Det | Tag::Num | Tag::Adj, _))
            if before.is_some_and(|b| b.tag != Tag::Adj || BEFORE_NOUN.contains(&b.folded.as_str())) =>
        {
            return (Tag::Noun, true);
        }
        Some((Tag::Adp, "du" | "au" | "aux")) => return (Tag::Noun, true),
        Some((Tag::Adp, _))
            if word.ends_with("er") || word.ends_with("ir") || word.ends_with("re") && !ends(NOUN_ENDINGS) =>
        {
            return (Tag::Verb, word.ends_with("er"));
        }
        // A noun follows a preposition, unless it looks like a participle or a name written in small letters.
        Some((Tag::Adp, _)) => {
            return (Tag::Noun, ends(NOUN_ENDINGS) || !ends(PARTICIPLE_ENDINGS) && !word.ends_with("ant"));
        }
        Some((Tag::Aux, _)) if ends(PARTICIPLE_ENDINGS) => return (Tag::Verb, true),
        Some((Tag::Pron, _)) if !word.ends_with("ment") => return (Tag::Verb, ends(FINITE_ENDINGS)),
        Some((Tag::Noun, _)) if ends(ADJ_ENDINGS) => return (Tag::Adj, true),
        Some((Tag::Noun, _)) if ends(PARTICIPLE_ENDINGS) => return (Tag::Adj, false),
        _ => {}
    }
    if ends(FINITE_ENDINGS) {
        return (Tag::Verb, true);
    }
    if word.ends_with("ment") || word.ends_with("mment") {
        return (Tag::Adv, false);
    }
    if ends(&["er", "ir", "ant"]) {
        return (Tag::Verb, false);
    }
    if ends(NOUN_ENDINGS) {
        return (Tag::Noun, true);
    }
    if ends(ADJ_ENDINGS) {
        return (Tag::Adj, false);
    }
    if ends(PARTICIPLE_ENDINGS) {
        return (Tag::Verb, false);
    }
    (Tag::Noun, false)
}

/// Second look, with what follows: an article before a verb is a pronoun.
fn repair(tokens: &mut [Token]) {
    for i in 0..tokens.len().saturating_sub(1) {
        let next = (tokens[i + 1].tag, tokens[i + 1].sure);
        let article = matches!(tokens[i].folded.as_str(), "l'" | "le" | "la" | "les");
        if article && tokens[i].tag == Tag::Det && matches!(next, (Tag::Verb | Tag::Aux, true)) {
            tokens[i].tag = Tag::Pron;
        }
    }
}
