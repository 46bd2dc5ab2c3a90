use super::{Passage, Respelling};
use crate::lexicon::{
    Tag, VerbForm, analyses, city, country, determiner, fold, function_word, given_name, is_phrase_with_a, municipality,
};
use crate::text::{Token, TokenKind, capitalize};

/// Letters that lose their accent in capitals, with the accents they lose.
const ACCENTED: &[(char, &[char])] =
    &[('e', &['é', 'ê', 'è']), ('a', &['â']), ('i', &['î']), ('o', &['ô']), ('u', &['û'])];

/// Words whose capital has lost its accent (`Etat`), `A` and `Ca` for `À` and `Ça` at the start of a sentence, where it is
/// sure: the lexicon knows the word with its accent and not without.
pub fn bare_capitals(passage: &Passage) -> Vec<Respelling> {
    let mut found = Vec::new();
    for (index, token) in passage.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word {
            continue;
        }
        let word = token.text(passage.text);
        let right = match word {
            "A" => preposition(passage, index).then(|| "À".to_string()),
            "Ca" => pronoun(passage, index).then(|| "Ça".to_string()),
            // Inside a sentence, what no article opens may be the name of a product.
            _ => accented(passage, index, word).filter(|_| word.contains('-') || is_opened(passage, index)),
        };
        if let Some(right) = right.filter(|_| !passage.is_technical(&token.range)) {
            found.push(Respelling { range: token.range.clone(), right });
        }
    }
    found
}

/// Words that would have lost an accent and stand behind a name, whose part they are: `GNOME Evolution`. Elsewhere in the
/// page they are that name as well.
pub fn bare_names<'t>(passage: &Passage<'t>) -> Vec<&'t str> {
    let mut names = Vec::new();
    for (index, (before, token)) in passage.tokens.iter().zip(passage.tokens.iter().skip(1)).enumerate() {
        let word = token.text(passage.text);
        let named = before.text(passage.text).starts_with(char::is_uppercase)
            && before.range.end + 1 == token.range.start
            && !passage.begins_sentence(token.range.start)
            && !is_opened(passage, index + 1);
        if named && accented(passage, index + 1, word).is_some() {
            names.push(word);
        }
    }
    names
}

/// The capital with its accent, where only that is a word.
fn accented(passage: &Passage, index: usize, word: &str) -> Option<String> {
    let mut letters = word.chars();
    let first = letters.next().filter(char::is_ascii_uppercase)?;
    let rest = letters.as_str();
    // The lexicon holds the words of a hyphenated name one by one: `Etats-Unis`, `Ecole-musée`.
    let (head, tail) = rest.split_once('-').map_or((rest, None), |(head, tail)| (head, Some(tail)));
    if head.chars().count() < 2 || head.chars().any(char::is_uppercase) || given_name(word).is_some() {
        return None;
    }
    let bare = format!("{}{}", first.to_ascii_lowercase(), fold(head));
    if is_common(&bare) || tail.is_some() && is_common(&fold(word)) || is_surname(passage, index) {
        return None;
    }
    let (_, accents) = ACCENTED.iter().find(|(letter, _)| *letter == first.to_ascii_lowercase())?;
    let mut with = accents.iter().map(|accent| format!("{accent}{}", fold(head))).filter(|word| is_common(word));
    let right = with.next()?;
    let accent = right.chars().next()?;
    with.next().is_none().then(|| format!("{}{rest}", capitalize(&accent.to_string())))
}

/// Whether a word is a noun, an adjective, a verb, no name.
fn is_common(word: &str) -> bool {
    function_word(word).is_some() || analyses(word).any(|analysis| analysis.tag() != Tag::Propn)
}

/// Whether a word begins a sentence, or what opens a noun stands before it, or a noun with a capital of its own (`Affaires
/// Etrangères`).
fn is_opened(passage: &Passage, index: usize) -> bool {
    let begins = passage.tokens.get(index).is_some_and(|token| passage.begins_sentence(token.range.start));
    let before = index.checked_sub(1).and_then(|before| passage.tokens.get(before));
    let opens = |before: &Token| {
        before.is_elided()
            || determiner(&before.folded).is_some()
            // `GNOME Evolution`: beside an acronym, a capital is that of a name.
            || before.text(passage.text).starts_with(char::is_uppercase)
                && before.text(passage.text).contains(char::is_lowercase)
                && analyses(&before.folded).any(|analysis| analysis.tag() == Tag::Noun)
    };
    begins || before.is_some_and(opens)
}

/// Whether a capital follows a name, as surnames do.
fn is_surname(passage: &Passage, index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| passage.tokens.get(before));
    before.is_some_and(|before| {
        let word = before.text(passage.text);
        given_name(word).is_some() || matches!(word, "M." | "Mme" | "Mlle" | "Dr" | "Me")
    })
}

/// Whether `A` at `index` is the preposition: it begins a sentence and a phrase that a verb cannot.
fn preposition(passage: &Passage, index: usize) -> bool {
    let Some(token) = passage.tokens.get(index) else { return false };
    let rest = passage.tokens.get(index + 1..).unwrap_or(&[]);
    let Some(next) = rest.first() else { return false };
    if !passage.begins_sentence(token.range.start) || !is_beside(passage, token, next) {
        return false;
    }
    let words: Vec<&str> = rest.iter().take(4).map(|token| token.folded.as_str()).collect();
    if is_phrase_with_a(&words) {
        return true;
    }
    let name = next.text(passage.text).replace('’', "'");
    let place = city(&name).is_some() || country(&name).is_some() || municipality(&name).is_some();
    // `A Paris`, and `A lire`: no finite verb, no noun is written so.
    let infinitive = analyses(&next.folded).all(|analysis| analysis.has_form(VerbForm::Infinitive))
        && analyses(&next.folded).next().is_some()
        && function_word(&next.folded).is_none();
    place || infinitive
}

/// Whether `Ca` at `index` is the pronoun: a verb or a negation follows.
fn pronoun(passage: &Passage, index: usize) -> bool {
    let (Some(token), Some(next)) = (passage.tokens.get(index), passage.tokens.get(index + 1)) else { return false };
    let verb = matches!(next.tag, Tag::Verb | Tag::Aux)
        || matches!(next.folded.as_str(), "ne" | "n'" | "y" | "va" | "me" | "m'" | "se" | "s'");
    verb && is_beside(passage, token, next) && passage.begins_sentence(token.range.start)
}

/// Whether one space stands between two tokens.
fn is_beside(passage: &Passage, token: &Token, next: &Token) -> bool {
    passage
        .text
        .get(token.range.end..next.range.start)
        .is_some_and(|space| space.chars().count() == 1 && space.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{in_text, mended};
    use super::{bare_capitals, bare_names};

    #[test]
    fn a_word_behind_a_name_is_part_of_it() {
        let names = |text: &str| in_text(text, |passage| bare_names(passage).into_iter().map(str::len).collect()).len();
        assert_eq!(names("Le logiciel CARTE Evolution est libre."), 1);
        assert_eq!(names("Les Affaires Etrangères de l’Etat. CARTE. Evolution lente."), 0);
    }

    #[test]
    fn capitals_get_their_accents() {
        assert_eq!(
            mended(
                "Etat. L’Eglise. A partir de lundi, l’Ecole ferme. A Paris, rien. A noter : les Etats-Unis. Ca va. Etre là.",
                bare_capitals
            ),
            "État. L’Église. À partir de lundi, l’École ferme. À Paris, rien. À noter : les États-Unis. Ça va. Être là."
        );
        for text in [
            "Eric Etat et Etienne Edouard. Utiliser Emotion dans un site.",
            "Un choix entre A et B. A mangé hier. A la charge du dossier.",
            "Le plan A est prêt. Eau, Europe et Espace. ETAT. Article A : rien.",
            "Avec CARTE Evolution, tout est simple.",
        ] {
            assert_eq!(mended(text, bare_capitals), text);
        }
    }
}
