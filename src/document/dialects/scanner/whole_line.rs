//! Lines that are one tag.

use super::super::containers::Found;
use super::super::{Role, Shows, admonition};
use super::Scanner;
use crate::source::Span;

impl Scanner<'_> {
    /// A line that is one tag by its first bytes.
    pub(super) fn whole_line(&mut self, line: &str, content: &str, start: usize, after_table: bool) -> Option<usize> {
        let trimmed = content.trim_end();
        let end = start + trimmed.len();
        let mut push = |role: Role, label: Option<Span>, name: Option<&str>| {
            let mut found = Found::new(Span::new(start, end), Shows::Nothing, role);
            found.tag.label = label.map(|label| label.shift(start));
            found.name = name.map(String::from);
            self.found.push(found);
            Some(end)
        };
        let quoted = line.len() > content.len() && line[..line.len() - content.len()].contains('>');
        match trimmed.as_bytes() {
            [b'!', b'!', ..] | [b'?', b'?', ..] | [b'=', b'=', ..] => {
                let found = admonition::indented(trimmed)?;
                push(found.role, found.label, None)
            }
            [b':', b':', b':', ..] => {
                let found = admonition::colons(trimmed)?;
                push(found.role, found.label, Some(":::"))
            }
            [b'[', b'!', ..] if quoted => {
                let found = admonition::alert(trimmed)?;
                push(found.role, found.label, None)
            }
            [b'[', ..] if matches!(trimmed.to_ascii_lowercase().as_str(), "[toc]" | "[[toc]]" | "[[_toc_]]") => {
                push(Role::Alone, None, None)
            }
            [b'*', b'[', rest @ ..] if rest.windows(2).any(|pair| pair == b"]:") => push(Role::Alone, None, None),
            [b'<', b'<', b'<', b' ', ..] | [b'-', b'-', b'8', b'<', ..] | [b'@', b'[', ..] => {
                push(Role::Alone, None, None)
            }
            [b'\\', ..] if matches!(trimmed, "\\newpage" | "\\pagebreak" | "\\tableofcontents" | "\\toc") => {
                push(Role::Alone, None, None)
            }
            [b'\\', b'b', ..] if trimmed.starts_with("\\begin{") => self.environment(start),
            [b':', b' ', ..] | [b'T', b'a', b'b', b'l', b'e', b':', b' ', ..] if after_table => {
                let text = trimmed.split_once(": ").map_or("", |(_, text)| text).trim_start();
                let text = text.split(" {").next().unwrap_or(text).trim_end();
                let from = trimmed.len() - trimmed.split_once(": ").map_or("", |(_, text)| text).trim_start().len();
                push(Role::Caption, Some(Span::new(from, from + text.len())), None)
            }
            _ => None,
        }
    }

    /// A LaTeX environment: a formula or a table that is no prose.
    fn environment(&mut self, start: usize) -> Option<usize> {
        if self.patience == 0 {
            return None;
        }
        let rest = &self.text[start..];
        let name = rest.strip_prefix("\\begin{")?.split('}').next()?;
        if name.len() > 40 || !name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'*') {
            return None;
        }
        let close = format!("\\end{{{name}}}");
        match memchr::memmem::find(rest.as_bytes(), close.as_bytes()) {
            Some(at) => self.push(Found::new(Span::new(start, start + at + close.len()), Shows::Nothing, Role::Alone)),
            None => {
                self.tire(rest.len());
                None
            }
        }
    }
}
