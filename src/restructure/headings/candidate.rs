//! What a pattern proposes, and what becomes of it: a text that passes the gates, with what there is to judge it by.

use super::super::gates::{self, Register, Room};
use super::super::plan::Pattern;
use super::article::Article;
use super::line::Line;
use super::noun::{Noun, Start};
use super::stems_of;
use crate::analysis::{SentenceId, is_event};
use crate::lexicon::{NOUN_CLASSES, Number, Tag, VerbForm, document_share, noun_class};
use crate::realise::{Element, Finish, realise};
use crate::text::{self, count_characters};
use std::collections::BTreeSet;

/// What the main phrase of a heading does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::restructure) enum Place {
    /// The subject of a main clause.
    Subject,
    /// The object of a main clause, or what is said of its subject.
    Object,
    /// After *de*.
    Complement,
    /// After another preposition.
    Circumstance,
    /// Who speaks.
    Speaker,
    /// The whole clause is taken.
    Clause,
    /// Anything else.
    Other,
}

/// What a pattern proposes.
#[derive(Clone, Debug)]
pub(in crate::restructure) struct Draft {
    pub(in crate::restructure) elements: Vec<Element>,
    pub(in crate::restructure) pattern: Pattern,
    pub(in crate::restructure) sources: Vec<SentenceId>,
    pub(in crate::restructure) order: usize,
    pub(in crate::restructure) place: Place,
    /// The lemma of the noun that it turns on.
    pub(in crate::restructure) head: String,
    /// Whether that noun names a person, or speaks.
    pub(in crate::restructure) person: bool,
    /// Whether all it does is to name somebody, a body or a place.
    pub(in crate::restructure) actor: bool,
    pub(in crate::restructure) sure: bool,
    pub(in crate::restructure) setting: Setting,
    /// Whether it names the step of a guide that its sentence opens.
    pub(in crate::restructure) step: bool,
    /// The words that it has of its own.
    pub(in crate::restructure) vocabulary: Vec<&'static str>,
    /// How much of the part tells that it is about this, where the pattern knows.
    pub(in crate::restructure) strength: f64,
}

/// What stands around the main phrase of a heading in its sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::restructure) struct Setting {
    /// It opens the sentence.
    pub(in crate::restructure) opens: bool,
    /// A verb in the present follows it.
    pub(in crate::restructure) present: bool,
    /// A copula stands before it.
    pub(in crate::restructure) attribute: bool,
    /// A preposition follows that may complete it.
    pub(in crate::restructure) followed: bool,
    /// It has the definite article.
    pub(in crate::restructure) definite: bool,
    /// It has a number.
    pub(in crate::restructure) counted: bool,
    /// Its determiner was changed.
    pub(in crate::restructure) changed: bool,
    /// It holds a name.
    pub(in crate::restructure) named: bool,
    pub(in crate::restructure) plural: bool,
    /// It is a sentence of somebody's, or what he is.
    pub(in crate::restructure) spoken: bool,
}

impl Setting {
    fn new(line: &Line<'_>, noun: &Noun) -> Self {
        let tokens = line.tokens();
        let (start, end) = (noun.tokens.start, noun.tokens.end);
        let before = start.checked_sub(1).map_or("", |at| line.word(at));
        let next = line.word(end);
        let verb = tokens.get(end).is_some_and(|token| {
            token.features.form == Some(VerbForm::Present) || matches!(next, "ne" | "n'" | "se" | "s'")
        });
        let copula = matches!(before, "est" | "sont" | "était" | "étaient" | "reste" | "devient");
        Self {
            opens: start == 0,
            present: verb,
            attribute: copula,
            followed: matches!(
                next,
                "à" | "sur" | "pour" | "dans" | "en" | "entre" | "contre" | "avec" | "qu'" | "que"
            ),
            definite: matches!(noun.start, Start::Definite),
            counted: matches!(noun.start, Start::Counted),
            changed: matches!(noun.start, Start::Pointing | Start::Owned | Start::Bare),
            named: tokens[noun.tokens.clone()].iter().enumerate().any(|(at, token)| {
                // `la | Seconde Guerre mondiale`: a name of common nouns.
                token.tag == Tag::Propn || at > 0 && token.text(line.prose).starts_with(char::is_uppercase)
            }),
            plural: tokens[noun.head].features.number == Some(Number::Plural),
            spoken: false,
        }
    }
}

impl Draft {
    pub(in crate::restructure) fn new(
        line: &Line<'_>,
        pattern: Pattern,
        elements: Vec<Element>,
        head: usize,
        place: Place,
    ) -> Self {
        let head = line.tokens().get(head).map_or_else(String::new, |token| token.lemma().into_owned());
        let person = crate::lexicon::title(&head).is_some() || crate::lexicon::speaks(&head);
        Self {
            elements,
            pattern,
            sources: vec![line.id()],
            order: line.order,
            place,
            head,
            person,
            actor: false,
            sure: true,
            setting: Setting::default(),
            step: false,
            vocabulary: Vec::new(),
            strength: 0.0,
        }
    }

    /// This, which turns on a noun of its own.
    pub(in crate::restructure) fn turning_on(self, noun: &str) -> Self {
        Self { head: noun.to_string(), ..self }
    }

    /// This, which tells what happens or is done and names nobody by it.
    pub(in crate::restructure) fn of_no_person(self) -> Self {
        Self { person: false, ..self }
    }

    /// This, as sure as the phrase that it is made of.
    pub(in crate::restructure) fn of(self, line: &Line<'_>, noun: &Noun) -> Self {
        Self { sure: self.sure && noun.certain, setting: Setting::new(line, noun), ..self }
    }
}

/// Fewest characters of the step of a guide: `Laver les pots`.
const SHORTEST_STEP: usize = 8;

/// What a step adds that opens a paragraph of the part, but not the part.
const LATER_STEP: f64 = 0.4;

/// What a heading must be here.
#[derive(Clone, Copy, Debug)]
pub(in crate::restructure) struct Form {
    room: Room,
    /// Whether it tells news, not what a guide or an encyclopaedia explains.
    news: bool,
}

impl Form {
    /// Of a title.
    pub(in crate::restructure) const TITLE: Self = Self { room: gates::TITLE, news: true };

    /// The characters that a draft may have here: what to do with what stands alone in a few.
    fn room_of(self, draft: &Draft) -> Room {
        if draft.step && !self.news { Room { least: SHORTEST_STEP, ..self.room } } else { self.room }
    }

    /// Of the headings of a register.
    pub(in crate::restructure) fn of(register: Register) -> Self {
        Self { room: register.room(), news: register != Register::Guide }
    }
}

/// A text that could be a heading.
#[derive(Clone, Debug)]
pub(in crate::restructure) struct Candidate {
    pub(in crate::restructure) text: String,
    pub(in crate::restructure) pattern: Pattern,
    pub(in crate::restructure) sources: Vec<SentenceId>,
    pub(in crate::restructure) score: f64,
    /// Stem of its head noun.
    pub(in crate::restructure) head: String,
    /// Stems of its content words.
    pub(in crate::restructure) stems: BTreeSet<String>,
    /// The words that it has of its own.
    pub(in crate::restructure) vocabulary: Vec<&'static str>,
    /// Whether it holds the principal keyphrase of the article.
    pub(in crate::restructure) names_subject: bool,
}

/// What there is to judge a candidate by: facts from 0 to 1, with what each adds.
pub(in crate::restructure) type Facts = Vec<(&'static str, f64)>;

/// The text of a draft, with what there is to judge it by; none where the realiser or a gate refuses it.
pub(in crate::restructure) fn finish(
    draft: &Draft,
    article: &Article<'_>,
    part: usize,
    form: Form,
) -> Option<(Candidate, Facts)> {
    let text = realise(&draft.elements, &Finish::default()).ok()?.text;
    if !gates::passes(&text, form.room_of(draft)) {
        return None;
    }
    let stems = stems_of(&text);
    let head = text::stem(&draft.head);
    let facts = facts(draft, article, part, form, (&text, &stems));
    let score = super::score::score(draft, &facts);
    let names_subject = article.names_subject(&stems);
    Some((
        Candidate {
            text,
            pattern: draft.pattern,
            sources: draft.sources.clone(),
            score,
            head,
            stems,
            vocabulary: draft.vocabulary.clone(),
            names_subject,
        },
        facts,
    ))
}

fn facts(
    draft: &Draft,
    article: &Article<'_>,
    part: usize,
    form: Form,
    (text, stems): (&str, &BTreeSet<String>),
) -> Facts {
    #[expect(clippy::cast_precision_loss, reason = "a heading is short")]
    let length = count_characters(text) as f64;
    #[expect(clippy::cast_precision_loss, reason = "a few characters")]
    let (best, widest) = (form.room.best as f64, form.room.most as f64);
    let over = (length - best) / (widest - best).max(1.0);
    let flag = |is: bool| f64::from(u8::from(is));
    let (spread, twice) = article.spread(part, stems);
    let of = &draft.setting;
    // What its head names tells how much a bare noun phrase announces.
    let class = (draft.pattern == Pattern::GroupeNominal).then(|| noun_class(&draft.head)).flatten();
    // The press tells what happens: who it happens to says too little there.
    let who = draft.actor || draft.person || matches!(class, Some("personne" | "organisme"));
    let names_who = form.news && draft.pattern == Pattern::GroupeNominal && who;
    let mut facts = vec![
        ("names_who", flag(names_who)),
        ("coverage", article.coverage(part, stems)),
        ("in_first", article.in_first(part, stems)),
        ("keyword", article.keyword(stems)),
        ("spread", spread),
        ("twice", flag(twice)),
        ("first", flag(draft.order == 0)),
        ("second", flag(draft.order == 1)),
        ("event", flag(is_event(&draft.head))),
        ("person", flag(draft.person)),
        ("actor", flag(draft.actor)),
        ("rare", 1.0 - document_share(&draft.head, false)),
        ("sure", flag(draft.sure)),
        ("short", ((best - length) / best).max(0.0)),
        ("long", over.max(0.0)),
        ("opens", flag(of.opens)),
        ("present", flag(of.present)),
        ("attribute", flag(of.attribute)),
        ("followed", flag(of.followed)),
        ("definite", flag(of.definite)),
        ("counted", flag(of.counted)),
        ("changed", flag(of.changed)),
        ("named", flag(of.named)),
        ("plural", flag(of.plural)),
        ("spoken", flag(of.spoken)),
        ("strength", draft.strength),
        ("step", if draft.step && !form.news { [1.0, LATER_STEP][usize::from(draft.order > 0)] } else { 0.0 }),
    ];
    facts.extend(NOUN_CLASSES.map(|name| (name, flag(class == Some(name)))));
    facts
}
