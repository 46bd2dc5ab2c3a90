use super::super::checked::Gate;
use super::super::gates::is_sound;
use super::super::plan::{Generated, Pattern, TextOrigin, UnitNature};
use super::super::topics::{Place, Topics};
use super::{first_sentences, own};
use crate::analysis::{Analysis, Keyphrase, Sentence, SentenceId, content_stems};
use crate::document::Document;
use crate::lexicon::{Tag, event_noun, is_nominalisation};
use crate::text::{self, NounPhrase, Token, capitalize};
use std::collections::BTreeSet;

/// Longest title, in characters.
const LONGEST: usize = 70;
/// Shortest title that is a noun phrase alone, in characters.
const SHORTEST: usize = 20;
/// A noun phrase of at least this length is a title by itself.
const ALONE: usize = 35;
/// Least weight of the keyphrases a title holds; the best one weighs 1.
const ON_SUBJECT: f64 = 0.3;
/// Sentences of the article that a title is drawn from.
const SENTENCES: usize = 6;
/// Keyphrases among which the theme is looked for.
const THEMES: usize = 6;

/// The author's title, or one drawn from the first sentences: a noun phrase, after the theme where it is short.
pub(in super::super) fn title(document: &Document, analysis: &Analysis, gate: &mut Gate) -> Option<Generated> {
    if let Some(title) = &analysis.title {
        return Some(own(title));
    }
    let generated =
        |text, pattern, sources| Some(Generated { text, origin: TextOrigin::Genere, pattern: Some(pattern), sources });
    let theme = theme(analysis);
    let topics = Topics::new(document, analysis);
    // The theme rests on the first sentence that holds it.
    let names_theme = |theme: &Keyphrase| {
        let holds = |sentence: &Sentence, index: usize| {
            let stems = content_stems(analysis.blocks.get(index).map_or(&[], |facts| facts.sentence_tokens(sentence)));
            theme.stems.iter().all(|stem| stems.contains(stem))
        };
        analysis.author_sentences(document).find(|(_, index, sentence)| holds(sentence, *index)).map(|(id, ..)| id)
    };
    let of_theme = theme.and_then(names_theme);
    // The first sentence that holds a phrase on the subject gives the title.
    let best = first_sentences(document, analysis, SENTENCES).find_map(|(block, facts, sentence)| {
        let prose = block.prose.text();
        let tokens = facts.sentence_tokens(sentence);
        let mut best: Option<(f64, String, Pattern, Vec<SentenceId>)> = None;
        for (phrase, standing) in sentence.structure.phrases() {
            let outside = tokens[phrase.tokens.clone()].iter().all(|token| !facts.in_quote(token.range.start));
            // Whose words are told is not what the article is about.
            let place = topics.place(tokens, &sentence.structure, phrase, standing);
            let topic = place.is_some_and(|place| place != Place::Source);
            if !outside || !topic || !is_sound(prose, tokens, phrase) {
                continue;
            }
            let Some((text, pattern)) = shape(prose, tokens, phrase, theme) else { continue };
            let score = keyphrase_weight(&text, analysis);
            let better = score >= ON_SUBJECT && best.as_ref().is_none_or(|best| score > best.0);
            let other = of_theme.filter(|id| pattern == Pattern::ThemeGroupe && *id != sentence.id);
            let sources: Vec<SentenceId> = other.into_iter().chain([sentence.id]).collect();
            if better && gate.passes(&text, UnitNature::Titre, &sources) {
                best = Some((score, text, pattern, sources));
            }
        }
        best
    });
    if let Some((_, text, pattern, sources)) = best {
        return generated(text, pattern, sources);
    }
    // A single word is no title, be it the one the article comes back to most.
    let label = analysis.keyphrases.iter().take(THEMES).find(|keyphrase| keyphrase.stems.len() > 1)?;
    generated(capitalize(&label.text), Pattern::Theme, Vec::new())
}

/// The best keyphrase that is a name, else the best one of several words.
fn theme(analysis: &Analysis) -> Option<&Keyphrase> {
    let first = analysis.keyphrases.iter().take(THEMES);
    let mut named = first.clone().filter(|keyphrase| keyphrase.text.starts_with(char::is_uppercase));
    named.next().or_else(|| first.clone().find(|keyphrase| keyphrase.stems.len() > 1))
}

fn shape(prose: &str, tokens: &[Token], phrase: &NounPhrase, theme: Option<&Keyphrase>) -> Option<(String, Pattern)> {
    let inside = &tokens[phrase.tokens.clone()];
    let words = prose.get(inside.first()?.range.start..inside.last()?.range.end)?;
    let length = text::count_characters(words);
    let stems: BTreeSet<String> = content_stems(inside).into_iter().collect();
    let alone = length >= ALONE || theme.is_none_or(|theme| theme.stems.iter().all(|stem| stems.contains(stem)));
    let (text, pattern) = match theme {
        Some(theme) if !alone => {
            if names_another(inside, phrase, theme) {
                return None;
            }
            (format!("{}\u{a0}: {}", capitalize(&theme.text), text::uncapitalize(words)), Pattern::ThemeGroupe)
        }
        _ if length >= SHORTEST => (capitalize(words), Pattern::GroupeNominal),
        _ => return None,
    };
    (text::count_characters(&text) <= LONGEST).then_some((text, pattern))
}

/// Whether a thing that bears a name of its own would stand behind the theme as if it were the same: `Noirmoutier : l'île de
/// Ré`. What happens to it may stand there: `Noirmoutier : la fermeture du Gois`.
fn names_another(inside: &[Token], phrase: &NounPhrase, theme: &Keyphrase) -> bool {
    let known = text::tokenize(&theme.text);
    let other =
        inside.iter().any(|token| token.tag == Tag::Propn && known.iter().all(|word| word.folded != token.folded));
    let happens = phrase.head.checked_sub(phrase.tokens.start).and_then(|head| inside.get(head)).is_some_and(|head| {
        let lemma = head.lemma();
        event_noun(&lemma).is_some() || is_nominalisation(&lemma)
    });
    theme.text.starts_with(char::is_uppercase) && other && !happens
}

fn keyphrase_weight(text: &str, analysis: &Analysis) -> f64 {
    let mut tokens = text::tokenize(text);
    text::tag(text, &mut tokens);
    let stems: BTreeSet<String> = content_stems(&tokens).into_iter().collect();
    let held = |keyphrase: &&Keyphrase| keyphrase.stems.iter().all(|stem| stems.contains(stem));
    let best = analysis.keyphrases.first().map_or(1.0, |best| best.score);
    analysis.keyphrases.iter().take(10).filter(held).map(|keyphrase| keyphrase.score / best).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::document::Format;
    use crate::source::Source;

    /// The titles that the phrases of an article would make.
    fn shapes(article: &str) -> Vec<String> {
        let source = Source::from_text("a.txt", article);
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = analyze(&source, &document, None);
        let theme = theme(&analysis);
        let mut found = Vec::new();
        for (_, facts, sentence) in first_sentences(&document, &analysis, SENTENCES) {
            let prose = document.blocks[0].prose.text();
            for (phrase, _) in sentence.structure.phrases() {
                found.extend(shape(prose, facts.sentence_tokens(sentence), phrase, theme).map(|(text, _)| text));
            }
        }
        found
    }

    #[test]
    fn another_name_does_not_stand_behind_the_theme_as_if_it_were_the_same() {
        let found = shapes(
            "Noirmoutier est plus petite que l’île de Ré. Noirmoutier craint la fermeture du Gois. Noirmoutier vit de \
             la récolte du sel.",
        );
        assert!(!found.iter().any(|title| title.contains("l’île de Ré")), "{found:?}");
        assert!(found.iter().any(|title| title.contains("\u{a0}: la fermeture du Gois")), "{found:?}");
        assert!(found.iter().any(|title| title.contains("\u{a0}: la récolte du sel")), "{found:?}");
    }
}
