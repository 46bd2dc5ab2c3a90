//! The subject of a participle without auxiliary, and its number.

use super::super::clause::{Clause, ClauseKind};
use super::super::phrase::NounPhrase;
use super::super::subject::{Subject, is_time_phrase};
use super::super::unit::{self, Piece, Unit};
use super::super::{Parse, VerbGroup, noun_phrases, parse};
use super::{Lone, content, continues_a_past, is_dative, restored};
use crate::lexicon::{
    ClauseParticiple, Gender, Number, Tag, VerbForm, given_name, masculine_singulars, noun_takes_clause, speaks, title,
};
use crate::text::capitalize;
use crate::text::token::Token;
use std::ops::Range;

/// The number of the subject of a participle that surely lacks its auxiliary.
pub(super) fn number(tokens: &[Token], lone: Lone) -> Option<Number> {
    let mut before = lone.at.checked_sub(1)?;
    if tokens.get(before).is_some_and(is_dative) {
        before = before.checked_sub(1)?;
    }
    match of_pronoun(tokens, before, lone) {
        Pronoun::None => of_phrase(tokens, lone),
        Pronoun::Unsure => None,
        Pronoun::Number(number) => reads(tokens, lone, number).then_some(number),
    }
}

enum Pronoun {
    /// No pronoun stands there.
    None,
    Unsure,
    Number(Number),
}

/// The number of the personal or relative pronoun at `at`, right before the participle: it leaves no choice.
fn of_pronoun(tokens: &[Token], at: usize, lone: Lone) -> Pronoun {
    let Some(token) = tokens.get(at) else { return Pronoun::None };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    match token.folded.as_str() {
        // `il est prévu que` has lost something else; `interrogé mardi, il prévu que` has not.
        "il" if lone.kind == ClauseParticiple::Impersonal && !has_agent(tokens, at) => Pronoun::Unsure,
        "il" | "on" => Pronoun::Number(Number::Singular),
        "ils" => Pronoun::Number(Number::Plural),
        // `pour elle`, `lui et elle`.
        "elle" | "elles" if before.is_some_and(|before| matches!(before.tag, Tag::Adp | Tag::Cconj)) => Pronoun::Unsure,
        "elle" => Pronoun::Number(Number::Singular),
        "elles" => Pronoun::Number(Number::Plural),
        "dernier" | "dernière" if before.is_some_and(|before| matches!(before.folded.as_str(), "ce" | "cette")) => {
            last_named(tokens, at, Number::Singular)
        }
        "derniers" | "dernières" if before.is_some_and(|before| before.folded == "ces") => {
            last_named(tokens, at, Number::Plural)
        }
        "qui" => antecedent(tokens, at).map_or(Pronoun::Unsure, Pronoun::Number),
        "je" | "j'" | "tu" | "nous" | "vous" | "ce" | "c'" | "y" | "dont" | "où" | "lequel" => Pronoun::Unsure,
        _ => Pronoun::None,
    }
}

/// `ce dernier` ending at `at`, where nothing governs it and it opens a sentence or follows a comma.
fn last_named(tokens: &[Token], at: usize, number: Number) -> Pronoun {
    let before = at.checked_sub(2).and_then(|before| tokens.get(before));
    if before.is_none_or(|before| before.folded == ",") { Pronoun::Number(number) } else { Pronoun::Unsure }
}

/// Whether a participle before the pronoun at `at` tells what a person did or was done to: `interrogé mardi, il`.
fn has_agent(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or(&[]);
    let participle = |token: &Token, form: VerbForm| token.tag == Tag::Verb && token.features.form == Some(form);
    before.last().is_some_and(|comma| comma.folded == ",")
        && before.iter().enumerate().any(|(place, token)| {
            participle(token, VerbForm::PresentParticiple)
                || place == 0
                    && participle(token, VerbForm::PastParticiple)
                    && token.features.number != Some(Number::Plural)
                    && token.features.gender != Some(Gender::Feminine)
        })
}

/// The number of what the *qui* at `at` stands for, where no other word before it has another number.
fn antecedent(tokens: &[Token], at: usize) -> Option<Number> {
    let end = if tokens.get(at.checked_sub(1)?)?.folded == "," { at - 1 } else { at };
    match tokens.get(end.checked_sub(1)?)?.folded.as_str() {
        "celui" | "celle" | "celui-ci" | "celle-ci" => return Some(Number::Singular),
        "ceux" | "celles" => return Some(Number::Plural),
        _ => {}
    }
    let phrases = noun_phrases(tokens.get(..end)?);
    let phrase = phrases.last().filter(|phrase| phrase.tokens.end == end)?;
    // `le président et les élus, qui`, `le débat sur les tarifs, qui`.
    let start = phrase.tokens.start;
    let joined = start.checked_sub(1).and_then(|before| tokens.get(before));
    let attached = joined.is_some_and(|joined| matches!(joined.tag, Tag::Adp | Tag::Cconj))
        && phrases.iter().any(|other| other.tokens.end + 1 == start);
    let own = phrase_number(tokens, phrase)?;
    let alike = tokens
        .get(phrase.tokens.clone())?
        .iter()
        .all(|token| token.tag != Tag::Noun || token.features.number.is_none_or(|number| number == own));
    (alike && !attached).then_some(own)
}

/// Whether the clause after *que* is one, the auxiliary put in.
fn reads(tokens: &[Token], lone: Lone, number: Number) -> bool {
    let restored = restored(tokens, lone, number);
    content::clause_of(&parse(&restored), lone.que + 1).is_some()
}

/// The number of the noun phrase that is the subject, where the sentence has no other main verb.
fn of_phrase(tokens: &[Token], lone: Lone) -> Option<Number> {
    if continues_a_past(tokens, lone) || tokens.iter().any(|token| matches!(token.folded.as_str(), "voici" | "voilà"))
    {
        return None;
    }
    let fits = |number: &Number| {
        Reading::new(restored(tokens, lone, *number), lone)
            .is_some_and(|reading| reading.subject_number() == Some(*number) && reading.is_sure())
    };
    let mut fitting = [Number::Singular, Number::Plural].into_iter().filter(fits);
    // A subject of either number is none.
    fitting.next().filter(|_| fitting.next().is_none())
}

/// The sentence with its auxiliary, read again; indices into its own tokens.
struct Reading {
    tokens: Vec<Token>,
    parse: Parse,
    units: Vec<Unit>,
    lone: Lone,
    /// The first token of the verb group, `leur` included.
    verb: usize,
    subject: Subject,
    content: Clause,
}

impl Reading {
    /// The reading in which the participle is the only main verb, with a subject before it and a clause after it.
    fn new(tokens: Vec<Token>, lone: Lone) -> Option<Self> {
        let marked = tokens.get(lone.at)?.features.number;
        let parse = parse(&tokens);
        let units = unit::units(&tokens, &parse.phrases, &parse.verbs);
        let group = parse.verbs.iter().position(|group| group.first == lone.at && group.head > lone.participle)?;
        let own = parse.clauses.iter().find(|clause| clause.verb == group)?;
        let verb = parse.verbs.get(group)?.tokens.start;
        let subject = own.subject.clone().filter(|subject| subject.tokens.end <= lone.at && !subject.shared)?;
        let content = content::clause_of(&parse, lone.que + 1)?.clone();
        let alone = parse.clauses.iter().all(|clause| {
            clause.verb == group
                || clause.kind != ClauseKind::Main
                || parse.verbs.get(clause.verb).is_none_or(|other| {
                    let number = other.number(&tokens);
                    // `alléguant qu’ils « tiraient/se cachaient »`: not the verb of a single person.
                    let another = other.first > lone.que && number.is_some() && number != marked;
                    !other.is_finite() || another && marked.is_some()
                })
        });
        (own.kind == ClauseKind::Main && alone).then_some(Self { tokens, parse, units, lone, verb, subject, content })
    }

    fn phrase(&self) -> Option<&NounPhrase> {
        self.parse.phrases.get(self.subject.phrase?)
    }

    fn subject_number(&self) -> Option<Number> {
        let Some(phrase) = self.phrase() else {
            return match self.tokens.get(self.subject.head)?.folded.as_str() {
                "celui-ci" | "celle-ci" | "celui-là" | "celle-là" | "cela" => Some(Number::Singular),
                "ceux-ci" | "celles-ci" | "ceux-là" | "celles-là" | "certains" | "plusieurs" | "tous" => {
                    Some(Number::Plural)
                }
                _ => None,
            };
        };
        // `le maire et le préfet`.
        let joint = self.tokens.get(phrase.tokens.end..self.subject.tokens.end)?;
        // `un lien entre le prix et les ventes`: what *et* joins is not sure.
        if joint.first().is_some_and(|first| first.tag != Tag::Cconj && first.folded != ",") {
            return None;
        }
        match joint.iter().find(|token| token.tag == Tag::Cconj) {
            Some(joint) => (joint.folded == "et").then_some(Number::Plural),
            None => phrase_number(&self.tokens, phrase),
        }
    }

    fn is_sure(&self) -> bool {
        let known = self.lone.kind == ClauseParticiple::Known && !self.lone.told && self.may_be_known();
        !known && !self.may_be_told() && self.begins() && self.joins() && self.keeps_apart() && self.is_verb()
    }

    /// Whether the participle can only be a verb, or its clause only what it says.
    fn is_verb(&self) -> bool {
        let acts = self.phrase().is_none() || self.speaks();
        self.lone.told || self.is_named() || self.is_complete() || acts && !self.may_qualify()
    }

    fn is_complete(&self) -> bool {
        content::is_complete(&self.tokens, &self.parse, &self.units, &self.content)
            || content::is_to_come(&self.parse, &self.content) && self.is_person()
    }

    /// Whether the subject says things and who acts in the clause does not: `le préfet annoncé que la route rouvrirait`.
    fn is_person(&self) -> bool {
        let noun = |head: usize| self.tokens.get(head).filter(|head| head.tag == Tag::Noun);
        let other = self.content.subject.as_ref().and_then(|other| noun(other.head));
        self.speaks() && other.is_some_and(|other| !says(other))
    }

    /// Whether the head of the subject is a name, or a noun of who or what says things.
    fn speaks(&self) -> bool {
        let head = self.tokens.get(self.subject.head);
        head.is_some_and(|head| head.tag == Tag::Propn || says(head))
    }

    fn piece_before(&self, token: usize) -> Option<Piece> {
        self.units.iter().rev().find(|unit| unit.tokens.end <= token).map(|unit| unit.piece)
    }

    /// Whether nothing unknown stands before the subject, and nothing else that could be it.
    fn begins(&self) -> bool {
        let start = self.subject.tokens.start;
        let opening = self.units.partition_point(|unit| unit.tokens.start < start);
        let opening = self.units.get(..opening).unwrap_or(&[]);
        let set_off = opening.last().is_some_and(|unit| unit.piece == Piece::Comma);
        let known = opening.iter().all(|unit| match unit.piece {
            Piece::Break | Piece::Opening => false,
            Piece::Other => set_off || self.is_given_name(unit.tokens.start),
            _ => true,
        });
        let joined = matches!(self.piece_before(start), Some(Piece::Coordinator))
            && self.units.first().is_some_and(|unit| unit.tokens.end < start);
        let rivals = self.parse.phrases.iter().any(|phrase| {
            phrase.tokens.end <= start
                && !matches!(self.piece_before(phrase.tokens.start), Some(Piece::Preposition(_) | Piece::Verb(_)))
                && !is_time_phrase(&self.tokens, phrase)
                && !self.is_nested(phrase.tokens.start)
        });
        known && !joined && !rivals
    }

    /// Whether a word is the given name or the title of the subject that follows it.
    fn is_given_name(&self, at: usize) -> bool {
        let named = self.tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Propn);
        named
            && at + 1 == self.subject.tokens.start
            && self.tokens.get(at).is_some_and(|token| {
                let word = capitalize(&token.folded);
                given_name(&word).is_some() || title(&word).is_some()
            })
    }

    /// Whether a token lies in a clause with a finite verb that is not the main one.
    fn is_nested(&self, token: usize) -> bool {
        self.parse.clauses.iter().any(|clause| {
            clause.kind != ClauseKind::Main
                && clause.tokens.contains(&token)
                && self.parse.verbs.get(clause.verb).is_some_and(VerbGroup::is_finite)
        })
    }

    /// What stands between the subject and the auxiliary.
    fn between(&self) -> Range<usize> {
        let from = self.units.partition_point(|unit| unit.tokens.start < self.subject.tokens.end);
        let to = self.units.partition_point(|unit| unit.tokens.start < self.verb);
        from..to.max(from)
    }

    /// Whether a sign stands between what belongs to the subject and the participle.
    fn is_apart(&self) -> bool {
        matches!(self.piece_before(self.verb), Some(Piece::Comma | Piece::Closing))
    }

    /// Whether the subject goes on to the participle: with complements only, or with what signs set apart.
    fn joins(&self) -> bool {
        let Some(between) = self.units.get(self.between()) else { return false };
        let mut governed = false;
        for unit in between {
            governed = match unit.piece {
                Piece::Adverb => governed,
                Piece::Preposition(_) => true,
                Piece::Phrase(_) if governed => false,
                Piece::Phrase(phrase)
                    if self.parse.phrases.get(phrase).is_some_and(|it| is_time_phrase(&self.tokens, it)) =>
                {
                    false
                }
                // `à dose unique`, `de 1978`.
                Piece::Other if governed && self.is_bare(unit) => true,
                // `les études menées en mer`.
                Piece::Verb(verb) if self.is_participle(verb) => false,
                // After a first sign, all that the reader could make out.
                Piece::Comma | Piece::Opening => return self.is_apart(),
                _ => return false,
            };
        }
        true
    }

    /// Whether a unit is a noun without determiner, an adjective or a figure.
    fn is_bare(&self, unit: &Unit) -> bool {
        let token = self.tokens.get(unit.tokens.start);
        token.is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Num | Tag::Propn))
    }

    /// Whether a verb group is a past participle alone.
    fn is_participle(&self, verb: usize) -> bool {
        let group = self.parse.verbs.get(verb);
        group.is_some_and(|group| group.form == VerbForm::PastParticiple && group.tokens.len() == 1)
    }

    /// Whether no other noun is joined to the subject further on, no verb before the participle could carry it, and no
    /// auxiliary waits for it.
    fn keeps_apart(&self) -> bool {
        let between = self.between();
        let mut bracket = false;
        let outside = self.units.get(between).unwrap_or(&[]).iter().filter(|unit| {
            bracket = unit.piece == Piece::Opening || bracket && unit.piece != Piece::Closing;
            !bracket && !self.is_nested(unit.tokens.start)
        });
        let outside: Vec<Piece> = outside.map(|unit| unit.piece).collect();
        let joined =
            outside.windows(2).any(|pair| matches!(pair, [Piece::Coordinator, Piece::Phrase(_) | Piece::Pronoun]));
        let waits = self.parse.verbs.iter().any(|group| {
            group.head < self.lone.at
                && !group.is_finite()
                && self.tokens.get(group.head).is_some_and(|head| {
                    matches!(&*head.lemma(), "avoir" | "être") && group.form != VerbForm::PastParticiple
                })
        });
        !joined && !waits
    }

    /// Whether the participle could be an adjective of the subject or of the noun before it, and the *que* stand for that
    /// noun. Where it could not, it is a verb, and the *que* its own.
    fn may_qualify(&self) -> bool {
        self.qualified().is_some()
    }

    /// Whether the clause could tell what a noun with a participle says: `le constat répété que la ville se vide`.
    fn may_be_told(&self) -> bool {
        !self.lone.told && self.qualified().is_some_and(|noun| noun_takes_clause(&noun.lemma()))
    }

    /// Whether the participle could tell what the subject knows: `le maire prévenu que`, but not `la mairie prévenu que`.
    fn may_be_known(&self) -> bool {
        let head = self.phrase().and_then(|phrase| self.tokens.get(phrase.head));
        self.subject_number() != Some(Number::Plural)
            && head.is_none_or(|head| head.features.gender != Some(Gender::Feminine))
    }

    /// The noun with the gender and the number of the participle that this could go with.
    fn qualified(&self) -> Option<&Token> {
        // `le maire leur assuré que`: no adjective has a pronoun.
        let phrase = self.phrase().filter(|_| self.verb == self.lone.at)?;
        let nearest = if self.is_apart() {
            self.tokens.get(phrase.head)
        } else {
            let before = self.tokens.get(..self.verb)?;
            before.iter().rev().find(|token| matches!(token.tag, Tag::Noun | Tag::Propn))
        };
        nearest.filter(|token| {
            token.tag == Tag::Noun
                && token.features.gender != Some(Gender::Feminine)
                && token.features.number != Some(Number::Plural)
        })
    }

    /// Whether the subject is a person with a name: `le préfet, Paul Thévenet, annoncé que`, `le roi Aldric, …,`.
    fn is_named(&self) -> bool {
        let proper = |at: usize| self.tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
        let Some(subject) = self.phrase() else { return false };
        let titled = self.tokens.get(subject.head).is_some_and(|head| title(&head.folded).is_some());
        let apposed = match self.units.get(self.between()) {
            Some([first, second, rest @ ..]) if first.piece == Piece::Comma => match second.piece {
                Piece::Phrase(phrase) => {
                    rest.first().is_some_and(|unit| unit.piece == Piece::Comma)
                        && self.parse.phrases.get(phrase).is_some_and(|phrase| proper(phrase.head))
                }
                _ => false,
            },
            _ => false,
        };
        apposed || titled && subject.tokens.contains(&(subject.head + 1)) && proper(subject.head + 1)
    }
}

/// Whether a noun names who or what says things, in any of its forms.
fn says(noun: &Token) -> bool {
    speaks(&noun.lemma()) || masculine_singulars(&noun.folded).iter().any(|form| speaks(form))
}

/// The number of a noun phrase, where it is sure.
fn phrase_number(tokens: &[Token], phrase: &NounPhrase) -> Option<Number> {
    let head = tokens.get(phrase.head)?;
    let before = tokens.get(phrase.tokens.start..phrase.head)?;
    if before.iter().any(|token| matches!(token.folded.as_str(), "aucun" | "aucune" | "nul" | "nulle")) {
        return None;
    }
    match head.folded.as_str() {
        "plupart" => return Some(Number::Plural),
        // `une partie des élus`: as one likes.
        "dizaine" | "douzaine" | "quinzaine" | "vingtaine" | "trentaine" | "quarantaine" | "cinquantaine"
        | "centaine" | "majorité" | "partie" | "moitié" | "tiers" | "quart" | "nombre" | "série" | "foule"
        | "multitude" | "poignée" | "totalité" | "minorité" | "ensemble" | "sorte" | "infinité" | "quantité" => {
            return None;
        }
        _ => {}
    }
    let numeral = |token: &Token| token.tag == Tag::Num && !matches!(token.folded.as_str(), "un" | "une" | "1" | "0");
    if before.iter().any(numeral) {
        return Some(Number::Plural);
    }
    let determiner = before.iter().filter(|token| token.tag == Tag::Det).find_map(|token| token.features.number);
    match (determiner, head.features.number) {
        (Some(determiner), Some(noun)) if determiner != noun => None,
        (Some(number), _) | (None, Some(number)) => Some(number),
        (None, None) => (head.tag == Tag::Propn).then_some(Number::Singular),
    }
}
