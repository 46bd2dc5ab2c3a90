//! The words that set a reserve, and how far each reaches in its sentence.

use super::super::reading::{Reading, is_finite, is_participle, says};
use super::Reserve;
use crate::lexicon::{
    Complement, Effect, GovernorKind, OpenerKind, Relation, Tag, VerbForm, governors, openers, opening_phrases,
    quantifiers, speech_verb,
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
fn part_end(reading: &Reading, at: usize) -> usize {
    let rest = reading.tokens.get(at..).unwrap_or(&[]);
    rest.iter().position(|token| matches!(token.folded.as_str(), ";")).map_or(reading.tokens.len(), |found| at + found)
}

/// The clause of a token and those after it that have no finite verb of their own.
fn own_clauses(reading: &Reading, at: usize) -> Range<usize> {
    let start = reading.clause_start(at);
    let mut end = reading.clause_end(at);
    let last = part_end(reading, at);
    while end < last && !matches!(reading.form(end), ":") {
        let next = reading.clause_end(end);
        if next <= end || reading.has_finite_verb(end, next) {
            break;
        }
        end = next;
    }
    start..end
}

/// What a word before `at` governs: the rest of its clause; with *que* next, the rest of the sentence.
fn complement(reading: &Reading, at: usize) -> Range<usize> {
    let end = reading.clause_end(at.saturating_sub(1));
    let que = (at..=end).take(4).find(|next| matches!(reading.form(*next), "que" | "qu'"));
    match que {
        Some(_) => at..part_end(reading, at),
        None => at..end,
    }
}

fn negations(reading: &Reading, found: &mut Vec<Scope>) {
    for at in 0..reading.tokens.len() {
        let form = reading.form(at);
        if matches!(form, "ne" | "n'") {
            let clause = reading.clause_start(at)..reading.clause_end(at);
            let after = at + 1..(at + 9).min(clause.end);
            let second = |form: &str| {
                matches!(
                    form,
                    "pas"
                        | "plus"
                        | "jamais"
                        | "aucun"
                        | "aucune"
                        | "rien"
                        | "personne"
                        | "ni"
                        | "guère"
                        | "point"
                        | "nul"
                        | "nulle"
                )
            };
            let denies = after.clone().chain(clause.start..at).any(|near| second(reading.form(near)));
            let que =
                (at + 1..(at + 9).min(reading.tokens.len())).any(|near| matches!(reading.form(near), "que" | "qu'"));
            let reserve = if denies { Reserve::Negated } else { Reserve::Limited };
            if denies || que {
                let mut tokens = clause;
                if !denies || matches!(reading.form(tokens.end), "que" | "qu'") {
                    tokens.end = part_end(reading, at);
                }
                push(found, reserve, &(at..at + 1), tokens);
            }
        }
        let alone = matches!(form, "aucun" | "aucune" | "sans" | "ni" | "nul" | "nulle" | "jamais")
            // `Non, elle…` answers; `non reconnu` denies.
            || at == 0 && form == "pas"
            || form == "non" && reading.form(at + 1) != ","
            || form == "pas"
                && matches!(reading.form(at + 1), "de" | "d'")
                && reading.tag(at) != Some(Tag::Noun);
        if alone {
            push(found, Reserve::Negated, &(at..at + 1), at + 1..reading.clause_end(at));
        }
        if matches!(
            form,
            "seulement" | "uniquement" | "seul" | "seule" | "seuls" | "seules" | "simplement" | "exclusivement"
        ) {
            push(found, Reserve::Limited, &(at..at + 1), at..at);
        }
    }
}

/// Conditionals, futures, near futures.
fn tenses(reading: &Reading, found: &mut Vec<Scope>) {
    for (at, token) in reading.tokens.iter().enumerate() {
        if !matches!(token.tag, Tag::Verb | Tag::Aux) {
            continue;
        }
        let near = matches!(token.folded.as_str(), "va" | "vont" | "allait" | "allaient")
            && (at + 1..at + 4).any(|next| {
                reading.tokens.get(next).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive))
            });
        let reserve = match token.features.form {
            // `a promis que l'État verserait`: what was to come when it was said.
            Some(VerbForm::Conditional) if is_promised(reading, at) => Reserve::Future,
            Some(VerbForm::Conditional) => Reserve::Rumoured,
            Some(VerbForm::Future) => Reserve::Future,
            _ if near => Reserve::Future,
            _ => continue,
        };
        found.push(Scope { reserve, marker: at..at + 1, tokens: own_clauses(reading, at), lexical: false });
    }
}

/// Whether a verb stands in a clause with *que* behind a verb of promise or announcement.
fn is_promised(reading: &Reading, at: usize) -> bool {
    let start = reading.clause_start(at);
    let promises = |at: usize| {
        let verb = speech_verb(reading.form(at)).filter(|_| says(reading, at));
        verb.is_some_and(|verb| matches!(verb.class, "engagement" | "annonce"))
    };
    matches!(reading.form(start), "que" | "qu'") && start > 0 && promises(start - 1)
}

/// Tokens of the one who speaks: from `at`, the clauses up to the first with a finite verb that no relative opens.
fn source_end(reading: &Reading, at: usize) -> usize {
    let mut end = reading.clause_end(at);
    while end < reading.tokens.len() {
        let next = reading.clause_end(end);
        let relative = matches!(reading.form(end), "qui" | "dont" | "que" | "où");
        if next <= end
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
        let infinitive =
            reading.tokens.get(marker.end).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
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
                    rest
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

fn push(found: &mut Vec<Scope>, reserve: Reserve, marker: &Range<usize>, tokens: Range<usize>) {
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
    let passive = is_participle(token);
    let pronominal =
        at > 0 && matches!(reading.form(at - 1), "se" | "s'") || at > 1 && matches!(reading.form(at - 2), "se" | "s'");
    for lemma in lemmas {
        let own =
            if pronominal { [format!("se {lemma}"), format!("s'{lemma}")] } else { [lemma.clone(), String::new()] };
        for governor in own.iter().flat_map(|lemma| governors(lemma)) {
            let fits = governor.kind == kind || passive && governor.kind == GovernorKind::Adjective;
            let Some(reserve) = Reserve::of(governor.effect).filter(|_| fits && lemma != "permettre") else { continue };
            // What somebody believes aloud is what they say.
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
                        rest
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
                            || is_finite(token) && !takes(reading, at + 1, kind, None) =>
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

/// Whether a verb stands behind what it says: after a quotation, or after a comma and the clause before it.
fn is_incise(reading: &Reading, at: usize) -> bool {
    let group = group_start(reading, at);
    let before = group.checked_sub(1).map_or("", |before| reading.form(before));
    let quote = matches!(before, "»" | "”" | "\"") || group > 1 && reading.quoted.get(group - 2) == Some(&true);
    // `Le maire, ému, annonce` has its subject before the comma.
    quote || before == "," && reading.has_main_verb(0, group)
}

/// What somebody says, around a verb of saying.
fn said(reading: &Reading, found: &mut Vec<Scope>) {
    for (at, token) in reading.tokens.iter().enumerate() {
        let Some(verb) = speech_verb(&token.folded).filter(|_| says(reading, at)) else { continue };
        let marker = at..at + 1;
        let group = group_start(reading, at);
        if is_incise(reading, at) && !matches!(reading.form(at + 1), "que" | "qu'") {
            let end = source_end(reading, at);
            push(found, Reserve::Attributed, &marker, 0..group);
            push(found, Reserve::Attributed, &marker, end..part_end(reading, at));
            continue;
        }
        let end = reading.tokens.len();
        let que = (at + 1..end.min(at + 9)).find(|next| matches!(reading.form(*next), "que" | "qu'" | ":" | "«"));
        match que {
            Some(from) => push(found, Reserve::Attributed, &marker, from..part_end(reading, from)),
            // What is shown or revealed is so, and a court condemns to something.
            None if governors(verb.lemma).any(|governor| governor.effect == Effect::Factive)
                || verb.lemma == "condamner" => {}
            None if matches!(
                verb.class,
                "engagement" | "accusation" | "démenti" | "appel" | "avertissement" | "revendication"
            ) =>
            {
                push(found, Reserve::Attributed, &marker, at + 1..reading.clause_end(at))
            }
            None => {}
        }
    }
}

/// Where the auxiliaries, the inverted pronoun and the adverbs before a verb form begin.
fn group_start(reading: &Reading, at: usize) -> usize {
    let inside = |at: &usize| {
        matches!(reading.tag(*at), Some(Tag::Aux | Tag::Adv))
            || reading.form(*at).starts_with('-')
            || matches!(reading.form(*at), "ne" | "n'" | "l'")
    };
    (0..at).rev().take_while(inside).last().unwrap_or(at)
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
    if reading.text.trim_end().ends_with('?') {
        push(&mut found, Reserve::Asked, &(0..0), 0..reading.tokens.len());
    }
    found
}
