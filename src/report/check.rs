use super::spaces::set_spaces;
use super::{SCHEMA_VERSION, Score, Stale, TOOL_VERSION};
use crate::analysis::WordCounts;
use crate::document::Format;
use crate::rules::{Axis, Finding, Severity};
use crate::source::{Edit, Source, Span};
use serde::Serialize;

/// A finding with its place as people and editors count.
#[derive(Clone, Debug, Serialize)]
pub struct LocatedFinding {
    /// Code of the rule.
    #[serde(rename = "regle")]
    pub code: &'static str,
    /// Name of the rule.
    #[serde(rename = "nom")]
    pub slug: &'static str,
    /// How serious.
    #[serde(rename = "gravite")]
    pub severity: Severity,
    /// What was found.
    pub message: String,
    /// Why it matters.
    #[serde(rename = "pourquoi")]
    pub why: String,
    /// What to do.
    #[serde(rename = "a_faire")]
    pub advice: String,
    /// Line, from 1.
    #[serde(rename = "ligne")]
    pub line: usize,
    /// Column in characters, from 1.
    #[serde(rename = "colonne")]
    pub column: usize,
    /// Column in UTF-16 units, from 1.
    #[serde(rename = "colonne_utf16")]
    pub column_utf16: usize,
    /// Line of the end.
    #[serde(rename = "fin_ligne")]
    pub end_line: usize,
    /// Column of the end, in characters.
    #[serde(rename = "fin_colonne")]
    pub end_column: usize,
    /// Column of the end, in UTF-16 units.
    #[serde(rename = "fin_colonne_utf16")]
    pub end_column_utf16: usize,
    /// Its place in [`FileReport::source`].
    #[serde(skip)]
    pub span: Span,
    /// Bytes of the file.
    #[serde(rename = "octets")]
    pub bytes: Span,
    /// The text it is about, cut short.
    #[serde(rename = "extrait")]
    pub excerpt: String,
    /// How the program can mend it.
    #[serde(rename = "correction")]
    pub fix: Option<LocatedFix>,
    /// Whether it keeps the page from being found or read.
    #[serde(rename = "bloquant")]
    pub blocks: bool,
    /// Whether it lies in text that the program added.
    #[serde(rename = "genere")]
    pub generated: bool,
}

/// Splices that mend a finding.
#[derive(Clone, Debug, Serialize)]
pub struct LocatedFix {
    /// Whether it can be made without anybody reading it again.
    #[serde(rename = "sure")]
    pub safe: bool,
    /// The splices, in the order of the text.
    #[serde(rename = "modifications")]
    pub edits: Vec<LocatedEdit>,
}

/// A splice.
#[derive(Clone, Debug, Serialize)]
pub struct LocatedEdit {
    /// What gives way, in [`FileReport::source`].
    #[serde(skip)]
    pub span: Span,
    /// The bytes of the file that give way.
    #[serde(rename = "octets")]
    pub bytes: Span,
    /// What stands there afterwards.
    #[serde(rename = "texte")]
    pub text: String,
}

/// The findings of one file.
#[derive(Clone, Debug, Serialize)]
pub struct FileReport {
    /// Its name.
    #[serde(rename = "fichier")]
    pub file: String,
    /// Its text, to show and to place what was found.
    #[serde(skip)]
    pub source: Source,
    /// Its format.
    pub format: Format,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: WordCounts,
    /// The score of what the author wrote.
    #[serde(rename = "score_auteur")]
    pub score: Score,
    /// The score of the page, with what the program added to it.
    #[serde(rename = "score_page")]
    pub page_score: Score,
    /// What was found, in the order of the text.
    #[serde(rename = "constats")]
    pub findings: Vec<LocatedFinding>,
}

impl FileReport {
    /// The report on a file that was checked.
    /// `axes` are the parts of its score that were judged.
    pub fn new(source: &Source, format: Format, words: WordCounts, findings: Vec<Finding>, axes: &[Axis]) -> Self {
        Self {
            file: source.name().to_string(),
            source: source.clone(),
            format,
            words,
            score: Score::new(findings.iter().filter(|finding| !finding.generated), axes),
            page_score: Score::new(findings.iter(), axes),
            findings: findings.into_iter().map(|finding| LocatedFinding::new(source, finding)).collect(),
        }
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Leaves out what is less serious than `level`; how many findings those are.
    pub fn keep(&mut self, level: Severity) -> usize {
        let before = self.findings.len();
        self.findings.retain(|finding| finding.severity >= level);
        before - self.findings.len()
    }
}

impl LocatedFinding {
    fn new(source: &Source, finding: Finding) -> Self {
        let (start, end) = (source.position(finding.span.start), source.position(finding.span.end));
        Self {
            code: finding.rule.code,
            slug: finding.rule.slug,
            severity: finding.severity,
            message: set_spaces(&finding.message),
            why: set_spaces(&finding.why),
            advice: set_spaces(&finding.advice),
            line: start.line,
            column: start.column,
            column_utf16: start.column_utf16,
            end_line: end.line,
            end_column: end.column,
            end_column_utf16: end.column_utf16,
            span: finding.span,
            bytes: source.original(finding.span),
            excerpt: excerpt(source.slice(finding.span)),
            fix: finding.fix.map(|fix| LocatedFix {
                safe: fix.safe,
                edits: sorted(fix.edits)
                    .into_iter()
                    .map(|edit| LocatedEdit {
                        span: edit.span,
                        bytes: source.original(edit.span),
                        text: edit.text.into_owned(),
                    })
                    .collect(),
            }),
            blocks: finding.blocks,
            generated: finding.generated,
        }
    }
}

/// Splices in the order of the text.
fn sorted(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    edits
}

/// Characters of an excerpt.
const EXCERPT: usize = 160;

/// The start of a text on one line.
fn excerpt(text: &str) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = words.char_indices().nth(EXCERPT) {
        words.truncate(cut);
        words.push('…');
    }
    words
}

/// A file that was not checked, and why.
#[derive(Clone, Debug, Serialize)]
pub struct Skipped {
    /// Its name.
    #[serde(rename = "fichier")]
    pub file: String,
    /// Why, for people.
    #[serde(rename = "raison")]
    pub reason: String,
}

/// The findings of a run.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// [`TOOL_VERSION`].
    pub version: &'static str,
    /// The files, in the order of their names.
    #[serde(rename = "fichiers")]
    pub files: Vec<FileReport>,
    /// Files in other languages.
    #[serde(rename = "ignores")]
    pub skipped: Vec<Skipped>,
    /// Files that could not be read.
    #[serde(rename = "erreurs")]
    pub errors: Vec<Skipped>,
    /// Fixes that were made.
    #[serde(rename = "corriges")]
    pub mended: usize,
    /// Findings that are known and left out.
    #[serde(rename = "connus")]
    pub known: usize,
    /// Findings that are less serious than what is shown, and left out.
    #[serde(rename = "masques")]
    pub hidden: usize,
    /// Known findings that are gone.
    #[serde(rename = "perimes")]
    pub stale: Vec<Stale>,
}

impl CheckReport {
    /// A report on nothing yet.
    pub fn new() -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            version: TOOL_VERSION,
            files: Vec::new(),
            skipped: Vec::new(),
            errors: Vec::new(),
            mended: 0,
            known: 0,
            hidden: 0,
            stale: Vec::new(),
        }
    }

    /// Leaves out what is less serious than `level`; scores stay what they are.
    pub fn keep(&mut self, level: Severity) {
        self.hidden += self.files.iter_mut().map(|file| file.keep(level)).sum::<usize>();
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.files.iter().map(|file| file.count(severity)).sum()
    }

    /// The score of the file in the middle, or halfway, rounded up, between the two that are; none where no file was read.
    pub fn median_score(&self) -> Option<u32> {
        let mut scores: Vec<u32> = self.files.iter().map(|file| file.score.value).collect();
        scores.sort_unstable();
        let at = |place: usize| scores.get(place).copied();
        Some((at(scores.len().checked_sub(1)? / 2)? + at(scores.len() / 2)?).div_ceil(2))
    }
}

impl Default for CheckReport {
    fn default() -> Self {
        Self::new()
    }
}
