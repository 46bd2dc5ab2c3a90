//! Words that the lexicon does not hold, read by their beginning or their end.

use super::morphology::{Analysis, analyses};
use super::tables;

/// Fewest letters of a word after its prefix, and before its suffix.
const LEAST: usize = 3;

/// What a folded word that the lexicon does not hold may be: what the word after its prefix is, else what a word of the
/// same ending is; none where no affix tells. Their parts of speech are not to be trusted.
pub fn guessed_analyses(form: &str) -> Vec<Analysis> {
    let rest = after_prefix(form).map(|rest| analyses(rest).collect::<Vec<_>>());
    rest.filter(|found| !found.is_empty()).unwrap_or_else(|| by_suffix(form))
}

fn after_prefix(form: &str) -> Option<&str> {
    let is_prefix = |part: &str| tables::AFFIXES.row(part).is_some_and(|[_, kind, ..]| kind == "préfixe");
    if let Some((first, rest)) = form.rsplit_once('-') {
        let joins = first.split('-').all(|part| is_prefix(part) || part.ends_with('o'));
        return joins.then_some(rest);
    }
    // The longest prefix; a word that is one is not taken apart.
    let cut = |(at, _): (usize, char)| is_prefix(&form[..at]) && form[at..].chars().count() > LEAST;
    form.char_indices().rev().find(|place| cut(*place)).map(|(at, _)| &form[at..])
}

fn by_suffix(form: &str) -> Vec<Analysis> {
    let model = form.char_indices().skip(LEAST).find_map(|(at, _)| {
        tables::AFFIXES.row(&form[at..]).filter(|[_, kind, ..]| *kind == "suffixe").map(|[_, _, model, _]| model)
    });
    model.map(|model| analyses(model).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Gender, Tag};

    #[test]
    fn unknown_words_are_read_by_their_affixes() {
        let lemmas = |form: &str| -> Vec<String> {
            guessed_analyses(form).iter().map(|found| found.lemma(form).into_owned()).collect()
        };
        assert!(lemmas("géo-financières").contains(&"géo-financier".to_string()));
        assert!(lemmas("microfermes").contains(&"microferme".to_string()));
        assert!(lemmas("bricolothèques").contains(&"bricolothèque".to_string()));
        assert!(lemmas("zk").is_empty());
        let feminine = |found: &Analysis| found.tag() == Tag::Noun && found.gender() == Some(Gender::Feminine);
        assert!(guessed_analyses("végétalisations").iter().any(feminine));
    }
}
