use crate::analysis::DefectClass;
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase n’a perdu l’auxiliaire de son verbe devant une complétive : « Le maire annoncé que… » pour « Le maire
    /// a annoncé que… ». La règle ne signale que les cas sûrs : un sujet, un participe passé au masculin singulier d’un
    /// verbe qui admet « que » et se conjugue avec « avoir », et aucun autre verbe qui puisse être celui de la phrase. Elle
    /// laisse les participes adjectifs (« convaincu que »), les passifs (« il est prévu que »), les titres, les listes, les
    /// légendes et les paroles citées.
    ///
    /// ## Pourquoi
    ///
    /// La phrase n’a pas de verbe. La faute vient souvent d’une traduction automatique ou d’une coupe hâtive, et un
    /// correcteur orthographique ne la voit pas : chaque mot est juste.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La préfète, interrogée mardi, affirmé que les écoles resteraient fermées jusqu’à lundi.
    /// ```
    ///
    /// ```bon
    /// La préfète, interrogée mardi, a affirmé que les écoles resteraient fermées jusqu’à lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// `restructure` rétablit « a » ou « ont » selon le sujet, et le dit ; `--no-repair` laisse le texte tel quel.
    {
        code: "GRA001", slug: "auxiliaire-manquant", summary: "Aucun auxiliaire ne manque devant « que »",
        severity: Warning, nature: Convention,
        source: "grammaire : les temps composés se forment avec avoir ou être", verified: "2026-11-24", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let defects = context.analysis.defects.iter();
    for defect in defects.filter(|defect| defect.class == DefectClass::AuxiliaireManquant) {
        let participle = context.source.slice(defect.span);
        // The auxiliary stands before the adverbs: `a également annoncé`.
        let place = Span::new(defect.repair.span.start.min(defect.span.start), defect.span.end);
        let whole = format!("{}{}", defect.repair.text, context.source.slice(place));
        found
            .at(defect.span, format!("Auxiliaire manquant devant «\u{a0}{participle}\u{a0}»."))
            .why("Le sujet n’a pas de verbe conjugué.")
            .advice(format!("Écrivez «\u{a0}{whole}\u{a0}»."))
            .unsafe_fix(vec![defect.repair.clone()]);
    }
}
