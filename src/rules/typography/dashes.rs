use super::places::{passages, prevails, replaced};
use crate::analysis::typography::{Dash, DashForm, dashes};
use crate::document::{Block, BlockKind};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans les paragraphes, la règle signale le trait d’union mis pour un tiret devant ou après une incise (« le pont -
    /// fermé depuis lundi - rouvrira »), s’ils sont deux autour de plusieurs mots, le double trait d’union, et le tiret
    /// demi-cadratin ou cadratin qui s’écarte de l’usage de la page. Les intervalles, les listes, les titres, les
    /// cellules et les options de commande sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Le trait d’union lie, le tiret sépare : l’un pour l’autre, le lecteur doit relire. Deux longueurs de tiret dans la
    /// même page n’apprennent rien.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le pont - fermé depuis lundi - rouvrira en mars, dit le maire.
    /// ```
    ///
    /// ```bon
    /// Le pont – fermé depuis lundi – rouvrira en mars, dit le maire.
    /// ```
    ///
    /// ```bon
    /// La ligne Mende - Langogne ferme de lundi - mardi compris.
    /// ```
    ///
    /// ## Options
    ///
    /// - `majorite` (75) : part d’un tiret, sur cent, à partir de laquelle il est l’usage de la page.
    ///
    /// ## Correction
    ///
    /// À relire : le signe devient le tiret de la page, le demi-cadratin à défaut.
    {
        code: "TYP007", slug: "tirets", summary: "Les incises sont entre tirets, les mêmes dans toute la page",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: ÀRelire,
    }
}

options! {
    /// Share of a dash, of a hundred, from which it is that of the page.
    majorite: usize = 75,
}

fn run(context: &Context, found: &mut Found) {
    let all: Vec<(&Block, Dash)> = passages(context)
        .filter(|(block, _)| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Quote | BlockKind::Note)
        })
        .flat_map(|(block, passage)| dashes(&passage).into_iter().map(move |one| (block, one)))
        .collect();
    let of = |form: DashForm| all.iter().filter(|(_, one)| one.form == form).count();
    let (en, em) = (of(DashForm::En), of(DashForm::Em));
    let own = if em > en { "—" } else { "–" };
    let (many, few) = (en.max(em), en.min(em));
    let usage = many > 2 && prevails(many, few, context.options.tirets.majorite);
    for (block, one) in &all {
        let fault = match one.form {
            DashForm::Hyphen => "Trait d’union mis pour un tiret",
            DashForm::Hyphens => "Traits d’union mis pour un tiret",
            DashForm::En if usage && em > en => "Tiret demi-cadratin dans une page à tirets cadratins",
            DashForm::Em if usage && en > em => "Tiret cadratin dans une page à tirets demi-cadratins",
            DashForm::En | DashForm::Em => continue,
        };
        let finding = found
            .at(block.prose.to_source(one.range.clone()), format!("{fault}."))
            .why("Le trait d’union lie, le tiret sépare.")
            .advice(format!("Écrivez «\u{a0}{own}\u{a0}»."));
        if let Some(edits) = replaced(context, block, &one.range, own) {
            finding.unsafe_fix(edits);
        }
    }
}
