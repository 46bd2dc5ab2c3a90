//! Indirect speech: what a sentence says that somebody says, without quotation marks.

use super::{Attribution, AttributionKind, View};
use crate::lexicon::{Tag, VerbForm};
use crate::text::parse::{Clause, ClauseKind, Parse, VerbGroup, Voice};
use crate::text::token::Token;
use std::ops::Range;

/// So many tokens may stand between a verb of speech and its *que*.
const NEAR: usize = 12;
/// How far a break is looked for, in tokens.
const SEGMENT: usize = 400;
/// At most so many signs end a sentence.
const STOPS: usize = 8;

/// What the tagged tokens of a sentence attribute to somebody, in order. What stands between quotation marks is not read
/// for attributions of its own.
pub fn attributions(tokens: &[Token], parse: &Parse) -> Vec<Attribution> {
    let view = View { prose: "", tokens, parse, offset: 0 };
    let quoted = quoted(tokens);
    let mut found = view.reported(&quoted);
    found.extend(view.incises(&quoted));
    found.extend(view.accordings(&quoted));
    let covered = cover(tokens.len(), &found);
    found.extend(view.rumours(&quoted, &covered));
    found.sort_by_key(|attribution| (attribution.tokens.start, attribution.tokens.end, attribution.kind));
    found
}

/// Whether each token is said by somebody already.
fn cover(len: usize, found: &[Attribution]) -> Vec<bool> {
    let mut covered = vec![false; len];
    let mut to = 0;
    let mut ranges: Vec<&Range<usize>> = found.iter().map(|attribution| &attribution.tokens).collect();
    ranges.sort_by_key(|range| range.start);
    for range in ranges {
        for at in range.start.max(to)..range.end.min(len) {
            if let Some(slot) = covered.get_mut(at) {
                *slot = true;
            }
        }
        to = to.max(range.end);
    }
    covered
}

/// Whether each token of a sentence stands between quotation marks, those that open before the sentence or close after
/// it included.
pub(super) fn quoted(tokens: &[Token]) -> Vec<bool> {
    let mut inside = vec![false; tokens.len()];
    let mut open: Option<usize> = None;
    let mut first = true;
    for (at, token) in tokens.iter().enumerate() {
        let closes = match token.folded.as_str() {
            "«" | "“" => false,
            "»" | "”" => true,
            "\"" if first => closes_by_space(tokens, at),
            "\"" => open.is_some(),
            _ => continue,
        };
        if closes {
            // The mark that closes first was opened before this sentence.
            let from = open.take().or(first.then_some(0));
            if let Some(from) = from {
                inside.iter_mut().take(at).skip(from).for_each(|slot| *slot = true);
            }
        } else {
            open.get_or_insert(at);
        }
        first = false;
    }
    if let Some(from) = open {
        inside.iter_mut().skip(from).for_each(|slot| *slot = true);
    }
    inside
}

/// Whether a straight mark touches the word before it and not the one behind.
fn closes_by_space(tokens: &[Token], at: usize) -> bool {
    let Some(mark) = tokens.get(at) else { return false };
    let touches = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| {
        before.range.end == mark.range.start
            && !before.folded.ends_with('\'')
            && !matches!(before.folded.as_str(), "(" | "[")
    });
    let touched = tokens.get(at + 1).is_some_and(|next| next.range.start == mark.range.end && next.tag != Tag::Punct);
    touches && !touched
}

/// Verbs of speech that with an infinitive tell what is done or felt, not what is said.
fn is_deed(lemma: &str) -> bool {
    matches!(
        lemma,
        "refuser"
            | "accepter"
            | "prévoir"
            | "menacer"
            | "remercier"
            | "féliciter"
            | "presser"
            | "défier"
            | "trouver"
            | "souhaiter"
            | "s'attendre"
    )
}

/// Pronouns of who writes and who reads.
fn is_writer(word: &str) -> bool {
    matches!(word, "je" | "j'" | "tu" | "nous" | "vous" | "-je" | "-tu" | "-nous" | "-vous")
}

impl View<'_> {
    /// Where what is said ends: before the final stop.
    fn end(&self) -> usize {
        let stops = self
            .tokens
            .iter()
            .rev()
            .take(STOPS)
            .take_while(|token| matches!(token.folded.as_str(), "." | "!" | "?" | "…" | "..." | "\"" | "»" | "”"));
        self.tokens.len() - stops.count()
    }

    /// The part of the sentence between two breaks that a token is in.
    pub(super) fn segment(&self, at: usize) -> Range<usize> {
        let breaks = |token: &Token| matches!(token.folded.as_str(), ";" | ":");
        let before = self.tokens.get(..at).unwrap_or(&[]);
        let from = before.iter().rev().take(SEGMENT).position(breaks).map_or(0, |found| at - found);
        let after = self.tokens.get(at..).unwrap_or(&[]);
        let to = after.iter().take(SEGMENT).position(|token| token.folded == ";");
        from..to.map_or_else(|| self.end(), |to| at + to)
    }

    /// Clauses with *que* and infinitives under a verb of speech.
    fn reported(&self, quoted: &[bool]) -> Vec<Attribution> {
        let outside = |at: usize| !quoted.get(at).copied().unwrap_or(false);
        let mut found = Vec::new();
        for (index, clause) in self.parse.clauses.iter().enumerate() {
            match clause.kind {
                ClauseKind::Complement | ClauseKind::Relative => {
                    if let Some(opener) = &clause.opener
                        && outside(opener.start)
                        && self.is_said(clause) == Some(true)
                    {
                        found.extend(self.that_clause(index, clause, opener));
                    }
                }
                ClauseKind::Infinitive
                    if self.parse.verbs.get(clause.verb).is_some_and(|group| outside(group.head)) =>
                {
                    found.extend(self.said_infinitive(clause));
                }
                _ => {}
            }
        }
        found
    }

    /// What a clause with *que* reports: `X a dit que …`.
    fn that_clause(&self, index: usize, clause: &Clause, opener: &Range<usize>) -> Option<Attribution> {
        let nearest = self.parse.verbs.partition_point(|group| group.tokens.start < opener.start).checked_sub(1)?;
        let near = self.parse.verbs.get(nearest)?;
        let gap = opener.start.saturating_sub(near.tokens.end);
        let parent = clause.parent.filter(|parent| *parent < index).and_then(|parent| self.parse.clauses.get(parent));
        let says = |group: usize| {
            let saying = self.saying(self.parse.verbs.get(group)?)?;
            // `veut dire`: it means.
            let means = self.word(saying.verb) == "dire"
                && matches!(self.word(saying.verb.wrapping_sub(1)), "veut" | "veulent" | "voulait" | "vouloir" | "pas");
            if means {
                return None;
            }
            saying.speech.construction.split('+').any(|item| item == "que").then_some((saying, group))
        };
        let (saying, group) = if gap <= NEAR
            && let Some(found) = says(nearest)
        {
            found
        } else {
            says(parent?.verb)?
        };
        let verbs = self.parse.verbs.get(group)?;
        let between = self.tokens.get(verbs.tokens.end..opener.start).unwrap_or(&[]);
        let commas = between.iter().filter(|token| token.folded == ",").count();
        if self.is_own_voice(group) {
            return None;
        }
        let (source, sure) = self.source_or_passive(group);
        let sure = sure && (source.is_some() || verbs.is_finite());
        // `lui dit les idées qu’il a`: the phrase before is what the clause goes with.
        let object = between.first().is_some_and(|token| token.tag == Tag::Det)
            && !matches!(saying.speech.lemma, "prévenir" | "avertir" | "informer" | "aviser" | "assurer");
        let sure = sure && !object;
        Some(Attribution {
            kind: AttributionKind::Reported,
            tokens: opener.start..self.reported_end(group, clause),
            source,
            verb: Some(saying.verb),
            class: Some(saying.speech.class),
            certain: sure && between.len() <= NEAR && commas.is_multiple_of(2),
        })
    }

    /// Whether a verb of speech is that of the article itself: `il faut noter que`, `à noter que`, `assurez-vous que`.
    fn is_own_voice(&self, index: usize) -> bool {
        let Some(group) = self.parse.verbs.get(index) else { return true };
        if group.form == VerbForm::Imperative || group.pronoun.is_some_and(|(at, _)| is_writer(self.word(at))) {
            return true;
        }
        if self.tokens.get(group.first).is_some_and(|first| &*first.lemma() == "falloir") {
            return true;
        }
        if group.form != VerbForm::Infinitive {
            return false;
        }
        let before = index.checked_sub(1).and_then(|before| self.parse.verbs.get(before));
        let opens = group.tokens.start <= 1 && matches!(self.word(0), "à" | "pour");
        opens || before.is_some_and(|before| self.is_impersonal_il(before))
    }

    /// The source of a verb group, and whether it is sure; a passive without agent has none.
    fn source_or_passive(&self, group: usize) -> (Option<Range<usize>>, bool) {
        let passive = self.parse.verbs.get(group).is_some_and(|group| {
            group.voice == Voice::Passive && group.is_finite() || group.form == VerbForm::PastParticiple
        });
        match self.source_of(group) {
            Some((tokens, certain)) => {
                let nobody = matches!(self.word(tokens.start), "aucun" | "aucune" | "nul" | "nulle" | "personne");
                (Some(tokens), certain && !nobody)
            }
            None => (None, passive),
        }
    }

    /// Where a reported clause ends: with the clause that reports it where that is set in another, else with the sentence.
    fn reported_end(&self, group: usize, clause: &Clause) -> usize {
        let end = self.segment(clause.tokens.start).end;
        let Some(reporting) = self.clause_of(group) else { return end };
        if self.parse.verbs.get(group).is_some_and(|group| !group.is_finite()) {
            return self.before_main(clause).map_or(end, |start| end.min(start));
        }
        if !matches!(
            reporting.kind,
            ClauseKind::Relative | ClauseKind::Time | ClauseKind::Cause | ClauseKind::Opposition
        ) {
            return end;
        }
        let from = self.parse.clauses.partition_point(|other| other.verb <= clause.verb);
        let outer = self.parse.clauses.iter().skip(from).take(NEAR).find(|other| {
            other.tokens.start < reporting.tokens.start
                && self.parse.verbs.get(other.verb).is_some_and(|group| group.is_finite())
        });
        let start = outer.and_then(|outer| self.parse.verbs.get(outer.verb)).map(|group| group.tokens.start);
        start.map_or(end, |start| {
            let comma = self.word(start.wrapping_sub(1)) == ",";
            end.min(if comma { start - 1 } else { start })
        })
    }

    /// Where the main clause begins that follows what a participle reports: `Espérant gagner, | le club …`.
    fn before_main(&self, clause: &Clause) -> Option<usize> {
        let from = self.parse.clauses.partition_point(|other| other.verb <= clause.verb);
        let main = self.parse.clauses.iter().skip(from).take(NEAR).find(|other| other.kind == ClauseKind::Main)?;
        let start = main.subject.as_ref().map(|subject| subject.tokens.start)?;
        let comma = self.word(start.checked_sub(1)?) == ",";
        (comma && start > clause.tokens.start + 1).then_some(start - 1)
    }

    /// Where the article goes on by itself behind what an infinitive reports: `espère venir, | mais il doit …`; else `end`.
    fn before_but(&self, clause: &Clause, end: usize) -> usize {
        let from = self.parse.clauses.partition_point(|other| other.verb <= clause.verb);
        let others = self.parse.clauses.iter().skip(from).take(NEAR).filter(|other| other.kind == ClauseKind::Main);
        let start = others.filter_map(|other| other.subject.as_ref()).find_map(|subject| {
            let joint = subject.tokens.start.checked_sub(2)?;
            let apart = self.word(joint) == "," && matches!(self.word(joint + 1), "mais" | "et" | "or" | "car");
            (apart && joint > clause.tokens.start && !subject.shared).then_some(joint)
        });
        start.map_or(end, |start| start.min(end))
    }

    /// `X dit avoir vu …`, `X promet de venir`, `X accuse Y d’avoir menti`.
    fn said_infinitive(&self, clause: &Clause) -> Option<Attribution> {
        let before = clause.verb.checked_sub(1)?;
        let (group, infinitive) = (self.parse.verbs.get(before)?, self.parse.verbs.get(clause.verb)?);
        if infinitive.form != VerbForm::Infinitive {
            return None;
        }
        let saying = self.saying(group).filter(|saying| !is_deed(saying.speech.lemma))?;
        let start = infinitive.tokens.start;
        let between = self.tokens.get(group.tokens.end..start)?;
        let takes = |name: &str| saying.speech.construction.split('+').any(|item| item == name);
        let direct = between.iter().all(|token| token.tag == Tag::Adv);
        let with_de = between.last().is_some_and(|token| matches!(token.folded.as_str(), "de" | "d'"));
        // `X demande à Y de …`, `X accuse Y de …`: whom he tells or accuses stands between.
        let short =
            between.len() <= NEAR && between.iter().all(|token| token.kind != crate::text::token::TokenKind::Sign);
        if !(direct && takes("que") || with_de && short && takes("de")) {
            return None;
        }
        if self.is_own_voice(before) || group.voice == Voice::Passive && self.is_impersonal_il(group) {
            return None;
        }
        let (source, sure) = self.source_or_passive(before);
        Some(Attribution {
            kind: AttributionKind::Reported,
            tokens: if with_de { start - 1 } else { start }..self.before_but(clause, self.reported_end(before, clause)),
            source,
            verb: Some(saying.verb),
            class: Some(saying.speech.class),
            certain: sure && (direct || between.len() <= NEAR / 2),
        })
    }

    /// `La digue, explique X, tiendra`.
    fn incises(&self, quoted: &[bool]) -> Vec<Attribution> {
        let outside = |at: usize| !quoted.get(at).copied().unwrap_or(false);
        let groups = self.parse.verbs.iter().filter(|group| group.is_finite());
        let told = groups
            .map(|group| group.tokens.start)
            .filter(|start| outside(*start) && self.may_interrupt(*start) && self.sets_apart(*start));
        let misread = (0..self.tokens.len()).filter(|at| outside(*at) && self.is_misread_incise(*at));
        told.chain(misread)
            .filter_map(|start| {
                let found = self.incise_at(start).filter(|found| found.class.is_some())?;
                let segment = self.segment(start);
                let end = found.tokens.end;
                let tokens = segment.start..self.incise_end(start, end, segment.end);
                // A quotation and nothing else is told elsewhere.
                let own = (tokens.start..start).any(|at| {
                    outside(at)
                        && self.tokens.get(at).is_some_and(|token| token.tag != Tag::Punct && token.tag != Tag::Cconj)
                });
                own.then_some(Attribution {
                    kind: AttributionKind::Incise,
                    tokens,
                    source: Some(found.tokens),
                    verb: found.verb,
                    class: found.class,
                    certain: found.certain,
                })
            })
            .collect()
    }

    /// Whether the verb that begins at a token tells who says what stands before it, rather than what its subject does.
    pub(super) fn sets_apart(&self, at: usize) -> bool {
        let Some(index) = self.group_at(at) else { return false };
        let Some((clause, group)) = self.clause_of(index).zip(self.parse.verbs.get(index)) else { return false };
        if let Some((_, follows)) = group.pronoun {
            return follows;
        }
        // `L’expression « … » décrit un nombre`: with no verb before, the quotation is its subject.
        let parted = !matches!(self.word(at.wrapping_sub(1)), "»" | "”" | "\"");
        if self.is_nickname(at) {
            return false;
        }
        if clause.kind == ClauseKind::Incise && parted || self.frames(at) {
            return true;
        }
        let own =
            clause.subject.as_ref().is_some_and(|subject| !subject.shared && subject.tokens.end <= group.tokens.start);
        let from = self.segment(at).start;
        let first = self.parse.verbs.partition_point(|group| group.tokens.start < from);
        let Some(found) = self.incise_at(at).filter(|found| found.certain) else { return false };
        // `Pour cela, a annoncé le maire, le pont fermera`: what he says may come behind.
        let behind = || {
            self.word(found.tokens.end) == ","
                && self.parse.clauses.iter().any(|clause| {
                    let starts = clause.subject.as_ref().is_some_and(|subject| {
                        !subject.shared && subject.certain && subject.tokens.start == found.tokens.end + 1
                    });
                    starts && clause.kind == ClauseKind::Main
                })
        };
        let told = self.parse.verbs.get(first..index).is_some_and(|before| before.iter().any(VerbGroup::is_finite))
            || parted && behind();
        // `…, a remercié le préfet`: who is behind the verb may be its object.
        let incise = self.saying_chain(index).is_some_and(|(saying, _)| {
            let acts = matches!(saying.speech.class, "accusation" | "appel" | "réaction" | "avertissement");
            saying.speech.construction.contains("incise") && !(acts && saying.speech.construction.contains("nom"))
        });
        let number = group.number(self.tokens).zip(self.number_of(&found.tokens));
        let agrees = number.is_none_or(|(verb, subject)| verb == subject);
        !own && told && incise && agrees && self.source_class(&found.tokens).is_some()
    }

    /// Where what an incise tells of ends: before it, unless the sentence goes on behind it.
    fn incise_end(&self, start: usize, end: usize, limit: usize) -> usize {
        let goes_on = self.word(end) == ","
            && !matches!(
                self.word(end + 1),
                "qui" | "que" | "qu'" | "dont" | "où" | "lequel" | "laquelle" | "alors" | "lors" | "en"
            )
            && !self
                .group_at(end + 1)
                .and_then(|group| self.parse.verbs.get(group))
                .is_some_and(|group| matches!(group.form, VerbForm::PresentParticiple | VerbForm::PastParticiple));
        if goes_on { limit } else { start.saturating_sub(1) }
    }
}
