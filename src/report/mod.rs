//! What a run tells, in serialisable values: facts in the terms of the contract of `analyze`, judgements and plans in
//! the French terms editors read.

mod annotation;
mod baseline;
mod check;
mod facts;
mod hashes;
mod overview;
pub mod page;
mod restructure;
mod score;
mod spaces;

pub use crate::text::count;
pub use annotation::{AnnotatedBlock, AnnotatedSentence, AnnotatedToken, Annotation};
pub use baseline::{Baseline, BaselineError, Stale};
pub use check::{CheckReport, FileReport, LocatedEdit, LocatedFinding, LocatedFix, Skipped};
pub use facts::{Facts, RecordError};
pub use hashes::{Hashes, hash_of};
pub use overview::Overview;
pub use page::{Page, Sheet};
pub use restructure::summary;
pub use score::{AxisScore, Score, axes};

/// Version of all serialised reports; it grows when a field changes its meaning or goes.
pub const SCHEMA_VERSION: u32 = 1;

/// Version of the program.
pub const TOOL_VERSION: &str = env!("CARGO_PKG_VERSION");
