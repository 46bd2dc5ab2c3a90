use super::super::checked::Gate;
use super::super::gates::Register;
use super::super::headings;
use super::super::plan::{Generated, TextOrigin};
use super::own;
use crate::analysis::Analysis;
use crate::document::Document;

/// The author's title, or one drawn from the first sentences.
pub(in super::super) fn title(
    document: &Document,
    analysis: &Analysis,
    register: Register,
    gate: &mut Gate,
) -> Option<Generated> {
    if let Some(title) = &analysis.title {
        return Some(own(title));
    }
    let (text, pattern, sources) = headings::title(document, analysis, register, gate)?;
    Some(Generated { text, origin: TextOrigin::Genere, pattern: Some(pattern), sources })
}
