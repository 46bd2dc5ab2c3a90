//! The configuration that holds for a file: the nearest `intertitre.toml` in its folder or above.

use super::error::CliError;
use crate::config::{Config, ConfigFile, FILE_NAME};
use std::path::{Path, PathBuf};

/// A configuration and the folder it was found in.
#[derive(Clone, Default)]
pub(super) struct Settings {
    file: ConfigFile,
    folder: PathBuf,
}

impl Settings {
    /// Whether the configuration leaves `path` out.
    pub(super) fn excludes(&self, path: &Path) -> bool {
        self.file.excludes(&self.inside(path))
    }

    /// Which parts of the configuration hold for a file.
    pub(super) fn parts(&self, path: &Path) -> Vec<usize> {
        self.file.parts_for(&self.inside(path))
    }

    /// What holds where these parts do.
    pub(super) fn with_parts(&self, parts: &[usize]) -> Config {
        self.file.with_parts(parts)
    }

    /// What holds for a run as a whole: a list of known findings is looked for from the folder of the configuration.
    pub(super) fn for_run(&self) -> Config {
        let mut config = self.file.config.clone();
        config.baseline = config.baseline.map(|list| self.folder.join(list).display().to_string());
        config
    }

    /// What holds for a file; for the run as a whole without one.
    pub(super) fn config(&self, path: Option<&Path>) -> Config {
        path.map_or_else(|| self.file.config.clone(), |path| self.file.config_for(&self.inside(path)))
    }

    /// A path from the folder of the configuration, with `/`.
    fn inside(&self, path: &Path) -> String {
        from_folder(&self.folder, path)
    }
}

/// A path from a folder, with `/`; the whole path where it lies elsewhere.
pub(super) fn from_folder(folder: &Path, path: &Path) -> String {
    let path = absolute(path);
    let inside = path.strip_prefix(folder).unwrap_or(&path);
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
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
    let file = ConfigFile::parse(&text).map_err(|error| CliError::Config { name, error })?;
    Ok(Settings { file, folder: folder.to_path_buf() })
}

#[expect(clippy::disallowed_methods, reason = "the command line knows the current folder")]
pub(super) fn absolute(path: &Path) -> PathBuf {
    let joined =
        if path.is_absolute() { path.to_path_buf() } else { std::env::current_dir().unwrap_or_default().join(path) };
    joined.components().filter(|part| !matches!(part, std::path::Component::CurDir)).collect()
}
