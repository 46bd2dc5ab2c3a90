//! What was found for the word forms seen last.

use smol_str::SmolStr;

/// How many pairs of forms are kept.
const PAIRS: usize = 1 << 13;

/// A form with its value.
type Place<V> = Option<(SmolStr, V)>;

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
        let at = pair_of(form);
        let Some([last, earlier]) = self.places.get_mut(at) else { return find(form) };
        if let Some((known, value)) = last
            && known.as_str() == form
        {
            return value.clone();
        }
        std::mem::swap(last, earlier);
        if let Some((known, value)) = last
            && known.as_str() == form
        {
            return value.clone();
        }
        let value = find(form);
        *last = Some((SmolStr::new(form), value.clone()));
        value
    }
}

/// The pair of places of a form, by eight of its bytes at a time.
fn pair_of(form: &str) -> usize {
    let (steps, rest) = form.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
    let add = |hash: u64, step: u64| (hash.rotate_left(5) ^ step).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = steps.iter().fold(form.len() as u64, |hash, step| add(hash, u64::from_le_bytes(*step)));
    let hash = add(hash, u64::from_le_bytes(last));
    (hash >> 40) as usize % PAIRS
}
