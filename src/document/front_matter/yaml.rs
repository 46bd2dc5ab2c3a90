//! Keys and places in YAML, from the events of a parser: nothing is expanded, so aliases cost nothing.

use super::Span;
use saphyr_parser::{Event, Parser, ScanError};

/// Key, value, place of the key, place of the value; offsets in the content.
pub(super) type RawEntry = (String, Option<String>, Span, Span);

/// The entries of the top-level mapping, and where a line can be added.
pub(super) fn entries(content: &str) -> Result<(Vec<RawEntry>, Option<usize>), (usize, String)> {
    let offsets: Vec<usize> = content.char_indices().map(|(at, _)| at).chain([content.len()]).collect();
    let byte = |index: usize| offsets.get(index).copied().unwrap_or(content.len());
    let problem = |error: ScanError| (byte(error.marker().index()), error.info().to_string());
    let mut entries: Vec<RawEntry> = Vec::new();
    let mut depth = 0usize;
    let mut key: Option<(String, Span)> = None;
    let mut block_mapping = true;
    for event in Parser::new_from_str(content) {
        let (event, place) = event.map_err(problem)?;
        let span = Span::new(byte(place.start.index()), byte(place.end.index()));
        let scalar = match &event {
            Event::Scalar(value, ..) => Some(value.to_string()),
            _ => None,
        };
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                if depth == 0 {
                    let mapping = matches!(event, Event::MappingStart(..));
                    block_mapping =
                        mapping && !content[span.start..].starts_with('{') && at_line_start(content, span.start);
                } else if depth == 1 {
                    // A nested value; a nested key has no name to look up.
                    if let Some((name, at)) = key.take() {
                        entries.push((name, None, at, span));
                    } else {
                        key = Some((String::new(), span));
                    }
                }
                depth += 1;
            }
            Event::MappingEnd | Event::SequenceEnd => depth = depth.saturating_sub(1),
            Event::Scalar(..) | Event::Alias(_) if depth == 1 => match key.take() {
                None => key = Some((scalar.unwrap_or_default(), span)),
                Some((name, at)) => entries.push((name, scalar, at, span)),
            },
            Event::Scalar(ref value, ..) if depth == 0 => {
                // A lone scalar is no metadata; an empty document is.
                block_mapping = value.is_empty() || value == "~";
            }
            _ => {}
        }
    }
    Ok((entries, block_mapping.then_some(content.len())))
}

fn at_line_start(content: &str, offset: usize) -> bool {
    offset == 0 || content[..offset].ends_with(['\n', '\r'])
}
