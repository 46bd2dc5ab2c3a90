//! What of somebody's words can stand alone as a heading: a fragment, a thing that is judged, what somebody says to be, a short
//! sentence.

use super::super::line::Line;
use super::super::noun::{self, Noun, Start};
use super::noun_phrase::hides;
use crate::lexicon::{Tag, VerbForm};
use crate::text::{ClauseKind, Factuality, Negation, Token, VerbGroup, count_characters, count_words};
use std::ops::{Range, RangeInclusive};

/// Some of the words of a quotation.
#[derive(Clone, Debug)]
pub(super) struct Fragment {
    pub(super) tokens: Range<usize>,
    /// The token that it turns on.
    pub(super) head: usize,
    /// Whether it is a sentence or what is said of somebody: no noun phrase.
    pub(super) spoken: bool,
}

/// Words of a fragment that can stand as a heading.
const WORDS: RangeInclusive<usize> = 2..=7;
/// Words of a sentence that can.
const SENTENCE: RangeInclusive<usize> = 3..=7;
/// Most characters of a sentence.
const LONGEST: usize = 40;

/// Words that make a quotation depend on who speaks or on what was said before.
const SPEAKER_WORDS: &[&str] = &[
    "je",
    "j'",
    "tu",
    "nous",
    "vous",
    "on",
    "il",
    "elle",
    "ils",
    "elles",
    "c'",
    "ce",
    "cela",
    "ça",
    "y",
    "en",
    "mon",
    "ma",
    "mes",
    "ton",
    "ta",
    "tes",
    "son",
    "sa",
    "ses",
    "notre",
    "nos",
    "votre",
    "vos",
    "leur",
    "leurs",
    "cette",
    "ces",
    "cet",
    "moi",
    "me",
    "m'",
    "celui-ci",
    "ne",
    "n'",
    "ici",
    "là",
    "lui",
    "tout",
    "toute",
    "tous",
    "toutes",
    "ou",
    "aujourd'hui",
    "hier",
    "demain",
    "maintenant",
];

/// Words that a sentence cannot have when it stands alone: what they stand for is told elsewhere.
const UNRESOLVED: &[&str] = &[
    "il",
    "elle",
    "ils",
    "elles",
    "lui",
    "eux",
    "y",
    "en",
    "cela",
    "ceci",
    "celui-ci",
    "celle-ci",
    "tu",
    "vous",
    "ton",
    "ta",
    "tes",
    "votre",
    "vos",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "cette",
    "ces",
    "cet",
    "ci",
    "là",
    "ici",
    "aussi",
    "hier",
    "demain",
    "aujourd'hui",
    "maintenant",
    "même",
    "dont",
    "ce",
];

/// Words that a sentence cannot begin with when it stands alone.
const LINKS: &[&str] =
    &["et", "ou", "mais", "car", "donc", "or", "puis", "alors", "que", "qu'", "qui", "si", "s'", "quand", "parce"];

/// Adverbs that strengthen what is said of somebody.
const STRENGTH: &[&str] = &[
    "très",
    "trop",
    "si",
    "tellement",
    "extrêmement",
    "vraiment",
    "complètement",
    "totalement",
    "profondément",
    "particulièrement",
    "absolument",
];

/// What of a quotation can stand alone: all of it, where it is a fragment; else the noun phrases in it that judge, what is said
/// to be, its short sentences. `whole` are its tokens in this sentence.
pub(super) fn fragments(line: &Line<'_>, whole: &Range<usize>) -> Vec<Fragment> {
    if is_fragment(line, whole) {
        let head = whole.clone().find(|at| line.tokens()[*at].tag == Tag::Noun).unwrap_or(whole.start);
        return vec![Fragment { tokens: whole.clone(), head, spoken: false }];
    }
    let mut found: Vec<Fragment> = judged(line, whole);
    found.extend(said_to_be(line, whole));
    found.extend(sentence(line, whole));
    found
}

/// The things that somebody judges: `une honte`, `(cette) maudite maladie`.
fn judged(line: &Line<'_>, whole: &Range<usize>) -> Vec<Fragment> {
    let structure = line.structure();
    let inside = |index: &usize| {
        line.phrase(*index).is_some_and(|phrase| whole.start <= phrase.tokens.start && phrase.tokens.end <= whole.end)
    };
    let said = |index: &usize| {
        structure.standings.phrases.get(*index).is_some_and(|standing| standing.factuality == Factuality::Attributed)
    };
    let phrases = (0..structure.parse.phrases.len()).filter(inside).filter(said);
    let nouns = phrases.filter_map(|index| noun::quoted(line, index).filter(|noun| !hides(line, index, noun)));
    let spans = nouns.filter_map(|noun| Some((judging(line, &noun)?, noun.head)));
    let sound = spans.filter(|(span, _)| is_fragment(line, span));
    sound.map(|(tokens, head)| Fragment { tokens, head, spoken: false }).collect()
}

/// The words of a noun phrase that say what is thought of a thing.
fn judging(line: &Line<'_>, noun: &Noun) -> Option<Range<usize>> {
    match noun.start {
        // `« L’arbitre est aveugle »`: a thing that is named says nothing of what is thought of it; `une honte` does.
        Start::Indefinite => noun::stands_alone(line, noun).then(|| noun.tokens.clone()),
        Start::Pointing | Start::Owned => {
            let span = noun.tokens.start + 1..noun.tokens.end;
            let judged = line.tokens()[span.clone()].iter().any(|token| token.tag == Tag::Adj);
            (judged && noun::is_telling(line, noun)).then_some(span)
        }
        _ => None,
    }
}

/// What somebody is said to be: `(je suis) très inquiet pour l’automne`.
fn said_to_be(line: &Line<'_>, whole: &Range<usize>) -> Vec<Fragment> {
    let tokens = line.tokens();
    let is = |verb: &&VerbGroup| {
        verb.copula
            && verb.is_finite()
            && verb.negation == Negation::None
            && verb.modality.is_none()
            && whole.start <= verb.tokens.start
            && verb.tokens.end <= whole.end
    };
    let mut found = Vec::new();
    for (index, verb) in line.structure().parse.verbs.iter().enumerate().filter(|(_, verb)| is(verb)) {
        if !is_told(line, index) {
            continue;
        }
        let start = verb.tokens.end;
        let strong =
            tokens[start..whole.end].iter().take_while(|token| STRENGTH.contains(&token.folded.as_str())).count();
        let adjective = start + strong;
        if adjective >= whole.end || tokens[adjective].tag != Tag::Adj {
            continue;
        }
        let Some(end) = (adjective + 1..=whole.end).find(|at| *at == whole.end || is_mark(&tokens[*at])) else {
            continue;
        };
        let span = start..end;
        let asked = tokens.get(end).is_some_and(|next| next.folded == "?");
        let complete =
            !asked && span.len() > 1 && tokens[span.clone()].iter().all(|token| stands(token) && !is_verb(token));
        let ends = matches!(tokens[end - 1].tag, Tag::Noun | Tag::Adj | Tag::Propn);
        if complete && ends && WORDS.contains(&count_words(line.text(&span))) && line.is_plain(&span) {
            found.push(Fragment { tokens: span, head: adjective, spoken: true });
        }
    }
    found
}

/// Whether the clause of a verb is what somebody tells: no question, no condition, no doubt.
fn is_told(line: &Line<'_>, verb: usize) -> bool {
    let structure = line.structure();
    let Some(at) = structure.parse.clauses.iter().position(|clause| clause.verb == verb) else { return false };
    let standing = structure.standings.clauses.get(at).map(|standing| standing.factuality);
    let follows = structure.parse.verbs[verb].pronoun.is_some_and(|(_, follows)| follows);
    structure.parse.clauses[at].kind == ClauseKind::Main
        && !matches!(
            standing,
            None | Some(
                Factuality::Questioned
                    | Factuality::Conditional
                    | Factuality::Hedged
                    | Factuality::Negated
                    | Factuality::Superseded
            )
        )
        && !follows
}

/// The one short sentence that the words of a quotation are here: `On a tout perdu`.
fn sentence(line: &Line<'_>, whole: &Range<usize>) -> Option<Fragment> {
    let tokens = line.tokens();
    let last = tokens.get(whole.clone())?.iter().rposition(|token| !is_mark(token))?;
    let span = whole.start..whole.start + last + 1;
    let inside = &tokens[span.clone()];
    let first = inside.first()?;
    // It begins where the quotation or its sentence does, and ends there.
    let opens = span.start == 0 || tokens[span.start - 1].tag == Tag::Punct;
    let closes = tokens.get(span.end).is_none_or(|next| next.tag == Tag::Punct && next.folded != "?");
    let mut verbs = line
        .structure()
        .parse
        .verbs
        .iter()
        .filter(|verb| verb.is_finite() && span.start <= verb.tokens.start && verb.tokens.end <= span.end);
    let verb = verbs.next().filter(|verb| verb.certain)?;
    // `il est probable que « cela coûtera cher »`: what makes less of it stands outside.
    let parse = &line.structure().parse;
    let whose = parse.clauses.iter().position(|clause| parse.verbs.get(clause.verb).is_some_and(|of| of == verb));
    let cue = whose.and_then(|at| line.structure().standings.clauses.get(at)).and_then(|standing| {
        let said = matches!(standing.factuality, Factuality::Attributed | Factuality::Asserted);
        standing.cue.filter(|_| !said)
    });
    if cue.is_some_and(|cue| !span.contains(&cue)) {
        return None;
    }
    let text = line.text(&span);
    let alone = inside.iter().all(stands) && !LINKS.contains(&first.folded.as_str());
    // `(la réforme) « attise les braises »`: its subject is not in it.
    let own_subject = verb.tokens.start > span.start
        || verb.form == VerbForm::Imperative
        || verb.pronoun.is_some_and(|(at, follows)| at == span.start && !follows);
    let room = SENTENCE.contains(&count_words(text)) && count_characters(text) <= LONGEST;
    let ended = !matches!(inside.last()?.tag, Tag::Det | Tag::Adp | Tag::Sconj | Tag::Cconj | Tag::Aux);
    (opens && closes && verbs.next().is_none() && alone && own_subject && room && ended && line.is_plain(&span))
        .then_some(Fragment { tokens: span, head: verb.head, spoken: true })
}

/// Whether a word needs nothing that is told elsewhere, in the mouth of one who speaks.
fn stands(token: &Token) -> bool {
    let word = token.folded.as_str();
    let object = token.tag == Tag::Pron && matches!(word, "le" | "la" | "les" | "l'");
    !UNRESOLVED.contains(&word) && !word.contains('+') && !object && !is_mark(token) && token.tag != Tag::X
}

fn is_verb(token: &Token) -> bool {
    matches!(token.tag, Tag::Aux | Tag::Pron | Tag::Sconj)
        || token.tag == Tag::Verb && token.features.form != Some(VerbForm::PastParticiple)
}

fn is_mark(token: &Token) -> bool {
    token.tag == Tag::Punct && token.folded != "-" && token.folded != "'"
}

fn is_fragment(line: &Line<'_>, span: &Range<usize>) -> bool {
    let inside = line.tokens().get(span.clone()).unwrap_or(&[]);
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return false };
    let inner = line.text(span);
    let content = inside.iter().filter(|token| matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Propn)).count();
    let infinitive = first.features.form == Some(VerbForm::Infinitive) && span.start > 0;
    // `grâce à`, `face à`: no noun.
    let locution = first.tag == Tag::Noun && matches!(line.word(span.start + 1), "à" | "au" | "aux");
    !locution
        && content + usize::from(infinitive) >= 2
        && line.is_plain(span)
        && WORDS.contains(&count_words(inner))
        && !inner.contains(['«', '“', ',', ';', ':', '.', '…', '(', '!', '?'])
        && inside
            .iter()
            .all(|token| !SPEAKER_WORDS.contains(&token.folded.as_str()) && !matches!(token.tag, Tag::Aux | Tag::Pron))
        && (matches!(first.tag, Tag::Det | Tag::Noun | Tag::Adj) || infinitive)
        && matches!(last.tag, Tag::Noun | Tag::Adj | Tag::Propn)
        && first.folded != "de"
        && first.folded != "d'"
}
