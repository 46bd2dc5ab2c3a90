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
use rules::Fixes;
use source::Source;
use text::language::Language;

/// The outcome of [`check`].
#[derive(Clone, Debug)]
pub enum Checked {
    /// The findings.
    Report(Box<FileReport>),
    /// The text is not French: nothing is judged.
    NotFrench(Language),
}

/// What was read of an article to judge it.
struct Read {
    analysis: analysis::Analysis,
    focus: Option<analysis::Focus>,
}

/// Judges the article of `source`, read as `format`, by the rules that `config` leaves on.
///
/// # Errors
/// [`DocumentError`] when the file cannot be read as a document.
pub fn check(source: &Source, format: Format, config: &Config) -> Result<Checked, DocumentError> {
    let (read, findings) = match judge(source, format, config)? {
        Ok(judged) => judged,
        Err(language) => return Ok(Checked::NotFrench(language)),
    };
    let axes = report::axes(|rule| config.wants(rule), read.focus.is_some());
    Ok(Checked::Report(Box::new(FileReport::new(source, format, &read.analysis, findings, &axes))))
}

/// Passes over a text that fixes are made in: one may make another possible.
const PASSES: usize = 10;

/// The text of `source` with the fixes of the rules that are on, and how many were made; as it is where it is not French.
///
/// # Errors
/// As [`check`].
pub fn fix(source: &Source, format: Format, config: &Config, fixes: Fixes) -> Result<(String, usize), DocumentError> {
    let mut text = source.text().to_string();
    let mut made = 0;
    for _ in 0..PASSES {
        let current = Source::from_text(source.name(), text.clone());
        let Ok((_, findings)) = judge(&current, format, config)? else { break };
        let Some((mended, number)) = rules::fixed(&text, &findings, fixes) else { break };
        text = mended;
        made += number;
    }
    Ok((text, made))
}

/// The findings in an article, or its language where that is not French.
fn judge(
    source: &Source,
    format: Format,
    config: &Config,
) -> Result<Result<(Read, Vec<rules::Finding>), Language>, DocumentError> {
    let document = Document::read_with(source, format, &config.patterns)?;
    let analysis = analysis::analyze(source, &document, None);
    if !analysis.languages.document.is_french() && analysis.languages.document.reliable {
        return Ok(Err(analysis.languages.document));
    }
    let kind = analysis::content_type(source, &document, &analysis, None, config.content_type).kind;
    let focus = config.focus(&document, &analysis);
    let context = rules::Context {
        source,
        document: &document,
        analysis: &analysis,
        kind,
        focus: focus.as_ref(),
        min_words: config.min_words_of(kind),
        publisher: config.publisher.as_deref(),
        options: &config.rules,
    };
    let mut findings = rules::run(&context, |rule| config.wants(rule));
    for finding in &mut findings {
        finding.severity = config.severity_of(finding.rule).unwrap_or(finding.severity);
    }
    Ok(Ok((Read { analysis, focus }, findings)))
}
