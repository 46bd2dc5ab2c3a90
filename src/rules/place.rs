//! Where a finding about the whole page stands.

use super::Context;
use crate::analysis::MetaPlace;
use crate::document::Format;
use crate::document::front_matter::Dialect;
use crate::source::Span;

/// The title, else the fence of the front matter, else the first sentence.
pub(super) fn of_page(context: &Context) -> Span {
    let title = context.analysis.title.as_ref().filter(|title| title.place != MetaPlace::Head);
    if let Some(title) = title {
        return title.span;
    }
    if let Some(front_matter) = &context.document.front_matter {
        return front_matter.fence;
    }
    let block = context.document.blocks.first();
    let sentence = context.analysis.blocks.first().and_then(|facts| facts.sentences.first());
    match (block, sentence) {
        (Some(block), Some(sentence)) => block.prose.to_source(sentence.range.clone()),
        (Some(block), None) => block.span,
        _ => Span::at(context.document.body.start),
    }
}

/// How a page of this format gives its date, for an advice: a key as the front matter writes it, an element of the head.
pub(super) fn of_date(context: &Context) -> &'static str {
    match (&context.document.front_matter, &context.document.head) {
        (Some(front_matter), _) => match front_matter.dialect {
            Dialect::Yaml => "`date: 2026-03-12` dans le front matter",
            Dialect::Toml => "`date = 2026-03-12` dans le front matter",
            Dialect::Json => "`\"date\": \"2026-03-12\"` dans le front matter",
            Dialect::Pelican => "`Date: 2026-03-12` en tête du fichier",
        },
        (None, Some(_)) => "`<meta property=\"article:published_time\" content=\"2026-03-12\">` dans `<head>`",
        (None, None) => match context.document.format {
            Format::Markdown | Format::Mdx => "`date: 2026-03-12` dans un front matter",
            Format::Html | Format::Text => "le jour, le mois et l’année en tête du texte",
        },
    }
}
