//! Roles: `le président azerbaïdjanais X`, `la ministre de la Santé, X,`, `X, maire de Lyon,`, `X (PS)`, `X, qui a été…`.
//!
//! A title and its complements are read forward until they reach the name, or, after the name, what closes them. What
//! cannot be read to its end gives no role.

use super::mention::{NameKind, NameMention, Role, RoleForm, RoleTime};
use super::titles::TitleHere;
use super::words::Words;
use crate::lexicon::{Gender, Tag, organisation, speech_verb};

/// Most words of a role.
const LONGEST: usize = 24;

/// Words before a title that belong to the role.
const BEFORE_TITLE: &[&str] = &[
    "actuel", "actuelle", "ancien", "ancienne", "ex", "futur", "future", "grand", "grande", "haut", "haute", "jeune",
    "nouveau", "nouvel", "nouvelle", "première", "premier", "prochain", "prochaine", "vice", "second", "seconde",
];

/// Nouns that are said of companies, places and things as well.
const OF_THINGS: &[&str] = &[
    "acteur", "actionnaire", "adversaire", "allié", "ambassadeur", "assureur", "bénéficiaire", "champion",
    "concurrent", "constructeur", "créateur", "distributeur", "employeur", "exportateur", "fabricant", "favori",
    "finaliste", "fondateur", "fournisseur", "frère", "gestionnaire", "géant", "héritier", "hôte", "importateur",
    "initiateur", "lauréat", "leader", "membre", "opérateur", "organisateur", "partenaire", "patron", "pionnier",
    "premier", "prestataire", "producteur", "promoteur", "propriétaire", "père", "rival", "second", "signataire",
    "spécialiste", "star", "symbole", "tenant du titre", "témoin", "vainqueur", "vedette", "vendeur", "victime",
    "voisin", "éditeur",
];

/// Gives the persons among `mentions` the roles that the sentence tells.
pub(super) fn attach(words: &Words, titles: &[TitleHere], mentions: &mut Vec<NameMention>) {
    let mut reader = Reader { words, titles, owner: Vec::new() };
    reader.own(mentions);
    let mut read_to = 0;
    for title in titles.iter() {
        if title.head < read_to {
            continue;
        }
        let Some((index, role)) = reader.before(mentions, title) else { continue };
        read_to = role.tokens.end;
        if let Some(mention) = mentions.get_mut(index) {
            give(mention, role, title);
        }
    }
    for index in 0..mentions.len() {
        reader.after(mentions, index);
    }
    drop_parts(words, mentions);
}

fn give(mention: &mut NameMention, role: Role, title: &TitleHere) {
    if mention.gender.is_none() && title.gender == Some(Gender::Feminine) {
        mention.gender = title.gender;
    }
    if mention.kind != NameKind::Person {
        mention.kind = NameKind::Person;
        mention.certain = true;
    }
    mention.roles.push(role);
}

/// Nouns with a capital that are words of a role (`ministre de la Santé`) are no names of their own.
fn drop_parts(words: &Words, mentions: &mut Vec<NameMention>) {
    let roles: Vec<_> = mentions.iter().flat_map(|mention| mention.roles.iter().map(|role| role.tokens.clone())).collect();
    mentions.retain(|mention| {
        let inside = roles.iter().any(|role| role.start <= mention.tokens.start && mention.tokens.end <= role.end);
        let word = mention.tokens.len() == 1 && !mention.certain && words.common(mention.tokens.start);
        !(inside && word)
    });
}

/// What a step over a complement came to.
enum Step {
    /// The next word.
    To(usize),
    /// A person stands there.
    Person,
    /// Something that belongs to no role.
    Stop,
}

struct Reader<'s, 't> {
    words: &'s Words<'t>,
    titles: &'s [TitleHere],
    /// For each word, the mention that holds it.
    owner: Vec<Option<usize>>,
}

impl Reader<'_, '_> {
    fn own(&mut self, mentions: &[NameMention]) {
        self.owner = vec![None; self.words.len()];
        for (index, mention) in mentions.iter().enumerate() {
            for at in mention.start()..mention.tokens.end {
                if let Some(owner) = self.owner.get_mut(at) {
                    *owner = Some(index);
                }
            }
        }
    }

    fn mention_at<'m>(&self, mentions: &'m [NameMention], at: usize) -> Option<(usize, &'m NameMention)> {
        let index = self.owner.get(at).copied().flatten()?;
        mentions.get(index).map(|mention| (index, mention))
    }

    /// The person that begins at `at`.
    fn person_at(&self, mentions: &[NameMention], at: usize) -> Option<usize> {
        let (index, mention) = self.mention_at(mentions, at)?;
        (mention.kind == NameKind::Person && mention.start() == at).then_some(index)
    }

    fn title_at(&self, at: usize) -> Option<&TitleHere> {
        self.titles.iter().find(|title| title.head == at)
    }

    /// The role that a title tells of the person after it.
    fn before(&self, mentions: &[NameMention], title: &TitleHere) -> Option<(usize, Role)> {
        let words = self.words;
        let start = self.role_start(title);
        if !self.stands_as_noun(title, start) {
            return None;
        }
        let mut at = title.end;
        let mut inner = false;
        while at < title.head + LONGEST {
            if let Some(index) = self.person_at(mentions, at) {
                // « le conseiller du président X »: of two titles the nearer has the name, where nothing parts them.
                return (!inner).then(|| self.role(title, start, at, RoleForm::Before)).flatten().map(|role| (index, role));
            }
            if words.written(at) == "," {
                if let Some(index) = self.person_at(mentions, at + 1) {
                    let mention = mentions.get(index)?;
                    let known = mention.gender.zip(title.gender);
                    let agrees = known.is_none_or(|(of, title)| of == title || title == Gender::Masculine && self.title_is_epicene(words, start));
                    // « le fils d’un notaire, X »: either of them.
                    let open = inner && title.title.class == "famille" || self.is_complement(title, start);
                    return (agrees && !open && self.is_apposed(mention, start))
                        .then(|| self.role(title, start, at, RoleForm::Before))
                        .flatten()
                        .map(|role| (index, role));
                }
                if !words.is(at + 1, &["de", "d'", "du", "des"]) {
                    return None;
                }
                at += 1;
                continue;
            }
            inner |= at > title.end && self.title_at(at).is_some();
            match self.step(mentions, at, &mut inner) {
                Step::To(next) => at = next,
                Step::Person | Step::Stop => return None,
            }
        }
        None
    }

    /// Whether a title before a name is a noun, not a verb that quotes (`", juge X`): a determiner tells, or a capital.
    fn stands_as_noun(&self, title: &TitleHere, start: usize) -> bool {
        let words = self.words;
        let Some(before) = start.checked_sub(1) else { return true };
        words.tag(before) == Tag::Det
            || words.is(before, &["du", "au", "des", "comme", "de", "d'", "l'", "le", "la"])
            || words.capital(title.head) && words.tag(title.head) != Tag::Verb
            || speech_verb(words.folded(title.head)).is_none() && words.tag(title.head) == Tag::Noun
    }

    /// Whether a title is the complement of one that stands before it.
    fn is_complement(&self, title: &TitleHere, start: usize) -> bool {
        let near = start.saturating_sub(6);
        let governed = (start.saturating_sub(2)..start).any(|at| self.words.is(at, &["de", "d'", "du"]));
        governed && self.titles.iter().any(|other| near < other.end && other.end < title.head)
    }

    /// Whether the determiner leaves the gender open: a masculine noun without one is used of women too.
    fn title_is_epicene(&self, words: &Words, start: usize) -> bool {
        start == 0 || words.tag(start - 1) != Tag::Det || words.is(start - 1, &["l'"])
    }

    /// Where the words of a role begin: `ancien`, `un des`.
    fn role_start(&self, title: &TitleHere) -> usize {
        if let Some(one) = title.one_of {
            return one;
        }
        let mut start = title.head;
        while start > 0 && self.words.is(start - 1, BEFORE_TITLE) {
            start -= 1;
        }
        start
    }

    fn role(&self, title: &TitleHere, start: usize, end: usize, form: RoleForm) -> Option<Role> {
        let words = self.words;
        let before = |list: &[&str]| (start..title.head).any(|at| words.is(at, list)) || start > 0 && words.is(start - 1, list);
        let time = if title.former || before(&["ancien", "ancienne", "ex", "alors", "feu"]) {
            RoleTime::Former
        } else if before(&["futur", "future", "prochain", "prochaine"]) {
            RoleTime::Future
        } else {
            RoleTime::Present
        };
        (start < end).then(|| Role { tokens: start..end, head: title.head, form, time, class: title.title.class })
    }

    /// Whether a name between commas after a role is that person's: closed after it, and not what `selon X,` opens.
    fn is_apposed(&self, mention: &NameMention, role_start: usize) -> bool {
        let words = self.words;
        let end = self.after_brackets(mention.tokens.end);
        let determiner = role_start.saturating_sub(1);
        let opened = determiner == 0
            || (determiner.saturating_sub(2)..determiner).any(|at| {
                words.is(at, &["selon", "pour", "après", "avec", "comme", "contre", "par", "avant"]) || words.written(at) == ","
            });
        match words.written(end) {
            "," => true,
            "." | ")" | "»" | "”" | ";" | ":" | "!" | "?" | "" => !opened || determiner == 0,
            "\"" => !words.opening_quote(end) && !opened,
            _ => false,
        }
    }

    /// The end of a bracket that opens at `at`; `at` where none does.
    fn after_brackets(&self, at: usize) -> usize {
        if self.words.written(at) != "(" {
            return at;
        }
        (at..at + 8).find(|at| self.words.written(*at) == ")").map_or(at, |end| end + 1)
    }

    /// Steps over one part of a title's complement; `inner` is set where it holds another title in the singular.
    fn step(&self, mentions: &[NameMention], at: usize, inner: &mut bool) -> Step {
        let words = self.words;
        if let Some((_, mention)) = self.mention_at(mentions, at) {
            return match mention.kind {
                NameKind::Person => Step::Person,
                _ => Step::To(mention.tokens.end),
            };
        }
        let preposition = words.is(
            at,
            &["de", "d'", "du", "des", "à", "au", "aux", "en", "chez", "pour", "auprès", "ès", "contre", "chargé", "chargée"],
        );
        if preposition {
            return self.noun_phrase(mentions, at + 1, inner);
        }
        if words.is(at, &["et"]) {
            let next = at + 1;
            if words.is(next, &["de", "d'", "du", "des", "à", "au", "aux"]) {
                return self.noun_phrase(mentions, next + 1, inner);
            }
            if let Some(title) = self.title_at(next) {
                return Step::To(title.end);
            }
            return if words.tag(next) == Tag::Adj { Step::To(next + 1) } else { Step::Stop };
        }
        match words.tag(at) {
            Tag::Adj => Step::To(at + 1),
            Tag::Noun if !self.title_at(at).is_some_and(|title| title.head != at) && words.adjoins(at) => Step::To(at + 1),
            Tag::Verb if is_participle(words.folded(at)) && words.tag(at.wrapping_sub(1)) == Tag::Noun => Step::To(at + 1),
            _ => Step::Stop,
        }
    }

    /// Steps over a noun phrase or a name.
    fn noun_phrase(&self, mentions: &[NameMention], start: usize, inner: &mut bool) -> Step {
        let words = self.words;
        let mut at = start;
        while at < start + 4
            && self.mention_at(mentions, at).is_none()
            && (matches!(words.tag(at), Tag::Det | Tag::Num | Tag::Adj) || words.is(at, &["la", "l'", "le", "les", "de", "d'", "des", "du"]))
        {
            at += 1;
        }
        if let Some((_, mention)) = self.mention_at(mentions, at) {
            return match mention.kind {
                NameKind::Person if mention.certain => Step::Person,
                _ => Step::To(mention.tokens.end),
            };
        }
        if let Some(title) = self.title_at(at) {
            *inner = true;
            return Step::To(title.end);
        }
        if words.tag(at) == Tag::Noun || words.capital(at) || words.tag(at - usize::from(at > start)) == Tag::Adj && at > start {
            return Step::To(if words.tag(at) == Tag::Noun || words.capital(at) { at + 1 } else { at });
        }
        Step::Stop
    }

    /// The roles after a name.
    fn after(&self, mentions: &mut [NameMention], index: usize) {
        let words = self.words;
        let Some(mention) = mentions.get(index) else { return };
        let capitals = mention.tokens.len() > 1 && mention.tokens.len() < 5 && mention.tokens.clone().all(|at| !words.all_capitals(at));
        let may_be_person = mention.kind == NameKind::Person || mention.kind == NameKind::Other && !mention.certain && capitals;
        if !may_be_person {
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
        let party = organisation(words.written(at + 1)).is_some_and(|found| matches!(found.class, "parti" | "syndicat"));
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
        while words.is(next, &["alors", "également", "aussi", "actuellement", "aujourd'hui", "désormais", "lui-même", "elle-même", "par", "ailleurs"]) {
            next += 1;
        }
        if words.is(next, &["le", "la", "l'", "un", "une", "son", "sa", "notre", "leur"]) && !words.is(next + 1, &["des", "de"]) {
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
        let start = title.one_of.unwrap_or(next).max(next);
        let known = mention.gender.zip(title.gender);
        if known.is_some_and(|(of, said)| of != said && !(said == Gender::Masculine && alone)) {
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
        let served = |at: usize| words.is(at, &["servi", "travaillé", "officié", "siégé", "exercé"]) && words.is(at + 1, &["comme"]);
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
                let goes_on = words.written(at) == "," && words.is(at + 1, &["de", "d'", "du", "des"]) && words.is(at.wrapping_sub(2), &["de", "l'", "la", "des", "du"]);
                if !goes_on {
                    return Some(at);
                }
                at += 1;
            }
            let loose = words.is(at, &["dans", "sur", "depuis", "près", "sous", "par", "avec", "jusqu'", "entre", "devant"]);
            let step = if loose { self.noun_phrase(mentions, at + 1, &mut inner) } else { self.step(mentions, at, &mut inner) };
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
            _ => words.is(at, &["qui", "dont", "où", "lors"]) || words.is(at, &["de"]) && words.is(at + 2, &["ans"]),
        }
    }

    /// Whether a name is introduced by a preposition that opens the sentence: the noun after the comma is its subject.
    fn introduced(&self, mention: &NameMention) -> bool {
        let words = self.words;
        let before = mention.start().saturating_sub(2)..mention.start();
        before.into_iter().any(|at| words.is(at, &["selon", "pour", "après", "avec", "comme", "contre", "avant", "chez"]))
    }

    /// Whether an enumeration goes on after the comma.
    fn lists(&self, at: usize) -> bool {
        self.words.written(at) == "," && self.words.is(at + 1, &["et", "le", "la", "l'", "les", "ou"])
    }
}

fn is_participle(folded: &str) -> bool {
    ["é", "ée", "u", "ue", "is", "ise", "it", "ite"].iter().any(|ending| folded.ends_with(ending))
}
