//! What a part of a unit lets see of the reserves of its sentences.

use super::super::parties;
use super::super::reading::{Reading, Word, is_finite, is_participle, says};
use super::super::{Unit, UnitKind};
use super::scopes::{Scope, scopes};
use super::{Reserve, predicates};
use crate::lexicon::{Tag, VerbForm, governors, speech_verb};

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
    &["rétablir", "rétablissement", "relancer", "relance", "rouvrir", "réouverture", "reprendre", "reprise", "retour"];

/// Most words of a quotation that may stand in a heading without who says it.
const BARE_QUOTE: usize = 4;

/// Whether a unit opens with who speaks: `Nom, fonction : …`.
pub(super) fn lead(read: &Reading, cited: &[&Reading]) -> bool {
    let speaks = |word: &&Word| cited.iter().any(|source| parties::speaks(source, word));
    parties::lead(read).is_some_and(|lead| lead.iter().any(speaks))
}

/// A part of a unit, and what it shows.
pub(super) struct Shown<'u> {
    read: &'u Reading,
    unit: &'u Unit<'u>,
    own: Vec<Scope>,
    lead: bool,
    asks: bool,
    /// Whether it has no verb that tells.
    nominal: bool,
}

impl<'u> Shown<'u> {
    /// A part of a unit; `lead` where the unit opens with who speaks.
    pub(super) fn new(read: &'u Reading, unit: &'u Unit<'u>, lead: bool) -> Self {
        let nominal = !read.tokens.iter().any(is_finite);
        let mut own = scopes(read).to_vec();
        // Whatever verb of saying it has, what stands around it is somebody's.
        own.extend((0..read.tokens.len()).filter(|at| says(read, *at)).map(|at| Scope {
            reserve: Reserve::Attributed,
            marker: at..at + 1,
            tokens: at + 1..read.tokens.len(),
            lexical: true,
        }));
        Self { read, unit, own, lead, asks: unit.text.contains('?'), nominal }
    }

    /// Whether it shows a reserve over one of its words, or one that says as much.
    pub(super) fn shows(&self, reserve: Reserve, word: &Word) -> bool {
        let as_much = |other: &Reserve| reserve.shown_by().contains(other);
        let finite = self.read.tokens.get(word.at).is_some_and(is_finite);
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
        if self.read.text.trim_end().ends_with('?')
            || self.asks && matches!(reserve, Reserve::Asked | Reserve::Conditional)
        {
            return true;
        }
        self.own.iter().any(|scope| as_much(&scope.reserve) && over(scope))
            || (self.nominal || reserve != Reserve::Rumoured) && self.cue(&as_much)
            || self.toward() && (as_much(&Reserve::Planned) || reserve == Reserve::Conditional)
            || self.nominal && self.named(reserve, word, &as_much)
            // `annonce un appel`: what is announced is to come.
            || reserve == Reserve::Future && !finite && self.own.iter().any(|scope| {
                scope.reserve == Reserve::Attributed && scope.tokens.contains(&word.at)
            })
            // `parfois exigé` says as much as `peut être exigé`.
            || reserve == Reserve::Doubtful && self.read.tokens.iter().any(|token| matches!(token.folded.as_str(), "parfois" | "quelquefois" | "possible" | "possiblement"))
            || self.is_denied() && matches!(reserve, Reserve::Attributed | Reserve::Rumoured | Reserve::Doubtful)
            || reserve == Reserve::Attributed && (self.is_attributed() || self.is_quoted(word))
    }

    fn is_verb(&self, word: &Word) -> bool {
        self.read.tokens.get(word.at).is_some_and(|token| token.tag == Tag::Verb || is_participle(token))
    }

    /// Whether somebody denies it in the same breath.
    fn is_denied(&self) -> bool {
        self.read.tokens.iter().any(|token| {
            token.tag != Tag::Noun
                && !is_participle(token)
                && speech_verb(&token.folded).is_some_and(|verb| verb.class == "démenti")
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
        let order = |at: usize| {
            self.read.form(at) == "à" && (infinitive(at + 1) || self.read.form(at + 1) == "ne" && infinitive(at + 3))
        };
        self.nominal && self.read.form(0) == "vers" || infinitive(0) || (0..self.read.tokens.len()).any(order)
    }

    /// What only names an event does not say when, and one of its words may say that it was denied, planned or feared.
    fn named(&self, reserve: Reserve, covered: &Word, as_much: &impl Fn(&Reserve) -> bool) -> bool {
        let attributed = || self.own.iter().any(|scope| scope.reserve == Reserve::Attributed) || self.lead;
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
            _ => self.read.words.iter().any(|word| word.at != covered.at && effects(word).iter().any(as_much)),
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
        let quoted = !stretches.is_empty() && (outside || stretches.iter().all(few));
        let rumoured = self.own.iter().any(|scope| scope.reserve == Reserve::Rumoured);
        self.lead
            || self.read.form(0) == "vers" && self.nominal
            || self.unit.kind != UnitKind::Section && (rumoured || quoted)
    }
}
