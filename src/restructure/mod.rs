//! The article rebuilt: repaired, titled, cut into parts with headings, lengthened from its own facts; as one plan that
//! is applied by splices.
//!
//! `restructure = plan ∘ repair ∘ strip`: the blocks of an earlier run are taken out first, so that running it on its
//! own output changes nothing. Those that the editor has changed stay, and are not made again.

mod apply;
mod checked;
mod draft;
mod edited;
mod existing;
mod gates;
mod headings;
mod judge;
mod links;
mod metadata;
mod notes;
mod outline;
mod plan;
mod plan_metadata;
mod planner;
mod reworded;
mod sections;
mod splits;
mod subheadings;
mod topics;
mod write;

pub use apply::{Applied, PlanError, apply};
pub use draft::strip;
pub use gates::Register;
pub use links::{Site, offer_links};
pub use plan::{
    Article, Choice, CitedSentence, ContentKind, CutPoint, CutReason, Decline, Declined, Disclosure, ExistingHeading,
    Fault, FaultKind, Gap, GapKind, Generated, Heading, HeadingFault, InternalLink, Keywords, Lack, LongParagraph,
    LongSection, LongSentence, MetaFinding, OpenGraph, PLAN_VERSION, PageData, ParagraphBreak, Pattern, Place, Plan,
    Proposed, Refused, RegisterReason, RegisterTaken, Repair, Rewording, RightsSign, Section, SectionKind, SectionLine,
    SharedPhrase, SplitPart, SplitPattern, SplitPoint, Status, Subdivision, Subject, TextOrigin, UnitNature, Untitled,
};

use crate::analysis::{self, Analysis, ContentType};
use crate::document::markers::Changed;
use crate::document::{Document, DocumentError, Format, H1Place, Reading};
use crate::lexicon::MetaRole;
use crate::source::{EditError, Source};
use crate::text::language::Language;
use draft::Draft;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use write::Told;

/// Shortest article that can be cut, in words.
pub const SHORTEST: usize = 50;

/// Where the main heading is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum H1 {
    /// Where the file keeps it: front matter or body; a file that has neither gets a heading in the body.
    #[default]
    Auto,
    /// In the body.
    Body,
    /// In the front matter.
    Meta,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// Words the article should have; 0 for no target.
    #[serde(rename = "mots_vises")]
    pub min_words: usize,
    /// The same for articles of some types, over what holds for all; 0 for no target.
    #[serde(rename = "mots_vises_par_type", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub min_words_by_type: BTreeMap<ContentType, usize>,
    /// Add sections when the article is under the target.
    #[serde(rename = "completer")]
    pub expand: bool,
    /// The sections that are wanted, whatever the article counts; those that it needs where absent.
    #[serde(rename = "sections_voulues", default)]
    pub wanted: Option<Vec<SectionKind>>,
    /// Put headings between the parts.
    #[serde(rename = "intertitres")]
    pub headings: bool,
    /// Repair the accidents of copying.
    #[serde(rename = "reparer")]
    pub repair: bool,
    /// Put markers around what is added.
    #[serde(rename = "marqueurs")]
    pub markers: bool,
    /// Leave a plain text one, which loses the markers; it becomes Markdown otherwise. Other formats stay what they are.
    #[serde(rename = "texte_brut")]
    pub keep_text: bool,
    /// Where the main heading goes.
    pub h1: H1,
    /// Where the other files of the repository keep it: decides for a file that keeps it nowhere.
    #[serde(rename = "h1_du_depot")]
    pub repository_h1: Option<H1Place>,
    /// The title that is kept beside the text, as a field of a record; one in the text wins. It is not put into the text
    /// unless [`Options::h1`] says where.
    #[serde(rename = "titre_connu", default, skip_serializing_if = "Option::is_none")]
    pub known_title: Option<String>,
    /// The description that is kept beside the text; one in the text wins. It is never put into the text.
    #[serde(rename = "description_connue", default, skip_serializing_if = "Option::is_none")]
    pub known_description: Option<String>,
    /// The user's own patterns for what is not prose.
    #[serde(rename = "hors_prose")]
    pub ignore: Reading,
    /// What sort of text it is, whatever the article says.
    #[serde(rename = "type")]
    pub content_type: Option<ContentType>,
    /// What sort of text it is where the article does not say; told by its words and shape where absent.
    #[serde(rename = "type_configure")]
    pub configured_type: Option<ContentType>,
    /// Restructure also what is better left as it is.
    pub force: bool,
    /// How many parts an article without headings is cut into; by its length and type where absent.
    #[serde(rename = "parties")]
    pub sections: Option<usize>,
    /// How headings are written; by the type of the article where absent.
    #[serde(rename = "registre")]
    pub register: Option<Register>,
    /// Put what is offered in the place of the author's headings.
    #[serde(rename = "reformuler")]
    pub reword: bool,
    /// Add a table of contents with links to the headings.
    #[serde(rename = "sommaire")]
    pub toc: bool,
    /// Add a note that tells the reader what was added.
    #[serde(rename = "mention", default)]
    pub disclose: bool,
    /// Write the structured data of the questions and answers.
    #[serde(rename = "donnees_faq", default)]
    pub faq_jsonld: bool,
    /// Who publishes the article, as it is configured.
    #[serde(rename = "editeur")]
    pub publisher: Option<String>,
    /// Most words of a sentence before a cut of it is offered; 0 for no limit.
    #[serde(rename = "mots_par_phrase", default)]
    pub sentence_words: usize,
    /// Most words of a paragraph before a cut of it is offered; 0 for no limit.
    #[serde(rename = "mots_par_paragraphe", default)]
    pub paragraph_words: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            min_words: 700,
            min_words_by_type: BTreeMap::new(),
            expand: true,
            wanted: None,
            headings: true,
            repair: true,
            markers: true,
            keep_text: false,
            h1: H1::Auto,
            repository_h1: None,
            known_title: None,
            known_description: None,
            ignore: Reading::default(),
            content_type: None,
            configured_type: None,
            force: false,
            sections: None,
            register: None,
            reword: false,
            toc: false,
            disclose: false,
            faq_jsonld: false,
            publisher: None,
            sentence_words: 40,
            paragraph_words: 150,
        }
    }
}

impl Options {
    /// Words that an article of this type should have; 0 for no target.
    pub fn target(&self, kind: ContentType) -> usize {
        self.min_words_by_type.get(&kind).copied().unwrap_or(self.min_words)
    }
}

/// Why an article cannot be restructured.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RestructureError {
    /// The file cannot be read as a document.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The text is not French.
    #[error("le texte n’est pas en français (langue détectée : {}). Seul le français est traité", .0.name())]
    NotFrench(Language),
    /// There is too little text.
    #[error("le texte est trop court (nombre de mots : {words}). Il en faut au moins {SHORTEST} pour le découper")]
    TooShort {
        /// Words of the article.
        words: usize,
    },
    /// The front matter gives a type of content that there is not.
    #[error("type de contenu inconnu dans le front matter : `intertitre-type: {0}`. Types connus : {names}", names = ContentType::ALL.map(ContentType::name).join(", "))]
    UnknownType(String),
    /// Only a plain text can stay one.
    #[error("un fichier Markdown ou HTML ne peut pas être rendu en texte brut. Retirez `--format text`")]
    NotText,
    /// The planned changes contradict each other: a fault of the program, nothing was written.
    #[error("erreur interne : {0}. Rien n’a été écrit ; signalez ce fichier")]
    Edit(#[from] EditError),
    /// The result could not be taken back: a fault of the program, nothing was written.
    #[error("erreur interne : le résultat ne pourrait pas être défait. Rien n’a été écrit ; signalez ce fichier")]
    NotReversible,
}

/// An article rebuilt.
#[derive(Clone, Debug)]
pub struct Restructured {
    /// The result, decoded.
    pub text: String,
    /// What was decided.
    pub plan: Plan,
    /// The repaired article the plan was made for, before anything was added.
    pub base: Source,
    /// The facts about it.
    pub analysis: Analysis,
    /// The format of the result.
    pub format: Format,
}

/// Rebuilds the article of `source`, read as `format`.
///
/// # Errors
/// [`RestructureError`] when the file cannot be read, is not French or is too short; nothing is changed then.
pub fn restructure(source: &Source, format: Format, options: &Options) -> Result<Restructured, RestructureError> {
    let Prepared { base, format: to, repairs, document } = prepare(source, format, options, false)?;
    let analysis = analysis::analyze(&base, &document, None);
    let (language, short) = (&analysis.languages.document, analysis.words.author < SHORTEST);
    // Of a few words, the language is told where it is sure: that they are few would be beside the point.
    if !language.is_french() && (language.reliable || !short) {
        return Err(RestructureError::NotFrench(analysis.page.languages.document));
    }
    if short {
        return Err(RestructureError::TooShort { words: analysis.words.author });
    }
    let kind = match (options.content_type, analysis::declared_type(&document)) {
        (Some(kind), _) => kind,
        (None, Some(Err(name))) => return Err(RestructureError::UnknownType(name.to_string())),
        (None, _) => analysis::content_type(&base, &document, &analysis, None, options.configured_type).kind,
    };
    let read = |base: &Source, to: Format| article(source, format, base, to);
    let rights = rights(source, format, options)?;
    if kind.policy().step_back.is_some() && !options.force {
        let Prepared { base, format: to, repairs, document } = prepare(source, format, options, true)?;
        let analysis = analysis::analyze(&base, &document, None);
        let mut plan = planner::plan(&base, &document, &analysis, options, kind, repairs, read(&base, to));
        plan.rights = rights;
        plan.proposed = edited::unplaced(&plan, &[]).into_iter().chain(edited::following(&plan)).collect();
        plan.warnings = notes::warnings(&plan, Told::default());
        return Ok(Restructured { text: base.text().to_string(), plan, base, analysis, format: to });
    }
    let mut plan = planner::plan(&base, &document, &analysis, options, kind, repairs, read(&base, to));
    plan.rights = rights;
    plan.disclosure = write::disclosure(&base, &document, &plan, None);
    let mut written = write::write(&base, &document, &plan, None)?;
    if options.markers && to != Format::Text {
        // Nothing can be added after a block that the article leaves open, such as a code fence.
        if !is_reversible(&base, to, &written.text)? {
            planner::give_up_sections(&mut plan);
            written = write::write(&base, &document, &plan, None)?;
        }
        if !is_reversible(&base, to, &written.text)? {
            return Err(RestructureError::NotReversible);
        }
    }
    let unplaced = edited::unplaced(&plan, &written.put);
    let following = edited::following(&plan);
    plan.proposed = written.put.into_iter().chain(unplaced).chain(following).chain(reworded::offers(&plan)).collect();
    plan.warnings = notes::warnings(&plan, written.told);
    Ok(Restructured { text: written.text, plan, base, analysis, format: to })
}

/// An article ready to be planned or written.
struct Prepared {
    base: Source,
    format: Format,
    repairs: Vec<Repair>,
    document: Document,
}

/// The article without what an earlier run added, turned into Markdown and repaired as `options` say; one that is `left`
/// as it is, neither.
fn prepare(source: &Source, format: Format, options: &Options, left: bool) -> Result<Prepared, RestructureError> {
    let mut draft = Draft::new(source, format, options.ignore.clone());
    if draft.format() != Format::Text && options.keep_text {
        return Err(RestructureError::NotText);
    }
    draft.strip(Changed::Keep)?;
    if !options.keep_text && !left {
        draft.convert()?;
    }
    let repairs = if options.repair && !left { draft.repair()? } else { Vec::new() };
    let format = draft.format();
    let base = draft.into_source();
    let known = [
        (MetaRole::Title, options.known_title.as_deref()),
        (MetaRole::Description, options.known_description.as_deref()),
    ];
    let document = Document::read_with(&base, format, &options.ignore)?.with_known(&known);
    Ok(Prepared { base, format, repairs, document })
}

/// Where the file as it is given says that its text may be somebody else's, what an earlier run added left out.
fn rights(source: &Source, format: Format, options: &Options) -> Result<Vec<RightsSign>, DocumentError> {
    let document = Document::read_with(source, Format::settle(Some(format), source), &options.ignore)?;
    Ok(metadata::rights(source, &document))
}

/// The structured data of a plan as JSON, to be read by people; it holds nothing that could close a `script` element. Those
/// of the questions and answers, where they were asked for, stand behind those of the article, in a list.
pub fn json_ld(plan: &Plan) -> Option<String> {
    let data = match (&plan.page.json_ld, &plan.page.faq_json_ld) {
        (Some(article), Some(questions)) => &serde_json::Value::from(vec![article.clone(), questions.clone()]),
        (data, questions) => data.as_ref().or(questions.as_ref())?,
    };
    serde_json::to_string_pretty(data).ok().map(|json| metadata::script_safe(&json))
}

/// What the plan for `source`, read as `given`, is made for.
fn article(source: &Source, given: Format, base: &Source, result: Format) -> Article {
    let (bytes, fingerprint) = source.fingerprint();
    Article {
        bytes,
        fingerprint,
        encoding: source.encoding().name().to_string(),
        given,
        result,
        base: base.fingerprint().1,
    }
}

/// Whether `strip` gives of a result what it gives of the repaired article.
fn is_reversible(base: &Source, format: Format, text: &str) -> Result<bool, RestructureError> {
    let wanted = strip(base, format)?;
    Ok(strip(&base.with_text(text.to_string()), format).is_ok_and(|stripped| stripped == wanted))
}
