//! The spaces of what is told to people.

/// A space that no line is broken at.
const NO_BREAK: char = '\u{a0}';

/// A message with no-break spaces where French has them: before `:`, `;`, `!`, `?`, `%` and `»`, behind `«`. What stands
/// between guillemets or backquotes is quoted, and stays as it is.
pub(super) fn set_spaces(message: &str) -> String {
    let mut out = String::with_capacity(message.len());
    let (mut quotes, mut code) = (0_usize, false);
    let mut rest = message.chars().peekable();
    while let Some(c) = rest.next() {
        let inside = code || quotes > 0;
        match c {
            '`' => code = !code,
            '«' if !code => quotes += 1,
            '»' if !code => quotes = quotes.saturating_sub(1),
            _ => {}
        }
        let opened = c == ' ' && !code && quotes == 1 && out.ends_with('«');
        let closes = |next: &char| *next == '»' && !code && quotes == 1;
        let ends = |next: &char| matches!(next, ':' | ';' | '!' | '?' | '%') && !inside;
        let kept = c == ' ' && (opened || rest.peek().is_some_and(|next| closes(next) || ends(next)));
        out.push(if kept { NO_BREAK } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::set_spaces;

    #[test]
    fn no_line_breaks_before_a_sign_or_inside_guillemets() {
        assert_eq!(
            set_spaces("Accord : « les  mur ; 2 % » ; 50 % !"),
            "Accord\u{a0}: «\u{a0}les  mur ; 2 %\u{a0}»\u{a0}; 50\u{a0}%\u{a0}!"
        );
        assert_eq!(set_spaces("Clé `a : b` : « « x » y » ?"), "Clé `a : b`\u{a0}: «\u{a0}« x » y\u{a0}»\u{a0}?");
        assert_eq!(set_spaces("Espace absente devant « ; »."), "Espace absente devant «\u{a0};\u{a0}».");
        assert_eq!(set_spaces("déjà\u{a0}: fait"), "déjà\u{a0}: fait");
        assert_eq!(set_spaces("un « seul"), "un «\u{a0}seul");
    }
}
