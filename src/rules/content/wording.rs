//! The rules that look for wordings of a table: what they say of one, and how they mend it.

use super::shared::{span, words};
use crate::analysis::{ContentType, Listed};
use crate::document::Block;
use crate::lexicon::{Tag, Wording, WordingClass};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};
use crate::text::{Token, TokenKind, capitalize};

/// What a rule says of its class of wordings.
pub(super) struct Kind {
    pub(super) class: WordingClass,
    /// What such a wording is: `Pléonasme`.
    pub(super) name: &'static str,
    pub(super) why: &'static str,
    /// What to do where the table does not say it.
    pub(super) advice: &'static str,
    /// Before the words that the table gives instead.
    pub(super) instead: &'static str,
}

/// Finds the wordings of a class, but for those that are allowed.
pub(super) fn find(context: &Context, found: &mut Found, kind: &Kind, allowed: &[String]) {
    // What somebody answered and what a law lays down are not reworded.
    if matches!(context.kind, ContentType::Entretien | ContentType::Juridique) {
        return;
    }
    for hit in wordings(context, kind.class) {
        let text = words(context, hit.block, &hit.range);
        if is_allowed(text, allowed) {
            continue;
        }
        let instead = replaced(context, hit);
        if instead.as_deref() == Some("pour") && !is_before_verb(context, hit) {
            continue;
        }
        let advice = match (&instead, hit.entry.advice) {
            (_, Some(advice)) => format!("{}{advice}.", kind.instead),
            (Some(text), None) if text.is_empty() => {
                "Supprimez-la\u{a0}: la phrase dit la même chose sans elle.".to_string()
            }
            (Some(text), None) => format!("Écrivez {}.", quoted(text)),
            (None, None) => kind.advice.to_string(),
        };
        let advice = capitalize(&advice);
        let edits = instead.as_deref().and_then(|text| edits(context, hit, text));
        let finding =
            found.at(span(context, hit.block, hit.range.clone()), format!("{}\u{a0}: {}.", kind.name, quoted(text)));
        finding.why(kind.why).advice(advice);
        if let Some(edits) = edits {
            finding.unsafe_fix(edits);
        }
    }
}

/// The wordings of a class in the author's own words.
pub(super) fn wordings<'c>(context: &'c Context, class: WordingClass) -> impl Iterator<Item = &'c Listed<Wording>> {
    context.wordings().iter().filter(move |hit| hit.entry.class == class && stands_free(context, hit))
}

/// Whether a verb follows: `dans l’objectif de réduire`, not `dans l’objectif de l’appareil`.
fn is_before_verb(context: &Context, hit: &Listed<Wording>) -> bool {
    let next = context.analysis.blocks.get(hit.block).and_then(|facts| facts.tokens.get(hit.tokens.end));
    next.is_some_and(|next| matches!(next.tag, Tag::Verb | Tag::Aux | Tag::Pron | Tag::Adv))
}

/// Whether nothing is written against a wording as in code and addresses: `data.table`.
fn stands_free(context: &Context, hit: &Listed<Wording>) -> bool {
    let Some(block) = context.document.blocks.get(hit.block) else { return false };
    let joins = |c: char| matches!(c, '.' | '_' | '/' | '@' | ':' | '-');
    let after = block.prose.text().get(hit.range.end..).unwrap_or("");
    let before = block.prose.text().get(..hit.range.start).unwrap_or("");
    let code = after.starts_with(joins) && after.chars().nth(1).is_some_and(char::is_alphanumeric);
    !code && !before.ends_with(['.', '_', '/', '@', '?'])
}

/// Whether an editor has allowed a wording: the comparison is that of folded words.
pub(super) fn is_allowed(text: &str, allowed: &[String]) -> bool {
    let folded = crate::lexicon::fold(text);
    allowed.iter().any(|word| crate::lexicon::fold(word) == folded)
}

/// Words that no comma follows.
const LINKS: &[&str] = &["comme", "que", "voire", "mais", "car", "donc", "pour", "puis", "de", "par"];

/// What stands in the place of a wording, before it is set into its sentence.
fn replaced(context: &Context, hit: &Listed<Wording>) -> Option<String> {
    let text = hit.entry.replacement?;
    let block = context.document.blocks.get(hit.block)?;
    let tokens = &context.analysis.blocks.get(hit.block)?.tokens;
    let first = tokens.get(hit.tokens.start)?;
    let text = text.replace('~', first.text(block.prose.text()));
    // `comme par exemple :` before a list loses its other half.
    let colon = tokens.get(hit.tokens.end).is_some_and(|next| next.folded == ":");
    let text = if colon && text == "comme" { "par exemple".to_string() } else { text };
    Some(if block.prose.text().contains('\'') { text } else { text.replace('\'', "’") })
}

/// The splices that put `text` in the place of a wording.
fn edits(context: &Context, hit: &Listed<Wording>, text: &str) -> Option<Vec<Edit>> {
    let block = context.document.blocks.get(hit.block)?;
    let prose = block.prose.text();
    let tokens = &context.analysis.blocks.get(hit.block)?.tokens;
    let before = hit.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    let elided = before.is_some_and(Token::is_elided);
    let capital = prose.get(hit.range.clone())?.starts_with(char::is_uppercase);
    if text.is_empty() {
        return if elided { None } else { removal(block, tokens, hit, capital) };
    }
    if elided && !text.starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'è', 'ê', 'à', 'â', 'y', 'h']) {
        return None;
    }
    let last = tokens.get(hit.tokens.end.checked_sub(1)?)?;
    let comma = tokens.get(hit.tokens.end).is_some_and(|next| next.folded == ",");
    if comma && LINKS.iter().any(|link| text.ends_with(link)) {
        return None;
    }
    let goes_on = last.is_elided() && !text.ends_with(['\'', '’']);
    let text = if capital { capitalize(text) } else { text.to_string() };
    let text = if goes_on { text + " " } else { text };
    replace(block, hit.range.start, hit.range.end, text)
}

/// Takes a wording out, with the commas that set it off, and gives its capital to the next word.
fn removal(block: &Block, tokens: &[Token], hit: &Listed<Wording>, capital: bool) -> Option<Vec<Edit>> {
    let prose = block.prose.text();
    let next = tokens.get(hit.tokens.end)?;
    let comma = |token: &Token| token.folded == ",";
    if comma(next) {
        let before = hit.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
        if let Some(before) = before.filter(|token| comma(token)) {
            return replace(block, before.range.start, next.range.end, String::new());
        }
        let after = tokens.get(hit.tokens.end + 1).filter(|_| capital)?;
        return taken_out(block, hit.range.start, after, true);
    }
    if next.kind == TokenKind::Sign || prose.get(hit.range.end..next.range.start).is_none() {
        return None;
    }
    taken_out(block, hit.range.start, next, capital)
}

/// Takes out what stands between `start` and a word, which begins with a capital then.
fn taken_out(block: &Block, start: usize, next: &Token, capital: bool) -> Option<Vec<Edit>> {
    if next.kind != TokenKind::Word || !capital {
        return replace(block, start, next.range.start, String::new());
    }
    let first = next.text(block.prose.text()).chars().next()?;
    replace(block, start, next.range.start + first.len_utf8(), first.to_uppercase().collect())
}

/// One splice, where the file has these bytes of the prose as they are.
fn replace(block: &Block, start: usize, end: usize, text: String) -> Option<Vec<Edit>> {
    let range = start..end;
    let span: Span = block.prose.to_source(range.clone());
    block.prose.is_verbatim(&range).then(|| vec![Edit::replace(span, text)])
}
