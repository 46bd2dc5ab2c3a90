//! *Questions et réponses*: what the article answers, asked.

use super::alone::names_what_is_told_elsewhere;
use super::essential::according;
use super::facts::{Fact, text};
use super::lines::{From, Lines};
use super::material::Material;
use crate::lexicon::{Gender, Number, Tag};
use crate::realise::{Clause, Determiner, Element, Head, Mark, NounPhrase, Question, Verbatim, stopped};
use crate::text::count_words;

/// Most lines.
const MOST: usize = 5;

/// Questions that one fact answers, in the order of the article.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    for fact in &material.facts {
        if lines.len() == MOST {
            return;
        }
        let asked = [when(fact), who(material, fact)].into_iter().flatten().collect();
        let wordings = material.turned(asked, "questions");
        let from = From { vocabulary: vec!["qui", "quand"], ..From::fact(fact) };
        lines.add(material, wordings, &from);
    }
}

/// `Qui a acheté douze rames ? La région.`
fn who(material: &Material<'_>, fact: &Fact<'_>) -> Option<String> {
    let (clause, doer) = fact.doing(&material.article)?;
    // `Les autorités`, `Le projet` answer nothing: which? A body is one.
    let answer = text(&[Element::Nominal(doer.clone().into())], false)?;
    let (tokens, _) = crate::text::read(&answer);
    let alone = tokens.iter().filter(|token| matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj)).count() < 2;
    if names_what_is_told_elsewhere(&tokens) || alone && doer.number == Number::Plural {
        return None;
    }
    let words = Verbatim { text: "qui".to_string(), ..Verbatim::default() };
    let mut asking = NounPhrase::new(Head::Verbatim(words), Determiner::None);
    (asking.gender, asking.number) = (Some(Gender::Masculine), Number::Singular);
    let question = Clause { subject: Some(asking.into()), ..clause };
    let question = text(&[Element::Clause(question), Element::Mark(Mark::Question)], true)?;
    let mut elements = vec![Element::Nominal(doer.into())];
    if let Some(when) = fact.when_text() {
        elements.extend([Element::Mark(Mark::Comma), Element::Text(when)]);
    }
    elements.extend(according(fact));
    Some(answered(&question, &text(&elements, true)?))
}

/// `Quand le marché couvert a-t-il été fermé ? Le 3 mars.`
fn when(fact: &Fact<'_>) -> Option<String> {
    // `Lundi` answers nobody who does not know which.
    let when = fact.when_text().filter(|_| fact.is_dated())?;
    let clause = fact.plain()?;
    let question = text(&[Element::Clause(Clause { question: Some(Question::When), ..clause })], true)?;
    let mut elements = vec![Element::Text(when)];
    elements.extend(according(fact));
    let answer = text(&elements, true)?;
    (count_words(&question) <= 20).then(|| answered(&question, &answer))
}

fn answered(question: &str, answer: &str) -> String {
    format!("**{question}** {}", stopped(answer))
}
