use smol_str::{SmolStr, SmolStrBuilder};
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `word` with its accents composed.
pub fn composed(word: &str) -> Cow<'_, str> {
    // No letter up to there combines with another.
    if word.chars().all(|c| c < '\u{300}' || c == '’') {
        return Cow::Borrowed(word);
    }
    match is_nfc_quick(word.chars()) {
        IsNormalized::Yes => Cow::Borrowed(word),
        _ => Cow::Owned(word.nfc().collect()),
    }
}

/// `word` as the tables hold words: composed letters, lower case, straight apostrophes, ordinary spaces.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    fold_into(word, |c| folded.push(c));
    folded
}

fn fold_into(word: &str, mut push: impl FnMut(char)) {
    for c in composed(word).chars() {
        match c {
            'a'..='z' | 'ß'..='ÿ' => push(c),
            'A'..='Z' => push(c.to_ascii_lowercase()),
            '’' | 'ʼ' | '‘' | '′' => push('\''),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => push(' '),
            '‑' => push('-'),
            c => c.to_lowercase().for_each(&mut push),
        }
    }
}

/// Whether a word is folded already, told by its bytes alone.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// [`fold`], without a copy of what is folded already.
pub fn folded(word: &str) -> Cow<'_, str> {
    if is_plain(word) { Cow::Borrowed(word) } else { Cow::Owned(fold(word)) }
}

/// [`fold`], for the many short words that are kept.
pub fn fold_short(word: &str) -> SmolStr {
    if is_plain(word) {
        return SmolStr::new(word);
    }
    let mut folded = SmolStrBuilder::new();
    fold_into(word, |c| folded.push(c));
    folded.finish()
}

/// `text` without accents and ligatures (`Œuvre d’été` gives `Oeuvre d'ete`), for slugs and lenient comparisons.
pub fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd() {
        match c {
            '\u{300}'..='\u{36f}' => {}
            'œ' => out.push_str("oe"),
            'Œ' => out.push_str("OE"),
            'æ' => out.push_str("ae"),
            'Æ' => out.push_str("AE"),
            '’' | 'ʼ' | '‘' => out.push('\''),
            c => out.push(c),
        }
    }
    out
}
