//! Tense, mood and person of a verb form, from what stands around it.

use super::{Features, REACH, agrees};
use crate::lexicon::{Analysis, Number, Tag, VerbForm, analyses, frequency, function_word, guessed_analyses};
use crate::text::token::Token;

/// How far around a participle the verb of its sentence is looked for.
const SPAN: usize = 60;

/// The analysis of a verb and its features.
pub(super) fn read(tokens: &[Token], at: usize) -> (Option<Analysis>, Features) {
    let token = &tokens[at];
    let form = token.folded.as_str();
    let is_verb = |analysis: &Analysis| analysis.tag() == Tag::Verb;
    let mut found: Vec<Analysis> = analyses(form).filter(is_verb).collect();
    if found.is_empty() {
        found = guessed_analyses(form).into_iter().filter(is_verb).collect();
    }
    let setting = Setting::new(tokens, at);
    let mut best: Option<((i32, u8), Analysis, VerbForm)> = None;
    let several = found.len() > 1;
    for analysis in found {
        let misplaced = token.tag == Tag::Aux && !matches!(&*analysis.lemma(form), "être" | "avoir" | "faire");
        // Of equals, the verb more often used: `faut` is of `falloir`, not of `faillir`.
        let use_of = || frequency(&analysis.lemma(form)).map_or(0, |frequency| frequency.of(Tag::Verb));
        let used = if several { use_of() } else { 0 };
        for verb_form in analysis.forms() {
            let points = (setting.points(analysis, verb_form) - if misplaced { 20 } else { 0 }, used);
            if best.is_none_or(|(most, ..)| points > most) {
                best = Some((points, analysis, verb_form));
            }
        }
    }
    let Some((_, analysis, verb_form)) = best else {
        // Forms that the table alone knows.
        let known = function_word(form).is_some();
        return (None, Features { form: known.then_some(VerbForm::Present), ..Features::default() });
    };
    let person = [setting.person()].into_iter().chain((1..=3).rev()).find(|person| analysis.has_person(*person));
    let features = Features {
        gender: analysis.gender(),
        number: analysis.number(),
        person: person.filter(|_| verb_form.is_finite()),
        form: Some(verb_form),
    };
    (Some(analysis), features)
}

/// What stands around a verb.
struct Setting<'t> {
    tokens: &'t [Token],
    at: usize,
    subject: Option<(u8, Option<Number>)>,
    after_auxiliary: bool,
    governed: bool,
    after_que: bool,
}

impl<'t> Setting<'t> {
    fn new(tokens: &'t [Token], at: usize) -> Self {
        let before = || tokens[..at].iter().rev().take(REACH);
        Self {
            tokens,
            at,
            subject: subject(before()),
            after_auxiliary: before().take_while(|token| token.tag != Tag::Noun).any(|token| token.tag == Tag::Aux),
            governed: tokens[..at].last().is_some_and(|token| {
                matches!(token.tag, Tag::Adp | Tag::Verb) || token.tag == Tag::Pron && token.features.person.is_none()
            }),
            after_que: before().any(|token| matches!(token.folded.as_str(), "que" | "qu'" | "quoique" | "afin")),
        }
    }

    /// The person that the verb should have: that of its subject, else the third.
    fn person(&self) -> u8 {
        self.subject.map_or(3, |(person, _)| person)
    }

    /// How well a form fits here.
    fn points(&self, analysis: Analysis, verb_form: VerbForm) -> i32 {
        let points = match verb_form {
            VerbForm::PastParticiple if self.after_auxiliary => 12,
            VerbForm::PastParticiple if self.qualifies(analysis) => 7,
            VerbForm::PastParticiple => 1,
            VerbForm::Infinitive if self.governed => 6,
            VerbForm::Infinitive | VerbForm::Present => 4,
            VerbForm::Imperfect | VerbForm::Future | VerbForm::Conditional | VerbForm::SimplePast => 3,
            VerbForm::PresentParticiple => 2,
            VerbForm::Subjunctive if self.after_que => 2,
            VerbForm::Subjunctive => 0,
            VerbForm::Imperative => i32::from(self.subject.is_none()),
            VerbForm::SubjunctiveImperfect => -2,
        };
        if !verb_form.is_finite() {
            return points;
        }
        points
            + match (analysis.has_person(self.person()), self.subject) {
                (true, _) => 2,
                (false, Some(_)) => -2,
                // No `je`, no `tu`: `mis`, `pris` are participles.
                (false, None) if verb_form != VerbForm::Imperative => -4,
                (false, None) => 0,
            }
    }

    /// Whether a participle qualifies the noun before it: `un vin produit en Gironde`. It agrees with it, no object
    /// follows, and the sentence has another verb, or a comma sets it apart: `Le pont, construit en 1912,`.
    fn qualifies(&self, participle: Analysis) -> bool {
        let (before, after) = (&self.tokens[..self.at], &self.tokens[self.at + 1..]);
        let is_noun = |token: &Token| matches!(token.tag, Tag::Noun | Tag::Propn);
        let follows = before.last().is_some_and(|token| is_noun(token) || matches!(token.tag, Tag::Adj | Tag::Punct));
        let no_object = after.first().is_some_and(|next| {
            next.tag == Tag::Adp && !matches!(next.folded.as_str(), "du" | "des" | "de" | "d'")
                || next.tag == Tag::Punct
        });
        let noun = || before.iter().rev().take(REACH).find(|token| is_noun(token)).map(|noun| noun.features);
        let agreeing = || noun().is_some_and(|noun| agrees(participle, noun.gender, noun.number));
        let apposed = || matches!(before, [.., noun, comma] if comma.folded == "," && is_noun(noun));
        let elsewhere = || {
            has_finite_verb(&before[before.len().saturating_sub(SPAN)..])
                || after.iter().take(SPAN).any(is_finite_alone)
        };
        follows && no_object && agreeing() && (apposed() || elsewhere())
    }
}

/// The person and the number of the subject, the nearest of the tokens before a verb, last first.
fn subject<'t>(before: impl Iterator<Item = &'t Token>) -> Option<(u8, Option<Number>)> {
    // Objects between the subject and the verb: `il nous semble`, `je le vois`.
    let objects = ["me", "m'", "te", "t'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en"];
    let mut fallback = None;
    for token in before {
        match token.tag {
            Tag::Pron if objects.contains(&token.folded.as_str()) => {}
            // They may be objects, if a subject stands before them.
            Tag::Pron if matches!(token.folded.as_str(), "nous" | "vous") && fallback.is_none() => {
                fallback = token.features.person.map(|person| (person, token.features.number));
            }
            Tag::Pron if token.features.person.is_some() => {
                return token.features.person.map(|person| (person, token.features.number));
            }
            Tag::Pron if fallback.is_some() => return fallback,
            Tag::Noun | Tag::Propn => return Some((3, token.features.number)),
            Tag::Punct | Tag::Sconj | Tag::Cconj if fallback.is_some() => return fallback,
            _ => {}
        }
    }
    fallback
}

/// Whether tokens that were read hold a finite verb.
fn has_finite_verb(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.features.form.is_some_and(VerbForm::is_finite))
}

/// Whether a verb that was not read yet can only be finite.
fn is_finite_alone(token: &Token) -> bool {
    matches!(token.tag, Tag::Verb | Tag::Aux) && {
        let mut forms =
            analyses(&token.folded).filter(|analysis| analysis.tag() == Tag::Verb).flat_map(Analysis::forms);
        forms.next().is_some_and(VerbForm::is_finite) && forms.all(VerbForm::is_finite)
    }
}
