//! *Qui dit quoi*: those whom the article quotes, each with the words of his that can be read alone.

use super::alone::leans;
use super::lines::{From, Lines, entry};
use super::material::Material;
use super::roles::role;
use crate::analysis::{BlockFacts, Entity, MentionForm, Sentence, SentenceId, Speech};
use crate::lexicon::{Tag, VerbForm, connectives, is_actor, title};
use crate::restructure::metadata::{has_main_verb, is_impersonal, stands_for_another};
use crate::text::{self, NameKind, QuotationKind, SpeechPattern, Token, capitalize, count_words};
use std::collections::BTreeMap;
use std::ops::Range;

/// Words of a quotation that is told.
const WORDS: std::ops::RangeInclusive<usize> = 6..=40;
/// Quotations of one speaker.
const EACH: usize = 2;
/// Most words of one speaker.
const MOST_WORDS: usize = 45;
/// Most lines.
const MOST: usize = 6;
/// Most words that name a speaker whom no name does.
const NAMED: usize = 9;

/// Quotations that make somebody the main voice of an article, where nobody has more.
const OFTEN: usize = 3;

/// Words of somebody that can be read alone.
struct Said {
    text: String,
    sentences: Vec<SentenceId>,
}

/// Who speaks, in the order in which they do.
struct Speaker {
    /// The index of the entity that he is, where he is one.
    entity: Option<usize>,
    /// How the article names him.
    name: String,
    named_in: SentenceId,
    said: Vec<Said>,
}

/// Each speaker whom the article names or describes, in the order in which they speak.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let mut speakers: Vec<Speaker> = Vec::new();
    for (block, speeches) in material.analysis.speeches.iter().enumerate() {
        for speech in speeches {
            let Some(said) = said(material, block, speech).filter(|_| !is_bound(material, block, speech)) else {
                continue;
            };
            let Some(speaker) = speaker(material, speech).filter(|by| !speaks_of(&said.text, &by.name)) else {
                continue;
            };
            match speakers.iter_mut().find(|other| other.name == speaker.name) {
                Some(other) => other.said.push(said),
                None => speakers.push(Speaker { said: vec![said], ..speaker }),
            }
        }
    }
    if speakers.len() < 2 {
        return;
    }
    let mut told: Vec<usize> = Vec::new();
    for speaker in speakers {
        if lines.len() < MOST && tell(material, lines, &speaker) {
            told.extend(speaker.entity);
        }
    }
    // Without its main voice, a choice of quotations misleads.
    let counts = voices(material);
    let most = counts.values().copied().max().unwrap_or(0);
    let least = told.iter().filter_map(|entity| counts.get(entity)).max().copied().unwrap_or(0);
    if most >= OFTEN && most >= 2 * least {
        lines.drop_all(material);
    }
}

/// How often each entity is quoted.
fn voices(material: &Material<'_>) -> BTreeMap<usize, usize> {
    let mut counts = BTreeMap::new();
    for speech in material.analysis.speeches.iter().flatten().filter(|of| of.quotation.kind != QuotationKind::Title) {
        if let Some(entity) = speech.entity {
            *counts.entry(entity).or_default() += 1;
        }
    }
    counts
}

/// Who says a quotation: somebody named by his whole name, somebody else as the article tells who it is.
fn speaker(material: &Material<'_>, speech: &Speech) -> Option<Speaker> {
    let of = speech.quotation.speaker.as_ref()?;
    let facts = material.analysis.blocks.get(speech.speaker_block)?;
    let sentence = facts.sentences.get(of.sentence)?;
    let prose = material.document.blocks.get(speech.speaker_block)?.prose.text();
    let tokens = facts.tokens.get(of.tokens.clone())?;
    let (first, last) = (tokens.first()?, tokens.last()?);
    let name = prose.get(first.range.start..last.range.end)?;
    // `le chef de l’OMS`, whom the article names elsewhere.
    let bare = name.split_once([' ', '’', '\'']).map_or(name, |(_, rest)| rest);
    let entities = &material.analysis.entities;
    let known = || (0..entities.len()).find(|at| role(material, *at).is_some_and(|(role, _)| role == bare));
    // What is no person for sure is named in so many words where it speaks.
    let alone = tokens.iter().all(|token| token.tag == Tag::Propn);
    let sure = |of: &&Entity| {
        let person = of.kind == NameKind::Person && (of.certain || !of.roles.is_empty());
        !of.ambiguous && (person || alone && of.kind != NameKind::Place)
    };
    if let Some(at) = speech.entity.or_else(known) {
        let entity = entities.get(at)?;
        let whole = entity.mentions.iter().find(|of| of.form == MentionForm::Name).filter(|_| sure(&entity))?;
        let name = capitalize(&entity.name);
        return Some(Speaker { entity: Some(at), name, named_in: whole.sentence, said: Vec::new() });
    }
    let pointing = tokens.iter().any(|token| {
        matches!(&*token.lemma(), "son" | "leur" | "ce" | "notre" | "mon" | "autre" | "dernier" | "lui-même")
            || matches!(token.tag, Tag::Pron | Tag::Aux | Tag::Verb | Tag::Sconj)
    });
    let described = first.tag == Tag::Det || first.tag == Tag::Propn && tokens.len() > 1;
    let plain = !name.contains(['\n', '«', '»', '"', '(', ')', '[', ',', ';', ':', '\u{fffc}', '*', '_']);
    // `le metteur | en scène`: it goes on.
    let next = facts.tokens.get(of.tokens.end).map(|token| token.tag);
    let whole = matches!(next, None | Some(Tag::Punct | Tag::Verb | Tag::Aux | Tag::Cconj | Tag::Sconj));
    // `La Stampa`, to whom somebody said it, says nothing; `le maître` is one whom only the article around him tells.
    let who = tokens.iter().find(|token| token.tag == Tag::Noun).is_some_and(|head| is_actor(&head.lemma()));
    // Whoever has an office has a name, which the article gives elsewhere; a body has none but its own.
    let some = matches!(first.folded.as_str(), "un" | "une");
    let body = tokens.iter().find(|token| token.tag == Tag::Noun).is_some_and(|head| title(&head.lemma()).is_none());
    let who = who && (some || body && tokens.iter().any(|token| token.tag == Tag::Propn));
    let fits = described && who && whole && !pointing && plain && tokens.len() > 1 && count_words(name) <= NAMED;
    fits.then(|| Speaker { entity: None, name: capitalize(name), named_in: sentence.id, said: Vec::new() })
}

/// One speaker with what he says: two quotations, or one where these are too long; tells whether he was told.
fn tell(material: &Material<'_>, lines: &mut Lines<'_>, speaker: &Speaker) -> bool {
    let entity = speaker.entity.and_then(|at| material.analysis.entities.get(at));
    // A body is called by its name; of somebody, the reader asks who that is.
    let body = entity.is_none_or(|of| of.kind == NameKind::Organisation);
    let (leads, told_in) = match speaker.entity.and_then(|at| role(material, at)) {
        Some((role, told_in)) => {
            let wordings = vec![format!("{}, {role}", speaker.name), format!("{} ({role})", speaker.name)];
            (material.turned(wordings, "déclarations"), Some(told_in))
        }
        None if body => (vec![speaker.name.clone()], None),
        None => return false,
    };
    (1..=EACH.min(speaker.said.len())).rev().any(|count| {
        let chosen = speaker.said.get(..count).unwrap_or(&[]);
        let body: Vec<String> = chosen.iter().map(|said| format!("«\u{a0}{}\u{a0}»", said.text)).collect();
        let body = body.join("\u{202f}; ");
        if count > 1 && count_words(&body) > MOST_WORDS {
            return false;
        }
        let mut sources: Vec<SentenceId> = chosen.iter().flat_map(|said| said.sentences.clone()).collect();
        sources.extend([speaker.named_in].into_iter().chain(told_in));
        // Who is named with his role is presented.
        let presents = told_in.and(entity).map(|of| of.name.clone());
        let wordings = leads.iter().map(|lead| entry(lead, &body)).collect();
        lines.add(material, wordings, &From { sources, presents, ..From::default() })
    })
}

/// A quotation that can be read alone, whole.
fn said(material: &Material<'_>, block: usize, speech: &Speech) -> Option<Said> {
    let quotation = &speech.quotation;
    let speaker = quotation.speaker.as_ref()?;
    let sound = quotation.closed
        && !quotation.repaired
        && !quotation.interrupted
        && quotation.continues.is_none()
        && !speech.answer
        && quotation.nested.is_empty()
        && speaker.certain
        && speaker.pattern != SpeechPattern::Narrated;
    let facts = material.analysis.blocks.get(block)?;
    let prose = material.document.blocks.get(block)?.prose.text();
    let partial = quotation.kind == QuotationKind::Partial;
    if !sound || !(quotation.kind == QuotationKind::Speech || partial && is_whole(prose, &quotation.range)) {
        return None;
    }
    // `« ceux qui ont incendié » la maison`: what goes on behind the mark completes it.
    let behind = prose.get(quotation.range.end..).unwrap_or("").trim_start();
    let closed = behind.is_empty() || behind.starts_with([',', '.', ';', '-', '–', '—']);
    // All of it or nothing: what is left out may take the rest back.
    let whole = prose.get(quotation.inner.clone())?;
    let text = whole.trim().trim_end_matches([',', ';', '.']).trim_end();
    if !closed || !WORDS.contains(&count_words(text)) {
        return None;
    }
    if leans(&text::read(text).0) {
        return None;
    }
    let mut sentences = Vec::new();
    for sentence in &facts.sentences {
        let from = sentence.range.start.max(quotation.inner.start);
        let to = sentence.range.end.min(quotation.inner.end);
        let Some(words) = prose.get(from..to.max(from)).map(str::trim).filter(|words| !words.is_empty()) else {
            continue;
        };
        if !(if sentences.is_empty() { stands(words, partial) } else { is_sound(words) }) {
            return None;
        }
        sentences.push(sentence.id);
    }
    (!sentences.is_empty()).then(|| Said { text: text.to_string(), sentences })
}

/// Whether the article binds a quotation to what stands around it, so that it says something else alone.
fn is_bound(material: &Material<'_>, block: usize, speech: &Speech) -> bool {
    let facts = material.analysis.blocks.get(block);
    let (Some(facts), Some(speaker)) = (facts, speech.quotation.speaker.as_ref()) else { return true };
    let range = &speech.quotation.range;
    let from = facts.sentences.partition_point(|sentence| sentence.range.end <= range.start);
    let to = facts.sentences.partition_point(|sentence| sentence.range.start < range.end);
    let around = facts.sentences.get(from..to).unwrap_or(&[]);
    let own = (speech.speaker_block == block).then_some(speaker.tokens.start);
    around.iter().any(|sentence| is_of_a_past_day(facts, sentence, speaker, range))
        || around.first().is_some_and(|first| is_led_in(facts, first, own, range))
        || is_taken_back(material, block, speech)
        || is_sung(material, speech, speaker)
}

/// `ironisait en 2016`, `avait déclaré`: it is not said now.
fn is_of_a_past_day(facts: &BlockFacts, sentence: &Sentence, speaker: &text::Speaker, range: &Range<usize>) -> bool {
    let tokens = facts.sentence_tokens(sentence);
    let parse = &sentence.structure.parse;
    let own = parse.clauses.iter().find(|clause| {
        let head = parse.verbs.get(clause.verb).map(|verb| verb.head + sentence.tokens.start);
        speaker.verb.is_some_and(|verb| head == Some(verb))
    });
    let within = |at: usize| own.is_none_or(|clause| clause.tokens.contains(&at));
    let outside = |at: usize| {
        let start = tokens.get(at).map_or(0, |token| token.range.start);
        !facts.in_quote(start) && !range.contains(&start)
    };
    let mut dates = sentence.structure.dates.iter().filter(|date| date.start.year.is_some());
    let dated = dates.any(|date| within(date.core.start) && outside(date.core.start));
    let verb = own.and_then(|clause| parse.verbs.get(clause.verb));
    dated || verb.is_some_and(|verb| verb.form == VerbForm::Imperfect)
}

/// `À Kidal, « … »`: what opens the sentence, which is not who says it, holds for what he says.
fn is_led_in(facts: &BlockFacts, sentence: &Sentence, speaker: Option<usize>, range: &Range<usize>) -> bool {
    let tokens = facts.sentence_tokens(sentence);
    let lead = tokens.get(..tokens.partition_point(|token| token.range.start < range.start)).unwrap_or(&[]);
    let own = speaker == Some(sentence.tokens.start);
    let introduced = lead.last().is_some_and(|last| last.folded == ":");
    let opens = ["selon", "pour", "d'", "d'après", "et"];
    let according = lead.first().is_some_and(|word| opens.contains(&word.folded.as_str()));
    !lead.is_empty() && !own && !introduced && !according
}

/// `« … » « Mais … »`: the next quotation, in this block or in the next, takes it back.
fn is_taken_back(material: &Material<'_>, block: usize, speech: &Speech) -> bool {
    let speeches = material.analysis.speeches.iter().enumerate().skip(block).take(2);
    let later = speeches.flat_map(|(at, speeches)| speeches.iter().map(move |of| (at, of)));
    let next = later.skip_while(|(_, of)| !std::ptr::eq(*of, speech)).nth(1);
    next.is_some_and(|(at, next)| {
        let tokens = material.analysis.blocks.get(at).map_or(&[][..], |facts| facts.tokens.as_slice());
        let first = tokens.get(tokens.partition_point(|token| token.range.start < next.quotation.inner.start));
        first.is_some_and(|first| matches!(first.folded.as_str(), "mais" | "cependant" | "toutefois" | "pourtant"))
    })
}

/// `fredonne`, `scande`: words of a song are no statement.
fn is_sung(material: &Material<'_>, speech: &Speech, speaker: &text::Speaker) -> bool {
    let verb = speaker.verb.and_then(|at| material.analysis.blocks.get(speech.speaker_block)?.tokens.get(at));
    verb.is_some_and(|verb| speaker.class.is_none() || matches!(&*verb.lemma(), "scander" | "chanter" | "entonner"))
}

/// Whether somebody seems to speak of himself by his name: somebody else does.
fn speaks_of(text: &str, name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| text.contains(last))
}

/// Whether all of what somebody says stands between the marks: `il affirme que « … »`.
fn is_whole(prose: &str, range: &Range<usize>) -> bool {
    let before = prose.get(..range.start).unwrap_or("").trim_end();
    let that = [" que", " qu’", " qu'", ":", ","].iter().any(|end| before.ends_with(end));
    that || before.is_empty() || before.ends_with(['.', '!', '?'])
}

/// Whether words can be copied: neither cut nor quoting in their turn.
fn is_sound(words: &str) -> bool {
    // `(...)` is what the article itself left out.
    let words = words.replace("(...)", "");
    !words.contains(['\n', '«', '»', '“', '”', '"', '(', '[', '\u{fffc}', '*', '_', '+'])
        && !words.contains("...")
        && !words.ends_with(['…', ':'])
}

/// Whether a sentence of somebody can be read without what he said before; where `partial`, one that goes on with what the
/// article says.
fn stands(words: &str, partial: bool) -> bool {
    let (tokens, _) = text::read(words);
    let folded: Vec<&str> = tokens.iter().take(6).map(|token| token.folded.as_str()).collect();
    let first = folded.first().copied().unwrap_or("");
    let links = matches!(first, "mais" | "et" | "ou" | "car" | "donc" | "or" | "alors" | "oui" | "non" | "puis" | "si")
        || connectives().longest_at(&folded).is_some();
    // `un paradis pour les contrebandiers, qui …`: no sentence.
    let finite = has_main_verb(&tokens);
    // `« la digue tient »`, not `« tient »`.
    let subject = tokens.first().is_some_and(|first| matches!(first.tag, Tag::Det | Tag::Propn));
    let begins = words.chars().next().is_some_and(char::is_uppercase) || partial && subject;
    begins
        && !words.ends_with('?')
        && is_sound(words)
        && finite
        && !links
        && (is_impersonal(&folded) || !points(&tokens))
}

/// Whether the first words stand for something that was named before.
fn points(tokens: &[Token]) -> bool {
    tokens.iter().take(4).any(|token| stands_for_another(&token.folded))
}
