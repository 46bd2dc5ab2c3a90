use super::{Passage, Respelling};
use crate::lexicon::{Tag, analyses, determiner, inhabitant};
use crate::text::{Token, capitalize, uncapitalize};

/// Nouns after which the name of a language or of a people is an adjective or stays small.
const NOUNS: &[&str] =
    &["langue", "entreprise", "société", "ville", "région", "cuisine", "marché", "gouvernement", "population"];

/// Adjectives of peoples with a capital (`une entreprise Française`) and peoples without (`les français votent`), where it
/// is sure.
pub fn inhabitant_capitals(passage: &Passage) -> Vec<Respelling> {
    let mut found = Vec::new();
    for (index, token) in passage.tokens.iter().enumerate() {
        let word = token.text(passage.text);
        let capital = word.starts_with(char::is_uppercase);
        let right = if capital && is_adjective(passage, index) {
            uncapitalize(word)
        } else if !capital && are_people(passage, index) {
            capitalize(word)
        } else {
            continue;
        };
        // Asked last: few words stand where the others are so.
        if word.contains('-') || !is_inhabitant(&capitalize(word)) {
            continue;
        }
        found.push(Respelling { range: token.range.clone(), right });
    }
    found
}

/// Whether a word names inhabitants of a country or a people, in the singular or the plural.
fn is_inhabitant(word: &str) -> bool {
    let of = |word: &str| inhabitant(word).is_some_and(|one| matches!(one.class, "pays" | "continent"));
    of(word) || word.strip_suffix('s').is_some_and(of)
}

fn at<'p>(passage: &Passage<'p>, index: Option<usize>) -> Option<&'p Token> {
    index.and_then(|index| passage.tokens.get(index))
}

/// Whether a capital stands on an adjective: after a common noun in small letters with its determiner, and no name follows.
fn is_adjective(passage: &Passage, index: usize) -> bool {
    let (Some(noun), Some(article)) = (at(passage, index.checked_sub(1)), at(passage, index.checked_sub(2))) else {
        return false;
    };
    let small = noun.text(passage.text).starts_with(char::is_lowercase);
    let next = at(passage, index.checked_add(1));
    let free = next.is_none_or(|next| !next.text(passage.text).starts_with(char::is_uppercase));
    small && free && NOUNS.contains(&noun.lemma().as_ref()) && determiner(&article.folded).is_some()
}

/// Whether a plural in small letters means people: it follows `les`, and a verb in the plural follows that can be no noun.
fn are_people(passage: &Passage, index: usize) -> bool {
    let (Some(token), Some(article)) = (at(passage, Some(index)), at(passage, index.checked_sub(1))) else {
        return false;
    };
    let Some(next) = at(passage, index.checked_add(1)) else { return false };
    let verb = matches!(next.tag, Tag::Verb | Tag::Aux)
        && next.folded.ends_with("nt")
        && analyses(&next.folded).all(|analysis| {
            matches!(analysis.tag(), Tag::Verb | Tag::Aux) && analysis.is_finite() && analysis.has_person(3)
        });
    let opened = at(passage, index.checked_sub(2)).is_none_or(|before| before.tag != Tag::Verb && !before.is_elided());
    article.folded == "les"
        && token.folded.ends_with('s')
        && verb
        && opened
        && passage.begins_sentence(article.range.start)
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::inhabitant_capitals;

    #[test]
    fn capitals_of_peoples_are_put_right() {
        assert_eq!(
            mended("Une entreprise Française. La langue Allemande. Les français votent dimanche.", inhabitant_capitals),
            "Une entreprise française. La langue allemande. Les Français votent dimanche."
        );
        let right = "La République Française. Les vins français plaisent. Les français et les italiens. La Fédération Française de jeu.";
        assert_eq!(mended(right, inhabitant_capitals), right);
    }
}
