//! Confusions, phrases and hyphens, by the patterns of `lexicons/grammaire/fautes.tsv`.
//!
//! A pattern is a run of tokens: folded words (`a|b` for either), classes in capitals, `!…` for anything else or
//! nothing, `~lemme` for any form of a verb (`~a|b` for either); `^` begins a sentence, and brackets hold what is at fault.

use super::{Fault, Words, cased, is_finite, is_infinitive, is_noun_only, is_participle, nouns, verbs};
use crate::lexicon::{Elision, Gender, Number, Tag, VerbForm, analyses, confusions as rows, elision, function_word};
use crate::text::token::{Token, TokenKind};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What sort of fault a pattern finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// A word for another that sounds alike: `grâce a`.
    Homophone,
    /// A phrase written wrongly: `quelque soit`.
    Phrase,
    /// A hyphen that is missing or too many: `week end`.
    Hyphen,
    /// A turn of phrase that grammars blame: `pallier à`.
    Turn,
}

impl FaultKind {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "homophone" => Self::Homophone,
            "locution" => Self::Phrase,
            "trait-d-union" => Self::Hyphen,
            "tournure" => Self::Turn,
            _ => return None,
        })
    }
}

enum Element {
    Words(Vec<&'static str>),
    Class(Class),
    Lemmas(Vec<&'static str>),
    Not(Box<Element>),
}

#[derive(Clone, Copy)]
enum Class {
    /// An infinitive.
    Inf,
    /// A past participle and nothing else.
    Part,
    /// A past participle, whatever else it may be.
    AnyPart,
    /// A finite verb, and no noun.
    Fin,
    /// A finite verb, whatever else it may be.
    Verb,
    /// A verb form that no noun and no adjective in the plural looks like.
    NoPlural,
    /// A determiner.
    Det,
    /// A noun in the singular.
    Noun,
    /// A noun in the plural.
    Nouns,
    /// A feminine noun and nothing else, before which *sa* may stand.
    HerNoun,
    /// An adjective.
    Adj,
    /// A proper name.
    Name,
    /// A number in figures.
    Number,
    /// A sign, or the end.
    End,
}

impl Class {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "INF" => Self::Inf,
            "PART" => Self::Part,
            "PARTICIPE" => Self::AnyPart,
            "FIN" => Self::Fin,
            "VERBE" => Self::Verb,
            "SANSPLURIEL" => Self::NoPlural,
            "DET" => Self::Det,
            "NOM" => Self::Noun,
            "NOMS" => Self::Nouns,
            "NOM-DE-SA" => Self::HerNoun,
            "ADJ" => Self::Adj,
            "NOM-PROPRE" => Self::Name,
            "NOMBRE" => Self::Number,
            "FIN-DE-PHRASE" => Self::End,
            _ => return None,
        })
    }

    fn holds(self, token: Option<&Token>) -> bool {
        let Some(token) = token else { return matches!(self, Self::End) };
        let form = token.folded.as_str();
        let noun = |one: &crate::lexicon::Analysis| matches!(one.tag(), Tag::Noun);
        match self {
            Self::Inf => is_infinitive(form),
            Self::Part => is_participle(form),
            Self::AnyPart => verbs(form).any(|verb| verb.has_form(VerbForm::PastParticiple)),
            Self::Fin => is_finite(form) && !analyses(form).any(|one| noun(&one)),
            Self::Verb => is_finite(form),
            Self::NoPlural => {
                let plural = |one: crate::lexicon::Analysis| {
                    one.tag() == Tag::Noun
                        || matches!(one.tag(), Tag::Adj | Tag::Propn | Tag::Adv | Tag::Intj)
                            && one.number() != Some(Number::Singular)
                };
                verbs(form).next().is_some()
                    && !analyses(form).any(plural)
                    && !is_participle(form)
                    && function_word(form).is_none_or(|word| matches!(word.tag, Tag::Verb | Tag::Aux))
            }
            Self::Det => function_word(form).is_some_and(|word| word.tag == Tag::Det),
            Self::Noun => token.tag == Tag::Noun && !is_plural(form),
            Self::Nouns => token.tag == Tag::Noun && is_plural(form),
            Self::HerNoun => {
                let hers = |noun: crate::lexicon::Analysis| {
                    noun.gender() == Some(Gender::Feminine) && noun.number() == Some(Number::Singular)
                };
                is_noun_only(form) && nouns(form).all(hers) && elision(form) == Elision::No
            }
            Self::Adj => token.tag == Tag::Adj,
            Self::Name => token.tag == Tag::Propn,
            Self::Number => token.kind == TokenKind::Number,
            Self::End => token.kind == TokenKind::Sign,
        }
    }
}

/// Whether a form is a noun in the plural and none in the singular.
fn is_plural(form: &str) -> bool {
    let mut found = nouns(form).peekable();
    found.peek().is_some() && found.all(|noun| noun.number() == Some(Number::Plural))
}

impl Element {
    fn of(written: &'static str) -> Option<Self> {
        if let Some(rest) = written.strip_prefix('!') {
            return Some(Self::Not(Box::new(Self::of(rest)?)));
        }
        if let Some(lemma) = written.strip_prefix('~') {
            return Some(Self::Lemmas(lemma.split('|').collect()));
        }
        if written.starts_with(|c: char| c.is_ascii_uppercase()) {
            return Class::of(written).map(Self::Class);
        }
        (!written.is_empty()).then(|| Self::Words(written.split('|').collect()))
    }

    fn holds(&self, token: Option<&Token>) -> bool {
        match self {
            Self::Words(words) => token.is_some_and(|token| words.contains(&token.folded.as_str())),
            Self::Class(class) => class.holds(token),
            Self::Lemmas(lemmas) => token.is_some_and(|token| {
                verbs(&token.folded).any(|verb| lemmas.contains(&verb.lemma(&token.folded).as_ref()))
            }),
            Self::Not(element) => !element.holds(token),
        }
    }
}

struct Pattern {
    elements: Vec<Element>,
    opens: bool,
    /// The elements at fault.
    from: usize,
    to: usize,
    kind: FaultKind,
    with: Vec<&'static str>,
    certain: bool,
    why: &'static str,
}

impl Pattern {
    fn of([written, kind, with, safety, why, ..]: [&'static str; 8]) -> Option<Self> {
        let mut elements = Vec::new();
        let (mut from, mut to, mut opens) = (None, None, false);
        for piece in written.split(' ') {
            if piece == "^" {
                opens = true;
                continue;
            }
            let (inner, begins) = piece.strip_prefix('[').map_or((piece, false), |inner| (inner, true));
            let (inner, ends) = inner.strip_suffix(']').map_or((inner, false), |inner| (inner, true));
            if begins {
                from = Some(elements.len());
            }
            elements.push(Element::of(inner)?);
            if ends {
                to = Some(elements.len() - 1);
            }
        }
        let with = if with == "-" { Vec::new() } else { with.split(" / ").collect() };
        let (kind, certain) = (FaultKind::of(kind)?, safety == "sûre");
        Some(Self { elements, opens, from: from?, to: to?, kind, with, certain, why })
    }

    /// The element that a table finds the pattern by: its first list of words, of rare ones where there is such a list.
    fn anchor(&self) -> Option<(usize, &[&'static str])> {
        let lists = self.elements.iter().enumerate().filter_map(|(at, element)| match element {
            Element::Words(words) => Some((at, words.as_slice())),
            _ => None,
        });
        let rare = |(_, words): &(usize, &[&'static str])| words.iter().all(|word| function_word(word).is_none());
        lists.clone().find(rare).or_else(|| lists.clone().next())
    }

    fn found(&self, words: Words, at: usize, anchor: usize) -> Option<Fault> {
        // Only negations may stand before the sentence.
        let place = |element: usize| (at + element).checked_sub(anchor);
        let holds = |(element, test): (usize, &Element)| test.holds(place(element).and_then(|at| words.get(at)));
        if !self.elements.iter().enumerate().all(holds) {
            return None;
        }
        let (from, to) = (place(self.from)?, place(self.to)?);
        if self.opens && !words.opens(place(0)?) {
            return None;
        }
        let templated = self.with.iter().any(|with| with.contains('{'));
        let plain = |at: usize| words.is_usual(at) || words.get(at).is_some_and(|token| token.kind == TokenKind::Sign);
        if !templated && !(from..=to).all(plain) {
            return None;
        }
        // Capitals often go without their accents: `A partir de`.
        let capital =
            words.written(from).starts_with(['A', 'O']) && self.with.iter().any(|with| with.starts_with(['à', 'o']));
        if capital && self.kind == FaultKind::Homophone {
            return None;
        }
        let written = |with: &&str| {
            let mut text = with.replace('\'', words.apostrophe());
            for (n, element) in (0..self.elements.len()).enumerate() {
                let name = format!("{{{}}}", n + 1);
                if text.contains(&name) {
                    text = text.replace(&name, place(element).map_or("", |at| words.written(at)));
                }
            }
            cased(words.written(from), &text)
        };
        let with = self.with.iter().map(written).collect();
        Some(Fault { with, ..Fault::new(words.range(from, to)?, &[], self.certain) }.because(self.why))
    }
}

struct Patterns {
    list: Vec<Pattern>,
    /// The patterns that a word anchors, with the place of it in them.
    anchors: HashMap<&'static str, Vec<(usize, usize)>>,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let list: Vec<Pattern> = rows().filter_map(Pattern::of).collect();
    let mut anchors: HashMap<&'static str, Vec<(usize, usize)>> = HashMap::new();
    for (rank, pattern) in list.iter().enumerate() {
        let Some((at, words)) = pattern.anchor() else { continue };
        for word in words {
            anchors.entry(word).or_default().push((rank, at));
        }
    }
    Patterns { list, anchors }
});

/// The faults that patterns find, in order, each with its kind; where two of a kind touch, the longer.
pub fn confusions(words: Words) -> Vec<(FaultKind, Fault)> {
    let mut found: Vec<(FaultKind, Fault)> = Vec::new();
    for at in 0..words.tokens.len() {
        for (rank, anchor) in PATTERNS.anchors.get(words.form(at)).into_iter().flatten() {
            let pattern = PATTERNS.list.get(*rank);
            let fault = pattern.and_then(|pattern| Some((pattern.kind, pattern.found(words, at, *anchor)?)));
            found.extend(fault);
        }
    }
    found.sort_by_key(|(kind, fault)| (*kind, fault.range.start, std::cmp::Reverse(fault.range.end)));
    found.dedup_by(|(of, later), (kind, earlier)| of == kind && later.range.start < earlier.range.end);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn found(sample: &str, pattern: &Pattern) -> Vec<String> {
        let (tokens, sentences) = text::read(sample);
        let within = |range: &std::ops::Range<usize>| {
            let from = tokens.partition_point(|token| token.range.start < range.start);
            from..tokens.partition_point(|token| token.range.start < range.end)
        };
        let words = sentences.iter().map(|range| Words { text: sample, tokens: &tokens[within(range)] });
        let all = words.flat_map(confusions).filter(|(kind, _)| *kind == pattern.kind);
        all.map(|(_, fault)| fault.why.to_string()).collect()
    }

    #[test]
    fn every_pattern_finds_its_example_and_leaves_its_near_miss() {
        let mut wrong = Vec::new();
        for row in rows() {
            let Some(pattern) = Pattern::of(row).filter(|pattern| pattern.anchor().is_some()) else {
                wrong.push(format!("not a pattern: {}", row[0]));
                continue;
            };
            let (bad, good) = (row[5], row[6]);
            if !found(bad, &pattern).iter().any(|why| why == pattern.why) {
                wrong.push(format!("{}: not found in « {bad} »", row[0]));
            }
            if good != "-" && !found(good, &pattern).is_empty() {
                wrong.push(format!("{}: found in « {good} »", row[0]));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
