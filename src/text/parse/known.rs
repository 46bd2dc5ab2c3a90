//! Whether the words of a phrase are known, or can be nothing else than what they are read as.

use super::phrase::is_de;
use crate::lexicon::{Tag, VerbForm, analyses, function_word};
use crate::text::token::{Token, TokenKind};

/// Whether the only word of a phrase that no table holds is its last, which can only be a noun or an adjective there: `la
/// pandémie de | grippette`, `des | trilobites`, `l’opposition | ruritane`.
pub(super) fn guessed(tokens: &[Token], start: usize, head: usize, end: usize) -> bool {
    let Some((last, before)) = end.checked_sub(1).zip(end.checked_sub(2).and_then(|at| tokens.get(at))) else {
        return false;
    };
    let determined = is_de(before) || before.tag == Tag::Det;
    let fits = match tokens.get(last).map(|token| token.tag) {
        Some(Tag::Noun) => determined || before.tag == Tag::Adj && start + 2 < end && tokens[start].tag == Tag::Det,
        Some(Tag::Adj) => last > head && before.tag == Tag::Noun,
        Some(Tag::Propn) => last > head && is_de(before),
        _ => false,
    };
    // In words of another language, articles look like ours: `hasta | la vista`.
    let foreign = start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| !token.sure);
    let clear = !foreign && tokens.get(end).is_none_or(is_known);
    let but = |unknown: usize| (start..end).all(|at| at == unknown || is_known(&tokens[at]));
    // `le | rover lunaire`
    let headed = head + 1 < end
        && tokens.get(head).is_some_and(|noun| noun.tag == Tag::Noun)
        && head.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.tag == Tag::Det)
        && tokens.get(head + 1).is_some_and(|next| next.tag == Tag::Adj || is_de(next));
    clear && (fits && last > start && but(last) || headed && but(head))
}

/// Whether a phrase is a name whose first word no table knows, as it opens its sentence: `Ubuntu | est`.
pub(super) fn is_new_name(tokens: &[Token], start: usize, end: usize) -> bool {
    let Some(first) = tokens.get(start).filter(|first| first.tag == Tag::Propn && first.folded.len() > 2) else {
        return false;
    };
    let common = function_word(&first.folded).is_some()
        || analyses(&first.folded).next().is_some()
        || first.folded.strip_prefix('e').is_some_and(|rest| analyses(&format!("é{rest}")).next().is_some());
    let told = tokens.get(end).is_some_and(|next| {
        matches!(next.tag, Tag::Aux | Tag::Verb) && next.sure && next.features.form.is_some_and(VerbForm::is_finite)
            || matches!(next.folded.as_str(), "," | "(" | ")" | "et")
    });
    // `le film « Gundalo »`; not what somebody says: `: « Assalam Alek »`.
    let before = |back: usize| start.checked_sub(back).and_then(|at| tokens.get(at));
    let quoted = before(1).is_some_and(opens_quote);
    let titled = quoted
        && before(2)
            .is_some_and(|before| matches!(before.tag, Tag::Noun | Tag::Adj | Tag::Adp | Tag::Cconj | Tag::Verb))
        && tokens.get(end).is_some_and(|next| matches!(next.folded.as_str(), "»" | "”" | "\""));
    !common && (titled || !quoted && told) && tokens.get(start + 1..end).is_some_and(|rest| rest.iter().all(is_known))
}

/// Whether a token is more than a guess, a capital without its accent and a compound of known words included: `Etat`,
/// `franco-belge`.
pub(super) fn is_known(token: &Token) -> bool {
    if token.sure || token.kind == TokenKind::Sign {
        return true;
    }
    let reads = |word: &str| analyses(word).any(|analysis| analysis.tag() == token.tag);
    let accented = token.folded.strip_prefix('e').is_some_and(|rest| reads(&format!("é{rest}")));
    let compound = token.folded.split_once('-').is_some_and(|(first, last)| {
        reads(last) && (matches!(token.tag, Tag::Adj) || analyses(first).any(|analysis| analysis.tag() == Tag::Noun))
    });
    matches!(token.tag, Tag::Noun | Tag::Adj) && (accented || compound)
}

/// Whether a quotation mark opens here, or may.
pub(super) fn opens_quote(token: &Token) -> bool {
    matches!(token.folded.as_str(), "«" | "“" | "\"")
}
