//! The structured data of the questions and answers, put behind the article where its format can hold them.

use super::content::Content;
use super::{Piece, Writer};
use crate::document::Format;
use crate::restructure::metadata::template_safe;
use crate::restructure::plan::{Plan, SectionKind};

/// The kind of the block of the data.
const KIND: &str = "faq-jsonld";

/// What became of the structured data of the questions that were asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::restructure) enum FaqTold {
    /// None were asked for, or they are there, or the editor has them otherwise.
    #[default]
    Fine,
    /// The result has no such section.
    NoSection,
    /// The editor has changed the section in the article.
    Changed,
    /// A line of the section is no question with its answer.
    Unreadable,
    /// The article has some of its own.
    Own,
    /// A plain text holds none.
    PlainText,
    /// MDX reads braces as code.
    Mdx,
    /// A component of Vue, whose scripts are programs.
    Vue,
}

impl Writer<'_> {
    /// The data as a block, or what keeps them out.
    pub(super) fn questions(&self, plan: &Plan) -> Result<Piece, FaqTold> {
        if !self.options.faq_jsonld || self.document.has_adopted(KIND) {
            return Err(FaqTold::Fine);
        }
        let present = |kind| plan.sections.iter().any(|section| section.kind == kind && !section.lines.is_empty());
        let text = self.base.text();
        let fault = match &plan.page.faq_json_ld {
            None if present(SectionKind::Questions) => FaqTold::Unreadable,
            None if self.document.has_adopted(SectionKind::Questions.block()) => FaqTold::Changed,
            None => FaqTold::NoSection,
            Some(_) if self.document.format == Format::Text => FaqTold::PlainText,
            Some(_) if self.document.format == Format::Mdx => FaqTold::Mdx,
            Some(_) if self.document.format == Format::Markdown && is_component(text) => FaqTold::Vue,
            Some(_) if text.contains("\"FAQPage\"") => FaqTold::Own,
            Some(data) => {
                let data = template_safe(&data.to_string());
                let script = format!("<script type=\"application/ld+json\">{data}</script>");
                let (offset, place) = self.end();
                return Ok(Piece { kind: KIND.into(), offset, place, content: Content::Data(vec![script]) });
            }
        };
        Err(fault)
    }
}

/// Whether a Markdown file is a component of Vue, as those of VitePress that have a program or a style of their own.
fn is_component(text: &str) -> bool {
    let opens = |line: &str| {
        let tag = line.strip_prefix("<script").or_else(|| line.strip_prefix("<style"));
        tag.is_some_and(|rest| {
            let attributes = rest.split('>').next().unwrap_or("");
            ["setup", "lang=", "scoped", "module"]
                .iter()
                .any(|name| attributes.split_ascii_whitespace().any(|word| word.starts_with(name)))
        })
    };
    text.split(['\n', '\r']).any(opens)
}

#[cfg(test)]
mod tests {
    use super::is_component;

    #[test]
    fn components_of_vue_are_told_by_their_scripts_and_styles() {
        for text in
            ["<script setup>\nimport x from 'x'\n</script>\n", "Texte.\n\n<style scoped>\n", "<script lang=\"ts\">"]
        {
            assert!(is_component(text), "{text}");
        }
        for text in [
            "Texte sur <script setup>.",
            "<script type=\"application/ld+json\">{}</script>",
            "<script>alert()</script>",
        ] {
            assert!(!is_component(text), "{text}");
        }
    }
}
