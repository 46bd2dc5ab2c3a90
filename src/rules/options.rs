use super::{content, keyphrase, links, metadata, readability, site, structure, structured_data, typography};
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
    nombre_de_mots: content::word_count,
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
    espaces: typography::spaces,
    espaces_insecables: typography::no_break_spaces,
    guillemets: typography::quotes,
    apostrophes: typography::apostrophes,
    tirets: typography::dashes,
    heures: typography::hours,
    espace_unite: typography::units,

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
    article_incomplet: structured_data::article_fields,
    type_retire: structured_data::retired_type,

    // Site.
    textes_presque_identiques: site::near_duplicate,
    lien_interne_rompu: site::broken_link,
}
