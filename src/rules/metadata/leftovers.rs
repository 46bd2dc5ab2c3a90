//! The engine of the rules on what tools and templates leave in metadata.

use crate::analysis::{Leftover, MetaFact, leftover};
use crate::lexicon::Provisional;
use crate::rules::{Context, Found};

/// A field that somebody should have filled in.
pub(super) struct Field {
    /// Which values are provisional in it.
    pub(super) provisional: Provisional,
    /// Its name with its article, as a sentence begins.
    pub(super) name: &'static str,
}

impl Field {
    /// A finding where the value is none of the author's.
    pub(super) fn judge(&self, context: &Context, found: &mut Found, fact: &MetaFact) {
        let raw = context.source.slice(fact.span);
        // The reader of pages has covered the tags of a template; that of a page that a template makes is no fault.
        let in_front = context.document.front_matter.is_some();
        let text = if in_front || !raw.contains("%%") { fact.text.as_str() } else { raw };
        let Some(leftover) = leftover(text, self.provisional) else { return };
        let (name, text) = (self.name, text.trim());
        let message = match leftover {
            Leftover::Provisional => format!("{name} est une valeur provisoire\u{a0}: «\u{a0}{text}\u{a0}»."),
            Leftover::Template => {
                format!("{name} contient un signe de gabarit que rien n’a remplacé\u{a0}: `{text}`.")
            }
            Leftover::File => format!("{name} est un nom de fichier ou une adresse\u{a0}: `{text}`."),
            Leftover::Filling => format!("{name} est un texte de remplissage."),
        };
        found
            .at(fact.span, message)
            .why("Ce qu’un outil a mis en attendant ne dit rien de la page à ceux qui la cherchent.")
            .advice("Remplacez cette valeur par la vôtre avant de publier.")
            .generated(fact.generated);
    }
}
