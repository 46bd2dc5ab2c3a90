use crate::source::Span;

/// A link of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, entities and references resolved.
    pub target: String,
    /// The words it is put on.
    pub label: String,
    /// The bytes it takes, markup included.
    pub span: Span,
}

impl Link {
    /// Whether its words are its address: `[ux.md](../ux.md)` and `[annexes](annexes/)` stand for the title of that page.
    pub(super) fn shows_address(&self) -> bool {
        let label = self.label.trim();
        let target = self.target.trim_end_matches('/');
        let file =
            label.rsplit_once('.').is_some_and(|(_, kind)| matches!(kind, "md" | "mdx" | "html" | "htm" | "pdf"));
        let same = target == label && !label.starts_with(char::is_uppercase);
        !label.contains(' ') && (same || file && target.ends_with(label))
    }
}

/// An image of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Where it is kept.
    pub source: String,
    /// Its alternative text; absent where the markup gives none, empty where the image is said to be decoration.
    pub alt: Option<String>,
    /// The bytes it takes, markup included.
    pub span: Span,
}
