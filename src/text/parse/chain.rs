//! The verbs of a group one after the other: auxiliaries, semi-auxiliaries, and the one that they lead to.

use super::verb::{Modality, form_of, is_past_participle, is_proclitic, is_reflexive, participle_reading};
use super::voice::is_state;
use crate::lexicon::{Tag, VerbForm};
use crate::text::token::Token;

/// The verbs of a group, taken one after the other.
pub(super) struct Chain<'t> {
    pub(super) tokens: &'t [Token],
    /// The verbs: auxiliaries, semi-auxiliaries, and the one that they lead to.
    pub(super) verbs: Vec<usize>,
    pub(super) end: usize,
    pub(super) compound: bool,
    pub(super) reflexive: bool,
    pub(super) modality: Option<Modality>,
}

/// How many adverbs may stand between the verbs of a group.
const ADVERBS: usize = 4;

impl<'t> Chain<'t> {
    pub(super) fn new(tokens: &'t [Token], first: usize) -> Self {
        Self { tokens, verbs: vec![first], end: first + 1, compound: false, reflexive: false, modality: None }
    }

    pub(super) fn last(&self) -> usize {
        self.verbs.last().copied().unwrap_or_default()
    }

    /// Adds participles after auxiliaries and infinitives after semi-auxiliaries, as long as there are.
    pub(super) fn extend(&mut self) {
        while self.participle() || self.infinitive() {}
    }

    fn push(&mut self, verb: usize) -> bool {
        self.verbs.push(verb);
        self.end = verb + 1;
        true
    }

    fn participle(&mut self) -> bool {
        let last = self.last();
        let token = &self.tokens[last];
        let lemma = token.lemma();
        let is_etre = lemma == "être";
        if !is_etre && lemma != "avoir" {
            return false;
        }
        // `a été`: the participle of the auxiliary can be followed by one more; `ayant`, `avoir` too.
        let Some(at) = self.after_adverbs(last + 1) else { return false };
        let next = &self.tokens[at];
        let known = is_past_participle(next);
        // After *être*, what is tagged as an adjective may be a participle.
        let adjective = is_etre && next.tag == Tag::Adj && participle_reading(next).is_some();
        // `est limité`: an adjective that only looks like a participle is no part of the verb.
        let agent = self.tokens.get(at + 1).is_some_and(|after| after.folded == "par");
        if is_etre && is_state(next) && !agent {
            return false;
        }
        if !known && !adjective || next.tag == Tag::Aux && !matches!(next.folded.as_str(), "été" | "eu") {
            return false;
        }
        if !is_etre || at > last && next.folded == "été" {
            self.compound = true;
        }
        self.push(at)
    }

    fn infinitive(&mut self) -> bool {
        let last = self.last();
        if self.modality.is_some() && self.verbs.len() > 4 {
            return false;
        }
        let token = &self.tokens[last];
        let lemma = token.lemma();
        let Some((modality, preposition)) = semi_auxiliary(&lemma) else { return false };
        let Some(mut at) = self.after_adverbs(last + 1) else { return false };
        if !preposition.is_empty() {
            let joins = |word: &str| match word {
                "d'" => preposition.contains(&"de"),
                other => preposition.contains(&other),
            };
            if !joins(self.tokens[at].folded.as_str()) {
                return false;
            }
            at += 1;
        }
        let from = at;
        while self.tokens.get(at).is_some_and(is_proclitic) {
            at += 1;
        }
        let infinitive = self.tokens.get(at).is_some_and(|token| form_of(token) == Some(VerbForm::Infinitive));
        if !infinitive {
            return false;
        }
        // `doit se rendre`, `vous devez vous rendre`.
        let finite = &self.tokens[self.verbs[0]];
        self.reflexive |= self.tokens[from..at].iter().any(|token| is_reflexive(token, finite));
        self.modality = self.modality.or(Some(modality));
        self.push(at)
    }

    /// The first token from `from` that is no adverb, inverted pronoun, *tous*: none where a sign comes first.
    fn after_adverbs(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while at < from + ADVERBS {
            let token = self.tokens.get(at)?;
            let passes = match token.tag {
                Tag::Adv => true,
                Tag::Pron => {
                    token.folded.starts_with('-')
                        || matches!(
                            token.folded.as_str(),
                            "tous"
                                | "toutes"
                                | "tout"
                                | "rien"
                                | "lui-même"
                                | "elle-même"
                                | "eux-mêmes"
                                | "elles-mêmes"
                        )
                }
                Tag::Det | Tag::Adj => matches!(token.folded.as_str(), "tous" | "toutes"),
                _ => false,
            };
            // `de son côté`, `à leur tour`.
            let turn = matches!(token.folded.as_str(), "de" | "à" | "pour")
                && self.tokens.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "son" | "sa" | "leur"))
                && self.tokens.get(at + 2).is_some_and(|next| matches!(next.folded.as_str(), "côté" | "tour" | "part"));
            let degree = token.folded == "le"
                && self
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.folded.as_str(), "plus" | "moins" | "mieux"));
            // `en effet`, `par ailleurs`, `en partie`, `sans doute` between the verbs.
            let locution = self.tokens.get(at + 1).is_some_and(|next| {
                matches!(
                    (token.folded.as_str(), next.folded.as_str()),
                    ("en", "effet" | "partie" | "fait" | "outre" | "revanche" | "vain" | "effet.")
                        | ("par", "ailleurs" | "conséquent" | "exemple" | "contre")
                        | ("sans", "doute" | "cesse")
                        | ("du", "tout")
                        | ("à", "peine" | "nouveau" | "présent")
                        | ("de", "nouveau" | "facto")
                        | ("pour", "autant")
                        | ("d'", "abord" | "ailleurs" | "emblée" | "ores")
                        | ("jusqu'", "ici" | "alors" | "à")
                        | ("lui" | "elle" | "eux" | "elles", "aussi" | "même" | "non")
                )
            });
            if turn {
                at += 3;
            } else if locution || degree {
                at += 2;
            } else if passes {
                at += 1;
            } else {
                break;
            }
        }
        (at < self.tokens.len()).then_some(at)
    }

    /// Whether the last verb is *être* or a verb of state without more.
    pub(super) fn is_copula(&self, tokens: &[Token]) -> bool {
        let lemma = tokens[self.last()].lemma();
        matches!(&*lemma, "être" | "devenir" | "rester" | "demeurer" | "sembler" | "paraître")
    }
}

/// Verbs that lead to an infinitive without an action of their own, and the prepositions between.
fn semi_auxiliary(lemma: &str) -> Option<(Modality, &'static [&'static str])> {
    Some(match lemma {
        "pouvoir" => (Modality::Possibility, &[]),
        "devoir" | "falloir" => (Modality::Obligation, &[]),
        "aller" => (Modality::NearFuture, &[]),
        "venir" => (Modality::RecentPast, &["de"]),
        "sembler" | "paraître" => (Modality::Appearance, &[]),
        "faire" | "laisser" => (Modality::Causative, &[]),
        "faillir" => (Modality::Avoided, &[]),
        "commencer" | "continuer" => (Modality::Aspect, &["à", "de"]),
        "cesser" => (Modality::Aspect, &["de"]),
        _ => return None,
    })
}
