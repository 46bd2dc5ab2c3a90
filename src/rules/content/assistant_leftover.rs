use super::leftover::leftovers;
use super::shared::{span, words};
use crate::document::TopKind;
use crate::lexicon::{Leftover, LeftoverPlace};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found, Severity};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase d’un assistant automatique n’est restée dans le texte : « En tant que modèle de langage… », « Bien
    /// sûr, voici… », « Voici une version reformulée… », « Souhaitez-vous que je… », ni ses marques techniques
    /// (`oaicite`), ni de lien qui porte sa signature (`utm_source=chatgpt.com`). La liste est dans
    /// `lexicons/presse/restes.tsv`. Ce qui est cité entre guillemets n’est pas signalé.
    ///
    /// ## Pourquoi
    ///
    /// La phrase s’adresse à celui qui a commandé le texte, pas au lecteur. Elle dit aussi que personne n’a relu.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Bien sûr, voici une version reformulée de votre article :
    ///
    /// La piscine de Montérac rouvre lundi après six mois de travaux.
    /// ```
    ///
    /// ```bon
    /// La piscine de Montérac rouvre lundi après six mois de travaux. Voici les nouveaux horaires :
    ///
    /// - en semaine, de 10 heures à 19 heures ;
    /// - le dimanche, de 9 heures à 13 heures.
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
        code: "CON012", slug: "reste-d-assistant", summary: "Aucune phrase d’un assistant automatique n’est restée",
        severity: Error, nature: Maison,
        source: "liste de la maison", verified: "2026-11-30",
    }
}

/// What assistants add to the addresses they give.
const SIGNATURES: &[&str] =
    &["utm_source=chatgpt.com", "utm_source=openai", "utm_source=copilot.com", "utm_source=perplexity"];

/// What assistants leave where a source was cited.
const MARK: &str = "oaicite";

fn run(context: &Context, found: &mut Found) {
    for hit in leftovers(context, Leftover::Assistant) {
        let text = quoted(words(context, hit.block, &hit.range));
        // What may begin a sentence of the author too is to be looked at.
        let severity = match hit.entry {
            LeftoverPlace::Anywhere => Severity::Error,
            _ if text.contains("modèle de langage") || text.contains("AI language model") => Severity::Error,
            _ => Severity::Warning,
        };
        found
            .at(span(context, hit.block, hit.range), format!("Reste d’un assistant automatique\u{a0}: {text}."))
            .severity(severity)
            .why("Cette phrase s’adresse à celui qui a commandé le texte, pas au lecteur.")
            .advice("Retirez-la, et relisez le texte entier\u{a0}: ses faits, ses chiffres, ses citations.");
    }
    // What looks like a directive of Markdown is no prose.
    for (at, mark) in context.source.text().match_indices(MARK) {
        let code = context.document.top.iter().any(|top| top.kind == TopKind::Code && top.span.contains(at));
        if !code {
            found
                .at(Span::new(at, at + mark.len()), format!("Marque d’un assistant automatique\u{a0}: `{mark}`."))
                .why("Elle s’affiche telle quelle, ou mène à une source que personne ne peut ouvrir.")
                .advice("Retirez-la, et donnez la source elle-même.");
        }
    }
    for link in &context.document.links {
        if SIGNATURES.iter().any(|signature| link.target.contains(signature)) {
            found
                .at(link.span, "Lien qui porte la signature d’un assistant automatique.")
                .severity(Severity::Warning)
                .why("L’adresse dit où elle a été copiée, et fausse les mesures d’audience du site visé.")
                .advice(
                    "Retirez le paramètre `utm_source` de l’adresse, après avoir vérifié que la page dit bien cela.",
                );
        }
    }
}
