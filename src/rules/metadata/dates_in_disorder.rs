use super::dates::dates;
use crate::analysis::{WrittenDate, written_date};
use crate::document::front_matter::Entry;
use crate::lexicon::MetaRole;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La date de mise à jour ne précède pas la date de publication. Les deux sont comparées au jour près quand l’une
    /// n’a pas d’heure ou de fuseau. Aucune n’est comparée au jour où vous lancez le programme.
    ///
    /// ## Pourquoi
    ///
    /// Un article « mis à jour » avant d’avoir paru fait douter des deux dates ; une page de résultats peut afficher la
    /// mauvaise.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// date: 2026-03-12
    /// lastmod: 2026-02-27
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// date: 2026-03-12
    /// lastmod: 2026-03-14
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
    /// Aucune automatique.
    {
        code: "MET019", slug: "dates-en-desordre", summary: "La mise à jour ne précède pas la publication",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/publication-dates", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let published = first(context, MetaRole::Date);
    let modified = first(context, MetaRole::Modified);
    let (Some((published, first)), Some((modified, last))) = (published, modified) else { return };
    if last.is_before(first) {
        let of = |entry: &Entry| entry.value.clone().unwrap_or_default();
        let message =
            format!("Mise à jour le `{}`, avant la publication, le `{}`.", of(modified).trim(), of(published).trim());
        found
            .at(modified.value_span, message)
            .why("L’une des deux dates est fausse, et le lecteur ne sait pas laquelle.")
            .advice("Corrigez celle qui l’est.");
    }
}

/// The first date of a role: pages repeat theirs for every list of articles that they show.
fn first<'c>(context: &'c Context, role: MetaRole) -> Option<(&'c Entry, WrittenDate)> {
    let (entry, value) = dates(context, role).into_iter().next()?;
    Some((entry, written_date(value).date()?))
}
