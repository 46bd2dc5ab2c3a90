//! The language of the article, what the file declares, and the long paragraphs in other languages.
//!
//! Headings are never judged: a few words say nothing sure.

use crate::document::{Block, BlockKind, Document, Origin};
use crate::lexicon::MetaRole;
use crate::source::Span;
use crate::text::language::{self, Language};

/// A language that the file says it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredLanguage {
    /// The tag as written: `fr`, `fr-CA`.
    pub tag: String,
    /// Where it stands.
    pub span: Span,
    /// Whether the prose is surely in another language.
    pub contradicted: bool,
}

/// A block in another language than French.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignBlock {
    /// Index of the block.
    pub block: usize,
    /// ISO 639-1 code of its language.
    pub code: String,
    /// Whether its markup declares that language; it was detected otherwise.
    pub declared: bool,
}

/// The languages of a file.
#[derive(Clone, Debug)]
pub struct Languages {
    /// That of the author's prose.
    pub document: Language,
    /// Those the file declares, in its order.
    pub declared: Vec<DeclaredLanguage>,
    /// The blocks in other languages, in order.
    pub foreign: Vec<ForeignBlock>,
}

impl Languages {
    /// Whether a block is in another language than French.
    pub fn is_foreign(&self, block: usize) -> bool {
        self.foreign.binary_search_by_key(&block, |foreign| foreign.block).is_ok()
    }
}

/// How much prose the verdict on the document is given, in bytes.
const SAMPLE: usize = 8192;

pub(super) fn languages(document: &Document) -> Languages {
    let verdict = language::detect(&sample(document));
    let declared = declared(document, &verdict);
    let foreign = if verdict.is_french() { foreign(document) } else { Vec::new() };
    Languages { document: verdict, declared, foreign }
}

/// The author's first prose, headings and titles of boxes left out where there is anything else.
fn sample(document: &Document) -> String {
    let prose = |wanted: &dyn Fn(&Block) -> bool| {
        let mut sample = String::new();
        for (_, block) in document.author_blocks().filter(|(_, block)| wanted(block)) {
            sample.push_str(block.prose.text());
            sample.push('\n');
            if sample.len() > SAMPLE {
                break;
            }
        }
        sample
    };
    let body =
        prose(&|block| block.kind.counts() && block.lang.as_deref().is_none_or(|lang| language::primary(lang) == "fr"));
    if body.trim().is_empty() { prose(&|_| true) } else { body }
}

fn declared(document: &Document, verdict: &Language) -> Vec<DeclaredLanguage> {
    let front = document.front_matter.iter().flat_map(|front_matter| front_matter.all());
    let head = document.head.iter().flat_map(|head| &head.entries);
    front
        .chain(head)
        .filter(|entry| entry.role == Some(MetaRole::Language))
        .filter_map(|entry| Some((entry.value.as_deref()?.trim(), entry.value_span)))
        // `lang-ref: accueil` names a page, not a language.
        .filter(|(tag, _)| (2..=3).contains(&language::primary(tag).len()))
        .map(|(tag, span)| DeclaredLanguage {
            tag: tag.to_string(),
            span,
            contradicted: verdict.reliable && verdict.code != language::primary(tag),
        })
        .collect()
}

fn foreign(document: &Document) -> Vec<ForeignBlock> {
    let of = |(index, block): (usize, &Block)| {
        let declared = block.lang.as_deref().map(language::primary).filter(|tag| !tag.is_empty());
        let (code, declared) = match declared {
            Some(tag) if tag != "fr" => (tag, true),
            Some(_) => return None,
            None if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Label)
                || block.origin != Origin::Author =>
            {
                return None;
            }
            None => (language::foreign(block.prose.text())?.code.to_string(), false),
        };
        Some(ForeignBlock { block: index, code, declared })
    };
    document.blocks.iter().enumerate().filter_map(of).collect()
}
