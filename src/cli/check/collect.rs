//! The files of a run, each with the settings that hold for it.

use super::CheckArgs;
use crate::cli::error::CliError;
use crate::cli::{Streams, files, settings};
use crate::config::{Config, nearest_selection};
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

/// The files of a run.
pub(super) struct Collected {
    /// Those to check.
    pub(super) work: Vec<Work>,
    /// The paths of all files of the folders named, with `/`.
    pub(super) files: BTreeSet<String>,
}

/// The files that the command line names, with the settings of each.
pub(super) fn collect(args: &CheckArgs, streams: &mut Streams) -> Result<Collected, CliError> {
    let mut work = Vec::new();
    let mut known = Known::default();
    let mut listing = list(&args.paths, streams);
    let platform = args.output_format.is_for_platforms();
    if platform {
        listing.all = listing.all.iter().map(|name| from_here(Path::new(name)).display().to_string()).collect();
    }
    for (path, found) in listing.articles {
        let from_stdin = path.as_os_str() == files::STDIN;
        let name = args.stdin_filename.as_ref().filter(|_| from_stdin).unwrap_or(&path);
        let name = if platform { from_here(name) } else { name.clone() };
        let at = (name.as_os_str() != files::STDIN).then_some(name.as_path());
        let (config, excluded) = known.settings(at, args)?;
        let bytes = if from_stdin { Some(files::read_input(streams)?) } else { None };
        work.push(Work { path, bytes, name, config, found, excluded });
    }
    Ok(Collected { work, files: listing.all })
}

/// A file named from the current folder, which platforms take for the root of the repository; one that lies elsewhere keeps
/// its name. The pages are compared under these names, so that findings name other pages as their own files are named.
fn from_here(path: &Path) -> PathBuf {
    let folder = settings::absolute(Path::new(""));
    if path.as_os_str() != files::STDIN && settings::absolute(path).starts_with(&folder) {
        settings::from_folder(&folder, path).into()
    } else {
        path.to_path_buf()
    }
}

/// Settings that were read already: those of a folder, and for each the configurations that were asked for.
#[derive(Default)]
struct Known {
    of_folders: BTreeMap<PathBuf, Arc<settings::Settings>>,
    configs: BTreeMap<(PathBuf, Vec<usize>), Arc<Config>>,
}

impl Known {
    /// The configuration for a file with what the command line says, and whether it leaves the file out.
    fn settings(&mut self, path: Option<&Path>, args: &CheckArgs) -> Result<(Arc<Config>, bool), CliError> {
        let named = args.config.as_deref();
        let folder = named.or_else(|| path.and_then(Path::parent)).unwrap_or(Path::new("")).to_path_buf();
        let settings = match self.of_folders.get(&folder) {
            Some(settings) => Arc::clone(settings),
            None => {
                let read = Arc::new(named.map_or_else(|| settings::find(path), settings::read_named)?);
                self.of_folders.insert(folder.clone(), Arc::clone(&read));
                read
            }
        };
        let excluded = path.is_some_and(|path| settings.excludes(path));
        let parts = path.map(|path| settings.parts(path)).unwrap_or_default();
        let key = (folder, parts);
        if let Some(config) = self.configs.get(&key) {
            return Ok((Arc::clone(config), excluded));
        }
        let config = Arc::new(asked(args, settings.with_parts(&key.1))?);
        self.configs.insert(key, Arc::clone(&config));
        Ok((config, excluded))
    }
}

/// Settings with what the command line says.
pub(super) fn asked(args: &CheckArgs, mut config: Config) -> Result<Config, CliError> {
    if let Some(rules) = &args.select {
        config.select = Some(rules.clone());
    }
    config.ignore.extend(args.ignore.iter().flatten().cloned());
    args.focus.lay_over(&mut config);
    if let Some(name) = config.unknown_rule() {
        return Err(CliError::UnknownRule { name: name.to_string(), meant: nearest_selection(name) });
    }
    if let Some(text) = &config.asked_keyphrase {
        config.phrase(text)?;
    }
    Ok(config)
}

/// The files of paths.
#[derive(Default)]
pub(in crate::cli) struct Listing {
    /// The files that are named, and those of the folders named whose format is read, in the order of their names; each with
    /// whether it was found in a folder.
    pub(in crate::cli) articles: Vec<(PathBuf, bool)>,
    /// The paths of all files of the folders named, with `/`.
    all: BTreeSet<String>,
}

/// The files of the paths that are named.
pub(in crate::cli) fn list(paths: &[PathBuf], streams: &mut Streams) -> Listing {
    let mut listing = Listing::default();
    for path in paths {
        if path.as_os_str() == files::STDIN || !path.is_dir() {
            listing.articles.push((path.clone(), false));
            continue;
        }
        let mut found = BTreeSet::new();
        walk(path, streams, &mut |file| {
            let name = file.display().to_string();
            if matches!(Format::of_name(&name), Ok(Some(_))) {
                found.insert(file);
            }
            listing.all.insert(name.replace('\\', "/"));
        });
        listing.articles.extend(found.into_iter().map(|path| (path, true)));
    }
    let mut seen = BTreeSet::new();
    listing.articles.retain(|(file, _)| seen.insert(file.clone()));
    listing
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
