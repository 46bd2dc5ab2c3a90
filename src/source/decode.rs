//! Which bytes are text, and in which encoding.
//!
//! There is no guessing: a byte order mark decides, then valid UTF-8, then the stated fallback, Windows-1252, which
//! gives a character to each of the 256 bytes. Each decoding used here can be reversed without loss.

/// The encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// UTF-16, little endian, with byte order mark.
    Utf16Le,
    /// UTF-16, big endian, with byte order mark.
    Utf16Be,
    /// Windows-1252, the fallback for bytes that are not UTF-8.
    Windows1252,
}

/// Why bytes are not a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// Nothing but white space.
    #[error("le fichier est vide")]
    Empty,
    /// Null bytes or many control characters.
    #[error("le contenu est binaire (octet de contrôle à la position {offset}), ce n’est pas un texte")]
    Binary {
        /// Offset of the first byte that no text holds.
        offset: usize,
    },
    /// A byte order mark announces UTF-16 and the rest does not follow.
    #[error("le fichier s’annonce en UTF-16, mais l’octet {offset} n’est pas de l’UTF-16 valide")]
    MalformedUtf16 {
        /// Offset of the first malformed unit.
        offset: usize,
    },
}

/// A file with more control characters than this share is binary.
const CONTROL_SHARE: f64 = 0.01;

pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), DecodeError> {
    let (text, encoding) = match bytes.as_slice() {
        [0xff, 0xfe, ..] => (decode_utf16(&bytes, u16::from_le_bytes)?, Encoding::Utf16Le),
        [0xfe, 0xff, ..] => (decode_utf16(&bytes, u16::from_be_bytes)?, Encoding::Utf16Be),
        _ => match String::from_utf8(bytes) {
            Ok(text) => (text, Encoding::Utf8),
            Err(error) => {
                let bytes = error.into_bytes();
                let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
                (text.into_owned(), Encoding::Windows1252)
            }
        },
    };
    if let Some(at) = binary_sign(&text) {
        let before = &text[..at];
        let offset = match encoding {
            Encoding::Utf8 => at,
            Encoding::Utf16Le | Encoding::Utf16Be => 2 * before.encode_utf16().count(),
            Encoding::Windows1252 => before.chars().count(),
        };
        return Err(DecodeError::Binary { offset });
    }
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(DecodeError::Empty);
    }
    Ok((text, encoding))
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DecodeError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| unit(pair));
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut offset = 0;
    for decoded in char::decode_utf16(units) {
        let c = decoded.map_err(|_| DecodeError::MalformedUtf16 { offset })?;
        offset += 2 * c.len_utf16();
        text.push(c);
    }
    if rest.is_empty() { Ok(text) } else { Err(DecodeError::MalformedUtf16 { offset }) }
}

/// The offset of the character that shows the text to be binary: a null anywhere, or the first control character
/// of a text that holds many.
fn binary_sign(text: &str) -> Option<usize> {
    if let Some(at) = text.find('\0') {
        return Some(at);
    }
    let control = |c: char| c < '\u{20}' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1b}');
    let count = text.chars().filter(|&c| control(c)).count();
    #[expect(clippy::cast_precision_loss, reason = "a share, not a count")]
    let share = count as f64 / text.len().max(1) as f64;
    if count >= 2 && share > CONTROL_SHARE { text.find(control) } else { None }
}

impl Encoding {
    /// The name users know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// The bytes of `text`. Windows-1252 has no narrow no-break space: it gets the ordinary one; any other character
    /// it lacks becomes `?`, which cannot happen to text that was decoded from it.
    pub fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Windows1252 => {
                let text = text.replace('\u{202f}', "\u{a0}");
                let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(&text);
                if !unmappable {
                    return bytes.into_owned();
                }
                text.chars()
                    .flat_map(|c| {
                        let mut buffer = [0; 4];
                        let (bytes, _, missing) = encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
                        if missing { vec![b'?'] } else { bytes.into_owned() }
                    })
                    .collect()
            }
        }
    }
}
