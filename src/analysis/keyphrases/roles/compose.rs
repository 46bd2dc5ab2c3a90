//! The principal keyphrase made complete: what the title or the body says with a phrase that alone says too little.

use super::super::candidates::Candidate;
use super::principal::{ASIDE, PART, Topic};
use super::{POOL, Ranked, Roles, SAID, holds, is_useless, secondary};
use crate::analysis::keyphrases::title::{self, Fact, Link, TitlePhrase};
use crate::lexicon::{event_noun, is_nominalisation, number_word};
use crate::source::Span;
use crate::text::{self, NameKind};

/// What a name counts for more beside a single word.
const NAMED: f64 = 3.0;
/// Least strength of what is put beside a single word, as a share of its own.
const BESIDE: f64 = 0.1;
/// Most letters of an acronym that a keyphrase of the body says more of.
const ACRONYM: usize = 5;

/// Whether a topic is the single noun before a colon that tells what an article belongs to: `Musique : …`.
fn is_rubric(topic: &Topic) -> bool {
    topic.side && topic.at == Some(0) && topic.stems.len() == 1 && topic.entity.is_none() && !topic.named
}

/// Whether a phrase of the title tells neither who nor where: `ruée vers les quais`.
fn is_placeless(topic: &Topic) -> bool {
    /// Most words that a place still goes with.
    const WORDS: usize = 5;
    let where_ = |word: &str| {
        matches!(word, "à" | "au" | "aux" | "en" | "dans" | "chez" | "sur" | "sous")
            || word.starts_with(char::is_uppercase)
    };
    topic.at.is_some()
        && !topic.entire
        && !topic.aside
        && !topic.side
        && topic.stems.len() > 1
        && topic.text.split(' ').count() <= WORDS
        && !topic.text.split([' ', '\'', '’']).any(where_)
}

impl Roles<'_> {
    /// What the title tells by a verb: `exclusion du député Untel` for `député Untel`, by the noun that the body has.
    pub(super) fn fact(&self, best: &Topic) -> Option<Topic> {
        if best.entire || self.facts.is_empty() {
            return None;
        }
        let in_body = |stem: &String| self.candidates.0.keys().any(|stems| stems.contains(stem));
        // An event is looked for by its noun, what somebody says is not.
        let told = |fact: &&Fact| !matches!(fact.class, "parole" | "projet");
        let sure = |fact: &&Fact| {
            fact.only && fact.active && matches!(fact.class, "politique" | "justice" | "annonce" | "guide" | "appel")
        };
        let facts = || self.facts.iter().filter(told);
        let fact = facts().find(|fact| in_body(&fact.noun)).or_else(|| facts().find(sure))?;
        let mut own: Vec<String> = fact.runs.concat();
        own.extend(self.place.iter().filter(|_| fact.placed).flat_map(|(_, stems)| stems.clone()));
        let guide = fact.class == "guide";
        let weak = guide || best.place || best.side || best.stems.len() == 1 && best.entity.is_none();
        if !weak && !holds(&own, &best.stems) && !holds(&fact.agent, &best.stems) {
            return None;
        }
        let whole: Vec<Vec<String>> =
            std::iter::once(vec![fact.noun.clone()]).chain(fact.runs.iter().cloned()).collect();
        let stems: Vec<String> = whole.concat();
        // Where the body says it, else where it says what befalls whom.
        let said = self.occurrences(&whole);
        Some(Topic {
            text: fact.text.clone(),
            score: PART * PART * best.score,
            occurrences: if said.is_empty() { self.occurrences(&fact.runs) } else { said },
            general: !fact.placed,
            simple: false,
            stems,
            entity: None,
            ..best.clone()
        })
    }

    /// What befell those whom a title counts: `avalanche dans les Vosges` for `Neuf morts dans les Vosges`, `naufrage d’un
    /// ferry` for `Neuf morts dans le naufrage d’un ferry`.
    pub(super) fn accident(&self, best: &Topic, ranked: &[Ranked]) -> Option<Topic> {
        const HARMED: &[&str] = &["morts", "blessés", "victimes", "disparus", "tués"];
        let head = |text: &str| text.split([' ', '\'', '’']).next().unwrap_or_default().to_lowercase();
        let harmed =
            |phrase: &&TitlePhrase| phrase.leads && !phrase.aside && HARMED.contains(&head(&phrase.text).as_str());
        let phrase = self.phrases.iter().filter(harmed).max_by_key(|phrase| phrase.text.len())?;
        let words: Vec<&str> = phrase.text.split(' ').collect();
        // `morts et blessés | à Brézac`, but not `morts piétinés à Brézac`.
        let told = |word: &str| {
            matches!(word, "et" | "ou" | "de" | "des") || HARMED.contains(&word) || number_word(word).is_some()
        };
        let at = words.iter().take_while(|word| told(word)).count();
        let joint = words.get(at).filter(|word| matches!(**word, "dans" | "à" | "au" | "aux" | "en" | "sur"))?;
        let class = |text: &str| event_noun(text).map(|event| event.class);
        let event = |text: &str| matches!(class(&head(text)), Some("accident" | "catastrophe" | "conflit"));
        let told = self.phrases.iter().filter(|told| told.at > phrase.at && !told.aside && event(&told.text));
        let told: Option<&TitlePhrase> = told.max_by_key(|told| (told.is_close(), told.text.len()));
        if let Some(told) = told {
            return self.topic(told).map(|topic| self.placed(&topic).unwrap_or(topic));
        }
        let place = words.get(at + 1..)?.join(" ");
        let found = ranked
            .iter()
            .take(POOL)
            .find(|one| one.candidate.count > 1 && one.keyphrase.stems.len() == 1 && event(&one.keyphrase.text))?;
        let topic = Topic { at: best.at, ..self.elsewhere(found) };
        Some(topic.with(format!("{} {joint} {place}", topic.text), &secondary::words(&place)))
    }

    /// What the article opens with, where its title only names two who do something: `démission du maire` for `Carré et
    /// Le Dantec s’expliquent`.
    pub(super) fn opening(&self, topic: &Topic, ranked: &[Ranked]) -> Option<Topic> {
        /// Tokens of the opening.
        const OPENING: usize = 40;
        let person = |surname: &str| {
            let named = ranked.iter().take(POOL).filter_map(|one| self.names.entity(one.entity?));
            let mut named = named.filter(|entity| entity.kind == NameKind::Person);
            named.any(|entity| entity.name.rsplit(' ').next() == surname.rsplit(' ').next())
        };
        let words: Vec<&str> = self.title.split(|c: char| c.is_whitespace() || c == ',').collect();
        let pair = |three: &[&str]| {
            let own = [three[0], three[2]].iter().any(|name| topic.text.ends_with(name));
            three[1] == "et" && own && person(three[0]) && person(three[2])
        };
        if topic.stems.len() > 1 || !words.windows(3).any(pair) {
            return None;
        }
        let event = |stems: &Vec<String>, found: &Candidate| {
            let shown = found.shown(self.names);
            let head = shown.split(' ').next().unwrap_or_default();
            let noun = event_noun(head).is_some() || is_nominalisation(head);
            noun && stems.len() > 1 && found.linked > 0 && found.first > 0 && found.first < OPENING && !found.vague
        };
        let (stems, found) = self
            .candidates
            .0
            .iter()
            .filter(|(stems, found)| event(stems, found))
            .min_by_key(|(_, found)| found.first)?;
        let occurrences = found.occurrences.iter().map(|place| place.span).collect();
        Some(Topic { stems: stems.clone(), occurrences, entity: None, ..topic.with(found.shown(self.names), &[]) })
    }

    /// `déplacés au Yémen` for `déplacés`, where the title says that it tells of the place.
    pub(super) fn placed(&self, topic: &Topic) -> Option<Topic> {
        /// Letters that a place shares with its adjective: `Iran`, `iranien`.
        const SHARED: usize = 4;
        let asks = self.title.contains('?');
        let (place, stems) = self.place.as_ref().filter(|_| {
            (topic.general || is_placeless(topic)) && topic.entity.is_none() && !is_rubric(topic) && !asks
        })?;
        if holds(&topic.stems, stems) {
            return None;
        }
        let start = stems.first().and_then(|stem| stem.get(..SHARED));
        if start.is_some_and(|start| topic.stems.iter().any(|stem| stem.starts_with(start))) {
            return None;
        }
        Some(topic.with(format!("{} {place}", topic.text), stems))
    }

    /// What a single common word is a sort of, as the body says it: `phase de radoub` for `radoub`.
    pub(super) fn headed(&self, topic: &Topic) -> Option<Topic> {
        let heads = self.candidates.1.get(&topic.stems)?;
        let (text, count) = heads.iter().max_by_key(|(_, count)| **count)?;
        let all = self.candidates.0.get(&topic.stems)?.occurrences.len();
        let kept = topic.stems.len() == 1 && topic.entity.is_none() && *count >= SAID && count * 5 >= all;
        let head = text.split_once(' ').map(|(head, _)| text::stem(&head.to_lowercase()))?;
        let stems = std::iter::once(head).chain(topic.stems.iter().cloned()).collect();
        kept.then(|| Topic { stems, occurrences: Vec::new(), ..topic.with(text.clone(), &[]) })
    }

    /// A title of a few common words with what the body ties to the last of them: `conditions de réemploi des coques` for
    /// `conditions de réemploi`.
    pub(super) fn completed(&self, topic: &Topic) -> Option<Topic> {
        let last = topic.stems.last()?;
        let own = self.candidates.0.get(std::slice::from_ref(last))?;
        let common = topic.stems.len() > 1
            && topic.stems.len() < 4
            && !topic.named
            && !topic.text.chars().any(char::is_uppercase);
        let shown = own
            .surfaces
            .keys()
            .find(|surface| topic.text.ends_with(surface.as_str()))
            .filter(|_| common && topic.entire)?;
        let more = |(stems, found): &(&Vec<String>, &Candidate)| {
            let count = found.occurrences.len();
            let name = || {
                found.surfaces.keys().any(|surface| surface.contains('.') || surface.chars().any(char::is_uppercase))
            };
            stems.len() > 1
                && (found.linked > 0 || name())
                && stems[0] == *last
                && count >= SAID
                && count * 4 >= own.occurrences.len()
                && !found.vague
        };
        let (stems, found) = self
            .candidates
            .0
            .range(vec![last.clone()]..)
            .take_while(|(stems, _)| stems[0] == *last)
            .filter(more)
            .max_by_key(|(_, found)| found.occurrences.len())?;
        let rest = found.shown(self.names);
        let rest = rest.strip_prefix(shown.as_str()).filter(|rest| rest.starts_with(' '))?;
        Some(topic.with(format!("{}{rest}", topic.text), &stems[1..]))
    }

    /// More words of the title with a single one that says little: `mesure d’impact` for `impact`.
    pub(super) fn extended(&self, topic: &Topic) -> Option<Topic> {
        let person = topic.entity.and_then(|entity| self.names.entity(entity));
        if topic.stems.len() > 1 || topic.entire || person.is_some_and(|entity| entity.kind == NameKind::Person) {
            return None;
        }
        let told = |phrase: &TitlePhrase| phrase.links.iter().filter(|link| **link == Link::Told).count();
        let holds = |phrase: &&TitlePhrase| {
            let named = phrase.named
                && phrase.links.first() != Some(&Link::Close)
                && ![" contre ", " en "].iter().any(|link| phrase.text.contains(link));
            !phrase.aside
                && !phrase.torn
                && !named
                && phrase.runs.len() > 1
                && phrase.runs.iter().flatten().any(|stem| topic.stems.contains(stem))
        };
        let longer = self.phrases.iter().filter(holds);
        let phrase = longer.min_by_key(|phrase| (told(phrase), phrase.runs.len(), phrase.at))?;
        let stems: Vec<String> = phrase.runs.concat();
        Some(Topic {
            text: phrase.text.clone(),
            score: PART * PART * topic.score,
            occurrences: self.occurrences(&phrase.runs),
            general: phrase.is_close(),
            simple: false,
            at: Some(phrase.at),
            stems,
            ..topic.clone()
        })
    }

    /// Two phrases of the title side by side, as they are looked for, where the better is one word and the title names
    /// somebody or something too: `Trump Twitter`, `explosion à Beyrouth`.
    pub(super) fn joined(&self, topic: &Topic, topics: &[Topic]) -> Option<Topic> {
        let at =
            topic.at.or_else(|| topics.iter().filter(|other| other.stems == topic.stems).find_map(|other| other.at))?;
        let full = topic.text.contains(' ') && topic.text.split(' ').all(|word| word.starts_with(char::is_uppercase));
        if topic.stems.len() > 1 || topic.entire || topic.entity.is_some() && topic.text.contains(' ') || full {
            return None;
        }
        // `Vannes et Lorient`: the title says more of both.
        let paired = |other: &Topic| {
            let pair = |phrase: &&TitlePhrase| phrase.links == [Link::And];
            self.phrases
                .iter()
                .filter(pair)
                .any(|phrase| phrase.runs.contains(&other.stems) && phrase.runs.contains(&topic.stems))
        };
        let worth = |other: &Topic| {
            // `Untel effectifs de la marine` rather than `Untel Brest`.
            let person = topic.entity.is_some() && !topic.place;
            let tells = if person { !other.place && other.stems.len() > 1 } else { other.entity.is_some() };
            let named = if tells { NAMED } else { 1.0 };
            other.weight * named * if other.aside { ASIDE } else { 1.0 }
        };
        let apart = |other: &&Topic| {
            other.at.is_some()
                && other.simple
                && !(other.named && topic.named && paired(other))
                // `Santé : …`
                && !(other.side && other.at == Some(0) && other.entity.is_none() && !other.named)
                && (topic.entity.is_some() || other.entity.is_some() || other.named)
                && !holds(&other.stems, &topic.stems)
                && (topic.entity.is_none() || other.entity != topic.entity)
                && other.weight >= BESIDE * topic.weight
        };
        let mut others: Vec<&Topic> = topics.iter().filter(apart).collect();
        others.sort_by(|a, b| (a.side && !a.place).cmp(&(b.side && !b.place)).then(worth(b).total_cmp(&worth(a))));
        let other = others.first()?;
        if topic.side && !other.side && (is_rubric(topic) || !other.place) {
            return Some((*other).clone());
        }
        // `médiathèque de Valdrigny`, as the body says it.
        let whole = [[topic, other], [other, topic]].into_iter().find_map(|pair| {
            let stems = pair.map(|one| one.stems.as_slice()).concat();
            let said = self.candidates.0.get(&stems).filter(|found| found.linked > 0)?;
            let occurrences: Vec<Span> = said.occurrences.iter().map(|place| place.span).collect();
            let text = said.shown(self.names);
            (!occurrences.is_empty()).then(|| Topic { stems, occurrences, ..topic.with(text, &[]) })
        });
        if whole.is_some() {
            return whole;
        }
        // Not `between Brest and Vannes`, which is not where it was.
        let there = |one: &Topic| {
            let pair = |phrase: &TitlePhrase| phrase.links == [Link::And] && phrase.runs.contains(&one.stems);
            !self.phrases.iter().any(pair)
        };
        let located = title::located(&other.text);
        let place = other.place || located.is_some();
        let located = located.filter(|_| (topic.entity.is_none() || other.at == Some(0)) && there(other));
        let here = topic.place && other.entity.is_none() && !other.named && there(topic);
        let here = here.then(|| title::located(&topic.text)).flatten();
        let text = match located {
            _ if here.is_some() => format!("{} {}", other.text, here.unwrap_or_default()),
            Some(located) => format!("{} {located}", topic.text),
            // `Brexit : un accord…` tells of the `accord Brexit`.
            None if !place && other.at.is_some_and(|other| other < at) && self.is_matter(other, topic) => {
                format!("{} {}", topic.text, other.text)
            }
            None if other.at.is_some_and(|other| other > at) && self.is_matter(topic, other) => {
                format!("{} {}", other.text, topic.text)
            }
            None if !place && other.at.is_some_and(|other| other < at) => format!("{} {}", other.text, topic.text),
            None => format!("{} {}", topic.text, other.text),
        };
        Some(topic.with(text, &other.stems))
    }

    /// Whether one phrase is the name of a matter (`Brexit`), the other a common noun that tells what of it.
    fn is_matter(&self, name: &Topic, noun: &Topic) -> bool {
        let kind = name.entity.and_then(|entity| self.names.entity(entity)).map(|entity| entity.kind);
        let matter = matches!(kind, None | Some(NameKind::Other)) && title::located(&name.text).is_none();
        let single = |one: &Topic| !one.text.contains(' ');
        // `Brexit : …`
        let before = self
            .title
            .split_once(name.text.as_str())
            .is_some_and(|(_, rest)| rest.trim_start().starts_with([':', '-', '–', '—']) && !rest.starts_with('-'));
        matter
            && before
            && single(name)
            && single(noun)
            && name.text.starts_with(char::is_uppercase)
            && noun.text.starts_with(char::is_lowercase)
    }

    /// What the body says of a single word that says little: `codes du permis` for `codes`.
    pub(super) fn told(&self, topic: &Topic, ranked: &[Ranked]) -> Option<Topic> {
        let name = topic.entity.is_some() || topic.text.chars().any(char::is_uppercase);
        // `exonération de TVA` for `TVA`.
        let acronym = topic.text.chars().all(char::is_uppercase) && topic.text.len() <= ACRONYM;
        if topic.stems.len() > 1 || topic.entire || name && !acronym {
            return None;
        }
        let more = |one: &&Ranked| {
            let stems = &one.keyphrase.stems;
            stems.len() > 1 && holds(stems, &topic.stems) && one.candidate.count > 1 && !is_useless(one.candidate)
        };
        ranked.iter().take(POOL).find(more).map(|one| self.elsewhere(one))
    }
}
