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

use analysis::{PageFacts, WordCounts};
use config::Config;
use document::{Document, DocumentError, Format, Suppression};
use report::{FileReport, Sheet};
use rules::{Axis, Finding, Fixes, Rule, Site};
use source::Source;
use std::collections::BTreeSet;
use text::language::Language;

/// The outcome of [`check`].
#[derive(Clone, Debug)]
pub enum Checked {
    /// The findings.
    Report(Box<FileReport>),
    /// The text is not French: nothing is judged.
    NotFrench(Language),
}

/// An article that was judged by itself, and may be compared with the other pages of its site.
#[derive(Clone, Debug)]
pub struct Judged {
    /// What it tells of itself to those who compare pages.
    pub page: PageFacts,
    /// Whether it says that it is not for readers yet.
    pub draft: bool,
    findings: Vec<Finding>,
    words: WordCounts,
    axes: Vec<Axis>,
    suppressions: Vec<Suppression>,
    /// Whether it was compared with other pages.
    compared: bool,
}

/// Judges the article of `source`, read as `format`, by the rules that `config` leaves on.
///
/// # Errors
/// [`DocumentError`] when the file cannot be read as a document.
pub fn check(source: &Source, format: Format, config: &Config) -> Result<Checked, DocumentError> {
    Ok(match judge(source, format, config)? {
        Ok(judged) => Checked::Report(Box::new(judged.report(source, format, config))),
        Err(language) => Checked::NotFrench(language),
    })
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
        let current = source.with_text(text.clone());
        let Ok(mut judged) = judge(&current, format, config)? else { break };
        judged.settle(config);
        let Some((mended, number)) = rules::fixed(&text, &judged.findings, fixes) else { break };
        text = mended;
        made += number;
    }
    Ok((text, made))
}

/// Judges the article of `source` by itself; its language where that is not French.
///
/// # Errors
/// As [`check`].
pub fn judge(source: &Source, format: Format, config: &Config) -> Result<Result<Judged, Language>, DocumentError> {
    Ok(judge_and(source, format, config, |_| ())?.map(|(judged, ())| judged))
}

/// Judges as [`judge`] does, and keeps what a page about the article shows of it.
///
/// # Errors
/// As [`check`].
pub fn judge_with_sheet(
    source: &Source,
    format: Format,
    config: &Config,
) -> Result<Result<(Judged, Sheet), Language>, DocumentError> {
    judge_and(source, format, config, Sheet::new)
}

/// Judges an article, and takes with `keep` what is wanted of its facts, which go.
fn judge_and<T>(
    source: &Source,
    format: Format,
    config: &Config,
    keep: impl FnOnce(&rules::Context) -> T,
) -> Result<Result<(Judged, T), Language>, DocumentError> {
    let document = Document::read_with(source, format, &config.reading)?;
    Ok(judge_document(source, document, config, keep))
}

/// Judges an article that was read, and takes with `keep` what is wanted of its facts, which go; its language where that
/// is not French.
pub fn judge_document<T>(
    source: &Source,
    document: Document,
    config: &Config,
    keep: impl FnOnce(&rules::Context) -> T,
) -> Result<(Judged, T), Language> {
    let analysis = analysis::analyze_page(source, &document);
    if !analysis.languages.document.is_french() && analysis.languages.document.reliable {
        return Err(analysis.languages.document);
    }
    let kind = analysis::content_type(source, &document, &analysis, None, config.content_type).kind;
    // One without a word is none that a page could answer to.
    let focus = config.focus(&document, &analysis).unwrap_or_default();
    let context = rules::Context {
        source,
        document: &document,
        analysis: &analysis,
        kind,
        focus: focus.as_ref(),
        min_words: config.min_words_of(kind),
        publisher: config.publisher.as_deref(),
        options: &config.rules,
        shared: rules::Shared::default(),
    };
    let kept = keep(&context);
    let judged = Judged {
        findings: rules::run(&context, |rule| config.wants(rule)),
        axes: report::axes(|rule| config.wants(rule), focus.is_some()),
        page: analysis::page_facts(source, &document, &analysis, focus.as_ref()),
        draft: analysis::is_unpublished(&document),
        words: analysis.words,
        suppressions: document.suppressions,
        compared: false,
    };
    Ok((judged, kept))
}

/// Compares the pages of a site, each by the rules on sites that `config` leaves on. `files` holds the paths of all files of
/// the site, pages or not, from where those of the pages begin.
pub fn compare(pages: &mut [&mut Judged], files: &BTreeSet<String>, config: &Config) {
    let facts: Vec<&PageFacts> = pages.iter().map(|page| &page.page).collect();
    let site = Site::new(&facts, files, &config.rules);
    let found = rules::run_site(&site, |rule| config.wants(rule));
    for (page, finding) in found {
        if let Some(page) = pages.get_mut(page) {
            page.findings.push(finding);
        }
    }
    // What a site puts together from pieces has its title elsewhere; a title of a lower level is one.
    let untitled = |finding: &Finding| finding.rule.slug == "titre";
    let lower = |finding: &Finding| untitled(finding) && finding.severity == rules::Severity::Warning;
    let bare = |page: &Judged| page.page.title.is_none() && !page.findings.iter().any(lower);
    let places: Vec<(String, bool)> = pages.iter().map(|page| (page.page.path.clone(), bare(page))).collect();
    let pieces = rules::pieces(places.iter().map(|(path, bare)| (path.as_str(), *bare)));
    tell_once(pages, lower);
    for (number, page) in pages.iter_mut().enumerate() {
        page.compared = true;
        if pieces.contains(&number) {
            page.findings.retain(|finding| !untitled(finding));
        }
    }
}

/// Leaves the findings that `is` tells on the first page of a tree nearly all of whose pages have them, with how many more do.
fn tell_once(pages: &mut [&mut Judged], is: impl Fn(&Finding) -> bool) {
    let having: Vec<(String, bool)> =
        pages.iter().map(|page| (page.page.path.clone(), page.findings.iter().any(&is))).collect();
    let having: Vec<(&str, bool)> = having.iter().map(|(path, has)| (path.as_str(), *has)).collect();
    for of_tree in rules::usages(&having).values() {
        let told = of_tree.iter().filter(|number| having.get(**number).is_some_and(|(_, has)| *has));
        let told: Vec<usize> = told.copied().collect();
        let Some((first, others)) = told.split_first() else { continue };
        for number in others {
            if let Some(page) = pages.get_mut(*number) {
                page.findings.retain(|finding| !is(finding));
            }
        }
        let found = pages.get_mut(*first).and_then(|page| page.findings.iter_mut().find(|finding| is(finding)));
        if let Some(finding) = found {
            finding.message = rules::lower_everywhere(&finding.message, others.len());
        }
    }
}

impl Judged {
    /// Follows the suppressions of the file and the severities of the configuration.
    fn settle(&mut self, config: &Config) {
        let ran = |rule: &Rule| config.wants(&rule.meta) && (self.compared || !rule.compares_pages());
        rules::settle(&mut self.findings, &self.suppressions, ran);
        for finding in &mut self.findings {
            finding.severity = config.severity_of(finding.rule).unwrap_or(finding.severity);
        }
    }

    /// What is told of the article, which is the one that was judged, under the same configuration.
    pub fn report(mut self, source: &Source, format: Format, config: &Config) -> FileReport {
        self.settle(config);
        FileReport::new(source, format, self.words, self.findings, &self.axes)
    }
}
