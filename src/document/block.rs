use super::Prose;
use crate::source::Span;
use serde::Serialize;
use std::ops::Range;

/// What a block of prose is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph of the article.
    Paragraph,
    /// A heading, level 1 to 6.
    Heading(u8),
    /// A list item, or a paragraph of one.
    Item,
    /// A paragraph of a block quotation.
    Quote,
    /// A table cell.
    Cell,
    /// A paragraph of a note.
    Note,
    /// The text under a figure or a table.
    Caption,
    /// The title of an admonition, a tab or a fold; the text of a button, or of a link to another place of the page.
    Label,
    /// A short line in bold, or between dashes as agencies write it, that titles what follows without being marked as a
    /// heading.
    Crosshead,
    /// A term that a definition follows.
    Term,
    /// The definition of a term.
    Definition,
    /// The chapô: the paragraph above the article that says what it is about.
    Lead,
    /// A question of an interview.
    Question,
    /// A line that names the author.
    Byline,
    /// A line of its own with the place and date of writing.
    Dateline,
}

impl BlockKind {
    /// Its name, as reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading(_) => "heading",
            Self::Item => "item",
            Self::Quote => "quote",
            Self::Cell => "cell",
            Self::Note => "note",
            Self::Caption => "caption",
            Self::Label => "label",
            Self::Crosshead => "crosshead",
            Self::Term => "term",
            Self::Definition => "definition",
            Self::Lead => "lead",
            Self::Question => "question",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
        }
    }

    /// Its name for editors.
    pub fn label(self) -> String {
        let label = match self {
            Self::Paragraph => "paragraphe",
            Self::Heading(level) => return format!("titre de niveau {level}"),
            Self::Item => "élément de liste",
            Self::Quote => "citation en bloc",
            Self::Cell => "cellule",
            Self::Note => "note",
            Self::Caption => "légende",
            Self::Label => "intitulé d’encadré",
            Self::Crosshead => "intertitre sans balise",
            Self::Term => "terme",
            Self::Definition => "définition",
            Self::Lead => "chapô",
            Self::Question => "question",
            Self::Byline => "signature",
            Self::Dateline => "lieu et date",
        };
        label.to_string()
    }

    /// Whether its words count as words of the article: all but headings, titles of boxes and lines about the author.
    pub fn counts(self) -> bool {
        !matches!(self, Self::Heading(_) | Self::Crosshead | Self::Label | Self::Byline | Self::Dateline)
    }
}

/// Who wrote a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The author of the file.
    Author,
    /// The program, between its markers, unchanged since.
    Generated,
}

/// A block of prose.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The bytes it takes in the file, markup included.
    pub span: Span,
    /// What a reader reads, mapped to the file.
    pub prose: Prose,
    /// Index of the top-level block that holds it.
    pub top: usize,
    /// Who wrote it.
    pub origin: Origin,
    /// The language its markup declares.
    pub lang: Option<String>,
    /// Whether all its words are set in bold.
    pub bold: bool,
}

impl Block {
    /// The words of a heading, marked as one or not, in its prose: without the white space around them and the dashes that
    /// set off a line. None of any other block.
    pub fn title(&self) -> Option<Range<usize>> {
        let prose = self.prose.text();
        let words = match self.kind {
            BlockKind::Heading(_) => prose.trim(),
            BlockKind::Crosshead => {
                let around = |c: char| matches!(c, '-' | '–' | '—') || c.is_whitespace();
                let set_off = prose.trim().starts_with(around) && prose.trim().ends_with(around);
                if set_off { prose.trim_matches(around) } else { prose.trim() }
            }
            _ => return None,
        };
        let start = prose.find(words)?;
        Some(start..start + words.len())
    }

    /// A block of the author's without other marks.
    pub(super) fn new(kind: BlockKind, span: Span, prose: Prose, top: usize) -> Self {
        Self { kind, span, prose, top, origin: Origin::Author, lang: None, bold: false }
    }
}

/// What a top-level block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopKind {
    /// Paragraph.
    Paragraph,
    /// Heading, level 1 to 6.
    Heading(u8),
    /// Ordered or unordered list.
    List,
    /// Block quotation.
    Quote,
    /// Table.
    Table,
    /// Code block.
    Code,
    /// Raw HTML.
    Html,
    /// Thematic break.
    Rule,
    /// Definition of a note.
    Note,
    /// A template tag, or a container that it opens.
    Directive,
    /// Statements of a module, which stand before the article.
    Module,
    /// Figure.
    Figure,
}

/// A block that stands in no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopBlock {
    /// What it is.
    pub kind: TopKind,
    /// The bytes it takes.
    pub span: Span,
    /// Whether an HTML element or a template container that an earlier block opened holds it.
    pub enclosed: bool,
}
