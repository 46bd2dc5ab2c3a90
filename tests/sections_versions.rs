//! *Deux versions des faits* and *Causes et conséquences*: what they tell of an article, and what they must not.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use intertitre::document::Format;
use intertitre::restructure::{self, Options, SectionKind};
use intertitre::source::Source;

const FILLER: &str = "La cour reste ouverte aux familles toute la journée, et les bancs restent à l’ombre des tilleuls pendant les vacances de printemps, avant la fête du bourg et le retour des promeneurs, qui viennent de toute la vallée.";

/// The lines of a section of an article that has these paragraphs.
fn lines(text: &str, kind: SectionKind) -> Vec<String> {
    let options = Options { wanted: Some(vec![kind]), ..Options::default() };
    let text = format!("{text}\n\n{FILLER}\n\n{FILLER}\n");
    let done = restructure::restructure(&Source::from_text("a.md", text), Format::Markdown, &options);
    let sections = done.expect("an article").plan.sections;
    sections.into_iter().flat_map(|section| section.lines).map(|line| line.text).collect()
}

fn versions(text: &str) -> Vec<String> {
    lines(text, SectionKind::Versions)
}

/// The causes of an article that tells two others besides.
fn causes(text: &str) -> Vec<String> {
    let text = format!(
        "{text}\n\nLes ventes de bois ont reculé sous l’effet de la hausse des taux.\n\n\
         La décision du commandant de bord a provoqué la colère des deux passagers."
    );
    let found = lines(&text, SectionKind::Causes);
    let others = ["Recul des ventes", "La colère des deux passagers"];
    assert!(others.iter().all(|other| found.iter().any(|line| line.contains(other))), "{found:?}");
    found.into_iter().filter(|line| !others.iter().any(|other| line.contains(other))).collect()
}

#[test]
fn both_sides_are_told_in_one_line() {
    for (text, told) in [
        (
            "La régie des eaux affirme que le barrage de Rouvray tient, ce que conteste le syndicat des éclusiers.",
            "Selon **la régie des eaux**, le barrage de Rouvray tient\u{202f}; **le syndicat des éclusiers** le conteste.",
        ),
        (
            "La préfecture de Lande assure que les routes restent ouvertes. Le maire de Corvane conteste cette version.",
            "Selon **la préfecture de Lande**, les routes restent ouvertes\u{202f}; **le maire de Corvane** conteste cette version.",
        ),
        (
            "L’association des riverains accuse la société Valtor de cacher une fuite. La société Valtor dément ces accusations.",
            "Accusée par **l’association des riverains** de cacher une fuite, **la société Valtor** dément ces accusations.",
        ),
        (
            "Odile Maubert affirme que la digue est solide, mais Jules Kerneis le nie.",
            "Selon **Odile Maubert**, la digue est solide\u{202f}; **Jules Kerneis** le nie.",
        ),
        (
            "Le comité des fêtes accuse Odile Maubert de fraude. Odile Maubert rejette ces accusations en bloc.",
            "Accusée par **le comité des fêtes** de fraude, **Odile Maubert** rejette ces accusations.",
        ),
        (
            "Le ministère affirme que la flotte est prête, des informations démenties par la préfecture.",
            "Selon **le ministère**, la flotte est prête\u{202f}; **la préfecture** a démenti ces informations.",
        ),
    ] {
        assert_eq!(versions(text), [told], "{text}");
    }
}

#[test]
fn a_denial_without_its_other_side_is_not_told() {
    for text in [
        // Nobody says what is denied, or somebody who is not named.
        "La société Valtor dément ces accusations.",
        "Selon des rumeurs, la société Valtor cache une fuite. La société Valtor dément ces accusations.",
        "La société Valtor, accusée de cacher une fuite, nie toute responsabilité.",
        // Another thing is denied, or another one is accused.
        "La régie des eaux affirme que le barrage de Rouvray tient. Le syndicat des éclusiers conteste la réforme des retraites.",
        "La région Lande accuse la société Valtor de cacher une fuite. Le maire de Corvane dément ces accusations.",
        // He denies what he has done, not what another says.
        "Le maire de Corvane nie avoir vendu les terrains.",
        // Nobody denies it, or not for sure, or he did and does no more.
        "La régie des eaux affirme que le barrage de Rouvray tient, ce que ne conteste pas le syndicat des éclusiers.",
        "La régie des eaux affirme que le barrage de Rouvray tient, ce que pourrait contester le syndicat des éclusiers.",
        "La régie des eaux affirmerait que le barrage de Rouvray tient, ce que conteste le syndicat des éclusiers.",
        "La préfecture de Lande assure que les routes restent ouvertes. Le maire de Corvane contestait cette version.",
        "La préfecture de Lande n’assure pas que les routes restent ouvertes. Le maire de Corvane conteste cette version.",
        // It is denied in the words of another.
        "La préfecture de Lande assure que les routes restent ouvertes. « Le maire de Corvane conteste cette version », raconte Odile Maubert.",
        // Who says it and what he says are named elsewhere.
        "Elle affirme que le barrage de Rouvray tient, ce que conteste le syndicat des éclusiers.",
        "La régie des eaux affirme qu’il tient, ce que conteste le syndicat des éclusiers.",
        // What he said then of what was then is not what he says of now.
        "La régie des eaux a affirmé que le barrage de Rouvray tenait, ce que conteste le syndicat des éclusiers.",
        // It may be the project that he contests.
        "La mairie de Rouvray affirme que le projet avance, mais la région Lande le conteste.",
        // There are no figures in what is said.
        "La coopérative affirme que les silos sont pleins. La préfecture de Lande rejette ces chiffres.",
        // The same one, and a part of what is told.
        "Le maire de Corvane affirme que les routes restent ouvertes. Le maire de Corvane conteste cette version.",
        "La préfecture de Lande assure que les routes restent ouvertes. Le maire de Corvane conteste cette version, mais reconnaît que le pont est sûr.",
    ] {
        let told = versions(text);
        assert!(told.is_empty(), "{text}: {told:?}");
    }
}

#[test]
fn causes_are_told_with_what_came_of_them() {
    for (text, told) in [
        (
            "Le pont de Corvane a été fermé en raison d’une crue de la Lande.",
            "**Fermeture du pont de Corvane**\u{a0}: en raison d’une crue de la Lande.",
        ),
        (
            "À cause de la grève des éclusiers, la vente des billets a été suspendue.",
            "**Suspension de la vente des billets**\u{a0}: à cause de la grève des éclusiers.",
        ),
        (
            "La lenteur des dragages a entraîné une pénurie de sable.",
            "**Une pénurie de sable**\u{a0}: entraînée par la lenteur des dragages.",
        ),
        (
            "Le déclin de la fréquentation est dû à la concurrence des plages du nord.",
            "**Le déclin de la fréquentation**\u{a0}: dû à la concurrence des plages du nord.",
        ),
        (
            "Les difficultés du port s’expliquent par le retard des dragages.",
            "**Les difficultés du port**\u{a0}: elles s’expliquent par le retard des dragages.",
        ),
        (
            "Le chantier du moulin a provoqué des fissures dans trois maisons, selon la mairie de Rouvray.",
            "**Des fissures dans trois maisons**\u{a0}: provoquées par le chantier du moulin, selon la mairie de Rouvray.",
        ),
    ] {
        assert_eq!(causes(text), [told], "{text}");
    }
}

#[test]
fn what_is_no_cause_or_not_for_sure_is_not_told() {
    for text in [
        // Denied, or not the whole cause.
        "Le pont de Corvane n’a pas été fermé en raison d’une crue de la Lande.",
        "Le pont de Corvane a été fermé, non pas en raison d’une crue de la Lande.",
        "Le pont de Corvane a été fermé non en raison d’une crue de la Lande, mais pour des travaux.",
        "Le pont de Corvane a été fermé en partie à cause d’une crue de la Lande.",
        "Le pont de Corvane a été fermé en raison d’une crue, d’un orage et du gel.",
        // Only possible, or planned.
        "Le déclin de la fréquentation pourrait être dû à la concurrence des plages.",
        "Le déclin de la fréquentation serait dû à la concurrence des plages.",
        "Le déclin de la fréquentation est sans doute dû à la concurrence des plages.",
        "La lenteur des dragages risque d’entraîner une pénurie de sable.",
        "La lenteur des dragages n’a entraîné aucune pénurie de sable.",
        "Si la lenteur des dragages entraîne une pénurie de sable, le port fermera.",
        // In somebody’s words, or said by somebody who is not named.
        "« Le pont de Corvane a été fermé en raison d’une crue de la Lande », raconte Odile Maubert.",
        "Selon lui, la lenteur des dragages a entraîné une pénurie de sable.",
        // Why it is closed, not why that is said; why he is absent.
        "Le maire de Corvane a dénoncé la fermeture du pont en raison de la crue.",
        "La mairie a compté les élèves absents en raison de la grève des éclusiers.",
        // Whom it is done to belongs to the verb.
        "Un sanglier égaré a causé de grandes frayeurs aux campeurs.",
        // A cause that was named before; somebody who is none.
        "Cette découverte a entraîné une pénurie de sable.",
        "Odile Maubert a déclenché une enquête sur le moulin.",
        "Le pont de Corvane a été fermé en raison de cette crue.",
    ] {
        let told = causes(text);
        assert!(told.is_empty(), "{text}: {told:?}");
    }
}

#[test]
fn one_cause_makes_no_section() {
    let text = "Le pont de Corvane a été fermé en raison d’une crue de la Lande.";
    assert!(lines(text, SectionKind::Causes).is_empty());
}
