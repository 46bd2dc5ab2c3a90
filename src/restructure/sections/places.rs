//! *Les lieux*: the places that the article names, each with where it is.

use super::lines::{From, Lines, entry};
use super::material::Material;
use super::setting::Setting;
use crate::lexicon::{city, department, department_fact, is_regional_capital, municipality, region};
use crate::text::NameKind;

/// Most lines.
const MOST: usize = 6;

/// The towns and departments that the article names, where nothing else of this name can be meant.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let setting = material.setting();
    for entity in &material.analysis.entities {
        if lines.len() == MOST {
            return;
        }
        let sure = entity.kind == NameKind::Place && entity.certain && !entity.ambiguous;
        let Some(mention) = entity.mentions.first().filter(|_| sure) else { continue };
        let Some((body, name)) = situated(setting, &entity.name) else { continue };
        let from = From {
            sources: vec![mention.sentence],
            entries: vec![(name, format!("{} : {body}", entity.name))],
            ..From::default()
        };
        lines.add(material, vec![entry(&entity.name, &format!("{body}."))], &from);
    }
}

/// Where a place is, and the entry that says so.
fn situated(setting: &Setting, name: &str) -> Option<(String, String)> {
    if let Some((name, chief, region_name)) = department_fact(name).filter(|_| municipality(name).is_none()) {
        let within = region(region_name)?;
        let body = format!("département français, {} {region_name}\u{202f}; chef-lieu, {chief}", within.preposition);
        return Some((body, format!("reperes-departements:{name}")));
    }
    // What is a town elsewhere too may be that one; what the article situates itself needs no more.
    let place = municipality(name).filter(|_| city(name).is_none())?.department;
    let of = department(place)?;
    let within = region(of.region)?;
    // Each reader knows where the largest towns are.
    let told = is_regional_capital(name) || setting.names(place) || !setting.is_french();
    let body = format!("{} {place}, {} {}", of.preposition, within.preposition, of.region);
    (!told).then(|| (body, format!("communes:{name}")))
}
