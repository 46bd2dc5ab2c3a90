//! **Intertitre**: an offline sub-editor for French articles.
//!
//! [`check`] judges an article, [`restructure::restructure`] rebuilds it: repairs, title, description, slug, headings, and sections
//! drawn from its own facts. No network, no clock, no file: bytes in, values out, always the same.
//!
//! ```
//! use intertitre::{document::Format, restructure, source::Source};
//!
//! let text = "Le conseil municipal de Corvézan a voté lundi la rénovation de la médiathèque. ".repeat(8);
//! let source = Source::from_text("article.md", text);
//! let done = restructure::restructure(&source, Format::Markdown, &restructure::Options::default())?;
//! assert_eq!(restructure::strip(&Source::from_text("article.md", done.text), Format::Markdown)?, source.text());
//! # Ok::<(), restructure::RestructureError>(())
//! ```
//!
//! The layers, each importing only those before it: [`source`] and [`lexicon`], [`text`], [`realise`] (which writes French),
//! [`document`], [`analysis`],
//! then [`rules`] and [`restructure`] (which never import each other), [`report`], [`output`], and the command line.

pub mod analysis;
#[cfg(feature = "cli")]
pub mod cli;
pub mod config;
pub mod document;
pub mod lexicon;
pub mod output;
pub mod realise;
pub mod report;
pub mod restructure;
pub mod rules;
pub mod source;
pub mod text;
pub mod verify;

use config::Config;
use document::{Document, DocumentError, Format};
use report::FileReport;
use source::Source;
use text::language::Language;

/// The outcome of [`check`].
#[derive(Clone, Debug)]
pub enum Checked {
    /// The findings.
    Report(FileReport),
    /// The text is not French: nothing is judged.
    NotFrench(Language),
}

/// Judges the article of `source`, read as `format`, by the rules that `config` leaves on.
///
/// # Errors
/// [`DocumentError`] when the file cannot be read as a document.
pub fn check(source: &Source, format: Format, config: &Config) -> Result<Checked, DocumentError> {
    let document = Document::read_with(source, format, &config.patterns)?;
    let analysis = analysis::analyze(source, &document, None);
    if !analysis.languages.document.is_french() && analysis.languages.document.reliable {
        return Ok(Checked::NotFrench(analysis.languages.document));
    }
    let context = rules::Context { source, document: &document, analysis: &analysis, options: &config.rules };
    let findings = rules::run(&context, |rule| config.wants(rule));
    Ok(Checked::Report(FileReport::new(source, format, &analysis, findings)))
}
