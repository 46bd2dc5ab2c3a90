//! What an editor did to the judgements of a plan: which other wordings of the author's headings are taken.

use super::apply::PlanError;
use super::edited::{check_line, fault};
use super::plan::{ExistingHeading, Pattern, Plan, Proposed};
use super::write::{REWORDING, Site};
use crate::document::{Document, markers};
use crate::source::Source;

/// The kind of a wording that is offered and not put in.
const OFFER: &str = "offre";

/// The wordings that are offered and not taken: what the editor makes of them is told by these.
pub(super) fn offers(plan: &Plan) -> Vec<Proposed> {
    let left = plan.existing.iter().filter(|heading| !heading.taken);
    left.filter_map(|heading| {
        let seal = markers::hash(&heading.rewording.as_ref()?.text);
        Some(Proposed { kind: OFFER.to_string(), offset: heading.place.offset, seal })
    })
    .collect()
}

/// Checks that the headings of the author are those of the article, and that those which are to be reworded can be.
pub(super) fn check(base: &Source, document: &Document, plan: &Plan) -> Result<(), PlanError> {
    for (n, heading) in plan.existing.iter().enumerate() {
        let at = format!("intertitres_de_l_auteur[{n}]");
        let own = document.blocks.iter().any(|block| {
            block.title().is_some_and(|title| {
                block.prose.to_source(title.clone()).start == heading.place.offset
                    && block.prose.text().get(title) == Some(&heading.text)
            })
        });
        if !own || plan.existing[..n].iter().any(|other| other.place.offset == heading.place.offset) {
            let problem = "ce n’est pas un intertitre de l’article. Rétablissez cet élément, et écrivez le nouveau texte dans `reformulation`";
            return Err(fault(at, problem));
        }
        if !heading.taken {
            continue;
        }
        let Some(rewording) = &heading.rewording else {
            let problem = "aucun texte ne remplace l’intertitre. Écrivez-le : `{\"texte\": \"…\"}`, ou mettez `retenue` à `false`";
            return Err(fault(format!("{at}.reformulation"), problem));
        };
        check_line(&format!("{at}.reformulation.texte"), &rewording.text)?;
        if let Err(obstacle) = Site::at(base, document, heading.place.offset, &rewording.text) {
            let problem =
                format!("cet intertitre ne peut pas être remplacé : {}. Changez-le dans l’article", obstacle.label());
            return Err(fault(format!("{at}.retenue"), problem));
        }
    }
    Ok(())
}

/// Tells of the wordings that the editor took how they were made; `changed` tells the blocks that hold one.
pub(super) fn tell(base: &Source, document: &Document, plan: &mut Plan, changed: &[(String, usize)]) {
    let proposed = &plan.proposed;
    for heading in &mut plan.existing {
        let ExistingHeading { rewording: Some(rewording), taken: true, place, .. } = heading else { continue };
        let Ok(site) = Site::at(base, document, place.offset, &rewording.text) else { continue };
        let seal = markers::hash(&rewording.text);
        let offered = proposed.iter().any(|one| one.kind == OFFER && one.offset == place.offset && one.seal == seal);
        let own = !changed.iter().any(|(kind, at)| kind == REWORDING && *at == site.span.start);
        if own || offered {
            continue;
        }
        let chosen = rewording.alternatives.iter().find(|choice| choice.text == rewording.text);
        (rewording.pattern, rewording.sources) = match chosen {
            Some(choice) => (choice.pattern, choice.sources.clone()),
            None => (Pattern::Redaction, Vec::new()),
        };
    }
}
