use super::{keyphrase, metadata, readability, site, structure, structured_data, typography};
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
    expression_debut_titre: keyphrase::title_start,
    expression_intertitres: keyphrase::headings,
    expression_description: keyphrase::description,
    expression_longue: keyphrase::length,
    expression_repetee: keyphrase::repetition,
    expression_repartition: keyphrase::spread,

    // Readability.
    phrase_longue: readability::long_sentence,
    part_de_phrases_longues: readability::long_share,
    rythme_monotone: readability::rhythm,
    voix_passive: readability::passive,
    mots_de_liaison: readability::links,
    debuts_repetes: readability::openings,
    complements_en_chaine: readability::chains,
    parenthese_longue: readability::brackets,
    phrase_emboitee: readability::nesting,
    indice_de_lisibilite: readability::indices,

    // Content.

    // Typography.
    espaces: typography::spaces,
    espaces_insecables: typography::no_break_spaces,
    guillemets: typography::quotes,
    apostrophes: typography::apostrophes,
    tirets: typography::dashes,
    heures: typography::hours,
    espace_unite: typography::units,

    // French.

    // Links and images.

    // Structured data.
    article_incomplet: structured_data::article_fields,
    type_retire: structured_data::retired_type,

    // Site.
    textes_presque_identiques: site::near_duplicate,
}
