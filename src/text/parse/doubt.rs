//! What makes a verb group doubtful: it may be cut short, or no verb at all.

use super::verb::{is_past_participle, participle_reading};
use crate::lexicon::{Number, Tag, VerbForm, analyses, title};
use crate::text::token::Token;
use std::ops::Range;

/// Whether a token ends `y compris`, a preposition.
pub(super) fn is_including(tokens: &[Token], at: usize) -> bool {
    let y = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| before.folded == "y");
    y && tokens.get(at).is_some_and(|token| token.folded == "compris")
}

/// Whether a group that ends with *avoir*, *être*, *devoir* or *pouvoir* has its verb still to come, past what does not
/// belong between them or is not known: `ont, dit-on, refusé`, `a « perdu »`, `sont à ce jour fermés`, `doit :`.
pub(super) fn is_torn(tokens: &[Token], last: usize, end: usize, reflexive: bool) -> bool {
    /// How far the participle may be.
    const REACH: usize = 6;
    let Some(auxiliary) = tokens.get(last) else { return true };
    let lemma = auxiliary.lemma();
    let have = match &*lemma {
        "avoir" => true,
        "être" if reflexive => return true,
        "être" => false,
        "devoir" | "pouvoir" => {
            let object = tokens.get(end).is_some_and(|next| matches!(next.tag, Tag::Det | Tag::Num | Tag::Adp));
            return !object;
        }
        _ => return false,
    };
    let quote = |token: &Token| matches!(token.folded.as_str(), "«" | "“" | "\"");
    let (mut quoted, mut told) = (false, false);
    for token in tokens.iter().skip(end).take(REACH) {
        let participle = token.features.form == Some(VerbForm::PastParticiple)
            || quoted && participle_reading(token).is_some()
            || token.analysis.is_none()
                && matches!(token.tag, Tag::Verb | Tag::Adj | Tag::X)
                && token.folded.ends_with('é');
        if participle {
            return have || quoted || told;
        }
        quoted |= quote(token);
        told |= token.tag == Tag::Adp;
        let passes = match token.tag {
            Tag::Adv | Tag::Pron | Tag::Adp | Tag::Propn => true,
            Tag::Noun => have || told,
            Tag::Det => told && !have,
            _ => quote(token),
        };
        if !passes {
            return false;
        }
    }
    false
}

/// Whether what is taken for the verb group `group`, whose verbs go from `first` to `last`, may be none.
pub(super) fn is_no_verb(tokens: &[Token], group: Range<usize>, first: usize, last: usize, pronoun: bool) -> bool {
    let Some(verb) = tokens.get(first) else { return true };
    follows_complement(tokens, group.start, first)
        || !pronoun && (lacks_pronoun(verb) || is_one_of_names(tokens, group.start, last))
        || group.start == last && (may_be_qualifier(tokens, first) || is_denied_quality(tokens, first))
        // `A Brest, le maire …`
        || first == 0 && verb.folded == "a" && !pronoun
}

/// Whether what is taken for a verb stands where a noun does: `du Second Empire`.
fn follows_complement(tokens: &[Token], start: usize, first: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).and_then(|at| tokens.get(at));
    let joined =
        |token: &Token| matches!(token.folded.as_str(), "du" | "des" | "au" | "aux" | "de" | "le" | "la" | "les");
    let finite = tokens.get(first).and_then(|token| token.features.form).is_some_and(VerbForm::is_finite);
    finite
        && start == first
        && before(1).is_some_and(|token| {
            joined(token) && token.tag != Tag::Pron
                || matches!(token.tag, Tag::Adj | Tag::Num)
                    && before(2).is_some_and(|token| joined(token) && token.tag == Tag::Adp)
        })
}

/// Whether what is read as a verb stands in a row of nouns of persons, none of which has a determiner: `le tarif | élève
/// étudiant`.
fn is_one_of_names(tokens: &[Token], start: usize, verb: usize) -> bool {
    let Some(token) = tokens.get(verb).filter(|_| start == verb) else { return false };
    let noun = |token: &Token| token.tag != Tag::Propn && title(&token.folded).is_some();
    title(&token.folded).is_some()
        && tokens.get(verb + 1).is_some_and(noun)
        && verb
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|before| matches!(before.tag, Tag::Noun | Tag::Propn))
}

/// Whether a finite form is of the first or second person plural, whose pronoun is always written: `les frais, dites
/// locatifs` holds no verb.
fn lacks_pronoun(finite: &Token) -> bool {
    let features = &finite.features;
    features.form != Some(VerbForm::Imperative)
        && features.number == Some(Number::Plural)
        && matches!(features.person, Some(1 | 2))
}

/// Whether a participle is read as a finite verb behind `non` or `jamais`: `un terrain non clos`.
fn is_denied_quality(tokens: &[Token], verb: usize) -> bool {
    verb.checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|before| matches!(before.folded.as_str(), "non" | "jamais"))
        && tokens.get(verb).and_then(participle_reading).is_some()
}

/// Whether what is read as a finite verb may be the participle, the adjective or the second noun of what stands before it,
/// as nothing behind tells it apart: `un nombre restreint de places`, `un accord écrit du bailleur`, `un attentat suicide
/// revendiqué`.
fn may_be_qualifier(tokens: &[Token], verb: usize) -> bool {
    let Some(token) = tokens.get(verb).filter(|token| token.features.form.is_some_and(VerbForm::is_finite)) else {
        return false;
    };
    let before = verb.checked_sub(1).and_then(|at| tokens.get(at));
    let nominal = before.is_some_and(|before| {
        matches!(before.tag, Tag::Noun | Tag::Adj | Tag::Propn | Tag::Cconj) || before.folded == ","
    });
    let next = tokens.get(verb + 1);
    let object = next.is_some_and(|next| {
        matches!(next.tag, Tag::Det | Tag::Sconj | Tag::Pron | Tag::Adv | Tag::Num)
            && !matches!(next.folded.as_str(), "du" | "des" | "de" | "d'")
    });
    if !nominal || object || matches!(token.folded.as_str(), "dit" | "fait") {
        return false;
    }
    let after_noun = before.is_some_and(|before| before.tag == Tag::Noun);
    let reads = |tag: Tag| analyses(&token.folded).any(|analysis| analysis.tag() == tag);
    let comma = before.is_some_and(|before| before.folded == ",");
    let governs = !comma && next.is_some_and(|next| matches!(next.tag, Tag::Adp | Tag::Propn | Tag::Verb));
    let qualified = next.is_some_and(is_past_participle);
    let read = after_noun && participle_reading(token).is_some()
        || !governs && reads(Tag::Adj)
        || after_noun && qualified && reads(Tag::Noun);
    read && token.tag == Tag::Verb
}
