//! Roles after the name.

use super::{
    BEFORE_TITLE, LONGEST, NameKind, NameMention, OF_THINGS, Reader, Role, RoleForm, RoleTime, Step, TitleHere, Words,
    agrees, is_participle, may_be_person,
};
use crate::lexicon::{Tag, VerbForm, analyses, calendar_class, organisation};

/// At most this many appositions of one name.
const APPOSITIONS: usize = 3;

/// Adverbs between a name and what it is said to be.
pub(super) const ADVERBS: &[&str] = &[
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
];

/// Participles that tell who was given a role.
const NAMED: &[&str] = &[
    "nommé",
    "nommée",
    "élu",
    "élue",
    "réélu",
    "réélue",
    "désigné",
    "désignée",
    "promu",
    "promue",
    "sacré",
    "sacrée",
    "couronné",
    "couronnée",
    "proclamé",
    "proclamée",
    "intronisé",
    "intronisée",
];

impl Reader<'_, '_> {
    /// The roles after a name, and the party in brackets.
    pub(super) fn after(&self, mentions: &mut [NameMention], index: usize) {
        let words = self.words;
        let Some(mention) = mentions.get(index) else { return };
        let single = self.is_told_single(mention);
        if mention.kind != NameKind::Person && !may_be_person(words, mention) && !single {
            return;
        }
        let is_person = mention.kind == NameKind::Person;
        let mut at = self.after_brackets(mention.tokens.end);
        if words.written(at) == "," && words.is(at + 2, &["ans"]) {
            at += 3;
        }
        let mut found = self.appositions(mentions, index, mention.tokens.end);
        if found.is_empty() {
            found = self.appositions(mentions, index, at);
        }
        if found.is_empty() {
            found.extend(self.attribute(mentions, index));
            found.extend(self.named_as(mentions, index));
        } else if let Some((last, _)) = found.last() {
            // `X, un fils de Y, est élu roi`
            let end = self.after_brackets(last.tokens.end);
            let more = (words.written(end) == ",").then(|| self.attribute_at(mentions, index, end + 1));
            found.extend(more.flatten());
        }
        let party = self.affiliation(mention.tokens.end);
        let Some(mention) = mentions.get_mut(index) else { return };
        if is_person {
            mention.affiliation = party;
        }
        for (role, title) in found {
            // What is said of things too makes no person of a name.
            let personal = !OF_THINGS.contains(&title.title.masculine);
            let trade = matches!(
                title.title.class,
                "politique" | "religion" | "culture" | "science" | "armée" | "enseignement"
            );
            if is_person || personal && (!single || trade) {
                self.give(mention, role, title);
            }
        }
    }

    /// Whether a name of one word that nothing tells the kind of opens its sentence, an apposition behind it: `Sylla,
    /// dictateur de Rome, …`.
    fn is_told_single(&self, mention: &NameMention) -> bool {
        let words = self.words;
        let unknown = mention.kind == NameKind::Other && mention.tokens.len() == 1 && mention.start() == 0;
        let at = mention.tokens.start;
        unknown && !words.all_capitals(at) && !words.common(at) && words.written(mention.tokens.end) == ","
    }

    /// `(PS)`, `(LREM)`: the word inside.
    fn affiliation(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let party =
            organisation(words.written(at + 1)).is_some_and(|found| matches!(found.class, "parti" | "syndicat"));
        (words.written(at) == "(" && party && words.written(at + 2) == ")").then_some(at + 1)
    }

    /// `, maire de Lyon, président de la métropole,`.
    fn appositions(&self, mentions: &[NameMention], index: usize, at: usize) -> Vec<(Role, &TitleHere)> {
        let mut found = Vec::new();
        let mut at = at;
        while found.len() < APPOSITIONS
            && let Some((role, title)) = self.apposition(mentions, index, at, !found.is_empty())
        {
            at = self.after_brackets(role.tokens.end);
            found.push((role, title));
        }
        found
    }

    /// `, maire de Lyon,`, `, le maire de Lyon.`, `, qui a été maire de Lyon`; `again` where one stands before.
    fn apposition(&self, mentions: &[NameMention], index: usize, at: usize, again: bool) -> Option<(Role, &TitleHere)> {
        let words = self.words;
        let mention = mentions.get(index)?;
        let bracketed = !again && at == mention.tokens.end && words.written(at) == "(";
        // `C’est Luc Rol qui est …`
        let bare = !again && words.is(at, &["qui"]) && mention.kind == NameKind::Person;
        if words.written(at) != "," && !bracketed && !bare {
            return None;
        }
        let mut next = at + usize::from(!bare);
        let mut form = RoleForm::Apposition;
        let mut past = false;
        let mut given = false;
        if words.is(next, &["qui"]) && !again {
            (next, past) = self.copula(next + 1)?;
            form = RoleForm::Relative;
        } else if let Some(named) = self.became(next) {
            next = named;
            given = true;
        }
        let (title, start, alone) = self.told(next)?;
        // `un quadragénaire` tells an age.
        let age = words.folded(title.head).ends_with("génaire") || words.is(title.head, &["trentenaire", "centenaire"]);
        if bracketed && !alone || age {
            return None;
        }
        // « Luc Morvan, accusé de fraude », « élue mercredi par le conseil » tell what happened.
        if alone && self.happens(title) || again && !alone {
            return None;
        }
        let open = alone || title.one_of.is_some();
        if !agrees(mention, title, open) {
            return None;
        }
        // « Yann Kerbrat, le préfet Luc Ferrand et… »: the title is another's.
        if self.taken.get(title.head).copied().unwrap_or(false) {
            return None;
        }
        // `cardinal | persécuté par le roi`: with no article, what cannot be read on is left out.
        let few = (alone || words.is(start.wrapping_sub(1), &["un", "une"])) && !bracketed;
        let end = self.apposition_end(mentions, title).or_else(|| self.core_end(mentions, title).filter(|_| few))?;
        // `élu maire | par le conseil`
        let end = if given { (title.end..end).find(|at| words.is(*at, &["par"])).unwrap_or(end) } else { end };
        // `(auteur, également, du Chat bleu)`: what follows in the brackets is told of the role.
        let more = words.written(end) == ","
            && (end..end + LONGEST / 2).find(|at| words.written(*at) == ")" || words.capital(*at + 1)).is_some();
        if bracketed && words.written(end) != ")" && !more {
            return None;
        }
        // `après la mort de Luc Rol, son fils, Anne Rol, …`: the kin is named next.
        let kin = !alone && title.title.class == "famille" && words.is(start.wrapping_sub(1), &["son", "sa", "leur"]);
        if kin && words.written(end) == "," && words.capital(end + 1) {
            return None;
        }
        // `son compagnon Luc Rol, un géologue, le seul du groupe, …`: told of already, it begins no list.
        let own = words.is(start.wrapping_sub(1), &["un", "une"])
            && mention.roles.iter().any(|role| role.form == RoleForm::Before);
        let determined_subject = !alone && form == RoleForm::Apposition;
        // « sur Blip Blop, le préfet a… »: what may be no person takes no apposition after a preposition of place.
        let placed = mention.kind != NameKind::Person
            && mention.start() > 0
            && words.is(mention.start() - 1, &["sur", "dans", "en", "à", "via"]);
        if determined_subject && (placed || self.introduced(mention) || self.lists(end) && !own) {
            return None;
        }
        let mut role = self.role(title, start, end, form)?;
        if past {
            role.time = RoleTime::Former;
        }
        Some((role, title))
    }

    /// The title after adverbs and a determiner: where the role begins, and whether no determiner stands there.
    pub(super) fn told(&self, at: usize) -> Option<(&TitleHere, usize, bool)> {
        let words = self.words;
        let mut next = at;
        while words.is(next, ADVERBS) {
            next += 1;
        }
        let determined = words.is(next, &["le", "la", "l'", "un", "une", "son", "sa", "notre", "leur"])
            && !words.is(next + 1, &["des", "de"]);
        next += usize::from(determined);
        let mut head = next;
        let adjective = |at: usize| words.tag(at) == Tag::Adj && !words.capital(at) && at < next + 2;
        while (words.is(head, BEFORE_TITLE) || adjective(head)) && self.title_at(head).is_none() {
            head += 1;
        }
        // `un exemple de peintre baroque`
        if determined && words.is(head, &["exemple", "modèle"]) && words.is(head + 1, &["de", "d'"]) {
            let title = self.title_at(head + 2)?;
            return Some((title, head + 2, false));
        }
        if words.is(head, &["un", "une"]) {
            head += 2 + usize::from(words.is(head + 1, &["de"]));
        }
        let title = self.title_at(head)?;
        Some((title, title.one_of.unwrap_or(next).max(next), !determined))
    }

    /// Whether a title that is a participle too tells what happened to somebody: `accusé de fraude`, `élue mercredi`.
    pub(super) fn happens(&self, title: &TitleHere) -> bool {
        let words = self.words;
        if !is_state(words, title.head) {
            return false;
        }
        let named = self.closes(title.end)
            || words.is(title.end, &["de", "d'", "du"])
            || words.tag(title.end) == Tag::Adj && !words.is(title.end, BEFORE_TITLE)
            || words.all_capitals(title.end);
        matches!(title.title.class, "justice" | "statut" | "santé") || title.end == title.head + 1 && !named
    }

    /// Where a verb that tells a role ends, and whether it is past.
    pub(super) fn copula(&self, at: usize) -> Option<(usize, bool)> {
        let words = self.words;
        let served = |at: usize| {
            words.is(at, &["servi", "travaillé", "officié", "siégé", "exercé"]) && words.is(at + 1, &["comme"])
        };
        if words.is(at, &["a", "avait"]) {
            if words.is(at + 1, &["été"]) {
                return Some(self.named(at + 2).map_or((at + 2, true), |end| (end, false)));
            }
            return served(at + 1).then_some((at + 3, true));
        }
        if words.is(at, &["travaille", "sert", "officie", "siège"]) && words.is(at + 1, &["comme"]) {
            return Some((at + 2, false));
        }
        if words.is(at, &["fut", "était"]) {
            return Some((self.became(at + 1).unwrap_or(at + 1), true));
        }
        if words.is(at, &["devint", "redevint"]) {
            return Some((self.after_time(at + 1), true));
        }
        // `s’est fait proclamer roi`
        let made = match (words.is(at, &["se", "s'"]), words.folded(at + 1)) {
            (true, "fait") => Some(at + 2),
            (true, "est") if words.is(at + 2, &["fait"]) => Some(at + 3),
            _ => None,
        };
        if let Some(made) = made {
            let named = words.is(made, &["proclamer", "nommer", "élire", "couronner", "sacrer"]);
            return named.then_some((self.after_time(made + 1), false));
        }
        if words.is(at, &["devient", "redevient"]) {
            return Some((self.after_time(at + 1), false));
        }
        if words.is(at, &["deviendra", "redeviendra"]) {
            return Some((self.after_time(at + 1), false));
        }
        words.is(at, &["est"]).then(|| (self.became(at + 1).unwrap_or_else(|| self.after_time(at + 1)), false))
    }

    /// Where a participle ends that tells who got a role: `devenu | maire`, `élue en 2001 | maire`.
    fn became(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let at = at + usize::from(words.is(at, &["aussi", "ensuite", "depuis", "alors", "finalement", "enfin"]));
        let end = if words.is(at, &["devenu", "devenue"]) { Some(self.after_time(at + 1)) } else { self.named(at) };
        // `élu de Brest` is a title itself.
        end.filter(|end| self.told(*end).is_some_and(|(title, ..)| title.title.class != "famille"))
    }

    /// Where a participle of an appointment ends, with the time behind it.
    fn named(&self, at: usize) -> Option<usize> {
        self.words.is(at, NAMED).then(|| self.after_time(at + 1))
    }

    /// `at`, moved past what tells when: `en 2001`, `en mai`, `hier`, `depuis 2010`.
    fn after_time(&self, at: usize) -> usize {
        let words = self.words;
        let year = |at: usize| words.written(at).len() == 4 && words.written(at).bytes().all(|b| b.is_ascii_digit());
        let mut at = at;
        if words.is(at, &["en", "depuis", "dès"]) && (year(at + 1) || self.calendar(at + 1)) {
            at += 2 + usize::from(year(at + 2));
        } else if self.calendar(at)
            || words.tag(at) == Tag::Adv && !words.is(at, &["plus", "pas", "jamais", "presque", "quasi", "peut-être"])
        {
            at += 1;
        }
        at
    }

    /// Whether a word is one of the calendar: `lundi`, `mai`.
    fn calendar(&self, at: usize) -> bool {
        !self.words.capital(at) && self.words.len() > at && calendar_class(self.words.folded(at)).is_some()
    }

    /// Where an apposition ends: the title, its complements, then something that closes it.
    pub(super) fn apposition_end(&self, mentions: &[NameMention], title: &TitleHere) -> Option<usize> {
        let words = self.words;
        let mut at = title.end;
        let mut inner = false;
        loop {
            if at > title.head + LONGEST {
                return None;
            }
            // `préfet de la Creuse | en mai`
            let dated = self.calendar(at) || words.is(at, &["en", "le", "depuis", "ce"]) && self.calendar(at + 1);
            if self.closes(at) || dated && (at > title.end || !is_state(words, title.head)) {
                // « ministre de l’Agriculture, de la Pêche et… »
                let goes_on = words.written(at) == ","
                    && words.is(at + 1, &["de", "d'", "du", "des"])
                    && words.is(at.wrapping_sub(2), &["de", "l'", "la", "des", "du"]);
                if !goes_on {
                    return Some(at);
                }
                at += 1;
            }
            let loose = words.is(at, &["dans", "sur", "près", "sous", "par", "avec", "entre", "devant"]);
            if let Some((_, other)) = self.mention_at(mentions, at)
                && other.kind == NameKind::Person
            {
                // `la sœur du ministre Luc Rol`
                let end = other.tokens.end;
                let kin = title.title.class == "famille" && inner && end > at;
                at = kin.then_some(end)?;
                continue;
            }
            // `un élève de Luc Rol | parti peindre en Grèce`
            let named = at.checked_sub(1).is_some_and(|before| self.mention_at(mentions, before).is_some());
            if named && words.tag(at) == Tag::Verb && is_participle(words.folded(at)) {
                return Some(at);
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

    /// Where the part of an apposition ends that can be read for sure, where something follows that goes on with it.
    pub(super) fn core_end(&self, mentions: &[NameMention], title: &TitleHere) -> Option<usize> {
        let words = self.words;
        let (mut at, mut inner) = (title.end, false);
        while at < title.head + LONGEST {
            match self.step(mentions, at, &mut inner) {
                Step::To(next) if next > at => at = next,
                Step::Person => return None,
                _ => break,
            }
        }
        // `Luc Rol, maire et …`, `Luc Rol, maire Anne Rol`: another may be meant.
        let verb = matches!(words.tag(at + 1), Tag::Verb | Tag::Aux);
        // `chercheur en histoire | à l’Institute of …`: its complement is told already.
        let told = at > title.end + 1 && words.is(at, &["à", "au", "aux"]);
        let joined =
            words.is(at, &["et", "ou"]) && !verb || words.is(at, &["de", "d'", "du", "des", "à", "au", "aux"]) && !told;
        let named = words.capital(at) || matches!(words.tag(at), Tag::Noun | Tag::Propn | Tag::Num);
        let after = words.tag(at.wrapping_sub(1));
        let goes_on = matches!(words.tag(at), Tag::Verb | Tag::Aux | Tag::Adj | Tag::Adp | Tag::Pron | Tag::Adv)
            || words.is(at, &["et"]);
        (goes_on && !joined && !named && matches!(after, Tag::Noun | Tag::Adj | Tag::Propn)).then_some(at)
    }

    /// The end of a person inside a complement.
    pub(super) fn over_person(&self, mentions: &[NameMention], at: usize) -> Option<usize> {
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
                            "venu",
                            "venue",
                            "âgé",
                            "âgée",
                            "originaire",
                            "né",
                            "née",
                            "mort",
                            "morte",
                            "décédé",
                            "décédée",
                            "connu",
                            "connue",
                        ],
                    )
                    || words.is(at, &["de"]) && words.is(at + 2, &["ans"])
                    || self.held(at).is_some()
            }
        }
    }

    /// When a role holds, where what follows it tells: `depuis 2010`, `(2007-2015)`, `devenu…`.
    pub(super) fn held(&self, at: usize) -> Option<RoleTime> {
        let words = self.words;
        let year = |at: usize| words.written(at).len() == 4 && words.written(at).bytes().all(|b| b.is_ascii_digit());
        let over = self.years(at)
            || words.is(at, &["devenu", "devenue", "jusqu'"])
            || words.is(at, &["de"]) && year(at + 1) && words.is(at + 2, &["à"])
            || words.is(at, &["entre"]) && year(at + 1) && words.is(at + 2, &["et"])
            || words.is(at, &["à"]) && words.is(at + 1, &["l'"]) && words.is(at + 2, &["époque"]);
        if over {
            return Some(RoleTime::Former);
        }
        let ends = |at: usize| !words.is(at, &["de", "d'", "du", "des", "et"]);
        let since = words.is(at, &["depuis"])
            || words.is(at, &["dès"]) && year(at + 1)
            || words.is(at, &["en"]) && year(at + 1) && ends(at + 2);
        since.then_some(RoleTime::Present)
    }

    /// `(2007-2015)`.
    pub(super) fn years(&self, at: usize) -> bool {
        let words = self.words;
        let digits = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let range = |word: &str| word.split_once(['-', '–']).is_some_and(|(from, to)| digits(from) && digits(to));
        let joined = range(words.written(at + 1)) && words.written(at + 2) == ")";
        let apart = digits(words.written(at + 1))
            && matches!(words.written(at + 2), "-" | "–")
            && digits(words.written(at + 3))
            && words.written(at + 4) == ")";
        words.written(at) == "(" && (joined || apart)
    }

    /// Whether a name is introduced by a preposition that opens the sentence: the noun after the comma is its subject.
    pub(super) fn introduced(&self, mention: &NameMention) -> bool {
        let words = self.words;
        let before = mention.start().saturating_sub(2)..mention.start();
        before
            .into_iter()
            .any(|at| words.is(at, &["selon", "pour", "après", "avec", "comme", "contre", "avant", "chez", "sous"]))
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
