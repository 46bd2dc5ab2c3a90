//! The meta description: one or two whole sentences of the article, shortened by what can go.

use super::super::checked::Gate;
use super::super::headings;
use super::super::plan::{Fault, Generated, MetaFinding, Pattern, Subject, TextOrigin, UnitNature};
use super::focus::Focus;
use super::shorten::{
    aside, brackets, ends, has_main_verb, inner_adjuncts, is_finite, joined, opening_adjunct, rests_on_end,
};
use super::{dateline, first_sentences, own};
use crate::analysis::{Analysis, BlockFacts, Sentence, SentenceId, content_stems, text_width};
use crate::document::{Block, Document, Prose};
use crate::lexicon::{MetaRole, Tag, VerbForm, analyses, connectives, is_name};
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
    let found = find(0..all.min(LEAD), &names)
        .or_else(|| find(0..beginning, &holds))
        .or_else(|| find(0..beginning, &names))
        .or_else(|| find(beginning..all, &holds))
        .or_else(|| find(beginning..all, &names));
    let (drawn, beside) = match found {
        Some(drawn) => (Some(drawn), false),
        // What the title says, in other words.
        None => {
            let titled = analysis.title.as_ref().and_then(|title| Focus::of_words(&title.text));
            // Without a title, what is principal is not sure, and the first sentences are the news.
            let untitled = titled.is_none();
            let shares = |drawn: &Drawn, least| titled.as_ref().is_some_and(|titled| titled.shares(least, &drawn.text));
            let found = find(0..all, &|drawn| shares(drawn, 2))
                .or_else(|| find(0..beginning, &|drawn| shares(drawn, 1)))
                .or_else(|| find(0..beginning, &|_| untitled));
            (found, true)
        }
    };
    let Some(Drawn { text, pattern, sources }) = drawn else {
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
        let keyphrases = analysis.keyphrases.iter().take(KEYPHRASES);
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
        versions.extend(core(prose, facts, sentence));
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
        Ok(Drawn { text, pattern, sources: vec![sentence.id] })
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

/// The main clause of a sentence alone.
fn core(prose: &str, facts: &BlockFacts, sentence: &Sentence) -> Option<(String, Pattern)> {
    let tokens = facts.sentence_tokens(sentence).get(headings::core(prose, facts, sentence)?)?;
    let text = format!("{}.", prose.get(tokens.first()?.range.start..tokens.last()?.range.end)?);
    stands_alone(&text, tokens).then_some((text, Pattern::DebutDePhrase))
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

/// Whether a sentence can be read without the ones before it.
fn stands_alone(text: &str, tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().take(6).map(|token| token.folded.as_str()).collect();
    let pointing = |word: &str| {
        matches!(
            word,
            "ce" | "cet"
                | "cette"
                | "ces"
                | "celui-ci"
                | "celle-ci"
                | "ceux-ci"
                | "il"
                | "elle"
                | "ils"
                | "elles"
                | "cela"
                | "ça"
                | "c'"
                | "y"
                | "son"
                | "sa"
                | "ses"
                | "leur"
                | "leurs"
        )
    };
    let impersonal = is_impersonal(&words);
    let own = words.get(1).is_some_and(|word| OWN_NAMES.contains(word));
    let open = text.matches('«').count() != text.matches('»').count();
    !open
        && text.ends_with(['.', '!', '»'])
        && !text.contains([Prose::MASK, '“', '\n'])
        && !text.starts_with(['«', '"'])
        && text.matches('"').count().is_multiple_of(2)
        && tokens.first().is_none_or(|first| first.tag != Tag::Cconj)
        && connectives().longest_at(&words).is_none()
        && (impersonal || own || !words.first().is_some_and(|word| pointing(word)))
        && !lacks_subject(tokens)
        && is_sentence(tokens)
        && !points_back(tokens)
        && !tokens.iter().any(|token| {
            matches!(token.folded.as_str(), "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci")
                || is_object_pronoun(token)
        })
        && !pronoun_before_subject(tokens)
}

/// Whether tokens make a sentence: a finite verb that no relative pronoun opens a clause for; a task has none.
fn is_sentence(tokens: &[Token]) -> bool {
    let relative = |at: &usize| matches!(tokens[*at].folded.as_str(), "qui" | "dont" | "où" | "lequel" | "laquelle");
    // What no table knows as it is read is rather the verb behind a name: `La Ville de Montérac fournit`.
    let mistaken = |token: &Token| {
        let verb = analyses(&token.folded).any(|analysis| analysis.tag() == Tag::Verb && analysis.is_finite());
        let known = || analyses(&token.folded).any(|analysis| analysis.tag() == token.tag);
        verb && matches!(token.tag, Tag::Propn | Tag::Adj) && !known() && !is_name(&capitalize(&token.folded))
    };
    let finite = tokens.iter().filter(|token| is_finite(token) || mistaken(token)).count();
    let task =
        tokens.first().is_some_and(|first| first.tag == Tag::Verb && first.features.form == Some(VerbForm::Infinitive));
    let said = tokens.iter().any(|token| {
        matches!(token.folded.as_str(), "est" | "sont" | "peut" | "peuvent" | "doit" | "permet" | "demande")
    });
    finite > (1..tokens.len()).filter(relative).count() && (!task || said)
}

/// What an article calls itself, and the time it is written in: `ce guide`, `cette année`.
const OWN_NAMES: &[&str] = &[
    "article",
    "document",
    "dossier",
    "fiche",
    "guide",
    "page",
    "tutoriel",
    "rubrique",
    "billet",
    "année",
    "semaine",
    "mois",
    "été",
    "hiver",
    "printemps",
    "automne",
    "dernières",
    "derniers",
    "dernière",
    "dernier",
];
/// Words that only link a sentence to others, and go with nothing lost.
const LINKS: &[&str] = &["donc", "également", "toutefois", "cependant", "néanmoins"];

/// The words of a sentence that only link it to others and stand between no commas: token ranges.
fn links(tokens: &[Token]) -> Vec<Range<usize>> {
    let comma = |at: usize| tokens.get(at).is_none_or(|token| token.tag == Tag::Punct);
    let free = |at: &usize| LINKS.contains(&tokens[*at].folded.as_str()) && !comma(at - 1) && !comma(at + 1);
    (1..tokens.len()).filter(free).map(|at| at..at + 1).collect()
}

/// Where a connective that opens a sentence ends, its comma included: `Par ailleurs, …`.
fn opening_link(tokens: &[Token]) -> Option<usize> {
    let words: Vec<&str> = tokens.iter().take(6).map(|token| token.folded.as_str()).collect();
    let (count, _) = connectives().longest_at(&words)?;
    (words.get(count) == Some(&",")).then_some(count + 1)
}

/// Whether a sentence opens with a subject that stands for nothing: `Il faut`, `Il est possible de`.
fn is_impersonal(words: &[&str]) -> bool {
    let [first, rest @ ..] = words else { return false };
    let verb =
        matches!(rest, ["existe" | "faut" | "convient" | "suffit", ..] | ["y", "a", ..] | ["n'", "existe" | "est", ..]);
    let said = matches!(
        rest,
        [
            "est",
            "possible"
                | "interdit"
                | "obligatoire"
                | "nécessaire"
                | "recommandé"
                | "conseillé"
                | "important"
                | "préférable",
            ..
        ]
    );
    *first == "il" && (verb || said)
}

/// Whether a sentence says by a word of its own that it goes on from another, or leads away from the article.
fn points_back(tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let first = words.first().copied().unwrap_or("");
    let own = |at: usize| words.get(at).is_some_and(|word| OWN_NAMES.contains(word));
    let leads = matches!(first, "voici" | "voilà" | "retrouvez" | "cliquez" | "consultez" | "découvrez")
        || words.starts_with(&["pour", "plus"])
        || words.starts_with(&["pour", "en", "savoir"])
        || words.starts_with(&["à", "noter"])
        || words.starts_with(&["à", "savoir"])
        || words.iter().take(4).any(|word| *word == ":");
    let linked = words.iter().any(|word| {
        LINKS.contains(word)
            || matches!(*word, "aussi" | "pourtant" | "ajoute" | "ajouté" | "poursuit" | "conclut" | "renchérit")
    });
    let side = words.windows(3).any(|three| three == ["de", "son", "côté"] || three == ["de", "leur", "côté"]);
    // `Ce guide`, `cette année` point at nothing that was said before.
    let besides = words.windows(2).any(|two| two == ["par", "ailleurs"]);
    let pointed = (0..tokens.len())
        .any(|at| matches!(words[at], "ce" | "cet" | "cette" | "ces") && tokens[at].tag == Tag::Det && !own(at + 1));
    leads || linked || side || besides || pointed
}

/// Whether a sentence begins with a verb whose subject stands in the line before: `Donnent une image fidèle…`, an item of a
/// list. Orders have none, and `Reste-t-il` has its own.
fn lacks_subject(tokens: &[Token]) -> bool {
    let [first, next, ..] = tokens else { return false };
    let finite = matches!(first.tag, Tag::Verb | Tag::Aux)
        && first.features.form.is_some_and(|form| form.is_finite() && form != VerbForm::Imperative);
    finite && first.features.person == Some(3) && !next.folded.starts_with('-')
}

fn is_object_pronoun(token: &Token) -> bool {
    token.tag == Tag::Pron && matches!(token.folded.as_str(), "le" | "la" | "les" | "l'" | "lui" | "leur")
}

/// Whether a personal pronoun stands before any noun phrase that a verb follows: `Arrivé mardi, il a annoncé…`.
fn pronoun_before_subject(tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let pronoun = (0..tokens.len()).position(|at| {
        matches!(words[at], "il" | "elle" | "ils" | "elles" | "-t-il" | "-t-elle") && !is_impersonal(&words[at..])
    });
    let subject = crate::text::noun_phrases(tokens)
        .into_iter()
        .find(|phrase| {
            tokens.get(phrase.tokens.end).is_some_and(|next| matches!(next.tag, Tag::Aux | Tag::Verb | Tag::Pron))
        })
        .map(|phrase| phrase.tokens.start);
    pronoun.is_some_and(|pronoun| subject.is_none_or(|subject| pronoun < subject))
}

#[cfg(test)]
mod tests {
    use super::stands_alone;
    use crate::text::read;

    #[test]
    fn a_description_has_its_subject() {
        for (sentence, expected) in [
            ("Garantissent la fraîcheur des huîtres pendant tout le trajet.", false),
            ("Établit le bilan de la coopérative et du marché.", false),
            ("Les glacières garantissent la fraîcheur des huîtres.", true),
            ("Vérifiez la date de péremption avant de partir.", true),
        ] {
            let (tokens, _) = read(sentence);
            assert_eq!(stands_alone(sentence, &tokens), expected, "{sentence}");
        }
    }
}
