//! Two expressions of time that are the ends of one span: `entre début mai et fin juin`, `du XVIIe siècle au XXe siècle`.

use super::reader::Reader;
use super::{DateKind, DateMention, Extent};
use crate::lexicon::TimeRelation;

impl Reader<'_> {
    /// Makes one mention of the last two, where they are the ends of a span.
    pub(super) fn join_last(&self, found: &mut Vec<DateMention>) {
        let [.., first, last] = found.as_slice() else { return };
        let single = first.extent == Extent::Single && last.extent == Extent::Single;
        if !single || !ends(first.kind, last.kind) {
            return;
        }
        let (start, end) = (first.tokens.start, first.tokens.end);
        let between = self.back(start, 1) == "entre"
            && self.word(end) == "et"
            && last.tokens.start == end + 1
            && matches!(last.relation, None | Some(TimeRelation::At));
        let from = matches!(self.word(start), "de" | "d'" | "du" | "des")
            && last.tokens.start == end
            && matches!(self.word(end), "à" | "au" | "aux");
        if !between && !from {
            return;
        }
        let Some(last) = found.pop() else { return };
        let Some(first) = found.last_mut() else { return };
        let start = start - usize::from(between);
        first.tokens = start..last.tokens.end;
        first.core = first.core.start..last.core.end;
        first.kind = last.kind;
        first.extent = Extent::Range;
        first.relation = if between { Some(TimeRelation::During) } else { first.relation };
        first.part = None;
        first.end = Some(last.start);
        first.anchored = last.anchored;
        first.certain &= last.certain;
    }
}

/// Whether two kinds can be the ends of one span.
fn ends(first: DateKind, last: DateKind) -> bool {
    let dated = |kind| matches!(kind, DateKind::Explicit | DateKind::Year | DateKind::Month);
    let same = first == last && matches!(first, DateKind::Period | DateKind::Season);
    same || dated(first) && dated(last)
}
