//! Infinitives for participles and the other way round: `il a manger`, `avant de mangé`, `il manger`.

use super::{Fault, Words, is_infinitive, is_participle, verbs};
use crate::lexicon::{Tag, VerbForm, inflections};

/// Forms of *avoir* that a participle follows; `a` alone may lack its accent.
const AUXILIARIES: &[&str] = &[
    "ai", "as", "avons", "avez", "ont", "avais", "avait", "avions", "aviez", "avaient", "aura", "auront", "aurait",
    "auraient", "ait", "aient", "ayant",
];

/// Forms of verbs that an infinitive follows.
const MODALS: &[&str] = &[
    "va",
    "vont",
    "vais",
    "vas",
    "allons",
    "allez",
    "allait",
    "allaient",
    "peut",
    "peuvent",
    "peux",
    "pouvons",
    "pouvez",
    "pouvait",
    "pouvaient",
    "pourra",
    "pourront",
    "pourrait",
    "pourraient",
    "doit",
    "doivent",
    "dois",
    "devons",
    "devez",
    "devait",
    "devaient",
    "devra",
    "devront",
    "devrait",
    "devraient",
    "faut",
    "fallait",
    "faudra",
];

/// Wrong verb forms, in order: the range is that of the verb, with the word before it where that tells.
pub fn verb_forms(words: Words) -> Vec<Fault> {
    (0..words.tokens.len()).filter_map(|at| infinitive(words, at).or_else(|| participle(words, at))).collect()
}

/// An infinitive in *-er* where a participle or a finite verb stands.
fn infinitive(words: Words, at: usize) -> Option<Fault> {
    let form = words.form(at);
    if !form.ends_with("er")
        || !words.is_plain(at)
        || !is_infinitive(form)
        || super::can_be(form, &[Tag::Noun, Tag::Adj])
    {
        return None;
    }
    let before = words.form_before(at);
    let subject = at.checked_sub(2).map_or("", |at| words.form(at));
    let range = words.range(at, at)?;
    let participle = format!("{}é", form.strip_suffix("er")?);
    if AUXILIARIES.contains(&before) || before == "a" && matches!(subject, "il" | "elle" | "on" | "n'" | "ça") {
        let why = format!("Après «\u{a0}{before}\u{a0}» vient le participe passé.");
        return Some(Fault::new(range, &[&participle], false).because(why));
    }
    if matches!(before, "il" | "ils" | "on" | "tu" | "je" | "j'")
        && words.before(at, 1)?.kind == crate::text::TokenKind::Word
    {
        let why = format!("Après le sujet «\u{a0}{before}\u{a0}» vient un verbe conjugué.");
        return Some(Fault::new(range, &[], false).because(why));
    }
    None
}

/// A participle in *-é* where an infinitive stands.
fn participle(words: Words, at: usize) -> Option<Fault> {
    let form = words.form(at);
    if !form.ends_with('é') || !words.is_plain(at) || !is_participle(form) {
        return None;
    }
    let (before, back) = (words.form_before(at), at.checked_sub(2).map_or("", |at| words.form(at)));
    let object = matches!(
        words.form(at + 1),
        "le" | "la" | "les" | "l'" | "un" | "une" | "son" | "sa" | "ses" | "leur" | "leurs" | "ce" | "cette"
    );
    let asks = match before {
        "de" | "d'" => {
            matches!(back, "afin" | "avant" | "permet" | "permettent" | "permis" | "décidé" | "envisage" | "tente")
        }
        "pour" => object,
        // A noun elsewhere: `le pouvoir accordé`.
        "pouvoir" | "devoir" | "aller" | "vouloir" => {
            MODALS.contains(&back)
                || matches!(back, "pour" | "espère" | "espèrent" | "souhaite" | "souhaitent" | "pense" | "pensent")
        }
        _ => MODALS.contains(&before),
    };
    if !asks {
        return None;
    }
    let lemma = verbs(form).find(|verb| verb.has_form(VerbForm::PastParticiple))?.lemma(form).into_owned();
    let right = inflections(&lemma, |features| features.has_form(VerbForm::Infinitive)).into_iter().next()?.0;
    let why = format!("Après «\u{a0}{before}\u{a0}» vient l’infinitif.");
    Some(Fault::new(words.range(at, at)?, &[&right], false).because(why))
}
