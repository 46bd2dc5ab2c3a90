//! Words that would fit above any text. A list of links under *En savoir plus* is what it says; running text is not.

use super::Judged;
use crate::analysis::is_vague_heading;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    (is_vague_heading(heading.text) && heading.running_words() > 0)
        .then(|| format!("« {} » conviendrait à n’importe quel texte", heading.text))
}
