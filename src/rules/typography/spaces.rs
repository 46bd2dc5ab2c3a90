use super::places::{passages, prevails, replaced, space_of, verbatim};
use crate::analysis::typography::{Gap, Sign, SignSpace, sign_spaces};
use crate::document::Block;
use crate::rules::{Context, Found, Severity};
use crate::source::{Edit, Span};
use crate::text::count_words;
use serde::{Deserialize, Serialize};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les signes `; : ! ?` sont précédés d’une espace et les guillemets français en ont une à l’intérieur. La règle
    /// signale l’espace absente devant le deux-points et dans les guillemets, où toutes les normes du français la
    /// veulent. Devant `; ! ?`, que le Québec écrit sans espace, elle compare : dans une page qui met l’espace, elle
    /// signale les signes qui n’en ont pas ; dans une page qui n’en met presque jamais, ni devant trois « ? » ou « ! » au
    /// moins, ceux qui en ont une. Les heures, les adresses, les émoticônes, le code, les signes de suite (« ! ! ») et les
    /// étiquettes de valeurs d’un gabarit (`Choix: {{ choix }}`) sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// L’espace sépare le signe du mot et se voit de tous les lecteurs français. Un texte qui écrit tantôt
    /// « Vraiment ? », tantôt « Vraiment? » paraît n’avoir pas été relu.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le maire a tranché: la halle sera rénovée.
    /// ```
    ///
    /// ```mauvais
    /// Il a dit «oui» aux riverains.
    /// ```
    ///
    /// ```bon
    /// Le maire a tranché : la halle sera rénovée à 14:30.
    /// ```
    ///
    /// ```bon profil:"fr-ca"
    /// Que dira le maire? Rien!
    /// ```
    ///
    /// ## Options
    ///
    /// - `profil` (coherence) : `coherence` compare la page avec elle-même, `fr-fr`, `fr-ca` et `fr-ch` exigent l’usage
    ///   du pays ; les autres règles d’espaces le suivent ;
    /// - `majorite` (80) : part des signes, sur cent, à partir de laquelle un usage est celui de la page.
    ///
    /// ## Correction
    ///
    /// Sûre : l’espace est ajoutée, insécable, ou retirée.
    {
        code: "TYP001", slug: "espaces", summary: "Les signes doubles et les guillemets ont leur espace",
        severity: Warning, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// Whose spaces a page is to follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// Its own.
    #[default]
    Coherence,
    /// Those of France.
    FrFr,
    /// Those of Canada: none before `; ! ?`.
    FrCa,
    /// Those of Switzerland: narrow ones.
    FrCh,
}

options! {
    /// Whose usage is followed.
    profil: Profile = Profile::Coherence,
    /// Share of a usage, of a hundred, from which it is that of the page.
    majorite: usize = 80,
}

/// Signs of tone without a space that show the usage of Canada: a semicolon may have lost its space by accident.
const ENOUGH: usize = 3;

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.espaces;
    let signs: Vec<(&Block, SignSpace)> = passages(context)
        .flat_map(|(block, passage)| sign_spaces(&passage).into_iter().map(move |sign| (block, sign)))
        .collect();
    let of =
        |bare: bool| signs.iter().filter(|(_, one)| one.sign == Sign::High && (one.gap == Gap::Bare) == bare).count();
    let (bare, spaced) = (of(true), of(false));
    let written = |block: &Block, one: &SignSpace| block.prose.text().get(one.at.clone()) != Some(";");
    let tone = |bare: bool| {
        let high = signs.iter().filter(|(block, one)| one.sign == Sign::High && written(block, one));
        high.filter(|(_, one)| (one.gap == Gap::Bare) == bare).count()
    };
    let canadian = || tone(true) >= ENOUGH && prevails(tone(true), tone(false), options.majorite);
    let wanted = match options.profil {
        Profile::FrFr | Profile::FrCh => Some(true),
        Profile::FrCa => Some(false),
        Profile::Coherence if spaced > bare => Some(true),
        Profile::Coherence if spaced > 0 && prevails(bare, spaced, options.majorite) && canadian() => Some(false),
        Profile::Coherence => None,
    };
    for (block, one) in &signs {
        match (one.sign, one.gap) {
            (Sign::High, Gap::Bare) if wanted == Some(true) => missing(context, found, block, one),
            (Sign::Colon, Gap::Bare) if labels_value(context, block, one) => {}
            (Sign::Colon | Sign::Opening | Sign::Closing, Gap::Bare) => missing(context, found, block, one),
            (Sign::High, Gap::Plain | Gap::NoBreak | Gap::Narrow) if wanted == Some(false) => {
                extra(context, found, block, one);
            }
            _ => {}
        }
    }
}

/// Words of a label at most.
const LABEL: usize = 2;

/// Whether a colon parts a label from the value that a template writes: `<div>Choix: {{ choix }}</div>`.
fn labels_value(context: &Context, block: &Block, one: &SignSpace) -> bool {
    let end = block.prose.to_source(one.at.clone()).end;
    let after = context.source.text().get(end..).unwrap_or("").trim_start_matches([' ', '\t']);
    let label = block.prose.text().get(..one.at.start).unwrap_or("");
    after.starts_with("{{") && count_words(label) <= LABEL
}

/// A sign without its space.
fn missing(context: &Context, found: &mut Found, block: &Block, one: &SignSpace) {
    let prose = &block.prose;
    let sign = prose.text().get(one.at.clone()).unwrap_or("");
    let opening = one.sign == Sign::Opening;
    let (place, edits) = if opening {
        let end = prose.text().get(one.at.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let both = one.at.start..one.at.end + end;
        (one.at.end, verbatim(context, block, &both))
    } else {
        let head = prose.text().get(..one.at.start).unwrap_or("");
        let both = head.char_indices().next_back().map_or(one.at.start, |(at, _)| at)..one.at.end;
        (one.at.start, verbatim(context, block, &both).or_else(|| closes_markup(context, block, one)))
    };
    let narrow = || one.sign == Sign::High && context.source.text().contains('\u{202f}');
    let own = || if narrow() { '\u{202f}' } else { '\u{a0}' };
    let space = space_of(context.options.espaces.profil, one.sign).unwrap_or_else(own).to_string();
    let side = if opening { "après" } else { "devant" };
    let finding = found
        .at(prose.to_source(one.at.clone()), format!("Espace absente {side} «\u{a0}{sign}\u{a0}»."))
        .why("En français, une espace sépare ce signe du mot.")
        .advice(format!("Mettez une espace insécable {side} le signe."));
    if edits.is_some() {
        // The place of an opening sign is after it: the end of a range, not the start of the next one.
        let at = prose.to_source(one.at.clone());
        finding.fix(vec![Edit::insert(if place == one.at.end { at.end } else { at.start }, space)]);
    }
}

/// The sign, where only marks that close stand between the word and it (`**Note**:`): a space may go before it.
fn closes_markup(context: &Context, block: &Block, one: &SignSpace) -> Option<Span> {
    let span = verbatim(context, block, &one.at)?;
    let rest = context.source.text().get(span.end..)?;
    rest.chars().next().is_none_or(|next| next.is_whitespace() || next == '<').then_some(span)
}

/// A sign with a space in a page, or a country, that sets none.
fn extra(context: &Context, found: &mut Found, block: &Block, one: &SignSpace) {
    let sign = block.prose.text().get(one.at.clone()).unwrap_or("");
    let whose = if context.options.espaces.profil == Profile::FrCa { "le profil" } else { "la page" };
    let finding = found
        .at(
            block.prose.to_source(one.space.start..one.at.end),
            format!("Espace devant «\u{a0}{sign}\u{a0}», que {whose} écrit sans espace."),
        )
        .severity(Severity::Info)
        .why("L’usage du Québec ne met pas d’espace devant ce signe.")
        .advice("Retirez l’espace, ou mettez-en une partout.");
    if let Some(edits) = replaced(context, block, &one.space, "") {
        finding.fix(edits);
    }
}
