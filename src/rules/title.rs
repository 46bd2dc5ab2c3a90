use super::declare::declare_rule;
use super::width::{Width, too_wide};
use super::{Context, Finding, Rule, RuleMeta};
use crate::source::Span;
use serde::{Deserialize, Serialize};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La page a un titre, dans le front matter (`title`, `titre`…) ou en titre de niveau 1, et il tient dans la largeur
    /// qu’une page de résultats affiche sur ordinateur.
    ///
    /// ## Pourquoi
    ///
    /// Google conseille un titre descriptif et concis sur chaque page. Aucune limite n’est documentée : le titre est
    /// coupé à la largeur de l’écran, en pixels et non en caractères. Un titre plus large reste valable ; sa fin risque
    /// seulement de ne pas se voir.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil municipal a voté lundi la rénovation de la piscine.
    /// ```
    ///
    /// ```bon
    /// # Piscine municipale : la rénovation votée
    ///
    /// Le conseil municipal a voté lundi la rénovation de la piscine.
    /// ```
    ///
    /// ## Options
    ///
    /// - `pixels` (580) : largeur maximale, en Arial de 20 pixels.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose un titre quand il n’y en a pas.
    Title {
        code: "MET001", slug: "titre", summary: "La page a un titre, qui tient dans une page de résultats",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/title-link", verified: "2026-11-22",
    }
}

/// Font size of titles on result pages, in pixels.
const FONT: u32 = 20;

/// Thresholds of the rule.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Options {
    /// Widest title, in pixels.
    pub pixels: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { pixels: 580 }
    }
}

impl Rule for Title {
    fn meta(&self) -> &'static RuleMeta {
        &Self::META
    }

    fn run(&self, context: &Context, findings: &mut Vec<Finding>) {
        let Some(title) = &context.analysis.title else {
            let start = context.source.content_start();
            findings.push(
                Finding::new(&Self::META, Span::at(start), "La page n’a pas de titre.")
                    .why("Le titre est la première chose que lisent les lecteurs et les moteurs.")
                    .advice("Ajoutez un titre de niveau 1, ou la clé `title` du front matter."),
            );
            return;
        };
        let width = Width {
            name: "Le titre",
            font: FONT,
            limit: context.options.titre.pixels,
            advice: "Placez l’essentiel au début, ou raccourcissez-le.",
        };
        findings.extend(too_wide(&Self::META, title, &width));
    }
}
