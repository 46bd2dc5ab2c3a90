//! What a part of a unit lets see of the reserves of its sentences.

use super::super::parties;
use super::super::reading::{Reading, Word, is_finite, is_participle, says};
use super::super::{Unit, UnitKind};
use super::scopes::{Scope, scopes};
use super::{Given, Reserve, predicates};
use crate::lexicon::{Tag, VerbForm, calendar_class, governors, speech_verb};
use std::cell::OnceCell;

/// Words of templates that show a reserve where they are declared, in the singular.
const CUES: &[(&str, &[Reserve])] = &[
    ("discussion", &[Reserve::Planned, Reserve::Attributed]),
    ("étude", &[Reserve::Planned, Reserve::Attributed]),
    ("projet", &[Reserve::Planned]),
    ("vue", &[Reserve::Planned, Reserve::Conditional]),
    ("suspen", &[Reserve::Planned, Reserve::Negated]),
    ("version", &[Reserve::Attributed, Reserve::Negated]),
    ("crainte", &[Reserve::Feared]),
    ("risque", &[Reserve::Feared]),
    ("appel", &[Reserve::Planned, Reserve::Attributed]),
    ("possible", &[Reserve::Doubtful]),
];

/// Words that undo an end.
const RESTORING: &[&str] =
    &["rétablir", "rétablissement", "relancer", "relance", "rouvrir", "réouverture", "reprendre", "reprise"];

/// Most words of a quotation that may stand in a heading without who says it.
const BARE_QUOTE: usize = 4;

/// Whether a unit opens with who speaks: `Nom, fonction : …`.
pub(super) fn lead(read: &Reading, cited: &[&Reading]) -> bool {
    let speaks = |word: &&Word| cited.iter().any(|source| parties::speaks(source, word));
    // `Paul Durand, directeur : …` of `Il s'est engagé à`.
    let pronoun = || cited.iter().any(|source| parties::pronoun_speaks(source));
    let known = |word: &&Word| {
        read.tag(word.at) == Some(Tag::Propn)
            && cited.iter().any(|source| source.words.iter().any(|other| other.same(word)))
    };
    parties::lead(read).is_some_and(|lead| lead.iter().any(speaks) || pronoun() && lead.iter().any(known))
}

/// A part of a unit, and what it shows.
pub(super) struct Shown<'u> {
    read: &'u Reading,
    unit: &'u Unit<'u>,
    own: Vec<Scope>,
    lead: bool,
    given: &'u Given<'u>,
    /// Whether it names who says it in a cited sentence, once that was asked for.
    named_source: OnceCell<bool>,
    asks: bool,
    /// Whether it has no verb that tells.
    nominal: bool,
}

impl<'u> Shown<'u> {
    /// A part of a unit; `lead` where the unit opens with who speaks.
    pub(super) fn new(read: &'u Reading, unit: &'u Unit<'u>, lead: bool, given: &'u Given<'u>) -> Self {
        let nominal = !read.tokens.iter().any(is_finite);
        let mut own = scopes(read).to_vec();
        // Whatever verb of saying it has, what stands around it is somebody's.
        own.extend((0..read.tokens.len()).filter(|at| says(read, *at)).map(|at| Scope {
            reserve: Reserve::Attributed,
            marker: at..at + 1,
            tokens: at + 1..read.tokens.len(),
            lexical: true,
        }));
        // What must be, need not be yet.
        let must = |at: &usize| matches!(read.form(*at), "faut" | "faudra" | "faudrait" | "fallait");
        own.extend((0..read.tokens.len()).filter(must).map(|at| Scope {
            reserve: Reserve::Planned,
            marker: at..at + 1,
            tokens: at + 1..read.tokens.len(),
            lexical: true,
        }));
        Self { read, unit, own, lead, given, named_source: OnceCell::new(), asks: unit.text.contains('?'), nominal }
    }

    /// Whether it shows a reserve over one of its words, or one that says as much.
    pub(super) fn shows(&self, reserve: Reserve, word: &Word) -> bool {
        let as_much = |other: &Reserve| reserve.shown_by().contains(other);
        let finite = self.tells(word.at);
        // A word shows nothing over itself.
        let itself = |scope: &Scope| scope.lexical && scope.marker.contains(&word.at) && reserve != Reserve::Attributed;
        let over = |scope: &Scope| match reserve {
            _ if itself(scope) => false,
            // These bear on what they stand with.
            Reserve::Attributed if scope.reserve != Reserve::Asked => {
                scope.tokens.contains(&word.at) || scope.marker.contains(&word.at)
            }
            Reserve::Negated if scope.reserve != Reserve::Asked && self.is_verb(word) => {
                scope.tokens.contains(&word.at)
            }
            // A verb in another mood or tense says something else: `pourra` is not `pourrait`, `verse` is not `versera`.
            Reserve::Rumoured | Reserve::Future if finite => match scope.reserve {
                Reserve::Asked => true,
                Reserve::Doubtful
                    if scope.marker.clone().any(|at| self.is_modal(at)) && reserve == Reserve::Rumoured =>
                {
                    false
                }
                Reserve::Conditional => false,
                _ => scope.tokens.contains(&word.at) || scope.marker.contains(&word.at),
            },
            Reserve::Doubtful if finite => scope.reserve != Reserve::Conditional,
            Reserve::Rumoured if !self.nominal => match scope.reserve {
                Reserve::Doubtful => !scope.marker.clone().any(|at| self.is_modal(at)),
                other => other != Reserve::Planned,
            },
            _ => true,
        };
        // A question states nothing; its answer goes with it.
        let why = reserve == Reserve::Negated && (0..2).any(|at| matches!(self.read.form(at), "pourquoi" | "comment"));
        if !why && self.read.text.trim_end().ends_with('?')
            || self.asks && matches!(reserve, Reserve::Asked | Reserve::Conditional)
        {
            return true;
        }
        self.own.iter().any(|scope| !(why && scope.reserve == Reserve::Asked) && as_much(&scope.reserve) && over(scope))
            || (self.nominal || reserve != Reserve::Rumoured) && self.cue(&as_much)
            || self.toward() && (as_much(&Reserve::Planned) || reserve == Reserve::Conditional)
            || self.nominal && self.named(reserve, word, &as_much)
            // `annonce un appel`: what is announced is to come.
            || reserve == Reserve::Future && !finite && self.own.iter().any(|scope| {
                scope.reserve == Reserve::Attributed && scope.tokens.contains(&word.at)
            })
            // `parfois exigé` says as much as `peut être exigé`.
            || matches!(reserve, Reserve::Doubtful | Reserve::Conditional) && self.read.tokens.iter().any(|token| matches!(token.folded.as_str(), "parfois" | "quelquefois" | "possible" | "possiblement"))
            // `rouvre samedi`, `Réouverture du pont samedi`: the day tells that it is to come.
            || reserve == Reserve::Future && (!finite || self.is_present(word.at)) && self.names_day()
            // `janvier au plus tôt`, `attendra l'automne`: not before.
            || reserve == Reserve::Negated && self.waits()
            // `replanter n'est pas dans leurs moyens`
            || reserve == Reserve::Negated
                && self.read.tokens.get(word.at).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive))
                && word.at <= self.read.clause_start(word.at) + 1
                && self.own.iter().any(|scope| scope.reserve == Reserve::Negated)
            // `on ne peut affirmer qu'une tombe l'abrite`
            || reserve == Reserve::Rumoured
                && self.own.iter().any(|scope| scope.reserve == Reserve::Negated && scope.tokens.contains(&word.at))
                && (0..word.at).any(|at| matches!(self.read.form(at), "que" | "qu'"))
            || self.is_denied() && matches!(reserve, Reserve::Attributed | Reserve::Rumoured | Reserve::Doubtful)
            || reserve == Reserve::Attributed && (self.is_attributed() || self.is_quoted(word))
    }

    fn is_present(&self, at: usize) -> bool {
        self.read.tokens.get(at).is_some_and(|token| token.features.form == Some(VerbForm::Present))
    }

    fn names_day(&self) -> bool {
        let class = |form: &str| matches!(calendar_class(form), Some("jour" | "mois" | "saison"));
        self.read.tokens.iter().any(|token| class(&token.folded))
    }

    fn names_source(&self) -> bool {
        *self.named_source.get_or_init(|| super::names_source(self.read, self.given))
    }

    /// Whether a token is a finite verb, or the participle of a finite group.
    pub(super) fn tells(&self, at: usize) -> bool {
        let finite = |at: usize| self.read.tokens.get(at).is_some_and(is_finite);
        let group = |at: &usize| {
            matches!(self.read.tag(*at), Some(Tag::Aux | Tag::Adv)) || self.read.form(*at).starts_with('-')
        };
        finite(at) || self.read.tokens.get(at).is_some_and(is_participle) && (0..at).rev().take_while(group).any(finite)
    }

    fn is_verb(&self, word: &Word) -> bool {
        self.read.tokens.get(word.at).is_some_and(|token| token.tag == Tag::Verb || is_participle(token))
    }

    /// Whether it says that nothing happens before a time: `au plus tôt`, `attendra`.
    fn waits(&self) -> bool {
        let soon = self
            .read
            .tokens
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one.folded == "plus" && other.folded == "tôt"));
        soon || self
            .read
            .words
            .iter()
            .any(|word| word.is("attendre") && self.read.tokens.get(word.at).is_some_and(is_finite))
    }

    /// Whether somebody denies it in the same breath.
    fn is_denied(&self) -> bool {
        self.read.tokens.iter().any(|token| {
            token.tag != Tag::Noun
                && !is_participle(token)
                && speech_verb(&token.folded).is_some_and(|verb| verb.class == "démenti")
        }) || self.read.words.iter().any(|word| {
            self.read.form(word.at + 1) == "par" && ["contester", "démentir", "nier"].iter().any(|verb| word.is(verb))
        })
    }

    /// Whether a word stands between quotation marks, and somebody who may have said it outside of them.
    fn is_quoted(&self, word: &Word) -> bool {
        let quoted = |at: usize| self.read.quoted.get(at) == Some(&true);
        quoted(word.at)
            && self.read.words.iter().any(|word| !quoted(word.at) && self.read.tag(word.at) == Some(Tag::Propn))
    }

    fn is_modal(&self, at: usize) -> bool {
        self.read.tokens.get(at).is_some_and(|token| matches!(&*token.lemma(), "pouvoir" | "devoir"))
    }

    /// Whether a declared word of the template shows it.
    fn cue(&self, as_much: &impl Fn(&Reserve) -> bool) -> bool {
        let singular = |form: &str| form.trim_end_matches('s').to_string();
        CUES.iter().filter(|(_, reserves)| reserves.iter().any(as_much)).any(|(word, _)| {
            self.unit.vocabulary.iter().any(|declared| singular(declared) == *word)
                && self.read.tokens.iter().any(|token| singular(&token.folded) == *word)
        })
    }

    /// `Vers une médiation`, `Remettre les poissons à l’eau`, `un seuil à ne pas dépasser`: not a fact yet, or an order.
    fn toward(&self) -> bool {
        let infinitive =
            |at: usize| self.read.tokens.get(at).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
        // `un seuil à ne pas dépasser`, `est à déposer`; not `songe à quitter`.
        let order = |at: usize| {
            let verb = at.checked_sub(1).is_some_and(|before| self.read.tag(before) == Some(Tag::Verb));
            !verb
                && self.read.form(at) == "à"
                && (infinitive(at + 1) || self.read.form(at + 1) == "ne" && infinitive(at + 3))
        };
        let vers = |at: usize| self.read.form(at) == "vers" && (at == 0 || self.read.form(at - 1) == ":");
        self.nominal && (0..self.read.tokens.len()).any(vers) || infinitive(0) || (0..self.read.tokens.len()).any(order)
    }

    /// What only names an event does not say when, and one of its words may say that it was denied, planned or feared.
    fn named(&self, reserve: Reserve, covered: &Word, as_much: &impl Fn(&Reserve) -> bool) -> bool {
        let attributed =
            || self.own.iter().any(|scope| scope.reserve == Reserve::Attributed) || self.lead || self.names_source();
        let effects = |word: &Word| -> Vec<Reserve> {
            word.lemmas
                .iter()
                .flat_map(|lemma| governors(lemma))
                .filter_map(|governor| Reserve::of(governor.effect))
                .collect()
        };
        match reserve {
            Reserve::Future | Reserve::Limited => true,
            Reserve::Rumoured if attributed() => true,
            Reserve::Attributed => false,
            // `le rétablissement de l'aide` undoes its end.
            Reserve::Negated
                if self
                    .read
                    .words
                    .iter()
                    .any(|word| RESTORING.iter().any(|verb| word.is(verb) || word.derived.contains(verb))) =>
            {
                true
            }
            _ => {
                self.own.iter().any(|scope| {
                    let covers = scope.tokens.contains(&covered.at) || scope.marker.start == covered.at + 1;
                    scope.lexical && !scope.marker.contains(&covered.at) && covers && as_much(&scope.reserve)
                }) || self.read.words.iter().any(|word| {
                    word.at != covered.at
                        && self.read.tag(word.at) != Some(Tag::Noun)
                        && effects(word).iter().any(as_much)
                })
            }
        }
    }

    /// Whether it says that these are somebody's words: by who opens it, by a conditional, or by quotation marks around a few.
    fn is_attributed(&self) -> bool {
        let stretches = super::super::quotes::stretches(self.read);
        let few = |tokens: &std::ops::Range<usize>| {
            tokens.len() <= BARE_QUOTE && !self.read.has_finite_verb(tokens.start, tokens.end)
        };
        let outside = self.read.words.iter().any(|word| {
            self.read.quoted.get(word.at) == Some(&false) && predicates(self.read, word, Reserve::Attributed)
        });
        let quoted = !stretches.is_empty()
            && (stretches.iter().all(few)
                || outside && !stretches.iter().any(|tokens| self.read.has_finite_verb(tokens.start, tokens.end)));
        let rumoured = self.own.iter().any(|scope| scope.reserve == Reserve::Rumoured);
        self.lead
            || self.names_source()
            || self.read.form(0) == "vers" && self.nominal
            || self.unit.kind != UnitKind::Section && (rumoured || quoted)
    }
}
