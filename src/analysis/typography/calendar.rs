use super::{Passage, Respelling};
use crate::lexicon::{calendar_class, is_street};
use crate::text::{Token, TokenKind, uncapitalize};

/// Words between a street and the month it is named after: `place du 8 Mai`.
const NAMED_WITHIN: usize = 4;

/// Days and months with a capital inside a date: `Lundi 3 Mars 2025`. Feasts (`le 14 Juillet`) and streets keep theirs.
pub fn calendar_capitals(passage: &Passage) -> Vec<Respelling> {
    let tokens = passage.tokens;
    let is = |index: Option<usize>, class: &str| {
        index.and_then(|index| tokens.get(index)).is_some_and(|token| calendar_class(&token.folded) == Some(class))
    };
    let number = |index: Option<usize>, lengths: &[usize]| {
        index.and_then(|index| tokens.get(index)).is_some_and(|token| {
            let text = token.text(passage.text);
            token.folded == "1er"
                || token.kind == TokenKind::Number
                    && lengths.contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| is_capitalized(token, passage.text)) {
        let (before, after) = (index.checked_sub(1), index.checked_add(1));
        let wrong = if is(Some(index), "mois") {
            let day = number(before, &[1, 2]);
            let year = number(after, &[4]);
            let named = before.and_then(|before| before.checked_sub(1));
            // `en Mars 2025`
            let opened = before
                .and_then(|at| tokens.get(at))
                .is_some_and(|token| matches!(token.folded.as_str(), "en" | "fin" | "début" | "mi"));
            day && (year || is(named, "jour")) || year && opened
        } else {
            let month = after.and_then(|after| after.checked_add(1));
            is(Some(index), "jour") && number(after, &[1, 2]) && is(month, "mois")
        };
        let street =
            tokens.get(..index).unwrap_or(&[]).iter().rev().take(NAMED_WITHIN).any(|token| is_street(&token.folded));
        let set_off = passage.text[..token.range.start].trim_end().ends_with(['-', '–', '—', '|', '•']);
        if wrong && !street && !set_off && !passage.begins_sentence(token.range.start) && is_inside(passage, index) {
            found.push(Respelling { range: token.range.clone(), right: uncapitalize(token.text(passage.text)) });
        }
    }
    found
}

fn is_capitalized(token: &Token, text: &str) -> bool {
    let mut letters = token.text(text).chars();
    token.kind == TokenKind::Word
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
}

/// Whether words in small letters stand before, so that the capital is not that of a line.
fn is_inside(passage: &Passage, index: usize) -> bool {
    let before = passage.tokens.get(..index).unwrap_or(&[]);
    let mut words = before.iter().rev().take(4).filter(|token| token.kind == TokenKind::Word);
    words.any(|token| {
        token.text(passage.text).starts_with(char::is_lowercase) && calendar_class(&token.folded).is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::calendar_capitals;

    #[test]
    fn days_and_months_lose_their_capital() {
        assert_eq!(
            mended("Le conseil se réunit le Lundi 3 Mars 2025, puis en Avril 2026.", calendar_capitals),
            "Le conseil se réunit le lundi 3 mars 2025, puis en avril 2026."
        );
        let kept = "Lundi 3 mars, la place. Le 14 Juillet. La planète Mars. Mardi 4 mars. Avril 2026.";
        assert_eq!(mended(kept, calendar_capitals), kept);
        let street = "Le bus s’arrête place du 8 Mai 1945, puis rue du 4 Septembre 1870.";
        assert_eq!(mended(street, calendar_capitals), street);
    }
}
