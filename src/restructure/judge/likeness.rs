//! A heading that says what another one under the same heading says, or the title. Rubrics that come back under each of
//! several headings are a choice.

use super::Judged;
use crate::lexicon::fold;
use crate::text::{Tag, TokenKind};

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    let own = said(heading.text);
    if own.is_empty() {
        return None;
    }
    let same = |other: &str| fold(other) == fold(heading.text) || said(other) == own && own.len() > 1;
    if heading.title.is_some_and(same) {
        return Some("il répète le titre de l’article".to_string());
    }
    let (line, other) = heading.siblings.iter().find(|(_, other)| same(other))?;
    Some(if fold(other) == fold(heading.text) {
        format!("c’est déjà l’intertitre de la ligne {line}")
    } else {
        format!("il dit la même chose que « {other} », ligne {line}")
    })
}

/// The words of a heading without those that only tie others, in alphabetical order.
fn said(text: &str) -> Vec<String> {
    let mut tokens = crate::text::tokenize(text);
    crate::text::tag(text, &mut tokens);
    let ties = |folded: &str| matches!(folded, "de" | "d'" | "du" | "des" | "et" | "à" | "au" | "aux");
    let told =
        tokens.iter().filter(|token| token.kind != TokenKind::Sign && token.tag != Tag::Det && !ties(&token.folded));
    let mut said: Vec<String> = told.map(|token| token.folded.clone()).collect();
    said.sort_unstable();
    said
}
