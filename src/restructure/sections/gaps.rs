//! *Ce que l’article ne précise pas*: what its editor could add. For his report, never for the article.

use super::super::plan::{Gap, GapKind};
use super::material::Material;
use crate::analysis::MentionForm;
use crate::lexicon::{bodies, developed};
use crate::text::{DateKind, Factuality, NameKind, QuantityKind};
use std::collections::BTreeSet;

/// Most questions of one kind.
const EACH: usize = 3;
/// Counts of at least so many digits are asked for.
const LARGE: usize = 3;

/// The questions that an article leaves open, in this order of kinds.
pub(super) fn gaps(material: &Material<'_>) -> Vec<Gap> {
    let mut found: Vec<Gap> = date(material).into_iter().collect();
    for of in [roles(material), unnamed(material), acronyms(material), figures(material)] {
        found.extend(of.into_iter().take(EACH));
    }
    found
}

/// Asks for a date where the article tells days of the week and no date.
fn date(material: &Material<'_>) -> Option<Gap> {
    let dates = || material.lines.iter().flat_map(|line| line.structure().dates.iter().map(move |date| (line, date)));
    let told = dates().any(|(_, date)| date.start.year.is_some() || date.start.month.is_some());
    let (line, day) = dates().find(|(_, date)| date.kind == DateKind::Weekday && date.certain).filter(|_| !told)?;
    let question = format!("De quelle date s’agit-il\u{202f}? Le texte dit seulement « {} ».", line.text(&day.core));
    Some(Gap { kind: GapKind::Date, question, sources: vec![line.id()] })
}

/// Asks who is named and nothing more.
fn roles(material: &Material<'_>) -> Vec<Gap> {
    let people = material.analysis.entities.iter().filter(|of| {
        of.kind == NameKind::Person && of.certain && !of.ambiguous && of.name.contains(' ') && of.roles.is_empty()
    });
    let named = people.filter_map(|of| Some((of, of.mentions.iter().find(|at| at.form == MentionForm::Name)?)));
    named
        .map(|(of, at)| Gap {
            kind: GapKind::Role,
            question: format!("Qui est {}\u{202f}? L’article ne le dit pas.", of.name),
            sources: vec![at.sentence],
        })
        .collect()
}

/// Asks who speaks where somebody is quoted without a name: `un habitant`.
fn unnamed(material: &Material<'_>) -> Vec<Gap> {
    let mut asked = BTreeSet::new();
    let mut found = Vec::new();
    for speech in material.analysis.speeches.iter().flatten() {
        let Some(speaker) = speech.quotation.speaker.as_ref().filter(|of| of.certain && speech.entity.is_none()) else {
            continue;
        };
        let Some(facts) = material.analysis.blocks.get(speech.speaker_block) else { continue };
        let Some(prose) = material.document.blocks.get(speech.speaker_block).map(|block| block.prose.text()) else {
            continue;
        };
        let (Some(tokens), Some(sentence)) =
            (facts.tokens.get(speaker.tokens.clone()), facts.sentences.get(speaker.sentence))
        else {
            continue;
        };
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
        let name = prose.get(first.range.start..last.range.end).unwrap_or("");
        let some = matches!(first.folded.as_str(), "un" | "une" | "des");
        if some && !name.contains('\n') && asked.insert(name.to_lowercase()) {
            let question = format!("Qui parle\u{202f}? L’article cite « {name} » sans nom.");
            found.push(Gap { kind: GapKind::Anonyme, question, sources: vec![sentence.id] });
        }
    }
    found
}

/// Asks for the words of an acronym that neither the article nor a table explains.
fn acronyms(material: &Material<'_>) -> Vec<Gap> {
    let mut asked = BTreeSet::new();
    let mut found = Vec::new();
    for line in &material.lines {
        for (at, token) in line.tokens().iter().enumerate() {
            let written = token.text(line.prose);
            let upper = (3..=6).contains(&written.chars().count()) && written.chars().all(char::is_uppercase);
            if !upper || !asked.insert(written) {
                continue;
            }
            // `l’Agence (ANSP)`, `ANSP (l’Agence …)`: it is explained.
            let bracketed = line.word(at + 1) == "(" || at > 0 && line.word(at - 1) == "(";
            let shouted = line.prose.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
            let known =
                || developed(written).is_some() || bodies().any(|body| body.forms().any(|form| form == written));
            if bracketed || shouted || known() {
                continue;
            }
            let question = format!("Que désigne le sigle {written}\u{202f}? L’article ne le développe pas.");
            found.push(Gap { kind: GapKind::Sigle, question, sources: vec![line.id()] });
        }
    }
    found
}

/// Asks where large figures come from that the article tells in its own name.
fn figures(material: &Material<'_>) -> Vec<Gap> {
    let mut found = Vec::new();
    for line in &material.lines {
        let structure = line.structure();
        let sourced =
            structure.standings.clauses.iter().any(|of| of.factuality == Factuality::Attributed || of.attributed);
        for amount in structure.quantities.iter().filter(|_| !sourced) {
            let counts = matches!(amount.kind, QuantityKind::Count | QuantityKind::Money | QuantityKind::Percentage);
            let digits = line.text(&amount.figure).chars().filter(char::is_ascii_digit).count();
            let large = amount.kind != QuantityKind::Count || digits >= LARGE;
            let end = amount.noun.map_or(amount.number.end, |noun| (noun + 1).max(amount.number.end));
            let range = amount.number.start..end;
            if counts && large && line.is_plain(&range) && !line.is_quoted(&range) {
                let question = format!("D’où vient ce chiffre\u{202f}: « {} »\u{202f}?", line.text(&range));
                found.push(Gap { kind: GapKind::Chiffre, question, sources: vec![line.id()] });
            }
        }
    }
    found
}
