use super::judged;
use crate::analysis::{corrected_heading, without_final_mark};
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun intertitre ne finit par un point ou par un deux-points. Le point d’une abréviation (« etc. », « av. J.-C.
    /// »), les points de suspension, d’interrogation et d’exclamation sont laissés. Un chapô écrit comme un intertitre
    /// relève de `STR009`.
    ///
    /// ## Pourquoi
    ///
    /// En français, un titre isolé ne prend pas de point final. Le deux-points, lui, annonce ce que la mise en page
    /// montre déjà.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # La fête du fleuve
    ///
    /// ## Le programme du soir :
    ///
    /// Le défilé part à 21 heures.
    /// ```
    ///
    /// ```bon
    /// # La fête du fleuve
    ///
    /// ## Le programme du soir
    ///
    /// Le défilé part à 21 heures.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : le signe est retiré quand l’intertitre est entier sans lui ; sinon la règle se contente de le signaler.
    {
        code: "STR008", slug: "intertitre-ponctue", summary: "Un intertitre ne finit ni par un point ni par un deux-points",
        severity: Info, nature: Typographie,
        source: "usage typographique français : un titre ne prend pas de point final", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let lead = judged::lead_headings(context);
    for (_, fact) in judged::headings(context).filter(|(_, fact)| !lead.contains(&fact.block)) {
        let Some(block) = context.document.blocks.get(fact.block) else { continue };
        let Some(words) = without_final_mark(&fact.text) else { continue };
        // A heading of several sentences is a text; `1.` and `a.` are numbers.
        if words.contains(". ") || words.ends_with(['?', '!']) {
            continue;
        }
        let mark = if fact.text.ends_with(':') { "un deux-points" } else { "un point" };
        let text = block.prose.text();
        let start = text.find(fact.text.as_str()).unwrap_or(0);
        let tail = start + words.len()..start + fact.text.len();
        let last = tail.end.saturating_sub(1)..tail.end;
        let whole = corrected_heading(&fact.text).is_some();
        let finding = found
            .at(block.prose.to_source(last), format!("L’intertitre finit par {mark}."))
            .why("En français, un titre isolé ne prend pas cette ponctuation.")
            .advice(if whole {
                "Retirez-le."
            } else {
                "Retirez-le, et récrivez l’intertitre si ce qui reste n’a pas de sens complet."
            });
        if whole && block.prose.is_verbatim(&tail) {
            finding.fix(vec![Edit::delete(block.prose.to_source(tail))]);
        }
    }
}
