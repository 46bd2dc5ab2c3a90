//! What guides and encyclopaedias put above a part: `L’alimentation de la chèvre`, `Alimentation et reproduction`.

use super::super::super::plan::Pattern;
use super::super::article::{Article, Told};
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use crate::analysis::SentenceId;
use crate::lexicon::{Rubric, rubric, speaks, title};
use crate::realise::{Complement, Conjunction, Determiner, Element, Head, Nominal, NounPhrase};

/// Sentences that a rubric is drawn from.
const CITED: usize = 3;
/// Rubrics of a part that are looked at.
const TRIED: usize = 2;
/// A second rubric has at least this share of the weight of the first.
const SECOND: f64 = 0.6;
/// The weight of cues that is as sure as can be.
const FULL: f64 = 12.0;

/// The rubrics that this part tells more than any other part does.
pub(super) fn find(lines: &[Line<'_>], article: &Article<'_>, part: usize, drafts: &mut Vec<Draft>) {
    let (Some(first), Some(own)) = (lines.first(), article.rubrics().get(part)) else { return };
    let elsewhere = |number: usize| {
        let others = article.rubrics().iter().enumerate().filter(|(other, _)| *other != part);
        others.filter_map(|(_, told)| told.get(&number)).map(Told::weight).fold(0.0, f64::max)
    };
    let mut told: Vec<(f64, usize, &Told)> = own
        .iter()
        .filter(|(number, told)| told.is_told() && told.weight() > elsewhere(**number))
        .map(|(number, told)| (told.weight() * (0.5 + told.share), *number, told))
        .collect();
    told.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    told.truncate(TRIED);
    let Some(&(weight, number, best)) = told.first() else { return };
    let Some(of) = rubric(number) else { return };
    let strength = |told: &Told| (told.weight() / FULL).min(1.0) * (0.5 + told.share / 2.0);
    let mut push = |phrase: Nominal, rubrics: &[Rubric], sources: Vec<SentenceId>, strength: f64| {
        let mut draft = Draft::new(first, Pattern::Rubrique, vec![Element::Nominal(phrase)], 0, Place::Other);
        draft.head = rubrics.first().map_or_else(String::new, |of| of.name.to_string());
        draft.person = false;
        draft.vocabulary = rubrics.iter().flat_map(|of| of.name.split([' ', '\''])).collect();
        draft.sources = sources;
        draft.strength = strength;
        drafts.push(draft);
    };
    push(named(&of, Determiner::Definite).into(), &[of], cited(best), strength(best));
    if let Some((theme, sentence, head)) = article.theme_phrase().filter(|_| of.takes_theme)
        && fits(&of, head)
    {
        let mut phrase = named(&of, Determiner::Definite);
        phrase.complements.push(Complement::Phrase { preposition: "de".to_string(), object: theme.clone().into() });
        let mut sources = cited(best);
        sources.push(*sentence);
        sources.sort_unstable();
        sources.dedup();
        push(phrase.into(), &[of], sources, strength(best));
    }
    if let Some(&(other, number, second)) = told.get(1)
        && let Some(also) = rubric(number).filter(|_| other >= weight * SECOND)
    {
        let both = vec![named(&of, Determiner::None).into(), named(&also, Determiner::None).into()];
        let mut sources = [cited(best), cited(second)].concat();
        sources.sort_unstable();
        sources.dedup();
        let phrase = Nominal::Coordination(Conjunction::And, both);
        push(phrase, &[of, also], sources, f64::midpoint(strength(best), strength(second)));
    }
}

/// The rubric as a noun phrase.
fn named(of: &Rubric, determiner: Determiner) -> NounPhrase {
    let words = crate::realise::Verbatim { text: of.name.to_string(), ..Default::default() };
    let mut phrase = NounPhrase::new(Head::Verbatim(words), determiner);
    phrase.gender = Some(of.gender);
    phrase.number = of.number;
    phrase
}

/// Whether the theme can have the rubric: what is said of persons is not said of things.
fn fits(of: &Rubric, head: &str) -> bool {
    let person = title(head).is_some() || speaks(head);
    !person || of.nature.split('+').any(|nature| nature == "personne")
}

/// The sentences that tell a rubric most.
fn cited(told: &Told) -> Vec<SentenceId> {
    let mut sentences: Vec<(usize, SentenceId)> = told.sentences.iter().map(|(id, strong)| (*strong, *id)).collect();
    sentences.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut cited: Vec<SentenceId> = sentences.into_iter().take(CITED).map(|(_, id)| id).collect();
    cited.sort_unstable();
    cited
}
