use super::Running;
use crate::document::Prose;
use crate::lexicon::Tag;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Sentences in a row that begin with the same word or words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepeatedOpening {
    /// The sentences, by their ranks in the running text.
    pub sentences: Range<usize>,
    /// The words of the last of them that are the same: byte range of the prose of its block.
    pub range: Range<usize>,
}

/// The rows of at least `least` sentences, one after the other in the same paragraph or in the next, that begin alike.
/// An article counts with the noun after it.
pub fn repeated_openings(sentences: &[Running], least: usize) -> Vec<RepeatedOpening> {
    let openings: Vec<Option<Opening>> = sentences.iter().map(opening).collect();
    let mut found = Vec::new();
    let mut start = 0;
    while start < sentences.len() {
        let mut end = start + 1;
        while end < sentences.len() && alike(&openings, sentences, end) {
            end += 1;
        }
        let range = openings.get(end - 1).cloned().flatten().map(|opening| opening.range);
        if end - start >= least.max(2)
            && let Some(range) = range
        {
            found.push(RepeatedOpening { sentences: start..end, range });
        }
        start = end;
    }
    found
}

#[derive(Clone, PartialEq, Eq)]
struct Opening {
    words: Vec<String>,
    range: Range<usize>,
}

/// Whether the sentence of a rank begins as the one before it does.
fn alike(openings: &[Option<Opening>], sentences: &[Running], rank: usize) -> bool {
    let words = |rank: usize| openings.get(rank)?.as_ref().map(|opening| &opening.words);
    let block = |rank: usize| sentences.get(rank).map_or(0, |running| running.block);
    rank > 0 && block(rank) - block(rank - 1) <= 1 && words(rank).is_some() && words(rank) == words(rank - 1)
}

/// How a sentence begins; none of a question, of a line of a list, or where thanks, a preposition or a conjunction begin it:
/// these are repeated on purpose.
fn opening(running: &Running) -> Option<Opening> {
    let whole = running.text().trim_end().ends_with(['.', '!', '…']) && running.text().starts_with(char::is_uppercase);
    let first = running.tokens.first().filter(|token| whole && token.kind == TokenKind::Word)?;
    let on_purpose = matches!(first.tag, Tag::Adp | Tag::Sconj | Tag::Cconj | Tag::Num | Tag::Intj)
        || matches!(first.folded.as_str(), "merci" | "bravo" | "si" | "s'" | "quand" | "comme")
        || running.tokens.get(1).is_some_and(|next| next.kind == TokenKind::Number);
    if on_purpose {
        return None;
    }
    let mut words = vec![first.folded.to_string()];
    let mut end = first.range.end;
    let mut rest = running.tokens.iter().skip(1);
    let mut last = first;
    // `la mairie`, `c’est`, `on ne`.
    while says_little(last) && words.len() < 4 {
        last = rest.next().filter(|token| token.kind != TokenKind::Sign)?;
        words.push(last.folded.to_string());
        end = last.range.end;
    }
    // `L’événement « ouvert »…`, `` L’option `bord` ``: each sentence is about another one, and says so.
    let named = running.prose.get(end..).unwrap_or("").trim_start();
    let bare = ["de la ", "du ", "des ", "de ", "d’", "d'"].iter().find_map(|word| named.strip_prefix(word));
    let name = bare.unwrap_or(named).starts_with(char::is_uppercase);
    if words.len() > 1 && (name || named.starts_with([Prose::MASK, '«', '“', '"'])) {
        return None;
    }
    Some(Opening { words, range: first.range.start..end })
}

/// Whether a word begins so many sentences that it is not noticed.
fn says_little(token: &Token) -> bool {
    token.is_elided()
        || matches!(token.tag, Tag::Det | Tag::Num)
        || matches!(token.folded.as_str(), "ce" | "ceci" | "cela")
}
