//! Too many characters for the register, or one word where it asks for a heading that is read alone.

use super::Judged;
use crate::restructure::gates::Register;
use crate::text::{Tag, TokenKind, count, count_characters};

/// A question may be longer by so many characters: it cannot leave out its verb.
const QUESTION: usize = 20;

pub(super) fn too_long(heading: &Judged<'_>) -> Option<String> {
    let room = heading.register.room();
    let characters = count_characters(heading.text);
    let most = room.tolerated() + if heading.is_question() { QUESTION } else { 0 };
    (characters > most).then(|| {
        let counted = count(characters, "caractère", "caractères");
        format!("{counted}, quand le registre {} en demande {} au plus", heading.register.name(), room.most)
    })
}

pub(super) fn too_short(heading: &Judged<'_>) -> Option<String> {
    // Headings below headings make an outline, whose rubrics are short: encyclopaedias are written so.
    if heading.register != Register::Seo || !heading.flat || heading.is_question() || heading.is_quotation() {
        return None;
    }
    let mut words = heading.tokens.iter().filter(|token| token.kind != TokenKind::Sign && token.tag != Tag::Det);
    let (word, more) = (words.next()?, words.next());
    let common = word.tag == Tag::Noun && word.kind == TokenKind::Word && word.analysis.is_some();
    let alone = more.is_none() && common && heading.running_words() > 0;
    alone.then(|| "un seul mot ne dit pas, lu seul, de quoi il s’agit".to_string())
}
