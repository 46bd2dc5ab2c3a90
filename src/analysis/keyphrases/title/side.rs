//! What a title says by the way: when and where it was, what else happened, what it is all about before the colon.

use super::is_of;
use crate::lexicon::{Tag, VerbForm, title};
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Whether a title says what begins at a token by the way: behind *lors de*, *après*…; in a clause that a comma sets behind
/// another (`Le port rouvre, grève des dockers en vue`); before the colon that brings a clause (`Jeux de 2012 : six suspects
/// arrêtés`).
pub(super) fn is_side(tokens: &[Token], segments: &[Range<usize>], at: usize) -> bool {
    let Some(own) = segments.iter().position(|segment| segment.contains(&at)) else { return false };
    let sign = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| &token.folded);
    let has_verb = |segments: &[Range<usize>]| {
        segments.iter().filter_map(|segment| tokens.get(segment.clone())).flatten().any(is_finite)
    };
    let (before, after) = (&segments[..own], &segments[own + 1..]);
    let colon = before.iter().rposition(|segment| sign(Some(segment.end)) == ":").map_or(0, |at| at + 1);
    let behind = sign(segments[own].start.checked_sub(1)) == "," && has_verb(before.get(colon..).unwrap_or(&[]));
    let told = |segments: &[Range<usize>]| {
        let words = segments.first().and_then(|segment| tokens.get(segment.clone())).unwrap_or(&[]);
        let participle = words.iter().any(|token| token.features.form == Some(VerbForm::PastParticiple));
        participle || has_verb(segments)
    };
    let asks = tokens.iter().any(|token| token.folded == "?");
    let words = tokens.get(segments[own].clone()).unwrap_or(&[]);
    let dated = words.iter().any(|token| token.kind == TokenKind::Number);
    let lands = words.first().is_some_and(|first| is_land(&first.lemma()))
        && words.len() < 4
        && words.iter().skip(1).any(|token| matches!(token.tag, Tag::Propn | Tag::X | Tag::Adj) || !token.sure);
    let named = lands || words.iter().all(|token| token.tag != Tag::Noun);
    let announces = own == 0 && sign(Some(segments[own].end)) == ":";
    // `Chômage : obligation de recherche d’emploi`
    let rubric = announces && words.len() == 1 && !has_verb(after);
    let context = announces && (dated || named) && !asks && told(after);
    // `Des phares à Vannes : …`
    let range = announces
        && words.first().is_some_and(is_of)
        && words.iter().skip(2).any(|token| matches!(token.folded.as_str(), "à" | "au" | "aux"));
    // `Entre marée et vent, le port ferme`
    let between = words.first().is_some_and(|word| word.folded == "entre") && sign(Some(segments[own].end)) == ",";
    // `Yvon Carré, gardien du phare, …`
    let name = |words: &[Token]| words.len() < 4 && words.iter().all(|token| token.tag == Tag::Propn);
    let apposed = own == 1
        && sign(segments[own].start.checked_sub(1)) == ","
        && before.first().is_some_and(|first| first.start == 0)
        && before.first().and_then(|first| tokens.get(first.clone())).is_some_and(name)
        && words.first().is_some_and(|first| first.tag == Tag::Noun && is_office(&first.folded));
    between || apposed || behind || context || rubric || range || is_circumstance(tokens, segments[own].start, at)
}

/// Whether a noun says what somebody does, or did: `gardien`, `ex-gardien`.
fn is_office(noun: &str) -> bool {
    title(noun.strip_prefix("ex-").unwrap_or(noun)).is_some()
}

/// Whether a stretch is one of several before the colon that brings a clause: `Brest, Vannes ou le golfe : la grève s’étend`.
pub(super) fn is_listed(tokens: &[Token], segments: &[Range<usize>], own: &Range<usize>) -> bool {
    let Some(colon) = tokens.iter().position(|token| token.folded == ":").filter(|colon| own.end <= *colon) else {
        return false;
    };
    let comma = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|token| token.folded == ",");
    let series = tokens[..colon].iter().any(|token| matches!(token.folded.as_str(), "ou" | "et"));
    let listed = comma(Some(own.end)) || comma(own.start.checked_sub(1));
    let told = segments
        .iter()
        .filter(|segment| segment.start > colon)
        .any(|segment| tokens[segment.clone()].iter().any(is_finite));
    series && listed && told
}

/// Whether a word is a verb of a sentence.
pub(super) fn is_finite(token: &Token) -> bool {
    matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form.is_some_and(VerbForm::is_finite)
}

/// Whether a preposition of time or of circumstance stands before what begins at a token.
fn is_circumstance(tokens: &[Token], start: usize, at: usize) -> bool {
    let empty = |token: &&Token| matches!(token.tag, Tag::Det | Tag::Adj | Tag::Num) || is_of(token);
    let quote = |token: &Token| matches!(token.folded.as_str(), "\"" | "«" | "»" | "“" | "”");
    // `malgré le « retrait » du maire`
    let start = (0..start).rev().find(|at| {
        tokens[*at].kind != TokenKind::Word && tokens[*at].kind != TokenKind::Number && !quote(&tokens[*at])
    });
    let Some(words) = tokens.get(start.map_or(0, |at| at + 1)..at) else { return false };
    let circumstance = |token: &Token| {
        matches!(token.folded.as_str(), "lors" | "après" | "avant" | "depuis" | "pendant" | "durant" | "dès" | "malgré")
    };
    let before = words.iter().rev().find(|token| !empty(token) && !quote(token));
    // `après un nouveau foyer de grippe`
    let held = |from: usize| words[from..].iter().all(|token| empty(&token) || quote(token) || token.tag == Tag::Noun);
    // `pour avoir hissé le pavillon`
    let cause =
        words.windows(2).any(|pair| pair[0].folded == "pour" && matches!(pair[1].folded.as_str(), "avoir" | "être"));
    cause || before.is_some_and(circumstance) || words.iter().rposition(circumstance).is_some_and(|from| held(from + 1))
}

/// Whether a noun names a sort of place, which a name tells from others: `îles Chausey`.
fn is_land(lemma: &str) -> bool {
    const LANDS: &[&str] = &[
        "île",
        "îles",
        "archipel",
        "golfe",
        "baie",
        "mer",
        "lac",
        "mont",
        "province",
        "région",
        "ville",
        "canton",
        "département",
        "comté",
        "district",
        "péninsule",
        "vallée",
        "plateau",
    ];
    LANDS.contains(&lemma)
}

/// Whether a word says whose: `sa tante` is somebody that the title names by somebody else.
pub(super) fn is_own(token: &Token) -> bool {
    matches!(token.folded.as_str(), "son" | "sa" | "ses" | "leur" | "leurs")
}
