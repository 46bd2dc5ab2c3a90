//! What was found for the word forms seen last.

use super::table::Hash;

/// How many pairs of forms are kept.
const PAIRS: usize = 1 << 13;

/// A form with its value.
type Place<V> = Option<(Box<str>, V)>;

/// The values of the forms seen last: each form has two places, and of those that share them the two seen last are kept.
/// Most words of a text are the same few.
#[derive(Debug, Default)]
pub struct Memo<V> {
    places: Vec<[Place<V>; 2]>,
}

impl<V: Clone> Memo<V> {
    /// One that has seen nothing.
    pub const fn new() -> Self {
        Self { places: Vec::new() }
    }

    /// The value of a form: the one kept, else what `find` gives.
    pub fn get(&mut self, form: &str, find: impl FnOnce(&str) -> V) -> V {
        if self.places.is_empty() {
            self.places.resize_with(PAIRS, || [None, None]);
        }
        let at = Hash::new().add(form).slots(PAIRS).next().unwrap_or_default();
        let Some([last, earlier]) = self.places.get_mut(at) else { return find(form) };
        if let Some((known, value)) = last
            && **known == *form
        {
            return value.clone();
        }
        std::mem::swap(last, earlier);
        if let Some((known, value)) = last
            && **known == *form
        {
            return value.clone();
        }
        let value = find(form);
        *last = Some((form.into(), value.clone()));
        value
    }
}
