use super::super::plan::RightsSign;
use crate::analysis::{ProvenanceFact, provenance};
use crate::document::Document;
use crate::lexicon::Provenance;
use crate::source::Source;

/// Where the given file says that its text may be somebody else's.
pub(in super::super) fn rights(source: &Source, document: &Document) -> Vec<RightsSign> {
    provenance(document)
        .into_iter()
        .map(|fact| {
            let position = source.position(fact.span.start);
            RightsSign {
                message: message(&fact),
                kind: fact.kind,
                words: fact.words,
                span: source.original(fact.span),
                line: position.line,
                column: position.column,
            }
        })
        .collect()
}

fn message(fact: &ProvenanceFact) -> String {
    let words = &fact.words;
    match (fact.kind, fact.name) {
        (Provenance::Agence, name) => {
            let from = name.unwrap_or("d’une agence");
            format!("Le texte semble provenir {from} (« {words} ») : vérifiez vos droits avant de le publier.")
        }
        (Provenance::Traduction, _) => {
            format!("Le texte semble provenir d’une autre publication (« {words} ») : vérifiez vos droits.")
        }
        (Provenance::Droits, _) => {
            format!(
                "Le texte semble provenir d’un autre éditeur, qui réserve ses droits (« {words} ») : vérifiez les vôtres."
            )
        }
        (Provenance::Source, _) => {
            format!(
                "Le texte finit par un lien vers sa source (« {words} ») : s’il en est repris, vérifiez vos droits."
            )
        }
    }
}
