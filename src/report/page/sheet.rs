use super::{
    Additions, CohesionPoint, DataObjectRow, MetaRow, Outline, Preview, ReadBlock, Rhythm, Terms, additions, cohesion,
    metadata, outline, preview, rhythm, terms, text,
};
use crate::analysis::analyze;
use crate::rules::Context;

/// What was read of an article, without any judgement: it can be made before the findings are settled, and holds nothing of
/// the analysis.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What sort of text it is, for editors.
    pub kind: &'static str,
    /// The keyphrase that it should be found by.
    pub focus: Option<String>,
    /// How a result page may show it.
    pub preview: Preview,
    /// Its headings.
    pub outline: Outline,
    /// Its blocks, in order.
    pub blocks: Vec<ReadBlock>,
    /// Its sentences by their lengths.
    pub rhythm: Rhythm,
    /// How much it goes on from one piece to the next.
    pub cohesion: Vec<CohesionPoint>,
    /// Where its key terms stand.
    pub terms: Terms,
    /// What it says of itself.
    pub metadata: Vec<MetaRow>,
    /// What it says of itself to machines.
    pub data: Vec<DataObjectRow>,
    /// What the markers tell of earlier runs of `restructure`.
    pub marked: Additions,
}

impl Sheet {
    /// The sheet of an article that is being judged.
    pub fn new(context: &Context) -> Self {
        let blocks = text::blocks(context);
        // Judging needs no topics: they are read for the page alone.
        let topics = analyze(context.source, context.document, None).topics;
        Self {
            kind: context.kind.policy().label,
            focus: context.focus.map(|focus| focus.phrase.text.clone()),
            preview: preview::preview(context),
            outline: outline::outline(context),
            rhythm: rhythm::rhythm(context),
            cohesion: cohesion::points(context, &topics, &blocks),
            terms: terms::terms(context, &topics, &blocks),
            metadata: metadata::rows(context),
            data: metadata::objects(context),
            marked: additions::of_markers(context),
            blocks,
        }
    }
}
