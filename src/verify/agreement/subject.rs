//! The gender and the number of a subject, as far as its place and its words tell.

use super::super::reading::{Reading, is_participle};
use super::phrase::{number_and_gender, reads_as_noun};
use super::{Features, asked, fit, is_proper, nominal_as};
use crate::lexicon::{Gender, Number, Tag, VerbForm, given_name, number_word};
use crate::text::TokenKind;

/// Pronouns that stand between a subject and its verb.
fn is_clitic(reading: &Reading, at: usize) -> bool {
    match reading.form(at) {
        "ne" | "n'" | "se" | "s'" | "y" | "me" | "m'" | "te" | "t'" | "lui" => true,
        "l'" | "la" | "le" | "les" | "leur" | "en" | "nous" | "vous" => reading.tag(at) != Some(Tag::Det),
        _ => false,
    }
}

const MASCULINE: Features = (Some(Gender::Masculine), Some(Number::Singular));

/// What a pronoun that can be a subject asks.
fn pronoun(form: &str) -> Option<Features> {
    let masculine = |number| Some((Some(Gender::Masculine), Some(number)));
    let feminine = |number| Some((Some(Gender::Feminine), Some(number)));
    match form {
        "il" | "rien" | "cela" | "ceci" | "celui-ci" | "celui-là" => masculine(Number::Singular),
        "elle" | "celle-ci" | "celle-là" => feminine(Number::Singular),
        // `on est convaincus` is written too.
        "on" | "l'on" => Some((None, Some(Number::Singular))),
        "ils" | "ceux-ci" | "ceux-là" => masculine(Number::Plural),
        "elles" | "celles-ci" | "celles-là" => feminine(Number::Plural),
        _ => None,
    }
}

/// The gender and number of the subject of the finite verb at `verb`, up to the end of its group: of a pronoun, of what a
/// relative stands for, of the noun phrase before it, of the one behind it.
pub(super) fn subject(reading: &Reading, verb: usize, end: usize) -> Option<Features> {
    let inverted = |at: usize| {
        let form = reading.form(at);
        form.strip_prefix("-t-").or_else(|| form.strip_prefix('-')).and_then(pronoun)
    };
    if let Some(found) = (verb..end.max(verb + 2)).find_map(inverted) {
        return Some(found);
    }
    let start = reading.clause_start(verb);
    let group = (start..verb).rev().take_while(|at| is_clitic(reading, *at)).last().unwrap_or(verb);
    let before = group.checked_sub(1);
    if let Some(found) = before.filter(|at| *at >= start).and_then(|at| pronoun(reading.form(at))) {
        return Some(found);
    }
    if reading.form(start) == "qui"
        && start < group
        && start.checked_sub(1).is_none_or(|at| !is_preposition(reading, at))
    {
        return if start + 1 == group { asker(reading, start).or_else(|| antecedent(reading, start)) } else { None };
    }
    if matches!(reading.form(start), "que" | "qu'" | "dont" | "où") && start + 1 == group {
        return behind(reading, end);
    }
    // `8 millions dépensés, affirme la compagnie`: one comma; `Paul Durand, le maire, affirme` has two.
    let alone = start > 0 && reading.clause_start(start - 1) <= reading.opened_before(start);
    let says = super::super::reading::says(reading, group_end(reading, verb + 1) - 1);
    if alone
        && says
        && let Some(found) = incise(reading, verb, end)
    {
        return Some(found);
    }
    standing(reading, start, group).or_else(|| incise(reading, verb, end))
}

fn is_preposition(reading: &Reading, at: usize) -> bool {
    reading.tag(at) == Some(Tag::Adp)
}

/// The subject before a verb group that begins at `group`, in its clause or, behind what commas set apart, before it.
fn standing(reading: &Reading, start: usize, group: usize) -> Option<Features> {
    let sign = |at: usize| reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign);
    // Only an adverb or nothing stands behind the comma.
    let apart =
        reading.form(start) == "," && start > 0 && (start + 1..group).all(|at| reading.tag(at) == Some(Tag::Adv));
    if !apart {
        return number_and_gender(reading, start, group);
    }
    // `L’usine, dont les ouvriers chôment, a fermé`, `la rançon, affirme-t-elle, ne sera pas payée`.
    let first = reading.opened_before(start);
    let end = reading.clause_end(first);
    if end > start || sign(first) || reading.has_finite_verb(first, end) {
        return None;
    }
    if (end..start).any(|at| matches!(reading.form(at), "et" | "ou" | "ni" | "ainsi" | "comme")) {
        return number_and_gender(reading, first, end)
            .filter(|own| own.1 == Some(Number::Plural))
            .map(|own| (None, own.1));
    }
    let mut at = end;
    while at < start {
        let next = reading.clause_end(at);
        let said = (at..next).any(|at| reading.form(at).starts_with('-'));
        let relative = matches!(reading.form(at), "qui" | "que" | "qu'" | "dont" | "où")
            || matches!(reading.form(at + 1), "qui" | "que" | "qu'" | "dont" | "où");
        if reading.has_finite_verb(at, next) && !said && !relative {
            return None;
        }
        at = next.max(at + 1);
    }
    number_and_gender(reading, first, end)
}

/// `Qui a marqué ?`: nobody knows yet, but it is one.
fn asker(reading: &Reading, pronoun: usize) -> Option<Features> {
    let opens = pronoun == 0 || matches!(reading.form(pronoun - 1), ":" | "." | "?" | "!" | ";");
    let to_be = reading.tokens.get(pronoun + 1).is_some_and(|token| token.lemma() == "être");
    let asks = reading.tokens.iter().skip(pronoun).any(|token| token.folded == "?");
    (opens && asks && !to_be).then_some((None, Some(Number::Singular)))
}

/// The gender and the number of what a relative pronoun stands right behind, where all the nouns that may be meant agree.
pub(super) fn antecedent(reading: &Reading, pronoun: usize) -> Option<Features> {
    let mut last = pronoun.checked_sub(1)?;
    let comma = reading.form(last) == ",";
    if comma {
        last = last.checked_sub(1)?;
    }
    match reading.form(last) {
        "ce" | "celui" if !comma => return Some(MASCULINE),
        "lui" if !comma => return Some(MASCULINE),
        "celle" | "elle" if !comma => return Some((Some(Gender::Feminine), Some(Number::Singular))),
        "ceux" | "eux" if !comma => return Some((Some(Gender::Masculine), Some(Number::Plural))),
        "celles" | "elles" if !comma => return Some((Some(Gender::Feminine), Some(Number::Plural))),
        _ => {}
    }
    let mut found: Option<Features> = None;
    let mut at = last;
    loop {
        let token = reading.tokens.get(at)?;
        let inside = match token.tag {
            Tag::Noun | Tag::Propn | Tag::X => {
                let own = noun(reading, at)?;
                found = Some(match found {
                    None => own,
                    Some(other) if other.1 == own.1 => (own.0.filter(|gender| other.0 == Some(*gender)), own.1),
                    Some(_) => return None,
                });
                true
            }
            Tag::Adj | Tag::Num | Tag::Det => !matches!(token.folded.as_str(), "un" | "une") || single(reading, at),
            Tag::Adp => matches!(
                token.folded.as_str(),
                "de" | "d'" | "du" | "des" | "à" | "au" | "aux" | "en" | "pour" | "sur" | "contre" | "dans" | "par"
            ),
            Tag::Verb => {
                is_participle(token) && at.checked_sub(1).is_some_and(|before| reading.tag(before) == Some(Tag::Noun))
            }
            _ => false,
        };
        if !inside {
            // `le maire et le préfet qui`
            let joined = matches!(token.folded.as_str(), "et" | "ou" | "ni" | "," | "un" | "une");
            return found.filter(|found| !joined || found.1 == Some(Number::Plural));
        }
        let Some(before) = at.checked_sub(1) else { return found };
        at = before;
    }
}

/// Whether `un` or `une` opens a noun phrase, and is not one of several (`un des maires`).
fn single(reading: &Reading, at: usize) -> bool {
    !matches!(reading.form(at + 1), "de" | "des" | "d'")
}

/// The gender and number of one noun, as its determiner and its form tell.
fn noun(reading: &Reading, at: usize) -> Option<Features> {
    if is_proper(reading, at) {
        return name(reading, at);
    }
    let asked = super::asked_before(reading, at);
    let readings: Vec<Features> =
        nominal_as(reading, at).into_iter().filter(|features| fit(asked, *features)).collect();
    let first = readings.first().copied()?;
    let gender = first.0.filter(|gender| readings.iter().all(|features| features.0 == Some(*gender)));
    let number = first.1.filter(|number| readings.iter().all(|features| features.1 == Some(*number)));
    Some((gender.or(asked.0), Some(asked.1.or(number)?)))
}

/// The gender and number of a name: one person, or what its article asks.
fn name(reading: &Reading, at: usize) -> Option<Features> {
    let before = at.checked_sub(1);
    if let Some(given) = before.and_then(|before| given_name(reading.written(before))) {
        return Some((given.gender, Some(Number::Singular)));
    }
    if let Some(given) = given_name(reading.written(at)) {
        return Some((given.gender, Some(Number::Singular)));
    }
    let article = before.and_then(|before| asked(reading.form(before)));
    match article {
        Some(asked) => asked.1.map(|number| (asked.0, Some(number))),
        None => (!reading.form(at).ends_with(['s', 'x'])).then_some((None, Some(Number::Singular))),
    }
}

/// The subject behind a verb group: `qu’a promis la ministre`.
fn behind(reading: &Reading, end: usize) -> Option<Features> {
    following(reading, group_end(reading, end))
}

/// Behind the adverbs and participles that go on a verb group.
fn group_end(reading: &Reading, at: usize) -> usize {
    let inside = |at: &usize| {
        reading.tag(*at) == Some(Tag::Adv)
            || reading.tokens.get(*at).is_some_and(|token| token.tag != Tag::Noun && is_participle(token))
    };
    (at..).take_while(inside).last().map_or(at, |last| last + 1)
}

/// The noun phrase that begins at a token and ends with its clause, where no other is joined to it.
fn following(reading: &Reading, at: usize) -> Option<Features> {
    let end = reading.clause_end(at);
    let joined =
        |at: usize| matches!(reading.form(at), "et" | "ou" | "ni") || reading.form(at) == "," && is_joined(reading, at);
    if (at..(end + 8).min(reading.tokens.len())).any(joined) {
        return None;
    }
    if reading.is_civility(at) || reading.form(at) == "maître" || reading.tag(at) == Some(Tag::Propn) {
        return Some((None, Some(Number::Singular)));
    }
    let first = reading.tokens.get(at)?;
    let several = first.kind == TokenKind::Number || number_word(&first.folded).is_some_and(|value| value > 1);
    if several || first.tag != Tag::Det || matches!(first.folded.as_str(), "un" | "une") && !single(reading, at) {
        return None;
    }
    let head = (at + 1..end).find(|at| reads_as_noun(reading, *at))?;
    // `que bloquent une dizaine de`
    if super::phrase::is_collective(reading, head) {
        return None;
    }
    let asked = asked(&first.folded)?;
    Some((noun(reading, head).and_then(|own| own.0).or(asked.0), Some(asked.1?)))
}

/// Whether what a comma opens goes on a list: `promet le maire, le préfet et`.
fn is_joined(reading: &Reading, comma: usize) -> bool {
    let end = reading.clause_end(comma);
    (comma..end).any(|at| matches!(reading.form(at), "et" | "ou"))
}

/// The number of the subject after a verb of an incise: `promet Xavier Montbrun`, `estime le maire`.
fn incise(reading: &Reading, verb: usize, end: usize) -> Option<Features> {
    let sign = verb.checked_sub(1).filter(|before| matches!(reading.form(*before), "," | "»" | "”"))?;
    let from = group_end(reading, end.max(verb + 1));
    if reading.form(sign) == "," && !reading.may_speak(from) {
        return None;
    }
    following(reading, from).map(|(_, number)| (None, number))
}

/// The number of the subject where an infinitive is it: `pêcher la nuit est interdit`.
pub(super) fn infinitive(reading: &Reading, start: usize, end: usize) -> Option<Features> {
    let opens = reading.tokens.get(start)?.features.form == Some(VerbForm::Infinitive);
    let joined = (start..end).any(|at| matches!(reading.form(at), "et" | "ou" | "ni"));
    (opens && !joined).then_some(MASCULINE)
}
