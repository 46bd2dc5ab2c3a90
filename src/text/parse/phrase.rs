//! Noun phrases, as far as they are sure.

use super::edge::{Edge, edge, is_amiss, is_no_thing, lacks_complement};
use super::known::{guessed, is_known, is_new_name, opens_quote};
use super::name::{
    bears_name, civil_end, civility, hides_verb, in_charge, is_body, is_given, is_ordinal, is_title, name_end,
};
use super::tail::{agrees, governed_end, is_called, label, name_tail, qualifier};
use super::verb::is_past_participle;
use crate::lexicon::{Number, OpenerKind, Tag, VerbForm, analyses, openers, opening_phrases};
use crate::text::token::{Token, TokenKind};
use crate::text::trigger::Trigger;
use std::ops::Range;

/// A noun phrase: token indices into the tokens it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All its tokens, determiner included.
    pub tokens: Range<usize>,
    /// Its head noun.
    pub head: usize,
    /// Whether its end is certain: what follows cannot belong to it, and no word in it is a mere guess.
    pub certain: bool,
    /// Whether it is a phrase that keeps its sense as it stands, though a qualifier of it may follow that was not read:
    /// `un accord | négocié par Moscou`. What is certain is sound.
    pub sound: bool,
}

/// At most this many complements in *de* are attached.
const MAX_COMPLEMENTS: usize = 3;

/// Verbs whose complement in `de la`, `de l’` is a partitive.
const PARTITIVE: &[&str] = &[
    "acheter",
    "ajouter",
    "apporter",
    "avoir",
    "boire",
    "consommer",
    "contenir",
    "créer",
    "cultiver",
    "dégager",
    "fabriquer",
    "gagner",
    "mettre",
    "perdre",
    "prendre",
    "produire",
    "récolter",
    "utiliser",
    "vendre",
    "verser",
];

/// The noun phrases of a tagged sentence that start with a determiner, a number or a proper noun, longest first from
/// each start.
pub fn noun_phrases(tokens: &[Token]) -> Vec<NounPhrase> {
    let mut found: Vec<NounPhrase> = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        if let Some(len) = compound_preposition(tokens, i) {
            i += len;
            continue;
        }
        let starts = (determines(tokens, i) || tokens[i].tag == Tag::Num) && !numbers(tokens, i)
            || civility(tokens, i)
            || indefinite(tokens, i)
            || several(tokens, i)
            || tokens[i].tag == Tag::Propn
                && (i == 0 || tokens[i - 1].tag != Tag::Propn || found.last().is_some_and(|last| last.tokens.end == i));
        match starts.then(|| phrase_at(tokens, i)).flatten() {
            Some(phrase) => {
                i = phrase.tokens.end;
                found.push(phrase);
            }
            None => i += 1,
        }
    }
    found
}

/// Whether the adjective at `at` stands for a determiner: `différentes | espèces`.
fn several(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    tokens.get(at).is_some_and(|token| {
        token.tag == Tag::Adj
            && matches!(
                token.folded.as_str(),
                "différents"
                    | "différentes"
                    | "divers"
                    | "diverses"
                    | "certains"
                    | "certaines"
                    | "plusieurs"
                    | "maints"
            )
    }) && next.is_some_and(|next| next.tag == Tag::Noun && next.features.number == Some(Number::Plural))
        && before.is_none_or(|before| !matches!(before.tag, Tag::Noun | Tag::Adj | Tag::Det | Tag::Num))
}

/// Whether a number at `at` is that of the noun before it: `numéro | un mondial`.
fn numbers(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|token| matches!(token.folded.as_str(), "numéro" | "n°" | "numéros"))
}

/// The tokens that a preposition of several words with a noun in it takes: `à l’occasion de`, `au cours de`.
pub(super) fn compound_preposition(tokens: &[Token], at: usize) -> Option<usize> {
    /// Words of the longest.
    const LONGEST: usize = 6;
    let opens = tokens[at].tag == Tag::Adp && tokens[at].may(Trigger::Opener);
    if !opens || !tokens.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Det | Tag::Noun)) {
        return None;
    }
    let (taken, [phrase, ..]) = opening_phrases().longest_at(&tokens[at..tokens.len().min(at + LONGEST)])?;
    let preposition = taken > 1 && openers(phrase).any(|opener| opener.kind == OpenerKind::Preposition);
    // `au`, `du`, `des` at its end hold the article of what follows.
    preposition.then_some(taken)
}

pub(in crate::text) fn phrase_at(tokens: &[Token], start: usize) -> Option<NounPhrase> {
    let from = start + usize::from(indefinite(tokens, start));
    let (core, head) = core_at(tokens, from)?;
    let mut end = complements_end(tokens, from, core);
    // `le secrétaire d’État | au Trésor Paul Morvan`.
    if is_title(tokens, head) && in_charge(tokens, end) {
        let inner = end + 1;
        end = core_at(tokens, inner).or_else(|| bare_at(tokens, inner)).map_or(end, |(to, _)| to);
    }
    // `le Premier ministre | sortant Paul Morvan`.
    let proper = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
    if is_title(tokens, head) && tokens.get(end).is_some_and(is_present_participle) && proper(end + 1) {
        end = name_end(tokens, end + 1);
    }
    let (end, open) = coordinated_end(tokens, head, core, end);
    let sure = |at: usize| {
        is_known(&tokens[at]) || at > start && is_ordinal(&tokens[at]) || at > head && label(tokens, at).is_some()
    };
    let known = (start..end).all(sure);
    let nothing = open
        || is_no_thing(tokens, start, head)
        || is_amiss(tokens, start, head)
        || end == head + 1 && hides_verb(tokens, start, head);
    let thing = (known || guessed(tokens, start, head, end) || is_new_name(tokens, start, end)) && !nothing;
    let edge = if thing { edge(tokens, head, end) } else { Edge::Open };
    Some(NounPhrase { tokens: start..end, head, certain: known && edge == Edge::Closed, sound: edge != Edge::Open })
}

/// Where the complements in *de* end of the noun and its adjectives, `start..core`.
fn complements_end(tokens: &[Token], start: usize, core: usize) -> usize {
    let mut end = core;
    for _ in 0..MAX_COMPLEMENTS {
        let Some(preposition) = tokens.get(end) else { break };
        if let Some(to) = governed_end(tokens, end, |at, determined| {
            if determined { core_at(tokens, at) } else { bare_at(tokens, at) }.map(|(to, _)| to)
        }) {
            end = to;
            continue;
        }
        if !is_de(preposition) || in_manner(tokens, end) {
            break;
        }
        // `à vingt kilomètres | de la côte`
        let length = end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(is_length);
        let from = tokens.get(end + 1).is_some_and(|next| next.tag == Tag::Det) || preposition.folded == "du";
        if length
            && from
            && start.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|token| token.folded == "à")
        {
            break;
        }
        // `en amont en Éthiopie | du barrage`
        if is_mere_name(&tokens[start]) && !names_again(tokens, end + 1) {
            break;
        }
        // `des` and `du` hold their article.
        let inner = if matches!(preposition.folded.as_str(), "du" | "des") {
            bare_at(tokens, end + 1)
        } else {
            core_at(tokens, end + 1).or_else(|| bare_at(tokens, end + 1))
        };
        let Some((to, _)) = inner else { break };
        end = to;
    }
    end
}

fn is_length(token: &Token) -> bool {
    matches!(
        token.folded.as_str(),
        "kilomètre" | "kilomètres" | "km" | "mètre" | "mètres" | "m" | "mille" | "milles" | "lieue" | "lieues"
    )
}

/// Whether the preposition *de* at `at` holds an article or stands before a determiner.
fn is_determined(tokens: &[Token], at: usize) -> bool {
    let contracted = tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "du" | "des"));
    contracted || tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Det)
}

fn is_present_participle(token: &Token) -> bool {
    token.tag == Tag::Verb && token.features.form == Some(VerbForm::PresentParticiple)
}

/// Where a phrase ends whose last complement is joined to others (`les villes de Roubaix | et Tourcoing`),
/// and whether it stays open which of its nouns they are joined to.
fn coordinated_end(tokens: &[Token], head: usize, core: usize, end: usize) -> (usize, bool) {
    let proper = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
    let joins = |at: usize| tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "et" | "ou"));
    // `la vente du bien | et de la cave`.
    if end > core && joins(end) && tokens.get(end + 1).is_some_and(|token| token.tag == Tag::Adp && is_de(token)) {
        let last = (core..end).rev().find(|at| is_de(&tokens[*at])).unwrap_or(core);
        if is_determined(tokens, last) != is_determined(tokens, end + 1) {
            return (end, proper(end - 1));
        }
        // `fils d’un marchand de vin | et d’une fermière`: of which noun?
        let inner = head.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(is_de);
        let to = complements_end(tokens, head, end + 1);
        let verb = tokens.get(end + 2).is_some_and(|next| next.tag == Tag::Verb);
        return if to > end + 1 { (to, inner) } else { (end, !verb) };
    }
    if end == core || !proper(end.saturating_sub(1)) {
        return (end, false);
    }
    let mut to = end;
    while tokens.get(to).is_some_and(|token| token.folded == ",") && proper(to + 1) {
        to = name_end(tokens, to + 1);
    }
    if !joins(to) || !proper(to + 1) {
        return (end, false);
    }
    // `la vente des ports de Brest | et Nantes`
    let of = (head..end).rev().find(|at| is_de(&tokens[*at])).unwrap_or(head + 1);
    let governor = tokens.get(head..of).unwrap_or(&[]).iter().rev().find(|token| token.tag == Tag::Noun);
    if governor.is_some_and(|noun| noun.features.number == Some(Number::Plural)) {
        return (name_end(tokens, to + 1), false);
    }
    (end, true)
}

/// Whether a phrase begins with a name that is no common noun: it takes no complement but a name.
fn is_mere_name(token: &Token) -> bool {
    token.tag == Tag::Propn && analyses(&token.folded).all(|analysis| analysis.tag() != Tag::Noun)
}

/// Whether a name, or a point of the compass (`Afrique du | Sud`), begins at `at`, an article before it or none.
fn names_again(tokens: &[Token], at: usize) -> bool {
    let article = tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "la" | "l'" | "le"));
    tokens.get(at + usize::from(article)).is_some_and(|token| {
        let point = token.folded.split('-').all(|part| matches!(part, "nord" | "sud" | "est" | "ouest"));
        token.tag == Tag::Propn || point || token.folded == "centre"
    })
}

/// Whether `de manière`, `de façon`, `de sorte`, `d’une manière` begins at `at`: it tells how, and belongs to no noun.
pub(super) fn in_manner(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let manner = |at: usize| matches!(word(at), "manière" | "façon");
    let qualified = |at: usize| {
        tokens.get(at).is_some_and(|token| matches!(token.tag, Tag::Adj | Tag::Adv | Tag::Verb))
            || matches!(word(at), "à" | "que" | "qu'")
    };
    // `agite la tête | de droite et de gauche`
    let direction = matches!(word(at + 1), "droite" | "gauche" | "haut" | "long" | "bout" | "part" | "fond");
    match word(at) {
        // `le navire | de son côté`
        "de" if matches!(word(at + 1), "son" | "leur" | "sa" | "mon" | "notre" | "votre") => {
            matches!(word(at + 2), "côté" | "part" | "vivant")
        }
        "de" if direction && matches!(word(at + 2), "en" | "et" | "à") => true,
        "de" if manner(at + 1) || word(at + 1) == "sorte" => qualified(at + 2),
        "de" | "d'" if manner(at + 2) => {
            matches!(word(at + 1), "une" | "cette" | "toute" | "telle") && (qualified(at + 3) || word(at + 1) != "une")
        }
        _ => false,
    }
}

/// Whether the `de` of `de très nombreux cas`, or of a partitive (`boire | de la bière`, `comme | de l’eau`), stands at
/// `at`.
fn indefinite(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let tag = |at: usize| tokens.get(at).map(|token| token.tag);
    if word(at) != "de" {
        return false;
    }
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    if degree(tokens, at + 1) && tag(at + 2) == Some(Tag::Adj) {
        return before.is_none_or(|before| !matches!(before.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num))
            && tag(at + 3) == Some(Tag::Noun);
    }
    matches!(word(at + 1), "la" | "l'")
        && tag(at + 1) == Some(Tag::Det)
        && before.is_some_and(|before| {
            before.folded == "comme"
                || matches!(before.tag, Tag::Verb | Tag::Aux) && PARTITIVE.contains(&before.lemma().as_ref())
        })
}

/// Whether an adverb of degree stands at `at`: `très`, `plus`, `tout`.
fn degree(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        matches!(
            token.folded.as_str(),
            "plus" | "moins" | "très" | "trop" | "si" | "aussi" | "assez" | "tout" | "toute" | "toutes" | "bien"
        ) || token.tag == Tag::Adv && token.folded.ends_with("ment")
    })
}

pub(super) fn is_de(token: &Token) -> bool {
    matches!(token.folded.as_str(), "de" | "d'" | "du" | "des")
}

pub(super) fn is_participle(token: &Token) -> bool {
    token.tag == Tag::Verb && is_past_participle(token)
}

/// Whether a token is a determiner, or the `tous` of `tous les genres`.
pub(super) fn determines(tokens: &[Token], at: usize) -> bool {
    let determiner = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Det);
    let indefinite = tokens.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "une" | "un" | "des"));
    let whole = tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "tous" | "toutes")) && indefinite;
    determiner(at)
        || determiner(at + 1)
            && !whole
            && tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "tout" | "toute" | "tous" | "toutes"))
}

/// Determiner, number, adjectives, noun, adjectives; a civility and a name.
fn core_at(tokens: &[Token], start: usize) -> Option<(usize, usize)> {
    if civility(tokens, start) {
        return Some((civil_end(tokens, start), start));
    }
    let mut i = start;
    while determines(tokens, i) {
        i += 1;
    }
    if i > start + 2 {
        return None;
    }
    bare_at(tokens, joined_determiner(tokens, start, i))
}

/// `un | ou plusieurs`, `deux | ou trois`: where the second of two joined determiners ends, `end` being the first's.
fn joined_determiner(tokens: &[Token], start: usize, end: usize) -> usize {
    let counts = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            let year = token.folded.len() == 4 && token.folded.bytes().all(|byte| byte.is_ascii_digit());
            token.tag == Tag::Num && !year || matches!(token.folded.as_str(), "un" | "une")
        })
    };
    let several = |at: usize| tokens.get(at).is_some_and(|token| token.folded == "plusieurs");
    let at = if end == start && counts(start) { start + 1 } else { end };
    let first = at > start && counts(at - 1);
    // `7 | à 12 proies`
    let range = tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "à" | "-" | "–"))
        && tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Num)
        && tokens.get(start).is_some_and(|token| token.tag == Tag::Num);
    let joined = range || tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "ou" | "et"));
    if first && joined && (counts(at + 1) || several(at + 1)) { at + 2 } else { end }
}

/// Where the numbers and adjectives before a noun end; `graded`: with adverbs of degree.
fn qualifiers_end(tokens: &[Token], start: usize, graded: bool) -> usize {
    let adjective = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Adj);
    let mut i = start;
    while tokens.get(i).is_some_and(|token| matches!(token.tag, Tag::Num | Tag::Adj))
        || graded && i > 0 && degree(tokens, i) && adjective(i + 1)
    {
        i += 1;
    }
    i
}

/// Number, adjectives, nouns, adjectives; without determiner. Gives the end and the head.
fn bare_at(tokens: &[Token], start: usize) -> Option<(usize, usize)> {
    if tokens.get(start).is_some_and(opens_quote) {
        return quoted_at(tokens, start);
    }
    let named = |at: usize| tokens.get(at).map(|token| token.tag).filter(|tag| matches!(tag, Tag::Noun | Tag::Propn));
    let graded = qualifiers_end(tokens, start, true);
    let head = if named(graded).is_some() { graded } else { qualifiers_end(tokens, start, false) };
    let first = named(head)?;
    // `a dit à l’AFP | Anne Morel`
    if first == Tag::Propn && is_body(&tokens[head]) && bears_name(tokens, head) {
        return Some((head + 1, head));
    }
    let mut i = if first == Tag::Propn { name_end(tokens, head) } else { head + 1 };
    loop {
        let adjective = tokens.get(i).is_some_and(|token| token.tag == Tag::Adj);
        let next = if adjective { i + 1 } else { name_end(tokens, i) };
        // `des activités | propres à son âge`, `à ce poste | Anne Morel`
        let apart = adjective && (lacks_complement(tokens, i) || is_called(&tokens[i]))
            || !adjective && first == Tag::Noun && next > i + 1 && points(tokens, head) && is_given(&tokens[i]);
        if next == i || apart {
            break;
        }
        i = next;
    }
    if let Some(len) = name_tail(tokens, head, i) {
        i += len;
    }
    if first == Tag::Noun {
        while let Some(len) = qualifier(tokens, head, i) {
            i += len;
            while tokens.get(i).is_some_and(|token| token.tag == Tag::Adj && token.sure && agrees(&tokens[head], token))
                && !lacks_complement(tokens, i)
            {
                i += 1;
            }
        }
    }
    Some((i, head))
}

/// A noun with its qualifiers in quotation marks of its own, behind its determiner: `les | « gilets jaunes »`.
fn quoted_at(tokens: &[Token], quote: usize) -> Option<(usize, usize)> {
    let first = quote + 1;
    if tokens.get(first).is_none_or(|first| first.kind == TokenKind::Sign) {
        return None;
    }
    let (core, head) = bare_at(tokens, first)?;
    let end = complements_end(tokens, first, core);
    tokens.get(end).filter(|close| matches!(close.folded.as_str(), "»" | "”" | "\"")).map(|_| (end + 1, head))
}

/// Whether a demonstrative stands before a noun that is no title: a full name behind it is of somebody else.
fn points(tokens: &[Token], head: usize) -> bool {
    let before = head.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|token| matches!(token.folded.as_str(), "ce" | "cet" | "cette" | "ces"))
        && !is_title(tokens, head)
}

/// Where a participle with its complement ends that follows a noun phrase: `un accord | négocié par Moscou`.
pub fn participle_tail(tokens: &[Token], at: usize) -> Option<usize> {
    let participle = tokens.get(at)?;
    let ending = ["é", "ée", "és", "ées", "is", "ise", "ises", "ies", "us", "ues"]
        .iter()
        .any(|ending| participle.folded.ends_with(ending));
    let governs = tokens.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "par" | "à" | "dans" | "sur"));
    if !ending || !governs || !matches!(participle.tag, Tag::Adj | Tag::Verb) {
        return None;
    }
    let phrase = noun_phrases(&tokens[at + 2..]).into_iter().next()?;
    (phrase.tokens.start == 0 && phrase.certain).then_some(at + 2 + phrase.tokens.end)
}
