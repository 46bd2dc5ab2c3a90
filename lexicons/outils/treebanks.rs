//! The tagger's tables out of treebanks, and how good they are on a treebank they were not learned from.

use crate::conllu::{self, Sentence};
use crate::documents;
use crate::forms::Forms;
use crate::learn::{self, Learned};
use crate::table;
use intertitre::lexicon::Tag;
use intertitre::text::tagger::{Rule, tag_with};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// The written treebanks: their name in the folder, and the name they go by.
const WRITTEN: &[(&str, &str)] = &[
    ("fr_gsd-ud-dev", "gsd"),
    ("fr_pud-ud-test", "pud"),
    ("fr_sequoia-ud-dev", "sequoia-dev"),
    ("fr_sequoia-ud-train", "sequoia-train"),
];
/// Those of speech.
const SPOKEN: &[(&str, &str)] = &[("fr_parisstories-ud-train", "parisstories"), ("fr_rhapsodie-ud-train", "rhapsodie")];

const MOST_RULES: usize = 1200;

struct Treebank {
    name: &'static str,
    sentences: Vec<Sentence>,
}

fn load(folder: &Path) -> Result<Vec<Treebank>, Box<dyn Error>> {
    let all = WRITTEN.iter().chain(SPOKEN);
    all.map(|(file, name)| {
        let mut sentences = conllu::read(&folder.join(format!("{file}.conllu")))?;
        // Transcriptions mark what was not understood, or not to be told, as words of no language.
        if SPOKEN.iter().any(|(_, spoken)| spoken == name) {
            sentences.retain(|sentence| !sentence.tags.contains(&Tag::X));
        }
        Ok(Treebank { name, sentences })
    })
    .collect()
}

fn chosen<'a>(treebanks: &'a [Treebank], left_out: &[&str]) -> Vec<&'a Sentence> {
    let used = treebanks.iter().filter(|treebank| !left_out.iter().any(|name| treebank.name.starts_with(name)));
    used.flat_map(|treebank| &treebank.sentences).collect()
}

const LICENCE: &str = "licence : CC BY-SA 4.0, voir le fichier LICENCE de ce dossier";

fn source(made: &str) -> String {
    format!("source : Universal Dependencies (2025) : UD_French-GSD, PUD, Sequoia, Rhapsodie, ParisStories ; {made}")
}

/// Counts the blocks of the written treebanks that each word stands in, and writes the table.
pub(crate) fn count_documents(folder: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let treebanks = load(folder)?;
    let written = treebanks.iter().filter(|treebank| WRITTEN.iter().any(|(_, name)| *name == treebank.name));
    let (blocks, rows) = documents::count(written.map(|treebank| treebank.sentences.as_slice()));
    table::write(
        &out.join("documents.tsv"),
        &[
            "Nombre de blocs de dix phrases des corpus annotés écrits où se trouve chaque mot, pour ceux qui sont dans deux blocs au moins.",
            "colonnes : mot | blocs",
            "mot : le lemme que donne l'étiqueteur, en minuscules ; ^ devant un nom propre",
            &format!("total : {blocks} blocs"),
            &source("compté par `lexiques documents`"),
            LICENCE,
        ],
        rows,
    )
}

/// Learns from all treebanks and writes the tables.
pub(crate) fn train(folder: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let treebanks = load(folder)?;
    let sentences = chosen(&treebanks, &[]);
    let forms = Forms::count(sentences.iter().copied());
    let rules = learn::learn(&sentences, MOST_RULES);
    table::write(
        &out.join("formes.tsv"),
        &[
            "Catégories des formes dans les corpus annotés : la plus fréquente d'abord, puis celles qui ne sont pas accidentelles.",
            "colonnes : forme | etiquettes",
            "forme : en minuscules ; ^ devant une forme à majuscule à l'intérieur d'une phrase",
            "etiquettes : UPOS",
            &source("appris par `lexiques apprendre`"),
            LICENCE,
        ],
        forms.rows(),
    )?;
    table::write(
        &out.join("regles.tsv"),
        &[
            "Règles de contexte de l'étiqueteur, appliquées dans cet ordre : chacune corrige ce que les précédentes laissent.",
            "colonnes : rang | regle | justes | fausses",
            "regle : l'étiquette de gauche devient celle de droite, si le mot peut l'avoir et que toutes les conditions sont remplies",
            "justes : fois où elle corrigeait une erreur, lors de l'apprentissage",
            "fausses : fois où elle en faisait une",
            &source("appris par `lexiques apprendre`"),
            LICENCE,
        ],
        rules
            .iter()
            .enumerate()
            .map(|(at, Learned { rule, good, bad })| format!("{:04}\t{rule}\t{good}\t{bad}", at + 1)),
    )
}

/// Prints how good the tagger is on the treebanks whose name begins so, learned without them.
pub(crate) fn evaluate(folder: &Path, left_out: &[&str], shown: usize) -> Result<(), Box<dyn Error>> {
    let treebanks = load(folder)?;
    let sentences = chosen(&treebanks, left_out);
    let forms = Forms::count(sentences.iter().copied());
    let rules: Vec<Rule> = learn::learn(&sentences, MOST_RULES).into_iter().map(|learned| learned.rule).collect();
    println!("{} rules from {} sentences", rules.len(), sentences.len());
    for treebank in treebanks.iter().filter(|treebank| left_out.iter().any(|name| treebank.name.starts_with(name))) {
        let (mut total, mut first, mut right) = (0usize, 0usize, 0usize);
        let mut confusions: BTreeMap<(Tag, Tag, String), usize> = BTreeMap::new();
        let mut pairs: BTreeMap<(Tag, Tag), usize> = BTreeMap::new();
        for sentence in &treebank.sentences {
            let described = conllu::describe(sentence, &forms);
            let tags = tag_with(&described, &sentence.tokens, &rules);
            for (at, (tag, wanted)) in tags.iter().zip(&sentence.tags).enumerate() {
                total += 1;
                first += usize::from(described[at].initial == *wanted);
                right += usize::from(tag == wanted);
                if tag != wanted {
                    *pairs.entry((*wanted, *tag)).or_default() += 1;
                    *confusions.entry((*wanted, *tag, sentence.tokens[at].folded.to_string())).or_default() += 1;
                }
            }
        }
        let share = |count: usize| 100.0 * count as f64 / total as f64;
        println!("{}: {total} tokens, initial {:.2}, tagged {:.2}", treebank.name, share(first), share(right));
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        pairs.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for ((wanted, tag), count) in pairs.into_iter().take(shown / 2) {
            println!("  {count:4} {} for {}", tag.name(), wanted.name());
        }
        let mut confusions: Vec<_> = confusions.into_iter().collect();
        confusions.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for ((wanted, tag, form), count) in confusions.into_iter().take(shown) {
            println!("  {count:4} {form}: {} for {}", tag.name(), wanted.name());
        }
    }
    Ok(())
}
