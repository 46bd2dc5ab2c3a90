use super::shared::{line, span};
use crate::analysis::Sentence;
use crate::document::BlockKind;
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::text::VerbGroup;
use std::ops::Range;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un sigle que le texte développe l’est à son premier emploi, et une seule fois par section. La règle ne voit que les
    /// développés dont les initiales sont celles du sigle, juste à côté de lui : « Agence régionale de santé (ARS) »,
    /// « ARS (Agence régionale de santé) ». Les titres, les intertitres et les liens
    /// d’un sommaire ne comptent pas pour un emploi, ni ce que tiennent une citation, un nom (« le Portail RSE »), une
    /// parenthèse ou un lien, ni la phrase du développé elle-même. Une adresse postale n’explique rien.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur bute sur le sigle, puis en trouve le sens quand il n’en a plus besoin. C’est la trace d’un paragraphe
    /// déplacé.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// L’ARS a fermé la piscine mardi.
    ///
    /// L’Agence régionale de santé (ARS) publiera les analyses jeudi.
    /// ```
    ///
    /// ```bon
    /// L’Agence régionale de santé (ARS) a fermé la piscine mardi.
    ///
    /// L’ARS publiera les analyses jeudi.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CON041", slug: "sigle-explique-apres-coup", summary: "Un sigle est développé une fois, à son premier emploi",
        severity: Info, nature: Convention,
        source: "usage des rédactions : un sigle se développe à sa première mention", verified: "2026-11-30",
    }
}

/// Whether a definition stands in a sentence of the text.
fn is_running(context: &Context, block: usize, range: &Range<usize>) -> bool {
    let Some(of) = context.document.blocks.get(block) else { return false };
    let rest = of.prose.text().get(range.end..).unwrap_or("").trim();
    let running = matches!(of.kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Item);
    let address = sentence(context, block, range.start)
        .and_then(|sentence| of.prose.text().get(sentence.range.clone()))
        .is_some_and(has_postcode);
    running && !address && (range.start > 0 && !rest.is_empty() || rest.len() > SHORT)
}

/// Whether a number of five digits stands in a text, as in an address, which names an office in full.
fn has_postcode(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 5)
}

/// Bytes after a name that make it part of a sentence.
const SHORT: usize = 20;

/// Whether no heading stands between two blocks: another section may define again.
fn is_one_section(context: &Context, first: usize, second: usize) -> bool {
    let between = context.document.blocks.get(first..second).unwrap_or(&[]);
    between.iter().all(|block| block.title().is_none())
}

/// The sentence of a block that holds a place.
fn sentence<'a>(context: &Context<'a>, block: usize, place: usize) -> Option<&'a Sentence> {
    let facts = context.analysis.blocks.get(block)?;
    facts.sentences.iter().find(|sentence| sentence.range.contains(&place))
}

/// Whether a use stands in the sentence of its definition: the reader has the sense at once.
fn is_one_sentence(context: &Context, used: &(usize, Range<usize>), told: (usize, &Range<usize>)) -> bool {
    let of = |block: usize, place: usize| sentence(context, block, place).map(|sentence| sentence.range.start);
    used.0 == told.0 && of(used.0, used.1.start) == of(told.0, told.1.start)
}

/// Whether a sentence with a verb holds a place: a card that presents an office is read by itself.
fn acts(context: &Context, block: usize, range: &Range<usize>) -> bool {
    let verbs = sentence(context, block, range.start).map(|sentence| sentence.structure.parse.verbs.as_slice());
    verbs.is_some_and(|verbs| verbs.iter().any(VerbGroup::is_finite))
}

fn run(context: &Context, found: &mut Found) {
    for fact in context.acronyms() {
        // A line that is but the name of an office, as over an address, defines nothing.
        let mut definitions = fact.definitions.iter().filter(|(block, range)| is_running(context, *block, range));
        let Some((block, range)) = definitions.next() else { continue };
        let text = quoted(&fact.text);
        let used = fact.used.as_ref().filter(|first| (first.0, first.1.end) < (*block, range.start));
        // Any definition, be it a line of its own, has told its sense by then.
        let told = |first: &(usize, Range<usize>)| {
            let earlier = |of: &(usize, Range<usize>)| (of.0, of.1.start) <= (first.0, first.1.start);
            fact.definitions.iter().any(earlier)
        };
        let used = used.filter(|first| !told(first));
        if let Some(first) = used.filter(|first| !is_one_sentence(context, first, (*block, range))) {
            let used = line(context, first.0, first.1.start);
            found
                .at(
                    span(context, *block, range.clone()),
                    format!("{text} est développé ici, mais employé dès la ligne {used}."),
                )
                .why("Le lecteur a buté sur le sigle avant d’en avoir le sens.")
                .advice("Développez-le à son premier emploi, et n’écrivez plus que le sigle ensuite.");
        }
        let (at, told) = (*block, line(context, *block, range.start));
        let again =
            definitions.filter(|(block, range)| is_one_section(context, at, *block) && acts(context, *block, range));
        for (block, range) in again {
            found
                .at(span(context, *block, range.clone()), format!("{text} est déjà développé ligne {told}."))
                .why("Le lecteur croit à un autre organisme.")
                .advice("N’écrivez plus que le sigle.");
        }
    }
}
