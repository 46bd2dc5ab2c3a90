use super::Running;
use crate::lexicon::{NegatedKind, VerbForm, negated_word};
use crate::text::{Negation, Token, VerbGroup};
use std::ops::Range;

/// Words between *pas* and what it denies: `n’est pas du tout impossible`.
const REACH: usize = 3;

/// Two negations that make a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubleNegation {
    /// From the first word of the verb to the second negation: token range.
    pub tokens: Range<usize>,
    /// What says the same in one word, where one does: *possible* for *pas impossible*.
    pub plain: Option<&'static str>,
}

/// The double negations of a sentence: `n’est pas impossible`, `ne peut pas ne pas`, `n’est pas sans`, `n’ignore pas`.
pub fn double_negations(running: &Running) -> Vec<DoubleNegation> {
    let groups = &running.sentence.structure.parse.verbs;
    groups
        .iter()
        .filter(|group| group.negation == Negation::Full)
        .filter_map(|group| of_group(running.tokens, group))
        .collect()
}

fn of_group(tokens: &[Token], group: &VerbGroup) -> Option<DoubleNegation> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let ne = (group.tokens.clone()).find(|at| matches!(word(*at), "ne" | "n'"))?;
    let pas = (group.first..group.tokens.end + 2).find(|at| word(*at) == "pas")?;
    let found = |end: usize, plain| Some(DoubleNegation { tokens: ne..end, plain });
    // `ne peut pas ne pas venir`.
    if word(pas + 1) == "ne" && word(pas + 2) == "pas" {
        return found(pas + 3, None);
    }
    let lemma = group.lemma(tokens);
    if lemma != "être" {
        let (kind, plain) = negated_word(&lemma)?;
        // `ne manque pas de le dire`, but `ne manque pas d’eau`.
        let infinitive = |token: &Token| token.features.form == Some(VerbForm::Infinitive);
        let acts = || tokens.iter().skip(pas + 2).take(3).any(infinitive);
        let with_de = || kind == NegatedKind::VerbWithDe && matches!(word(pas + 1), "de" | "d'") && acts();
        let verbal = kind == NegatedKind::Verb || with_de();
        return verbal.then(|| DoubleNegation { tokens: ne..pas.max(group.head) + 1, plain });
    }
    // `n’est pas sans risque`, but `n’est pas sans abri`: only before an infinitive or a noun without its article.
    if word(pas + 1) == "sans" && !matches!(word(pas + 2), "papiers" | "abri" | "emploi") {
        return found(pas + 2, None);
    }
    let adverbs = ["du", "tout", "totalement", "complètement", "entièrement", "si"];
    let at = (pas + 1..pas + 1 + REACH).find(|at| !adverbs.contains(&word(*at)))?;
    let (kind, plain) = negated_word(&tokens.get(at)?.lemma())?;
    (kind == NegatedKind::Adjective).then(|| DoubleNegation { tokens: ne..at + 1, plain })
}
