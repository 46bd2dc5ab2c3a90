use super::places::{passages, replaced};
use crate::analysis::typography::{Hour, HourForm, hours};
use crate::document::Block;
use crate::rules::{Context, Found};
use serde::{Deserialize, Serialize};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans une page qui écrit surtout « 14 h 30 », la règle signale « 14h30 » et « 14:30 » ; dans une page qui en mêle
    /// les formes autrement, elle le signale une seule fois. Les durées, les scores, les rapports (16:9) et les heures
    /// sans minutes sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// L’usage français sépare « h » par des espaces. Une page d’horaires à deux façons d’écrire l’heure se parcourt mal.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La halle ouvre à 9 h 30 et à 14 h 15, puis à 18h45.
    /// ```
    ///
    /// ```mauvais forme:"espacee"
    /// La halle ouvre à 9h30.
    /// ```
    ///
    /// ```bon
    /// La halle ouvre à 9 h 30 et à 14 h 15, puis à 18 h 45.
    /// ```
    ///
    /// ```bon
    /// La halle ouvre à 9h30 et à 14h15.
    /// ```
    ///
    /// ## Options
    ///
    /// - `forme` (coherence) : `coherence` compare la page avec elle-même, `espacee` exige « 14 h 30 ».
    ///
    /// ## Correction
    ///
    /// Sûre : l’heure s’écrit avec des espaces insécables.
    {
        code: "TYP011", slug: "heures", summary: "Les heures s’écrivent d’une seule façon",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// Which hours are accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Those of the page.
    #[default]
    Coherence,
    /// `14 h 30`
    Espacee,
}

options! {
    /// Which hours are accepted.
    forme: Form = Form::Coherence,
}

fn run(context: &Context, found: &mut Found) {
    let all: Vec<(&Block, Hour)> = passages(context)
        .flat_map(|(block, passage)| hours(&passage).into_iter().map(move |one| (block, one)))
        .collect();
    let of = |form: HourForm| all.iter().filter(|(_, one)| one.form == form).count();
    let (spaced, compact, colon) = (of(HourForm::Spaced), of(HourForm::Compact), of(HourForm::Colon));
    let each = context.options.heures.forme == Form::Espacee || spaced > 0 && spaced >= compact + colon;
    for (block, one) in all.iter().filter(|(_, one)| each && one.form != HourForm::Spaced) {
        let written = block.prose.text().get(one.range.clone()).unwrap_or("");
        let finding = found
            .at(
                block.prose.to_source(one.range.clone()),
                format!("«\u{a0}{written}\u{a0}»\u{a0}: l’heure n’est pas espacée."),
            )
            .why("L’usage français sépare «\u{a0}h\u{a0}» des chiffres.")
            .advice(format!("Écrivez «\u{a0}{}\u{a0}».", one.spaced()));
        if let Some(edits) = replaced(context, block, &one.range, &one.spaced()) {
            finding.fix(edits);
        }
    }
    let rarer = [(spaced, HourForm::Spaced), (compact, HourForm::Compact), (colon, HourForm::Colon)];
    let present: Vec<(usize, HourForm)> = rarer.into_iter().filter(|(number, _)| *number > 0).collect();
    let Some((_, form)) = present.iter().min_by_key(|(number, _)| *number).filter(|_| present.len() > 1 && !each)
    else {
        return;
    };
    if let Some((block, one)) = all.iter().find(|(_, one)| one.form == *form) {
        let told = [(spaced, "14 h 30"), (compact, "14h30"), (colon, "14:30")];
        let told: Vec<String> = (told.iter().filter(|(number, _)| *number > 0))
            .map(|(number, name)| format!("{number} comme «\u{a0}{}\u{a0}»", name.replace(' ', "\u{a0}")))
            .collect();
        found
            .at(
                block.prose.to_source(one.range.clone()),
                format!("La page écrit les heures de plusieurs façons\u{a0}: {}.", told.join(", ")),
            )
            .why("Des horaires écrits de deux façons se parcourent mal.")
            .advice("Choisissez une forme, de préférence «\u{a0}14\u{a0}h\u{a0}30\u{a0}».");
    }
}
