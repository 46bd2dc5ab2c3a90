use super::Severity;
use serde::Serialize;

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// A search engine documents it.
    Documenté,
    /// A custom of the trade, without a primary source.
    Convention,
    /// Readers with disabilities need it.
    Accessibilité,
    /// A typographic norm.
    Typographie,
    /// A choice of this program.
    Maison,
}

impl Nature {
    /// The word for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Documenté => "documenté par un moteur de recherche",
            Self::Convention => "convention",
            Self::Accessibilité => "accessibilité",
            Self::Typographie => "typographie",
            Self::Maison => "choix de la maison",
        }
    }
}

/// The identity of a rule and its page.
#[derive(Clone, Copy, Debug)]
pub struct RuleMeta {
    /// Stable code (`LIS001`).
    pub code: &'static str,
    /// Stable French name (`phrase-longue`).
    pub slug: &'static str,
    /// One line on what it checks.
    pub summary: &'static str,
    /// How serious its findings are, at most.
    pub severity: Severity,
    /// What it rests on.
    pub nature: Nature,
    /// Where that can be read.
    pub source: &'static str,
    /// When the source was last read (year-month-day).
    pub verified: &'static str,
    /// Its page, in Markdown.
    pub page: &'static str,
}

/// Declares a rule: a unit struct whose doc comment becomes [`RuleMeta::page`].
macro_rules! declare_rule {
    (
        $(#[doc = $line:literal])*
        $name:ident {
            code: $code:literal, slug: $slug:literal, summary: $summary:literal,
            severity: $severity:ident, nature: $nature:ident, source: $source:literal, verified: $verified:literal $(,)?
        }
    ) => {
        $(#[doc = $line])*
        pub(super) struct $name;

        impl $name {
            const META: $crate::rules::RuleMeta = $crate::rules::RuleMeta {
                code: $code,
                slug: $slug,
                summary: $summary,
                severity: $crate::rules::Severity::$severity,
                nature: $crate::rules::Nature::$nature,
                source: $source,
                verified: $verified,
                page: concat!($($line, "\n"),*),
            };
        }
    };
}

pub(super) use declare_rule;
