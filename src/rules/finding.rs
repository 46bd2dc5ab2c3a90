use super::RuleMeta;
use crate::source::Span;
use serde::{Deserialize, Serialize};

/// How serious a finding is; the order is that of the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Should be looked at.
    Warning,
    /// Should be mended before publication.
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
    /// Whether it lies in text that the program added; such findings fail no run.
    pub generated: bool,
}

impl Finding {
    /// A finding of `rule` at its own severity.
    pub fn new(rule: &'static RuleMeta, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            span,
            severity: rule.severity,
            message: message.into(),
            why: String::new(),
            advice: String::new(),
            generated: false,
        }
    }

    /// With a severity of its own.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// With the reason it matters.
    #[must_use]
    pub fn why(mut self, why: impl Into<String>) -> Self {
        self.why = why.into();
        self
    }

    /// With what to do.
    #[must_use]
    pub fn advice(mut self, advice: impl Into<String>) -> Self {
        self.advice = advice.into();
        self
    }
}
