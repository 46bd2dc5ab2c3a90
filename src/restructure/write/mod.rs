//! The plan carried out: one list of splices on the repaired article.

mod content;
mod disclosure;
mod head;
mod questions;
mod rewording;
mod toc;

pub(super) use disclosure::{NoteTold, disclosure};
pub(super) use questions::FaqTold;
pub(super) use rewording::{KIND as REWORDING, Site};
pub(super) use toc::place as behind_lead;

use super::plan::{Generated, Plan, Proposed, TextOrigin};
use super::{H1, Options, RestructureError};
use crate::document::front_matter::{Entry, Key};
use crate::document::markers::{self, Place};
use crate::document::{BlockKind, Document, EndPoint, Format, FrontMatter, H1Place, TopKind};
use crate::lexicon::MetaRole;
use crate::source::{Edit, Edits, Source};
use content::Content;
use std::borrow::Cow;

/// The kinds of what holds the title for result pages: keys, by the names of those beside them, and the element of a page.
pub(super) const META_TITLE: &[&str] =
    &["seo_title", "meta_title", "meta-title", "seo-title", "titre_seo", head::PAGE_TITLE];

/// The kind of the block of a table of contents.
const TOC: &str = "sommaire";

/// What came of writing a plan.
pub(super) struct Written {
    /// The result.
    pub(super) text: String,
    /// What was put in, with the hash of its content, anchors left out.
    pub(super) put: Vec<Proposed>,
    /// What of it the editor has changed or added, by kind and offset.
    pub(super) changed: Vec<(String, usize)>,
    /// What became of what was asked for.
    pub(super) told: Told,
}

/// What became of what was asked for beside headings and sections.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// The table of contents.
    pub(super) toc: Toc,
    /// The note on what was added.
    pub(super) note: NoteTold,
    /// The structured data of the questions.
    pub(super) faq: FaqTold,
}

/// What became of the table of contents that was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Toc {
    /// None was asked for.
    #[default]
    Unasked,
    /// It is there; so many headings of the author could not be linked to.
    Put {
        /// How many.
        without_anchor: usize,
    },
    /// A plain text has no links.
    PlainText,
    /// The article has one of its own.
    Own,
    /// Too few headings can be linked to; so many of the author's cannot.
    TooFew {
        /// How many.
        without_anchor: usize,
    },
    /// Nothing can be put before the first heading.
    NoPlace,
}

/// Writes what `plan` says into the repaired article `base`. Where `proposed` tells what the program proposed, what
/// differs from it is marked as changed by the editor, and what is missing as emptied.
///
/// # Errors
/// [`RestructureError`] when the splices contradict each other.
pub(super) fn write(
    base: &Source,
    document: &Document,
    plan: &Plan,
    proposed: Option<&[Proposed]>,
) -> Result<Written, RestructureError> {
    let options = &plan.options;
    let writer = Writer { base, document, options, proposed, eol: base.eol() };
    let mut put = Vec::new();
    let mut edits = Vec::new();
    if document.format != Format::Text {
        edits.extend(writer.metadata(plan, &mut put));
    }
    edits.extend(writer.rewordings(plan, &mut put));
    let mut pieces = writer.pieces(plan);
    let (text, blocks) = writer.splice(&edits, &pieces)?;
    put.extend(blocks);
    let toc = writer.toc(plan, &text)?;
    let (text, toc) = match toc {
        Ok((piece, without_anchor)) => {
            // After the main heading, which can stand at the same place.
            let at = pieces.iter().take_while(|piece| piece.is_front()).count();
            pieces.insert(at, piece);
            (writer.splice(&edits, &pieces)?.0, Toc::Put { without_anchor })
        }
        Err(toc) => (text, toc),
    };
    let changed = put.iter().filter(|one| !writer.is_own(one)).map(|one| (one.kind.clone(), one.offset)).collect();
    let faq = writer.questions(plan).err().unwrap_or_default();
    Ok(Written { text, put, changed, told: Told { toc, note: writer.note_told(plan), faq } })
}

/// A block to put in.
struct Piece {
    kind: Cow<'static, str>,
    offset: usize,
    /// How the blank lines around it are; in Markdown and plain text.
    place: Place,
    content: Content,
}

impl Piece {
    fn before(kind: impl Into<Cow<'static, str>>, offset: usize, content: Content) -> Self {
        Self { kind: kind.into(), offset, place: Place::BeforeBlock, content }
    }

    /// Whether it stands before the article: in the head, or the main heading.
    fn is_front(&self) -> bool {
        self.kind == "h1" || head::KINDS.contains(&&*self.kind)
    }
}

/// Whether a kind is that of a heading below the main one, whatever its level.
fn is_heading(kind: &str) -> bool {
    kind.strip_prefix('h').is_some_and(|level| level != "1" && level.len() == 1)
}

struct Writer<'a> {
    base: &'a Source,
    document: &'a Document,
    options: &'a Options,
    proposed: Option<&'a [Proposed]>,
    eol: &'static str,
}

impl Writer<'_> {
    /// The keys that the front matter lacks; they are told to `put`.
    fn metadata(&self, plan: &Plan, put: &mut Vec<Proposed>) -> Option<Edit> {
        // A page keeps its metadata in its head; a fragment without front matter has no place for them.
        if self.document.format == Format::Html && self.front_matter().is_none() {
            return None;
        }
        let lacks = |role: MetaRole| self.front_matter().is_none_or(|front_matter| front_matter.entry(role).is_none());
        let mut keys: Vec<(&'static str, &str)> = Vec::new();
        if self.title_in_metadata()
            && !self.title_beside()
            && self.front_matter().is_none_or(|front_matter| front_matter.title().is_none())
            && let Some(title) = &plan.title
        {
            keys.push(("title", &title.text));
        }
        // One that is the title needs no key of its own.
        let title = plan.title.as_ref().map(|title| title.text.as_str());
        if let Some(text) =
            generated(&plan.meta_title).filter(|text| lacks(MetaRole::MetaTitle) && Some(*text) != title)
        {
            keys.push((self.meta_title_key(), text));
        }
        for (key, role, value) in
            [("description", MetaRole::Description, &plan.description), ("slug", MetaRole::Slug, &plan.slug)]
        {
            if let Some(text) = generated(value).filter(|_| lacks(role)) {
                keys.push((key, text));
            }
        }
        let offset = self.front_matter().map_or(self.base.content_start(), |front_matter| front_matter.span.start);
        let told = |name: &str, value| Proposed { kind: name.to_string(), offset, seal: markers::hash(value) };
        let keys: Vec<Key> =
            keys.into_iter().map(|(name, value)| Key { name, value, own: self.is_own(&told(name, value)) }).collect();
        let edit = match self.front_matter() {
            Some(front_matter) => front_matter.addition(&keys, self.options.markers, self.base.text(), self.eol),
            // A front matter is not made for a slug or a title for result pages alone.
            None if keys.iter().all(|key| key.name == "slug" || META_TITLE.contains(&key.name)) => None,
            None => Some(Edit::insert(
                self.base.content_start(),
                FrontMatter::created(&keys, self.options.markers, self.eol),
            )),
        }?;
        put.extend(keys.iter().map(|key| told(key.name, key.value)));
        Some(edit)
    }

    /// What was proposed where a block is put; where the plan is new, the block itself.
    fn proposal<'p>(&'p self, put: &'p Proposed) -> Option<&'p Proposed> {
        let Some(proposed) = self.proposed else { return Some(put) };
        let alike = |one: &Proposed| one.kind == put.kind || is_heading(&one.kind) && is_heading(&put.kind);
        proposed.iter().find(|one| one.offset == put.offset && alike(one))
    }

    /// Whether a block is as it was proposed.
    fn is_own(&self, put: &Proposed) -> bool {
        self.proposal(put).is_some_and(|one| one.kind == put.kind && one.seal == put.seal)
    }

    /// The blocks to put in, in the order in which they stand where they are put at the same place.
    fn pieces(&self, plan: &Plan) -> Vec<Piece> {
        let mut pieces = self.head(plan);
        pieces.extend(self.main_heading(plan));
        pieces.extend(self.emptied(|one| one.kind == "h1" && plan.title.is_none()));
        let taken: Vec<usize> = plan.headings.iter().map(|heading| heading.place.offset).collect();
        let mut anchors =
            (plan.options.toc && self.document.format == Format::Html).then(|| toc::Anchors::of_page(self.base.text()));
        let mut id = |text: &str| anchors.as_mut().map(|anchors| anchors.of(text)).filter(|id| !id.is_empty());
        let wanted = plan.sections.iter().filter(|section| !section.lines.is_empty());
        let (offset, place) = self.end();
        for section in wanted.clone() {
            let lines = section.lines.iter().map(|line| line.text.clone()).collect();
            let content = Content::List { heading: section.heading.clone(), id: id(&section.heading), lines };
            pieces.push(match section.place {
                Some(at) => Piece::before(section.kind.block(), at.offset, content),
                None => Piece { kind: section.kind.block().into(), offset, place, content },
            });
        }
        for heading in &plan.headings {
            let content = Content::Heading { level: heading.level, text: heading.text.clone(), id: id(&heading.text) };
            pieces.push(Piece::before(format!("h{}", heading.level), heading.place.offset, content));
        }
        pieces.extend(self.emptied(|one| is_heading(&one.kind) && !taken.contains(&one.offset)));
        let gone = |one: &Proposed| {
            one.kind.starts_with("section-") && !wanted.clone().any(|section| section.kind.block() == one.kind)
        };
        pieces.extend(self.emptied(gone).map(|piece| match piece.offset == offset {
            true => Piece { place, ..piece },
            false => piece,
        }));
        pieces.extend(self.questions(plan).ok());
        pieces.extend(plan.disclosure.as_ref().map(|note| self.note(note)));
        pieces.extend(
            self.emptied(|one| one.kind == disclosure::KIND && self.is_note_gone(plan))
                .map(|piece| Piece { place, ..piece }),
        );
        pieces
    }

    /// The other wordings of the author's headings that are taken; they are told to `put`. One that was proposed and that
    /// the editor does not want leaves its marker, so that later runs do not make it again.
    fn rewordings(&self, plan: &Plan, put: &mut Vec<Proposed>) -> Vec<Edit> {
        let (base, format) = (self.base, self.document.format);
        let mut edits = Vec::new();
        let refused = self.proposed.unwrap_or_default().iter().any(|one| one.kind == REWORDING);
        for heading in &plan.existing {
            let taken = heading.rewording.as_ref().filter(|_| heading.taken);
            if taken.is_none() && !refused {
                continue;
            }
            let words = taken.map_or(&*heading.text, |wording| &*wording.text);
            let Ok(site) = Site::at(base, self.document, heading.place.offset, words) else { continue };
            let content = match taken {
                Some(rewording) => site.with(base, format, &rewording.text),
                None => base.slice(site.span).to_string(),
            };
            let told = Proposed { kind: REWORDING.to_string(), offset: site.span.start, seal: markers::hash(&content) };
            let seal = match self.proposal(&told) {
                Some(proposed) => proposed.seal.clone(),
                // Nothing was proposed here: it is the editor's.
                None => markers::hash(""),
            };
            match taken {
                Some(_) => put.push(told),
                None if self.proposed.is_some() && self.proposal(&told).is_some() => {}
                None => continue,
            }
            edits.push(site.edit(base, format, content, self.options.markers.then_some(&*seal)));
        }
        edits
    }

    /// What was proposed and is not in the plan any more.
    fn emptied(&self, gone: impl Fn(&Proposed) -> bool) -> impl Iterator<Item = Piece> {
        let marked = self.options.markers && self.document.format != Format::Text;
        let gone = self.proposed.unwrap_or_default().iter().filter(move |one| marked && gone(one));
        gone.map(|one| Piece::before(one.kind.clone(), one.offset, Content::Emptied))
    }

    /// The article with `edits` and `pieces`, and what was put in.
    fn splice(&self, edits: &[Edit], pieces: &[Piece]) -> Result<(String, Vec<Proposed>), RestructureError> {
        let mut all = edits.to_vec();
        let mut put = Vec::new();
        for piece in pieces {
            let (edit, told) = self.render(piece);
            all.push(edit);
            put.push(told);
        }
        Ok((Edits::new(all, self.base.text())?.apply(self.base.text()), put))
    }

    /// A block as its format writes it, and what is told of it.
    fn render(&self, piece: &Piece) -> (Edit, Proposed) {
        let (format, eol, text) = (self.document.format, self.eol, self.base.text());
        let indent = markers::indent_before(text, piece.offset);
        let written = |anchored: bool| match format {
            Format::Html => piece.content.html(anchored).join(&format!("{eol}{indent}")),
            Format::Markdown | Format::Mdx => piece.content.markdown(eol),
            Format::Text => piece.content.text(eol),
        };
        let told =
            Proposed { kind: piece.kind.to_string(), offset: piece.offset, seal: markers::hash(&written(false)) };
        let content = written(true);
        let follows = matches!(piece.content, Content::Toc(_) | Content::Data(_) | Content::Note { own: true, .. });
        let seal = match self.proposal(&told) {
            // These follow from the rest of the plan: a later run makes them again.
            _ if follows || self.is_own(&told) => markers::hash(&content),
            Some(proposed) => proposed.seal.clone(),
            // Nothing was proposed here: it is the editor's.
            None => markers::hash(""),
        };
        let block = match format {
            Format::Html if self.options.markers => markers::wrap_html(&piece.kind, &content, &seal, eol, indent),
            Format::Html => format!("{content}{eol}{indent}"),
            Format::Markdown | Format::Mdx if self.options.markers => {
                markers::wrap_sealed(format, &piece.kind, &content, &seal, eol, piece.place)
            }
            Format::Text if piece.place == Place::BeforeBlock => {
                let spaced = text.get(..piece.offset).unwrap_or("").trim_end_matches([' ', '\t']);
                let blank = spaced.is_empty() || ["\n\n", "\r\n\r\n", "\r\r"].iter().any(|end| spaced.ends_with(end));
                format!("{}{}", if blank { "" } else { eol }, markers::pad(&content, eol, piece.place))
            }
            _ => markers::pad(&content, eol, piece.place),
        };
        (Edit::insert(piece.offset, block), told)
    }

    /// The table of contents of the result `text`, or why there is none.
    fn toc(&self, plan: &Plan, text: &str) -> Result<Result<(Piece, usize), Toc>, RestructureError> {
        if !self.options.toc || self.document.has_adopted(TOC) {
            return Ok(Err(Toc::Unasked));
        }
        if self.document.format == Format::Text {
            return Ok(Err(Toc::PlainText));
        }
        if toc::has_own(self.base, self.document) {
            return Ok(Err(Toc::Own));
        }
        let result = self.base.with_text(text.to_string());
        let read = Document::read_with(&result, self.document.format, &self.options.ignore)?;
        let (entries, without_anchor) = toc::entries(&result, &read);
        if entries.len() < toc::FEWEST {
            return Ok(Err(Toc::TooFew { without_anchor }));
        }
        let added = plan.headings.iter().map(|heading| heading.place.offset);
        Ok(match toc::place(self.base, self.document, added) {
            Some(offset) => Ok((Piece::before(TOC, offset, Content::Toc(entries)), without_anchor)),
            None => Err(Toc::NoPlace),
        })
    }

    fn front_matter(&self) -> Option<&FrontMatter> {
        self.document.front_matter.as_ref()
    }

    /// Whether the main heading is kept in the front matter: asked for; or the file has no heading of its own and has
    /// one there, or the other files of the repository have, or it has a front matter to write one in.
    fn title_in_metadata(&self) -> bool {
        if self.document.format == Format::Html && self.front_matter().is_none() || self.has_main_heading() {
            return false;
        }
        let titled = self.front_matter().is_some_and(|meta| meta.title().is_some());
        match (self.options.h1, self.options.repository_h1) {
            (H1::Meta, _) => true,
            (H1::Body, _) => false,
            (H1::Auto, _) if titled => true,
            (H1::Auto, Some(H1Place::Meta)) => true,
            (H1::Auto, Some(H1Place::Body)) => false,
            (H1::Auto, _) => self.front_matter().is_some_and(FrontMatter::is_writable),
        }
    }

    /// The key for the title for result pages, named as the keys beside it are.
    fn meta_title_key(&self) -> &'static str {
        let keys = || self.front_matter().into_iter().flat_map(|front_matter| &front_matter.entries);
        let alike = [("meta_", "meta_title"), ("meta-", "meta-title"), ("seo-", "seo-title"), ("titre", "titre_seo")];
        let beside = |start: &str| keys().any(|entry| entry.key.to_lowercase().starts_with(start));
        alike.into_iter().find(|(start, _)| beside(start)).map_or("seo_title", |(_, key)| key)
    }

    /// Whether the title is kept beside the text, and is to stay there.
    fn title_beside(&self) -> bool {
        let beside = |(entry, _): (&Entry, &str)| entry.key.is_empty();
        self.options.h1 == H1::Auto && self.document.meta(MetaRole::Title).is_some_and(beside)
    }

    fn has_main_heading(&self) -> bool {
        self.document.blocks.iter().any(|block| block.kind == BlockKind::Heading(1))
    }

    /// The main heading, where the body should have one and has none.
    fn main_heading(&self, plan: &Plan) -> Option<Piece> {
        let title = plan.title.as_ref()?;
        let elsewhere = self.title_in_metadata() || self.title_beside();
        if elsewhere || self.has_main_heading() || self.document.has_adopted("h1") {
            return None;
        }
        // Module statements come before what is shown.
        let first = self.document.top.iter().position(|block| block.kind != TopKind::Module)?;
        let offset = self.document.insertion_before(self.base.text(), first)?;
        let content = Content::Heading { level: 1, text: title.text.clone(), id: None };
        Some(Piece::before("h1", offset, content))
    }

    /// Where a block after the article goes.
    fn end(&self) -> (usize, Place) {
        let text = self.base.text();
        match self.document.end {
            EndPoint::BeforeLine(line) | EndPoint::Before(line) => (line, Place::BeforeBlock),
            EndPoint::EndOfFile => (text.len(), Place::EndOfFile { after_eol: text.ends_with(['\n', '\r']) }),
        }
    }
}

/// A text that is not the author's.
fn generated(text: &Option<Generated>) -> Option<&str> {
    text.as_ref().filter(|text| text.origin != TextOrigin::Auteur).map(|text| text.text.as_str())
}
