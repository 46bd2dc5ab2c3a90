use super::places::{Words, passages, prevails, replaced, respell, usage_of, verbatim};
use super::spaces::Profile;
use crate::analysis::typography::{Gap, UnitSpace, currency_before, unit_spaces};
use crate::document::Block;
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le nombre et son unité (%, €, kg, km, °C, Go…) sont séparés par une espace ; le mètre, le gramme et le litre sont jugés là
    /// où la suite les montre (« 25m sur 12m », « 200g de farine »). La règle signale l’espace absente, la
    /// monnaie écrite devant le nombre (« €20 ») et, dans une page qui protège ses unités par des espaces insécables ou
    /// sous un profil de `[rules.espaces]`, l’espace ordinaire oubliée. Un nom entre guillemets (« 100% Vélo ») est laissé.
    ///
    /// ## Pourquoi
    ///
    /// Le Système international et toutes les normes du français mettent cette espace. Insécable, elle évite que l’unité
    /// passe seule à la ligne.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La taxe augmente de 10%.
    /// ```
    ///
    /// ```mauvais
    /// Le billet coûte €20.
    /// ```
    ///
    /// ```bon
    /// La taxe augmente de 10 %, le billet coûte 20 €, la 5G arrive.
    /// ```
    ///
    /// ## Options
    ///
    /// - `minimum` (5) : nombre d’unités à partir duquel une page a un usage ;
    /// - `majorite` (80) : part des espaces insécables, sur cent, à partir de laquelle elles sont cet usage.
    ///
    /// ## Correction
    ///
    /// Sûre pour l’espace ; à relire quand la monnaie change de côté.
    {
        code: "TYP014", slug: "espace-unite", summary: "Une espace sépare le nombre de son unité",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

options! {
    /// Units from which a page has a usage.
    minimum: usize = 5,
    /// Share of no-break spaces, of a hundred, from which they are that usage.
    majorite: usize = 80,
}

/// Whether an amount opens a name between guillemets, which is written as its owner writes it: `« 100% Vélo »`.
fn opens_name(text: &str, amount: &std::ops::Range<usize>) -> bool {
    let before = text.get(..amount.start).unwrap_or("").trim_end();
    let after = text.get(amount.end..).unwrap_or("").trim_start();
    before.ends_with(['«', '“', '"']) && after.starts_with(char::is_uppercase)
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.espace_unite;
    let all: Vec<(&Block, UnitSpace)> = passages(context)
        .flat_map(|(block, passage)| unit_spaces(&passage).into_iter().map(move |one| (block, one)))
        .collect();
    let kept = all.iter().filter(|(_, one)| matches!(one.gap, Gap::NoBreak | Gap::Narrow)).count();
    let plain = all.iter().filter(|(_, one)| one.gap == Gap::Plain).count();
    let usage = kept + plain >= options.minimum && prevails(kept, plain, options.majorite);
    let protects = usage || context.options.espaces.profil != Profile::Coherence;
    for (block, one) in &all {
        let written = block.prose.text().get(one.whole.clone()).unwrap_or("");
        if opens_name(block.prose.text(), &one.whole) {
            continue;
        }
        let (message, edits) = match one.gap {
            Gap::Bare => (
                format!("«\u{a0}{written}\u{a0}»\u{a0}: espace absente devant l’unité."),
                verbatim(context, block, &one.whole)
                    .map(|_| vec![Edit::insert(block.prose.to_source(one.space.clone()).start, "\u{a0}")]),
            ),
            Gap::Plain if protects => {
                let Some(edits) = replaced(context, block, &one.space, "\u{a0}") else { continue };
                let told = if usage { usage_of(kept, kept + plain) } else { String::new() };
                (format!("«\u{a0}{written}\u{a0}»\u{a0}: espace ordinaire devant l’unité{told}."), Some(edits))
            }
            _ => continue,
        };
        let finding = found
            .at(block.prose.to_source(one.whole.clone()), message)
            .why("Le nombre et l’unité restent ensemble, séparés par une espace.")
            .advice("Mettez une espace insécable.");
        if let Some(edits) = edits {
            finding.fix(edits);
        }
    }
    for (block, passage) in passages(context) {
        for one in currency_before(&passage) {
            let words = Words {
                fault: "la monnaie précède le nombre",
                why: "En français, l’unité suit le nombre.",
                safe: false,
            };
            respell(context, found, block, &one, words);
        }
    }
}
