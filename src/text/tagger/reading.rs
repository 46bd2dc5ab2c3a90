//! Which analysis of the lexicon a word has in its sentence, once its part of speech is known.

use crate::lexicon::{
    Analysis, Frequency, Gender, Number, Tag, VerbForm, analyses, determiner, frequency, function_word,
    guessed_analyses, unit,
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
/// How far around a participle the verb of its sentence is looked for.
const SPAN: usize = 60;

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

/// Whether an analysis agrees with what is asked; what is not said agrees with anything.
fn agrees(analysis: Analysis, gender: Option<Gender>, number: Option<Number>) -> bool {
    let fits = |own: Option<i32>, wanted: Option<i32>| own.zip(wanted).is_none_or(|(own, wanted)| own == wanted);
    fits(analysis.gender().map(|g| g as i32), gender.map(|g| g as i32))
        && fits(analysis.number().map(|n| n as i32), number.map(|n| n as i32))
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
        let plain = |lemma: String| lemma == form || form.strip_suffix('s') == Some(&lemma);
        let noun = classes[0] == Tag::Noun;
        found = guessed_analyses(form);
        found.retain(|analysis| agrees(*analysis, gender, number) && (!noun || plain(analysis.lemma(form))));
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
    let own_gender = chosen.and_then(Analysis::gender).or(gender).or_else(usual);
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

/// The person and the number of the subject, the nearest of the tokens before a verb, last first.
fn subject<'t>(before: impl Iterator<Item = &'t Token>) -> Option<(u8, Option<Number>)> {
    // Objects between the subject and the verb: `il nous semble`, `je le vois`.
    let objects = ["me", "m'", "te", "t'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en"];
    let mut fallback = None;
    for token in before {
        match token.tag {
            Tag::Pron if objects.contains(&token.folded.as_str()) => {}
            // They may be objects, if a subject stands before them.
            Tag::Pron if matches!(token.folded.as_str(), "nous" | "vous") && fallback.is_none() => {
                fallback = token.features.person.map(|person| (person, token.features.number));
            }
            Tag::Pron if token.features.person.is_some() => {
                return token.features.person.map(|person| (person, token.features.number));
            }
            Tag::Pron if fallback.is_some() => return fallback,
            Tag::Noun | Tag::Propn => return Some((3, token.features.number)),
            Tag::Punct | Tag::Sconj | Tag::Cconj if fallback.is_some() => return fallback,
            _ => {}
        }
    }
    fallback
}

/// Whether tokens that were read hold a finite verb.
fn has_finite_verb(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.features.form.is_some_and(VerbForm::is_finite))
}

/// Whether a verb that was not read yet can only be finite.
fn is_finite_alone(token: &Token) -> bool {
    matches!(token.tag, Tag::Verb | Tag::Aux) && {
        let mut forms =
            analyses(&token.folded).filter(|analysis| analysis.tag() == Tag::Verb).flat_map(Analysis::forms);
        forms.next().is_some_and(VerbForm::is_finite) && forms.all(VerbForm::is_finite)
    }
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
    let subject = subject(before());
    // `un vin produit en Gironde`: a noun before, and no object after.
    let follows_noun =
        previous.is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Propn | Tag::Punct));
    let complement = tokens.get(at + 1).is_some_and(|next| {
        next.tag == Tag::Adp && !matches!(next.folded.as_str(), "du" | "des" | "de" | "d'") || next.tag == Tag::Punct
    });
    // `Le pont, construit en 1912,`.
    let apposed = matches!(&tokens[..at], [.., noun, comma]
        if comma.folded == "," && matches!(noun.tag, Tag::Noun | Tag::Propn));
    let noun = before().find(|token| matches!(token.tag, Tag::Noun | Tag::Propn)).map(|noun| noun.features);
    let of_noun = |analysis: Analysis| noun.is_some_and(|noun| agrees(analysis, noun.gender, noun.number));
    let elsewhere = apposed
        || has_finite_verb(&tokens[at.saturating_sub(SPAN)..at])
        || tokens[at + 1..].iter().take(SPAN).any(is_finite_alone);
    let after_que = before().any(|token| matches!(token.folded.as_str(), "que" | "qu'" | "quoique" | "afin"));
    let points = |analysis: Analysis, verb_form: VerbForm| -> i32 {
        let mut points = match verb_form {
            VerbForm::PastParticiple => {
                if after_auxiliary {
                    12
                } else if follows_noun && complement && elsewhere && of_noun(analysis) {
                    7
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
        if verb_form.is_finite() {
            let person = subject.map_or(3, |(person, _)| person);
            points += match (analysis.has_person(person), subject) {
                (true, _) => 2,
                (false, Some(_)) => -2,
                // No `je`, no `tu`: `mis`, `pris` are participles.
                (false, None) if verb_form != VerbForm::Imperative => -4,
                (false, None) => 0,
            };
        }
        points
    };
    let mut best: Option<(i32, u8, Analysis, VerbForm)> = None;
    let is_verb = |analysis: &Analysis| analysis.tag() == Tag::Verb;
    let mut found: Vec<Analysis> = analyses(form).filter(is_verb).collect();
    if found.is_empty() {
        found = guessed_analyses(form).into_iter().filter(is_verb).collect();
    }
    for analysis in found {
        let auxiliary = matches!(&*analysis.lemma(form), "être" | "avoir" | "faire");
        for verb_form in analysis.forms() {
            let points = points(analysis, verb_form) + if token.tag == Tag::Aux && !auxiliary { -20 } else { 0 };
            // Of equals, the verb more often used: `faut` is of `falloir`, not of `faillir`.
            let used = frequency(&analysis.lemma(form)).map_or(0, |frequency| frequency.of(Tag::Verb));
            if best.is_none_or(|(most, often, ..)| (points, used) > (most, often)) {
                best = Some((points, used, analysis, verb_form));
            }
        }
    }
    let Some((.., analysis, verb_form)) = best else {
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
