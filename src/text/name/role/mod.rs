//! Roles: `le président azerbaïdjanais X`, `la ministre de la Santé, X,`, `X, maire de Lyon,`, `X (PS)`, `X, qui a été…`.
//!
//! A title and its complements are read forward until they reach the name, or, after the name, what closes them. What
//! cannot be read to its end gives no role.

mod after;
mod attribute;
mod before;
mod plural;

use super::mention::{NameKind, NameMention, Role, RoleForm, RoleTime};
use super::titles::TitleHere;
use super::words::Words;
use crate::lexicon::{Gender, Tag, VerbForm, analyses};

/// Most words of a role.
const LONGEST: usize = 24;

/// Words before a title that belong to the role.
const BEFORE_TITLE: &[&str] = &[
    "actuel",
    "actuelle",
    "ancien",
    "ancienne",
    "autre",
    "ex",
    "futur",
    "future",
    "grand",
    "grande",
    "haut",
    "haute",
    "jeune",
    "nouveau",
    "nouvel",
    "nouvelle",
    "première",
    "premier",
    "prochain",
    "prochaine",
    "vice",
    "second",
    "seconde",
];

/// Nouns that are said of companies, places and things as well.
const OF_THINGS: &[&str] = &[
    "acteur",
    "actionnaire",
    "adversaire",
    "allié",
    "ambassadeur",
    "assureur",
    "bénéficiaire",
    "champion",
    "concurrent",
    "constructeur",
    "créateur",
    "distributeur",
    "employeur",
    "exportateur",
    "fabricant",
    "favori",
    "finaliste",
    "fondateur",
    "fournisseur",
    "frère",
    "gestionnaire",
    "géant",
    "héritier",
    "hôte",
    "importateur",
    "initiateur",
    "lauréat",
    "leader",
    "membre",
    "opérateur",
    "organisateur",
    "partenaire",
    "patron",
    "pionnier",
    "premier",
    "prestataire",
    "producteur",
    "promoteur",
    "propriétaire",
    "père",
    "rival",
    "second",
    "signataire",
    "spécialiste",
    "star",
    "symbole",
    "tenant du titre",
    "témoin",
    "vainqueur",
    "vedette",
    "vendeur",
    "victime",
    "voisin",
    "éditeur",
];

/// Gives the persons among `mentions` the roles that the sentence tells.
pub(super) fn attach(words: &Words, titles: &[TitleHere], mentions: &mut Vec<NameMention>) {
    let mut reader = Reader { words, titles, owner: Vec::new(), taken: vec![false; words.len()] };
    reader.own(mentions);
    let mut read_to = 0;
    for title in titles {
        if title.head < read_to {
            continue;
        }
        let Some((index, role)) = reader.before(mentions, title) else { continue };
        // `l’avocat du maire Luc Rol, Anne Rol`: the title inside has its own name.
        let inner = role
            .tokens
            .clone()
            .any(|at| reader.mention_at(mentions, at).is_some_and(|(_, held)| held.kind == NameKind::Person));
        read_to = if inner { title.end } else { role.tokens.end };
        if let Some(taken) = reader.taken.get_mut(role.head) {
            *taken = true;
        }
        if let Some(mention) = mentions.get_mut(index) {
            reader.give(mention, role, title);
        }
    }
    reader.plural(mentions);
    for index in 0..mentions.len() {
        reader.addressed(mentions, index);
        reader.after(mentions, index);
    }
    drop_parts(words, mentions);
}

/// Whether a title can be said of who bears a name; where `open`, a masculine is said of women too.
fn agrees(mention: &NameMention, title: &TitleHere, open: bool) -> bool {
    let known = mention.gender.zip(title.gender);
    known.is_none_or(|(of, said)| of == said || said == Gender::Masculine && open)
}

/// Nouns with a capital that are words of a role (`ministre de la Santé`) are no names of their own.
fn drop_parts(words: &Words, mentions: &mut Vec<NameMention>) {
    let mut inside = vec![false; words.len()];
    for role in mentions.iter().flat_map(|mention| &mention.roles) {
        if let Some(words) = inside.get_mut(role.tokens.clone()) {
            words.fill(true);
        }
    }
    mentions.retain(|mention| {
        let word = mention.tokens.len() == 1 && !mention.certain && words.common(mention.tokens.start);
        !(word && inside.get(mention.tokens.start).copied().unwrap_or(false))
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
    /// The nouns of roles that have their person.
    taken: Vec<bool>,
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

    /// A name of two words or more that begins at `at` and may be the person's whose title was read to there.
    fn unknown_at(&self, mentions: &[NameMention], at: usize, title: &TitleHere) -> Option<usize> {
        let words = self.words;
        let (index, mention) = self.mention_at(mentions, at)?;
        let personal = !OF_THINGS.contains(&title.title.masculine) && may_be_person(words, mention);
        // « le directeur du cabinet Grand Large »: right after a noun the name may be that noun's.
        let before = at.checked_sub(1)?;
        let bare_noun = words.tag(before) == Tag::Noun && !words.capital(before) && at != title.end;
        (personal && mention.start() == at && !bare_noun).then_some(index)
    }

    fn title_at(&self, at: usize) -> Option<&TitleHere> {
        let found = self.titles.binary_search_by_key(&at, |title| title.head).ok()?;
        self.titles.get(found)
    }

    /// Makes a role the person's, as two where it names two.
    fn give(&self, mention: &mut NameMention, role: Role, title: &TitleHere) {
        if mention.gender.is_none() && title.gender == Some(Gender::Feminine) {
            mention.gender = title.gender;
        }
        if mention.kind != NameKind::Person {
            mention.kind = NameKind::Person;
            mention.certain = true;
        }
        match self.halves(&role, title) {
            Some((first, second)) => mention.roles.extend([first, second]),
            None => mention.roles.push(role),
        }
    }

    /// `maire de Lyon | et président du club`: a second title without determiner stands beside the first.
    fn halves(&self, role: &Role, title: &TitleHere) -> Option<(Role, Role)> {
        let words = self.words;
        let joint =
            (title.end..role.tokens.end).find(|at| words.is(*at, &["et"]) && self.after_joint(*at).is_some())?;
        let second = self.after_joint(joint)?;
        // « ancien joueur et entraîneur du club »: which of them is over?
        if role.time != RoleTime::Present && joint == title.end || second.head >= role.tokens.end {
            return None;
        }
        let first = Role { tokens: role.tokens.start..joint, ..role.clone() };
        let mut second = self.role(second, joint + 1, role.tokens.end, role.form)?;
        if role.form == RoleForm::Relative || role.form == RoleForm::Attribute {
            second.time = role.time;
        }
        Some((first, second))
    }

    /// The title after `et`, adjectives between them.
    fn after_joint(&self, joint: usize) -> Option<&TitleHere> {
        let mut at = joint + 1;
        while self.words.is(at, BEFORE_TITLE) && self.title_at(at).is_none() {
            at += 1;
        }
        self.title_at(at)
    }

    fn role(&self, title: &TitleHere, start: usize, end: usize, form: RoleForm) -> Option<Role> {
        let words = self.words;
        let before =
            |list: &[&str]| (start..title.head).any(|at| words.is(at, list)) || start > 0 && words.is(start - 1, list);
        let of_then = (title.end..end)
            .any(|at| words.is(at, &["époque"]) && words.is(at - 1, &["l'"]) || words.is(at, &["alors"]));
        let over = of_then || self.held(end) == Some(RoleTime::Former);
        let time = if title.former || over || before(&["ancien", "ancienne", "ex", "alors", "feu"]) {
            RoleTime::Former
        } else if before(&["futur", "future", "prochain", "prochaine"]) {
            RoleTime::Future
        } else {
            RoleTime::Present
        };
        (start < end).then_some(Role { tokens: start..end, head: title.head, form, time, class: title.title.class })
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
            &[
                "de", "d'", "du", "des", "à", "au", "aux", "en", "chez", "pour", "auprès", "ès", "contre", "chargé",
                "chargée",
            ],
        );
        let mark =
            matches!(words.written(at + 1), "«" | "“") || words.written(at + 1) == "\"" && words.opening_quote(at + 1);
        if preposition && mark {
            // `directeur de production d’« Odette »`
            let end = (at + 2..at + LONGEST).find(|at| matches!(words.written(*at), "»" | "”" | "\""));
            return end.map_or(Step::Stop, |end| Step::To(end + 1));
        }
        if preposition {
            return self.noun_phrase(mentions, at + 1, inner);
        }
        if words.is(at, &["et"]) {
            let next = at + 1;
            if words.is(next, &["de", "d'", "du", "des", "à", "au", "aux"]) {
                return self.noun_phrase(mentions, next + 1, inner);
            }
            if let Some(title) = self.after_joint(at) {
                return Step::To(title.end);
            }
            // `spécialiste en éthique et droit de la santé`
            let field = words.tag(next) == Tag::Noun
                && (at.saturating_sub(3)..at).any(|at| words.is(at, &["en"]) && words.tag(at + 1) == Tag::Noun);
            return if field || words.tag(next) == Tag::Adj { Step::To(next + 1) } else { Step::Stop };
        }
        match words.tag(at) {
            Tag::Adj => Step::To(at + 1),
            Tag::Adv if words.tag(at + 1) == Tag::Adj => Step::To(at + 2),
            Tag::Noun if words.adjoins(at) => Step::To(at + 1),
            Tag::Verb if is_participle(words.folded(at)) && words.tag(at.wrapping_sub(1)) == Tag::Noun => {
                Step::To(at + 1)
            }
            _ => Step::Stop,
        }
    }

    /// Steps over a noun phrase or a name.
    fn noun_phrase(&self, mentions: &[NameMention], start: usize, inner: &mut bool) -> Step {
        let words = self.words;
        let mut at = start;
        while at < start + 4
            && self.title_at(at).is_none()
            && self.mention_at(mentions, at).is_none()
            && (matches!(words.tag(at), Tag::Det | Tag::Num | Tag::Adj)
                || words.is(at, &["la", "l'", "le", "les", "de", "d'", "des", "du"]))
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
        if words.tag(at) == Tag::Noun
            || words.capital(at)
            || words.tag(at - usize::from(at > start)) == Tag::Adj && at > start
        {
            return Step::To(if words.tag(at) == Tag::Noun || words.capital(at) { at + 1 } else { at });
        }
        Step::Stop
    }
}

/// Whether a name of unknown kind looks like a person's: two to four words, none an acronym or a common noun.
fn may_be_person(words: &Words, mention: &NameMention) -> bool {
    let unknown = mention.kind == NameKind::Other && !mention.certain;
    let length = (2..5).contains(&mention.tokens.len());
    unknown && length && mention.tokens.clone().all(|at| !words.all_capitals(at) && !words.common(at))
}

fn is_participle(folded: &str) -> bool {
    let ending = ["é", "ée", "u", "ue", "is", "ise", "it", "ite"].iter().any(|ending| folded.ends_with(ending));
    // `salue`, `dirait` end like participles.
    let mut known = analyses(folded).filter(|analysis| analysis.tag() == Tag::Verb).peekable();
    ending && (known.peek().is_none() || known.any(|analysis| analysis.has_form(VerbForm::PastParticiple)))
}
