//! The verb group: auxiliaries, participles, negation, pronouns.

use super::agree::Agreement;
use super::clause::{Clause, Clitic, Negation, Object, Tense, Voice};
use super::clauses;
use super::inflect;
use super::nouns::{Context, nominal};
use super::phrase::{Conjunction, Determiner, Nominal, Pronoun, Quantifier};
use super::piece::{Piece, Pieces};
use super::refusal::Refusal;
use crate::lexicon::{Auxiliary, Gender, Number, VerbForm, auxiliary, pronominal_agrees};

/// A verb group: what stands up to the conjugated word, that word, what follows it.
pub(super) struct Group {
    /// *ne*, pronouns.
    pub(super) before: Vec<Piece>,
    /// The conjugated verb or auxiliary.
    pub(super) finite: Piece,
    /// *pas*, adverb, participles.
    pub(super) after: Vec<Piece>,
}

/// The infinitive without *se*, and whether it had one.
pub(super) fn bare(verb: &str) -> (&str, bool) {
    let stripped = ["se ", "s'", "s’"].iter().find_map(|start| verb.strip_prefix(start));
    (stripped.unwrap_or(verb), stripped.is_some())
}

/// The simple form of a tense, and whether the tense is compound.
fn form(tense: Tense) -> Result<(VerbForm, bool), Refusal> {
    Ok(match tense {
        Tense::Present => (VerbForm::Present, false),
        Tense::PasseCompose => (VerbForm::Present, true),
        Tense::Imparfait => (VerbForm::Imperfect, false),
        Tense::PlusQueParfait => (VerbForm::Imperfect, true),
        Tense::Futur => (VerbForm::Future, false),
        Tense::Conditionnel => (VerbForm::Conditional, false),
        Tense::ConditionnelPasse => (VerbForm::Conditional, true),
        Tense::Infinitif => (VerbForm::Infinitive, false),
        Tense::InfinitifPasse => (VerbForm::Infinitive, true),
        Tense::ParticipePresent => (VerbForm::PresentParticiple, false),
        Tense::ParticipePasse => return Err(Refusal::Incompatible("participe passé comme verbe principal")),
    })
}

/// A verb in a tense, of the third person.
fn conjugated(verb: &str, form: VerbForm, number: Number) -> Result<String, Refusal> {
    match form {
        VerbForm::Infinitive if inflect::is_verb(verb) => Ok(verb.replace('\'', "’")),
        VerbForm::Infinitive => Err(Refusal::UnknownForm(verb.to_string())),
        VerbForm::PresentParticiple => inflect::present_participle(verb),
        _ => inflect::finite(verb, form, 3, number),
    }
}

/// The auxiliary of the compound tenses.
fn auxiliary_of(clause: &Clause, verb: &str, pronominal: bool) -> Result<&'static str, Refusal> {
    let object = matches!(clause.object, Some(Object::Nominal(_))) || matches!(clause.clitic, Some(Clitic::Direct(..)));
    match auxiliary(verb) {
        _ if pronominal => Ok("être"),
        Auxiliary::Avoir => Ok("avoir"),
        Auxiliary::Etre if object => Err(Refusal::Incompatible("complément d’objet d’un verbe intransitif")),
        Auxiliary::Etre => Ok("être"),
        Auxiliary::EtreWithoutObject => Ok(if object { "avoir" } else { "être" }),
        Auxiliary::Unsure if object => Ok("avoir"),
        Auxiliary::Unsure => Err(Refusal::UnsureParticiple(verb.to_string())),
    }
}

/// The verb group of a clause whose subject, if any, agrees so.
pub(super) fn group(clause: &Clause, subject: Option<Agreement>) -> Result<Group, Refusal> {
    let (verb, pronominal) = bare(&clause.verb);
    let (form, compound) = form(clause.tense)?;
    let number = subject.map_or(Number::Singular, |of| of.number);
    let passive = clause.voice == Voice::Passive;
    if passive
        && (pronominal || clause.clitic.is_some() || auxiliary(verb) == Auxiliary::Etre || clause.object.is_some())
    {
        return Err(Refusal::Incompatible("passif d’un verbe qui n’en a pas ici"));
    }
    if pronominal && clause.clitic.is_some() {
        return Err(Refusal::Incompatible("deux pronoms devant le verbe"));
    }
    let agreed = |verb: &str| -> Result<String, Refusal> {
        let subject = subject.ok_or(Refusal::Incompatible("participe sans sujet avec lequel s’accorder"))?;
        let gender = match inflect::past_participle(verb, Gender::Masculine, subject.number) {
            Ok(masculine)
                if inflect::past_participle(verb, Gender::Feminine, subject.number).as_ref() == Ok(&masculine) =>
            {
                Gender::Masculine
            }
            _ => subject.gender_for(verb)?,
        };
        inflect::past_participle(verb, gender, subject.number)
    };
    let mut participles: Vec<String> = Vec::new();
    let finite = if passive {
        let participle = |gender| inflect::past_participle(verb, gender, Number::Singular);
        if participle(Gender::Masculine) == participle(Gender::Feminine) {
            // *Été*, *pu*, *suffi*: a participle that never agrees has no passive.
            return Err(Refusal::Incompatible("passif d’un verbe qui n’en a pas"));
        }
        let participle = agreed(verb)?;
        let finite = conjugated(if compound { "avoir" } else { "être" }, form, number)?;
        participles.extend(compound.then(|| "été".to_string()));
        participles.push(participle);
        finite
    } else if compound {
        let auxiliary = auxiliary_of(clause, verb, pronominal)?;
        participles.push(match (auxiliary, pronominal) {
            (_, true) => pronominal_participle(clause, verb, &agreed)?,
            ("être", _) => agreed(verb)?,
            _ => match clause.clitic {
                Some(Clitic::Direct(gender, number)) => inflect::past_participle(verb, gender, number)?,
                _ => inflect::past_participle(verb, Gender::Masculine, Number::Singular)?,
            },
        });
        conjugated(auxiliary, form, number)?
    } else {
        conjugated(verb, form, number)?
    };
    let mut pronouns: Vec<Piece> = pronominal.then(|| Piece::small("se")).into_iter().collect();
    pronouns.extend(clause.clitic.map(clitic));
    Ok(assembled(clause, pronouns, finite, participles, form == VerbForm::Infinitive))
}

/// The participle of a pronominal verb: with a direct object after it, it does not agree.
fn pronominal_participle(
    clause: &Clause,
    verb: &str,
    agreed: &dyn Fn(&str) -> Result<String, Refusal>,
) -> Result<String, Refusal> {
    let unmarked = || inflect::past_participle(verb, Gender::Masculine, Number::Singular);
    if matches!(clause.object, Some(Object::Nominal(_))) {
        return unmarked();
    }
    let written = clause.verb.replace('’', "'");
    match pronominal_agrees(&written) {
        Some(true) => agreed(verb),
        Some(false) => unmarked(),
        None => match agreed(verb) {
            // With a masculine singular subject there is nothing to choose.
            Ok(form) if unmarked().as_ref() == Ok(&form) => Ok(form),
            _ => Err(Refusal::UnsureParticiple(clause.verb.clone())),
        },
    }
}

fn assembled(
    clause: &Clause,
    pronouns: Vec<Piece>,
    finite: String,
    participles: Vec<String>,
    infinitive: bool,
) -> Group {
    let second = match clause.negation {
        Some(Negation::Not) => Some("pas"),
        Some(Negation::NoLonger) => Some("plus"),
        Some(Negation::Never) => Some("jamais"),
        Some(Negation::NotYet) => Some("pas encore"),
        Some(Negation::Only) | None => None,
    };
    let second = second.filter(|_| !denied_by_noun(clause)).map(Piece::plain);
    let mut before = Vec::new();
    let mut after = Vec::new();
    if clause.negation.is_some() || denied_by_noun(clause) {
        before.push(Piece::small("ne"));
    }
    if infinitive {
        before.extend(second);
    } else {
        after.extend(second);
    }
    before.extend(pronouns);
    after.extend(clause.adverb.as_deref().map(Piece::plain));
    after.extend(participles.into_iter().map(|participle| Piece::plain(participle).from(&clause.sources)));
    if clause.negation == Some(Negation::Only) {
        after.push(Piece::small("que"));
    }
    Group { before, finite: Piece::plain(finite).from(&clause.sources), after }
}

/// Whether the subject or the object asks for *ne* alone: *aucun*, *ni*.
pub(super) fn denied_by_noun(clause: &Clause) -> bool {
    let denies = |of: &Nominal| match of {
        Nominal::Phrase(phrase) => phrase.determiner == Determiner::Quantifier(Quantifier::No),
        Nominal::Coordination(conjunction, _) => *conjunction == Conjunction::Nor,
        Nominal::Percentage(_) | Nominal::Pronoun(_) => false,
    };
    let object = match &clause.object {
        Some(Object::Nominal(of)) => denies(of),
        _ => false,
    };
    object || clause.subject.as_ref().is_some_and(denies)
}

/// An object pronoun; its *le* and *les* do not contract.
fn clitic(of: Clitic) -> Piece {
    match of {
        Clitic::Direct(Gender::Masculine, Number::Singular) => Piece::varying("le", "l’", super::piece::Role::Plain),
        Clitic::Direct(Gender::Feminine, Number::Singular) => Piece::varying("la", "l’", super::piece::Role::Plain),
        Clitic::Direct(_, Number::Plural) => Piece::plain("les"),
        Clitic::Indirect(Number::Singular) => Piece::plain("lui"),
        Clitic::Indirect(Number::Plural) => Piece::plain("leur"),
        Clitic::Y => Piece::plain("y"),
        Clitic::En => Piece::plain("en"),
    }
}

/// An infinitive clause.
pub(super) fn infinitive(clause: &Clause) -> Pieces {
    if !matches!(clause.tense, Tense::Infinitif | Tense::InfinitifPasse) || clause.subject.is_some() {
        return Err(Refusal::Incompatible("infinitif attendu, sans sujet"));
    }
    let mut pieces = flat(group(clause, None)?);
    pieces.extend(clauses::rest(clause, None)?);
    Ok(pieces)
}

/// A participle clause that completes a noun: the past one agrees with it.
pub(super) fn participle(clause: &Clause, head: Agreement) -> Pieces {
    if clause.subject.is_some() {
        return Err(Refusal::Incompatible("participe avec un sujet"));
    }
    let mut pieces = match clause.tense {
        Tense::ParticipePresent => flat(group(clause, Some(head))?),
        Tense::ParticipePasse => {
            let (verb, pronominal) = bare(&clause.verb);
            if pronominal || clause.negation.is_some() || clause.clitic.is_some() {
                return Err(Refusal::Incompatible("participe passé avec pronom ou négation"));
            }
            let gender = head.gender_for(verb)?;
            let mut pieces: Vec<Piece> = clause.adverb.as_deref().map(Piece::plain).into_iter().collect();
            pieces.push(Piece::plain(inflect::past_participle(verb, gender, head.number)?).from(&clause.sources));
            pieces
        }
        _ => return Err(Refusal::Incompatible("participe attendu")),
    };
    pieces.extend(clauses::rest(clause, Some(head))?);
    Ok(pieces)
}

/// A group in plain order.
pub(super) fn flat(group: Group) -> Vec<Piece> {
    let mut pieces = group.before;
    pieces.push(group.finite);
    pieces.extend(group.after);
    pieces
}

/// The subject pronoun that comes after the verb: *-t-il*, *-elle*.
pub(super) fn inverted_pronoun(verb: &str, pronoun: Pronoun) -> Result<Piece, Refusal> {
    let pieces = nominal(&Nominal::Pronoun(pronoun), Context::default())?;
    let word = pieces.first().map_or("", |piece| piece.text.as_str()).to_string();
    let euphonic = verb.ends_with(['a', 'e', 'c']);
    Ok(Piece::new(format!("{}{word}", if euphonic { "-t-" } else { "-" }), super::piece::Role::Joined))
}
