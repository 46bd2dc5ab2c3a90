use super::{Passage, Respelling};
use crate::lexicon::{Tag, calendar_class, is_street};
use crate::text::{Token, TokenKind, uncapitalize};

/// Words between a street and the month it is named after: `place du 8 Mai`.
const NAMED_WITHIN: usize = 4;

/// Days of months that events are named after, with the capital of their month: `le 14 Juillet`.
const FEASTS: &[(&str, &[&str])] = &[
    ("janvier", &["1", "1er", "6", "7"]),
    ("février", &["6", "14"]),
    ("mars", &["8", "18", "19", "22"]),
    ("avril", &["1", "1er", "21", "25"]),
    ("mai", &["1", "1er", "8", "9", "10", "13"]),
    ("juin", &["6", "18", "21", "23", "24"]),
    ("juillet", &["1", "1er", "4", "14", "21", "22"]),
    ("août", &["1", "1er", "4", "10", "15"]),
    ("septembre", &["4", "11"]),
    ("octobre", &["5", "7", "17"]),
    ("novembre", &["1", "1er", "9", "11", "13"]),
    ("décembre", &["2", "6", "8", "24", "25", "31"]),
];

/// What makes a feast or another name of a day: `le Vendredi saint`, `le Mardi gras`, `le Journal du Dimanche`.
const NAMING: &[&str] = &["saint", "gras", "noir", "de", "des", "du", "d'", "rouge", "blanc", "bleu"];

/// A day or a month whose capital is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarCapital {
    /// What is to be written.
    pub respelling: Respelling,
    /// Whether it stands in a date that names no event.
    pub certain: bool,
}

/// Days and months with a capital in a date (`Lundi 3 Mars 2025`), and where nothing but a day or a month can stand
/// (`en Mars`, `ce Lundi`, `rouvre Samedi`). Feasts (`le 14 Juillet`), streets and planets keep theirs.
pub fn calendar_capitals(passage: &Passage) -> Vec<CalendarCapital> {
    let tokens = passage.tokens;
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| is_capitalized(token, passage.text)) {
        let place = Place { passage, index };
        let certain = match calendar_class(&token.folded) {
            Some("mois") => place.month(),
            Some("jour") => place.day(),
            _ => None,
        };
        let Some(certain) = certain else { continue };
        let street =
            tokens.get(..index).unwrap_or(&[]).iter().rev().take(NAMED_WITHIN).any(|token| is_street(&token.folded));
        let set_off = passage.text[..token.range.start].trim_end().ends_with(['-', '–', '—', '|', '•']);
        if !street
            && !set_off
            && !passage.begins_sentence(token.range.start)
            && (place.follows_small_day() || is_inside(passage, index))
        {
            let respelling = Respelling { range: token.range.clone(), right: uncapitalize(token.text(passage.text)) };
            found.push(CalendarCapital { respelling, certain });
        }
    }
    found
}

/// A token of a passage and what stands around it.
struct Place<'p> {
    passage: &'p Passage<'p>,
    index: usize,
}

impl Place<'_> {
    /// The token so many places away.
    fn at(&self, away: isize) -> Option<&Token> {
        self.index.checked_add_signed(away).and_then(|at| self.passage.tokens.get(at))
    }

    /// Its folded form; empty where there is none.
    fn form(&self, away: isize) -> &str {
        self.at(away).map_or("", |token| token.folded.as_str())
    }

    fn is(&self, away: isize, class: &str) -> bool {
        calendar_class(self.form(away)) == Some(class)
    }

    fn number(&self, away: isize, lengths: &[usize]) -> bool {
        self.at(away).is_some_and(|token| {
            let text = token.text(self.passage.text);
            token.folded == "1er"
                || token.kind == TokenKind::Number
                    && lengths.contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_digit())
        })
    }

    /// Whether a word in small letters stands there.
    fn is_small(&self, away: isize) -> bool {
        self.at(away).is_some_and(|token| {
            token.kind == TokenKind::Word && token.text(self.passage.text).starts_with(char::is_lowercase)
        })
    }

    /// Whether a month follows a day of the week in small letters, as in no title: `Le lundi 3 Décembre`.
    fn follows_small_day(&self) -> bool {
        self.is(-2, "jour") && self.is_small(-2)
    }

    /// Whether a capital of a month is to go, and for sure.
    fn month(&self) -> Option<bool> {
        let (day, year) = (self.number(-1, &[1, 2]), self.number(1, &[4]));
        let opener = self.form(-1);
        let of_months = self.form(-2) == "mois" && matches!(opener, "de" | "d'");
        let opened = matches!(opener, "en" | "fin" | "début" | "mi" | "courant") || of_months;
        // A planet, a first name, a name.
        let name = matches!(self.form(0), "mars" | "avril" | "juin" | "mai");
        let since = matches!(opener, "depuis" | "dès");
        if day && (year || self.is(-2, "jour")) || year && (opened || since) {
            return Some(true);
        }
        // `Mai 68` is an event.
        if opened && !self.number(1, &[1, 2]) || since && !name && self.is_small(1) {
            return Some(opener != "en" || self.form(0) != "mars");
        }
        let mine = FEASTS.iter().find(|(month, _)| *month == self.form(0)).map_or(&[][..], |(_, days)| days);
        let range = self.is_joined(-2) && self.number(-3, &[1, 2]);
        let article = matches!(self.form(-2), "le" | "au") || range;
        (day && article && !mine.contains(&self.form(-1))).then_some(false)
    }

    /// Whether a day is joined to another: `du 11 au 14`, `15 et 16`.
    fn is_joined(&self, away: isize) -> bool {
        matches!(self.form(away), "au" | "et" | "ou")
    }

    /// Whether a capital of a day of the week is to go, and for sure.
    fn day(&self) -> Option<bool> {
        if self.number(1, &[1, 2]) && self.is(2, "mois") {
            return Some(true);
        }
        let capital = self.at(1).is_some_and(|next| next.text(self.passage.text).starts_with(char::is_uppercase));
        if NAMING.contains(&self.form(1)) || capital {
            return None;
        }
        let part = matches!(
            self.form(1),
            "matin" | "midi" | "soir" | "après-midi" | "prochain" | "dernier" | "prochains" | "derniers"
        );
        let counted = matches!(self.form(-1), "ce" | "chaque" | "tous" | "avant" | "dès");
        // A character of a novel, a newspaper.
        let name = matches!(self.form(0), "vendredi" | "dimanche");
        let verb = self.at(-1).is_some_and(|before| matches!(before.tag, Tag::Verb | Tag::Aux)) && self.is_small(-1);
        let set_off = self.form(-1) == "," && part;
        ((part || counted) && self.is_small(-1) || set_off || verb && !name).then_some(false)
    }
}

fn is_capitalized(token: &Token, text: &str) -> bool {
    let mut letters = token.text(text).chars();
    token.kind == TokenKind::Word
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
}

/// Words before and after which show whether a capital is that of a line.
const AROUND: usize = 4;

/// Whether words in small letters stand near, so that the capital is not that of a line.
fn is_inside(passage: &Passage, index: usize) -> bool {
    let small = |token: &Token| {
        token.kind == TokenKind::Word
            && token.text(passage.text).starts_with(char::is_lowercase)
            && calendar_class(&token.folded).is_none()
    };
    let (before, after) = (passage.tokens.get(..index).unwrap_or(&[]), passage.tokens.get(index + 1..).unwrap_or(&[]));
    let words = |token: &&Token| token.kind == TokenKind::Word;
    let begun = || before.iter().rev().find(|token| !is_date(token)).is_some_and(|token| token.kind == TokenKind::Word);
    before.iter().rev().take(AROUND).filter(words).any(small)
        // `Le Lundi 3 Mars 2025, une visite est prévue.`
        || begun() && after.iter().take(2 * AROUND).filter(words).filter(|token| small(token)).count() > 2
}

/// Whether a token is a part of a date.
fn is_date(token: &Token) -> bool {
    token.kind == TokenKind::Number || matches!(calendar_class(&token.folded), Some("jour" | "mois"))
}

#[cfg(test)]
mod tests {
    use super::super::tests;
    use super::{Passage, Respelling, calendar_capitals};

    fn respelled(passage: &Passage) -> Vec<Respelling> {
        calendar_capitals(passage).into_iter().map(|one| one.respelling).collect()
    }

    fn mended(text: &str) -> String {
        tests::mended(text, respelled)
    }

    #[test]
    fn days_and_months_lose_their_capital() {
        assert_eq!(
            mended("Le conseil se réunit le Lundi 3 Mars 2025, puis en Avril 2026."),
            "Le conseil se réunit le lundi 3 mars 2025, puis en avril 2026."
        );
        let kept = "Lundi 3 mars, la place. Le 14 Juillet. La planète Mars. Mardi 4 mars. Avril 2026.";
        assert_eq!(mended(kept), kept);
        let street = "Le bus s’arrête place du 8 Mai 1945, puis rue du 4 Septembre 1870.";
        assert_eq!(mended(street), street);
    }

    #[test]
    fn days_and_months_lose_their_capital_outside_full_dates_too() {
        for (wrong, right) in [
            (
                "Il pleut. Le Mardi 3 Décembre, une visite est prévue au bassin.",
                "Il pleut. Le mardi 3 décembre, une visite est prévue au bassin.",
            ),
            (
                "Le Lundi 3 Mars 2025, le conseil se réunit en mairie.",
                "Le lundi 3 mars 2025, le conseil se réunit en mairie.",
            ),
            ("La halle rouvre en Septembre, puis en Avril.", "La halle rouvre en septembre, puis en avril."),
            (
                "Les travaux vont du 11 au 14 Mai, et le marché du mois d’Août reste.",
                "Les travaux vont du 11 au 14 mai, et le marché du mois d’août reste.",
            ),
            ("La visite du col est prévue le 3 Décembre.", "La visite du col est prévue le 3 décembre."),
            (
                "Le lundi 3 Décembre 2026. Elle ferme, Mardi prochain.",
                "Le lundi 3 décembre 2026. Elle ferme, mardi prochain.",
            ),
            ("La halle rouvre Samedi après deux ans de travaux.", "La halle rouvre samedi après deux ans de travaux."),
            (
                "Le marché se tient chaque Dimanche, et ce Jeudi matin aussi.",
                "Le marché se tient chaque dimanche, et ce jeudi matin aussi.",
            ),
        ] {
            assert_eq!(mended(wrong), right);
        }
        for kept in [
            "Le défilé du 14 Juillet et le 8 Mai sont des fêtes, comme le 11 Novembre.",
            "Le Vendredi saint, le Mardi gras et le Lundi de Pâques sont fériés.",
            "Il lit le Journal du Dimanche, et la sonde voit la Terre depuis Mars.",
            "Robinson rencontre Vendredi, puis ils vont rue du 4 Septembre.",
            "Les grèves de Mai 68, celles qui ont eu lieu en Mai 68.",
            "Du 4 Mai",
        ] {
            assert_eq!(mended(kept), kept);
        }
    }
}
