use super::{Passage, Respelling};
use crate::document::is_invisible;
use crate::lexicon::composed;
use crate::source::Span;
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// A character that is not seen, or that stands for one that was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenCharacter {
    /// Which.
    pub character: char,
    /// Where, in the file.
    pub span: Span,
    /// How many of them stand there.
    pub count: usize,
}

impl HiddenCharacter {
    /// Its name.
    pub fn name(&self) -> &'static str {
        match self.character {
            '\u{ad}' => "trait d’union conditionnel (U+00AD)",
            '\u{200b}' => "espace sans chasse (U+200B)",
            '\u{feff}' => "marque d’ordre des octets (U+FEFF)",
            '\u{2060}' => "gluon de mots (U+2060)",
            '\u{fffd}' => "caractère de remplacement (U+FFFD)",
            c if is_direction(c) => "marque de sens d’écriture",
            _ => "caractère de commande",
        }
    }

    /// Whether it stands for a character that was lost.
    pub fn is_lost(&self) -> bool {
        self.character == '\u{fffd}'
    }
}

/// Whether a character only says which way the text runs.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The hidden characters in `text`, which stands at `start` in the file. Those of scripts that are written from right to
/// left are at home there.
pub fn hidden_characters(text: &str, start: usize) -> Vec<HiddenCharacter> {
    let mut found: Vec<HiddenCharacter> = Vec::new();
    let rightward = text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}'));
    for (at, c) in text.char_indices() {
        let command = c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}');
        let hidden = c == '\u{fffd}' || command || is_invisible(c) && !(rightward && is_direction(c));
        if !hidden || c == '\u{feff}' && start + at == 0 {
            continue;
        }
        let span = Span::new(start + at, start + at + c.len_utf8());
        match found.last_mut() {
            Some(last) if last.character == c && last.span.end == span.start => {
                last.span.end = span.end;
                last.count += 1;
            }
            _ => found.push(HiddenCharacter { character: c, span, count: 1 }),
        }
    }
    found
}

/// Words whose accents are characters of their own, with the words as one writes them.
pub fn decomposed(passage: &Passage) -> Vec<Respelling> {
    let text = passage.text;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(mark) = text[at..].find(|c| matches!(c, '\u{300}'..='\u{36f}')).map(|mark| at + mark) {
        let head = &text[..mark];
        let part = |c: char| !(c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}'));
        let start = head.char_indices().rev().find(|(_, c)| part(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let end = mark + text[mark..].find(part).unwrap_or(text.len() - mark);
        at = end;
        let word = &text[start..end];
        let right = composed(word);
        if right != word && !right.chars().any(|c| matches!(c, '\u{300}'..='\u{36f}')) {
            found.push(Respelling { range: start..end, right: right.into_owned() });
        }
    }
    found
}

/// Character references that readers see: `&nbsp;` in the text that is shown.
static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"&(?:nbsp|thinsp|raquo|laquo|rsquo|hellip|euro|oelig|[aeiouycAEIOUC](?:acute|grave|circ|uml|cedil)|#x?[0-9A-Fa-f]{2,5});",
    )
});

/// The references of a passage that are seen, with what they stand for.
pub fn visible_references(passage: &Passage) -> Vec<Respelling> {
    let found = REFERENCE.captures_iter(passage.text).filter_map(|reference| {
        let whole = reference.get(0)?;
        let right = referred(whole.as_str().trim_start_matches('&').trim_end_matches(';'))?;
        let touches = passage.before(whole.start()).is_some_and(char::is_alphanumeric)
            || passage.after(whole.end()).is_some_and(char::is_alphanumeric);
        // A text about references names them; in one that was decoded badly they stand in words or between them.
        let named = !touches && passage.run(&whole.range()).trim_matches(['(', ')', ',', '.', '"']) == whole.as_str();
        (!named).then(|| Respelling { range: whole.range(), right: right.to_string() })
    });
    found.collect()
}

/// What a reference stands for, by its name or its number.
fn referred(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c >= '\u{20}');
    }
    let named = match name {
        "nbsp" => '\u{a0}',
        "thinsp" => '\u{2009}',
        "raquo" => '»',
        "laquo" => '«',
        "rsquo" => '’',
        "hellip" => '…',
        "euro" => '€',
        "oelig" => 'œ',
        _ => {
            let letter = name.chars().next()?;
            let accent = match name.get(1..)? {
                "acute" => '\u{301}',
                "grave" => '\u{300}',
                "circ" => '\u{302}',
                "uml" => '\u{308}',
                "cedil" => '\u{327}',
                _ => return None,
            };
            let whole: String = [letter, accent].iter().collect();
            let whole = composed(&whole);
            let mut letters = whole.chars();
            return letters.next().filter(|_| letters.next().is_none());
        }
    };
    Some(named)
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    #[test]
    fn hidden_characters_are_counted() {
        let found = hidden_characters("a\u{200b}\u{200b}b\u{fffd}", 10);
        assert_eq!(
            found.iter().map(|one| (one.span.start, one.count, one.is_lost())).collect::<Vec<_>>(),
            [(11, 2, false), (18, 1, true)]
        );
        assert!(hidden_characters("👩\u{200d}🚒 \u{200f}שלום", 10).is_empty());
    }

    #[test]
    fn accents_are_composed() {
        assert_eq!(mended("L’e\u{301}cole de Be\u{301}ge\u{300}s", decomposed), "L’école de Bégès");
    }

    #[test]
    fn references_are_decoded() {
        assert_eq!(mended("Il a &eacute;t&eacute; vu&nbsp;: 5 &euro;s", visible_references), "Il a été vu\u{a0}: 5 €s");
        assert_eq!(
            mended("Écrivez &nbsp; ou &amp; ici, AT&T; bien", visible_references),
            "Écrivez &nbsp; ou &amp; ici, AT&T; bien"
        );
    }
}
