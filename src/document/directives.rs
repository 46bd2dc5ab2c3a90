//! The comments and the key by which a file switches rules off: `<!-- intertitre-disable-next-line LIS001 -->`.

use super::{FrontMatter, line_end, line_start};
use crate::lexicon::nearest;
use crate::source::{Source, Span};
use serde::Serialize;

/// The key of a front matter that switches rules off in the whole file.
pub(super) const DISABLE_KEY: &str = "intertitre-disable";

/// How far a suppression reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The line of the comment.
    Line,
    /// The next line that is not blank.
    NextLine,
    /// From the comment to `intertitre-enable`, or to the end.
    Block,
    /// The whole file.
    File,
    /// None: it is written in a form that there is not, much like one that there is.
    Misspelt,
}

/// Rules that a file switches off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// The codes or names of the rules, as written; none for all rules. The form of one that is misspelt.
    pub rules: Vec<String>,
    /// How it was written.
    pub scope: Scope,
    /// Where a finding must begin to be switched off.
    pub reach: Span,
    /// Where it is written.
    pub span: Span,
}

impl Suppression {
    /// Whether it switches off a finding at `offset` of the rule that goes by these names.
    pub fn covers(&self, offset: usize, names: &[&str]) -> bool {
        let named = |rule: &String| names.iter().any(|name| name.eq_ignore_ascii_case(rule));
        self.scope != Scope::Misspelt
            && self.reach.start <= offset
            && offset <= self.reach.end
            && (self.rules.is_empty() || self.rules.iter().any(named))
    }
}

/// The suppressions of a file, in order: those in its `comments`, those in `#` comments of its front matter (which reach
/// no further than it, but for the form for the file), and its key.
pub(super) fn suppressions(source: &Source, front_matter: Option<&FrontMatter>, comments: &[Span]) -> Vec<Suppression> {
    let text = source.text();
    let mut written: Vec<(Span, &str, usize)> = Vec::new();
    for &span in comments {
        let comment = text[span.range()].trim();
        let inside = comment
            .strip_prefix("<!--")
            .and_then(|inside| inside.split_once("-->"))
            .or_else(|| comment.strip_prefix("{/*").and_then(|inside| inside.split_once("*/}")));
        if let Some((inside, _)) = inside {
            written.push((span, inside.trim(), text.len()));
        }
    }
    if let Some(front_matter) = front_matter {
        let mut at = front_matter.span.start;
        while at < front_matter.span.end {
            let end = line_end(text, at);
            let line = text[at..end].trim();
            if let Some(inside) = line.strip_prefix('#') {
                written.push((Span::new(at, end), inside.trim(), front_matter.span.end));
            } else if let Some((_, inside)) = line.split_once(" # ").filter(|(_, inside)| inside.starts_with(WORD)) {
                written.push((Span::new(at, end), inside, front_matter.span.end));
            }
            at = end;
        }
    }
    written.sort_by_key(|(span, ..)| *span);
    let mut found: Vec<Suppression> = Vec::new();
    if let Some(front_matter) = front_matter {
        found.extend(of_key(text, front_matter));
    }
    for (span, inside, limit) in written {
        let Some((form, rules)) = parse(inside) else { continue };
        let after = line_end(text, span.end.saturating_sub(1).max(span.start));
        let scope = match form {
            "disable-line" => Scope::Line,
            "disable-next-line" => Scope::NextLine,
            "disable-file" => Scope::File,
            "disable" => Scope::Block,
            "enable" => {
                enable(&mut found, &rules, span.start, limit);
                continue;
            }
            // `intertitre-disabel`; other words after the dash are those of the program's own markers.
            _ if nearest(form, FORMS.iter().copied()).is_some() => Scope::Misspelt,
            _ => continue,
        };
        let reach = match scope {
            Scope::Line => Span::new(line_start(text, span.start), after),
            Scope::NextLine => next_line(text, after),
            Scope::Block => Span::new(span.start, limit),
            Scope::File => Span::new(0, text.len()),
            Scope::Misspelt => Span::at(span.start),
        };
        let rules = if scope == Scope::Misspelt { vec![form.to_string()] } else { rules };
        found.push(Suppression { rules, scope, reach, span });
    }
    found
}

const WORD: &str = "intertitre-";

/// What can follow it in a comment.
const FORMS: [&str; 5] = ["disable", "disable-line", "disable-next-line", "disable-file", "enable"];

/// The form and the rules of a comment.
fn parse(inside: &str) -> Option<(&str, Vec<String>)> {
    let mut words =
        inside.strip_prefix(WORD)?.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let form = words.next()?;
    // What follows a dash is the reason: « -- citation d'un texte de loi ».
    Some((form, words.take_while(|word| !matches!(*word, "--" | "—" | ":")).map(String::from).collect()))
}

/// Ends the blocks that are open before `offset` for these rules; for all without any.
fn enable(found: &mut Vec<Suppression>, rules: &[String], offset: usize, limit: usize) {
    let mut rest = Vec::new();
    for open in found
        .iter_mut()
        .filter(|open| open.scope == Scope::Block && open.reach.end == limit && open.span.start < offset)
    {
        let named = |rule: &&String| rules.iter().any(|named| named.eq_ignore_ascii_case(rule));
        if rules.is_empty() || !open.rules.is_empty() && open.rules.iter().all(|rule| named(&rule)) {
            open.reach.end = offset;
        } else if open.rules.iter().any(|rule| named(&rule)) {
            // The others stay off.
            let others = open.rules.iter().filter(|rule| !named(rule)).cloned().collect();
            rest.push(Suppression { rules: others, reach: Span::new(offset, limit), ..open.clone() });
            open.reach.end = offset;
        }
    }
    found.extend(rest);
}

/// The first line after `offset` that is not blank.
fn next_line(text: &str, offset: usize) -> Span {
    let mut at = offset;
    while at < text.len() {
        let end = line_end(text, at);
        if !text[at..end].trim().is_empty() {
            return Span::new(at, end.max(at + 1) - 1);
        }
        at = end;
    }
    Span::at(text.len())
}

fn of_key(text: &str, front_matter: &FrontMatter) -> Option<Suppression> {
    let entry = front_matter.entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(DISABLE_KEY))?;
    let rules: Vec<String> = text[entry.value_span.range()]
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty() && *word != "-")
        .map(|word| word.trim_matches('-').to_string())
        .collect();
    // `true` is for all of them; `false` and nothing switch nothing off.
    let rules = match rules.as_slice() {
        [] => return None,
        [word] if word == "false" => return None,
        [word] if word == "true" => Vec::new(),
        _ => rules,
    };
    Some(Suppression {
        rules,
        scope: Scope::File,
        reach: Span::new(0, text.len()),
        span: entry.key_span.cover(entry.value_span),
    })
}
