//! What an editor should know of a plan, in sentences.

use super::plan::{Plan, Refused, Status};
use super::write::{FaqTold, NoteTold, Toc, Told};
use crate::document::Format;
use crate::text::{count, enumerated, uncapitalize};
use crate::verify::Reason;

/// What is to be known of the structured data of questions, whoever asks for them.
const FAQ: &str = "Google n’affiche plus de résultats enrichis pour les questions et réponses (`FAQPage`) depuis le 7 mai 2026 : ces données sont pour d’autres lecteurs et ne promettent rien.";

/// The warnings on a plan that was written; `told` tells what became of what was asked for.
pub(super) fn warnings(plan: &Plan, told: Told) -> Vec<String> {
    let mut warnings = Vec::new();
    let mut warn = |text: String| warnings.push(text);
    if !plan.options.markers || plan.options.keep_text {
        warn("Sans marqueurs, les ajouts ne se distinguent plus du texte de l’auteur : ils ne pourront être ni retirés, ni régénérés.".to_string());
    }
    if plan.article.given == Format::Text && plan.article.result == Format::Markdown {
        warn(
            "Le texte brut est devenu du Markdown : paragraphes séparés par une ligne blanche, titre marqué d’un `#`."
                .to_string(),
        );
    }
    if let Some(why) = &plan.kind.left {
        warn(format!(
            "Le texte est laissé tel quel (contenu de type « {} ») : {why}. `--force` passe outre, `--type` corrige le type.",
            plan.kind.label
        ));
    }
    if plan.kind.headed {
        let more = if plan.options.force {
            "Aucune de ses parties n’est assez longue pour un autre intertitre."
        } else {
            "`--force` découpe aussi ses parties."
        };
        warn(format!("L’article est déjà bien intertitré : aucun intertitre n’a été ajouté. {more}"));
    }
    if plan.status == Status::ObjectifNonAtteint && plan.kind.left.is_none() {
        warn(format!(
            "Objectif non atteint : {} mots sur {} visés. Les faits de l’article ne portent pas d’autre section : c’est à vous d’en ajouter.",
            plan.author_words + plan.added_words,
            plan.target
        ));
        for gap in &plan.gaps {
            warn(format!("À préciser : {}", uncapitalize(&gap.question)));
        }
    }
    for sign in &plan.rights {
        warn(format!("Ligne {}, colonne {} : {}", sign.line, sign.column, uncapitalize(&sign.message)));
    }
    for finding in &plan.findings {
        warn(finding.message.clone());
    }
    if let Some(offered) = &plan.offered_title {
        warn(format!("Titre possible, sans ces défauts : « {} ». Le vôtre reste en place.", offered.text));
    }
    if plan.title.is_none() {
        warn("Aucun titre sûr ne se tire du début de l’article : écrivez-le.".to_string());
    }
    for part in &plan.untitled {
        if plan.headings.iter().any(|heading| heading.place.offset == part.place.offset) {
            continue;
        }
        warn(format!(
            "La partie qui commence par « {} » ({}) n’a pas d’intertitre : {}.",
            part.opening,
            count(part.words, "mot", "mots"),
            part.reason.label()
        ));
    }
    for section in &plan.long {
        let done = match section.headings {
            0 => "pas de sous-intertitres".to_string(),
            headings => count(headings, "sous-intertitre", "sous-intertitres"),
        };
        warn(format!(
            "La section qui commence par « {} » est longue ({}, {} au plus) : {done}, car {}.",
            section.opening,
            count(section.words, "mot", "mots"),
            section.most,
            section.reason.label()
        ));
    }
    about_rewordings(plan, &mut warn);
    for section in &plan.declined {
        warn(format!("Section « {} » demandée, pas ajoutée : {}.", section.kind.name(), section.why));
    }
    if !plan.refused.is_empty() {
        warn(format!(
            "Le vérificateur a écarté {}{}.",
            count(plan.refused.len(), "proposition", "propositions"),
            reasons(&plan.refused)
        ));
    }
    if plan.headings.iter().any(|heading| heading.provisional) {
        warn("Les intertitres sont provisoires : relisez-les avant de publier.".to_string());
    }
    if let Some(why) = about_toc(told.toc) {
        warn(why);
    }
    if told.note == NoteTold::NoPlace {
        warn("Rien ne peut être placé à la fin de l’article, qu’un bloc laissé ouvert (code, commentaire) emporte\u{a0}: la note de transparence n’a pas été ajoutée.".to_string());
    }
    if plan.options.faq_jsonld {
        warn(FAQ.to_string());
    }
    if let Some(why) = about_questions(plan, told.faq) {
        warn(why.to_string());
    }
    warnings
}

/// Why texts were refused, the most frequent reason first, with how often where there are several: follows how many they are.
pub(super) fn reasons(refused: &[Refused]) -> String {
    let mut counts: Vec<(usize, Reason)> = Vec::new();
    for reason in refused.iter().map(|refused| refused.reason) {
        match counts.iter_mut().find(|(_, known)| *known == reason) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, reason)),
        }
    }
    counts.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    match counts.as_slice() {
        [(_, only)] => format!(", pour {}", only.label()),
        several => {
            let told: Vec<String> =
                several.iter().map(|(count, reason)| format!("{count} pour {}", reason.label())).collect();
            format!(" : {}", enumerated(&told))
        }
    }
}

/// What is to be known of the author's headings that are reworded, or that could not be.
fn about_rewordings(plan: &Plan, warn: &mut impl FnMut(String)) {
    for heading in &plan.existing {
        if let Some(obstacle) = &heading.obstacle {
            warn(format!(
                "L’intertitre « {} » (ligne {}) ne peut pas être remplacé : {obstacle}.",
                heading.text, heading.place.line
            ));
        }
    }
    let taken = plan.existing.iter().filter(|heading| heading.taken).count();
    if taken > 0 && plan.article.result.is_markdown() {
        let which = if taken == 1 { "l’intertitre reformulé" } else { "les intertitres reformulés" };
        warn(format!(
            "Les liens d’autres pages vers {which} ne mènent plus à leur place : les ancres suivent les mots."
        ));
    }
}

fn about_toc(toc: Toc) -> Option<String> {
    let text = match toc {
        Toc::Unasked | Toc::Put { without_anchor: 0 } => return None,
        Toc::Put { without_anchor } => {
            let unlinked = count(without_anchor, "intertitre", "intertitres");
            return Some(format!(
                "Le sommaire ne renvoie pas à {unlinked} de l’auteur, sans attribut `id` : ajoutez-le."
            ));
        }
        Toc::TooFew { without_anchor } if without_anchor > 0 => {
            let unlinked = count(without_anchor, "intertitre", "intertitres");
            let lack = if without_anchor == 1 { "n’en a pas" } else { "n’en ont pas" };
            return Some(format!(
                "Un sommaire demande au moins deux intertitres avec une ancre, et {unlinked} de l’auteur {lack} (attribut `id`) : aucun sommaire n’a été ajouté."
            ));
        }
        Toc::PlainText => {
            "Un texte brut n’a pas de liens : `--toc` n’y ajoute pas de sommaire. Retirez `--format text`."
        }
        Toc::Own => "L’article a déjà un sommaire : aucun autre n’a été ajouté.",
        Toc::TooFew { .. } => "Un sommaire demande au moins deux intertitres : aucun n’a été ajouté.",
        Toc::NoPlace => {
            "Rien ne peut être placé avant le premier intertitre, qu’aucune ligne blanche ne précède ou qu’un autre élément contient : aucun sommaire n’a été ajouté."
        }
    };
    Some(text.to_string())
}

fn about_questions(plan: &Plan, faq: FaqTold) -> Option<&'static str> {
    Some(match faq {
        FaqTold::Fine if plan.options.faq_jsonld && plan.kind.left.is_some() => {
            "L’article n’a pas reçu de section de questions et réponses\u{a0}: aucun `FAQPage` n’a été écrit."
        }
        FaqTold::Fine => return None,
        FaqTold::NoSection => {
            "L’article n’a pas reçu de section de questions et réponses\u{a0}: aucun `FAQPage` n’a été écrit."
        }
        FaqTold::Changed => {
            "La section de questions et réponses a été modifiée dans l’article\u{a0}: le programme n’en fait plus de `FAQPage`. Modifiez-la plutôt dans le plan."
        }
        FaqTold::Unreadable => {
            "Une ligne de la section de questions et réponses n’est plus une question en gras suivie de sa réponse, ou contient autre chose que du texte\u{a0}: aucun `FAQPage` n’a été écrit."
        }
        FaqTold::Own => "L’article a déjà un `FAQPage`\u{a0}: aucun autre n’a été ajouté.",
        FaqTold::PlainText => {
            "Un texte brut ne peut pas contenir de `FAQPage`. Retirez `--format text`, ou reprenez-le avec `--json-ld` ou dans le plan (`page.faq_json_ld`)."
        }
        FaqTold::Mdx => {
            "Un fichier MDX lit les accolades comme du code\u{a0}: le `FAQPage` n’y a pas été écrit. Reprenez-le avec `--json-ld` ou dans le plan (`page.faq_json_ld`)."
        }
        FaqTold::Vue => {
            "Dans un composant Vue, un `<script>` est un programme\u{a0}: le `FAQPage` n’y a pas été écrit. Reprenez-le avec `--json-ld` ou dans le plan (`page.faq_json_ld`)."
        }
    })
}
