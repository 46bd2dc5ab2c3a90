//! The conditional of what is not established: `auraient évacué la salle`; and adverbs that say so (`dit-on`).

use super::{Attribution, AttributionKind, View};
use crate::lexicon::{Effect, OpenerKind, VerbForm, openers, opening_phrases};
use crate::text::parse::{ClauseKind, Modality, VerbGroup};

/// How far a word that makes a conditional a supposition stands, in tokens.
const WINDOW: usize = 80;

/// Words that make a conditional a supposition of the article.
fn supposes(word: &str) -> bool {
    matches!(
        word,
        "si" | "s'"
            | "sinon"
            | "autrement"
            | "sans"
            | "faute"
            | "idéalement"
            | "cas"
            | "quitte"
            | "comme"
            | "volontiers"
            | "quand"
            | "?"
    )
}

/// Verbs whose conditional is polite, or says what can, must or is wished to be.
fn is_modal(lemma: &str) -> bool {
    matches!(
        lemma,
        "pouvoir"
            | "devoir"
            | "vouloir"
            | "souhaiter"
            | "aimer"
            | "falloir"
            | "savoir"
            | "préférer"
            | "suffire"
            | "convenir"
            | "permettre"
            | "dire"
            | "croire"
            | "penser"
            | "sembler"
            | "paraître"
            | "valoir"
            | "mériter"
            | "espérer"
            | "gagner"
    )
}

impl View<'_> {
    /// What the conditional or an adverb gives as not established, where nobody is named who says it.
    pub(super) fn rumours(&self, quoted: &[bool], covered: &[bool]) -> Vec<Attribution> {
        let free = |at: usize| !quoted.get(at).copied().unwrap_or(false) && !covered.get(at).copied().unwrap_or(false);
        let groups = self.parse.verbs.iter().enumerate();
        let verbs =
            groups.filter(|(_, group)| free(group.first)).filter_map(|(index, group)| self.conditional(index, group));
        let mut found: Vec<Attribution> = Vec::new();
        for rumour in verbs {
            // `auraient fui et se seraient cachés` is one.
            if found.last().is_none_or(|last| last.tokens.end <= rumour.tokens.start) {
                found.push(rumour);
            }
        }
        if found.is_empty() {
            found.extend(self.hearsay(&free));
        }
        found
    }

    fn conditional(&self, index: usize, group: &VerbGroup) -> Option<Attribution> {
        if group.form != VerbForm::Conditional {
            return None;
        }
        let clause = self.clause_of(index)?;
        let first = self.tokens.get(group.first)?;
        let open = matches!(clause.kind, ClauseKind::Main | ClauseKind::Relative);
        let lemmas = [first.lemma(), self.tokens.get(group.head)?.lemma()];
        let modal = group.modality.is_some_and(|modality| modality != Modality::Aspect)
            || lemmas.iter().any(|lemma| is_modal(lemma));
        let person = first.features.person.is_none_or(|person| person == 3);
        // `on`, `ce` and inverted pronouns go with suppositions; `que dirait-on`.
        let vague = group
            .pronoun
            .is_some_and(|(at, follows)| follows || matches!(self.word(at), "on" | "ce" | "c'" | "cela" | "ça"));
        let segment = self.segment(group.first);
        let near = segment.start.max(group.first.saturating_sub(WINDOW))..segment.end.min(group.first + WINDOW);
        let supposed = self.tokens.get(near)?.iter().any(|token| supposes(&token.folded))
            || self.tokens.last().is_some_and(|token| token.folded == "?");
        let copula = first.lemma() == "être";
        // `un pays qui violerait le traité`: any that would.
        let generic = clause.kind == ClauseKind::Relative && !group.compound && !copula;
        if !open || modal || !person || vague || supposed || generic || self.judges(group) {
            return None;
        }
        // `serait`, `ferait`: of a plan or of the future seen from the past as well.
        let doubtful = self
            .parse
            .verbs
            .iter()
            .take(index)
            .rev()
            .take(4)
            .any(|before| before.form == VerbForm::Conditional && before.modality.is_some());
        let certain = group.compound && clause.kind == ClauseKind::Main && !doubtful;
        Some(Attribution {
            kind: AttributionKind::Rumour,
            tokens: clause.tokens.start.min(group.tokens.start)..segment.end.max(group.tokens.end),
            source: None,
            verb: None,
            class: None,
            certain,
        })
    }

    /// `il serait utile de …`, `il serait temps que …`.
    fn judges(&self, group: &VerbGroup) -> bool {
        let impersonal = group.pronoun.is_some_and(|(at, _)| self.word(at) == "il") && group.copula;
        let behind = self.tokens.get(group.tokens.end..).unwrap_or(&[]).iter().take(4);
        impersonal && behind.map(|token| token.folded.as_str()).any(|word| matches!(word, "de" | "d'" | "que" | "qu'"))
    }

    /// `…, dit-on, …`; `prétendument`.
    fn hearsay(&self, free: &impl Fn(usize) -> bool) -> Option<Attribution> {
        let at = (0..self.tokens.len()).filter(|at| free(*at)).find(|at| self.is_hearsay(*at))?;
        Some(Attribution {
            kind: AttributionKind::Rumour,
            tokens: self.segment(at),
            source: None,
            verb: None,
            class: None,
            certain: false,
        })
    }

    fn is_hearsay(&self, at: usize) -> bool {
        let word = self.word(at);
        let follows = self.word(at + 1).starts_with('-');
        if !follows && !matches!(word, "prétendument" | "soi-disant" | "supposément" | "à" | "la" | "le" | "on") {
            return false;
        }
        let words = self.tokens.get(at..self.tokens.len().min(at + 6)).unwrap_or(&[]);
        let Some((_, [phrase, ..])) = opening_phrases().longest_at(words) else { return false };
        openers(phrase).any(|opener| opener.effect == Effect::Attributed && opener.kind == OpenerKind::Adverb)
    }
}
