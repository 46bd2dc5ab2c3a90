//! What a verb says of its own clause: negation, tense, mood, semi-auxiliary, adverb.

use super::{Factuality, Reader, Standing};
use crate::lexicon::{Effect, OpenerKind, Tag, VerbForm, join_words, openers};
use crate::text::parse::{Clause, ClauseKind, Modality, Negation, VerbGroup};

impl Reader<'_> {
    /// What a verb says of itself.
    pub(super) fn verb(&self, index: usize, clause: &Clause) -> Standing {
        let Some(group) = self.group(clause) else { return Standing::asserted() };
        let at = group.first;
        // `Qu’en pense l’armée ?`
        let asks =
            clause.kind == ClauseKind::Relative && clause.opener.as_ref().is_some_and(|opener| opener.start == 0);
        if self.question
            && (asks || matches!(clause.kind, ClauseKind::Main | ClauseKind::Complement | ClauseKind::Infinitive))
        {
            // The question may be quoted in a sentence that asks nothing.
            let quotes = self.tokens.iter().any(|token| matches!(token.folded.as_str(), "«" | "“" | "\""));
            return Standing { sure: !quotes, ..Standing::by(Factuality::Questioned, self.tokens.len() - 1) };
        }
        // `Le club gagnera-t-il ? (sinon, …)`: the mark is not always the last.
        let inverted = clause.kind == ClauseKind::Main && group.pronoun.is_some_and(|(_, follows)| follows);
        if inverted && let Some(mark) = self.tokens.iter().position(|token| token.folded == "?") {
            return Standing::by(Factuality::Questioned, mark).unsure();
        }
        // `deviner quel était le prix`.
        if matches!(self.word(group.tokens.start.wrapping_sub(1)), "quel" | "quelle" | "quels" | "quelles") {
            return Standing::by(Factuality::Questioned, group.tokens.start - 1).unsure();
        }
        if matches!(group.negation, Negation::Full | Negation::Partial) {
            return Standing::by(Factuality::Negated, at);
        }
        if let Some(modal) = self.modal(group) {
            return modal;
        }
        if group.copula
            && self.tokens.get(group.head).is_some_and(|head| matches!(&*head.lemma(), "sembler" | "paraître"))
        {
            return Standing::by(Factuality::Hedged, at);
        }
        if let Some(adverb) = self.hedge(group) {
            return adverb;
        }
        match group.form {
            // Beside a past, the future tells what came after it.
            VerbForm::Future => {
                let story = self.parse.verbs.iter().any(|other| other.form == VerbForm::SimplePast);
                Standing { sure: !story, ..Standing::by(Factuality::Planned, at).in_prospect(true) }
            }
            VerbForm::Imperative => Standing::by(Factuality::Due, at).in_prospect(true),
            VerbForm::Conditional => self.conditional(index, at),
            // `le seul qui sache`, `je regrette qu’il parte`: a subjunctive may tell a fact.
            VerbForm::Subjunctive | VerbForm::SubjunctiveImperfect if clause.kind != ClauseKind::Concession => {
                Standing::by(Factuality::Hedged, at).unsure()
            }
            // `la fête tombe l’an prochain`.
            VerbForm::Present if !group.compound && self.comes(clause) => {
                Standing::by(Factuality::Planned, at).unsure()
            }
            _ => self.attribute(clause, group),
        }
    }

    /// Whether a clause says when by what is still to come: `demain`, `l’an prochain`.
    fn comes(&self, clause: &Clause) -> bool {
        let ahead = |word: &str| {
            matches!(word, "demain" | "après-demain" | "prochain" | "prochaine" | "prochains" | "prochaines")
        };
        self.tokens.get(clause.tokens.clone()).is_some_and(|tokens| tokens.iter().any(|token| ahead(&token.folded)))
    }

    /// What a semi-auxiliary says. In the past, who could or had to do something may have done it: `a pu fuir`, `a dû
    /// fermer`; in the conditional, `aurait dû` denies it.
    fn modal(&self, group: &VerbGroup) -> Option<Standing> {
        let factuality = match group.modality? {
            Modality::Possibility | Modality::Appearance => Factuality::Hedged,
            Modality::Obligation => Factuality::Due,
            Modality::NearFuture => Factuality::Planned,
            Modality::Avoided => Factuality::Averted,
            Modality::RecentPast | Modality::Causative | Modality::Aspect => return None,
        };
        let able = group.modality == Some(Modality::Possibility);
        let after_avoir = self.tokens.get(group.first).is_some_and(|first| &*first.lemma() == "avoir");
        let done = group.form == VerbForm::SimplePast || after_avoir;
        let past = done || group.form == VerbForm::Imperfect && !able;
        let due = matches!(factuality, Factuality::Due | Factuality::Planned);
        let factuality = if done && due { Factuality::Hedged } else { factuality };
        let appears = group.modality == Some(Modality::Appearance);
        // `doit`, `a dû`, `peut`, `va`; not `pourrait`, `devait`, `semble`.
        let prospective = matches!(factuality, Factuality::Hedged | Factuality::Due | Factuality::Planned)
            && !appears
            && (done || matches!(group.form, VerbForm::Present | VerbForm::Future));
        let standing = Standing::by(factuality, group.first).in_prospect(prospective);
        Some(Standing { sure: appears || !past, ..standing })
    }

    /// A conditional: under a condition, or the future of what was said, or hearsay.
    fn conditional(&self, index: usize, at: usize) -> Standing {
        let mut conditions = self.parse.clauses.iter().filter(|clause| clause.kind == ClauseKind::Condition).peekable();
        let condition = conditions.peek().is_some();
        let own = conditions.any(|clause| clause.parent == Some(index));
        let clause = &self.parse.clauses[index];
        let reported = clause.parent.and_then(|parent| self.parse.clauses.get(parent)).is_some_and(|above| {
            clause.kind == ClauseKind::Complement
                && self.group(above).is_some_and(|group| group.compound || group.form != VerbForm::Present)
        });
        if condition {
            Standing { sure: own, ..Standing::by(Factuality::Conditional, at) }
        } else if reported {
            // `a suggéré qu’il viendrait`: he will, or he may.
            Standing::by(Factuality::Planned, at).unsure()
        } else {
            Standing::by(Factuality::Hedged, at)
        }
    }

    /// An adverb of doubt beside the verb.
    fn hedge(&self, group: &VerbGroup) -> Option<Standing> {
        let from = group.tokens.start.saturating_sub(2);
        let to = (group.tokens.end + 2).min(self.tokens.len());
        (from..to).find_map(|at| {
            let token = &self.tokens[at];
            // `presque normalement`: of the adverb.
            let degree = token.tag == Tag::Adv
                && self
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.tag, Tag::Adv | Tag::Adj) && at + 1 != group.head);
            if degree {
                return None;
            }
            // `sans doute`, `à peine`.
            let pair = token.tag == Tag::Adp && self.tokens.get(at + 1).is_some_and(|next| next.tag != Tag::Det);
            if token.tag != Tag::Adv && !pair
                || !(group.tokens.contains(&at)
                    || self.tokens[at.min(group.tokens.start)..group.tokens.start.max(at)]
                        .iter()
                        .all(|between| between.folded != ","))
            {
                return None;
            }
            let joined = if pair { join_words(&[&token.folded, self.word(at + 1)]) } else { token.folded.to_string() };
            let effect = openers(&joined).find(|opener| opener.kind == OpenerKind::Adverb)?.effect;
            matches!(effect, Effect::Hedged | Effect::Supposed).then(|| Standing::by(Factuality::Hedged, at))
        })
    }
}
