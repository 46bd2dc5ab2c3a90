//! Names that a common noun opens (`tribunal correctionnel de Lyon`, `Cour des comptes`, `rue Victor-Hugo`) or announces
//! (`le constructeur | Renault`).

use super::mention::{NameKind, NameMention};
use super::person;
use super::words::Words;
use crate::lexicon::{NameHead, NameNature, Tag, analyses, calendar_class, name_head};
use std::ops::Range;

/// A name is no longer than this, in words.
const LONGEST: usize = 16;

/// The name that the classifying noun at `at` opens or announces; for an announced one, what it is of is certain.
pub(super) fn classified(words: &Words, at: usize) -> Option<NameMention> {
    let head = name_head(words.folded_from(at))?;
    let capital = words.capital(at) && !words.opens(at);
    if !head.inside {
        return announced(words, at, head);
    }
    let start = at + head.words;
    let mut end = adjectives(words, start);
    // « groupe scolaire », « Conseil national »: adjectives make a name only of a noun with a capital.
    let mut proper = (at..end).skip(1).any(|at| words.capital(at));
    let mut named = capital && end > start;
    let direct = (head.before_name || capital && head.nature != NameNature::Organisation)
        .then(|| direct_name(words, end, head.before_name && !(words.capital(at) && end > start)))
        .flatten();
    if let Some(to) = direct {
        (end, proper) = (to, true);
    } else if let Some(to) = written_event(words, end).filter(|_| capital || words.capital(at)) {
        (end, named) = (to, true);
    }
    let opens_lower = head.before_de && direct.is_none();
    if capital || opens_lower || words.capital(at) {
        let (to, holds) = complements(words, end, capital, head);
        if holds || capital {
            named |= to > end;
            end = to;
            proper |= holds;
        }
    }
    if !(proper || named || capital) || end > at + LONGEST {
        return None;
    }
    let alone = !proper && !named;
    // « l’Institut de recherche | sur la paix »
    let goes_on = words.is(end, &["sur", "pour", "contre"])
        || words.is(end, &["et"]) && (words.is(end + 1, &["de", "d'", "du", "des"]) || words.capital(end + 1));
    let closed = words.tag(end) != Tag::Adj && !words.capital(end) && !(goes_on && (capital || direct.is_some()));
    // « l’Église orthodoxe » is no building.
    let vague = head.nature == NameNature::Place && !proper;
    let certain = !alone && closed && !vague;
    Some(NameMention::new(at..end, kind(head.nature), certain).of_gender(head.gender).of_number(head.plural))
}

fn kind(nature: NameNature) -> NameKind {
    match nature {
        NameNature::Organisation => NameKind::Organisation,
        NameNature::Place => NameKind::Place,
        NameNature::Event | NameNature::Work => NameKind::Other,
    }
}

/// `la ville de | Corvézan`, `le constructeur | Renault`.
fn announced(words: &Words, at: usize, head: NameHead) -> Option<NameMention> {
    if words.capital(at) && !words.opens(at) {
        return None;
    }
    let mut name = adjectives(words, at + head.words);
    if head.nature == NameNature::Place && words.is(name, &["de", "d'", "du"]) {
        name += 1;
    }
    if !words.capital(name) {
        return None;
    }
    let person = words.given(name).is_some() && words.capital(name + 1);
    if person && head.nature == NameNature::Place {
        return None;
    }
    let listed = words.listed(name);
    let end = name_end(words, name);
    let known = listed.is_some_and(|listed| if head.nature == NameNature::Place { listed.place } else { true });
    let kind = match (kind(head.nature), listed) {
        (NameKind::Organisation, Some(listed)) if !listed.organisation => NameKind::Place,
        (kind, _) => kind,
    };
    let end = listed.map_or(end, |listed| end.max(name + listed.words));
    let foreign = (!words.common(name) || known) && !person;
    Some(NameMention::new(name..end, kind, foreign && kind != NameKind::Other))
}

/// The end of a run of capitals and what joins them.
pub(super) fn name_end(words: &Words, start: usize) -> usize {
    let mut end = start + 1;
    while end < start + LONGEST && words.adjoins(end) {
        let particles = words.particles(end);
        let joined = if words.capital(end) || words.ordinal(end) {
            end + 1
        } else if particles > end {
            particles + 1
        } else if words.is(end, &["&"]) && words.capital(end + 1) {
            end + 2
        } else {
            break;
        };
        end = joined;
    }
    end
}

/// The end of the adjectives at `at`.
fn adjectives(words: &Words, at: usize) -> usize {
    let mut end = at;
    while end < at + 3
        && words.tag(end) == Tag::Adj
        && words.adjoins(end)
        && !is_deictic(words, end)
        && !is_verb(words, end)
    {
        end += 1;
    }
    end
}

/// Whether a word in lower case can be a finite verb (`le Forum court`).
fn is_verb(words: &Words, at: usize) -> bool {
    analyses(words.folded(at)).any(|analysis| analysis.has_person(3) && analysis.is_finite())
}

/// Adjectives that tell which one is meant, and name nothing.
fn is_deictic(words: &Words, at: usize) -> bool {
    words.is(
        at,
        &["dernier", "dernière", "prochain", "prochaine", "actuel", "actuelle", "même", "concerné", "concernée"],
    ) || calendar_class(words.folded(at)).is_some()
}

/// A proper name right after the noun: `groupe | Bolloré`, `rue | Victor-Hugo`, `hôpital | Robert-Debré`.
fn direct_name(words: &Words, at: usize, names_persons: bool) -> Option<usize> {
    if !words.capital(at) || !words.adjoins(at) {
        return None;
    }
    let listed = words.listed(at).map_or(at, |listed| at + listed.words);
    if words.given(at).is_some() && words.capital(at + 1) {
        return names_persons.then(|| person::end(words, at).max(listed));
    }
    Some(name_end(words, at).max(listed))
}

/// `Ligue | 1`, `Coupe | du monde`.
fn written_event(words: &Words, at: usize) -> Option<usize> {
    let figure = words.written(at);
    (figure.len() <= 2 && !figure.is_empty() && figure.bytes().all(|b| b.is_ascii_digit()) && words.adjoins(at))
        .then_some(at + 1)
}

/// The end of the complements in *de* that belong to the name, and whether they hold a capital.
fn complements(words: &Words, at: usize, capital: bool, head: NameHead) -> (usize, bool) {
    let mut end = at;
    let mut holds = false;
    // In lower case, what follows belongs to the name as far as the last capital: `conseil municipal de Lyon`.
    let mut seen = at;
    for _ in 0..4 {
        let Some(next) = complement(words, seen, capital || head.before_de) else { break };
        let capitals = next.clone().any(|at| words.capital(at));
        let listed = next.clone().any(|at| words.listed(at).is_some_and(|listed| listed.place));
        seen = next.end;
        if capitals {
            end = seen;
            holds = true;
            // A place closes the name.
            if listed {
                break;
            }
        } else if capital && !holds {
            end = seen;
        } else if seen > at + 8 {
            break;
        }
    }
    (end, holds)
}

/// One complement: `de la Défense`, `des comptes`, `et des Finances`, `, de l’Alimentation`.
fn complement(words: &Words, at: usize, common: bool) -> Option<Range<usize>> {
    let joined = words.is(at, &["et", ","]);
    let preposition = if joined { at + 1 } else { at };
    if !words.is(preposition, &["de", "d'", "du", "des"]) {
        return None;
    }
    let article = words.is(preposition, &["de"]) && words.is(preposition + 1, &["la", "l'"]);
    let name = preposition + 1 + usize::from(article);
    if let Some(listed) = words.listed(name).filter(|_| words.capital(name)) {
        return (!joined).then_some(at..name + listed.words);
    }
    if words.capital(name) {
        if words.given(name).is_some() && words.capital(name + 1) {
            return None;
        }
        let noun = words.common(name) && !words.capital(name + 1);
        if joined && !noun {
            return None;
        }
        let end = if noun { adjectives(words, name + 1) } else { name_end(words, name) };
        return Some(at..end);
    }
    let noun = words.tag(name) == Tag::Noun && calendar_class(words.folded(name)).is_none();
    (common && noun && !joined && !is_time(words, name)).then(|| at..adjectives(words, name + 1))
}

/// Nouns that date a name instead of belonging to it.
fn is_time(words: &Words, at: usize) -> bool {
    words.is(
        at,
        &["année", "saison", "semaine", "mois", "jour", "matin", "soir", "veille", "siècle", "part", "fin", "cas"],
    )
}

/// Most words of a spelt-out acronym.
const SPELT: usize = 14;

/// A name that its acronym in brackets follows: `Organisation mondiale de la santé (OMS)`. The initials must tell.
pub(super) fn spelt_out(words: &Words, at: usize) -> Option<NameMention> {
    if !words.capital(at) {
        return None;
    }
    let bracket = (at + 2..=at + SPELT).find(|at| words.written(*at) == "(")?;
    if !words.all_capitals(bracket + 1) || words.written(bracket + 2) != ")" {
        return None;
    }
    let inside = at + 1..bracket;
    let plain = |at: usize| {
        let sign = words.tag(at) == Tag::Punct || words.tag(at) == Tag::Sym;
        let verb = matches!(words.tag(at), Tag::Verb | Tag::Aux) && words.common(at) && !words.capital(at);
        let breaks = sign && words.written(at) != "," || verb && !is_participle(words, at);
        !breaks
    };
    (inside.clone().all(plain) && initials_tell(words, at..bracket, words.written(bracket + 1))).then(|| {
        let head = name_head(words.folded_from(at));
        let kind = head.map_or(NameKind::Organisation, |head| kind(head.nature));
        let mention = NameMention::new(at..bracket, kind, true).of_gender(head.and_then(|head| head.gender));
        mention.of_number(head.is_some_and(|head| head.plural))
    })
}

fn is_participle(words: &Words, at: usize) -> bool {
    ["é", "ée", "és", "ées", "is", "ie", "ies"].iter().any(|ending| words.folded(at).ends_with(ending))
}

/// Whether an acronym's letters are initials of the words, in order, all but two of them at most.
fn initials_tell(words: &Words, range: Range<usize>, acronym: &str) -> bool {
    let letters: Vec<char> = acronym.chars().filter(|c| c.is_alphabetic()).map(plain_letter).collect();
    let first = words.written(range.start).chars().next().map(plain_letter);
    if letters.first() != first.as_ref() {
        return false;
    }
    let mut matched = 0;
    for at in range {
        let parts = words.written(at).split('-');
        for initial in parts.filter_map(|part| part.chars().next()).map(plain_letter) {
            if letters.get(matched) == Some(&initial) {
                matched += 1;
            }
        }
    }
    matched >= 2 && letters.len() - matched <= usize::from(letters.len() > 3)
}

fn plain_letter(c: char) -> char {
    let upper = c.to_uppercase().next().unwrap_or(c);
    match upper {
        'É' | 'È' | 'Ê' => 'E',
        'Â' | 'À' => 'A',
        'Î' => 'I',
        'Ô' => 'O',
        other => other,
    }
}
