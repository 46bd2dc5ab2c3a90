//! Every decision of a run, in one value that is written as JSON, edited, read back and applied.

mod existing;
mod links;
mod sections;
mod splits;

pub use super::plan_metadata::{Disclosure, Fault, Keywords, MetaFinding, OpenGraph, PageData, RightsSign, Subject};
pub use existing::{
    ExistingHeading, FaultKind, HeadingFault, Lack, LongSection, RegisterReason, RegisterTaken, Rewording, Subdivision,
};
pub use links::{InternalLink, SharedPhrase};
pub use sections::{Decline, Declined, Gap, GapKind, Section, SectionKind, SectionLine};
pub use splits::{LongParagraph, LongSentence, ParagraphBreak, SplitPart, SplitPattern, SplitPoint};

use super::Options;
use crate::analysis::defects::DefectClass;
use crate::analysis::{ContentType, SentenceId};
use crate::document::Format;
use crate::source::{Source, Span};
use crate::verify::Reason;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Version of the plan as JSON; it grows when a field changes its meaning or goes.
pub const PLAN_VERSION: u32 = 2;

/// Who wrote a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextOrigin {
    /// The author.
    Auteur,
    /// The program.
    #[default]
    Genere,
    /// The editor, in the plan.
    Redaction,
}

/// How a text was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// What guides and encyclopaedias put above such a part.
    Rubrique,
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
    /// The author's own words, without the mark at their end.
    Correction,
    /// The title itself, which it follows.
    Titre,
    /// The title without what can go.
    TitreAbrege,
    /// Written by the editor, in the plan.
    #[default]
    Redaction,
}

/// A place in the repaired article, before anything is added to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// In bytes of its text, encoded as UTF-8.
    #[serde(rename = "octet")]
    pub offset: usize,
    /// Its line, from 1.
    #[serde(rename = "ligne", default)]
    pub line: usize,
}

impl Place {
    /// The place of `offset` in the text of `source`.
    pub(super) fn of(source: &Source, offset: usize) -> Self {
        Self { offset, line: source.position(offset).line }
    }
}

/// A title, a description or a slug.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Generated {
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// Who wrote it.
    #[serde(rename = "origine", default)]
    pub origin: TextOrigin,
    /// How it was made; absent for the author's own.
    #[serde(rename = "motif", default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<Pattern>,
    /// The sentences it was made from.
    #[serde(default)]
    pub sources: Vec<SentenceId>,
}

/// A text that could have been taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// How it was made.
    #[serde(rename = "motif")]
    pub pattern: Pattern,
    /// The sentences it was made from.
    pub sources: Vec<SentenceId>,
}

/// A heading that is added. An editor who writes one gives its level, text and place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its level, 2 to 6.
    #[serde(rename = "niveau")]
    pub level: u8,
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// How it was made.
    #[serde(rename = "motif", default)]
    pub pattern: Pattern,
    /// True as long as nobody has read it: to be read before it is published.
    #[serde(rename = "provisoire", default)]
    pub provisional: bool,
    /// The sentences it was made from.
    #[serde(default)]
    pub sources: Vec<SentenceId>,
    /// The next best ones, best first.
    #[serde(rename = "autres_choix", default)]
    pub alternatives: Vec<Choice>,
    /// Where it is put.
    pub place: Place,
}

/// Why a part begins where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CutReason {
    /// The topic turns there.
    Sujet,
    /// A part of a readable length ends there, and the paragraph can begin another.
    Longueur,
    /// The editor changed or emptied a heading there on an earlier run.
    Redaction,
}

/// A place where the article is cut, whether a heading was found for it or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutPoint {
    /// The place.
    pub place: Place,
    /// The level of its heading.
    #[serde(rename = "niveau")]
    pub level: u8,
    /// The first words of the part.
    #[serde(rename = "debut")]
    pub opening: String,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: usize,
    /// Why it is cut there.
    #[serde(rename = "pourquoi")]
    pub reason: CutReason,
}

/// A sentence that something was made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedSentence {
    /// Its number.
    pub id: SentenceId,
    /// Its text; `\u{fffc}` stands for what is not prose.
    #[serde(rename = "texte")]
    pub text: String,
    /// Where it begins.
    pub place: Place,
}

/// What a plan was made for: the same bytes, read and written in the same way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Bytes of the given file.
    #[serde(rename = "octets")]
    pub bytes: usize,
    /// Fingerprint of them: FNV-1a over 64 bits, in hexadecimal.
    #[serde(rename = "empreinte")]
    pub fingerprint: String,
    /// The name of their encoding, which the result keeps.
    #[serde(rename = "encodage")]
    pub encoding: String,
    /// What the file was read as.
    #[serde(rename = "format")]
    pub given: Format,
    /// What the result is.
    #[serde(rename = "format_du_resultat")]
    pub result: Format,
    /// Fingerprint of the repaired article, to which the places of the plan belong.
    #[serde(rename = "empreinte_reparee")]
    pub base: String,
}

/// A block or key as the program proposed it. Where the plan says something else, the editor has changed it, and later
/// runs leave it alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposed {
    /// The kind of the block, or the name of the key.
    #[serde(rename = "bloc")]
    pub kind: String,
    /// Where it goes, in bytes of the repaired article.
    #[serde(rename = "octet")]
    pub offset: usize,
    /// Fingerprint of its content, as its marker gives it.
    #[serde(rename = "empreinte")]
    pub seal: String,
}

/// A part for which no heading was good enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Untitled {
    /// Its first words.
    #[serde(rename = "debut")]
    pub opening: String,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: usize,
    /// Why.
    #[serde(rename = "pourquoi")]
    pub reason: Lack,
    /// Where it begins.
    pub place: Place,
}

/// An accident that was repaired.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repair {
    /// Its kind.
    #[serde(rename = "classe")]
    pub class: DefectClass,
    /// What was done, for people.
    #[serde(rename = "action")]
    pub label: Cow<'static, str>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// The reason in French, for people.
    #[serde(rename = "explication", default, skip_serializing_if = "str::is_empty")]
    pub explanation: Cow<'static, str>,
    /// The section that it was to be a line of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// The sentences it was made from.
    pub sources: Vec<SentenceId>,
}

/// Whether the article has the words it should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentKind {
    /// The type.
    #[serde(rename = "type")]
    pub kind: ContentType,
    /// Its name, for editors.
    #[serde(rename = "nom")]
    pub label: Cow<'static, str>,
    /// Why the article is left as it is; absent where it is not.
    #[serde(rename = "retrait", default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Cow<'static, str>>,
    /// The author's headings are enough: no other was looked for.
    #[serde(rename = "deja_intertitre")]
    pub headed: bool,
}

/// What a run decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// [`PLAN_VERSION`].
    pub schema_version: u32,
    /// Version of the program that made it.
    pub version: String,
    /// The name of the file, for people.
    #[serde(rename = "fichier")]
    pub file: String,
    /// What it was made for.
    pub article: Article,
    /// What was asked, which decides too how the result is written.
    pub options: Options,
    /// What sort of text it is.
    #[serde(rename = "contenu")]
    pub kind: ContentKind,
    /// How headings are written in it.
    #[serde(rename = "registre")]
    pub register: RegisterTaken,
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
    /// A title without fault, where the author's has some: an offer, never put in place of it.
    #[serde(rename = "titre_propose", default)]
    pub offered_title: Option<Choice>,
    /// The title for result pages.
    #[serde(rename = "titre_meta", default)]
    pub meta_title: Option<Generated>,
    /// The meta description.
    pub description: Option<Generated>,
    /// The slug.
    pub slug: Option<Generated>,
    /// What the article is about.
    #[serde(rename = "mots_cles", default)]
    pub keywords: Keywords,
    /// What is wrong with the title, the title for result pages and the description.
    #[serde(rename = "constats", default)]
    pub findings: Vec<MetaFinding>,
    /// What the page says of itself to machines; told anew whenever the plan is used.
    #[serde(default)]
    pub page: PageData,
    /// What tells that the text may be somebody else's; told anew whenever the plan is used.
    #[serde(rename = "droits", default)]
    pub rights: Vec<RightsSign>,
    /// Where the article is cut, in order.
    #[serde(rename = "coupes")]
    pub cuts: Vec<CutPoint>,
    /// The headings that are added.
    #[serde(rename = "intertitres")]
    pub headings: Vec<Heading>,
    /// The parts that get none.
    #[serde(rename = "parties_sans_intertitre")]
    pub untitled: Vec<Untitled>,
    /// The headings of the author.
    #[serde(rename = "intertitres_de_l_auteur")]
    pub existing: Vec<ExistingHeading>,
    /// The sections with more words than their type asks for.
    #[serde(rename = "sections_longues")]
    pub long: Vec<LongSection>,
    /// The sections that are added.
    pub sections: Vec<Section>,
    /// The note that tells the reader what was added; an editor may rewrite it or take it out.
    #[serde(rename = "mention", default, skip_serializing_if = "Option::is_none")]
    pub disclosure: Option<Disclosure>,
    /// What the article leaves open, for its editor alone.
    #[serde(rename = "a_preciser", default)]
    pub gaps: Vec<Gap>,
    /// The sentences with too many words, and how each could be cut: an offer, never put in.
    #[serde(rename = "phrases_longues", default)]
    pub long_sentences: Vec<LongSentence>,
    /// The paragraphs with too many words, and where each could be cut: an offer, never put in.
    #[serde(rename = "paragraphes_longs", default)]
    pub long_paragraphs: Vec<LongParagraph>,
    /// Links to other pages of the site that it could have: an offer, never put in.
    #[serde(rename = "liens_internes", default)]
    pub links: Vec<InternalLink>,
    /// The sections that were asked for and are not added.
    #[serde(rename = "sections_refusees", default, skip_serializing_if = "Vec::is_empty")]
    pub declined: Vec<Declined>,
    /// What was generated and refused by the checker.
    #[serde(rename = "refus")]
    pub refused: Vec<Refused>,
    /// The repairs that were made.
    #[serde(rename = "reparations")]
    pub repairs: Vec<Repair>,
    /// The sentences that the decisions above cite, in order.
    #[serde(rename = "phrases")]
    pub sentences: Vec<CitedSentence>,
    /// Everything that is put into the file, as the program proposed it.
    #[serde(rename = "propositions")]
    pub proposed: Vec<Proposed>,
    /// What the editor should know; told anew whenever the plan is used.
    #[serde(rename = "avertissements", default)]
    pub warnings: Vec<String>,
}
