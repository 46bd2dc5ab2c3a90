//! From lemmas to forms, by the paradigms of the morphological lexicon (Lefff, under its own licence).

use super::automaton::automaton;
use super::{Features, fold};

mod data {
    include!(concat!(env!("OUT_DIR"), "/inflection.rs"));
}

automaton!(LEMMAS, "lemmas.fst");

/// The forms of a noun, adjective or verb whose features are `wanted`, each once, in the order of the paradigms; none for
/// a lemma that the lexicon does not hold. A lemma written with `œ` gives forms written so.
pub fn inflections(lemma: &str, wanted: impl Fn(Features) -> bool) -> Vec<(String, Features)> {
    let folded = fold(lemma);
    let ligature = folded.contains('œ');
    let key = if ligature { folded.replace('œ', "oe") } else { folded };
    let set = LEMMAS.get(&key).and_then(|id| usize::try_from(id).ok());
    let paradigms = set.and_then(|set| data::SETS.get(set)).copied().unwrap_or(&[]);
    let mut found: Vec<(String, Features)> = Vec::new();
    for paradigm in paradigms.iter().filter_map(|at| data::PARADIGMS.get(usize::from(*at))) {
        for (cut, suffix, features) in paradigm.split(' ').filter_map(ending) {
            // A form with a capital is another word: `Conseil` is a body.
            if !wanted(features) || suffix.contains(char::is_uppercase) {
                continue;
            }
            let mut form = without_end(&key, cut).to_string();
            form.push_str(suffix);
            if ligature {
                form = form.replacen("oe", "œ", 1);
            }
            if !found.iter().any(|known| known.0 == form && known.1 == features) {
                found.push((form, features));
            }
        }
    }
    found
}

/// An ending as the build writes it: `2aux:17`.
fn ending(written: &str) -> Option<(usize, &str, Features)> {
    let (edit, bundle) = written.rsplit_once(':')?;
    let suffix = edit.trim_start_matches(|c: char| c.is_ascii_digit());
    let cut = edit.strip_suffix(suffix)?.parse().ok()?;
    let bits = data::BUNDLES.get(bundle.parse::<usize>().ok()?)?;
    Some((cut, suffix, Features::of_bits(*bits)))
}

/// A word without so many letters at its end.
fn without_end(word: &str, cut: usize) -> &str {
    let at = cut.checked_sub(1).and_then(|last| word.char_indices().rev().nth(last)).map_or(word.len(), |(at, _)| at);
    word.get(..at).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::inflections;
    use crate::lexicon::{Gender, Number, Tag, VerbForm};

    #[test]
    fn lemmas_give_their_forms() {
        let plural = |lemma: &str, tag: Tag| -> Vec<String> {
            let of = inflections(lemma, |features| features.tag() == tag && features.number() == Some(Number::Plural));
            of.into_iter().map(|(form, _)| form).collect()
        };
        assert_eq!(plural("cheval", Tag::Noun), ["chevaux"]);
        assert_eq!(plural("œuvre", Tag::Noun), ["œuvres"]);
        assert!(plural("zzyx", Tag::Noun).is_empty());
        let feminine =
            inflections("actif", |features| features.tag() == Tag::Adj && features.gender() == Some(Gender::Feminine));
        assert_eq!(feminine.into_iter().map(|(form, _)| form).collect::<Vec<_>>(), ["active", "actives"]);
        let future = inflections("devenir", |features| {
            features.has_form(VerbForm::Future) && features.has_person(3) && features.number() == Some(Number::Plural)
        });
        assert_eq!(future.first().map(|(form, _)| form.as_str()), Some("deviendront"));
    }
}
