//! The topical reading: parts whose number nobody gives, by one dynamic programme over the units.
//!
//! A part costs the negative log-likelihood of its words, a cut [`CUT`] nats and what the form of the unit behind it says:
//! an item of a list or a word that goes on with what was said does not begin a part, a paragraph that announces a list or
//! is long may. One setting for all kinds of text; measured on the sections that authors made.

use super::likelihood::{Likelihood, Prior};
use super::opening::FRAME;
use super::{Unit, stretches};
use crate::lexicon::Tag;
use crate::source::Span;
use crate::text::Token;
use std::collections::BTreeMap;

/// What is expected of the words of a part.
const PRIOR: Prior = Prior { concentration: 0.12, commonness: 0.5, again: 0.3 };
/// What a cut costs between paragraphs and inside one, in nats.
const CUT: f64 = 5.0;
const CUT_INSIDE: f64 = 15.7;
/// Weight of the squared logarithm of a part's length over the usual one.
const LENGTH_WEIGHT: f64 = 2.0;
/// The usual length of a part, in words.
const USUAL: f64 = 90.0;
/// No part is longer than this, unless it is one unit.
const LONGEST: usize = 900;
/// The weight of form inside a paragraph: its sentences say less by it.
const INSIDE: f64 = 0.4;
/// Paragraphs of this number of words or more often begin a part.
const LONG_UNIT: usize = 45;
/// The stems that come back most are the main ones of an article; a unit that speaks of one first often begins a part.
const MAIN: usize = 3;
const MAIN_SUBJECT: f64 = -1.5;
/// What a cut costs less before units that open alike, and after the first unit, which sums up what follows.
const ON_A_PAR: f64 = -1.5;
const AFTER_LEAD: f64 = -2.5;

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
    let mut part = Likelihood::new(units, PRIOR);
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
    if words >= LONG_UNIT {
        cost -= 1.0;
    }
    let Some(first) = tokens.iter().find(|token| token.tag != Tag::Punct) else { return cost };
    cost + match (first.tag, first.folded.as_str()) {
        (Tag::Cconj, _) => 5.0,
        (Tag::Verb | Tag::Aux, _) => 1.75,
        (_, "il" | "elle" | "ils" | "elles" | "cela" | "c'") => 2.0,
        (Tag::Det, word) if !matches!(word, "des" | "de" | "d'") => -1.0,
        _ => 0.0,
    }
}

/// Makes a cut easier where an article turns by its own plan: after the lead, before the units that open with the same
/// words as others, before those that first speak of what the whole article is about, for what begins names its subject
/// anew.
pub(super) fn favour_turns(units: &mut [Unit]) {
    let mut frames: BTreeMap<[String; FRAME], usize> = BTreeMap::new();
    for frame in units.iter().filter_map(|unit| unit.frame.clone()) {
        *frames.entry(frame).or_default() += 1;
    }
    for unit in units.iter_mut() {
        if unit.frame.as_ref().is_some_and(|frame| frames.get(frame).is_some_and(|count| *count > 1)) {
            unit.form += ON_A_PAR;
        }
    }
    if let Some(second) = units.get_mut(1).filter(|unit| !unit.inside) {
        second.form += AFTER_LEAD;
    }
    favour_main_subjects(units);
}

fn favour_main_subjects(units: &mut [Unit]) {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for stem in units.iter().flat_map(|unit| &unit.stems) {
        *counts.entry(stem.number).or_default() += 1;
    }
    let mut main: Vec<(u32, usize)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    // Of stems that come back as often, the first in the text.
    main.sort_by_key(|&(number, count)| (std::cmp::Reverse(count), number));
    main.truncate(MAIN);
    for unit in units {
        if unit.subject.is_some_and(|subject| main.iter().any(|(number, _)| *number == subject)) {
            unit.form += MAIN_SUBJECT;
        }
    }
}

/// Whether a paragraph is an item of a list that is not marked as one: it begins with a small letter or a dash, or does not
/// end as a sentence does.
pub(super) fn is_item(prose: &str) -> bool {
    let opens = prose.chars().next().is_some_and(|first| first.is_lowercase() || matches!(first, '-' | '–' | '•'));
    let ends = prose.ends_with(['.', '!', '?', '…', ':', '»', '"', '”', ')']);
    opens || !ends
}

#[cfg(test)]
mod tests {
    use super::Unit;
    use crate::document::{Document, Format};
    use crate::source::Source;
    use crate::text;

    fn units_of(article: &str) -> Vec<Unit> {
        let source = Source::decode("a.txt".to_string(), article.as_bytes().to_vec()).expect("a text");
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = crate::analysis::analyze(&source, &document, None);
        crate::analysis::units(&source, &document, &analysis.blocks)
    }

    /// The first words of each topical part.
    fn parts(article: &str) -> Vec<String> {
        let source = Source::decode("a.txt".to_string(), article.as_bytes().to_vec()).expect("a text");
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = crate::analysis::analyze(&source, &document, None);
        let words = |at: usize| source.text()[at..].split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        analysis.topics.segments.iter().map(|segment| words(segment.span.start)).collect()
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

    const BAKER: &str = "Le boulanger pétrit la pâte avant l’aube. Le four chauffe et la pâte lève sous un linge. Le \
                         boulanger cuit le pain au four puis vend le pain aux passants du quartier.";
    const SAILOR: &str = "Le voilier quitte le port à marée haute. Le skipper hisse la voile et le voilier gagne le large. Au \
                          large, le skipper règle la voile et le voilier file vers le phare.";

    #[test]
    fn a_sentence_that_goes_on_in_the_next_paragraph_is_not_cut() {
        let begins = |last: &str| units_of(&format!("{BAKER} {last}\n\n{SAILOR}"))[1].can_begin();
        assert!(begins("Il vend le pain."));
        for open in ["Il vend :", "Il vend le pain ;", "Il vend le pain,"] {
            assert!(!begins(open), "{open}");
        }
    }

    #[test]
    fn a_few_questions_do_not_make_a_page_an_interview() {
        let questions = ["Qui tient la barre ?", "Quel pain choisir ?", "Que dit la météo ?"];
        let mut page = vec![BAKER; 14];
        page.extend([SAILOR; 14]);
        page.extend(questions);
        assert!(parts(&page.join("\n\n")).contains(&"Le voilier".to_string()));
    }

    #[test]
    fn a_line_without_a_stop_between_two_paragraphs_is_their_heading() {
        let units = units_of(&format!("{BAKER}\n\nLa voile au large\n\n{SAILOR}"));
        let plain = units_of(&format!("{BAKER}\n\n{SAILOR}"));
        assert!(units[1].form < units[2].form && units[2].form > plain[1].form);
        let list = units_of(&format!("{BAKER}\n\nLa voile au large\n\nLe pain au four\n\n{SAILOR}"));
        assert!(list[1].form > units[1].form && list[3].form < units[2].form);
    }

    #[test]
    fn what_the_article_is_about_begins_a_part_rather() {
        let units = units_of("Le voilier quitte le port.\n\nLe voilier gagne le large.\n\nLe phare guide le voilier.");
        assert!(units[0].form < units[2].form && units[1].form < units[2].form);
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
        ] {
            assert!(form(prose) > whole, "{prose}");
        }
        assert!(
            form("Le dossier que les élus remettent au greffe du tribunal avant la fin du mois contient :") < whole
        );
    }
}
