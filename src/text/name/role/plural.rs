//! A plural title that several names share: `les peintres Luc Rol, Anne Rol et Jean Rol`.

use super::{LONGEST, NameKind, NameMention, Reader, Role, RoleForm, RoleTime, Step};
use crate::lexicon::{Gender, Tag, Title, title_at};

/// Determiners of a title that is said of several.
const DETERMINERS: &[&str] = &[
    "les",
    "des",
    "ses",
    "leurs",
    "ces",
    "aux",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "nos",
    "mes",
    "plusieurs",
    "certains",
];

/// Words between the determiner and the title that belong to the role.
const BEFORE: &[&str] = &[
    "anciens",
    "anciennes",
    "autres",
    "deux",
    "trois",
    "ex",
    "futurs",
    "futures",
    "grands",
    "grandes",
    "jeunes",
    "nouveaux",
    "nouvelles",
    "premiers",
    "premières",
];

/// At most so many names share a title.
const MOST: usize = 24;

/// A plural title; token indices.
struct Shared {
    start: usize,
    head: usize,
    end: usize,
    title: Title,
    feminine: bool,
}

impl Reader<'_, '_> {
    /// Gives each name of a row the plural title before it.
    pub(super) fn plural(&self, mentions: &mut [NameMention]) {
        for at in 0..self.words.len() {
            let Some(shared) = self.shared_at(at) else { continue };
            let Some((end, names)) = self.row_of(mentions, at, &shared) else { continue };
            for (place, (index, own)) in names.iter().enumerate() {
                // `les présidents russe Luc Rol et turc Anne Rol`: only the noun is said of each.
                let end = if place == 0 && *own { end } else { shared.end };
                let words =
                    shared.start..if names.iter().all(|(_, own)| *own) { self.plain_end(&shared, end) } else { end };
                let Some(mention) = mentions.get_mut(*index) else { continue };
                let over = self.words.is(shared.start, &["anciens", "anciennes", "ex"]);
                let ahead = self.words.is(shared.start, &["futurs", "futures"]);
                let time = match (over, ahead) {
                    (true, _) => RoleTime::Former,
                    (_, true) => RoleTime::Future,
                    _ => RoleTime::Present,
                };
                if mention.gender.is_none() && shared.feminine {
                    mention.gender = Some(Gender::Feminine);
                }
                mention.kind = NameKind::Person;
                mention.certain = true;
                let class = shared.title.class;
                mention.roles.push(Role { tokens: words, head: shared.head, form: RoleForm::Before, time, class });
            }
        }
    }

    /// Where the role ends that all share: at the noun where its adjectives are shared out (`russe et turc`).
    fn plain_end(&self, shared: &Shared, end: usize) -> usize {
        let words = self.words;
        let parted = (shared.end..end).any(|at| {
            words.is(at, &["et"]) && words.tag(at + 1) == Tag::Adj && words.tag(at.wrapping_sub(1)) == Tag::Adj
        });
        if parted { shared.end } else { end }
    }

    /// The plural title behind the determiner at `at`.
    fn shared_at(&self, at: usize) -> Option<Shared> {
        let words = self.words;
        let before = at.checked_sub(1);
        // `les deux sculpteurs` begins at `les`; `a dit aux journalistes Anne Rol et …`: who speaks follows.
        let told = words.is(at, &["aux"]) && before.is_some_and(|before| words.tag(before) == Tag::Verb);
        if !words.is(at, DETERMINERS) || told || before.is_some_and(|before| words.is(before, DETERMINERS)) {
            return None;
        }
        let start = at + 1;
        let mut head = start;
        while words.is(head, BEFORE) && head < start + 3 {
            head += 1;
        }
        let (first, rest) = words.folded_from(head).split_first()?;
        let first = first.folded.as_str();
        let found = |singular: &str| {
            let phrase: Vec<&str> = std::iter::once(singular).chain(rest.iter().map(AsRef::as_ref)).collect();
            title_at(&phrase)
        };
        let form = match (first.strip_suffix("aux"), first.strip_suffix('s')) {
            (Some(stem), _) => found(&format!("{stem}al")),
            // `ses deux fils`
            (_, Some(singular)) => found(singular).or_else(|| found(first)),
            _ => None,
        }?;
        let person = !matches!(first, "femmes" | "hommes" | "filles" | "garçons" | "personnes" | "jeunes")
            || words.is(at, &["ses", "leurs", "mes", "nos"]);
        let told = form.title.class != "civilité" && person && form.words < LONGEST && !words.capital(head);
        told.then_some(Shared {
            start,
            head,
            end: head + form.words,
            title: form.title,
            feminine: form.gender == Some(Gender::Feminine),
        })
    }

    /// Where the role ends, and the names that share it, each with whether the words of the role are its own.
    fn row_of(
        &self,
        mentions: &[NameMention],
        determiner: usize,
        shared: &Shared,
    ) -> Option<(usize, Vec<(usize, bool)>)> {
        let words = self.words;
        let mut at = shared.end;
        let mut inner = false;
        while at < shared.head + LONGEST {
            if self.named_at(mentions, at).is_some() {
                // `les conseillers des ministres Luc et Anne Rol`: of two titles the nearer has the names.
                return if inner { None } else { Some((at, self.row(mentions, at, shared))) }
                    .filter(|(_, names)| !names.is_empty());
            }
            // `ses deux fils, Luc et Jean,`
            if words.written(at) == "," {
                let owned = words.is(determiner, &["ses", "leurs", "deux", "trois", "nos", "mes"])
                    || words.is(shared.start, &["deux", "trois"]);
                let names = self.row(mentions, at + 1, shared);
                return (owned && !inner && names.len() > 1).then_some((at, names));
            }
            if words.is(at, &["et"]) && words.tag(at + 1) != Tag::Adj {
                return None;
            }
            inner |= self.title_at(at).is_some();
            match self.step(mentions, at, &mut inner) {
                Step::To(next) if next > at => {
                    inner |= (at..next).any(|at| self.shared_at(at).is_some());
                    at = next;
                }
                _ => return None,
            }
        }
        None
    }

    /// The name of a person, or of whom may be one, that begins at `at`.
    fn named_at(&self, mentions: &[NameMention], at: usize) -> Option<usize> {
        self.person_at(mentions, at).or_else(|| {
            let (index, mention) = self.mention_at(mentions, at)?;
            let unknown = mention.kind == NameKind::Other && !mention.certain && (2..5).contains(&mention.tokens.len());
            let acronym = mention.tokens.clone().any(|at| self.words.all_capitals(at));
            (mention.start() == at && unknown && !acronym).then_some(index)
        })
    }

    /// A name of one word that begins at `at`: among other names of a row it is a person's.
    fn single_at(&self, mentions: &[NameMention], at: usize) -> Option<usize> {
        let (index, mention) = self.mention_at(mentions, at)?;
        let unknown = mention.kind == NameKind::Other && mention.tokens.len() == 1 && mention.start() == at;
        (unknown && !self.words.all_capitals(at)).then_some(index)
    }

    /// The names of a row that begins at `at`: `A, B et C`.
    fn row(&self, mentions: &[NameMention], at: usize, shared: &Shared) -> Vec<(usize, bool)> {
        let words = self.words;
        let mut found: Vec<(usize, bool)> = Vec::new();
        let (mut at, mut closed, mut own) = (at, false, true);
        while found.len() < MOST
            && let Some(index) =
                self.named_at(mentions, at).or_else(|| self.single_at(mentions, at).filter(|_| !found.is_empty()))
            && let Some(mention) = mentions.get(index)
        {
            if shared.feminine && mention.gender == Some(Gender::Masculine) {
                break;
            }
            found.push((index, own));
            if closed {
                break;
            }
            at = self.after_brackets(mention.tokens.end);
            if words.written(at) == "," && words.is(at + 2, &["ans"]) {
                at += 3;
            }
            closed = words.is(at, &["et", "ou"]) || words.written(at) == "," && words.is(at + 1, &["et", "ou", "puis"]);
            if !closed && words.written(at) != "," {
                break;
            }
            at += 1 + usize::from(words.written(at) == "," && closed);
            // `et turc Anne Rol`
            let adjective = closed && words.tag(at) == Tag::Adj && !words.capital(at);
            at += usize::from(adjective);
            own = !adjective;
        }
        while found
            .last()
            .and_then(|(index, _)| mentions.get(*index))
            .is_some_and(|last| last.kind == NameKind::Other && last.tokens.len() == 1)
        {
            found.pop();
        }
        // `Avec les ministres A, B a signé`: the second is the subject. One name alone may be that of another title.
        if found.len() < if closed { 2 } else { 3 } {
            found.clear();
        }
        found
    }
}
