//! A heading that says what another one under the same heading says, or the title. Rubrics that come back under each of
//! several headings are a choice.

use super::Judged;
use crate::analysis::said_words;
use crate::lexicon::fold;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    if heading.title.is_some_and(|title| said_words(title) == said_words(heading.text)) {
        return Some("il répète le titre de l’article".to_string());
    }
    let (line, other) = heading.double?;
    Some(if fold(other) == fold(heading.text) {
        format!("c’est déjà l’intertitre de la ligne {line}")
    } else {
        format!("il dit la même chose que « {other} », ligne {line}")
    })
}
