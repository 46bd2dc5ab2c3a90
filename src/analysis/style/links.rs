use super::Running;
use crate::lexicon::{Tag, connectives};
use crate::text::{Token, TokenKind};

/// Whether a sentence holds a word or a phrase that links it to another, or its members to each other. What tells a theme
/// or a setting (*face à*, *au niveau local*) links nothing.
pub fn is_linked(running: &Running) -> bool {
    let words: Vec<&Token> = running.tokens.iter().filter(|token| token.kind != TokenKind::Sign).collect();
    let mut at = 0;
    while at < words.len() {
        let found = words.get(at..).and_then(|rest| connectives().longest_at(rest));
        // `le car de sept heures`, `l’or`.
        let named = |len: usize| len == 1 && at > 0 && words.get(at).is_some_and(|word| word.tag == Tag::Noun);
        match found {
            Some((len, [_, class, place, _]))
                if !named(len) && class != "thème" && (place == "partout" || (place == "tête") == (at == 0)) =>
            {
                return true;
            }
            Some((len, _)) => at += len.max(1),
            None => at += 1,
        }
    }
    false
}
