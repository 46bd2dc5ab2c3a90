//! What a page about one article shows, in plain values: the sheet of what was read, and the findings laid on it.

mod actions;
mod additions;
mod change;
mod cohesion;
mod fired;
mod marks;
mod metadata;
mod outline;
mod place;
mod preview;
mod rhythm;
mod sheet;
mod terms;
mod text;

pub use actions::Action;
pub use additions::{Addition, Additions};
pub use change::{Change, Part};
pub use cohesion::CohesionPoint;
pub use fired::FiredRule;
pub use marks::{BlockMarks, TextMark};
pub use metadata::{DataObjectRow, MetaRow};
pub use outline::{Outline, OutlineRow};
pub use preview::{Preview, Screen, Shown};
pub use rhythm::{Rhythm, SentenceLength};
pub use sheet::Sheet;
pub use terms::{TermRow, Terms};
pub use text::ReadBlock;

use super::FileReport;
use crate::restructure::Plan;
use crate::source::Span;

/// What a page about one article shows.
#[derive(Clone, Debug)]
pub struct Page {
    /// The scores and the findings, which are known by their places in this list.
    pub file: FileReport,
    /// What was read.
    pub sheet: Sheet,
    /// What to do first, best first.
    pub actions: Vec<Action>,
    /// The findings in the text, block by block.
    pub marks: Vec<BlockMarks>,
    /// The rules that found something, most serious first.
    pub fired: Vec<FiredRule>,
    /// What `restructure` added.
    pub additions: Additions,
}

impl Page {
    /// Lays the findings of `file` on what was read of the same article.
    pub fn new(sheet: Sheet, file: FileReport) -> Self {
        Self {
            actions: actions::first(&file.source, &file),
            marks: marks::of_blocks(&sheet.blocks, &file.findings),
            fired: fired::rules(&file.findings),
            additions: sheet.marked.clone(),
            sheet,
            file,
        }
    }

    /// With what `plan` says of each text that it added: how it was made, and from which sentences; of whose words are whose
    /// where no markers tell; and of what the article should be found by, where nobody said.
    #[must_use]
    pub fn with_plan(mut self, plan: &Plan) -> Self {
        self.additions = additions::of_plan(plan);
        if !plan.options.markers {
            let all = self.file.words.total();
            self.file.words.author = plan.author_words.min(all);
            self.file.words.added = all - self.file.words.author;
        }
        let found = || plan.keywords.principal.as_ref().map(|words| format!("{words} (tirée de l’article)"));
        self.sheet.focus = self.sheet.focus.take().or_else(found);
        self
    }

    /// The findings that touch a stretch of the text, by their places in the list.
    pub fn findings_in(&self, span: Span) -> Vec<usize> {
        let touches = |at: Span| {
            at.start < span.end && span.start < at.end
                || at.is_empty() && span.start <= at.start && at.start <= span.end
        };
        let found = self.file.findings.iter().enumerate();
        found.filter(|(_, finding)| touches(finding.span)).map(|(number, _)| number).collect()
    }
}

/// The start of a text on one line, in at most `most` characters.
fn opening(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = words.char_indices().nth(most) {
        words.truncate(cut);
        words.push('…');
    }
    words
}
