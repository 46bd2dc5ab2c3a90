//! Speakers found farther off: behind other verbs, in phrases that name words, in sentences that go on.

use super::{check, check_unsure, shown};

#[test]
fn what_stands_between_verb_and_speaker_is_passed_over() {
    check(
        &[
            ("« Maman, je veux rentrer », répète, terrorisée, la petite fille.", "Speech la petite fille ← répète"),
            (
                "« Le pont a cédé deux jours après la crue », a quant à lui déclaré l’ancien maire Paul Rivet.",
                "Speech l’ancien maire Paul Rivet ← déclaré",
            ),
            ("« Le pont tiendra », commente d’ailleurs pour l’AFP Hatim.", "Speech Hatim ← commente"),
            (
                "Son « petit tour du pays fut un long malheur », constate un de ses amis, Luc Rivet.",
                "Partial un de ses amis ← constate",
            ),
            ("« Il faut voter », a ajouté peu après le curé Paul Rivet.", "Speech le curé Paul Rivet ← ajouté"),
            (
                "« Rends-nous le pont », chantait à tue-tête un riverain qui attendait la maire.",
                "Speech un riverain ← chantait",
            ),
        ],
        shown,
    );
    check_unsure(&["« Rends-nous le pont », arrivait un riverain.", "« Rends-nous le pont », chanterait un riverain."]);
}

#[test]
fn a_sentence_goes_on_behind_its_incise() {
    check(
        &[
            (
                "« Le pont est vieux », reconnaît-il, mais il « doit tenir » car « il nous relie tous ».",
                "Speech -il ← reconnaît; Fragment -il ← reconnaît; Fragment -il ← reconnaît",
            ),
            ("Il s’agit, explique le maire, d’un « geste fort ».", "Fragment le maire ← explique"),
            (
                "Le conseil se tait alors que, comme le rappelle Anne Rivet, « la digue a cédé trois fois ».",
                "Fragment Anne Rivet ← rappelle",
            ),
            (
                "La ville ne part pas, comme le précise la préfète, Anne Rivet : « Nous restons ici. »",
                "Speech la préfète ← précise",
            ),
            ("Anne Rivet déclare en recevant la coupe que « la digue tiendra ».", "Fragment Anne Rivet ← déclare"),
        ],
        shown,
    );
    check_unsure(&["La radio cite Anne Rivet, adjointe à la « Maison du gué »."]);
}

#[test]
fn phrases_name_whose_words_are_quoted() {
    check(
        &[
            ("Pour Rivet, « le pont est un cheval de bois ».", "Fragment Rivet ← -"),
            ("Mais pour lui, « l’heure est venue ».", "Fragment lui ← -"),
            ("La digue est vieille et, selon l’expression du maire, « elle boit ».", "Fragment maire ← -"),
            ("Les mots du maire : « Nous tiendrons bon. »", "Speech maire ← -"),
            ("Le maire a fait état d’un « grave incident ».", "Fragment Le maire ← fait"),
            (
                "La maire avait présenté les riverains comme des « fauteurs de trouble ».",
                "Fragment La maire ← présenté",
            ),
        ],
        shown,
    );
    check_unsure(&[
        "Pour Noël, « le pont est illuminé ».",
        "Pour les enfants, un « atelier de dessin » est prévu.",
        "Le maire n’a pas fait état d’un « grave incident ».",
    ]);
}

#[test]
fn only_people_think_and_judge() {
    check(
        &[
            (
                "Certains wikilecteurs estiment que la mer est une « machine à broyer ».",
                "Fragment Certains wikilecteurs ← estiment",
            ),
            (
                "La Convention (octobre) décrète que « Brest a bien mérité de la patrie ».",
                "Fragment La Convention ← décrète",
            ),
            (
                "La cheffe du parti qui a gagné le vote, Anne Rivet, s’est dite lundi « fière du bourg ».",
                "Fragment La cheffe du parti ← dite",
            ),
            ("Le plan est mal vu par la préfète qui regrette un « geste inutile ».", "Fragment la préfète ← regrette"),
            (
                "Après avoir dénoncé une mort « triste et cruelle », le préfet a promis une enquête.",
                "Fragment le préfet ← dénoncé",
            ),
            (
                "Les élus ont prévenu la ville, promettant de ne pas « rester les bras croisés ».",
                "Fragment Les élus ← promettant",
            ),
            (
                "La maire a salué ce geste y voyant un signe de « détermination » des Rivois à « tenir leurs promesses ».",
                "Fragment La maire ← voyant; Fragment La maire ← voyant",
            ),
            (
                "Le maire a salué son adjoint, « un gars brillant » qui « sait négocier ».",
                "Fragment Le maire ← salué; Fragment Le maire ← salué",
            ),
        ],
        shown,
    );
    check_unsure(&[
        "Le maire a salué le film, « La mer au matin ».",
        "Le discours de la maire qui dirait « oui » dure.",
    ]);
}

#[test]
fn the_sentence_before_may_leave_the_name_out() {
    check(
        &[
            (
                "La nouvelle arrive au pire moment, insiste-t-il. « Avec la crue, on ne trouve pas de toit. »",
                "Speech -t-il ← insiste",
            ),
            (
                "Le préfet a estimé que la crue allait « reculer d’elle-même ». Et a répété que « la situation reste fragile ».",
                "Fragment Le préfet ← estimé; Fragment Le préfet ← répété",
            ),
            (
                "La mère d’un garçon de trois ans a ému la ville : « Je veux m’excuser auprès de mon fils, car je suis partie. »",
                "Speech La mère d’un garçon de trois ans ← ému",
            ),
        ],
        shown,
    );
}
