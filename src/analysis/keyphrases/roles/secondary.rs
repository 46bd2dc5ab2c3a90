//! The secondary keyphrases: what goes with the principal one and says something else.

use super::{POOL, Ranked, Roles, SAID, holds, is_people, is_useless};
use crate::analysis::keyphrases::Role;
use crate::lexicon::{event_noun, fold, function_word, organisation, title};
use crate::text::{self, NameKind};

/// How many go with the principal one.
const SECONDARY: usize = 3;
/// The log-odds that are added for a name that the principal one holds.
const WITHIN: f64 = -3.0;
/// What multiplies the score of a place: articles are seldom about all of one.
pub(super) const PLACE: f64 = 0.35;
/// What multiplies the score of several words.
pub(super) const SEVERAL: f64 = 1.8;
/// What multiplies the score of a common word.
const COMMON_WORD: f64 = 0.15;
/// What multiplies the score of several common words said once or twice, and of a person the title does not name.
const COMMON_PHRASE: f64 = 0.6;
/// So many times, a person is more than a witness.
const OFTEN: usize = 5;
/// What multiplies the score of a person named less often.
const WITNESS: f64 = 0.2;
/// What multiplies the score of one word that the title does not have.
const ALONE: f64 = 0.4;
/// What multiplies the score of what is said only once.
const ONCE: f64 = 0.3;

impl Roles<'_> {
    /// The score of a keyphrase, less for a place or a common word, more for several words.
    pub(super) fn worth(&self, one: &Ranked) -> f64 {
        let (stems, candidate) = (&one.keyphrase.stems, one.candidate);
        let entity = one.entity.and_then(|entity| self.names.entity(entity));
        let several = stems.len() > 1;
        let person = entity.is_some_and(|entity| entity.kind == NameKind::Person);
        let surname = |stem: &String| self.candidates.0.get(std::slice::from_ref(stem)).is_some_and(|one| one.in_title);
        let title = candidate.in_title || person && stems.iter().any(surname);
        let seldom = candidate.occurrences.len() < SAID;
        // Said once, several words may be a slip of the reading.
        let once = candidate.occurrences.len() < 2 && !title && several;
        let alone = !several && entity.is_none() && !title;
        let factors = [
            (several, SEVERAL),
            (self.is_place(one.entity), PLACE),
            (candidate.common && !several && entity.is_none(), COMMON_WORD),
            (candidate.common && several && seldom && !title, COMMON_PHRASE),
            (once, ONCE),
            (alone, ALONE),
            (person && !title, if one.keyphrase.occurrences.len() < OFTEN { WITNESS } else { COMMON_PHRASE }),
        ];
        let factor: f64 = factors.iter().filter(|(holds, _)| *holds).map(|(_, factor)| factor).product();
        one.keyphrase.score * factor
    }

    /// Chooses those that go with the principal one, given as it is shown and by its stems.
    pub(super) fn secondary(&self, shown: &str, principal: &[String], ranked: &mut [Ranked]) {
        let head = shown.split(' ').next().unwrap_or_default().to_lowercase();
        let event = principal.len() > 1 && event_noun(&head).is_some();
        // `juge Carré`
        let office = principal.len() == 2 && title(&head).is_some();
        let mut order: Vec<(f64, usize)> = Vec::new();
        for (at, one) in ranked.iter().enumerate().take(POOL) {
            if one.keyphrase.role != Role::Principal && !self.is_left_out(one) {
                order.push((self.odds(one, principal), at));
            }
        }
        let whole: Vec<String> = principal.iter().cloned().chain(words(shown)).collect();
        let said: Vec<Vec<String>> = ranked.iter().take(POOL).map(said).collect();
        // `Rafic Carré` beside `mort de Rafic Carré`, but not beside `opposant Carré`.
        let within = |at: usize| event && ranked[at].entity.is_some() && holds(&whole, &said[at]);
        for (odds, at) in &mut order {
            *odds += if within(*at) { WITHIN } else { 0.0 };
        }
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut picked: Vec<usize> = Vec::new();
        for (_, at) in order {
            let stems = said[at].as_slice();
            let person = ranked[at].entity.and_then(|entity| self.names.entity(entity));
            let person = person.is_some_and(|entity| entity.kind == NameKind::Person);
            let witness = person && self.is_witness(&ranked[at]);
            let shares = |other: &[String]| stems.iter().any(|stem| other.contains(stem));
            let apart = |other: &[String]| !holds(other, stems) && !holds(stems, other);
            // `éléphant d’Afrique` beside `éléphant`.
            let named = principal.len() == 1 && !shown.contains(' ');
            let narrower = named && stems.len() > 1 && ranked[at].candidate.count >= SAID && !person;
            let again = person && shares(&whole) && (named || office);
            let own = (!holds(&whole, stems) && !holds(stems, principal) || narrower || within(at)) && !again;
            let disease = is_disease(&ranked[at].keyphrase.text);
            let others = |other: &usize| {
                apart(&said[*other])
                    && !(witness && self.is_witness(&ranked[*other]))
                    && !(disease && is_disease(&ranked[*other].keyphrase.text))
            };
            if picked.len() < SECONDARY && own && picked.iter().all(others) {
                picked.push(at);
            }
        }
        for at in picked {
            ranked[at].keyphrase.role = Role::Secondary;
        }
        // `Bretonne Yvonne Le Dantec`
        for keyphrase in ranked.iter_mut().map(|one| &mut one.keyphrase).filter(|one| one.role != Role::Principal) {
            if let Some((first, name)) = keyphrase.text.split_once(' ')
                && is_people(first)
                && name.contains(' ')
                && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
            {
                keyphrase.text = name.to_string();
            }
        }
    }

    /// Whether a keyphrase names a person whom the title does not name, a few times only: one of them is enough.
    fn is_witness(&self, one: &Ranked) -> bool {
        let person = one.entity.and_then(|entity| self.names.entity(entity));
        let person = person.is_some_and(|entity| entity.kind == NameKind::Person);
        person && !one.candidate.in_title && one.keyphrase.occurrences.len() < OFTEN
    }

    /// Whether a keyphrase never goes with the principal one.
    fn is_left_out(&self, one: &Ranked) -> bool {
        let text = one.keyphrase.text.as_str();
        let people = one.keyphrase.stems.len() == 1 && is_people(text);
        // `selon l’AFP`: whom the article has it from.
        let source = organisation(text).is_some_and(|found| found.class == "média");
        let clause = text.contains(',') || text.ends_with(" du pays") || text.contains("n°");
        let zone = matches!(text, "UTC" | "GMT" | "CET" | "CEST");
        let signs = !text.starts_with(char::is_alphanumeric);
        people || clause || zone || signs || is_useless(one.candidate) || source && !one.candidate.in_title
    }
}

/// The stems of a keyphrase as it is shown: of a name, all of its words.
fn said(one: &Ranked) -> Vec<String> {
    if one.entity.is_none() {
        return one.keyphrase.stems.clone();
    }
    let found = words(&one.keyphrase.text);
    if found.is_empty() { one.keyphrase.stems.clone() } else { found }
}

/// The stems of the words of a text that have a sense of their own.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric() && c != '-');
    let content = words.filter(|word| !word.is_empty() && function_word(word).is_none());
    content.map(text::stem).collect()
}

/// Whether a phrase names a disease that spreads, or that it does: an article has several names for one.
pub(super) fn is_disease(text: &str) -> bool {
    let head = fold(text.split(' ').next().unwrap_or_default());
    matches!(head.as_str(), "pandémie" | "épidémie" | "coronavirus" | "virus" | "covid" | "covid-19")
}
