use super::{Gender, field, gender, speaks, tables, title};

/// What a heading puts before the noun of what a verb plans, fears, asks or refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Whether the verb governs an infinitive, else a noun phrase.
    pub infinitive: bool,
    /// The preposition before that.
    pub preposition: Option<&'static str>,
    /// What the heading opens with: a noun, or a preposition.
    pub word: &'static str,
    /// The gender of that noun; none of a preposition.
    pub noun: Option<Gender>,
    /// The preposition behind that noun.
    pub of: &'static str,
}

/// The openings for an infinitive, given with `se` where it is pronominal.
pub fn heading_openings(verb: &str) -> impl Iterator<Item = Opening> {
    tables::PERSPECTIVES.rows(verb).map(|[_, complement, preposition, word, noun, of, _]| Opening {
        infinitive: complement == "infinitif",
        preposition: field(preposition),
        word,
        noun: gender(noun),
        of,
    })
}

/// A use in which some words make no heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoHeading {
    /// As the verb of a clause: it says too little to be the news.
    Verb,
    /// As the verb of a clause of the past, in the present: it tells what was, not what happened.
    State,
    /// As what the reader does: it says too little to be a task.
    Task,
    /// Behind a preposition, with which it makes another one: `au bénéfice de`.
    Locution,
    /// Outside a quotation: it judges what it names.
    Loaded,
    /// In what opens a sentence: it makes what follows less than a fact (`en théorie`, `à titre exceptionnel`).
    Reserve,
    /// With its object and *de*: `informer quelqu'un | de quelque chose`.
    Of,
}

/// Whether a word, by its lemma, makes no heading in a use.
pub fn makes_no_heading(lemma: &str, wanted: NoHeading) -> bool {
    let wanted = match wanted {
        NoHeading::Verb => "verbe",
        NoHeading::State => "état",
        NoHeading::Task => "tâche",
        NoHeading::Locution => "locution",
        NoHeading::Loaded => "parti pris",
        NoHeading::Reserve => "réserve",
        NoHeading::Of => "de",
    };
    tables::MOTS_EXCLUS.rows(lemma).any(|[_, told, _]| told == wanted)
}

/// What a section is about whose heading is a noun phrase with this noun, given by its lemma, for its head: one of
/// [`NOUN_CLASSES`]; none where nobody has said.
pub fn noun_class(lemma: &str) -> Option<&'static str> {
    tables::CLASSES_DE_NOMS.get(tables::CLASSES_DE_NOMS.find(lemma)?).map(|[_, class, _]| class)
}

/// Whether a noun names somebody, or a body that can act.
pub fn is_actor(lemma: &str) -> bool {
    title(lemma).is_some() || speaks(lemma) || matches!(noun_class(lemma), Some("personne" | "organisme"))
}

/// The classes of nouns.
pub const NOUN_CLASSES: [&str; 13] = [
    "acte",
    "règle",
    "mesure",
    "question",
    "domaine",
    "objet",
    "texte",
    "personne",
    "organisme",
    "lieu",
    "moment",
    "partie",
    "vague",
];

/// What a heading of usual words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsualHeading {
    /// It would fit any text.
    Vague,
    /// The same, once a number stands behind it: `partie 2`.
    Counted,
    /// It points to what can be read elsewhere: right above links, vague above running text.
    Pointer,
    /// It names a part that goes with the text, such as its sources.
    Apparatus,
}

/// What a heading is by its words, folded and without number; none where they are not usual ones.
pub fn usual_heading(words: &str) -> Option<UsualHeading> {
    match tables::INTERTITRES_USUELS.row(words)?[1] {
        "vague" => Some(UsualHeading::Vague),
        "compté" => Some(UsualHeading::Counted),
        "renvoi" => Some(UsualHeading::Pointer),
        "appareil" => Some(UsualHeading::Apparatus),
        _ => None,
    }
}
