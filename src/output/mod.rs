//! Reports made into text, one printer per format.

mod diff;
mod human;
mod json;

#[cfg(feature = "cli")]
pub use diff::unified_diff;
pub use human::{check as human_check, explain as human_explain, rules as human_rules};
pub use json::{line as json_line, pretty as json_pretty, rules as json_rules};
