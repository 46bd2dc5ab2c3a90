//! Folders of pieces: what a site puts together from several files has its title elsewhere.

use std::collections::{BTreeMap, BTreeSet};

/// Fewest files without a title that make a folder one of pieces.
const FEWEST: usize = 5;

/// The pages that lie in a folder of pieces, most of whose files have no title, by their numbers. `pages` are the paths of
/// all pages, each with whether it lacks a title.
pub fn pieces<'p>(pages: impl Iterator<Item = (&'p str, bool)>) -> BTreeSet<usize> {
    let mut folders: BTreeMap<&str, (Vec<usize>, usize)> = BTreeMap::new();
    for (number, (path, bare)) in pages.enumerate() {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let (all, untitled) = folders.entry(folder).or_default();
        all.push(number);
        *untitled += usize::from(bare);
    }
    let of_pieces = folders.into_values().filter(|(all, bare)| *bare >= FEWEST && bare * 2 > all.len());
    of_pieces.flat_map(|(all, _)| all).collect()
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
}
