use super::{links, metadata, readability, structure};
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
    titres_principaux: structure::main_headings,
    intertitre_vague: structure::vague_heading,
    intertitre_long: structure::long_heading,
    paragraphe_long: structure::long_paragraph,
    sections_hachees: structure::choppy_sections,
    fausse_liste: structure::fake_list,
    liste_ponctuation: structure::list_punctuation,
    enumeration_en_ligne: structure::inline_enumeration,
    texte_centre: structure::centred_text,
    sauts_de_ligne: structure::line_breaks,

    // Keyphrase.

    // Readability.
    phrase_longue: readability::long_sentence,

    // Content.

    // Typography.

    // French.

    // Links and images.
    lien_vague: links::vague_text,
    adresse_en_clair: links::bare_address,
    lien_long: links::long_text,
    telechargement: links::download_format,
    sans_lien_interne: links::no_internal_link,
    sans_lien_externe: links::no_outbound_link,
    alternative_longue: links::long_alternative,
    sans_image: links::no_image,

    // Structured data.
}
