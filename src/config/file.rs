//! A configuration file: its settings laid over those of its profile, and what it says of some paths alone.

use super::{Config, ConfigError, fault, line_of};
use globset::{Glob, GlobSet, GlobSetBuilder};
use toml::{Spanned, Table, Value};

/// What holds for a whole run, and cannot be set for some paths.
const OF_RUNS: &[&str] =
    &["profile", "overrides", "exclude", "fail-on-generated", "max-warnings", "min-score", "baseline", "drafts"];

/// A configuration file that was read and found right.
#[derive(Clone, Debug, Default)]
pub struct ConfigFile {
    /// What holds for paths of which nothing else is said.
    pub config: Config,
    /// Its settings with those of its profile.
    table: Table,
    exclude: GlobSet,
    overrides: Vec<Override>,
}

#[derive(Clone, Debug)]
struct Override {
    paths: GlobSet,
    settings: Table,
}

/// The part of a configuration whose places are wanted.
#[derive(serde::Deserialize)]
struct Places {
    #[serde(default)]
    overrides: Vec<Spanned<Table>>,
}

impl ConfigFile {
    /// Reads a configuration.
    ///
    /// # Errors
    /// [`ConfigError`] for TOML that does not parse, an unknown key, a value of the wrong kind, an unknown rule or a pattern
    /// that is none.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        // As it stands first, so that each fault is told with its line.
        let own: Config = toml::from_str(text).map_err(|error| fault(text, &error))?;
        own.check(text, 0)?;
        let places: Places = toml::from_str(text).map_err(|error| fault(text, &error))?;
        let mut settings: Table = toml::from_str(text).map_err(|error| fault(text, &error))?;
        settings.remove("overrides");
        let mut table = match own.profile {
            Some(profile) => toml::from_str(profile.settings()).map_err(|error| fault(text, &error))?,
            None => Table::new(),
        };
        lay(&mut table, &settings);
        let overrides =
            places.overrides.into_iter().map(|part| Override::read(text, part)).collect::<Result<_, _>>()?;
        let exclude = globs(text, &own.exclude, 0)?;
        Ok(Self { config: settled(&table, text)?, table, exclude, overrides })
    }

    /// Whether a path, from the folder of the file, is left out.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.is_match(path)
    }

    /// Which parts of the file hold for a path, from its folder; equal for paths with the same settings.
    pub fn parts_for(&self, path: &str) -> Vec<usize> {
        (0..self.overrides.len()).filter(|&part| self.overrides[part].paths.is_match(path)).collect()
    }

    /// The settings where these parts hold, the last laid over those before it.
    pub fn with_parts(&self, parts: &[usize]) -> Config {
        let mut table = self.table.clone();
        for part in parts.iter().filter_map(|&part| self.overrides.get(part)) {
            lay(&mut table, &part.settings);
        }
        // Each part was found right by itself; laid over each other they are, too.
        settled(&table, "").unwrap_or_else(|_| self.config.clone())
    }

    /// The settings for a path, from the folder of the file.
    pub fn config_for(&self, path: &str) -> Config {
        self.with_parts(&self.parts_for(path))
    }
}

impl Override {
    fn read(text: &str, part: Spanned<Table>) -> Result<Self, ConfigError> {
        let at = part.span().start;
        let mut settings = part.into_inner();
        let told = |problem: String, word: &str| Err(ConfigError { line: line_of(text, at, word), problem });
        if let Some(key) = OF_RUNS.iter().find(|key| settings.contains_key(**key)) {
            return told(
                format!("`{key}` vaut pour tout le dépôt : la clé n’a pas sa place dans `[[overrides]]`"),
                key,
            );
        }
        let paths: Vec<String> = match settings.remove("paths").map(Value::try_into) {
            Some(Ok(paths)) => paths,
            Some(Err(_)) => return told("`paths` attend une liste de motifs de chemins".to_string(), "paths"),
            None => {
                return told("`[[overrides]]` attend une clé `paths`, la liste des chemins".to_string(), "overrides");
            }
        };
        let config: Config = Value::Table(settings.clone()).try_into().map_err(|error: toml::de::Error| {
            let word = error.message().split('`').nth(1).unwrap_or_default().to_string();
            ConfigError { line: line_of(text, at, &word), problem: super::in_french(error.message()) }
        })?;
        config.check(text, at)?;
        Ok(Self { paths: globs(text, &paths, at)?, settings })
    }
}

/// A set of patterns of paths; a folder stands for all it holds.
fn globs(text: &str, patterns: &[String], at: usize) -> Result<GlobSet, ConfigError> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let invalid = |_| ConfigError {
            line: line_of(text, at, &format!("\"{pattern}\"")),
            problem: format!("motif de chemin invalide `{pattern}`"),
        };
        set.add(Glob::new(pattern).map_err(invalid)?);
        set.add(Glob::new(&format!("{}/**", pattern.trim_end_matches('/'))).map_err(invalid)?);
    }
    set.build().map_err(|_| ConfigError {
        line: line_of(text, at, patterns.first().map_or("", String::as_str)),
        problem: format!("motifs de chemins trop grands : {}", patterns.join(", ")),
    })
}

/// Lists that go on with those they are laid over.
const JOINED: &[&str] = &["extend-select", "ignore", "ignore-blocks", "ignore-tokens"];

/// Lays settings over others: tables key by key, some lists behind each other, anything else in place of what was there.
fn lay(under: &mut Table, over: &Table) {
    for (key, value) in over {
        match (under.get_mut(key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => lay(under, over),
            (Some(Value::Array(under)), Value::Array(over)) if JOINED.contains(&key.as_str()) => {
                under.extend(over.iter().cloned());
            }
            _ => {
                under.insert(key.clone(), value.clone());
            }
        }
    }
}

/// The configuration of a table, ready for use.
fn settled(table: &Table, text: &str) -> Result<Config, ConfigError> {
    let mut config: Config =
        Value::Table(table.clone()).try_into().map_err(|error: toml::de::Error| fault(text, &error))?;
    config.prepare(text)?;
    Ok(config)
}
