//! What a file is made of: blocks, metadata, links, images, languages, suppressions.

use crate::analysis::Languages;
use crate::document::{BlockKind, Document, Origin, Scope, front_matter};
use crate::lexicon::MetaRole;
use crate::source::{Source, Span};
use crate::text::count_words;
use crate::text::language::Language;
use serde::Serialize;

/// A block of prose.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BlockRow {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(flatten)]
    span: Span,
    words: usize,
    origin: Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
}

/// A key of the front matter or an element of the head.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MetaRow {
    key: String,
    role: Option<MetaRole>,
    value: Option<String>,
    #[serde(flatten)]
    span: Span,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct LinkRow {
    target: String,
    text: String,
    #[serde(flatten)]
    span: Span,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ImageRow {
    source: String,
    alt: Option<String>,
    #[serde(flatten)]
    span: Span,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct JsonLdRow {
    types: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    broken_at: Option<usize>,
    #[serde(flatten)]
    span: Span,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct SuppressionRow {
    rules: Vec<String>,
    scope: Scope,
    #[serde(flatten)]
    span: Span,
    reach: Span,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct LanguagesRow {
    #[serde(flatten)]
    document: Language,
    declared: Vec<DeclaredRow>,
    foreign: Vec<ForeignRow>,
}

#[derive(Clone, Debug, Serialize)]
struct DeclaredRow {
    tag: String,
    contradicted: bool,
    #[serde(flatten)]
    span: Span,
}

#[derive(Clone, Debug, Serialize)]
struct ForeignRow {
    code: String,
    declared: bool,
    #[serde(flatten)]
    span: Span,
}

/// The structure of a file; offsets are bytes of the file.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DocumentRows {
    metadata: Vec<MetaRow>,
    blocks: Vec<BlockRow>,
    links: Vec<LinkRow>,
    images: Vec<ImageRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    json_ld: Vec<JsonLdRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<SuppressionRow>,
}

impl DocumentRows {
    pub(super) fn new(source: &Source, document: &Document) -> Self {
        let at = |span: Span| source.original(span);
        let front = document.front_matter.iter().flat_map(|front_matter| front_matter.all());
        let head = document.head.iter().flat_map(|head| &head.entries);
        let meta = |entry: &front_matter::Entry| MetaRow {
            key: entry.key.clone(),
            role: entry.role,
            value: entry.value.clone(),
            span: at(entry.value_span),
        };
        let json_ld = document.head.iter().flat_map(|head| &head.json_ld);
        Self {
            metadata: front.chain(head).map(meta).collect(),
            blocks: document
                .blocks
                .iter()
                .map(|block| BlockRow {
                    kind: block.kind.name(),
                    level: if let BlockKind::Heading(level) = block.kind { Some(level) } else { None },
                    span: at(block.span),
                    words: count_words(block.prose.text()),
                    origin: block.origin,
                    lang: block.lang.clone(),
                })
                .collect(),
            links: document
                .links
                .iter()
                .map(|link| LinkRow { target: link.target.clone(), text: link.label.clone(), span: at(link.span) })
                .collect(),
            images: document
                .images
                .iter()
                .map(|image| ImageRow { source: image.source.clone(), alt: image.alt.clone(), span: at(image.span) })
                .collect(),
            json_ld: json_ld
                .map(|block| JsonLdRow {
                    types: block.types.clone(),
                    broken_at: block.broken_at.map(|offset| at(Span::at(offset)).start),
                    span: at(block.span),
                })
                .collect(),
            suppressions: document
                .suppressions
                .iter()
                .map(|off| SuppressionRow {
                    rules: off.rules.clone(),
                    scope: off.scope,
                    span: at(off.span),
                    reach: at(off.reach),
                })
                .collect(),
        }
    }
}

impl LanguagesRow {
    pub(super) fn new(source: &Source, document: &Document, languages: &Languages) -> Self {
        let at = |span: Span| source.original(span);
        Self {
            document: languages.document.clone(),
            declared: languages
                .declared
                .iter()
                .map(|declared| DeclaredRow {
                    tag: declared.tag.clone(),
                    contradicted: declared.contradicted,
                    span: at(declared.span),
                })
                .collect(),
            foreign: languages
                .foreign
                .iter()
                .filter_map(|foreign| {
                    let span = at(document.blocks.get(foreign.block)?.span);
                    Some(ForeignRow { code: foreign.code.clone(), declared: foreign.declared, span })
                })
                .collect(),
        }
    }
}
