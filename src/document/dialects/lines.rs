//! Lines, and the fences of code among them.

/// The fence that a line opens: its character and length.
pub(super) fn fence_of(content: &str) -> Option<(u8, usize)> {
    let mark =
        *content.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~' | b'-' | b'*' | b'+' | b'0'..=b'9'))?;
    if !matches!(mark, b'`' | b'~') {
        // The first line of a list item.
        let item = content.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(['-', '*', '+', '.', ')'])?;
        let inside = item.trim_start_matches([' ', '\t']);
        return if inside.len() < item.len() && inside.starts_with(['`', '~']) { fence_of(inside) } else { None };
    }
    let run = content.bytes().take_while(|byte| *byte == mark).count();
    (run >= 3 && (mark == b'~' || !content[run..].contains('`'))).then_some((mark, run))
}

/// The end of the line that holds `at`, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |end| at + end)
}

/// The start of the line after the one that holds `at`.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    let end = line_end(text, at);
    let bytes = text.as_bytes();
    match bytes.get(end) {
        None => text.len(),
        Some(b'\r') if bytes.get(end + 1) == Some(&b'\n') => end + 2,
        Some(_) => end + 1,
    }
}

/// `text` up to the first line that a marker of the program begins, at most `longest` bytes: no tag reaches over it, so
/// that what the program puts into a file is read the same wherever it stands.
pub(super) fn before_marker(text: &str, longest: usize) -> &str {
    let window = &text[..text.floor_char_boundary(longest)];
    let marker = memchr::memmem::find_iter(window.as_bytes(), b"intertitre").find_map(|at| {
        let before = window[..at].strip_suffix('/').unwrap_or(&window[..at]);
        let comment = before.strip_suffix("{/* ").or_else(|| before.strip_suffix("<!-- "))?;
        (comment.is_empty() || comment.ends_with(['\n', '\r', ' ', '\t'])).then_some(comment.len())
    });
    &window[..marker.unwrap_or(window.len())]
}
