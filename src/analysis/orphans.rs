//! Sections whose first word stands for something that only the text before the heading names.

use super::PageAnalysis;
use super::names::is_impersonal;
use crate::document::{BlockKind, Document};
use crate::lexicon::{Gender, Number, Tag, analyses};
use crate::text::{Token, read};
use std::ops::Range;

/// The first word of a section that leans on what stands before its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrphanFact {
    /// Index of the block.
    pub block: usize,
    /// Byte range in its prose.
    pub range: Range<usize>,
}

/// The pronouns right under a heading, level 1 apart, that neither the heading nor the title explains.
pub fn orphans(document: &Document, analysis: &PageAnalysis) -> Vec<OrphanFact> {
    let mut found = Vec::new();
    let mut heading: Option<&str> = None;
    let mut under = Vec::new();
    let title = analysis.title.as_ref().map_or("", |title| title.text.as_str());
    let mut begun = false;
    for (index, block) in document.author_blocks() {
        if let BlockKind::Heading(level) = block.kind {
            heading = (level > 1 && begun).then(|| block.prose.text());
            under.push(block.prose.text());
            continue;
        }
        if block.prose.text().trim().is_empty() {
            continue;
        }
        let above = heading.take();
        if let (Some(above), BlockKind::Paragraph) = (above, block.kind)
            && let Some(facts) = analysis.blocks.get(index).filter(|_| !analysis.languages.is_foreign(index))
            && let Some(sentence) = facts.sentences.first()
            && let Some((stands, range)) = pronoun(facts.sentence_tokens(sentence))
            && !names(above, stands)
            && (points(block.prose.text(), &range) || !is_about(title, stands))
        {
            found.push(OrphanFact { block: index, range });
        }
        begun = true;
    }
    found
}

/// Gender and number that a pronoun stands for.
type Stands = (Gender, Number);

/// The pronoun that a sentence opens with.
fn pronoun(tokens: &[Token]) -> Option<(Stands, Range<usize>)> {
    let [first, second, ..] = tokens else { return None };
    let one = |token: &Token, stands| Some((stands, token.range.clone()));
    let (he, she) = (Gender::Masculine, Gender::Feminine);
    let (one_of, more) = (Number::Singular, Number::Plural);
    match (first.folded.as_str(), second.folded.as_str()) {
        ("il", _) if !is_impersonal(tokens, 0) && speaks_of_somebody(tokens) => one(first, (he, one_of)),
        ("elle", _) => one(first, (she, one_of)),
        ("ils", _) => one(first, (he, more)),
        ("elles", _) => one(first, (she, more)),
        ("celui-ci", _) => one(first, (he, one_of)),
        ("celle-ci", _) => one(first, (she, one_of)),
        ("ceux-ci", _) => one(first, (he, more)),
        ("celles-ci", _) => one(first, (she, more)),
        ("ce", "dernier") => Some(((he, one_of), first.range.start..second.range.end)),
        ("cette", "dernière") => Some(((she, one_of), first.range.start..second.range.end)),
        ("ces", "derniers") => pointed(tokens, (he, more)),
        ("ces", "dernières") => pointed(tokens, (she, more)),
        _ => None,
    }
}

/// `ces derniers`, not `ces derniers mois`.
fn pointed(tokens: &[Token], stands: Stands) -> Option<(Stands, Range<usize>)> {
    let [first, second, third, ..] = tokens else { return None };
    let noun = matches!(third.tag, Tag::Noun | Tag::Num | Tag::Propn | Tag::Adj);
    (!noun).then_some((stands, first.range.start..second.range.end))
}

/// Whether `il` has a verb that takes a person or a thing: what is said of the weather or of laws (`il est interdit`,
/// `il reste`) does not.
fn speaks_of_somebody(tokens: &[Token]) -> bool {
    let near: Vec<&Token> = tokens.iter().skip(1).take(4).collect();
    let verb = near.iter().find(|token| matches!(token.tag, Tag::Verb | Tag::Aux));
    verb.is_some_and(|verb| {
        !matches!(verb.lemma().as_ref(), "être" | "devenir" | "rester" | "aller" | "appartenir" | "résulter")
    }) && !near.iter().any(|token| matches!(token.folded.as_str(), "en" | "y" | "se" | "s'"))
}

/// Whether a pronoun points to the last thing that was named: `celui-ci`, `ce dernier`.
fn points(prose: &str, range: &Range<usize>) -> bool {
    prose.get(range.clone()).is_some_and(|word| word.starts_with(['C', 'c']))
}

/// Whether words name something that a pronoun may stand for.
fn names(words: &str, stands: Stands) -> bool {
    read(words).0.iter().any(|token| may_be(token, stands))
}

/// Whether a title is about something that a pronoun may stand for: its first noun or name is.
fn is_about(title: &str, stands: Stands) -> bool {
    let (tokens, _) = read(title);
    tokens.iter().find(|token| matches!(token.tag, Tag::Noun | Tag::Propn)).is_some_and(|head| may_be(head, stands))
}

fn may_be(token: &Token, (gender, number): Stands) -> bool {
    match token.tag {
        Tag::Propn => true,
        Tag::Noun => {
            let known = || analyses(&token.folded).filter(|analysis| analysis.tag() == Tag::Noun);
            let fits = |of: &crate::lexicon::Analysis| {
                of.gender().is_none_or(|of| of == gender) && of.number().is_none_or(|of| of == number)
            };
            known().next().is_none() || known().any(|analysis| fits(&analysis))
        }
        _ => false,
    }
}
