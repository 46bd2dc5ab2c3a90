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
        "noce",
        "calende",
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
        "empathie",
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

/// Whether a word only says how hard, how sad or how new a thing is: `reprise difficile`.
pub(in super::super) fn is_judgement(adjective: &str) -> bool {
    const JUDGEMENTS: &[&str] = &[
        "difficile",
        "impossible",
        "délicat",
        "délicate",
        "inattendu",
        "inattendue",
        "incertain",
        "incertaine",
        "compliqué",
        "compliquée",
        "périlleux",
        "périlleuse",
        "inédit",
        "inédite",
        "exceptionnel",
        "exceptionnelle",
        "surprenant",
        "surprenante",
        "étonnant",
        "étonnante",
        "tragique",
        "dramatique",
        "incroyable",
        "spectaculaire",
    ];
    let adjective = adjective.to_lowercase();
    let singular = adjective.strip_suffix('s').unwrap_or(&adjective);
    JUDGEMENTS.contains(&adjective.as_str()) || JUDGEMENTS.contains(&singular)
}

/// Whether a noun only says which side of a matter a page of a guide tells: `tarif`, `conclusion du contrat`.
pub(in super::super) fn is_procedure(noun: &str) -> bool {
    const PROCEDURES: &[&str] = &[
        "tarif",
        "conclusion",
        "formalité",
        "procédure",
        "règle",
        "démarche",
        "montant",
        "coût",
        "prix",
        "condition",
        "fonctionnement",
        "réglementation",
        "modalité",
        "calcul",
        "durée",
        "délai",
    ];
    let noun = noun.to_lowercase();
    PROCEDURES.contains(&noun.strip_suffix('s').unwrap_or(&noun))
}

/// Whether a noun names a part of a screen or of a page, which tells how a thing is done: `bouton Enregistrer`.
pub(in super::super) fn is_screen(noun: &str) -> bool {
    const SCREEN: &[&str] = &[
        "bouton", "onglet", "menu", "panneau", "icône", "fenêtre", "curseur", "page", "rubrique", "encadré", "capture",
        "copie", "ligne", "colonne",
    ];
    let noun = noun.to_lowercase();
    SCREEN.contains(&noun.as_str()) || noun.strip_suffix(['s', 'x']).is_some_and(|singular| SCREEN.contains(&singular))
}

/// Whether a noun only says on which side of a thing something is: `bas de la page`, `sud de la presqu’île`.
pub(in super::super) fn is_side_of(noun: &str) -> bool {
    const SIDES: &[&str] = &[
        "droite",
        "gauche",
        "haut",
        "bas",
        "milieu",
        "bord",
        "côté",
        "coin",
        "fond",
        "bout",
        "extrémité",
        "intérieur",
        "extérieur",
        "début",
        "fin",
        "nord",
        "sud",
        "est",
        "ouest",
        "nord-est",
        "nord-ouest",
        "sud-est",
        "sud-ouest",
        "capitale",
        "reste",
        "majorité",
        "moitié",
    ];
    let noun = noun.to_lowercase();
    SIDES.contains(&noun.as_str()) || noun.strip_suffix('s').is_some_and(|singular| SIDES.contains(&singular))
}
