//! Tags of HTML inside a paragraph of Markdown.

use super::super::html::is_boilerplate_class;

/// What a tag does to the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum InlineTag {
    /// A line break.
    Break,
    /// Something stands there that is no prose: a picture, a field.
    Shown,
    /// Opens an element of this name whose words are left out; whether something that is no prose stands for it.
    LeftOut {
        /// In lower case.
        name: String,
        /// Code and buttons are seen; parts of the page around the article are not missed.
        shown: bool,
    },
    /// Opens an element of this name.
    Opens(String),
    /// Closes an element of this name.
    Closes(String),
    /// A comment, or an element without content or words.
    Nothing,
}

/// Elements whose words are no prose.
const CODE: &[&str] = &["code", "samp", "button"];
/// Elements that are seen and hold no words.
const SHOWN: &[&str] = &["img", "svg", "video", "input"];
/// Elements that are empty and not seen.
const UNSEEN: &[&str] = &["wbr", "a"];

pub(super) fn read(tag: &str) -> InlineTag {
    let Some(inside) = tag.strip_prefix('<').filter(|inside| !inside.starts_with('!')) else {
        return InlineTag::Nothing;
    };
    let (closes, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
    let name = inside[..end].to_ascii_lowercase();
    let of = |list: &[&str]| list.contains(&name.as_str());
    // An anchor is not seen, nor is a picture said to be decoration worth a mark.
    let seen = !tag.contains("id=\"");
    let decoration = name == "img" && (tag.contains("alt=\"\"") || tag.contains("alt=''"));
    match (closes, tag.ends_with("/>")) {
        (true, _) => InlineTag::Closes(name),
        _ if decoration => InlineTag::Nothing,
        _ if name == "br" => InlineTag::Break,
        _ if of(UNSEEN) && tag.ends_with("/>") || name == "wbr" => InlineTag::Nothing,
        (false, true) if seen || of(SHOWN) => InlineTag::Shown,
        (false, true) => InlineTag::Nothing,
        _ if of(SHOWN) => InlineTag::Shown,
        _ if of(CODE) => InlineTag::LeftOut { name, shown: true },
        _ if classes(tag).any(is_boilerplate_class) => InlineTag::LeftOut { name, shown: false },
        _ => InlineTag::Opens(name),
    }
}

/// The words of the class of a tag.
fn classes(tag: &str) -> impl Iterator<Item = &str> {
    let value = tag.split_once("class=\"").and_then(|(_, rest)| rest.split_once('"'));
    value.map_or("", |(value, _)| value).split_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_apart() {
        assert_eq!(read("<br />"), InlineTag::Break);
        assert_eq!(read("<BR>"), InlineTag::Break);
        assert_eq!(read("<img src=\"a.png\">"), InlineTag::Shown);
        assert_eq!(read("<i class=\"icone\"/>"), InlineTag::Shown);
        assert_eq!(read("<a id=\"ancre\"/>"), InlineTag::Nothing);
        assert_eq!(read("<!-- note -->"), InlineTag::Nothing);
        assert_eq!(read("</code>"), InlineTag::Closes("code".to_string()));
        assert_eq!(read("<code class=\"rust\">"), InlineTag::LeftOut { name: "code".to_string(), shown: true });
        assert_eq!(
            read("<span class=\"share-buttons\">"),
            InlineTag::LeftOut { name: "span".to_string(), shown: false }
        );
        assert_eq!(read("<span class=\"note\">"), InlineTag::Opens("span".to_string()));
    }
}
