//! Whether words can be read away from where they were written.

use crate::lexicon::{Number, Tag, VerbForm, calendar_class, noun_class};
use crate::text::Token;

/// Nouns that *ce* tells of the time and place of who speaks, not of what was said before.
const HERE: &[&str] =
    &["pays", "monde", "moment", "jour", "soir", "matin", "genre", "type", "sens", "point", "cas", "fois"];
/// Tokens behind which something was told that *ça* may stand for.
const FAR: usize = 8;

/// Whether somebody's words lean on what was said before them: a pronoun with nothing in them that it can stand for,
/// somebody addressed, one thing more.
pub(super) fn leans(tokens: &[Token]) -> bool {
    // Whether something was named, one or several.
    let (mut one, mut several) = (false, false);
    for (at, token) in tokens.iter().enumerate() {
        if leans_at(tokens, at, token, one, several) {
            return true;
        }
        if matches!(token.tag, Tag::Noun | Tag::Propn) {
            several |= token.features.number != Some(Number::Singular);
            one |= token.features.number != Some(Number::Plural);
        }
    }
    false
}

fn leans_at(tokens: &[Token], at: usize, token: &Token, one: bool, several: bool) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let before = at.checked_sub(1).map_or("", word);
    let next = tokens.get(at + 1);
    let named = one || several;
    let clitic = token.tag == Tag::Pron;
    match token.folded.as_str() {
        "vous" | "votre" | "vos" | "tu" | "te" | "t'" | "toi" | "ton" | "ta" | "tes" | "là" | "là-bas" | "celui-ci"
        | "celle-ci" | "ceux-ci" | "celles-ci" => true,
        "dernier" => before == "ce",
        "plus" => before == "non",
        "ils" | "elles" | "eux" | "leur" | "leurs" => !several,
        "elle" | "lui" | "son" | "sa" | "ses" => !named,
        "il" => !one && !is_impersonal(tokens, at + 1),
        "ça" | "cela" | "aussi" | "également" => at < FAR,
        // `m'en sortir`, `j'en ai marre`
        "en" if clitic => {
            let idiom = matches!(before, "m'" | "s'") || (at..at + 4).any(|at| matches!(word(at), "marre" | "assez"));
            !idiom && !named
        }
        "le" | "la" | "l'" | "les" if clitic => !named,
        // `il y a`
        "y" if clitic => next.is_none_or(|next| &*next.lemma() != "avoir") && !one,
        "autres" | "autre" => next.is_none_or(|next| !matches!(next.tag, Tag::Noun | Tag::Adj)) && !named,
        "ce" | "cet" | "cette" | "ces" if token.tag == Tag::Det => at < FAR && points(tokens, at),
        _ => false,
    }
}

/// Whether a demonstrative points at what was told before: neither `cette année` nor `cet isolement que nous avions`.
fn points(tokens: &[Token], at: usize) -> bool {
    let mut behind = tokens.iter().skip(at);
    let Some(noun) = behind.by_ref().take(4).find(|token| token.tag == Tag::Noun) else { return false };
    let here = calendar_class(&noun.folded).is_some() || HERE.contains(&&*noun.lemma());
    let told = behind.take(2).any(|token| matches!(token.folded.as_str(), "que" | "qu'" | "qui"));
    !here && !told
}

/// Whether what follows *il* says that it stands for nothing: `il y a`, `il faut`, `il est temps`.
fn is_impersonal(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    match word(at) {
        "faut" | "faudra" | "fallait" | "faudrait" | "existe" | "suffit" | "convient" | "s'" | "y" => true,
        "n'" | "ne" => matches!(word(at + 1), "y" | "faut" | "existe"),
        "est" => tokens.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Adj | Tag::Adv | Tag::Noun)),
        _ => false,
    }
}

/// Whether a line names by its noun alone what only the article around it tells: `selon la plateforme`.
pub(super) fn names_what_is_told_elsewhere(tokens: &[Token]) -> bool {
    tokens.windows(2).enumerate().any(|(at, pair)| {
        let [first, noun] = pair else { return false };
        // `le budget de la ville`: what completes a noun is less than what is told.
        let completes = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.folded == "de");
        let definite = matches!(first.folded.as_str(), "le" | "la" | "l'" | "les" | "au" | "aux") && !completes;
        // `le pont de Rouvray`, `la presse locale`, `le maire Luc Rol`, `les dégâts causés`
        let told = tokens.get(at + 2).is_some_and(|next| {
            let links = ["de", "d'", "du", "des", "à", "au", "aux", "en", "qui", "que", "qu'", "dont"];
            matches!(next.tag, Tag::Adj | Tag::Propn | Tag::Noun | Tag::Num)
                || links.contains(&next.folded.as_str())
                || next.features.form == Some(VerbForm::PastParticiple)
        });
        let body = noun_class(&noun.lemma()) == Some("organisme");
        definite && noun.tag == Tag::Noun && !told && !body && calendar_class(&noun.folded).is_none()
    })
}
