//! Which analysis of the lexicon a word has in its sentence, once its part of speech is known.

mod verb;

use crate::lexicon::{
    Analysis, Frequency, Gender, Number, Tag, VerbForm, analyses, determiner, frequency, guessed_analyses, unit,
};
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
        Tag::Verb | Tag::Aux => verb::read(tokens, at),
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

/// Whether an analysis agrees with what is asked; what is not said agrees with anything.
fn agrees(analysis: Analysis, gender: Option<Gender>, number: Option<Number>) -> bool {
    analysis.gender().zip(gender).is_none_or(|(own, asked)| own == asked)
        && analysis.number().zip(number).is_none_or(|(own, asked)| own == asked)
}

fn nominal(tokens: &[Token], at: usize, classes: &[Tag]) -> (Option<Analysis>, Features) {
    let form = tokens[at].folded.as_str();
    let (gender, number) = asked(tokens, at);
    let usable = |class: Tag| {
        move |analysis: &Analysis| analysis.tag() == class && (class != Tag::Verb || is_participle(*analysis))
    };
    let mut found: Vec<Analysis> = analyses(form).collect();
    if found.is_empty() {
        // The masculine of a noun that nobody knows may not exist.
        let plain = |lemma: &str| lemma == form || form.strip_suffix('s') == Some(lemma);
        let noun = classes[0] == Tag::Noun;
        found = guessed_analyses(form);
        found.retain(|analysis| agrees(*analysis, gender, number) && (!noun || plain(&analysis.lemma(form))));
    }
    let class = classes.iter().find(|class| found.iter().any(usable(**class)));
    found.retain(|analysis| class.is_some_and(|class| usable(*class)(analysis)));
    let usual = || frequency(form).and_then(Frequency::gender).filter(|_| gender.is_none() && classes[0] == Tag::Noun);
    let chosen = if found.len() > 1 {
        let measured = tokens[..at].last().is_some_and(|token| token.tag == Tag::Num) && unit(form).is_some();
        let usual = usual();
        // The lemma that agrees; the name of a unit after its figure; else the one more often used in its plain form:
        // `états` is `état`, but `fois` is not `foi`. Plurals in -x are always those of another word.
        let points = |analysis: &Analysis| {
            let lemma = analysis.lemma(form);
            let used = frequency(&lemma).map_or(0, |frequency| frequency.of(analysis.tag()));
            (
                agrees(*analysis, gender, number),
                usual.is_none() || usual == analysis.gender(),
                measured && lemma != form && unit(&lemma).is_some(),
                form.ends_with('x') && lemma != form,
                used,
            )
        };
        // The first of equals: the order of the lexicon.
        found.iter().rev().max_by_key(|analysis| points(analysis)).copied()
    } else {
        found.first().copied()
    };
    let own = chosen.and_then(Analysis::gender);
    // The lexicon does not hold all the women there are: `la ministre`.
    let determiner = tokens[..at].last().filter(|before| before.tag == Tag::Det && classes[0] == Tag::Noun);
    // `son histoire` is feminine.
    let tells = |determiner: &&Token| !matches!(determiner.folded.as_str(), "mon" | "ton" | "son");
    let said = determiner.filter(tells).and_then(|determiner| determiner.features.gender);
    let own_gender = said.or(own).or(gender).or_else(usual);
    let own_number = chosen.and_then(Analysis::number).or(number);
    (chosen, Features { gender: own_gender, number: own_number, ..Features::default() })
}

fn is_participle(analysis: Analysis) -> bool {
    analysis.has_form(VerbForm::PastParticiple) || analysis.has_form(VerbForm::PresentParticiple)
}

/// The gender and the number that the determiner or the noun before asks for.
fn asked(tokens: &[Token], at: usize) -> (Option<Gender>, Option<Number>) {
    for before in tokens[..at].iter().rev().take(REACH) {
        match before.tag {
            // `du`, `aux` hold an article.
            Tag::Det | Tag::Adp => return (before.features.gender, before.features.number),
            Tag::Noun if tokens[at].tag == Tag::Adj => return (before.features.gender, before.features.number),
            Tag::Num => return (None, (before.folded != "1" && before.folded != "0").then_some(Number::Plural)),
            Tag::Adj | Tag::Adv => {}
            _ => break,
        }
    }
    (None, None)
}
