//! The configuration that holds for a file: the nearest `intertitre.toml` in its folder or above.

use super::error::CliError;
use crate::config::{Config, FILE_NAME};
use globset::{Glob, GlobSet, GlobSetBuilder};
use std::path::{Path, PathBuf};

/// A configuration and the folder it was found in.
#[derive(Clone, Default)]
pub(super) struct Settings {
    pub(super) config: Config,
    exclude: GlobSet,
    folder: PathBuf,
}

impl Settings {
    /// Whether the configuration leaves `path` out.
    pub(super) fn excludes(&self, path: &Path) -> bool {
        let path = absolute(path);
        let inside = path.strip_prefix(&self.folder).unwrap_or(&path);
        self.exclude.is_match(inside)
    }
}

/// The settings for a file, or for the current folder; those of the program where no file says otherwise.
pub(super) fn find(path: Option<&Path>) -> Result<Settings, CliError> {
    let start = absolute(path.unwrap_or(Path::new(".")));
    let mut folder = if start.is_dir() { Some(start.as_path()) } else { start.parent() };
    while let Some(at) = folder {
        let file = at.join(FILE_NAME);
        if file.is_file() {
            return read(&file, at);
        }
        folder = at.parent();
    }
    Ok(Settings::default())
}

/// The settings of a configuration file that is named; its patterns count from its folder.
pub(super) fn read_named(file: &Path) -> Result<Settings, CliError> {
    let file = absolute(file);
    read(&file, file.parent().unwrap_or(Path::new(".")))
}

#[expect(clippy::disallowed_methods, reason = "the command line reads files")]
fn read(file: &Path, folder: &Path) -> Result<Settings, CliError> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| CliError::Read { name: name.clone(), error })?;
    let config = Config::parse(&text).map_err(|error| CliError::Config { name: name.clone(), error })?;
    let mut set = GlobSetBuilder::new();
    for pattern in &config.exclude {
        let invalid = |_| CliError::Pattern { name: name.clone(), pattern: pattern.clone() };
        set.add(Glob::new(pattern).map_err(invalid)?);
        // A folder leaves out all it holds.
        set.add(Glob::new(&format!("{}/**", pattern.trim_end_matches('/'))).map_err(invalid)?);
    }
    let exclude = set.build().map_err(|_| CliError::Pattern { name, pattern: config.exclude.join(", ") })?;
    Ok(Settings { config, exclude, folder: folder.to_path_buf() })
}

#[expect(clippy::disallowed_methods, reason = "the command line knows the current folder")]
fn absolute(path: &Path) -> PathBuf {
    let joined =
        if path.is_absolute() { path.to_path_buf() } else { std::env::current_dir().unwrap_or_default().join(path) };
    joined.components().filter(|part| !matches!(part, std::path::Component::CurDir)).collect()
}
