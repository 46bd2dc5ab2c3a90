//! The configuration file, `intertitre.toml`.

mod selection;

use crate::analysis::{self, Analysis, Focus, FocusOrigin, FocusPhrase};
use crate::document::front_matter::data_problem;
use crate::document::{Document, Ignore};
use crate::lexicon::{ContentType, nearest};
use crate::restructure::{Options, SectionKind};
use crate::rules::{self, RuleMeta, Severity};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Name of the file, looked for from the folder of the article upwards.
pub const FILE_NAME: &str = "intertitre.toml";

/// Where the main heading is kept, as configured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum H1Setting {
    /// Where the file keeps it.
    #[default]
    Auto,
    /// In the body.
    Body,
    /// In the front matter.
    Meta,
}

/// What makes a run of `check` fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Errors and warnings.
    Warning,
    /// Any finding.
    Info,
    /// Nothing.
    Never,
}

impl FailOn {
    /// Whether a finding of this severity fails the run.
    pub fn fails(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Info => true,
            Self::Never => false,
        }
    }
}

/// A kind of section, by the name that `--sections` knows it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "&'static str")]
pub struct NamedSection(pub SectionKind);

impl<'de> Deserialize<'de> for NamedSection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A visitor fails where the name stands, so that its line is told.
        deserializer.deserialize_str(NameOfSection)
    }
}

struct NameOfSection;

impl Visitor<'_> for NameOfSection {
    type Value = NamedSection;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<NamedSection, E> {
        // As a value that is none of an enumeration is told.
        let known = || SectionKind::ALL.map(|kind| format!("`{}`", kind.name())).join(", ");
        let unknown = || E::custom(format_args!("unknown variant `{name}`, expected one of {}", known()));
        SectionKind::named(name).map(NamedSection).ok_or_else(unknown)
    }
}

impl From<NamedSection> for &'static str {
    fn from(section: NamedSection) -> Self {
        section.0.name()
    }
}

/// The settings of a repository.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Config {
    /// Words an article should have; 0 for no target.
    pub min_words: Option<usize>,
    /// The same for articles of some types, over what holds for all.
    pub min_words_by_type: BTreeMap<ContentType, usize>,
    /// The sections to add, whatever an article counts; those that it needs where absent.
    pub sections: Option<Vec<NamedSection>>,
    /// Whether a note tells the reader what was added.
    pub disclose: bool,
    /// Whether the structured data of the questions and answers are written.
    pub faq_jsonld: bool,
    /// Words of a paragraph over which a cut of it is offered; 0 for never.
    pub max_paragraph_words: Option<usize>,
    /// Where the main heading is kept.
    pub h1: Option<H1Setting>,
    /// What makes `check` fail.
    pub fail_on: Option<FailOn>,
    /// Patterns of files that `check` leaves out, from the folder of the file upwards.
    pub exclude: Vec<String>,
    /// The rules that are on: codes, names, families, `tout`, `defaut`; those that are on by default where absent.
    pub select: Option<Vec<String>>,
    /// Rules that are on besides.
    pub extend_select: Vec<String>,
    /// Rules that are off, whatever the lists above say.
    pub ignore: Vec<String>,
    /// How serious the findings of some rules are, in place of what the rules say.
    pub severity: BTreeMap<String, Severity>,
    /// Regular expressions of what is left out of the prose as blocks are, over as many lines as a match takes.
    #[serde(alias = "ignore_blocks")]
    pub ignore_blocks: Vec<String>,
    /// Regular expressions of what is left out inside sentences, as inline code is.
    #[serde(alias = "ignore_tokens")]
    pub ignore_tokens: Vec<String>,
    /// What sort of texts they are.
    #[serde(rename = "type")]
    pub content_type: Option<ContentType>,
    /// The keyphrase that articles should be found by, where they give none.
    pub keyphrase: Option<String>,
    /// Who publishes the articles: for structured data, and to tell the name of the site in titles.
    pub publisher: Option<String>,
    /// Whether accents and ligatures do not count where it is looked for.
    #[serde(alias = "ignore_accents")]
    pub ignore_accents: bool,
    /// Thresholds of the rules.
    pub rules: rules::Options,
    /// The two lists of expressions above, ready for use.
    #[serde(skip)]
    pub patterns: Ignore,
}

/// Why a configuration cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("ligne {line} : {problem}")]
pub struct ConfigError {
    /// Line of the problem, from 1.
    pub line: usize,
    /// What is wrong, for people.
    pub problem: String,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// [`ConfigError`] for TOML that does not parse, an unknown key, a value of the wrong kind or an unknown rule.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let mut config: Self = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let line = text.get(..at).unwrap_or(text).matches('\n').count() + 1;
            ConfigError { line, problem: in_french(error.message()) }
        })?;
        config.patterns = Ignore::new(&config.ignore_blocks, &config.ignore_tokens).map_err(|error| {
            let line = text.lines().position(|line| line.contains(error.pattern.as_str())).unwrap_or(0) + 1;
            ConfigError { line, problem: error.to_string() }
        })?;
        let named = config.select.iter().flatten().chain(&config.extend_select).chain(&config.ignore);
        if let Some(unknown) = named.chain(config.severity.keys()).find(|name| !selection::is_known(name)) {
            let line = text.lines().position(|line| line.contains(unknown.as_str())).unwrap_or(0) + 1;
            let meant = nearest(unknown, selection::known());
            let meant = meant.map_or(String::from("."), |near| format!(" ; vouliez-vous dire `{near}`\u{202f}?"));
            let problem = format!("règle inconnue `{unknown}`{meant} `intertitre rules` les liste toutes");
            return Err(ConfigError { line, problem });
        }
        Ok(config)
    }

    /// The keyphrase that an article should be found by: its own, else that of the configuration; with where it occurs.
    pub fn focus(&self, document: &Document, analysis: &Analysis) -> Option<Focus> {
        let own = analysis::declared_focus(document).map(|text| (FocusOrigin::Article, text));
        let (origin, text) =
            own.or_else(|| self.keyphrase.as_deref().map(|text| (FocusOrigin::Configuration, text)))?;
        let phrase = FocusPhrase::new(text, self.ignore_accents)?;
        let found = analysis::focus(document, analysis, &phrase);
        Some(Focus { phrase, origin, found })
    }

    /// Words that `check` asks of an article of a type, 0 for no target: what is configured, else the usual target for
    /// articles and guides, which other types do not have.
    pub fn min_words_of(&self, kind: ContentType) -> usize {
        let usual = || match kind {
            ContentType::Article | ContentType::Guide => Options::default().min_words,
            _ => 0,
        };
        self.min_words_by_type.get(&kind).copied().or(self.min_words).unwrap_or_else(usual)
    }

    /// Whether a rule is on.
    pub fn wants(&self, rule: &RuleMeta) -> bool {
        let among = |names: &[String]| names.iter().any(|name| selection::names(name, rule));
        let selected = self.select.as_deref().map_or(rule.default, among);
        (selected || among(&self.extend_select)) && !among(&self.ignore)
    }

    /// How serious the findings of a rule are, where the configuration says so; its own name wins over its family.
    pub fn severity_of(&self, rule: &RuleMeta) -> Option<Severity> {
        let own = |name: &String| name.eq_ignore_ascii_case(rule.code) || name == rule.slug;
        let named = |wanted: &dyn Fn(&String) -> bool| self.severity.iter().find(|(name, _)| wanted(name));
        named(&own).or_else(|| named(&|name| selection::names(name, rule))).map(|(_, severity)| *severity)
    }
}

/// What the parser says, in French.
fn in_french(message: &str) -> String {
    data_problem(message)
        .unwrap_or_else(|| "TOML invalide : vérifiez les guillemets, les crochets et les signes `=`".to_string())
}
