//! Reports made into text, one printer per format.

mod annotation;
pub mod check;
mod diff;
mod html;
mod json;
mod overview;
pub(crate) mod printable;
mod rules;

pub use annotation::annotation as human_annotation;
#[cfg(feature = "cli")]
pub use diff::unified_diff;
pub use html::{article as html_article, several as html_several};
pub use json::{line as json_line, pretty as json_pretty};
pub use overview::overview as human_overview;
pub use rules::{json as json_rules, page as human_explain, table as human_rules};
