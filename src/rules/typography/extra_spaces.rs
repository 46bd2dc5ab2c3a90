use super::places::{passages, prevails, replaced};
use crate::analysis::typography::{ExtraSpace, ExtraSpaceKind, extra_spaces, single_stops};
use crate::document::Block;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale deux espaces de suite entre deux mots, une espace devant une virgule ou un point, et une espace à
    /// l’intérieur d’une parenthèse. Les alignements par quatre espaces et plus, les noms comme `.NET` et le code sont
    /// laissés, et les deux espaces après un point dans une page qui les met souvent. L’espace que suit un élément d’HTML vide (`<span
    /// id="total"></span>`), où un programme peut écrire un mot, est laissée. En HTML, les espaces de suite n’en
    /// font qu’une à la lecture : elles ne sont pas signalées.
    ///
    /// ## Pourquoi
    ///
    /// Ces espaces viennent de corrections faites à la hâte. Devant une virgule, l’espace peut rejeter le signe au début
    /// de la ligne suivante.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil a voté ,  sans débat ( ou presque ).
    /// ```
    ///
    /// ```bon
    /// Le conseil a voté, sans débat (ou presque). Le projet .NET attend.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : l’espace en trop est retirée.
    {
        code: "TYP003", slug: "espaces-en-trop", summary: "Aucune espace n’est en trop",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// Share of two spaces after full stops, of a hundred, from which the page means them.
const HABIT: usize = 25;

/// Whether the file opens an element between the space and the sign: a program may write a word there.
fn holds_element(context: &Context, block: &Block, one: &ExtraSpace) -> bool {
    let prose = &block.prose;
    let sign = prose.text().get(one.range.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let from = prose.to_source(one.range.clone()).end;
    let to = prose.to_source(one.range.end..one.range.end + sign).start;
    let between = context.source.text().get(from..to).unwrap_or("");
    between
        .match_indices('<')
        .any(|(at, _)| between.get(at + 1..).is_some_and(|tag| tag.starts_with(char::is_alphabetic)))
}

/// Whether the space stands beside a sign of markup: a bracket of a formula (`\( AB \)`), a bar between cells, the name of
/// a directive (`.. question::  Qui garde la digue ?`).
fn is_syntax(context: &Context, block: &Block, one: &ExtraSpace) -> bool {
    let span = block.prose.to_source(one.range.clone());
    let before = context.source.text().get(..span.start).unwrap_or("");
    let after = context.source.text().get(span.end..).unwrap_or("");
    let directive = || {
        let line = before.rsplit(['\n', '\r']).next().unwrap_or("").trim_start();
        line.starts_with(".. ") && line.ends_with("::") && !line.trim_end_matches(':').contains(':')
    };
    before.ends_with(['|', '\t'])
        || before.ends_with("\\(")
        || before.ends_with("\\[")
        || after.starts_with("\\)")
        || after.starts_with("\\]")
        || after.starts_with('|')
        || context.source.slice(span).contains('\\')
        || directive()
}

fn run(context: &Context, found: &mut Found) {
    let all: Vec<(&Block, ExtraSpace)> = passages(context)
        .flat_map(|(block, passage)| extra_spaces(&passage).into_iter().map(move |one| (block, one)))
        .collect();
    let doubles = all.iter().filter(|(_, one)| one.kind == ExtraSpaceKind::AfterStop).count();
    let singles: usize = passages(context).map(|(_, passage)| single_stops(&passage)).sum();
    for (block, one) in all {
        // Who often types two spaces after a full stop means them; they are one on the page.
        if one.kind == ExtraSpaceKind::AfterStop && prevails(doubles, singles, HABIT) {
            continue;
        }
        if one.right.is_empty() && holds_element(context, block, &one) || is_syntax(context, block, &one) {
            continue;
        }
        // What the file writes in another way is no slip of a key.
        let Some(edits) = replaced(context, block, &one.range, one.right) else { continue };
        let message = match one.kind {
            ExtraSpaceKind::Double | ExtraSpaceKind::AfterStop => "Deux espaces de suite.",
            ExtraSpaceKind::Comma => "Espace devant une virgule.",
            ExtraSpaceKind::FullStop => "Espace devant un point.",
            ExtraSpaceKind::Bracket => "Espace à l’intérieur d’une parenthèse.",
        };
        found
            .at(block.prose.to_source(one.range.clone()), message)
            .why("Le français n’y met pas d’espace.")
            .advice(if one.right.is_empty() { "Retirez l’espace." } else { "N’en gardez qu’une." })
            .fix(edits);
    }
}
