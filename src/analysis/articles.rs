//! Whether a file says that it is an article of a news site or of a blog, which is dated and signed; the type that is told
//! by the words alone is too unsure for that.

use super::content_type::{ContentType, declared_type};
use super::structured::StructuredData;
use crate::document::Document;
use crate::lexicon::fold;
use crate::source::Source;

/// Keys of front matters that tell what a page is.
const KEYS: [&str; 7] = ["type", "layout", "contenttype", "content_type", "content-type", "posttype", "post_type"];
/// What they say of an article.
const KINDS: [&str; 22] = [
    "post",
    "posts",
    "blog",
    "blogpost",
    "blog-post",
    "article",
    "articles",
    "news",
    "actualite",
    "actualité",
    "actu",
    "billet",
    "breve",
    "brève",
    "communique",
    "communiqué",
    "tribune",
    "editorial",
    "éditorial",
    "entretien",
    "interview",
    "reportage",
];
/// Folders that hold articles and nothing else.
const FOLDERS: [&str; 14] = [
    "_posts",
    "posts",
    "blog",
    "articles",
    "actualites",
    "actualite",
    "actus",
    "news",
    "billets",
    "breves",
    "communiques",
    "tribunes",
    "entretiens",
    "interviews",
];
/// Names of files that list the others of their folder.
const LISTS: [&str; 5] = ["index", "_index", "readme", "summary", "archives"];

/// Whether a file says that it is an article: by its type, its data or its folder.
pub fn declares_article(source: &Source, document: &Document, data: &StructuredData) -> bool {
    if let Some(Ok(kind)) = declared_type(document) {
        use ContentType::{Communique, Direct, Entretien, Nouvelle, Opinion};
        return matches!(kind, Nouvelle | Communique | Direct | Entretien | Opinion);
    }
    let front = document.front_matter.iter().flat_map(|front| &front.entries);
    let told = front
        .filter(|entry| KEYS.contains(&fold(&entry.key).as_str()))
        .any(|entry| entry.value.as_deref().is_some_and(|value| KINDS.contains(&fold(value.trim()).as_str())));
    let head = document.head.iter().flat_map(|head| &head.entries);
    let shared = head
        .into_iter()
        .any(|entry| entry.key == "og:type" && entry.value.as_deref().is_some_and(|value| value.trim() == "article"));
    told || shared || data.items.iter().any(|item| item.article().is_some()) || in_folder(source.name())
}

/// Whether a path is that of an article in a folder of them.
fn in_folder(path: &str) -> bool {
    let path = fold(path).replace('\\', "/");
    let Some((folders, name)) = path.rsplit_once('/') else { return false };
    let stem = name.split('.').next().unwrap_or("");
    let mut folders = folders.rsplit('/');
    // `articles/2026/02/…`: folders of years and months.
    let nearest = folders.find(|folder| !folder.bytes().all(|byte| byte.is_ascii_digit()));
    nearest.is_some_and(|folder| FOLDERS.contains(&folder)) && !LISTS.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::in_folder;

    #[test]
    fn articles_stand_in_their_folders() {
        for path in ["contenus/actualites/piscine.md", "blog/2026/02/bac.md", "_posts/2026-02-11-bac.md"] {
            assert!(in_folder(path), "{path}");
        }
        for path in ["contenus/fiches/piscine.md", "blog/index.md", "piscine.md", "blog/equipe/anne.md"] {
            assert!(!in_folder(path), "{path}");
        }
    }
}
