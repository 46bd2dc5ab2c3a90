//! What was found for the word forms seen last.

use super::table::Hash;

/// How many forms are kept.
const PLACES: usize = 1 << 13;

/// The values of the forms seen last: each form has one place, which the next one with the same place takes. Most words
/// of a text are the same few.
#[derive(Debug, Default)]
pub struct Memo<V> {
    places: Vec<Option<(Box<str>, V)>>,
}

impl<V: Clone> Memo<V> {
    /// One that has seen nothing.
    pub const fn new() -> Self {
        Self { places: Vec::new() }
    }

    /// The value of a form: the one kept, else what `find` gives.
    pub fn get(&mut self, form: &str, find: impl FnOnce(&str) -> V) -> V {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || None);
        }
        let at = Hash::new().add(form).slots(PLACES).next().unwrap_or_default();
        match self.places.get(at) {
            Some(Some((known, value))) if **known == *form => value.clone(),
            _ => {
                let value = find(form);
                if let Some(place) = self.places.get_mut(at) {
                    *place = Some((form.into(), value.clone()));
                }
                value
            }
        }
    }
}
