use super::Running;
use crate::lexicon::Tag;
use crate::text::{Token, TokenKind, Voice};
use std::ops::Range;

/// The words after a passive among which its agent is looked for.
const REACH: usize = 10;

/// Verbs whose agent comes with *de*: `suivi de sa sœur`.
const WITH_DE: &[&str] = &[
    "accompagner",
    "adorer",
    "aimer",
    "apprécier",
    "border",
    "composer",
    "connaître",
    "couvrir",
    "détester",
    "entourer",
    "estimer",
    "ignorer",
    "précéder",
    "redouter",
    "remplir",
    "respecter",
    "saisir",
    "suivre",
];

/// Verbs whose participle after *être* tells how things are: `le prix est lié à la saison`.
const STATES: &[&str] = &[
    "abonner",
    "activer",
    "adapter",
    "autoriser",
    "baser",
    "centraliser",
    "charger",
    "coincer",
    "composer",
    "concerner",
    "confronter",
    "connaître",
    "connecter",
    "constituer",
    "convaincre",
    "déconnecter",
    "dédier",
    "désactiver",
    "destiner",
    "devoir",
    "diviser",
    "doter",
    "équiper",
    "exclure",
    "exposer",
    "fatiguer",
    "habiliter",
    "interdire",
    "intéresser",
    "isoler",
    "lier",
    "limiter",
    "motiver",
    "obliger",
    "opposer",
    "organiser",
    "perdre",
    "préoccuper",
    "prévoir",
    "réserver",
    "situer",
    "soumettre",
    "tenir",
    "tenter",
    "verrouiller",
];

/// What follows *par* where it brings no agent: `par exemple`, `par an`.
const NO_AGENT: &[&str] = &[
    "ailleurs",
    "an",
    "avance",
    "contre",
    "conséquent",
    "endroits",
    "erreur",
    "exemple",
    "heure",
    "hectare",
    "ici",
    "jour",
    "kilo",
    "là",
    "mois",
    "moments",
    "personne",
    "rapport",
    "semaine",
    "suite",
    "terre",
];

/// A passive that does not say who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentlessPassive {
    /// The sentence, by its rank in the running text.
    pub sentence: usize,
    /// Its words: byte range of the prose of the block.
    pub range: Range<usize>,
}

/// The passives with tense and person that do not say who acts, in order. States (`est situé`) are none.
pub fn agentless_passives(sentences: &[Running]) -> Vec<AgentlessPassive> {
    let mut found = Vec::new();
    for (rank, running) in sentences.iter().enumerate() {
        for group in &running.sentence.structure.parse.verbs {
            let passive = group.voice == Voice::Passive && group.certain && group.is_finite();
            // What is so now tells a state; what was done to it, not: `est destiné`, but `a été destiné`.
            let state = !group.compound && STATES.contains(&group.lemma(running.tokens).as_ref());
            // `C’est pourquoi Vue offre…`: a name.
            let named = running.tokens.get(group.head).is_some_and(|token| {
                token.tag == Tag::Propn || {
                    let written = token.text(running.prose);
                    written.starts_with(char::is_uppercase) && written.chars().any(char::is_lowercase)
                }
            });
            if !passive || state || named || has_agent(running.tokens, group.head, &group.lemma(running.tokens)) {
                continue;
            }
            // `n’a pas été voté` with its whole negation, `il a été voté` without its subject.
            let ne =
                |at: &usize| running.tokens.get(*at).is_some_and(|token| matches!(token.folded.as_str(), "ne" | "n'"));
            let start = (group.tokens.start..group.first).find(ne).unwrap_or(group.first);
            let range = running.bytes(&(start..group.head + 1));
            // `ne sont pas publiés ou enregistrés` is one, though it has two heads.
            let apart = |range: &Range<usize>| {
                found
                    .last()
                    .is_none_or(|last: &AgentlessPassive| last.sentence != rank || last.range.end <= range.start)
            };
            if let Some(range) = range.filter(apart) {
                found.push(AgentlessPassive { sentence: rank, range });
            }
        }
    }
    found
}

/// Whether the words around a participle say who does what it tells.
fn has_agent(tokens: &[Token], head: usize, lemma: &str) -> bool {
    let with_de = WITH_DE.contains(&lemma);
    let after = tokens.iter().enumerate().skip(head + 1).take(REACH);
    let clause = after.take_while(|(_, token)| token.kind != TokenKind::Sign || token.folded == ",");
    clause.into_iter().any(|(at, token)| match token.folded.as_str() {
        "par" => tokens.get(at + 1).is_none_or(|next| !NO_AGENT.contains(&next.folded.as_str())),
        "de" | "d'" | "du" | "des" => with_de && at == head + 1,
        _ => false,
    }) || tokens.get(..head).is_some_and(|before| {
        before.windows(2).any(|pair| matches!(pair, [by, who] if by.folded == "par" && is_relative(&who.folded)))
    })
}

fn is_relative(word: &str) -> bool {
    matches!(word, "qui" | "lequel" | "laquelle" | "lesquels" | "lesquelles")
}
