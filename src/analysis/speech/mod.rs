//! Quotations across the blocks of a document: those of several paragraphs, those whose speaker the paragraph before
//! names, and the answers of interviews.

mod people;
mod thread;

use super::names::Entity;
use super::sentences::BlockFacts;
use crate::document::{Document, Origin};
use crate::lexicon::Tag;
use crate::text::{self, Parse, Quotation, QuotationKind, Speaker, SpeechPattern};
use std::ops::Range;

/// A quotation of a block, with what other blocks say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// The quotation; its ranges are those of its own block.
    pub quotation: Quotation,
    /// The block that the sentence and the tokens of its speaker are counted in; its own where it has none.
    pub speaker_block: usize,
    /// The block that the same quotation was opened in, where it goes on over several paragraphs.
    pub opened_in: Option<usize>,
    /// Who says it, where the article names him: index into the entities.
    pub entity: Option<usize>,
    /// Whether it is an answer of an interview: the whole block, said by whom the article names elsewhere.
    pub answer: bool,
}

/// The quotations of each block, in the order of [`Document::blocks`].
pub fn speeches(document: &Document, blocks: &[BlockFacts]) -> Vec<Vec<Speech>> {
    let mut found: Vec<Vec<Speech>> = Vec::with_capacity(blocks.len());
    for (index, facts) in blocks.iter().enumerate() {
        let Some(block) = document.blocks.get(index) else { break };
        let prose = block.prose.text();
        if facts.answer && block.kind.counts() {
            let question = super::segments::is_question(block);
            found.push(if question || prose.trim().is_empty() { Vec::new() } else { vec![answer(index, prose)] });
            continue;
        }
        if !prose.contains(['«', '»', '“', '”', '"', '„', '‹']) {
            found.push(Vec::new());
            continue;
        }
        let sentences: Vec<Range<usize>> = facts.sentences.iter().map(|sentence| sentence.tokens.clone()).collect();
        let parses: Vec<Parse> = facts.sentences.iter().map(|sentence| sentence.structure.parse.clone()).collect();
        let quotations = text::quotations(prose, &facts.tokens, &sentences, &parses);
        let speeches = quotations.into_iter().map(|quotation| Speech {
            quotation,
            speaker_block: index,
            opened_in: None,
            entity: None,
            answer: false,
        });
        found.push(speeches.collect());
    }
    let prose = prose_blocks(document, found.len());
    for pair in prose.windows(2) {
        let &[before, after] = pair else { continue };
        carry(document, blocks, &mut found, before, after);
        carry_told(document, blocks, &mut found, before, after);
        carry_signature(document, blocks, &mut found, before, after);
    }
    for pair in prose.windows(2).rev() {
        let &[before, after] = pair else { continue };
        carry_back(&mut found, before, after);
    }
    for speech in found.iter_mut().flatten() {
        let goes_on = speech.quotation.interrupted;
        // What no other paragraph goes on with lacks its closing mark.
        speech.quotation.repaired |= !speech.quotation.closed && !goes_on;
    }
    found
}

/// The blocks of the author's prose, of the first `count`.
fn prose_blocks(document: &Document, count: usize) -> Vec<usize> {
    let blocks = document.blocks.iter().enumerate().take(count);
    blocks.filter(|(_, block)| block.kind.counts() && block.origin == Origin::Author).map(|(index, _)| index).collect()
}

/// Tells of each speaker who he is among the `entities` of the article, and who goes on speaking where it is not told.
pub(super) fn identify(document: &Document, blocks: &[BlockFacts], entities: &[Entity], found: &mut [Vec<Speech>]) {
    if found.iter().all(Vec::is_empty) {
        return;
    }
    let people = people::People::new(blocks, entities);
    let order = prose_blocks(document, found.len());
    people::identify(&people, &order, found);
    thread::follow(document, blocks, &people, &order, found);
}

fn answer(block: usize, prose: &str) -> Speech {
    let start = prose.len() - prose.trim_start().len();
    let range = start..start + prose.trim().len();
    let quotation = Quotation {
        inner: range.clone(),
        range,
        nested: text::quotes(prose),
        kind: QuotationKind::Speech,
        interrupted: false,
        continues: None,
        closed: true,
        repaired: false,
        speaker: None,
    };
    Speech { quotation, speaker_block: block, opened_in: None, entity: None, answer: true }
}

/// Gives the first quotation of a block what the block before says of it.
fn carry(document: &Document, blocks: &[BlockFacts], found: &mut [Vec<Speech>], before: usize, after: usize) {
    let Some(last) = found.get(before).and_then(|speeches| speeches.last()).filter(|speech| !speech.answer).cloned()
    else {
        return;
    };
    let prose = document.blocks.get(after).map_or("", |block| block.prose.text());
    let lead = prose.len() - prose.trim_start().len();
    let end = prose.trim_end().trim_end_matches(['.', '!', '?', '…']).trim_end().len();
    let ends = blocks.get(before).is_some_and(|facts| ends_with(facts, &last, before));
    let Some(first) = found.get_mut(after).and_then(|speeches| speeches.first_mut()) else { return };
    if first.quotation.range.start != lead {
        return;
    }
    let goes_on = !last.quotation.closed;
    let rest = prose.get(first.quotation.range.end..).unwrap_or("");
    let stop = rest
        .find(|c: char| !matches!(c, '.' | '!' | '?' | '…'))
        .map_or(prose.len(), |at| first.quotation.range.end + at);
    let sentence_ends = blocks.get(after).is_some_and(|facts| {
        facts.sentences.iter().any(|sentence| (first.quotation.range.end..=stop).contains(&sentence.range.end))
    });
    // `« … », dit X.`, then a paragraph that begins with words of its own: X goes on.
    let follows = ends && sentence_ends && first.quotation.kind == QuotationKind::Speech && first.quotation.closed;
    let whole = first.quotation.range.end >= end || follows;
    if goes_on {
        first.opened_in = Some(last.opened_in.unwrap_or(before));
    }
    let unnamed = first.quotation.speaker.as_ref().is_none_or(|speaker| !speaker.certain);
    if unnamed
        && (goes_on || whole && first.quotation.speaker.is_none())
        && let Some(speaker) = &last.quotation.speaker
    {
        let certain = speaker.certain && (goes_on || follows);
        let pattern = if goes_on { SpeechPattern::Joined } else { SpeechPattern::Last };
        first.quotation.speaker = Some(Speaker { pattern, certain, ..speaker.clone() });
        first.speaker_block = last.speaker_block;
    }
    if goes_on && let Some(open) = found.get_mut(before).and_then(|speeches| speeches.last_mut()) {
        open.quotation.interrupted = true;
    }
}

/// Gives the first quotation of a block the speaker whom the last sentence of the block before tells of without quoting
/// him: `Anne Rol explique :`, `…, explique Anne Rol.`; or who spoke there, where the block says `Et de conclure : « … »`.
fn carry_told(document: &Document, blocks: &[BlockFacts], found: &mut [Vec<Speech>], before: usize, after: usize) {
    let Some(first) = found.get(after).and_then(|speeches| speeches.first()).filter(|speech| !speech.answer) else {
        return;
    };
    let quotation = &first.quotation;
    if quotation.speaker.as_ref().is_some_and(|speaker| speaker.certain) || quotation.kind == QuotationKind::Title {
        return;
    }
    let (Some(facts), Some(next)) = (blocks.get(before), blocks.get(after)) else { return };
    let last = found.get(before).and_then(|speeches| speeches.last());
    let prose = |at: usize| document.blocks.get(at).map_or("", |block| block.prose.text());
    let speaker = if leads_on(next, quotation) {
        last.filter(|last| ends_with(facts, last, before)).and_then(|last| last.quotation.speaker.clone())
    } else {
        let opens = prose(after).get(..quotation.range.start).is_some_and(|lead| lead.trim().is_empty());
        let ended = facts.sentences.last().is_none_or(|end| {
            last.is_some_and(|last| last.quotation.range.end > end.range.start || !last.quotation.closed)
        });
        if !opens || ended || quotation.kind != QuotationKind::Speech || !quotation.closed {
            return;
        }
        let rest = prose(after).get(quotation.range.end..).unwrap_or("").trim_start();
        let introduced = prose(before).trim_end().ends_with(':');
        // `« … », ajoute Luc Rol` says itself who speaks.
        let whole = rest.is_empty() || rest.starts_with(['.', '!', '?', '…']) || ends_sentence(next, quotation);
        if !whole {
            return;
        }
        let sentences: Vec<Range<usize>> = facts.sentences.iter().map(|sentence| sentence.tokens.clone()).collect();
        let parses: Vec<Parse> = facts.sentences.iter().map(|sentence| sentence.structure.parse.clone()).collect();
        let told = text::next_speaker(prose(before), &facts.tokens, &sentences, &parses);
        told.filter(|_| introduced || first_sentence_only(next, quotation))
    };
    let Some(speaker) = speaker.filter(|speaker| speaker.certain) else { return };
    let block = last.filter(|_| leads_on(next, quotation)).map_or(before, |last| last.speaker_block);
    if let Some(first) = found.get_mut(after).and_then(|speeches| speeches.first_mut()) {
        first.quotation.speaker = Some(Speaker { pattern: SpeechPattern::Before, ..speaker });
        first.speaker_block = block;
    }
}

/// Gives the quotation that a block ends with the one who signs it in the next: `— Anne Rol.`
fn carry_signature(document: &Document, blocks: &[BlockFacts], found: &mut [Vec<Speech>], before: usize, after: usize) {
    let prose = document.blocks.get(after).map_or("", |block| block.prose.text());
    let unsigned = |speech: &&mut Speech| {
        let told = speech.quotation.speaker.as_ref().is_some_and(|speaker| speaker.certain);
        !told && !speech.answer && speech.quotation.kind == QuotationKind::Speech
    };
    if !prose.trim_start().starts_with(['—', '–']) {
        return;
    }
    let end = document.blocks.get(before).map_or(0, |block| block.prose.text().trim_end().len());
    let Some(facts) = blocks.get(after) else { return };
    let Some(last) = found.get_mut(before).and_then(|speeches| speeches.last_mut()).filter(unsigned) else { return };
    if last.quotation.range.end < end {
        return;
    }
    let sentences: Vec<Range<usize>> = facts.sentences.iter().map(|sentence| sentence.tokens.clone()).collect();
    let parses: Vec<Parse> = facts.sentences.iter().map(|sentence| sentence.structure.parse.clone()).collect();
    if let Some(speaker) = text::signer(prose, &facts.tokens, &sentences, &parses) {
        last.quotation.speaker = Some(speaker);
        last.speaker_block = after;
    }
}

/// Whether a block begins `Et de conclure : « … »`.
fn leads_on(facts: &BlockFacts, quotation: &Quotation) -> bool {
    let word = |at: usize| facts.tokens.get(at).map_or("", |token| token.folded.as_str());
    let opens = matches!(word(0), "et" | "puis" | "avant") && matches!(word(1), "de" | "d'");
    let near = facts.tokens.iter().take_while(|token| token.range.start < quotation.range.start).count();
    opens && (3..10).contains(&near) && near.checked_sub(1).is_some_and(|at| word(at) == ":")
}

/// Whether a quotation ends with a sentence of its block.
fn ends_sentence(facts: &BlockFacts, quotation: &Quotation) -> bool {
    facts.sentences.iter().any(|sentence| sentence.range.end == quotation.range.end)
}

/// Whether nothing else is told in the sentences of a quotation that begins its block.
fn first_sentence_only(facts: &BlockFacts, quotation: &Quotation) -> bool {
    facts.sentences.iter().any(|sentence| (quotation.range.end..=quotation.range.end + 2).contains(&sentence.range.end))
}

/// Whether a block ends with these words of somebody who may go on in the next: a question, another answers.
fn ends_with(facts: &BlockFacts, speech: &Speech, block: usize) -> bool {
    let Some((speaker, end)) = speech.quotation.speaker.as_ref().zip(facts.sentences.last()) else { return false };
    let named = facts.tokens.get(speaker.tokens.clone()).is_some_and(|tokens| {
        tokens.iter().any(|token| token.tag == Tag::Propn || token.folded.starts_with('-'))
            || tokens.len() == 1 && tokens.iter().all(|token| token.tag == Tag::Pron)
    });
    let spoken = match speaker.pattern {
        SpeechPattern::After | SpeechPattern::Inside | SpeechPattern::Joined | SpeechPattern::Incise => true,
        SpeechPattern::Last => return speaker.certain && speech.quotation.range.end >= end.range.start,
        SpeechPattern::Clause | SpeechPattern::According | SpeechPattern::Colon => named,
        SpeechPattern::Signature | SpeechPattern::Next | SpeechPattern::Before | SpeechPattern::Narrated => false,
    };
    let last = speech.quotation.range.end >= end.range.start || speaker.sentence + 1 == facts.sentences.len();
    let asks = facts.tokens.iter().rev().find(|token| token.range.end <= speech.quotation.inner.end);
    let asks = asks.is_some_and(|token| token.folded == "?");
    spoken && last && !asks && speech.speaker_block == block && speech.quotation.kind != QuotationKind::Title
}

/// Gives a quotation that another block goes on with the speaker that is named at its end.
fn carry_back(found: &mut [Vec<Speech>], before: usize, after: usize) {
    let Some(first) =
        found.get(after).and_then(|speeches| speeches.first()).filter(|speech| speech.opened_in.is_some())
    else {
        return;
    };
    let Some(speaker) = first.quotation.speaker.clone().filter(|speaker| speaker.certain) else { return };
    let block = first.speaker_block;
    let Some(open) = found.get_mut(before).and_then(|speeches| speeches.last_mut()) else { return };
    if open.quotation.speaker.as_ref().is_none_or(|own| !own.certain) {
        open.quotation.speaker = Some(Speaker { pattern: SpeechPattern::Joined, ..speaker });
        open.speaker_block = block;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::source::Source;

    fn read(text: &str) -> (Document, Vec<BlockFacts>, Vec<Vec<Speech>>) {
        let source = Source::decode("a.txt".to_string(), text.as_bytes().to_vec()).expect("text");
        let document = Document::read(&source, Format::Text).expect("a document");
        let blocks = super::super::sentences::blocks(&document);
        let found = speeches(&document, &blocks);
        (document, blocks, found)
    }

    fn speakers(text: &str) -> Vec<String> {
        let (document, blocks, found) = read(text);
        found
            .iter()
            .flatten()
            .map(|speech| match &speech.quotation.speaker {
                Some(speaker) => {
                    let tokens = &blocks[speech.speaker_block].tokens[speaker.tokens.clone()];
                    let prose = document.blocks[speech.speaker_block].prose.text();
                    let named = &prose[tokens[0].range.start..tokens[tokens.len() - 1].range.end];
                    format!("{named}{}", if speaker.certain { "" } else { "?" })
                }
                None => "-".to_string(),
            })
            .collect()
    }

    #[test]
    fn quotations_of_several_paragraphs_have_one_speaker() {
        let text =
            "« La crue a tout emporté. Il faudra des mois.\n\n« Nous reconstruirons le pont », promet la maire.\n";
        assert_eq!(speakers(text), ["la maire", "la maire"]);
        let (.., found) = read(text);
        let second = found.iter().flatten().nth(1).expect("two quotations");
        assert!(second.opened_in.is_some());
        assert!(!found.iter().flatten().any(|speech| speech.quotation.repaired));
    }

    #[test]
    fn a_paragraph_of_words_alone_is_said_by_who_spoke_last() {
        let text = "« Le gel a brûlé les vignes », regrette Anne Servan.\n\n« Tout est perdu pour cette année. »\n\nLe marché reste ouvert.\n";
        assert_eq!(speakers(text), ["Anne Servan", "Anne Servan"]);
    }

    #[test]
    fn a_paragraph_may_say_who_speaks_in_the_next() {
        let told = [
            ("Anne Servan explique :\n\n« Le gel a brûlé les vignes de la plaine. »\n", "Anne Servan"),
            ("Le gel arrive trop tôt, explique Anne Servan.\n\n« Tout est perdu pour cette année. »\n", "Anne Servan"),
        ];
        for (text, speaker) in told {
            assert_eq!(speakers(text), [speaker], "{text}");
        }
        let text = "« Le gel a brûlé les vignes », regrette Anne Servan.\n\nEt de conclure : « Tout est perdu. »\n";
        assert_eq!(speakers(text), ["Anne Servan", "Anne Servan"]);
        // Nobody tells who speaks.
        for text in [
            "Voici le programme du bal :\n\n« Tout est perdu pour cette année. »\n",
            "Le gel est arrivé trop tôt.\n\n« Tout est perdu pour cette année. »\n",
            "Le gel arrive trop tôt, explique Anne Servan.\n\n« Tout est perdu » est un vieux film.\n",
        ] {
            assert!(speakers(text).iter().all(|speaker| speaker == "-" || speaker.ends_with('?')), "{text}");
        }
    }

    #[test]
    fn what_is_never_closed_is_marked() {
        let (.., found) =
            read("Le chef des pompiers a déclaré : « Le feu est éteint.\n\nLa route a rouvert dans la nuit.\n");
        let speech = found.iter().flatten().next().expect("a quotation");
        assert!(speech.quotation.repaired && !speech.quotation.closed);
        assert!(speech.quotation.speaker.as_ref().is_some_and(|speaker| speaker.certain));
    }

    /// Each speaker, with who it is.
    fn followed(text: &str) -> Vec<String> {
        let source = Source::decode("a.txt".to_string(), text.as_bytes().to_vec()).expect("text");
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = crate::analysis::analyze(&source, &document, None);
        let named = |speech: &Speech| {
            let speaker = speech.quotation.speaker.as_ref().filter(|speaker| speaker.certain)?;
            let tokens = &analysis.blocks[speech.speaker_block].tokens[speaker.tokens.clone()];
            let prose = document.blocks[speech.speaker_block].prose.text();
            let words = &prose[tokens[0].range.start..tokens[tokens.len() - 1].range.end];
            let name = speech.entity.map_or("", |entity| analysis.entities[entity].name.as_str());
            Some(format!("{words} = {name}"))
        };
        analysis.speeches.iter().flatten().map(|speech| named(speech).unwrap_or_else(|| "-".to_string())).collect()
    }

    #[test]
    fn pronouns_and_descriptions_are_somebody_named() {
        let rol = "Anne Rol";
        for (text, found) in [
            ("Anne Rol est venue. « Le pont tient », a-t-elle dit.\n", vec![format!("-t-elle = {rol}")]),
            (
                "Luc Servan, 45 ans, vend du thé. « Je vends bien », dit ce quadragénaire.\n",
                vec!["ce quadragénaire = Luc Servan".to_string()],
            ),
            ("Anne Rol a vu Rose Servan. « Le pont tient », a-t-elle dit.\n", vec!["-t-elle = ".to_string()]),
            ("La fête aura lieu sous Anne Rol. « Le pont tient », a-t-elle dit.\n", vec!["-t-elle = ".to_string()]),
            (
                "Anne Rol est venue. La gardienne a ri. « Le pont tient », a-t-elle dit.\n",
                vec!["-t-elle = ".to_string()],
            ),
        ] {
            assert_eq!(followed(text), found, "{text}");
        }
    }

    #[test]
    fn who_spoke_goes_on_where_nobody_else_is_told_of() {
        let said = "« Je n’ai plus rien », dit Anne Rol.";
        let own = "Anne Rol = Anne Rol".to_string();
        for (next, found) in [
            (" Les soldats ont fui.\n\n« Ils ont pris mes deux vaches et mon champ de blé. »\n", &own),
            ("\n\nMais « le médecin nous a dit de rester encore trois jours dans la cave ».\n", &own),
            (" Paul Servan a fui.\n\n« Ils ont pris mes deux vaches et mon champ de blé. »\n", &"-".to_string()),
            (" Tout va, selon la mairie.\n\n« Ils ont pris mes deux vaches et mon champ de blé. »\n", &"-".to_string()),
            (" Le berger a fui.\n\n« Ils ont pris mes deux vaches et mon champ de blé. »\n", &"-".to_string()),
            ("\n\n« Je suis venu ici tout seul avec mes deux vaches. »\n", &own),
        ] {
            let text = format!("{said}{next}");
            assert_eq!(followed(&text).last(), Some(found), "{text}");
        }
    }

    #[test]
    fn a_paragraph_may_sign_or_tell_of_who_writes() {
        let words = "« La loutre vit dans les eaux. Elle mange des poissons. »";
        assert_eq!(speakers(&format!("{words}\n\n— Anne Servan, Les eaux, 1950.\n")), ["Anne Servan"]);
        assert_eq!(speakers(&format!("Anne Servan en parle dans son livre :\n\n{words}\n")), ["Anne Servan"]);
        assert_eq!(speakers(&format!("{words}\n\n— Un rat, parfois, la suit.\n")), ["-"]);
    }
}
