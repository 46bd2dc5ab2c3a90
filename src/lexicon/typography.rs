use super::{ascii, tables};

/// Advance width of a character in Arial, in thousandths of the font size; accents do not widen a letter.
pub fn arial_width(c: char) -> u32 {
    const UNKNOWN: u32 = 556;
    let name = match c {
        ' ' | '\u{9}' | '\u{a}' | '\u{d}' => "espace",
        '\u{a0}' => "insécable",
        '\u{202f}' => "fine",
        _ => "",
    };
    let mut buffer = [0; 4];
    let key = if name.is_empty() { c.encode_utf8(&mut buffer) } else { name };
    let width = |key: &str| tables::LARGEURS_ARIAL.row(key).and_then(|[_, width, _]| width.parse().ok());
    width(key).or_else(|| width(&ascii(key).to_string())).unwrap_or(UNKNOWN)
}

/// Whether folded `words` begin with a phrase before which `A` can only be the preposition `À`.
pub fn is_phrase_with_a<W: AsRef<str>>(words: &[W]) -> bool {
    tables::LOCUTIONS_EN_A.longest_at(words).is_some()
}

/// Whether a folded word with `oe` belongs to a family that is written with `œ`.
pub fn has_ligature(word: &str) -> bool {
    tables::RADICAUX_EN_OE.iter().any(|[root, _]| word.contains(root))
}
