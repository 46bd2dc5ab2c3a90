//! What a title says its article is about: the noun phrases it is made of, with what *de*, *à*, *dans*… links to them.

mod fact;
mod figure;
mod place;
mod read;
mod side;
mod stretch;

pub(super) use self::fact::{Fact, facts};
pub(super) use self::figure::{is_figure, is_judgement, is_procedure, is_screen, is_side_of};
pub(super) use self::place::{located, place};
pub(super) use self::read::{is_furniture, read, without_doubles};
use super::adjectives::is_front;
use super::candidates::{is_calendar, is_empty_noun, is_linked, names, runs, stems, surface};
use crate::lexicon::{Tag, VerbForm, analyses, function_word, unit};
use crate::text::{self, Token, TokenKind};
use std::ops::Range;

/// How two runs of nouns are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// By *de*, or by *à* without an article: `permis de construire`, `local à poubelles`.
    Close,
    /// By *de* with an indefinite article: `livraison d’un logement`.
    Open,
    /// By a preposition that tells where: `taxe dans les ports`.
    Within,
    /// By another preposition, or with an article: `rétablissement au régime général`.
    Loose,
    /// By *et* or *ou*: `salariés gays et lesbiennes`.
    And,
    /// By a participle with its preposition: `touristes coincés à l’aéroport`.
    Told,
}

/// A noun phrase of a title.
#[derive(Clone, Debug)]
pub(super) struct TitlePhrase {
    /// As it is shown.
    pub(super) text: String,
    /// The stems of its runs.
    pub(super) runs: Vec<Vec<String>>,
    /// Which of them are single nouns that say little: `fin`, `cas`.
    pub(super) light: Vec<bool>,
    /// What links each run to the one before.
    pub(super) links: Vec<Link>,
    /// Whether nothing else stands between the punctuation around it: the title names it and says no more.
    pub(super) whole: bool,
    /// The token of the title it begins with.
    pub(super) at: usize,
    /// Whether its first run is nothing but a name.
    pub(super) named: bool,
    /// Whether it stands between quotation marks or brackets.
    pub(super) aside: bool,
    /// Whether the title begins with it.
    pub(super) leads: bool,
    /// Whether the title says nothing else at all.
    pub(super) entire: bool,
    /// Whether it is all that stands between the punctuation around it, with whatever links its words.
    pub(super) stretch: bool,
    /// Whether what it ends with may belong to a word before it.
    pub(super) torn: bool,
    /// Whether *de* goes on with it.
    pub(super) cut: bool,
    /// Whether the title says it by the way.
    pub(super) side: bool,
    /// Whether a verb follows it: it is who or what does something.
    pub(super) acts: bool,
}

impl TitlePhrase {
    /// Whether nothing but *de* and *à* links its words.
    pub(super) fn is_close(&self) -> bool {
        self.links.iter().all(|link| matches!(link, Link::Close | Link::Open))
    }
}

/// Most tokens that are read of a title: one that is longer is none.
pub(super) const TOKENS: usize = 100;
/// Most runs of a phrase, and most words.
const LONGEST: usize = 4;
const WORDS: usize = 8;

/// The noun phrases of a title: every chain of linked runs, the short ones in the long ones.
pub(super) fn phrases(title: &str, tokens: &[Token]) -> Vec<TitlePhrase> {
    let mut found = Vec::new();
    let segments = segments(tokens);
    for segment in segments.iter().cloned() {
        let Some(words) = tokens.get(segment.clone()) else { continue };
        let runs: Vec<Range<usize>> = runs(title, words)
            .map(|run| if run.len() == tokens.len() { run } else { trimmed(words, run) })
            .filter(|run| names(&words[run.clone()]) || is_language(words, run))
            .collect();
        if side::is_listed(tokens, &segments, &segment) {
            continue;
        }
        // `salaire, | primes et avantages`
        let listed = segment.start.checked_sub(1).is_some_and(|before| tokens[before].folded == ",");
        let light: Vec<bool> = runs.iter().map(|run| run.len() == 1 && is_empty_noun(&words[run.start])).collect();
        for first in 0..runs.len() {
            let bare = runs[first].len() == 1 && HERE.contains(&words[runs[first].start].folded.as_str());
            // `six mille ans de carbone`
            let is_unit = unit(&words[runs[first].start].folded).is_some();
            // `40 ans mouvementés`
            let counted = runs[first].start.checked_sub(1).is_some_and(|at| words[at].kind == TokenKind::Number);
            let measure = is_unit && (light[first] && runs.len() > 1 || counted && runs[first].len() > 1);
            // `Untel, | accusé de vol`
            let after =
                segments.iter().any(|other| other.end + 1 == segment.start && tokens[other.start].tag == Tag::Adp);
            let accused = listed && !after && runs[first].start == 0 && runs[first].len() == 1 && is_participle(words);
            if is_aside(words, &runs[first]) || bare && segments.len() > 1 || measure || accused {
                continue;
            }
            let mut links = Vec::new();
            for last in first..runs.len().min(first + LONGEST) {
                if links.last() == Some(&Link::And) {
                    break;
                }
                if last > first {
                    let Some(link) = link(words, runs[last - 1].end, runs[last].start) else { break };
                    // `confie le phare | à la marine`: what the verb gives it to.
                    let named = words[runs[last].clone()].iter().all(|token| token.tag == Tag::Propn);
                    if is_object(words, runs[first].start) && is_to(words, runs[last - 1].end) && !named {
                        break;
                    }
                    if link == Link::And && listed {
                        break;
                    }
                    links.push(link);
                }
                let range = runs[first].start..runs[last].end;
                if range.len() > WORDS || last > first && is_here(words, runs[last].start) {
                    break;
                }
                // At the end of the title, a noun that says little is the end of a phrase: `commissaire aux comptes`.
                let dated = last > first && words[runs[last].start - 1].kind == TokenKind::Number;
                let within = links.last() == Some(&Link::Within);
                if last > first && light[last] && range.end < words.len() && !dated && !within {
                    continue;
                }
                let opens = &words[runs[first].clone()];
                if opens.iter().all(|token| !token.sure) && is_told(words, runs[first].end - 1) {
                    continue;
                }
                // `marins en cale | fermée`, `guide pour les brocanteur/euses`: badly cut.
                let next = words.get(range.end);
                let told = next.is_some_and(|next| next.features.form == Some(VerbForm::PastParticiple));
                let glued =
                    next.is_some_and(|next| next.folded == "/" && next.range.start == words[range.end - 1].range.end);
                if within && told || glued {
                    continue;
                }
                // `le cas | des ports de pêche`
                let goes_on = runs.get(last + 1).is_some_and(|next| link(words, range.end, next.start).is_some());
                if light[first] && links.first() == Some(&Link::Close) && (last > first + 1 || goes_on) {
                    continue;
                }
                // `startup d’État à la coopérative`: the second may not go with the end of the first.
                let before = first.checked_sub(1).and_then(|before| link(words, runs[before].end, runs[first].start));
                let hangs = before.is_some();
                let entire = segments.iter().all(|other| *other == segment || is_enclosed(tokens, other));
                let before = words[..range.start].iter().all(|token| is_front(token) || is_opening(token));
                let whole = before && range.end == words.len();
                let leads = before && segment.start == 0;
                found.push(TitlePhrase {
                    text: surface(title, words, range.clone()),
                    runs: runs[first..=last].iter().map(|run| stems(&words[run.clone()])).collect(),
                    light: light[first..=last].to_vec(),
                    links: links.clone(),
                    whole,
                    leads,
                    at: segment.start + range.start,
                    named: words[runs[first].clone()].iter().all(|token| token.tag == Tag::Propn)
                        && !runs.get(first + 1).is_some_and(|next| last > first && is_language(words, next)),
                    aside: is_enclosed(tokens, &segment) && !is_named(tokens, &segment),
                    entire: entire && whole,
                    stretch: false,
                    cut: runs.get(last + 1).is_some_and(|next| link(words, range.end, next.start) == Some(Link::Close)),
                    side: side::is_side(tokens, &segments, segment.start + range.start)
                        || range.start == 1 && side::is_own(&words[0]),
                    acts: before && words.get(range.end).is_some_and(side::is_finite),
                    torn: hangs && links.iter().any(|link| *link != Link::Close),
                });
            }
        }
    }
    found.extend(short(title, tokens));
    found.extend(place::part_of_country(title, tokens));
    let asks = tokens.iter().any(|token| token.folded == "?");
    for stretch in stretch::stretches(title, tokens, &segments) {
        match found.iter_mut().find(|phrase| phrase.text == stretch.text) {
            // `Que signifient les feux allumés sur un voilier ?`
            Some(known) if asks && known.links.contains(&Link::Told) => *known = stretch,
            Some(known) => {
                known.whole = true;
                known.torn = false;
                known.entire |= stretch.entire;
                known.leads |= stretch.leads;
            }
            None => found.push(stretch),
        }
    }
    found
}

/// A title of two or three words that no table knows, as a whole: `Buccin ondé`, `Growth hacking`.
fn short(title: &str, tokens: &[Token]) -> Option<TitlePhrase> {
    let unknown = tokens.iter().any(|token| !token.sure);
    let words = tokens.iter().all(|token| {
        token.kind == TokenKind::Word
            && function_word(&token.folded).is_none()
            && token.features.form != Some(VerbForm::Infinitive)
    });
    (unknown && words && matches!(tokens.len(), 2 | 3)).then(|| TitlePhrase {
        text: surface(title, tokens, 0..tokens.len()),
        runs: vec![tokens.iter().map(|token| text::stem(&token.folded)).collect()],
        light: vec![false],
        links: Vec::new(),
        whole: true,
        at: 0,
        named: false,
        aside: false,
        leads: true,
        entire: true,
        stretch: false,
        torn: false,
        cut: false,
        side: false,
        acts: false,
    })
}

/// Whether a stretch of the title stands between quotation marks or brackets: what opens before it closes behind it.
fn is_enclosed(tokens: &[Token], segment: &Range<usize>) -> bool {
    let (before, after) = (tokens.get(..segment.start).unwrap_or(&[]), tokens.get(segment.end..).unwrap_or(&[]));
    let count =
        |tokens: &[Token], signs: &[&str]| tokens.iter().filter(|token| signs.contains(&&*token.folded)).count();
    let within = |opens: &[&str], closes: &[&str]| {
        count(before, opens) > count(before, closes) && count(after, closes) > count(after, opens)
    };
    let straight = &["\""][..];
    within(&["«", "“"], &["»", "”"])
        || within(&["("], &[")"])
        || count(before, straight) % 2 == 1 && count(after, straight) > 0
}

/// Whether what stands between quotation marks is a noun that an article before them names: `des « gilets verts » réunis`.
fn is_named(tokens: &[Token], segment: &Range<usize>) -> bool {
    let article = segment.start.checked_sub(2).and_then(|at| tokens.get(at));
    let article = article.is_some_and(|article| article.tag == Tag::Det || article.folded == "des");
    let before = segment.start.checked_sub(3).and_then(|at| tokens.get(at));
    article && before.is_none_or(|before| before.kind == TokenKind::Sign)
}

/// The stretches of a title between signs of punctuation.
fn segments(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        // `data.table`, `Créer/modifier`
        let glued = matches!(token.folded.as_str(), "." | "/")
            && at.checked_sub(1).is_some_and(|before| tokens[before].range.end == token.range.start)
            && tokens.get(at + 1).is_some_and(|next| next.range.start == token.range.end);
        if token.kind != TokenKind::Word && token.kind != TokenKind::Number && !glued {
            found.push(start..at);
            start = at + 1;
        }
    }
    found.push(start..tokens.len());
    found.retain(|range| !range.is_empty());
    found
}

/// A run without the adjectives before its noun that say nothing of what it names: `nouveau`, `grands`.
fn trimmed(words: &[Token], run: Range<usize>) -> Range<usize> {
    let front = words[run.clone()].iter().take_while(|token| is_front(token)).count();
    // `gâteau | Valdrigny`
    let figure = is_figure(&words[run.start].folded)
        && words[run.start + 1..run.end].iter().all(|token| token.tag == Tag::Propn);
    let front = if figure && run.len() > 1 { 1 } else { front };
    // `Macron parle aux Français dimanche`
    let dated = (run.start + front + 1..run.end).find(|at| is_calendar(&words[*at]));
    let run = run.start..dated.unwrap_or(run.end);
    let end = if run.len() > 1 && is_compound(words, run.end - 1) { run.end - 1 } else { run.end };
    // `l’emploi accompagné des travailleurs`: a participle inside the phrase.
    let participle = words
        .get(end)
        .is_some_and(|token| token.tag == Tag::Verb && token.features.form == Some(VerbForm::PastParticiple));
    let of = words.get(end + 1).is_some_and(is_of);
    let noun = words.get(end + 2).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Det));
    let named = words[run.clone()].iter().all(|token| token.tag == Tag::Propn);
    let inside = participle && of && noun && !named;
    run.start + front..if inside && end == run.end { end + 1 } else { end }
}

/// Whether what begins at a token is the object of a verb before it.
fn is_object(words: &[Token], start: usize) -> bool {
    let empty = |token: &&Token| matches!(token.tag, Tag::Det | Tag::Num) || is_front(token);
    let before = words[..start].iter().rev().find(|token| !empty(token));
    before.is_some_and(|token| side::is_finite(token) || token.features.form == Some(VerbForm::Infinitive))
}

/// Whether a word that no table has is a participle by its form, with what it goes on with: `ensablés | en baie`.
fn is_told(words: &[Token], at: usize) -> bool {
    let ends = ["é", "ée", "és", "ées"].iter().any(|end| words[at].folded.ends_with(end));
    ends && words.get(at + 1).is_some_and(|next| next.tag == Tag::Adp && !is_of(next))
}

/// Whether words begin with what can be a participle, and with what it goes on with.
fn is_participle(words: &[Token]) -> bool {
    let form = |first: &Token| analyses(&first.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple));
    words.first().is_some_and(form) && words.get(1).is_some_and(|next| next.tag == Tag::Adp)
}

/// Whether *à* stands at a token, with its article or without.
fn is_to(words: &[Token], at: usize) -> bool {
    words.get(at).is_some_and(|token| matches!(token.folded.as_str(), "à" | "au" | "aux"))
}

/// Nouns that make a preposition with *à*: `au secours de`, `à la rescousse de`.
pub(super) const AID: &[&str] =
    &["secours", "rescousse", "service", "chevet", "cœur", "centre", "pied", "bord", "assaut", "épreuve"];

/// Whether a run is the name of a language behind *en*: `Wikipédia en basque`.
fn is_language(words: &[Token], run: &Range<usize>) -> bool {
    let before = run.start.checked_sub(1).and_then(|at| words.get(at));
    run.len() == 1 && words[run.start].tag == Tag::Adj && before.is_some_and(|before| before.folded == "en")
}

/// Whether the noun at a token and the *à* behind it are a preposition: `face aux talibans`, `suite à la grève`.
fn is_compound(words: &[Token], at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |token| token.folded.as_str());
    matches!(word(at), "face" | "suite" | "grâce" | "quant" | "rapport") && matches!(word(at + 1), "à" | "au" | "aux")
}

/// Whether a run is no topic by what stands before it: `sans ingérence`, `à la charge du locataire`.
fn is_aside(words: &[Token], run: &Range<usize>) -> bool {
    let before =
        |back: usize| run.start.checked_sub(back).and_then(|at| words.get(at)).map_or("", |token| &token.folded);
    let locution = run.len() == 1
        && words.get(run.end).is_some_and(is_of)
        && (matches!(before(1), "à" | "au" | "en") || matches!(before(1), "la" | "l'") && before(2) == "à");
    let compound = run.len() == 1 && is_compound(words, run.start);
    let across = words[run.start].folded == "travers" && before(1) == "à";
    locution || compound || across || matches!(before(1), "sans" | "hors" | "malgré")
}

/// Nouns that say where without saying it.
const HERE: &[&str] = &[
    "capitale",
    "pays",
    "région",
    "ville",
    "province",
    "département",
    "quartier",
    "zone",
    "secteur",
    "commune",
    "nord",
    "sud",
    "est",
    "ouest",
];

/// Whether a noun says where without saying it: `dans la capitale`, `du pays`.
fn is_here(words: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).map_or("", |token| &token.folded);
    let within = word(2) == "dans" && matches!(word(1), "la" | "le" | "l'" | "ce" | "cette");
    HERE.contains(&word(0)) && (within || word(0) == "pays" && word(1) == "du")
}

/// Articles, and what a question opens with: `Quelles sont les obligations du syndic ?`.
fn is_opening(token: &Token) -> bool {
    token.tag == Tag::Det
        || matches!(
            token.folded.as_str(),
            "quel"
                | "quelle"
                | "quels"
                | "quelles"
                | "qu'"
                | "que"
                | "qui"
                | "est"
                | "sont"
                | "-ce"
                | "est-ce"
                | "ce"
                | "c'"
        )
}

fn is_of(token: &Token) -> bool {
    matches!(token.folded.as_str(), "de" | "d'" | "du" | "des")
}

/// What links a run that ends at `end` to one that starts at `start`.
fn link(words: &[Token], end: usize, start: usize) -> Option<Link> {
    let participle = words.get(end).is_some_and(|token| token.features.form == Some(VerbForm::PastParticiple));
    if participle && start > end {
        return link(words, end + 1, start).map(|_| Link::Told);
    }
    let between: Vec<&str> = words.get(end..start)?.iter().map(|token| token.folded.as_str()).collect();
    if is_to(words, end) && AID.contains(&words.get(start)?.folded.as_str()) && words.get(start + 1).is_some_and(is_of)
    {
        return None;
    }
    // `ferme ses quais | de peur d’une crue`
    let reason = matches!(words.get(start)?.folded.as_str(), "peur" | "crainte") && start == end + 1;
    if reason && words.get(start + 1).is_some_and(|next| is_of(next) || next.folded.starts_with("qu")) {
        return None;
    }
    match between.as_slice() {
        _ if is_linked(words, end, start) => Some(Link::Close),
        ["à"] => Some(Link::Close),
        // `attentats du 13 novembre`
        ["du", day] if day.bytes().all(|byte| byte.is_ascii_digit()) && words.get(start).is_some_and(is_calendar) => {
            Some(Link::Close)
        }
        ["de" | "d'", "un" | "une"] => Some(Link::Open),
        ["en" | "dans" | "sur" | "sous" | "chez"] | ["dans" | "sur" | "sous" | "chez", "la" | "l'" | "les" | "le"] => {
            Some(Link::Within)
        }
        ["au" | "aux" | "contre" | "pour" | "par" | "avec" | "vers"]
        | ["à" | "contre" | "pour" | "par" | "avec" | "vers", "la" | "l'" | "les" | "le"] => Some(Link::Loose),
        ["et" | "ou"] => Some(Link::And),
        _ => None,
    }
}
