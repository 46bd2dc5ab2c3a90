//! *Les lieux*: the places that the article names, each with where it is.

use super::knowledge::{Setting, bare};
use super::lines::{From, Lines, entry};
use super::material::Material;
use crate::lexicon::{
    city, country, country_fact, department, department_fact, is_regional_capital, municipality, region,
};
use crate::text::NameKind;

/// Most lines.
const MOST: usize = 6;

/// The towns and departments that the article names, where nothing else of this name can be meant.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let setting = Setting::of(material);
    for entity in &material.analysis.entities {
        if lines.len() == MOST {
            return;
        }
        let sure = entity.kind == NameKind::Place && entity.certain && !entity.ambiguous;
        let Some(mention) = entity.mentions.first().filter(|_| sure) else { continue };
        let Some((body, name)) = situated(&setting, &entity.name) else { continue };
        let from = From {
            sources: vec![mention.sentence],
            entries: vec![(name, format!("{} : {body}", entity.name))],
            ..From::default()
        };
        let wordings = material.turned(vec![entry(&entity.name, &format!("{body}."))], "lieux");
        lines.add(material, wordings, &from);
    }
}

/// Where a place is, and the entry that says so.
fn situated(setting: &Setting, name: &str) -> Option<(String, String)> {
    if let Some((name, chief, region_name)) = department_fact(name).filter(|_| municipality(name).is_none()) {
        let within = region(region_name)?;
        let body = format!("département français, {} {region_name}\u{202f}; chef-lieu, {chief}", within.preposition);
        return Some((body, format!("reperes-departements:{name}")));
    }
    let french = municipality(name).map(|of| of.department);
    let foreign = city(name);
    match (french, foreign) {
        (Some(place), None) => {
            let of = department(place)?;
            // Each reader knows where the largest towns are.
            let known = is_regional_capital(name);
            let sure = !known && (setting.names(place) || setting.names(of.region) || setting.is_french());
            let within = region(of.region)?;
            let body = format!("{} {place}, {} {}", of.preposition, within.preposition, of.region);
            sure.then(|| (body, format!("communes:{name}")))
        }
        (None, Some(land)) => {
            let of = country(land)?;
            // Each reader knows where Pékin is.
            let fact = country_fact(land).filter(|fact| !fact.known && bare(land) != bare(name))?;
            let mut body = format!("{} {land}, pays {}", of.preposition, fact.region);
            if let Some(capital) = fact.capital.filter(|capital| bare(capital) != bare(name)) {
                body.push_str(&format!(" dont la capitale est {capital}"));
            }
            setting.names_country(land).then(|| (body, format!("villes:{name}")))
        }
        _ => None,
    }
}
