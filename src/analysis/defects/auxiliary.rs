use super::{Defect, DefectClass, Reading};
use crate::document::BlockKind;
use crate::source::Source;
use crate::text;

/// Participles before *que* whose auxiliary is missing, in the sentences of a paragraph; what somebody is quoted with is left
/// as it was said.
pub(super) fn defects(source: &Source, reading: &mut Reading<'_>) -> Vec<Defect> {
    let block = reading.block;
    let running = matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead);
    if !running || !reading.may(text::may_lack_auxiliary) {
        return Vec::new();
    }
    let prose = block.prose.text();
    let quotes = text::quotes(prose);
    let open = text::open_quote(prose);
    let quoted =
        |at: usize| open.is_some_and(|open| open <= at) || quotes.iter().any(|quote| quote.range.contains(&at));
    let mut found = Vec::new();
    for sentence in reading.sentences() {
        for missing in text::missing_auxiliaries(sentence) {
            let (Some(participle), Some(next)) = (sentence.get(missing.participle), sentence.get(missing.at)) else {
                continue;
            };
            if quoted(participle.range.start) {
                continue;
            }
            let at = next.range.start;
            let with = format!("{} ", missing.word());
            let defect = Defect::at(source, block, DefectClass::AuxiliaireManquant, at..at, &with);
            found.extend(
                defect.map(|defect| Defect { span: block.prose.to_source(participle.range.clone()), ..defect }),
            );
        }
    }
    found
}
