//! Why nothing is written: what is not sure gives no text.

/// A reason for which a unit is not realised.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// A determiner, an adjective or a participle must agree with a word whose gender is not known.
    #[error("genre inconnu : « {0} »")]
    UnknownGender(String),
    /// The lexicon does not give the form, or gives several and no way to choose.
    #[error("forme inconnue : « {0} »")]
    UnknownForm(String),
    /// Nobody knows whether the word elides what stands before it.
    #[error("élision incertaine devant « {0} »")]
    UnsureElision(String),
    /// A demonstrative or a possessive whose antecedent the caller has not resolved.
    #[error("antécédent non résolu : « {0} »")]
    Unresolved(String),
    /// The auxiliary of a verb, or the agreement of its participle, is not sure.
    #[error("auxiliaire ou accord du participe incertain : « {0} »")]
    UnsureParticiple(String),
    /// The sense decides where an adjective stands, and the caller does not say.
    #[error("place incertaine : « {0} »")]
    UnsurePlace(String),
    /// Usage hesitates on how the subject and its verb agree.
    #[error("accord incertain avec le sujet : « {0} »")]
    UnsureAgreement(String),
    /// The verb takes the subjunctive after *que*, or may.
    #[error("subjonctif possible après « {0} »")]
    Subjunctive(String),
    /// No table holds the place, or two disagree on it.
    #[error("lieu inconnu ou ambigu : « {0} »")]
    UnknownPlace(String),
    /// The features do not go together.
    #[error("traits incompatibles : {0}")]
    Incompatible(&'static str),
    /// There is nothing to write.
    #[error("texte vide")]
    Empty,
}
