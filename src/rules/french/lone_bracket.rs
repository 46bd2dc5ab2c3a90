use crate::analysis::lone_brackets;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans un paragraphe, chaque parenthèse ouvrante a sa fermante, et chaque fermante son ouvrante. La règle laisse
    /// les numéros de liste (« a) »), les visages (« :-) »), les parenthèses qui courent sur deux paragraphes et celles
    /// que le code ou les liens peuvent contenir.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur ne sait pas où la parenthèse commence ou finit, et relit la phrase.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le barrage (construit en 1962 sera vidé au printemps. Les riverains ont été prévenus.
    /// ```
    ///
    /// ```bon
    /// Le barrage (construit en 1962) sera vidé au printemps. Les riverains ont été prévenus.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique : l’endroit où manque la parenthèse est à choisir.
    {
        code: "GRA004", slug: "parenthese-seule", summary: "Chaque parenthèse a sa moitié",
        severity: Warning, nature: Convention,
        source: "ponctuation : les parenthèses vont par deux", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for span in lone_brackets(context.source, context.document, context.analysis) {
        let opens = context.source.slice(span) == "(";
        let (message, other) = if opens {
            ("Parenthèse ouverte et jamais refermée.", "fermante")
        } else {
            ("Parenthèse fermée sans avoir été ouverte.", "ouvrante")
        };
        found
            .at(span, message)
            .why("Le lecteur ne sait pas où la parenthèse commence ou finit.")
            .advice(format!("Ajoutez la parenthèse {other}, ou retirez celle-ci."));
    }
}
