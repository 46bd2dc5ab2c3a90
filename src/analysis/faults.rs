//! Faults of French in the blocks of a document, by their class. They are computed when a rule asks for them.

use super::PageAnalysis;
use crate::document::{Block, BlockKind, Document, Format, Prose};
use crate::source::{Edit, Source, Span};
use crate::text::language;
use crate::text::{self, Fault, FaultKind, Quote, TokenKind, Words};
use std::ops::Range;

/// The classes of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultClass {
    /// A vowel that is not elided: `le arbre`.
    Elision,
    /// An elision before a word that refuses it: `l’héros`.
    WrongElision,
    /// An article that is not contracted: `de le maire`.
    Contraction,
    /// A word written twice.
    Doubled,
    /// A word written as no dictionary has it.
    Spelling,
    /// A word for another, a phrase, a hyphen, a turn.
    Confusion(FaultKind),
    /// A determiner and its noun.
    Determiner,
    /// A pronoun and its verb.
    Subject,
    /// An infinitive for a participle, or the other way round.
    VerbForm,
}

/// A fault in a file.
#[derive(Clone, Debug)]
pub struct FaultFact {
    /// Where it stands.
    pub span: Span,
    /// The words at fault, as a reader reads them.
    pub words: String,
    /// What it is, in the prose of its block.
    pub fault: Fault,
    /// The splice that mends it, where there is one only and the file holds the words as they are read.
    pub edit: Option<Edit>,
}

/// The faults of a document with their classes; those of a class in the order of the text.
pub fn faults(source: &Source, document: &Document, analysis: &PageAnalysis) -> Vec<(FaultClass, FaultFact)> {
    let mut found = Vec::new();
    for (index, (block, facts)) in document.blocks.iter().zip(&analysis.blocks).enumerate() {
        if analysis.languages.is_foreign(index) {
            continue;
        }
        let prose = block.prose.text();
        for sentence in &facts.sentences {
            let tokens = facts.sentence_tokens(sentence);
            let mut list = of_sentence(Words { text: prose, tokens });
            list.retain(|(class, _)| is_judged(block, *class));
            if list.is_empty() || is_unread(tokens) {
                continue;
            }
            let own = list.into_iter().filter(|(class, fault)| {
                !is_quoted_off(prose, &facts.quotes, |at| facts.surely_quoted(at), fault, *class)
            });
            found.extend(own.filter_map(|(class, fault)| Some((class, fact(source, block, fault)?))));
        }
    }
    found
}

fn of_sentence(words: Words) -> Vec<(FaultClass, Fault)> {
    let kinds = text::confusions(words).into_iter().map(|(kind, fault)| (FaultClass::Confusion(kind), fault));
    let others = [
        (FaultClass::Elision, text::elisions(words)),
        (FaultClass::WrongElision, text::wrong_elisions(words)),
        (FaultClass::Contraction, text::contractions(words)),
        (FaultClass::Doubled, text::doubled(words)),
        (FaultClass::Spelling, text::misspellings(words)),
        (FaultClass::Determiner, text::determiners(words)),
        (FaultClass::Subject, text::subjects(words)),
        (FaultClass::VerbForm, text::verb_forms(words)),
    ];
    kinds
        .chain(others.into_iter().flat_map(|(class, list)| list.into_iter().map(move |fault| (class, fault))))
        .collect()
}

/// Whether the words of a block are judged: cells and labels put words side by side that make no sentence.
fn is_judged(block: &Block, class: FaultClass) -> bool {
    let loose = matches!(block.kind, BlockKind::Cell | BlockKind::Label | BlockKind::Byline | BlockKind::Dateline);
    match class {
        FaultClass::Elision | FaultClass::Spelling | FaultClass::WrongElision => true,
        _ => !loose,
    }
}

/// Whether a sentence is no running French: a list of names, code, words of another language.
pub(super) fn is_unread(tokens: &[text::Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let unknown = words.clone().filter(|token| !token.sure && token.tag != text::Tag::Propn).count();
    unknown * 3 > words.count()
}

/// Whether a fault stands in somebody's words and is theirs: how they speak, or a language that they speak.
/// `surely` tells whether a place lies in a quotation without doubt.
pub(super) fn is_quoted_off(
    prose: &str,
    quotes: &[Quote],
    surely: impl Fn(usize) -> bool,
    fault: &Fault,
    class: FaultClass,
) -> bool {
    let at = fault.range.start;
    let spoken = matches!(class, FaultClass::Confusion(FaultKind::Turn) | FaultClass::Doubled);
    if spoken && surely(at) {
        return true;
    }
    let quote = quotes.iter().find(|quote| quote.range.contains(&at));
    quote.is_some_and(|quote| {
        let inner = prose.get(quote.inner.clone()).unwrap_or("");
        // A few words between guillemets are told about, rather than said.
        inner.split_whitespace().count() <= 3 || language::foreign(inner).is_some()
    })
}

pub(super) fn fact(source: &Source, block: &Block, fault: Fault) -> Option<FaultFact> {
    let words = block.prose.text().get(fault.range.clone())?.to_string();
    let span = block.prose.to_source(fault.range.clone());
    // A word of code: `max_connections`.
    let prose = block.prose.text();
    let after = prose.get(fault.range.end..).and_then(|rest| rest.chars().next());
    let before = prose.get(..fault.range.start).and_then(|rest| rest.chars().next_back());
    let joins = |c: char| matches!(c, '_' | '=' | '@' | '#' | '/' | '\\');
    // Or a call: `arrange()`.
    if before.is_some_and(joins) || after.is_some_and(|c| joins(c) || c == '(') {
        return None;
    }
    // Words told apart by markup are not side by side for the reader: `de *le* arbre`.
    if words.contains(Prose::MASK) || source.slice(span).contains(['*', '_', '`', '[', ']', '<', '>', '{', '}', '|']) {
        return None;
    }
    let edit = match fault.with.as_slice() {
        // But for the ends of its lines, the file holds the words as they are read.
        [only] if source.slice(span).split_whitespace().eq(words.split_whitespace()) => {
            Some(Edit::replace(span, only.clone()))
        }
        _ => None,
    };
    Some(FaultFact { span, words, fault, edit })
}

/// Brackets of paragraphs that surely lack their other half.
pub fn lone_brackets(source: &Source, document: &Document, analysis: &PageAnalysis) -> Vec<Span> {
    let mut found = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let prose = block.prose.text();
        let judged =
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Item | BlockKind::Definition);
        if !judged || analysis.languages.is_foreign(index) {
            continue;
        }
        let raw = source.slice(block.span);
        // What the prose does not hold (links, code, images) may hold the other half.
        let count = |text: &str, sign: char| text.matches(sign).count();
        let open = count(raw, '(').abs_diff(count(raw, ')')) == 1 && count(prose, '(').abs_diff(count(prose, ')')) == 1;
        if !open || document.format == Format::Html && raw.contains("<code") {
            continue;
        }
        let near = |at: Option<usize>| at.and_then(|at| document.blocks.get(at)).map_or("", |block| block.prose.text());
        let (before, after) = (near(index.checked_sub(1)), near(Some(index + 1)));
        found.extend(lone(prose, before, after).map(|range| block.prose.to_source(range)));
    }
    found
}

/// The one bracket of a text that has no other half, if it is sure.
fn lone(prose: &str, before: &str, after: &str) -> Option<Range<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut closing = None;
    for (at, sign) in prose.match_indices(['(', ')']) {
        if sign == "(" {
            open.push(at);
        } else if open.pop().is_none() {
            if closing.is_some() || is_enumeration(prose, at) {
                return None;
            }
            closing = Some(at);
        }
    }
    match (open.as_slice(), closing) {
        (&[at], None) => {
            // A face, a bracket at the very end, or one that the next paragraph closes.
            let said = prose.get(at + 1..)?;
            let face = prose.get(..at)?.trim_end().ends_with([':', ';', '=', '-', '8', '^']);
            let short = said.chars().filter(|c| c.is_alphabetic()).count() < 3;
            let goes_on = after.find(')').is_some_and(|closed| after.find('(').is_none_or(|opened| closed < opened));
            let ends = prose.trim_end().ends_with(['.', '!', '?', '…', '»', ':', ';']);
            (!face && !short && !goes_on && ends).then_some(at..at + 1)
        }
        (&[], Some(at)) => {
            let said = before.rfind('(').is_some_and(|opened| before.rfind(')').is_none_or(|closed| closed < opened));
            let word = prose.get(..at)?.chars().next_back().is_some_and(char::is_alphabetic);
            (!said && word).then_some(at..at + 1)
        }
        _ => None,
    }
}

/// Whether a closing bracket ends the number of an item or a face: `a)`, `2)`, `:)`.
fn is_enumeration(prose: &str, at: usize) -> bool {
    let head = prose.get(..at).unwrap_or("");
    let word = head.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    // Emphasis that was never closed is read as it is written: `**_V) Le budget`.
    let word = word.trim_start_matches(['*', '_']);
    word.chars().count() <= 4 && word.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '°')
        || head.ends_with([':', ';', '-', '=', '^', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markdown: &str, class: FaultClass) -> Vec<(String, Vec<String>, bool)> {
        let source = Source::from_text("essai.md", markdown);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        let analysis = super::super::analyze(&source, &document, None);
        let of_class = faults(&source, &document, &analysis).into_iter().filter(|(of, _)| *of == class);
        of_class.map(|(_, fact)| (fact.words, fact.fault.with, fact.edit.is_some())).collect()
    }

    #[test]
    fn numbers_of_items_are_no_brackets() {
        assert!(is_enumeration("**_IV", 6) && is_enumeration("b", 1));
        assert!(!is_enumeration("deux millions d’euros", 21));
    }

    #[test]
    fn faults_carry_their_repair() {
        let one = |words: &str, with: &[&str], mended: bool| {
            vec![(words.to_string(), with.iter().map(|with| (*with).to_string()).collect::<Vec<_>>(), mended)]
        };
        assert_eq!(
            found("Le orage a coupé la route du col.", FaultClass::Elision),
            one("Le orage", &["L’orage"], true)
        );
        assert_eq!(found("La route reste fermée si il pleut.", FaultClass::Elision), one("si il", &["s’il"], true));
        assert_eq!(
            found("Le village fête l’héros du jour.", FaultClass::WrongElision),
            one("l’héros", &["le héros"], true)
        );
        assert_eq!(found("La réponse de le maire est attendue.", FaultClass::Contraction), one("de le", &["du"], true));
        assert_eq!(found("La route de de la gare est fermée.", FaultClass::Doubled), one("de de", &["de"], true));
        assert_eq!(
            found("Les maires a voté. Ils mange tard.", FaultClass::Subject),
            one("Ils mange", &["Ils mangent", "Il mange"], false)
        );
        // Words told apart by markup.
        assert!(found("On écrit *le* arbre dans ce cas précis.", FaultClass::Elision).is_empty());
    }
}
