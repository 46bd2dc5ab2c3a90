//! Who does and who says stays who did and who said.

use super::order;
use super::reading::{Reading, Word, is_finite, is_participle, says};
use super::{Reason, Refusal};
use crate::lexicon::{
    Auxiliary, SourceClass, Tag, VerbForm, analyses, auxiliary, calendar_class, nominalisations, source_noun,
    speech_verb_named, title,
};
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Verbs that stand before another one, or hardly tell anything alone.
const SUPPORTS: &[&str] =
    &["aller", "venir", "faire", "pouvoir", "devoir", "vouloir", "falloir", "laisser", "permettre"];

fn is_gerund(token: &Token) -> bool {
    analyses(&token.folded).any(|analysis| analysis.has_form(VerbForm::PresentParticiple))
}

/// The auxiliaries right before a verb form.
pub(super) fn auxiliaries(reading: &Reading, verb: usize) -> impl Iterator<Item = usize> {
    let clause = reading.clause_start(verb);
    (verb.saturating_sub(4).max(clause)..verb).rev().filter(|at| reading.tag(*at) == Some(Tag::Aux))
}

/// Whether a verb form is passive: a participle after *être*, or one that stands alone with its noun.
fn is_passive(reading: &Reading, word: &Word) -> bool {
    // The participle of a verb that makes its past with *être* is none.
    let moves = || word.lemmas.iter().any(|lemma| auxiliary(lemma) != Auxiliary::Avoir);
    if !reading.tokens.get(word.at).is_some_and(is_participle) || moves() {
        return false;
    }
    let before = word.at.saturating_sub(4)..word.at;
    if before.clone().any(|at| matches!(reading.form(at), "se" | "s'")) {
        return false;
    }
    match auxiliaries(reading, word.at).next() {
        Some(at) => reading.form(at) == "été" || reading.tokens.get(at).is_some_and(|token| token.lemma() == "être"),
        None => true,
    }
}

/// The nouns of a run of tokens, quotations apart.
pub(super) fn nouns<'r>(reading: &'r Reading, tokens: &Range<usize>) -> Vec<&'r Word> {
    let dated =
        |at: usize| matches!(calendar_class(reading.form(at)), Some("mois" | "jour" | "moment" | "relatif" | "saison"));
    let inside = |word: &&Word| {
        tokens.contains(&word.at)
            && !dated(word.at)
            && matches!(reading.tag(word.at), Some(Tag::Noun | Tag::Propn | Tag::X))
            && !reading.quoted.get(word.at).copied().unwrap_or(false)
    };
    reading.words.iter().filter(inside).collect()
}

/// The preposition before the noun phrase of a noun, if there is one.
pub(super) fn preposition(reading: &Reading, noun: usize) -> Option<&str> {
    let mut at = noun.checked_sub(1)?;
    loop {
        match reading.tag(at)? {
            Tag::Det if reading.form(at) == "du" => return Some("de"),
            Tag::Det | Tag::Adj | Tag::Num | Tag::Propn => at = at.checked_sub(1)?,
            Tag::Adp => return Some(reading.form(at)),
            _ => return None,
        }
    }
}

/// The nouns of a run of tokens that stand behind no preposition.
pub(super) fn bare<'r>(reading: &'r Reading, tokens: &Range<usize>) -> Vec<&'r Word> {
    nouns(reading, tokens).into_iter().filter(|word| preposition(reading, word.at).is_none()).collect()
}

fn has(words: &[&Word], word: &Word) -> bool {
    words.iter().any(|other| other.same(word))
}

/// Where what stands before a verb and belongs to it begins: its clause; before a comma, the clauses back to the last finite
/// verb (`Le maire, Paul Durand, a signé`).
fn start_before(reading: &Reading, verb: usize) -> usize {
    let mut start = reading.clause_start(verb);
    while start > 0
        && !matches!(reading.form(start), ";" | ":" | "?" | "que" | "qu'" | "mais" | "et" | "dont" | "où" | "comme")
        && !matches!(reading.form(start), "auquel" | "auxquels" | "auxquelles" | "duquel" | "desquels" | "desquelles")
    {
        let before = reading.clause_start(start - 1);
        if reading.has_finite_verb(before, start)
            && !matches!(reading.form(before), "qui" | "que" | "qu'" | "dont" | "où")
        {
            break;
        }
        start = before;
    }
    start
}

/// Where what stands after a verb and belongs to it ends: its clause, and the appositions after it.
fn end_after(reading: &Reading, verb: usize) -> usize {
    let mut end = reading.clause_end(verb);
    while end < reading.tokens.len() && reading.form(end) == "," {
        let next = reading.clause_end(end);
        if next <= end || reading.has_finite_verb(end, next) {
            break;
        }
        end = next;
    }
    end
}

/// Who acts and what is acted on, as far as their places tell.
struct Sides<'r> {
    actors: Vec<&'r Word>,
    objects: Vec<&'r Word>,
    /// Names behind the verb and a preposition, who do not act.
    far: Vec<&'r Word>,
}

impl<'r> Sides<'r> {
    fn new(actors: Vec<&'r Word>, objects: Vec<&'r Word>) -> Self {
        Self { actors, objects, far: Vec::new() }
    }
}

fn sides<'r>(reading: &'r Reading, verb: &Word) -> Sides<'r> {
    let left = bare(reading, &(start_before(reading, verb.at)..verb.at));
    let after = verb.at + 1..reading.clause_end(verb.at);
    let form = reading.tokens.get(verb.at).and_then(|token| token.features.form);
    let gerund = reading.tokens.get(verb.at).is_some_and(is_gerund) && reading.form(verb.at.saturating_sub(1)) == "en";
    if gerund || matches!(form, Some(VerbForm::Infinitive | VerbForm::PresentParticiple)) {
        return Sides::new(Vec::new(), bare(reading, &after));
    }
    // Behind a relative that no sign ends, nobody can tell whose the nouns are.
    let clause = reading.clause_start(verb.at);
    let group = auxiliaries(reading, verb.at).last().unwrap_or(verb.at);
    if reading.has_finite_verb(clause, group) {
        return Sides::new(Vec::new(), Vec::new());
    }
    // Where a question turns them round, or the subject stands behind its verb, places tell nothing.
    let start = reading.clause_start(verb.at);
    let pronoun =
        (start..group).any(|at| reading.tag(at) == Some(Tag::Pron)) || matches!(reading.form(start), "que" | "qu'");
    let inverted = left.is_empty() && !pronoun && !is_passive(reading, verb);
    if inverted || reading.text.trim_end().ends_with('?') {
        return Sides::new(Vec::new(), Vec::new());
    }
    // `comme le prévoit l'équipe`
    if left.is_empty() && reading.form(start) == "comme" {
        return Sides::new(Vec::new(), Vec::new());
    }
    // `le groupe que préside Damien Roche`
    if left.is_empty() && matches!(reading.form(reading.clause_start(verb.at)), "que" | "qu'") {
        return Sides::new(bare(reading, &after), left);
    }
    if is_passive(reading, verb) {
        let by = after.clone().find(|at| reading.form(*at) == "par");
        let actors = by.map_or_else(Vec::new, |by| nouns(reading, &(by..after.end)));
        return Sides::new(actors, left);
    }
    // `la grève se poursuit` : what others carry on.
    if (verb.at.saturating_sub(3)..verb.at).any(|at| matches!(reading.form(at), "se" | "s'")) {
        return Sides::new(Vec::new(), left);
    }
    // `ouvre ses portes`: what it has is nothing that is acted on.
    let own = |word: &&Word| {
        matches!(reading.form(word.at.saturating_sub(1)), "ses" | "son" | "sa") && word.at <= verb.at + 2
    };
    let far = nouns(reading, &after).into_iter().filter(|word| {
        let before = preposition(reading, word.at);
        reading.tag(word.at) == Some(Tag::Propn)
            && before.is_some_and(|before| matches!(before, "avec" | "contre" | "de" | "d'" | "chez"))
    });
    let far = far.collect();
    let objects = bare(reading, &after).into_iter().filter(|word| !own(word)).collect();
    Sides { actors: left, objects, far }
}

/// Whether a word is a verb that tells: finite, after an auxiliary, or a participle with its agent.
fn is_verb(reading: &Reading, word: &Word) -> bool {
    let Some(token) = reading.tokens.get(word.at) else { return false };
    let agent = || (word.at + 1..word.at + 4).any(|at| reading.form(at) == "par");
    let other = matches!(token.features.form, Some(VerbForm::Infinitive | VerbForm::PresentParticiple));
    let gerund = word.at > 0 && reading.form(word.at - 1) == "en" && is_gerund(token);
    gerund
        || (is_finite(token) || other) && token.tag == Tag::Verb
        || is_participle(token) && (auxiliaries(reading, word.at).next().is_some() || agent())
}

/// Whether nothing but signs stands from a token on.
fn ends(reading: &Reading, at: usize) -> bool {
    reading.tokens.get(at..).unwrap_or(&[]).iter().all(|token| token.kind == TokenKind::Sign)
}

/// Whether a verb of saying stands behind what it says, and its subject behind it.
pub(super) fn is_inverted(reading: &Reading, at: usize) -> bool {
    let group = auxiliaries(reading, at).last().unwrap_or(at);
    let before = group.checked_sub(1).map_or("", |before| reading.form(before));
    let quoted = group > 1 && reading.quoted.get(group - 2) == Some(&true);
    let incise =
        before == "»" || before == "," && (quoted || reading.has_main_verb(reading.opened_before(group), group));
    let last = before == "," && reading.may_speak(at + 1) && ends(reading, end_after(reading, at));
    (incise || last || reading.form(at + 1).starts_with('-')) && says(reading, at)
}

/// Whether a verb of saying has its words around it: a clause, a quotation, the sentence it is an incise of.
fn is_spoken(reading: &Reading, at: usize) -> bool {
    let after = matches!(reading.form(at + 1), "que" | "qu'" | ":" | "«");
    after && says(reading, at) || is_inverted(reading, at)
}

/// Refuses a unit in which those who act have changed places.
fn check_actors(read: &Reading, cited: &[&Reading]) -> Result<(), Refusal> {
    for word in &read.words {
        let verb = is_verb(read, word);
        // Who speaks is looked for apart.
        if is_inverted(read, word.at) || SUPPORTS.iter().any(|verb| word.is(verb)) {
            continue;
        }
        for source in cited {
            let there = source
                .words
                .iter()
                .filter(|other| other.same(word) && is_verb(source, other) && !is_inverted(source, other.at));
            let mut fits = there.map(|other| {
                let theirs = sides(source, other);
                if verb {
                    same_sides(read, &sides(read, word), source, &theirs)
                } else {
                    same_complements(read, word, other, &theirs)
                }
            });
            // Where the verb stands more than once, one place is enough.
            let first = fits.next();
            if first == Some(false) && fits.all(|fit| !fit) {
                return Err(Refusal::new(Reason::Parties, format!("qui fait quoi : « {} »", read.written(word.at))));
            }
        }
    }
    Ok(())
}

/// Whether nobody who acts there is acted on here, and the other way round; and, where both name who acts, it is the same.
fn same_sides(read: &Reading, own: &Sides<'_>, source: &Reading, theirs: &Sides<'_>) -> bool {
    let only = |word: &Word, of: &[&Word], not: &[&Word]| has(of, word) && !has(not, word);
    let acted = own.actors.iter().any(|word| only(word, &theirs.objects, &theirs.actors));
    let acting = own.objects.iter().any(|word| only(word, &theirs.actors, &theirs.objects));
    let kept = own.actors.iter().any(|word| has(&theirs.actors, word))
        || own.objects.iter().any(|word| has(&theirs.objects, word));
    let swapped = acted && (!own.objects.is_empty() || !theirs.actors.is_empty())
        || acting
            && (!own.actors.is_empty()
                || !theirs.objects.is_empty() && theirs.objects.iter().any(|word| has(&own.actors, word)));
    let names = |reading: &Reading, words: &[&Word]| words.iter().any(|word| reading.tag(word.at) == Some(Tag::Propn));
    let other = names(read, &own.actors)
        && names(source, &theirs.actors)
        && !own.actors.iter().any(|word| has(&theirs.actors, word));
    // `Lisbre battra Corvane` is not `Corvane battra Lisbre`; nor does a name act that only stands behind a preposition.
    let targets = names(read, &own.objects) && names(source, &theirs.objects);
    let missed = targets && !own.objects.iter().any(|word| has(&theirs.objects, word));
    let bare = |word: &&&Word| {
        read.tag(word.at) == Some(Tag::Propn) && preposition(read, word.at).is_none_or(|before| before == "par")
    };
    let named: Vec<&&Word> = own.actors.iter().filter(bare).collect();
    let told = |word: &Word| has(&theirs.far, word) || has(&theirs.objects, word);
    let behind = !named.is_empty() && named.iter().all(|word| told(word) && !has(&theirs.actors, word));
    !other && !missed && !behind && (kept || !swapped)
}

/// Whether the complements of a noun of event are those of its verb: `de` its object (or the subject of an intransitive),
/// `par` its subject.
fn same_complements(read: &Reading, noun: &Word, verb: &Word, theirs: &Sides<'_>) -> bool {
    // `la promesse du ministère`: who speaks is looked for apart.
    if verb.lemmas.iter().any(|lemma| speech_verb_named(lemma, false).is_some()) {
        return true;
    }
    let named = verb.lemmas.iter().flat_map(|lemma| nominalisations(lemma)).find(|named| noun.is(named.noun));
    let Some(named) = named else { return true };
    let mut end = noun.at + 1;
    // Adjectives may stand between the noun and its complement.
    while matches!(read.tag(end), Some(Tag::Adj | Tag::Adv)) {
        end += 1;
    }
    let limit = read.clause_end(noun.at);
    let by = (end..limit).find(|at| read.form(*at) == "par");
    let behind = matches!(read.form(end), "de" | "du" | "des" | "d'");
    let of = nouns(read, &(end..by.unwrap_or(limit))).into_iter().next().filter(|_| behind);
    let agent = by.and_then(|by| nouns(read, &(by..limit)).into_iter().next());
    let only = |word: &Word, of: &[&Word], not: &[&Word]| has(of, word) && !has(not, word);
    if agent.is_some_and(|agent| only(agent, &theirs.objects, &theirs.actors)) {
        return false;
    }
    // `selon l'évaluation de l'assureur`
    let source = noun.at > 0 && (noun.at.saturating_sub(2)..noun.at).any(|at| read.form(at) == "selon");
    let Some(of) = of.filter(|_| !source) else { return true };
    match named.agent {
        Some("par") => theirs.objects.is_empty() || !only(of, &theirs.actors, &theirs.objects),
        Some(_) => true,
        None => theirs.actors.is_empty() || !only(of, &theirs.objects, &theirs.actors),
    }
}

/// The words before a colon that opens what somebody says: `Nom, fonction : …`.
pub(super) fn lead(reading: &Reading) -> Option<Vec<&Word>> {
    let colon = reading.tokens.iter().position(|token| token.folded == ":")?;
    let words = nouns(reading, &(0..colon));
    (!reading.has_finite_verb(0, colon) && !words.is_empty()).then_some(words)
}

/// Whether a text names somebody, by this word, as who speaks.
pub(super) fn speaks(reading: &Reading, word: &Word) -> bool {
    has(&speakers(reading).0, word)
}

/// Whether a pronoun speaks in a text.
pub(super) fn pronoun_speaks(reading: &Reading) -> bool {
    speakers(reading).1
}

/// Whether a token names persons.
fn people(reading: &Reading, at: usize) -> bool {
    let person = |lemma: &String| title(lemma).is_some() || source_noun(lemma) == Some(SourceClass::Person);
    reading.words.iter().find(|word| word.at == at).is_some_and(|word| word.lemmas.iter().any(person))
}

fn according(reading: &Reading, at: usize) -> bool {
    match reading.form(at) {
        "selon" => true,
        "après" => at > 0 && reading.form(at - 1) == "d'",
        "pour" => at == 0 || matches!(reading.form(at - 1), ":" | ";"),
        _ => false,
    }
}

/// The words that name who speaks in a text: after *selon*, before or after a verb of saying; and whether a pronoun does.
fn speakers(reading: &Reading) -> (Vec<&Word>, bool) {
    let mut found = Vec::new();
    let mut pronoun = false;
    for at in 0..reading.tokens.len() {
        if according(reading, at) {
            let his = matches!(reading.form(at + 1), "lui" | "elle" | "eux" | "elles");
            pronoun |= his || reading.form(at + 1) == "ses";
            if !his {
                found.extend(nouns(reading, &(at..end_after(reading, at))));
            }
        }
        if !says(reading, at) || reading.quoted.get(at).copied().unwrap_or(false) {
            continue;
        }
        let near = at.saturating_sub(3)..(at + 2).min(reading.tokens.len());
        let subject = near.clone().any(|near| {
            let form = reading.form(near).trim_start_matches("-t").trim_start_matches('-');
            matches!(form, "il" | "elle" | "ils" | "elles" | "on")
        });
        pronoun |= subject;
        if subject {
            continue;
        }
        let word = reading.words.iter().find(|word| word.at == at);
        let by = word.filter(|word| is_passive(reading, word) && auxiliaries(reading, at).next().is_some());
        if let Some(word) = by {
            found.extend(sides(reading, word).actors);
            continue;
        }
        let group = auxiliaries(reading, at).last().unwrap_or(at);
        let sign = group.checked_sub(1).map(|before| reading.form(before));
        let mut from = start_before(reading, at);
        // `la fédération, qui l'accuse de`: who speaks stands before `qui`.
        let clause = reading.clause_start(at);
        if reading.form(clause) == "qui" {
            let comma = clause.checked_sub(1).filter(|before| reading.form(*before) == ",").unwrap_or(clause);
            from = reading.clause_start(comma.saturating_sub(1));
            found.extend(nouns(reading, &(from..comma)).into_iter().rev().take(2));
            continue;
        }
        from = from.min(at);
        let left = nouns(reading, &(from..at));
        let inverted = match sign {
            Some("»" | "”" | "\"") => true,
            Some(",")
                if reading.may_speak(at + 1)
                    && (!matches!(reading.form(at + 1), "des" | "de" | "tout" | "toute")
                        || people(reading, at + 2))
                    && ends(reading, end_after(reading, at)) =>
            {
                true
            }
            Some(",") => from >= group.saturating_sub(1) || reading.has_main_verb(from, group) || left.is_empty(),
            _ => left.is_empty(),
        };
        found.extend(if inverted { nouns(reading, &(at + 1..end_after(reading, at))) } else { left });
    }
    (found, pronoun)
}

/// Whether a text says that somebody speaks.
fn is_said(reading: &Reading) -> bool {
    (0..reading.tokens.len()).any(|at| {
        matches!(reading.form(at), "selon")
            || reading.form(at) == "après" && according(reading, at)
            || is_spoken(reading, at)
    })
}

/// Refuses words given to somebody who does not say them.
fn check_speakers(part: &Reading, cited: &[&Reading], before: &[&Reading]) -> Result<(), Refusal> {
    let quotes = part.quoted.contains(&true);
    if is_said(part) || quotes { check_part(part, cited, before) } else { Ok(()) }
}

/// Who may have said a quotation of a text that has no verb of saying: the names before its verb.
fn quoting(part: &Reading) -> Vec<&Word> {
    let Some(verb) = part.tokens.iter().position(is_finite) else { return Vec::new() };
    let passive = part.words.iter().any(|word| word.at > verb && word.at < verb + 4 && is_passive(part, word));
    if passive || part.quoted.get(verb) == Some(&true) {
        return Vec::new();
    }
    bare(part, &(0..verb)).into_iter().filter(|word| part.tag(word.at) == Some(Tag::Propn)).collect()
}

fn check_part(part: &Reading, cited: &[&Reading], before: &[&Reading]) -> Result<(), Refusal> {
    let (mut own, pronoun) = speakers(part);
    // `Selon sa famille, Madeleine Ostrowski…`: who follows the comma may be whom it is about.
    let end = part.clause_end(0);
    if according(part, 0) || part.form(0) == "d'" && according(part, 1) {
        let first: Vec<&Word> = own.iter().copied().filter(|word| word.at < end).collect();
        own = if first.is_empty() { own } else { first };
    }
    if own.is_empty() && !is_said(part) && lead(part).is_none() {
        own = quoting(part);
    }
    if own.is_empty() || pronoun {
        // A place that opens a line is nobody who speaks.
        let place = |word: &Word| {
            let places = cited.iter().flat_map(|source| {
                source.words.iter().filter(|other| other.same(word)).map(move |other| preposition(source, other.at))
            });
            let mut places = places.peekable();
            part.tag(word.at) == Some(Tag::Propn) && places.peek().is_some() && places.all(|before| before.is_some())
        };
        own.extend(lead(part).unwrap_or_default().into_iter().filter(|word| !place(word)));
    }
    let name = |word: &&Word| {
        part.tag(word.at) == Some(Tag::Propn) && preposition(part, word.at).is_none_or(|before| before == "par")
    };
    let names: Vec<&Word> = own.iter().copied().filter(name).collect();
    let own = if names.is_empty() { own } else { names };
    if own.is_empty() {
        return Ok(());
    }
    // The sentences that hold most of what is said.
    let shared = |source: &Reading| {
        let there = |word: &&Word| !has(&own, word) && source.words.iter().any(|other| other.same(word));
        // What is told counts more than what it is told of.
        let weight = |word: &Word| if part.tag(word.at) == Some(Tag::Verb) { 3 } else { 1 };
        part.words.iter().filter(there).map(weight).sum::<usize>()
    };
    let most = cited.iter().map(|source| shared(source)).max().unwrap_or(0);
    let holds = |source: &&&Reading| {
        let (said, pronoun) = speakers(source);
        let named: Vec<&Word> = said.iter().copied().filter(|word| source.tag(word.at) == Some(Tag::Propn)).collect();
        let here = own.iter().any(|word| has(&said, word));
        // A pronoun or `le chercheur` stands for somebody whom another sentence names; a name for a function told there.
        let others = || cited.iter().chain(before).filter(|other| !std::ptr::eq(**other, **source));
        let elsewhere = own.iter().any(|word| others().any(|other| other.words.iter().any(|there| there.same(word))));
        let linked = others().any(|other| {
            own.iter().any(|word| other.words.iter().any(|there| there.same(word)))
                && named.iter().any(|word| other.words.iter().any(|there| there.same(word)))
        });
        // `l'assureur évalue les dégâts`: who tells it by doing it.
        let doer = said.is_empty() && own.iter().any(|word| source.words.iter().any(|other| other.same(word)));
        here || doer || (pronoun || named.is_empty()) && elsewhere || linked
    };
    if cited.iter().filter(|source| shared(source) == most).any(|source| holds(&source)) {
        return Ok(());
    }
    let words: Vec<&str> = own.iter().map(|word| part.written(word.at)).collect();
    Err(Refusal::new(Reason::Parties, format!("qui le dit : {}", words.join(" "))))
}

/// Refuses a unit, given by its parts, whose actors or speakers have changed places. `before` are the sentences before the
/// cited ones.
pub(super) fn check(parts: &[&Reading], cited: &[&Reading], before: &[&Reading]) -> Result<(), Refusal> {
    for part in parts {
        check_actors(part, cited)?;
        order::check(part)?;
        check_speakers(part, cited, before)?;
    }
    Ok(())
}
