//! How a result page may show the article. Widths are measured; where a search engine cuts is an estimate.

use crate::analysis::{declared_meta_title, is_filled, text_width};
use crate::lexicon::MetaRole;
use crate::rules::Context;

/// Font sizes of titles and descriptions on result pages, in pixels of Arial.
const TITLE_FONT: u32 = 20;
const DESCRIPTION_FONT: u32 = 14;
/// Widths on a phone, in pixels at the same sizes: two lines of a title, about a hundred characters of a description. No
/// search engine documents them.
const PHONE_TITLE: u32 = 640;
const PHONE_DESCRIPTION: u32 = 660;
/// What stands where a text is cut.
const CUT: &str = " …";

/// How a result page may show the article.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The address as the page gives it, or the last part of it.
    pub address: Option<String>,
    /// The title.
    pub title: Option<Shown>,
    /// The description.
    pub description: Option<Shown>,
}

/// A text on result pages.
#[derive(Clone, Debug)]
pub struct Shown {
    /// All of it.
    pub text: String,
    /// Its width in pixels.
    pub pixels: u32,
    /// On a desktop.
    pub desktop: Screen,
    /// On a phone.
    pub phone: Screen,
}

/// A text on one sort of screen.
#[derive(Clone, Debug)]
pub struct Screen {
    /// Pixels that are shown.
    pub limit: u32,
    /// What is seen.
    pub seen: String,
    /// What is not; empty where all is seen.
    pub hidden: String,
}

/// The title and the description of an article, cut where their widths say.
pub(super) fn preview(context: &Context) -> Preview {
    let title = declared_meta_title(context.document).flatten().or_else(|| context.analysis.title.clone());
    let title = title.filter(|title| is_filled(context.source, title));
    let description = context.analysis.description.as_ref().filter(|fact| is_filled(context.source, fact));
    let canonical = context.document.head.iter().flat_map(|head| &head.entries).find(|entry| entry.key == "canonical");
    let slug = context.document.meta(MetaRole::Slug).map(|(_, slug)| slug.to_string());
    Preview {
        address: canonical.and_then(|entry| entry.value.clone()).or(slug).filter(|address| !address.trim().is_empty()),
        title: title.map(|fact| shown(&fact.text, TITLE_FONT, context.options.titre_large.pixels, PHONE_TITLE)),
        description: description.map(|fact| {
            shown(&fact.text, DESCRIPTION_FONT, context.options.description_large.pixels, PHONE_DESCRIPTION)
        }),
    }
}

fn shown(text: &str, font: u32, desktop: u32, phone: u32) -> Shown {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Shown {
        pixels: text_width(&text, font),
        desktop: screen(&text, font, desktop),
        phone: screen(&text, font, phone),
        text,
    }
}

/// The whole words of a text that fit in `limit` pixels, with the sign of the cut.
fn screen(text: &str, font: u32, limit: u32) -> Screen {
    if text_width(text, font) <= limit {
        return Screen { limit, seen: text.to_string(), hidden: String::new() };
    }
    let room = limit.saturating_sub(text_width(CUT, font));
    let fits = |end: &usize| text_width(text.get(..*end).unwrap_or(""), font) <= room;
    let words: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    // Widths grow with the text: the last end that fits stands before the first that does not.
    let end = words.partition_point(fits).checked_sub(1).and_then(|at| words.get(at).copied());
    let letters = || {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        ends.partition_point(fits).checked_sub(1).and_then(|at| ends.get(at).copied()).unwrap_or(0)
    };
    let (seen, hidden) = text.split_at(end.unwrap_or_else(letters));
    Screen { limit, seen: seen.to_string(), hidden: hidden.trim_start().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_words_where_the_pixels_end() {
        let whole = screen("Le port rouvre", 20, 580);
        assert_eq!((whole.seen.as_str(), whole.hidden.as_str()), ("Le port rouvre", ""));
        let long = "La piscine municipale rouvre lundi après dix mois de travaux et une rénovation complète";
        let cut = screen(long, 20, 580);
        assert_eq!(format!("{} {}", cut.seen, cut.hidden), long);
        assert!(text_width(&format!("{}{CUT}", cut.seen), 20) <= 580);
        let next = cut.hidden.split(' ').next().unwrap_or("");
        assert!(text_width(&format!("{} {next}{CUT}", cut.seen), 20) > 580);
        let word = screen(&"é".repeat(200), 20, 580);
        assert!(!word.seen.is_empty() && !word.hidden.is_empty());
    }
}
