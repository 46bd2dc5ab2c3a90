//! The features of clauses.

use super::phrase::{Adjective, Complement, Nominal, Verbatim};
use super::piece::SourceId;
use crate::lexicon::{Gender, Number};

/// Tense and mood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tense {
    /// *il vote*.
    #[default]
    Present,
    /// *il a voté*.
    PasseCompose,
    /// *il votait*.
    Imparfait,
    /// *il avait voté*.
    PlusQueParfait,
    /// *il votera*.
    Futur,
    /// *il voterait*.
    Conditionnel,
    /// *il aurait voté*.
    ConditionnelPasse,
    /// *voter*.
    Infinitif,
    /// *avoir voté*.
    InfinitifPasse,
    /// *votant*.
    ParticipePresent,
    /// *votée*: agrees with the noun it completes.
    ParticipePasse,
}

/// Voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Voice {
    #[default]
    Active,
    Passive,
}

/// What goes with *ne*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Negation {
    /// *ne … pas*.
    Not,
    /// *ne … plus*.
    NoLonger,
    /// *ne … jamais*.
    Never,
    /// *ne … pas encore*.
    NotYet,
    /// *ne … que*, which denies nothing.
    Only,
}

/// An object pronoun before the verb; one at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clitic {
    /// *le*, *la*, *les*: the participle agrees with it.
    Direct(Gender, Number),
    /// *lui*, *leur*.
    Indirect(Number),
    /// *y*.
    Y,
    /// *en*.
    En,
}

/// What a verb has as its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// A direct object.
    Nominal(Nominal),
    /// A clause after *que*, in the indicative or the conditional; verbs that may ask for the subjunctive are refused.
    Content(Box<Clause>),
    /// A clause after *si*: an indirect question.
    Whether(Box<Clause>),
    /// A preposition (none: an empty string) and an infinitive: *promet de signer*.
    Infinitive(String, Box<Clause>),
    /// Words in guillemets, after a colon if they are a whole sentence.
    Quotation(Quotation),
}

/// Words in guillemets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotation {
    /// The words, without guillemets.
    pub words: Verbatim,
    /// Whether they are a whole sentence: it keeps its capital, and its full stop stands inside.
    pub sentence: bool,
}

/// What is said of the subject after *être*, *devenir*, *rester*…
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// An adjective, which agrees with the subject.
    Adjective(Adjective),
    /// A noun phrase.
    Nominal(Nominal),
}

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// *La ville a-t-elle voté ?*
    Whether,
    /// *Pourquoi la ville a-t-elle voté ?*
    Why,
    /// *Comment la ville a-t-elle voté ?*
    How,
    /// *Quand la ville a-t-elle voté ?*
    When,
    /// *Pourquoi la ville a voté*: a heading without inversion or question mark.
    WhyStated,
    /// *Comment la ville a voté*.
    HowStated,
}

/// Order of subject and verb in the clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Subject, verb.
    #[default]
    Plain,
    /// Verb, subject: *affirme le maire*, *a-t-il répondu*; *Ce que prévoit le texte*.
    Inverted,
}

/// A simple clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// What stands before the subject, each with its comma: *Mardi, …*.
    pub opening: Vec<Complement>,
    /// The subject; none in the infinitive and in participles.
    pub subject: Option<Nominal>,
    /// The infinitive, with *se* or *s’* where the verb is pronominal.
    pub verb: String,
    /// Tense and mood.
    pub tense: Tense,
    /// Voice.
    pub voice: Voice,
    /// Negation.
    pub negation: Option<Negation>,
    /// An object pronoun.
    pub clitic: Option<Clitic>,
    /// An adverb after the verb or its auxiliary: *bientôt*, *largement*.
    pub adverb: Option<String>,
    /// What is said of the subject.
    pub attribute: Option<Attribute>,
    /// The object.
    pub object: Option<Object>,
    /// The agent of a passive: *par Moscou*.
    pub agent: Option<Nominal>,
    /// Other complements, in order.
    pub complements: Vec<Complement>,
    /// Who says so: *, selon la préfète*.
    pub according_to: Option<Nominal>,
    /// A question.
    pub question: Option<Question>,
    /// The order.
    pub order: Order,
    /// Where the verb comes from.
    pub sources: Vec<SourceId>,
}
