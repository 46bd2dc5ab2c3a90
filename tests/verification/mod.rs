//! The articles and the units made from them that the tests of the checker read, and the faults put into the units.

pub(crate) mod facts;
pub(crate) mod form;
pub(crate) mod grammar;
pub(crate) mod invention;
pub(crate) mod modality;
pub(crate) mod names;
pub(crate) mod roles;
pub(crate) mod words;

use intertitre::text;
use intertitre::verify::{Checker, Unit, UnitKind};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// An article of `articles/`.
pub(crate) struct Article {
    /// The name of its file, without the ending.
    pub(crate) name: String,
    /// Its paragraphs, sentence by sentence.
    pub(crate) paragraphs: Vec<Vec<String>>,
}

impl Article {
    /// Its sentences in the order of their numbers.
    pub(crate) fn sentences(&self) -> Vec<&str> {
        self.paragraphs.iter().flatten().map(String::as_str).collect()
    }
}

/// A row of `units.jsonl`.
#[derive(Deserialize)]
struct Row {
    id: String,
    article: String,
    kind: String,
    #[serde(default)]
    section: String,
    text: String,
    cited: Vec<String>,
    entries: Vec<String>,
    vocabulary: Vec<String>,
}

/// A unit that is right, with what it was made from.
pub(crate) struct Case {
    pub(crate) id: String,
    /// The rank of its article.
    pub(crate) article: usize,
    pub(crate) kind: String,
    /// The kind of added section, of units of sections.
    pub(crate) section: String,
    pub(crate) text: String,
    pub(crate) cited: Vec<usize>,
    pub(crate) entries: Vec<String>,
    pub(crate) vocabulary: Vec<String>,
}

/// What a fault makes of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mutant {
    pub(crate) text: String,
    /// The rank of the article that it is read against.
    pub(crate) article: usize,
    pub(crate) cited: Vec<usize>,
}

impl Case {
    /// What the unit may say: the cited sentences and the entries.
    pub(crate) fn source(&self, articles: &[Article]) -> String {
        let sentences = articles[self.article].sentences();
        let cited = self.cited.iter().map(|at| sentences[*at]);
        cited.chain(self.entries.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
    }

    /// The unit with other texts.
    pub(crate) fn with_texts(&self, texts: impl IntoIterator<Item = String>) -> Vec<Mutant> {
        let mutant = |text| Mutant { text, article: self.article, cited: self.cited.clone() };
        texts.into_iter().filter(|text| *text != self.text).map(mutant).collect()
    }

    /// The kind, as the checker knows it.
    fn unit_kind(&self) -> UnitKind {
        match self.kind.as_str() {
            "heading" => UnitKind::Heading,
            "title" => UnitKind::Title,
            "description" => UnitKind::Description,
            "section" => UnitKind::Section,
            other => panic!("{}: no kind {other}", self.id),
        }
    }

    /// What the checker says of the mutant of this unit, or of the unit itself: why it refuses, or nothing.
    pub(crate) fn refusal(&self, checker: &Checker, text: &str, cited: &[usize]) -> Option<String> {
        let entries: Vec<&str> = self.entries.iter().map(String::as_str).collect();
        let vocabulary: Vec<&str> = self.vocabulary.iter().map(String::as_str).collect();
        let unit = Unit { text, kind: self.unit_kind(), cited, entries: &entries, vocabulary: &vocabulary };
        checker.check(&unit).err().map(|refusal| format!("{:?}: {}", refusal.reason, refusal.detail))
    }
}

/// A set of articles and of units made from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Set {
    /// Those that the rules of the checker were mended with.
    Seen,
    /// Those that no rule is mended with: what it does on other text. A set that was looked at moves to the first.
    Fresh,
}

impl Set {
    fn folder(self) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("verification");
        if self == Self::Fresh { folder.join("fresh") } else { folder }
    }
}

/// The articles of a set by name.
pub(crate) fn articles(set: Set) -> Vec<Article> {
    let folder = std::fs::read_dir(set.folder().join("articles")).expect("the articles");
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let sentences = |paragraph: &str| -> Vec<String> {
        text::sentences(paragraph).into_iter().map(|range| paragraph[range].to_string()).collect()
    };
    let article = |path: &PathBuf| Article {
        name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
        paragraphs: std::fs::read_to_string(path).expect("a text").lines().map(sentences).collect(),
    };
    paths.iter().map(article).collect()
}

/// The checkers of articles, in their order.
pub(crate) fn checkers(articles: &[Article]) -> Vec<Checker> {
    let checker = |article: &Article| {
        let paragraphs: Vec<Vec<&str>> =
            article.paragraphs.iter().map(|sentences| sentences.iter().map(String::as_str).collect()).collect();
        Checker::new(&paragraphs)
    };
    articles.iter().map(checker).collect()
}

/// The units of a set by id. Sentences are cited by their beginnings, which no other sentence of the article has.
pub(crate) fn cases(set: Set, articles: &[Article]) -> Vec<Case> {
    let rows = std::fs::read_to_string(set.folder().join("units.jsonl")).expect("the units");
    let case = |line: &str| {
        let row: Row = serde_json::from_str(line).expect("a unit");
        let article = articles.iter().position(|article| article.name == row.article).expect("an article");
        let sentences = articles[article].sentences();
        let number = |beginning: &String| {
            let mut found = (0..sentences.len()).filter(|at| sentences[*at].starts_with(beginning.as_str()));
            let first = found.next().unwrap_or_else(|| panic!("{}: no sentence begins with {beginning}", row.id));
            assert_eq!(found.next(), None, "{}: two sentences begin with {beginning}", row.id);
            first
        };
        let cited = row.cited.iter().map(number).collect();
        let Row { id, kind, section, text, entries, vocabulary, .. } = row;
        Case { id, article, kind, section, text, cited, entries, vocabulary }
    };
    let mut cases: Vec<Case> = rows.lines().map(case).collect();
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    cases
}

/// A fault: of a unit, the wrong units that it makes.
pub(crate) type Mutator = fn(&Case, &[Article]) -> Vec<Mutant>;

/// The classes of faults, each with the functions that make them.
pub(crate) const CLASSES: &[(&str, &[Mutator])] = &[
    ("number", &[facts::number]),
    ("quantifier dropped", &[facts::quantifier_dropped]),
    ("quantifier added", &[facts::quantifier_added]),
    ("quantifier changed", &[facts::quantifier_changed]),
    ("unit of measure", &[facts::measure]),
    ("date", &[facts::date]),
    ("name misspelt", &[names::misspelt]),
    ("name without its case", &[names::without_case]),
    ("another name", &[names::another]),
    ("speaker", &[roles::speaker]),
    ("roles", &[roles::names_swapped, roles::sides_swapped]),
    ("attribution", &[modality::attribution_dropped]),
    ("negation lost", &[modality::negation_lost]),
    ("negation added", &[modality::negation_added]),
    ("hedge lost", &[modality::hedge_lost]),
    ("rumour as fact", &[modality::rumour_as_fact]),
    ("invention", &[invention::adjective, invention::opposite, invention::cause]),
    ("quotation", &[invention::quotation_altered]),
    ("copy", &[invention::copy]),
    ("other sentences", &[invention::other_sentences]),
    ("other article", &[invention::other_article]),
    ("agreement", &[grammar::determiner, grammar::participle, grammar::verb]),
    ("elision", &[form::elision]),
    ("contraction", &[form::contraction]),
    ("doubled word", &[form::doubled]),
    ("marks", &[form::marks]),
    ("ending", &[form::ending]),
    ("unknown word", &[form::unknown]),
];

/// The mutants of a unit by the functions of one class, without doubles, in order.
pub(crate) fn mutants(case: &Case, articles: &[Article], mutators: &[Mutator]) -> Vec<Mutant> {
    let mut found: Vec<Mutant> = Vec::new();
    for mutant in mutators.iter().flat_map(|mutator| mutator(case, articles)) {
        let same = mutant.text == case.text && mutant.article == case.article && mutant.cited == case.cited;
        if !same && !found.contains(&mutant) {
            found.push(mutant);
        }
    }
    found
}
