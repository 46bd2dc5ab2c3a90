use super::places::{passages, prevails, replaced};
use crate::analysis::typography::{Apostrophe, ApostropheForm, apostrophes};
use crate::document::Block;
use crate::rules::{Context, Found, Severity};
use crate::text::count;
use serde::{Deserialize, Serialize};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans une page qui écrit presque partout l’apostrophe typographique, la règle signale les apostrophes droites ;
    /// ailleurs, elle signale une seule fois le mélange. Un accent, un prime ou un guillemet à la place de l’apostrophe
    /// est toujours signalé. Seules comptent les apostrophes d’élision (l’, d’, qu’…).
    ///
    /// ## Pourquoi
    ///
    /// L’apostrophe typographique est celle de l’édition, la droite celle du clavier ; les deux se lisent, mais leur
    /// mélange se voit, surtout dans un titre. Un accent à leur place (`l´eau`) coupe le mot pour les moteurs de
    /// recherche du site.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// L´eau monte sur les quais.
    /// ```
    ///
    /// ```mauvais
    /// L’eau, l’île, l’été, qu’il, d’ici, s’il, n’est, j’ai, c’est, l'air.
    /// ```
    ///
    /// ```bon
    /// L'eau monte, et l'air fraîchit.
    /// ```
    ///
    /// ```bon
    /// L’eau monte, et l’air fraîchit.
    /// ```
    ///
    /// ## Options
    ///
    /// - `forme` (coherence) : `coherence` compare la page avec elle-même, `typographique` n’accepte pas l’apostrophe
    ///   droite ;
    /// - `minimum` (5) : nombre d’apostrophes à partir duquel une page a un usage ;
    /// - `majorite` (80) : part de l’apostrophe typographique, sur cent, à partir de laquelle elle est cet usage.
    ///
    /// ## Correction
    ///
    /// Sûre : le signe devient une apostrophe typographique.
    {
        code: "TYP006", slug: "apostrophes", summary: "Les apostrophes d’une page sont les mêmes",
        severity: Warning, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// Which apostrophes are accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Those of the page.
    #[default]
    Coherence,
    /// The typographic ones.
    Typographique,
}

options! {
    /// Which apostrophes are accepted.
    forme: Form = Form::Coherence,
    /// Apostrophes from which a page has a usage.
    minimum: usize = 5,
    /// Share of the typographic ones, of a hundred, from which they are that usage.
    majorite: usize = 80,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.apostrophes;
    let all: Vec<(&Block, Apostrophe)> = passages(context)
        .flat_map(|(block, passage)| apostrophes(&passage).into_iter().map(move |one| (block, one)))
        .collect();
    let of = |form: ApostropheForm| all.iter().filter(|(_, one)| one.form == form).count();
    let (typographic, straight) = (of(ApostropheForm::Typographic), of(ApostropheForm::Straight));
    let usage = typographic + straight >= options.minimum && prevails(typographic, straight, options.majorite);
    let each = usage || options.forme == Form::Typographique;
    for (block, one) in &all {
        let wrong = one.form == ApostropheForm::Wrong;
        if !(wrong || each && one.form == ApostropheForm::Straight) {
            continue;
        }
        let written = block.prose.text().get(one.range.clone()).unwrap_or("");
        let message = if wrong {
            format!("«\u{a0}{written}\u{a0}» n’est pas une apostrophe.")
        } else if usage {
            format!("Apostrophe droite\u{a0}; la page en a {}.", count(typographic, "typographique", "typographiques"))
        } else {
            "Apostrophe droite.".to_string()
        };
        let finding = found
            .at(block.prose.to_source(one.range.clone()), message)
            .severity(if wrong { Severity::Warning } else { Severity::Info })
            .why(if wrong {
                "Le mot n’est plus reconnu par les recherches ni par les correcteurs."
            } else {
                "Deux apostrophes dans la même page se voient."
            })
            .advice("Écrivez «\u{a0}’\u{a0}».");
        if let Some(edits) = replaced(context, block, &one.range, "’") {
            finding.fix(edits);
        }
    }
    let mixed = !each && typographic > 0 && straight > 0 && typographic + straight >= options.minimum;
    if let Some((block, one)) = all.iter().find(|(_, one)| one.form == ApostropheForm::Typographic).filter(|_| mixed) {
        found
            .at(
                block.prose.to_source(one.range.clone()),
                format!(
                    "La page mêle les apostrophes\u{a0}: {}, {}.",
                    count(straight, "droite", "droites"),
                    count(typographic, "typographique", "typographiques")
                ),
            )
            .severity(Severity::Info)
            .why("Deux apostrophes dans la même page se voient.")
            .advice("Choisissez l’une des deux, de préférence la typographique.");
    }
}
