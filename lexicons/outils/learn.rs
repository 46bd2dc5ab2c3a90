//! Learns the contextual rules of the tagger (Brill 1995): again and again the rule that mends the most errors net is
//! added, until none mends enough.
//!
//! The words of a sentence are first tagged by what the *other* sentences say of them, so that rules are learned for
//! words that are met for the first time too.

use crate::conllu::{self, Sentence};
use crate::forms::Forms;
use intertitre::lexicon::Tag;
use intertitre::text::tagger::{Condition, Described, MARKS, Rule};
use std::collections::{BTreeSet, HashMap};

/// How many parts the sentences are dealt into.
const PARTS: usize = 10;
/// Least net gain of a rule.
const LEAST: i64 = 3;
/// Rules between two counts of all candidates.
const BETWEEN: usize = 15;
/// A rule must be right so many times as often as it is wrong.
const TRUST: i64 = 3;
/// Fewest occurrences of a word that a rule may name.
const NAMED: usize = 5;

/// A rule with how often it was right and wrong when it was learned.
pub(crate) struct Learned {
    pub(crate) rule: Rule,
    pub(crate) good: i64,
    pub(crate) bad: i64,
}

struct Known<'a> {
    sentence: &'a Sentence,
    described: Vec<Described>,
    now: Vec<Tag>,
}

pub(crate) fn learn(sentences: &[&Sentence], most: usize) -> Vec<Learned> {
    let mut known = prepare(sentences);
    let mut words: HashMap<&str, usize> = HashMap::new();
    for token in sentences.iter().flat_map(|sentence| &sentence.tokens) {
        *words.entry(token.folded.as_str()).or_default() += 1;
    }
    let named = |word: &str| words.get(word).is_some_and(|count| *count >= NAMED);
    let mut rules: Vec<Learned> = Vec::new();
    while rules.len() < most {
        let mut ranked = candidates(&known, &named);
        let mut taken = 0;
        // The best candidates are weighed anew one by one, since each changes what the next finds.
        while taken < BETWEEN && rules.len() < most {
            let mut best: Option<(i64, usize, i64, i64)> = None;
            for (at, (rule, promised)) in ranked.iter_mut().enumerate().take(400) {
                if best.as_ref().is_some_and(|(gain, ..)| *promised < *gain) {
                    break;
                }
                let (good, bad) = weigh(&known, rule);
                *promised = good - bad;
                let better = best.as_ref().is_none_or(|(gain, ..)| good - bad > *gain);
                if better && good >= TRUST * bad {
                    best = Some((good - bad, at, good, bad));
                }
            }
            let Some((_, at, good, bad)) = best.filter(|(gain, ..)| *gain >= LEAST) else { break };
            let (rule, _) = ranked.remove(at);
            carry_out(&mut known, &rule);
            rules.push(Learned { rule, good, bad });
            taken += 1;
            ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        }
        if taken == 0 {
            break;
        }
        let wrong: usize =
            known.iter().map(|one| one.now.iter().zip(&one.sentence.tags).filter(|(a, b)| a != b).count()).sum();
        println!("{} rules, {wrong} errors left", rules.len());
    }
    rules
}

/// Tags each sentence by what the sentences of the other parts say.
fn prepare<'a>(sentences: &[&'a Sentence]) -> Vec<Known<'a>> {
    let mut known: Vec<Known> = Vec::with_capacity(sentences.len());
    let forms: Vec<Forms> = (0..PARTS)
        .map(|part| {
            Forms::count(sentences.iter().enumerate().filter(|(at, _)| at % PARTS != part).map(|(_, one)| *one))
        })
        .collect();
    for (at, sentence) in sentences.iter().enumerate() {
        let described = conllu::describe(sentence, &forms[at % PARTS]);
        let now = described.iter().map(|one| one.initial).collect();
        known.push(Known { sentence, described, now });
    }
    known
}

fn at<T: Copy>(list: &[T], place: usize, by: i8) -> Option<T> {
    let place = place.checked_add_signed(isize::from(by))?;
    list.get(place).copied()
}

/// The conditions that hold at a place, by the slot of the templates they fill.
struct Slots {
    before: Vec<Condition>,
    after: Vec<Condition>,
    second_before: Vec<Condition>,
    second_after: Vec<Condition>,
    around: Vec<Condition>,
    word: Vec<Condition>,
    word_before: Vec<Condition>,
    word_after: Vec<Condition>,
    mark: Vec<Condition>,
    mark_before: Vec<Condition>,
    mark_after: Vec<Condition>,
}

fn slots(one: &Known, place: usize, named: &dyn Fn(&str) -> bool) -> Slots {
    let tag = |by: i8| at(&one.now, place, by);
    let is = |by: i8| tag(by).map(|tag| Condition::Is(by, tag)).into_iter().collect::<Vec<_>>();
    let mut around = Vec::new();
    for to in [-2i8, -3, 2, 3] {
        let step = to.signum();
        let mut tags: Vec<Tag> = (1..=to.abs()).filter_map(|by| tag(step * by)).collect();
        tags.sort_unstable();
        tags.dedup();
        around.extend(tags.into_iter().map(|tag| Condition::OneIs(to, tag)));
    }
    let word = |by: i8| {
        let place = place.checked_add_signed(isize::from(by));
        let token = place.and_then(|place| one.sentence.tokens.get(place));
        let word = token.map(|token| token.folded.as_str()).filter(|word| named(word) && !word.contains('»'));
        word.map(|word| Condition::Word(by, word.to_string())).into_iter().collect::<Vec<_>>()
    };
    let marks = |by: i8| {
        let Some(described) = at(&one.described, place, by) else { return Vec::new() };
        let set = (0..MARKS.len() as u8).filter(|mark| described.marks.0 & 1 << mark != 0);
        let mut found: Vec<Condition> = set.map(|mark| Condition::Mark(by, mark)).collect();
        found.extend(described.possible.iter().map(|tag| Condition::CanBe(by, tag)));
        found
    };
    Slots {
        before: is(-1),
        after: is(1),
        second_before: is(-2),
        second_after: is(2),
        around,
        word: word(0),
        word_before: word(-1),
        word_after: word(1),
        mark: marks(0),
        mark_before: marks(-1),
        mark_after: marks(1),
    }
}

/// Calls `take` with the conditions of each rule that a template makes here.
fn instances(slots: &Slots, mut take: impl FnMut(&[&Condition])) {
    let one: &[&[Condition]] = &[
        &slots.before,
        &slots.after,
        &slots.around,
        &slots.word,
        &slots.word_before,
        &slots.word_after,
        &slots.mark,
        &slots.mark_before,
        &slots.mark_after,
    ];
    for slot in one {
        for condition in *slot {
            take(&[condition]);
        }
    }
    let two: &[(&[Condition], &[Condition])] = &[
        (&slots.before, &slots.after),
        (&slots.second_before, &slots.before),
        (&slots.after, &slots.second_after),
        (&slots.word, &slots.before),
        (&slots.word, &slots.after),
        (&slots.word, &slots.word_before),
        (&slots.word, &slots.word_after),
        (&slots.word, &slots.around),
        (&slots.word, &slots.mark_after),
        (&slots.word, &slots.mark_before),
        (&slots.word_before, &slots.after),
        (&slots.word_after, &slots.before),
        (&slots.word_before, &slots.mark),
        (&slots.word_after, &slots.mark),
        (&slots.mark, &slots.before),
        (&slots.mark, &slots.after),
        (&slots.mark, &slots.around),
        (&slots.mark, &slots.mark_before),
        (&slots.mark, &slots.mark_after),
        (&slots.before, &slots.mark_after),
        (&slots.mark_before, &slots.after),
    ];
    for (first, second) in two {
        for a in *first {
            for b in *second {
                take(&[a, b]);
            }
        }
    }
    let three: &[(&[Condition], &[Condition], &[Condition])] = &[
        (&slots.mark, &slots.before, &slots.after),
        (&slots.word, &slots.before, &slots.after),
        (&slots.mark, &slots.second_before, &slots.before),
        (&slots.mark, &slots.after, &slots.second_after),
        (&slots.mark, &slots.before, &slots.mark_after),
    ];
    for (first, second, third) in three {
        for a in *first {
            for b in *second {
                for c in *third {
                    take(&[a, b, c]);
                }
            }
        }
    }
}

/// A number for a condition, for counting.
fn key(from: Tag, to: Tag, conditions: &[&Condition]) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (from, to).hash(&mut hasher);
    for condition in conditions {
        condition.hash(&mut hasher);
    }
    hasher.finish()
}

/// The rules that mend something, with what they gain net, best first.
fn candidates(known: &[Known], named: &dyn Fn(&str) -> bool) -> Vec<(Rule, i64)> {
    let mut good: HashMap<u64, (Rule, i64)> = HashMap::new();
    for one in known {
        for (place, (now, wanted)) in one.now.iter().zip(&one.sentence.tags).enumerate() {
            if now == wanted || !one.described[place].possible.contains(*wanted) {
                continue;
            }
            instances(&slots(one, place, named), |conditions| {
                let entry = good.entry(key(*now, *wanted, conditions)).or_insert_with(|| {
                    let conditions = conditions.iter().map(|condition| (*condition).clone()).collect();
                    (Rule { from: *now, to: *wanted, conditions }, 0)
                });
                entry.1 += 1;
            });
        }
    }
    good.retain(|_, (_, count)| *count >= LEAST);
    let mut bad: HashMap<u64, i64> = HashMap::new();
    let changes: BTreeSet<(Tag, Tag)> = good.values().map(|(rule, _)| (rule.from, rule.to)).collect();
    let wanted_of = |from: Tag| changes.iter().filter(move |(of, _)| *of == from).map(|(_, to)| *to);
    for one in known {
        for (place, (now, wanted)) in one.now.iter().zip(&one.sentence.tags).enumerate() {
            if now != wanted {
                continue;
            }
            let targets: Vec<Tag> = wanted_of(*now).filter(|to| one.described[place].possible.contains(*to)).collect();
            if targets.is_empty() {
                continue;
            }
            instances(&slots(one, place, named), |conditions| {
                for to in &targets {
                    let key = key(*now, *to, conditions);
                    if good.contains_key(&key) {
                        *bad.entry(key).or_default() += 1;
                    }
                }
            });
        }
    }
    let mut ranked: Vec<(Rule, i64)> = good
        .into_iter()
        .map(|(key, (rule, count))| (rule, count - bad.get(&key).copied().unwrap_or(0)))
        .filter(|(_, gain)| *gain >= LEAST)
        .collect();
    // Between equals the shorter, then the first in the order of their conditions.
    ranked.sort_by(|a, b| {
        b.1.cmp(&a.1).then_with(|| a.0.conditions.len().cmp(&b.0.conditions.len())).then_with(|| a.0.cmp(&b.0))
    });
    ranked.truncate(3000);
    ranked
}

fn holds(one: &Known, place: usize, condition: &Condition) -> bool {
    match condition {
        Condition::Is(by, tag) => at(&one.now, place, *by) == Some(*tag),
        Condition::OneIs(to, tag) => (1..=to.abs()).any(|by| at(&one.now, place, to.signum() * by) == Some(*tag)),
        Condition::Word(by, word) => {
            let place = place.checked_add_signed(isize::from(*by));
            place.and_then(|place| one.sentence.tokens.get(place)).is_some_and(|token| token.folded == *word)
        }
        Condition::Mark(by, mark) => at(&one.described, place, *by).is_some_and(|of| of.marks.0 & 1 << mark != 0),
        Condition::CanBe(by, tag) => at(&one.described, place, *by).is_some_and(|of| of.possible.contains(*tag)),
    }
}

fn fires(one: &Known, place: usize, rule: &Rule) -> bool {
    one.now[place] == rule.from
        && one.described[place].possible.contains(rule.to)
        && rule.conditions.iter().all(|condition| holds(one, place, condition))
}

/// How often a rule would be right and wrong now.
fn weigh(known: &[Known], rule: &Rule) -> (i64, i64) {
    let (mut good, mut bad) = (0, 0);
    for one in known {
        for place in 0..one.now.len() {
            if fires(one, place, rule) {
                let wanted = one.sentence.tags[place];
                good += i64::from(wanted == rule.to);
                bad += i64::from(wanted == rule.from);
            }
        }
    }
    (good, bad)
}

fn carry_out(known: &mut [Known], rule: &Rule) {
    for one in known {
        let places: Vec<usize> = (0..one.now.len()).filter(|place| fires(one, *place, rule)).collect();
        for place in places {
            one.now[place] = rule.to;
        }
    }
}
