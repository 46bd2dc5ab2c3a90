//! How often word forms are used, by part of speech (Lexique, under its own licence).

use super::Tag;
use fst::Map;
use std::sync::LazyLock;

static FORMS: LazyLock<Option<Map<&'static [u8]>>> =
    LazyLock::new(|| Map::new(include_bytes!(concat!(env!("OUT_DIR"), "/frequencies.fst")).as_slice()).ok());

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

    /// The greatest of the frequencies.
    pub fn most(self) -> u8 {
        (0..6).map(|class| u8::try_from(self.0 >> (6 * class) & 63).unwrap_or(0)).max().unwrap_or(0)
    }
}

/// The frequency of a folded form; `œ` may be written `oe`.
pub fn frequency(form: &str) -> Option<Frequency> {
    let forms = FORMS.as_ref()?;
    let found = forms.get(form).or_else(|| form.contains('œ').then(|| forms.get(form.replace('œ', "oe"))).flatten());
    found.map(Frequency)
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
    }
}
