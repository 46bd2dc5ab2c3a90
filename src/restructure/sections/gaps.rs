//! *Ce que l’article ne précise pas*: what its editor could add. For his report, never for the article.

use super::super::headings::line::Line;
use super::super::plan::{Gap, GapKind};
use super::material::Material;
use crate::analysis::{EntityMention, MentionForm};
use crate::lexicon::{Tag, bodies, developed, fold};
use crate::text::{Clause, DateKind, Factuality, NameKind, QuantityKind, Token, TokenKind};
use std::collections::BTreeSet;

/// Most questions of one kind.
const EACH: usize = 3;
/// Counts of at least so many digits are asked for.
const LARGE: usize = 3;
/// Acronyms that every reader knows, and that nobody writes out.
const COMMON: &[&str] = &[
    "ADN", "BD", "CD", "DVD", "DJ", "FAQ", "GPS", "HLM", "HS", "IRM", "LED", "MMS", "MP3", "NASA", "OK", "OVNI", "PC",
    "PDF", "PDG", "PIN", "PME", "QCM", "QI", "QR", "RATP", "RER", "SAMU", "SIDA", "SIM", "SMIC", "SMS", "SNCF", "SOS",
    "SPA", "SUV", "TER", "TGV", "TNT", "TTC", "TVA", "URL", "USB", "VHS", "VIP", "VTT", "WC", "WIFI", "XXL", "ZIP",
];
/// Verbs whose subject gives the figures of its sentence.
const RECKONING: &[&str] = &[
    "chiffrer",
    "évaluer",
    "estimer",
    "calculer",
    "mesurer",
    "recenser",
    "dénombrer",
    "compter",
    "annoncer",
    "relever",
    "avancer",
    "établir",
    "fixer",
    "facturer",
    "budgéter",
    "révéler",
    "indiquer",
    "préciser",
];

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
    let signers = material.document.signers();
    let named = people.filter_map(|of| Some((of, of.mentions.iter().find(|at| at.form == MentionForm::Name)?)));
    named
        .filter(|(of, _)| !signers.iter().any(|name| fold(name) == fold(&of.name)))
        .filter(|(of, _)| !of.mentions.iter().any(|at| is_introduced(material, at)))
        .map(|(of, at)| Gap {
            kind: GapKind::Role,
            question: format!("Qui est {}\u{202f}? L’article ne le dit pas.", of.name),
            sources: vec![at.sentence],
        })
        .collect()
}

/// Whether what stands behind a name tells an age or something else of its bearer: `Odile Pagès, 71 ans`, `Odile Pagès, qui
/// tient le bar`.
fn is_introduced(material: &Material<'_>, at: &EntityMention) -> bool {
    let Some(facts) = material.analysis.blocks.get(at.block) else { return false };
    let next = facts.tokens.partition_point(|token| token.range.start < at.range.end);
    let before = facts.tokens.get(next.saturating_sub(8)..next).unwrap_or(&[]);
    let after = facts.tokens.get(next..(next + 6).min(facts.tokens.len())).unwrap_or(&[]);
    let aged = |tokens: &[Token]| {
        let age =
            |pair: &[Token]| matches!(pair, [number, unit] if number.kind == TokenKind::Number && unit.folded == "ans");
        tokens.windows(2).any(age)
    };
    let told = |first: &Token| matches!(first.tag, Tag::Noun | Tag::Det) || matches!(&*first.folded, "qui" | "dont");
    match after {
        [sign, rest @ ..] if matches!(&*sign.folded, "," | "(") => aged(rest) || rest.first().is_some_and(told),
        _ => aged(before),
    }
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
            if bracketed || shouted || COMMON.contains(&written) || known() {
                continue;
            }
            let question = format!("Que désigne le sigle {written}\u{202f}? L’article ne le développe pas.");
            found.push(Gap { kind: GapKind::Sigle, question, sources: vec![line.id()] });
        }
    }
    found
}

/// Whether a sentence tells where its figures come from: somebody says it, reckons it, or is referred to.
fn is_sourced(line: &Line<'_>) -> bool {
    let structure = line.structure();
    let told = structure.standings.clauses.iter().any(|of| of.factuality == Factuality::Attributed || of.attributed);
    let reckons = |clause: &Clause| {
        let verb = structure.parse.verbs.get(clause.verb);
        clause.subject.is_some() && verb.is_some_and(|verb| RECKONING.contains(&&*verb.lemma(line.tokens())))
    };
    let referred = |(at, token): (usize, &Token)| {
        token.folded == "selon" || token.folded == "d'" && line.word(at + 1) == "après" || token.folded == "d'après"
    };
    told || structure.parse.clauses.iter().any(reckons) || line.tokens().iter().enumerate().any(referred)
}

/// Asks where large figures come from that the article tells in its own name: once a sentence, and once a figure.
fn figures(material: &Material<'_>) -> Vec<Gap> {
    let mut found = Vec::new();
    let mut asked = BTreeSet::new();
    for line in &material.lines {
        let structure = line.structure();
        let sourced = is_sourced(line);
        for amount in structure.quantities.iter().filter(|_| !sourced) {
            let counts = matches!(amount.kind, QuantityKind::Count | QuantityKind::Money | QuantityKind::Percentage);
            let digits = line.text(&amount.figure).chars().filter(char::is_ascii_digit).count();
            let large = amount.kind != QuantityKind::Count || digits >= LARGE;
            let end = amount.noun.map_or(amount.number.end, |noun| (noun + 1).max(amount.number.end));
            let range = amount.number.start..with_cents(line, end);
            let figure: String = line.text(&amount.figure).chars().filter(char::is_ascii_digit).collect();
            if counts && large && line.is_plain(&range) && !line.is_quoted(&range) {
                if !asked.insert(figure) {
                    continue;
                }
                let question = format!("D’où vient ce chiffre\u{202f}: « {} »\u{202f}?", line.text(&range));
                found.push(Gap { kind: GapKind::Chiffre, question, sources: vec![line.id()] });
                // One source for all of a sentence.
                break;
            }
        }
    }
    found
}

/// The end of an amount with its cents: `5€` is half of `5€50`.
fn with_cents(line: &Line<'_>, end: usize) -> usize {
    let touching = |last: &Token, next: &Token| {
        matches!(&*last.folded, "€" | "$" | "£") && next.kind == TokenKind::Number && next.range.start == last.range.end
    };
    match line.tokens().get(end.saturating_sub(1)..=end) {
        Some([last, next]) if touching(last, next) => end + 1,
        _ => end,
    }
}
