use super::leftover::leftovers;
use super::shared::{span, words};
use crate::lexicon::{Leftover, fold};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun texte provisoire n’est resté : « lorem ipsum », « [à compléter] », un paragraphe qui n’est que « TODO » ou
    /// « Texte à venir ». La liste est dans `lexicons/presse/restes.tsv`. Les cases d’un modèle de lettre (« [nom] ») et le
    /// code ne sont pas signalés ; un texte de remplissage l’est une fois.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur voit une page inachevée. C’est l’accident que tout le monde remarque, sauf celui qui a écrit le texte.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La piscine rouvre le [à compléter], après six mois de travaux.
    /// ```
    ///
    /// ```bon
    /// La piscine rouvre le 3 mars, après six mois de travaux.
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
        code: "CON011", slug: "texte-provisoire", summary: "Aucun texte provisoire n’est resté",
        severity: Error, nature: Maison,
        source: "liste de la maison", verified: "2026-11-30",
    }
}

/// The words of filling text.
const FILLING: &[&str] = &["lorem ipsum", "dolor sit amet"];

fn run(context: &Context, found: &mut Found) {
    let mut filling = false;
    for hit in leftovers(context, Leftover::Placeholder) {
        let text = words(context, hit.block, &hit.range);
        // Filling text stands everywhere or nowhere: one finding is enough.
        if FILLING.contains(&fold(text).as_str()) && std::mem::replace(&mut filling, true) {
            continue;
        }
        let text = quoted(text);
        found
            .at(span(context, hit.block, hit.range), format!("Texte provisoire\u{a0}: {text}."))
            .why("Le lecteur verrait une page inachevée.")
            .advice("Écrivez ce qui manque, ou retirez le passage.");
    }
}
