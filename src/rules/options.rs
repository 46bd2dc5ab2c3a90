use super::{content, metadata, readability, structure};
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
    description: metadata::description,

    // Structure.
    intertitres: structure::headings,
    section_longue: structure::long_section,

    // Keyphrase.

    // Readability.
    phrase_longue: readability::long_sentence,

    // Content.
    texte_absent: content::no_text,
    passage_en_double: content::repeated_passage,
    formule_creuse: content::empty_phrase,
    pleonasme: content::pleonasm,
    cliche: content::cliche,
    jargon: content::jargon,
    anglicisme: content::anglicism,
    ton_promotionnel: content::promotional_tone,
    sigle_inexplique: content::unexplained_acronym,
    phrase_en_capitales: content::shouted_sentence,
    tu_et_vous: content::mixed_address,
    ecriture_inclusive: content::inclusive_writing,

    // Typography.

    // French.

    // Links and images.

    // Structured data.
}
