//! A title for an article that has none: what the patterns draw from its first sentences, behind its theme where it does not
//! name it.

use super::super::checked::Gate;
use super::super::gates::Register;
use super::super::plan::{Pattern, UnitNature};
use super::article::Article;
use super::candidate::{Candidate, Draft, Form, finish};
use super::line::Line;
use super::{patterns, stems_of};
use crate::analysis::{Analysis, Keyphrase, SentenceId, is_event};
use crate::document::Document;
use crate::realise::{Element, Mark, SourceId, Verbatim};
use crate::text::capitalize;

/// Sentences that a title is drawn from.
const SENTENCES: usize = 5;
/// Keyphrases among which the theme is looked for.
const THEMES: usize = 6;
/// What a title that names the theme is worth more, and one that tells what happened.
const THEME: f64 = 0.5;
const NEWS: f64 = 0.35;
/// What a title is worth more that turns on what happens.
const EVENT: f64 = 0.3;
/// What the first sentence is worth more than the others.
const FIRST: f64 = 0.6;
/// The weight of a keyphrase that is principal or secondary.
const SUBJECT: f64 = 0.6;

/// A title that was drawn from an article.
pub(in super::super) struct Drawn {
    /// Its text.
    pub(in super::super) text: String,
    /// How it was made.
    pub(in super::super) pattern: Pattern,
    /// From what.
    pub(in super::super) sources: Vec<SentenceId>,
}

/// The best title that the checker passes; the theme alone where there is no other.
pub(in super::super) fn title(
    document: &Document,
    analysis: &Analysis,
    register: Register,
    gate: &mut Gate,
) -> Option<Drawn> {
    let passes = |title: &Drawn, gate: &mut Gate| gate.passes(&title.text, UnitNature::Titre, &title.sources);
    let best = titles(document, analysis, register).into_iter().find(|title| passes(title, gate));
    best.or_else(|| {
        // A single word is no title, be it the one the article comes back to most.
        let label = analysis.topics.keyphrases.iter().take(THEMES).find(|keyphrase| keyphrase.stems.len() > 1)?;
        Some(Drawn { text: capitalize(&label.text), pattern: Pattern::Theme, sources: Vec::new() })
    })
}

/// The titles that the first sentences give, best first, before the checker has read them.
pub(in super::super) fn titles(document: &Document, analysis: &Analysis, register: Register) -> Vec<Drawn> {
    let whole = (0, document.blocks.len());
    let article = Article::new(document, analysis, &[whole]);
    let lines: Vec<Line<'_>> = article.lines(whole).into_iter().take(SENTENCES).collect();
    let theme = theme(analysis);
    let mut found: Vec<(f64, Candidate)> = Vec::new();
    for draft in patterns::drafts(&lines, &article, 0, register == Register::Guide) {
        // Who speaks or acts is no title.
        if draft.actor || !is_title(draft.pattern) {
            continue;
        }
        let alone = finish(&draft, &article, 0, Form::TITLE).map(|(candidate, _)| candidate);
        let named = |candidate: &Candidate| theme.is_none_or(|theme| names(theme, candidate));
        // What happens needs no theme where it is of what the article is about, as what it opens with is.
        let news = |candidate: &Candidate| {
            let weight = article.keyword(&candidate.stems);
            tells(candidate.pattern) && (weight >= SUBJECT || draft.order == 0 && weight > 0.0)
        };
        let candidate = match alone {
            Some(candidate) if named(&candidate) || news(&candidate) => Some(candidate),
            _ => theme.and_then(|theme| behind(theme, &draft, &lines, &article)),
        };
        let Some(candidate) = candidate else { continue };
        let plus = |is: bool, weight: f64| if is { weight } else { 0.0 };
        let score = candidate.score
            + plus(named(&candidate) && candidate.pattern != Pattern::ThemeGroupe, THEME)
            + plus(tells(candidate.pattern), NEWS)
            + plus(is_event(&draft.head), EVENT)
            + plus(draft.order == 0, FIRST);
        found.push((score, candidate));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.text.cmp(&b.1.text)));
    found.dedup_by(|a, b| a.1.text == b.1.text);
    let drawn =
        |candidate: Candidate| Drawn { text: candidate.text, pattern: candidate.pattern, sources: candidate.sources };
    found.into_iter().map(|(_, candidate)| drawn(candidate)).collect()
}

/// Whether a pattern makes titles.
fn is_title(pattern: Pattern) -> bool {
    !matches!(
        pattern,
        Pattern::Citation
            | Pattern::CitationSource
            | Pattern::Condition
            | Pattern::Enumeration
            | Pattern::QuestionQui
            | Pattern::ThemeGroupe
            | Pattern::Rubrique
    )
}

/// Whether a pattern tells what happens.
fn tells(pattern: Pattern) -> bool {
    matches!(
        pattern,
        Pattern::Proposition | Pattern::Passif | Pattern::Nominalisation | Pattern::Perspective | Pattern::Infinitif
    )
}

/// The best keyphrase that is a name, else the best one of several words.
fn theme(analysis: &Analysis) -> Option<&Keyphrase> {
    let first = analysis.topics.keyphrases.iter().take(THEMES);
    let mut named = first.clone().filter(|keyphrase| keyphrase.text.starts_with(char::is_uppercase));
    named.next().or_else(|| first.clone().find(|keyphrase| keyphrase.stems.len() > 1))
}

/// Whether a title names a theme, or a word of it.
fn names(theme: &Keyphrase, candidate: &Candidate) -> bool {
    theme.stems.iter().any(|stem| candidate.stems.contains(stem))
}

/// The draft behind the theme, which one of the first sentences names.
fn behind(theme: &Keyphrase, draft: &Draft, lines: &[Line<'_>], article: &Article<'_>) -> Option<Candidate> {
    // Another name does not stand behind the theme as if it were the same.
    let name = theme.text.starts_with(char::is_uppercase);
    if draft.pattern != Pattern::GroupeNominal || name && draft.setting.named || article.is_person(theme) {
        return None;
    }
    let holds = |line: &&Line<'_>| {
        let stems = crate::analysis::content_stems(line.tokens());
        theme.stems.iter().all(|stem| stems.contains(stem))
    };
    let of_theme = lines.iter().find(holds)?.id();
    let sources = vec![SourceId(of_theme.0)];
    let words = Verbatim { text: capitalize(&theme.text), sentence_initial: false, sources };
    let mut draft = Draft { pattern: Pattern::ThemeGroupe, ..draft.clone() };
    draft.elements.splice(0..0, [Element::Text(words), Element::Mark(Mark::Colon)]);
    draft.sources.push(of_theme);
    draft.sources.sort_unstable();
    draft.sources.dedup();
    let (candidate, _) = finish(&draft, article, 0, Form::TITLE)?;
    let said = stems_of(&theme.text);
    let repeated = candidate.stems.len() <= said.len();
    (!repeated).then_some(candidate)
}
