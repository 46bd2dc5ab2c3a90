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
