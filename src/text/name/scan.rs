//! Where names stand in a sentence, and of what they are.

use super::mention::{NameKind, NameMention};
use super::titles::{TitleHere, titled};
use super::words::Words;
use super::{classified, person};
use crate::lexicon::{
    Gender, ListedName, NameNature, Tag, acronym, calendar_class, inhabitant, name_head, speech_verb,
};

/// The names of a sentence, in order.
pub(super) fn mentions(words: &Words, titles: &[TitleHere]) -> Vec<NameMention> {
    let mut found = Vec::new();
    let mut at = dateline(words, &mut found);
    if shouts(words, at) {
        return found;
    }
    let scan = Scan { words, titles, titled: titled(words, titles) };
    while at < words.len() {
        match scan.at(at) {
            Some(mention) => {
                at = mention.tokens.end.max(at + 1);
                found.push(mention);
            }
            None => at += 1,
        }
    }
    found
}

/// The places of a dateline in capitals: `BAKOU, Azerbaïdjan —`, `PARIS (AFP)`. Gives where the text goes on.
fn dateline(words: &Words, found: &mut Vec<NameMention>) -> usize {
    let mut end = 0;
    while words.all_capitals(end) && words.written(end).chars().count() > 2 && end < 4 {
        end += 1;
    }
    if end == 0 {
        return 0;
    }
    let dash = (end..end + 7).find(|at| matches!(words.written(*at), "—" | "–" | "-"));
    let agency = words.written(end) == "(" && words.all_capitals(end + 1) && words.written(end + 2) == ")";
    let Some(dash) = dash.or(agency.then_some(end)) else { return 0 };
    let country = words.written(end) == "," && words.capital(end + 1);
    if !(country || agency || dash == end) {
        return 0;
    }
    found.push(NameMention::new(0..end, NameKind::Place, true));
    if let Some(listed) = words.listed(end + 1).filter(|listed| country && listed.place) {
        found.push(NameMention::new(end + 1..end + 1 + listed.words, NameKind::Place, true));
    }
    dash
}

/// Whether what follows is written in capitals: they tell nothing then.
fn shouts(words: &Words, from: usize) -> bool {
    let long = || (from..words.len()).filter(|at| words.is_long(*at));
    let all = long().count();
    let high = (from..words.len()).filter(|at| words.all_capitals(*at)).count();
    let titled = long().filter(|at| words.capital(*at)).count();
    high * 2 > all && all > 2 || all > 5 && titled * 5 > all * 4
}

struct Scan<'s, 't> {
    words: &'s Words<'t>,
    titles: &'s [TitleHere],
    titled: Vec<Option<usize>>,
}

impl Scan<'_, '_> {
    /// The name that begins at `at`.
    fn at(&self, at: usize) -> Option<NameMention> {
        let words = self.words;
        if let Some(gender) = person::civility(words, at) {
            return Some(self.civil(at, gender));
        }
        if let Some(mention) = classified::spelt_out(words, at) {
            return Some(mention);
        }
        if words.is(at, &["de"])
            && let Some(mention) = self.after_rank(at)
        {
            return Some(mention);
        }
        let classified = classified::classified(words, at);
        if !words.capital(at) {
            let listed = (words.tag(at) == Tag::Noun).then(|| words.listed(at)).flatten();
            let listed = listed.filter(|listed| listed.words > 1).map(|listed| self.listed(at, listed));
            return longer(classified, listed);
        }
        if let Some(title) = self.titled.get(at).copied().flatten().and_then(|index| self.titles.get(index))
            && let Some(mention) = self.after_title(at, title)
        {
            return Some(mention);
        }
        let listed = words.listed(at);
        let multiple = listed.filter(|listed| listed.words > 1).map(|listed| self.listed(at, listed));
        if let Some(mention) = longer(classified, multiple) {
            return Some(mention);
        }
        self.run(at, listed)
    }

    /// `M. Dupont`, `Me d’Orval`, `le Dr Marie Dupont`.
    fn civil(&self, at: usize, gender: Option<Gender>) -> NameMention {
        let words = self.words;
        let name = at + 1;
        let first = if words.is(name, &["de", "d'", "du"]) { name + 1 } else { name.max(words.particles(name)) };
        let end = person::end(words, first);
        let gender = gender.or_else(|| person::gender(words, first));
        let mut mention = NameMention::new(name..end, NameKind::Person, true).of_gender(gender).of_number(false);
        mention.civility = Some(at);
        mention
    }

    /// The name with a particle of an officer: `le général | de Kergoat`.
    fn after_rank(&self, at: usize) -> Option<NameMention> {
        let words = self.words;
        let rank = words.is(at.checked_sub(1)?, &["général", "maréchal", "amiral", "colonel"]);
        let named = rank && words.capital(at + 1) && words.listed(at + 1).is_none() && !words.common(at + 1);
        let mention = || NameMention::new(at..person::end(words, at + 1), NameKind::Person, true);
        named.then(|| mention().of_number(false))
    }

    /// A person after a title: `le président Aliyev`.
    fn after_title(&self, at: usize, title: &TitleHere) -> Option<NameMention> {
        let words = self.words;
        if words.listed(at).is_some_and(|listed| listed.organisation || listed.words > 1 || !addresses(title))
            && !self.given_first(at)
            || words.all_capitals(at)
            || name_head(words.folded_from(at)).is_some_and(|head| head.nature != NameNature::Work)
                && !self.given_first(at)
            || people(words, at).is_some() && !words.capital(at + 1)
        {
            return None;
        }
        let given = person::gender(words, at);
        let sure = words.given(at).is_some()
            || addresses(title) && !words.common(at)
            || words.capital(at + 1) && addresses(title);
        let gender = match (title.gender, given) {
            (Some(Gender::Feminine), _) => title.gender,
            // Given names of other languages may be borne by men where ours are not.
            (Some(Gender::Masculine), Some(Gender::Feminine)) => None,
            _ => given,
        };
        let mention = NameMention::new(at..person::end(words, at), NameKind::Person, sure);
        Some(mention.of_gender(gender).of_number(false))
    }

    /// Whether a given name and a surname begin here.
    fn given_first(&self, at: usize) -> bool {
        self.words.given(at).is_some() && person::end(self.words, at) > at + 1
    }

    fn listed(&self, at: usize, listed: ListedName) -> NameMention {
        let words = self.words;
        let end = at + listed.words;
        let kind = match (listed.organisation, listed.place) {
            (true, true) if words.is(at.wrapping_sub(1), &["à"]) => NameKind::Place,
            (true, _) => NameKind::Organisation,
            _ => NameKind::Place,
        };
        let both = listed.organisation && listed.place;
        // A common word that opens a sentence, or a capital that goes on, may be something else.
        let doubtful = listed.words == 1 && words.opens(at) && words.common(at)
            || listed.words == 1 && words.given(at).is_some()
            || listed.words == 1
                && listed.organisation
                && words.common(at)
                && !words.all_capitals(at)
                && words.tag(at) != Tag::Propn
            || words.is(at, &["nord", "sud", "centre"]) && listed.words == 1
            || !words.capital(at) && words.tag(end) == Tag::Adj
            || words.capital(end) && words.adjoins(end) && !self.given_first(end) && listed.words == 1;
        NameMention::new(at..end, kind, !both && !doubtful).of_gender(listed.gender).of_number(listed.plural)
    }

    /// A name in capitals that no table holds as a whole.
    fn run(&self, at: usize, listed: Option<ListedName>) -> Option<NameMention> {
        let words = self.words;
        if self.given_first(at)
            && !(words.opens(at)
                && words.common(at)
                && words.tag(at) != Tag::Propn
                && listed.is_none()
                && doubtful_given(words, at))
            || words.initial(at) && words.capital(at + 1)
        {
            let end = person::end(words, at);
            let mention = NameMention::new(at..end, NameKind::Person, end > at + 1);
            return Some(mention.of_gender(person::gender(words, at)).of_number(false));
        }
        // `Suisse` is a country first, and somebody after `un`, `les`.
        let counted = words.is(at.wrapping_sub(1), &["les", "des", "aux", "un", "une", "ces", "deux"]);
        if let Some(people) = people(words, at).filter(|_| listed.is_none() || counted) {
            return Some(people);
        }
        // « l’Italien Paul Rivet »: two names.
        let first = words.is(at.wrapping_sub(1), &["le", "la", "l'", "du", "au"]) && self.given_first(at + 1);
        if first && inhabitant(words.written(at)).is_some() {
            return Some(NameMention::new(at..at + 1, NameKind::People, true).of_number(false));
        }
        let end = classified::name_end(words, at);
        if let Some(listed) = listed {
            let splits = end > at + 1
                && (self.completes_title(at)
                    || self.given_first(at + 1)
                    || listed.place && listed.gender.is_some() && words.written(at) != "France"
                    || person::is_acronym(words.written(at)));
            if end == at + 1 || splits {
                return Some(self.listed(at, listed));
            }
        }
        // A function word or a verb that opens the sentence before a name does not belong to it.
        if words.opens(at) && words.common(at) && words.tag(at) != Tag::Propn {
            return None;
        }
        if end > at + 1
            && self.completes_title(at)
            && words.common(at)
            && words.given(at).is_none()
            && !words.is(at, &["saint", "sainte"])
        {
            return Some(NameMention::new(at..at + 1, NameKind::Other, false));
        }
        if end > at + 1 {
            return Some(self.unknown(at, end));
        }
        self.single(at)
    }

    /// Whether a word ends the complement of a title (`le ministre de la | Santé`): the capital after it is a person's.
    fn completes_title(&self, at: usize) -> bool {
        let words = self.words;
        let mut start = at;
        while start > 0 && at - start < 8 {
            start -= 1;
            let part = words.is(start, &["de", "d'", "du", "des", "la", "l'", "les", "et", ","])
                || words.tag(start) == Tag::Adj;
            let noun = words.capital(start) && words.common(start);
            if !(part || noun) {
                break;
            }
        }
        let governed = words.is(at.wrapping_sub(1), &["de", "d'", "du", "des", "la", "l'", "les"]);
        let title =
            self.titles.partition_point(|title| title.head <= start).checked_sub(1).and_then(|at| self.titles.get(at));
        governed && title.is_some_and(|title| start < title.end)
    }

    /// Two capitals or more that no table knows.
    fn unknown(&self, at: usize, end: usize) -> NameMention {
        let words = self.words;
        // « Colombie Ivan Duque »: a given name after the first word begins another name.
        let end = (at + 1..end)
            .find(|next| {
                let ends = words.all_capitals(at) || self.completes_title(at);
                self.given_first(*next) && words.given(at).is_none() && ends
            })
            .unwrap_or(end);
        let persons = (at..end).all(|at| !words.all_capitals(at) || words.initial(at)) && end <= at + 4;
        let says = [end, end + 1, at.wrapping_sub(1), at.wrapping_sub(2)];
        let speaks = says.into_iter().any(|at| speech_verb(words.folded(at)).is_some() && words.tag(at) != Tag::Noun);
        let aged = words.written(end) == "," && words.is(end + 2, &["ans"])
            || words.written(end) == "(" && words.is(end + 2, &["ans"]);
        if persons && end > at + 1 && (aged || speaks && !(at..end).any(|at| words.common(at))) {
            let person = NameMention::new(at..end, NameKind::Person, aged).of_gender(person::gender(words, at));
            return person.of_number(false);
        }
        NameMention::new(at..end, NameKind::Other, false)
    }

    /// One capital that no table of places or organisations knows.
    fn single(&self, at: usize) -> Option<NameMention> {
        let words = self.words;
        let written = words.written(at);
        if words.all_capitals(at) {
            // `TVA`, `ADN` are nouns.
            let noun = acronym(written).is_some() || words.ordinal(at);
            return (!noun).then(|| NameMention::new(at..at + 1, NameKind::Other, false));
        }
        if let Some(given) = words.given(at) {
            let certain = !words.common(at)
                && words.tag(at) == Tag::Propn
                && !words.is(at.wrapping_sub(1), &["le", "la", "les", "l'"]);
            return Some(
                NameMention::new(at..at + 1, NameKind::Person, certain).of_gender(given.gender).of_number(false),
            );
        }
        if is_place_name(written) {
            return Some(NameMention::new(at..at + 1, NameKind::Place, true));
        }
        if calendar_class(words.folded(at)).is_some() || written == "J.-C." {
            return None;
        }
        if words.initial(at) || written.chars().count() < 2 || words.is(at, &["internet"]) {
            return None;
        }
        let common = words.common(at);
        if common && (words.opens(at) || !matches!(words.tag(at), Tag::Noun | Tag::Propn)) {
            return None;
        }
        Some(NameMention::new(at..at + 1, NameKind::Other, false))
    }
}

/// Titles that address a person by the surname alone.
fn addresses(title: &TitleHere) -> bool {
    matches!(
        title.title.class,
        "politique"
            | "administration"
            | "justice"
            | "armée"
            | "police"
            | "religion"
            | "science"
            | "culture"
            | "sport"
            | "santé"
    )
}

/// A common word that is a given name too, at the head of a sentence.
fn doubtful_given(words: &Words, at: usize) -> bool {
    matches!(words.tag(at), Tag::Verb | Tag::Aux | Tag::Adp | Tag::Det | Tag::Adv | Tag::Sconj | Tag::Cconj)
}

/// Inhabitants: `Arméniens`, `Lyonnaise`.
fn people(words: &Words, at: usize) -> Option<NameMention> {
    let written = words.written(at);
    let singular = written.strip_suffix('s');
    let (plural, of) = match singular.and_then(inhabitant) {
        Some(of) => (true, of),
        None => (false, inhabitant(written)?),
    };
    let determined = words.is(at.wrapping_sub(1), &["les", "des", "aux", "ces", "deux", "leurs", "nos"]);
    let singular_word = singular.unwrap_or(written);
    let gender = match (
        of.masculine == singular_word || of.masculine == written,
        of.feminine == singular_word || of.feminine == written,
    ) {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => None,
    };
    let noun = !words.capital(at + 1);
    noun.then(|| NameMention::new(at..at + 1, NameKind::People, true).of_gender(gender).of_number(plural || determined))
}

/// Compound names that only places have: `Corvézan-sur-Lise`.
fn is_place_name(written: &str) -> bool {
    ["-sur-", "-lès-", "-les-", "-sous-", "-en-", "-aux-", "-la-", "-le-", "-près-"]
        .iter()
        .any(|join| written.contains(join))
        && written.split('-').next_back().is_some_and(|last| last.starts_with(char::is_uppercase))
}

/// The one that reaches further.
fn longer(one: Option<NameMention>, other: Option<NameMention>) -> Option<NameMention> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.tokens.end > one.tokens.end { other } else { one }),
        (one, other) => one.or(other),
    }
}
