//! The morphological lexicon: an automaton from word forms to the number of a set of analyses; for each set its
//! analyses; an analysis is the number of an edit that gives the lemma back, and that of a bundle of features.

use crate::automaton;
use crate::table::Table;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How a lemma is made from a form: how many characters go at its end, what comes instead.
type Edit = (usize, String);

pub(crate) fn compile(folder: &Path, out: &Path) -> Result<(), String> {
    let paradigms = Table::read(&folder.join("paradigmes.tsv"))?;
    let lemmas = Table::read(&folder.join("lemmes.tsv"))?;
    let mut endings: BTreeMap<&str, Vec<(usize, &str, u32)>> = BTreeMap::new();
    let rows = paradigms.rows();
    for row in &rows {
        let [name, category, _, written] = row[..] else { return Err("paradigmes.tsv: not four columns".to_string()) };
        for ending in written.split(' ') {
            let digits = ending.bytes().take_while(u8::is_ascii_digit).count();
            let (suffix, features) = ending[digits..].rsplit_once(':').ok_or(format!("{name}: {ending}"))?;
            let cut = ending[..digits].parse().map_err(|_| format!("{name}: {ending}"))?;
            endings.entry(name).or_default().push((cut, suffix, bundle(category, features)?));
        }
    }
    let mut forms: BTreeMap<String, BTreeSet<(Edit, u32)>> = BTreeMap::new();
    let mut reformed: Vec<(String, String, u32)> = Vec::new();
    for row in lemmas.rows() {
        let [lemma, _, paradigm] = row[..] else { return Err("lemmes.tsv: not three columns".to_string()) };
        let lemma = lemma.to_lowercase();
        let chars: Vec<char> = lemma.chars().collect();
        for (cut, suffix, features) in endings.get(paradigm).ok_or(format!("no paradigm {paradigm}"))? {
            let stem = chars.get(..chars.len().saturating_sub(*cut)).unwrap_or(&[]);
            let form: String = stem.iter().copied().chain(suffix.to_lowercase().chars()).collect();
            if let Some(reformed_form) = without_circumflex(&form) {
                reformed.push((reformed_form, lemma.clone(), *features));
            }
            let edit = edit(&form, &lemma);
            forms.entry(form).or_default().insert((edit, *features));
        }
    }
    // `il parait` is of paraître besides parer; elsewhere a form that is another word's stays that word's alone.
    reformed.retain(|(form, lemma, _)| !forms.contains_key(form) || lemma.ends_with("aître"));
    for (form, lemma, features) in reformed {
        let edit = edit(&form, &lemma);
        forms.entry(form).or_default().insert((edit, features));
    }
    write(&forms, out)
}

/// A form in the spelling of 1990, which writes *i* and *u* without a circumflex: `connait`, `maitresse`, `cout`. The short
/// words that it tells apart keep theirs (`dû`, `mûr`, `sûr`).
fn without_circumflex(form: &str) -> Option<String> {
    let long = form.chars().count() > 3 && form.contains(['î', 'û']);
    long.then(|| form.replace('î', "i").replace('û', "u"))
}

fn write(forms: &BTreeMap<String, BTreeSet<(Edit, u32)>>, out: &Path) -> Result<(), String> {
    let analyses = || forms.values().flatten();
    let edits: Vec<&Edit> = analyses().map(|(edit, _)| edit).collect::<BTreeSet<_>>().into_iter().collect();
    let bundles: Vec<u32> = analyses().map(|(_, bundle)| *bundle).collect::<BTreeSet<_>>().into_iter().collect();
    let number = |edit: &Edit| edits.binary_search(&edit).unwrap_or(0);
    let sets: Vec<Vec<(usize, usize)>> = forms
        .values()
        .map(|set| {
            set.iter().map(|(edit, bundle)| (number(edit), bundles.binary_search(bundle).unwrap_or(0))).collect()
        })
        .collect();
    let distinct: Vec<&Vec<(usize, usize)>> = sets.iter().collect::<BTreeSet<_>>().into_iter().collect();
    let ids = sets.iter().map(|set| distinct.binary_search(&set).unwrap_or(0) as u64);
    automaton::write(&forms.keys().cloned().zip(ids).collect(), &out.join("morphology.fst"))?;
    let mut code = String::new();
    let _ = writeln!(code, "pub(super) static EDITS: &[(u8, &str)] = &[");
    for (cut, suffix) in &edits {
        let _ = writeln!(code, "({cut}, {suffix:?}),");
    }
    let _ = writeln!(code, "];\npub(super) static BUNDLES: &[u32] = &{bundles:?};");
    let mut starts = vec![0usize];
    let mut flat: Vec<(usize, usize)> = Vec::new();
    for set in &distinct {
        flat.extend(set.iter());
        starts.push(flat.len());
    }
    let _ = writeln!(code, "pub(super) static STARTS: &[u32] = &{starts:?};");
    let _ = writeln!(code, "pub(super) static ANALYSES: &[(u16, u8)] = &{flat:?};");
    if edits.len() > usize::from(u16::MAX) || bundles.len() > usize::from(u8::MAX) {
        return Err(format!("{} edits, {} bundles of features: too many", edits.len(), bundles.len()));
    }
    fs::write(out.join("morphology.rs"), code).map_err(|error| error.to_string())
}

fn edit(form: &str, lemma: &str) -> Edit {
    let shared = form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
    (form.chars().count() - shared, lemma.chars().skip(shared).collect())
}

/// Bits of a bundle; `src/lexicon/morphology.rs` reads them.
const CLASSES: [&str; 6] = ["adj", "adv", "nc", "np", "pres", "v"];
const MASCULINE: u32 = 1 << 3;
const FEMININE: u32 = 1 << 4;
const SINGULAR: u32 = 1 << 5;
const PLURAL: u32 = 1 << 6;
const PERSON: u32 = 7;
const FORMS: u32 = 10;
const MOODS: &str = "PSYIJTFCWGK";

/// The features of the Lefff as bits; what is not said is any of them.
pub(crate) fn bundle(category: &str, features: &str) -> Result<u32, String> {
    let class = CLASSES.iter().position(|class| *class == category).ok_or(format!("no class {category}"))?;
    let mut bits = class as u32;
    // Proper nouns have a gender that is not to be trusted.
    let letters = if category == "np" { "" } else { features.split('_').next().unwrap_or("") };
    for letter in letters.chars() {
        bits |= match letter {
            'm' => MASCULINE,
            'f' => FEMININE,
            's' => SINGULAR,
            'p' => PLURAL,
            '1'..='3' => 1 << (PERSON + (letter as u32 - '1' as u32)),
            _ => match MOODS.find(letter) {
                Some(at) if category == "v" => 1 << (FORMS + at as u32),
                // `e` says that one form serves both genders.
                _ => 0,
            },
        };
    }
    Ok(bits)
}
