//! *L’essentiel*: what the article tells above all, one fact a line, in other words.

use super::alone::names_what_is_told_elsewhere;
use super::facts::{Fact, text};
use super::lines::{From, Lines};
use super::material::Material;
use crate::analysis::content_stems;
use crate::realise::{Clause, Complement, Element, stopped};
use crate::text::count_words;
use std::collections::BTreeSet;

/// Most lines.
const MOST: usize = 6;
/// Words of a line.
const WORDS: std::ops::RangeInclusive<usize> = 7..=30;

/// The facts that hold most of what the article is about, in their order.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let mut ranked: Vec<(f64, usize)> = material
        .facts
        .iter()
        .enumerate()
        .map(|(at, fact)| {
            let stems: BTreeSet<String> = content_stems(fact.line.tokens()).into_iter().collect();
            (worth(material, fact, &stems), at)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen: Vec<(usize, Vec<String>)> = Vec::new();
    for (_, at) in ranked {
        let fact = &material.facts[at];
        let same = chosen.iter().any(|(other, _)| material.facts[*other].id() == fact.id());
        if same || chosen.len() == MOST {
            continue;
        }
        let wordings = wordings(fact);
        if !wordings.is_empty() {
            chosen.push((at, wordings));
        }
    }
    chosen.sort_unstable_by_key(|(at, _)| *at);
    for (at, wordings) in chosen {
        let fact = &material.facts[at];
        lines.add(material, wordings, &From::fact(fact));
    }
}

/// What a fact is worth among the others: it comes early, it names what the article is about, it says when.
fn worth(material: &Material<'_>, fact: &Fact<'_>, stems: &BTreeSet<String>) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few sentences")]
    let early = 1.0 / (1.0 + fact.line.order as f64 / 4.0);
    let flag = |is: bool| f64::from(u8::from(is));
    material.article.keyword(stems) + early + 0.3 * flag(fact.when.is_some()) + 0.3 * flag(fact.named)
}

/// The ways to tell a fact in a sentence of its own, the other way round first.
fn wordings(fact: &Fact<'_>) -> Vec<String> {
    let clauses = [fact.turned(), fact.plain()].into_iter().flatten();
    let fits =
        |text: &String| WORDS.contains(&count_words(text)) && !names_what_is_told_elsewhere(&crate::text::read(text).0);
    clauses.filter_map(|clause| told(fact, clause)).filter(fits).collect()
}

/// A clause as a sentence, with when it was and who says it.
pub(super) fn told(fact: &Fact<'_>, clause: Clause) -> Option<String> {
    let mut opening: Vec<Complement> = fact.when_text().map(Complement::Text).into_iter().collect();
    opening.extend(clause.opening);
    let according_to = fact.source.clone().map(Into::into);
    let clause = Clause { opening, according_to, ..clause };
    text(&[Element::Clause(clause)], true).map(|text| stopped(&text))
}

/// A comma, *selon* and who says it.
pub(super) fn according(fact: &Fact<'_>) -> Vec<Element> {
    let source = fact.source.clone();
    source.into_iter().flat_map(|source| crate::restructure::headings::according(&source)).collect()
}
