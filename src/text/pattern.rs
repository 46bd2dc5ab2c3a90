use regex::Regex;

/// A regular expression written in the code.
#[expect(clippy::expect_used, reason = "a literal pattern either compiles on every run or fails the first test")]
pub fn pattern(literal: &'static str) -> Regex {
    Regex::new(literal).expect("a literal pattern compiles")
}
