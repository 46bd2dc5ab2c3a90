//! What can go of a sentence or a title without changing what is said.

use crate::lexicon::{NoHeading, Tag, VerbForm, makes_no_heading, speech_verb};
use crate::text::Token;
use std::ops::Range;

/// Words before which the end of a sentence can go without changing what is said: purpose, circumstance, illustration.
/// Conditions, exceptions and attributions are not among them.
const DROPPABLE: &[&[&str]] = &[
    &["pour"],
    &["afin", "de"],
    &[",", "à", "la", "suite", "de"],
    &[",", "après"],
    &["alors", "que"],
    &[",", "alors", "que"],
    &[",", "tandis", "que"],
    &[",", "malgré"],
    &[",", "notamment"],
    &[",", "dont"],
    &[",", "avant", "de"],
    &[",", "qui"],
    &[",", "où"],
    &[",", "ce", "qui"],
    &[",", "ce", "que"],
    &[",", "depuis"],
    &[",", "lors"],
    &[",", "grâce"],
    &[",", "avec"],
    &[",", "en", "passant", "par"],
    &[",", "ainsi", "que"],
    &[",", "au", "moment", "où"],
    &[",", "comme"],
    &[",", "pendant"],
    &[",", "du", "nom"],
    &["par", "le", "biais"],
    &["par", "l'", "intermédiaire"],
    &["en", "réaction", "à"],
    &["de", "peur", "de"],
    &["faute", "de"],
    &["en", "raison", "de"],
    &["à", "cause", "de"],
];
/// Words with which a comparison or a rank rests on what comes last: *la première victoire depuis dix ans*.
const RANKS: &[&str] = &[
    "premier",
    "première",
    "premiers",
    "premières",
    "dernier",
    "dernière",
    "plus",
    "moins",
    "seul",
    "seule",
    "jamais",
    "record",
    "trop",
    "assez",
    "suffisamment",
    "prêt",
    "prête",
    "prêts",
    "prêtes",
    "ni",
    "tel",
    "telle",
    "pas",
    "rien",
    "jusqu'",
    "jusqu'à",
    "jusqu'au",
    "aucun",
    "aucune",
    "non",
];

/// Where the end of a text can go, token indices in order.
pub(super) fn ends(tokens: &[Token]) -> Vec<usize> {
    let folded: Vec<&str> = tokens.iter().map(|token| whole(&token.folded)).collect();
    (1..tokens.len())
        .filter(|&at| {
            // `…, alimentant les tensions`: what comes of it.
            let gerund = folded[at] == ","
                && tokens.get(at + 1).is_some_and(|next| next.features.form == Some(VerbForm::PresentParticiple));
            let droppable = gerund
                || manner(tokens, at)
                || aftermath(tokens, at)
                || apposition(tokens, at)
                || DROPPABLE.iter().any(|cue| folded[at..].starts_with(cue));
            // `pour` before an infinitive only: `pour que` and `pour le maire` say more than a purpose.
            let purpose = folded[at] != "pour"
                || tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Verb && next.folded.ends_with(['r', 'e']));
            droppable && purpose && can_go(&tokens[at..])
        })
        .collect()
}

/// A word as it is before a consonant.
fn whole(folded: &str) -> &str {
    match folded {
        "d'" => "de",
        "qu'" => "que",
        other => other,
    }
}

/// Whether a word makes less than a fact of what it opens: `à titre exceptionnel`, `en théorie`.
pub(in super::super) fn is_reserve(token: &Token) -> bool {
    makes_no_heading(&token.folded, NoHeading::Reserve) || makes_no_heading(&token.lemma(), NoHeading::Reserve)
}

/// `…, soutenue par Erevan`, `… en menaçant de revenir sur la loi`.
fn manner(tokens: &[Token], at: usize) -> bool {
    let form = |at: usize| tokens.get(at).and_then(|token| token.features.form);
    let word = tokens[at].folded.as_str();
    let last = !tokens[at + 1..].iter().any(|token| matches!(token.folded.as_str(), "," | ";" | ":"));
    let participle = word == ","
        && last
        && form(at + 1) == Some(VerbForm::PastParticiple)
        && tokens.get(at + 2).is_some_and(|next| next.tag == Tag::Adp || next.folded == "comme");
    participle || word == "en" && form(at + 1) == Some(VerbForm::PresentParticiple)
}

/// `… après de nouveaux combats`: what happened before; not `deux ans après`.
fn aftermath(tokens: &[Token], at: usize) -> bool {
    let opens = tokens[at].folded == "après" && tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Det);
    let measured = tokens[at - 1].tag == Tag::Adv
        || matches!(
            tokens[at - 1].folded.as_str(),
            "d'" | "ans"
                | "an"
                | "jours"
                | "jour"
                | "mois"
                | "semaines"
                | "semaine"
                | "heures"
                | "heure"
                | "minutes"
                | "siècle"
                | "siècles"
                | "lendemain"
                | "années"
                | "peu"
                | "juste"
        );
    opens && !measured
}

/// Whether a comma opens an apposition that ends the text: `…, une affaire révélatrice des tensions.` No list has one comma.
fn apposition(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let tail = tokens.get(at + 1..).unwrap_or(&[]);
    let listed = tail.iter().any(|token| matches!(token.folded.as_str(), "," | "et" | "ou" | ";" | ":"));
    let relative =
        |token: &&Token| matches!(token.folded.as_str(), "qui" | "que" | "qu'" | "dont" | "où" | "lequel" | "laquelle");
    let verb = tail.iter().filter(|token| is_finite(token)).count() > tail.iter().filter(relative).count();
    let noun = matches!(word(at + 1), "un" | "une") || tail.first().is_some_and(|first| first.tag == Tag::Noun);
    word(at) == "," && noun && !listed && !verb && tail.len() > 2
}

/// Whether a token is a verb in a finite form.
pub(in super::super) fn is_finite(token: &Token) -> bool {
    matches!(token.tag, Tag::Aux | Tag::Verb) && token.features.form.is_some_and(VerbForm::is_finite)
}

/// Whether tokens hold a finite verb of their own: none that a relative pronoun or a conjunction opens a clause for.
pub(in super::super) fn has_main_verb(tokens: &[Token]) -> bool {
    let opens = |token: &Token| {
        token.tag == Tag::Sconj
            || matches!(token.folded.as_str(), "qui" | "que" | "qu'" | "dont" | "où" | "lequel" | "laquelle")
    };
    let subordinate = tokens.iter().filter(|token| opens(token)).count();
    tokens.iter().filter(|token| is_finite(token)).count() > subordinate
}

/// Whether what stays of a text rests on its end: ranks, comparisons, negations.
pub(super) fn rests_on_end(kept: &[Token]) -> bool {
    // `nie avoir reçu de l’argent pour …`: what is denied is all of it.
    let denies = |token: &Token| matches!(&*token.lemma(), "nier" | "démentir" | "contester" | "réfuter");
    kept.iter().any(|token| RANKS.contains(&token.folded.as_str()) || denies(token))
}

/// Where an adjunct that opens a sentence ends, its comma included: `Dans une décision attendue, …`. A condition stays.
pub(super) fn opening_adjunct(tokens: &[Token]) -> Option<usize> {
    let first = tokens.first()?;
    let opens = matches!(
        first.folded.as_str(),
        "dans"
            | "lors"
            | "après"
            | "depuis"
            | "à"
            | "au"
            | "aux"
            | "en"
            | "face"
            | "pendant"
            | "durant"
            | "malgré"
            | "avec"
    );
    let comma = tokens.iter().position(|token| token.folded == ",")?;
    let inside = &tokens[..comma];
    let bound = |token: &Token| {
        is_reserve(token)
            || is_finite(token)
            || token.tag == Tag::Num
            || token.features.form == Some(VerbForm::PresentParticiple)
    };
    let subject = tokens.get(comma + 1).is_some_and(|next| matches!(next.tag, Tag::Det | Tag::Propn));
    (opens && comma > 1 && subject && !inside.iter().any(bound) && can_go(inside)).then_some(comma + 1)
}

/// Circumstances set between two commas behind a noun, what they interrupt going on after them: token ranges from the
/// first comma to before the second one, which goes too.
pub(super) fn inner_adjuncts(tokens: &[Token]) -> Vec<Range<usize>> {
    let commas: Vec<usize> = (0..tokens.len()).filter(|&at| tokens[at].folded == ",").collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for pair in commas.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let (Some(opener), Some(next)) = (tokens.get(from + 1), tokens.get(to + 1)) else { continue };
        let circumstance = matches!(
            opener.folded.as_str(),
            "dans"
                | "lors"
                | "après"
                | "depuis"
                | "à"
                | "au"
                | "en"
                | "pendant"
                | "durant"
                | "malgré"
                | "avec"
                | "sous"
        );
        // What was interrupted goes on: a complement of the noun, or the verb.
        let goes_on = matches!(next.folded.as_str(), "de" | "d'" | "du" | "des" | "que" | "qu'") || is_finite(next);
        let inside = &tokens[from..to];
        let plain = !inside.iter().any(is_finite) && can_go(inside);
        let free = found.last().is_none_or(|last| last.end <= from);
        // `…, individuel ou collectif, …`: of any kind.
        let listed = from.checked_sub(1).is_some_and(|before| tokens[before].tag == Tag::Adj);
        let kinds = !listed
            && inside[1..].iter().all(|token| token.tag == Tag::Adj || token.folded == "ou")
            && inside.iter().any(|token| token.folded == "ou");
        if kinds && free {
            found.push(from..to + 1);
            continue;
        }
        if circumstance && goes_on && plain && free && next.folded != opener.folded {
            found.push(from..to + 1);
        }
    }
    found
}

/// Words that take something back of what stands before them.
const TAKEN_BACK: &[&str] = &[
    "sauf",
    "hors",
    "hormis",
    "excepté",
    "selon",
    "d'après",
    "si",
    "non",
    "pas",
    "sans",
    "jusqu'",
    "seulement",
    "rumeur",
    "conditionnel",
    "sous",
    "environ",
    "présumé",
    "supposé",
];

/// What stands in brackets and can go, token ranges.
pub(super) fn brackets(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        match (token.folded.as_str(), open) {
            ("(", None) => open = Some(at),
            ("(", Some(_)) => return Vec::new(),
            (")", Some(from)) => {
                found.push(from..at + 1);
                open = None;
            }
            _ => {}
        }
    }
    // `(sauf aux camions)`, `(selon une rumeur)`: it takes something back.
    let goes = |range: &Range<usize>| {
        let inside = &tokens[range.start + 1..range.end - 1];
        can_go(inside) && !inside.iter().any(|token| TAKEN_BACK.contains(&token.folded.as_str()))
    };
    found.retain(goes);
    if open.is_some() { Vec::new() } else { found }
}

/// The aside between two commas behind the subject that opens a sentence: a verb follows it, and nobody speaks in it.
pub(super) fn aside(tokens: &[Token]) -> Option<Range<usize>> {
    let subject = crate::text::noun_phrases(tokens).into_iter().find(|phrase| phrase.tokens.start == 0)?;
    let from = subject.tokens.end;
    let to = from + 1 + tokens.get(from + 1..)?.iter().position(|token| token.folded == ",")?;
    let verb = tokens.get(to + 1).is_some_and(|next| matches!(next.tag, Tag::Aux | Tag::Verb));
    (tokens.get(from)?.folded == "," && verb && can_go(&tokens[from..to])).then_some(from..to + 1)
}

/// The words of tokens as they are written, with the white space that stood before each.
pub(super) fn joined(prose: &str, tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        let before = prose.get(..token.range.start).unwrap_or("");
        let spaced = before.ends_with(char::is_whitespace) && !matches!(token.folded.as_str(), "," | ".");
        if spaced && !text.is_empty() {
            let space = before.chars().next_back().unwrap_or(' ');
            text.push(space);
        }
        text.push_str(token.text(prose));
    }
    text
}

/// Whether the end of a sentence can go: it says of nothing before it who says it, or on what condition. An attribution
/// inside a relative clause (`qui, selon eux, …`) bears on that clause alone.
pub(super) fn can_go(tail: &[Token]) -> bool {
    tail.iter().enumerate().all(|(i, token)| {
        let relative = i >= 2 && matches!(tail[i - 2].folded.as_str(), "qui" | "que" | "dont" | "où");
        let source = token.folded == "selon" || token.folded == "après" && i > 0 && tail[i - 1].folded == "d'";
        let condition = matches!(token.folded.as_str(), "si" | "s'" | "sauf" | "condition");
        let after_comma = |at: usize| at > 0 && tail[at - 1].folded == ",";
        let incise = after_comma(i) || i > 1 && tail[i - 1].tag == Tag::Aux && after_comma(i - 1);
        // `…, soutenue par Erevan` tells nobody's words.
        let passive = tail.get(i + 1).is_some_and(|next| next.folded == "par");
        let speech = incise && !passive && speech_verb(&token.folded).is_some();
        !(source && !relative || condition && token.tag == Tag::Sconj || speech)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::read;

    fn cut(text: &str) -> Option<String> {
        let (tokens, _) = read(text);
        let at = *ends(&tokens).first()?;
        Some(joined(text, &tokens[..at]))
    }

    #[test]
    fn what_ends_a_text_goes_when_nothing_rests_on_it() {
        for (text, kept) in [
            ("Le maire ferme le pont, une décision très attendue", Some("Le maire ferme le pont")),
            ("Le maire ferme le pont pour réparer les piles", Some("Le maire ferme le pont")),
            ("Le maire ferme le pont, sauf le dimanche", None),
            ("Le maire ferme le pont, selon la préfecture", None),
            ("Le maire ferme le pont, un quai et deux rues", None),
        ] {
            assert_eq!(cut(text).as_deref(), kept, "{text}");
        }
    }

    #[test]
    fn an_opening_circumstance_goes_and_a_condition_stays() {
        let rest = |text: &str| {
            let (tokens, _) = read(text);
            opening_adjunct(&tokens).map(|at| joined(text, &tokens[at..]))
        };
        let kept = rest("Dans une décision très attendue, le tribunal a condamné la société.");
        assert_eq!(kept.as_deref(), Some("le tribunal a condamné la société."));
        assert_eq!(rest("En cas de gel, le canal ferme."), None);
        assert_eq!(rest("Dans les conditions prévues, le bailleur rembourse."), None);
        assert_eq!(rest("Selon le maire, le canal ferme."), None);
    }
}
