//! Entries out of the opening, closing and scalar events of a parser. Nothing here recurses, and what is kept is linear
//! in the file.

use super::Entry;
use crate::lexicon::meta_role;
use crate::source::Span;

/// Longest dotted name of a nested key, in bytes: those that the table knows are far shorter.
pub(super) const LONGEST_NAME: usize = 120;

/// What a reader finds; offsets in the text it was given.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    /// The keys of the top level, in order.
    pub(super) entries: Vec<Entry>,
    /// The scalars and lists below the top level, under dotted names.
    pub(super) nested: Vec<Entry>,
    /// Where keys can be added.
    pub(super) insert_at: Option<usize>,
}

/// Why a text does not parse.
#[derive(Debug)]
pub(super) struct Fault {
    /// Where.
    pub(super) offset: usize,
    /// What is wrong, in French, where that is known.
    pub(super) cause: Option<&'static str>,
}

/// An entry that is being read, by its place.
#[derive(Clone, Copy)]
enum Owner {
    Top(usize),
    Nested(usize),
}

enum Frame {
    Mapping {
        /// The dotted name before its keys; absent where they are not looked up.
        path: Option<String>,
        key: Option<(String, Span)>,
        owner: Option<Owner>,
    },
    Sequence {
        owner: Option<Owner>,
    },
}

/// Takes events, gives entries.
#[derive(Default)]
pub(super) struct Collector {
    frames: Vec<Frame>,
    found: Parsed,
}

impl Collector {
    /// A mapping or a sequence opens at `at`.
    pub(super) fn open(&mut self, mapping: bool, at: usize) {
        let top = self.frames.len() == 1;
        let (path, owner) = match self.frames.last_mut() {
            None => (Some(String::new()), None),
            Some(Frame::Sequence { .. }) => (None, None),
            Some(Frame::Mapping { path, key, .. }) => match key.take() {
                None => {
                    // A key that is no scalar has no name to look up.
                    *key = Some((String::new(), Span::at(at)));
                    (None, None)
                }
                Some((name, key_span)) => {
                    let name = path.as_deref().and_then(|path| join(path, &name, top));
                    let wanted = top || !mapping;
                    let owner = name
                        .clone()
                        .filter(|_| wanted)
                        .map(|name| self.found.push(top, Entry::new(name, None, key_span, Span::at(at))));
                    (name, owner)
                }
            },
        };
        self.frames.push(if mapping { Frame::Mapping { path, key: None, owner } } else { Frame::Sequence { owner } });
    }

    /// The innermost mapping or sequence closes at `end`.
    pub(super) fn close(&mut self, end: usize) {
        let Some(Frame::Mapping { owner, .. } | Frame::Sequence { owner }) = self.frames.pop() else { return };
        if let Some(entry) = owner.and_then(|owner| self.found.get(owner)) {
            entry.value_span.end = end.max(entry.value_span.start);
        }
    }

    /// A scalar; without a value when it is null, or stands for something that is not repeated here.
    pub(super) fn scalar(&mut self, value: Option<String>, span: Span) {
        let top = self.frames.len() == 1;
        match self.frames.last_mut() {
            None => {}
            Some(Frame::Mapping { path, key, .. }) => match key.take() {
                None => *key = Some((value.unwrap_or_default(), span)),
                Some((name, key_span)) => {
                    if let Some(name) = path.as_deref().and_then(|path| join(path, &name, top)) {
                        self.found.push(top, Entry::new(name, value, key_span, span));
                    }
                }
            },
            Some(Frame::Sequence { owner }) => {
                if let (Some(entry), Some(value)) = (owner.and_then(|owner| self.found.get(owner)), value) {
                    entry.items.push((value, span));
                }
            }
        }
    }

    /// How many mappings and sequences are open.
    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    /// The entries, with the place where keys can be added.
    pub(super) fn finish(self, insert_at: Option<usize>) -> Parsed {
        Parsed { insert_at, ..self.found }
    }
}

impl Parsed {
    fn push(&mut self, top: bool, entry: Entry) -> Owner {
        if top {
            self.entries.push(entry);
            Owner::Top(self.entries.len() - 1)
        } else {
            self.nested.push(entry);
            Owner::Nested(self.nested.len() - 1)
        }
    }

    fn get(&mut self, owner: Owner) -> Option<&mut Entry> {
        match owner {
            Owner::Top(index) => self.entries.get_mut(index),
            Owner::Nested(index) => self.nested.get_mut(index),
        }
    }
}

impl Entry {
    /// The entry of a key with one value, or none.
    pub(super) fn new(key: String, value: Option<String>, key_span: Span, value_span: Span) -> Self {
        let items = value.iter().map(|value| (value.clone(), value_span)).collect();
        Self { role: meta_role(&key), key, value, items, key_span, value_span }
    }
}

/// The name of a key below `path`, unless it is too long to be one that is looked up.
fn join(path: &str, name: &str, top: bool) -> Option<String> {
    if top {
        return Some(name.to_string());
    }
    let fits = !path.is_empty() && !name.is_empty() && path.len() + name.len() < LONGEST_NAME;
    fits.then(|| format!("{path}.{name}"))
}
