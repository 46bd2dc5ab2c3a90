//! Facts about a document, computed once and judged nowhere here.

mod acronyms;
mod addresses;
mod adjuncts;
mod anchors;
mod articles;
mod certainty;
mod content_type;
mod dates;
mod dating;
pub mod defects;
mod emphasis;
mod endings;
mod faults;
mod focus;
mod forms_of_address;
mod frames;
mod heading_form;
mod headings;
mod keyphrases;
mod languages;
mod listed;
mod meta;
mod names;
mod orphans;
mod outline;
mod page;
mod page_links;
mod placeholders;
mod presumption;
mod provenance;
mod repeats;
mod reversals;
mod robots;
mod sections;
mod segments;
mod sentences;
mod sourcing;
mod speech;
mod structured;
mod structures;
pub mod style;
pub mod typography;
mod variants;

pub use acronyms::{AcronymFact, acronyms};
pub use addresses::{GluedElision, Slug, glued_elisions, is_mute, slug, slugified};
pub use anchors::Anchors;
pub use articles::declares_article;
pub use content_type::{ContentType, ContentTypeFact, Policy, Reason, content_type, declared_type};
pub use dates::{DateReading, WrittenDate, written_date};
pub use dating::undated;
pub use defects::{Defect, DefectClass};
pub use emphasis::{ShortenedForm, shortened_forms, shouted, sign_series};
pub use endings::{EndingFact, EndingKind, endings};
pub use faults::{FaultClass, FaultFact, faults, lone_brackets};
pub use focus::{
    Focus, FocusForm, FocusGap, FocusMatch, FocusOrigin, FocusPhrase, FocusPlace, FocusRepetition, absent_words,
    declared_focus, focus, focus_gap, focus_repetition, introduction, occurrences_in,
};
pub use forms_of_address::{AddressFact, forms_of_address};
pub use frames::{Argument, Frame};
pub use heading_form::{
    SeenHeadings, apparatus, corrected_heading, is_vague_heading, said_words, usual_form, without_final_mark,
};
pub use headings::HeadingFact;
pub use keyphrases::{Keyphrase, PartTerms, Role, SectionKeyphrase, content_stems};
pub use languages::{DeclaredLanguage, ForeignBlock, Languages};
pub use listed::{Listed, Voice, listed};
pub use meta::{
    MetaFact, MetaPlace, is_filled, is_templated, is_unpublished, main_heading, meta_entries,
    meta_title as declared_meta_title, place_in, site_name, text_width, title as own_title, titles,
};
pub use names::{Entity, EntityMention, EntityRole, MentionForm, entities};
pub use orphans::{OrphanFact, orphans};
pub use outline::{OutlineHeading, outline, shows_nothing};
pub use page::{PageFacts, likeness, page_facts};
pub use page_links::{PageImage, PageLink, file_name, host, page_images, page_links};
pub use placeholders::{Leftover, is_vague_title, leftover};
pub use presumption::JudicialFact;
pub use provenance::{ProvenanceFact, provenance};
pub use repeats::{Repeat, repeats};
pub use reversals::{ReversalFact, is_event};
pub use robots::{RobotsDirective, robots};
pub use sections::SectionFact;
pub use segments::{Cut, Editorial, Gap, Unit, cut, sentence_gaps, topical_starts, units};
pub use sentences::{BlockFacts, Sentence, SentenceId};
pub use sourcing::vague_authorities;
pub use speech::{Speech, speeches};
pub use structured::{DataItem, DataObject, DataValue, StructuredData};
pub use structures::Structure;
pub use variants::Variants;

use crate::document::{Document, Format, Origin};
use crate::lexicon::MetaRole;
use crate::source::{Source, Span};
use serde::Serialize;
use std::ops::Deref;

/// How many words there are, by who wrote them; headings apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WordCounts {
    /// Words of the author's prose.
    pub author: usize,
    /// Words of prose that the program added.
    pub added: usize,
    /// Words of headings.
    pub headings: usize,
}

impl WordCounts {
    /// Words of the page, whoever wrote them, headings apart.
    pub fn total(self) -> usize {
        self.author + self.added
    }
}

/// The facts that judging a page needs.
#[derive(Clone, Debug)]
pub struct PageAnalysis {
    /// The language of the prose, what the file declares, and what is in other languages.
    pub languages: Languages,
    /// Word counts.
    pub words: WordCounts,
    /// Tokens and sentences of each block, in the order of [`Document::blocks`].
    pub blocks: Vec<BlockFacts>,
    /// The quotations of each block, with their speakers.
    pub speeches: Vec<Vec<Speech>>,
    /// The headings of the body, in order.
    pub headings: Vec<HeadingFact>,
    /// The stretches of prose between headings.
    pub sections: Vec<SectionFact>,
    /// The title: from the front matter, else the first H1.
    pub title: Option<MetaFact>,
    /// The meta description.
    pub description: Option<MetaFact>,
    /// The accidents of copying, converting and translating.
    pub defects: Vec<Defect>,
    /// What the page says to machines.
    pub structured: StructuredData,
}

/// All facts about one document: those of its page, and what its article tells of.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The facts of the page.
    pub page: PageAnalysis,
    /// Who and what it names, in the order of their first mentions.
    pub entities: Vec<Entity>,
    /// Who does what, in reading order.
    pub frames: Vec<Frame>,
    /// What is told first and taken back elsewhere.
    pub reversals: Vec<ReversalFact>,
    /// Where persons stand with justice.
    pub judicial: Vec<JudicialFact>,
    /// What the article is about, and where it turns to something else.
    pub topics: Topics,
}

// Whatever judges a page judges one whose article was read as well.
impl Deref for Analysis {
    type Target = PageAnalysis;

    fn deref(&self) -> &PageAnalysis {
        &self.page
    }
}

/// A topical part.
#[derive(Clone, Debug)]
pub struct Segment {
    /// From its first block to its last.
    pub span: Span,
    /// What is specific to it, and which terms stop or begin with it.
    pub terms: PartTerms,
}

/// What an article is about.
#[derive(Clone, Debug)]
pub struct Topics {
    /// What the article is about, best first.
    pub keyphrases: Vec<Keyphrase>,
    /// The topical segments, in order.
    pub segments: Vec<Segment>,
    /// How much the text goes on, at each place where it may be cut.
    pub gaps: Vec<Gap>,
    /// What is specific to each of the sections.
    pub of_sections: Vec<PartTerms>,
}

/// The facts of a page.
pub fn analyze_page(source: &Source, document: &Document) -> PageAnalysis {
    let languages = languages::languages(document);
    let blocks = sentences::blocks(document);
    let mut words = WordCounts::default();
    for (block, facts) in document.blocks.iter().zip(&blocks) {
        match (block.kind.counts(), block.origin) {
            (false, _) => words.headings += facts.words,
            (true, Origin::Author) => words.author += facts.words,
            (true, Origin::Generated) => words.added += facts.words,
        }
    }
    PageAnalysis {
        languages,
        words,
        speeches: speech::speeches(document, &blocks),
        sections: sections::sections(document, &blocks),
        title: meta::title(document),
        description: meta::declared(document, MetaRole::Description),
        headings: headings::headings(document),
        defects: defects::defects(source, document, Some(&blocks)),
        blocks,
        structured: structured::structured(source, document),
    }
}

/// Analyses a document. `title` is one that is known from elsewhere (a record's field); the document's own
/// wins, but for the first line of a plain text.
pub fn analyze(source: &Source, document: &Document, title: Option<&str>) -> Analysis {
    let mut page = analyze_page(source, document);
    for (index, (block, speeches)) in page.blocks.iter_mut().zip(&page.speeches).enumerate() {
        block.complete();
        block.attribute_quotations(index, speeches);
    }
    let reversals = reversals::mark(&mut page.blocks);
    let entities = names::entities(document, &page.blocks, &page.languages);
    speech::identify(document, &page.blocks, &entities, &mut page.speeches);
    let own_title = page.title.as_ref().map(|fact| fact.text.as_str());
    // The first line of a plain text is only taken for its title.
    let taken = document.format == Format::Text;
    let known_title = title.filter(|_| taken).or(own_title).or(title);
    let sections: Vec<Span> = page.sections.iter().map(|section| section.span).collect();
    Analysis {
        topics: topics(source, document, &page.blocks, known_title, &page.languages, &entities, &sections),
        frames: frames::frames(document, &page.blocks, &entities),
        judicial: presumption::states(document, &page.blocks, &entities),
        entities,
        reversals,
        page,
    }
}

/// Finds what an article is about and its topical parts, from its tagged `blocks`, its title and the names in it; and what
/// is specific to each of `sections`.
pub fn topics(
    source: &Source,
    document: &Document,
    blocks: &[BlockFacts],
    title: Option<&str>,
    languages: &Languages,
    entities: &[Entity],
    sections: &[Span],
) -> Topics {
    let units = segments::units(source, document, blocks);
    let starts = topical_starts(&units);
    let parts = segments::spans(&units, &starts);
    let (keyphrases, mut terms) =
        keyphrases::keyphrases(document, blocks, title, languages, entities, &[&parts, sections]);
    let of_sections = terms.pop().unwrap_or_default();
    let of_parts = terms.pop().unwrap_or_default();
    Topics {
        keyphrases,
        segments: parts.into_iter().zip(of_parts).map(|(span, terms)| Segment { span, terms }).collect(),
        gaps: segments::gaps(&units, &starts),
        of_sections,
    }
}

impl PageAnalysis {
    /// Whether a line that a site left in the text lies here.
    pub fn is_stray(&self, span: Span) -> bool {
        let mut lines = self.defects.iter().filter(|defect| defect.class == DefectClass::LigneParasite);
        lines.any(|defect| defect.span.start < span.end && span.start < defect.span.end)
    }

    /// The sentences of the author's prose in French with their number, block and facts, in reading order.
    pub fn author_sentences<'a>(
        &'a self,
        document: &'a Document,
    ) -> impl Iterator<Item = (SentenceId, usize, &'a Sentence)> {
        document
            .blocks
            .iter()
            .zip(&self.blocks)
            .enumerate()
            .filter(|(index, (block, _))| {
                block.kind.counts() && block.origin == Origin::Author && !self.languages.is_foreign(*index)
            })
            .flat_map(|(index, (_, facts))| facts.sentences.iter().map(move |sentence| (sentence.id, index, sentence)))
    }
}
