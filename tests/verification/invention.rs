//! Faults in what a unit was made from: words, causes and quotations that no cited sentence holds, sentences cited at
//! random, and sentences of the article taken over as they are.

use super::words::{Word, cased, holds, noun, quoted, readings, replaced, words};
use super::{Article, Case, Mutant};
use intertitre::lexicon::{Gender, Number};
use std::collections::BTreeSet;

/// An adjective that judges, after a noun: `la fermeture inédite du pont`.
pub(crate) fn adjective(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles);
    let mut texts = Vec::new();
    for (rank, word) in words(&case.text).into_iter().enumerate() {
        let Some((Some(gender), Some(number))) = noun(&word.text) else { continue };
        if quoted(&case.text, word.range.start) || word.text.len() < 4 || word.is_capital() && rank > 0 {
            continue;
        }
        let (masculine, feminine) =
            [("brutal", "brutale"), ("inédit", "inédite"), ("surprenant", "surprenante")][rank % 3];
        let plural = if masculine == "brutal" { "brutaux".to_string() } else { format!("{masculine}s") };
        let form = match (gender, number) {
            (Gender::Masculine, Number::Singular) => masculine.to_string(),
            (Gender::Masculine, Number::Plural) => plural,
            (Gender::Feminine, Number::Singular) => feminine.to_string(),
            (Gender::Feminine, Number::Plural) => format!("{feminine}s"),
        };
        if !holds(&source, &form) {
            texts.push(replaced(&case.text, word.range.clone(), &format!("{} {form}", word.text)));
        }
    }
    texts.truncate(2);
    case.with_texts(texts)
}

/// A word turned into its opposite or its neighbour: `hausse` → `baisse`, `fermé` → `ouvert`.
pub(crate) fn opposite(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    const PAIRS: &[(&str, &str)] = &[
        ("hausse", "baisse"),
        ("baisse", "hausse"),
        ("baisser", "augmenter"),
        ("fermeture", "réouverture"),
        ("fermé", "ouvert"),
        ("ouverture", "fermeture"),
        ("adoption", "suppression"),
        ("adopté", "refusé"),
        ("rejet", "succès"),
        ("condamnation", "libération"),
        ("condamné", "acquitté"),
        ("perte", "signature"),
        ("perdu", "gagné"),
        ("recul", "bond"),
        ("construction", "destruction"),
        ("blessé", "tué"),
        ("volé", "vendu"),
        ("vente", "location"),
        ("rachat", "sauvetage"),
        ("gratuite", "payante"),
        ("gratuit", "payant"),
        ("début", "fin"),
        ("fin", "début"),
        ("reprise", "suspension"),
        ("poursuite", "fin"),
        ("signature", "rupture"),
        ("signé", "rompu"),
        ("découverte", "destruction"),
        ("progresse", "recule"),
        ("progression", "chute"),
        ("libération", "exécution"),
        ("inquiétude", "satisfaction"),
        ("favorables", "hostiles"),
        ("victimes", "auteurs"),
        ("victime", "complice"),
        ("évacuation", "arrestation"),
        ("remporte", "perd"),
        ("victoire", "défaite"),
    ];
    let source = case.source(articles);
    let mut texts = Vec::new();
    for word in words(&case.text) {
        for (_, to) in PAIRS.iter().filter(|(from, to)| *from == word.lower() && !holds(&source, to)) {
            texts.push(replaced(&case.text, word.range.clone(), &cased(to, &word.text)));
        }
    }
    case.with_texts(texts)
}

/// A cause or a place that nobody gave, at the end.
pub(crate) fn cause(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let source = case.source(articles).to_lowercase();
    let added =
        [" faute d’argent", " en Bretagne", " pour la troisième fois", " malgré les critiques", " sous la pression"];
    let at = case.id.bytes().map(usize::from).sum::<usize>() % added.len();
    let chosen = added[at];
    let last = chosen.rsplit(' ').next().unwrap_or_default();
    let mark = if case.text.ends_with(['.', '?']) { case.text.len() - 1 } else { case.text.len() };
    let body = case.text[..mark].trim_end();
    if source.contains(last) || body.ends_with('»') {
        return Vec::new();
    }
    case.with_texts([format!("{body}{chosen}{}", &case.text[body.len()..])])
}

/// A quotation altered: a word dropped inside, one added, two exchanged.
pub(crate) fn quotation_altered(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let source = case.source(articles);
    let mut texts = Vec::new();
    let inside: Vec<Word> = words(text).into_iter().filter(|word| quoted(text, word.range.start)).collect();
    for pair in inside.windows(3) {
        let [before, word, after] = pair else { continue };
        if !text[before.range.start..after.range.end].contains(['«', '»']) && !word.text.ends_with('’') {
            let mut shorter = text.clone();
            shorter.replace_range(word.range.start..after.range.start, "");
            texts.push(shorter);
            let mut longer = text.clone();
            longer.insert_str(after.range.start, "vraiment ");
            texts.push(longer);
        }
    }
    texts.truncate(3);
    if let [one, other, ..] = inside.as_slice()
        && !one.text.ends_with('’')
        && !other.text.ends_with('’')
        && text[one.range.end..other.range.start] == *" "
        && !text[one.range.start..other.range.end].contains('»')
    {
        let mut exchanged = text.clone();
        exchanged.replace_range(other.range.clone(), &one.text);
        exchanged.replace_range(one.range.clone(), &other.text);
        texts.push(exchanged);
    }
    // Of a single word, another word.
    for word in inside.iter().filter(|word| word.text.len() > 4) {
        for to in ["certaine", "grave", "entière"].into_iter().filter(|to| !holds(&source, to)).take(1) {
            let mut changed = text.clone();
            changed.replace_range(word.range.clone(), to);
            texts.push(changed);
        }
    }
    texts.truncate(6);
    case.with_texts(texts)
}

/// Of a section, a cited sentence as it is.
pub(crate) fn copy(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    if case.kind != "section" {
        return Vec::new();
    }
    let sentences = articles[case.article].sentences();
    let long = |sentence: &&str| words(sentence).len() >= 14 && !sentence.contains('«');
    case.with_texts(case.cited.iter().map(|at| sentences[*at]).filter(long).map(str::to_string))
}

/// The words of a text that say something.
fn content(text: &str) -> BTreeSet<String> {
    let said = |word: &Word| word.text.chars().count() > 3 && (word.is_capital() || !readings(&word.text).is_empty());
    words(text).iter().filter(|word| said(word)).map(Word::lower).collect()
}

/// Other sentences of the article cited in place of those that the unit was made from: the two that share the fewest
/// words with it.
pub(crate) fn other_sentences(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let sentences = articles[case.article].sentences();
    let own = content(&case.text);
    let declared: BTreeSet<String> = case.vocabulary.iter().flat_map(|word| content(word)).collect();
    let own: BTreeSet<&String> = own.difference(&declared).collect();
    if !case.entries.is_empty() || own.len() < 2 {
        return Vec::new();
    }
    let shared = |at: &usize| own.iter().filter(|word| holds(sentences[*at], word)).count();
    let mut others: Vec<usize> = (0..sentences.len()).filter(|at| !case.cited.contains(at)).collect();
    others.sort_by_key(|at| (shared(at), *at));
    others.retain(|at| shared(at) * 2 <= own.len());
    let mutant = |at: usize| Mutant { text: case.text.clone(), article: case.article, cited: vec![at] };
    others.into_iter().take(2).map(mutant).collect()
}

/// Another article cited: the sentences of the same numbers in the next two.
pub(crate) fn other_article(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    if !case.entries.is_empty() {
        return Vec::new();
    }
    let mutant = |step: usize| {
        let article = (case.article + step) % articles.len();
        let count = articles[article].sentences().len();
        Mutant { text: case.text.clone(), article, cited: case.cited.iter().map(|at| at % count).collect() }
    };
    [1, 7].into_iter().map(mutant).collect()
}
