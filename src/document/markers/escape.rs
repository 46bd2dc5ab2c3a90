//! The author's words inside a marker: what would end the comment, the quotation marks or the line is written as `%` and two
//! hexadecimal digits.

use std::fmt::Write as _;

/// `text` so that it can stand between straight quotation marks in a comment of HTML or MDX, on one line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = '-';
    for c in text.chars() {
        let hyphens = c == '-' && last == '-';
        if hyphens || c.is_ascii_control() || matches!(c, '%' | '"' | '<' | '>' | '*' | '{' | '}' | '\\') {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{:02x}", u32::from(c));
        } else {
            out.push(c);
        }
        last = c;
    }
    out
}

/// What [`escaped`] was made of.
pub(super) fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap_or("").to_string();
    for part in parts {
        let code = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii);
        match (code, part.get(2..)) {
            (Some(code), Some(rest)) => {
                out.push(char::from(code));
                out.push_str(rest);
            }
            _ => {
                out.push('%');
                out.push_str(part);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_comes_back_and_ends_no_comment() {
        for text in ["## Un « titre » --> fin {#a}", "Titre\r\n-----", "*/ } --!> \"", "50 % — 100 %25", "<b>é</b>", ""]
        {
            let written = escaped(text);
            assert_eq!(unescaped(&written), text);
            assert!(!written.contains("--") && !written.contains(['>', '"', '\n', '*', '}']), "{written}");
        }
        assert_eq!(unescaped("12 %, %zz, %e9"), "12 %, %zz, %e9");
    }
}
