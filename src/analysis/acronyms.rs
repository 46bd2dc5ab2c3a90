//! Acronyms of the text: where each stands first, and where it is written out.

use super::PageAnalysis;
use crate::document::{Block, BlockKind, Document, Link, Origin};
use crate::lexicon::{ascii, developed, fold};
use crate::source::Source;
use crate::text::{Token, TokenKind, capitalize};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// An acronym of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcronymFact {
    /// As it is written.
    pub text: String,
    /// The block of its first use, and where in its prose.
    pub first: (usize, Range<usize>),
    /// Its first use in the running words of the author, besides what names, quotations, brackets and links hold: the same
    /// form as `first`.
    pub used: Option<(usize, Range<usize>)>,
    /// How often it stands in the prose.
    pub uses: usize,
    /// Where its letters are written out beside it, in order: `Agence régionale de santé (ARS)`.
    pub definitions: Vec<(usize, Range<usize>)>,
    /// Whether its first use is one of an enumeration of acronyms.
    pub listed: bool,
    /// Whether the text tells somewhere what it stands for, or may.
    pub explained: bool,
}

/// Fewest and most letters.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;
/// Share of a sentence's words in capitals from which capitals are a style and no acronyms.
const SHOUTED: usize = 2;

/// Acronyms of a sentence that make it an enumeration of them.
const LISTED: usize = 4;

/// Words that open a mention in brackets: it names a source, or what to compare with, and is read beside the sentence.
const MENTIONS: &[&str] =
    &["source", "sources", "vs", "vs.", "cf", "cf.", "voir", "crédit", "crédits", "photo", "photos", "via"];

/// How far behind the bracket of a mention its acronym stands, in tokens.
const MENTIONED: usize = 4;

/// The acronyms of the author's prose, in the order of their first uses. What a table of contents or a mention in brackets
/// names is not used there.
pub fn acronyms(source: &Source, document: &Document, analysis: &PageAnalysis) -> Vec<AcronymFact> {
    let mut found: Vec<AcronymFact> = Vec::new();
    let mut ranks: BTreeMap<String, usize> = BTreeMap::new();
    let anchors: Vec<&Link> = document.links.iter().filter(|link| link.target.starts_with('#')).collect();
    for (_, block, sentence) in analysis.author_sentences(document) {
        let Some(facts) = analysis.blocks.get(block) else { continue };
        let running =
            |of: &&Block| !matches!(of.kind, BlockKind::Cell | BlockKind::Caption | BlockKind::Note | BlockKind::Quote);
        let Some(prose) = document.blocks.get(block).filter(running).map(|block| block.prose.text()) else { continue };
        let tokens = facts.sentence_tokens(sentence);
        if is_shouted(prose, tokens) {
            continue;
        }
        if document.blocks.get(block).is_some_and(|block| is_contents(block, &anchors)) {
            continue;
        }
        let listed = tokens.iter().filter(|token| is_acronym(token.text(prose), token)).count() >= LISTED;
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| is_acronym(token.text(prose), token)) {
            if is_mention(tokens, at) {
                continue;
            }
            let text = token.text(prose);
            let rank = *ranks.entry(text.to_string()).or_insert_with(|| {
                let first = (block, token.range.clone());
                found.push(AcronymFact {
                    text: text.to_string(),
                    first,
                    used: None,
                    uses: 0,
                    definitions: Vec::new(),
                    explained: false,
                    listed,
                });
                found.len() - 1
            });
            let Some(fact) = found.get_mut(rank) else { continue };
            fact.uses += 1;
            let (definition, maybe) = written_out(text, tokens, at);
            fact.explained |= maybe;
            let free = || {
                is_free(prose, tokens, at)
                    && !facts.in_quote(token.range.start)
                    && !document.blocks.get(block).is_some_and(|block| is_linked(block, &token.range, &document.links))
            };
            if fact.used.is_none() && (definition.is_some() || free()) {
                fact.used = Some((block, token.range.clone()));
            }
            fact.definitions.extend(definition.map(|range| (block, range)));
        }
    }
    // Nothing is to be looked for in the text where there is no acronym.
    if found.is_empty() {
        return found;
    }
    let told = Told::new(source, document, analysis);
    for fact in &mut found {
        fact.explained |= !fact.definitions.is_empty() || told.explains(&fact.text);
    }
    found
}

/// Whether a block is a line of a table of contents: a link to another place of the page, and nothing else.
fn is_contents(block: &Block, anchors: &[&Link]) -> bool {
    let start = block.prose.span().start;
    let words = block.prose.text().trim();
    anchors.iter().any(|link| link.span.contains(start) && link.label.trim() == words)
}

/// Whether the acronym at `at` is a word of its sentence: no part of a name (`le Portail RSE`, `MSF France`), and in no
/// bracket.
fn is_free(prose: &str, tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or(&[]);
    let open = before.iter().rposition(|token| token.folded == "(");
    let closed = before.iter().rposition(|token| token.folded == ")");
    let named = |token: &Token| {
        let mut letters = token.text(prose).chars();
        token.kind == TokenKind::Word
            && letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    };
    let holder = at > 1 && before.last().is_some_and(named);
    let held = tokens.get(at + 1).is_some_and(named);
    open <= closed && !holder && !held
}

/// Whether a link holds a place of a block.
fn is_linked(block: &Block, range: &Range<usize>, links: &[Link]) -> bool {
    let start = block.prose.to_source(range.clone()).start;
    let after = links.partition_point(|link| link.span.start <= start);
    after.checked_sub(1).and_then(|at| links.get(at)).is_some_and(|link| link.span.contains(start))
}

/// Whether the acronym at `at` is but named in brackets: `(source : ADEME)`, `(vs RGPD)`.
fn is_mention(tokens: &[Token], at: usize) -> bool {
    let near = tokens.get(at.saturating_sub(MENTIONED)..at).unwrap_or(&[]);
    let Some(open) = near.iter().rposition(|token| token.folded == "(") else { return false };
    let inside = near.get(open + 1..).unwrap_or(&[]);
    inside.first().is_some_and(|first| MENTIONS.contains(&first.folded.as_str()))
        && inside.iter().all(|token| token.folded != ")")
}

fn is_acronym(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Word
        && LETTERS.contains(&text.chars().count())
        && text.chars().all(char::is_uppercase)
        && !text.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M'))
}

/// Whether half of the words are in capitals.
fn is_shouted(prose: &str, tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.text(prose));
    let long = words().filter(|word| word.chars().count() > 1);
    let capitals = words().filter(|word| word.chars().count() > 1 && word.chars().all(char::is_uppercase));
    let (long, capitals) = (long.count(), capitals.count());
    capitals > 2 && capitals * SHOUTED >= long
}

/// Where the letters of the acronym at `at` are written out beside it, acronym included, in bytes of the prose; and whether
/// something beside it may explain it.
fn written_out(acronym: &str, tokens: &[Token], at: usize) -> (Option<Range<usize>>, bool) {
    let sign = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let bytes = |from: usize, to: usize| Some(tokens.get(from)?.range.start..tokens.get(to)?.range.end);
    let before = at.checked_sub(1).map_or("", sign);
    if before == "(" {
        let from = at.checked_sub(1).and_then(|end| spelt_before(acronym, tokens.get(..end)?));
        let close = usize::from(sign(at + 1) == ")");
        return (from.and_then(|from| bytes(from, at + close)), true);
    }
    // Marks of emphasis that open nothing may stand between: `*ARS* ** (*Agence régionale de santé*)`.
    let rest = tokens.get(at + 1..).unwrap_or(&[]).iter();
    let stray = rest.take_while(|token| token.folded.chars().all(|c| matches!(c, '*' | '_'))).count();
    let next = at + 1 + stray;
    let opened = sign(next) == "(";
    if opened || matches!(sign(next), "," | ":" | "=" | "–" | "—") {
        let spelt = tokens.get(next + 1..).and_then(|after| spelt_after(acronym, after)).map(|count| next + count);
        let several = opened && !matches!(sign(next + 2), ")" | "");
        return (spelt.and_then(|to| bytes(at, to)), several);
    }
    (None, false)
}

/// Where the words begin whose initials are the acronym, right before the end of `tokens`. Small words are left out, as in
/// most acronyms, and counted only where it cannot be spelt otherwise: `direction départementale des territoires (DDT)`.
fn spelt_before(acronym: &str, tokens: &[Token]) -> Option<usize> {
    let spelt = |tokens: &[Token]| [false, true].into_iter().find_map(|small| words_before(acronym, tokens, small));
    // `Fonds de garantie des assurances obligatoires de dommages (FGAO)`: the last words may be left out of a long acronym.
    let long = initials_of(acronym).len() >= LEAVES_OUT;
    let shorter = |end: usize| tokens.get(..tokens.len().saturating_sub(end)).and_then(spelt);
    spelt(tokens).or_else(|| (1..=LEFT_OUT).filter(|_| long).find_map(shorter))
}

/// Letters of an acronym that may leave out the last words of its long form, and how many.
const LEAVES_OUT: usize = 4;
const LEFT_OUT: usize = 2;

fn words_before(acronym: &str, tokens: &[Token], small: bool) -> Option<usize> {
    let mut letters: Vec<char> = initials_of(acronym);
    for (at, token) in tokens.iter().enumerate().rev() {
        match (letters.last(), initial(token)) {
            (Some(wanted), Some(first)) if *wanted == first && (small || !is_small(token)) => {
                letters.pop();
                if letters.is_empty() {
                    return Some(at);
                }
            }
            _ if is_small(token) => {}
            _ => return None,
        }
    }
    None
}

/// How many tokens the words take whose initials are the acronym, at the start of `tokens`; small words as in
/// [`spelt_before`].
fn spelt_after(acronym: &str, tokens: &[Token]) -> Option<usize> {
    [false, true].into_iter().find_map(|small| words_after(acronym, tokens, small))
}

fn words_after(acronym: &str, tokens: &[Token], small: bool) -> Option<usize> {
    let letters = initials_of(acronym);
    let mut next = 0;
    for (at, token) in tokens.iter().enumerate() {
        if letters.get(next).copied() == initial(token) && (small || !is_small(token)) {
            next += 1;
            if next == letters.len() {
                return Some(at + 1);
            }
        } else if !is_small(token) {
            return None;
        }
    }
    None
}

fn initials_of(acronym: &str) -> Vec<char> {
    ascii(acronym).to_lowercase().chars().collect()
}

fn initial(token: &Token) -> Option<char> {
    (token.kind == TokenKind::Word).then(|| ascii(&token.folded).chars().next()).flatten()
}

/// Words that acronyms leave out.
fn is_small(token: &Token) -> bool {
    matches!(
        token.folded.as_str(),
        "de" | "d'"
            | "du"
            | "des"
            | "la"
            | "le"
            | "l'"
            | "les"
            | "à"
            | "au"
            | "aux"
            | "et"
            | "en"
            | "pour"
            | "par"
            | "sur"
            | "une"
            | "un"
    )
}

/// What a document says outside the place of an acronym.
struct Told<'s> {
    source: &'s str,
    document: &'s Document,
    title: Option<&'s str>,
    read: OnceCell<Read>,
}

/// A text as known long forms are looked for in it.
struct Read {
    /// All its words without the marks of the plural.
    words: String,
    /// Its prose, with straight apostrophes.
    prose: String,
}

impl<'s> Told<'s> {
    fn new(source: &'s Source, document: &'s Document, analysis: &'s PageAnalysis) -> Self {
        let title = analysis.title.as_ref().map(|title| title.text.as_str());
        Self { source: source.text(), document, title, read: OnceCell::new() }
    }

    /// The blocks that are read.
    fn blocks(&self) -> impl Iterator<Item = &'s Block> {
        let read = |block: &&Block| {
            block.origin == Origin::Author && !matches!(block.kind, BlockKind::Byline | BlockKind::Dateline)
        };
        self.document.blocks.iter().filter(read)
    }

    fn read(&self) -> &Read {
        self.read.get_or_init(|| {
            let (mut words, mut prose) = (String::new(), String::new());
            for block in self.blocks() {
                words.push_str(&singular(block.prose.text()));
                prose.push_str(&format!(" {}", block.prose.text().replace('’', "'")));
            }
            words.extend(self.title.map(singular));
            Read { words, prose }
        })
    }

    /// Whether the end of a long form is a name that the text uses: *la Répression des fraudes* for the DGCCRF.
    fn names_end(&self, long: &str) -> bool {
        let ends = long.match_indices(' ').filter_map(|(at, _)| long.get(at + 1..));
        let mut names = ends.filter(|end| {
            let first = end.split(' ').next().unwrap_or("");
            first.starts_with(char::is_lowercase) && first.chars().count() > 3 && end.split(' ').count() > 2
        });
        let articles = [" la ", " le ", " les ", " l'"];
        names.any(|end| {
            articles.iter().any(|article| self.read().prose.contains(&format!("{article}{}", capitalize(end))))
        })
    }

    /// Whether it has the known long form of an acronym, or a definition in its markup.
    fn explains(&self, acronym: &str) -> bool {
        let marked =
            || self.source.contains(&format!("*[{acronym}]:")) || self.source.contains(&format!(">{acronym}</abbr"));
        let told = |long: &str| self.read().words.contains(&singular(long)) || self.names_end(long);
        // A heading or a cell may tell it in other words: `Allocation adulte handicapé (AAH)`.
        let bracket = format!("({acronym})");
        let beside = || self.blocks().any(|block| block.prose.text().contains(&bracket));
        developed(acronym).is_some_and(|(long, _)| told(long)) || marked() || beside()
    }
}

/// The folded words of a text without the marks of the plural, each after a space.
fn singular(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| format!(" {}", word.trim_end_matches(['s', 'x']))).collect::<String>() + " "
}

#[cfg(test)]
mod tests {
    use super::*;

    fn definition(text: &str, acronym: &str) -> Option<String> {
        let (tokens, _) = crate::text::read(text);
        let at = tokens.iter().position(|token| token.text(text) == acronym)?;
        written_out(acronym, &tokens, at).0.and_then(|range| Some(text.get(range)?.to_string()))
    }

    #[test]
    fn letters_written_out_define() {
        for (text, acronym) in [
            ("Une Agence régionale de santé (ARS) suit le dossier.", "ARS"),
            ("La CAF (caisse d’allocations familiales) paie.", "CAF"),
            ("Un DPE, diagnostic de performance énergétique, est joint.", "DPE"),
            ("Un DPE ** (diagnostic de performance énergétique) est joint.", "DPE"),
        ] {
            assert!(definition(text, acronym).is_some(), "{text}");
        }
        for (text, acronym, spelt) in [
            (
                "La direction départementale des transports (DDT) répond.",
                "DDT",
                "direction départementale des transports (DDT)",
            ),
            ("L’union des artisans du Pays (UAP) répond.", "UAP", "union des artisans du Pays (UAP)"),
            ("La maison de retraite (MDR) ouvre.", "MDR", "maison de retraite (MDR)"),
            (
                "Le réseau des gardes de la digue amont (RGDA) et le fonds d’aide aux ponts anciens de vallée (FAPA) répondent.",
                "FAPA",
                "fonds d’aide aux ponts anciens de vallée (FAPA)",
            ),
        ] {
            assert_eq!(definition(text, acronym).as_deref(), Some(spelt));
        }
        // What is named in brackets is not used there.
        for (text, mentioned) in [
            ("Le sol est gelé (source : ADEME) depuis mars.", true),
            ("Le cadre est flou (vs ADEME).", true),
            ("Deux agences (CEREMA et ADEME) répondront.", false),
            ("Il a plu (voir plus bas), et l’ADEME répondra.", false),
        ] {
            let (tokens, _) = crate::text::read(text);
            let at = tokens.iter().position(|token| token.text(text) == "ADEME");
            assert_eq!(at.map(|at| is_mention(&tokens, at)), Some(mentioned), "{text}");
        }
        for (text, acronym) in [("Le préfet a démenti (AFP) mardi.", "AFP"), ("La CAF, à Montérac, paie.", "CAF")] {
            assert_eq!(definition(text, acronym), None, "{text}");
        }
    }
}
