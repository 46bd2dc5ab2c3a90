//! How likely an editor takes a keyphrase beside the principal one.
//!
//! The weights are log-odds, fitted by logistic regression to the verdicts of readers on some thousand keyphrases, then
//! rounded. What they say: names are taken more often than common nouns, several words more often than one, what the title
//! names nearly always, what is said once or stands late seldom.

use super::secondary::is_disease;
use super::{Ranked, Roles};
use crate::analysis::keyphrases::candidates::Candidate;
use crate::analysis::keyphrases::title;
use crate::lexicon::{Tag, VerbForm, acronym, analyses, event_noun, frequency, given_name, is_light_noun};
use crate::text::NameKind;

/// Frequency of a noun that heads phrases of all sorts, in the steps of the table.
const EVERYWHERE: u8 = 40;
/// Occurrences from which on more of them say no more.
const MANY: usize = 8;
/// The token before which the text opens.
const OPENING: usize = 80;
/// The token from which on a text is deep in its details.
const DEEP: usize = 400;
/// Rarity below which a place is one that all sorts of texts name: the country of the readers.
const HOME: f64 = 3.0;

impl Roles<'_> {
    /// The log-odds that an editor takes a keyphrase beside the principal one, given by its stems.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    pub(super) fn odds(&self, one: &Ranked, principal: &[String]) -> f64 {
        let (stems, candidate, text) = (&one.keyphrase.stems, one.candidate, one.keyphrase.text.as_str());
        let shape = candidate.shape;
        let kind = one.entity.and_then(|entity| self.names.entity(entity)).map(|entity| entity.kind);
        let place = matches!(kind, Some(NameKind::Place | NameKind::People));
        let several = stems.len() > 1;
        let capital = text.chars().any(char::is_uppercase);
        let named = (kind.is_some() || shape.opens && !several) && capital;
        // `Temple`, `Section`: a common noun with a capital.
        let noun = named && !several && !place && is_capitalised_noun(text);
        let first_name = named
            && !several
            && !candidate.in_title
            && !matches!(kind, Some(NameKind::Place | NameKind::People | NameKind::Organisation))
            && given_name(text).is_some();
        let common = !named && !shape.named;
        let head = text.split([' ', '\'', '’']).next().unwrap_or_default().to_lowercase();
        let often = |limit: u8| frequency(&head).is_some_and(|found| found.of(Tag::Noun) > limit);
        let count = if kind.is_some() { one.keyphrase.occurrences.len() } else { candidate.occurrences.len() };
        let share = |count: usize| count as f64 / candidate.occurrences.len().max(1) as f64;
        let shared = stems.iter().any(|stem| principal.contains(stem));
        let late = candidate.first > OPENING && !candidate.in_title;
        let logarithm = libm::log(1.0 + count.min(MANY) as f64);
        let features = [
            (named && !noun, 0.3),
            (noun, -1.3),
            (first_name, -2.5),
            (named && several, 0.8),
            (named && candidate.in_title, 1.3),
            (!named && candidate.in_title, 0.4),
            (count <= 1 && !candidate.in_title, -1.0),
            (named && late && count == 2, -0.5),
            (kind == Some(NameKind::Person) && count <= 2 && !candidate.in_title, -2.0),
            (place && candidate.rarity < HOME, -1.1),
            // A place of the subject comes back.
            (place && count <= 1 && !candidate.in_title, -1.5),
            (place && late, -0.3),
            (kind == Some(NameKind::Organisation) && !late && count > 1, 1.0),
            (
                named
                    && !place
                    && kind != Some(NameKind::Person)
                    && candidate.first > DEEP
                    && count < 4
                    && !candidate.in_title,
                -0.3,
            ),
            (is_disease(text) && !candidate.in_title, -0.6),
            (named && share(candidate.goes_on) >= 0.5, -2.0),
            (common && share(candidate.goes_on) >= 0.5, -1.0),
            (!named && !several, -0.4),
            (!named && !several && candidate.common, -0.9),
            (!named && candidate.everyday, -1.45),
            (!named && several && shape.named, -0.8),
            (!named && several && shape.adjective, -1.2),
            (common && shape.linked, -0.4),
            (!named && several && often(EVERYWHERE), -0.8),
            (!named && several && is_light_noun(&head), -0.6),
            (!named && title::is_figure(&head), -2.3),
            (!named && several && title::is_screen(&head), -1.2),
            (!named && several && title::is_side_of(&head), -2.0),
            // `éléphant d’Afrique` beside `éléphant`
            (principal.len() == 1 && several && stems.first() == principal.first(), 1.0),
            (!named && event_noun(&head).is_some(), 0.5),
            (shape.verb, -3.0),
            (!named && !several && is_participle(text), -1.5),
            (stems.len() > 2, -0.5),
            (kind.is_none() && !shape.sure, -0.3),
            (several && shared, 0.4),
            (common && several && shared && !candidate.common && count > 2, 0.7),
            (candidate.alone == candidate.occurrences.len() && count > 0 && !candidate.in_title, -0.9),
            (blocks(candidate) > 2, 0.2),
        ];
        let known: f64 = features.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum();
        let repeated = if named {
            0.25 * logarithm
        } else if several {
            0.75 * logarithm
        } else {
            0.0
        };
        let hanging = if candidate.linked == 0 { share(candidate.inside) } else { 0.0 };
        let depth = libm::log(1.0 + candidate.first as f64 / 50.0);
        known + repeated + 0.12 * candidate.rarity + hanging
            - 0.36 * depth
            - if common && several { 0.7 * self.own(stems, candidate) } else { 0.0 }
    }

    /// The share of all that its rarest word is said in which a phrase of several words has.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    fn own(&self, stems: &[String], candidate: &Candidate) -> f64 {
        let least = stems.iter().map(|stem| self.support.get(stem.as_str()).copied().unwrap_or(0)).min();
        (candidate.count as f64 / least.unwrap_or(0).max(1) as f64).min(1.0)
    }
}

fn blocks(candidate: &Candidate) -> usize {
    let mut blocks: Vec<usize> = candidate.occurrences.iter().map(|place| place.block).collect();
    blocks.dedup();
    blocks.len()
}

/// Whether a word is a participle too: `évacués`.
fn is_participle(word: &str) -> bool {
    analyses(word).any(|analysis| analysis.has_form(VerbForm::PastParticiple))
}

/// Whether a word with a capital is a common noun all the same, and no acronym.
fn is_capitalised_noun(text: &str) -> bool {
    let lower = text.to_lowercase();
    let noun = |word: &str| analyses(word).any(|analysis| analysis.tag() == Tag::Noun);
    // `Etat`
    let accented = || lower.strip_prefix('e').is_some_and(|rest| noun(&format!("é{rest}")));
    text.starts_with(char::is_uppercase) && acronym(text).is_none() && (noun(&lower) || accented())
}
