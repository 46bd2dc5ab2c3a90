//! A day that only the day of publication tells: an article is read later.

use super::Judged;
use crate::lexicon::fold;
use crate::text::Token;

const DAYS: &[&str] = &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
/// Feasts and days that have made history: `mardi gras`, `vendredi saint`, `lundi de Pâques`.
const FEASTS: &[&str] = &["gras", "saint", "noir", "bleu", "vert", "rouge", "fou", "de"];

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    if heading.is_quotation() {
        return None;
    }
    let tokens = heading.tokens;
    let at = (0..tokens.len()).find(|at| is_loose(tokens, *at))?;
    let word = tokens[at].text(heading.prose);
    Some(format!("« {} » ne se comprend que le jour de la parution", fold(word)))
}

/// Whether a day is named here without its date, and not as one that comes back.
fn is_loose(tokens: &[Token], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.folded.as_str());
    let (before, after) = (word(at.checked_sub(1)), word(at.checked_add(1)));
    let dated = after.starts_with(|c: char| c.is_ascii_digit()) || after == "1er";
    match word(Some(at)) {
        // `hier et aujourd'hui`, `d'hier à demain`: then and now.
        "hier" => !matches!(before, "d'" | "et" | "ou") && !matches!(after, "et" | "à" | "ou" | ",") && at > 0,
        day if DAYS.contains(&day) => {
            let comes_back = matches!(
                before,
                "le" | "du"
                    | "au"
                    | "les"
                    | "des"
                    | "un"
                    | "chaque"
                    | "ce"
                    | "premier"
                    | "dernier"
                    | "et"
                    | "ou"
                    | "à"
                    | "dès"
                    | "-"
            );
            // A programme is headed by its days.
            let programme = at == 0 && after != ",";
            !dated
                && !programme
                && !comes_back
                && !FEASTS.contains(&after)
                && !matches!(after, "et" | "au" | "à" | ":" | "-" | "ou")
        }
        _ => false,
    }
}
