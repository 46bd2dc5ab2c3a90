//! The secondary keyphrases: what goes with the principal one and says something else.

use super::{POOL, Ranked, Roles, SAID, holds, is_people, is_useless};
use crate::analysis::keyphrases::Role;
use crate::analysis::keyphrases::title;
use crate::lexicon::organisation;
use crate::text::NameKind;

/// How many go with the principal one.
const SECONDARY: usize = 4;
/// What multiplies the score of a place: articles are seldom about all of one.
pub(super) const PLACE: f64 = 0.35;
/// The same for a place beside the subject, for a word that most readers use now and then, and for a body or a thing named
/// more than once.
const PLACE_BESIDE: f64 = 0.8;
const EVERYDAY: f64 = 0.3;
const BODY: f64 = 1.3;
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
/// What multiplies the score of several words that only say a part of the principal keyphrase with something else.
const FRAGMENT: f64 = 0.25;
/// What multiplies the score of one word that the title does not have.
const ALONE: f64 = 0.4;
/// What multiplies the score of what is said only once.
const ONCE: f64 = 0.3;

/// What multiplies the score of what three paragraphs have, and of what stands among the first words of the text.
const SPREAD: f64 = 1.3;
const OPENING: usize = 80;

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

    /// What a keyphrase is worth beside the principal one: places and bodies are looked for with it, everyday words are not.
    fn beside(&self, one: &Ranked) -> f64 {
        let kind = one.entity.and_then(|entity| self.names.entity(entity)).map(|entity| entity.kind);
        let everyday = one.entity.is_none() && one.candidate.everyday;
        let named = kind.is_some_and(|kind| kind != NameKind::Person) && one.keyphrase.occurrences.len() > 1;
        let factor = match (self.is_place(one.entity), everyday, named) {
            (true, ..) => PLACE_BESIDE / PLACE,
            (_, true, _) => EVERYDAY,
            (.., true) => BODY,
            _ => 1.0,
        };
        let mut blocks: Vec<usize> = one.candidate.occurrences.iter().map(|place| place.block).collect();
        blocks.dedup();
        let spread = match blocks.len() {
            0 | 1 => 1.0,
            2 => SPREAD.sqrt(),
            _ => SPREAD,
        };
        let opens = one.candidate.first < OPENING && !one.candidate.in_title;
        self.worth(one) * factor * spread * if opens { SPREAD } else { 1.0 }
    }

    /// Whether a keyphrase goes with the principal one only where nothing else is left: an everyday word, a word cut out of a
    /// name, what is said once, who and where is named by the way, what fills tables, images of the title.
    fn is_rest(&self, one: &Ranked) -> bool {
        let (candidate, text) = (one.candidate, one.keyphrase.text.as_str());
        let count = candidate.occurrences.len();
        let single = one.keyphrase.stems.len() == 1;
        let entity = one.entity.and_then(|entity| self.names.entity(entity));
        let filling = single && candidate.alone == count && count > 0 && !candidate.in_title && entity.is_none();
        let numbered = text.contains("n°");
        if filling || numbered || entity.is_none() && title::is_figure(text.split(' ').next().unwrap_or_default()) {
            return true;
        }
        entity.is_none() && !candidate.in_title && (count < 2 || single && candidate.everyday)
    }

    /// Chooses those that go with the principal one.
    pub(super) fn secondary(&self, principal: &[String], ranked: &mut [Ranked]) {
        let mut order: Vec<(bool, f64, usize)> = Vec::new();
        for (at, one) in ranked.iter().enumerate().take(POOL) {
            let people = one.keyphrase.stems.len() == 1 && is_people(&one.keyphrase.text);
            // `selon l’AFP`: whom the article has it from.
            let source = organisation(&one.keyphrase.text).is_some_and(|found| found.class == "média");
            let clause = one.keyphrase.text.contains(',') || one.keyphrase.text.ends_with(" du pays");
            let zone = matches!(one.keyphrase.text.as_str(), "UTC" | "GMT" | "CET" | "CEST");
            let useless = people || clause || zone || is_useless(one.candidate) || source && !one.candidate.in_title;
            if one.keyphrase.role != Role::Principal && !useless {
                // `coquille de la nacre` beside `grande nacre`, but not `tests antigéniques` beside `tests salivaires`.
                let fragment = one.keyphrase.stems.split_first().is_some_and(|(head, rest)| {
                    !principal.contains(head) && rest.iter().any(|stem| principal.contains(stem))
                });
                let fragment = fragment && !one.candidate.in_title && one.candidate.occurrences.len() < SAID;
                let rest = self.is_rest(one);
                order.push((rest, self.beside(one) * if fragment { FRAGMENT } else { 1.0 }, at));
            }
        }
        order.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
        let mut chosen: Vec<&[String]> = vec![principal];
        let mut picked = Vec::new();
        for (_, _, at) in order {
            let stems = ranked[at].keyphrase.stems.as_slice();
            let apart = chosen.iter().all(|other| !holds(other, stems) && !holds(stems, other));
            // `éléphant d’Afrique` beside `éléphant`.
            let narrower = principal.len() == 1
                && stems.len() > 1
                && ranked[at].candidate.count >= SAID
                && chosen[1..].iter().all(|other| !holds(other, stems) && !holds(stems, other));
            if picked.len() < SECONDARY && (apart || narrower) {
                chosen.push(stems);
                picked.push(at);
            }
        }
        for at in picked {
            let keyphrase = &mut ranked[at].keyphrase;
            keyphrase.role = Role::Secondary;
            // `Bretonne Yvonne Le Dantec`
            if let Some((first, name)) = keyphrase.text.split_once(' ')
                && is_people(first)
                && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
            {
                keyphrase.text = name.to_string();
            }
        }
    }
}
