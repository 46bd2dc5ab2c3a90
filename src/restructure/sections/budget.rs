//! How much may be added, and which sections are wanted for it.

use super::super::plan::{Section, SectionKind};

/// Most words of a section.
const SECTION: usize = 180;
/// Most of the result that may be added, in hundredths.
const ADDED: usize = 60;
/// Most of what is added that may come from lexicons, in hundredths.
const LEXICAL: usize = 35;

/// What an article needs.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Need<'a> {
    /// Words of the author.
    pub(in super::super) author: usize,
    /// Words that the result should have; 0 for none.
    pub(in super::super) target: usize,
    /// The sections that are asked for, whatever the words.
    pub(in super::super) asked: Option<&'a [SectionKind]>,
    /// Those that the author has, or that the editor took out.
    pub(in super::super) taken: &'a [SectionKind],
}

fn words(sections: &[Section]) -> usize {
    sections.iter().map(|section| section.words).sum()
}

impl Need<'_> {
    /// Whether a section is wanted beside those that are found.
    pub(super) fn wants(&self, kind: SectionKind, found: &[Section]) -> bool {
        let wanted = match self.asked {
            Some(asked) => asked.contains(&kind),
            None => !self.is_met(found),
        };
        wanted && !self.taken.contains(&kind)
    }

    /// Whether the article has the words that are aimed at.
    pub(super) fn is_met(&self, found: &[Section]) -> bool {
        self.author + words(found) >= self.target
    }

    /// The words that a section may have.
    pub(super) fn room(&self, kind: SectionKind, found: &[Section]) -> usize {
        let added = words(found);
        // `added / (author + added) ≤ ADDED`.
        let most = (self.author * ADDED / (100 - ADDED)).saturating_sub(added);
        let of_lexicons: usize =
            found.iter().filter(|section| section.kind.is_lexical()).map(|section| section.words).sum();
        let lexical = if kind.is_lexical() {
            let own = added - of_lexicons;
            (own * LEXICAL / (100 - LEXICAL)).saturating_sub(of_lexicons)
        } else {
            usize::MAX
        };
        SECTION.min(most).min(lexical)
    }
}
