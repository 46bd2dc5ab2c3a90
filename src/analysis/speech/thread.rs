//! Who goes on speaking where the article does not say it again: `« … », dit X. La rivière a débordé. « … »`.

use super::Speech;
use super::people::People;
use crate::analysis::sentences::BlockFacts;
use crate::document::Document;
use crate::lexicon::{Gender, Number, SourceClass, Tag, VerbForm, source_noun};
use crate::text::{QuotationKind, Speaker, SpeechPattern, Token};
use std::ops::Range;

/// So few tokens may be anybody's words.
const FEW: usize = 6;
/// So many sentences may stand between two quotations of one speaker.
const BETWEEN: usize = 4;
/// So many tokens of the article may begin a sentence whose verb is quoted.
const LEAD: usize = 16;
/// So many where nothing says that one speaks of himself.
const PLAIN: usize = 2;

/// Who surely spoke last, and where.
struct Last {
    speaker: Speaker,
    entity: Option<usize>,
    /// The block that the tokens of the speaker are counted in.
    speaker_block: usize,
    block: usize,
    /// Where the sentence ends that tells it.
    end: usize,
    /// Where the quotation ends.
    closed: usize,
    asks: bool,
}

/// Gives quotations of sentences of their own, whose speaker nobody names, the one who spoke before, where the text speaks
/// of nobody else in between. `order` holds the blocks of the author's prose.
pub(super) fn follow(
    document: &Document,
    blocks: &[BlockFacts],
    people: &People,
    order: &[usize],
    found: &mut [Vec<Speech>],
) {
    let mut last: Option<Last> = None;
    for &block in order {
        let (Some(facts), Some(speeches)) = (blocks.get(block), found.get_mut(block)) else { continue };
        for speech in speeches {
            if speech.answer {
                last = None;
                continue;
            }
            let told = speech.quotation.speaker.as_ref().is_some_and(|speaker| speaker.certain);
            if !told
                && let Some(before) =
                    last.as_ref().filter(|before| goes_on(document, blocks, people, before, block, speech))
            {
                let pattern = SpeechPattern::Last;
                speech.quotation.speaker = Some(Speaker { pattern, certain: true, ..before.speaker.clone() });
                speech.speaker_block = before.speaker_block;
                speech.entity = before.entity;
            } else if !told
                && last.as_ref().is_none_or(|before| block.saturating_sub(before.block) > 1)
                && let Some((sentence, tokens, of, entity)) = told_of(document, blocks, people, order, block, speech)
            {
                let (verb, class, pattern) = (None, None, SpeechPattern::Before);
                speech.quotation.speaker = Some(Speaker { sentence, tokens, verb, class, pattern, certain: true });
                speech.speaker_block = of;
                speech.entity = entity;
            } else if !told {
                if speech.quotation.kind == QuotationKind::Speech {
                    last = None;
                }
                continue;
            }
            last = heard(facts, block, speech);
        }
    }
}

/// Whom the sentence right before a quotation that speaks of oneself surely tells of: the sentence, the tokens that name
/// him, their block, and who he is.
fn told_of(
    document: &Document,
    blocks: &[BlockFacts],
    people: &People,
    order: &[usize],
    block: usize,
    speech: &Speech,
) -> Option<(usize, Range<usize>, usize, Option<usize>)> {
    let quotation = &speech.quotation;
    let facts = blocks.get(block)?;
    let inner = inner(facts, speech);
    let own = speaks_of_one(inner) || speaks_of_several(inner);
    if quotation.kind != QuotationKind::Speech || !own || inner.len() < FEW || !stands_alone(facts, speech) {
        return None;
    }
    let here = facts.sentences.binary_search_by_key(&quotation.range.start, |sentence| sentence.range.start).ok()?;
    let (of, index) = match here.checked_sub(1) {
        Some(before) => (block, before),
        None => {
            let at = order.binary_search(&block).ok()?;
            let before = *order.get(at.checked_sub(1)?)?;
            let adjoins = (before + 1..block)
                .all(|between| document.blocks.get(between).is_some_and(|block| block.kind.counts()));
            (before, blocks.get(before).filter(|_| adjoins)?.sentences.len().checked_sub(1)?)
        }
    };
    let (tokens, entity) = people.topic(of, index)?;
    let there = blocks.get(of)?.tokens.get(tokens.clone());
    (!disagrees(inner, there, Some(entity), people)).then_some((index, tokens, of, Some(entity)))
}

/// The tokens between the marks of a quotation.
fn inner<'f>(facts: &'f BlockFacts, speech: &Speech) -> &'f [Token] {
    let from = facts.tokens.partition_point(|token| token.range.start < speech.quotation.inner.start);
    let to = facts.tokens.partition_point(|token| token.range.start < speech.quotation.inner.end);
    facts.tokens.get(from..to).unwrap_or(&[])
}

/// Who speaks in a quotation, where he is a person.
fn heard(facts: &BlockFacts, block: usize, speech: &Speech) -> Option<Last> {
    // A signature ends what it signs.
    let signed = |speaker: &&Speaker| speaker.pattern == SpeechPattern::Signature;
    let speaker = speech.quotation.speaker.as_ref().filter(|speaker| !signed(speaker))?;
    let within = (speech.speaker_block == block).then_some(speaker.sentence);
    let sentence = within.and_then(|sentence| facts.sentences.get(sentence)).map_or(0, |sentence| sentence.range.end);
    let own = facts.sentences.partition_point(|sentence| sentence.range.end < speech.quotation.range.end);
    let own = facts.sentences.get(own);
    let end = own.map_or(speech.quotation.range.end, |own| own.range.end).max(sentence);
    let asks = facts.tokens.partition_point(|token| token.range.end <= speech.quotation.inner.end);
    let asks = asks.checked_sub(1).and_then(|last| facts.tokens.get(last));
    Some(Last {
        speaker: speaker.clone(),
        entity: speech.entity,
        speaker_block: speech.speaker_block,
        block,
        end,
        closed: speech.quotation.range.end,
        asks: asks.is_some_and(|token| token.folded == "?"),
    })
}

fn goes_on(
    document: &Document,
    blocks: &[BlockFacts],
    people: &People,
    last: &Last,
    block: usize,
    speech: &Speech,
) -> bool {
    let quotation = &speech.quotation;
    let Some(facts) = blocks.get(block) else { return false };
    if goes_on_in_sentence(facts, last, block, speech) {
        return true;
    }
    let inner = inner(facts, speech);
    let speech_like = matches!(quotation.kind, QuotationKind::Speech | QuotationKind::Partial);
    if !speech_like || inner.len() < FEW || last.asks || !stands_alone(facts, speech) {
        return false;
    }
    let there = blocks.get(last.speaker_block).and_then(|facts| facts.tokens.get(last.speaker.tokens.clone()));
    let Some(voice) = there.and_then(voice) else { return false };
    let (one, many) = (speaks_of_one(inner), speaks_of_several(inner));
    if one && voice == Number::Plural || disagrees(inner, there, last.entity, people) {
        return false;
    }
    // Only prose stands between, all of it near.
    let near = block >= last.block && block - last.block <= 3;
    let between = last.block + 1..block;
    if !near || !between.clone().all(|at| document.blocks.get(at).is_some_and(|block| block.kind.counts())) {
        return false;
    }
    let here = if last.block == block { last.end..quotation.range.start } else { 0..quotation.range.start };
    let count = |of: usize, range: &Range<usize>| {
        let sentences = blocks.get(of).map_or(&[][..], |facts| facts.sentences.as_slice());
        let from = sentences.partition_point(|of| of.range.start < range.start);
        sentences.partition_point(|of| of.range.end <= range.end).saturating_sub(from)
    };
    let rest = last.end..usize::MAX;
    let mut parts = vec![(block, here)];
    if last.block != block {
        parts.push((last.block, rest));
        parts.extend(between.map(|at| (at, 0..usize::MAX)));
    }
    let most = if one || many { BETWEEN } else { PLAIN };
    parts.iter().map(|(of, range)| count(*of, range)).sum::<usize>() <= most
        && !parts.into_iter().any(|(of, range)| people.others(of, range, last.entity, one))
}

/// Whether a quotation begins its sentence, or ends it with the verb, and the article has no clause of its own there:
/// `« … »`, `Et « … »`, `Le choc « a brisé les vitres … »`.
fn stands_alone(facts: &BlockFacts, speech: &Speech) -> bool {
    let range = &speech.quotation.range;
    let first = facts.sentences.partition_point(|sentence| sentence.range.end <= range.start);
    let Some(first) = facts.sentences.get(first) else { return false };
    let tokens = facts.sentence_tokens(first);
    let open = tokens.partition_point(|token| token.range.start < range.start);
    let lead = tokens.get(..open).unwrap_or(&[]);
    let joint = |token: &Token| {
        matches!(&*token.folded, "mais" | "et" | "puis" | "car" | "or" | "donc" | "alors" | "," | "ensuite" | "enfin")
    };
    let silent =
        |token: &Token| !is_told(token) && !matches!(&*token.folded, ":" | "selon" | "pour" | "»" | "”" | "\"");
    let predicate = lead.len() <= LEAD
        && lead.iter().all(silent)
        && speech.quotation.kind == QuotationKind::Partial
        && tokens.get(open + 1).is_some_and(|token| {
            matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form.is_some_and(VerbForm::is_finite)
                || matches!(&*token.folded, "ne" | "n'" | "se" | "s'")
        });
    let opens = lead.iter().all(joint) || predicate;
    let last = facts.sentences.partition_point(|sentence| sentence.range.end < range.end);
    let Some(last) = facts.sentences.get(last) else { return false };
    let tokens = facts.sentence_tokens(last);
    let rest = tokens.get(tokens.partition_point(|token| token.range.start < range.end)..).unwrap_or(&[]);
    let told = rest.iter().any(|token| {
        let named = token.tag == Tag::Propn || matches!(&*token.folded, "—" | "–" | "-" | "(" | ":" | "selon" | "dit");
        (named || is_told(token)) && !facts.in_quote(token.range.start)
    });
    opens && !told
}

/// Whether a token is a finite verb.
fn is_told(token: &Token) -> bool {
    matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form.is_none_or(VerbForm::is_finite)
}

/// Whether a quotation goes on with one before it in the same sentence that has its speaker by the thread of the text.
fn goes_on_in_sentence(facts: &BlockFacts, last: &Last, block: usize, speech: &Speech) -> bool {
    let range = &speech.quotation.range;
    if last.block != block || last.speaker.pattern != SpeechPattern::Last || last.end <= range.start {
        return false;
    }
    let from = facts.tokens.partition_point(|token| token.range.start < last.closed);
    let to = facts.tokens.partition_point(|token| token.range.start < range.start);
    let between = facts.tokens.get(from..to).unwrap_or(&[]);
    let other = |token: &Token| {
        is_told(token)
            || token.tag == Tag::Propn
            || matches!(&*token.folded, "selon" | "pour" | ":" | "(" | "." | "comme")
    };
    let words =
        facts.tokens.iter().skip(to + 1).take_while(|token| token.range.end <= speech.quotation.inner.end).take(FEW);
    between.len() <= LEAD
        && !between.iter().any(other)
        && words.count() >= FEW / 2
        && speech.quotation.kind != QuotationKind::Title
}

/// Whether a speaker is one or several; none of a text, which says no more than what is quoted from it.
fn voice(tokens: &[Token]) -> Option<Number> {
    let noun = tokens.iter().find(|token| token.tag == Tag::Noun);
    if noun.is_some_and(|noun| source_noun(&noun.lemma()) == Some(SourceClass::Document)) {
        return None;
    }
    let several = tokens.first().is_some_and(|first| {
        matches!(
            &*first.folded,
            "les"
                | "des"
                | "ils"
                | "elles"
                | "-ils"
                | "-elles"
                | "-t-ils"
                | "-t-elles"
                | "ces"
                | "ses"
                | "leurs"
                | "plusieurs"
                | "certains"
                | "certaines"
                | "deux"
                | "trois"
                | "beaucoup"
                | "tous"
                | "toutes"
        )
    });
    Some(if several { Number::Plural } else { Number::Singular })
}

/// `je`, `ma vie`.
fn speaks_of_one(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|token| matches!(&*token.folded, "je" | "j'" | "me" | "m'" | "moi" | "mon" | "ma" | "mes" | "-je"))
}

/// `nous`, `notre ville`.
fn speaks_of_several(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(&*token.folded, "nous" | "notre" | "nos" | "-nous"))
}

/// Whether who says *je* is of another gender than the speaker: `je suis venue`.
fn disagrees(inner: &[Token], speaker: Option<&[Token]>, entity: Option<usize>, people: &People) -> bool {
    let first = speaker.and_then(|tokens| tokens.first()).map_or("", |first| first.folded.as_str());
    let gender = match first {
        "-il" | "-t-il" | "il" => Some(Gender::Masculine),
        "-elle" | "-t-elle" | "elle" => Some(Gender::Feminine),
        _ => people.gender(entity),
    };
    let Some(gender) = gender else { return false };
    inner.windows(3).any(|three| {
        let [subject, verb, state] = three else { return false };
        let told = matches!(&*subject.folded, "je" | "j'") && matches!(&*verb.folded, "suis" | "étais" | "serai");
        let participle = state.tag == Tag::Adj || state.features.form == Some(VerbForm::PastParticiple);
        told && participle
            && state.features.number != Some(Number::Plural)
            && state.features.gender.is_some_and(|of| of != gender)
    })
}
