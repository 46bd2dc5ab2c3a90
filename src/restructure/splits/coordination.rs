//! Cuts between two main clauses: at a semicolon, at a colon, at *et*, *mais*, *or*, *car*, *puis*.

use super::super::plan::SplitPattern;
use super::reading::{Reading, Told};
use super::sentence::Cut;
use crate::lexicon::{Gender, Number, Tag, VerbForm, is_light_noun, speech_verb_named};
use crate::text::{self, ClauseKind, DeterminerKind, Negation, Subject, phrase_parts};

/// Words before a colon that announce what stands behind it.
const ANNOUNCES: &[&str] = &[
    "ceci",
    "ainsi",
    "accord",
    "avis",
    "idée",
    "thèse",
    "hypothèse",
    "théorie",
    "opinion",
    "argument",
    "arguments",
    "raison",
    "explication",
    "conclusion",
    "constat",
    "message",
    "mot",
    "principe",
    "règle",
    "question",
    "preuve",
    "suivant",
    "suivante",
    "suivants",
    "suivantes",
    "voici",
    "voilà",
    "seul",
    "seule",
    "c'",
];

/// Tokens of the longest subject that is told again.
const LONGEST_TOLD: usize = 6;

/// The cut at a token, where it parts two main clauses.
pub(super) fn cut_at(reading: &Reading<'_>, at: usize) -> Option<Cut> {
    match reading.word(at) {
        ";" => semicolon(reading, at),
        ":" => colon(reading, at),
        "et" | "mais" | "or" | "car" | "puis" => coordinator(reading, at),
        _ => None,
    }
}

/// `A ; B`, where both are sentences.
fn semicolon(reading: &Reading<'_>, at: usize) -> Option<Cut> {
    let behind = at + 1;
    // `A ; mais B`: the conjunction opens the second.
    let (start, opening) = match reading.word(behind) {
        "et" => (behind + 1, None),
        "car" => (behind + 1, Some("En effet, ")),
        _ => (behind, None),
    };
    let first = first_half(reading, at)?;
    let own = if matches!(reading.word(start), "mais" | "or" | "puis") { start + 1 } else { start };
    let second = second_half(reading, own);
    second.as_ref()?;
    // What is announced before a colon is told in all that follows.
    let announced = reading.slice(0..at).iter().any(|token| token.folded == ":");
    (!announced && !says(reading, &first, at, second) && !is_conditional(reading, at, false))
        .then(|| Cut::new(at, start, opening, SplitPattern::PointVirgule))
}

/// `A : B`, where A announces nothing and B is a sentence.
fn colon(reading: &Reading<'_>, at: usize) -> Option<Cut> {
    let first = first_half(reading, at)?;
    let second = second_half(reading, at + 1)?;
    let before = reading.slice(0..at);
    let announces = before.iter().any(|token| ANNOUNCES.contains(&token.folded.as_str()));
    let listed = reading
        .slice(at + 1..reading.tokens.len())
        .iter()
        .any(|token| matches!(token.folded.as_str(), ";" | ":" | "«" | "\""));
    let speaks = before
        .iter()
        .filter(|token| matches!(token.tag, Tag::Verb))
        .any(|verb| speech_verb_named(&verb.lemma(), false).is_some());
    // `a un objectif : …`: what is told behind is the thing itself.
    let named = reading.parse.phrases.iter().rfind(|phrase| phrase.tokens.end <= at).is_some_and(|last| {
        let timely = reading.sentence.structure.dates.iter().any(|date| date.tokens.contains(&last.head));
        let index = reading.parse.phrases.iter().position(|phrase| phrase.tokens == last.tokens);
        let determiner = index.and_then(|index| phrase_parts(reading.tokens, reading.parse, index).determiner);
        !timely
            && last.tokens.end == at
            && determiner.is_none_or(|of| matches!(of.kind, DeterminerKind::Indefinite | DeterminerKind::Quantifier))
    });
    let pronoun = second.clause.subject.as_ref().is_some_and(|subject| subject.pronoun);
    (!announces
        && !listed
        && !speaks
        && !named
        && !pronoun
        && !says(reading, &first, at, None)
        && !is_conditional(reading, at, false))
    .then(|| Cut::new(at, at + 1, None, SplitPattern::DeuxPoints))
}

/// `A, et B`, where B has its own subject, or that of A, which is told again.
fn coordinator(reading: &Reading<'_>, at: usize) -> Option<Cut> {
    let comma = at > 0 && reading.word(at - 1) == ",";
    let end = if comma { at - 1 } else { at };
    let first = first_half(reading, end)?;
    let word = reading.word(at);
    let denied = first.verb.negation != Negation::None;
    let colon = reading.slice(0..at).iter().any(|token| token.folded == ":");
    if word == "mais" && denied || colon || sums_up(reading, at) || is_conditional(reading, at, true) {
        return None;
    }
    let skip = usize::from(reading.word(at + 1) == ",");
    let second = second_half(reading, at + 1 + skip);
    if says(reading, &first, end, second) || trails(reading, &first, end, comma) {
        return None;
    }
    // What stands between commas may be what *car* explains.
    let aside = reading.slice(first.verb.tokens.end..end).iter().any(|token| token.folded == ",");
    if word == "car" && aside {
        return None;
    }
    let (start, opening) = match word {
        "et" => (at + 1 + skip, None),
        "car" => (at + 1 + skip, Some("En effet, ")),
        _ => (at, None),
    };
    // Without a comma, *mais* joins clauses where *et* may join what stands beside it, but for a subject pronoun.
    let clitic = matches!(reading.word(at + 1), "il" | "elle" | "ils" | "elles" | "on" | "c'" | "cela" | "je" | "j'");
    if (comma || word == "mais" || clitic) && second.is_some() {
        return Some(Cut::new(end, start, opening, SplitPattern::Coordination));
    }
    let told = shared(reading, &first, at).filter(|_| !trails(reading, &first, end, false))?;
    let subject = told_again(reading, first.clause.subject.as_ref()?, end, told)?;
    let opening = match word {
        "et" => text::capitalize(&subject),
        "mais" => format!("Mais {subject}"),
        "puis" => format!("Puis {subject}"),
        _ => return None,
    };
    let glue = if opening.ends_with('’') { "" } else { " " };
    Some(Cut::new(end, at + 1, Some(&format!("{opening}{glue}")), SplitPattern::SujetRepris))
}

/// The main clause of what stands before a token, where it is a sentence: one main clause with its own subject, the others
/// joined to it by a conjunction, nothing left open.
pub(super) fn first_half<'a>(reading: &Reading<'a>, end: usize) -> Option<Told<'a>> {
    let open = |told: &Told<'_>| {
        told.clause.kind != ClauseKind::Main && told.clause.tokens.start < end && told.clause.tokens.end > end + 1
    };
    if reading.finite().any(|told| open(&told) || told.verb.tokens.contains(&end)) {
        return None;
    }
    let mut mains = reading.mains().filter(|told| told.verb.head < end);
    let first = mains.next().filter(|told| told.is_whole(reading))?;
    let joined = |told: Told<'_>| {
        let before = told.start().checked_sub(1).map_or("", |before| reading.word(before));
        matches!(before, "et" | "mais" | "ou" | "puis" | ";")
    };
    let fronted = reading.finite().any(|told| {
        told.clause.kind != ClauseKind::Main
            && told.clause.kind != ClauseKind::Relative
            && told.verb.head < first.start()
    });
    let mood = matches!(first.verb.form, VerbForm::Imperative | VerbForm::Subjunctive);
    (mains.all(joined) && !fronted && !mood).then_some(first)
}

/// The main clause that what stands from a token on begins with: its own subject first, or what tells when.
pub(super) fn second_half<'a>(reading: &Reading<'a>, start: usize) -> Option<Told<'a>> {
    let told = reading.mains().find(|told| told.verb.head >= start).filter(|told| told.is_whole(reading))?;
    let own = told.start();
    if own < start {
        return None;
    }
    // Nothing but relative clauses may stand between its subject and its verb.
    let other = reading
        .finite()
        .any(|of| of.verb.head >= start && of.verb.head < told.verb.head && of.clause.kind != ClauseKind::Relative);
    let before = reading.slice(start..own);
    let frame = before.is_empty()
        || before.last().is_some_and(|last| last.folded == ",")
            && before.iter().all(|token| !matches!(token.tag, Tag::Verb | Tag::Aux))
        || before.iter().all(|token| token.tag == Tag::Adv)
        || reading.sentence.structure.dates.iter().any(|date| date.tokens.start <= start + 1 && date.tokens.end >= own);
    let pronoun = told.clause.subject.as_ref().is_some_and(|subject| subject.pronoun);
    let known = !pronoun
        || matches!(
            reading.word(own),
            "il" | "elle"
                | "ils"
                | "elles"
                | "on"
                | "je"
                | "j'"
                | "nous"
                | "vous"
                | "cela"
                | "c'"
                | "ce"
                | "celui-ci"
                | "celle-ci"
                | "ceux-ci"
                | "celles-ci"
        );
    (!other && frame && known).then_some(told)
}

/// Whether what stands before a token ends in a clause that tells what somebody says or thinks: what follows may be said
/// too, unless it says itself that somebody goes on.
fn says(reading: &Reading<'_>, first: &Told<'_>, end: usize, second: Option<Told<'_>>) -> bool {
    let said = reading.finite().any(|told| {
        matches!(told.clause.kind, ClauseKind::Complement | ClauseKind::Question)
            && told.verb.head > first.verb.head
            && told.verb.head < end
    });
    let speaks = |told: Told<'_>| speech_verb_named(&told.verb.lemma(reading.tokens), false).is_some();
    said && !second.is_some_and(speaks)
}

/// Whether what stands before a token is told under a condition, or what stands behind it is, where the two are `joined`: it
/// may be that of both.
fn is_conditional(reading: &Reading<'_>, at: usize, joined: bool) -> bool {
    let kinds = [ClauseKind::Condition, ClauseKind::Concession];
    let si = |at: usize| matches!(reading.word(at), "si" | "s'" if reading.word(at) == "si" || matches!(reading.word(at + 1), "il" | "ils"));
    let end = if joined { reading.tokens.len() } else { at };
    (0..end).any(si) || reading.finite().any(|told| kinds.contains(&told.clause.kind) && told.verb.head < end)
}

/// Whether a clause that depends on the main one stands behind it: what is joined may be joined to that clause.
fn trails(reading: &Reading<'_>, first: &Told<'_>, end: usize, comma: bool) -> bool {
    reading.finite().any(|told| {
        let kind = told.clause.kind;
        let qui = told.clause.opener.as_ref().is_some_and(|opener| reading.word(opener.start) == "qui");
        kind != ClauseKind::Main
            && told.verb.head > first.verb.head
            && told.verb.head < end
            && !(kind == ClauseKind::Relative && qui && comma)
    })
}

/// Whether what stands behind a conjunction ends in what may sum up both halves: `…, ce qui …`, `…, portant le total à …`.
fn sums_up(reading: &Reading<'_>, at: usize) -> bool {
    let behind = at + 1..reading.tokens.len();
    behind.clone().any(|token| {
        let after_comma = reading.word(token.saturating_sub(1)) == ",";
        let participle =
            reading.tokens.get(token).is_some_and(|token| token.features.form == Some(VerbForm::PresentParticiple));
        after_comma
            && (participle
                || reading.word(token) == "ce" && matches!(reading.word(token + 1), "qui" | "que" | "qu'" | "dont"))
    })
}

/// The clause right behind a conjunction whose verb has the subject of the first.
fn shared<'a>(reading: &Reading<'a>, first: &Told<'a>, at: usize) -> Option<Told<'a>> {
    let told = reading.mains().find(|told| told.verb.tokens.start == at + 1)?;
    let subject = told.clause.subject.as_ref().filter(|subject| subject.shared && subject.certain)?;
    let own = first.clause.subject.as_ref()?;
    // A participle that takes the auxiliary of the first verb is no sentence by itself.
    let has_verb = told.verb.first > at;
    (subject.head == own.head && has_verb && told.verb.certain && told.clause.certain && told.asserts()).then_some(told)
}

/// The pronoun that stands for a subject, in lower case, where nothing before `end` but the subject can be meant; else the
/// subject itself, where it is short and sure.
fn told_again(reading: &Reading<'_>, subject: &Subject, end: usize, told: Told<'_>) -> Option<String> {
    let number = told.verb.number(reading.tokens)?;
    let gender = reading.gender(subject.head);
    let rival = (0..end).any(|at| {
        !subject.tokens.contains(&at)
            && reading.is_noun(at)
            && reading.number(at).is_none_or(|of| of == number)
            && reading.gender(at).is_none_or(|of| gender.is_none_or(|gender| of == gender))
            && (!reading.acts(subject.head) || reading.acts(at))
    });
    if subject.pronoun {
        let verb = reading.text(told.verb.tokens.clone()).to_lowercase();
        let elides = verb.starts_with(|c| "aeiouyéèêàâîôûh".contains(c));
        let found = match reading.word(subject.head) {
            "je" | "j'" if elides => "j’",
            "je" | "j'" => "je",
            "on" => "on",
            "nous" => "nous",
            pronoun @ ("il" | "elle" | "ils" | "elles") if !rival => pronoun,
            _ => return None,
        };
        return Some(found.to_string());
    }
    let phrase = subject.phrase?;
    let plain = reading.parse.phrases.get(phrase).is_some_and(|of| of.tokens == subject.tokens && of.sound);
    let determiner = phrase_parts(reading.tokens, reading.parse, phrase).determiner;
    let head = reading.tokens.get(subject.head)?;
    let kind = determiner.as_ref().map(|of| of.kind);
    let named = determiner.is_some() || head.tag == Tag::Propn;
    let agrees = reading.number(subject.head).is_none_or(|own| own == number);
    if !plain || kind == Some(DeterminerKind::Quantifier) || !named || !agrees || is_light_noun(&head.folded) {
        return None;
    }
    if rival || gender.is_none() {
        let definite = matches!(kind, Some(DeterminerKind::Definite | DeterminerKind::Demonstrative) | None);
        let text = reading.text(subject.tokens.clone());
        let text =
            if head.tag == Tag::Propn && determiner.is_none() { text.to_string() } else { text::uncapitalize(text) };
        return (definite && subject.tokens.len() <= LONGEST_TOLD).then_some(text);
    }
    let pronoun = match (gender?, number) {
        (Gender::Masculine, Number::Singular) => "il",
        (Gender::Feminine, Number::Singular) => "elle",
        (Gender::Masculine, Number::Plural) => "ils",
        (Gender::Feminine, Number::Plural) => "elles",
    };
    Some(pronoun.to_string())
}
