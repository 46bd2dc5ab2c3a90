//! Spoken syllables of written words: vowel groups, with the silent letters, the semivowels and the hiatus of French;
//! a short table holds the words that are not said as they are written (after Lexique, column `nbsyll`).

use crate::lexicon::{Tag, frequency, syllable_exception};

/// The syllables of a folded word, at least 1, as people who say every `e` before a consonant count them: 3 in
/// `samedi`, 2 in `nation`, 1 in `lion`. A part of speech tells `elles couvent` (1) from `le couvent` (2); without it the
/// more frequent one is taken.
pub fn syllables(word: &str, tag: Option<Tag>) -> usize {
    count(word, tag, &syllable_exception)
}

/// [`syllables`] without the table of exceptions: for the tool that makes it.
pub fn syllables_by_rule(word: &str, tag: Option<Tag>) -> usize {
    count(word, tag, &|_| None)
}

fn count(word: &str, tag: Option<Tag>, exception: &dyn Fn(&str) -> Option<usize>) -> usize {
    if let Some(known) = exception(word) {
        return known;
    }
    let mute = word.ends_with("ent") && is_plural_verb(word, tag);
    let parts: Vec<&str> = word.split(['-', '\'']).filter(|part| !part.is_empty()).collect();
    let last = parts.len().saturating_sub(1);
    let count = |(at, part): (usize, &&str)| {
        let next = parts.get(at + 1).and_then(|next| next.chars().next());
        exception(part).unwrap_or_else(|| syllables_of_part(part, mute && at == last, next))
    };
    parts.iter().enumerate().map(count).sum::<usize>().max(1)
}

/// Whether a word in `-ent` is a verb whose ending is not said.
fn is_plural_verb(word: &str, tag: Option<Tag>) -> bool {
    if let Some(tag) = tag {
        return matches!(tag, Tag::Verb | Tag::Aux);
    }
    frequency(word).is_some_and(|frequency| {
        let others = [Tag::Noun, Tag::Adj, Tag::Adv, Tag::Adp].map(|tag| frequency.of(tag));
        others.iter().all(|other| frequency.of(Tag::Verb) > *other)
    })
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'à'
            | 'â'
            | 'ä'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'î'
            | 'ï'
            | 'ô'
            | 'ö'
            | 'ù'
            | 'û'
            | 'ü'
            | 'œ'
            | 'æ'
    )
}

/// The syllables of a word without hyphens; `mute` says that `-ent` is not said, `next` what the next part begins with.
fn syllables_of_part(part: &str, mute: bool, next: Option<char>) -> usize {
    let mut letters = without_silent_consonant_signs(part);
    cut_ending(&mut letters, mute, next);
    drop_silent_e(&mut letters);
    let mut count = 0;
    let mut at = 0;
    while at < letters.len() {
        let end = at + letters[at..].iter().take_while(|c| is_vowel(**c)).count();
        if end > at {
            count += nuclei(&letters, at, end);
        }
        at = end.max(at + 1);
    }
    count.max(1)
}

/// The letters of a word, without the `u` of `qu` and `gu` and the `e` of `ge`, which only say how `q` and `g` sound.
fn without_silent_consonant_signs(word: &str) -> Vec<char> {
    let all: Vec<char> = word.chars().collect();
    let mut letters: Vec<char> = Vec::with_capacity(all.len());
    for (at, &c) in all.iter().enumerate() {
        let sign = match (letters.last(), c, all.get(at + 1)) {
            (Some('q'), 'u', Some(next)) => is_vowel(*next),
            (Some('g'), 'u', Some(next)) => matches!(next, 'e' | 'i' | 'y' | 'é' | 'è' | 'ê' | 'î'),
            (Some('g'), 'e', Some(next)) => matches!(next, 'a' | 'o' | 'â' | 'ô' | 'u' | 'û'),
            _ => false,
        };
        if !sign {
            letters.push(c);
        }
    }
    letters
}

/// Takes an ending off that is not said: `-e`, `-es`, `-ent` of verbs.
fn cut_ending(letters: &mut Vec<char>, mute: bool, next: Option<char>) {
    let len = letters.len();
    if mute && len > 4 {
        letters.truncate(len - 3);
        return;
    }
    let cut = match letters.as_slice() {
        [.., 'e', 's'] => 2,
        [.., 'e'] => 1,
        _ => return,
    };
    // `porte-monnaie`, `quatre-vingts`: three consonants ask for the `e` between them.
    let core = &letters[..len - cut];
    let heard = match core {
        // A double letter is one consonant, and `n` makes the vowel before it nasal: `mille-pattes`, `trente-deux`.
        [.., before, last] if before == last || matches!(before, 'n' | 'm') => 1,
        _ => core.iter().rev().take_while(|c| !is_vowel(**c)).count(),
    };
    let needed = heard >= 2 && next.is_some_and(|next| !is_vowel(next) && next != 'h');
    if !needed && core.iter().any(|c| is_vowel(*c)) {
        letters.truncate(len - cut);
    }
}

/// Consonants that a following `l` or `r` joins.
fn joins_liquid(c: char) -> bool {
    matches!(c, 'b' | 'c' | 'd' | 'f' | 'g' | 'k' | 'p' | 't' | 'v')
}

/// Takes out each `e` after a vowel in an open syllable: `paiement`, `tuerie`, `jouera`.
fn drop_silent_e(letters: &mut Vec<char>) {
    let mut at = 1;
    while at + 2 < letters.len() {
        let after_vowel = matches!(letters[at - 1], 'a' | 'i' | 'o' | 'u' | 'é' | 'û' | 'œ');
        let consonants = match (letters[at + 1], letters[at + 2]) {
            (first, 'l' | 'r') if joins_liquid(first) => 2,
            ('c' | 'p' | 't', 'h') | ('g', 'n') => 2,
            (first, _) if !is_vowel(first) && !matches!(first, 'h' | 'q' | 'w' | 'x') => 1,
            _ => 0,
        };
        let open = consonants > 0 && letters.get(at + 1 + consonants).is_some_and(|c| is_vowel(*c));
        if letters[at] == 'e' && after_vowel && open {
            letters.remove(at);
        } else {
            at += 1;
        }
    }
}

/// Groups of letters that write one vowel.
const GROUPS: &[&str] = &[
    "eau", "oeu", "œu", "ai", "aî", "ei", "eî", "au", "aû", "eu", "eû", "ou", "où", "oû", "oi", "oî", "oê", "oo", "ay",
    "oy", "ey", "uy",
];

/// The vowels said in a run of vowel letters.
fn nuclei(letters: &[char], start: usize, end: usize) -> usize {
    let mut end = end;
    // `-il`, `-ill-` after a vowel are a semivowel: `travail`, `feuille`, `grenouille`; but not in `tranquille`.
    let after = &letters[end..];
    let glide = matches!(after, ['l', 'l', ..] | ['l'] | ['l', 's']);
    let run = &letters[start..end];
    if glide && matches!(run, [.., 'a' | 'â' | 'e' | 'o' | 'œ', 'i'] | [.., 'o' | 'e', 'u', 'i']) {
        end -= 1;
    }
    let mut count = 0;
    let mut at = start;
    while at < end {
        let rest = &letters[at..end];
        let cluster = at >= 2 && matches!(letters[at - 1], 'l' | 'r') && {
            let before = letters[at - 2];
            joins_liquid(before) || before == 'h' && at >= 3 && matches!(letters[at - 3], 'p' | 't' | 'c')
        };
        let (glide, next) = match rest {
            ['o', 'u', next, ..] => (2, *next),
            [first, next, ..] => (usize::from(matches!(first, 'u' | 'i' | 'ï')), *next),
            _ => (0, ' '),
        };
        if rest[0] == 'y' {
            let consonant = rest.len() > 1 && !cluster;
            count += usize::from(!consonant);
            at += 1;
        } else if glide > 0 && is_vowel(next) && next != 'y' {
            // A semivowel, but a vowel after `bl`, `tr`…: `nuage` (1 + e), `cruel` (2), `fruit` (1), `éblouir` (3).
            count += match (rest[0], next) {
                ('u', 'i') => 0,
                ('i', 'i') => 1,
                ('ï', _) => usize::from(at == start),
                _ => usize::from(cluster),
            };
            at += glide;
        } else if rest.starts_with(&['o', 'o']) && letters[..at] == ['c'] && matches!(letters.get(end), Some('p' | 'r'))
        {
            // `coopérer`, `coordonner`.
            count += 2;
            at += 2;
        } else {
            let group = GROUPS
                .iter()
                .find(|group| group.chars().zip(rest).filter(|(a, b)| a == *b).count() == group.chars().count());
            count += 1;
            at += group.map_or(1, |group| group.chars().count());
        }
    }
    count
}
