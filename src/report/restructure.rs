use super::count;
use crate::analysis::SentenceId;
use crate::document::Prose;
use crate::restructure::{
    CutReason, ExistingHeading, Generated, Heading, LongParagraph, Pattern, Plan, RegisterReason, Section, TextOrigin,
};
use crate::text::enumerated;

/// Words of a sentence that is quoted.
const QUOTED: usize = 12;

/// What a plan did, for people, in a few lines: what was repaired, what was added, why, from which sentences, what should be
/// known.
pub fn summary(plan: &Plan) -> String {
    let mut lines = vec![format!(
        "{} : {}, {}, {} ; {} de l’auteur, {} en plus",
        plan.file,
        count(plan.repairs.len(), "réparation", "réparations"),
        count(plan.headings.len(), "intertitre", "intertitres"),
        count(plan.sections.len(), "section ajoutée", "sections ajoutées"),
        count(plan.author_words, "mot", "mots"),
        plan.added_words,
    )];
    for repair in &plan.repairs {
        let change = if repair.after.is_empty() {
            repair.before.clone()
        } else {
            format!("{} → {}", repair.before, repair.after)
        };
        lines.push(format!("  ligne {} : {} : {change}", repair.line, repair.label));
    }
    let read_as = match (plan.repairs.is_empty(), plan.article.given == plan.article.result) {
        (true, true) => None,
        (true, false) => Some("mis en Markdown"),
        (false, _) => Some("réparé"),
    };
    lines.extend(
        read_as.map(|read| format!("  les lignes qui suivent sont celles de l’article {read}, avant tout ajout")),
    );
    // A title for result pages that is the title goes without saying.
    let shown = |text: &&Generated| text.pattern != Some(Pattern::Titre);
    let meta_title = plan.meta_title.as_ref().filter(shown);
    let metadata = [
        ("titre", plan.title.as_ref()),
        ("titre pour les moteurs", meta_title),
        ("description", plan.description.as_ref()),
        ("slug", plan.slug.as_ref()),
    ];
    for (name, text) in metadata {
        if let Some(text) = text.filter(|text| text.origin != TextOrigin::Auteur) {
            lines.push(
                format!("  {name} proposé : {}", text.text).replace("description proposé ", "description proposée "),
            );
            let cut = if text.pattern == Some(Pattern::DebutDePhrase) { ", raccourcie" } else { "" };
            lines.extend(places(plan, &text.sources).map(|places| format!("    d’après {places}{cut}")));
        }
    }
    lines.push(register(plan));
    lines.extend(plan.headings.iter().flat_map(|heading| added(plan, heading)));
    lines.extend(plan.untitled.iter().map(|part| {
        let opening = part.opening.trim_end_matches('…');
        format!("  ligne {} : « {opening}… » reste sans intertitre : {}", part.place.line, part.reason.label())
    }));
    for heading in plan.existing.iter().filter(|heading| !heading.faults.is_empty()) {
        lines.extend(judged(heading));
    }
    if !plan.sections.is_empty() {
        lines.push(match &plan.options.wanted {
            Some(_) => "  sections demandées :".to_string(),
            None => format!("  sections ajoutées pour approcher des {} mots visés :", plan.target),
        });
    }
    lines.extend(plan.sections.iter().map(|section| of_section(plan, section)));
    if let Some(note) = &plan.disclosure {
        let words = count(note.words, "mot", "mots");
        lines.push(format!(
            "  note de transparence ajoutée ({words}, qui ne comptent ni comme les vôtres ni comme ajoutés)"
        ));
    }
    lines.extend(long_sentences(plan));
    lines.extend(plan.long_paragraphs.iter().map(long_paragraph));
    for link in &plan.links {
        let title = link.title.as_deref().unwrap_or(&link.file);
        lines.push(format!(
            "  ligne {}, colonne {} : lien interne possible sur « {} » : {} ({title})",
            link.line, link.column, link.anchor, link.target
        ));
    }
    lines.extend(plan.warnings.iter().map(|warning| format!("  {warning}")));
    lines.join("\n")
}

/// A heading that was added, why there, and the sentences it comes from.
fn added(plan: &Plan, heading: &Heading) -> Vec<String> {
    let cut = plan.cuts.iter().find(|cut| cut.place == heading.place);
    let why = cut.map(|cut| match cut.reason {
        CutReason::Sujet => "le sujet change".to_string(),
        CutReason::Longueur => "sans lui, la partie serait trop longue".to_string(),
        CutReason::Redaction => "la rédaction y avait un intertitre".to_string(),
    });
    let from = sources(plan, &heading.sources).map(|told| format!("d’après {told}"));
    let reasons: Vec<String> = why.into_iter().chain(from).collect();
    let told = (!reasons.is_empty()).then(|| format!("    {}", reasons.join(" ; ")));
    let heading = format!("  ligne {}, intertitre : {}", heading.place.line, heading.text);
    [heading].into_iter().chain(told).collect()
}

/// A section that was added, and the lines of the article it comes from.
fn of_section(plan: &Plan, section: &Section) -> String {
    let sources: Vec<SentenceId> = section.lines.iter().flat_map(|line| line.sources.iter().copied()).collect();
    let size = [count(section.lines.len(), "ligne", "lignes"), count(section.words, "mot", "mots")].join(", ");
    let from = places(plan, &sources).map(|places| format!(", d’après {places}")).unwrap_or_default();
    format!("    {} ({size}){from}", section.heading)
}

/// Where sentences stand: `la ligne 3`, `les lignes 3, 5 et 9`.
fn places(plan: &Plan, sources: &[SentenceId]) -> Option<String> {
    let cited = plan.sentences.iter().filter(|sentence| sources.contains(&sentence.id));
    let mut lines: Vec<usize> = cited.map(|sentence| sentence.place.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let told: Vec<String> = lines.iter().map(usize::to_string).collect();
    match told.as_slice() {
        [] => None,
        [line] => Some(format!("la ligne {line}")),
        several => Some(format!("les lignes {}", enumerated(several))),
    }
}

/// Where sentences stand, and the first words of the only one.
fn sources(plan: &Plan, sources: &[SentenceId]) -> Option<String> {
    let places = places(plan, sources)?;
    let mut cited = plan.sentences.iter().filter(|sentence| sources.contains(&sentence.id));
    let (Some(only), None) = (cited.next(), cited.next()) else { return Some(places) };
    let text = only.text.replace(Prose::MASK, "□");
    let words: Vec<&str> = text.split_whitespace().collect();
    let rest = if words.len() > QUOTED { "…" } else { "" };
    Some(format!("{places} : {}{rest}", words.get(..QUOTED.min(words.len())).unwrap_or_default().join(" ")))
}

/// The register, and who chose it.
fn register(plan: &Plan) -> String {
    let why = match plan.register.reason {
        RegisterReason::Option => "demandé".to_string(),
        RegisterReason::Type => format!("celui du type « {} »", plan.kind.label),
    };
    format!("  registre des intertitres : {}, {why}", plan.register.register.name())
}

/// A heading of the author with what is wrong with it, and what is offered.
fn judged(heading: &ExistingHeading) -> Vec<String> {
    let reasons: Vec<&str> = heading.faults.iter().map(|fault| fault.reason.as_str()).collect();
    let told = format!(
        "  ligne {} : intertitre de l’auteur « {} » : {}",
        heading.place.line,
        heading.text,
        reasons.join(" ; ")
    );
    let offered = heading
        .rewording
        .as_ref()
        .map(|wording| format!("    {} : {}", if heading.taken { "remplacé par" } else { "proposé" }, wording.text));
    [told].into_iter().chain(offered).collect()
}

/// The long sentences: each that could be cut with what it would become, the others in one line.
fn long_sentences(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    for sentence in plan.long_sentences.iter().filter(|sentence| !sentence.parts.is_empty()) {
        let places: Vec<&str> = sentence.points.iter().map(|point| point.pattern.label()).collect();
        lines.push(format!(
            "  ligne {} : phrase de {}, qui peut se couper {} :",
            sentence.line,
            count(sentence.words, "mot", "mots"),
            places.join(" et ")
        ));
        lines.extend(sentence.parts.iter().map(|part| format!("    {}", part.text)));
    }
    let whole: Vec<String> =
        plan.long_sentences.iter().filter(|of| of.parts.is_empty()).map(|of| of.line.to_string()).collect();
    if !whole.is_empty() {
        let places = format!("{} {}", if whole.len() > 1 { "lignes" } else { "ligne" }, enumerated(&whole));
        let told = count(whole.len(), "phrase longue", "phrases longues");
        lines.push(format!("  {told} sans coupe sûre : {places}"));
    }
    lines
}

/// A long paragraph, with where it could be cut.
fn long_paragraph(paragraph: &LongParagraph) -> String {
    let begins = format!("  ligne {} : paragraphe de {}", paragraph.line, count(paragraph.words, "mot", "mots"));
    let places: Vec<String> = paragraph.breaks.iter().map(|at| format!("« {} »", at.opening)).collect();
    let parts: Vec<String> = paragraph.part_words.iter().map(usize::to_string).collect();
    match parts.split_last() {
        Some((last, before)) => format!(
            "{begins}, qui peut se couper avant {} ({} et {last} mots)",
            places.join(" et avant "),
            before.join(", ")
        ),
        None => format!("{begins}, aucune coupe sûre"),
    }
}
