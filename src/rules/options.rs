use super::{metadata, readability, structure, structured_data};
use serde::{Deserialize, Serialize};

/// Declares the options of all rules: the Rust form of the name of the rule, and where its options are.
macro_rules! all_options {
    ($($name:ident: $($path:ident)::+),* $(,)?) => {
        /// The options of all rules, under their names.
        #[derive(Clone, Debug, Default, Serialize, Deserialize)]
        #[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
        pub struct Options {
            $(#[doc = concat!("Of `", stringify!($name), "`.")] pub $name: $($path)::+::Options,)*
        }
    };
}

all_options! {
    // Metadata.
    titre: metadata::title,
    titre_large: metadata::wide_title,
    titre_repetitif: metadata::repetitive_title,
    description_large: metadata::wide_description,
    description_courte: metadata::short_description,
    adresse_longue: metadata::long_slug,
    auteur_absent: metadata::missing_author,

    // Structure.
    intertitres: structure::headings,
    section_longue: structure::long_section,

    // Keyphrase.

    // Readability.
    phrase_longue: readability::long_sentence,

    // Content.

    // Typography.

    // French.

    // Links and images.

    // Structured data.
    article_incomplet: structured_data::article_fields,
    type_retire: structured_data::retired_type,
}
