use super::count;
use crate::analysis::{Analysis, ContentTypeFact, Role};
use crate::document::Document;
use crate::source::Source;
use crate::text::{NameKind, enumerated};
use std::collections::BTreeMap;

/// Keyphrases, names of a kind, and words of the beginning of a part that are told.
const TOLD: usize = 8;

/// What an article is and says, for people: labels with what is told under each.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The file.
    pub file: String,
    /// What is told on a line each.
    pub lines: Vec<(&'static str, String)>,
    /// What is told in lists, each with its label.
    pub lists: Vec<(&'static str, Vec<String>)>,
}

impl Overview {
    /// What is told of an analysed document.
    pub fn new(source: &Source, document: &Document, analysis: &Analysis, kind: &ContentTypeFact) -> Self {
        let title = analysis.title.as_ref().map_or("aucun", |title| &title.text);
        let description = analysis.description.as_ref().map_or("aucune", |description| &description.text);
        let mut lines = vec![
            ("Langue", language(analysis)),
            ("Type", content_type(kind)),
            ("Longueur", length(analysis)),
            ("Titre", title.to_string()),
            ("Description", description.to_string()),
        ];
        lines.push(("Expressions clés", keyphrases(analysis)));
        lines.extend(names(analysis));
        let lists = vec![
            ("Intertitres", headings(source, analysis)),
            ("Parties", parts(source, document, analysis)),
            ("Accidents que `restructure` répare", defects(source, analysis)),
        ];
        Self {
            file: source.name().to_string(),
            lines: lines.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
            lists: lists.into_iter().filter(|(_, items)| !items.is_empty()).collect(),
        }
    }
}

fn language(analysis: &Analysis) -> String {
    let language = &analysis.languages.document;
    let doubt = if language.reliable { "" } else { " (sans certitude)" };
    let foreign = analysis.languages.foreign.len();
    let foreign = match foreign {
        0 => String::new(),
        _ => format!(", {} dans d’autres langues", count(foreign, "passage", "passages")),
    };
    format!("{}{doubt}{foreign}", language.name())
}

fn content_type(kind: &ContentTypeFact) -> String {
    let reasons: Vec<&str> = kind.reasons.iter().map(|reason| reason.text.as_str()).collect();
    let told = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join(", ")) };
    format!("{}{told}", kind.kind.policy().label)
}

fn length(analysis: &Analysis) -> String {
    let words = analysis.words;
    let sentences: usize = analysis.blocks.iter().map(|block| block.sentences.len()).sum();
    let quotations: usize = analysis.speeches.iter().map(Vec::len).sum();
    let mut told = vec![count(words.author, "mot", "mots")];
    if words.added > 0 {
        told.push(format!("{} par `restructure`", count(words.added, "ajouté", "ajoutés")));
    }
    told.push(count(sentences, "phrase", "phrases"));
    told.push(count(analysis.headings.len(), "titre ou intertitre", "titres et intertitres"));
    if quotations > 0 {
        told.push(count(quotations, "citation", "citations"));
    }
    told.join(", ")
}

fn keyphrases(analysis: &Analysis) -> String {
    let told: Vec<String> = analysis
        .topics
        .keyphrases
        .iter()
        .take(TOLD)
        .map(|keyphrase| {
            let principal = if keyphrase.role == Role::Principal { "principale, " } else { "" };
            format!("{} ({principal}{})", keyphrase.text, keyphrase.occurrences.len())
        })
        .collect();
    told.join(", ")
}

/// The names by kind, the most frequent first.
fn names(analysis: &Analysis) -> Vec<(&'static str, String)> {
    let mut kinds: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    for entity in analysis.entities.iter().filter(|entity| !entity.ambiguous) {
        let place = match entity.kind {
            NameKind::Person => 0,
            NameKind::Organisation => 1,
            NameKind::Place => 2,
            NameKind::People => 3,
            NameKind::Other => 4,
        };
        kinds.entry(place).or_default().push((entity.mentions.len(), &entity.name));
    }
    let labels = ["Personnes", "Organisations", "Lieux", "Peuples", "Autres noms"];
    let told = |(place, mut names): (usize, Vec<(usize, &str)>)| {
        // In the order of the text where they are as frequent.
        names.sort_by_key(|(mentions, _)| std::cmp::Reverse(*mentions));
        let shown: Vec<String> =
            names.iter().take(TOLD).map(|(mentions, name)| format!("{name} ({mentions})")).collect();
        let others = names.len().saturating_sub(TOLD);
        let others = if others > 0 { format!(" et {}", count(others, "autre", "autres")) } else { String::new() };
        Some((*labels.get(place)?, format!("{}{others}", shown.join(", "))))
    };
    kinds.into_iter().filter_map(told).collect()
}

fn headings(source: &Source, analysis: &Analysis) -> Vec<String> {
    let told = analysis.headings.iter().map(|heading| {
        let indent = "  ".repeat(usize::from(heading.level.saturating_sub(1)));
        format!("{indent}ligne {} : {}", source.position(heading.span.start).line, heading.text)
    });
    told.collect()
}

/// The topical parts, where there are several: where each begins, and what is its own.
fn parts(source: &Source, document: &Document, analysis: &Analysis) -> Vec<String> {
    if analysis.topics.segments.len() < 2 {
        return Vec::new();
    }
    let told = analysis.topics.segments.iter().map(|segment| {
        let line = source.position(segment.span.start).line;
        let block = document.blocks.iter().find(|block| block.span.start >= segment.span.start);
        let text =
            block.map_or("", |block| block.prose.text()).trim_start_matches(['«', '"', '“', ' ', '\u{a0}', '\u{202f}']);
        let words: Vec<&str> = text.split_whitespace().take(TOLD).collect();
        let own: Vec<String> = segment.terms.keyphrases.iter().map(|phrase| phrase.text.clone()).collect();
        let own = if own.is_empty() { String::new() } else { format!(" : {}", enumerated(&own)) };
        format!("ligne {line}, « {}… »{own}", words.join(" "))
    });
    told.collect()
}

fn defects(source: &Source, analysis: &Analysis) -> Vec<String> {
    let told = analysis.defects.iter().map(|defect| {
        let line = source.position(defect.span.start).line;
        let label = defect.class.label();
        if defect.after.is_empty() {
            format!("ligne {line}, {label} : {}", defect.before)
        } else {
            format!("ligne {line}, {label} : {} → {}", defect.before, defect.after)
        }
    });
    told.collect()
}
