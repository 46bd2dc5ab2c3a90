//! Titles in a sentence, and the places right after them, where a capital begins a person's name.

use super::words::Words;
use crate::lexicon::{Gender, Tag, Title, TitleForm, title_at};

/// A title in a sentence.
#[derive(Clone, Debug)]
pub(super) struct TitleHere {
    /// Its first word.
    pub(super) head: usize,
    /// Its end.
    pub(super) end: usize,
    pub(super) title: Title,
    /// The gender that its form or its determiner tells.
    pub(super) gender: Option<Gender>,
    /// `l’un des avocats`: where the phrase begins.
    pub(super) one_of: Option<usize>,
    /// Whether it has a prefix: `ex-ministre`.
    pub(super) former: bool,
}

/// Prefixes of titles.
const PREFIXES: &[&str] = &["ex-", "vice-", "co-", "sous-", "néo-", "post-", "anti-", "archi-"];

/// Nouns that tell an age, and no role.
const AGES: &[&str] =
    &["jeune", "ado", "aîné", "aînée", "cadet", "cadette", "bébé", "vieux", "vieille", "petit", "petite"];

/// Determiners of the plural.
const PLURAL: &[&str] =
    &["les", "des", "ces", "ses", "leurs", "nos", "vos", "mes", "deux", "trois", "plusieurs", "aux"];

/// The singular titles of a sentence, in order, each word in one at most.
pub(super) fn titles(words: &Words) -> Vec<TitleHere> {
    let mut found: Vec<TitleHere> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match here(words, at) {
            Some(title) => {
                at = title.end;
                found.push(title);
            }
            None => at += 1,
        }
    }
    found
}

fn here(words: &Words, at: usize) -> Option<TitleHere> {
    // A title is a noun; taggers take many for adjectives (`le socialiste`, `la militante`).
    if !matches!(words.tag(at), Tag::Noun | Tag::Adj | Tag::Propn | Tag::X | Tag::Verb) {
        return None;
    }
    let (form, former, one_of) = form(words, at)?;
    let before = at.checked_sub(1).map_or("", |before| words.folded(before));
    // `la cadette du roi` is of his kin.
    let kin = words.is(at, &["aîné", "aînée", "cadet", "cadette"]) && words.is(at + 1, &["de", "d'", "du"]);
    if AGES.contains(&words.folded(at)) && form.words == 1 && !kin {
        return None;
    }
    // « sa femme Anne » tells a role, « une femme de Brest » none.
    // `une fille unique, Anne`: then a name.
    let only = words.is(at, &["fille"]) && words.is(at + 1, &["unique", "aînée", "cadette", "adoptive"]);
    let before = match before {
        "petite" | "petit" | "jeune" | "grande" => at.checked_sub(2).map_or("", |before| words.folded(before)),
        other => other,
    };
    let owned = matches!(before, "sa" | "son" | "ma" | "mon" | "leur" | "notre") || only;
    let last = words.folded(at + form.words - 1);
    if matches!(last, "femme" | "homme" | "fille" | "garçon" | "personne" | "personnalité") && !owned {
        return None;
    }
    let end = at + form.words;
    if one_of.is_none() && PLURAL.contains(&before) {
        return None;
    }
    // A verb or an adjective is a title only where a noun stands, or as the whole of it.
    if matches!(words.tag(at), Tag::Adj | Tag::Verb) && form.words == 1 {
        let stands = !matches!(before, "" | "a" | "est" | "sont" | "ont" | "être" | "se");
        if !stands || at > 0 && words.tag(at - 1) == Tag::Noun {
            return None;
        }
    }
    let determined = match before {
        "la" | "une" | "sa" | "cette" | "ma" => Some(Gender::Feminine),
        "le" | "un" | "ce" | "du" | "au" => Some(Gender::Masculine),
        _ => None,
    };
    // `sa` before a consonant only: what it tells is the noun's gender all the same.
    Some(TitleHere { head: at, end, title: form.title, gender: form.gender.or(determined), one_of, former })
}

/// The title that begins at a word, with its prefix taken off, or its plural after `l’un des`.
fn form(words: &Words, at: usize) -> Option<(TitleForm, bool, Option<usize>)> {
    let phrase = words.folded_from(at);
    if let Some(found) = title_at(phrase).filter(|found| found.title.class != "civilité") {
        return Some((found, false, None));
    }
    let (first, rest) = phrase.split_first()?;
    let first = first.folded.as_str();
    let with = |first: &str| {
        let words: Vec<&str> = std::iter::once(first).chain(rest.iter().map(AsRef::as_ref)).collect();
        title_at(&words)
    };
    let prefixes = if first.contains('-') { PREFIXES } else { &[] };
    if let Some((prefix, rest)) = prefixes.iter().find_map(|prefix| Some((*prefix, first.strip_prefix(prefix)?))) {
        return with(rest).map(|found| (found, prefix == "ex-", None));
    }
    // `chauffeur-livreur`: two nouns, and both tell what somebody does.
    if let Some((noun, second)) = first.split_once('-')
        && title_at(&[second]).is_some()
        && let Some(found) = title_at(&[noun])
    {
        return Some((found, false, None));
    }
    let one = at.checked_sub(2).filter(|one| words.is(*one, &["un", "une"]) && words.is(one + 1, &["des"]));
    let one =
        one.or_else(|| at.checked_sub(3).filter(|one| words.is(*one, &["un", "une"]) && words.is(one + 1, &["de"])));
    let one = one?;
    with(first.strip_suffix('s')?).map(|found| (found, false, Some(one)))
}

/// For each word, the title that it comes right after, adjectives between them: there a capital is a person's name.
pub(super) fn titled(words: &Words, titles: &[TitleHere]) -> Vec<Option<usize>> {
    let mut titled = vec![None; words.len()];
    for (index, title) in titles.iter().enumerate() {
        let mut at = title.end;
        while at < words.len() && at < title.end + 4 && !words.capital(at) && words.tag(at) == Tag::Adj {
            at += 1;
        }
        if let Some(place) = titled.get_mut(at)
            && words.capital(at)
            && words.adjoins(at)
        {
            *place = Some(index);
        }
    }
    titled
}
