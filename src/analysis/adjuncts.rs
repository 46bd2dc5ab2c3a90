//! Which dates and quantities of a sentence tell when and how much of the verb of a clause: not those of a clause in it
//! or beside it, nor those that complete a noun or a participle.

use super::structures::Structure;
use crate::lexicon::{Tag, TimeRelation, VerbForm, analyses, is_total};
use crate::text::{Clause, ClauseKind, DateKind, DateMention, Extent, Quantity, QuantityKind, Token, VerbGroup};
use std::ops::Range;

/// A clause with the sentence around it.
pub(super) struct Adjuncts<'t> {
    tokens: &'t [Token],
    structure: &'t Structure,
    index: usize,
    clause: &'t Clause,
    group: &'t VerbGroup,
}

impl<'t> Adjuncts<'t> {
    /// Those of the clause of that index with that verb group.
    pub(super) fn new(
        tokens: &'t [Token],
        structure: &'t Structure,
        index: usize,
        group: &'t VerbGroup,
    ) -> Option<Self> {
        Some(Self { tokens, structure, index, clause: structure.parse.clauses.get(index)?, group })
    }

    /// Whether the clause is the smallest one with a finite verb around a token.
    pub(super) fn is_innermost(&self, token: usize) -> bool {
        let clauses = self.structure.parse.clauses.iter().enumerate();
        let smallest = clauses
            .filter(|(_, clause)| clause.tokens.contains(&token) && !is_nonfinite(clause))
            .min_by_key(|(_, clause)| clause.tokens.len());
        smallest.is_some_and(|(index, _)| index == self.index)
    }

    /// Whether a date tells when what the verb says is done.
    pub(super) fn has_date(&self, date: &DateMention) -> bool {
        let start = date.tokens.start;
        if !date.certain || !self.is_innermost(start) || self.is_opened_apart(start) {
            return false;
        }
        // `risque 15 ans | de prison`: how much.
        let end = date.tokens.end;
        let measures = date.kind == DateKind::Duration
            && matches!(self.word(end), "de" | "d'")
            && self.tokens.get(end + 1).is_some_and(|next| next.tag == Tag::Noun);
        if self.is_compared(start) || measures {
            return false;
        }
        // `l’accord de mai`, `on se souvient d’hier`: no time of the verb.
        let of = date.relation == Some(TimeRelation::Of) || matches!(self.word(start), "de" | "d'" | "du" | "des");
        if of && (date.extent != Extent::Range || date.kind == DateKind::Hour && self.is_nominal(start)) {
            return false;
        }
        if start < self.group.tokens.start {
            return self.stands_before(&date.tokens);
        }
        self.reaches(start)
    }

    /// Whether a quantity is of what the clause says.
    pub(super) fn has_quantity(&self, quantity: &Quantity) -> bool {
        let start = quantity.number.start;
        if quantity.kind == QuantityKind::Reference || !self.is_innermost(start) || self.is_compared(start) {
            return false;
        }
        // `Léa, 40 ans, …`: of somebody, and no part of what is done.
        if quantity.kind == QuantityKind::Age && matches!(self.back(start, 1), "," | "(") {
            return false;
        }
        let own = [self.subject(), self.object()].into_iter().flatten();
        for (tokens, head) in own {
            let sized =
                self.completes(start, head) && (quantity.kind != QuantityKind::Count || is_total(self.word(head)));
            if tokens.contains(&start) || sized {
                // `les 20 barques`, `une hausse de 3 %`, and not `le patron des 20 barques`.
                return quantity.noun == Some(head) || start <= head || sized;
            }
        }
        if start < self.group.tokens.start {
            return self.stands_before(&quantity.number);
        }
        self.reaches(start) && !self.completes_noun(start)
    }

    fn subject(&self) -> Option<(Range<usize>, usize)> {
        self.clause.subject.as_ref().map(|subject| (subject.tokens.clone(), subject.head))
    }

    fn object(&self) -> Option<(Range<usize>, usize)> {
        let object = self.structure.parse.phrases.get(self.clause.object?)?;
        Some((object.tokens.clone(), object.head))
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    fn back(&self, at: usize, n: usize) -> &str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    /// Whether what starts at `start` tells the size of a noun: `un bail | supérieur à 12 mois`, but `le bail est supérieur
    /// à 12 mois`.
    fn is_compared(&self, start: usize) -> bool {
        let compares = ["supérieur", "inférieur", "égal"].iter().any(|stem| self.word(start).starts_with(stem));
        compares && start != self.group.tokens.end
    }

    /// Whether a noun or an adjective ends before `at`.
    fn is_nominal(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj))
    }

    /// Whether the word that opens another clause stands right before `at`: `si | au cours de l’année, …`.
    fn is_opened_apart(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let opens = self.tokens.get(before).is_some_and(|token| token.tag == Tag::Sconj)
            || matches!(self.word(before), "qui" | "dont" | "où" | "lequel" | "laquelle");
        opens && !self.clause.opener.as_ref().is_some_and(|opener| opener.contains(&before))
    }

    /// Whether what stands before the verb is of the clause, and of no noun or participle: it opens the clause or is set
    /// between commas, or follows the subject pronoun or the auxiliary.
    fn stands_before(&self, range: &Range<usize>) -> bool {
        if self.subject().is_some_and(|(tokens, _)| tokens.contains(&range.start)) || self.in_nonfinite(range.start) {
            return false;
        }
        let from = self.clause.tokens.start.min(range.start);
        let before = self.tokens.get(from..range.start).unwrap_or(&[]);
        let last = before.iter().rposition(|token| matches!(token.folded.as_str(), "," | ";" | ":" | "–" | "—"));
        // `la course engagée depuis le départ, il y a trois jours, …`.
        let told = before.get(..last.unwrap_or(0)).unwrap_or(&[]).iter().any(is_participle);
        let piece = last.map_or(0, |at| at + 1);
        let bound = before.iter().enumerate().skip(piece).any(|(at, token)| {
            let other = self.structure.dates.iter().any(|date| date.tokens.contains(&(from + at)));
            !other && (matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb) || token.folded == "(")
        });
        !bound && !told
    }

    /// Whether the verb reaches what starts at `start` after it: no other verb, participle or open bracket between.
    fn reaches(&self, start: usize) -> bool {
        if self.group.tokens.contains(&start) {
            return true;
        }
        let from = self.group.tokens.end;
        let verbs = self.structure.parse.verbs.iter();
        let mut between = verbs.filter(|group| group.tokens.start >= from && group.tokens.start < start);
        if between.next().is_some() || self.in_nonfinite(start) {
            return false;
        }
        let path = self.tokens.get(from..start).unwrap_or(&[]);
        let mut open = 0_usize;
        for (at, token) in path.iter().enumerate() {
            match token.folded.as_str() {
                "(" => open += 1,
                ")" => open = open.saturating_sub(1),
                _ => {}
            }
            // `élus | pour six ans`, but after what the copula says: `sont élus pour six ans`.
            let told = self.group.copula && at == 0;
            if is_participle(token) && !told {
                return false;
            }
            // `…, élus | pour six ans`, where it was read as a noun.
            let apart = at > 0 && path.get(at - 1).is_some_and(|before| before.folded == ",");
            let read = apart && analyses(&token.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple));
            if read && at + 1 == path.len() {
                return false;
            }
        }
        open == 0
    }

    fn in_nonfinite(&self, token: usize) -> bool {
        self.structure.parse.clauses.iter().any(|clause| {
            is_nonfinite(clause) && clause.tokens.contains(&token) && !self.group.tokens.contains(&clause.tokens.start)
        })
    }

    /// Where a preposition with its determiner that governs `start` stands.
    fn governor(&self, start: usize) -> Option<usize> {
        let determined = |at: usize| self.tokens.get(at).is_some_and(|token| token.tag == Tag::Det);
        let mut at = start.checked_sub(1)?;
        while determined(at) && !matches!(self.word(at), "des" | "du" | "de" | "d'") {
            at = at.checked_sub(1)?;
        }
        Some(at)
    }

    /// Whether the quantity at `start` follows the noun `head` with nothing but `de` between.
    fn completes(&self, start: usize, head: usize) -> bool {
        self.governor(start).is_some_and(|at| matches!(self.word(at), "de" | "d'") && at == head + 1)
    }

    /// Whether the quantity at `start` completes a noun: `une escadre | de 30 barques`, `un bail | supérieur à 12 mois`.
    fn completes_noun(&self, start: usize) -> bool {
        let adjective = self.tokens.get(start).is_some_and(|token| token.tag == Tag::Adj);
        let of = |at: usize| matches!(self.word(at), "de" | "d'" | "des" | "du") && self.is_nominal(at);
        adjective && self.is_nominal(start) || self.governor(start).is_some_and(of)
    }
}

fn is_participle(token: &Token) -> bool {
    token.features.form == Some(VerbForm::PastParticiple)
}

fn is_nonfinite(clause: &Clause) -> bool {
    matches!(clause.kind, ClauseKind::Infinitive | ClauseKind::Participial)
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Format};
    use crate::source::Source;

    /// The dates and quantities of the frame with that verb, as `dates|quantities`.
    fn told(text: &str, verb: &str) -> String {
        let source = Source::decode("a.txt".to_string(), text.as_bytes().to_vec()).expect("a text");
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = crate::analysis::analyze(&source, &document, None);
        let Some(frame) = analysis.frames.iter().find(|frame| frame.verb == verb) else {
            return "no frame".to_string();
        };
        let prose = document.blocks[frame.block].prose.text();
        let words = |ranges: &[std::ops::Range<usize>]| {
            ranges.iter().map(|range| &prose[range.clone()]).collect::<Vec<_>>().join(", ")
        };
        format!("{}|{}", words(&frame.dates), words(&frame.quantities))
    }

    #[test]
    fn the_times_of_a_verb_are_its_own() {
        for (text, verb, wanted) in [
            ("Le conseil a vendu la halle en 2019.", "vendre", "en 2019|"),
            ("En 2019, le conseil a vendu la halle.", "vendre", "En 2019|"),
            ("Le conseil a annoncé mardi la vente de la halle.", "annoncer", "mardi|"),
            ("Le bail, signé en 1998, lie le conseil.", "lier", "|"),
            ("Le bail signé en 1998 lie le conseil.", "lier", "|"),
            ("La loi lie les juges élus pour six ans.", "lier", "|"),
            ("La cour compte des juges, élus pour un an.", "compter", "|"),
            (
                "À la fin du XIIe siècle et au XIIIe siècle, la ville dort.",
                "dormir",
                "À la fin du XIIe siècle, au XIIIe siècle|",
            ),
            ("On se souviendra d’hier.", "souvenir", "|"),
            ("Le conseil propose un bail supérieur à 12 mois.", "proposer", "|"),
            ("Le préfet regrette la grève de mardi.", "regretter", "|"),
            ("Le gérant encourt jusqu’à 15 ans de prison.", "encourir", "|jusqu’à 15 ans"),
            ("Le préfet regrette une grève qui dure depuis mardi.", "regretter", "|"),
            ("Si au cours de l’année, le conseil refuse, la ville perd son bail.", "perdre", "|"),
            ("Le délai s’applique sans compter le samedi.", "appliquer", "|"),
            ("L’enquête a été menée entre le 18 juin et le 3 août.", "mener", "entre le 18 juin et le 3 août|"),
        ] {
            assert_eq!(told(text, verb), wanted, "{text}");
        }
    }

    #[test]
    fn the_quantities_of_a_verb_are_its_own() {
        for (text, verb, wanted) in [
            ("La crue a emporté 12 barques.", "emporter", "|12"),
            ("La ville connaît une hausse de 3 %.", "connaître", "|3 %"),
            ("Le prix est inférieur ou égal à 3 000 €.", "être", "|inférieur ou égal à 3 000 €"),
            ("Léa Garnier, 42 ans, dirige la scierie.", "diriger", "|"),
            ("Le port accueille le patron de 30 barques.", "accueillir", "|"),
            ("Le bilan est mauvais, la ville nécessitant 12 millions d’euros.", "être", "|"),
            ("Les petits restent environ 1 an et demi.", "rester", "environ 1 an et demi|environ 1 an et demi"),
        ] {
            assert_eq!(told(text, verb), wanted, "{text}");
        }
    }
}
