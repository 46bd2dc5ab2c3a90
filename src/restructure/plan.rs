//! Every decision of a run, in one serialisable value.

use crate::analysis::defects::DefectClass;
use crate::analysis::{ContentType, SentenceId};
use crate::source::Span;
use crate::verify::Reason;
use serde::Serialize;

/// Who wrote a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TextOrigin {
    /// The author.
    Auteur,
    /// The program.
    Genere,
}

/// How a text was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// A fragment of a quotation, between guillemets.
    Citation,
    /// The same, and who said it.
    CitationSource,
    /// A noun phrase copied from the part.
    GroupeNominal,
    /// The same, and who says so.
    GroupeSource,
    /// What was done to something: its noun phrase and a participle.
    Passif,
    /// What happened, as a noun with its complement.
    Nominalisation,
    /// A main clause in the present.
    Proposition,
    /// What something is, behind it.
    Attribut,
    /// What is planned, feared, asked or refused.
    Perspective,
    /// Two or three things that the part is about.
    Enumeration,
    /// What the reader does.
    Infinitif,
    /// Who may do it.
    QuestionQui,
    /// The condition that what follows depends on.
    Condition,
    /// A theme, a colon, a noun phrase.
    ThemeGroupe,
    /// A theme alone: the last resort.
    Theme,
    /// A whole sentence of the article.
    Phrase,
    /// The beginning of a sentence of the article, up to a complement that can go.
    DebutDePhrase,
    /// Words of the title.
    MotsDuTitre,
}

/// A title, a description or a slug.
#[derive(Clone, Debug, Serialize)]
pub struct Generated {
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// Who wrote it.
    #[serde(rename = "origine")]
    pub origin: TextOrigin,
    /// How it was made; absent for the author's own.
    #[serde(rename = "motif", skip_serializing_if = "Option::is_none")]
    pub pattern: Option<Pattern>,
    /// The sentences it was made from.
    pub sources: Vec<SentenceId>,
}

/// A heading that is added.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    /// Its level, 2 to 6.
    #[serde(rename = "niveau")]
    pub level: u8,
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// How it was made.
    #[serde(rename = "motif")]
    pub pattern: Pattern,
    /// True as long as headings are chosen without grammar of the sentence: to be read before it is published.
    #[serde(rename = "provisoire")]
    pub provisional: bool,
    /// The sentences it was made from.
    pub sources: Vec<SentenceId>,
    /// The next best ones.
    #[serde(rename = "autres_choix")]
    pub alternatives: Vec<String>,
    /// Where it is put, in the repaired article.
    #[serde(skip)]
    pub offset: usize,
}

/// A part for which no heading was good enough.
#[derive(Clone, Debug, Serialize)]
pub struct Untitled {
    /// Its first words.
    #[serde(rename = "debut")]
    pub opening: String,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: usize,
}

/// A line of an added section.
#[derive(Clone, Debug, Serialize)]
pub struct SectionLine {
    /// Its text, in Markdown.
    #[serde(rename = "texte")]
    pub text: String,
    /// The sentences it was made from.
    pub sources: Vec<SentenceId>,
}

/// A section that is added.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Its heading.
    #[serde(rename = "intertitre")]
    pub heading: String,
    /// Its lines.
    #[serde(rename = "lignes")]
    pub lines: Vec<SectionLine>,
    /// Its words, heading apart.
    #[serde(rename = "mots")]
    pub words: usize,
}

/// An accident that was repaired.
#[derive(Clone, Debug, Serialize)]
pub struct Repair {
    /// Its kind.
    #[serde(rename = "classe")]
    pub class: DefectClass,
    /// What was done, for people.
    #[serde(rename = "action")]
    pub label: &'static str,
    /// Where it stood, in bytes of the given file.
    #[serde(rename = "octets")]
    pub span: Span,
    /// Its line in the given file.
    #[serde(rename = "ligne")]
    pub line: usize,
    /// Its column in the given file, in characters.
    #[serde(rename = "colonne")]
    pub column: usize,
    /// The place before.
    #[serde(rename = "avant")]
    pub before: String,
    /// The place after.
    #[serde(rename = "apres")]
    pub after: String,
}

/// What a refused unit was to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitNature {
    /// A heading.
    Intertitre,
    /// The title.
    Titre,
    /// The meta description.
    Description,
    /// A line of an added section.
    Ligne,
}

/// A generated text that the checker refused: it is not in the result.
#[derive(Clone, Debug, Serialize)]
pub struct Refused {
    /// What it was to be.
    pub nature: UnitNature,
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// Why.
    #[serde(rename = "raison")]
    pub reason: Reason,
    /// The words at fault, or what is missing.
    pub detail: String,
    /// The sentences it was made from.
    pub sources: Vec<SentenceId>,
}

/// Whether the article has the words it should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No target was set.
    SansObjectif,
    /// The target is reached.
    ObjectifAtteint,
    /// The facts of the article do not carry so many words.
    ObjectifNonAtteint,
}

/// What sort of text the article is taken for.
#[derive(Clone, Debug, Serialize)]
pub struct ContentKind {
    /// The type.
    #[serde(rename = "type")]
    pub kind: ContentType,
    /// Its name, for editors.
    #[serde(rename = "nom")]
    pub label: &'static str,
    /// Why the article is left as it is; absent where it is not.
    #[serde(rename = "retrait", skip_serializing_if = "Option::is_none")]
    pub left: Option<&'static str>,
    /// The author's headings are enough: no other was looked for.
    #[serde(rename = "deja_intertitre")]
    pub headed: bool,
}

/// What a run decided.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// What sort of text it is.
    #[serde(rename = "contenu")]
    pub kind: ContentKind,
    /// Whether the target is reached.
    #[serde(rename = "statut")]
    pub status: Status,
    /// The target, in words.
    #[serde(rename = "objectif_mots")]
    pub target: usize,
    /// Words of the author.
    #[serde(rename = "mots_originaux")]
    pub author_words: usize,
    /// Words that are added, headings apart.
    #[serde(rename = "mots_ajoutes")]
    pub added_words: usize,
    /// The title.
    #[serde(rename = "titre")]
    pub title: Option<Generated>,
    /// The meta description.
    pub description: Option<Generated>,
    /// The slug.
    pub slug: Option<Generated>,
    /// The headings that are added.
    #[serde(rename = "intertitres")]
    pub headings: Vec<Heading>,
    /// The parts that get none.
    #[serde(rename = "parties_sans_intertitre")]
    pub untitled: Vec<Untitled>,
    /// The sections that are added.
    pub sections: Vec<Section>,
    /// What was generated and refused by the checker.
    #[serde(rename = "refus")]
    pub refused: Vec<Refused>,
    /// The repairs that were made.
    #[serde(rename = "reparations")]
    pub repairs: Vec<Repair>,
}

impl Section {
    /// The kind of its generated block.
    pub(super) fn block_kind(&self) -> String {
        format!("section-{}", self.kind.replace('_', "-"))
    }
}
