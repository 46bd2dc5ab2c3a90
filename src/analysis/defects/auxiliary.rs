use super::{BlockFacts, Defect, DefectClass};
use crate::document::{Block, BlockKind, Document};
use crate::source::Source;
use crate::text::{self, Token};
use std::ops::Range;

/// Participles before *que* whose auxiliary is missing, in the sentences of paragraphs; what somebody is quoted with is
/// left as it was said.
pub(super) fn defects(source: &Source, document: &Document, read: Option<&[BlockFacts]>) -> Vec<Defect> {
    document
        .author_blocks()
        .filter(|(_, block)| matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead))
        .flat_map(|(index, block)| in_block(source, block, read.and_then(|read| read.get(index))))
        .collect()
}

fn in_block(source: &Source, block: &Block, read: Option<&BlockFacts>) -> Vec<Defect> {
    let prose = block.prose.text();
    // Most paragraphs have none: they are not worth being tagged.
    let may_lack = match read {
        Some(facts) => text::may_lack_auxiliary(&facts.tokens),
        None => text::may_lack_auxiliary(&text::tokenize(prose)),
    };
    if !may_lack {
        return Vec::new();
    }
    let quotes = text::quotes(prose);
    let open = text::open_quote(prose);
    let quoted =
        |at: usize| open.is_some_and(|open| open <= at) || quotes.iter().any(|quote| quote.range.contains(&at));
    let own;
    let (tokens, sentences): (&[Token], Vec<Range<usize>>) = match read {
        Some(facts) => (&facts.tokens, facts.sentences.iter().map(|sentence| sentence.range.clone()).collect()),
        None => {
            let (tokens, sentences) = text::read(prose);
            own = tokens;
            (&own, sentences)
        }
    };
    let mut found = Vec::new();
    for range in sentences {
        let sentence = within(tokens, &range);
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

/// The tokens of a sentence.
fn within<'t>(tokens: &'t [Token], sentence: &Range<usize>) -> &'t [Token] {
    let from = tokens.partition_point(|token| token.range.start < sentence.start);
    let to = tokens.partition_point(|token| token.range.start < sentence.end);
    tokens.get(from..to).unwrap_or(&[])
}
