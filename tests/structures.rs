//! What every fact about sentences keeps to, whatever the text: it stands in its sentence, in order, and points at things
//! that are there. On the fixtures with their variants, and on the files of others where they stand beside the checkout.

#![allow(clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "a test fails by panicking")]

mod common;

use intertitre::analysis::{Analysis, BlockFacts, Sentence, analyze};
use intertitre::document::{Document, Format};
use intertitre::source::Source;
use intertitre::text::{Attachment, phrase_parts};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Whether ranges come in order, none empty, none over another, none beyond `end`.
fn in_order<'r>(ranges: impl Iterator<Item = &'r Range<usize>>, end: usize) -> bool {
    let mut last = 0;
    for range in ranges {
        if range.start < last || range.is_empty() || range.end > end {
            return false;
        }
        last = range.end;
    }
    true
}

fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end && inner.start <= inner.end
}

/// What is wrong with the structure of a sentence, if anything.
fn sentence_fault(facts: &BlockFacts, sentence: &Sentence) -> Option<&'static str> {
    let count = facts.sentence_tokens(sentence).len();
    let all = 0..count;
    let structure = &sentence.structure;
    let parse = &structure.parse;
    let checks = [
        (in_order(parse.phrases.iter().map(|phrase| &phrase.tokens), count), "noun phrases overlap"),
        (parse.phrases.iter().all(|phrase| phrase.tokens.contains(&phrase.head)), "a head is outside its phrase"),
        (in_order(parse.verbs.iter().map(|verb| &verb.tokens), count), "verb groups overlap"),
        (parse.verbs.iter().all(|verb| verb.tokens.contains(&verb.head)), "a head is outside its verb group"),
        (in_order(structure.dates.iter().map(|date| &date.tokens), count), "dates overlap"),
        (in_order(structure.quantities.iter().map(|quantity| &quantity.number), count), "quantities overlap"),
        (
            structure.quantities.iter().all(|quantity| within(&quantity.figure, &quantity.number)),
            "a figure is outside its quantity",
        ),
        (
            structure.quantities.iter().all(|quantity| quantity.noun.is_none_or(|noun| noun < count)),
            "a noun is outside",
        ),
        (structure.standings.clauses.len() == parse.clauses.len(), "a clause has no standing"),
        (structure.standings.phrases.len() == parse.phrases.len(), "a phrase has no standing"),
        (structure.bindings.len() == parse.phrases.len(), "a phrase has no list of modifiers"),
    ];
    if let Some((_, fault)) = checks.into_iter().find(|(holds, _)| !holds) {
        return Some(fault);
    }
    for clause in &parse.clauses {
        let verb = parse.verbs.get(clause.verb);
        if !within(&clause.tokens, &all) || verb.is_none_or(|verb| !within(&verb.tokens, &clause.tokens)) {
            return Some("the verb of a clause is outside it");
        }
        if clause.parent.is_some_and(|parent| parent >= parse.clauses.len()) {
            return Some("a clause depends on none");
        }
        if clause.object.is_some_and(|object| object >= parse.phrases.len()) {
            return Some("an object is no phrase");
        }
        if let Some(subject) = &clause.subject
            && (!within(&subject.tokens, &all) || !subject.tokens.contains(&subject.head))
        {
            return Some("a subject is outside its sentence");
        }
    }
    for (index, phrase) in parse.phrases.iter().enumerate() {
        let parts = phrase_parts(facts.sentence_tokens(sentence), parse, index);
        let inside = (parts.modifiers.iter().chain(&parts.number))
            .chain(parts.complements.iter().map(|complement| &complement.tokens))
            .all(|part| within(part, &phrase.tokens) && !part.is_empty());
        let governed = parts.preposition.is_none_or(|before| before.end == phrase.tokens.start && !before.is_empty());
        let attached = parts.attachment.is_none_or(|attachment| match attachment {
            Attachment::Noun(noun) => noun < phrase.tokens.start,
            Attachment::Verb(verb) => verb < parse.verbs.len(),
        });
        if !(inside && governed && attached) {
            return Some("a part of a phrase is outside it");
        }
    }
    let standings = structure.standings.clauses.iter().chain(&structure.standings.phrases);
    let outside = |standing: &intertitre::text::Standing| {
        standing.cue.is_some_and(|cue| cue >= count)
            || standing.source.as_ref().is_some_and(|source| !within(source, &all))
    };
    standings.into_iter().any(outside).then_some("a standing rests on what is outside its sentence")
}

/// What is wrong with the facts about the whole text, if anything.
fn story_fault(document: &Document, analysis: &Analysis) -> Option<&'static str> {
    let read = |block: usize, range: &Range<usize>| {
        document
            .blocks
            .get(block)
            .and_then(|block| block.prose.text().get(range.clone()))
            .filter(|text| !text.is_empty())
    };
    for entity in &analysis.entities {
        let mentions = entity.mentions.iter().map(|mention| (mention.block, &mention.range));
        let roles = entity.roles.iter().map(|role| (role.block, &role.range));
        let parties = entity.affiliations.iter().map(|(block, range)| (*block, range));
        if entity.mentions.is_empty()
            || mentions.chain(roles).chain(parties).any(|(at, range)| read(at, range).is_none())
        {
            return Some("an entity stands nowhere");
        }
    }
    for (at, frame) in analysis.frames.iter().enumerate() {
        let arguments = frame.subject.iter().chain(&frame.object).map(|argument| &argument.range);
        let details = frame.dates.iter().chain(&frame.quantities).chain(&frame.source);
        if arguments.chain(details).chain([&frame.verb_range]).any(|range| read(frame.block, range).is_none()) {
            return Some("a frame stands nowhere");
        }
        let named = frame.subject.iter().chain(&frame.object).filter_map(|argument| argument.entity);
        if named.chain(frame.places.iter().copied()).any(|entity| entity >= analysis.entities.len()) {
            return Some("a frame names none");
        }
        if frame.same_as.is_some_and(|first| first >= at) {
            return Some("a frame repeats a later one");
        }
    }
    for (block, speeches) in analysis.speeches.iter().enumerate() {
        for speech in speeches {
            let quotation = &speech.quotation;
            let inside = within(&quotation.inner, &quotation.range);
            let continues = quotation.continues.is_none_or(|first| first < speeches.len());
            if read(block, &quotation.range).is_none() || !inside || !continues {
                return Some("a quotation stands nowhere");
            }
            let tokens = analysis.blocks.get(speech.speaker_block).map_or(0, |facts| facts.tokens.len());
            if quotation.speaker.as_ref().is_some_and(|speaker| !within(&speaker.tokens, &(0..tokens))) {
                return Some("a speaker stands nowhere");
            }
        }
    }
    for fact in &analysis.judicial {
        let named = fact.persons.iter().all(|person| *person < analysis.entities.len());
        if read(fact.block, &fact.range).is_none() || !named || fact.certain && fact.persons.len() != 1 {
            return Some("a judicial state stands nowhere");
        }
    }
    None
}

fn faults(source: &Source, format: Format) -> Vec<String> {
    let Ok(document) = Document::read(source, format) else { return Vec::new() };
    let analysis = analyze(source, &document, None);
    let mut faults: Vec<String> =
        story_fault(&document, &analysis).map(|fault| format!("{}: {fault}", source.name())).into_iter().collect();
    for (block, facts) in document.blocks.iter().zip(&analysis.blocks) {
        for sentence in &facts.sentences {
            if let Some(fault) = sentence_fault(facts, sentence) {
                let text = block.prose.text().get(sentence.range.clone()).unwrap_or("");
                faults.push(format!("{}: {fault}: {text}", source.name()));
            }
        }
    }
    faults
}

#[test]
fn facts_about_sentences_stand_in_them() {
    let mut found = Vec::new();
    for (_, source, format) in common::articles() {
        let text = source.text().to_string();
        let cut: String = text.split_inclusive(' ').enumerate().filter(|(at, _)| at % 7 != 3).map(|(_, w)| w).collect();
        for text in [text.clone(), text.nfd().collect(), text.replace(". ", ". 😀 « ").replace(',', " ("), cut] {
            found.extend(faults(&source.with_text(text), format));
        }
    }
    for (source, format) in common::sources(common::CORPORA) {
        found.extend(faults(&source, format));
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found[..found.len().min(30)].join("\n"));
}

#[test]
fn quantities_carry_who_gives_them() {
    let text = "Selon la mairie, 240 logements ont été vendus. La crèche accueille 30 enfants. « Nous avons perdu 12 salariés », a déclaré Lucie Morel.";
    let source = Source::from_text("x", text);
    let document = Document::read(&source, Format::Text).expect("a document");
    let analysis = analyze(&source, &document, None);
    let facts = analysis.blocks.first().expect("a block");
    let told: Vec<(&str, Option<&str>)> = (facts.sentences.iter())
        .flat_map(|sentence| {
            let tokens = facts.sentence_tokens(sentence);
            let read = |range: &Range<usize>| &text[tokens[range.start].range.start..tokens[range.end - 1].range.end];
            let structure = &sentence.structure;
            structure
                .quantities
                .iter()
                .map(move |found| (read(&found.figure), structure.source_at(found.figure.start).map(read)))
        })
        .collect();
    assert_eq!(told, [("240", Some("la mairie")), ("30", None), ("12", Some("Lucie Morel"))]);
}
