//! Whether somebody's words can be read away from where he said them.

use crate::lexicon::{Number, Tag, calendar_class};
use crate::text::Token;

/// Nouns that *ce* tells of the time and place of who speaks, not of what was said before.
const HERE: &[&str] =
    &["pays", "monde", "moment", "jour", "soir", "matin", "genre", "type", "sens", "point", "cas", "fois"];

/// Whether words lean on what was said before them: a pronoun with nothing in them that it can stand for, somebody
/// addressed, one thing more.
pub(super) fn leans(tokens: &[Token]) -> bool {
    let mut one = false;
    let mut several = false;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let word = token.folded.as_str();
        let clitic = token.tag == Tag::Pron;
        let leaning = match word {
            "vous" | "votre" | "vos" | "tu" | "te" | "t'" | "toi" | "ton" | "ta" | "tes" | "là" | "là-bas"
            | "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci" | "dernier" => {
                word != "dernier" || at > 0 && tokens[at - 1].folded == "ce"
            }
            "ils" | "elles" | "eux" | "leur" | "leurs" => !several,
            "elle" | "lui" | "son" | "sa" | "ses" => !one && !several,
            "il" => !one && !impersonal(next, tokens.get(at + 2)),
            "ça" | "cela" => at < FAR,
            // `m'en sortir`, `j'en ai marre`
            "en" if clitic => {
                let idiom = at > 0 && matches!(tokens[at - 1].folded.as_str(), "m'" | "s'")
                    || tokens[at..].iter().take(4).any(|token| matches!(token.folded.as_str(), "marre" | "assez"));
                !idiom && !one && !several
            }
            "le" | "la" | "l'" | "les" if clitic => !one && !several,
            // `il y a`
            "y" if clitic => !next.is_some_and(|next| &*next.lemma() == "avoir") && !one,
            "ce" | "cet" | "cette" | "ces" if token.tag == Tag::Det => {
                let noun = tokens[at..].iter().take(4).position(|token| token.tag == Tag::Noun);
                noun.is_some_and(|noun| {
                    let noun = at + noun;
                    let lemma = tokens[noun].lemma();
                    let here = calendar_class(&tokens[noun].folded).is_some() || HERE.contains(&&*lemma);
                    // `cet isolement que nous avions`: what follows tells which.
                    let told = tokens[noun..]
                        .iter()
                        .take(3)
                        .any(|token| matches!(token.folded.as_str(), "que" | "qu'" | "qui"));
                    !here && !told && (at < FAR || !one && !several)
                })
            }
            "autres" | "autre" => next.is_none_or(|next| !matches!(next.tag, Tag::Noun | Tag::Adj)) && !one && !several,
            "aussi" | "également" => at < FAR,
            "plus" => at > 0 && tokens[at - 1].folded == "non",
            _ => false,
        };
        if leaning {
            return true;
        }
        if matches!(token.tag, Tag::Noun | Tag::Propn) {
            several |= token.features.number != Some(Number::Singular);
            one |= token.features.number != Some(Number::Plural);
        }
    }
    false
}

/// Tokens behind which a sentence was told that *ça* may stand for.
const FAR: usize = 8;

/// `il y a`, `il faut`, `il est` before what it announces.
fn impersonal(next: Option<&Token>, after: Option<&Token>) -> bool {
    let word = |token: Option<&Token>| token.map_or("", |token| token.folded.as_str()).to_string();
    let verb = word(next);
    matches!(
        verb.as_str(),
        "faut" | "faudra" | "fallait" | "faudrait" | "existe" | "suffit" | "convient" | "s'agit" | "y"
    ) || matches!(verb.as_str(), "n'" | "ne") && matches!(word(after).as_str(), "y" | "faut" | "existe")
        || verb == "est" && after.is_some_and(|after| matches!(after.tag, Tag::Adj | Tag::Adv | Tag::Noun))
}
