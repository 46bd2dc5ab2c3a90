//! When a frame is certain: nothing in its sentence that could be read otherwise bears on what it tells. A doubt costs the
//! frame its certainty, and nothing else.

mod arguments;
mod sentence;

use super::adjuncts::Adjuncts;
use super::structures::Structure;
use crate::lexicon::{Tag, VerbForm, state_of};
use crate::text::{
    Clause, ClauseKind, DateKind, DateMention, Factuality, Modality, Negation, Standing, Subject, Token, VerbGroup,
    Voice,
};
use std::ops::Range;

/// Words that deny with *ne*.
const DENYING: &[&str] = &[
    "pas",
    "plus",
    "jamais",
    "rien",
    "aucun",
    "aucune",
    "personne",
    "guère",
    "point",
    "ni",
    "nul",
    "nulle",
    "nullement",
];

/// A clause in its sentence, with what is looked at before its frame is called certain.
pub(super) struct Certainty<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) structure: &'t Structure,
    pub(super) clause: &'t Clause,
    pub(super) group: &'t VerbGroup,
    pub(super) standing: &'t Standing,
    pub(super) adjuncts: &'t Adjuncts<'t>,
    /// Whether the verb stands between quotation marks.
    pub(super) quoted: bool,
    /// Whether a byte of the block does.
    pub(super) in_quote: &'t dyn Fn(usize) -> bool,
    /// Whether the sentence begins with a capital.
    pub(super) capital: bool,
    /// Whether the text tells of what is long past, so that its future may be past too.
    pub(super) past: bool,
    /// The object that the frame claims.
    pub(super) object: Option<Range<usize>>,
}

impl Certainty<'_> {
    /// Whether nothing else can be meant.
    pub(super) fn holds(&self) -> bool {
        let known = self.tokens.get(self.group.head).is_some_and(|token| token.sure)
            && self.clause.certain
            && self.group.certain
            && self.standing.sure
            && !self.group.is_quality(self.tokens);
        let Some(subject) = self.clause.subject.as_ref().filter(|subject| known && subject.certain) else {
            return false;
        };
        self.has_clear_verb()
            && self.has_clear_subject(subject)
            && self.has_clear_object(subject)
            && self.has_clear_adjuncts()
            && self.has_clear_source(subject)
            && self.has_clear_place()
            && self.has_clear_factuality()
            && self.is_read_whole()
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    fn back(&self, at: usize, n: usize) -> &str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    /// Whether the verb group is whole and says one thing: no auxiliary whose participle comes later, no participle that
    /// may tell a state, no past or conditional of *pouvoir* and *devoir*, no subjunctive.
    fn has_clear_verb(&self) -> bool {
        let group = self.group;
        let future = group.form == VerbForm::Future || group.modality == Some(Modality::NearFuture);
        let awaited = || self.tokens.get(group.first).is_some_and(|first| first.lemma() == "falloir");
        let modal = matches!(group.modality, Some(Modality::Possibility | Modality::Obligation));
        let untold = matches!(group.form, VerbForm::Subjunctive | VerbForm::SubjunctiveImperfect)
            || modal && (group.compound || !matches!(group.form, VerbForm::Present | VerbForm::Future));
        // `en ce qui concerne`; `s’inquiète du fait qu’une baisse`, which is no reason.
        let set_phrase = self.clause.opener.as_ref().is_some_and(|opener| {
            self.back(opener.start, 1) == "ce"
                || self.word(opener.start) == "du" && self.word(opener.start + 1) == "fait"
        });
        !untold
            && !set_phrase
            && !(self.past && (future || awaited()))
            && !self.is_left_open()
            && !self.is_state()
            && !self.goes_on()
    }

    /// Whether more of the verb may follow: `doit, en retour, payer`, `sera à remplir`, `est acceptée ou refusée`.
    fn goes_on(&self) -> bool {
        let head = self.tokens.get(self.group.head).map(Token::lemma);
        let end = self.group.tokens.end;
        let infinitive =
            |at: usize| self.tokens.get(at).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
        let alternative = self.word(end) == "ou";
        let modal = matches!(head.as_deref(), Some("devoir" | "pouvoir"));
        // `qu’ils ne partent`, `peut encore moins payer`
        let ne = self.group.negation == Negation::None
            && self.group.tokens.clone().any(|at| matches!(self.word(at), "ne" | "n'"));
        let less = self.group.tokens.clone().any(|at| matches!(self.word(at), "moins" | "guère"));
        // `avant qu’il ne commence`, `ne peut partir qu’à midi`: nothing but *ne* denies it.
        let around = self.group.tokens.start.saturating_sub(4)..self.group.tokens.end + 5;
        // `peut ne pas renouveler`
        let inner = self.group.modality.is_some()
            && (self.group.first + 1..self.group.head).any(|at| matches!(self.word(at), "ne" | "n'"));
        let bare = inner
            || self.group.negation == Negation::Full && !around.clone().any(|at| DENYING.contains(&self.word(at)));
        let other = self.group.negation == Negation::Full
            && (around.start..around.end + 8).any(|at| self.word(at).starts_with("qu"));
        let ceases = self.tokens.get(self.group.first).is_some_and(|first| first.lemma() == "cesser");
        bare || other && !around.clone().any(|at| self.word(at) == "pas")
            || ceases
            || alternative
            || modal
            || ne
            || less
            // `compte vendre`, `est à vendre`.
            || infinitive(end)
            || self.word(end) == "à" && infinitive(end + 1)
    }

    /// Whether an auxiliary stands alone whose participle may come later: `avons, pour cela, accepté`, `sont « déçus »`.
    fn is_left_open(&self) -> bool {
        let group = self.group;
        let head = self.tokens.get(group.head).map(Token::lemma);
        let (have, be) = (head.as_deref() == Some("avoir"), head.as_deref() == Some("être"));
        if !have && !be {
            return false;
        }
        let Some(at) = (group.tokens.end..self.tokens.len()).find(|at| self.tag(*at) != Some(Tag::Adv)) else {
            return true;
        };
        let next = &self.tokens[at];
        let quoted = matches!(next.folded.as_str(), "«" | "“" | "\"");
        // `sont souvent floutées`: a participle that no table holds.
        let unknown = be && !next.sure && matches!(next.tag, Tag::Adj | Tag::Verb | Tag::X);
        let holds = matches!(next.tag, Tag::Det | Tag::Num | Tag::Noun | Tag::Propn)
            || matches!(next.folded.as_str(), "de" | "d'" | "du" | "des" | "pour" | "beaucoup");
        quoted || unknown || have && !holds
    }

    /// Whether what is read as a passive may tell a state: `sont pleinement ouvertes`.
    fn is_state(&self) -> bool {
        let Some(head) = self.tokens.get(self.group.head).filter(|_| self.group.voice == Voice::Passive) else {
            return false;
        };
        let mut after = self.tokens[self.group.head + 1..].iter().take_while(|token| token.tag != Tag::Punct);
        let agent = after.any(|token| token.folded == "par");
        let simple = !self.group.compound && matches!(self.group.form, VerbForm::Present | VerbForm::Imperfect);
        !agent && (head.tag == Tag::Adj || state_of(&head.folded).is_some() || simple && self.quoted)
    }

    /// Whether who says it can be named: not `selon | ouverture de la procédure`; and whether the frame is not half inside
    /// a quotation: `Cette étude « clôt le débat », estime le maire`.
    fn has_clear_source(&self, subject: &Subject) -> bool {
        let source = self.standing.source.as_ref();
        let bare = source
            .and_then(|source| self.tokens.get(source.start))
            .is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::Adj));
        let inside = |at: usize| self.tokens.get(at).is_some_and(|token| (self.in_quote)(token.range.start));
        // Words of somebody who is not named, and facts beside words of somebody.
        let asserted = self.standing.factuality == Factuality::Asserted && !self.quoted;
        let incises = || self.structure.parse.clauses.iter().any(|clause| clause.kind == ClauseKind::Incise);
        let untold = !asserted && source.is_none() && (self.quoted || self.standing.attributed)
            || asserted && self.clause.kind != ClauseKind::Incise && incises();
        // `les déclarations que vous faites`: the noun is no source.
        let noun =
            source.is_some_and(|source| self.clause.opener.as_ref().is_some_and(|opener| opener.start == source.end));
        // `les élus, arrivés, selon le maire, à midi`, `…, dit le maire, le jour où le pont a cédé`: it is told of a part.
        let partial = source.is_some_and(|source| {
            let next = self.tokens.get(source.end);
            let verb = self.group.tokens.start;
            let ends = next.is_none_or(|next| matches!(next.folded.as_str(), "." | "!" | "…" | "»" | "\""));
            let incise = self
                .structure
                .parse
                .clauses
                .iter()
                .any(|clause| clause.kind == ClauseKind::Incise && clause.tokens.end <= verb);
            let cut = next.is_some_and(|next| matches!(next.tag, Tag::Propn | Tag::X | Tag::Num));
            // `a demandé pardon, alors que le feu reprend, selon un élu`
            let nearer = self.structure.parse.clauses.iter().any(|clause| {
                let group = self.structure.parse.verbs.get(clause.verb);
                clause.kind != ClauseKind::Incise
                    && group.is_some_and(|group| {
                        group.is_finite() && group.tokens.start > verb && group.tokens.end <= source.start
                    })
            });
            source.start > verb && (!ends || nearer) || incise || cut
        });
        !bare && !untold && !noun && !partial && inside(subject.head) == self.quoted
    }

    /// Whether each date and quantity that the frame claims stands where it can only go with the verb: at the head of its
    /// part of the sentence, right behind the verb, or behind its object.
    fn has_clear_adjuncts(&self) -> bool {
        let dates: Vec<&DateMention> =
            self.structure.dates.iter().filter(|date| self.adjuncts.has_date(date)).collect();
        let quantities = self.structure.quantities.iter().filter(|quantity| self.adjuncts.has_quantity(quantity));
        let claimed = self.object.as_ref().or(self.clause.subject.as_ref().map(|subject| &subject.tokens));
        let overlaps = |date: &DateMention| {
            claimed.is_some_and(|claimed| date.tokens.start < claimed.end && claimed.end < date.tokens.end)
        };
        !self.structure.dates.iter().any(overlaps)
            && dates.into_iter().all(|date| self.is_own_time(date))
            && quantities.map(|quantity| &quantity.number).all(|tokens| self.is_bound(tokens.start))
    }

    /// Whether a date can only tell when its verb holds: a moment at the head of the sentence, before a comma or the subject,
    /// or close behind the verb. Lengths and rates may be of an amount: `proposé trois ans`, `75 € par mois`.
    fn is_own_time(&self, date: &DateMention) -> bool {
        let (start, end) = (date.tokens.start, date.tokens.end);
        if matches!(date.kind, DateKind::Duration | DateKind::Frequency) {
            return false;
        }
        if start < self.group.tokens.start {
            let subject = self.clause.subject.as_ref().is_some_and(|subject| subject.tokens.start == end);
            return subject || self.word(end) == ",";
        }
        // `la semaine la plus chaude | depuis 1873`
        let degree =
            (self.group.tokens.end..start).any(|at| matches!(self.word(at), "plus" | "moins" | "premier" | "première"));
        self.is_bound(start) && !degree
    }

    fn is_bound(&self, at: usize) -> bool {
        let within = |range: &Range<usize>| range.contains(&at);
        if at < self.group.tokens.end
            || self.clause.subject.as_ref().is_some_and(|subject| within(&subject.tokens))
            || self.object.as_ref().is_some_and(within)
        {
            return true;
        }
        let path = self.tokens.get(self.group.tokens.end..at).unwrap_or(&[]);
        let nouns = path.iter().filter(|token| matches!(token.tag, Tag::Noun | Tag::Propn)).count();
        let parted = path.iter().any(|token| matches!(token.tag, Tag::Cconj | Tag::Sconj));
        !parted && nouns <= 1
    }
}

#[cfg(test)]
mod tests;
