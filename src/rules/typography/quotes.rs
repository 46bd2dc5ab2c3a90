use super::places::{passages, replaced};
use crate::analysis::typography::{QuoteForm, QuotePair, quote_pairs};
use crate::document::{Block, BlockKind};
use crate::rules::{Context, Found};
use crate::source::Edit;
use crate::text::count;
use serde::{Deserialize, Serialize};
use std::ops::Range;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans une page qui écrit surtout des guillemets français, la règle signale les guillemets droits et anglais ; ceux
    /// qui sont à l’intérieur d’une citation sont à leur place. Ailleurs, elle signale une seule fois le mélange. Les
    /// faux guillemets (`<< >>`, deux apostrophes) sont toujours signalés. Les pouces, les attributs et les valeurs de
    /// programme sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Le français cite entre guillemets français et réserve les guillemets anglais aux citations intérieures. Deux
    /// sortes de guillemets dans la même page laissent croire à deux sortes de citations.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// « La halle tiendra », dit le maire. « Elle a cent ans. » Une élue parle d’une "erreur".
    /// ```
    ///
    /// ```bon
    /// « La halle “tiendra” », dit le maire. Une élue parle d’une « erreur ».
    /// ```
    ///
    /// ```bon
    /// Le maire parle d’une "erreur", une élue d’un "oubli".
    /// ```
    ///
    /// ## Options
    ///
    /// - `style` (coherence) : `coherence` compare la page avec elle-même, `francais` n’accepte que les guillemets
    ///   français.
    ///
    /// ## Correction
    ///
    /// À relire : les deux signes d’une paire deviennent des guillemets français, avec leurs espaces insécables. Un signe seul
    /// entre des marques de gras ou d’italique est laissé : contre une espace, elles ne seraient plus des marques.
    {
        code: "TYP005", slug: "guillemets", summary: "Les guillemets d’une page sont les mêmes",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// Which quotation marks are accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// Those of the page.
    #[default]
    Coherence,
    /// French ones.
    Francais,
}

options! {
    /// Which quotation marks are accepted.
    style: Style = Style::Coherence,
}

fn run(context: &Context, found: &mut Found) {
    let pairs: Vec<(&Block, QuotePair)> = passages(context)
        .flat_map(|(block, passage)| quote_pairs(&passage).into_iter().map(move |pair| (block, pair)))
        .collect();
    // What a page quotes at length was typed by somebody else.
    let own = |block: &Block| block.kind != BlockKind::Quote;
    let of = |form: QuoteForm| pairs.iter().filter(|(block, pair)| pair.form == form && own(block)).count();
    let (french, curly, straight) = (of(QuoteForm::French), of(QuoteForm::Curly), of(QuoteForm::Straight));
    let strict = context.options.guillemets.style == Style::Francais;
    let each = strict || french > curly + straight;
    for (block, pair) in &pairs {
        let fault = match pair.form {
            QuoteForm::Makeshift => "Faux guillemets",
            QuoteForm::Curly if each => "Guillemets anglais",
            QuoteForm::Straight if each => "Guillemets droits",
            _ => continue,
        };
        let usage = if french > 0 {
            format!(
                "\u{a0}; la page a {}",
                count(french, "paire de guillemets français", "paires de guillemets français")
            )
        } else {
            String::new()
        };
        let finding = found
            .at(block.prose.to_source(pair.open.start..pair.close.end), format!("{fault}{usage}."))
            .why("Une page garde les mêmes guillemets pour toutes ses citations.")
            .advice("Écrivez «\u{a0}…\u{a0}».");
        if let Some(edits) = french_signs(context, block, pair) {
            finding.unsafe_fix(edits);
        }
    }
    // The one to change; of two foreign sorts, the first pair.
    let other = |pair: &QuotePair| matches!(pair.form, QuoteForm::Curly | QuoteForm::Straight);
    let mixed = [french, curly, straight].iter().filter(|number| **number > 0).count() > 1;
    if let Some((block, pair)) = pairs.iter().find(|(block, pair)| other(pair) && own(block)).filter(|_| mixed && !each)
    {
        let counts = [(french, "français"), (curly, "anglais"), (straight, "droits")];
        let told: Vec<String> =
            counts.iter().filter(|(number, _)| *number > 0).map(|(number, name)| format!("{number} {name}")).collect();
        found
            .at(
                block.prose.to_source(pair.open.start..pair.close.end),
                format!("La page mêle les guillemets\u{a0}: {}.", told.join(", ")),
            )
            .why("Deux sortes de guillemets laissent croire à deux sortes de citations.")
            .advice("Choisissez les guillemets français pour toutes les citations.");
    }
}

/// Whether a sign stands alone between marks of emphasis, which open and close nothing beside a space: `**”**`.
fn is_emphasised(context: &Context, block: &Block, sign: &Range<usize>) -> bool {
    let span = block.prose.to_source(sign.clone());
    let text = context.source.text();
    let mark = |text: Option<&str>, end: bool| {
        text.is_some_and(|text| if end { text.ends_with(['*', '_']) } else { text.starts_with(['*', '_']) })
    };
    mark(text.get(..span.start), true) && mark(text.get(span.end..), false)
}

/// The edits that make guillemets of a pair.
fn french_signs(context: &Context, block: &Block, pair: &QuotePair) -> Option<Vec<Edit>> {
    if [&pair.open, &pair.close].into_iter().any(|sign| is_emphasised(context, block, sign)) {
        return None;
    }
    let mut edits = replaced(context, block, &pair.open, "«\u{a0}")?;
    edits.extend(replaced(context, block, &pair.close, "\u{a0}»")?);
    Some(edits)
}
