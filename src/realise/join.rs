//! The one pass from left to right that elides and contracts: `de` `le` `maire` gives *du maire*, `de` `le` `ancien` *de
//! l’ancien*. Nothing before it joins texts.

use super::piece::{Piece, Role, SourceId};
use super::refusal::Refusal;
use super::sound;
use super::typography::capitalised;
use crate::lexicon::Elision;

/// The text of pieces and the sources of those that are in it, sorted, each once.
pub(super) fn join(pieces: &[Piece]) -> Result<(String, Vec<SourceId>), Refusal> {
    let mut out = String::new();
    let mut sources: Vec<SourceId> = Vec::new();
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let rest = pieces.get(at + 1..).unwrap_or(&[]);
        let mut taken = 1;
        let text = match contraction(piece, rest)? {
            Some((text, more)) => {
                taken += more;
                text.to_string()
            }
            None => {
                taken += swallowed(piece, rest);
                varied(piece, pieces.get(at + taken..).unwrap_or(&[]))?
            }
        };
        let followed = pieces.get(at + taken);
        let dropped = match piece.role {
            Role::SoftComma => followed.is_none_or(|next| matches!(next.role, Role::Mark | Role::SoftComma)),
            _ => false,
        };
        if !dropped && !text.is_empty() {
            let bare = out.is_empty() || out.ends_with(['’', '(']) || piece.is_joined();
            if !bare {
                out.push(' ');
            }
            out.push_str(&text);
        }
        for piece in pieces.get(at..at + taken).unwrap_or(&[]) {
            sources.extend(&piece.sources);
        }
        at += taken;
    }
    sources.sort_unstable();
    sources.dedup();
    Ok((out, sources))
}

/// *du*, *des*, *au*, *aux* for a preposition and the article that follows, and how many pieces it takes beside its own.
fn contraction(piece: &Piece, rest: &[Piece]) -> Result<Option<(&'static str, usize)>, Refusal> {
    let loose = |next: &Piece| next.role == Role::Plain && ["le ", "les "].iter().any(|own| next.text.starts_with(own));
    if matches!(piece.role, Role::De | Role::A) && rest.first().is_some_and(loose) {
        // An article would contract, a pronoun would not.
        return Err(Refusal::Incompatible("« de » ou « à » devant un « le » dont la nature n’est pas dite"));
    }
    let Some(article) = rest.first().filter(|next| next.role == Role::Article) else { return Ok(None) };
    let contracted = match (piece.role, article.text.as_str()) {
        (Role::De | Role::Partitive, "le") => "du",
        (Role::De | Role::Partitive, "les") => "des",
        (Role::A, "le") => "au",
        (Role::A, "les") => "aux",
        _ => return Ok(None),
    };
    let elided = article.before_vowel.is_some() && elides(rest.get(1..).unwrap_or(&[]))?;
    Ok((!elided).then_some((contracted, 1)))
}

/// How many pieces after *de* it swallows: *de* and *des experts* give *d’experts*, *de* and *du sable* *de sable*.
fn swallowed(piece: &Piece, rest: &[Piece]) -> usize {
    match (piece.role, rest.first().map(|next| next.role)) {
        (Role::De, Some(Role::Indefinite)) => 1,
        (Role::De, Some(Role::Partitive)) if rest.get(1).is_some_and(|next| next.role == Role::Article) => 2,
        (Role::De, Some(Role::Partitive)) => 1,
        _ => 0,
    }
}

/// A piece as it is before what follows.
fn varied(piece: &Piece, rest: &[Piece]) -> Result<String, Refusal> {
    if piece.role == Role::Si {
        let il = rest.first().is_some_and(|next| matches!(next.text.as_str(), "il" | "ils"));
        return Ok(if il { "s’" } else { "si" }.to_string());
    }
    match &piece.before_vowel {
        Some(vowel) if elides(rest)? => Ok(vowel.clone()),
        _ if piece.kept_capital => Ok(capitalised(&piece.text)),
        _ => Ok(piece.text.clone()),
    }
}

/// Whether the word that comes next elides the one before it.
fn elides(rest: &[Piece]) -> Result<bool, Refusal> {
    let Some(next) = rest.iter().find(|piece| piece.role != Role::Open && !piece.text.is_empty()) else {
        return Ok(false);
    };
    if next.is_joined() {
        return Ok(false);
    }
    match sound::elision(&next.text) {
        Elision::Yes => Ok(true),
        Elision::No => Ok(false),
        Elision::Unsure => Err(Refusal::UnsureElision(next.text.clone())),
    }
}
