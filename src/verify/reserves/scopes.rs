//! The words that set a reserve, and how far each reaches in its sentence.

use super::super::reading::{Reading, is_finite, is_participle, says};
use super::Reserve;
use super::negations::negations;
use super::tenses::{own_clauses, tenses};
use crate::lexicon::{
    Complement, Effect, GovernorKind, OpenerKind, Relation, Tag, VerbForm, calendar_class, event_noun,
    governing_phrases, governors, is_nominalisation, openers, opening_phrases, quantifiers, speech_verb,
};
use std::ops::Range;

/// A word that sets a reserve, and the tokens under it.
#[derive(Clone, Debug)]
pub(in super::super) struct Scope {
    /// What it keeps back.
    pub(super) reserve: Reserve,
    /// The words that do.
    pub(super) marker: Range<usize>,
    /// What is under it.
    pub(super) tokens: Range<usize>,
    /// Whether the word itself, in the unit, shows it: not a tense, which another form of the verb loses.
    pub(super) lexical: bool,
}

impl Scope {
    /// Whether a token is under it.
    pub(super) fn covers(&self, at: usize) -> bool {
        self.tokens.contains(&at) && !(self.lexical && self.marker.contains(&at))
    }
}

/// The end of a sentence's part that no stronger sign parts.
pub(super) fn part_end(reading: &Reading, at: usize) -> usize {
    let rest = reading.tokens.get(at..).unwrap_or(&[]);
    rest.iter().position(|token| matches!(token.folded.as_str(), ";")).map_or(reading.tokens.len(), |found| at + found)
}

/// What a word before `at` governs: the rest of its clause; with *que* next, the rest of the sentence.
fn complement(reading: &Reading, at: usize) -> Range<usize> {
    let end = reading.clause_end(at.saturating_sub(1));
    let que = (at..=end).take(4).find(|next| matches!(reading.form(*next), "que" | "qu'"));
    match que {
        Some(_) => at..part_end(reading, at),
        // `le projet de casino figure`: the verb of the clause tells something else.
        None => {
            let told = (at..end).find(|next| reading.tokens.get(*next).is_some_and(is_finite));
            at..told.map_or(end, |verb| group_start(reading, verb).max(at))
        }
    }
}

/// Tokens of the one who speaks: from `at`, the clauses up to the first with a finite verb that no relative opens.
fn source_end(reading: &Reading, at: usize) -> usize {
    let mut end = reading.clause_end(at);
    // `envisage, d'après son avocate, une demande`: the verb waits for its object.
    let comma = reading.clause_start(at);
    let waits = comma > 0
        && reading.form(comma) == ","
        && reading.tokens.get(comma - 1).is_some_and(|token| is_finite(token) || is_participle(token));
    if waits && reading.form(end) == "," {
        return end;
    }
    while end < reading.tokens.len() {
        let next = reading.clause_end(end);
        let relative = matches!(reading.form(end), "qui" | "dont" | "que" | "où");
        // `selon les premières données, sur une section limitée à 90`
        let aside = reading.form(end) == "," && reading.tag(end + 1) == Some(Tag::Adp) && reading.form(end + 1) != "de";
        if next <= end
            || aside
            || reading.has_finite_verb(end, next) && !relative
            || next == reading.tokens.len() && !reading.has_finite_verb(end, next) && reading.form(end) != ","
        {
            break;
        }
        end = next;
    }
    end
}

/// Prepositions, conjunctions and adverbs that set a reserve.
fn opened(reading: &Reading, found: &mut Vec<Scope>) {
    let whole = |at: usize| {
        let end = part_end(reading, at);
        let from = reading.tokens.get(..at).and_then(|before| before.iter().rposition(|token| token.folded == ";"));
        from.map_or(0, |sign| sign + 1)..end
    };
    let mut at = 0;
    while at < reading.tokens.len() {
        let Some((count, row)) = opening_phrases().longest_at(reading.tokens.get(at..).unwrap_or(&[])) else {
            at += 1;
            continue;
        };
        let marker = at..at + count;
        let relative = at > 0 && matches!(reading.form(at - 1), "qui" | "que" | "dont" | "où");
        let clitic = |at: &usize| {
            matches!(
                reading.form(*at),
                "se" | "s'" | "le" | "la" | "les" | "l'" | "lui" | "leur" | "y" | "en" | "ne" | "pas" | "n'"
            )
        };
        let verb = (marker.end..).take_while(clitic).last().map_or(marker.end, |last| last + 1);
        let infinitive =
            reading.tokens.get(verb).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
        // `condamné pour avoir pollué` tells why; grammatical negations are read apart.
        let done = infinitive
            && reading.tag(verb) == Some(Tag::Aux)
            && reading.tokens.get(verb + 1).is_some_and(is_participle);
        if done && row[0] == "pour" || matches!(row[0], "ne" | "n'" | "pas" | "rien" | "jamais" | "non") {
            at = marker.end;
            continue;
        }
        // `s'établir` is no condition.
        if row[0] == "s'" && !matches!(reading.form(marker.end), "il" | "ils") {
            at = marker.end;
            continue;
        }
        // `varie selon les communes` gives no source.
        let varies = row[0] == "selon"
            && reading.words.iter().any(|word| {
                word.at < at
                    && ["varier", "différer", "dépendre", "changer", "vendre", "coûter"]
                        .iter()
                        .any(|verb| word.is(verb))
            });
        if varies {
            at = marker.end;
            continue;
        }
        for opener in openers(row[0]) {
            let rest = complement(reading, marker.end);
            let tokens = match (opener.effect, opener.kind) {
                // `pour` is an opinion only where a clause begins, before who may have one.
                (Effect::Attributed, _)
                    if row[0] == "pour" && (infinitive || !begins(reading, at) || !reading.may_speak(marker.end)) =>
                {
                    continue;
                }
                (Effect::Purpose, _) if row[0] == "pour" && infinitive => rest,
                (effect, _) if row[0] == "pour" && effect != Effect::Attributed => continue,
                // An exception bounds what is said of the rest.
                (Effect::Excluded, OpenerKind::Preposition) if matches!(row[0], "sauf" | "excepté" | "hormis") => {
                    push(found, Reserve::Limited, &marker, whole(at));
                    push(found, Reserve::Conditional, &marker, rest);
                    continue;
                }
                (Effect::Excluded, _) if opener.relation != Some(Relation::Exclusion) => continue,
                (Effect::Attributed, _) if relative => own_clauses(reading, at),
                (Effect::Attributed, _) => {
                    // What names the source is not what it says.
                    let end = source_end(reading, at);
                    let all = whole(at);
                    if at > all.start + 1 {
                        push(found, Reserve::Attributed, &marker, all.start..at);
                    }
                    end..all.end
                }
                (Effect::Conditional, OpenerKind::Conjunction | OpenerKind::Preposition)
                    if opener.relation == Some(Relation::Condition) =>
                {
                    whole(at)
                }
                (Effect::Asked, _) => marker.end..part_end(reading, at),
                (_, OpenerKind::Adverb) => own_clauses(reading, at),
                (Effect::Planned | Effect::Compared, _) if opener.relation == Some(Relation::Time) => continue,
                _ => rest,
            };
            // `d'après les premiers éléments` gives a source, whatever it is worth.
            let source = opener.relation == Some(Relation::Attribution);
            if let Some(reserve) =
                Reserve::of(opener.effect).map(|reserve| if source { Reserve::Attributed } else { reserve })
            {
                push(found, reserve, &marker, tokens);
            }
        }
        at = marker.end;
    }
}

/// Whether a clause begins at a token.
fn begins(reading: &Reading, at: usize) -> bool {
    at == 0 || matches!(reading.form(at - 1), ":" | "," | ";" | "—" | "«")
}

pub(super) fn push(found: &mut Vec<Scope>, reserve: Reserve, marker: &Range<usize>, tokens: Range<usize>) {
    found.push(Scope { reserve, marker: marker.clone(), tokens, lexical: true });
}

/// Verbs, nouns and adjectives that decide whether what they govern is a fact.
fn governed(reading: &Reading, found: &mut Vec<Scope>) {
    for word in &reading.words {
        govern(reading, word.at, &word.lemmas, found);
    }
    for (at, token) in reading.tokens.iter().enumerate() {
        if token.tag == Tag::Aux {
            govern(reading, at, &[token.lemma().into_owned()], found);
        }
    }
}

/// Whether what follows a governing word is a noun phrase behind the preposition that it asks for.
fn takes(reading: &Reading, at: usize, kind: GovernorKind, preposition: Option<&str>) -> bool {
    // `attend au moins 9 000 spectateurs`
    let bound = quantifiers().longest_at(reading.tokens.get(at..).unwrap_or(&[])).map_or(0, |(count, _)| count);
    let mut at = at + bound;
    while matches!(reading.tag(at), Some(Tag::Adv | Tag::Adj)) {
        at += 1;
    }
    let form = reading.form(at);
    let of = matches!(form, "de" | "du" | "des" | "d'");
    match preposition {
        Some("à") => matches!(form, "à" | "au" | "aux"),
        Some("de") => of,
        Some(other) => form == other,
        None if kind == GovernorKind::Verb => reading.tag(at) != Some(Tag::Adp) || form == "des",
        None => of,
    }
}

fn govern(reading: &Reading, at: usize, lemmas: &[String], found: &mut Vec<Scope>) {
    let Some(token) = reading.tokens.get(at) else { return };
    let kind = match token.tag {
        Tag::Verb | Tag::Aux => GovernorKind::Verb,
        Tag::Noun | Tag::Propn => GovernorKind::Noun,
        Tag::Adj => GovernorKind::Adjective,
        _ => return,
    };
    // `prévient le directeur`: what stands after it speaks.
    if says(reading, at) && is_incise(reading, at) {
        return;
    }
    // `a dû être évacué` was.
    let having = reading.clause_start(at)..at;
    let active = is_participle(token)
        && having
            .rev()
            .filter_map(|at| reading.tokens.get(at))
            .find(|token| token.tag == Tag::Aux)
            .is_some_and(|token| token.lemma() == "avoir");
    let passive = is_participle(token) && !active;
    let negated = (at.saturating_sub(4)..at).any(|at| matches!(reading.form(at), "ne" | "n'"));
    let pronominal =
        at > 0 && matches!(reading.form(at - 1), "se" | "s'") || at > 1 && matches!(reading.form(at - 2), "se" | "s'");
    for lemma in lemmas {
        let own =
            if pronominal { [format!("se {lemma}"), format!("s'{lemma}")] } else { [lemma.clone(), String::new()] };
        for governor in own.iter().flat_map(|lemma| governors(lemma)) {
            let fits = governor.kind == kind || passive && governor.kind == GovernorKind::Adjective;
            let modal = active && matches!(lemma.as_str(), "devoir" | "pouvoir")
                || lemma == "faillir" && token.folded == "faut";
            let Some(reserve) = Reserve::of(governor.effect).filter(|_| fits && lemma != "permettre" && !modal) else {
                continue;
            };
            // `le Festival du film d'Anciel`, `a annoncé un bénéfice`.
            let named = reading.written(at + 2).starts_with(char::is_uppercase);
            // Who incurs a penalty does so by the law.
            if lemma == "encourir" || lemma == "film" && named || lemma == "annoncer" && !announces(reading, at) {
                continue;
            }
            // `n'exclut pas un recours` leaves it possible.
            let possible = negated && matches!(lemma.as_str(), "exclure" | "exclu" | "écarter" | "écarté");
            let reserve = if possible { Reserve::Doubtful } else { reserve };
            // `prévient que le feu couve` tells it.
            if lemma == "prévenir" && matches!(reading.form(at + 1), "que" | "qu'") {
                continue;
            }
            // `doit ouvrir mardi` tells of the future.
            let set = matches!(
                lemma.as_str(),
                "devoir" | "prévoir" | "programmer" | "attendre" | "fixer" | "prévu" | "attendu"
            );
            let set = set && (passive || lemma == "devoir");
            let reserve = if set && reserve == Reserve::Planned { Reserve::Future } else { reserve };
            let reserve = if reserve == Reserve::Doubtful && lemma != "douter" && says(reading, at) {
                Reserve::Attributed
            } else {
                reserve
            };
            for (complement_kind, preposition) in governor.complements() {
                let rest = complement(reading, at + 1);
                let next = reading.tokens.get(at + 1..rest.end).unwrap_or(&[]);
                let tokens = match complement_kind {
                    Complement::Noun if lemma != "falloir" && takes(reading, at + 1, kind, preposition) => rest,
                    Complement::Infinitive
                        if next.iter().take(4).any(|token| token.features.form == Some(VerbForm::Infinitive)) =>
                    {
                        // What must be done is its verb; why it is wanted is so.
                        let verb = rest.clone().find(|at| {
                            reading
                                .tokens
                                .get(*at)
                                .is_some_and(|token| token.features.form == Some(VerbForm::Infinitive))
                        });
                        let reason = |at: &usize| {
                            let infinitive = reading
                                .tokens
                                .get(at + 1)
                                .is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
                            matches!(reading.form(*at), "après" | "depuis")
                                || reading.form(*at) == "pour" && !infinitive
                        };
                        let reason = rest.clone().skip(2).find(reason).unwrap_or(rest.end);
                        match verb {
                            Some(verb) if lemma == "falloir" => rest.start..verb + 1,
                            _ => rest.start..reason.max(rest.start),
                        }
                    }
                    Complement::Clause
                        if next.iter().take(3).any(|token| matches!(token.folded.as_str(), "que" | "qu'"))
                            || matches!(reading.form(rest.start), "que" | "qu'") =>
                    {
                        rest
                    }
                    // `les moyens manquent`
                    Complement::Subject
                        if kind != GovernorKind::Verb
                            || passive
                            || is_finite(token)
                                && !governor.complements().any(|(other, _)| other == Complement::Noun)
                                && !takes(reading, at + 1, kind, None) =>
                    {
                        reading.clause_start(at)..at
                    }
                    _ => continue,
                };
                push(found, reserve, &(at..at + 1), tokens);
            }
        }
    }
}

/// Whether the object behind a verb of announcement names something that happens.
fn announces(reading: &Reading, at: usize) -> bool {
    let clause = at + 1..reading.clause_end(at);
    let dated = |at: usize| calendar_class(reading.form(at)).is_some();
    let head = reading.words.iter().find(|word| {
        clause.contains(&word.at) && matches!(reading.tag(word.at), Some(Tag::Noun | Tag::Propn)) && !dated(word.at)
    });
    head.is_none_or(|word| word.lemmas.iter().any(|lemma| event_noun(lemma).is_some() || is_nominalisation(lemma)))
}

/// Whether a verb stands behind what it says: after a quotation, or after a comma and the clause before it.
fn is_incise(reading: &Reading, at: usize) -> bool {
    let group = group_start(reading, at);
    let before = group.checked_sub(1).map_or("", |before| reading.form(before));
    let quote = matches!(before, "»" | "”" | "\"") || group > 1 && reading.quoted.get(group - 2) == Some(&true);
    // `Le maire, ému, annonce` and `alors que le préfet, Paul Durand, refuse` have their subjects before the comma.
    quote || before == "," && reading.has_main_verb(reading.opened_before(group), group)
}

/// Whether the clause behind a verb of saying tells in another tense than the future: `annonce que la grève a cessé`.
fn tells_past(reading: &Reading, at: usize) -> bool {
    let opens = |next: &usize| matches!(reading.form(*next), "que" | "qu'");
    let Some(clause) = (at + 1..at + 4).find(opens) else { return false };
    let mut verbs = reading.tokens.iter().skip(clause).filter(|token| is_finite(token));
    verbs.next().is_some_and(|verb| !matches!(verb.features.form, Some(VerbForm::Future | VerbForm::Conditional)))
}

/// What somebody says, around a verb of saying.
fn said(reading: &Reading, found: &mut Vec<Scope>) {
    for (at, token) in reading.tokens.iter().enumerate() {
        let Some(verb) = speech_verb(&token.folded).filter(|_| says(reading, at)) else { continue };
        let marker = at..at + 1;
        let group = group_start(reading, at);
        // What is announced is decided by who announces it: it is a plan, as its tense tells. What he says has happened is
        // his word.
        let quoted =
            group > 1 && reading.quoted.get(group - 2) == Some(&true) || reading.form(group.saturating_sub(1)) == "»";
        if matches!(verb.lemma, "annoncer" | "trancher") && !quoted && !tells_past(reading, at) {
            continue;
        }
        if is_incise(reading, at) && !matches!(reading.form(at + 1), "que" | "qu'") {
            let end = source_end(reading, at);
            push(found, Reserve::Attributed, &marker, 0..group);
            push(found, Reserve::Attributed, &marker, end..part_end(reading, at));
            continue;
        }
        let end = reading.tokens.len();
        let que = (at + 1..end.min(at + 9)).find(|next| matches!(reading.form(*next), "que" | "qu'" | ":" | "«"));
        // `a proposé une médaille, qu'elle a refusée` tells of the medal.
        let relative = |from: &usize| matches!(reading.form(*from), "que" | "qu'") && reading.form(from - 1) == ",";
        match que.filter(|from| !relative(from)) {
            Some(from) => {
                // What somebody says in a quotation ends with it.
                let inside = |at: &usize| reading.quoted.get(*at) == Some(&true);
                let all = part_end(reading, from);
                let last =
                    if inside(&at) { (from..all).take_while(inside).last().map_or(all, |last| last + 1) } else { all };
                push(found, Reserve::Attributed, &marker, from..last);
            }
            // What is shown or revealed is so, and a court condemns to something.
            None if governors(verb.lemma).any(|governor| governor.effect == Effect::Factive)
                || verb.lemma == "condamner" => {}
            // `jugent le prix trop élevé`, `évalue les pertes à 3 millions`
            None if matches!(
                verb.lemma,
                "juger"
                    | "estimer"
                    | "considérer"
                    | "évaluer"
                    | "qualifier"
                    | "déplorer"
                    | "invoquer"
                    | "expliquer"
                    | "attribuer"
            ) =>
            {
                push(found, Reserve::Attributed, &marker, at + 1..reading.clause_end(at));
            }
            None if matches!(
                verb.class,
                "engagement" | "accusation" | "démenti" | "avertissement" | "revendication"
            ) =>
            {
                push(found, Reserve::Attributed, &marker, at + 1..reading.clause_end(at))
            }
            None => {}
        }
    }
}

/// Where the auxiliaries, the inverted pronoun and the adverbs before a verb form begin.
pub(super) fn group_start(reading: &Reading, at: usize) -> usize {
    let inside = |at: &usize| {
        matches!(reading.tag(*at), Some(Tag::Aux | Tag::Adv))
            || reading.form(*at).starts_with('-')
            || matches!(reading.form(*at), "ne" | "n'" | "l'")
    };
    (0..at).rev().take_while(inside).last().unwrap_or(at)
}

/// What somebody puts a figure on: `la fédération évalue à 40 000 le nombre de`.
fn estimated(reading: &Reading, found: &mut Vec<Scope>) {
    for word in reading.words.iter().filter(|word| word.is("évaluer") || word.is("chiffrer")) {
        if reading.tokens.get(word.at).is_some_and(is_finite) {
            push(found, Reserve::Attributed, &(word.at..word.at + 1), word.at + 1..reading.clause_end(word.at));
        }
    }
}

/// What is only being thought of: `une réforme est à l'étude`.
fn underway(reading: &Reading, found: &mut Vec<Scope>) {
    let words: Vec<&str> = reading.tokens.iter().map(|token| token.folded.as_str()).collect();
    for at in 1..words.len() {
        if let Some((count, [_, "locution", "projeté", "sujet", _])) = governing_phrases().longest_at(&words[at..]) {
            push(found, Reserve::Planned, &(at..at + count), reading.clause_start(at)..at);
        }
    }
}

/// The scopes of a text.
pub(super) fn scopes(reading: &Reading) -> &[Scope] {
    reading.scopes.get_or_init(|| find(reading))
}

fn find(reading: &Reading) -> Vec<Scope> {
    let mut found = Vec::new();
    negations(reading, &mut found);
    tenses(reading, &mut found);
    opened(reading, &mut found);
    governed(reading, &mut found);
    said(reading, &mut found);
    underway(reading, &mut found);
    estimated(reading, &mut found);
    if reading.text.trim_end().ends_with('?') {
        push(&mut found, Reserve::Asked, &(0..0), 0..reading.tokens.len());
    }
    found
}
