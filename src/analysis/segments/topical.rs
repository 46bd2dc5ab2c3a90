//! The topical reading: parts whose number nobody gives, by one dynamic programme over the units.
//!
//! A part costs the negative log-likelihood of its words, a cut [`CUT`] nats and what the form of the unit behind it says:
//! an item of a list or a word that goes on with what was said does not begin a part, a paragraph that announces a list or
//! is long may. One setting for all kinds of text; measured on the sections that authors made.

use super::likelihood::Likelihood;
use super::{Unit, stretches};
use crate::lexicon::Tag;
use crate::source::Span;
use crate::text::Token;

/// Concentration of the Dirichlet prior.
const ALPHA: f64 = 0.12;
/// What a cut costs between paragraphs and inside one, in nats.
const CUT: f64 = 7.0;
const CUT_INSIDE: f64 = 16.0;
/// Weight of the squared logarithm of a part's length over the usual one.
const LENGTH_WEIGHT: f64 = 3.0;
/// The usual length of a part, in words.
const USUAL: f64 = 90.0;
/// No part is longer than this, unless it is one unit.
const LONGEST: usize = 900;
/// The weight of form inside a paragraph: its sentences say less by it.
const INSIDE: f64 = 0.4;
/// Paragraphs under the first number of words seldom begin a part, from the second on they often do.
const LENGTHS: (usize, usize) = (15, 45);

/// The spans of the parts that these units begin: from the first block of each to the last.
pub(in crate::analysis) fn spans(units: &[Unit], starts: &[usize]) -> Vec<Span> {
    let ends = starts.iter().skip(1).copied().chain([units.len()]);
    starts
        .iter()
        .zip(ends)
        .filter(|(start, end)| *start < end)
        .map(|(&start, end)| units[start].span.cover(units[end - 1].span))
        .collect()
}

/// The units that begin a topical part, in order: between two headings of the author, where the words change.
pub fn starts(units: &[Unit]) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for stretch in stretches(units) {
        starts.push(stretch.start);
        starts.extend(cuts(&units[stretch.clone()]).iter().map(|cut| cut + stretch.start));
    }
    starts
}

/// The units that begin a part at least cost, the first aside. Each unit is looked at with those before it that a part of
/// [`LONGEST`] words holds: the time grows with the text.
fn cuts(units: &[Unit]) -> Vec<usize> {
    let n = units.len();
    let mut part = Likelihood::new(units, ALPHA);
    let mut best = vec![f64::INFINITY; n + 1];
    let mut from = vec![0_usize; n + 1];
    best[0] = 0.0;
    for i in 0..n {
        if best[i].is_infinite() || i > 0 && !units[i].can_begin() {
            continue;
        }
        let opening = best[i] + if i > 0 { opening(&units[i]) } else { 0.0 };
        let mut words = 0;
        part.clear();
        for (step, unit) in units[i..].iter().enumerate() {
            words += unit.words;
            if step > 0 && unit.can_begin() && (words > LONGEST || unit.pinned) {
                break;
            }
            #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
            let stretch = libm::log(words.max(1) as f64 / USUAL);
            let total = opening - part.add(unit) + LENGTH_WEIGHT * stretch * stretch;
            // Ties go to the earlier start, so only a strictly better one replaces.
            if total < best[i + 1 + step] {
                best[i + 1 + step] = total;
                from[i + 1 + step] = i;
            }
        }
    }
    let mut found = Vec::new();
    let mut end = n;
    while end > 0 && best[end].is_finite() {
        end = from[end];
        if end > 0 {
            found.push(end);
        }
    }
    found.reverse();
    found
}

/// What a cut before a unit costs.
fn opening(unit: &Unit) -> f64 {
    if unit.inside { CUT_INSIDE + INSIDE * unit.form } else { CUT + unit.form }
}

/// What the form of a unit says for (negative) or against a cut before it, in nats.
pub(super) fn form(prose: &str, tokens: &[Token], words: usize) -> f64 {
    let prose = prose.trim();
    let mut cost = 0.0;
    if is_item(prose) {
        cost += 5.0;
    }
    if prose.ends_with(':') {
        cost -= 2.0;
    }
    if words < LENGTHS.0 {
        cost += 1.0;
    } else if words >= LENGTHS.1 {
        cost -= 1.25;
    }
    let Some(first) = tokens.iter().find(|token| token.tag != Tag::Punct) else { return cost };
    cost + match (first.tag, first.folded.as_str()) {
        (Tag::Cconj, _) => 5.0,
        (Tag::Verb | Tag::Aux, _) => 1.75,
        (_, "il" | "elle" | "ils" | "elles" | "celui-ci" | "celle-ci" | "cela" | "c'") => 2.0,
        (_, "ce" | "cet" | "cette" | "ces" | "son" | "sa" | "ses" | "leur" | "leurs") => 1.25,
        (_, "des" | "de" | "d'") => 2.0,
        (Tag::Det, _) => -1.0,
        _ => 0.0,
    }
}

/// Whether a paragraph is an item of a list that is not marked as one: it begins with a small letter or a dash, or does not
/// end as a sentence does.
fn is_item(prose: &str) -> bool {
    let opens = prose.chars().next().is_some_and(|first| first.is_lowercase() || matches!(first, '-' | '–' | '•'));
    let ends = prose.ends_with(['.', '!', '?', '…', ':', '»', '"', '”', ')']);
    opens || !ends
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Format};
    use crate::source::Source;
    use crate::text;

    /// The first words of each topical part.
    fn parts(article: &str) -> Vec<String> {
        let source = Source::decode("a.txt".to_string(), article.as_bytes().to_vec()).expect("a text");
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = crate::analysis::analyze(&source, &document, None);
        let words = |at: usize| source.text()[at..].split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        analysis.segments.iter().map(|segment| words(segment.span.start)).collect()
    }

    #[test]
    fn a_part_begins_where_the_words_change() {
        let bees = "Les ruches du rucher donnent un miel de lavande. L’apiculteur récolte le miel en juillet, quand les \
                    abeilles quittent les ruches. Le rucher compte quarante ruches et l’apiculteur vend le miel au marché.";
        let trains = "La gare rouvre ses guichets aux voyageurs. Les trains de nuit s’arrêtent à la gare et le chef de gare \
                      vend les billets. Les voyageurs des trains de nuit attendent sur le quai de la gare.";
        let text = [bees, bees, bees, trains, trains, trains].join("\n\n");
        assert_eq!(parts(&text), ["Les ruches", "La gare"]);
    }

    #[test]
    fn what_goes_on_does_not_begin_a_part() {
        let form = |prose: &str| {
            let (tokens, _) = text::read(prose);
            super::form(prose, &tokens, prose.split_whitespace().count())
        };
        let whole =
            form("Le conseil a voté le budget de la commune pour l’an prochain lors de la séance de lundi soir.");
        for prose in [
            "une copie du bail ;",
            "Une copie du bail",
            "Mais le conseil a voté le budget de la commune.",
            "Il a voté le budget de la commune.",
            "Cette hausse a surpris les élus.",
        ] {
            assert!(form(prose) > whole, "{prose}");
        }
        assert!(
            form("Le dossier que les élus remettent au greffe du tribunal avant la fin du mois contient :") < whole
        );
    }
}
