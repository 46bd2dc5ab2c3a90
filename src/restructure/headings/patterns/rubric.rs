//! What guides and encyclopaedias put above a part: `L’alimentation de la chèvre`, `Les mesures de prévention`.

use super::super::super::plan::Pattern;
use super::super::article::{Article, Theme, Told};
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use crate::analysis::{SentenceId, is_event};
use crate::lexicon::{Rubric, rubric, speaks, title};
use crate::realise::{Complement, Determiner, Element, Head, NounPhrase, Verbatim};
use crate::text::NameKind;

/// Sentences that a rubric is drawn from.
const CITED: usize = 3;
/// The weight of cues that is as sure as can be.
const FULL: f64 = 12.0;
/// Least strength of a rubric: readers took two in three of those above it, one in three of the others.
const LEAST: f64 = 0.5;

/// The rubric that this part tells most, and more than any other part does.
pub(super) fn find(lines: &[Line<'_>], article: &Article<'_>, part: usize, drafts: &mut Vec<Draft>) {
    let (Some(first), Some(own)) = (lines.first(), article.rubrics().parts.get(part)) else { return };
    let strength = |told: &Told| (told.weight() / FULL).min(1.0) * (0.5 + told.share / 2.0);
    let told = own.iter().filter(|(number, told)| article.rubrics().is_apart(**number, told));
    let best = told.max_by(|a, b| strength(a.1).total_cmp(&strength(b.1)).then(b.0.cmp(a.0)));
    let Some((number, told)) = best.filter(|(_, told)| strength(told) >= LEAST) else { return };
    let Some(of) = rubric(*number) else { return };
    let theme = article.theme_phrase().filter(|theme| fits(&of, theme));
    if theme.is_none() && is_of_one_thing(&of) {
        return;
    }
    let mut push = |phrase: NounPhrase, sources: Vec<SentenceId>| {
        let draft = Draft::new(first, Pattern::Rubrique, vec![Element::Nominal(phrase.into())], 0, Place::Other);
        let mut draft = draft.turning_on(of.name).of_no_person();
        draft.vocabulary = of.name.split([' ', '\'']).collect();
        draft.sources = sources;
        draft.strength = strength(told);
        drafts.push(draft);
    };
    push(named(&of), cited(told));
    if let Some(theme) = theme.filter(|_| of.takes_theme) {
        let mut phrase = named(&of);
        phrase
            .complements
            .push(Complement::Phrase { preposition: "de".to_string(), object: theme.phrase.clone().into() });
        let mut sources = cited(told);
        sources.push(theme.sentence);
        sources.sort_unstable();
        sources.dedup();
        push(phrase, sources);
    }
}

/// The rubric as a noun phrase: `la reproduction`, `mort et funérailles`.
fn named(of: &Rubric) -> NounPhrase {
    let words = Verbatim { text: of.name.to_string(), ..Verbatim::default() };
    let determiner = if of.name.contains(" et ") { Determiner::None } else { Determiner::Definite };
    let mut phrase = NounPhrase::new(Head::Verbatim(words), determiner);
    phrase.gender = Some(of.gender);
    phrase.number = of.number;
    phrase
}

fn has_nature(of: &Rubric, wanted: &[&str]) -> bool {
    of.nature.split('+').any(|nature| wanted.contains(&nature))
}

/// Whether the rubric is said of a person, a place, an animal, a plant or a work alone.
fn is_of_one_thing(of: &Rubric) -> bool {
    of.nature.split('+').all(|nature| matches!(nature, "personne" | "lieu" | "animal" | "plante" | "oeuvre"))
}

/// Whether the theme can have the rubric: what is said of persons is not said of places, nor of what happens.
fn fits(of: &Rubric, theme: &Theme) -> bool {
    let person = title(&theme.head).is_some() || speaks(&theme.head);
    match theme.name {
        Some(NameKind::Person) => has_nature(of, &["personne"]),
        Some(NameKind::Place) => has_nature(of, &["lieu"]),
        Some(_) => has_nature(of, &["oeuvre", "science", "technique", "argent", "droit"]),
        None if is_event(&theme.head) => has_nature(of, &["histoire", "droit", "démarche", "sport"]),
        None if person => has_nature(of, &["personne"]),
        None => !has_nature(of, &["personne", "lieu"]) || has_nature(of, &["animal", "plante", "oeuvre"]),
    }
}

/// The sentences that tell a rubric most.
fn cited(told: &Told) -> Vec<SentenceId> {
    let mut sentences: Vec<(usize, SentenceId)> = told.sentences.iter().map(|(id, strong)| (*strong, *id)).collect();
    sentences.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut cited: Vec<SentenceId> = sentences.into_iter().take(CITED).map(|(_, id)| id).collect();
    cited.sort_unstable();
    cited
}
