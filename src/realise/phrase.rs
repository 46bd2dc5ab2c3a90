//! The features of noun phrases.

use super::clause::Clause;
use super::piece::SourceId;
use super::place::{Place, PlaceRelation};
use super::time::{Date, Hour};
use crate::lexicon::{Gender, Number};

/// Words of a source, written as they are: only the determiner they begin with and the first letter may change, and the
/// typography.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verbatim {
    /// The words.
    pub text: String,
    /// Whether the first letter is a capital only because it began a sentence: it becomes lower case.
    pub sentence_initial: bool,
    /// Where they come from.
    pub sources: Vec<SourceId>,
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person: an article in the name never contracts (*de Le Goff*).
    Person,
    /// An organisation or a newspaper: its article, gender and number are in the tables (*du Monde*, *l’ONU*).
    Organisation,
    /// A place: the same.
    Place,
    /// A work or anything else: nothing is known of it.
    Other,
}

/// The head of a noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// A common noun, in the singular; it is inflected.
    Noun(String),
    /// Words of a source; gender and number are those given.
    Verbatim(Verbatim),
    /// A name.
    Name {
        /// As it is written.
        text: String,
        /// Of what.
        kind: NameKind,
    },
    /// The symbol of a unit after a count: `km`, `€`.
    Symbol(String),
}

/// Whether the caller knows what a demonstrative or a possessive refers to, and the reader will too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Antecedent {
    Resolved,
    Unresolved,
}

/// A word that multiplies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Scale {
    Thousand,
    Million,
    Billion,
}

/// What a count says of its exactness, written before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// *environ*.
    About,
    /// *près de*.
    Nearly,
    /// *plus de*.
    Over,
    /// *moins de*.
    Under,
    /// *au moins*.
    AtLeast,
    /// *jusqu’à*.
    UpTo,
}

/// A number before a noun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The whole part.
    pub whole: u64,
    /// The digits after the comma, if any.
    pub fraction: Option<String>,
    /// The word that multiplies it; the noun then takes *de*.
    pub scale: Option<Scale>,
    /// Whether it is written in words.
    pub in_words: bool,
    /// What it says of its exactness.
    pub bound: Option<Bound>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// A determiner that says how much or how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    /// *plusieurs*.
    Several,
    /// *quelques*.
    Some,
    /// *certains*.
    Certain,
    /// *chaque*.
    Each,
    /// *aucun*, which asks for *ne*.
    No,
    /// *tout le*, *tous les*.
    All,
    /// *la plupart des*: the verb is in the plural.
    Most,
    /// *beaucoup de*.
    Many,
    /// *peu de*.
    Few,
    /// *trop de*.
    TooMany,
    /// *nombre de*.
    Number,
    /// *plus d’un*: the verb is in the singular.
    MoreThanOne,
    /// *une dizaine de*, and the others: see [`Quantifier::Collective`].
    Collective(Collective),
}

/// A noun of approximate number; *une trentaine de personnes* takes the plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Collective {
    Dizaine,
    Douzaine,
    Quinzaine,
    Vingtaine,
    Trentaine,
    Quarantaine,
    Cinquantaine,
    Soixantaine,
    Centaine,
    Millier,
}

impl Collective {
    /// The noun.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dizaine => "dizaine",
            Self::Douzaine => "douzaine",
            Self::Quinzaine => "quinzaine",
            Self::Vingtaine => "vingtaine",
            Self::Trentaine => "trentaine",
            Self::Quarantaine => "quarantaine",
            Self::Cinquantaine => "cinquantaine",
            Self::Soixantaine => "soixantaine",
            Self::Centaine => "centaine",
            Self::Millier => "millier",
        }
    }
}

/// The determiner of a noun phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Determiner {
    /// None, or the one that verbatim words begin with.
    #[default]
    None,
    /// *le*, *la*, *les*; before a name, the article its table gives.
    Definite,
    /// *un*, *une*, *des*; *de* before a plural adjective and after a negation.
    Indefinite,
    /// *du*, *de la*.
    Partitive,
    /// *ce*, *cet*, *cette*, *ces*.
    Demonstrative(Antecedent),
    /// *mon* … *leurs*.
    Possessive {
        /// The person of the possessor, 1 to 3.
        person: u8,
        /// The number of the possessor.
        possessors: Number,
        /// Whether it is known who that is.
        antecedent: Antecedent,
    },
    /// A number.
    Count(Count),
    /// *les trois*, *ces 12*: a definite article and a number.
    DefiniteCount(Count),
    /// How much or how many.
    Quantifier(Quantifier),
}

/// Where an adjective stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Position {
    /// Where the closed list puts it; refused where the sense decides.
    #[default]
    Usual,
    /// Before the noun.
    Before,
    /// After the noun.
    After,
}

/// An adjective, or a participle used as one, in the masculine singular.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adjective {
    /// The lemma.
    pub lemma: String,
    /// Where it stands.
    pub position: Position,
    /// An adverb before it: *très*.
    pub adverb: Option<String>,
    /// Whether *et* stands before it.
    pub coordinated: bool,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// An ordinal before the noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// The rank, from 1.
    pub rank: u64,
    /// Whether it is written in words.
    pub in_words: bool,
}

/// What completes a noun or a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complement {
    /// A preposition and a noun phrase: `de`, `à cause de`, `jusqu’à`…
    Phrase {
        /// The preposition, as it is written before a consonant.
        preposition: String,
        /// What follows.
        object: Nominal,
    },
    /// A place with the preposition that its table gives.
    Place(PlaceRelation, Place),
    /// A preposition and a place with its article: *vers le Canada*, *contre la France*.
    PlaceAfter(String, Place),
    /// A date as an adverb.
    On(Date),
    /// A preposition and a date: *depuis le 3 mai*.
    DateAfter(String, Date),
    /// A preposition and an hour: *à 21 h 30*.
    At(String, Hour),
    /// A preposition (`de`, `pour`, `sans`, `après`; none with an empty string) and a clause in the infinitive.
    Infinitive(String, Box<Clause>),
    /// A participle clause that agrees with the noun or the subject: *lancée par Bakou*.
    Participle(Box<Clause>),
    /// Words as they are: an adverb, a relative clause.
    Text(Verbatim),
}

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// Its head.
    pub head: Head,
    /// The gender; none to take it from the lexicon, and be refused where that does not know.
    pub gender: Option<Gender>,
    /// The number; a count decides it where there is one.
    pub number: Number,
    /// The determiner.
    pub determiner: Determiner,
    /// An ordinal after the determiner.
    pub ordinal: Option<Ordinal>,
    /// The adjectives, in order.
    pub adjectives: Vec<Adjective>,
    /// The complements, in order.
    pub complements: Vec<Complement>,
    /// An apposition, between commas.
    pub apposition: Option<Box<Nominal>>,
    /// Where the head comes from.
    pub sources: Vec<SourceId>,
}

impl NounPhrase {
    /// A noun phrase of a head and a determiner.
    pub fn new(head: Head, determiner: Determiner) -> Self {
        Self {
            head,
            gender: None,
            number: Number::Singular,
            determiner,
            ordinal: None,
            adjectives: Vec::new(),
            complements: Vec::new(),
            apposition: None,
            sources: Vec::new(),
        }
    }
}

/// A word that coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conjunction {
    /// *A, B et C*.
    And,
    /// *A, B ou C*.
    Or,
    /// *ni A ni B*, which asks for *ne*.
    Nor,
}

/// A share: *20 % des électeurs*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Percentage {
    /// The whole part.
    pub whole: u64,
    /// The digits after the comma, if any.
    pub fraction: Option<String>,
    /// Whether *les* stands before it.
    pub definite: bool,
    /// What it says of its exactness.
    pub bound: Option<Bound>,
    /// Of what.
    pub of: Option<Box<Nominal>>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// A personal pronoun of the third person, whose antecedent the caller has resolved, or *on*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// *il*, *elle*, *ils*, *elles*.
    Personal(Gender, Number),
    /// *on*.
    One,
}

/// What stands where a noun phrase can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nominal {
    /// One noun phrase.
    Phrase(Box<NounPhrase>),
    /// Several.
    Coordination(Conjunction, Vec<Nominal>),
    /// A share.
    Percentage(Percentage),
    /// A pronoun.
    Pronoun(Pronoun),
}

impl From<NounPhrase> for Nominal {
    fn from(phrase: NounPhrase) -> Self {
        Self::Phrase(Box::new(phrase))
    }
}
