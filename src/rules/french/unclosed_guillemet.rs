use super::engine::report_defects;
use crate::analysis::{DefectClass, defects};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un guillemet ouvrant a son guillemet fermant, de la même sorte, dans le paragraphe. La règle ne signale que les cas
    /// sûrs : elle laisse les citations de plusieurs paragraphes, dont chacun rouvre les guillemets, et celles dont la fin est
    /// douteuse parce qu’une incise les suit.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur ne sait pas où finit ce que quelqu’un a dit, et la rédaction non plus.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La maire l’a redit mardi : « Nous ne fermerons pas l’école du hameau.
    /// ```
    ///
    /// ```bon
    /// La maire l’a redit mardi : « Nous ne fermerons pas l’école du hameau. »
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : le guillemet est ajouté à la fin de la citation, qui va jusqu’au bout du paragraphe ; aucune quand
    /// quelques mots sont cités dans une phrase que d’autres suivent. Sûre quand la citation est fermée par un signe d’une
    /// autre sorte (« bon" ) : le signe est remplacé. `restructure` fait de même ; `--no-repair` laisse le texte tel quel.
    {
        code: "GRA003", slug: "guillemet-ouvert", summary: "Les citations ouvertes sont refermées",
        severity: Warning, nature: Convention,
        source: "typographie : un guillemet ouvre, un guillemet ferme", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let told = (
        "Citation ouverte et jamais refermée.",
        "Le lecteur ne sait pas où finit ce que quelqu’un a dit.",
        "Refermez la citation où elle finit.",
    );
    report_defects(context, found, DefectClass::GuillemetOuvert, told, false);
    let (message, why, advice) = told;
    for span in defects::unclosed_fragments(context.document) {
        found.at(span, message).why(why).advice(advice);
    }
    let mixed = (
        "Citation ouverte et fermée par des guillemets de deux sortes.",
        "Un guillemet en appelle un de la même sorte\u{a0}: le lecteur cherche la fin de la citation.",
        "Donnez aux deux la même forme.",
    );
    report_defects(context, found, DefectClass::GuillemetDepareille, mixed, true);
}
