//! Reports made into text, one printer per format.

mod annotation;
mod diff;
mod html;
mod human;
mod json;

pub use annotation::annotation as human_annotation;
#[cfg(feature = "cli")]
pub use diff::unified_diff;
pub use html::{article as html_article, several as html_several};
pub use human::{Style, check as human_check, explain as human_explain, rules as human_rules};
pub use json::{line as json_line, pretty as json_pretty, rules as json_rules};
