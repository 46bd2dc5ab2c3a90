//! dev
#![allow(missing_docs)]
pub mod analysis;
pub mod document;
pub mod lexicon;
pub mod rules;
pub mod source;
pub mod text;
