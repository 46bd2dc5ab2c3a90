//! Folders of pieces: what a site puts together from several files has its title elsewhere.

use std::collections::{BTreeMap, BTreeSet};

/// Fewest files without a title that make a folder one of pieces.
const FEWEST: usize = 5;
/// Share of the files of a tree, per cent, that makes its usage: its folders are not one another's kind.
const OF_TREE: usize = 80;

/// The pages that lie in a folder of pieces, most of whose files have no title, or in a tree of such folders, by their
/// numbers. `pages` are the paths of all pages, each with whether it lacks a title.
pub fn pieces<'p>(pages: impl Iterator<Item = (&'p str, bool)>) -> BTreeSet<usize> {
    let pages: Vec<(&str, bool)> = pages.collect();
    let trees = usages(&pages);
    let mut folders: BTreeMap<&str, (Vec<usize>, usize)> = BTreeMap::new();
    for (number, (path, bare)) in pages.iter().copied().enumerate() {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let (all, untitled) = folders.entry(folder).or_default();
        all.push(number);
        *untitled += usize::from(bare);
    }
    let of_pieces = folders.into_values().filter(|(all, bare)| *bare >= FEWEST && bare * 2 > all.len());
    let in_trees = trees.into_values().flatten();
    of_pieces.flat_map(|(all, _)| all).chain(in_trees).collect()
}

/// The trees whose pages nearly all do something, five at least: the paths of their roots, each with the numbers of all its
/// pages. A tree in another is not told again. `pages` are the paths of all pages, each with whether it does so.
pub fn usages<'p>(pages: &[(&'p str, bool)]) -> BTreeMap<&'p str, Vec<usize>> {
    let mut folders: BTreeMap<&str, (Vec<usize>, usize)> = BTreeMap::new();
    for (number, (path, does)) in pages.iter().enumerate() {
        for (slash, _) in path.match_indices('/') {
            let (all, doing) = folders.entry(path.get(..slash).unwrap_or("")).or_default();
            all.push(number);
            *doing += usize::from(*does);
        }
    }
    folders.retain(|_, (all, doing)| *doing >= FEWEST && *doing * 100 >= all.len() * OF_TREE);
    let inner = |folder: &str| folder.match_indices('/').any(|(slash, _)| folders.contains_key(&folder[..slash]));
    let outer: BTreeSet<&str> = folders.keys().copied().filter(|folder| !inner(folder)).collect();
    folders.into_iter().filter(|(folder, _)| outer.contains(folder)).map(|(folder, (all, _))| (folder, all)).collect()
}

/// What is told of a title at another level that `others` pages of its tree share, from what is told of it alone.
pub fn lower_everywhere(message: &str, others: usize) -> String {
    let alone = message.trim_end_matches('.');
    match others {
        0 => message.to_string(),
        1 => format!("{alone}, comme celui d’une autre page."),
        _ => format!("{alone}, comme ceux de {others} autres pages."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_files_of_a_folder_of_pieces_have_no_title() {
        let paths: Vec<String> = (0..6).map(|page| format!("conseils/{page}.md")).collect();
        let of = |titled: usize| {
            let pages = paths.iter().enumerate().map(|(at, path)| (path.as_str(), at >= titled));
            pieces(pages.chain([("index.md", true)]))
        };
        assert_eq!(of(1), BTreeSet::from([0, 1, 2, 3, 4, 5]));
        assert!(of(2).is_empty());
    }

    #[test]
    fn a_tree_of_small_folders_has_a_usage() {
        let paths: Vec<String> = (0..6).map(|page| format!("site/fiches/{page}/texte.md")).collect();
        let of = |doing: usize| {
            let pages: Vec<(&str, bool)> =
                paths.iter().enumerate().map(|(at, path)| (path.as_str(), at < doing)).collect();
            usages(&pages).into_iter().map(|(root, all)| (root.to_string(), all.len())).collect::<Vec<_>>()
        };
        assert_eq!(of(5), [("site".to_string(), 6)]);
        assert!(of(4).is_empty());
    }
}
