//! What *ne*, *pas* and the like take away from a verb.

use super::verb::Negation;
use crate::lexicon::VerbForm;
use crate::text::token::Token;

/// How the group is negated, and where it ends then: `n’a pas fermé`, `ne ferme pas`, `ne ferme que`.
pub(super) fn negation(tokens: &[Token], start: usize, first: usize, end: usize) -> (Negation, usize) {
    let ne = tokens[start..first].iter().any(|token| matches!(token.folded.as_str(), "ne" | "n'"));
    // Without *ne*, `plus` and `personne` negate nothing; `pas` does.
    let word = |token: &&Token| {
        matches!(
            token.folded.as_str(),
            "pas" | "point" | "guère" | "jamais" | "plus" | "nullement" | "rien" | "aucunement"
        )
    };
    let infinitive = tokens[..start].iter().rev().take(3).any(|token| matches!(token.folded.as_str(), "ne" | "n'"));
    let bare = |token: &&Token| token.folded == "pas";
    let found = if ne || infinitive {
        let position = (first..(end + 2).min(tokens.len())).find(|&at| word(&&tokens[at]) && at > first);
        position.map(|at| (at, Negation::Full))
    } else {
        let at = (first + 1..end).find(|&at| bare(&&tokens[at]));
        at.or_else(|| (end < tokens.len() && bare(&&tokens[end])).then_some(end)).map(|at| (at, Negation::Full))
    };
    if let Some((at, full)) = found {
        let next = tokens.get(at + 1).map(|next| next.folded.as_str());
        // `n’est plus que`, `n’a jamais que`: all but one thing is denied.
        if ne && matches!(next, Some("que" | "qu'")) && tokens[at].folded != "pas" {
            return (Negation::Restriction, end.max(at + 1));
        }
        let partial = tokens.get(at + 1).is_some_and(|next| {
            matches!(
                next.folded.as_str(),
                "seulement"
                    | "uniquement"
                    | "directement"
                    | "toujours"
                    | "forcément"
                    | "nécessairement"
                    | "tous"
                    | "toutes"
                    | "totalement"
                    | "entièrement"
                    | "encore"
                    | "que"
                    | "qu'"
            )
        });
        return (if partial { Negation::Partial } else { full }, end.max(at + 1));
    }
    if !ne {
        return (Negation::None, end);
    }
    // `ne … que`, `n’ont aucun`, `ne … ni`; with a negative subject, the `ne` alone.
    let restricted = tokens[end..].iter().take(6).any(|token| matches!(token.folded.as_str(), "que" | "qu'"));
    let denied = tokens[end..].iter().take(4).any(|token| {
        matches!(
            token.folded.as_str(),
            "aucun" | "aucune" | "ni" | "personne" | "rien" | "nul" | "nulle" | "pas" | "plus" | "jamais"
        )
    });
    let subject = tokens[..start].iter().rev().take(6).any(|token| {
        matches!(
            token.folded.as_str(),
            "aucun" | "aucune" | "ni" | "personne" | "rien" | "nul" | "nulle" | "jamais" | "pas"
        )
    });
    let kind = match (denied || subject, restricted) {
        (true, _) => Negation::Full,
        (false, true) => Negation::Restriction,
        // `à moins qu’il ne pleuve`, `avant qu’il ne parte`: nothing is denied.
        (false, false) if tokens[first].features.form == Some(VerbForm::Subjunctive) => Negation::None,
        (false, false) => Negation::Full,
    };
    (kind, end)
}
