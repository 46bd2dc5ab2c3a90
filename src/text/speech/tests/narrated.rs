//! Words quoted as a part of what is told of somebody, and words that a participle gives to who utters them.

use super::{check, check_unsure, shown};

#[test]
fn what_somebody_does_may_be_told_in_his_words() {
    check(
        &[
            ("Lui ne veut qu’« un toit pour l’hiver ».", "Fragment Lui ← veut"),
            ("Le fermier fait visiter sa « petite ferme de dix hectares ».", "Fragment Le fermier ← visiter"),
            (
                "Anne Servan a cueilli « les pommes de la vallée » et « cherche du travail ».",
                "Fragment Anne Servan ← cueilli; Fragment Anne Servan ← cueilli",
            ),
            ("Luc Servan se sent « trahi » par la ville.", "Fragment Luc Servan ← sent"),
            ("Elle voulait « leur avouer » la perte du moulin.", "Fragment Elle ← voulait"),
        ],
        shown,
    );
    check_unsure(&[
        "Le fermier a acheté un « engin ».",
        "Les marins appellent cette algue « la salade de la mer ».",
        "Le film raconte « la vie de la rivière ».",
        "La ville a été condamnée pour « mise en danger de la vie des riverains ».",
        "Il n’y voit pas « un grand signe de fatigue ».",
        "Un autre homme a plaidé coupable de « vol en bande ».",
    ]);
}

#[test]
fn words_are_given_to_who_utters_them() {
    check(
        &[
            ("Un « bonsoir tout de même ! », lancé par la juge, a surpris.", "Fragment la juge ← lancé"),
            ("La phrase « on ne lâche rien », prononcée par Anne Servan, reste.", "Fragment Anne Servan ← prononcée"),
            ("Le jeune garde s’est écrié : « encore une ! ».", "Fragment Le jeune garde ← écrié"),
            ("C’était « une grande dame » pour le maire Luc Servan.", "Fragment le maire Luc Servan ← -"),
        ],
        shown,
    );
    check_unsure(&["Le jeu « Grande vague », lancé par la ville, plaît.", "C’est « une grande aide » pour la ville."]);
}

#[test]
fn words_beside_others_of_one_sentence_are_of_one_speaker() {
    check(
        &[
            (
                "« Le pont tient », dit-il, « malgré la crue » notamment dans « les vieux quartiers ».",
                "Speech -il ← dit; Partial -il ← dit; Fragment -il ← dit",
            ),
            (
                "Le maire a critiqué une enquête menée sous « la pression des journaux pendant trois longues semaines ».",
                "Partial Le maire ← critiqué",
            ),
            (
                "La maire a été huée, déclarant que « saluer du coude est la fin de toute politesse ici ».",
                "Partial La maire ← déclarant",
            ),
        ],
        shown,
    );
}
