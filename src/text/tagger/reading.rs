//! Which analysis of the lexicon a word has in its sentence, once its part of speech is known.

use crate::lexicon::{Analysis, Gender, Number, Tag, VerbForm, analyses, determiner, function_word};
use crate::text::token::Token;
use serde::Serialize;

/// The features of a word in its sentence, as far as they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Features {
    /// Gender.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// Person of a finite verb.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<u8>,
    /// Tense and mood of a verb.
    #[serde(rename = "verb_form", skip_serializing_if = "Option::is_none")]
    pub form: Option<VerbForm>,
}

impl Features {
    /// The features for editors: `féminin pluriel`, `3e personne du singulier, présent`; empty for none.
    pub fn label(&self) -> String {
        let number = self.number.map(|number| match number {
            Number::Singular => "singulier",
            Number::Plural => "pluriel",
        });
        let gender = self.gender.map(|gender| match gender {
            Gender::Masculine => "masculin",
            Gender::Feminine => "féminin",
        });
        let agreement = match (self.person, number) {
            (Some(person), Some(number)) => {
                let person = format!("{person}{} personne du {number}", if person == 1 { "re" } else { "e" });
                [gender.map(str::to_string), Some(person)].into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
            (Some(person), None) => format!("{person}{} personne", if person == 1 { "re" } else { "e" }),
            (None, _) => [gender, number].into_iter().flatten().collect::<Vec<_>>().join(" "),
        };
        let parts = [self.form.map(VerbForm::label).unwrap_or_default(), &agreement];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// How far back a determiner, a subject or an auxiliary is looked for.
const REACH: usize = 4;

/// Gives every tagged token of a sentence its analysis and its features.
pub(super) fn read(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let (analysis, features) = one(tokens, at);
        tokens[at].analysis = analysis;
        tokens[at].features = features;
    }
}

fn one(tokens: &[Token], at: usize) -> (Option<Analysis>, Features) {
    let token = &tokens[at];
    let form = token.folded.as_str();
    match token.tag {
        Tag::Det | Tag::Adp | Tag::Pron => (None, closed(form, token.tag)),
        Tag::Noun => nominal(tokens, at, &[Tag::Noun, Tag::Adj, Tag::Verb]),
        Tag::Adj => nominal(tokens, at, &[Tag::Adj, Tag::Verb, Tag::Noun]),
        Tag::Verb | Tag::Aux => verbal(tokens, at),
        Tag::Adv | Tag::Intj => (analyses(form).find(|analysis| analysis.tag() == token.tag), Features::default()),
        _ => (None, Features::default()),
    }
}

/// What a determiner, a contraction or a personal pronoun says of itself.
fn closed(form: &str, tag: Tag) -> Features {
    if tag == Tag::Pron {
        let (person, number, gender) = match form.trim_start_matches("-t").trim_start_matches('-') {
            "je" | "j'" | "me" | "m'" | "moi" => (Some(1), Some(Number::Singular), None),
            "tu" | "te" | "t'" | "toi" => (Some(2), Some(Number::Singular), None),
            "il" => (Some(3), Some(Number::Singular), Some(Gender::Masculine)),
            "elle" => (Some(3), Some(Number::Singular), Some(Gender::Feminine)),
            "on" | "l'on" | "lui" | "c'" | "ce" | "cela" | "ça" => (Some(3), Some(Number::Singular), None),
            "nous" => (Some(1), Some(Number::Plural), None),
            "vous" => (Some(2), Some(Number::Plural), None),
            "ils" | "eux" => (Some(3), Some(Number::Plural), Some(Gender::Masculine)),
            "elles" => (Some(3), Some(Number::Plural), Some(Gender::Feminine)),
            "les" | "leur" => (Some(3), Some(Number::Plural), None),
            _ => (None, None, None),
        };
        return Features { gender, number, person, form: None };
    }
    let (gender, number) = determiner(form).unwrap_or((None, None));
    Features { gender, number, ..Features::default() }
}

/// Points for an analysis that agrees, or minus points for one that does not.
fn agreement(analysis: Analysis, gender: Option<Gender>, number: Option<Number>) -> i32 {
    let of = |own: Option<i32>, wanted: Option<i32>| match (own, wanted) {
        (Some(own), Some(wanted)) => {
            if own == wanted {
                1
            } else {
                -3
            }
        }
        _ => 0,
    };
    of(analysis.gender().map(|g| g as i32), gender.map(|g| g as i32))
        + of(analysis.number().map(|n| n as i32), number.map(|n| n as i32))
}

fn nominal(tokens: &[Token], at: usize, classes: &[Tag]) -> (Option<Analysis>, Features) {
    let form = tokens[at].folded.as_str();
    let (gender, number) = asked(tokens, at);
    let of = |class: Tag| {
        let usable = |analysis: &Analysis| analysis.tag() == class && (class != Tag::Verb || is_participle(*analysis));
        // The first of equals: the order of the lexicon.
        analyses(form).filter(usable).fold(None, |best: Option<(i32, Analysis)>, analysis| {
            let points = agreement(analysis, gender, number);
            if best.is_none_or(|(most, _)| points > most) { Some((points, analysis)) } else { best }
        })
    };
    let found = classes.iter().find_map(|class| of(*class)).map(|(_, analysis)| analysis);
    let own = |analysis: Analysis| (analysis.gender(), analysis.number());
    let (own_gender, own_number) = found.map_or((None, None), own);
    let features = Features { gender: own_gender.or(gender), number: own_number.or(number), ..Features::default() };
    (found, features)
}

fn is_participle(analysis: Analysis) -> bool {
    analysis.has_form(VerbForm::PastParticiple) || analysis.has_form(VerbForm::PresentParticiple)
}

/// The gender and the number that the determiner or the noun before asks for.
fn asked(tokens: &[Token], at: usize) -> (Option<Gender>, Option<Number>) {
    for before in tokens[..at].iter().rev().take(REACH) {
        match before.tag {
            Tag::Det => return determiner(&before.folded).unwrap_or((None, None)),
            // `du`, `aux` hold an article.
            Tag::Adp => return determiner(&before.folded).unwrap_or((None, None)),
            Tag::Noun if tokens[at].tag == Tag::Adj => return (before.features.gender, before.features.number),
            Tag::Num => return (None, (before.folded != "1" && before.folded != "0").then_some(Number::Plural)),
            Tag::Adj | Tag::Adv => {}
            _ => break,
        }
    }
    (None, None)
}

fn verbal(tokens: &[Token], at: usize) -> (Option<Analysis>, Features) {
    let token = &tokens[at];
    let form = token.folded.as_str();
    let before = || tokens[..at].iter().rev().take(REACH);
    let after_auxiliary = before().take_while(|token| token.tag != Tag::Noun).any(|token| token.tag == Tag::Aux);
    let previous = tokens[..at].last();
    let governed = previous.is_some_and(|token| {
        token.tag == Tag::Adp || token.tag == Tag::Verb || token.tag == Tag::Pron && token.features.person.is_none()
    });
    let subject = before().find_map(|token| match token.tag {
        Tag::Pron => token.features.person.map(|person| (person, token.features.number)),
        Tag::Noun | Tag::Propn => Some((3, token.features.number)),
        _ => None,
    });
    let after_que = before().any(|token| matches!(token.folded.as_str(), "que" | "qu'" | "quoique" | "afin"));
    let points = |analysis: Analysis, verb_form: VerbForm| -> i32 {
        let mut points = match verb_form {
            VerbForm::PastParticiple => {
                if after_auxiliary {
                    6
                } else {
                    1
                }
            }
            VerbForm::Infinitive => {
                if governed {
                    6
                } else {
                    4
                }
            }
            VerbForm::Present => 4,
            VerbForm::Imperfect | VerbForm::Future | VerbForm::Conditional | VerbForm::SimplePast => 3,
            VerbForm::PresentParticiple => 2,
            VerbForm::Subjunctive => {
                if after_que {
                    2
                } else {
                    0
                }
            }
            VerbForm::Imperative => i32::from(subject.is_none()),
            VerbForm::SubjunctiveImperfect => -2,
        };
        if verb_form.is_finite()
            && let Some((person, _)) = subject
        {
            points += if analysis.has_person(person) { 2 } else { -2 };
        }
        points
    };
    let mut best: Option<(i32, Analysis, VerbForm)> = None;
    for analysis in analyses(form).filter(|analysis| analysis.tag() == Tag::Verb) {
        let auxiliary = matches!(&*analysis.lemma(form), "être" | "avoir" | "faire");
        for verb_form in analysis.forms() {
            let points = points(analysis, verb_form) + if token.tag == Tag::Aux && !auxiliary { -20 } else { 0 };
            if best.is_none_or(|(most, ..)| points > most) {
                best = Some((points, analysis, verb_form));
            }
        }
    }
    let Some((_, analysis, verb_form)) = best else {
        // Forms that the table alone knows.
        let known = function_word(form).is_some();
        return (None, Features { form: known.then_some(VerbForm::Present), ..Features::default() });
    };
    let person = || {
        let (wanted, _) = subject.unwrap_or((3, None));
        if analysis.has_person(wanted) {
            Some(wanted)
        } else {
            (1..=3).rev().find(|person| analysis.has_person(*person))
        }
    };
    let features = Features {
        gender: analysis.gender(),
        number: analysis.number(),
        person: if verb_form.is_finite() { person() } else { None },
        form: Some(verb_form),
    };
    (Some(analysis), features)
}
