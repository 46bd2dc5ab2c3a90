//! Who speaks before a quotation: `X dit : « … »`, `X dit que « … »`, `X dénonce « … »`.

use super::object::quotes_object;
use super::phrase::is_civility;
use super::speaker::Found;
use super::{SpeechPattern, View};
use crate::lexicon::{Tag, VerbForm};
use crate::text::parse::{Clause, ClauseKind, Modality, Negation, Subject, VerbGroup, Voice};
use std::ops::Range;

/// How many clauses up a quotation is still what somebody says.
const DEPTH: usize = 6;
/// How many verbs before a colon are looked at.
const VERBS: usize = 4;
/// Farther behind its verb, a quotation is no part of its clause.
const FAR: usize = 80;
/// So many tokens behind the verb, a quotation is its object.
const NEAR: usize = 14;

impl View<'_> {
    /// The clause of a verb group.
    pub(super) fn clause_of(&self, group: usize) -> Option<&Clause> {
        let at = self.parse.clauses.partition_point(|clause| clause.verb < group);
        self.parse.clauses.get(at).filter(|clause| clause.verb == group)
    }

    /// The last verb group that ends before a token.
    fn group_before(&self, at: usize) -> Option<usize> {
        self.parse.verbs.partition_point(|group| group.tokens.start < at).checked_sub(1)
    }

    /// Who acts in the clause of a verb group, and whether it is sure.
    pub(super) fn source_of(&self, group: usize) -> Option<(Range<usize>, bool)> {
        self.source_at_depth(group, 0)
    }

    fn source_at_depth(&self, index: usize, depth: usize) -> Option<(Range<usize>, bool)> {
        let group = self.parse.verbs.get(index)?;
        if let Some(auxiliary) = self.auxiliary_of(index).filter(|_| depth <= DEPTH) {
            return self.source_at_depth(auxiliary, depth + 1);
        }
        if group.voice == Voice::Passive || group.form == VerbForm::PastParticiple {
            return self.agent(group);
        }
        let clause = self.clause_of(index).filter(|_| depth <= DEPTH)?;
        if !group.is_finite() {
            return self.own_phrase(group).or_else(|| self.controller(index, depth));
        }
        // `« … », a déclaré après le vote X, soulignant …`
        let start = group.tokens.start;
        let unread = clause.subject.is_none() && self.may_interrupt(start) && self.sets_apart(start);
        if clause.kind == ClauseKind::Incise || unread || self.frames(start) {
            let found = self.incise_at(group.tokens.start)?;
            return Some((found.tokens, found.certain));
        }
        let Some(subject) = clause.subject.as_ref() else { return self.neighbour(group) };
        if let Some(found) = self.past_quotation(group, subject) {
            return Some((found, true));
        }
        let (tokens, certain) = self.named(clause, subject)?;
        // `Il a ri et son ami, le curé, a dit …`: whose subject it is was not made out.
        let certain = certain && !(subject.shared && self.word(group.tokens.start.wrapping_sub(1)) == ",");
        let near = certain || self.stands_at(group, subject) || self.shares(index, subject);
        let known = subject.pronoun || self.source_class(&tokens).is_some() || self.only_people(group);
        Some((tokens, near && known))
    }

    /// The phrase right before a verb whose subject was not made out; of an apposition, the name.
    fn neighbour(&self, group: &VerbGroup) -> Option<(Range<usize>, bool)> {
        let comma = self.word(group.tokens.start.wrapping_sub(1)) == ",";
        let end = group.tokens.start.checked_sub(usize::from(comma))?;
        let before = self.parse.phrases.partition_point(|phrase| phrase.tokens.end <= end).checked_sub(1)?;
        let phrase = self.parse.phrases.get(before).filter(|phrase| phrase.tokens.end == end)?;
        let tokens = self.named_phrase(&phrase.tokens);
        let previous = tokens.start.checked_sub(1).and_then(|at| self.tokens.get(at));
        // `Annals of Rivers`: a part of a name that was not made out.
        let governed = previous
            .is_some_and(|token| token.tag == Tag::Adp || matches!(token.folded.as_str(), "of" | "for" | "and"));
        let name = self.tokens.get(phrase.head).is_some_and(|token| token.tag == Tag::Propn);
        let apposed = !comma || name && previous.is_some_and(|token| token.folded == ",");
        let number = group.number(self.tokens).zip(self.number_of(&tokens));
        let agrees = number.is_none_or(|(verb, subject)| verb == subject);
        if governed || !apposed || !agrees || tokens.end != end {
            return None;
        }
        let known = self.source_class(&tokens).is_some();
        Some((tokens, known))
    }

    /// Whether a subject stands right before its verb, or begins the sentence and is parted from it by an apposition.
    pub(super) fn stands_at(&self, group: &VerbGroup, subject: &Subject) -> bool {
        let sure = self.tokens.get(group.head).is_some_and(|token| token.sure);
        let apposed = subject.tokens.start <= 1
            && self.word(group.tokens.start.wrapping_sub(1)) == ","
            && (self.word(subject.tokens.end) == "," || self.names_behind(group, subject));
        let apposed = apposed || self.told_between(group, subject) || self.is_named_behind(group, subject);
        let cut = matches!(self.word(subject.tokens.start.wrapping_sub(1)), "of" | "for" | "and");
        sure && !cut && !subject.pronoun && (subject.tokens.end == group.tokens.start || apposed)
    }

    /// Whether *y* stands before a verb.
    fn has_there(&self, group: &VerbGroup) -> bool {
        (group.tokens.start.saturating_sub(1)..group.head).any(|at| self.word(at) == "y")
    }

    /// The phrase that a present participle right behind it goes with: `une femme disant …`.
    fn own_phrase(&self, group: &VerbGroup) -> Option<(Range<usize>, bool)> {
        // `y voyant` has who acts for its subject, not the noun before it.
        if group.form != VerbForm::PresentParticiple || self.has_there(group) {
            return None;
        }
        let before =
            self.parse.phrases.partition_point(|phrase| phrase.tokens.end <= group.tokens.start).checked_sub(1)?;
        let phrase = self.parse.phrases.get(before).filter(|phrase| phrase.tokens.end == group.tokens.start)?;
        let tokens = self.named_phrase(&phrase.tokens);
        let speaks = self.source_class(&tokens).is_some();
        Some((tokens, speaks && phrase.certain))
    }

    /// The phrase of a subject; of a relative pronoun, its antecedent.
    fn named(&self, clause: &Clause, subject: &Subject) -> Option<(Range<usize>, bool)> {
        let word = self.word(subject.head);
        // In an article, who says *je* is quoted.
        if matches!(word, "je" | "j'" | "tu" | "nous" | "vous") {
            return None;
        }
        if matches!(word, "on" | "l'on" | "ce" | "c'" | "cela" | "ça" | "ceci" | "-ce" | "rien" | "y") {
            return None;
        }
        if clause.kind == ClauseKind::Relative && subject.pronoun && word == "qui" {
            let antecedent = self.parse.phrases.get(subject.phrase?)?;
            let tokens = self.named_phrase(&antecedent.tokens);
            let close = subject.head <= tokens.end + 1;
            // `par la maire, qui regrette`: no other noun can be meant.
            let before = self.tokens.get(tokens.start.wrapping_sub(1));
            let governed = before.is_some_and(|token| {
                token.tag == Tag::Adp && !matches!(token.folded.as_str(), "par" | "comme" | "avec" | "chez" | "selon")
            });
            return Some((tokens, subject.certain && close && !governed));
        }
        if subject.pronoun {
            return Some((subject.tokens.clone(), subject.certain));
        }
        let tokens = self.named_phrase(&subject.tokens);
        Some((tokens, subject.certain))
    }

    /// A phrase with the title before it and the name behind it.
    pub(super) fn named_phrase(&self, phrase: &Range<usize>) -> Range<usize> {
        let address = phrase.start.checked_sub(1).filter(|at| is_civility(self.word(*at)));
        let mut start = address.unwrap_or(phrase.start);
        // `Anne | Le Guen`: an article may be part of a name.
        while self.is_capital(start)
            && start > 0
            && self.tokens.get(start - 1).is_some_and(|token| token.tag == Tag::Propn)
        {
            start -= 1;
        }
        // The first word of a sentence is no sure name: `Gale Rivet`.
        let bare = phrase.start == start && self.tokens.get(start).is_some_and(|token| token.tag == Tag::Propn);
        if bare
            && start == 1
            && self.tokens.first().is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::X | Tag::Adj))
        {
            start = 0;
        }
        let full = self.speaker_at(start).filter(|full| full.end >= phrase.end);
        full.unwrap_or(start..phrase.end)
    }

    /// By whom something is done: `qualifié par le maire`.
    fn agent(&self, group: &VerbGroup) -> Option<(Range<usize>, bool)> {
        let from = group.tokens.end;
        let behind = self.tokens.get(from..)?.iter().take(NEAR * 2);
        let at = from
            + behind
                .take_while(|token| !matches!(token.folded.as_str(), ";" | ":"))
                .position(|token| token.folded == "par")?;
        let tokens = self.speaker_at(at + 1)?;
        let sure = self.source_class(&tokens).is_some();
        Some((tokens, sure))
    }

    /// Who does what an infinitive or a present participle tells: the subject of the clause it depends on.
    fn controller(&self, index: usize, depth: usize) -> Option<(Range<usize>, bool)> {
        let group = self.parse.verbs.get(index)?;
        // `« … », a dit X, dénonçant …`: the nearest finite verb before, if it is of an incise.
        let before =
            (0..index).rev().take(VERBS).find(|before| self.parse.verbs.get(*before).is_some_and(VerbGroup::is_finite));
        let incise = before.filter(|before| {
            self.parse.verbs.get(*before).is_some_and(|group| {
                let start = group.tokens.start;
                self.may_interrupt(start) && self.sets_apart(start)
            })
        });
        let parent =
            self.clause_of(index)?.parent.and_then(|parent| self.parse.clauses.get(parent)).map(|clause| clause.verb);
        let above = incise.is_none().then(|| self.governing(index)).flatten();
        let top = parent.map(|parent| self.outermost(index, parent));
        let from = incise.or(above).or(top).filter(|from| *from != index)?;
        let governing = self.parse.verbs.get(from)?;
        if self.is_impersonal_il(governing) && !self.comes_next(group) {
            return None;
        }
        // `Il a été critiqué, déclarant que …`
        let undergoes = governing.voice == Voice::Passive
            && group.form == VerbForm::PresentParticiple
            && self.word(group.tokens.start.wrapping_sub(1)) == ",";
        if undergoes {
            let clause = self.clause_of(from)?;
            let (tokens, certain) = self.named(clause, clause.subject.as_ref()?)?;
            let speaks = certain && self.uses_words(&tokens);
            return Some((tokens, speaks));
        }
        let (tokens, certain) = self.source_at_depth(from, depth + 1)?;
        // Right behind a verb without object, both have one subject.
        let adjacent = group.tokens.start <= governing.tokens.end + 1;
        // `…, dénonçant`, `en dénonçant`; behind a noun, a participle goes with the noun.
        let parted = matches!(self.word(group.tokens.start.wrapping_sub(1)), "," | "en");
        let parted = parted || self.has_there(group);
        let participle = group.form == VerbForm::PresentParticiple && governing.voice != Voice::Passive && parted;
        // `Après avoir dénoncé une « … », le maire …`
        let fronted = group.form == VerbForm::Infinitive
            && (1..=2).contains(&group.tokens.start)
            && self.word(group.tokens.start - 1) == "après"
            && governing.is_finite()
            && governing.tokens.start > group.tokens.end;
        Some((tokens, certain && (adjacent || participle || fronted || self.comes_next(group))))
    }

    /// `il faut`, `il convient`, `il est utile`: nobody acts.
    pub(super) fn is_impersonal_il(&self, group: &VerbGroup) -> bool {
        let il = group.pronoun.is_some_and(|(at, _)| self.word(at) == "il");
        il && (group.copula
            || group.voice == Voice::Passive
            || matches!(
                &*self.tokens.get(group.first).map_or_else(Default::default, |token| token.lemma()),
                "falloir" | "convenir" | "importer" | "suffire" | "rester" | "y"
            ))
    }

    /// The verb group that an infinitive right behind *de* or *à* depends on, if it is not the finite one.
    fn governing(&self, index: usize) -> Option<usize> {
        let group = self.parse.verbs.get(index).filter(|group| group.form == VerbForm::Infinitive)?;
        let before = index.checked_sub(1)?;
        let above = self.parse.verbs.get(before).filter(|above| !above.is_finite())?;
        (group.tokens.start <= above.tokens.end + 1).then_some(before)
    }

    /// The verb of the clause that a participle set off by a comma goes with: past a reported clause, that which reports
    /// it (`a demandé que …, rappelant que …`).
    fn outermost(&self, index: usize, parent: usize) -> usize {
        let participle = self.parse.verbs.get(index).is_some_and(|group| {
            group.form == VerbForm::PresentParticiple && self.word(group.tokens.start.wrapping_sub(1)) == ","
        });
        let mut at = parent;
        for _ in 0..DEPTH {
            let Some(clause) = self.clause_of(at).filter(|clause| participle && clause.kind == ClauseKind::Complement)
            else {
                break;
            };
            let Some(above) = clause.parent.and_then(|above| self.parse.clauses.get(above)) else { break };
            at = above.verb;
        }
        at
    }

    /// Who speaks before the colon at `colon`.
    pub(super) fn before_colon(&self, colon: usize) -> Option<Found> {
        let last = self.group_before(colon);
        let groups = last.map_or(0..0, |last| (last + 1).saturating_sub(VERBS)..last + 1);
        let mut unsure = None;
        for index in groups.rev() {
            let group = self.parse.verbs.get(index)?;
            if self.parts(group.tokens.end, colon) {
                break;
            }
            let Some(saying) = self.saying(group).or_else(|| self.misread(group.head)) else { continue };
            let Some((tokens, certain)) = self.source_of(index) else { continue };
            let main = self
                .clause_of(index)
                .is_some_and(|clause| matches!(clause.kind, ClauseKind::Main | ClauseKind::Incise));
            // `comptait répondre : …`: nothing is said yet.
            let said = group.form != VerbForm::Infinitive || self.comes_next(group);
            let sure = certain && said && (main || Some(index) == last);
            let found = self.found(tokens, saying, SpeechPattern::Colon, sure);
            if sure {
                return Some(found);
            }
            unsure.get_or_insert(found);
        }
        unsure.or_else(|| self.label(colon)).or_else(|| self.subject_before(colon))
    }

    /// Whether something that ends a statement stands between two tokens.
    fn parts(&self, from: usize, to: usize) -> bool {
        self.tokens
            .get(from..to)
            .is_some_and(|between| between.iter().any(|token| matches!(token.folded.as_str(), ";" | ":")))
    }

    /// `Le maire : « … »`.
    fn label(&self, colon: usize) -> Option<Found> {
        let start = usize::from(matches!(self.word(0), "—" | "–" | "-"));
        let tokens = self.speaker_at(start).filter(|tokens| tokens.end == colon)?;
        let certain = self.source_class(&tokens).is_some();
        Some(Found { tokens, verb: None, class: None, pattern: SpeechPattern::Colon, certain })
    }

    /// The subject of a sentence that ends in a colon, whatever its verb tells.
    fn subject_before(&self, colon: usize) -> Option<Found> {
        let last = self.group_before(colon)?;
        let (tokens, _) = self.source_of(last)?;
        let verb = self.parse.verbs.get(last)?.head;
        Some(Found { tokens, verb: Some(verb), class: None, pattern: SpeechPattern::Colon, certain: false })
    }

    /// Who says the words quoted from `open` on as a part of a clause.
    pub(super) fn of_clause(&self, open: usize) -> Option<Found> {
        let nearest = self.group_before(open)?;
        let group = self.parse.verbs.get(nearest)?;
        let words = self.of_words(open);
        if group.tokens.end > open {
            return words;
        }
        if open - group.tokens.end > FAR || self.parts(group.tokens.end, open) {
            return None;
        }
        if let Some(words) = words.filter(|words| words.certain) {
            return Some(words);
        }
        let gap = self.tokens.get(group.tokens.end..open)?;
        let commas = gap.iter().filter(|token| token.folded == ",").count();
        let near = gap.len() <= NEAR && commas == 0;
        if let Some(found) = self.past_gerund(nearest, open) {
            return Some(found);
        }
        if let Some(saying) = self.saying(group) {
            let (tokens, certain) = self.source_of(nearest)?;
            let incise = self.clause_of(nearest).is_some_and(|clause| clause.kind == ClauseKind::Incise)
                || self.frames(group.tokens.start);
            let said = gap.iter().any(|token| matches!(token.folded.as_str(), "que" | "qu'"));
            // `note « une hausse »`: right behind the verb, even what is seen or asked for is in the words of who does it.
            let touching = gap.iter().all(|token| token.tag == Tag::Adv) && saying.speech.lemma != "présenter";
            let asks = matches!(saying.speech.class, "appel" | "engagement" | "avertissement")
                && self.asked_for(saying.speech.construction, gap, open);
            let speaks = said
                || asks
                || touching
                || quotes_object(saying.speech.lemma, saying.speech.construction, saying.speech.class);
            // `doit préciser`, `n’a pas précisé`: nothing is said.
            let unsaid = group.modality == Some(Modality::Obligation) || group.negation == Negation::Full;
            let hearsay =
                unsaid || group.form == VerbForm::Conditional || self.is_supposed(nearest) || self.is_wanted(nearest);
            // `salue son adjointe, « une femme de parole »`
            let apposed = commas == 1
                && gap.len() <= NEAR
                && gap.last().is_some_and(|last| last.folded == ",")
                && matches!(saying.speech.class, "accusation" | "réaction" | "opinion" | "démenti")
                && matches!(self.word(open + 1), "un" | "une");
            let told = said || asks || !self.is_circumstance(open) || self.is_long(open);
            let sure = certain && (near || apposed) && !incise && speaks && !hearsay && told;
            return Some(self.found(tokens, saying, SpeechPattern::Clause, sure));
        }
        self.under(nearest).or_else(|| self.told_in_passing(nearest))
    }

    /// Whether a verb tells what something is done for: `pour qu’il justifie « … »`.
    fn is_wanted(&self, group: usize) -> bool {
        let finite = self.parse.verbs.get(group).is_some_and(VerbGroup::is_finite);
        finite && self.clause_of(group).is_some_and(|clause| clause.kind == ClauseKind::Purpose)
    }

    /// Whether a verb stands under *si*: nobody says anything yet.
    pub(super) fn is_supposed(&self, group: usize) -> bool {
        let mut clause = self.clause_of(group);
        for _ in 0..DEPTH {
            match clause {
                Some(found) if found.kind == ClauseKind::Condition => return true,
                Some(found) => clause = found.parent.and_then(|parent| self.parse.clauses.get(parent)),
                None => return false,
            }
        }
        false
    }

    /// `accusant la ligue d’avoir « … »`: the verb right before the infinitive, with whom it speaks of between.
    fn told_to(&self, group: usize) -> Option<Found> {
        let infinitive = self.parse.verbs.get(group).filter(|group| group.form == VerbForm::Infinitive)?;
        let before = group.checked_sub(1)?;
        let above = self.parse.verbs.get(before)?;
        let between = self.tokens.get(above.tokens.end..infinitive.tokens.start)?;
        let joined = between.last().is_some_and(|token| matches!(token.folded.as_str(), "de" | "d'" | "à"));
        // An aside may stand between: `accusant, sans le nommer, le maire d’avoir « … »`.
        let commas = between.iter().filter(|token| token.folded == ",").count();
        let plain = (commas == 0 || commas == 2)
            && between.iter().all(|token| token.folded == "," || token.tag != Tag::Punct && token.tag != Tag::Cconj);
        let most = if commas == 0 { NEAR / 2 } else { NEAR };
        let saying = self.saying(above).filter(|_| joined && plain && between.len() <= most)?;
        let (tokens, certain) = self.source_of(before)?;
        let takes = saying.speech.construction.split('+').any(|item| item == "de" || item == "à");
        Some(self.found(tokens, saying, SpeechPattern::Clause, certain && takes))
    }

    /// `a « exhorté la ville »`: the quotation begins with the participle.
    fn cut_by_quotation(&self, group: usize) -> Option<Found> {
        let auxiliary = self.parse.verbs.get(group)?;
        let bare =
            auxiliary.is_finite() && auxiliary.head == auxiliary.first && &*auxiliary.lemma(self.tokens) == "avoir";
        let next = self.parse.verbs.get(group + 1).filter(|next| next.form == VerbForm::PastParticiple)?;
        let opens = matches!(self.word(auxiliary.tokens.end), "«" | "\"" | "“");
        let near = next.tokens.start <= auxiliary.tokens.end + 2;
        let saying = self.saying(next).filter(|_| bare && opens && near)?;
        let (tokens, certain) = self.source_of(group)?;
        Some(self.found(tokens, saying, SpeechPattern::Clause, certain))
    }

    /// Whether a clause with *que* is what the verb above tells, and not a relative one; none where it may be either.
    /// `a confié dans un entretien qu’il était prêt`: nothing is left out in it that the noun before could be.
    pub(super) fn is_said(&self, clause: &Clause) -> Option<bool> {
        if clause.kind == ClauseKind::Complement {
            return Some(true);
        }
        let opener = clause.opener.as_ref()?;
        let that = clause.kind == ClauseKind::Relative && matches!(self.word(opener.start), "que" | "qu'");
        let above = self.parse.verbs.get(self.parse.clauses.get(clause.parent?)?.verb)?;
        let complement =
            self.tokens.get(above.tokens.end).is_some_and(|token| matches!(token.tag, Tag::Adp | Tag::Adv));
        if !that || !complement || above.tokens.end >= opener.start {
            return Some(false);
        }
        let group = self.parse.verbs.get(clause.verb)?;
        let full = group.copula || group.voice != Voice::Active || clause.object.is_some();
        full.then_some(true)
    }

    /// The verb of speech above the clause of a verb group.
    fn under(&self, group: usize) -> Option<Found> {
        if let Some(found) = self.told_to(group).or_else(|| self.cut_by_quotation(group)) {
            return Some(found);
        }
        let mut clause = self.clause_of(group)?;
        let (mut direct, mut reported) = (true, false);
        for _ in 0..DEPTH {
            // `annonce un fonds qui sera « … »`: what is to come is known from who announces it.
            let to_come = clause.kind == ClauseKind::Relative
                && self.parse.verbs.get(clause.verb).is_some_and(|group| group.form == VerbForm::Future);
            // `critique une enquête menée « … »`
            let reduced = self.parse.verbs.get(clause.verb).is_some_and(|group| {
                group.form == VerbForm::PastParticiple && self.word(group.tokens.start.wrapping_sub(1)) != ","
            });
            reported |= reduced;
            direct &= reduced || clause.kind == ClauseKind::Infinitive || to_come || self.is_said(clause) == Some(true);
            let parent = self.parse.clauses.get(clause.parent?)?;
            // `a de son côté affirmé que …`: the participle says it.
            let split = Some(parent.verb + 1).filter(|next| self.auxiliary_of(*next) == Some(parent.verb));
            let verb = split.unwrap_or(parent.verb);
            let above = self.parse.verbs.get(verb)?;
            if let Some(saying) = self.saying(above) {
                let (tokens, certain) = self.source_of(verb)?;
                let judged = matches!(saying.speech.class, "accusation" | "réaction" | "démenti");
                let sure = certain && direct && !self.is_supposed(verb) && (!reported || judged);
                return Some(self.found(tokens, saying, SpeechPattern::Clause, sure));
            }
            clause = parent;
        }
        None
    }
}
