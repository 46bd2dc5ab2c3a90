use crate::document::Prose;
use crate::text::count_words;
use std::ops::Range;

/// A pair of round brackets in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// From the opening bracket to after the closing one.
    pub range: Range<usize>,
    /// The words between them.
    pub words: usize,
    /// The bracket inside it that holds words of its own.
    pub nested: Option<Range<usize>>,
}

/// The outermost pairs of round brackets of a text that close; those of a formula or an address hold no prose. A bracket that a space
/// does not set off (`étudiant(e)s`, `f(x)`, `a)`) is no remark.
pub fn brackets(text: &str) -> Vec<Bracket> {
    let mut open: Vec<usize> = Vec::new();
    let mut found: Vec<Bracket> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            // What goes with a word opens none, and its end is passed over.
            '(' if before.is_alphanumeric() || before == Prose::MASK => open.push(usize::MAX),
            '(' => open.push(at),
            ')' => {
                let Some(start) = open.pop() else { continue };
                if start == usize::MAX {
                    before = c;
                    continue;
                }
                let range = start..at + 1;
                let words = count_words(text.get(start + 1..at).unwrap_or(""));
                let mut nested = None;
                while let Some(inner) = found.pop_if(|inner| inner.range.start > start) {
                    let words = text.get(inner.range.clone()).unwrap_or("");
                    // `un (ou des)` is another form of a word.
                    let told =
                        inner.words > 1 && is_prose(words) && !words.starts_with("(ou ") && !words.starts_with("(et ");
                    nested = told.then_some(inner.range).or(nested);
                }
                found.push(Bracket { range, words, nested });
            }
            _ => {}
        }
        before = c;
    }
    found
}

/// Fewest letters of a word, not all capitals: `x_A` and `6 / 12` are formulas.
const WORD: usize = 3;

/// Whether a text holds a word, and not signs of a formula alone.
fn is_prose(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= WORD);
    words.any(|word| word.chars().any(char::is_lowercase))
}
