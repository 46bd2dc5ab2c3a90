//! The questions and answers of the article as structured data (`FAQPage`): the words that a reader sees, and no others.

use crate::document::{BlockKind, Document, Format};
use crate::restructure::plan::{Plan, SectionKind};
use crate::source::Source;
use serde_json::{Value, json};

/// The structured data of the section *Questions et réponses* of a plan; none without it, or where one of its lines is no
/// question in bold with its answer behind it.
pub(super) fn data(plan: &Plan) -> Option<Value> {
    let section = plan.sections.iter().find(|section| section.kind == SectionKind::Questions)?;
    let questions: Vec<Value> = section
        .lines
        .iter()
        .map(|line| {
            let (question, answer) = asked(&line.text, plan.article.result)?;
            let answer = json!({"@type": "Answer", "text": answer});
            Some(json!({"@type": "Question", "name": question, "acceptedAnswer": answer}))
        })
        .collect::<Option<_>>()?;
    (!questions.is_empty())
        .then(|| json!({"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": questions}))
}

/// The question and the answer of a line, as a reader sees them.
fn asked(line: &str, format: Format) -> Option<(String, String)> {
    let (question, _) = line.strip_prefix("**")?.split_once("** ")?;
    let (whole, question) = (shown(line, format)?, shown(&format!("**{question}**"), format)?);
    let answer = whole.strip_prefix(&question)?.trim().to_string();
    (!question.is_empty() && !answer.is_empty()).then_some((question, answer))
}

/// A line without its markup; none where something in it is not text.
fn shown(line: &str, format: Format) -> Option<String> {
    if !format.is_markdown() {
        return Some(line.replace("**", "").trim().to_string());
    }
    let document = Document::read(&Source::from_text("ligne", line), format).ok()?;
    let [block] = &document.blocks[..] else { return None };
    let text = block.prose.text().trim();
    (block.kind != BlockKind::Cell && !text.contains('\u{fffc}')).then(|| text.to_string())
}

/// Structured data as a script that can stand in the text of any file: with what [`super::script_safe`] covers, no brace
/// within a text, which a template could take for a tag.
pub(in super::super) fn template_safe(json: &str) -> String {
    let (mut safe, mut within, mut escaped) = (String::with_capacity(json.len()), false, false);
    for c in json.chars() {
        match c {
            '{' | '}' | '%' if within => safe.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => safe.push(c),
        }
        within ^= c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
    }
    super::script_safe(&safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_and_answers_are_told_as_they_are_seen() {
        let pair = |line: &str, format| asked(line, format);
        let told = |question: &str, answer: &str| Some((question.to_string(), answer.to_string()));
        for format in [Format::Markdown, Format::Html, Format::Text, Format::Mdx] {
            let line = "**Qui a acheté douze rames\u{202f}?** La région, selon « Le Courrier ».";
            assert_eq!(
                pair(line, format),
                told("Qui a acheté douze rames\u{202f}?", "La région, selon « Le Courrier ».")
            );
            assert_eq!(pair("Qui a acheté douze rames\u{202f}? La région.", format), None);
            assert_eq!(pair("**Qui\u{202f}?**", format), None);
        }
        let marked = "**Qui vend *La Lettre*\u{202f}?** La [mairie](https://exemple.org) &amp; **le port**.";
        assert_eq!(pair(marked, Format::Markdown), told("Qui vend La Lettre\u{202f}?", "La mairie & le port."));
        assert_eq!(pair("**Qui\u{202f}?** A &amp; <b>.", Format::Html), told("Qui\u{202f}?", "A &amp; <b>."));
    }

    #[test]
    fn a_template_finds_no_tag() {
        let value = json!({"a": {"b": "{{ x }} {% y %} </script> \\\"{"}});
        let safe = template_safe(&value.to_string());
        assert!(!safe.contains("{{") && !safe.contains('%') && !safe.contains('<'), "{safe}");
        assert_eq!(serde_json::from_str::<Value>(&safe).expect("JSON"), value);
    }
}
