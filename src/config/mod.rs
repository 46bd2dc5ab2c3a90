//! The configuration file, `intertitre.toml`.

mod file;
mod profile;
mod selection;

pub use file::ConfigFile;
pub use profile::Profile;

use crate::analysis::{self, Focus, FocusOrigin, FocusPhrase, PageAnalysis};
use crate::document::front_matter::{data_problem, toml_problem};
use crate::document::{Document, Reading};
use crate::lexicon::{ContentType, MetaRole, nearest};
use crate::restructure::SectionKind;
use crate::rules::{self, RuleMeta, Severity};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Name of the file, looked for from the folder of the article upwards.
pub const FILE_NAME: &str = "intertitre.toml";

/// The best score of an article.
pub const BEST_SCORE: u32 = 100;

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
    #[serde(alias = "erreur")]
    Error,
    /// Errors and warnings.
    #[serde(alias = "avertissement")]
    Warning,
    /// Any finding.
    Info,
    /// Nothing.
    #[serde(alias = "jamais")]
    Never,
}

impl FailOn {
    /// Its name, as options and settings have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Never => "never",
        }
    }

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
    /// Ready-made settings that these are laid over.
    pub profile: Option<Profile>,
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
    /// Whether findings in what the program added fail `check`, too.
    pub fail_on_generated: bool,
    /// Warnings over which `check` fails, whatever it fails on.
    pub max_warnings: Option<usize>,
    /// The score of the author's text under which `check` fails.
    pub min_score: Option<u32>,
    /// The file of findings that are known and do not fail `check`.
    pub baseline: Option<String>,
    /// Whether drafts in folders are checked, too.
    pub drafts: bool,
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
    /// Keys of front matter by what they hold, before those that the program knows.
    pub keys: BTreeMap<MetaRole, Vec<String>>,
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
    /// What holds for some paths alone, each with its `paths`, laid over the rest.
    pub overrides: Vec<toml::Table>,
    /// The keyphrase that whoever runs the program asks about, over all others.
    #[serde(skip)]
    pub asked_keyphrase: Option<String>,
    /// The expressions and the keys above, ready for use.
    #[serde(skip)]
    pub reading: Reading,
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

/// A keyphrase that cannot be looked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expression clé sans aucun mot : « {0} ». Donnez un mot au moins")]
pub struct EmptyKeyphrase(String);

impl Config {
    /// Reads a configuration: what holds for paths of which nothing else is said.
    ///
    /// # Errors
    /// As [`ConfigFile::parse`].
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        ConfigFile::parse(text).map(|file| file.config)
    }

    /// Checks what the types do not: the names of rules and the expressions, told with their lines in `text` from `at`.
    fn check(&self, text: &str, at: usize) -> Result<(), ConfigError> {
        if let Some(unknown) = self.unknown_rule() {
            let meant = nearest_selection(unknown);
            let meant = meant.map_or(String::from("."), |near| format!(" ; vouliez-vous dire `{near}`\u{202f}?"));
            let problem = format!("règle inconnue `{unknown}`{meant} `intertitre rules` les liste toutes");
            return Err(ConfigError { line: line_of(text, at, unknown), problem });
        }
        if self.min_score.is_some_and(|least| least > BEST_SCORE) {
            let problem = format!("`min-score` attend un score de 0 à {BEST_SCORE}");
            return Err(ConfigError { line: line_of(text, at, "min-score"), problem });
        }
        self.clone().prepare(text)
    }

    /// The first name of a rule that is none.
    pub fn unknown_rule(&self) -> Option<&str> {
        let named = self.select.iter().flatten().chain(&self.extend_select).chain(&self.ignore);
        named.chain(self.severity.keys()).find(|name| !selection::is_known(name)).map(String::as_str)
    }

    /// Makes the expressions and keys ready for use.
    fn prepare(&mut self, text: &str) -> Result<(), ConfigError> {
        let ignore = Reading::new(&self.ignore_blocks, &self.ignore_tokens)
            .map_err(|error| ConfigError { line: line_of(text, 0, &error.pattern), problem: error.to_string() })?;
        self.reading = ignore.with_keys(&self.keys);
        Ok(())
    }

    /// The keyphrase that an article should be found by, with where it occurs: the one that is asked about, else its own, else
    /// that of the configuration.
    ///
    /// # Errors
    /// [`EmptyKeyphrase`] for one without a word.
    pub fn focus(&self, document: &Document, analysis: &PageAnalysis) -> Result<Option<Focus>, EmptyKeyphrase> {
        let given = [
            (FocusOrigin::Asked, self.asked_keyphrase.as_deref()),
            (FocusOrigin::Article, analysis::declared_focus(document)),
            (FocusOrigin::Configuration, self.keyphrase.as_deref()),
        ];
        let Some((origin, text)) = given.into_iter().find_map(|(origin, text)| Some((origin, text?))) else {
            return Ok(None);
        };
        let phrase = self.phrase(text)?;
        let found = analysis::focus(document, analysis, &phrase);
        Ok(Some(Focus { phrase, origin, found }))
    }

    /// A keyphrase as it is looked for under these settings.
    ///
    /// # Errors
    /// As [`Config::focus`].
    pub fn phrase(&self, text: &str) -> Result<FocusPhrase, EmptyKeyphrase> {
        FocusPhrase::new(text, self.ignore_accents).ok_or_else(|| EmptyKeyphrase(text.to_string()))
    }

    /// Words that `check` asks of an article of a type, 0 for no target: none where nothing is configured, since most pages
    /// have no reason to be of one length.
    pub fn min_words_of(&self, kind: ContentType) -> usize {
        self.min_words_by_type.get(&kind).copied().or(self.min_words).unwrap_or(0)
    }

    /// Whether a rule is on.
    pub fn wants(&self, rule: &RuleMeta) -> bool {
        let among = |names: &[String]| names.iter().any(|name| selection::selects(name, rule));
        let selected = self.select.as_deref().map_or(rule.default, among);
        let ignored = self.ignore.iter().any(|name| selection::names(name, rule));
        (selected || among(&self.extend_select)) && !ignored
    }

    /// How serious the findings of a rule are, where the configuration says so; its own name wins over its family.
    pub fn severity_of(&self, rule: &RuleMeta) -> Option<Severity> {
        let own = |name: &String| name.eq_ignore_ascii_case(rule.code) || name == rule.slug;
        let named = |wanted: &dyn Fn(&String) -> bool| self.severity.iter().find(|(name, _)| wanted(name));
        named(&own).or_else(|| named(&|name| selection::names(name, rule))).map(|(_, severity)| *severity)
    }
}

/// What selects rules (a code, a name, a family, `tout`, `defaut`) and was probably meant by a name that does not.
pub fn nearest_selection(name: &str) -> Option<&'static str> {
    nearest(name, selection::known())
}

/// A fault that the parser tells, with its line.
fn fault(text: &str, error: &toml::de::Error) -> ConfigError {
    let at = error.span().map_or(0, |span| span.start);
    ConfigError { line: line_of(text, at, ""), problem: in_french(error.message()) }
}

/// The line of a word from an offset on; of the offset where there is none.
fn line_of(text: &str, at: usize, word: &str) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let at = at + if word.is_empty() { 0 } else { rest.find(word).unwrap_or(0) };
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

/// What the parser says, in French.
fn in_french(message: &str) -> String {
    data_problem(message)
        .or_else(|| toml_problem(message).map(str::to_string))
        .unwrap_or_else(|| "TOML invalide : vérifiez les guillemets, les crochets et les signes `=`".to_string())
}
