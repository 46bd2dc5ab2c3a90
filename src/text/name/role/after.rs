//! Roles after the name.

use super::{
    BEFORE_TITLE, LONGEST, NameKind, NameMention, OF_THINGS, Reader, Role, RoleForm, RoleTime, Step, TitleHere, Words,
    give, may_be_person,
};
use crate::lexicon::{Gender, VerbForm, analyses, organisation};

impl Reader<'_, '_> {
    /// The roles after a name.
    pub(super) fn after(&self, mentions: &mut [NameMention], index: usize) {
        let words = self.words;
        let Some(mention) = mentions.get(index) else { return };
        if mention.kind != NameKind::Person && !may_be_person(words, mention) {
            return;
        }
        let is_person = mention.kind == NameKind::Person;
        let mut at = mention.tokens.end;
        let mut bracketed = None;
        if words.written(at) == "(" {
            bracketed = self.affiliation(at);
            at = self.after_brackets(at);
        }
        if words.written(at) == "," && words.is(at + 2, &["ans"]) {
            at += 3;
        }
        let found = self.apposition(mentions, index, at);
        let Some(mention) = mentions.get_mut(index) else { return };
        if is_person && let Some(role) = bracketed {
            mention.roles.push(role);
        }
        if let Some((role, title)) = found {
            // What is said of things too makes no person of a name.
            let personal = !OF_THINGS.contains(&title.title.masculine);
            if is_person || personal {
                give(mention, role, title);
            }
        }
    }

    /// `(PS)`, `(LREM)`.
    fn affiliation(&self, at: usize) -> Option<Role> {
        let words = self.words;
        let party =
            organisation(words.written(at + 1)).is_some_and(|found| matches!(found.class, "parti" | "syndicat"));
        (party && words.written(at + 2) == ")").then(|| Role {
            tokens: at + 1..at + 2,
            head: at + 1,
            form: RoleForm::Bracketed,
            time: RoleTime::Present,
            class: "parti",
        })
    }

    /// `, maire de Lyon,`, `, le maire de Lyon.`, `, qui a été maire de Lyon`.
    fn apposition(&self, mentions: &[NameMention], index: usize, at: usize) -> Option<(Role, &TitleHere)> {
        let words = self.words;
        let mention = mentions.get(index)?;
        if words.written(at) != "," {
            return None;
        }
        let mut next = at + 1;
        let mut form = RoleForm::Apposition;
        let mut past = false;
        if words.is(next, &["qui"]) {
            (next, past) = self.copula(next + 1)?;
            form = RoleForm::Relative;
        }
        let mut alone = true;
        while words.is(
            next,
            &[
                "alors",
                "également",
                "aussi",
                "actuellement",
                "aujourd'hui",
                "désormais",
                "lui-même",
                "elle-même",
                "par",
                "ailleurs",
            ],
        ) {
            next += 1;
        }
        if words.is(next, &["le", "la", "l'", "un", "une", "son", "sa", "notre", "leur"])
            && !words.is(next + 1, &["des", "de"])
        {
            alone = false;
            next += 1;
        }
        let mut head = next;
        while words.is(head, BEFORE_TITLE) && self.title_at(head).is_none() {
            head += 1;
        }
        if words.is(head, &["un", "une"]) {
            head += 2 + usize::from(words.is(head + 1, &["de"]));
        }
        let title = self.title_at(head)?;
        // « Luc Morvan, accusé de fraude » tells what happened to him.
        let state = matches!(title.title.class, "justice" | "statut" | "santé") && is_state(words, title.head);
        if alone && state {
            return None;
        }
        let start = title.one_of.unwrap_or(next).max(next);
        let known = mention.gender.zip(title.gender);
        let open = alone || title.one_of.is_some();
        if known.is_some_and(|(of, said)| of != said && !(said == Gender::Masculine && open)) {
            return None;
        }
        // « Yann Kerbrat, le préfet Luc Ferrand et… »: the title is another's.
        if self.taken.get(title.head).copied().unwrap_or(false) {
            return None;
        }
        let end = self.apposition_end(mentions, title)?;
        let determined_subject = !alone && form == RoleForm::Apposition;
        if determined_subject && (self.introduced(mention) || self.lists(end)) {
            return None;
        }
        let mut role = self.role(title, start, end, form)?;
        if past {
            role.time = RoleTime::Former;
        }
        Some((role, title))
    }

    /// After `qui`: where a verb that tells a role ends, and whether it is past.
    fn copula(&self, at: usize) -> Option<(usize, bool)> {
        let words = self.words;
        let served = |at: usize| {
            words.is(at, &["servi", "travaillé", "officié", "siégé", "exercé"]) && words.is(at + 1, &["comme"])
        };
        if words.is(at, &["a", "avait"]) {
            if words.is(at + 1, &["été"]) {
                return Some((at + 2, true));
            }
            return served(at + 1).then_some((at + 3, true));
        }
        if words.is(at, &["travaille", "sert", "officie", "siège"]) && words.is(at + 1, &["comme"]) {
            return Some((at + 2, false));
        }
        if words.is(at, &["fut", "était"]) {
            return Some((at + 1, true));
        }
        words.is(at, &["est"]).then_some((at + 1, false))
    }

    /// Where an apposition ends: the title, its complements, then something that closes it.
    fn apposition_end(&self, mentions: &[NameMention], title: &TitleHere) -> Option<usize> {
        let words = self.words;
        let mut at = title.end;
        let mut inner = false;
        loop {
            if at > title.head + LONGEST {
                return None;
            }
            if self.closes(at) {
                // « ministre de l’Agriculture, de la Pêche et… »
                let goes_on = words.written(at) == ","
                    && words.is(at + 1, &["de", "d'", "du", "des"])
                    && words.is(at.wrapping_sub(2), &["de", "l'", "la", "des", "du"]);
                if !goes_on {
                    return Some(at);
                }
                at += 1;
            }
            let loose =
                words.is(at, &["dans", "sur", "depuis", "près", "sous", "par", "avec", "jusqu'", "entre", "devant"]);
            if self.mention_at(mentions, at).is_some_and(|(_, other)| other.kind == NameKind::Person) {
                return None;
            }
            let step = if loose {
                self.noun_phrase(mentions, at + 1, &mut inner)
            } else {
                self.step(mentions, at, &mut inner)
            };
            at = match step {
                Step::To(next) if next > at => next,
                // « avocat de Jean Dupont, » « épouse de M. X »
                Step::Person => self.over_person(mentions, at)?,
                _ => return None,
            };
        }
    }

    /// The end of a person inside a complement.
    fn over_person(&self, mentions: &[NameMention], at: usize) -> Option<usize> {
        (at..at + 5).find_map(|at| self.mention_at(mentions, at)).map(|(_, mention)| mention.tokens.end)
    }

    /// Whether a role ends before `at`.
    fn closes(&self, at: usize) -> bool {
        let words = self.words;
        match words.written(at) {
            "" | "," | "." | ";" | ":" | ")" | "!" | "?" | "…" | "»" | "”" | "—" | "–" | "-" | "(" => true,
            "\"" => !words.opening_quote(at),
            _ => {
                words.is(at, &["sur"]) && words.capital(at + 1)
                    || words.is(
                        at,
                        &[
                            "qui",
                            "dont",
                            "où",
                            "lors",
                            "interrogé",
                            "interrogée",
                            "cité",
                            "citée",
                            "joint",
                            "jointe",
                            "rencontré",
                            "rencontrée",
                            "contacté",
                            "contactée",
                            "âgé",
                            "âgée",
                            "originaire",
                        ],
                    )
                    || words.is(at, &["de"]) && words.is(at + 2, &["ans"])
            }
        }
    }

    /// Whether a name is introduced by a preposition that opens the sentence: the noun after the comma is its subject.
    fn introduced(&self, mention: &NameMention) -> bool {
        let words = self.words;
        let before = mention.start().saturating_sub(2)..mention.start();
        before
            .into_iter()
            .any(|at| words.is(at, &["selon", "pour", "après", "avec", "comme", "contre", "avant", "chez"]))
    }

    /// Whether an enumeration goes on after the comma.
    fn lists(&self, at: usize) -> bool {
        self.words.written(at) == "," && self.words.is(at + 1, &["et", "le", "la", "l'", "les", "ou"])
    }
}

/// Whether a noun is a past participle too, other than the name of a standing.
fn is_state(words: &Words, at: usize) -> bool {
    let participle = analyses(words.folded(at)).any(|analysis| analysis.has_form(VerbForm::PastParticiple));
    participle && !words.is(at, &["retraité", "retraitée", "réfugié", "réfugiée", "employé", "employée"])
}
