use crate::report::{FileReport, LocatedFinding};
use crate::source::fnv1a;
use std::collections::BTreeMap;

/// What tells each finding of a file from all others, in the order of the findings, in hexadecimal: its rule, its file, the
/// text of its line, and which one of these it is. Lines that come or go above change nothing.
pub(super) fn fingerprints(file: &FileReport) -> Vec<String> {
    // A line of megabytes with thousands of findings is read once.
    let mut lines: BTreeMap<usize, u64> = BTreeMap::new();
    let mut seen: BTreeMap<(&str, u64), usize> = BTreeMap::new();
    let print = |finding: &LocatedFinding| {
        let line = match line(file, finding) {
            Some(text) => *lines.entry(finding.line).or_insert_with(|| fnv1a(text.bytes())),
            None => 0,
        };
        let number = seen.entry((finding.code, line)).or_default();
        *number += 1;
        // What differs least comes first: all that follows mixes it in.
        let key = format!("{number}\0{}\0{}\0{line:016x}", finding.code, file.file);
        format!("{:016x}", fnv1a(key.bytes()))
    };
    file.findings.iter().map(print).collect()
}

/// The text of the first line of a finding; none of one about the page as a whole, which is at no line.
fn line<'f>(file: &'f FileReport, finding: &LocatedFinding) -> Option<&'f str> {
    (!super::place::is_page(file, finding)).then(|| super::place::line(&file.source, finding.line).1.trim())
}
