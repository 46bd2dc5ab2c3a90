use super::places::{passages, replaced, verbatim};
use crate::analysis::typography::{Dots, DotsForm, dots};
use crate::document::Block;
use crate::rules::{Context, Found};
use crate::text::count;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux points, ou quatre et plus, sont signalés : les points de suspension vont par trois. Dans une page qui écrit
    /// surtout le signe « … », la règle signale aussi les trois points séparés. Les chemins, les intervalles de programme
    /// et les pointillés à remplir sont laissés, comme deux points finals que sépare du balisage (`**Fin.**.`).
    ///
    /// ## Pourquoi
    ///
    /// Le signe unique ne se coupe pas en fin de ligne et se prononce d’un coup. Le nombre de points n’ajoute rien au
    /// suspens.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Il attend.. et rien ne vient....
    /// ```
    ///
    /// ```bon
    /// Il attend… et rien ne vient…
    /// ```
    ///
    /// ```bon
    /// Il attend... et rien ne vient...
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : les points deviennent le signe « … » ; à relire pour deux points, qui sont parfois un point final doublé.
    {
        code: "TYP017", slug: "points-de-suspension", summary: "Les points de suspension vont par trois et se ressemblent",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let all: Vec<(&Block, Dots)> = passages(context)
        .flat_map(|(block, passage)| dots(&passage).into_iter().map(move |one| (block, one)))
        .collect();
    let of = |form: DotsForm| all.iter().filter(|(_, one)| one.form == form).count();
    let (signs, threes) = (of(DotsForm::Sign), of(DotsForm::Three));
    for (block, one) in &all {
        let written = block.prose.text().get(one.range.clone()).unwrap_or("");
        let message = match one.form {
            DotsForm::Other => format!("«\u{a0}{written}\u{a0}»\u{a0}: les points de suspension vont par trois."),
            DotsForm::Three if signs > threes => {
                format!(
                    "Trois points séparés\u{a0}; la page a {}.",
                    count(signs, "signe «\u{a0}…\u{a0}»", "signes «\u{a0}…\u{a0}»")
                )
            }
            _ => continue,
        };
        // Two full stops that markup parts are no suspension.
        if one.form == DotsForm::Other && verbatim(context, block, &one.range).is_none() {
            continue;
        }
        let suspension = if one.form == DotsForm::Other && threes > signs { "..." } else { "…" };
        // Two points may be one that was typed twice, and are where a sentence begins behind them.
        let two = written == "..";
        let rest = block.prose.text().get(one.range.end..).unwrap_or("");
        let ends = two && (begins_sentence(rest) || rest.trim().is_empty());
        let announces = two && rest.trim_start().starts_with(':');
        let (right, or) = match (two, ends) {
            _ if announces => ("", String::new()),
            (true, true) => (".", format!(", ou «\u{a0}{suspension}\u{a0}» si la phrase reste en suspens")),
            (true, false) => (suspension, ", ou un seul point si la phrase finit là".to_string()),
            (false, _) => (suspension, String::new()),
        };
        let finding = found
            .at(block.prose.to_source(one.range.clone()), message)
            .why("Les points de suspension ont une seule forme dans une page.")
            .advice(match right {
                "" => "Supprimez-les\u{a0}: le deux-points suffit.".to_string(),
                _ => format!("Écrivez «\u{a0}{right}\u{a0}»{or}."),
            });
        match replaced(context, block, &one.range, right) {
            Some(edits) if two => finding.unsafe_fix(edits),
            Some(edits) => finding.fix(edits),
            None => finding,
        };
    }
}

/// Whether a text begins with white space and a sentence.
fn begins_sentence(after: &str) -> bool {
    let sentence = after.trim_start();
    let opening = |c: char| matches!(c, '«' | '"' | '“' | '(') || c.is_whitespace();
    sentence.len() < after.len() && sentence.trim_start_matches(opening).starts_with(char::is_uppercase)
}
