//! Where a title says that what it tells happened.

use super::side::is_finite;
use super::{Link, TitlePhrase, segments, stems};
use crate::lexicon::{Tag, city, country, department, municipality, region};
use crate::text::Token;
use std::ops::Range;

/// Where a title says that what it tells happened, with the stems of the place: behind a preposition (`crash à Lagos`),
/// else at its beginning (`Syrie : nouvelle avancée des rebelles` gives `en Syrie`), or as a subject (`le Mali vote`).
pub(in super::super) fn place(title: &str, tokens: &[Token]) -> Option<(String, Vec<String>)> {
    let behind = |at: usize| {
        let preposition = tokens.get(at.checked_sub(1)?)?;
        let name = tokens.get(at..)?.iter().take_while(|token| token.tag == Tag::Propn).count();
        let range = at..at + name;
        let first = at == 1 && preposition.folded == "a";
        let goes = matches!(preposition.folded.as_str(), "en" | "au" | "aux" | "à") || first;
        let goes = goes && name > 0;
        goes.then(|| named(title, tokens, range)).flatten()
    };
    let beginning = || {
        let first = segments(tokens).into_iter().next().filter(|segment| segment.start == 0)?;
        tokens.get(first.end).filter(|sign| sign.folded == ":")?;
        named(title, tokens, first)
    };
    let subject = |segment: Range<usize>| {
        let article = tokens.get(segment.start).is_some_and(|token| token.tag == Tag::Det);
        let start = segment.start + usize::from(article);
        let end = (start..segment.end).find(|at| tokens[*at].tag != Tag::Propn)?;
        let verb = tokens.get(end).filter(|token| is_finite(token) || matches!(token.folded.as_str(), "se" | "s'"));
        verb.and_then(|_| named(title, tokens, start..end))
    };
    let behind = || (0..tokens.len()).rev().find_map(behind);
    behind().or_else(beginning).or_else(|| segments(tokens).into_iter().find_map(subject))
}

/// The part of a country that a title tells of: `nord du Mali` for `Mali : … le nord du pays`.
pub(super) fn part_of_country(title: &str, tokens: &[Token]) -> Option<TitlePhrase> {
    const PARTS: &[&str] = &["nord", "sud", "est", "ouest", "centre", "capitale"];
    let first = segments(tokens).into_iter().next().filter(|first| first.start == 0)?;
    tokens.get(first.end).filter(|sign| sign.folded == ":")?;
    let name = title.get(..tokens.get(first.end)?.range.start)?.trim();
    let known = country(name)?;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let at = (first.end..tokens.len())
        .find(|at| PARTS.contains(&word(*at)) && word(*at + 1) == "du" && word(*at + 2) == "pays")?;
    let of = match known.article {
        Some("le") => format!("du {name}"),
        Some("la") => format!("de la {name}"),
        Some("les") => format!("des {name}"),
        Some(_) => format!("de l’{name}"),
        None => return None,
    };
    let range = at..at + 1;
    Some(TitlePhrase {
        text: format!("{} {of}", tokens[at].text(title)),
        runs: vec![stems(tokens.get(range)?), stems(tokens.get(first.clone())?)],
        light: vec![false, false],
        links: vec![Link::Close],
        whole: true,
        at,
        named: false,
        aside: false,
        leads: false,
        entire: false,
        stretch: false,
        torn: false,
        cut: false,
        side: false,
        acts: false,
    })
}

/// A place by the words of its name, with its preposition and its stems.
fn named(title: &str, tokens: &[Token], range: Range<usize>) -> Option<(String, Vec<String>)> {
    let name = tokens.get(range)?;
    let written = title.get(name.first()?.range.start..name.last()?.range.end)?;
    Some((located(written)?, stems(name)))
}

/// A place with the preposition for being there.
pub(in super::super) fn located(name: &str) -> Option<String> {
    // `Etats-Unis`
    let accented = name.strip_prefix('E').map(|rest| format!("É{rest}"));
    listed(name).or_else(|| listed(&accented?))
}

fn listed(name: &str) -> Option<String> {
    let article = |name: &str| municipality(name).is_none_or(|town| town.article.is_none());
    let preposition = country(name).map(|country| country.preposition);
    let continent = ["Europe", "Afrique", "Asie", "Amérique", "Océanie", "Antarctique", "Méditerranée"];
    let preposition = preposition
        .or_else(|| continent.contains(&name).then_some("en"))
        .or_else(|| region(name).map(|region| region.preposition))
        .or_else(|| department(name).map(|department| department.preposition))
        .or_else(|| (city(name).is_some() || municipality(name).is_some()).then_some("à").filter(|_| article(name)))?;
    let joined = preposition.ends_with('\'') || preposition.ends_with('’');
    Some(if joined { format!("{preposition}{name}") } else { format!("{preposition} {name}") })
}
