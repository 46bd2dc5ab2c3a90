//! What makes pages of the files, told by the files that it is set up with.

use std::path::Path;

/// What makes pages of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Generator {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether it is made for documentation.
    pub(super) documents: bool,
    /// The file that tells it.
    pub(super) told_by: &'static str,
}

/// The files that generators are set up with, the surest first.
const SIGNS: &[(&str, &str, bool)] = &[
    ("mkdocs.yml", "MkDocs", true),
    ("docusaurus.config.js", "Docusaurus", true),
    ("docusaurus.config.ts", "Docusaurus", true),
    ("_quarto.yml", "Quarto", true),
    (".vuepress", "VuePress", true),
    ("docs/.vuepress", "VuePress", true),
    ("docs/.vitepress", "VitePress", true),
    (".gitbook.yaml", "GitBook", true),
    ("SUMMARY.md", "GitBook ou mdBook", true),
    ("book.toml", "mdBook", true),
    ("hugo.toml", "Hugo", false),
    ("hugo.yaml", "Hugo", false),
    ("archetypes", "Hugo", false),
    ("astro.config.mjs", "Astro", false),
    ("astro.config.ts", "Astro", false),
    ("gridsome.config.js", "Gridsome", false),
    (".eleventy.js", "Eleventy", false),
    ("eleventy.config.js", "Eleventy", false),
    ("pelicanconf.py", "Pelican", false),
    ("gatsby-config.js", "Gatsby", false),
    ("next.config.js", "Next.js", false),
    ("svelte.config.js", "SvelteKit", false),
    ("_config.yml", "Jekyll", false),
];

/// The generator of a folder, looked for there and in the two folders above it.
pub(super) fn find(folder: &Path) -> Option<Generator> {
    let folder = folder.canonicalize().ok()?;
    folder.ancestors().take(3).find_map(|at| {
        let (told_by, name, documents) = SIGNS.iter().find(|(sign, ..)| at.join(sign).exists())?;
        Some(Generator { name, documents: *documents, told_by })
    })
}
