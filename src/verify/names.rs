//! Names are written as the article writes them, days and months are those it gives.

use super::reading::{Reading, Word};
use super::traced::is_declared;
use super::{Reason, Refusal, Unit};
use crate::lexicon::{Tag, calendar_class, fold, given_name, is_name, title, unit};
use crate::text::TokenKind;

/// Whether a token is written as a name: with a capital that its place in the sentence does not ask for, or known as one.
fn is_written_as_name(reading: &Reading, at: usize) -> bool {
    let Some(token) = reading.tokens.get(at).filter(|token| token.kind == TokenKind::Word) else { return false };
    let written = token.text(&reading.text);
    if !written.starts_with(char::is_uppercase) || token.is_elided() {
        return false;
    }
    let opens = at == 0
        || matches!(reading.written(at - 1), "." | "!" | "?" | ":" | "«" | "“" | "\"" | "—" | "–" | "…")
        || at == 1 && reading.tokens[0].is_elided();
    if opens && (token.is_function_word() || calendar_class(&token.folded).is_some()) {
        return false;
    }
    !opens || token.tag == Tag::Propn || written.chars().skip(1).any(char::is_uppercase)
}

/// Whether two tokens are the same name: letter for letter, but for what a dateline puts in capitals.
fn same_name(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    if one.is_ascii()
        && other.is_ascii()
        && !one.as_bytes().first().zip(other.as_bytes().first()).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b))
    {
        return false;
    }
    let capitals = |name: &str| name.chars().all(|c| !c.is_lowercase());
    let plain = |name: &str| name.replace('’', "'");
    plain(one) == plain(other) || (capitals(other) || capitals(one)) && fold(one) == fold(other)
}

fn has(reading: &Reading, name: &str) -> bool {
    reading.tokens.iter().any(|token| same_name(name, token.text(&reading.text)))
}

/// Whether two tokens stand one after the other in a text.
fn has_pair(reading: &Reading, first: &str, next: &str) -> bool {
    let text = |at: usize| reading.written(at);
    (1..reading.tokens.len()).any(|at| same_name(first, text(at - 1)) && same_name(next, text(at)))
}

/// Refuses a name or a date that no source gives, and a name put together from two.
pub(super) fn check(read: &Reading, unit: &Unit<'_>, sources: &[&Reading], article: &[Reading]) -> Result<(), Refusal> {
    let anywhere = |found: &dyn Fn(&Reading) -> bool| sources.iter().any(|source| found(source));
    let names: Vec<usize> = (0..read.tokens.len()).filter(|at| is_written_as_name(read, *at)).collect();
    let partner = |at: usize| {
        // A full name may stand for the short one of the cited sentence.
        let near = [at.checked_sub(1), at.checked_add(1)];
        near.into_iter().flatten().filter(|near| names.contains(near)).any(|near| {
            let (first, next) = (at.min(near), at.max(near));
            anywhere(&|source| has(source, read.written(near)))
                && article.iter().any(|sentence| has_pair(sentence, read.written(first), read.written(next)))
        })
    };
    for &at in &names {
        let name = read.written(at);
        let declared = read.words.iter().any(|word: &Word| word.at == at && is_declared(word, unit.vocabulary));
        // At the beginning of a text or of a sentence a common word has a capital too.
        let common = (at <= 1 || matches!(read.form(at - 1), "." | "?" | "!" | ":" | "…"))
            && !is_name(name)
            && anywhere(&|source| source.tokens.iter().any(|token| token.folded == fold(name)));
        // A word of the template is no name inside of a sentence.
        let opens = at <= 1 || matches!(read.form(at - 1), "." | "?" | "!" | ":" | "…" | "«");
        let known = declared && opens || common || anywhere(&|source| has(source, name));
        if !known && !partner(at) {
            return Err(Refusal::new(Reason::Name, name));
        }
    }
    for pair in names.windows(2).filter(|pair| pair[0] + 1 == pair[1]) {
        let (first, next) = (read.written(pair[0]), read.written(pair[1]));
        let together = |reading: &Reading| has_pair(reading, first, next);
        let opens = pair[0] == 0 || pair[0] == 1 && read.tokens.first().is_some_and(crate::text::Token::is_elided);
        // `l'attaquant de Valcroix Jordan Okonda`: where a given name begins another name begins.
        let begins = given_name(next).is_some()
            && complement_of(read, pair[0]).is_some()
            && names.contains(&(pair[1] + 1))
            && article.iter().any(|sentence| has_pair(sentence, next, read.written(pair[1] + 1)));
        // What opens may be a common word, unless the sources have it as a name.
        let opens = opens && !anywhere(&|source| has(source, first));
        if !opens && !begins && !anywhere(&together) && !article.iter().any(together) {
            return Err(Refusal::new(Reason::Name, format!("{first} {next}")));
        }
    }
    for &at in &names {
        if !read.words.iter().any(|word| word.at == at && is_declared(word, unit.vocabulary)) {
            attached(read, at, article)?;
        }
    }
    placed(read, &names, sources)?;
    lowered(read, sources)?;
    dates(read, unit, sources)
}

/// Refuses a person put where a place was and the place where the person was: `Lieuron acquitté à Paul Durand`.
fn placed(read: &Reading, names: &[usize], sources: &[&Reading]) -> Result<(), Refusal> {
    let behind = |reading: &Reading, at: usize| at > 0 && matches!(reading.form(at - 1), "à" | "en" | "de" | "d'");
    let places = |name: &str| -> Vec<bool> {
        let each = sources.iter().flat_map(|source| {
            (0..source.tokens.len())
                .filter(|there| same_name(name, source.written(*there)))
                .map(move |there| behind(source, there))
        });
        each.collect()
    };
    let to = |at: usize| at > 0 && matches!(read.form(at - 1), "à" | "en");
    let person = |at: &&usize| given_name(read.written(**at)).is_some() && to(**at);
    let Some(person) = names.iter().find(person) else { return Ok(()) };
    let there = places(read.written(*person));
    let turned = |at: &&usize| {
        let place = places(read.written(**at));
        !behind(read, **at) && !place.is_empty() && place.iter().all(|behind| *behind)
    };
    if !there.is_empty() && there.iter().all(|behind| !behind) && names.iter().any(|at| turned(&at)) {
        return Err(Refusal::new(Reason::Parties, read.written(*person)));
    }
    Ok(())
}

/// Refuses a name that stands with a noun as it never does in the article: `le groupe Heliane`, `maire de Lieuron`.
fn attached(read: &Reading, at: usize, article: &[Reading]) -> Result<(), Refusal> {
    let name = read.written(at);
    let noun = |at: usize| read.tag(at) == Some(Tag::Noun);
    let function = |at: usize| {
        read.words.iter().any(|word| word.at == at && word.lemmas.iter().any(|lemma| title(lemma).is_some()))
    };
    let places = || article.iter().flat_map(|sentence| (0..sentence.tokens.len()).map(move |there| (sentence, there)));
    let same = |sentence: &Reading, there: usize| same_name(name, sentence.written(there));
    let wrong = match at.checked_sub(1) {
        // A place is nobody with a function.
        Some(before) if noun(before) && function(before) => {
            places().filter(|(sentence, there)| same(sentence, *there)).all(|(sentence, there)| {
                there > 0 && matches!(sentence.form(there - 1), "de" | "d'" | "à" | "en" | "du" | "au")
            })
        }
        Some(before) if noun(before) && read.written(before).starts_with(char::is_lowercase) => {
            !places().any(|(sentence, there)| {
                there > 0 && same(sentence, there) && sentence.form(there - 1) == read.form(before)
            })
        }
        _ => {
            let head = complement_of(read, at).filter(|head| noun(*head) || is_written_as_name(read, *head));
            let Some(head) = head else { return Ok(()) };
            let of = |(sentence, there): &(&Reading, usize)| {
                complement_of(sentence, *there).is_some_and(|other| sentence.form(other) == read.form(head))
            };
            // A full name may stand for its last part, and `M. Durand` for the whole.
            let last = (at..).take_while(|at| is_written_as_name(read, *at)).last().unwrap_or(at);
            let same = |sentence: &Reading, there: usize| {
                let whole = (there..).take_while(|at| is_written_as_name(sentence, *at));
                whole
                    .into_iter()
                    .any(|there| (at..=last).any(|at| same_name(read.written(at), sentence.written(there))))
            };
            let others: Vec<_> =
                places().filter(|(sentence, there)| is_written_as_name(sentence, *there)).filter(of).collect();
            let given = others.iter().any(|(sentence, there)| same(sentence, *there));
            // `le Racing d'Ostrelle` is no `Ostrelle de Racing`.
            let turned = !noun(head)
                && places().any(|(sentence, there)| {
                    same_name(read.written(head), sentence.written(there))
                        && complement_of(sentence, there).is_some_and(|other| same_name(name, sentence.written(other)))
                });
            // `sa présidente, Anne Gauvain`: who is one has none of that name; `à Lieuron, la mairie` has.
            let placed = |sentence: &Reading, there: usize| {
                there > 0 && matches!(sentence.form(there - 1), "à" | "en" | "au" | "aux" | "de" | "d'" | "du" | "dans")
            };
            let apposed = places()
                .filter(|(sentence, there)| same_name(name, sentence.written(*there)) && !placed(sentence, *there))
                .any(|(sentence, there)| {
                    let joins = |at: usize| {
                        matches!(sentence.form(at), ",") || matches!(sentence.tag(at), Some(Tag::Det | Tag::Adj))
                    };
                    let head_at = |other: &usize| sentence.form(*other) == read.form(head);
                    let before = (0..there).rev().find(|at| !joins(*at)).filter(head_at);
                    let after = (there + 1..sentence.tokens.len()).find(|at| !joins(*at)).filter(head_at);
                    before.is_some() || after.is_some_and(|after| after > there + 1)
                });
            turned || noun(head) && !given && (!others.is_empty() || apposed)
        }
    };
    if wrong { Err(Refusal::new(Reason::Name, name)) } else { Ok(()) }
}

/// The noun that a name completes behind *de*, with or without its article, its function and its first name.
fn complement_of(reading: &Reading, name: usize) -> Option<usize> {
    let mut at = name.checked_sub(1)?;
    let capital = |at: usize| reading.written(at).starts_with(char::is_uppercase);
    while at > 0 && capital(at) && (given_name(reading.written(at)).is_some() || title(reading.form(at)).is_some()) {
        at -= 1;
    }
    let function = at > 0
        && reading.tag(at) == Some(Tag::Noun)
        && matches!(reading.form(at - 1), "du" | "la" | "l'" | "le")
        && !matches!(reading.form(at), "de" | "d'" | "du");
    if function {
        at -= 1;
    }
    if matches!(reading.form(at), "la" | "l'" | "le" | "les") {
        at = at.checked_sub(1)?;
    }
    matches!(reading.form(at), "de" | "d'" | "du" | "des").then(|| at.checked_sub(1)).flatten()
}

/// Refuses a name without its capital: a word that the sources only write with one.
fn lowered(read: &Reading, sources: &[&Reading]) -> Result<(), Refusal> {
    for token in read.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.tag != Tag::Det) {
        let written = token.text(&read.text);
        if !written.starts_with(char::is_lowercase) {
            continue;
        }
        let mut named = false;
        let mut common = false;
        for source in sources {
            for at in (0..source.tokens.len()).filter(|at| source.form(*at) == token.folded) {
                let capital = source.written(at).starts_with(char::is_uppercase);
                named |= capital && is_written_as_name(source, at);
                common |= !capital || !is_written_as_name(source, at) && at > 0;
            }
        }
        if named && !common {
            return Err(Refusal::new(Reason::Name, written));
        }
    }
    Ok(())
}

/// Words that place what is told in time against a date.
const TIME_LINKS: &[&str] = &["depuis", "jusque", "jusqu'", "dès", "avant", "après", "pendant", "durant"];

/// Refuses a day, a month, a time or its relation that no source gives, and one that stands there more often than given.
fn dates(read: &Reading, unit: &Unit<'_>, sources: &[&Reading]) -> Result<(), Refusal> {
    let plain = |form: &str| form.trim_end_matches('s').to_string();
    for (at, token) in read.tokens.iter().enumerate() {
        let form = token.folded.as_str();
        if unit.vocabulary.contains(&form) || token.kind != TokenKind::Word {
            continue;
        }
        let class = calendar_class(form).filter(|_| token.tag != Tag::Aux);
        let dated = matches!(class, Some("jour" | "mois" | "saison" | "relatif" | "fête"));
        if !dated {
            if is_link(read, at) && !links(read, at, sources) {
                return Err(Refusal::new(Reason::Date, token.text(&read.text)));
            }
            continue;
        }
        let count = |reading: &Reading| {
            reading.tokens.iter().filter(|other| other.tag != Tag::Aux && plain(&other.folded) == plain(form)).count()
        };
        let given = sources.iter().map(|source| count(source)).max().unwrap_or(0);
        let same_part = class == Some("jour") && !read.text.contains(';') && read.text.matches(". ").count() == 0;
        let repeated = same_part && count(read) > given;
        // `jusqu'à dimanche au moins`
        let least = |reading: &Reading, at: usize| reading.form(at + 1) == "au" && reading.form(at + 2) == "moins";
        let bounded = dated && !least(read, at) && {
            let places = sources.iter().flat_map(|source| {
                (0..source.tokens.len())
                    .filter(|there| plain(source.form(*there)) == plain(form))
                    .map(move |there| least(source, there))
            });
            let all: Vec<bool> = places.collect();
            !all.is_empty() && all.iter().all(|least| *least)
        };
        if bounded || dated && given == 0 || repeated || is_link(read, at) && !links(read, at, sources) {
            return Err(Refusal::new(Reason::Date, token.text(&read.text)));
        }
    }
    Ok(())
}

/// Whether a token places what is told in time; `d'après` gives a source.
fn is_link(reading: &Reading, at: usize) -> bool {
    // `jusqu'à deux mois` bounds a figure.
    let length = reading.form(at) == "jusqu'"
        && reading.form(at + 1) == "à"
        && (at + 2..at + 4).any(|at| unit(reading.form(at)).is_some_and(|unit| unit.class == "durée"));
    if length {
        return false;
    }
    let age = matches!(reading.form(at + 2), "an" | "ans") && reading.form(at) == "avant";
    !age && TIME_LINKS.contains(&reading.form(at))
        && !(reading.form(at) == "après" && at > 0 && reading.form(at - 1) == "d'")
}

/// Tokens between such a word and what it places against.
const LINK_REACH: usize = 4;

/// Whether the sources place what follows a link as the link does: no other link stands before it there, and none is missing
/// before a date.
fn links(read: &Reading, at: usize, sources: &[&Reading]) -> bool {
    let short = |form: &str| form.trim_end_matches(['e', '\'']).to_string();
    let dated = |reading: &Reading, at: usize| {
        let number = reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        number || calendar_class(reading.form(at)).is_some()
    };
    let named = |at: usize| dated(read, at) || matches!(read.tag(at), Some(Tag::Noun | Tag::Propn));
    let Some(target) = (at + 1..=at + LINK_REACH).find(|next| named(*next)) else { return true };
    let mut found = false;
    for source in sources {
        for there in (0..source.tokens.len()).filter(|there| source.form(*there) == read.form(target)) {
            found = true;
            let nearest = (there.saturating_sub(LINK_REACH)..there).rev().find(|before| is_link(source, *before));
            // `avant la fermeture du marché, le 31 août`
            let apposed = || {
                let comma = (there.saturating_sub(2)..there).find(|at| source.form(*at) == ",")?;
                (source.clause_start(comma.saturating_sub(1))..comma).rev().find(|before| is_link(source, *before))
            };
            let link = nearest.or_else(|| apposed().filter(|_| !matches!(source.form(there), ",")));
            if equals(read, at, target, source, there, link) {
                return true;
            }
            let bound = |reading: &Reading, link: usize| {
                link.checked_sub(2).is_some_and(|from| {
                    reading.form(from) == "au" && matches!(reading.form(from + 1), "moins" | "plus")
                })
            };
            let same = |link: usize| {
                short(source.form(link)) == short(read.form(at)) && bound(source, link) == bound(read, at)
            };
            if link.map_or(!dated(read, target), same) {
                return true;
            }
        }
    }
    !found
}

/// Whether a link says of a time what the source says in other words: `après six mois` and `au bout de six mois` or
/// `depuis six mois`; `dès mercredi` and `à partir de mercredi` or `mercredi`.
fn equals(read: &Reading, at: usize, target: usize, source: &Reading, there: usize, link: Option<usize>) -> bool {
    let lasts = (target..target + 5).any(|at| unit(read.form(at)).is_some_and(|unit| unit.class == "durée"));
    let before: Vec<&str> = (there.saturating_sub(LINK_REACH + 3)..there).map(|at| source.form(at)).collect();
    let given = link.map(|link| source.form(link));
    match read.form(at) {
        "après" if lasts => given == Some("depuis") || before.contains(&"bout"),
        "dès" => given.is_none() && (before.contains(&"partir") || before.contains(&"en")),
        _ => false,
    }
}
