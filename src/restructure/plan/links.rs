//! What a plan offers as links to other pages of the site. Nothing of it is ever applied.

use crate::source::Span;
use serde::{Deserialize, Serialize};

/// A phrase of the article that another page is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedPhrase {
    /// As the other page writes it.
    #[serde(rename = "expression")]
    pub text: String,
    /// How much the article is about it: 100 for its first keyphrase, 0 for none of them.
    #[serde(rename = "poids_article")]
    pub article_weight: u8,
    /// How much the other page is.
    #[serde(rename = "poids_cible")]
    pub target_weight: u8,
}

/// A link that the article could have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InternalLink {
    /// The words it would be put on, as the article writes them.
    #[serde(rename = "ancre")]
    pub anchor: String,
    /// Where they stand, in bytes of the repaired article.
    #[serde(rename = "octets")]
    pub span: Span,
    /// Their line, from 1.
    #[serde(rename = "ligne")]
    pub line: usize,
    /// Their column, in characters, from 1.
    #[serde(rename = "colonne")]
    pub column: usize,
    /// Where it would lead, written as the links of the site are.
    #[serde(rename = "cible")]
    pub target: String,
    /// The file of that page, from the folder of the site.
    #[serde(rename = "fichier")]
    pub file: String,
    /// Its title.
    #[serde(rename = "titre")]
    pub title: Option<String>,
    /// The phrases that both are about, the one of the anchor first.
    #[serde(rename = "raison")]
    pub shared: Vec<SharedPhrase>,
}
