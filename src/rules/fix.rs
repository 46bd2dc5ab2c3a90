//! Making the fixes that findings carry.

use super::Finding;
use crate::source::{Edit, Edits, Span};

/// Which fixes are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixes {
    /// The safe ones.
    Safe,
    /// All of them.
    All,
}

/// `text` with the fixes of `findings` made, and how many were: the first in the text wins where two touch the same place.
/// None where there is nothing to do.
pub fn fixed(text: &str, findings: &[Finding], wanted: Fixes) -> Option<(String, usize)> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut made = 0;
    for finding in findings {
        let Some(fix) = finding.fix.as_ref().filter(|fix| fix.safe || wanted == Fixes::All) else { continue };
        let apart = |new: &Edit| edits.iter().all(|old| !touch(old.span, new.span));
        if !fix.edits.is_empty() && fix.edits.iter().all(apart) {
            edits.extend(fix.edits.iter().cloned());
            made += 1;
        }
    }
    let edits = Edits::new(edits, text).ok().filter(|edits| !edits.is_empty())?;
    Some((edits.apply(text), made))
}

/// Two edits at one place would have no order.
fn touch(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}
