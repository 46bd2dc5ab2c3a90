//! Units checked per second: those of the tests, of all kinds, against their articles, which are read once.

#[path = "../tests/verification/mod.rs"]
#[allow(dead_code, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "of the tests")]
mod verification;

use divan::counter::ItemsCount;
use verification::{Set, articles, cases, checkers};

fn main() {
    divan::main();
}

#[divan::bench]
fn check(bencher: divan::Bencher<'_, '_>) {
    let articles = articles(Set::Seen);
    let (checkers, cases) = (checkers(&articles), cases(Set::Seen, &articles));
    bencher.counter(ItemsCount::new(cases.len())).bench(|| {
        let taken =
            cases.iter().filter(|case| case.refusal(&checkers[case.article], &case.text, &case.cited).is_none());
        taken.count()
    });
}
