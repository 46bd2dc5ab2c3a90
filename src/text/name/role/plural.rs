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
    "certaines",
    "quelques",
    "nombreux",
    "nombreuses",
    "divers",
    "diverses",
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
    "célèbres",
    "plus",
    "très",
];

/// Words that names follow as examples of what stands before.
const EXAMPLES: &[&str] = &["comme", "notamment", "dont"];

/// So many tokens may stand between what several are and their names, where the clause stands between.
const FAR: usize = 16;

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
            let row = self.row_of(mentions, at, &shared).or_else(|| self.listed_behind(mentions, &shared));
            let Some((end, names)) = row else { continue };
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
            if let Some(first) = self.example_at(at) {
                // `Corps des gardiens (Pasdaran)` tells another name.
                let least = if words.written(first - 1) == "(" || words.written(first - 1) == ":" { 2 } else { 1 };
                let mut names = self.row_from(mentions, first, shared, 1);
                names.truncate(if names.len() < least { 0 } else { names.len() });
                return (!inner && !names.is_empty()).then_some((at, names));
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

    /// Where the first name stands of those that are given as examples at `at`: `comme |`, `, tels que |`, `(comme |`, `: |`.
    fn example_at(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let opened = at + usize::from(matches!(words.written(at), "," | "("));
        if words.is(opened, EXAMPLES) {
            return Some(opened + 1);
        }
        if words.is(opened, &["tels", "telles", "tel", "telle"]) && words.is(opened + 1, &["que", "qu'"]) {
            return Some(opened + 2);
        }
        if words.is(opened, &["parmi"]) && words.is(opened + 1, &["lesquels", "lesquelles"]) {
            return Some(opened + 2);
        }
        (matches!(words.written(at), ":" | "(")).then_some(at + 1)
    }

    /// The names of a row that ends the clause whose subject several are: `Plusieurs peintres ont vécu ici : A, B et C`,
    /// `Quelques rois firent bâtir un palais (A, B, etc.)`.
    fn listed_behind(&self, mentions: &[NameMention], shared: &Shared) -> Option<(usize, Vec<(usize, bool)>)> {
        let words = self.words;
        let to = (shared.end + FAR).min(words.len());
        let mark = (shared.end..to).find(|at| matches!(words.written(*at), ":" | "(" | "," | "." | ";"))?;
        let other = (shared.end..mark).any(|at| {
            self.shared_at(at).is_some() || self.title_at(at).is_some() || self.mention_at(mentions, at).is_some()
        });
        if other || !matches!(words.written(mark), ":" | "(") {
            return None;
        }
        let names = self.row_from(mentions, mark + 1, shared, 2);
        let person =
            |(index, _): &(usize, bool)| mentions.get(*index).is_some_and(|name| name.kind == NameKind::Person);
        (names.len() > 1 && names.iter().any(person)).then_some((shared.end, names))
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
        self.row_from(mentions, at, shared, 3)
    }

    /// The same, of at least so many names where *et* does not close it; one or two names are examples, and each may be a
    /// word alone.
    fn row_from(&self, mentions: &[NameMention], at: usize, shared: &Shared, least: usize) -> Vec<(usize, bool)> {
        let words = self.words;
        let examples = least < 3;
        let mut found: Vec<(usize, bool)> = Vec::new();
        let (mut at, mut closed, mut own) = (at, false, true);
        while found.len() < MOST
            && let Some(index) = self
                .named_at(mentions, at)
                .or_else(|| self.single_at(mentions, at).filter(|_| examples || !found.is_empty()))
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
        while !examples
            && found
                .last()
                .and_then(|(index, _)| mentions.get(*index))
                .is_some_and(|last| last.kind == NameKind::Other && last.tokens.len() == 1)
        {
            found.pop();
        }
        // `Avec les ministres A, B a signé`: the second is the subject. One name alone may be that of another title.
        if found.len() < if closed { least.min(2) } else { least } {
            found.clear();
        }
        found
    }
}
