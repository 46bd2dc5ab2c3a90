use super::shared::{span, words};
use super::wording::{is_allowed, wordings};
use crate::analysis::ContentType;
use crate::lexicon::{WordingClass, fold};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::text::count;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte de l’auteur n’aligne pas les mots qui vendent : « incontournable », « exceptionnel », « à couper le
    /// souffle », « solution innovante ». La règle compte les mots de la liste (`lexicons/discours/tournures.tsv`) et
    /// signale le texte une fois, quand ils sont nombreux pour sa longueur. Les opinions et les citations ne sont pas lues.
    /// Elle est éteinte au départ : une page de vente a le droit de vendre.
    ///
    /// ## Pourquoi
    ///
    /// Un éloge sans fait se lit comme une publicité. Dans un article ou une page de service, il coûte la confiance.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Ce gîte d’exception offre un cadre idyllique et une vue à couper le souffle sur la vallée.
    /// ```
    ///
    /// ```bon
    /// Ce gîte de douze places donne sur la vallée de la Tarnelle, à dix minutes à pied du lac.
    /// ```
    ///
    /// ## Options
    ///
    /// - `nombre` (3) : nombre de mots différents à partir duquel le texte est signalé ;
    /// - `mots-par-emploi` (150) : longueur, en mots, pour laquelle un emploi passe ;
    /// - `permis` (aucun) : mots de la liste que la rédaction accepte.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CON035", slug: "ton-promotionnel", summary: "Le texte ne prend pas le ton de la publicité",
        severity: Info, nature: Maison,
        source: "liste de la maison", verified: "2026-11-30", default: off,
    }
}

options! {
    /// Fewest different words that are told.
    nombre: usize = 3,
    /// Words of text for which one use passes.
    mots_par_emploi: usize = 150,
    /// Words of the list that the office accepts.
    permis: Vec<String> = Vec::new(),
}

/// Most words that a message shows.
const SHOWN: usize = 5;

fn run(context: &Context, found: &mut Found) {
    if context.kind == ContentType::Opinion {
        return;
    }
    let options = &context.options.ton_promotionnel;
    let told = wordings(context, WordingClass::Promotion);
    let hits: Vec<_> = told.filter(|hit| !is_allowed(words(context, hit.block, &hit.range), &options.permis)).collect();
    let dense = hits.len().saturating_mul(options.mots_par_emploi) > context.analysis.words.author;
    let Some(first) = hits.first().filter(|_| dense) else { return };
    let mut shown: Vec<String> = Vec::new();
    for hit in &hits {
        let word = words(context, hit.block, &hit.range);
        if shown.iter().all(|known| fold(known) != fold(word)) {
            shown.push(word.to_string());
        }
    }
    // The name of a bonus, `prime exceptionnelle`, comes back: only different words tell.
    if shown.len() < options.nombre {
        return;
    }
    let list: Vec<String> = shown.iter().take(SHOWN).map(|word| quoted(word)).collect();
    let number = count(context.analysis.words.author, "mot", "mots");
    found
        .at(
            span(context, first.block, first.range.clone()),
            format!("{} termes d’éloge pour {number}\u{a0}: {}.", hits.len(), list.join(", ")),
        )
        .why("Un éloge sans fait se lit comme une publicité.")
        .advice("Remplacez-les par des faits\u{a0}: un chiffre, une date, un avis signé.");
}
