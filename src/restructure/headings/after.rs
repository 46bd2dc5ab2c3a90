//! What follows a verb, piece by piece, up to where a heading may stop.

use super::line::{Line, When};
use super::noun::{self, Noun, Start, points_elsewhere};
use crate::lexicon::{Tag, VerbForm, connectives};
use crate::text::{VerbGroup, phrase_parts, uncontracted};
use std::ops::Range;

/// A piece behind a verb.
#[derive(Clone, Debug)]
pub(in crate::restructure) enum Piece {
    /// A noun phrase that no preposition governs.
    Noun(Box<Noun>),
    /// A preposition and a noun phrase, as they are written.
    Prepositional(Range<usize>),
    /// When: it needs no date of publication.
    Date(Range<usize>),
    /// A preposition, if any, an infinitive and its object, as they are written.
    Infinitive(Range<usize>),
}

/// The pieces behind a verb, and whether the clause ends behind the last of them.
#[derive(Clone, Debug, Default)]
pub(in crate::restructure) struct After {
    pub(in crate::restructure) pieces: Vec<Piece>,
    /// Whether a mark or the end of the sentence follows right behind the last piece.
    pub(in crate::restructure) ends: bool,
    /// Where each piece ends.
    stops: Vec<usize>,
    /// Whether the clause tells of something past: what follows its pieces then restricts nothing.
    past: bool,
    /// Whether it tells the reader what to do: when and what for does not change what.
    ordered: bool,
    /// Where the first piece begins.
    from: Option<usize>,
}

impl After {
    /// Where the first `count` pieces end.
    pub(in crate::restructure) fn end(&self, count: usize) -> Option<usize> {
        self.stops.get(count.checked_sub(1)?).copied()
    }

    /// Whether a heading can stop behind the first `count` pieces: nothing that follows completes the last of them.
    pub(in crate::restructure) fn can_stop(&self, line: &Line<'_>, count: usize) -> bool {
        let Some(end) = count.checked_sub(1).and_then(|last| self.stops.get(last)) else { return true };
        let next = line.word(*end);
        let joins = matches!(next, "et" | "mais") && begins_clause(line, end + 1);
        // `…, sauf dans les étangs privés`, `…, si le vent souffle`: all of it holds under that.
        let restricted = next == "," && restricts(line, end + 1, self.past);
        // `attend des aides depuis deux ans`: it does, however long it has.
        let since = next == "depuis" && !self.past && !self.is_ranked(line, count);
        let kept = next == "depuis" && self.is_ranked(line, count);
        let told = self.past || self.ordered;
        let loose = (told && is_loose(line, *end) || self.ordered && is_means(line, *end)) && !kept;
        (is_mark(next) && !restricted && !is_extension(line, *end)) || joins || since || loose
    }
}

impl After {
    /// This, behind what the reader is told to do.
    pub(in crate::restructure) fn of_order(self) -> Self {
        Self { ordered: true, ..self }
    }

    /// Whether the pieces hold a rank that what follows may bound: `sa pire crise | depuis dix ans`.
    fn is_ranked(&self, line: &Line<'_>, count: usize) -> bool {
        let (Some(from), Some(to)) = (self.from, self.end(count)) else { return false };
        let ranks = ["pire", "meilleur", "premier", "record", "plus", "moins", "seul", "dernier"];
        line.tokens().get(from..to).unwrap_or(&[]).iter().any(|token| ranks.contains(&&*token.lemma()))
    }
}

/// Whether what begins behind a comma restricts all that stands before it; of something past, circumstances do not.
fn restricts(line: &Line<'_>, at: usize, past: bool) -> bool {
    let (next, after) = (line.word(at + 1), line.word(at + 2));
    let except = next == "l'" && matches!(after, "exception" | "exclusion" | "absence");
    let like = next == "l'" && matches!(after, "image" | "instar");
    match line.word(at) {
        "sauf" | "hors" | "hormis" | "excepté" | "si" | "s'" | "lorsque" | "lorsqu'" | "quand" | "pendant" | "sans"
        | "faute" | "seulement" | "uniquement" | "jusque" | "jusqu'" | "tant" => true,
        "mais" | "et" => matches!(next, "pas" | "non" | "seulement" | "uniquement"),
        "sous" => !past || matches!(next, "réserve" | "condition" | "peine"),
        "à" => !past && !like || matches!(next, "condition" | "moins" | "défaut") || except,
        "en" => !past || matches!(next, "cas" | "fonction" | "dehors") || except,
        _ => false,
    }
}

/// Whether what begins here tells of something past when, why or for what it was: what happened keeps its sense without.
pub(in crate::restructure) fn is_loose(line: &Line<'_>, at: usize) -> bool {
    let infinitive = line.tokens().get(at + 1).is_some_and(|next| next.features.form == Some(VerbForm::Infinitive));
    let gerund = line.word(at) == "en" && line.tokens().get(at + 1).is_some_and(|token| token.folded.ends_with("ant"));
    match line.word(at) {
        "pour" | "afin" => infinitive || line.word(at) == "afin",
        "après" | "avant" | "lors" | "alors" | "tandis" | "parce" | "car" | "depuis" | "dès" | "durant" | "pendant"
        | "malgré" | "grâce" => true,
        _ => gerund,
    }
}

/// Whether what begins here tells with what something is done: `avec une éponge`, `à l’aide de la molette`.
fn is_means(line: &Line<'_>, at: usize) -> bool {
    match (line.word(at), line.word(at + 1), line.word(at + 2)) {
        ("avec", some, _) => matches!(some, "un" | "une" | "des"),
        ("à", "l'", noun) => noun == "aide",
        ("au", noun, _) => noun == "moyen",
        _ => false,
    }
}

/// Whether a point begins the name of a kind of file: `vos fichiers | .csv`.
fn is_extension(line: &Line<'_>, at: usize) -> bool {
    let (Some(point), Some(next)) = (line.tokens().get(at), line.tokens().get(at + 1)) else { return false };
    point.folded == "."
        && point.range.end == next.range.start
        && next.text(line.prose).starts_with(char::is_alphanumeric)
}

fn is_mark(word: &str) -> bool {
    matches!(word, "" | "." | "," | ";" | ":" | "!" | "?" | "…" | "—" | "–")
}

/// Adverbs that a heading can leave out.
pub(in crate::restructure) const LEFT_OUT: &[&str] = &[
    "aussi",
    "également",
    "ensuite",
    "enfin",
    "alors",
    "ainsi",
    "hier",
    "aujourd'hui",
    "notamment",
    "finalement",
    "officiellement",
    "désormais",
    "d'ailleurs",
    "donc",
    "ici",
    "aussitôt",
    "néanmoins",
    "toutefois",
    "cependant",
    "pourtant",
];

/// Where a link or an adverb ends that begins here and can be left out: `également`, `de son côté`.
pub(in crate::restructure) fn link_end(line: &Line<'_>, at: usize) -> Option<usize> {
    let tokens = line.tokens().get(at..)?;
    let first = tokens.first()?;
    if LEFT_OUT.contains(&first.folded.as_str()) && first.tag == Tag::Adv {
        return Some(at + 1);
    }
    let (len, _) = connectives().longest_at(tokens)?;
    let last = tokens.get(len - 1)?;
    // `au sujet de`, `tandis que`: what they govern follows.
    let governs =
        matches!(uncontracted(&last.folded), "de" | "à") || matches!(last.tag, Tag::Adp | Tag::Sconj | Tag::Det);
    (len > 1 && !governs).then_some(at + len)
}

/// Most pieces that are read.
const MOST: usize = 5;

/// What stands behind a verb.
pub(in crate::restructure) fn after(line: &Line<'_>, verb: &VerbGroup) -> After {
    let past = verb.is_past();
    let mut at = verb.tokens.end;
    let mut found = After { past, from: Some(at), ..After::default() };
    while found.pieces.len() < MOST {
        // `en juin`, `dès lundi`.
        let introduced = usize::from(matches!(line.word(at), "en" | "dès" | "depuis" | "fin" | "début"));
        if introduced == 1
            && let Some(When { end, how_long: false, anchored: false }) = line.date_at(at + 1)
        {
            at = end;
            continue;
        }
        if let Some(When { end, how_long, anchored }) = line.date_at(at) {
            if anchored || how_long {
                found.pieces.push(Piece::Date(at..end));
                found.stops.push(end);
            }
            at = end;
            continue;
        }
        if let Some(end) = link_end(line, at) {
            at = end;
            continue;
        }
        let Some((piece, end)) = piece(line, at) else { break };
        found.pieces.push(piece);
        found.stops.push(end);
        at = end;
    }
    found.ends = is_mark(line.word(at)) || matches!(line.word(at), "et" | "mais") && begins_clause(line, at + 1);
    found
}

/// Whether what begins here has a verb of its own before any mark.
fn begins_clause(line: &Line<'_>, at: usize) -> bool {
    let parse = &line.structure().parse;
    parse.clauses.iter().any(|clause| clause.tokens.start == at || clause.tokens.start + 1 == at)
}

fn piece(line: &Line<'_>, at: usize) -> Option<(Piece, usize)> {
    let parse = &line.structure().parse;
    for index in 0..parse.phrases.len() {
        let phrase = &parse.phrases[index];
        if phrase.tokens.start < at {
            continue;
        }
        if begins(line, at, phrase.tokens.start) {
            let noun = noun::piece(line, index).filter(|noun| noun.start != Start::Bare)?;
            let end = noun.tokens.end;
            return Some((Piece::Noun(Box::new(noun)), end));
        }
        let parts = phrase_parts(line.tokens(), parse, index);
        if parts.preposition.as_ref().is_some_and(|of| of.start == at) {
            let range = at..phrase.tokens.end;
            let sound = (phrase.certain || phrase.sound) && can_stand(line, &range);
            return sound.then_some((Piece::Prepositional(range), phrase.tokens.end));
        }
        if phrase.tokens.start > at + 6 {
            break;
        }
    }
    infinitive(line, at)
}

/// Whether a phrase begins here, or a quantifier that it takes in: `près de | 70 personnes`.
fn begins(line: &Line<'_>, at: usize, start: usize) -> bool {
    start == at
        || line.structure().quantities.iter().any(|quantity| {
            quantity.number.start == at && (quantity.number.contains(&start) || quantity.number.end == start)
        })
}

/// `de fermer le pont`, `à payer`: an infinitive with its object.
fn infinitive(line: &Line<'_>, at: usize) -> Option<(Piece, usize)> {
    let tokens = line.tokens();
    let preposition =
        usize::from(tokens.get(at)?.tag == Tag::Adp && matches!(line.word(at), "de" | "d'" | "à" | "pour"));
    let verb = line.structure().parse.verbs.iter().find(|verb| verb.tokens.start == at + preposition)?;
    if !is_bare_infinitive(line, verb) {
        return None;
    }
    let end = match noun_at(line, verb.tokens.end) {
        Some(noun) => noun.tokens.end,
        None => verb.tokens.end,
    };
    let range = at..end;
    can_stand(line, &range).then_some((Piece::Infinitive(range), end))
}

/// The noun phrase that begins at a token.
fn noun_at(line: &Line<'_>, at: usize) -> Option<Noun> {
    let phrases = &line.structure().parse.phrases;
    let index = phrases.iter().position(|phrase| begins(line, at, phrase.tokens.start))?;
    noun::piece(line, index).filter(|noun| noun.start != Start::Bare)
}

/// Whether a verb group is an infinitive alone, with neither pronoun nor negation.
pub(in crate::restructure) fn is_bare_infinitive(line: &Line<'_>, verb: &VerbGroup) -> bool {
    verb.form == VerbForm::Infinitive
        && verb.certain
        && !verb.compound
        && verb.negation == crate::text::Negation::None
        && verb.tokens.len() == 1
        && line.tokens()[verb.head].tag == Tag::Verb
}

/// Whether words can be copied into a heading as they are.
pub(in crate::restructure) fn can_stand(line: &Line<'_>, range: &Range<usize>) -> bool {
    let tokens = &line.tokens()[range.clone()];
    tokens.iter().all(|token| !points_elsewhere(token) && (token.tag != Tag::Punct || token.folded == "-"))
        && line.is_plain(range)
        && !line.is_quoted(range)
}
