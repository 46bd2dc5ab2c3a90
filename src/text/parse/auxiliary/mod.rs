//! Auxiliaries that a sentence has lost: `Le maire, élu en mars, revendiqué que le port rouvrait.`
//!
//! A past participle before *que* may be an adjective, a passive, the second half of a past begun earlier. It has lost
//! its auxiliary where its subject asks for a verb and the sentence has no other: put the auxiliary in, read the
//! sentence again, and see whether it now is the only main verb, with that subject.

mod content;
mod subject;

use super::phrase::NounPhrase;
use super::verb::is_past_participle;
use crate::lexicon::{ClauseParticiple, Number, Tag, VerbForm, clause_participle, clause_participle_phrase};
use crate::text::token::{Token, TokenKind};
use crate::text::trigger::Trigger;

/// An auxiliary that is missing; token indices into the tokens of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingAuxiliary {
    /// The past participle without it.
    pub participle: usize,
    /// The token before which it belongs: the participle, or the adverbs and pronouns before it.
    pub at: usize,
    /// The number of the subject.
    pub number: Number,
}

impl MissingAuxiliary {
    /// The auxiliary: `a` or `ont`.
    pub fn word(self) -> &'static str {
        match self.number {
            Number::Singular => "a",
            Number::Plural => "ont",
        }
    }
}

/// A participle before *que* that may have lost its auxiliary.
#[derive(Clone, Copy, Debug)]
struct Lone {
    participle: usize,
    kind: ClauseParticiple,
    /// Where the auxiliary would stand.
    at: usize,
    /// The *que* that it governs.
    que: usize,
    /// Whether who is told stands between them, as the object of the verb.
    told: bool,
}

/// Whether words that are not tagged yet hold a participle that [`missing_auxiliaries`] would look at.
pub fn may_lack_auxiliary(tokens: &[Token]) -> bool {
    let participle = |at: usize, token: &Token| {
        clause_participle(&token.folded).is_some()
            || tokens.get(at + 1).is_some_and(|next| clause_participle_phrase(&token.folded, &next.folded))
    };
    let ending = |token: &Token| token.may(Trigger::Participle) && token.folded.ends_with(['é', 'i', 'u', 's', 't']);
    // A phrase between the two may be long: only a text without *que* is out of the question.
    let last = tokens.iter().rposition(|token| matches!(token.folded.as_str(), "que" | "qu'")).unwrap_or(0);
    tokens.iter().take(last).enumerate().any(|(at, token)| ending(token) && participle(at, token))
}

/// The auxiliaries that the tagged tokens of a sentence lack before a participle with a clause in *que*, where that is
/// sure. A sentence without a full stop is none.
pub fn missing_auxiliaries(tokens: &[Token]) -> Vec<MissingAuxiliary> {
    if !ends(tokens) {
        return Vec::new();
    }
    (0..tokens.len())
        .filter_map(|at| lone(tokens, at))
        .filter_map(|lone| {
            let number = subject::number(tokens, lone)?;
            Some(MissingAuxiliary { participle: lone.participle, at: lone.at, number })
        })
        .collect()
}

/// Whether a sentence ends as sentences do that state something.
fn ends(tokens: &[Token]) -> bool {
    let last = tokens.iter().rev().find(|token| !matches!(token.folded.as_str(), "»" | "”" | "\"" | ")"));
    last.is_some_and(|last| last.folded.ends_with('.') || matches!(last.folded.as_str(), "…" | "!"))
}

/// The participle at `at`, if it can be one that lacks its auxiliary.
fn lone(tokens: &[Token], at: usize) -> Option<Lone> {
    let token = tokens.get(at)?;
    if token.kind != TokenKind::Word || !token.may(Trigger::Participle) {
        return None;
    }
    let (kind, after) = match clause_participle(&token.folded) {
        Some(kind) => (kind, at + 1),
        // `laissé entendre que`.
        None => {
            let next = tokens.get(at + 1)?;
            clause_participle_phrase(&token.folded, &next.folded).then_some((ClauseParticiple::Active, at + 2))?
        }
    };
    let (que, told) = link(tokens, after)?;
    let takes = match kind {
        ClauseParticiple::Person => told,
        ClauseParticiple::Known => true,
        ClauseParticiple::Active | ClauseParticiple::Impersonal => !told,
    };
    let start = auxiliary_place(tokens, at)?;
    takes.then_some(Lone { participle: at, kind, at: start, que, told })
}

/// The *que* that a participle ending before `from` governs, and whether the one who is told stands between as its object:
/// `annoncé mardi que`, `annoncé à la presse que`, `informé les élus que`.
fn link(tokens: &[Token], from: usize) -> Option<(usize, bool)> {
    /// Tokens between the two, at most.
    const REACH: usize = 9;
    let mut at = from;
    let (mut told, mut commas) = (false, 0);
    while at <= from + REACH {
        let token = tokens.get(at)?;
        if matches!(token.folded.as_str(), "que" | "qu'") {
            // `le plan annoncé, que la ville défend`.
            return (commas != 1).then_some((at, told));
        }
        let phrase = |at: usize| phrase_from(tokens, at).map(|phrase| phrase.tokens.end);
        at = if token.tag == Tag::Adp && !matches!(token.folded.as_str(), "par" | "de" | "d'" | "du" | "des") {
            phrase(at + 1).or_else(|| bare_noun(tokens, at + 1))?
        } else if at == from && matches!(token.tag, Tag::Det | Tag::Propn) && !is_moment(token) {
            told = true;
            phrase(at)?
        } else if token.folded == "," {
            commas += 1;
            at + 1
        } else if is_moment(token) || is_adverb(token) {
            at + 1
        } else {
            return None;
        };
    }
    None
}

fn is_adverb(token: &Token) -> bool {
    token.tag == Tag::Adv && !matches!(token.folded.as_str(), "plus" | "moins" | "aussi" | "ainsi")
}

/// `hier`, `mardi`.
fn is_moment(token: &Token) -> bool {
    let part = matches!(token.folded.as_str(), "matin" | "soir" | "midi" | "après-midi");
    part || crate::lexicon::calendar_class(&token.folded) == Some("jour") && token.tag != Tag::Verb
}

/// The end of a noun without determiner, after `au` or the like.
fn bare_noun(tokens: &[Token], at: usize) -> Option<usize> {
    matches!(tokens.get(at)?.tag, Tag::Noun | Tag::Propn).then_some(at + 1)
}

/// The noun phrase that begins at `at`.
fn phrase_from(tokens: &[Token], at: usize) -> Option<NounPhrase> {
    let rest = tokens.get(at..)?;
    let mut phrase = super::noun_phrases(rest).into_iter().next().filter(|phrase| phrase.tokens.start == 0)?;
    phrase.tokens = at..at + phrase.tokens.end;
    phrase.head += at;
    Some(phrase)
}

/// Where the auxiliary of the participle at `at` belongs: before its adverbs, after `leur`; none where what stands there
/// makes the participle something else.
fn auxiliary_place(tokens: &[Token], at: usize) -> Option<usize> {
    let mut start = at;
    while let Some(before) = start.checked_sub(1).and_then(|before| tokens.get(before)) {
        match before.folded.as_str() {
            // `le plus avancé que`, `si attendu que`, `non prouvé que`.
            "plus" | "moins" | "si" | "trop" | "très" | "tant" | "autant" | "plutôt" | "assez" | "même" | "tel"
            | "non" | "ne" | "n'" | "pas" | "jamais" | "guère" | "bien" | "mal" | "peu" | "mieux" | "comme"
            | "tout" => return None,
            _ if before.tag == Tag::Adv => start -= 1,
            _ => break,
        }
    }
    let before = start.checked_sub(1).and_then(|before| tokens.get(before))?;
    let joined = matches!(before.tag, Tag::Cconj | Tag::Sconj | Tag::Adp | Tag::Det | Tag::Aux)
        || before.folded == "puis"
        || matches!(
            before.folded.as_str(),
            "se" | "s'" | "me" | "m'" | "te" | "t'" | "l'" | "le" | "la" | "les" | "en"
        ) && before.tag == Tag::Pron;
    (!joined || is_dative(before)).then_some(start)
}

/// `lui`, `leur` before a verb.
fn is_dative(token: &Token) -> bool {
    matches!(token.folded.as_str(), "lui" | "leur")
}

/// The sentence with the auxiliary put in, as the tagger would have read it: tokens from `lone.at` on are one further.
fn restored(tokens: &[Token], lone: Lone, number: Number) -> Vec<Token> {
    let mut restored = tokens.to_vec();
    let word = match number {
        Number::Singular => "a",
        Number::Plural => "ont",
    };
    if let Some(participle) = restored.get_mut(lone.participle) {
        let analyses = crate::lexicon::analyses(&participle.folded);
        participle.analysis = analyses.clone().find(|analysis| analysis.has_form(VerbForm::PastParticiple));
        participle.tag = Tag::Verb;
        participle.sure = true;
        participle.features.form = Some(VerbForm::PastParticiple);
        participle.features.person = None;
    }
    // `le maire leur`: no determiner.
    if let Some(dative) = lone.at.checked_sub(1).and_then(|before| restored.get_mut(before)).filter(|it| is_dative(it))
    {
        dative.tag = Tag::Pron;
    }
    let place = tokens.get(lone.at).map_or(0, |token| token.range.start);
    let mut auxiliary = Token::new(place..place, TokenKind::Word, word.into());
    auxiliary.tag = Tag::Aux;
    auxiliary.sure = true;
    auxiliary.analysis = crate::lexicon::analyses(word).find(|analysis| analysis.lemma(word) == "avoir");
    auxiliary.features.form = Some(VerbForm::Present);
    auxiliary.features.person = Some(3);
    auxiliary.features.number = Some(number);
    restored.insert(lone.at.min(restored.len()), auxiliary);
    restored
}

/// Whether the participle may share the auxiliary of a past before it, with others in a row: `a visité le chantier,
/// rencontré les élus, annoncé que`.
fn continues_a_past(tokens: &[Token], lone: Lone) -> bool {
    let before = tokens.get(..lone.at).unwrap_or(&[]);
    let Some(auxiliary) = before.iter().position(|token| matches!(&*token.lemma(), "avoir" | "être")) else {
        return false;
    };
    let lists = |range: std::ops::Range<usize>, joint: fn(&Token) -> bool| {
        tokens.get(range).unwrap_or(&[]).windows(2).any(|pair| {
            let [before, token] = pair else { return false };
            joint(before) && is_past_participle(token)
        })
    };
    lists(auxiliary..lone.at, |token| token.folded == ",")
        || lists(lone.que..tokens.len(), |token| token.tag == Tag::Cconj)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::read;

    /// The sentence with what it lacks.
    fn mended(sentence: &str) -> String {
        let (tokens, _) = read(sentence);
        let mut mended = sentence.to_string();
        for missing in missing_auxiliaries(&tokens).into_iter().rev() {
            let at = tokens.get(missing.at).map_or(0, |token| token.range.start);
            mended.insert_str(at, &format!("{} ", missing.word()));
        }
        mended
    }

    #[test]
    fn subjects_of_all_kinds_get_their_auxiliary() {
        for (sentence, expected) in [
            ("La préfète affirmé que le pont tiendrait.", "La préfète a affirmé que le pont tiendrait."),
            ("Les élus estimé que le pont tiendrait.", "Les élus ont estimé que le pont tiendrait."),
            (
                "Le maire et la préfète convenu que le pont tiendrait.",
                "Le maire et la préfète ont convenu que le pont tiendrait.",
            ),
            ("Ils ajouté que le pont tiendrait.", "Ils ont ajouté que le pont tiendrait."),
            (
                "Lina Roche, qui dirige le port, soutenu que le pont tiendrait.",
                "Lina Roche, qui dirige le port, a soutenu que le pont tiendrait.",
            ),
            (
                "La préfète, qui promis que le pont tiendrait, est partie.",
                "La préfète, qui a promis que le pont tiendrait, est partie.",
            ),
            ("La préfète leur assuré que le pont tiendrait.", "La préfète leur a assuré que le pont tiendrait."),
            ("Ce dernier maintenu que le pont tiendrait.", "Ce dernier a maintenu que le pont tiendrait."),
            (
                "La compagnie informé les élus que le bac fermait.",
                "La compagnie a informé les élus que le bac fermait.",
            ),
            (
                "Le porte-parole laissé entendre que le bac était vendu.",
                "Le porte-parole a laissé entendre que le bac était vendu.",
            ),
            ("Lundi, la cour aussi rappelé que l’acte est nul.", "Lundi, la cour a aussi rappelé que l’acte est nul."),
        ] {
            assert_eq!(mended(sentence), expected);
            assert_eq!(mended(expected), expected, "mended twice");
        }
    }

    #[test]
    fn what_may_be_whole_stays() {
        for sentence in [
            "Le pont promis que la commune défend.",
            "Le constat répété que la rivière baisse.",
            "Il prévu que le pont ferme.",
            "Le maire, convaincu que le pont est solide.",
            "Le maire a visité le pont, reçu les élus et affirmé que tout tiendrait.",
            "La préfète affirmé que le pont tiendrait",
            "La préfète affirmé que le pont tiendrait ?",
            "Une partie des élus affirmé que le pont tiendrait.",
            "Le lien entre le prix et les ventes confirmé que le marché baisse.",
            "La préfète s’est levée et affirmé que le pont tiendrait.",
        ] {
            assert_eq!(mended(sentence), sentence);
        }
    }
}
