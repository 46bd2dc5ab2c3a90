use super::shared::{line, span, words};
use crate::analysis::{ContentType, repeats};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::text::count;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase d’une certaine longueur n’est deux fois, mot pour mot, dans les paragraphes d’une même section. Deux
    /// sections parallèles peuvent se répéter, comme les listes, les tableaux, les légendes, les citations en bloc, les
    /// encadrés et les onglets. Seuls sont jugés les articles, les actualités, les communiqués, les opinions et les
    /// recettes : une fiche ou un guide redit la même chose de chaque cas.
    ///
    /// ## Pourquoi
    ///
    /// C’est presque toujours un accident de copier-coller, ou un passage déplacé qu’on a oublié de retirer.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil municipal de Montérac a voté lundi soir la rénovation de la piscine.
    ///
    /// Les travaux durent six mois. Le conseil municipal de Montérac a voté lundi soir la rénovation de la piscine.
    /// ```
    ///
    /// ```bon
    /// Le conseil municipal de Montérac a voté lundi la rénovation de la piscine.
    ///
    /// Les travaux durent six mois. Le vote a été acquis à une voix.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (12) : longueur à partir de laquelle une phrase répétée est signalée ;
    /// - `passages` (3) : nombre de répétitions au-delà duquel elles sont tenues pour voulues.
    ///
    /// ## Correction
    ///
    /// Aucune automatique : l’une des deux places est la bonne, et le programme ne sait pas laquelle.
    {
        code: "CON013", slug: "passage-en-double", summary: "Aucune phrase n’est deux fois dans le texte",
        severity: Warning, nature: Maison,
        source: "usage des rédactions ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Fewest words of a sentence.
    mots: usize = 12,
    /// Most repeats that are taken for accidents.
    passages: usize = 3,
}

/// Most words that a message shows.
const SHOWN: usize = 8;

fn run(context: &Context, found: &mut Found) {
    // Sheets and guides say the same of each case.
    let told_once = [
        ContentType::Article,
        ContentType::Nouvelle,
        ContentType::Communique,
        ContentType::Opinion,
        ContentType::Recette,
    ];
    if !told_once.contains(&context.kind) {
        return;
    }
    let options = &context.options.passage_en_double;
    let repeats = repeats(context.document, context.analysis, options.mots);
    // An accident happens once or twice; what comes back all the time was meant to.
    if repeats.len() > options.passages {
        return;
    }
    for repeat in repeats {
        let first = line(context, repeat.first.0, repeat.first.1);
        let text = words(context, repeat.block, &repeat.range);
        let mut shown = text.split_whitespace().take(SHOWN).collect::<Vec<_>>().join(" ");
        if text.split_whitespace().nth(SHOWN).is_some() {
            shown.push('…');
        }
        let many = count(repeat.sentences, "phrase déjà écrite", "phrases déjà écrites");
        let many = if repeat.sentences == 1 { "Phrase déjà écrite".to_string() } else { many };
        found
            .at(span(context, repeat.block, repeat.range), format!("{many} ligne {first}\u{a0}: {}.", quoted(&shown)))
            .why("Le lecteur lit deux fois la même chose\u{a0}; c’est le plus souvent un accident de copie.")
            .advice("Gardez l’un des deux passages, ou dites autre chose.");
    }
}
