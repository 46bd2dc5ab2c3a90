//! The report as a page: one file, read offline and without scripts.
//!
//! Pages are trees of our own ([`node`]) rather than templates: a hundred lines do what is wanted here, and what cannot be
//! built (a link out of the page, a script, a style in an attribute) cannot be written by mistake.

mod article;
mod frame;
mod node;
mod parts;
mod several;
mod svg;

pub use article::article;
pub use several::several;
