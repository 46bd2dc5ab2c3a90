use super::shared::{line, span, words};
use crate::analysis::{ContentType, forms_of_address};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::text::count;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte dit « tu » ou « vous » au lecteur, pas les deux. Seuls comptent les mots sûrs (tu, toi, vous, votre, vos), hors
    /// des citations et des entretiens, et chacun des deux doit revenir, le plus rare au moins une fois pour quatre de
    /// l’autre. La règle signale le premier emploi du plus rare.
    ///
    /// ## Pourquoi
    ///
    /// Le mélange trahit deux auteurs ou une traduction, et le lecteur ne sait plus à qui l’on parle.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Vous devez apporter votre carte. Si vous l’avez perdue, présentez votre passeport.
    ///
    /// Si tu arrives en retard, la séance est perdue pour toi : pense à ton bonnet, toi qui l’oublies toujours.
    /// ```
    ///
    /// ```bon
    /// Vous devez apporter votre carte. Si vous l’avez perdue, présentez votre passeport.
    ///
    /// Si vous arrivez en retard, la séance est perdue : pensez à votre bonnet.
    /// ```
    ///
    /// ## Options
    ///
    /// - `emplois` (3) : nombre d’emplois de chacun à partir duquel le texte est signalé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CON052", slug: "tu-et-vous", summary: "Le texte tutoie ou vouvoie, sans mélange",
        severity: Info, nature: Convention,
        source: "usage des rédactions", verified: "2026-11-30",
    }
}

/// How many times more often one of the two may stand.
const MOST: usize = 4;

options! {
    /// Fewest uses of each.
    emplois: usize = 3,
}

fn run(context: &Context, found: &mut Found) {
    if matches!(context.kind, ContentType::Entretien | ContentType::Vers) {
        return;
    }
    let address = forms_of_address(context.document, context.analysis);
    let (familiar, polite) = (&address.familiar, &address.polite);
    let (least, most) = (familiar.len().min(polite.len()), familiar.len().max(polite.len()));
    // One word in many is a dialogue, or nobody in particular.
    if least < context.options.tu_et_vous.emplois.max(1) || least * MOST < most {
        return;
    }
    let (rare, usual) = if familiar.len() <= polite.len() { (familiar, polite) } else { (polite, familiar) };
    let (Some((block, range)), Some((other, at))) = (rare.first(), usual.first()) else { return };
    let usual_line = line(context, *other, at.start);
    let name = if familiar.len() <= polite.len() { "vouvoie" } else { "tutoie" };
    found
        .at(
            span(context, *block, range.clone()),
            format!(
                "{} ici ({}), alors que le texte {name} le lecteur ailleurs ({}, dès la ligne {usual_line}).",
                quoted(words(context, *block, range)),
                count(rare.len(), "emploi", "emplois"),
                count(usual.len(), "emploi", "emplois"),
            ),
        )
        .why("Le lecteur ne sait plus à qui l’on parle.")
        .advice("Choisissez l’un des deux pour tout le texte.");
}
