use super::{Passage, Respelling};

/// The characters of Windows-1252 from 0x80 to 0x9f; those that it leaves out stand for themselves.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte that Windows-1252 reads as this character.
fn byte(c: char) -> Option<u8> {
    if let Some(at) = UPPER.iter().position(|upper| *upper == c) {
        return u8::try_from(0x80 + at).ok();
    }
    u8::try_from(u32::from(c)).ok().filter(|byte| *byte >= 0xa0)
}

/// Runs of characters that are UTF-8 read as Windows-1252 (`Ã©` for `é`), with what they were.
///
/// French has no such run of its own: its letters above ASCII never begin a sequence that decodes to a letter or a sign of
/// French.
pub fn mojibake(passage: &Passage) -> Vec<Respelling> {
    let text = passage.text;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(['Ã', 'Â', 'â', 'Å']).map(|next| at + next) {
        match sequence(&text[start..]) {
            Some((len, right)) => {
                at = start + len;
                found.push(Respelling { range: start..at, right: right.to_string() });
            }
            None => at = start + text[start..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// The length of the sequence that `text` begins with, and the character that its bytes encode.
fn sequence(text: &str) -> Option<(usize, char)> {
    let mut bytes = Vec::new();
    let mut len = 0;
    let wanted = match byte(text.chars().next()?)? {
        0xc2..=0xc5 => 2,
        0xe2 => 3,
        _ => return None,
    };
    for c in text.chars().take(wanted) {
        // `Ã ` is what is left of `à` where the no-break space became a plain one.
        let next = text.chars().nth(2);
        let plain = c == ' ' && bytes == [0xc3] && next.is_some_and(|next| next.is_lowercase() || next == ' ');
        bytes.push(if plain { 0xa0 } else { byte(c)? });
        // One space parts the words, whose it was.
        len += if plain && next != Some(' ') { 0 } else { c.len_utf8() };
    }
    let c = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let french = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»°²€’‘“”…–—•\u{a0}\u{202f}".contains(c);
    french.then_some((len, c))
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::mojibake;

    #[test]
    fn bytes_read_wrongly_are_read_again() {
        assert_eq!(
            mended("Lâ€™Ã©cole dâ€™Ã‰tat, 5Â\u{a0}%, Ã  partir de lÃ\u{a0}.", mojibake),
            "L’école d’État, 5\u{a0}%, à partir de là."
        );
        let right = "São Paulo, Âge, château, bâ…, Ångström, À la Ã, pâté.";
        assert_eq!(mended(right, mojibake), right);
    }
}
