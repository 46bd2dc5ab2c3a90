//! Where the files of a run lie: in which site, and whether beside others of the same name that make one page with them.

use super::name;
use crate::document::address::opens_folder;
use std::collections::{BTreeMap, BTreeSet};

/// Folders that a site keeps its pages in.
const FOLDERS: &[&str] = &["content", "contenus", "docs", "pages", "source", "sources", "src"];
/// Folders that a site keeps pieces of pages in.
const KEPT: &[&str] = &["cards", "cartes", "fragments", "includes", "_includes", "partials", "_partials", "snippets"];
/// Files that a site keeps its settings in, without their endings.
const SETTINGS: &[&str] = &[
    "_config",
    "_quarto",
    "astro.config",
    "book",
    "config",
    "docusaurus.config",
    "gatsby-config",
    "hugo",
    "intertitre",
    "mkdocs",
    "package",
    "pelicanconf",
    "zensical",
];
/// Sibling folders with a file of the same name from which these files are pieces.
const PIECES: usize = 3;

/// Where the files of a run lie.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The folders that hold a site.
    roots: BTreeSet<String>,
    /// How many folders, side by side in a folder, hold a file with a name.
    siblings: BTreeMap<(String, String), usize>,
}

impl Places {
    /// The places of files; `paths` gives their paths each time it is asked.
    pub(super) fn new<'a, I: Iterator<Item = &'a str>>(paths: impl Fn() -> I) -> Self {
        let mut found = Self::default();
        let unique: BTreeSet<&str> = paths().collect();
        for path in unique {
            let folders = || path.match_indices('/').map(|(at, _)| path.get(..at).unwrap_or(""));
            for folder in folders().filter(|folder| FOLDERS.contains(&name(folder))) {
                found.roots.insert(above(folder).to_string());
            }
            let stem = name(path).rsplit_once('.').map_or(name(path), |(stem, _)| stem);
            if SETTINGS.contains(&stem) {
                found.roots.insert(above(path).to_string());
            }
            *found.siblings.entry(piece(path)).or_default() += 1;
        }
        found
    }

    /// The folder of the site that a file belongs to: the outermost that holds one.
    pub(super) fn root<'p>(&self, path: &'p str) -> &'p str {
        let folders = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at));
        folders.filter_map(|at| path.get(..at)).find(|folder| self.roots.contains(*folder)).unwrap_or("")
    }

    /// Whether a file is a piece that makes a page with others of its name (`etape-1/texte.md`, `etape-2/texte.md`…), or
    /// lies where cards and pieces are kept.
    pub(super) fn is_piece(&self, path: &str) -> bool {
        let kept = path.rsplit('/').skip(1).any(|folder| KEPT.contains(&folder));
        let many = self.siblings.get(&piece(path)).is_some_and(|count| *count >= PIECES);
        kept || many && path.contains('/') && !opens_folder(path)
    }
}

/// The folder that holds a file or a folder.
fn above(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folder above that of a file, and the name of the file.
fn piece(path: &str) -> (String, String) {
    (above(above(path)).to_string(), name(path).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_and_pieces_are_told_by_their_places() {
        let paths = ["a/src/x.md", "b/src/x.md", "b/lecon/e1/texte.md", "b/lecon/e2/texte.md", "b/lecon/e3/texte.md"];
        let places = Places::new(|| paths.into_iter());
        assert_eq!((places.root("a/src/x.md"), places.root("b/lecon/e1/texte.md")), ("a", "b"));
        assert_eq!(places.root("c/x.md"), "");
        assert!(places.is_piece("b/cartes/c1.md"));
        assert!(places.is_piece("b/lecon/e2/texte.md") && !places.is_piece("a/src/x.md"));
    }

    #[test]
    fn a_site_of_its_own_has_one_root() {
        let paths = ["content/blog/a.md", "content/docs/b.md", "package.json"];
        let places = Places::new(|| paths.into_iter());
        assert_eq!((places.root("content/blog/a.md"), places.root("content/docs/b.md")), ("", ""));
    }
}
