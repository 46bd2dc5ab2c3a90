//! Where a text says it comes from: the signature of an agency, a translation, rights kept, a link to the source. Only
//! what stands where signatures stand counts: an agency that the article quotes is no signature.

use crate::document::{Block, BlockKind, Document, Origin};
use crate::lexicon::{MetaRole, Provenance, fold, provenances};
use crate::source::Span;
use crate::text::{agencies, count_words, holds_only_agencies};
use std::ops::Range;

/// Longest line that can be a signature, in words.
const SIGNATURE: usize = 7;
/// Longest line that can tell of a translation or of rights.
const MENTION: usize = 40;
/// How far into the first paragraph a place line reaches, in bytes.
const DATELINE: usize = 80;
/// Blocks at the beginning and at the end of an article that can hold such lines.
const FIRST: usize = 4;
const LAST: usize = 6;
/// Words that tell where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenanceFact {
    /// What they tell.
    pub kind: Provenance,
    /// The name of the agency, with its preposition.
    pub name: Option<&'static str>,
    /// The exact words, as they are read.
    pub words: String,
    /// Where they stand.
    pub span: Span,
}

/// What a document tells of where it comes from, in the order of the file.
pub fn provenance(document: &Document) -> Vec<ProvenanceFact> {
    let blocks: Vec<&Block> = document
        .blocks
        .iter()
        .filter(|block| block.origin == Origin::Author && !block.prose.text().trim().is_empty())
        .filter(|block| !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Caption | BlockKind::Label))
        .collect();
    let mut found: Vec<ProvenanceFact> = authors(document);
    for (at, block) in blocks.iter().enumerate() {
        let last = at + LAST >= blocks.len();
        if at >= FIRST && !last {
            continue;
        }
        let text = block.prose.text();
        let fact = |kind, name, range: Range<usize>| ProvenanceFact {
            kind,
            name,
            words: text.get(range.clone()).unwrap_or("").trim().to_string(),
            span: block.prose.to_source(range),
        };
        let signed = signature(block, at == 0, last).map(|(name, range)| fact(Provenance::Agence, Some(name), range));
        let told = || mention(text).map(|(kind, range)| fact(kind, None, range));
        let linked = || source_line(document, block, last).map(|range| fact(Provenance::Source, None, range));
        found.extend(signed.or_else(told).or_else(linked));
    }
    found.sort_by_key(|fact| fact.span.start);
    found
}

/// Agencies among the authors that the front matter or the head of the page names.
fn authors(document: &Document) -> Vec<ProvenanceFact> {
    let front = document.front_matter.iter().flat_map(|front_matter| front_matter.all());
    let head = document.head.iter().flat_map(|head| &head.entries);
    let entries = front.chain(head).filter(|entry| entry.role == Some(MetaRole::Author));
    let items = entries.flat_map(|entry| &entry.items);
    items
        .filter_map(|(text, span)| {
            let (name, _) = agency(text)?;
            let (kind, words) = (Provenance::Agence, text.trim().to_string());
            Some(ProvenanceFact { kind, name: Some(name), words, span: *span })
        })
        .collect()
}

/// The first agency that a text names, and where.
fn agency(text: &str) -> Option<(&'static str, Range<usize>)> {
    agencies(text).into_iter().next()
}

/// The name of the agency that signs a block, and the words of the signature.
fn signature(block: &Block, first: bool, last: bool) -> Option<(&'static str, Range<usize>)> {
    let text = block.prose.text();
    // A signature opens or ends its block.
    let outside = |place: &Range<usize>| place.start <= DATELINE || place.end + DATELINE >= text.len();
    let named: Vec<_> = agencies(text).into_iter().filter(|(_, place)| outside(place)).collect();
    let (name, first_place) = named.first().cloned()?;
    let byline = matches!(block.kind, BlockKind::Byline | BlockKind::Dateline);
    if byline || count_words(text) <= SIGNATURE && is_signature_line(text, &named) {
        let start = text.len() - text.trim_start().len();
        return Some((name, start..start + text.trim().len()));
    }
    // `PARIS (AFP) –` and `… dans la nuit. (avec Reuters)`.
    for (name, place) in &named {
        let Some(bracket) = bracketed(text, place) else { continue };
        let inner = &text[bracket.start + 1..bracket.end - 1];
        let rest = text[bracket.end..].trim_start_matches(['.', ' ', '\u{a0}', '»', '"', '\n']);
        let opens = first && bracket.start <= DATELINE && rest.starts_with(['-', '–', '—', ':']);
        if holds_only_agencies(inner) && (opens || last && rest.is_empty()) {
            return Some((name, bracket));
        }
    }
    // `… dans la nuit. Avec AFP` and `… dans la nuit – AFP`.
    let (name, place) = named.last().cloned()?;
    let rest = text[place.end..].trim_matches(|c: char| c == '.' || c.is_whitespace());
    // What stands beside the last one, as far as only agencies do.
    let first_place =
        if holds_only_agencies(text.get(first_place.start..place.end)?) { first_place } else { place.clone() };
    let opening = text[..first_place.start].trim_end();
    let opening = ["avec l’", "avec l'", "avec", "Avec l’", "Avec l'", "Avec"]
        .into_iter()
        .find_map(|word| opening.strip_suffix(word))
        .map_or((opening, false), |cut| (cut.trim_end(), true));
    let (before, with) = opening;
    let closed = before.ends_with(['–', '—']) || with && before.ends_with(['.', '!', '?', '»', '"', '/', '|']);
    let alone = holds_only_agencies(text.get(first_place.start..place.end)?);
    let start = before.len() + text[before.len()..].len() - text[before.len()..].trim_start().len();
    (last && rest.is_empty() && closed && alone).then_some((name, start..place.end))
}

/// Whether a short line is nothing but a signature: agencies, with a medium before them where *avec* or a bar links them.
fn is_signature_line(text: &str, named: &[(&'static str, Range<usize>)]) -> bool {
    let (Some((_, first)), Some((_, last))) = (named.first(), named.last()) else { return false };
    let before = fold(text[..first.start].trim_end_matches(['\'', '’']).trim());
    let linked = ["avec", "avec l", "/", "source :", "sources :", "©", "par", "–", "—", "-"]
        .iter()
        .any(|link| before.ends_with(link));
    let after = text[last.end..].trim_start();
    let ends = after.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '*' | ']')).is_empty();
    let dated = after.starts_with([',', '–', '—', '-', '/', '|']);
    let between = holds_only_agencies(&text[first.start..last.end]);
    // A sentence has an end, and says something of the agency.
    let sentence = text.trim_end().ends_with('.') && !before.is_empty() && count_words(text) > 4;
    let opened = before.contains(['.', '!', '?', '«', '"']);
    between && !sentence && !opened && (before.is_empty() || linked || holds_only_agencies(&before)) && (ends || dated)
}

/// The brackets around a place, both included.
fn bracketed(text: &str, place: &Range<usize>) -> Option<Range<usize>> {
    let open = text[..place.start].rfind('(')?;
    let close = place.end + text[place.end..].find(')')?;
    (!text[open..place.start].contains(')')).then_some(open..close + 1)
}

/// Words that tell of a translation or of rights, with all of the line they begin.
fn mention(text: &str) -> Option<(Provenance, Range<usize>)> {
    if count_words(text) > MENTION {
        return None;
    }
    let skipped = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '*' | '–' | '—' | '-' | '_');
    let start = text.len() - text.trim_start_matches(skipped).len();
    let line = fold(&text[start..]);
    let photo = ["photo", "crédit", "image", "illustration", "vidéo"].iter().any(|word| line.starts_with(word));
    let found = provenances().find(|(words, class, _)| match class {
        Provenance::Traduction => begins(&line, words) && count_words(text) <= MENTION / 2,
        Provenance::Droits if matches!(*words, "©" | "tous droits réservés" | "all rights reserved") => {
            !photo && line.contains(words)
        }
        // `Copyright` and `(c)` before a year or a name, not as a subject.
        Provenance::Droits => {
            let rest = line.strip_prefix(words).map(str::trim_start);
            let short = matches!(*words, "copyright" | "(c)");
            !photo && rest.is_some_and(|rest| !short || rest.starts_with(|c: char| c.is_ascii_digit() || c == '©'))
        }
        Provenance::Agence | Provenance::Source => false,
    });
    found.map(|(_, class, _)| (class, start..start + text[start..].trim_end().len()))
}

/// Whether a folded line begins with whole words.
fn begins(line: &str, words: &str) -> bool {
    line.strip_prefix(words)
        .is_some_and(|rest| words.ends_with(['\'', ':']) || !rest.starts_with(|c: char| c.is_alphanumeric()))
}

/// A line at the end that names a source and links to it.
fn source_line(document: &Document, block: &Block, last: bool) -> Option<Range<usize>> {
    let text = block.prose.text();
    let line = fold(text.trim());
    let told = provenances().any(|(words, class, _)| class == Provenance::Source && begins(&line, words));
    let address = line.contains("http") || line.contains("www.");
    let linked = || document.links.iter().any(|link| block.span.range().contains(&link.span.start));
    let start = text.len() - text.trim_start().len();
    let short = count_words(text) <= MENTION / 2;
    (last && short && told && (address || linked())).then(|| start..start + text.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::source::Source;

    const BODY: &str = "Le port de Kervadec a rouvert après trois jours de grève des remorqueurs.\n\n\
        Les cargos ont repris leur place à quai, et les dockers leur travail.\n\n";

    fn told(text: &str) -> Vec<(Provenance, String)> {
        let source = Source::from_text("a.md", text);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        provenance(&document).into_iter().map(|fact| (fact.kind, fact.words)).collect()
    }

    #[test]
    fn signatures_are_told_by_their_place() {
        for (line, words) in [
            ("AFP", "AFP"),
            ("Avec AFP", "Avec AFP"),
            ("(avec l’AFP et Reuters)", "(avec l’AFP et Reuters)"),
            ("Le Courrier du Lévan avec AFP", "Le Courrier du Lévan avec AFP"),
            ("Source : Belga", "Source : Belga"),
            ("La grève reprendra peut-être. (Reuters)", "(Reuters)"),
            ("La grève reprendra peut-être. Avec Keystone-ATS", "Avec Keystone-ATS"),
        ] {
            assert_eq!(told(&format!("{BODY}{line}\n")), [(Provenance::Agence, words.to_string())], "{line}");
        }
        let dateline = format!("KERVADEC (AFP) – {BODY}");
        assert_eq!(told(&dateline), [(Provenance::Agence, "(AFP)".to_string())]);
        let author = format!("---\ntitle: Le port\nauthor: AFP\n---\n\n{BODY}");
        assert_eq!(told(&author), [(Provenance::Agence, "AFP".to_string())]);
    }

    #[test]
    fn an_agency_that_is_quoted_signs_nothing() {
        for line in [
            "« Nous reprenons lundi », a-t-il dit à l’AFP.",
            "Le port a signé un accord avec Reuters.",
            "L’AFP a démenti.",
            "Selon Reuters, deux cargos attendent.",
            "La MAP du port est à jour, dit-il.",
        ] {
            assert_eq!(told(&format!("{BODY}{line}\n")), [], "{line}");
            assert_eq!(told(&format!("{line}\n\n{BODY}")), [], "{line}");
        }
    }

    #[test]
    fn translations_rights_and_sources_are_told() {
        for (line, kind) in [
            ("Traduit de l’anglais par Jeanne Morvan", Provenance::Traduction),
            ("*Article original paru en anglais.*", Provenance::Traduction),
            ("© 2025 Le Courrier du Lévan", Provenance::Droits),
            ("Le Courrier du Lévan. Tous droits réservés.", Provenance::Droits),
            ("Copyright 2025 Lévan Presse", Provenance::Droits),
            ("Source : https://exemple.org/port", Provenance::Source),
            ("Source : [Le Courrier](https://exemple.org/port)", Provenance::Source),
        ] {
            let found = told(&format!("{BODY}{line}\n"));
            assert_eq!(found.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [kind], "{line}");
        }
        for line in [
            "Le copyright protège les logiciels depuis longtemps.",
            "Photo © Jeanne Morvan",
            "Sources : relevés de la capitainerie.",
            "Elle lit un roman traduit de l’anglais.",
        ] {
            assert_eq!(told(&format!("{BODY}{line}\n")), [], "{line}");
        }
    }
}
