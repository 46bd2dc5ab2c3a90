use super::shared::{span, words};
use crate::analysis::{ContentType, undated};
use crate::lexicon::fold;
use crate::rules::place::of_date;
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un texte qui se repère sur le jour où il a été écrit (« hier », « la semaine dernière », « l’an prochain ») porte une
    /// date : une clé du front matter, une balise `time`, des données structurées, une ligne de lieu et date, une date dans
    /// le nom du fichier, ou une année dans le texte. La règle signale le texte une fois. La question posée au lecteur
    /// (« Avez-vous de la fièvre depuis hier ? ») parle du jour où il répond : elle est laissée.
    ///
    /// ## Pourquoi
    ///
    /// La page se lit encore dans un an. Sans date, personne ne sait plus quelle semaine était « la semaine dernière ».
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil municipal a voté la semaine dernière la rénovation de la piscine.
    /// ```
    ///
    /// ```bon
    /// ---
    /// date: 2026-03-10
    /// ---
    ///
    /// Le conseil municipal a voté la semaine dernière la rénovation de la piscine.
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
        code: "CON042", slug: "date-relative", summary: "Un texte qui dit « hier » porte une date",
        severity: Warning, nature: Convention,
        source: "usage des rédactions ; developers.google.com/search/docs/appearance/publication-dates", verified: "2026-11-30",
    }
}

/// Most expressions that a message shows.
const SHOWN: usize = 4;

fn run(context: &Context, found: &mut Found) {
    if matches!(context.kind, ContentType::Juridique | ContentType::Vers | ContentType::Recette) {
        return;
    }
    let times = undated(context.source, context.document, context.analysis);
    let Some((block, range)) = times.first() else { return };
    let mut shown: Vec<&str> = Vec::new();
    for (block, range) in &times {
        let text = words(context, *block, range);
        if shown.iter().all(|known| fold(known) != fold(text)) {
            shown.push(text);
        }
    }
    let list: Vec<String> = shown.iter().take(SHOWN).map(|text| quoted(text)).collect();
    found
        .at(
            span(context, *block, range.clone()),
            format!("Le texte ne porte aucune date, et se repère sur {}.", list.join(", ")),
        )
        .why("Dans quelques mois, le lecteur ne saura plus de quand on parle.")
        .advice(format!("Datez la page ({}), ou écrivez la date en toutes lettres.", of_date(context)));
}
