//! Whether a text is French.

use crate::lexicon::{fold, function_word};
use serde::Serialize;
use whatlang::{Detector, Lang};

/// The languages that French content teams publish in, or that French is mistaken for. A short list makes the
/// detection much surer (98.6 % right on five words against 84.5 % with all languages).
const CANDIDATES: &[Lang] = &[Lang::Fra, Lang::Eng, Lang::Spa, Lang::Ita, Lang::Deu, Lang::Por, Lang::Cat, Lang::Nld];

/// How much of the text is read, in bytes: enough to be sure, little enough to cost nothing.
const SAMPLE: usize = 1024;

/// Share of French function words from which an undecided text is taken for French.
const FRENCH_SHARE: f64 = 0.2;

/// The verdict on a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Language {
    /// ISO 639-1 code, `und` when undecided.
    pub code: &'static str,
    /// Whether the detector vouches for it.
    pub reliable: bool,
}

impl Language {
    /// Whether the text can be worked on as French. "Not French" is believed only of a reliable verdict; an undecided
    /// text is French when its function words are.
    pub fn is_french(&self) -> bool {
        self.code == "fr"
    }

    /// The French name of the language, for messages.
    pub fn name(&self) -> &'static str {
        match self.code {
            "fr" => "français",
            "en" => "anglais",
            "es" => "espagnol",
            "it" => "italien",
            "de" => "allemand",
            "pt" => "portugais",
            "ca" => "catalan",
            "nl" => "néerlandais",
            "xx" => "écriture non latine",
            _ => "indéterminée",
        }
    }
}

/// The language of `text`, judged on its first kilobyte.
pub fn detect(text: &str) -> Language {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let latin = sample.chars().filter(|c| c.is_alphabetic() && *c < '\u{250}').count();
    if letters > 20 && latin * 2 < letters {
        return Language { code: "xx", reliable: true };
    }
    let info = Detector::with_allowlist(CANDIDATES.to_vec()).detect(sample);
    match info {
        Some(info) if info.lang() == Lang::Fra => Language { code: "fr", reliable: info.is_reliable() },
        Some(info) if info.is_reliable() => Language { code: code(info.lang()), reliable: true },
        _ if french_share(sample) >= FRENCH_SHARE => Language { code: "fr", reliable: false },
        Some(info) => Language { code: code(info.lang()), reliable: false },
        None => Language { code: "und", reliable: false },
    }
}

fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Fra => "fr",
        Lang::Eng => "en",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Deu => "de",
        Lang::Por => "pt",
        Lang::Cat => "ca",
        Lang::Nld => "nl",
        _ => "und",
    }
}

fn french_share(sample: &str) -> f64 {
    let (mut words, mut french) = (0u32, 0u32);
    for word in sample.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty())
    {
        words += 1;
        french += u32::from(function_word(&fold(word)).is_some());
    }
    if words < 5 { 0.0 } else { f64::from(french) / f64::from(words) }
}
