use super::{Table, field, tables};

/// The phrases that tell the cause of a fact, without the preposition that ends them: marker, preposition, provenance.
pub fn cause_markers() -> &'static Table<3> {
    tables::MARQUEURS_DE_CAUSE
}

/// A verb that joins a cause and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CauseVerb {
    /// The preposition before its complement; none where that is the direct object.
    pub preposition: Option<&'static str>,
    /// Whether its subject is the cause, and its complement what came of it.
    pub subject_causes: bool,
}

/// The verb with this infinitive that joins a cause and what came of it, `se` with it where it is pronominal; `être dû`.
pub fn cause_verb(infinitive: &str) -> Option<CauseVerb> {
    let [_, preposition, subject, _] = tables::VERBES_DE_CAUSE.row(infinitive)?;
    Some(CauseVerb { preposition: field(preposition), subject_causes: subject == "cause" })
}

/// Whether somebody gives for false, by this verb, what another has said; then whether it is said of words alone, so that *le*
/// stands for them: `il le dément`, where `il le conteste` may be of a thing.
pub fn denial(infinitive: &str) -> Option<bool> {
    let [_, category, _] = tables::DEMENTIS.row(infinitive)?;
    match category {
        "verbe" => Some(true),
        "verbe de chose" => Some(false),
        _ => None,
    }
}

/// Whether a noun, by its lemma, takes up what somebody has said: `ces accusations`.
pub fn names_claim(lemma: &str) -> bool {
    tables::DEMENTIS.row(lemma).is_some_and(|[_, category, _]| category == "nom")
}
