//! A full stop or a colon at the end of a heading: neither stands there in French, but for the stop of an abbreviation.

use super::Judged;
use crate::analysis::without_final_mark;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    without_final_mark(heading.text)?;
    let mark = if heading.text.ends_with(':') { "un deux-points" } else { "un point" };
    Some(format!("un intertitre ne finit pas par {mark}"))
}
