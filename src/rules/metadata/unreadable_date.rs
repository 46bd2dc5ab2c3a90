use super::dates::dates;
use crate::analysis::{DateReading, written_date};
use crate::lexicon::MetaRole;
use crate::rules::{Context, Found, Severity};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les dates des métadonnées existent et se lisent sans erreur : ni 30 février, ni jour et mois que l’on peut
    /// prendre l’un pour l’autre (`03/04/2026`), ni date en toutes lettres, ni texte qui n’est pas une date. Une année
    /// seule, une date anglaise complète, un nombre de secondes et un signe de gabarit ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// Les outils de publication lisent les dates à l’américaine, à la française ou pas du tout : l’article est alors
    /// daté d’un autre mois, classé en fin de liste, ou le site ne se construit pas. La forme ISO 8601 (`2026-03-12`)
    /// n’a qu’une lecture.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// date: 03/04/2026
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// date: 2026-04-03
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire (`--unsafe-fixes`) : une date en toutes lettres ou en chiffres sans équivoque est récrite sous la forme
    /// ISO ; l’outil de publication peut en attendre une autre.
    {
        code: "MET018", slug: "date-illisible", summary: "Les dates existent et n’ont qu’une lecture",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/publication-dates", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    for role in [MetaRole::Date, MetaRole::Modified] {
        // Microsoft’s own key takes the month first.
        for (entry, value) in dates(context, role).into_iter().filter(|(entry, _)| entry.key != "ms.date") {
            let reading = written_date(value);
            let (severity, message, advice) = match reading {
                DateReading::Impossible => (
                    Severity::Error,
                    format!("La date `{value}` n’est un jour d’aucun calendrier."),
                    "Corrigez la date.".to_string(),
                ),
                DateReading::Ambiguous => (
                    Severity::Warning,
                    format!("La date `{value}` se lit de deux façons\u{a0}: jour et mois, ou mois et jour."),
                    "Écrivez l’année, le mois et le jour\u{a0}: `2026-04-03`.".to_string(),
                ),
                DateReading::Human(date) => (
                    Severity::Info,
                    format!("La date `{value}` est écrite pour un lecteur, pas pour un outil."),
                    format!("Écrivez `{}`.", date.iso_day()),
                ),
                DateReading::Unknown => (
                    Severity::Warning,
                    format!("`{value}` n’est pas une date."),
                    format!("Donnez à `{}` une date de la forme `2026-04-03`.", entry.key),
                ),
                _ => continue,
            };
            let finding = found
                .at(entry.value_span, message)
                .severity(severity)
                .why("L’article risque d’être mal daté, mal classé, ou de ne pas être publié.")
                .advice(advice);
            let verbatim = context.source.slice(entry.value_span) == value;
            if let Some(date) = reading.date().filter(|_| verbatim) {
                finding.unsafe_fix(vec![Edit::replace(entry.value_span, date.iso_day())]);
            }
        }
    }
}
