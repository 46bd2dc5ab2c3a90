//! How often word forms are used, by part of speech (Lexique), and in how many short texts words stand (Universal
//! Dependencies); each under its own licence.

use super::automaton::automaton;
use super::{Gender, Tag, tables};

automaton!(DOCUMENTS, "documents.fst");
automaton!(FORMS, "frequencies.fst");

/// The frequency of a form in each class of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frequency(u64);

impl Frequency {
    /// The frequency as a part of speech, in steps of a third of an octave of occurrences in a hundred million words; 0
    /// for none.
    pub fn of(self, tag: Tag) -> u8 {
        let class = match tag {
            Tag::Noun | Tag::Propn => 0,
            Tag::Verb => 1,
            Tag::Adj => 2,
            Tag::Adv => 3,
            Tag::Aux => 4,
            _ => 5,
        };
        u8::try_from(self.0 >> (6 * class) & 63).unwrap_or(0)
    }

    /// The gender that the form almost always has as a noun.
    pub fn gender(self) -> Option<Gender> {
        match self.0 >> 36 {
            1 => Some(Gender::Masculine),
            2 => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// The greatest of the frequencies.
    pub fn most(self) -> u8 {
        (0..6).map(|class| u8::try_from(self.0 >> (6 * class) & 63).unwrap_or(0)).max().unwrap_or(0)
    }
}

/// The frequency of a folded form; `œ` may be written `oe`.
pub fn frequency(form: &str) -> Option<Frequency> {
    let found = FORMS.get(form).or_else(|| form.contains('œ').then(|| FORMS.get(&form.replace('œ', "oe"))).flatten());
    found.map(Frequency)
}

/// The share of short texts, of ten sentences, in which a word stands: from a least value for those the table does not
/// know to almost 1. `word` is a lemma, or a folded form where it is a name.
pub fn document_share(word: &str, name: bool) -> f64 {
    /// The texts that a word is taken to stand in where the table does not know it.
    const RARE: f64 = 0.5;
    let found = if name { DOCUMENTS.get(&format!("^{word}")) } else { DOCUMENTS.get(word) };
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let (count, all) = (found.map_or(RARE, |count| count as f64), DOCUMENTS.get("").unwrap_or(1) as f64);
    count / all
}

/// The syllables of a folded word that is not said as it is written.
pub fn syllable_exception(word: &str) -> Option<usize> {
    tables::SYLLABES.row(word)?[1].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequencies_tell_classes_apart() {
        let door = frequency("porte").expect("a frequent word");
        assert!(door.of(Tag::Noun) > door.of(Tag::Verb) && door.of(Tag::Verb) > 0 && door.of(Tag::Adv) == 0);
        assert_eq!(door.most(), door.of(Tag::Noun));
        assert!(frequency("sœur").is_some_and(|sister| sister.of(Tag::Noun) > 0));
        assert_eq!(frequency("zzyx"), None);
        let gender = |form: &str| frequency(form).and_then(Frequency::gender);
        assert_eq!((gender("chaise"), gender("bureau")), (Some(Gender::Feminine), Some(Gender::Masculine)));
        assert_eq!((gender("maires"), gender("artiste")), (Some(Gender::Masculine), None));
    }

    #[test]
    fn words_of_many_texts_are_told_from_those_of_few() {
        assert!(document_share("être", false) > 0.9);
        assert!(document_share("année", false) > 5.0 * document_share("fougère", false));
        assert!(document_share("paris", true) > document_share("zzyx", true));
        assert!(document_share("zzyx", false) > 0.0);
    }
}
