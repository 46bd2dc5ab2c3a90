//! The automata as the build compiles them.

use super::memo::Memo;
use fst::Map;
use std::cell::RefCell;
use std::sync::LazyLock;
use std::thread::LocalKey;

/// A map from word forms to numbers.
pub(super) struct Automaton {
    map: LazyLock<Option<Map<&'static [u8]>>>,
    /// Walking an automaton takes longer than anything else that is done with a word.
    seen: &'static LocalKey<RefCell<Memo<Option<u64>>>>,
}

impl Automaton {
    pub(super) const fn new(
        map: fn() -> Option<Map<&'static [u8]>>,
        seen: &'static LocalKey<RefCell<Memo<Option<u64>>>>,
    ) -> Self {
        Self { map: LazyLock::new(map), seen }
    }

    /// The number of a form; none for one that it does not hold.
    pub(super) fn get(&self, form: &str) -> Option<u64> {
        self.seen.with_borrow_mut(|seen| seen.get(form, |form| self.map.as_ref()?.get(form)))
    }
}

/// Declares the automaton of a file that the build writes.
macro_rules! automaton {
    ($name:ident, $file:literal) => {
        static $name: $crate::lexicon::automaton::Automaton = {
            thread_local! {
                static SEEN: std::cell::RefCell<$crate::lexicon::memo::Memo<Option<u64>>> =
                    const { std::cell::RefCell::new($crate::lexicon::memo::Memo::new()) };
            }
            $crate::lexicon::automaton::Automaton::new(
                || fst::Map::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $file)).as_slice()).ok(),
                &SEEN,
            )
        };
    };
}

pub(super) use automaton;
