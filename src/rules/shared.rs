//! Facts that several rules read: each is computed when the first of them asks.

use super::Context;
use crate::analysis::style::{Lengths, Running, lengths, running};
use crate::analysis::{
    AcronymFact, FaultClass, FaultFact, Listed, OutlineHeading, PageImage, PageLink, Voice, acronyms, faults, listed,
    outline, page_images, page_links,
};
use crate::lexicon::{Tag, Wording, wording_at};
use std::cell::OnceCell;

/// What the rules asked for so far.
#[derive(Debug, Default)]
pub struct Shared<'a> {
    acronyms: OnceCell<Vec<AcronymFact>>,
    faults: OnceCell<Vec<(FaultClass, FaultFact)>>,
    images: OnceCell<Vec<PageImage>>,
    lengths: OnceCell<Lengths>,
    links: OnceCell<Vec<PageLink>>,
    outline: OnceCell<Vec<OutlineHeading>>,
    running: OnceCell<Vec<Running<'a>>>,
    wordings: OnceCell<Vec<Listed<Wording>>>,
}

impl<'a> Context<'a> {
    /// The acronyms of the author's prose.
    pub(super) fn acronyms(&self) -> &[AcronymFact] {
        self.shared.acronyms.get_or_init(|| acronyms(self.source, self.document, self.analysis))
    }

    /// The faults of French, with their classes.
    pub(super) fn faults(&self) -> &[(FaultClass, FaultFact)] {
        self.shared.faults.get_or_init(|| faults(self.source, self.document, self.analysis))
    }

    /// The images of the page.
    pub(super) fn images(&self) -> &[PageImage] {
        self.shared.images.get_or_init(|| page_images(self.source, self.document))
    }

    /// How long the sentences of the running text and their words are.
    pub(super) fn lengths(&self) -> &Lengths {
        self.shared.lengths.get_or_init(|| lengths(self.running()))
    }

    /// The links of the page.
    pub(super) fn links(&self) -> &[PageLink] {
        self.shared.links.get_or_init(|| page_links(self.source, self.document))
    }

    /// The headings of the page, those in its HTML included.
    pub(super) fn outline(&self) -> &[OutlineHeading] {
        self.shared.outline.get_or_init(|| outline(self.source, self.document))
    }

    /// The sentences of the running text.
    pub(super) fn running(&self) -> &[Running<'a>] {
        self.shared.running.get_or_init(|| running(self.document, self.analysis))
    }

    /// The wordings of the table in the author's own words.
    pub(super) fn wordings(&self) -> &[Listed<Wording>] {
        self.shared.wordings.get_or_init(|| {
            listed(self.document, self.analysis, Voice::Own, |words, tokens| {
                let first = tokens.first()?;
                let lemma = matches!(first.tag, Tag::Verb | Tag::Aux | Tag::Noun | Tag::Adj).then(|| first.lemma());
                wording_at(words, lemma.as_deref()).filter(|_| first.tag != Tag::Propn)
            })
        })
    }
}
