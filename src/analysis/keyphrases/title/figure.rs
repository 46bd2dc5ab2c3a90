//! Nouns of titles that nobody looks an article up by.

/// Whether a noun is one that titles use for an image (`pierre angulaire du port`), a feeling (`colère des marins`), or one
/// that says too little of whom or of what it tells (`habitants de Valdrigny`, `trois morts`).
pub(in super::super) fn is_figure(noun: &str) -> bool {
    const FIGURES: &[&str] = &[
        // Images.
        "pierre",
        "talon",
        "valse",
        "course",
        "bras",
        "part",
        "gâteau",
        "rêve",
        "cauchemar",
        "ombre",
        "visage",
        "vague",
        "chemin",
        "pari",
        "défi",
        "souffle",
        "casse-tête",
        "parfum",
        "effluve",
        "fantôme",
        "spectre",
        "lueur",
        "symbole",
        "terre",
        "bête",
        "trésor",
        "royaume",
        "paradis",
        "enfer",
        "monde",
        // Feelings.
        "espoir",
        "colère",
        "fureur",
        "stupeur",
        "inquiétude",
        "joie",
        "peur",
        "crainte",
        "incrédulité",
        "nostalgie",
        "angoisse",
        "prudence",
        "détermination",
        "volonté",
        "tristesse",
        "émotion",
        "soulagement",
        "désarroi",
        "méfiance",
        "passion",
        "ambition",
        "goût",
        "beauté",
        "mythe",
        // People and their numbers.
        "habitant",
        "citoyen",
        "population",
        "blessé",
        "victime",
        "virus",
    ];
    let noun = noun.to_lowercase();
    noun == "morts"
        || FIGURES.contains(&noun.as_str())
        || noun.strip_suffix(['s', 'x']).is_some_and(|singular| FIGURES.contains(&singular))
}
