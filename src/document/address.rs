//! How the pages of a site link to each other: from the root or from where they stand, with which ending.

use std::collections::BTreeMap;

/// How a link to a page is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Style {
    /// What stands before the address of a page in the path of its file, where links begin at the root; none where they begin
    /// at the page.
    root: Option<String>,
    /// The ending of files: empty for none.
    ending: String,
    /// Whether a slash ends it.
    slash: bool,
}

/// The file names that stand for their folder.
const FOLDER_PAGES: &[&str] = &["index", "_index", "README", "readme"];
/// The endings of pages in links.
const ENDINGS: &[&str] = &["md", "mdx", "html", "htm", "qmd", "markdown"];

/// Whether a file opens its folder, by its name in any case: `README.md`, `_index.fr.md`.
pub fn opens_folder(path: &str) -> bool {
    let file = path.rsplit(['/', '\\']).next().unwrap_or("");
    let stem = file.split('.').next().unwrap_or("").to_lowercase();
    matches!(stem.as_str(), "index" | "_index" | "readme")
}

/// The path of a file without what links leave out: its ending, and its name where it stands for its folder.
pub fn key(path: &str) -> String {
    let (stem, _) = split_ending(path);
    let name = stem.rsplit('/').next().unwrap_or(stem);
    if FOLDER_PAGES.contains(&name) {
        stem.strip_suffix(name).unwrap_or(stem).trim_end_matches('/').to_string()
    } else {
        stem.trim_end_matches('/').to_string()
    }
}

/// A path and its ending, where it is one of a page.
fn split_ending(path: &str) -> (&str, &str) {
    path.rsplit_once('.').filter(|(_, ending)| ENDINGS.contains(ending)).unwrap_or((path, ""))
}

/// The folder of a path.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path without `.` and `..`.
fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The path that a relative one, written in the file `from`, leads to; from the root where it begins there.
pub fn beside(from: &str, target: &str) -> String {
    if target.starts_with('/') { plain(target) } else { plain(&format!("{}/{target}", folder(from))) }
}

/// The address of a link to a page of the site: without fragment and query; none for one that leads elsewhere.
fn local(target: &str) -> Option<&str> {
    let path = target.split(['#', '?']).next().unwrap_or("");
    let elsewhere = path.is_empty() || path.contains(':') || path.starts_with("//") || path.contains("{{");
    (!elsewhere).then_some(path)
}

/// The pages of a site by their paths.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    /// Pages by their keys.
    keys: BTreeMap<String, usize>,
    /// Pages by the last part of their keys.
    names: BTreeMap<String, Vec<(String, usize)>>,
    /// How often each style is used.
    styles: BTreeMap<Style, usize>,
}

impl Addresses {
    /// Adds a page by its path.
    pub fn add(&mut self, path: &str, page: usize) {
        let key = key(path);
        let name = key.rsplit('/').next().unwrap_or("").to_string();
        self.names.entry(name).or_default().push((key.clone(), page));
        self.keys.entry(key).or_insert(page);
    }

    /// The page that a link in the file `from` leads to, and how it is written.
    pub fn resolve(&self, from: &str, target: &str) -> Option<(usize, Style)> {
        let path = local(target)?;
        let (stem, ending) = split_ending(path);
        let slash = path.len() > 1 && stem.ends_with('/');
        let style = |root: Option<String>| Style { root, ending: ending.to_string(), slash };
        if path.starts_with('/') {
            let wanted = key(&plain(path));
            let name = wanted.rsplit('/').next().unwrap_or("");
            let ends = |(key, page): &(String, usize)| {
                let root = key.strip_suffix(wanted.as_str())?;
                (!wanted.is_empty() && (root.is_empty() || root.ends_with('/'))).then(|| (*page, root.to_string()))
            };
            let found = self.names.get(name)?.iter().filter_map(ends).min_by_key(|(page, root)| (root.len(), *page));
            return found.map(|(page, root)| (page, style(Some(root))));
        }
        // A page without ending may stand for its folder: links then begin one level below.
        let beside = plain(&format!("{}/{path}", folder(from)));
        self.keys.get(&key(&beside)).map(|page| (*page, style(None)))
    }

    /// Counts a link.
    pub fn count(&mut self, from: &str, target: &str) {
        if let Some((_, style)) = self.resolve(from, target) {
            *self.styles.entry(style).or_default() += 1;
        }
    }

    /// The style that most links of the site have; paths of files where it has none.
    pub fn custom(&self) -> Style {
        let most = self.styles.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)));
        most.map_or_else(|| Style { ending: "md".to_string(), ..Style::default() }, |(style, _)| style.clone())
    }
}

impl Style {
    /// A link in the file `from` to the file `to`.
    pub fn write(&self, from: &str, to: &str) -> String {
        let key = key(to);
        let end = |path: &str| {
            let slash = if self.slash { "/" } else { "" };
            if self.ending.is_empty() { format!("{path}{slash}") } else { path.to_string() }
        };
        let rooted = self.root.as_ref().and_then(|root| key.strip_prefix(root.as_str()));
        let written = match rooted {
            Some(rest) if self.ending.is_empty() => end(&format!("/{rest}")),
            Some(_) => format!("/{}", to.strip_prefix(self.root.as_deref().unwrap_or("")).unwrap_or(to)),
            None if self.ending.is_empty() && self.root.is_none() => end(&between(from, &key)),
            None => between(from, to),
        };
        let (stem, ending) = split_ending(&written);
        let source = matches!(ending, "md" | "mdx" | "qmd" | "markdown");
        let written =
            if source && self.ending.starts_with("htm") { format!("{stem}.{}", self.ending) } else { written };
        written.replace(' ', "%20")
    }
}

/// The way from the folder of a file to a path.
fn between(from: &str, to: &str) -> String {
    let folder: Vec<&str> = folder(from).split('/').filter(|part| !part.is_empty()).collect();
    let target: Vec<&str> = to.split('/').filter(|part| !part.is_empty()).collect();
    let shared = folder.iter().zip(&target).take_while(|(a, b)| a == b).count();
    let shared = shared.min(target.len().saturating_sub(1));
    let up = std::iter::repeat_n("..", folder.len() - shared);
    let down = target.iter().skip(shared).copied();
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Addresses {
        let mut site = Addresses::default();
        for (page, path) in ["src/guide/pain.md", "src/guide/four/README.md", "src/blog/levain.md"].iter().enumerate() {
            site.add(path, page);
        }
        site
    }

    #[test]
    fn links_are_followed_and_written_as_the_site_writes_them() {
        for (from, target, page, again) in [
            ("src/guide/four/README.md", "../pain.md#sel", 0, "../pain.md"),
            ("src/guide/pain.md", "four/README.md", 1, "four/README.md"),
            ("src/blog/levain.md", "/guide/pain", 0, "/guide/pain"),
            ("src/blog/levain.md", "/guide/four/", 1, "/guide/four/"),
            ("src/blog/levain.md", "../guide/pain.html?a=1", 0, "../guide/pain.html"),
        ] {
            let (found, style) = site().resolve(from, target).expect("a page");
            assert_eq!(found, page, "{target}");
            let to = ["src/guide/pain.md", "src/guide/four/README.md"][page];
            assert_eq!(style.write(from, to), again, "{target}");
        }
        for target in ["https://exemple.fr/guide/pain", "#sel", "mailto:a@exemple.fr", "/guide/brioche", "{{ url }}"] {
            assert!(site().resolve("src/blog/levain.md", target).is_none(), "{target}");
        }
    }

    #[test]
    fn the_custom_is_what_most_links_follow() {
        let mut site = site();
        assert_eq!(site.custom().write("src/guide/pain.md", "src/blog/mon levain.md"), "../blog/mon%20levain.md");
        site.count("src/blog/levain.md", "/guide/pain");
        site.count("src/blog/levain.md", "/guide/four");
        site.count("src/blog/levain.md", "../guide/pain.md");
        assert_eq!(site.custom().write("src/guide/pain.md", "src/blog/levain.md"), "/blog/levain");
    }
}
