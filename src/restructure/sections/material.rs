//! What the sections are drawn from: the sentences of the article, its facts, its names.

use super::super::headings::article::Article;
use super::super::headings::line::Line;
use super::facts::{Fact, facts};
use super::setting::Setting;
use crate::analysis::{Analysis, SentenceId};
use crate::document::Document;
use crate::source::fnv1a;
use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// Units that may tell one fact.
const TOLD: usize = 2;

/// An article as the sections see it.
pub(super) struct Material<'a> {
    pub(super) document: &'a Document,
    pub(super) analysis: &'a Analysis,
    pub(super) article: Article<'a>,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) facts: Vec<Fact<'a>>,
    /// A number that the text decides: which wording is tried first.
    seed: u64,
    /// What the article says that each entity is.
    pub(super) roles: OnceCell<Vec<Option<super::roles::Told>>>,
    setting: OnceCell<Setting>,
    /// How often each fact was told: its sentence and the place of its clause.
    told: RefCell<BTreeMap<(SentenceId, usize), usize>>,
    /// Who was presented with his role.
    presented: RefCell<BTreeSet<String>>,
}

impl<'a> Material<'a> {
    pub(super) fn new(document: &'a Document, analysis: &'a Analysis) -> Self {
        let whole = (0, document.blocks.len());
        let article = Article::new(document, analysis, &[whole]);
        let lines = article.lines(whole);
        let facts = facts(&lines, &article);
        let seed = fnv1a(lines.iter().flat_map(|line| line.prose.bytes()));
        Self {
            document,
            analysis,
            article,
            lines,
            facts,
            seed,
            roles: OnceCell::new(),
            setting: OnceCell::new(),
            told: RefCell::default(),
            presented: RefCell::default(),
        }
    }

    /// `of` things, beginning with one that the text and `what` decide.
    pub(super) fn turned<T>(&self, mut of: Vec<T>, what: &str) -> Vec<T> {
        let key = fnv1a(what.bytes()) ^ self.seed;
        if let Some(count) = u64::try_from(of.len()).ok().filter(|count| *count > 1) {
            of.rotate_left(usize::try_from((key ^ (key >> 32)) % count).unwrap_or(0));
        }
        of
    }

    /// Whether a fact may be told once more.
    pub(super) fn may_tell(&self, sentence: SentenceId, clause: usize) -> bool {
        self.told.borrow().get(&(sentence, clause)).is_none_or(|count| *count < TOLD)
    }

    /// Notes that a fact was told.
    pub(super) fn tell(&self, sentence: SentenceId, clause: usize) {
        *self.told.borrow_mut().entry((sentence, clause)).or_default() += 1;
    }

    /// Notes that somebody was presented with his role.
    pub(super) fn present(&self, name: &str) {
        self.presented.borrow_mut().insert(name.to_string());
    }

    /// Whether somebody was presented with his role.
    pub(super) fn is_presented(&self, name: &str) -> bool {
        self.presented.borrow().contains(name)
    }

    /// What the article says of where it is.
    pub(super) fn setting(&self) -> &Setting {
        self.setting.get_or_init(|| Setting::of(&self.lines))
    }

    /// Takes back that a fact was told.
    pub(super) fn untell(&self, sentence: SentenceId, clause: usize) {
        if let Some(count) = self.told.borrow_mut().get_mut(&(sentence, clause)) {
            *count = count.saturating_sub(1);
        }
    }
}
