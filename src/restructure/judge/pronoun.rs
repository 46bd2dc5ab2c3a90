//! A pronoun that opens a heading and stands for something that it does not name.

use super::Judged;
use crate::text::TokenKind;

/// Verbs, by their lemma, whose *il* stands for nothing.
const IMPERSONAL: &[&str] = &[
    "falloir",
    "pleuvoir",
    "neiger",
    "avoir",
    "être",
    "suffire",
    "exister",
    "sembler",
    "convenir",
    "s'agir",
    "agir",
    "rester",
    "devoir",
    "pouvoir",
    "arriver",
    "faire",
    "paraître",
    "valoir",
    "manquer",
    "venir",
];

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    if heading.is_quotation() || heading.is_question() {
        return None;
    }
    let mut words = heading.tokens.iter().filter(|token| token.kind != TokenKind::Sign);
    let first = words.next()?;
    let points = match first.folded.as_str() {
        "elle" | "elles" | "ils" | "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci" => true,
        "il" => {
            let mut verbs = words.filter(|token| {
                !matches!(
                    token.folded.as_str(),
                    "ne" | "n'" | "y" | "en" | "se" | "s'" | "me" | "te" | "nous" | "vous" | "lui" | "leur"
                )
            });
            verbs.next().is_some_and(|verb| !IMPERSONAL.contains(&&*verb.lemma()) && verb.sure)
        }
        _ => false,
    };
    points.then(|| format!("« {} » renvoie à ce que l’intertitre ne nomme pas", first.text(heading.prose)))
}
