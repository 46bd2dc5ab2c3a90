//! What the verb and the attribute agree with.

use super::nouns;
use super::phrase::{Conjunction, Count, Determiner, Nominal, NounPhrase, Percentage, Pronoun, Quantifier};
use super::refusal::Refusal;
use crate::lexicon::{Gender, Number};

/// Person, gender and number of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Agreement {
    /// None where it is not known: refused when something must agree in gender.
    pub(super) gender: Option<Gender>,
    /// The number.
    pub(super) number: Number,
}

impl Agreement {
    /// The gender, or the reason why a word that must agree with it is not written.
    pub(super) fn gender_for(self, word: &str) -> Result<Gender, Refusal> {
        self.gender.ok_or_else(|| Refusal::UnknownGender(word.to_string()))
    }
}

/// The agreement that a subject asks for.
pub(super) fn agreement(nominal: &Nominal) -> Result<Agreement, Refusal> {
    match nominal {
        Nominal::Phrase(phrase) => of_phrase(phrase),
        Nominal::Coordination(conjunction, items) => of_coordination(*conjunction, items),
        Nominal::Percentage(percentage) => of_percentage(percentage),
        Nominal::Pronoun(Pronoun::Personal(gender, number)) => Ok(Agreement { gender: Some(*gender), number: *number }),
        Nominal::Pronoun(Pronoun::One) => Ok(Agreement { gender: Some(Gender::Masculine), number: Number::Singular }),
    }
}

fn of_phrase(phrase: &NounPhrase) -> Result<Agreement, Refusal> {
    let gender = nouns::gender(phrase);
    let number = nouns::number(phrase);
    let number = match &phrase.determiner {
        Determiner::Quantifier(Quantifier::MoreThanOne) => Number::Singular,
        _ => number,
    };
    Ok(Agreement { gender, number })
}

fn of_coordination(conjunction: Conjunction, items: &[Nominal]) -> Result<Agreement, Refusal> {
    let all: Vec<Agreement> = items.iter().map(agreement).collect::<Result<_, _>>()?;
    let gender = if all.iter().any(|of| of.gender == Some(Gender::Masculine)) {
        Some(Gender::Masculine)
    } else if all.iter().all(|of| of.gender == Some(Gender::Feminine)) {
        Some(Gender::Feminine)
    } else {
        None
    };
    let singular = all.iter().all(|of| of.number == Number::Singular);
    if conjunction == Conjunction::Or && singular {
        // *Un vice ou une erreur annule, annulent*: the sense decides.
        return Err(Refusal::UnsureAgreement("ou".to_string()));
    }
    Ok(Agreement { gender, number: Number::Plural })
}

fn of_percentage(percentage: &Percentage) -> Result<Agreement, Refusal> {
    let plural = Agreement { gender: Some(Gender::Masculine), number: Number::Plural };
    match &percentage.of {
        _ if percentage.definite => Ok(plural),
        Some(of) => {
            let of = agreement(of)?;
            // *1 % des élus*: singular or plural.
            if percentage.whole < 2 && of.number == Number::Plural {
                return Err(Refusal::UnsureAgreement(format!("{} %", percentage.whole)));
            }
            Ok(of)
        }
        None if percentage.whole < 2 => Ok(Agreement { number: Number::Singular, ..plural }),
        None => Ok(plural),
    }
}

/// The number that a count gives its noun: the plural from two on, and after *million* and *milliard*, whose complement the
/// verb agrees with too.
pub(super) fn number_of(count: &Count) -> Number {
    if count.scale.is_some() || count.whole >= 2 { Number::Plural } else { Number::Singular }
}
