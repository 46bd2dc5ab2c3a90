//! A level that skips one: it looks as if a part were missing.

use super::Judged;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    let before = heading.before.filter(|before| heading.level > before + 1)?;
    Some(format!(
        "il est de niveau {}, juste après un titre de niveau {before} : passez-le au niveau {}",
        heading.level,
        before + 1
    ))
}
