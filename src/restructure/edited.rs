//! What an editor did to a plan: whether it can be carried out, and how it is told.

use super::apply::PlanError;
use super::plan::{Fault, Generated, Pattern, Place, Plan, Proposed, Repair, Subject, TextOrigin};
use super::write::META_TITLE;
use crate::analysis;
use crate::document::{Document, markers};
use crate::lexicon::MetaRole;
use crate::source::Source;

/// What no text of a plan may hold: markers are comments.
const COMMENTS: [&str; 4] = ["<!--", "-->", "{/*", "*/}"];

/// The kinds under which a plan keeps the title for result pages and the title it was proposed for.
const FOLLOWS: &str = "titre-meta";
const FOLLOWED: &str = "titre";

pub(super) fn fault(at: impl Into<String>, problem: impl Into<String>) -> PlanError {
    PlanError::Field { at: at.into(), problem: problem.into() }
}

/// Checks that the headings have a level, and stand where one can be put, each at a place of its own; that no section
/// is there twice.
pub(super) fn check_places(base: &Source, document: &Document, plan: &Plan) -> Result<(), PlanError> {
    let text = base.text();
    let mut places: Vec<usize> =
        (0..document.top.len()).filter_map(|index| document.insertion_before(text, index)).collect();
    places.sort_unstable();
    let can_stand = |nothing: &str, offset: usize, at: &str| {
        if offset > text.len() {
            let problem = format!("l’octet {offset} est hors de l’article, qui en compte {}", text.len());
            return Err(fault(at, problem + ". Reprenez une place de `coupes`"));
        }
        if !text.is_char_boundary(offset) {
            let problem = format!("l’octet {offset} tombe au milieu d’un caractère. Reprenez une place de `coupes`");
            return Err(fault(at, problem));
        }
        if places.binary_search(&offset).is_err() {
            let next = places.partition_point(|place| *place < offset);
            let near: Vec<String> =
                places.iter().take(next + 1).skip(next.saturating_sub(1)).map(ToString::to_string).collect();
            let line = base.position(offset).line;
            let problem = format!("{nothing} à l’octet {offset} (ligne {line})");
            return Err(fault(at, format!("{problem}. Places les plus proches : {}", near.join(", "))));
        }
        Ok(())
    };
    for (n, heading) in plan.headings.iter().enumerate() {
        let offset = heading.place.offset;
        let at = format!("intertitres[{n}].place.octet");
        if !(2..=6).contains(&heading.level) {
            return Err(fault(format!("intertitres[{n}].niveau"), "un intertitre est de niveau 2 à 6"));
        }
        can_stand("aucun intertitre ne peut être placé", offset, &at)?;
        if plan.headings[..n].iter().any(|other| other.place.offset == offset) {
            return Err(fault(at, format!("deux intertitres sont placés à l’octet {offset}. Retirez-en un")));
        }
    }
    for (n, section) in plan.sections.iter().enumerate() {
        if plan.sections[..n].iter().any(|other| other.kind == section.kind) {
            return Err(fault(format!("sections[{n}].type"), "cette section est déjà dans la liste. Retirez-en une"));
        }
        if let Some(place) = section.place {
            can_stand("aucune section ne peut être placée", place.offset, &format!("sections[{n}].place.octet"))?;
        }
    }
    Ok(())
}

/// Checks that what a plan does not decide is as it was: the author's own title, description and slug, and the repairs.
pub(super) fn check_kept(document: &Document, plan: &Plan, repairs: &[Repair]) -> Result<(), PlanError> {
    let value = |role| document.meta(role).map(|(_, value)| value.to_string());
    let title = analysis::own_title(document).map(|title| title.text);
    let meta_title = analysis::declared_meta_title(document);
    if matches!(meta_title, Some(None)) && plan.meta_title.is_some() {
        return Err(fault("titre_meta", "l’article a déjà cette clé, vide. Remplissez-la dans l’article"));
    }
    let metadata = [
        ("titre", MetaRole::Title, &plan.title, title),
        ("titre_meta", MetaRole::MetaTitle, &plan.meta_title, meta_title.flatten().map(|fact| fact.text)),
        ("description", MetaRole::Description, &plan.description, value(MetaRole::Description)),
        ("slug", MetaRole::Slug, &plan.slug, value(MetaRole::Slug)),
    ];
    for (at, role, planned, own) in metadata {
        match (own, planned) {
            (Some(own), Some(planned)) if planned.text == own => {}
            (Some(own), _) => {
                let problem =
                    format!("l’auteur a écrit « {own} », que le plan ne remplace pas. Changez-le dans l’article");
                return Err(fault(at, problem));
            }
            (None, Some(_)) if at != "titre" && document.has_meta(role) => {
                return Err(fault(at, "l’article a déjà cette clé, vide. Remplissez-la dans l’article"));
            }
            (None, _) => {}
        }
    }
    if plan.repairs != repairs {
        let problem =
            "les réparations ne se modifient pas ici. Rétablissez cette liste, ou refaites le plan avec `--no-repair`";
        return Err(fault("reparations", problem));
    }
    Ok(())
}

/// The title, the description and the slug that were proposed and that no file of this kind has a place for; `put` is
/// what was put in.
pub(super) fn unplaced(plan: &Plan, put: &[Proposed]) -> Vec<Proposed> {
    // A title for result pages that is the title is written with it.
    let titled = |at: &str, text: &Generated| {
        at == "titre_meta" && plan.title.as_ref().is_some_and(|title| title.text == text.text)
    };
    let texts = metadata(plan).into_iter().filter_map(|(at, text, kinds)| Some((at, text.as_ref()?, kinds)));
    let ours = texts.filter(|(at, text, _)| text.origin != TextOrigin::Auteur && !titled(at, text));
    let ours = ours.map(|(_, text, kinds)| (text, kinds));
    let lost = ours.filter(|(_, kinds)| !put.iter().any(|one| kinds.contains(&&*one.kind)));
    lost.map(|(text, kinds)| Proposed { kind: kinds[0].to_string(), offset: 0, seal: markers::hash(&text.text) })
        .collect()
}

/// Checks that nothing was written in vain: what has no place in the file is as it was proposed.
pub(super) fn check_unplaced(plan: &Plan, put: &[Proposed]) -> Result<(), PlanError> {
    let proposed = |one: &Proposed| plan.proposed.iter().any(|known| known.kind == one.kind && known.seal == one.seal);
    let Some(lost) = unplaced(plan, put).into_iter().find(|one| !proposed(one)) else { return Ok(()) };
    let at = metadata(plan).into_iter().find(|(.., kinds)| kinds.contains(&&*lost.kind)).map_or("titre", |(at, ..)| at);
    let problem = "ce texte ne serait écrit nulle part : le fichier n’a ni front matter ni `<head>` pour lui. Ajoutez-les à l’article, ou remettez le texte proposé";
    Err(fault(format!("{at}.texte"), problem))
}

/// Checks that nothing is asked of an article that is left as it is.
pub(super) fn check_left(plan: &Plan) -> Result<(), PlanError> {
    let asked = [
        ("intertitres", plan.headings.is_empty()),
        ("sections", plan.sections.is_empty()),
        ("mention", plan.disclosure.is_none()),
    ];
    let problem = "l’article est laissé tel quel, rien n’y est ajouté. Refaites le plan avec `--force`";
    if let Some((at, _)) = asked.into_iter().find(|(_, empty)| !empty) {
        return Err(fault(at, problem));
    }
    check_unplaced(plan, &[]).map_err(|error| match error {
        PlanError::Field { at, .. } => fault(at, problem),
        other => other,
    })
}

/// Has the title for result pages follow the title, where the editor has changed only that one or taken it out.
pub(super) fn follow_title(plan: &mut Plan) {
    let Some(meta) = plan.meta_title.as_mut().filter(|meta| meta.origin != TextOrigin::Auteur) else { return };
    let is_proposed = |kind: &str, text: &str| {
        let seal = markers::hash(text);
        plan.proposed.iter().any(|one| one.kind == kind && one.seal == seal)
    };
    if !is_proposed(FOLLOWS, &meta.text) {
        return;
    }
    match &plan.title {
        Some(title) if is_proposed(FOLLOWED, &title.text) => {}
        Some(title) => {
            (meta.text, meta.pattern, meta.sources) = (title.text.clone(), Some(Pattern::Titre), Vec::new());
        }
        None => plan.meta_title = None,
    }
}

/// What tells later which title the title for result pages was proposed for.
pub(super) fn following(plan: &Plan) -> impl Iterator<Item = Proposed> {
    let ours = |text: &&Generated| text.origin != TextOrigin::Auteur;
    let pair = plan.meta_title.as_ref().filter(ours).zip(plan.title.as_ref());
    let texts = pair.map(|(meta, title)| [(FOLLOWS, &meta.text), (FOLLOWED, &title.text)]);
    let told =
        |(kind, text): (&str, &String)| Proposed { kind: kind.to_string(), offset: 0, seal: markers::hash(text) };
    texts.into_iter().flatten().map(told)
}

/// Takes the white space around the texts off.
pub(super) fn trim(plan: &mut Plan) {
    let trimmed = |text: &mut String| {
        if text.trim().len() < text.len() {
            *text = text.trim().to_string();
        }
    };
    plan.headings.iter_mut().for_each(|heading| trimmed(&mut heading.text));
    plan.existing
        .iter_mut()
        .filter_map(|heading| heading.rewording.as_mut())
        .for_each(|wording| trimmed(&mut wording.text));
    plan.sections.iter_mut().for_each(|section| trimmed(&mut section.heading));
    plan.disclosure.iter_mut().for_each(|note| trimmed(&mut note.text));
    plan.sections.iter_mut().flat_map(|section| &mut section.lines).for_each(|line| trimmed(&mut line.text));
}

/// Checks the texts that the editor has written; `changed` tells the blocks and keys that hold one.
pub(super) fn check_texts(plan: &Plan, changed: &[(String, usize)]) -> Result<(), PlanError> {
    for (n, heading) in plan.headings.iter().enumerate() {
        if is_changed(changed, &format!("h{}", heading.level), Some(heading.place.offset)) {
            check_line(&format!("intertitres[{n}].texte"), &heading.text)?;
        }
    }
    for (n, section) in plan.sections.iter().enumerate() {
        if is_changed(changed, section.kind.block(), None) {
            check_line(&format!("sections[{n}].intertitre"), &section.heading)?;
            for (row, line) in section.lines.iter().enumerate() {
                check_line(&format!("sections[{n}].lignes[{row}].texte"), &line.text)?;
            }
        }
    }
    if let Some(note) = plan.disclosure.as_ref().filter(|note| note.origin == TextOrigin::Redaction) {
        check_line("mention.texte", &note.text)?;
    }
    for (at, text, kinds) in metadata(plan) {
        let Some(text) = text.as_ref().filter(|_| kinds.iter().any(|kind| is_changed(changed, kind, None))) else {
            continue;
        };
        let at = format!("{at}.texte");
        check_line(&at, &text.text)?;
        if at == "slug.texte" && text.text.contains(char::is_whitespace) {
            return Err(fault(at, "un slug est d’un seul tenant. Remplacez les espaces par des traits d’union"));
        }
    }
    Ok(())
}

/// The title, the title for result pages, the description and the slug, with the kinds of what holds them.
fn metadata(plan: &Plan) -> [(&'static str, &Option<Generated>, &'static [&'static str]); 4] {
    [
        ("titre", &plan.title, &["title", "h1"]),
        ("titre_meta", &plan.meta_title, META_TITLE),
        ("description", &plan.description, &["description"]),
        ("slug", &plan.slug, &["slug"]),
    ]
}

fn is_changed(changed: &[(String, usize)], kind: &str, offset: Option<usize>) -> bool {
    changed.iter().any(|(changed, at)| changed == kind && offset.is_none_or(|offset| offset == *at))
}

/// Checks a text that is to stand on one line.
pub(super) fn check_line(at: &str, text: &str) -> Result<(), PlanError> {
    let problem = if text.trim().is_empty() {
        "le texte est vide. Écrivez-le, ou retirez cet élément de la liste".to_string()
    } else if text.contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        "le texte contient un saut de ligne. Mettez-le sur une seule ligne".to_string()
    } else if let Some(sign) = COMMENTS.into_iter().find(|sign| text.contains(sign)) {
        format!("le texte contient `{sign}`, qui se confondrait avec un marqueur. Retirez-le")
    } else if text.contains(|c: char| c.is_control() && c != '\t') {
        "le texte contient un caractère de contrôle. Retirez-le".to_string()
    } else {
        return Ok(());
    };
    Err(fault(at, problem))
}

/// Tells in a plan what the editor chose or wrote, and takes the sections out that have no lines left.
pub(super) fn tell(base: &Source, plan: &mut Plan, changed: &[(String, usize)]) {
    plan.headings.iter_mut().for_each(|heading| heading.place = Place::of(base, heading.place.offset));
    plan.headings.sort_by_key(|heading| heading.place);
    plan.sections.retain(|section| !section.lines.is_empty());
    let (titled, described) = (plan.meta_title.is_some(), plan.description.is_some());
    plan.findings.retain(|finding| match (finding.subject, finding.fault) {
        (Subject::TitreMeta, Fault::Absent) => !titled,
        (Subject::Description, Fault::Absent) => !described,
        _ => true,
    });
    for heading in &mut plan.headings {
        if !is_changed(changed, &format!("h{}", heading.level), Some(heading.place.offset)) {
            continue;
        }
        let chosen = heading.alternatives.iter().find(|choice| choice.text == heading.text);
        (heading.pattern, heading.sources) = match chosen {
            Some(choice) => (choice.pattern, choice.sources.clone()),
            None => (Pattern::Redaction, Vec::new()),
        };
        heading.provisional = false;
    }
    let changed: Vec<bool> =
        metadata(plan).iter().map(|(.., kinds)| kinds.iter().any(|kind| is_changed(changed, kind, None))).collect();
    let texts = [&mut plan.title, &mut plan.meta_title, &mut plan.description, &mut plan.slug];
    for (text, _) in texts.into_iter().zip(changed).filter(|(_, changed)| *changed) {
        if let Some(text) = text {
            (text.origin, text.pattern, text.sources) = (TextOrigin::Redaction, Some(Pattern::Redaction), Vec::new());
        }
    }
}
