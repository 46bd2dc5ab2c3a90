//! What `restructure` added: as the markers tell it, or, of the run itself, as its plan does.

use crate::analysis::SentenceId;
use crate::document::GeneratedBlock;
use crate::restructure::{Pattern, Plan, SectionKind, TextOrigin};
use crate::rules::Context;

/// What `restructure` added.
#[derive(Clone, Debug, Default)]
pub struct Additions {
    /// Whether the sentences that each text was made from are known.
    pub sourced: bool,
    /// The texts, in order.
    pub items: Vec<Addition>,
}

/// A text that was added.
#[derive(Clone, Debug, Default)]
pub struct Addition {
    /// What it is, for editors.
    pub label: String,
    /// Whether the editor has changed it since.
    pub changed: bool,
    /// The author's words that it stands in for.
    pub replaced: Option<String>,
    /// Its sentences, each with those it was made from.
    pub sentences: Vec<(String, Vec<String>)>,
}

/// The generated blocks of an article, in the order of the file.
pub(super) fn of_markers(context: &Context) -> Additions {
    let items = context.document.generated.iter().map(|block| Addition {
        label: label(block),
        changed: !block.intact,
        replaced: block.before.clone(),
        sentences: sentences(context, block).into_iter().map(|text| (text, Vec::new())).collect(),
    });
    Additions { sourced: false, items: items.collect() }
}

/// The sentences in a generated block.
fn sentences(context: &Context, block: &GeneratedBlock) -> Vec<String> {
    let read = context.document.blocks.iter().zip(&context.analysis.blocks);
    let inside =
        read.filter(|(inner, _)| block.span.contains(inner.span.start) || inner.span.contains(block.span.start));
    let told = inside.flat_map(|(inner, facts)| {
        facts.sentences.iter().filter_map(|sentence| inner.prose.text().get(sentence.range.clone()))
    });
    told.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty()).collect()
}

fn label(block: &GeneratedBlock) -> String {
    let kind = block.kind.as_str();
    if let Some(section) = kind.strip_prefix("section-") {
        return format!("Section «\u{a0}{}\u{a0}»", section_label(SectionKind::named(section), section));
    }
    match kind {
        "h1" => "Titre principal".to_string(),
        "sommaire" => "Sommaire".to_string(),
        "mention" => "Note de transparence".to_string(),
        "reformulation" => "Intertitre reformulé".to_string(),
        "description" => "Description".to_string(),
        _ => match kind.strip_prefix('h') {
            Some(level) if level.parse::<u8>().is_ok() => format!("Intertitre de niveau {level}"),
            _ => format!("Bloc «\u{a0}{kind}\u{a0}»"),
        },
    }
}

fn section_label(kind: Option<SectionKind>, name: &str) -> &str {
    match kind {
        Some(SectionKind::Essentiel) => "l’essentiel",
        Some(SectionKind::Declarations) => "qui dit quoi",
        Some(SectionKind::Chronologie) => "la chronologie",
        Some(SectionKind::ChiffresCles) => "les chiffres clés",
        Some(SectionKind::Acteurs) => "qui est qui",
        Some(SectionKind::Versions) => "deux versions des faits",
        Some(SectionKind::Questions) => "questions et réponses",
        Some(SectionKind::Suite) => "les prochaines étapes",
        Some(SectionKind::Engagements) => "les engagements pris",
        Some(SectionKind::Causes) => "causes et conséquences",
        Some(SectionKind::Lieux) => "les lieux",
        Some(SectionKind::Reperes) => "repères",
        Some(SectionKind::Glossaire) => "glossaire",
        None => name,
    }
}

/// What a plan adds, in the order of the page: metadata, headings, sections, the note to the reader.
pub(super) fn of_plan(plan: &Plan) -> Additions {
    let cited = |sources: &[SentenceId]| -> Vec<String> {
        let found = sources.iter().filter_map(|id| plan.sentences.iter().find(|sentence| sentence.id == *id));
        found.map(|sentence| format!("{} (ligne {})", sentence.text, sentence.place.line)).collect()
    };
    let one = |label: String, text: &str, sources: Vec<String>| Addition {
        label,
        sentences: vec![(text.to_string(), sources)],
        ..Addition::default()
    };
    let metadata = [
        ("Titre", &plan.title),
        ("Titre pour les moteurs", &plan.meta_title),
        ("Description", &plan.description),
        ("Slug", &plan.slug),
    ];
    let metadata = metadata.into_iter().filter_map(|(label, text)| Some((label, text.as_ref()?)));
    let mut items: Vec<Addition> = metadata
        .filter(|(_, text)| text.origin == TextOrigin::Genere && text.pattern != Some(Pattern::Titre))
        .map(|(label, text)| one(label.to_string(), &text.text, cited(&text.sources)))
        .collect();
    items.extend(
        plan.headings.iter().map(|heading| {
            one(format!("Intertitre de niveau {}", heading.level), &heading.text, cited(&heading.sources))
        }),
    );
    items.extend(plan.sections.iter().map(|section| {
        Addition {
            label: format!("Section «\u{a0}{}\u{a0}»", section.heading),
            sentences: section
                .lines
                .iter()
                .map(|line| {
                    let lexicon = line.entries.iter().map(|entry| format!("Lexique\u{a0}: {entry}"));
                    (line.text.replace("**", ""), cited(&line.sources).into_iter().chain(lexicon).collect())
                })
                .collect(),
            ..Addition::default()
        }
    }));
    items.extend(plan.disclosure.iter().map(|note| one("Note de transparence".to_string(), &note.text, Vec::new())));
    Additions { sourced: true, items }
}
