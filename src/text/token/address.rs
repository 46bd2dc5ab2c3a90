//! Web addresses, mail addresses, handles and hashtags.

/// Longest address, in bytes; a longer run is no word either, but is looked at only once.
const LONGEST: usize = 2048;

/// The length of the address that `text`, which begins with `first`, begins with.
pub(super) fn length(text: &str, first: char) -> Option<usize> {
    if matches!(first, '@' | '#') {
        let handle: usize =
            text[1..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum();
        return (handle >= 2).then_some(1 + handle);
    }
    if !first.is_ascii_alphanumeric() {
        return None;
    }
    let window = &text[..text.floor_char_boundary(LONGEST)];
    // What makes an address comes early, and in ASCII: nothing is searched for in an ordinary word.
    let head: usize = window.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"._+-".contains(b)).count();
    let web = window[head..].starts_with("://") || starts_with_www(window);
    let mail = window[head..].starts_with('@');
    if !web && !mail {
        return None;
    }
    let run =
        window.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '«' | '»' | '"')).unwrap_or(window.len());
    let address = window[..run].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
    if web {
        return (address.len() > head).then_some(address.len());
    }
    let host = address.get(head + 1..)?;
    let end = host.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(host.len());
    let host = host[..end].trim_end_matches(['.', '-']);
    host.contains('.').then_some(head + 1 + host.len())
}

fn starts_with_www(text: &str) -> bool {
    text.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."))
}
