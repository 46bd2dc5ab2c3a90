//! What something is, set behind it: `Les banques, cible de la colère populaire`.

use super::super::super::plan::Pattern;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Start, stands_alone};
use super::clause::{Told, told};
use super::noun_phrase::hides;
use super::subject::subject;
use crate::lexicon::{Tag, VerbForm};
use crate::realise::{Determiner, Element, Head, Mark, Nominal, Verbatim};

/// `S, N`: the attribute loses its article.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some(Told { clause, verb, lemma }) = told(line, index) else { continue };
        // What something was it may be no more.
        let now = verb.form == VerbForm::Present && !verb.compound;
        if !now || !verb.copula || !matches!(lemma.as_str(), "être" | "devenir") {
            continue;
        }
        let Some(attribute) = clause.object else { continue };
        let Some(mut said) = noun::noun(line, attribute).filter(|noun| {
            matches!(noun.start, Start::Definite | Start::Indefinite)
                && stands_alone(line, noun)
                && !hides(line, attribute, noun)
        }) else {
            continue;
        };
        // Right behind the verb, and nothing cut off behind it.
        if said.tokens.start != verb.tokens.end || line.tokens()[said.tokens.start].tag != Tag::Det {
            continue;
        }
        let next = line.word(said.tokens.end);
        if matches!(next, "qui" | "que" | "qu'" | "dont" | "où" | "et" | "ou") {
            continue;
        }
        let Some(subject) = subject(line, article, clause, verb) else { continue };
        // `L’ara de Spix, ara assez grand`.
        let lemma = |at: usize| line.tokens().get(at).map(|token| token.lemma());
        if lemma(subject.head) == lemma(said.head) {
            continue;
        }
        let rest = said.tokens.start + 1..said.tokens.end;
        let words =
            Verbatim { text: line.text(&rest).to_string(), sentence_initial: false, sources: vec![line.source()] };
        said.phrase.head = Head::Verbatim(words);
        said.phrase.determiner = Determiner::None;
        let elements = vec![
            Element::Nominal(Nominal::from(subject.phrase)),
            Element::Mark(Mark::Comma),
            Element::Nominal(said.phrase.clone().into()),
        ];
        let draft = Draft::new(line, Pattern::Attribut, elements, subject.head, Place::Clause).of(line, &said);
        drafts.push(match &subject.noun {
            Some(noun) => draft.of(line, noun),
            None => draft,
        });
    }
}
