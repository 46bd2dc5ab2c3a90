//! Verb groups: the finite, infinitive or participial verb with its auxiliaries, pronouns and negation.

use super::chain::Chain;
use super::doubt::{is_including, is_no_verb, is_torn};
use super::negation::negation;
use super::voice::{Said, is_quality, voice};
use crate::lexicon::{Analysis, Number, Tag, VerbForm};
use crate::text::token::Token;
use serde::Serialize;
use std::borrow::Cow;
use std::ops::Range;

/// A verb with what belongs to it; token indices into the tokens of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// From the first pronoun or *ne* to the last verb, adverbs between them included.
    pub tokens: Range<usize>,
    /// The first verb: the one with tense and person, if any has.
    pub first: usize,
    /// The verb that tells what is done or, without one, the copula.
    pub head: usize,
    /// The tense and mood of the first verb.
    pub form: VerbForm,
    /// Whether an auxiliary makes it a past: `a fermé`, `avait été fermé`, `avoir fermé`.
    pub compound: bool,
    /// Active, passive or pronominal.
    pub voice: Voice,
    /// How it is negated.
    pub negation: Negation,
    /// What a semi-auxiliary makes of it.
    pub modality: Option<Modality>,
    /// The pronoun that is its subject, and whether it follows: `dit-il`.
    pub pronoun: Option<(usize, bool)>,
    /// Whether *être* or a verb of state joins the subject to what follows.
    pub copula: bool,
    /// Whether the group is whole and a verb at all: not where a participle that was not taken follows an auxiliary.
    pub certain: bool,
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The subject acts, or is.
    Active,
    /// What the verb tells is done to the subject.
    Passive,
    /// With *se*.
    Pronominal,
}

impl Voice {
    /// Its name for editors.
    pub fn label(self) -> &'static str {
        match self {
            Self::Active => "voix active",
            Self::Passive => "voix passive",
            Self::Pronominal => "voix pronominale",
        }
    }
}

/// What a negation takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Negation {
    /// Nothing.
    None,
    /// It is denied: *ne … pas*, *ne … plus*, *ne … aucun*.
    Full,
    /// All but one thing is denied: *ne … que*.
    Restriction,
    /// Part of it is denied: *pas seulement*, *pas directement*, *pas tous*.
    Partial,
}

/// What a semi-auxiliary says of what its infinitive tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// *pouvoir*.
    Possibility,
    /// *devoir*, *falloir*, *être tenu de*.
    Obligation,
    /// *aller*.
    NearFuture,
    /// *venir de*.
    RecentPast,
    /// *sembler*, *paraître*.
    Appearance,
    /// *faire*, *laisser*.
    Causative,
    /// *commencer à*, *continuer de*, *cesser de*, *être en train de*.
    Aspect,
    /// *faillir*.
    Avoided,
}

impl VerbGroup {
    /// Whether it tells of something past: it happened, whatever is said of where and when.
    pub fn is_past(&self) -> bool {
        self.compound || self.form == VerbForm::SimplePast
    }

    /// Whether it has tense and person.
    pub fn is_finite(&self) -> bool {
        self.form.is_finite()
    }

    /// The number of its first verb.
    pub fn number(&self, tokens: &[Token]) -> Option<Number> {
        tokens.get(self.first)?.features.number
    }

    /// Its tense and mood for editors: `passé composé`.
    pub fn tense(&self) -> &'static str {
        match (self.form, self.compound) {
            (VerbForm::Present, true) => "passé composé",
            (VerbForm::Imperfect, true) => "plus-que-parfait",
            (VerbForm::SimplePast, true) => "passé antérieur",
            (VerbForm::Future, true) => "futur antérieur",
            (VerbForm::Conditional, true) => "conditionnel passé",
            (VerbForm::Subjunctive, true) => "subjonctif passé",
            (VerbForm::SubjunctiveImperfect, true) => "subjonctif plus-que-parfait",
            (VerbForm::Infinitive, true) => "infinitif passé",
            (form, _) => form.label(),
        }
    }

    /// Whether its head is a participle that tells a quality, so that nobody does what it tells: `est très déçu`.
    pub fn is_quality(&self, tokens: &[Token]) -> bool {
        is_quality(tokens, self)
    }

    /// The infinitive of its head.
    pub fn lemma<'t>(&self, tokens: &'t [Token]) -> Cow<'t, str> {
        let Some(head) = tokens.get(self.head) else { return Cow::default() };
        // `doit être clos`: read as an adjective, the participle has another dictionary form.
        let participle =
            if self.voice == Voice::Passive && head.tag == Tag::Adj { participle_reading(head) } else { None };
        participle.map_or_else(|| head.lemma(), |reading| reading.lemma(&head.folded))
    }
}

/// The verb groups of a tagged sentence, in order.
pub fn verb_groups(tokens: &[Token]) -> Vec<VerbGroup> {
    let mut found: Vec<VerbGroup> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let starts = form_of(&tokens[at]).is_some() && !is_including(tokens, at);
        match starts.then(|| group_at(tokens, at, found.last().map_or(0, |group| group.tokens.end))).flatten() {
            Some(mut group) => {
                if let Some(before) = found.last() {
                    share_auxiliary(tokens, before, &mut group);
                }
                at = group.tokens.end.max(at + 1);
                found.push(group);
            }
            None => at += 1,
        }
    }
    found
}

/// Gives a participle after *et* the auxiliary of the group before: `a voté le budget et fixé les tarifs`.
fn share_auxiliary(tokens: &[Token], before: &VerbGroup, group: &mut VerbGroup) {
    /// How far the auxiliary may be.
    const REACH: usize = 20;
    let joined =
        group.tokens.start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|joint| {
            joint.tag == Tag::Cconj && matches!(joint.folded.as_str(), "et" | "ou" | "puis" | "mais")
        });
    let participle = |at: usize| tokens.get(at).filter(|token| is_past_participle(token));
    let (Some(first), Some(own)) = (participle(before.head), participle(group.head)) else { return };
    let alike = first.features.number == own.features.number && first.features.gender == own.features.gender;
    let near = group.tokens.start - before.tokens.end <= REACH;
    if joined && alike && near && group.first == group.head && before.is_finite() && before.head != before.first {
        group.first = before.first;
        group.form = before.form;
        group.compound = before.compound;
        group.voice = before.voice;
        group.negation = before.negation;
        group.modality = before.modality;
        group.certain &= before.certain;
    }
}

/// The form of a verb that can begin a group.
pub(super) fn form_of(token: &Token) -> Option<VerbForm> {
    if matches!(token.tag, Tag::Verb | Tag::Aux) { token.features.form } else { None }
}

/// Pronouns and adverbs between subject and verb.
pub(super) fn is_proclitic(token: &Token) -> bool {
    match token.tag {
        Tag::Pron => matches!(
            token.folded.as_str(),
            "se" | "s'"
                | "me"
                | "m'"
                | "te"
                | "t'"
                | "le"
                | "la"
                | "l'"
                | "les"
                | "lui"
                | "leur"
                | "y"
                | "en"
                | "nous"
                | "vous"
        ),
        Tag::Adv => matches!(token.folded.as_str(), "ne" | "n'"),
        _ => false,
    }
}

/// Pronouns that are subjects of the verb they stand before.
fn is_subject_pronoun(token: &Token) -> bool {
    token.tag == Tag::Pron
        && matches!(
            token.folded.as_str(),
            "je" | "j'"
                | "tu"
                | "il"
                | "elle"
                | "on"
                | "l'on"
                | "nous"
                | "vous"
                | "ils"
                | "elles"
                | "ce"
                | "c'"
                | "ça"
                | "cela"
                | "ceci"
        )
}

/// The verb group whose first verb stands at `first`; no pronoun before `floor` belongs to it.
fn group_at(tokens: &[Token], first: usize, floor: usize) -> Option<VerbGroup> {
    let form = form_of(tokens.get(first)?)?;
    let mut start = first;
    while start > floor && is_proclitic(&tokens[start - 1]) {
        start -= 1;
    }
    let mut pronoun = None;
    if form.is_finite() {
        // `nous` and `vous` are subjects where no other pronoun stands before them.
        if start > floor && is_subject_pronoun(&tokens[start - 1]) {
            start -= 1;
            pronoun = Some((start, false));
        } else if start < first
            && matches!(tokens[start].folded.as_str(), "nous" | "vous")
            && tokens[start].features.person == tokens[first].features.person
        {
            pronoun = Some((start, false));
        }
    }
    let own = start + usize::from(pronoun.is_some());
    let reflexive = tokens[own..first].iter().any(|token| is_reflexive(token, &tokens[first]));
    let mut chain = Chain::new(tokens, first);
    chain.extend();
    if pronoun.is_none() && form.is_finite() {
        pronoun = inverted(tokens, first).map(|at| (at, true));
    }
    let end = chain.end.max(pronoun.map_or(0, |(at, _)| at + 1)).max(first + 1);
    let negation = negation(tokens, start, first, end);
    let end = negation.1;
    let Said { voice, past } = voice(tokens, &chain.verbs, reflexive || chain.reflexive);
    let copula = chain.is_copula(tokens);
    let doubtful = is_torn(tokens, chain.last(), end, reflexive)
        || is_no_verb(tokens, start..end, first, chain.last(), pronoun.is_some());
    Some(VerbGroup {
        tokens: start..end,
        first,
        head: chain.verbs.last().copied().unwrap_or(first),
        form,
        compound: chain.compound || past,
        voice,
        negation: negation.0,
        modality: chain.modality,
        pronoun,
        copula,
        certain: !doubtful,
    })
}

/// Whether a pronoun before a verb refers to its subject.
pub(super) fn is_reflexive(pronoun: &Token, verb: &Token) -> bool {
    let first_or_second = |person: u8| verb.features.person == Some(person);
    let plural = verb.features.number == Some(Number::Plural);
    match pronoun.folded.as_str() {
        "se" | "s'" => true,
        "nous" => first_or_second(1) && plural,
        "vous" => first_or_second(2) && plural,
        "me" | "m'" => first_or_second(1) && verb.features.number != Some(Number::Plural),
        "te" | "t'" => first_or_second(2) && verb.features.number != Some(Number::Plural),
        _ => false,
    }
}

/// The pronoun that follows its verb: `dit-il`, `a-t-elle`.
fn inverted(tokens: &[Token], verb: usize) -> Option<usize> {
    let next = tokens.get(verb + 1)?;
    let inverted = next.tag == Tag::Pron
        && matches!(
            next.folded.trim_start_matches("-t"),
            "-il" | "-elle" | "-on" | "-ils" | "-elles" | "-je" | "-tu" | "-nous" | "-vous" | "-ce"
        );
    (inverted && tokens.get(verb).is_some_and(|token| token.features.form != Some(VerbForm::Imperative)))
        .then_some(verb + 1)
}

/// Whether a token is read as a past participle.
pub(super) fn is_past_participle(token: &Token) -> bool {
    matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form == Some(VerbForm::PastParticiple)
}

/// The past participle that a word can be, whatever it was read as.
pub(super) fn participle_reading(token: &Token) -> Option<Analysis> {
    crate::lexicon::analyses(&token.folded).find(|analysis| analysis.has_form(VerbForm::PastParticiple))
}
