//! What is wrong with a title, as a sub-editor says it.

use super::super::plan::{Fault, MetaFinding, Subject};
use super::focus::Focus;
use crate::analysis::{Analysis, ContentType, site_name, text_width};
use crate::document::Document;
use crate::lexicon::{MetaRole, calendar_class, calendar_phrases, fold};
use crate::text::{self, Token, TokenKind, count_characters};

/// Shortest title that says what an article is about, and longest that is one, in characters: nearly all titles of the
/// press lie between.
const SHORTEST: usize = 20;
const LONGEST: usize = 90;
/// Widest title that result pages show, in pixels of Arial at this size.
pub(super) const WIDEST: u32 = 580;
const FONT: u32 = 20;
/// Words that the name of a site can have.
const SITE_WORDS: usize = 5;
/// Fewest letters of a title in capitals: an acronym is none.
const CAPITALS: usize = 8;
/// What stands between a title and the name of a site.
const SEPARATORS: [&str; 6] = [" | ", " — ", " – ", " - ", " · ", " :: "];
/// Days that are told from today.
const FROM_TODAY: [&str; 5] = ["hier", "avant-hier", "aujourd'hui", "demain", "après-demain"];
/// Words before a day that make it any such day: `le marché du samedi`.
const ANY_DAY: [&str; 12] = ["le", "du", "au", "chaque", "un", "tout", "tous", "les", "des", "aux", "même", "par"];

/// What titles of an article are judged by.
pub(super) struct Judge {
    pub(super) focus: Option<Focus>,
    dated: bool,
    site: Option<String>,
    /// Whether the name of a thing is a title.
    named: bool,
}

impl Judge {
    /// The judge of an article of a type; `publisher` is the configured one.
    pub(super) fn new(document: &Document, analysis: &Analysis, kind: ContentType, publisher: Option<&str>) -> Self {
        let dates = [MetaRole::Date, MetaRole::Modified].into_iter().any(|role| document.meta(role).is_some());
        let published = |entry: &crate::document::front_matter::Entry| entry.key.ends_with("published_time");
        let in_head = document.head.as_ref().is_some_and(|head| head.entries.iter().any(published));
        let line = document.is_datelined();
        Self {
            focus: Focus::of(document, analysis),
            dated: dates || in_head || line,
            site: publisher.map(str::to_string).or_else(|| site_name(document).map(str::to_string)),
            named: matches!(kind, ContentType::Fiche | ContentType::Recette),
        }
    }

    /// What is wrong with the author's title.
    pub(super) fn findings(&self, title: &str) -> Vec<MetaFinding> {
        self.faults(title)
            .into_iter()
            .map(|(fault, message)| MetaFinding { subject: Subject::Titre, fault, message })
            .collect()
    }

    /// Whether a title has none of the faults.
    pub(super) fn is_sound(&self, title: &str) -> bool {
        self.faults(title).is_empty()
    }

    fn faults(&self, title: &str) -> Vec<(Fault, String)> {
        let title = title.trim();
        let (tokens, _) = text::read(title);
        let (characters, pixels) = (count_characters(title), width(title));
        let mut found = Vec::new();
        let mut add = |fault, message: String| found.push((fault, message));
        if characters < SHORTEST && !self.named {
            let message = format!("Le titre ne fait que {characters} caractères : dites de quoi parle l’article.");
            add(Fault::TropCourt, message);
        }
        if characters > LONGEST {
            add(
                Fault::TropLong,
                format!("Le titre fait {characters} caractères : c’est une phrase. Gardez l’essentiel."),
            );
        }
        if pixels > WIDEST {
            let message = format!(
                "Le titre fait {pixels} pixels, pour {WIDEST} affichés environ dans une page de résultats sur ordinateur : sa fin sera sans doute coupée."
            );
            add(Fault::TropLarge, message);
        }
        if let Some(focus) = self.focus.as_ref().filter(|focus| !focus.is_named_in(title)) {
            let message = format!("L’expression clé de l’article, « {} », n’est pas dans le titre.", focus.text);
            add(Fault::SansExpressionCle, message);
        }
        if is_capitals(title) {
            let message =
                "Le titre est tout en capitales, plus lentes à lire : gardez-les aux initiales et aux sigles.";
            add(Fault::ToutEnCapitales, message.to_string());
        }
        if ends_with_stop(title) {
            add(Fault::PointFinal, "Le titre finit par un point : un titre n’en prend pas.".to_string());
        }
        if repeated_mark(title).is_some() {
            add(Fault::PonctuationRepetee, "Le titre redouble sa ponctuation : un seul signe suffit.".to_string());
        }
        if let Some(day) = (!self.dated).then(|| day_without_date(title, &tokens)).flatten() {
            let message = format!(
                "Le titre dit « {day} » dans un article sans date : le lecteur ne saura pas quand. Donnez la date, ou datez l’article."
            );
            add(Fault::JourSansDate, message);
        }
        if let Some((_, site)) = self.site_in(title) {
            let message = format!(
                "Le nom du site, « {site} », est collé au titre : les gabarits de page et les moteurs l’ajoutent."
            );
            add(Fault::NomDuSite, message);
        }
        found
    }

    /// A title without what can be mended by taking it out: the name of the site, a full stop, marks in a row. None where
    /// there is nothing of the kind.
    pub(super) fn mended(&self, title: &str) -> Option<String> {
        let title = title.trim();
        let mut text = self.site_in(title).map_or(title, |(rest, _)| rest).trim().to_string();
        if let Some((at, marks)) = repeated_mark(&text) {
            let mark = if marks.contains('?') { "?" } else { "!" };
            text.replace_range(at..at + marks.len(), mark);
        }
        if ends_with_stop(&text) {
            text.pop();
        }
        (text != title && !text.is_empty()).then_some(text)
    }

    /// A title without the name of the site that stands behind or before it, and that name.
    fn site_in<'t>(&self, title: &'t str) -> Option<(&'t str, &'t str)> {
        let known = |name: &str| self.site.as_ref().is_some_and(|site| fold(site.trim()) == fold(name.trim()));
        let cuts = SEPARATORS.iter().filter_map(|separator| {
            let at = title.rfind(separator)?;
            Some((title[..at].trim(), title[at + separator.len()..].trim(), *separator == " | "))
        });
        let behind = cuts.clone().find(|(rest, name, bar)| {
            // What stands behind a bar and looks like a name is the site.
            let like_a_name = name.starts_with(char::is_uppercase) && !name.contains(',');
            let guessed = *bar
                && like_a_name
                && name.split_whitespace().count() <= SITE_WORDS
                && count_characters(rest) >= SHORTEST;
            !rest.is_empty() && !name.is_empty() && (known(name) || guessed)
        });
        let before = || {
            let cut = SEPARATORS.iter().find_map(|separator| title.split_once(separator));
            cut.filter(|(name, rest)| known(name) && !rest.trim().is_empty())
                .map(|(name, rest)| (rest.trim(), name.trim()))
        };
        behind.map(|(rest, name, _)| (rest, name)).or_else(before)
    }
}

/// Width of a title in pixels on result pages.
pub(super) fn width(title: &str) -> u32 {
    text_width(title, FONT)
}

fn is_capitals(title: &str) -> bool {
    let letters = title.chars().filter(|c| c.is_alphabetic());
    let lower = letters.clone().any(char::is_lowercase);
    !lower && letters.count() >= CAPITALS && title.split_whitespace().count() > 1
}

/// Whether a text ends with a full stop that belongs to no abbreviation.
fn ends_with_stop(title: &str) -> bool {
    let Some(before) = title.strip_suffix('.') else { return false };
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let abbreviated =
        last.contains('.') || last.chars().count() < 2 || matches!(fold(last).as_str(), "etc" | "av" | "apr" | "cie");
    !abbreviated && !before.ends_with('.')
}

/// Exclamation and question marks in a row, and where.
fn repeated_mark(title: &str) -> Option<(usize, &str)> {
    let mark = |c: char| matches!(c, '!' | '?');
    let at = title.char_indices().find(|(at, c)| mark(*c) && title[at + 1..].starts_with(mark))?.0;
    let rest = &title[at..];
    Some((at, &rest[..rest.len() - rest.trim_start_matches(mark).len()]))
}

/// A day that only the date of the article tells, as it is written.
fn day_without_date<'t>(title: &'t str, tokens: &[Token]) -> Option<&'t str> {
    let folded: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    (0..tokens.len()).find_map(|at| {
        let word = folded[at];
        // Spelt out, in the singular: `mer` is the sea.
        let weekday = calendar_class(word) == Some("jour") && (word.ends_with("di") || word == "dimanche");
        let feast = calendar_phrases().longest_at(&folded[at..]).is_some_and(|(_, row)| row[1] == "fête");
        let dated = tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number || next.folded == "1er");
        let any = at > 0 && ANY_DAY.contains(&folded[at - 1]);
        let capital = at > 0 && tokens[at].text(title).starts_with(char::is_uppercase);
        let open = weekday && !feast && !dated && !any && !capital || FROM_TODAY.contains(&word);
        open.then(|| tokens[at].text(title))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(site: Option<&str>) -> Judge {
        Judge { focus: None, dated: false, site: site.map(str::to_string), named: false }
    }

    fn faults(title: &str) -> Vec<Fault> {
        judge(Some("Ouest Lévan")).faults(title).into_iter().map(|(fault, _)| fault).collect()
    }

    #[test]
    fn each_fault_is_found_and_no_other() {
        for (title, expected) in [
            ("La piscine de Corvézan rouvre ses portes", vec![]),
            ("La piscine", vec![Fault::TropCourt]),
            ("LA PISCINE DE CORVÉZAN ROUVRE ENFIN", vec![Fault::ToutEnCapitales]),
            ("La piscine de Corvézan rouvre ses portes.", vec![Fault::PointFinal]),
            ("La piscine de Corvézan rouvre ses portes…", vec![]),
            ("À Corvézan, piscine, stade, gymnase, etc.", vec![]),
            ("La piscine de Corvézan rouvre lundi", vec![Fault::JourSansDate]),
            ("La piscine de Corvézan rouvre demain", vec![Fault::JourSansDate]),
            ("La piscine de Corvézan rouvre lundi 3 mars", vec![]),
            ("À Corvézan, le marché du samedi déménage", vec![]),
            ("À Corvézan, le lundi de Pâques se fête en mer", vec![]),
            ("La piscine de Corvézan rouvre | Ouest Lévan", vec![Fault::NomDuSite]),
            ("La piscine de Corvézan rouvre | sans bonnet, sans chien", vec![]),
            ("La piscine de Corvézan rouvre - Ouest Lévan", vec![Fault::NomDuSite]),
            ("Ouest Lévan – La piscine de Corvézan rouvre", vec![Fault::NomDuSite]),
            ("Liaison Corvézan - Lizerac : le bac rouvre", vec![]),
            ("La piscine de Corvézan rouvre enfin !!", vec![Fault::PonctuationRepetee]),
            (
                "La piscine municipale de Corvézan rouvre ses portes après dix mois d’importants travaux",
                vec![Fault::TropLarge],
            ),
        ] {
            assert_eq!(faults(title), expected, "{title}");
        }
    }

    #[test]
    fn what_can_be_taken_out_is_mended() {
        let judge = judge(Some("Ouest Lévan"));
        for (title, mended) in [
            ("La piscine de Corvézan rouvre. | Ouest Lévan", Some("La piscine de Corvézan rouvre")),
            ("La piscine de Corvézan rouvre-t-elle ?!?", Some("La piscine de Corvézan rouvre-t-elle ?")),
            ("La piscine de Corvézan rouvre", None),
        ] {
            assert_eq!(judge.mended(title).as_deref(), mended, "{title}");
        }
    }
}
