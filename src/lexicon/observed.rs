//! What word forms were in the treebanks: the part of speech they had most often, and all they had (Universal
//! Dependencies, under their own licences).

use super::automaton::automaton;
use super::{Tag, TagSet};

automaton!(FORMS, "observed.fst");

/// The parts of speech of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The most frequent one.
    pub best: Tag,
    /// Those that are no accident.
    pub seen: TagSet,
}

/// What a folded form was; with `^` before it, what it was with a capital inside a sentence.
pub fn observed(form: &str) -> Option<Observed> {
    let packed = FORMS.get(form)?;
    let best = *Tag::ALL.get(usize::try_from(packed & 15).ok()?)?;
    let seen = u16::try_from(packed >> 4 & 0xffff).ok()?;
    Some(Observed { best, seen: TagSet::from_bits(seen) })
}
