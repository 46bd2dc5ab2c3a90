use super::RuleMeta;
use crate::source::{Edit, Span};
use serde::{Deserialize, Serialize};

/// How serious a finding is; the order is that of the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Should be looked at.
    #[serde(alias = "avertissement")]
    Warning,
    /// Should be mended before publication.
    #[serde(alias = "erreur")]
    Error,
}

impl Severity {
    /// The word for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "avertissement",
            Self::Error => "erreur",
        }
    }
}

/// Splices that mend a finding, all or none of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The splices; they do not overlap.
    pub edits: Vec<Edit>,
    /// Whether it can be made without anybody reading it again.
    pub safe: bool,
}

/// What a rule found at a place: what, why, what to do.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static RuleMeta,
    /// Where.
    pub span: Span,
    /// How serious.
    pub severity: Severity,
    /// What was found.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub advice: String,
    /// How the program can mend it.
    pub fix: Option<Fix>,
    /// Whether it keeps the page from being found or read at all: it weighs on the whole score.
    pub blocks: bool,
    /// Whether it lies in text that the program added; such findings fail no run unless asked.
    pub generated: bool,
}

impl Finding {
    pub(super) fn new(rule: &'static RuleMeta, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            span,
            severity: rule.severity,
            message: message.into(),
            why: String::new(),
            advice: String::new(),
            fix: None,
            blocks: false,
            generated: false,
        }
    }

    /// With a severity of its own, which is no higher than that of its rule.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity.min(self.rule.severity);
        self
    }

    /// With the reason it matters.
    pub fn why(&mut self, why: impl Into<String>) -> &mut Self {
        self.why = why.into();
        self
    }

    /// With what to do.
    pub fn advice(&mut self, advice: impl Into<String>) -> &mut Self {
        self.advice = advice.into();
        self
    }

    /// With splices that mend it without changing what the text says.
    pub fn fix(&mut self, edits: Vec<Edit>) -> &mut Self {
        self.fix = Some(Fix { edits, safe: true });
        self
    }

    /// With splices that somebody is to read again.
    pub fn unsafe_fix(&mut self, edits: Vec<Edit>) -> &mut Self {
        self.fix = Some(Fix { edits, safe: false });
        self
    }

    /// As one that keeps the page from being found or read.
    pub fn blocks(&mut self) -> &mut Self {
        self.blocks = true;
        self
    }

    /// As lying in text that the program added, or not.
    pub fn generated(&mut self, generated: bool) -> &mut Self {
        self.generated = generated;
        self
    }
}

/// What a rule has found so far.
pub struct Found {
    rule: &'static RuleMeta,
    list: Vec<Finding>,
}

impl Found {
    pub(super) fn new(rule: &'static RuleMeta) -> Self {
        Self { rule, list: Vec::new() }
    }

    /// A finding at a place, with the severity of the rule.
    #[expect(clippy::indexing_slicing, reason = "there is a last one, it was just added")]
    pub fn at(&mut self, span: Span, message: impl Into<String>) -> &mut Finding {
        self.list.push(Finding::new(self.rule, span, message));
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}
