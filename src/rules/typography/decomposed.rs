use super::places::{passages, replaced};
use crate::analysis::typography::decomposed;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale les mots dont l’accent est un caractère à part, posé après la lettre (forme NFD), là où la lettre
    /// accentuée existe (forme NFC).
    ///
    /// ## Pourquoi
    ///
    /// Les deux formes se ressemblent à l’écran, mais une recherche de « école » ne trouve pas l’autre, et certaines
    /// polices décalent l’accent. Elle vient souvent d’un nom de fichier de macOS ou d’un PDF.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// L’école ouvre lundi ses portes aux parents.
    /// ```
    ///
    /// ```bon
    /// L’école ouvre lundi ses portes aux parents.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : la lettre et son accent deviennent un seul caractère.
    {
        code: "TYP022", slug: "accents-decomposes", summary: "Les lettres accentuées sont d’une pièce",
        severity: Warning, nature: Maison,
        source: "Unicode, annexe 15 (formes de normalisation)", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in decomposed(&passage) {
            let edits = replaced(context, block, &one.range, &one.right);
            let finding = found
                .at(
                    block.prose.to_source(one.range.clone()),
                    format!("«\u{a0}{}\u{a0}»\u{a0}: accent séparé de sa lettre.", one.right),
                )
                .why("Le mot ne se trouve plus par une recherche ordinaire.")
                .advice("Retapez le mot, ou convertissez le texte en NFC.");
            if let Some(edits) = edits {
                finding.fix(edits);
            }
        }
    }
}
