use super::places::{Words, passages, respell};
use crate::analysis::typography::ligatures;
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un mot écrit avec « oe » est signalé quand le dictionnaire ne le connaît qu’avec « œ » (cœur, œuvre, sœur, nœud…),
    /// et les locutions latines « ex æquo », « curriculum vitæ », « et cætera » quand leur « æ » est défait. Les mots
    /// comme « moelle » et « coexister » et les noms propres sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// « œ » n’est pas un ornement : « coeur » est une faute d’orthographe, et les correcteurs la relèvent.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Sa soeur a le coeur à l’ouvrage.
    /// ```
    ///
    /// ```bon
    /// Sa sœur a le cœur à l’ouvrage, la moelle et le moelleux aussi.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : la ligature est rétablie.
    {
        code: "TYP009", slug: "ligatures", summary: "Les ligatures œ et æ ne sont pas défaites",
        severity: Warning, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "la ligature est défaite",
    why: "Le mot s’écrit avec une seule lettre, «\u{a0}œ\u{a0}» ou «\u{a0}æ\u{a0}».",
    safe: true,
};

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in ligatures(&passage) {
            let severity = if one.ae { Severity::Info } else { Severity::Warning };
            respell(context, found, block, &one.place, WORDS).severity(severity);
        }
    }
}
