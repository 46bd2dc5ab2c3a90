//! The morphological lexicon (Lefff, under its own licence): word forms with their lemmas and features.

use super::Tag;
use super::automaton::automaton;
use std::borrow::Cow;

mod data {
    include!(concat!(env!("OUT_DIR"), "/morphology.rs"));
}

automaton!(FORMS, "morphology.fst");

/// A class of words with the features that a form of it has. Features that are not said fit any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features(u32);

/// What a form can be: its features, and how its lemma is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Analysis {
    edit: u16,
    features: Features,
}

const CLASS: u32 = 7;
const MASCULINE: u32 = 1 << 3;
const FEMININE: u32 = 1 << 4;
const SINGULAR: u32 = 1 << 5;
const PLURAL: u32 = 1 << 6;
const PERSON: u32 = 7;
const FORMS_AT: u32 = 10;

/// Gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Gender {
    Masculine,
    Feminine,
}

/// Number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Number {
    Singular,
    Plural,
}

/// Tense and mood of a verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum VerbForm {
    Present,
    Subjunctive,
    Imperative,
    Imperfect,
    SimplePast,
    SubjunctiveImperfect,
    Future,
    Conditional,
    Infinitive,
    PresentParticiple,
    PastParticiple,
}

impl VerbForm {
    /// All of them, in the order of their bits.
    pub const ALL: [Self; 11] = [
        Self::Present,
        Self::Subjunctive,
        Self::Imperative,
        Self::Imperfect,
        Self::SimplePast,
        Self::SubjunctiveImperfect,
        Self::Future,
        Self::Conditional,
        Self::Infinitive,
        Self::PresentParticiple,
        Self::PastParticiple,
    ];

    /// Its name for editors.
    pub fn label(self) -> &'static str {
        match self {
            Self::Present => "présent",
            Self::Subjunctive => "subjonctif",
            Self::Imperative => "impératif",
            Self::Imperfect => "imparfait",
            Self::SimplePast => "passé simple",
            Self::SubjunctiveImperfect => "subjonctif imparfait",
            Self::Future => "futur",
            Self::Conditional => "conditionnel",
            Self::Infinitive => "infinitif",
            Self::PresentParticiple => "participe présent",
            Self::PastParticiple => "participe passé",
        }
    }

    /// Whether it has a person.
    pub fn is_finite(self) -> bool {
        !matches!(self, Self::Infinitive | Self::PresentParticiple | Self::PastParticiple)
    }
}

impl Features {
    pub(super) fn of_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The part of speech.
    pub fn tag(self) -> Tag {
        match self.0 & CLASS {
            0 => Tag::Adj,
            1 => Tag::Adv,
            2 => Tag::Noun,
            3 => Tag::Propn,
            4 => Tag::Intj,
            _ => Tag::Verb,
        }
    }

    /// The gender, where the form has only one.
    pub fn gender(self) -> Option<Gender> {
        match (self.0 & MASCULINE != 0, self.0 & FEMININE != 0) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// The number, where the form has only one.
    pub fn number(self) -> Option<Number> {
        match (self.0 & SINGULAR != 0, self.0 & PLURAL != 0) {
            (true, false) => Some(Number::Singular),
            (false, true) => Some(Number::Plural),
            _ => None,
        }
    }

    /// Whether a verb form can be of this person (1 to 3).
    pub fn has_person(self, person: u8) -> bool {
        self.0 & (1 << (PERSON + u32::from(person) - 1)) != 0
    }

    /// Whether a verb form can be of this tense and mood.
    pub fn has_form(self, form: VerbForm) -> bool {
        self.0 & (1 << (FORMS_AT + form as u32)) != 0
    }

    /// The tenses and moods that a verb form can be of.
    pub fn forms(self) -> impl Iterator<Item = VerbForm> {
        VerbForm::ALL.into_iter().filter(move |form| self.has_form(*form))
    }

    /// Whether a verb form can be a finite one.
    pub fn is_finite(self) -> bool {
        self.forms().any(VerbForm::is_finite)
    }
}

impl Analysis {
    /// The class and features of the form.
    pub fn features(self) -> Features {
        self.features
    }

    /// The part of speech.
    pub fn tag(self) -> Tag {
        self.features.tag()
    }

    /// The gender, where the form has only one.
    pub fn gender(self) -> Option<Gender> {
        self.features.gender()
    }

    /// The number, where the form has only one.
    pub fn number(self) -> Option<Number> {
        self.features.number()
    }

    /// Whether a verb form can be of this person (1 to 3).
    pub fn has_person(self, person: u8) -> bool {
        self.features.has_person(person)
    }

    /// Whether a verb form can be of this tense and mood.
    pub fn has_form(self, form: VerbForm) -> bool {
        self.features.has_form(form)
    }

    /// The tenses and moods that a verb form can be of.
    pub fn forms(self) -> impl Iterator<Item = VerbForm> {
        self.features.forms()
    }

    /// Whether a verb form can be a finite one.
    pub fn is_finite(self) -> bool {
        self.features.is_finite()
    }

    /// The lemma of the folded `form` that it is an analysis of.
    pub fn lemma(self, form: &str) -> Cow<'_, str> {
        let (cut, suffix) = data::EDITS.get(usize::from(self.edit)).copied().unwrap_or((0, ""));
        let last = |cut: usize| form.char_indices().rev().nth(cut).map(|(at, _)| at);
        let kept = usize::from(cut).checked_sub(1).and_then(last).unwrap_or(form.len());
        let kept = &form[..kept];
        if suffix.is_empty() { Cow::Borrowed(kept) } else { Cow::Owned([kept, suffix].concat()) }
    }
}

/// The analyses of a folded word form; none for one that the lexicon does not hold.
pub fn analyses(form: &str) -> impl Iterator<Item = Analysis> + Clone {
    let set = FORMS.get(form).and_then(|id| usize::try_from(id).ok());
    let bounds = set.and_then(|set| Some(*data::STARTS.get(set)? as usize..*data::STARTS.get(set + 1)? as usize));
    let found = bounds.and_then(|bounds| data::ANALYSES.get(bounds)).unwrap_or(&[]);
    found.iter().map(|(edit, bundle)| Analysis {
        edit: *edit,
        features: Features(data::BUNDLES.get(usize::from(*bundle)).copied().unwrap_or_default()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(form: &str) -> Vec<(Tag, String)> {
        analyses(form).map(|analysis| (analysis.tag(), analysis.lemma(form).into_owned())).collect()
    }

    #[test]
    fn forms_give_their_lemmas() {
        assert!(readings("chevaux").contains(&(Tag::Noun, "cheval".to_string())));
        assert!(readings("finissait").contains(&(Tag::Verb, "finir".to_string())));
        assert!(readings("portes").contains(&(Tag::Noun, "porte".to_string())));
        assert!(readings("portes").contains(&(Tag::Verb, "porter".to_string())));
        assert!(readings("nationales").contains(&(Tag::Adj, "national".to_string())));
        assert!(readings("zzyx").is_empty());
        // The spelling of 1990.
        assert!(readings("reconnait").contains(&(Tag::Verb, "reconnaître".to_string())));
        assert!(readings("parait").contains(&(Tag::Verb, "paraître".to_string())));
        assert!(readings("maitresses").contains(&(Tag::Noun, "maîtresse".to_string())));
        assert_eq!(readings("partit").iter().map(|(_, lemma)| lemma.as_str()).collect::<Vec<_>>(), ["partir"]);
    }

    #[test]
    fn forms_have_their_features() {
        let one = |form: &str, tag: Tag| analyses(form).find(|analysis| analysis.tag() == tag).expect("an analysis");
        let horses = one("chevaux", Tag::Noun);
        assert_eq!((horses.gender(), horses.number()), (Some(Gender::Masculine), Some(Number::Plural)));
        let finished = one("finissait", Tag::Verb);
        assert!(finished.has_form(VerbForm::Imperfect) && finished.has_person(3) && !finished.has_person(1));
        assert!(finished.is_finite());
        let voted = one("votée", Tag::Verb);
        assert!(voted.has_form(VerbForm::PastParticiple) && !voted.is_finite());
        assert_eq!((voted.gender(), voted.number()), (Some(Gender::Feminine), Some(Number::Singular)));
    }
}
