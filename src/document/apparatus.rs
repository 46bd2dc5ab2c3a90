//! Lines around an article that are none of its sentences: who wrote it, where and when, what its site put beside the title.

use super::BlockKind;
use crate::lexicon::{fold, given_name, listed_name};
use crate::text::{agencies, count_words, holds_only_agencies, is_boilerplate, pattern};
use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Longest line about the author, in words.
const BYLINE_WORDS: usize = 20;
/// Longest line that is one only by where it stands, in words.
const SHORT: usize = 8;
/// Words of a name, particles included.
const NAME: std::ops::RangeInclusive<usize> = 2..=5;

/// A name after « Par », and nothing that goes on as a sentence would. The classes hold Latin letters only: those of all
/// scripts take longer to compile than a small article to read.
static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:Par|Propos recueillis par|Texte(?: et photos?)? ?:|Photos? ?:|Reportage de|Un article de|Auteure? ?:|Autrice ?:)[ \u{a0}]+[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ’'.-]*(?:(?:,| et| avec| de| du| d[’']| le| la)?[ \u{a0}]*[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ’'.-]*){0,7}(?:[ \u{a0}]*[,|·(—–-].*)?|(?:Date de publication(?: initiale)?|Première publication|Dernière mise à jour)[ \u{a0}]?(?::|le)[ \u{a0}][^.!?]+|(?:[Pp]ublié|[Pp]ubliée|[Mm]is à jour|[Mm]ise à jour|[Mm]odifié|[Pp]osté|Rédigé|Écrit)[ \u{a0}](?:le|par|il y a|à|en)[ \u{a0}][^.!?]+)$",
    )
});

/// A newsroom or a correspondent without a name, folded.
static NEWSROOM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:par|de|texte|texte :) )?(?:(?:la|notre) rédaction(?: (?:web|numérique|locale|régionale|nationale|parisienne|avec .{2,40}))?|(?:de )?(?:notre|nos) (?:correspondante?s?|envoyée?s? spéciale?s?|envoyés spéciaux|journalistes?|reporters?)(?: (?:permanente?s?|locale?s?|locaux|régionale?s?|à|en|au|aux|dans) ?[^,;.!?]{0,40})?)$|^par (?:le|la|l'|un|une) ?(?:service|équipe|rédactrice|rédacteur|correspondante?|envoyée? spéciale?|stagiaire|journaliste)\b[^,;.!?]{0,40}$|^par (?:la|notre) rédaction [^,;.!?]{2,40}$",
    )
});

/// A place, a comma, a date.
static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ’' -]{1,40},[ \u{a0}](?:le[ \u{a0}])?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ \u{a0}])?[0-9]{1,2}(?:er)?[ \u{a0}](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?:[ \u{a0}][0-9]{4})?(?:[ \u{a0}]\([A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ ]{2,20}\))?[ .–—-]*$",
    )
});

/// A date alone, folded: in words or in figures, with an hour or without.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:(?:le )?[0-9]{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: [0-9]{4})?|[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{2}|[0-9]{4})|[0-9]{4}-[0-9]{2}-[0-9]{2})(?:(?:,| à| -| –| \||) [0-9]{1,2} ?[h:] ?[0-9]{0,2})?$",
    )
});

/// What a line of credits begins with, folded.
const CREDITS: &[&str] = &[
    "crédit",
    "©",
    "(©",
    "photo :",
    "photos :",
    "photo ©",
    "photos ©",
    "(photo",
    "photo d'",
    "image :",
    "image d'",
    "illustration :",
    "(c) ",
    "légende :",
    "visuel :",
];

/// What a line about the author or the place is, wherever it stands near an end of the article.
pub(super) fn signature(line: &str) -> Option<BlockKind> {
    let line = line.trim();
    if line.len() > 240 || count_words(line) > BYLINE_WORDS {
        return None;
    }
    let line: String = line.nfc().collect();
    if BYLINE.is_match(&line) {
        return Some(BlockKind::Byline);
    }
    DATELINE.is_match(&line).then_some(BlockKind::Dateline)
}

/// What a line is that stands between the title and the article, or under the article: [`signature`], and lines that would be
/// something else elsewhere.
pub(super) fn beside_article(line: &str) -> Option<BlockKind> {
    let line = line.trim();
    if let Some(kind) = signature(line) {
        return Some(kind);
    }
    if line.is_empty() || count_words(line) > SHORT || line.ends_with(['!', '?', ':', ';']) {
        return None;
    }
    let folded = fold(line);
    if NEWSROOM.is_match(&folded) || is_agency(line) {
        return Some(BlockKind::Byline);
    }
    if DATE.is_match(&folded) || is_place(line) {
        return Some(BlockKind::Dateline);
    }
    (CREDITS.iter().any(|start| folded.starts_with(start)) && !line.ends_with('.')).then_some(BlockKind::Caption)
}

/// Whether a line beneath a title is surely not the article: one of those above, a name alone, what a site puts there.
pub(super) fn is_beneath_title(line: &str) -> bool {
    is_boilerplate(line) || beside_article(line).is_some() || is_name(line)
}

/// Agencies alone, or after who wrote with them: « Avec AFP », « Lucie Marchand avec l’AFP et Reuters ».
fn is_agency(line: &str) -> bool {
    let Some((_, first)) = agencies(line).first().cloned() else { return false };
    if line.ends_with('.') {
        return false;
    }
    if holds_only_agencies(line) {
        return true;
    }
    let Some((before, after)) = line.get(..first.start).zip(line.get(first.start..)) else { return false };
    let before = before.trim_end().trim_end_matches("l’").trim_end_matches("l'").trim_end();
    let signed = before.strip_suffix("avec").map(str::trim_end).or_else(|| before.strip_suffix(['/', ',']));
    signed.is_some_and(|who| is_name(who) || who.starts_with(char::is_uppercase) && count_words(who) <= 4)
        && holds_only_agencies(after)
}

/// Whether a line is a name of a person, or of several, with a function after a comma or without: « Lucie Marchand »,
/// « LUCIE MARCHAND et Paul Le Goff », « Lucie Marchand, correspondante ».
pub(super) fn is_name(line: &str) -> bool {
    let line: String = line.trim().nfc().collect();
    let line = line.as_str();
    if line.is_empty() || count_words(line) > BYLINE_WORDS || line.ends_with(['.', '!', '?', ':', ';']) {
        return false;
    }
    let names = match line.split_once(',') {
        Some((names, function)) => {
            let lower = function.trim_start().chars().next().is_some_and(char::is_lowercase);
            // What goes on as a sentence does has more words.
            if lower && count_words(function) > 5 {
                return false;
            }
            if lower { names } else { line }
        }
        None => line,
    };
    names.split([',', '&']).flat_map(|part| part.split(" et ")).all(is_one_name)
}

/// Who signs by a line: the names in it where they are surely names of persons, or the newsroom. Empty for another line.
pub fn signers(line: &str) -> Vec<String> {
    let line = line.trim();
    let openings = [
        "Propos recueillis par ",
        "Un article de ",
        "Reportage de ",
        "Texte : ",
        "Auteur : ",
        "Autrice : ",
        "Par ",
        "par ",
    ];
    let spaced = line.replace('\u{a0}', " ");
    let rest = openings.iter().find_map(|opening| spaced.strip_prefix(opening)).unwrap_or(&spaced).trim();
    if matches!(fold(rest).as_str(), "la rédaction" | "notre rédaction") {
        return vec!["La rédaction".to_string()];
    }
    // Behind the names: a function, a place, a date.
    let end = [" – ", " — ", " - ", " | ", " · ", " (", " le ", " à ", " avec ", ", publié", ", le ", ", mis à jour"]
        .iter()
        .filter_map(|sign| rest.find(sign))
        .min()
        .unwrap_or(rest.len());
    let Some(names) = rest.get(..end).filter(|names| is_name(names)) else { return Vec::new() };
    let lower = |part: &&str| part.trim_start().starts_with(char::is_lowercase);
    let parts = names.split([',', '&']).take_while(|part| !lower(part)).flat_map(|part| part.split(" et "));
    let cased = |name: &str| {
        let capitals = !name.contains(char::is_lowercase);
        let words = name.split_whitespace();
        let words: Vec<String> =
            words.map(|word| if capitals { in_title_case(word) } else { word.to_string() }).collect();
        words.join(" ")
    };
    parts.map(|part| cased(part.trim())).filter(|name| !name.is_empty()).collect()
}

/// Whether some words are a given name and a family name.
fn is_one_name(words: &str) -> bool {
    let words: Vec<&str> = words.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let Some((first, family)) = words.split_first().filter(|_| NAME.contains(&words.len())) else { return false };
    let particle =
        |word: &str| matches!(word, "de" | "du" | "des" | "d’" | "d'" | "la" | "van" | "von" | "der" | "ben");
    let named = |word: &&str| {
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.'));
        letters && (word.starts_with(char::is_uppercase) || word.starts_with("d’") || word.starts_with("d'"))
    };
    let last = family.last().is_some_and(named);
    given_name(&in_title_case(first)).is_some() && last && family.iter().all(|word| named(word) || particle(word))
}

/// A word in capitals with capitals at the beginning of its parts only.
pub(super) fn in_title_case(word: &str) -> String {
    let mut start = true;
    let mut cased = String::with_capacity(word.len());
    for c in word.chars() {
        if start {
            cased.push(c);
        } else {
            cased.extend(c.to_lowercase());
        }
        start = matches!(c, '-' | '’' | '\'');
    }
    cased
}

/// Whether a line is the name of a place: one that is listed, or one whose form says so (`Vernoux-sur-Aubance`), its
/// department in brackets or not.
fn is_place(line: &str) -> bool {
    let line = line.trim().trim_end_matches(['.', '–', '—', '-']).trim_end();
    let name = match line.split_once(" (") {
        Some((name, rest)) if rest.ends_with(')') && count_words(rest) <= 4 => name,
        Some(_) => return false,
        None => line,
    };
    if !name.starts_with(char::is_uppercase) || name.contains([',', '.', ':', '«', '"']) {
        return false;
    }
    let words: Vec<String> = name.split([' ', '\u{a0}']).map(|word| in_title_case(&word.replace('’', "'"))).collect();
    if listed_name(&words).is_some_and(|listed| listed.place && listed.words == words.len()) {
        return true;
    }
    let [one] = words.as_slice() else { return false };
    let parts: Vec<&str> = one.split('-').collect();
    let linked = ["sur", "sous", "lès", "les", "en", "le", "la", "du", "de", "des", "aux"];
    let inside = parts.get(1..parts.len().saturating_sub(1)).unwrap_or(&[]);
    inside.iter().any(|part| linked.contains(&fold(part).as_str()))
        || parts.len() > 1 && matches!(parts.first(), Some(&("Saint" | "Sainte")))
}
