//! *La chronologie*: what happened, in the order of the dates that the article gives.

use super::essential::according;
use super::facts::{Fact, text};
use super::lines::{From, Lines, entry};
use super::material::Material;
use crate::realise::{Element, stopped};
use crate::text::{DateParts, capitalize};

/// Most lines.
const MOST: usize = 7;

/// The facts that say when they happened, where their dates can be put in order.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let mut dated: Vec<(&Fact<'_>, &DateParts, String)> = material.facts.iter().filter_map(dated).collect();
    // Years put all in order; without any, months do.
    let years = dated.iter().all(|(_, parts, _)| parts.year.is_some());
    let months = dated.iter().all(|(_, parts, _)| parts.year.is_none() && parts.month.is_some());
    if !years && !months {
        // `Mardi` and `en 2015` have no order among themselves.
        dated.retain(|(_, parts, _)| parts.year.is_some());
    }
    dated.sort_by_key(|(_, parts, _)| (parts.year, parts.month, parts.day));
    for (fact, _, label) in dated {
        if lines.len() == MOST {
            break;
        }
        let from = From::fact(fact);
        let bodies = bodies(material, fact);
        lines.add(material, bodies.iter().map(|body| entry(&label, &stopped(body))).collect(), &from);
    }
}

/// A fact with its date.
fn dated<'f, 'a>(fact: &'f Fact<'a>) -> Option<(&'f Fact<'a>, &'f DateParts, String)> {
    let when = fact.when.as_ref()?;
    let date = fact.line.structure().dates.iter().find(|date| date.tokens.end == when.end)?;
    let label = capitalize(fact.line.text(when));
    Some((fact, &date.start, label))
}

/// What happened, as a noun or a participle first, as a clause else.
pub(super) fn bodies(material: &Material<'_>, fact: &Fact<'_>) -> Vec<String> {
    let with_source = |mut elements: Vec<Element>| {
        elements.extend(according(fact));
        text(&elements, false)
    };
    let noun = fact
        .noun(&material.article, true)
        .or_else(|| fact.noun(&material.article, false))
        .and_then(|noun| with_source(vec![Element::Nominal(noun.into())]));
    let participle = fact.participle().and_then(|element| with_source(vec![element]));
    let nominal = material.turned([noun, participle].into_iter().flatten().collect(), "chronologie");
    let clauses = [fact.turned(), fact.plain()].into_iter().flatten();
    let clauses = clauses.filter_map(|clause| with_source(vec![Element::Clause(clause)]));
    nominal.into_iter().chain(clauses).collect()
}
