//! What a plan says of the metadata: what is wrong with them, what they are for machines, whose text it may be.

use super::plan::TextOrigin;
use crate::lexicon::Provenance;
use crate::source::Span;
use serde::{Deserialize, Serialize};

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The author's title.
    Titre,
    /// The title for result pages.
    TitreMeta,
    /// The meta description.
    Description,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Too few characters to say what the article is about.
    TropCourt,
    /// A sentence rather than a title.
    TropLong,
    /// Wider than what result pages show.
    TropLarge,
    /// It does not hold the principal keyphrase.
    SansExpressionCle,
    /// It is written in capitals.
    ToutEnCapitales,
    /// It ends with a full stop.
    PointFinal,
    /// Several exclamation or question marks in a row.
    PonctuationRepetee,
    /// A day that nobody can tell, in an article without date.
    JourSansDate,
    /// The name of the site stands behind it.
    NomDuSite,
    /// There is none.
    Absent,
}

/// Something that is wrong with the metadata.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetaFinding {
    /// What it is about.
    #[serde(rename = "sujet")]
    pub subject: Subject,
    /// What is wrong.
    #[serde(rename = "defaut")]
    pub fault: Fault,
    /// The same, for people.
    pub message: String,
}

/// What the article is about, for those who index it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Keywords {
    /// The principal keyphrase.
    #[serde(rename = "principal")]
    pub principal: Option<String>,
    /// Those that go with it, best first.
    #[serde(rename = "secondaires")]
    pub secondary: Vec<String>,
}

/// A property of the Open Graph protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenGraph {
    /// Its name, as `og:title`.
    #[serde(rename = "propriete")]
    pub property: String,
    /// Its value.
    #[serde(rename = "contenu")]
    pub content: String,
}

/// What the page says of itself to machines; made anew from the plan and the article whenever the plan is used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PageData {
    /// The properties for social networks.
    pub open_graph: Vec<OpenGraph>,
    /// The structured data of the article; absent without a title.
    pub json_ld: Option<serde_json::Value>,
    /// Those of the section *Questions et réponses*, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub faq_json_ld: Option<serde_json::Value>,
}

/// The note that tells the reader what was added. An editor who writes one gives its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// Who wrote it.
    #[serde(rename = "origine", default)]
    pub origin: TextOrigin,
    /// Its words, which count neither as the author's nor as added ones.
    #[serde(rename = "mots", default)]
    pub words: usize,
}

/// Words that tell that the text may be somebody else's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightsSign {
    /// What they tell.
    #[serde(rename = "indice")]
    pub kind: Provenance,
    /// The exact words.
    #[serde(rename = "mots")]
    pub words: String,
    /// Where they stand, in bytes of the given file.
    #[serde(rename = "octets")]
    pub span: Span,
    /// Their line in the given file.
    #[serde(rename = "ligne")]
    pub line: usize,
    /// Their column in the given file, in characters.
    #[serde(rename = "colonne")]
    pub column: usize,
    /// What to make of it, for people.
    pub message: String,
}
