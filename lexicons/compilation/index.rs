//! A hash index over sorted phrases: where those stand that begin with given words. The build makes that of every table;
//! the program reads it, and makes one for phrases that it derives.

/// The base of the hash: the bytes are the digits of a number, however the text is cut into words.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
const SQUARE: u64 = BASE.wrapping_mul(BASE);
const CUBE: u64 = SQUARE.wrapping_mul(BASE);
const FOURTH: u64 = CUBE.wrapping_mul(BASE);

/// A slot: the rank of a phrase, counted from 1, and a part of the hash that tells most others from it, both low byte
/// first; all 0 where it is empty.
pub(crate) type Slot = [u8; 4];

/// A hash of the bytes given so far.
#[derive(Clone, Copy)]
pub(crate) struct Hash(u64);

impl Hash {
    pub(crate) fn new() -> Self {
        Self(1)
    }

    pub(crate) fn add(self, text: &str) -> Self {
        let times = |byte: u8, power: u64| u64::from(byte).wrapping_mul(power);
        // Four bytes at a time: their products do not wait for one another.
        let (steps, rest) = text.as_bytes().as_chunks();
        let hash = steps.iter().fold(self.0, |hash, &[a, b, c, d]| {
            let step = times(a, CUBE).wrapping_add(times(b, SQUARE)).wrapping_add(times(c, BASE));
            hash.wrapping_mul(FOURTH).wrapping_add(step).wrapping_add(u64::from(d))
        });
        Self(rest.iter().fold(hash, |hash, byte| hash.wrapping_mul(BASE).wrapping_add(u64::from(*byte))))
    }

    /// All its bytes mixed: the high ones depend on every one.
    fn mixed(self) -> u64 {
        (self.0 ^ (self.0 >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93)
    }

    /// The slots to look into, in order, of a number of slots that is a power of two.
    pub(crate) fn slots(self, count: usize) -> impl Iterator<Item = usize> {
        let first = (self.mixed() >> 32) as usize;
        (0..count).map(move |step| first.wrapping_add(step) & (count - 1))
    }

    /// What its slot holds of it beside the rank.
    pub(crate) fn mark(self) -> [u8; 2] {
        let [_, _, low, high, ..] = self.mixed().to_le_bytes();
        [low, high]
    }
}

/// Where a filter of so many bits keeps a word: by its first, middle and last bytes and its length. Most words are in none
/// of the tables they are looked for in, and reading all their bytes would cost more than the rest.
pub(crate) fn filter_bit(word: &[u8], bits: u32) -> Option<usize> {
    let (first, last) = (word.first()?, word.last()?);
    let middle = word.get(word.len() / 2)?;
    let mixed = u32::from_le_bytes([*first, *middle, *last, word.len() as u8]).wrapping_mul(0x9e37_79b1);
    usize::try_from((u64::from(mixed) * u64::from(bits)) >> 32).ok()
}

/// An index, and the filter of what it holds: see [`filter_bit`].
#[derive(Debug)]
pub(crate) struct Index {
    pub(crate) slots: Vec<Slot>,
    pub(crate) filter: Vec<u8>,
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
/// stands. None where there are too many.
pub(crate) fn index(phrases: &[&str]) -> Option<Index> {
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
    let mut slots = vec![Slot::default(); count];
    // From sixteen bits to sixty-four for each.
    let mut filter = vec![0u8; (2 * count).max(32)];
    let bits = u32::try_from(8 * filter.len()).ok()?;
    for (start, at) in starts {
        let hash = Hash::new().add(start);
        let free = hash.slots(count).find(|slot| slots.get(*slot) == Some(&Slot::default()))?;
        let ([low, high], [first, second]) = (at.to_le_bytes(), hash.mark());
        *slots.get_mut(free)? = [low, high, first, second];
        let bit = filter_bit(start.as_bytes(), bits)?;
        *filter.get_mut(bit / 8)? |= 1 << (bit % 8);
    }
    Some(Index { slots, filter })
}
