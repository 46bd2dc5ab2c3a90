//! Whether a sentence says all it needs to be read alone, and what only links it to others.

use super::shorten::is_finite;
use crate::document::Prose;
use crate::lexicon::{Tag, VerbForm, analyses, connectives, is_name};
use crate::text::{Token, capitalize};
use std::ops::Range;

/// Whether a sentence can be read without the ones before it.
pub(super) fn stands_alone(text: &str, tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().take(6).map(|token| token.folded.as_str()).collect();
    let impersonal = is_impersonal(&words);
    let own = words.get(1).is_some_and(|word| OWN_NAMES.contains(word));
    let open = text.matches('«').count() != text.matches('»').count();
    !open
        && text.ends_with(['.', '!', '»'])
        && !text.contains([Prose::MASK, '“', '\n'])
        && !text.starts_with(['«', '"'])
        && text.matches('"').count().is_multiple_of(2)
        && tokens.first().is_none_or(|first| first.tag != Tag::Cconj)
        && connectives().longest_at(&words).is_none()
        && (impersonal || own || !words.first().is_some_and(|word| stands_for_another(word)))
        && !lacks_subject(tokens)
        && is_sentence(tokens)
        && !points_back(tokens)
        && !tokens.iter().any(|token| {
            matches!(token.folded.as_str(), "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci")
                || is_object_pronoun(token)
        })
        && !pronoun_before_subject(tokens)
}

/// Whether a word stands for what was named before, or tells whose something is.
pub(in super::super) fn stands_for_another(word: &str) -> bool {
    matches!(
        word,
        "ce" | "cet"
            | "cette"
            | "ces"
            | "celui-ci"
            | "celle-ci"
            | "ceux-ci"
            | "celles-ci"
            | "il"
            | "elle"
            | "ils"
            | "elles"
            | "cela"
            | "ça"
            | "c'"
            | "y"
            | "son"
            | "sa"
            | "ses"
            | "leur"
            | "leurs"
    )
}

/// Whether tokens make a sentence: a finite verb that no relative pronoun opens a clause for; a task has none.
fn is_sentence(tokens: &[Token]) -> bool {
    let relative = |at: &usize| matches!(tokens[*at].folded.as_str(), "qui" | "dont" | "où" | "lequel" | "laquelle");
    // What no table knows as it is read is rather the verb behind a name: `La Ville de Montérac fournit`.
    let mistaken = |token: &Token| {
        let verb = analyses(&token.folded).any(|analysis| analysis.tag() == Tag::Verb && analysis.is_finite());
        let known = || analyses(&token.folded).any(|analysis| analysis.tag() == token.tag);
        verb && matches!(token.tag, Tag::Propn | Tag::Adj) && !known() && !is_name(&capitalize(&token.folded))
    };
    let finite = tokens.iter().filter(|token| is_finite(token) || mistaken(token)).count();
    let task =
        tokens.first().is_some_and(|first| first.tag == Tag::Verb && first.features.form == Some(VerbForm::Infinitive));
    let said = tokens.iter().any(|token| {
        matches!(token.folded.as_str(), "est" | "sont" | "peut" | "peuvent" | "doit" | "permet" | "demande")
    });
    finite > (1..tokens.len()).filter(relative).count() && (!task || said)
}

/// What an article calls itself, and the time it is written in: `ce guide`, `cette année`.
const OWN_NAMES: &[&str] = &[
    "article",
    "document",
    "dossier",
    "fiche",
    "guide",
    "page",
    "tutoriel",
    "rubrique",
    "billet",
    "année",
    "semaine",
    "mois",
    "été",
    "hiver",
    "printemps",
    "automne",
    "dernières",
    "derniers",
    "dernière",
    "dernier",
];
/// Words that only link a sentence to others, and go with nothing lost.
const LINKS: &[&str] = &["donc", "également", "toutefois", "cependant", "néanmoins"];

/// The words of a sentence that only link it to others and stand between no commas: token ranges.
pub(super) fn links(tokens: &[Token]) -> Vec<Range<usize>> {
    let comma = |at: usize| tokens.get(at).is_none_or(|token| token.tag == Tag::Punct);
    let free = |at: &usize| LINKS.contains(&tokens[*at].folded.as_str()) && !comma(at - 1) && !comma(at + 1);
    (1..tokens.len()).filter(free).map(|at| at..at + 1).collect()
}

/// Where a connective that opens a sentence ends, its comma included: `Par ailleurs, …`.
pub(super) fn opening_link(tokens: &[Token]) -> Option<usize> {
    let words: Vec<&str> = tokens.iter().take(6).map(|token| token.folded.as_str()).collect();
    let (count, _) = connectives().longest_at(&words)?;
    (words.get(count) == Some(&",")).then_some(count + 1)
}

/// Whether a sentence opens with a subject that stands for nothing: `Il faut`, `Il est possible de`.
pub(in super::super) fn is_impersonal(words: &[&str]) -> bool {
    let [first, rest @ ..] = words else { return false };
    let verb =
        matches!(rest, ["existe" | "faut" | "convient" | "suffit", ..] | ["y", "a", ..] | ["n'", "existe" | "est", ..]);
    let said = matches!(
        rest,
        [
            "est",
            "possible"
                | "interdit"
                | "obligatoire"
                | "nécessaire"
                | "recommandé"
                | "conseillé"
                | "important"
                | "préférable",
            ..
        ]
    );
    *first == "il" && (verb || said)
}

/// Whether a sentence says by a word of its own that it goes on from another, or leads away from the article.
fn points_back(tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let first = words.first().copied().unwrap_or("");
    let own = |at: usize| words.get(at).is_some_and(|word| OWN_NAMES.contains(word));
    let leads = matches!(first, "voici" | "voilà" | "retrouvez" | "cliquez" | "consultez" | "découvrez")
        || words.starts_with(&["pour", "plus"])
        || words.starts_with(&["pour", "en", "savoir"])
        || words.starts_with(&["à", "noter"])
        || words.starts_with(&["à", "savoir"])
        || words.iter().take(4).any(|word| *word == ":");
    let linked = words.iter().any(|word| {
        LINKS.contains(word)
            || matches!(*word, "aussi" | "pourtant" | "ajoute" | "ajouté" | "poursuit" | "conclut" | "renchérit")
    });
    let side = words.windows(3).any(|three| three == ["de", "son", "côté"] || three == ["de", "leur", "côté"]);
    // `Ce guide`, `cette année` point at nothing that was said before.
    let besides = words.windows(2).any(|two| two == ["par", "ailleurs"]);
    let pointed = (0..tokens.len())
        .any(|at| matches!(words[at], "ce" | "cet" | "cette" | "ces") && tokens[at].tag == Tag::Det && !own(at + 1));
    leads || linked || side || besides || pointed
}

/// Whether a sentence begins with a verb whose subject stands in the line before: `Donnent une image fidèle…`, an item of a
/// list. Orders have none, and `Reste-t-il` has its own.
fn lacks_subject(tokens: &[Token]) -> bool {
    let [first, next, ..] = tokens else { return false };
    let finite = matches!(first.tag, Tag::Verb | Tag::Aux)
        && first.features.form.is_some_and(|form| form.is_finite() && form != VerbForm::Imperative);
    finite && first.features.person == Some(3) && !next.folded.starts_with('-')
}

fn is_object_pronoun(token: &Token) -> bool {
    token.tag == Tag::Pron && matches!(token.folded.as_str(), "le" | "la" | "les" | "l'" | "lui" | "leur")
}

/// Whether a personal pronoun stands before any noun phrase that a verb follows: `Arrivé mardi, il a annoncé…`.
fn pronoun_before_subject(tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let pronoun = (0..tokens.len()).position(|at| {
        matches!(words[at], "il" | "elle" | "ils" | "elles" | "-t-il" | "-t-elle") && !is_impersonal(&words[at..])
    });
    let subject = crate::text::noun_phrases(tokens)
        .into_iter()
        .find(|phrase| {
            tokens.get(phrase.tokens.end).is_some_and(|next| matches!(next.tag, Tag::Aux | Tag::Verb | Tag::Pron))
        })
        .map(|phrase| phrase.tokens.start);
    pronoun.is_some_and(|pronoun| subject.is_none_or(|subject| pronoun < subject))
}

#[cfg(test)]
mod tests {
    use super::stands_alone;
    use crate::text::read;

    #[test]
    fn a_description_has_its_subject() {
        for (sentence, expected) in [
            ("Garantissent la fraîcheur des huîtres pendant tout le trajet.", false),
            ("Établit le bilan de la coopérative et du marché.", false),
            ("Les glacières garantissent la fraîcheur des huîtres.", true),
            ("Vérifiez la date de péremption avant de partir.", true),
        ] {
            let (tokens, _) = read(sentence);
            assert_eq!(stands_alone(sentence, &tokens), expected, "{sentence}");
        }
    }
}
