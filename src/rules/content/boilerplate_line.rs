use crate::analysis::DefectClass;
use crate::lexicon::fold;
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’article ne commence ni ne finit par une ligne du site d’où il a été copié : lecteur audio, boutons de partage,
    /// inscription à une lettre, « Lire la suite », temps de lecture. Seules sont jugées les lignes entières de la liste
    /// `lexicons/presse/lignes-parasites.tsv`, avant le premier paragraphe ou après le dernier, hors des pages HTML.
    ///
    /// ## Pourquoi
    ///
    /// La ligne n’est pas de l’article. En tête, elle prend la place de la première phrase dans les extraits et les aperçus.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Écouter cet article
    ///
    /// La piscine de Montérac rouvre lundi après six mois de travaux.
    /// ```
    ///
    /// ```bon
    /// La piscine de Montérac rouvre lundi après six mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : la ligne est retirée. `restructure` la retire aussi, et le dit ; `--no-repair` laisse le texte tel quel.
    {
        code: "CON010", slug: "ligne-parasite", summary: "Aucune ligne du site d’origine ne reste autour de l’article",
        severity: Warning, nature: Maison,
        source: "liste de la maison", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// What a line of credits begins with.
const OWED: &[&str] = &["crédit", "photo", "©", "(c)", "source"];

fn run(context: &Context, found: &mut Found) {
    let defects = context.analysis.defects.iter();
    for defect in defects.filter(|defect| defect.class == DefectClass::LigneParasite) {
        let line = context.source.slice(defect.span).trim();
        // A credit is owed to somebody, and what an element holds is no line of the article.
        let owed = OWED.iter().any(|word| fold(line).starts_with(word));
        let held = context.document.top.iter().any(|top| top.enclosed && top.span.contains(defect.span.start));
        if owed || held {
            continue;
        }
        let line = quoted(line);
        found
            .at(defect.span, format!("Ligne étrangère à l’article\u{a0}: {line}."))
            .why("Elle vient de l’habillage d’un site, et un lecteur ou un extrait la prend pour le texte.")
            .advice("Retirez-la.")
            .unsafe_fix(vec![defect.repair.clone()]);
    }
}
