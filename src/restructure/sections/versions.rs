//! *Deux versions des faits*: what one says, and who gives it for false.
//!
//! Both sides stand in one line, so that neither is told without the other: `Selon la régie, le barrage tient ; le syndicat le
//! conteste`. The denial follows what it denies in the same sentence (`ce que conteste le syndicat`) or in the next, where it
//! takes it up (`Le syndicat conteste cette version`).

use super::super::headings::article::Article;
use super::super::headings::line::Line;
use super::super::headings::noun::{self, Start, points_elsewhere};
use super::super::headings::patterns::clause::tense;
use super::super::headings::patterns::noun_phrase::{hides, whole_name};
use super::facts::text;
use super::lines::{From, Lines};
use super::material::Material;
use crate::analysis::{MentionForm, SentenceId};
use crate::lexicon::{Gender, Number, Tag, VerbForm, denial, is_actor, names_claim, speech_verb_named};
use crate::realise::{
    Clause, Clitic, Complement, Determiner, Element, Head, Nominal, NounPhrase, Object, Tense, Verbatim, noun_gender,
    stopped,
};
use crate::restructure::metadata::{is_finite, is_reserve};
use crate::text::{
    AttributionKind, ClauseKind, Factuality, NameKind, Negation, VerbGroup, Voice, capitalize, count_words,
    uncontracted,
};
use std::ops::Range;

/// Most lines.
const MOST: usize = 4;
/// Most words of a line.
const WORDS: usize = 60;
/// Classes of verbs of speech that tell what somebody holds to be so.
const HOLDS: &[&str] = &["neutre", "assertion", "opinion", "accusation", "revendication", "annonce", "avertissement"];

/// What one says and another gives for false.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let article = &material.article;
    for (at, line) in material.lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| material.lines.get(at));
        for denial in denials(line, article) {
            let told = match denial.place {
                Place::Behind(end) => claim(line, article, end),
                Place::Next => before
                    .filter(|before| before.block + 1 >= line.block)
                    .and_then(|before| claim(before, article, last_mark(before)?)),
            };
            let Some(claim) = told else { continue };
            if lines.len() == MOST || claim.who.name == denial.who.name {
                continue;
            }
            let Some(told) = written(&claim, &denial).filter(|told| count_words(told) <= WORDS) else { continue };
            let sources =
                [&claim.who, &denial.who].into_iter().flat_map(|party| party.sources.iter().copied()).collect();
            lines.add(material, vec![told], &From { sources, ..From::default() });
        }
    }
}

/// Somebody, or a body, as the article names it.
struct Party {
    phrase: NounPhrase,
    name: String,
    sources: Vec<SentenceId>,
}

/// What somebody says.
struct Claim {
    who: Party,
    what: What,
}

/// How it is told.
enum What {
    /// *que* and what he says, without *que*.
    Clause(String),
    /// Of what he accuses whom: `de cacher la fuite`, and the name.
    Accuses(String, String),
}

/// Where what is denied stands.
#[derive(Clone, Copy)]
enum Place {
    /// In the same sentence, up to this mark.
    Behind(usize),
    /// In the sentence before.
    Next,
}

/// Who gives what for false.
struct Denial {
    who: Party,
    verb: String,
    tense: Tense,
    /// What he denies, where that is not only *le*.
    what: Denied,
    place: Place,
}

/// What somebody denies.
enum Denied {
    /// `le`.
    It,
    /// It is not told: `dément`.
    Nothing,
    /// `ces accusations`.
    Noun(Box<NounPhrase>),
}

/// Somebody whom these tokens name, whole.
fn party(line: &Line<'_>, article: &Article<'_>, tokens: &Range<usize>) -> Option<Party> {
    let first = line.tokens().get(tokens.start)?;
    let of = |phrase: NounPhrase, named: Option<SentenceId>| {
        let name = text(&[Element::Nominal(phrase.clone().into())], false)?;
        let sources = named.into_iter().chain([line.id()]).collect();
        Some(Party { phrase, name, sources })
    };
    if tokens.len() == 1 && first.tag == Tag::Pron {
        let (person, named) = article.person_meant(line, &first.range)?;
        return of(whole_name(line, person), Some(named));
    }
    let entity = article.entity(line, tokens).filter(|of| of.certain && !of.ambiguous);
    if let Some(person) = entity.filter(|of| of.kind == NameKind::Person && first.tag != Tag::Det) {
        let whole = person.mentions.iter().rfind(|of| of.form == MentionForm::Name && of.sentence <= line.id())?;
        return of(whole_name(line, person), Some(whole.sentence));
    }
    let index = line.structure().parse.phrases.iter().position(|phrase| phrase.tokens.start == tokens.start)?;
    // `accuse la régie | de cacher la fuite`: what follows does not complete it.
    let mut ways = noun::ways(line, index).into_iter().chain(noun::piece(line, index));
    let noun = ways.find(|noun| noun.tokens == *tokens && !hides(line, index, noun))?;
    let body = entity.is_some() && line.tokens()[noun.head].tag == Tag::Propn;
    let acts = body || is_actor(&line.tokens()[noun.head].lemma());
    let meant = matches!(noun.start, Start::Definite | Start::Indefinite | Start::Name);
    (acts && meant).then(|| of(noun.phrase, None)).flatten()
}

/// The subject of a verb: what stands right before it.
fn subject(line: &Line<'_>, article: &Article<'_>, clause: &crate::text::Clause, verb: &VerbGroup) -> Option<Party> {
    let of = clause.subject.as_ref().filter(|of| of.certain && !of.shared)?;
    let end = if of.tokens.start < verb.tokens.start && !of.pronoun { verb.tokens.start } else { of.tokens.end };
    // An aside may stand between them: `la régie, qui gère le barrage, affirme`.
    let aside = of.tokens.end < end && line.word(of.tokens.end) == "," && line.word(end - 1) == ",";
    party(line, article, &(of.tokens.start..if aside { of.tokens.end } else { end }))
}

/// The mark that ends a sentence.
fn last_mark(line: &Line<'_>) -> Option<usize> {
    line.tokens().len().checked_sub(1).filter(|at| line.word(*at) == ".")
}

/// Whether a verb tells that something was or is said, neither denied nor only possible.
fn is_said(verb: &VerbGroup, line: &Line<'_>) -> bool {
    verb.certain
        && verb.negation == Negation::None
        && verb.modality.is_none()
        && matches!(verb.form, VerbForm::Present | VerbForm::SimplePast)
        && !line.is_quoted(&verb.tokens)
}

/// What somebody says in a sentence, up to the mark at `end`.
fn claim(line: &Line<'_>, article: &Article<'_>, end: usize) -> Option<Claim> {
    let structure = line.structure();
    let parse = &structure.parse;
    for (clause, standing) in parse.clauses.iter().zip(&structure.standings.clauses) {
        let Some(verb) = parse.verbs.get(clause.verb).filter(|verb| is_said(verb, line)) else { continue };
        let told = clause.certain && standing.sure && standing.factuality == Factuality::Asserted;
        if !told || clause.kind != ClauseKind::Main || verb.tokens.end >= end {
            continue;
        }
        let lemma = verb.lemma(line.tokens());
        let Some(speech) = speech_verb_named(&lemma, verb.voice == Voice::Pronominal) else { continue };
        if !HOLDS.contains(&speech.class) {
            continue;
        }
        if lemma == "accuser" {
            return accusation(line, article, clause, verb, end);
        }
        let reported = structure.attributions.iter().find(|of| {
            of.kind == AttributionKind::Reported && of.certain && of.verb.is_some_and(|at| verb.tokens.contains(&at))
        });
        let Some(reported) = reported.filter(|_| verb.voice == Voice::Active) else { continue };
        let que = (verb.tokens.end..end).find(|at| matches!(line.word(*at), "que" | "qu'"))?;
        let days = (verb.tokens.end..que).all(|at| line.structure().dates.iter().any(|date| date.tokens.contains(&at)));
        let words = que + 1..end;
        if !days || reported.tokens.start < verb.tokens.end || !stands_alone(line, &words, verb.is_past()) {
            return None;
        }
        let who = subject(line, article, clause, verb)?;
        return Some(Claim { who, what: What::Clause(line.text(&words).to_string()) });
    }
    None
}

/// Whether what somebody says can be read without the words before it, in its own tense.
fn stands_alone(line: &Line<'_>, words: &Range<usize>, past: bool) -> bool {
    let Some(tokens) = line.tokens().get(words.clone()) else { return false };
    let parse = &line.structure().parse;
    let verbs: Vec<&VerbGroup> =
        parse.verbs.iter().filter(|verb| verb.is_finite() && words.contains(&verb.tokens.start)).collect();
    // `a affirmé que le barrage fuyait`: after *selon*, that would be long ago.
    let kept = verbs.iter().all(|verb| {
        verb.form == VerbForm::Present || verb.form == VerbForm::Future || verb.form == VerbForm::Imperfect && !past
    });
    let plain = tokens.iter().all(|token| match token.folded.as_str() {
        "se" | "s'" => true,
        ":" | ";" | "(" | ")" | "que" | "qu'" | "si" | "selon" => false,
        _ => !points_elsewhere(token),
    });
    verbs.len() == 1 && kept && plain && !line.text(words).contains(['\n', '(', ')', '[', ']', '*', '_', '`'])
}

/// `X accuse Y de N`: of what, and whom.
fn accusation(
    line: &Line<'_>,
    article: &Article<'_>,
    clause: &crate::text::Clause,
    verb: &VerbGroup,
    end: usize,
) -> Option<Claim> {
    let of = (verb.tokens.end..end).find(|at| {
        uncontracted(line.word(*at)) == "de"
            && (line.tokens().get(at + 1).is_some_and(|next| next.features.form == Some(VerbForm::Infinitive))
                || line.word(at + 1) == "avoir")
    });
    let (who, accused, of) = match verb.voice {
        Voice::Active => {
            // `accuse Odile Maubert de fraude`: a name has no such complement.
            let named = (verb.tokens.end + 1..end)
                .find(|at| matches!(line.word(*at), "de" | "d'") && line.tokens()[at - 1].tag == Tag::Propn);
            let of = of.or(named)?;
            let accused = party(line, article, &(verb.tokens.end..of))?;
            (subject(line, article, clause, verb)?, accused, of)
        }
        Voice::Passive => {
            let by = verb.tokens.end;
            let of = of.filter(|_| line.word(by) == "par")?;
            (party(line, article, &(by + 1..of))?, subject(line, article, clause, verb)?, of)
        }
        Voice::Pronominal => return None,
    };
    let words = of..end;
    let tokens = line.tokens().get(words.clone())?;
    let plain = tokens.iter().all(|token| {
        !points_elsewhere(token)
            && !is_finite(token)
            && !is_reserve(token)
            && !matches!(token.folded.as_str(), "," | ":" | ";" | "(")
    });
    let copied = plain && line.is_plain(&words) && !line.is_quoted(&words);
    copied.then(|| Claim { who, what: What::Accuses(line.text(&words).to_string(), accused.name) })
}

/// The denials of a sentence.
fn denials(line: &Line<'_>, article: &Article<'_>) -> Vec<Denial> {
    let parse = &line.structure().parse;
    let mut found = Vec::new();
    for (index, clause) in parse.clauses.iter().enumerate() {
        let Some(verb) = parse.verbs.get(clause.verb).filter(|verb| denial(&verb.lemma(line.tokens())).is_some())
        else {
            continue;
        };
        let denial = relative(line, article, verb)
            .or_else(|| apposed(line, article, verb))
            .or_else(|| opposed(line, article, verb))
            .or_else(|| main(line, article, index, verb));
        found.extend(denial);
    }
    found
}

/// The tense of a denial or a claim: of what was so long before, nobody knows whether it is.
fn told_tense(verb: &VerbGroup) -> Option<Tense> {
    tense(verb).filter(|of| matches!(of, Tense::Present | Tense::PasseCompose))
}

/// Whether nothing follows that takes a denial back or goes on with it.
fn ends(line: &Line<'_>, at: usize) -> bool {
    matches!(line.word(at), "" | "." | ";")
        || line.word(at) == ","
            && !matches!(
                line.word(at + 1),
                "mais" | "tout" | "sauf" | "sans" | "même" | "ni" | "et" | "ou" | "bien" | "à" | "du" | "de"
            )
}

/// `…, ce que dément Y`, `…, ce que Y dément`.
fn relative(line: &Line<'_>, article: &Article<'_>, verb: &VerbGroup) -> Option<Denial> {
    if !is_said(verb, line) || verb.voice != Voice::Active || verb.pronoun.is_some() {
        return None;
    }
    let que = (0..verb.tokens.start).rev().take(12).find(|at| matches!(line.word(*at), "que" | "qu'"))?;
    let mark = que.checked_sub(2).filter(|at| line.word(*at) == "," && line.word(at + 1) == "ce")?;
    let who = if que + 1 == verb.tokens.start {
        let end = (verb.tokens.end..=line.tokens().len()).find(|at| ends(line, *at) || line.word(*at) == ",")?;
        party(line, article, &(verb.tokens.end..end)).filter(|_| ends(line, end))?
    } else {
        party(line, article, &(que + 1..verb.tokens.start)).filter(|_| ends(line, verb.tokens.end))?
    };
    let verb_lemma = verb.lemma(line.tokens()).into_owned();
    Some(Denial { who, verb: verb_lemma, tense: told_tense(verb)?, what: Denied::It, place: Place::Behind(mark) })
}

/// `…, des informations démenties par Y`.
fn apposed(line: &Line<'_>, article: &Article<'_>, verb: &VerbGroup) -> Option<Denial> {
    let at = verb.head;
    let token = line.tokens().get(at)?;
    let noun = at.checked_sub(1)?;
    let claim = line.tokens().get(noun).filter(|of| of.tag == Tag::Noun && names_claim(&of.lemma()))?;
    let participle = verb.tokens.len() == 1 && token.features.form == Some(VerbForm::PastParticiple);
    let mark = match line.word(noun.checked_sub(1)?) {
        "," => noun - 1,
        "des" | "une" | "un" => noun.checked_sub(2).filter(|at| line.word(*at) == ",")?,
        _ => return None,
    };
    if !participle || line.word(at + 1) != "par" || line.is_quoted(&(noun..at + 2)) {
        return None;
    }
    let end = (at + 2..=line.tokens().len()).find(|at| ends(line, *at) || line.word(*at) == ",")?;
    let who = party(line, article, &(at + 2..end)).filter(|_| ends(line, end))?;
    let what = taken_up(&claim.lemma(), claim.features.number)?;
    let verb = verb.lemma(line.tokens()).into_owned();
    Some(Denial {
        who,
        verb,
        tense: Tense::PasseCompose,
        what: Denied::Noun(Box::new(what)),
        place: Place::Behind(mark),
    })
}

/// `ces informations`, of what the line itself has told.
fn taken_up(noun: &str, number: Option<Number>) -> Option<NounPhrase> {
    let determiner = Determiner::Demonstrative(crate::realise::Antecedent::Resolved);
    let mut phrase = NounPhrase::new(Head::Noun(noun.to_string()), determiner);
    phrase.gender = noun_gender(noun);
    phrase.number = number?;
    Some(phrase)
}

/// `…, mais Y le dément`, `…, tandis que Y le conteste`.
fn opposed(line: &Line<'_>, article: &Article<'_>, verb: &VerbGroup) -> Option<Denial> {
    let start = verb.tokens.start;
    let clitic = verb.tokens.len() == verb.head - start + 1 && matches!(line.word(start), "le" | "l'");
    let pieces = verb.tokens.clone().skip(1).all(|at| at == verb.head || matches!(line.word(at), "a" | "ont"));
    if !is_said(verb, line) || verb.voice != Voice::Active || !clitic || !pieces || !ends(line, verb.tokens.end) {
        return None;
    }
    let mark = (0..start).rev().find(|at| line.word(*at) == ",")?;
    let from = match (line.word(mark + 1), line.word(mark + 2)) {
        ("mais", _) => mark + 2,
        ("tandis" | "alors", "que" | "qu'") => mark + 3,
        _ => return None,
    };
    let who = party(line, article, &(from..start))?;
    let lemma = verb.lemma(line.tokens()).into_owned();
    // `affirme que le projet avance, mais Y le conteste`: the project, perhaps.
    denial(&lemma).filter(|of_words| *of_words)?;
    Some(Denial { who, verb: lemma, tense: told_tense(verb)?, what: Denied::It, place: Place::Behind(mark) })
}

/// `Y dément`, `Y le dément`, `Y rejette ces accusations`: in a sentence of its own, or behind *mais*.
fn main(line: &Line<'_>, article: &Article<'_>, index: usize, verb: &VerbGroup) -> Option<Denial> {
    let structure = line.structure();
    let (clause, standing) = structure.parse.clauses.get(index).zip(structure.standings.clauses.get(index))?;
    let kind = matches!(clause.kind, ClauseKind::Main | ClauseKind::Opposition);
    let told = clause.certain && standing.sure && standing.factuality == Factuality::Asserted && !standing.attributed;
    if !kind || !told || !is_said(verb, line) || verb.voice != Voice::Active {
        return None;
    }
    let inside = verb.tokens.clone().filter(|at| *at != verb.head).map(|at| line.word(at));
    let clitics: Vec<&str> =
        inside.filter(|word| !matches!(*word, "a" | "ont" | "il" | "elle" | "ils" | "elles")).collect();
    let end = verb.tokens.end;
    let of_words = denial(&verb.lemma(line.tokens())) == Some(true);
    let what = match (clitics.as_slice(), line.word(end)) {
        (["le" | "l'"], _) if ends(line, end) && of_words => Denied::It,
        ([], _) if ends(line, end) => Denied::Nothing,
        ([], "ces" | "cette" | "cet" | "ce") => {
            let noun = line.tokens().get(end + 1).filter(|of| of.tag == Tag::Noun && names_claim(&of.lemma()))?;
            let wholly = line.word(end + 2) == "en" && line.word(end + 3) == "bloc";
            Some(()).filter(|()| ends(line, end + 2) || wholly && ends(line, end + 4))?;
            Denied::Noun(Box::new(taken_up(&noun.lemma(), noun.features.number)?))
        }
        _ => return None,
    };
    let who = subject(line, article, clause, verb)?;
    let start = clause.tokens.start;
    let begins = clause.subject.as_ref()?.tokens.start;
    // `…, mais la régie le dément`: behind the mark that ends what it denies; else it opens its sentence.
    let mark = (0..begins).rev().take(4).find(|at| line.word(*at) == ",");
    let place = match mark {
        Some(mark) if mark > 3 && start >= mark => Place::Behind(mark),
        _ if begins <= 6 => Place::Next,
        _ => return None,
    };
    Some(Denial { who, verb: verb.lemma(line.tokens()).into_owned(), tense: told_tense(verb)?, what, place })
}

/// Both sides in one line.
fn written(claim: &Claim, denial: &Denial) -> Option<String> {
    let denier = &denial.who;
    let (clitic, object) = match &denial.what {
        Denied::It => (Some(Clitic::Direct(Gender::Masculine, Number::Singular)), None),
        Denied::Nothing => (None, None),
        Denied::Noun(noun) => (None, Some(Object::Nominal(Nominal::Phrase(noun.clone())))),
    };
    let clause = Clause {
        subject: Some(denier.phrase.clone().into()),
        verb: denial.verb.clone(),
        tense: denial.tense,
        clitic,
        object,
        ..Clause::default()
    };
    let denies = text(&[Element::Clause(clause)], false)?;
    let denies = denies.strip_prefix(denier.name.as_str())?.trim_start();
    match &claim.what {
        What::Clause(words) => {
            // `ces chiffres`, of what holds none.
            let figures = matches!(&denial.what, Denied::Noun(noun) if noun.head == Head::Noun("chiffre".to_string()));
            if matches!(denial.what, Denied::Nothing)
                || figures && !words.contains(|letter: char| letter.is_ascii_digit())
            {
                return None;
            }
            let words = Verbatim { text: words.clone(), sentence_initial: false, sources: Vec::new() };
            let words = text(&[Element::Text(words)], false)?;
            Some(stopped(&format!("Selon **{}**, {words}\u{202f}; **{}** {denies}", claim.who.name, denier.name)))
        }
        What::Accuses(words, accused) => {
            if *accused != denier.name {
                return None;
            }
            let words = Verbatim { text: words.clone(), sentence_initial: false, sources: Vec::new() };
            let participle = Clause {
                verb: "accuser".to_string(),
                tense: Tense::ParticipePasse,
                complements: vec![
                    Complement::Phrase { preposition: "par".to_string(), object: claim.who.phrase.clone().into() },
                    Complement::Text(words),
                ],
                ..Clause::default()
            };
            let whole = text(&[Element::Participle(denier.phrase.clone().into(), participle)], false)?;
            let accused = whole.strip_prefix(denier.name.as_str())?.trim_start();
            let accused = accused.replacen(&claim.who.name, &format!("**{}**", claim.who.name), 1);
            Some(stopped(&format!("{}, **{}** {denies}", capitalize(&accused), denier.name)))
        }
    }
}
