//! The files of a run, each with the settings that hold for it.

use super::CheckArgs;
use crate::cli::error::CliError;
use crate::cli::{Streams, files, settings};
use crate::config::Config;
use crate::document::Format;
use ignore::WalkBuilder;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// File of patterns that folders may hold, beside `.gitignore`.
const IGNORE_FILE: &str = ".intertitreignore";

/// A file to check.
pub(super) struct Work {
    /// Its path; that of the standard input is `-`.
    pub(super) path: PathBuf,
    /// Its bytes, where they were read already.
    pub(super) bytes: Option<Vec<u8>>,
    /// The name that decides of its format and settings.
    pub(super) name: PathBuf,
    /// The settings that hold for it.
    pub(super) config: Arc<Config>,
    /// Whether it was found in a folder rather than named.
    pub(super) found: bool,
    /// Whether the configuration leaves it out.
    pub(super) excluded: bool,
}

/// The files that the command line names, with the settings of each.
pub(super) fn collect(args: &CheckArgs, streams: &mut Streams) -> Result<Vec<Work>, CliError> {
    let mut list = Vec::new();
    let mut known = Known::default();
    for (path, found) in named_and_found(&args.paths, streams)? {
        let from_stdin = path.as_os_str() == files::STDIN;
        let name = match (from_stdin, &args.stdin_filename) {
            (true, Some(name)) => name.clone(),
            _ => path.clone(),
        };
        let at = (name.as_os_str() != files::STDIN).then_some(name.as_path());
        let (config, excluded) = known.settings(at, args.config.as_deref())?;
        let bytes = if from_stdin && !excluded { Some(files::read_input(streams)?) } else { None };
        list.push(Work { path, bytes, name, config, found, excluded });
    }
    Ok(list)
}

/// Settings that were read already: those of a folder, and for each the configurations that were asked for.
#[derive(Default)]
struct Known {
    of_folders: BTreeMap<PathBuf, Arc<settings::Settings>>,
    configs: BTreeMap<(PathBuf, Vec<usize>), Arc<Config>>,
}

impl Known {
    /// The configuration for a file, and whether that leaves it out.
    fn settings(&mut self, path: Option<&Path>, named: Option<&Path>) -> Result<(Arc<Config>, bool), CliError> {
        let folder = named.or_else(|| path.and_then(Path::parent)).unwrap_or(Path::new("")).to_path_buf();
        let settings = match self.of_folders.get(&folder) {
            Some(settings) => Arc::clone(settings),
            None => {
                let read = Arc::new(named.map_or_else(|| settings::find(path), settings::read_named)?);
                self.of_folders.insert(folder.clone(), Arc::clone(&read));
                read
            }
        };
        let parts = path.map(|path| settings.parts(path)).unwrap_or_default();
        let config =
            self.configs.entry((folder, parts)).or_insert_with_key(|(_, parts)| Arc::new(settings.with_parts(parts)));
        Ok((Arc::clone(config), path.is_some_and(|path| settings.excludes(path))))
    }
}

/// The files that are named, and those of the folders named whose format is read, in the order of their names; each with
/// whether it was found in a folder.
pub(in crate::cli) fn named_and_found(
    paths: &[PathBuf],
    streams: &mut Streams,
) -> Result<Vec<(PathBuf, bool)>, CliError> {
    let mut files = Vec::new();
    for path in paths {
        if path.as_os_str() == files::STDIN || !path.is_dir() {
            files.push((path.clone(), false));
            continue;
        }
        let mut found = BTreeSet::new();
        walk(path, streams, &mut |file| {
            if matches!(Format::of_name(&file.display().to_string()), Ok(Some(_))) {
                found.insert(file);
            }
        });
        files.extend(found.into_iter().map(|path| (path, true)));
    }
    let mut seen = BTreeSet::new();
    files.retain(|(file, _)| seen.insert(file.clone()));
    Ok(files)
}

/// The paths of all files of the folders named, with `/`.
pub(super) fn all_files(paths: &[PathBuf], streams: &mut Streams) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in paths.iter().filter(|path| path.is_dir()) {
        walk(path, streams, &mut |file| {
            found.insert(file.display().to_string().replace('\\', "/"));
        });
    }
    found
}

/// Calls `each` with the files of a folder that no list of patterns leaves out.
fn walk(folder: &Path, streams: &mut Streams, each: &mut dyn FnMut(PathBuf)) {
    for entry in WalkBuilder::new(folder).add_custom_ignore_filename(IGNORE_FILE).require_git(false).build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => each(entry.into_path()),
            Ok(_) => {}
            Err(error) => streams.warn(&format!("intertitre : {} : parcours interrompu ({error}).", folder.display())),
        }
    }
}
