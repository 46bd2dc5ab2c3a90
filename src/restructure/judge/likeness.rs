//! A heading that says what another one under the same heading says, or the title. Rubrics that come back under each of
//! several headings are a choice.

use super::Judged;
use crate::analysis::HeadingFact;
use crate::lexicon::fold;
use crate::text::{Tag, TokenKind};
use std::collections::BTreeMap;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    if heading.title.is_some_and(|title| said(title) == said(heading.text)) {
        return Some("il répète le titre de l’article".to_string());
    }
    let (line, other) = heading.double?;
    Some(if fold(other) == fold(heading.text) {
        format!("c’est déjà l’intertitre de la ligne {line}")
    } else {
        format!("il dit la même chose que « {other} », ligne {line}")
    })
}

/// What the headings read so far say: by level, since the last heading above that level.
#[derive(Default)]
pub(super) struct Seen {
    levels: BTreeMap<u8, BTreeMap<Vec<String>, usize>>,
}

impl Seen {
    /// The number of the first heading that says the same under the same heading; the heading `at` is known from now on.
    pub(super) fn double(&mut self, at: usize, fact: &HeadingFact) -> Option<usize> {
        self.levels.retain(|level, _| *level <= fact.level);
        let said = said(&fact.text);
        let first = *self.levels.entry(fact.level).or_default().entry(said).or_insert(at);
        (first < at).then_some(first)
    }
}

/// The words of a heading without those that only tie others, in alphabetical order; of a single word, the whole heading.
fn said(text: &str) -> Vec<String> {
    let mut tokens = crate::text::tokenize(text);
    crate::text::tag(text, &mut tokens);
    let ties = |folded: &str| matches!(folded, "de" | "d'" | "du" | "des" | "et" | "à" | "au" | "aux");
    let told =
        tokens.iter().filter(|token| token.kind != TokenKind::Sign && token.tag != Tag::Det && !ties(&token.folded));
    let mut said: Vec<String> = told.map(|token| token.folded.clone()).collect();
    if said.len() < 2 {
        return vec![fold(text)];
    }
    said.sort_unstable();
    said
}
