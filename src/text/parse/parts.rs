//! What a noun phrase is made of: determiner, number, modifiers, complements; and what it is itself attached to by the
//! preposition before it. What two nouns, or a noun and a verb, could both govern is left unsaid: on the written treebanks
//! a preposition other than *de* behind a noun belongs to the verb about as often as to the noun.

use super::Parse;
use super::phrase::{NounPhrase, compound_preposition, is_de, is_participle};
use crate::lexicon::{Tag, VerbForm};
use crate::text::token::Token;
use serde::Serialize;
use std::ops::Range;

/// What a determiner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeterminerKind {
    /// *le, la, les*, in *du* and *aux* too.
    Definite,
    /// *un, une, des, de*.
    Indefinite,
    /// *ce, cette*.
    Demonstrative,
    /// *son, leur*.
    Possessive,
    /// *plusieurs, chaque, aucun*.
    Quantifier,
}

impl DeterminerKind {
    /// Its name for editors.
    pub fn label(self) -> &'static str {
        match self {
            Self::Definite => "défini",
            Self::Indefinite => "indéfini",
            Self::Demonstrative => "démonstratif",
            Self::Possessive => "possessif",
            Self::Quantifier => "de quantité",
        }
    }
}

/// The determiner of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Determiner {
    /// Its tokens; of an article that a preposition holds (`au`), that preposition.
    pub tokens: Range<usize>,
    /// What it does.
    pub kind: DeterminerKind,
}

/// A complement inside a phrase, or of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complement {
    /// Its tokens, preposition included.
    pub tokens: Range<usize>,
    /// The noun it completes: of the first complement the head of the phrase. None where that can be several.
    pub noun: Option<usize>,
}

/// What a preposition attaches a phrase to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// A noun: its token.
    Noun(usize),
    /// A verb group: its index.
    Verb(usize),
}

/// The parts of a noun phrase; token indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhraseParts {
    /// Its determiner.
    pub determiner: Option<Determiner>,
    /// The number before its noun.
    pub number: Option<Range<usize>>,
    /// Adjectives with their adverbs, participles, nouns and names set beside the head, in order.
    pub modifiers: Vec<Range<usize>>,
    /// Its complements, in order.
    pub complements: Vec<Complement>,
    /// The preposition before it, of one word or more.
    pub preposition: Option<Range<usize>>,
    /// What that preposition attaches it to, where only one thing can be.
    pub attachment: Option<Attachment>,
}

/// The parts of one of the noun phrases of a parse, by its index.
pub fn phrase_parts(tokens: &[Token], parse: &Parse, index: usize) -> PhraseParts {
    let Some(phrase) = parse.phrases.get(index) else { return PhraseParts::default() };
    let preposition = preposition_before(tokens, phrase.tokens.start);
    let own = determiner_end(tokens, phrase);
    let determiner = if own > phrase.tokens.start {
        kind(tokens, phrase.tokens.start..own).map(|kind| Determiner { tokens: phrase.tokens.start..own, kind })
    } else {
        preposition.as_ref().and_then(|preposition| contracted(tokens, preposition.end - 1))
    };
    let numbers = run(tokens, own..phrase.head, |token| token.tag == Tag::Num);
    let number = (numbers.end > numbers.start).then_some(numbers);
    let from = number.as_ref().map_or(own, |number| number.end);
    let first = first_complement(tokens, phrase);
    let mut modifiers = modifiers(tokens, from..phrase.head);
    modifiers.extend(self::modifiers(tokens, phrase.head + 1..first));
    let attachment = preposition.as_ref().and_then(|preposition| attachment(tokens, parse, index, preposition));
    PhraseParts {
        determiner,
        number,
        modifiers,
        complements: complements(tokens, phrase, first),
        preposition,
        attachment,
    }
}

/// The longest run of tokens at the start of a range that are as wanted.
fn run(tokens: &[Token], range: Range<usize>, wanted: impl Fn(&Token) -> bool) -> Range<usize> {
    let inside = tokens.get(range.clone()).unwrap_or(&[]);
    let length = inside.iter().take_while(|token| wanted(token)).count();
    range.start..range.start + length
}

/// Where the determiners of a phrase end: `tous | les`, the `de` of a partitive among them.
fn determiner_end(tokens: &[Token], phrase: &NounPhrase) -> usize {
    let determines = |token: &Token| {
        token.tag == Tag::Det || is_de(token) || matches!(token.folded.as_str(), "tout" | "toute" | "tous" | "toutes")
    };
    run(tokens, phrase.tokens.start..phrase.head, determines).end
}

/// What the last of some determiners does.
fn kind(tokens: &[Token], range: Range<usize>) -> Option<DeterminerKind> {
    let last = tokens.get(range)?.last()?;
    Some(match last.folded.as_str() {
        "le" | "la" | "l'" | "les" => DeterminerKind::Definite,
        "un" | "une" | "des" | "de" | "d'" | "du" => DeterminerKind::Indefinite,
        "ce" | "cet" | "cette" | "ces" => DeterminerKind::Demonstrative,
        "mon" | "ma" | "mes" | "ton" | "ta" | "tes" | "son" | "sa" | "ses" | "notre" | "nos" | "votre" | "vos"
        | "leur" | "leurs" => DeterminerKind::Possessive,
        _ => DeterminerKind::Quantifier,
    })
}

/// The article in a contracted preposition at `at`: `au`, `des`.
fn contracted(tokens: &[Token], at: usize) -> Option<Determiner> {
    let holds = matches!(tokens.get(at)?.folded.as_str(), "au" | "aux" | "du" | "des");
    holds.then_some(Determiner { tokens: at..at + 1, kind: DeterminerKind::Definite })
}

/// The preposition that ends where a phrase starts.
fn preposition_before(tokens: &[Token], start: usize) -> Option<Range<usize>> {
    /// Words of the longest.
    const LONGEST: usize = 6;
    let last = start.checked_sub(1)?;
    let compound = (start.saturating_sub(LONGEST)..last)
        .find(|at| compound_preposition(tokens, *at).is_some_and(|length| at + length == start));
    let single = || (tokens.get(last)?.tag == Tag::Adp).then_some(last);
    Some(compound.or_else(single)?..start)
}

/// Where the first complement of a phrase starts, or the phrase ends.
fn first_complement(tokens: &[Token], phrase: &NounPhrase) -> usize {
    let mut rest = phrase.head + 1..phrase.tokens.end;
    let named = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
    // `Jeanne | de Brissac`, `la rivière | Saint-Jean`: a particle inside a name begins no complement.
    let complement = |at: &usize| tokens.get(*at).is_some_and(|token| token.tag == Tag::Adp) && !named(phrase.head);
    rest.find(complement).unwrap_or(phrase.tokens.end)
}

/// The modifiers in a range without complements: each an adjective or participle with the adverb before it, a noun or a
/// name of one word or more.
fn modifiers(tokens: &[Token], range: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let adverbs = run(tokens, at..range.end, |token| token.tag == Tag::Adv).end;
        let Some(token) = tokens.get(adverbs).filter(|_| adverbs < range.end) else { break };
        let end = if token.tag == Tag::Propn {
            // Particles, initials and ordinals stand inside names.
            let rest = run(tokens, adverbs..range.end, |token| token.tag != Tag::Adj);
            rest.end
        } else if matches!(token.tag, Tag::Adj | Tag::Noun) || is_participle(token) {
            adverbs + 1
        } else {
            at = adverbs + 1;
            continue;
        };
        found.push(at..end);
        at = end;
    }
    found
}

/// The complements from `first` to the end of a phrase.
fn complements(tokens: &[Token], phrase: &NounPhrase, first: usize) -> Vec<Complement> {
    let end = phrase.tokens.end;
    let starts: Vec<usize> =
        (first..end).filter(|at| tokens.get(*at).is_some_and(|token| token.tag == Tag::Adp)).collect();
    let ends = starts.iter().skip(1).copied().chain([end]);
    let mut found: Vec<Complement> = Vec::new();
    for (start, end) in starts.iter().copied().zip(ends) {
        // `et de Lyon`: the conjunction before is no part of the complement.
        let joined = |at: usize| tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "et" | "ou" | ","));
        let end = if end > start + 1 && joined(end - 1) { end - 1 } else { end };
        let noun = found.is_empty().then_some(phrase.head);
        found.push(Complement { tokens: start..end, noun });
    }
    found
}

/// What the preposition of a phrase attaches it to.
fn attachment(tokens: &[Token], parse: &Parse, index: usize, preposition: &Range<usize>) -> Option<Attachment> {
    let first = tokens.get(preposition.start)?;
    let before = index.checked_sub(1).and_then(|before| parse.phrases.get(before));
    if let Some(before) = before.filter(|before| before.tokens.end == preposition.start) {
        // Of a phrase with complements, which noun is not sure; nor is it, behind a verb, whether it is a noun at all.
        let simple = first_complement(tokens, before) == before.tokens.end;
        let verbless = parse.verbs.iter().all(|verb| verb.tokens.start > preposition.start);
        let governed = preposition_before(tokens, before.tokens.start).is_some();
        let starts = preposition.len() == 1 && (is_de(first) || verbless && !governed);
        return (starts && simple && before.sound).then_some(Attachment::Noun(before.head));
    }
    // Between the verb and the preposition only adverbs: `reste calmement | dans la cour`, but `compte plus | de 300 lits`,
    // `au-delà | de la clôture`. What stands behind a participle may complete the noun before it: `la dose reçue | de sérum`.
    let after = |verb: &super::VerbGroup| {
        let adverbs = run(tokens, verb.tokens.end..preposition.start, |token| token.tag == Tag::Adv).end;
        let stands = adverbs == preposition.start && (adverbs == verb.tokens.end || !is_de(first));
        let loose = matches!(first.folded.as_str(), "de" | "d'" | "du" | "des" | "à" | "au" | "aux" | "sur");
        verb.certain && stands && !(verb.form == VerbForm::PastParticiple && loose && preposition.len() == 1)
    };
    if let Some(verb) = parse.verbs.iter().position(after) {
        return Some(Attachment::Verb(verb));
    }
    // `Dans la cour, les élèves attendent`: opens the sentence, before its first verb.
    let phrase = parse.phrases.get(index)?;
    let opens = preposition.start == 0 && tokens.get(phrase.tokens.end).is_some_and(|next| next.folded == ",");
    let clause = parse.clauses.iter().find(|clause| clause.kind == super::ClauseKind::Main && clause.certain)?;
    let verb = parse.verbs.get(clause.verb)?;
    let first = parse.verbs.first().is_some_and(|first| first == verb);
    (opens && first && verb.tokens.start > phrase.tokens.end).then_some(Attachment::Verb(clause.verb))
}
