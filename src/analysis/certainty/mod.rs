//! When a frame is certain: nothing in its sentence that could be read otherwise bears on what it tells. A doubt costs the
//! frame its certainty, and nothing else.

mod arguments;

use super::adjuncts::Adjuncts;
use super::structures::Structure;
use crate::lexicon::{StateAdjective, Tag, VerbForm, masculine_singulars, state_adjective};
use crate::text::{
    Clause, ClauseKind, DateKind, DateMention, Factuality, Modality, Negation, Standing, Subject, Token, TokenKind,
    VerbGroup, Voice,
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
            && self.is_plain()
            && self.is_balanced()
            && self.names_every_source()
            && self.accounts_for_all_verbs()
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
        let awaited = self.tokens.get(group.first).is_some_and(|first| first.lemma() == "falloir");
        let modal = matches!(group.modality, Some(Modality::Possibility | Modality::Obligation));
        let untold = matches!(group.form, VerbForm::Subjunctive | VerbForm::SubjunctiveImperfect)
            || modal && (group.compound || !matches!(group.form, VerbForm::Present | VerbForm::Future));
        // `en ce qui concerne`, `comme on le voit`.
        // And `s’inquiète du fait qu’une baisse`, which is no reason.
        let set_phrase = self.clause.opener.as_ref().is_some_and(|opener| {
            self.back(opener.start, 1) == "ce"
                || self.word(opener.start) == "du" && self.word(opener.start + 1) == "fait"
        });
        !untold
            && !set_phrase
            && !(self.past && (future || awaited))
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
        // `compte vendre`, `espère vendre`, `est à vendre`.
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
            || infinitive(end)
            || self.word(end) == "à" && infinitive(end + 1)
    }

    /// Whether the sentence is a plain one: whole, with no condition that may concede, and no words that say a name again.
    fn is_plain(&self) -> bool {
        let parse = &self.structure.parse;
        // `ou si le bail prend fin`: an item of a list, under what its head says.
        let whole = self.tokens.first().is_some_and(|first| first.kind != TokenKind::Word || self.capital);
        let real = matches!(self.group.form, VerbForm::Future | VerbForm::Conditional)
            || self.standing.factuality == Factuality::Due
            || self.group.modality.is_some();
        // `S’il vit à la ville, il aime la campagne.`
        let conditional = self.standing.factuality == Factuality::Conditional;
        let conceding = self.tokens.iter().any(|token| matches!(token.folded.as_str(), "si" | "s'"))
            && parse.clauses.iter().any(|clause| clause.kind == ClauseKind::Condition)
            && !(real && conditional);
        // What hangs on *que* and is told as a fact is a fact to somebody.
        // What hangs on an infinitive (`vérifier que`) takes its sense from there.
        let above = self.clause.parent.and_then(|parent| parse.clauses.get(parent));
        let above = above.and_then(|above| parse.verbs.get(above.verb));
        let asserted = self.standing.factuality == Factuality::Asserted;
        let nonfinite = above.is_none_or(|above| !above.is_finite());
        let due = above.is_some_and(|above| above.lemma(self.tokens) == "falloir");
        let told = match self.clause.kind {
            ClauseKind::Complement => asserted || nonfinite || due,
            // `un plan qui vise à aider les clubs | qui ferment`
            ClauseKind::Relative => asserted && above.is_some() && nonfinite,
            _ => false,
        };
        // `connaît en partie`: adverbs of doubt may be of something else.
        let hedged = self.standing.factuality == Factuality::Hedged
            && self.group.modality.is_none()
            && self.group.form != VerbForm::Conditional
            && !self.standing.attributed;
        // `D’où vient-elle ?`; `ce n’est pas l’aîné qui hérite`.
        let asks = self.tokens.last().is_some_and(|last| last.folded == "?") && asserted;
        let cleft = self.clause.kind == ClauseKind::Relative
            && self.clause.parent.and_then(|parent| parse.clauses.get(parent)).is_some_and(|above| {
                above.subject.as_ref().is_some_and(|subject| matches!(self.word(subject.head), "ce" | "c'"))
            });
        // `resterait ouvert en cas de gel`: under a condition, or possible.
        let cases = !matches!(self.standing.factuality, Factuality::Asserted | Factuality::Conditional)
            && self.tokens.windows(2).any(|pair| pair[0].folded == "en" && pair[1].folded == "cas");
        // `le point est : le parc ouvrira-t-il ?`: what is asked or hedged in one half says nothing of the other.
        let halved = !matches!(self.standing.factuality, Factuality::Asserted | Factuality::Attributed)
            && self.tokens.iter().rev().skip(1).any(|token| matches!(token.folded.as_str(), ":" | ";"));
        let renamed = (0..self.group.tokens.start).any(|at| {
            matches!(self.word(at), "c'est-à-dire" | "soit" | "autrement" | "alias")
                || self.word(at) == "à" && self.word(at + 1) == "savoir"
        });
        // `semble-t-il`, `dit-on`
        let rumoured = self.tokens.windows(2).any(|pair| {
            matches!(&*pair[0].lemma(), "sembler" | "paraître" | "dire" | "croire" | "penser")
                && matches!(pair[1].folded.as_str(), "-t-il" | "-il" | "-on" | "-t-on")
        });
        // `s’inquiète du fait qu’une baisse …`: each *que* opens a clause that was read.
        let opened = |at: usize| {
            parse.clauses.iter().filter_map(|clause| clause.opener.as_ref()).any(|opener| opener.contains(&at))
        };
        let unopened = (0..self.group.tokens.start)
            .any(|at| matches!(self.word(at), "que" | "qu'") && !opened(at) && self.tag(at) != Some(Tag::Adv));
        let without = matches!(self.word(0), "sans" | "faute" | "sauf" | "hors") || self.word(1) == "défaut";
        whole
            && !(conceding
                || asks
                || cleft
                || hedged
                || cases
                || halved
                || told
                || renamed
                || rumoured
                || unopened
                || without)
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
        !agent && (head.tag == Tag::Adj || state(head).is_some() || simple && self.quoted)
    }

    /// Whether who says it can be named: not `selon | ouverture de la procédure`; and whether the frame is not half inside
    /// a quotation: `Cette étude « clôt le débat », estime le maire`.
    fn has_clear_source(&self, subject: &Subject) -> bool {
        let source = self.standing.source.as_ref();
        let bare = source
            .and_then(|source| self.tokens.get(source.start))
            .is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::Adj));
        let inside = |at: usize| self.tokens.get(at).is_some_and(|token| (self.in_quote)(token.range.start));
        // `les élus, arrivés, selon le maire, à midi`, `…, dit le maire, le jour où le pont a cédé`: it is told of a part.
        // And `les déclarations que vous faites`, where the noun is no source.
        // Words of somebody who is not named, and facts beside words of somebody.
        let asserted = self.standing.factuality == Factuality::Asserted && !self.quoted;
        let incises = || self.structure.parse.clauses.iter().any(|clause| clause.kind == ClauseKind::Incise);
        let untold = !asserted && source.is_none() && (self.quoted || self.standing.attributed)
            || asserted && self.clause.kind != ClauseKind::Incise && incises();
        let noun =
            source.is_some_and(|source| self.clause.opener.as_ref().is_some_and(|opener| opener.start == source.end));
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

    /// Whether every quotation mark and bracket of the sentence has its other.
    fn is_balanced(&self) -> bool {
        let count = |marks: &[&str]| self.tokens.iter().filter(|token| marks.contains(&token.folded.as_str())).count();
        count(&["«", "“"]) == count(&["»", "”"])
            && count(&["\""]).is_multiple_of(2)
            && count(&["(", "["]) == count(&[")", "]"])
    }

    /// Whether each `selon`, `d’après` of the sentence has been read as somebody's words.
    fn names_every_source(&self) -> bool {
        let claims = &self.structure.attributions;
        (0..self.tokens.len()).all(|at| {
            let names =
                self.word(at) == "selon" || matches!(self.word(at), "d'" | "de") && self.word(at + 1) == "après";
            let read = |source: &Range<usize>| source.start > at && source.start <= at + 3;
            !names || claims.iter().filter_map(|claim| claim.source.as_ref()).any(read)
        })
    }

    /// Whether each finite verb of the sentence has found its subject: what is left over may belong to this clause.
    fn accounts_for_all_verbs(&self) -> bool {
        let parse = &self.structure.parse;
        parse.clauses.iter().all(|clause| {
            parse.verbs.get(clause.verb).is_none_or(|group| {
                !group.is_finite() || group.form == VerbForm::Imperative || group.certain && clause.subject.is_some()
            })
        })
    }
}

fn state(token: &Token) -> Option<StateAdjective> {
    masculine_singulars(&token.folded).iter().find_map(|form| state_adjective(form))
}

#[cfg(test)]
mod tests;
