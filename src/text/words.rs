use unicode_segmentation::UnicodeSegmentation;

/// Whether a token between white space counts as a word: it holds a letter or a digit.
pub fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// The number of words of a text: tokens between Unicode white space (no-break spaces included) that hold a letter or
/// a digit. `l’eau` is one word, `2 000` two, a lone `«` or `:` none. The one word count of the program.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|token| is_word(token)).count()
}

/// The length of a text in characters as readers count them (grapheme clusters): `é` is one, however it is written.
pub fn count_characters(text: &str) -> usize {
    text.graphemes(true).count()
}
