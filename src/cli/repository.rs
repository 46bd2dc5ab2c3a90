//! What the other files of a repository tell of a file that says nothing itself: where they keep the main heading.

use super::files::{self, Article};
use crate::document::{Document, Format, H1Place};
use crate::source::Source;
use ignore::WalkBuilder;
use std::path::{Path, PathBuf};

/// Most files that are looked at: of the same folder, then of the repository.
const MOST_FILES: usize = 60;
/// Fewest files that make a custom.
pub(super) const FEWEST: usize = 3;
/// How many of ten files must follow it.
const OF_TEN: usize = 8;

/// Whether what so many files of all do is a custom.
pub(super) fn is_custom(number: usize, all: usize) -> bool {
    number >= FEWEST && number * 10 >= all * OF_TEN
}

/// Where nearly all other files beside an article keep their main heading, or those of its repository where too few
/// stand beside it. Looked up only for a file on disk that has no heading itself; none where there is no custom.
pub(super) fn h1_place(article: &Article) -> Option<H1Place> {
    let path = Path::new(article.source.name());
    let own = Document::read_with(&article.source, article.format, &article.config.reading).ok()?;
    let folder = path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?;
    if !article.format.is_markdown() || own.h1_place().is_some() || !folder.is_dir() {
        return None;
    }
    custom(&markdown_files(folder, Some(1), path)).or_else(|| custom(&markdown_files(&root(folder)?, None, path)))
}

/// The nearest folder upwards that holds a repository or a configuration.
fn root(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let marks = [".git", crate::config::FILE_NAME];
    folder.ancestors().find(|at| marks.iter().any(|mark| at.join(mark).exists())).map(Path::to_path_buf)
}

/// Markdown files under a folder, in the order of their names, `except` one.
fn markdown_files(folder: &Path, depth: Option<usize>, except: &Path) -> Vec<PathBuf> {
    let same = |path: &Path| path.canonicalize().ok().is_some_and(|path| except.canonicalize().ok() == Some(path));
    let markdown = |path: &Path| {
        let format = Format::of_name(&path.display().to_string());
        matches!(format, Ok(Some(format)) if format.is_markdown()) && !same(path)
    };
    WalkBuilder::new(folder)
        .max_depth(depth)
        .require_git(false)
        .sort_by_file_name(Ord::cmp)
        .build()
        .flatten()
        .map(ignore::DirEntry::into_path)
        .filter(|path| path.is_file() && markdown(path))
        .take(MOST_FILES)
        .collect()
}

/// Where nearly all of these files keep their main heading.
fn custom(paths: &[PathBuf]) -> Option<H1Place> {
    let place = |path: &PathBuf| {
        let name = path.display().to_string();
        let source = Source::decode(name.clone(), files::read_file(path).ok()?).ok()?;
        let format = Format::settle(Format::of_name(&name).ok()?, &source);
        Document::read(&source, format).ok()?.h1_place()
    };
    let places: Vec<H1Place> = paths.iter().filter_map(place).collect();
    [H1Place::Body, H1Place::Meta].into_iter().find(|wanted| {
        let count = places.iter().filter(|place| *place == wanted).count();
        is_custom(count, places.len())
    })
}
