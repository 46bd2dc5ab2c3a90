//! The article rebuilt: repaired, titled, cut into parts with headings, lengthened from its own facts; as one plan that
//! is applied by splices.
//!
//! `restructure = plan ∘ repair ∘ strip`: the blocks of an earlier run are taken out first, so that running it on its
//! own output changes nothing. Those that the editor has changed stay, and are not made again.

mod draft;
mod gates;
mod headings;
mod metadata;
mod outline;
mod plan;
mod planner;
mod sections;
mod write;

pub use draft::strip;
pub use plan::{Generated, Heading, Pattern, Plan, Repair, Section, SectionLine, Status, TextOrigin, Untitled};

use crate::analysis::{self, Analysis};
use crate::document::markers::Changed;
use crate::document::{Document, DocumentError, Format};
use crate::source::{EditError, Source};
use crate::text::language::Language;
use draft::Draft;

/// Shortest article that can be cut, in words.
pub const SHORTEST: usize = 50;

/// Where the main heading is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum H1 {
    /// Where the file keeps it: front matter or body; a file that has neither gets a heading in the body.
    #[default]
    Auto,
    /// In the body.
    Body,
    /// In the front matter.
    Meta,
}

/// What to do.
#[derive(Clone, Debug)]
pub struct Options {
    /// Words the article should have; 0 for no target.
    pub min_words: usize,
    /// Add sections when the article is under the target.
    pub expand: bool,
    /// Put headings between the parts.
    pub headings: bool,
    /// Repair the accidents of copying.
    pub repair: bool,
    /// Put markers around what is added.
    pub markers: bool,
    /// The format of the result: that of the file, or Markdown for a plain text.
    pub to: Format,
    /// Where the main heading goes.
    pub h1: H1,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            min_words: 700,
            expand: true,
            headings: true,
            repair: true,
            markers: true,
            to: Format::Markdown,
            h1: H1::Auto,
        }
    }
}

/// Why an article cannot be restructured.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RestructureError {
    /// The file cannot be read as a document.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The text is not French.
    #[error("le texte n’est pas en français (langue détectée : {}). Seul le français est traité", .0.name())]
    NotFrench(Language),
    /// There is too little text.
    #[error("le texte est trop court (nombre de mots : {words}). Il en faut au moins {SHORTEST} pour le découper")]
    TooShort {
        /// Words of the article.
        words: usize,
    },
    /// Markdown cannot be turned into plain text.
    #[error("un fichier Markdown ne peut pas être rendu en texte brut. Retirez `--format text`")]
    MarkdownToText,
    /// The planned changes contradict each other: a fault of the program, nothing was written.
    #[error("erreur interne : {0}. Rien n’a été écrit ; signalez ce fichier")]
    Edit(#[from] EditError),
    /// The result could not be taken back: a fault of the program, nothing was written.
    #[error("erreur interne : le résultat ne pourrait pas être défait. Rien n’a été écrit ; signalez ce fichier")]
    NotReversible,
}

/// An article rebuilt.
#[derive(Clone, Debug)]
pub struct Restructured {
    /// The result, decoded.
    pub text: String,
    /// What was decided.
    pub plan: Plan,
    /// The repaired article the plan was made for, before anything was added.
    pub base: Source,
    /// The facts about it.
    pub analysis: Analysis,
}

/// Rebuilds the article of `source`, read as `format`.
///
/// # Errors
/// [`RestructureError`] when the file cannot be read, is not French or is too short; nothing is changed then.
pub fn restructure(source: &Source, format: Format, options: &Options) -> Result<Restructured, RestructureError> {
    let mut draft = Draft::new(source, format);
    if draft.format() == Format::Markdown && options.to == Format::Text {
        return Err(RestructureError::MarkdownToText);
    }
    draft.strip(Changed::Keep)?;
    draft.convert(options.to)?;
    let repairs = if options.repair { draft.repair()? } else { Vec::new() };
    let base = draft.into_source();
    let document = Document::read(&base, options.to)?;
    let analysis = analysis::analyze(&base, &document, None);
    if analysis.words.author < SHORTEST {
        return Err(RestructureError::TooShort { words: analysis.words.author });
    }
    if !analysis.language.is_french() {
        return Err(RestructureError::NotFrench(analysis.language));
    }
    let mut plan = planner::plan(&base, &document, &analysis, options, repairs);
    let mut text = write::apply(&base, &document, &plan, options)?;
    if options.markers && options.to == Format::Markdown {
        let taken_back = |text: &str| strip(&base.with_text(text.to_string()), Format::Markdown);
        let wanted = taken_back(base.text())?;
        // Nothing can be added after a block that the article leaves open, such as a code fence.
        if taken_back(&text).ok().as_ref() != Some(&wanted) {
            planner::give_up_sections(&mut plan);
            text = write::apply(&base, &document, &plan, options)?;
        }
        if taken_back(&text)? != wanted {
            return Err(RestructureError::NotReversible);
        }
    }
    Ok(Restructured { text, plan, base, analysis })
}
