use unicode_segmentation::UnicodeSegmentation;

/// Whether a token between white space counts as a word: it holds a letter or a digit, and is no web or mail address.
pub fn is_word(token: &str) -> bool {
    let spelt = token.bytes().any(|byte| byte.is_ascii_alphanumeric()) || token.chars().any(char::is_alphanumeric);
    spelt && !is_address(token)
}

fn is_address(token: &str) -> bool {
    if !token.bytes().any(|byte| matches!(byte, b':' | b'@' | b'.')) {
        return false;
    }
    let token = token.trim_start_matches(['(', '<', '«', '"', '[']);
    let mail = token.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    token.contains("://") || token.starts_with("www.") || mail
}

/// The number of words of a text: tokens between Unicode white space (no-break spaces included) that hold a letter or
/// a digit. `l’eau` is one word, `2 000` two, a lone `«` or `:` none. The one word count of the program.
pub fn count_words(text: &str) -> usize {
    // Most white space is ASCII, and sooner found so; the first bytes of the others are few.
    let wide = |piece: &str| piece.bytes().any(|byte| matches!(byte, 0x0b | 0xc2 | 0xe1..=0xe3));
    let count = |piece: &str| match wide(piece) {
        true => piece.split_whitespace().filter(|token| is_word(token)).count(),
        false => usize::from(is_word(piece)),
    };
    text.split_ascii_whitespace().map(count).sum()
}

/// Things one after the other: `a`, `a et b`, `a, b et c`; nothing of none.
pub fn enumerated(parts: &[impl AsRef<str>]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.as_ref().to_string(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} et {}", first.join(", "), last.as_ref())
        }
    }
}

/// A number with its noun: `count(2, "mot", "mots")`.
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n > 1 { many } else { one })
}

/// The length of a text in characters as readers count them (grapheme clusters): `é` is one, however it is written.
pub fn count_characters(text: &str) -> usize {
    text.graphemes(true).count()
}
