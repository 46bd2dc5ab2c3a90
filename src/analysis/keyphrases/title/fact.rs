//! What a title tells by a verb, said by the noun of the same fact: `La mairie ferme le pont de Brézac` tells of the
//! `fermeture du pont de Brézac`.
//!
//! The title must assert it (no negation, question, conditional), and its object be a noun phrase that stands beside the
//! verb.

use super::super::adjectives::{is_front, is_vague};
use super::side::is_finite;
use super::{HERE, is_of, located, names, runs, segments, stems, surface, trimmed};
use crate::lexicon::{
    Elision, Gender, Nominalisation, Number, Tag, VerbForm, elision, event_noun, is_nominalisation, nominalisations,
    reflexive,
};
use crate::text::{self, Token, TokenKind};
use std::ops::Range;

/// A fact that a title tells, as a noun phrase.
#[derive(Clone, Debug)]
pub(in super::super) struct Fact {
    /// As it is shown.
    pub(in super::super) text: String,
    /// The stem of its noun.
    pub(in super::super) noun: String,
    /// The stems of its runs, without its noun.
    pub(in super::super) runs: Vec<Vec<String>>,
    /// The stems of who does it.
    pub(in super::super) agent: Vec<String>,
    /// What sort of event it is.
    pub(in super::super) class: &'static str,
    /// Whether the noun fits any object, and the verb has no other noun.
    pub(in super::super) only: bool,
    /// Whether the verb has an object: not in the passive.
    pub(in super::super) active: bool,
    /// Whether it ends with a place.
    pub(in super::super) placed: bool,
}

/// Verbs that only tell how far a fact is.
const ASPECT: &[&str] =
    &["poursuivre", "commencer", "continuer", "reprendre", "cesser", "terminer", "finir", "achever", "débuter"];

/// Most words of an object.
const WORDS: usize = 8;

/// The facts that a title tells, by every noun its verb has.
pub(in super::super) fn facts(title: &str, tokens: &[Token]) -> Vec<Fact> {
    let asks = |token: &Token| matches!(token.folded.as_str(), "?" | "ne" | "n'" | "pas" | "si" | "quand" | "comment");
    if let Some(fact) = undergone(title, tokens) {
        return vec![fact];
    }
    if tokens.iter().any(asks) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for segment in segments(tokens) {
        let Some(words) = tokens.get(segment) else { continue };
        let Some((at, verb, passive)) = verb(words) else { continue };
        // `qu’importe la houle`
        if words.first().is_some_and(|first| first.folded.starts_with("qu") || first.tag == Tag::Sconj) {
            continue;
        }
        if ASPECT.contains(&&*words[verb].lemma()) {
            continue;
        }
        let pronominal = at.checked_sub(1).is_some_and(|before| matches!(words[before].folded.as_str(), "se" | "s'"));
        let given = if passive { None } else { after(title, words, verb + 1) };
        // `le maire appelle à voter`: the call is the fact.
        if !passive && let Some(fact) = appeal(title, words, verb) {
            found.push(fact);
            continue;
        }
        // `le pont s’effondre`: the fact befalls the subject.
        let own = !passive && given.is_none();
        let active = given.is_some();
        let Some(object) = given.or_else(|| before(title, words, at - usize::from(pronominal), verb)) else { continue };
        let lemma = words[verb].lemma();
        let lemma = if pronominal { reflexive(&lemma) } else { lemma.to_string() };
        let nouns: Vec<Nominalisation> = nominalisations(&lemma).filter(|noun| !own || noun.agent.is_none()).collect();
        let end = if passive || own { verb + 1 } else { object.end };
        let place = place(title, words, end);
        let runs = |range: Range<usize>| runs_of(title, words, range);
        let subject = before(title, words, at - usize::from(pronominal), verb);
        // `Un X et une Y arrêtés`: whatever the clause names before its verb.
        let agent = if passive {
            runs(0..at).concat()
        } else {
            subject.map(|subject| runs(subject).concat()).unwrap_or_default()
        };
        let only_told = nouns.iter().all(|noun| matches!(noun.class, "parole" | "projet"));
        if only_told
            && active
            && let Some(own) = announced(words, &object)
        {
            let place_shown = place.as_ref().map(|place| format!(" {place}")).unwrap_or_default();
            let noun = stems(words.get(own.start..=own.start).unwrap_or(&[])).concat();
            found.push(Fact {
                text: format!("{}{place_shown}", surface(title, words, own.clone())),
                noun,
                runs: runs(own.start + 1..own.end),
                agent: agent.clone(),
                class: "annonce",
                only: true,
                active,
                placed: place.is_some(),
            });
        }
        for noun in &nouns {
            let Some(linked) = noun.object.and_then(|preposition| linked(title, words, &object, preposition)) else {
                continue;
            };
            let place_shown = place.as_ref().map(|place| format!(" {place}")).unwrap_or_default();
            let written = format!("{} {linked}{place_shown}", noun.noun);
            found.push(Fact {
                text: if title.contains('\'') { written.replace('’', "'") } else { written },
                noun: text::stem(noun.noun),
                runs: runs(object.clone()),
                agent: agent.clone(),
                class: noun.class,
                only: nouns.len() == 1 && noun.of.is_none(),
                active,
                placed: place.is_some(),
            });
        }
    }
    found
}

/// What a guide says of what may befall its reader: `Comment être remboursé d’un billet de bateau ?` tells of the
/// `remboursement d’un billet de bateau`.
fn undergone(title: &str, tokens: &[Token]) -> Option<Fact> {
    let segment = segments(tokens).into_iter().find(|segment| {
        let words = tokens.get(segment.clone()).unwrap_or(&[]);
        words.iter().any(|token| token.folded == "être")
    })?;
    let words = tokens.get(segment)?;
    let at = words.iter().position(|token| token.folded == "être")?;
    let asks = |token: &Token| {
        matches!(token.folded.as_str(), "comment" | "peut" | "faut" | "doit" | "dois" | "puis" | "quand")
            || token.tag == Tag::Pron
    };
    let participle = words.get(at + 1).filter(|token| token.features.form == Some(VerbForm::PastParticiple))?;
    let preposition = words.get(at + 2)?;
    let links = ["dans", "de", "d'", "du", "des", "pour", "pendant", "en", "à", "au", "aux", "après", "lors"];
    let rest = at + 2..words.len();
    let tells = |token: &Token| {
        matches!(token.tag, Tag::Verb | Tag::Aux | Tag::Pron | Tag::Sconj)
            && token.features.form != Some(VerbForm::PastParticiple)
    };
    let plain = !words.get(rest.clone())?.iter().any(tells) && rest.len() <= WORDS;
    if !plain || !words[..at].iter().all(asks) || !links.contains(&preposition.folded.as_str()) {
        return None;
    }
    let noun = nominalisations(&participle.lemma()).find(|noun| noun.agent.is_some())?;
    let written = format!("{} {}", noun.noun, surface(title, words, rest.clone()));
    Some(Fact {
        text: if title.contains('\'') { written.replace('’', "'") } else { written },
        noun: text::stem(noun.noun),
        runs: runs_of(title, words, rest),
        agent: Vec::new(),
        class: "guide",
        only: true,
        active: true,
        placed: true,
    })
}

/// What somebody calls for: `Le maire appelle à boycotter la course` tells of the `appel à boycotter la course`.
fn appeal(title: &str, words: &[Token], verb: usize) -> Option<Fact> {
    let infinitive = words.get(verb + 2).is_some_and(is_infinitive) && words.get(verb + 1)?.folded == "à";
    let rest = verb + 1..words.len();
    // `libérer le nord du pays`
    let here = words.get(rest.clone())?.iter().any(|token| HERE.contains(&token.folded.as_str()));
    if here || !infinitive || rest.len() > WORDS || words.get(verb + 3..)?.iter().any(is_finite) {
        return None;
    }
    let noun = nominalisations(&words[verb].lemma()).find(|noun| noun.object == Some("à") && noun.class == "parole")?;
    let subject = before(title, words, verb, verb);
    Some(Fact {
        text: format!("{} {}", noun.noun, surface(title, words, rest.clone())),
        noun: text::stem(noun.noun),
        runs: runs_of(title, words, rest),
        agent: subject.map(|subject| runs_of(title, words, subject).concat()).unwrap_or_default(),
        class: "appel",
        only: true,
        active: true,
        placed: true,
    })
}

/// The stems of the runs of a range.
fn runs_of(title: &str, words: &[Token], range: Range<usize>) -> Vec<Vec<String>> {
    let Some(own) = words.get(range.clone()) else { return Vec::new() };
    runs(title, own).map(|run| stems(&own[run])).collect()
}

/// The fact that somebody announces, promises or wants, where the object of the verb is its noun: `une forte | baisse des
/// effectifs`.
fn announced(words: &[Token], object: &Range<usize>) -> Option<Range<usize>> {
    let empty = |at: &usize| {
        let token = &words[*at];
        token.tag == Tag::Det || token.tag == Tag::Num || token.folded == "des" || is_front(token) || is_vague(token)
    };
    let start = object.clone().find(|at| !empty(at))?;
    let noun = words[start].tag == Tag::Noun && {
        let lemma = words[start].lemma();
        event_noun(&lemma).is_some() || is_nominalisation(&lemma)
    };
    (noun && object.end > start + 1).then_some(start..object.end)
}

/// Where the verb group of a clause begins, its verb, and whether it is a passive: `exclut`, `a exclu`, `est exclu`, `exclu`.
fn verb(words: &[Token]) -> Option<(usize, usize, bool)> {
    let participle = |at: usize| {
        let token = words.get(at)?;
        let form = token.features.form == Some(VerbForm::PastParticiple) && token.tag == Tag::Verb;
        form.then_some(at)
    };
    let told = |form: VerbForm| {
        matches!(form, VerbForm::Present | VerbForm::SimplePast | VerbForm::Future | VerbForm::Imperative)
    };
    let mut finite = (0..words.len()).filter(|at| is_finite(&words[*at]));
    let first = finite.next();
    if finite.next().is_some() {
        return None;
    }
    let Some(at) = first else {
        let told: Vec<usize> = (1..words.len()).filter_map(participle).collect();
        // `six suspects présumés | arrêtés`
        let at = *told.iter().rev().find(|at| !told.contains(&(**at + 1)))?;
        let together = told.iter().all(|other| *other == at || *other + 1 == at);
        return together.then_some((at, at, true));
    };
    let token = &words[at];
    if !token.features.form.is_some_and(told) || at == 0 {
        return None;
    }
    if token.tag == Tag::Verb {
        if words.get(at + 1).is_some_and(is_infinitive) {
            return None;
        }
        return Some((at, at, false));
    }
    let verb = participle(at + 1)?;
    if words.get(verb + 1).is_some_and(is_infinitive) {
        return None;
    }
    match &*token.lemma() {
        "avoir" => Some((at, verb, false)),
        "être" => Some((at, verb, true)),
        _ => None,
    }
}

fn is_infinitive(token: &Token) -> bool {
    token.features.form == Some(VerbForm::Infinitive)
}

/// The noun phrase that begins at a token, with its article.
fn after(title: &str, words: &[Token], start: usize) -> Option<Range<usize>> {
    let first = words.get(start)?;
    let article = first.tag == Tag::Det || matches!(first.folded.as_str(), "des");
    if let Some(series) = series(words, start) {
        return Some(series);
    }
    if !article && first.tag != Tag::Propn {
        return None;
    }
    let rest = words.get(start..)?;
    let mut found: Option<Range<usize>> = None;
    for run in runs(title, rest) {
        let run = start + run.start..start + run.end;
        let opening = words[start + usize::from(article)..run.start].iter().all(|token| token.tag == Tag::Num);
        match &found {
            None if opening => {}
            Some(before) if super::is_linked(words, before.end, run.start) && run.end - start <= WORDS => {}
            _ => break,
        }
        found = Some(start..trimmed(words, run).end);
    }
    found.filter(|range| names(&words[range.clone()]))
}

/// Two nouns in the plural that *et* joins, without articles: `ferme quais et jetées`.
fn series(words: &[Token], start: usize) -> Option<Range<usize>> {
    let plural = |at: usize| {
        words.get(at).is_some_and(|token| token.tag == Tag::Noun && token.features.number == Some(Number::Plural))
    };
    let joined = plural(start) && words.get(start + 1)?.folded == "et" && plural(start + 2);
    joined.then_some(start..start + 3)
}

/// The noun phrase that ends before a token, with its article; it agrees with the verb.
fn before(title: &str, words: &[Token], end: usize, verb: usize) -> Option<Range<usize>> {
    let all: Vec<Range<usize>> = runs(title, &words[..end]).collect();
    // `six suspects présumés | arrêtés`
    let told = |at: usize| words[at].features.form == Some(VerbForm::PastParticiple);
    let reach = (0..=end).rev().find(|at| *at == 0 || !told(*at - 1))?;
    let last = all.iter().rposition(|run| run.end == reach || run.end == end)?;
    let mut start = all[last].start;
    for run in all[..last].iter().rev() {
        if !super::is_linked(words, run.end, start) {
            break;
        }
        start = run.start;
    }
    // Nothing but an article, a number or the preposition of a place stands before it.
    let article = start
        .checked_sub(1)
        .filter(|at| words[*at].tag == Tag::Det || words[*at].tag == Tag::Num || words[*at].folded == "des");
    let start = article.unwrap_or(start);
    // `un imprimeur et une libraire arrêtés`: the first of them.
    if start > 0 && words[start - 1].folded == "et" && end == verb {
        return before(title, words, start - 1, verb);
    }
    let several = end < verb && words[end].folded == "et";
    let number = |at: usize| words.get(at).and_then(|token| token.features.number);
    let plural = number(verb);
    let head = (start..end).find(|at| matches!(words[*at].tag, Tag::Noun | Tag::Propn))?;
    let agrees = several
        || words[head].tag == Tag::Propn
        || plural.is_none()
        || number(head).is_none()
        || plural == number(head);
    let opens = start == 0 || words[start - 1].kind != TokenKind::Word;
    (opens && agrees && end - start <= WORDS && names(&words[start..end])).then_some(start..end)
}

/// The place that a preposition behind a token brings.
fn place(title: &str, words: &[Token], at: usize) -> Option<String> {
    let preposition = words.get(at).filter(|token| matches!(token.folded.as_str(), "à" | "en" | "au" | "aux"))?;
    let name = words.get(at + 1..)?.iter().take_while(|token| token.tag == Tag::Propn).count();
    let (first, last) = (words.get(at + 1)?, words.get(at + name)?);
    let written = title.get(first.range.start..last.range.end)?;
    (name > 0 && !preposition.folded.is_empty()).then(|| located(written)).flatten()
}

/// An object with its preposition: `du pont`, `d’un pont`, `à la course`.
fn linked(title: &str, words: &[Token], object: &Range<usize>, preposition: &str) -> Option<String> {
    let first = words.get(object.start)?;
    let content = (object.start..object.end)
        .find(|at| words[*at].tag != Tag::Det && words[*at].tag != Tag::Num && words[*at].folded != "des")?;
    let rest = surface(title, words, content..object.end);
    let head = words.get(content)?;
    let noun = words[content..object.end].iter().find(|token| token.tag == Tag::Noun).unwrap_or(head);
    let vowel = match elision(head.text(title)) {
        Elision::Yes => true,
        Elision::No => false,
        Elision::Unsure => return None,
    };
    if !matches!(preposition, "de" | "à") {
        let article = if content > object.start { first.text(title).to_lowercase() } else { String::new() };
        let space = if article.is_empty() || article.ends_with(['\'', '’']) { "" } else { " " };
        return Some(format!("{preposition} {article}{space}{rest}"));
    }
    let (masculine, plural, bare) = if preposition == "de" { ("du", "des", "d’") } else { ("au", "aux", "à ") };
    let of = |article: &str| match article {
        "le" => Some(format!("{masculine} {rest}")),
        "la" | "l'" => {
            let article = if article == "la" { "la " } else { "l’" };
            Some(format!("{preposition} {article}{rest}"))
        }
        "les" => Some(format!("{plural} {rest}")),
        _ => None,
    };
    let simple = || if vowel && preposition == "de" { format!("d’{rest}") } else { format!("{preposition} {rest}") };
    let definite = |token: &Token| match (token.features.number, token.features.gender) {
        (Some(Number::Plural), _) => Some("les"),
        (Some(Number::Singular), _) if vowel => Some("l'"),
        (Some(Number::Singular), Some(Gender::Masculine)) => Some("le"),
        (Some(Number::Singular), Some(Gender::Feminine)) => Some("la"),
        _ => None,
    };
    match first.folded.as_str() {
        _ if content == object.start => Some(simple()),
        article @ ("le" | "la" | "l'" | "les") => of(article),
        "un" | "une" if preposition == "de" => Some(format!("{bare}{} {rest}", first.folded)),
        "un" | "une" => Some(format!("{preposition} {} {rest}", first.folded)),
        "des" | "de" | "d'" => Some(simple()),
        "son" | "sa" | "ses" | "leur" | "leurs" => of(definite(noun)?),
        _ if first.tag == Tag::Num => Some(simple()),
        _ if is_of(first) => None,
        _ => None,
    }
}
