//! A hash index over sorted phrases: where those stand that begin with given words. The build makes that of every table;
//! the program reads it, and makes one for phrases that it derives.

/// The hash of nothing.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// A hash of the bytes given so far (FNV-1a).
#[derive(Clone, Copy)]
pub(crate) struct Hash(u64);

impl Hash {
    pub(crate) fn new() -> Self {
        Self(SEED)
    }

    pub(crate) fn add(self, text: &str) -> Self {
        Self(text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The slots to look into, in order, of a number of slots that is a power of two.
    pub(crate) fn slots(self, count: usize) -> impl Iterator<Item = usize> {
        // The high half of the product depends on every byte, the low bits on few.
        let first = (self.0 ^ (self.0 >> 29)) as usize;
        (0..count).map(move |step| first.wrapping_add(step) & (count - 1))
    }
}

/// The ends of the words of a phrase, as texts are cut: before a space, after an apostrophe, at the end.
fn word_ends(phrase: &str) -> impl Iterator<Item = usize> {
    let inner = phrase.bytes().enumerate().filter_map(|(at, byte)| match byte {
        b' ' => Some(at),
        b'\'' => Some(at + 1),
        _ => None,
    });
    inner.filter(move |end| (1..phrase.len()).contains(end)).chain([phrase.len()])
}

/// The index of sorted phrases: for all the beginnings of phrases that end with a word, where the first of these phrases
/// stands, counted from 1, low byte first; 0 for an empty slot. None where there are too many.
pub(crate) fn index(phrases: &[&str]) -> Option<Vec<[u8; 2]>> {
    let starts: Vec<(&str, u16)> = {
        let mut starts = Vec::new();
        for (at, phrase) in phrases.iter().enumerate() {
            for end in word_ends(phrase) {
                starts.push((phrase.get(..end)?, u16::try_from(at + 1).ok()?));
            }
        }
        starts.sort_unstable();
        starts.dedup_by_key(|(start, _)| *start);
        starts
    };
    let count = (2 * starts.len()).max(2).next_power_of_two();
    let mut slots = vec![[0; 2]; count];
    for (start, at) in starts {
        let free = Hash::new().add(start).slots(count).find(|slot| slots.get(*slot) == Some(&[0; 2]))?;
        *slots.get_mut(free)? = at.to_le_bytes();
    }
    Some(slots)
}
