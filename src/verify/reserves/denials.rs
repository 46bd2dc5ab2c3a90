//! Negations that no cited sentence has, and denials and conditions turned round.

use super::super::reading::{Reading, Word, is_finite};
use super::super::{Reason, Refusal};
use super::scopes::{Scope, scopes};
use super::{Given, Reserve};
use crate::lexicon::{Tag, speech_verb};

/// Whether a form is of a verb with which somebody denies.
fn denies_aloud(form: &str) -> bool {
    speech_verb(form).is_some_and(|verb| verb.class == "démenti")
}

/// Verbs that deny or exclude.
const DENYING: &[&str] = &["exclure", "écarter", "nier", "contester"];

/// Refuses a denial where the sentences only deny that there was one, or deny nothing; and a condition turned round.
fn undone(read: &Reading, given: &Given<'_>) -> Result<(), Refusal> {
    let negated = |reading: &Reading, at: usize| {
        (reading.clause_start(at)..at).any(|before| matches!(reading.form(before), "ne" | "n'"))
    };
    let listed = |reading: &Reading, word: &Word| {
        reading.tag(word.at) == Some(Tag::Verb) && DENYING.iter().any(|verb| word.is(verb))
    };
    let denying = |source: &Reading, word: &Word| {
        // `dément` may be tagged as an adjective.
        listed(source, word) || source.tag(word.at) != Some(Tag::Noun) && denies_aloud(source.form(word.at))
    };
    let wrong = || Err(Refusal::new(Reason::Reserve, "négation perdue"));
    let own = read.words.iter().find(|word| {
        listed(read, word) && read.quoted.get(word.at) != Some(&true) && read.tokens.get(word.at).is_some_and(is_finite)
    });
    if own.is_some_and(|own| !negated(read, own.at)) {
        let theirs = || {
            given.iter().flat_map(|(source, _)| {
                source.words.iter().filter(|word| denying(source, word)).map(move |word| negated(source, word.at))
            })
        };
        let denied = given.iter().any(|(source, scopes)| {
            scopes.iter().any(|scope| {
                scope.reserve == Reserve::Negated
                    && !scope
                        .marker
                        .clone()
                        .any(|at| source.words.iter().any(|word| word.at == at && denying(source, word)))
            })
        });
        if theirs().next().is_some() && theirs().all(|negated| negated)
            || theirs().next().is_none() && !denied && !given.is_empty()
        {
            return wrong();
        }
    }
    // `si le club la retire` of `faute de quoi`, `si ce vote a lieu` of `sans ce vote`.
    let Some(si) = (0..read.tokens.len())
        .filter(|at| *at == 0 || !matches!(read.form(at - 1), "sauf" | "même" | "comme"))
        .find(|at| read.form(*at) == "si" || read.form(*at) == "s'" && matches!(read.form(at + 1), "il" | "ils"))
    else {
        return Ok(());
    };
    let clause = si..read.clause_end(si);
    if clause.clone().any(|at| matches!(read.form(at), "ne" | "n'" | "pas")) {
        return Ok(());
    }
    let turned = given.iter().any(|(source, _)| {
        let asks = source.tokens.iter().any(|token| matches!(token.folded.as_str(), "si" | "s'"));
        let otherwise = (0..source.tokens.len())
            .any(|at| source.form(at) == "faute" && source.form(at + 2) == "quoi" || source.form(at) == "sinon");
        let without = source.words.iter().any(|word| {
            let near =
                (word.at.saturating_sub(3)..word.at).any(|before| matches!(source.form(before), "sans" | "faute"));
            near && read.words.iter().any(|own| clause.contains(&own.at) && own.same(word))
        });
        !asks && (otherwise || without)
    });
    if turned { wrong() } else { Ok(()) }
}

/// Beginnings of words that deny by themselves.
pub(super) const NEGATIVE: &[&str] = &[
    "absen",
    "manqu",
    "inter",
    "gratuit",
    "inconnu",
    "inutil",
    "impossib",
    "innocen",
    "ignor",
    "illég",
    "faute",
    "exclu",
    "refus",
    "insuffi",
    "indisponib",
    "nul",
    "défaut",
];

/// Refuses a negation that no cited sentence has: none at all, or none of this verb.
pub(super) fn check(read: &Reading, given: &Given<'_>, entries: &[Reading]) -> Result<(), Refusal> {
    let fault = || Err(Refusal::new(Reason::Reserve, "négation qu’aucune phrase citée n’a"));
    let denies =
        |form: &str| matches!(form, "ne" | "n'" | "pas" | "aucun" | "aucune" | "sans" | "ni" | "jamais" | "non");
    undone(read, given)?;
    let own: Vec<&Scope> = scopes(read)
        .iter()
        .filter(|scope| scope.reserve == Reserve::Negated && scope.marker.clone().any(|at| denies(read.form(at))))
        .collect();
    if own.is_empty() {
        return Ok(());
    }
    let entries: Vec<(&Reading, &[Scope])> = entries.iter().map(|entry| (entry, scopes(entry))).collect();
    let given: Vec<&(&Reading, &[Scope])> = given.iter().chain(&entries).collect();
    if matches!(read.form(0), "oui" | "si") && read.form(1) == "," {
        return fault();
    }
    let denied = |scopes: &[Scope]| scopes.iter().any(|scope| scope.reserve == Reserve::Negated);
    let absent = |source: &Reading| {
        // `jamais` of `la première`, and whatever somebody denies.
        let first = || read.tokens.iter().any(|token| token.folded == "jamais");
        source.tokens.iter().any(|token| {
            NEGATIVE.iter().any(|start| token.folded.starts_with(start))
                || token.folded.starts_with("premi") && first()
                || token.tag != Tag::Noun && denies_aloud(&token.folded)
        })
    };
    if !given.iter().any(|(source, scopes)| denied(scopes) || absent(source)) {
        return fault();
    }
    // What a grammatical negation bears on: the first word after it that the sentences have.
    let negates = |source: &Reading, scope: &Scope| scope.marker.clone().any(|at| denies(source.form(at)));
    for scope in own.iter().filter(|scope| matches!(read.form(scope.marker.start), "ne" | "n'")) {
        // `si … ne la retire pas` of `faute de quoi`; `n'exclut pas` of what may be.
        let opener = read.clause_start(scope.marker.start);
        let has = |words: &[&str]| {
            given.iter().any(|(source, _)| source.tokens.iter().any(|token| words.contains(&token.folded.as_str())))
        };
        // `tant que le visa n'est pas obtenu` of `avant d'avoir obtenu`, `jamais une femme n'avait` of `la première femme`.
        let before = read.form(opener.saturating_sub(1)) == "tant" && has(&["avant"])
            || has(&["premier", "première"]) && (0..read.tokens.len()).any(|at| read.form(at) == "jamais");
        let reversed = before
            || matches!(read.form(opener), "si" | "s'")
                && given.iter().any(|(source, _)| {
                    source
                        .tokens
                        .iter()
                        .any(|token| matches!(token.folded.as_str(), "faute" | "sinon" | "sauf" | "défaut"))
                });
        let near = scope.marker.start..scope.marker.start + 5;
        let possible =
            read.words.iter().any(|word| near.contains(&word.at) && (word.is("exclure") || word.is("écarter")))
                && given.iter().any(|(_, scopes)| {
                    scopes.iter().any(|scope| {
                        matches!(scope.reserve, Reserve::Doubtful | Reserve::Rumoured | Reserve::Conditional)
                    })
                });
        if reversed || possible {
            continue;
        }
        let after = scope.marker.end..scope.tokens.end;
        let places = |word: &Word| -> Vec<bool> {
            let each = given.iter().flat_map(|(source, scopes)| {
                source.words.iter().filter(|other| other.same(word)).map(move |other| (*source, scopes, other.at))
            });
            let denied = each.map(|(source, scopes, at)| {
                // `faute de réponse`
                let without = (at.saturating_sub(3)..at)
                    .any(|before| matches!(source.form(before), "faute" | "défaut" | "absence"));
                without
                    || scopes.iter().any(|scope| {
                        let grammar = negates(source, scope) || lacks(source, scope) || scope.lexical;
                        scope.reserve == Reserve::Negated && scope.tokens.contains(&at) && grammar
                    })
            });
            denied.collect()
        };
        let words = read.words.iter().filter(|word| after.contains(&word.at));
        let first = words.map(places).find(|places| !places.is_empty());
        if first.is_some_and(|places| places.iter().all(|denied| !denied)) {
            return fault();
        }
    }
    Ok(())
}

/// Whether a word says that something is not there: `manquer`, `absence`.
fn lacks(source: &Reading, scope: &Scope) -> bool {
    let lemma =
        |lemma: &String| ["absen", "manqu", "inter", "priv", "échou"].iter().any(|start| lemma.starts_with(start));
    source.words.iter().any(|word| scope.marker.contains(&word.at) && word.lemmas.iter().any(lemma))
}
