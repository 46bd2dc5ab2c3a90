//! A sentence as a row of units: phrases, verb groups, the words that open clauses, what joins and what parts them.

use super::bare::is_free;
use super::phrase::NounPhrase;
use super::verb::{VerbGroup, is_proclitic};
use crate::lexicon::{OpenerKind, Relation, Tag, VerbForm, calendar_class, openers, opening_phrases};
use crate::text::token::Token;
use crate::text::trigger::Trigger;
use std::ops::Range;

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A noun phrase: its index.
    Phrase(usize),
    /// A verb group: its index.
    Verb(usize),
    /// A pronoun that can be a subject and is no part of a verb group: `celui-ci`, `tous`, `personne`.
    Pronoun,
    /// A relative pronoun; whether it is *qui*, subject of its clause.
    Relative(bool),
    /// *que* that may introduce what is said or thought.
    That,
    /// A conjunction of subordination, with its relation; none before an indirect question.
    Conjunction(Option<Relation>),
    /// *et*, *ou*, *mais*, *ni*, *puis*…
    Coordinator,
    /// A comma or a dash.
    Comma,
    /// `;` and `:`.
    Break,
    /// An opening bracket.
    Opening,
    /// A closing bracket.
    Closing,
    /// A guillemet; whether it opens.
    Guillemet(bool),
    /// A preposition, of one word or more, with its relation.
    Preposition(Option<Relation>),
    /// An adverb.
    Adverb,
    /// Anything else.
    Other,
}

/// A unit with the tokens it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) piece: Piece,
    pub(super) tokens: Range<usize>,
}

/// The units of a sentence; every token is in one.
pub(super) fn units(tokens: &[Token], phrases: &[NounPhrase], verbs: &[VerbGroup]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(tokens.len());
    let (mut phrase, mut verb) = (0, 0);
    let mut at = 0;
    while at < tokens.len() {
        while phrases.get(phrase).is_some_and(|phrase| phrase.tokens.start < at) {
            phrase += 1;
        }
        while verbs.get(verb).is_some_and(|verb| verb.tokens.start < at) {
            verb += 1;
        }
        let (piece, len) = if let Some(group) = verbs.get(verb).filter(|verb| verb.tokens.start == at) {
            (Piece::Verb(verb), group.tokens.len())
        } else if let Some(found) = phrases.get(phrase).filter(|phrase| phrase.tokens.start == at) {
            let piece = if is_free(tokens, found) { Piece::Other } else { Piece::Phrase(phrase) };
            (piece, found.tokens.len())
        } else {
            let verb_at = verbs.get(verb).map_or(tokens.len(), |verb| verb.tokens.start);
            word(tokens, at, verb_at)
        };
        let len = len.max(1);
        units.push(Unit { piece, tokens: at..at + len });
        at += len;
    }
    units
}

/// What the word or words at `at` are that no phrase and no verb group begin with, and how many tokens they take.
/// `verb_at` is where the next verb group begins.
fn word(tokens: &[Token], at: usize, verb_at: usize) -> (Piece, usize) {
    let token = &tokens[at];
    if token.tag == Tag::Punct || token.tag == Tag::Sym {
        let piece = match token.folded.as_str() {
            // `BREST, Finistère — Le port …`: what comes before is no part of the sentence.
            "—" | "–" if is_dateline(tokens, at) => Piece::Break,
            "," | "—" | "–" | "-" => Piece::Comma,
            ";" | ":" => Piece::Break,
            "(" | "[" => Piece::Opening,
            ")" | "]" => Piece::Closing,
            "«" | "“" => Piece::Guillemet(true),
            "»" | "”" => Piece::Guillemet(false),
            // A straight quote that ends what is quoted stands against the word before it.
            "\"" => Piece::Guillemet(at == 0 || tokens[at - 1].range.end < token.range.start),
            _ => Piece::Other,
        };
        return (piece, 1);
    }
    // `Plus de 200 riverains ont signé`: of the number, where it opens a clause.
    if let Some(len) = approximates(tokens, at) {
        return (Piece::Adverb, len);
    }
    // `s’il`, `s’ils`: *si*, whatever the tag.
    if token.folded == "s'" && tokens.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "il" | "ils")) {
        return (Piece::Conjunction(Some(Relation::Condition)), 1);
    }
    // `auquel` is read as a preposition too.
    if matches!(
        token.folded.as_str(),
        "auquel" | "auxquels" | "auxquelles" | "duquel" | "desquels" | "desquelles" | "lequel" | "laquelle"
    ) {
        return (Piece::Relative(false), 1);
    }
    if matches!(token.tag, Tag::Adp | Tag::Sconj | Tag::Adv | Tag::Pron | Tag::Det | Tag::Noun | Tag::Cconj | Tag::Verb)
        && token.may(Trigger::Opener)
        && let Some((len, [phrase, ..])) =
            opening_phrases().longest_at(tokens.get(at..verb_at.max(at + 1)).unwrap_or(&[]))
        && let Some(piece) = opening(tokens, at, len, phrase)
    {
        return (piece, len);
    }
    let piece = match token.tag {
        Tag::Pron => match token.folded.as_str() {
            "qui" => Piece::Relative(tokens[..at].last().is_none_or(|before| before.tag != Tag::Adp)),
            // `a annoncé vendredi que`
            "que" | "qu'" if follows_day(tokens, at) || follows_saying(tokens, at) => Piece::That,
            "que" | "qu'" => Piece::Relative(false),
            "dont" | "où" | "lequel" | "laquelle" | "lesquels" | "lesquelles" | "auquel" | "auxquels"
            | "auxquelles" | "duquel" | "desquels" | "desquelles" | "quoi" => Piece::Relative(false),
            "se" | "s'" | "y" | "en" | "l'" | "le" | "les" | "lui" | "leur" | "eux" => Piece::Other,
            _ => Piece::Pronoun,
        },
        Tag::Sconj if matches!(token.folded.as_str(), "que" | "qu'") => Piece::That,
        Tag::Sconj => Piece::Conjunction(None),
        Tag::Cconj => Piece::Coordinator,
        Tag::Adp => Piece::Preposition(None),
        Tag::Adv if matches!(token.folded.as_str(), "où") => Piece::Relative(false),
        Tag::Adv if matches!(token.folded.as_str(), "puis") => Piece::Coordinator,
        Tag::Adv => Piece::Adverb,
        // `lundi`, `mardi soir` without determiner tell when.
        Tag::Noun | Tag::Adj if calendar_class(&token.folded).is_some() => Piece::Adverb,
        _ => Piece::Other,
    };
    (piece, 1)
}

/// How many tokens the words take that open a clause and tell how near a number is; none where no number follows, or where they may
/// be governed.
fn approximates(tokens: &[Token], at: usize) -> Option<usize> {
    let opens = at.checked_sub(1).and_then(|before| tokens.get(before)).is_none_or(|before| {
        matches!(before.tag, Tag::Punct | Tag::Sconj | Tag::Cconj)
            || matches!(before.folded.as_str(), "que" | "qu'" | "et" | "mais")
    });
    let nears = matches!(tokens.get(at)?.folded.as_str(), "plus" | "près" | "moins");
    let of = matches!(tokens.get(at + 1)?.folded.as_str(), "de" | "d'");
    let number = tokens.get(at + 2)?.tag == Tag::Num;
    (opens && nears && of && number).then_some(2)
}

/// Whether a day without determiner stands before a token: `vendredi | que`.
fn follows_day(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    before(1).is_some_and(|day| calendar_class(&day.folded).is_some())
        && before(2).is_some_and(|earlier| matches!(earlier.tag, Tag::Verb | Tag::Aux | Tag::Adv))
}

/// Whether a present participle stands before a token: `concluant | que`.
fn follows_saying(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|before| before.features.form == Some(VerbForm::PresentParticiple))
}

/// The piece that a phrase of the table of openers is here.
fn opening(tokens: &[Token], at: usize, len: usize, phrase: &str) -> Option<Piece> {
    let tag = tokens[at].tag;
    let found = |kind: OpenerKind| openers(phrase).find(|opener| opener.kind == kind);
    if len == 1 {
        return match tag {
            Tag::Sconj => found(OpenerKind::Conjunction)
                .filter(|_| !matches!(phrase, "que" | "qu'"))
                .map(|opener| Piece::Conjunction(opener.relation)),
            Tag::Adp => preposition(tokens, at + 1, phrase),
            _ => None,
        };
    }
    if let Some(opener) = found(OpenerKind::Conjunction) {
        return Some(Piece::Conjunction(opener.relation));
    }
    if let Some(piece) = preposition(tokens, at + len, phrase) {
        return Some(piece);
    }
    found(OpenerKind::Adverb).map(|_| Piece::Adverb)
}

/// A preposition with its relation: before an infinitive a purpose, if it can be one (`pour finir`, but `pour lui`).
fn preposition(tokens: &[Token], next: usize, phrase: &str) -> Option<Piece> {
    let mut after =
        tokens[next.min(tokens.len())..].iter().skip_while(|token| is_proclitic(token) || token.tag == Tag::Adv);
    let infinitive = after.next().is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
    let readings = || openers(phrase).filter(|opener| opener.kind == OpenerKind::Preposition);
    let purpose = readings().find(|opener| (opener.relation == Some(Relation::Purpose)) == infinitive);
    purpose.or_else(|| readings().next()).map(|opener| Piece::Preposition(opener.relation))
}

/// Whether only names and commas stand before a dash.
fn is_dateline(tokens: &[Token], dash: usize) -> bool {
    let before = &tokens[..dash];
    !before.is_empty() && before.iter().all(|token| matches!(token.tag, Tag::Propn | Tag::Punct | Tag::Num))
}
