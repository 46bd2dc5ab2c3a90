//! What can be a keyphrase: a run of nouns, names and adjectives between function words, and two of them that *de* links.

use super::adjectives::{is_front, is_open, is_pointing, is_vague};
use super::names::Names;
use crate::lexicon::{
    Tag, VerbForm, analyses, document_share, frequency, function_word, is_light_noun, number_word, unit,
};
use crate::source::Span;
use crate::text::{self, Token, TokenKind, is_civility};
use std::collections::BTreeMap;
use std::ops::Range;

/// Most words of a run, and of two linked ones with what links them.
const LONGEST_RUN: usize = 4;
const LONGEST_LINKED: usize = 6;
/// Most letters of a word in capitals that is taken for an acronym.
const ACRONYM: usize = 5;

/// A candidate with what its rank is made of.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// How often it occurs, in the title too.
    pub(super) count: usize,
    /// The token it is first met at: 0 in the title.
    pub(super) first: usize,
    /// Whether it stands in the title.
    pub(super) in_title: bool,
    /// Whether it occurs as a run, and not only as two that are linked.
    pub(super) is_run: bool,
    /// How often it occurs as two runs that are linked, and these.
    pub(super) linked: usize,
    pub(super) parts: Vec<Vec<String>>,
    /// Whether it begins with an adjective that says nothing of it (`nouvelle version`) or holds a word of the calendar.
    pub(super) vague: bool,
    /// How often *de* or *en* ties it to a noun before it, or two linked runs to a third: `œuvre de charité` in `mise en
    /// œuvre de charité`, `voyageurs du train` in `voyageurs du train de nuit`.
    pub(super) inside: usize,
    /// How often it stands alone between signs, as what fills a table or a list does.
    pub(super) alone: usize,
    /// How often *de* ties the noun behind it to it: `Corée` in `Corée du Nord`.
    pub(super) goes_on: usize,
    /// What its words are.
    pub(super) shape: Shape,
    /// Whether all sorts of texts have its words.
    pub(super) common: bool,
    /// Whether it is one word that most readers use now and then.
    pub(super) everyday: bool,
    /// How rarely its words stand in other texts: the mean of `-ln` of their shares.
    pub(super) rarity: f64,
    /// Its ways of being written, with how often.
    pub(super) surfaces: BTreeMap<String, usize>,
    /// Where it occurs in the body.
    pub(super) occurrences: Vec<Occurrence>,
}

impl Candidate {
    /// As it is shown: as it is written most often. What a dateline writes in capitals, the rest of the article writes as it
    /// should be.
    pub(super) fn shown(&self, names: &Names) -> String {
        let rank = |surface: &str, count: usize| (!surface.chars().any(char::is_lowercase), std::cmp::Reverse(count));
        let best = self.surfaces.iter().min_by_key(|(surface, count)| (rank(surface, **count), surface.as_str()));
        best.map(|(surface, _)| names.written(surface)).unwrap_or_default()
    }
}

/// What the words of a candidate are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Whether the first is a name, and whether one of them is.
    pub(super) opens: bool,
    pub(super) named: bool,
    /// Whether the first is an adjective.
    pub(super) adjective: bool,
    /// Whether one of them is the form of a verb.
    pub(super) verb: bool,
    /// Whether *de* links them.
    pub(super) linked: bool,
    /// Whether the class of each is known.
    pub(super) sure: bool,
}

impl Shape {
    fn new(words: &[Token]) -> Self {
        let first = |tag: Tag| words.first().is_some_and(|word| word.tag == tag);
        Self {
            opens: first(Tag::Propn),
            named: words.iter().any(|word| word.tag == Tag::Propn),
            adjective: first(Tag::Adj),
            verb: words.iter().any(|word| word.features.form.is_some()),
            linked: words.iter().any(|word| word.tag == Tag::Adp),
            sure: words.iter().all(|word| word.sure),
        }
    }
}

/// Where words stand in the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Index of the block.
    pub(super) block: usize,
    /// Byte range in the block's prose.
    pub(super) range: Range<usize>,
    /// Where that is in the file.
    pub(super) span: Span,
}

/// The candidates of an article, by the stems of their content words in order.
#[derive(Debug, Default)]
pub(super) struct Candidates(pub(super) BTreeMap<Vec<String>, Candidate>, pub(super) Heads);

/// By the stems of a noun, the nouns that say little and that *de* links it to (`phase` of `phase de pêche`): as they are
/// written, with how often.
pub(super) type Heads = BTreeMap<Vec<String>, BTreeMap<String, usize>>;

/// A text that candidates are taken from.
pub(super) struct Passage<'t, S: Fn(Range<usize>) -> Option<Occurrence>> {
    /// The prose.
    pub(super) prose: &'t str,
    /// Its tagged tokens.
    pub(super) tokens: &'t [Token],
    /// How many tokens stand before it in the article; none for the title.
    pub(super) position: Option<usize>,
    /// Where a range of the prose is.
    pub(super) place: S,
}

impl Candidates {
    /// Adds those of a text.
    pub(super) fn collect<S: Fn(Range<usize>) -> Option<Occurrence>>(&mut self, passage: &Passage<'_, S>) {
        let tokens = passage.tokens;
        let mut before: Option<Range<usize>> = None;
        for run in runs(passage.prose, tokens) {
            if run.len() <= LONGEST_RUN && !(run.len() == 1 && is_empty_noun(&tokens[run.start])) {
                self.add(passage, run.clone(), true);
            }
            if let Some(first) = &before
                && passage.position.is_some()
                && first.len() == 1
                && run.len() == 1
                && is_empty_noun(&tokens[first.start])
                && is_linked(tokens, first.end, run.start)
            {
                let stems = stems(&tokens[run.clone()]);
                *self
                    .1
                    .entry(stems)
                    .or_default()
                    .entry(surface(passage.prose, tokens, first.start..run.end))
                    .or_default() += 1;
            }
            if let Some(first) = before.filter(|first| run.end - first.start <= LONGEST_LINKED)
                && is_linked(tokens, first.end, run.start)
                && !(first.len() == 1 && is_empty_noun(&tokens[first.start]))
                && let Some(linked) = self.add(passage, first.start..run.end, false)
            {
                linked.linked += 1;
                linked.parts = vec![stems(&tokens[first]), stems(&tokens[run.clone()])];
            }
            before = Some(run);
        }
    }

    /// Adds an occurrence to its candidate, if it names something.
    fn add<S: Fn(Range<usize>) -> Option<Occurrence>>(
        &mut self,
        passage: &Passage<'_, S>,
        range: Range<usize>,
        is_run: bool,
    ) -> Option<&mut Candidate> {
        let words = passage.tokens.get(range.clone())?;
        let (first, last) = (words.first()?, words.last()?);
        if !names(words) {
            return None;
        }
        let at = passage.position.map_or(0, |position| position + range.start);
        let candidate = self.0.entry(stems(words)).or_insert_with(|| Candidate {
            count: 0,
            first: at,
            in_title: false,
            is_run: false,
            linked: 0,
            parts: Vec::new(),
            vague: is_front(first)
                || is_vague(first)
                || is_open(last)
                || words.iter().any(is_calendar)
                || is_pointing(last),
            inside: 0,
            alone: 0,
            goes_on: 0,
            shape: Shape::new(words),
            common: content(words).all(is_common),
            everyday: words.len() == 1 && is_everyday(first),
            rarity: rarity(content(words)),
            surfaces: BTreeMap::new(),
            occurrences: Vec::new(),
        });
        candidate.count += 1;
        candidate.first = candidate.first.min(at);
        candidate.in_title |= passage.position.is_none();
        candidate.is_run |= is_run;
        let goes_on = passage.position.is_some() && holds_on(passage.tokens, range.end);
        let part = hangs(passage.tokens, range.start) || !is_run && goes_on || is_cut(passage.tokens, range.end);
        let goes_on = goes_on || passage.position.is_some() && is_open_at(passage.tokens, range.end, is_run);
        let sign = |at: Option<usize>| {
            at.and_then(|at| passage.tokens.get(at)).is_none_or(|token| token.kind != TokenKind::Word)
        };
        let alone = sign(range.start.checked_sub(1)) && sign(Some(range.end));
        candidate.goes_on += usize::from(goes_on);
        candidate.alone += usize::from(passage.position.is_some() && alone);
        candidate.inside += usize::from(passage.position.is_some() && part);
        *candidate.surfaces.entry(surface(passage.prose, passage.tokens, range)).or_default() += 1;
        candidate.occurrences.extend((passage.place)(first.range.start..last.range.end));
        Some(candidate)
    }
}

/// Whether words name something: a noun or a name is among them.
pub(super) fn names(words: &[Token]) -> bool {
    let noun = |token: &Token| matches!(token.tag, Tag::Noun | Tag::Propn) || is_data(token);
    words.iter().any(|token| noun(token) && token.folded.chars().count() > 1)
}

/// The words of a candidate that have a sense of their own.
fn content(words: &[Token]) -> impl Iterator<Item = &Token> {
    let class = |token: &Token| matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::X | Tag::Num);
    words.iter().filter(move |token| class(token) || is_data(token))
}

/// Their stems: of names as they are written, of other words by their dictionary form (`tuyaux` is `tuyau`).
pub(super) fn stems(words: &[Token]) -> Vec<String> {
    let stem = |token: &Token| {
        if token.tag == Tag::Propn || is_data(token) { text::stem(&token.folded) } else { text::stem(&token.lemma()) }
    };
    content(words).map(stem).collect()
}

/// The longest runs of nouns, names and adjectives.
pub(super) fn runs<'t>(prose: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = Range<usize>> + 't {
    let fits = move |at: usize| {
        tokens.get(at).is_some_and(|token| {
            let class = matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj) || is_data(token);
            (class && !bounds(token) || is_part_of_name(prose, tokens, at)) && !token.text(prose).contains('\u{fffc}')
        })
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = (at..tokens.len()).find(|at| fits(*at))?;
        at = (start..tokens.len()).find(|at| !fits(*at)).unwrap_or(tokens.len());
        Some(start..at)
    })
}

/// Whether a token that is no noun belongs to the name beside it: the number of a ruler or of a model (`Napoléon III`, `Ariane
/// 5`, `3DS XL`), a foreign word (`Fashion weeks`).
fn is_part_of_name(prose: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let tag = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|token| token.tag);
    let (before, after) = (tag(at.checked_sub(1)), tag(Some(at + 1)));
    let written = token.text(prose);
    let ruler =
        !written.is_empty() && written.len() < 6 && written.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let digit = written.starts_with(|c: char| c.is_ascii_digit());
    let model = digit && written.ends_with(|c: char| c.is_ascii_uppercase());
    let number = digit && written.len() <= 2 && !matches!(after, Some(Tag::Noun | Tag::Adj | Tag::Num | Tag::Punct));
    match before {
        Some(Tag::Propn) => ruler || model || number || token.tag == Tag::X && token.kind == TokenKind::Word,
        _ => model && after == Some(Tag::Propn),
    }
}

/// Whether nothing but *de* with its article stands between two runs: `bilan | de la | course`.
pub(super) fn is_linked(tokens: &[Token], end: usize, second: usize) -> bool {
    let Some(between) = tokens.get(end..second) else { return false };
    let link: Vec<&str> = between.iter().map(|token| token.folded.as_str()).collect();
    matches!(link.as_slice(), ["de" | "du" | "des" | "d'"] | ["de", "la" | "l'" | "les" | "le"])
}

/// Whether a noun stands before a token with nothing but *de*, *d’* or *en* between.
fn hangs(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    before(1).is_some_and(|token| matches!(token.folded.as_str(), "de" | "d'" | "en"))
        && before(2).is_some_and(|token| token.tag == Tag::Noun || matches!(&*token.lemma(), "mise" | "mettre"))
}

/// Whether *de* with its article ties the noun behind it to what ends at a token.
fn holds_on(tokens: &[Token], end: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let article = matches!(word(end + 1), "la" | "l'" | "les" | "le");
    let noun = |at: usize| tokens.get(at).is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Propn));
    match word(end) {
        "de" | "d'" => noun(end + 1 + usize::from(article)),
        "du" | "des" => noun(end + 1),
        _ => false,
    }
}

/// Whether what ends at a token goes on with *contre*, or two linked runs with a participle: `indemnité de congés | payés`, `association de
/// lutte | contre les crues`.
fn is_open_at(tokens: &[Token], end: usize, is_run: bool) -> bool {
    let participle = |token: &Token| token.tag == Tag::Verb && token.features.form == Some(VerbForm::PastParticiple);
    tokens.get(end).is_some_and(|next| next.folded == "contre" || !is_run && participle(next))
}

/// Whether what ends at a token is cut out of a compound: `lettre de mise | en demeure`.
fn is_cut(tokens: &[Token], end: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.folded.as_str());
    let made = matches!(word(end.checked_sub(1)), "mise" | "mises" | "prise" | "prises") && word(Some(end)) == "en";
    // `demande de paiement | direct`: the adjective is read as an adverb.
    let adjective = |next: &&Token| {
        next.tag == Tag::Adv
            && !next.is_function_word()
            && analyses(&next.folded).any(|analysis| analysis.tag() == Tag::Adj)
    };
    made || tokens.get(end).filter(adjective).is_some()
}

/// Whether a word is the noun *data*, which dictionaries have as a form of *dater* only.
pub(super) fn is_data(token: &Token) -> bool {
    token.folded == "data" && token.tag == Tag::Verb
}

fn bounds(token: &Token) -> bool {
    // `le·la`
    let article = || token.folded.split_once('·').is_some_and(|(article, _)| function_word(article).is_some());
    // `permis`, `passe` are nouns too.
    let noun = || {
        /// Three occurrences in ten million words.
        const USED: u8 = 16;
        token.tag == Tag::Noun
            && function_word(&token.folded).is_some_and(|found| found.tag == Tag::Verb)
            && frequency(&token.lemma()).is_some_and(|found| found.of(Tag::Noun) >= USED)
            && !is_light_noun(&token.folded)
    };
    token.kind != TokenKind::Word || token.is_function_word() && !noun() || is_civility(&token.folded) || article()
}

/// Whether a noun is one of the more frequent ones, in books or in the news.
fn is_common(token: &Token) -> bool {
    /// Fifteen occurrences in a million words of books and films, in the steps of the table.
    const OFTEN: u8 = 32;
    /// Share of texts of ten sentences.
    const SHARE: f64 = 0.01;
    is_frequent(token, OFTEN, SHARE)
}

/// Whether a noun is one that most readers use now and then: alone, it is not what they look an article up by.
fn is_everyday(token: &Token) -> bool {
    /// One occurrence in six million words.
    const NOW_AND_THEN: u8 = 12;
    const SHARE: f64 = 0.003;
    is_frequent(token, NOW_AND_THEN, SHARE)
}

fn is_frequent(token: &Token, often: u8, share: f64) -> bool {
    let lemma = token.lemma();
    token.tag != Tag::Propn
        && (frequency(&lemma).is_some_and(|found| found.of(Tag::Noun) >= often)
            || document_share(&lemma, false) >= share)
}

/// Days, months, seasons, centuries.
pub(super) fn is_calendar(token: &Token) -> bool {
    token.tag != Tag::Propn && (token.calendar_class().is_some() || token.folded.starts_with("siècle"))
}

/// Units, days, light nouns: alone, they say nothing of an article.
pub(super) fn is_empty_noun(token: &Token) -> bool {
    let word = token.folded.as_str();
    token.tag != Tag::Propn
        && (unit(word).is_some()
            || matches!(token.calendar_class(), Some("jour" | "mois" | "saison" | "relatif"))
            || is_light_noun(word)
            || number_word(word).is_some())
}

/// The mean of `-ln` of the share of short texts that each word stands in.
fn rarity<'t>(words: impl Iterator<Item = &'t Token>) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0_f64);
    for token in words {
        let share = if token.tag == Tag::Propn {
            document_share(&token.folded, true)
        } else {
            document_share(&token.lemma(), false)
        };
        sum -= libm::log(share);
        count += 1.0;
    }
    sum / count.max(1.0)
}

/// The words as they are shown: as they are written, but for the capital that a sentence gives its first one.
pub(super) fn surface(prose: &str, tokens: &[Token], range: Range<usize>) -> String {
    let mut shown = String::new();
    let first = range.start;
    // `chez L’Oréal`: the article that a name begins with.
    let article = first.checked_sub(1).and_then(|at| tokens.get(at));
    if let (Some(article), Some(name)) = (article, tokens.get(first))
        && name.tag == Tag::Propn
        && article.is_elided()
        && article.text(prose).starts_with('L')
        && first >= 2
        && (tokens[first - 2].kind != TokenKind::Sign || tokens[first - 2].folded == ",")
    {
        shown.push_str(article.text(prose));
    }
    for at in range {
        let Some(token) = tokens.get(at) else { break };
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        // `l’élevage d’abeilles`: what the text sets apart stays apart.
        if at > first && before.is_none_or(|before| before.range.end != token.range.start) {
            shown.push(' ');
        }
        let written = token.text(prose);
        let starts = before.is_none_or(|before| {
            before.kind == TokenKind::Sign
                || before.range.end < token.range.start && prose[before.range.end..token.range.start].contains('\n')
        });
        // `TVA` is no shout, `HAUSSE` is one.
        let capitals = written.len() > 1 && !written.chars().any(char::is_lowercase);
        let (acronym, shouted) = (capitals && written.len() <= ACRONYM, capitals && written.len() > ACRONYM);
        if token.tag == Tag::Propn || acronym || !starts && !shouted {
            shown.push_str(written);
        } else {
            shown.push_str(&written.to_lowercase());
        }
    }
    shown
}
