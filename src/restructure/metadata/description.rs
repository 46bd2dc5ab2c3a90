//! The meta description: one or two whole sentences of the article, shortened by what can go.

use super::super::checked::Gate;
use super::super::headings;
use super::super::plan::{Fault, Generated, MetaFinding, Pattern, Subject, TextOrigin, UnitNature};
use super::alone::{links, opening_link, stands_alone};
use super::focus::Focus;
use super::shorten::{
    aside, brackets, ends, has_main_verb, inner_adjuncts, is_finite, joined, opening_adjunct, rests_on_end,
};
use super::{dateline, first_sentences, own};
use crate::analysis::{Analysis, BlockFacts, Sentence, SentenceId, content_stems, text_width};
use crate::document::{Block, Document};
use crate::lexicon::{MetaRole, Tag, VerbForm};
use crate::text::{Token, capitalize, count_characters};
use std::collections::BTreeSet;
use std::ops::Range;

/// Widest description, in pixels of Arial 14.
const WIDEST: u32 = 920;
const FONT: u32 = 14;
/// A description under this length, in characters, takes a second sentence where one fits.
const SHORT: usize = 70;
/// Shortest description, in characters.
const SHORTEST: usize = 50;
/// Sentences that a description is drawn from: the beginning, then more of the article.
const BEGINNING: usize = 8;
const SENTENCES: usize = 40;
/// Longest sentence that is shortened, in tokens: what is left of a longer one is a chance.
const LONGEST: usize = 120;
/// First sentences, that come before all others.
const LEAD: usize = 2;
/// Keyphrases of which a description names at least one.
const KEYPHRASES: usize = 8;

/// Why a sentence makes no description, the commonest first where two are as common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unfit {
    /// It does not stand alone.
    Dependent,
    /// It is too wide, even shortened.
    Wide,
    /// Somebody says it.
    Spoken,
    /// It does not say what the article is about.
    Beside,
    /// It says too little.
    Short,
    /// The checker refuses it.
    Refused,
}

impl Unfit {
    fn reason(self) -> &'static str {
        match self {
            Self::Dependent => "elles renvoient à ce qui précède, ou ce sont des listes et des fragments",
            Self::Wide => "elles sont trop longues, même raccourcies",
            Self::Spoken => "ce sont des citations",
            Self::Beside => "elles ne nomment pas le sujet de l’article",
            Self::Short => "elles en disent trop peu",
            Self::Refused => "le vérificateur n’a pu rapporter leur forme courte au texte",
        }
    }
}

/// A description on its way.
#[derive(Clone)]
struct Drawn {
    text: String,
    pattern: Pattern,
    sources: Vec<SentenceId>,
    /// The place of its first sentence among those it is drawn from.
    at: usize,
    /// Whether it tells what was before the news, and nothing else.
    background: bool,
}

/// The author's description, or one or two whole sentences of the article that hold what it should be found by, or none;
/// and what is wrong with it, or why there is none.
pub(super) fn description(
    document: &Document,
    analysis: &Analysis,
    focus: Option<&Focus>,
    gate: &mut Gate,
) -> (Option<Generated>, Option<MetaFinding>) {
    let finding = |fault, message| Some(MetaFinding { subject: Subject::Description, fault, message });
    if let Some(description) = &analysis.description {
        let pixels = text_width(&description.text, FONT);
        let message = format!(
            "La description fait {pixels} pixels, pour {WIDEST} affichés environ dans une page de résultats : sa fin sera sans doute coupée."
        );
        return (Some(own(description)), (pixels > WIDEST).then(|| finding(Fault::TropLarge, message)).flatten());
    }
    if document.has_meta(MetaRole::Description) {
        let message = "La description est vide dans l’article : remplissez-la, ou retirez sa clé.";
        return (None, finding(Fault::Absent, message.to_string()));
    }
    let mut drawer = Drawer::new(document, analysis, gate);
    let holds = |drawn: &Drawn| focus.is_none_or(|focus| focus.is_in(&drawn.text));
    let names = |drawn: &Drawn| focus.is_none_or(|focus| focus.is_named_in(&drawn.text));
    let all = drawer.sentences.len();
    let beginning = all.min(BEGINNING);
    let mut find = |range: Range<usize>, fits: &dyn Fn(&Drawn) -> bool| {
        range.into_iter().find_map(|at| drawer.drawn(at).filter(fits))
    };
    let news = |drawn: &Drawn| !drawn.background;
    let titled = analysis.title.as_ref().and_then(|title| Focus::of_words(&title.text));
    let untitled = titled.is_none();
    // The opening tells the news, whatever it calls it, before any sentence that tells what was before it.
    let opening = |drawn: &Drawn| {
        news(drawn) && drawn.at == 0 && titled.as_ref().is_some_and(|titled| titled.shares(1, &drawn.text))
    };
    let telling = |drawn: &Drawn| news(drawn) && titled.as_ref().is_some_and(|titled| titled.shares(2, &drawn.text));
    let found = find(0..all.min(LEAD), &|drawn| names(drawn) && (news(drawn) || drawn.at == 0))
        .or_else(|| find(0..beginning, &|drawn| holds(drawn) && news(drawn)))
        .or_else(|| find(0..beginning, &|drawn| names(drawn) && news(drawn)))
        .or_else(|| find(0..all.min(1), &opening))
        .or_else(|| find(0..beginning, &telling))
        .or_else(|| find(0..beginning, &holds))
        .or_else(|| find(0..beginning, &names))
        .or_else(|| find(beginning..all, &holds))
        .or_else(|| find(beginning..all, &names));
    let (drawn, beside) = match found {
        Some(drawn) => {
            let beside = !names(&drawn);
            (Some(drawn), beside)
        }
        // What the title says, in other words.
        None => {
            let shares = |drawn: &Drawn, least| titled.as_ref().is_some_and(|titled| titled.shares(least, &drawn.text));
            let found = find(0..all, &|drawn| shares(drawn, 2))
                .or_else(|| find(0..beginning, &|drawn| shares(drawn, 1)))
                .or_else(|| find(0..beginning, &|_| untitled));
            (found, true)
        }
    };
    let Some(Drawn { text, pattern, sources, .. }) = drawn else {
        let reason = drawer.reason(beginning);
        let message = format!(
            "Aucune description : aucune phrase de l’article ne tient seule en {WIDEST} pixels. {reason} Écrivez-la."
        );
        return (None, finding(Fault::Absent, message));
    };
    let message = focus.filter(|_| beside).map(|focus| {
        format!("La description ne contient pas l’expression clé de l’article, « {} » : aucune phrase qui la contient ne tient seule.", focus.text)
    });
    let description = Generated { text, origin: TextOrigin::Genere, pattern: Some(pattern), sources };
    (Some(description), message.and_then(|message| finding(Fault::SansExpressionCle, message)))
}

/// Draws a description from each sentence, once.
struct Drawer<'a, 'g> {
    sentences: Vec<(&'a Block, &'a BlockFacts, &'a Sentence)>,
    keywords: BTreeSet<&'a str>,
    gate: &'g mut Gate,
    tried: Vec<Option<Result<Drawn, Unfit>>>,
}

impl<'a, 'g> Drawer<'a, 'g> {
    fn new(document: &'a Document, analysis: &'a Analysis, gate: &'g mut Gate) -> Self {
        let sentences: Vec<_> = first_sentences(document, analysis, SENTENCES).collect();
        let keyphrases = analysis.topics.keyphrases.iter().take(KEYPHRASES);
        let keywords = keyphrases.flat_map(|keyphrase| keyphrase.stems.iter().map(String::as_str)).collect();
        let tried = vec![None; sentences.len()];
        Self { sentences, keywords, gate, tried }
    }

    /// The description that begins with a sentence.
    fn drawn(&mut self, at: usize) -> Option<Drawn> {
        if self.tried.get(at)?.is_none() {
            self.tried[at] = Some(self.draw(at));
        }
        self.tried[at].clone()?.ok()
    }

    fn draw(&mut self, at: usize) -> Result<Drawn, Unfit> {
        let mut drawn = self.part(at, "")?;
        let (Some((_, _, one)), Some((_, _, next))) = (self.sentences.get(at), self.sentences.get(at + 1)) else {
            return long_enough(drawn);
        };
        if count_characters(&drawn.text) < SHORT
            && next.id.0 == one.id.0 + 1
            && let Ok(second) = self.part(at + 1, &drawn.text)
        {
            drawn.text = format!("{} {}", drawn.text, second.text);
            drawn.pattern = drawn.pattern.max(second.pattern);
            drawn.sources.extend(second.sources);
        }
        long_enough(drawn)
    }

    /// A sentence, shortened as far as it has to be to stand behind `used`.
    fn part(&mut self, at: usize, used: &str) -> Result<Drawn, Unfit> {
        let Some(&(block, facts, sentence)) = self.sentences.get(at) else { return Err(Unfit::Short) };
        let prose = block.prose.text();
        let skipped = dateline(&prose[sentence.range.clone()]);
        let opening = &prose[sentence.range.start + skipped..sentence.range.end];
        let start = sentence.range.end
            - opening.trim_start_matches(|c: char| matches!(c, '-' | '–' | '—' | '•') || c.is_whitespace()).len();
        let tokens: Vec<Token> =
            facts.sentence_tokens(sentence).iter().filter(|token| token.range.start >= start).cloned().collect();
        // Within somebody's words, or in what goes beyond it.
        let crossed = |at: usize| facts.quotes.iter().any(|quote| quote.range.start < at && at < quote.range.end);
        if facts.in_quote(start) || crossed(start) || crossed(sentence.range.end) {
            return Err(Unfit::Spoken);
        }
        if !content_stems(&tokens).iter().any(|stem| self.keywords.contains(stem.as_str())) {
            return Err(Unfit::Beside);
        }
        let mut versions = versions(prose, start..sentence.range.end, &tokens);
        versions.extend(cores(prose, facts, sentence));
        if versions.is_empty() {
            return Err(Unfit::Dependent);
        }
        versions.retain(|(text, _)| text_width(&format!("{used} {text}"), FONT) <= WIDEST);
        if versions.is_empty() {
            return Err(Unfit::Wide);
        }
        let passes = |text: &str, gate: &mut Gate| gate.passes(text, UnitNature::Description, &[sentence.id]);
        let chosen = versions.into_iter().map(|(text, pattern)| (capitalize(&text), pattern));
        let mut chosen = chosen.filter(|(text, _)| count_characters(text) >= SHORTEST.min(sentence.range.len()) / 2);
        let (text, pattern) = chosen.find(|(text, _)| passes(text, self.gate)).ok_or(Unfit::Refused)?;
        Ok(Drawn { text, pattern, sources: vec![sentence.id], at, background: is_background(&tokens) })
    }

    /// Why most of the first sentences make no description.
    fn reason(&self, beginning: usize) -> String {
        let faults: Vec<Unfit> =
            self.tried.iter().take(beginning).flatten().filter_map(|one| one.clone().err()).collect();
        let count = |fault: Unfit| faults.iter().filter(|one| **one == fault).count();
        let most = faults.iter().copied().max_by(|a, b| count(*a).cmp(&count(*b)).then(b.cmp(a)));
        most.map_or_else(
            || "Il n’a pas de paragraphe.".to_string(),
            |fault| format!("Des premières phrases, la plupart ne conviennent pas : {}.", fault.reason()),
        )
    }
}

/// Whether a sentence tells nothing but what was, or had been, before the news: all its verbs are in the imperfect or the
/// pluperfect, or it says that this has long been so.
fn is_background(tokens: &[Token]) -> bool {
    let finite: Vec<&Token> = tokens.iter().filter(|token| is_finite(token)).collect();
    let past = |token: &&Token| token.features.form == Some(VerbForm::Imperfect);
    let long = tokens
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one.folded == "depuis" && other.folded == "longtemps"));
    !finite.is_empty() && (long || finite.iter().all(past))
}

fn long_enough(drawn: Drawn) -> Result<Drawn, Unfit> {
    if count_characters(&drawn.text) >= SHORTEST { Ok(drawn) } else { Err(Unfit::Short) }
}

/// A sentence whole, then with less and less of what can go: its end, brackets, asides, circumstances, what opens it.
/// Each stands alone.
fn versions(prose: &str, range: Range<usize>, tokens: &[Token]) -> Vec<(String, Pattern)> {
    let mut found = Vec::new();
    if tokens.len() > LONGEST {
        return found;
    }
    let whole = prose.get(range).unwrap_or("").trim().to_string();
    if stands_alone(&whole, tokens) {
        found.push((whole.clone(), Pattern::Phrase));
    }
    found.extend(shortened(prose, tokens));
    let brackets = brackets(tokens);
    let inside = [brackets.clone(), aside(tokens).into_iter().collect(), inner_adjuncts(tokens)].concat();
    let inside = [inside, links(tokens)].concat();
    let opening = opening_link(tokens).or_else(|| opening_adjunct(tokens)).map(|end| 0..end);
    let all = [inside.clone(), opening.clone().into_iter().collect()].concat();
    let mut tried: Vec<Vec<Range<usize>>> = vec![Vec::new()];
    for gone in [brackets, inside, opening.into_iter().collect(), all] {
        if tried.contains(&gone) {
            continue;
        }
        let kept: Vec<Token> = tokens
            .iter()
            .enumerate()
            .filter(|(at, _)| !gone.iter().any(|gone| gone.contains(at)))
            .map(|(_, token)| token.clone())
            .collect();
        tried.push(gone);
        let text = capitalize(&joined(prose, &kept));
        // The shorter sentence is read anew, with its own places.
        let mut own = crate::text::tokenize(&text);
        crate::text::tag(&text, &mut own);
        if stands_alone(&text, &own) {
            found.push((text.clone(), Pattern::DebutDePhrase));
        }
        found.extend(shortened(&text, &own));
    }
    found
}

/// The main clause of a sentence alone, the longest first.
fn cores(prose: &str, facts: &BlockFacts, sentence: &Sentence) -> Vec<(String, Pattern)> {
    let found = headings::cores(prose, facts, sentence).into_iter().filter_map(|range| {
        let tokens = facts.sentence_tokens(sentence).get(range)?;
        let text = format!("{}.", prose.get(tokens.first()?.range.start..tokens.last()?.range.end)?);
        stands_alone(&text, tokens).then_some((text, Pattern::DebutDePhrase))
    });
    found.collect()
}

/// A sentence without what can go of its end, when what stays is a clause with its verb; the longest first.
fn shortened(prose: &str, tokens: &[Token]) -> Vec<(String, Pattern)> {
    let cuts = ends(tokens).into_iter().rev().filter_map(|cut| {
        let kept = &tokens[..cut];
        let text = joined(prose, kept);
        let text = text.trim_end_matches([',', ' ']);
        let balanced = text.matches('«').count() == text.matches('»').count()
            && text.matches('"').count().is_multiple_of(2)
            && text.matches('(').count() == text.matches(')').count();
        // `Le gouvernement va adopter`: its object is gone.
        let verb = kept
            .last()
            .is_some_and(|last| last.tag == Tag::Verb && last.features.form != Some(VerbForm::PastParticiple));
        let whole = !verb && balanced && has_main_verb(kept) && !rests_on_end(kept) && are_closed(kept);
        let stub = kept.len() > 1 && kept[kept.len() - 2].folded == ",";
        let ends = !stub
            && kept
                .last()
                .is_some_and(|last| !matches!(last.tag, Tag::Adp | Tag::Det | Tag::Cconj | Tag::Sconj | Tag::Punct));
        let text = format!("{text}.");
        let alone = || stands_alone(&text, &crate::text::read(&text).0);
        (whole && ends && count_characters(&text) >= SHORTEST && alone()).then_some((text, Pattern::DebutDePhrase))
    });
    cuts.collect()
}

/// Whether the asides between commas are closed: the commas go in pairs, but for the one behind what opens the sentence.
fn are_closed(tokens: &[Token]) -> bool {
    let commas = tokens.iter().filter(|token| token.folded == ",").count();
    let opening = tokens.iter().take_while(|token| token.folded != ",");
    let circumstance =
        tokens.first().is_some_and(|first| matches!(first.tag, Tag::Adp | Tag::Adv)) && !opening.clone().any(is_finite);
    commas.is_multiple_of(2) || circumstance
}
