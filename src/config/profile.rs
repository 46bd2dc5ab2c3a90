//! Ready-made settings for kinds of publications: readable files, over which a configuration is laid.

use serde::{Deserialize, Serialize};

/// A kind of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// News.
    Presse,
    /// Public services.
    ServicePublic,
    /// Plain language.
    LangageClair,
    /// Blogs.
    Blog,
    /// Documentation of software and the like.
    Documentation,
}

impl Profile {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Presse, Self::ServicePublic, Self::LangageClair, Self::Blog, Self::Documentation];

    /// Its settings, in TOML with their reasons.
    pub fn settings(self) -> &'static str {
        match self {
            Self::Presse => include_str!("profiles/presse.toml"),
            Self::ServicePublic => include_str!("profiles/service-public.toml"),
            Self::LangageClair => include_str!("profiles/langage-clair.toml"),
            Self::Blog => include_str!("profiles/blog.toml"),
            Self::Documentation => include_str!("profiles/documentation.toml"),
        }
    }
}
