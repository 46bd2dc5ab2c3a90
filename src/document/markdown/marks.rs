//! What the events of the parser tell of the markup, beside the prose: tags, lists, tables, uses of definitions.

use super::super::dialects::{Role, Tag as TemplateTag};
use super::super::{List, Table};
use crate::lexicon::fold;
use crate::source::Span;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// What is told of a body.
#[derive(Default)]
pub(super) struct Marks {
    offset: usize,
    /// The stretches of HTML, in order.
    pub(super) html: Vec<Span>,
    pub(super) lists: Vec<List>,
    pub(super) tables: Vec<Table>,
    /// The labels of definitions that links and images use, folded.
    pub(super) used: BTreeSet<String>,
    /// The lists around, by their places.
    open: Vec<usize>,
    /// Whether the first row of a table is read.
    in_head: bool,
}

impl Marks {
    /// Of a body that starts at `offset`.
    pub(super) fn new(offset: usize) -> Self {
        Self { offset, ..Self::default() }
    }

    pub(super) fn event(&mut self, event: &Event, range: &Range<usize>) {
        let span = Span::from(range.clone()).shift(self.offset);
        match event {
            Event::Html(_) | Event::InlineHtml(_) => self.html.push(span),
            Event::Start(Tag::List(start)) => {
                let nested = !self.open.is_empty();
                self.open.push(self.lists.len());
                self.lists.push(List { span, items: Vec::new(), ordered: start.is_some(), nested });
            }
            Event::End(TagEnd::List(_)) => {
                self.open.pop();
            }
            Event::Start(Tag::Item) => {
                if let Some(list) = self.open.last().and_then(|open| self.lists.get_mut(*open)) {
                    list.items.push(span);
                }
            }
            Event::Start(Tag::Table(columns)) => {
                let size = (0, columns.len());
                self.tables.push(Table { span, head: span, headed: false, captioned: false, size, html: false });
            }
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                if let Some(table) = self.tables.last_mut() {
                    table.head = span;
                }
            }
            Event::End(TagEnd::TableHead) => self.in_head = false,
            Event::Start(Tag::TableRow) => {
                if let Some(table) = self.tables.last_mut() {
                    table.size.0 += 1;
                }
            }
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) => {
                if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) {
                    self.used.insert(label_key(id));
                }
                self.say();
            }
            Event::Text(words) if !words.trim().is_empty() => self.say(),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.say(),
            _ => {}
        }
    }

    /// Something stands here.
    fn say(&mut self) {
        if let Some(table) = self.tables.last_mut().filter(|_| self.in_head) {
            table.headed = true;
        }
    }

    /// Leaves out the lists that stand for boxes of a template.
    pub(super) fn without_boxes(&mut self, tags: &[TemplateTag]) {
        let starts: BTreeSet<usize> =
            tags.iter().filter(|tag| tag.role == Role::Indents).map(|tag| tag.span.start).collect();
        self.lists.retain(|list| !list.items.iter().any(|item| starts.range(item.start..item.end).next().is_some()));
    }
}

/// Labels are compared without case, and white space counts once.
pub(super) fn label_key(label: &str) -> String {
    fold(&label.split_whitespace().collect::<Vec<_>>().join(" "))
}
