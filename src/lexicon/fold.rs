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
    for c in composed(word).chars() {
        match c {
            'a'..='z' | 'ß'..='ÿ' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '’' | 'ʼ' | '‘' | '′' => folded.push('\''),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => folded.push(' '),
            '‑' => folded.push('-'),
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// [`fold`], without a copy of what is folded already.
pub fn folded(word: &str) -> Cow<'_, str> {
    let plain = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if plain { Cow::Borrowed(word) } else { Cow::Owned(fold(word)) }
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
