use super::{Context, Found, Severity, Site, SiteFound};
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

/// Whether a rule can mend what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mends {
    /// Never.
    Non,
    /// `--fix` does, where the finding says so.
    Sûre,
    /// `--unsafe-fixes` does, and somebody reads it again.
    ÀRelire,
}

impl Mends {
    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Non => "aucune automatique",
            Self::Sûre => "sûre (`--fix`)",
            Self::ÀRelire => "à relire (`--unsafe-fixes`)",
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
    /// Whether it is on where the configuration says nothing.
    pub default: bool,
    /// Whether it can mend what it finds.
    pub mends: Mends,
    /// Its page, in Markdown.
    pub page: &'static str,
}

/// A rule: its identity, and what it does.
#[derive(Debug)]
pub struct Rule {
    /// Its identity and its page.
    pub meta: RuleMeta,
    pub(super) work: Work,
}

/// What a rule does: it adds what it finds, in the order of the text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Work {
    /// In one page.
    Page(fn(&Context, &mut Found)),
    /// In all pages of a site.
    Site(fn(&Site, &mut SiteFound)),
    /// Nothing by itself: it tells of the run of the others.
    Run,
}

impl Rule {
    /// Whether it compares the pages of a site.
    pub fn compares_pages(&self) -> bool {
        matches!(self.work, Work::Site(_))
    }
}

/// Declares a rule: its doc comment becomes [`RuleMeta::page`], its work is the function `run` beside it.
macro_rules! declare_rule {
    (
        $(#[doc = $line:literal])*
        {
            code: $code:literal, slug: $slug:literal, summary: $summary:literal,
            severity: $severity:ident, nature: $nature:ident, source: $source:literal, verified: $verified:literal
            $(, mends: $mends:ident)? $(, default: $default:ident)? $(, work: $work:ident)? $(,)?
        }
    ) => {
        $(#[doc = $line])*
        pub(in crate::rules) static RULE: $crate::rules::Rule = $crate::rules::Rule {
            meta: $crate::rules::RuleMeta {
                code: $code,
                slug: $slug,
                summary: $summary,
                severity: $crate::rules::Severity::$severity,
                nature: $crate::rules::Nature::$nature,
                source: $source,
                verified: $verified,
                default: declare_rule!(@default $($default)?),
                mends: declare_rule!(@mends $($mends)?),
                page: concat!($($line, "\n"),*),
            },
            work: declare_rule!(@work $($work)?),
        };
    };
    (@work) => { $crate::rules::declare::Work::Page(run) };
    (@work Site) => { $crate::rules::declare::Work::Site(run) };
    (@work Run) => { $crate::rules::declare::Work::Run };
    (@default) => { true };
    (@default off) => { false };
    (@mends) => { $crate::rules::Mends::Non };
    (@mends $mends:ident) => { $crate::rules::Mends::$mends };
}

/// Declares the options of a rule, each with its default.
macro_rules! options {
    ($($(#[doc = $line:literal])* $name:ident: $kind:ty = $default:expr),* $(,)?) => {
        /// Options of the rule.
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
        pub struct Options {
            $($(#[doc = $line])* pub $name: $kind,)*
        }

        impl Default for Options {
            fn default() -> Self {
                Self { $($name: $default),* }
            }
        }
    };
}
