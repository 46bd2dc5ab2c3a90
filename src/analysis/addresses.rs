//! The last part of the address of a page, as the front matter gives it.

use super::meta::{is_templated, place_in};
use crate::document::Document;
use crate::lexicon::{ascii, fold};
use crate::source::{Source, Span};
use crate::text::{self, Token};

/// The last part of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug {
    /// It, without slashes and extension.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Whether the file has it just so, so that it can be replaced.
    pub verbatim: bool,
}

/// The keys that hold the address of the page itself, not that of another or an older one.
const KEYS: [&str; 6] = ["slug", "permalink", "path", "seo.slug", "url", "adresse"];

/// The last part of the address that the front matter gives.
pub fn slug(source: &Source, document: &Document) -> Option<Slug> {
    let front = document.front_matter.as_ref()?;
    let entry = front.all().find(|entry| KEYS.contains(&fold(&entry.key).as_str()))?;
    let value = entry.value.as_deref()?.trim();
    // `/:year/:title/` and `:slug` are patterns; an absolute address may be that of anything.
    if value.is_empty() || value.contains([':', '*', '?', '#', '{', '[', '$', '<']) || is_templated(value) {
        return None;
    }
    let last = value.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let text = [".html", ".htm", ".md", ".php"].iter().find_map(|end| last.strip_suffix(end)).unwrap_or(last).trim();
    if text.is_empty() || text == "index" {
        return None;
    }
    let span = place_in(source, entry.value_span, text);
    let verbatim = source.slice(span) == text;
    Some(Slug { text: text.to_string(), span, verbatim })
}

/// `text` as an address takes it: letters without accents, figures and hyphens.
pub fn slugified(text: &str) -> String {
    let plain = ascii(text).to_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// A word of an address with the article of another one at its head: `laoriste`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GluedElision {
    /// As it stands in the address.
    pub written: String,
    /// The word without what is elided before it: `aoriste`.
    pub word: String,
    /// As the title has it: `l’aoriste`.
    pub title: String,
}

/// The words of an address that an elided word of the title is glued to.
pub fn glued_elisions(slug: &str, title: &str) -> Vec<GluedElision> {
    let tokens = text::tokenize(title);
    let parts: Vec<&str> = slug.split(['-', '_']).collect();
    let pairs = tokens.iter().zip(tokens.iter().skip(1)).filter(|(first, _)| first.is_elided());
    let mut found: Vec<GluedElision> = Vec::new();
    for (first, second) in pairs {
        let word = slugified(second.text(title));
        let head = word.split('-').next().unwrap_or("");
        let glued = format!("{}{head}", slugified(first.text(title)));
        let other = tokens.iter().any(|token: &Token| slugified(token.text(title)) == glued);
        let fits = head.len() > 1 && parts.contains(&glued.as_str()) && !other;
        if fits && found.iter().all(|old| old.written != glued) {
            let written = title.get(first.range.start..second.range.end).unwrap_or("").to_string();
            found.push(GluedElision { written: glued, word: head.to_string(), title: written });
        }
    }
    found
}

/// Whether an address tells nothing of its page: figures, a date, an identifier.
pub fn is_mute(slug: &str) -> bool {
    let words = || slug.split(['-', '_', '.']).filter(|word| !word.is_empty());
    let mute = |word: &str| {
        let figures = word.bytes().filter(u8::is_ascii_digit).count();
        figures == word.len() || figures > 0 && word.len() - figures <= 2 || hexadecimal(word)
    };
    let general =
        |word: &str| matches!(word, "article" | "page" | "post" | "node" | "id" | "p" | "art" | "news" | "actu");
    // Pages of errors are called by their number.
    let error = slug.len() == 3 && slug.starts_with(['4', '5']);
    !error && words().next().is_some() && words().all(|word| mute(word) || general(word)) && words().any(mute)
}

/// A piece of an identifier: hexadecimal, with figures and letters, too long for a word.
fn hexadecimal(word: &str) -> bool {
    let figures = word.bytes().filter(u8::is_ascii_digit).count();
    word.len() >= 4 && figures >= 2 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elisions_are_found_by_the_title() {
        let found = |slug: &str, title: &str| {
            glued_elisions(slug, title).into_iter().map(|one| (one.written, one.word)).collect::<Vec<_>>()
        };
        assert_eq!(found("emploi-de-laoriste", "Emploi de l’aoriste"), [("laoriste".into(), "aoriste".into())]);
        assert_eq!(found("laccord-deau", "L'accord d'eau").len(), 2);
        assert!(found("emploi-de-l-aoriste", "Emploi de l’aoriste").is_empty());
        assert!(found("aoriste", "Emploi de l’aoriste").is_empty());
        assert!(found("la-lune", "L’une et la lune").is_empty());
    }

    #[test]
    fn an_address_without_words_is_mute() {
        for slug in ["12345", "2026-03-12", "p-1234", "article-118", "9f2c41aa", "F1126"] {
            assert!(is_mute(slug), "{slug}");
        }
        for slug in ["rgpd", "covid-19", "2026-03-12-piscine", "facade", "11-novembre", "1984-orwell", "article", "404"]
        {
            assert!(!is_mute(slug), "{slug}");
        }
        assert_eq!(slugified("L’Été à Œuvre-ville !"), "l-ete-a-oeuvre-ville");
    }
}
