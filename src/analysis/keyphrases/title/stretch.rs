//! A stretch of a title taken whole: what an article is about when its title has no verb to tell more (`Garanties après la
//! réception des travaux`, `Contrôle technique des taxis et VTC`), or what a guide shows how to do (`Configurer Git`).

use super::super::adjectives::is_front;
use super::super::candidates::{is_calendar, is_empty_noun, stems, surface};
use super::{AID, TitlePhrase, is_enclosed, is_here, is_of, is_opening, is_told, names, side};
use crate::lexicon::{Tag, VerbForm, function_word};
use crate::text::{self, Token, TokenKind};
use std::ops::Range;

/// Most words with a sense of their own, and most characters.
const CONTENT: usize = 6;
const CHARS: usize = 70;

/// What a stretch is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Made {
    /// Nouns with what goes with them.
    Noun,
    /// An infinitive with its object.
    Infinitive,
}

/// The stretches of a title that can be taken whole.
pub(super) fn stretches(title: &str, tokens: &[Token], segments: &[Range<usize>]) -> Vec<TitlePhrase> {
    let shown = |segment: &&Range<usize>| !is_enclosed(tokens, segment) && !is_rubric(&tokens[(*segment).clone()]);
    let shown: Vec<&Range<usize>> = segments.iter().filter(shown).collect();
    let alone = shown.len() == 1;
    shown.into_iter().filter_map(|segment| stretch(title, tokens, segments, segment, alone)).collect()
}

/// A stretch between the punctuation of a title, with whether the title shows no other.
fn stretch(
    title: &str,
    tokens: &[Token],
    segments: &[Range<usize>],
    segment: &Range<usize>,
    alone: bool,
) -> Option<TitlePhrase> {
    let words = tokens.get(segment.clone())?;
    let start = shown(words, weighty(words, opening(words)));
    let first = words.get(start)?;
    let made = match first.tag {
        Tag::Noun | Tag::Propn | Tag::Adj | Tag::X => Made::Noun,
        Tag::Verb if first.features.form == Some(VerbForm::Infinitive) => Made::Infinitive,
        _ => return None,
    };
    let sign = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| &token.folded);
    let (before, after) = (sign(segment.start.checked_sub(1)), sign(Some(segment.end)));
    let asks = words.first().is_some_and(|word| word.folded.starts_with("quel"));
    // `À Brest, …`
    let placed = segments.first().is_some_and(|first| {
        first.end + 1 == segment.start
            && tokens.get(first.start).is_some_and(|token| token.tag == Tag::Adp || token.folded == "a")
    });
    // `un libraire et une relieuse`, `la mer et ses dangers`
    let another = |pair: &[Token]| {
        pair[0].folded == "et" && (side::is_own(&pair[1]) || matches!(pair[1].folded.as_str(), "un" | "une"))
    };
    if words.windows(2).any(another) {
        return None;
    }
    if !first.sure && is_told(words, start) {
        return None;
    }
    let from = match made {
        // `Que faire en cas de …`
        Made::Infinitive if words[..start].iter().any(|word| word.folded.starts_with("qu")) => return None,
        Made::Infinitive => start + 1,
        // One of several, or a name with what is told of it.
        Made::Noun if before == "," && !placed || after == "," && !asks => return None,
        Made::Noun => start,
    };
    // `Vendre ou donner son bateau`
    let paired = |at: usize| {
        let joint = |at: usize| matches!(words[at - 1].folded.as_str(), "et" | "ou" | "/");
        made == Made::Infinitive && words[at].features.form == Some(VerbForm::Infinitive) && joint(at)
    };
    if (from..words.len()).any(|at| tells(&words[at]) && !paired(at)) {
        return None;
    }
    // `la course au vaccin, | la peur au ventre`, where the comma is left out.
    let apposed = |at: usize| {
        words[at].tag == Tag::Det && at > from && matches!(words[at - 1].tag, Tag::Noun | Tag::Propn | Tag::Adj)
    };
    if made == Made::Noun && (from..words.len()).any(apposed) {
        return None;
    }
    // Beside other stretches, it is the subject only where it is simple.
    let plain = |token: &Token| token.tag != Tag::Verb && !is_calendar(token) && token.kind == TokenKind::Word;
    let closed = matches!(after, "?" | "!" | "." | "…");
    if !alone && !closed && made == Made::Noun && !words.get(from..)?.iter().all(plain) {
        return None;
    }
    let end = end(title, words, start, made)?;
    let range = start..end;
    let taken = words.get(range.clone())?;
    if !names(taken) || made == Made::Noun && start > 0 && is_empty_noun(first) {
        return None;
    }
    let mut run = stems(taken);
    if made == Made::Infinitive {
        run.insert(0, text::stem(&first.lemma()));
    }
    let series = taken.iter().any(|token| token.tag == Tag::Cconj);
    Some(TitlePhrase {
        text: surface(title, words, range.clone()),
        runs: vec![run],
        light: vec![false],
        links: Vec::new(),
        whole: true,
        at: segment.start + start,
        named: taken.iter().all(|token| token.tag == Tag::Propn),
        aside: false,
        leads: segment.start == 0 || placed,
        // `Pêche à pied - Déclarer ses prises`
        entire: alone
            || made == Made::Infinitive
                && (before != "," && after == "," || matches!(before, "-" | "–" | "—" | ":") && after.is_empty()),
        stretch: true,
        torn: series,
        cut: false,
        acts: false,
        side: !alone && side::is_side(tokens, segments, segment.start + start),
    })
}

/// How many words a stretch opens with that say nothing of the subject: `Comment`, `Quelles sont les`, `Le nouveau`, `Vers
/// un`.
fn opening(words: &[Token]) -> usize {
    // `Faut-il assurer…`, `Peut-on refuser…`
    let asks = |token: &Token| matches!(token.folded.as_str(), "faut" | "peut" | "doit" | "puis" | "dois" | "peux");
    if words.first().is_some_and(asks) && words.get(1).is_some_and(|next| next.tag == Tag::Pron) {
        return 2;
    }
    // `Que signifient les feux d’un navire ?`, `À quoi sert une bouée ?`
    const ASKED: &[&str] = &["signifier", "servir", "consister", "correspondre", "fonctionner", "devenir"];
    let verb = words.iter().take(3).position(|token| ASKED.contains(&&*token.lemma()) && side::is_finite(token));
    let before = verb.and_then(|verb| words.get(..verb)).filter(|before| !before.is_empty());
    let asks = |token: &Token| matches!(token.folded.as_str(), "que" | "quoi" | "à" | "a" | "en" | "comment");
    if let Some(verb) = verb.filter(|_| before.is_some_and(|before| before.iter().all(asks))) {
        let empty = |at: &usize| words.get(*at).is_some_and(|token| is_front(token) || is_opening(token));
        return (verb + 1..words.len()).take_while(empty).last().map_or(verb + 1, |last| last + 1);
    }
    let skipped = |at: &usize| {
        words.get(*at).is_some_and(|token| {
            is_front(token)
                || is_opening(token)
                || token.tag == Tag::Num
                || *at == 0 && matches!(token.folded.as_str(), "comment" | "où" | "quand" | "pourquoi" | "vers")
        })
    };
    (0..words.len()).take_while(skipped).count()
}

/// The word from which on a stretch that begins at a word says something: `données` in `l’enjeu des données de mobilité`.
fn weighty(words: &[Token], start: usize) -> usize {
    let of = |at: usize| words.get(at).is_some_and(is_of);
    let article = |at: usize| words.get(at).is_some_and(|token| token.tag == Tag::Det);
    // `phase | de mouillage et de radoub`
    let again = |at: usize| matches!(words[at].folded.as_str(), "et" | "ou") && of(at + 1);
    // `guide du radoub`, `prise en main d’un sondeur`
    const MANUALS: &[&str] = &["tutoriel", "guide", "manuel", "présentation", "initiation", "introduction"];
    let word = |at: usize| words.get(at).map_or("", |token| token.folded.as_str());
    let hand = word(start) == "prise" && word(start + 1) == "en" && word(start + 2) == "main";
    let said = hand || words.get(start).is_some_and(|first| is_empty_noun(first) || MANUALS.contains(&word_of(first)));
    let head = if hand { start + 2 } else { start };
    if !said || !of(head + 1) || (start..words.len()).any(again) {
        return start;
    }
    let next = head + 2 + usize::from(article(head + 2));
    let content =
        words.get(next..).unwrap_or(&[]).iter().filter(|token| function_word(&token.folded).is_none()).count();
    if content > 1 { weighty(words, next) } else { start }
}

fn word_of(token: &Token) -> &str {
    token.folded.as_str()
}

/// What a text shows how to do, where it says that it does: `conseils pour | hiverner un voilier`.
fn shown(words: &[Token], start: usize) -> usize {
    const GUIDES: &[&str] = &[
        "ressource",
        "conseil",
        "guide",
        "outil",
        "astuce",
        "étape",
        "clé",
        "méthode",
        "idée",
        "pratique",
        "règle",
        "recette",
        "solution",
        "tutoriel",
        "fiche",
        "mode",
        "moyen",
        "façon",
        "raison",
        "info",
        "information",
    ];
    let guide = words.get(start).is_some_and(|first| GUIDES.contains(&&*first.lemma()));
    let to = (start + 1..start + 3).find(|at| words.get(*at).is_some_and(|token| token.folded == "pour"));
    let infinitive = |at: usize| words.get(at).is_some_and(|word| word.features.form == Some(VerbForm::Infinitive));
    to.filter(|to| guide && infinitive(*to + 1)).map_or(start, |to| to + 1)
}

/// Whether a word makes a sentence of a stretch: a verb that is no participle, a pronoun, a conjunction.
fn tells(token: &Token) -> bool {
    match token.tag {
        Tag::Verb => !matches!(token.features.form, Some(VerbForm::PastParticiple | VerbForm::PresentParticiple)),
        Tag::Aux | Tag::Pron | Tag::Sconj | Tag::Intj => true,
        _ => matches!(token.folded.as_str(), "ne" | "n'" | "pas" | "mais" | "face" | "comme" | "entre"),
    }
}

/// Where a stretch that begins at a word ends: at the end, or before what only tells when (`audition libre | lors d’une
/// enquête`), or on whose (`configurer Git | sur son poste`). None where that is too long.
fn end(title: &str, words: &[Token], start: usize, made: Made) -> Option<usize> {
    let content = |end: usize| {
        let taken = words.get(start..end).unwrap_or(&[]);
        taken.iter().filter(|token| function_word(&token.folded).is_none()).count()
    };
    let cut = |at: &usize| {
        let word = |at: usize| words.get(at).map_or("", |token| token.folded.as_str());
        let when = matches!(word(*at), "après" | "avant" | "lors" | "depuis" | "pendant" | "durant" | "dès");
        let own = matches!(word(*at + 1), "son" | "sa" | "ses" | "votre" | "vos" | "mon" | "notre" | "leur" | "leurs");
        let own = own && made == Made::Infinitive && words.get(*at).is_some_and(|token| token.tag == Tag::Adp);
        let here =
            word(*at) == "dans" && (2..4).any(|ahead| words.len() == *at + ahead && is_here(words, *at + ahead - 1));
        let aid = matches!(word(*at), "au" | "à") && {
            let noun = if matches!(word(*at + 1), "la" | "l'") { word(*at + 2) } else { word(*at + 1) };
            AID.contains(&noun)
        };
        (when || own || here) && content(*at) > 1 || aid && content(*at) > 0
    };
    let long = |end: usize| {
        let last = words.get(end - 1).map_or(0, |last| last.range.end);
        let written = words.get(start).and_then(|first| title.get(first.range.start..last)).unwrap_or_default();
        content(end) > CONTENT || written.chars().count() > CHARS
    };
    let end = (start + 1..words.len()).find(cut).unwrap_or(words.len());
    // `licenciement du salarié à domicile | employé par un particulier`
    let joint = |token: &Token| {
        token.features.form == Some(VerbForm::PastParticiple)
            || matches!(token.folded.as_str(), "vers" | "dans" | "sur" | "pour" | "par" | "avec" | "chez" | "sous")
    };
    let told = |at: &usize| joint(&words[*at]) && content(*at) > 1 && !long(*at);
    let end = if long(end) { (start + 1..end).rev().find(told).unwrap_or(end) } else { end };
    let last = words.get(end - 1)?;
    let whole = matches!(last.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::X | Tag::Num)
        || last.features.form == Some(VerbForm::PastParticiple);
    (end > start + 1 && whole && !long(end)).then_some(end)
}

/// Whether a stretch only tells which part of a series it is: `Fiche n°6`, `Étape 4`, `Deuxième partie`.
fn is_rubric(words: &[Token]) -> bool {
    const SERIES: &[&str] = &[
        "fiche",
        "étape",
        "etape",
        "chapitre",
        "partie",
        "épisode",
        "episode",
        "leçon",
        "module",
        "dossier",
        "volet",
        "annexe",
        "section",
        "jour",
        "question",
        "règle",
        "cours",
        "séance",
        "tome",
        "acte",
        "séquence",
    ];
    let series = |token: &Token| SERIES.contains(&token.folded.as_str());
    let numbered = |token: &Token| {
        token.kind == TokenKind::Number || token.folded.bytes().any(|byte| byte.is_ascii_digit()) || is_front(token)
    };
    words.len() <= 3 && words.iter().any(series) && words.iter().any(numbered)
}
