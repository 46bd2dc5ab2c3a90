//! Text of others on a terminal: on one line, and without what would take hold of it.

use unicode_width::UnicodeWidthStr;

/// What stands for a character that is not shown.
pub(super) const HIDDEN: char = '\u{fffd}';

/// Whether a character commands the terminal, or turns round what stands beside it.
pub(super) fn is_hostile(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
}

/// Whether nothing is seen where a character stands.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A text on one line, harmless.
pub(crate) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\t' => out.push(' '),
            c if is_hostile(c) => out.push(HIDDEN),
            c => out.push(c),
        }
        after_return = c == '\r';
    }
    out
}

/// Columns of a terminal that a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// `text` in lines of at most `most` columns where its words allow; at least one line.
pub(super) fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    // A no-break space keeps its words together.
    for word in text.split(' ') {
        if !line.is_empty() && width(&line) + 1 + width(word) > most {
            lines.push(std::mem::take(&mut line));
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// A text of at most `most` characters, its middle left out where it is longer.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let characters = text.chars().count();
    if characters <= most {
        return text.to_string();
    }
    let tail = most / 3;
    let head: String = text.chars().take(most - tail - 3).collect();
    let end: String = text.chars().skip(characters - tail).collect();
    format!("{} … {}", head.trim_end(), end.trim_start())
}

#[cfg(test)]
mod tests {
    use super::{one_line, shortened, wrapped};

    #[test]
    fn text_of_others_stays_on_its_line_and_commands_nothing() {
        assert_eq!(one_line("un\r\ndeux\ttrois"), "un deux trois");
        assert_eq!(one_line("rouge \u{1b}[31m, \u{202e}envers\u{9b}"), "rouge \u{fffd}[31m, \u{fffd}envers\u{fffd}");
        assert_eq!(one_line("l’été, 10\u{202f}%, 👩‍🚒"), "l’été, 10\u{202f}%, 👩‍🚒");
    }

    #[test]
    fn lines_break_between_words_only() {
        assert_eq!(wrapped("Le bac a rouvert lundi matin", 12), ["Le bac a", "rouvert", "lundi matin"]);
        assert_eq!(wrapped("À quoi bon\u{a0}?", 11), ["À quoi", "bon\u{a0}?"]);
        assert_eq!(wrapped("", 10), [""]);
    }

    #[test]
    fn long_texts_lose_their_middle() {
        assert_eq!(shortened("abc", 3), "abc");
        assert_eq!(shortened("Une phrase qui ne tient pas dans la place donnée", 24), "Une phrase qu … e donnée");
    }
}
