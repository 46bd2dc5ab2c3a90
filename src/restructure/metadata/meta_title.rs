//! The title for result pages: the title where it is shown whole, else the form that keeps most of it, or another title.

use super::super::checked::Gate;
use super::super::headings::Drawn;
use super::super::plan::{Fault, Generated, MetaFinding, Pattern, Subject, TextOrigin, UnitNature};
use super::focus::Focus;
use super::judge::{Judge, WIDEST, width};
use super::own;
use super::shorten::{brackets, can_go, ends, joined, opening_adjunct, rests_on_end};
use crate::analysis::declared_meta_title;
use crate::document::Document;
use crate::lexicon::{Tag, country, is_name, region, speaks, speech_verb, title as title_of};
use crate::text::{self, Token, capitalize, count_characters};

/// Shortest title for result pages that is not the title itself, in characters.
const SHORTEST: usize = 25;
/// Longest title that is shortened, in characters: a longer one is a text.
const LONGEST: usize = 300;
/// Words by which one side of a colon limits or denies the other.
const LIMITS: &[&str] = &[
    "selon",
    "d'après",
    "mais",
    "faux",
    "intox",
    "pas",
    "non",
    "sauf",
    "si",
    "peut-être",
    "probable",
    "rumeur",
    "démenti",
    "jamais",
    "fake",
    "vrai",
    "présumé",
    "présumée",
    "soupçonné",
    "soupçonnée",
    "poisson",
    "satire",
    "parodie",
    "fiction",
    "tribune",
];

/// Verbs behind which what stands before is no more, by their lemma.
const UNDONE: &[&str] = &[
    "annuler",
    "suspendre",
    "renoncer",
    "reculer",
    "reporter",
    "rejeter",
    "refuser",
    "abandonner",
    "démentir",
    "nier",
];

/// The title for result pages, and what is wrong with it; `others` are the titles that the article gives besides, best
/// first.
pub(in super::super) fn meta_title(
    document: &Document,
    title: Option<&Generated>,
    judge: &Judge,
    others: impl FnOnce() -> Vec<Drawn>,
    gate: &mut Gate,
) -> (Option<Generated>, Option<MetaFinding>) {
    let finding = |fault, message: String| Some(MetaFinding { subject: Subject::TitreMeta, fault, message });
    match declared_meta_title(document) {
        Some(Some(fact)) => {
            let pixels = width(&fact.text);
            // A page has one title: it is judged as such.
            let wide = pixels > WIDEST && title.is_none_or(|title| title.text != fact.text);
            let message =
                format!("Le titre pour les pages de résultats fait {pixels} pixels, pour {WIDEST} affichés environ.");
            return (Some(own(&fact)), wide.then(|| finding(Fault::TropLarge, message)).flatten());
        }
        Some(None) => return (None, None),
        None => {}
    }
    let Some(title) = title else { return (None, None) };
    let made = |text: String, pattern, sources| Generated {
        text,
        origin: TextOrigin::Genere,
        pattern: Some(pattern),
        sources,
    };
    if width(&title.text) <= WIDEST {
        return (Some(made(title.text.clone(), Pattern::Titre, title.sources.clone())), None);
    }
    // A title that does not hold it is not asked for more by its shorter form.
    let focus = judge.focus.as_ref().filter(|focus| focus.is_named_in(&title.text));
    if let Some(text) = forms(&title.text, judge).into_iter().find(|text| holds(text, focus)) {
        return (Some(made(text, Pattern::TitreAbrege, title.sources.clone())), None);
    }
    let other = others().into_iter().find(|other| {
        let long = count_characters(&other.text) >= SHORTEST;
        let sound = long && other.pattern != Pattern::ThemeGroupe && holds(&other.text, judge.focus.as_ref());
        sound && gate.passes(&other.text, UnitNature::Titre, &other.sources)
    });
    if let Some(other) = other {
        return (Some(made(other.text, other.pattern, other.sources)), None);
    }
    // The author's title was said to be too wide.
    let message = if title.origin == TextOrigin::Auteur {
        "Rien de plus court que ce titre n’en dit l’essentiel à coup sûr : écrivez un titre pour les pages de résultats.".to_string()
    } else {
        format!(
            "Le titre fait {} pixels, pour {WIDEST} affichés environ, et rien de plus court n’en dit l’essentiel à coup sûr : écrivez un titre pour les pages de résultats.",
            width(&title.text)
        )
    };
    (None, finding(Fault::Absent, message))
}

/// Whether a text is shown whole, is a title, and holds what the article should be found by.
fn holds(text: &str, focus: Option<&Focus>) -> bool {
    width(text) <= WIDEST && focus.is_none_or(|focus| focus.is_named_in(text))
}

/// The shorter forms of a title that say the same or a part of it, those that keep most first.
fn forms(title: &str, judge: &Judge) -> Vec<String> {
    if count_characters(title) > LONGEST {
        return Vec::new();
    }
    let whole = judge.mended(title).unwrap_or_else(|| title.trim().to_string());
    let mut found = vec![whole.clone()];
    let (tokens, _) = text::read(&whole);
    let gone = brackets(&tokens);
    let plain: Vec<Token> = tokens
        .iter()
        .enumerate()
        .filter(|(at, _)| !gone.iter().any(|gone| gone.contains(at)))
        .map(|(_, token)| token.clone())
        .collect();
    let bare = joined(&whole, &plain);
    found.push(bare.clone());
    let (tokens, _) = text::read(&bare);
    found.extend(without_end(&bare, &tokens));
    if let Some(at) = opening_adjunct(&tokens).filter(|&at| !rests_on_end(&tokens[..at])) {
        let rest = capitalize(&joined(&bare, &tokens[at..]));
        found.extend(without_end(&rest, &text::read(&rest).0));
        found.push(rest);
    }
    for (before, after) in sides(&bare, &tokens) {
        found.push(before.clone());
        found.extend(without_end(&before, &text::read(&before).0));
        if let Some(after) = after {
            found.extend(without_end(&after, &text::read(&after).0));
            found.push(after);
        }
    }
    found.retain(|text| is_whole(text) && count_characters(text) >= SHORTEST);
    found.sort_by_key(|text| std::cmp::Reverse(count_characters(text)));
    found.dedup();
    found
}

/// A title without its last complement, or more of them.
fn without_end(title: &str, tokens: &[Token]) -> Vec<String> {
    let cuts = ends(tokens).into_iter().filter(|&at| !rests_on_end(&tokens[..at]));
    let quoted = |text: &str| text.contains(['«', '»', '"', '“', '”', '?']);
    cuts.map(|at| joined(title, &tokens[..at])).filter(|text| !quoted(text) && !quoted(title)).collect()
}

/// What stands before a colon or a dash, and what stands after it where that can stand alone: behind the theme or the
/// place, never behind who speaks.
fn sides(title: &str, tokens: &[Token]) -> Vec<(String, Option<String>)> {
    let quoted = title.contains(['«', '»', '"', '“', '”']);
    let is_cut = |at: usize| {
        let spaced = |offset: usize| title[..offset].ends_with(|c: char| c.is_whitespace());
        let token = &tokens[at];
        token.folded == ":" || matches!(token.folded.as_str(), "-" | "–" | "—") && spaced(token.range.start)
    };
    let limits = |tokens: &[Token]| {
        !can_go(tokens)
            || tokens.iter().any(|token| {
                LIMITS.contains(&token.folded.as_str())
                    || UNDONE.contains(&&*token.lemma())
                    || speech_verb(&token.folded).is_some() && token.tag == Tag::Verb
            })
    };
    let cuts = (1..tokens.len().saturating_sub(1)).filter(|&at| !quoted && is_cut(at));
    cuts.map(|at| {
        let (head, tail) = (&tokens[..at], &tokens[at + 1..]);
        let before = if limits(tail) { String::new() } else { joined(title, head) };
        let after = (is_theme(title, head) && !limits(head)).then(|| capitalize(&joined(title, tail)));
        (before, after)
    })
    .collect()
}

/// Whether what stands before a colon is the theme or a place: nobody who could be speaking.
fn is_theme(title: &str, head: &[Token]) -> bool {
    let text = joined(title, head);
    let place = country(&text).is_some() || region(&text).is_some();
    let speaker = |(at, token): (usize, &Token)| {
        let word = token.text(title);
        is_name(word) || token.tag == Tag::Propn || at > 0 && word.starts_with(char::is_uppercase)
    };
    // `Les syndicats : …`: who says it.
    let who =
        head.iter().any(|token| token.tag == Tag::Det || title_of(&token.lemma()).is_some() || speaks(&token.lemma()));
    place
        || !who
            && head.len() <= 3
            && !head.iter().enumerate().any(speaker)
            && !head.iter().any(|token| token.tag == Tag::Verb)
}

/// Whether a text ends where a title can, and opens no bracket or quotation that it does not close.
fn is_whole(text: &str) -> bool {
    let (tokens, _) = text::read(text);
    let closed = text.matches('(').count() == text.matches(')').count()
        && text.matches('«').count() == text.matches('»').count()
        && text.matches('"').count().is_multiple_of(2);
    let open = [Tag::Det, Tag::Adp, Tag::Cconj, Tag::Sconj, Tag::Punct];
    closed
        && tokens.last().is_some_and(|last| {
            matches!(last.folded.as_str(), "?" | "!" | ")" | "»" | "\"" | "…") || !open.contains(&last.tag)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::source::Source;
    use crate::{analysis, document};

    fn forms_of(title: &str) -> Vec<String> {
        let source = Source::from_text("a.md", "Le pont.");
        let document = document::Document::read(&source, Format::Markdown).expect("a document");
        let analysis = analysis::analyze(&source, &document, None);
        forms(title, &Judge::new(&document, &analysis, analysis::ContentType::Article, None))
    }

    #[test]
    fn a_title_is_cut_where_nothing_is_lost() {
        for (title, form) in [
            ("Le conseil ferme le pont de Corvézan pour réparer ses piles", "Le conseil ferme le pont de Corvézan"),
            ("Pont de Corvézan (Lévan) : les travaux commencent", "Pont de Corvézan : les travaux commencent"),
            ("Local à vélos d’un immeuble : quelles sont les règles ?", "Local à vélos d’un immeuble"),
            ("Transports : le pont de Corvézan ferme", "Le pont de Corvézan ferme"),
            ("Mali : le pont de Corvézan ferme", "Le pont de Corvézan ferme"),
            ("Malgré la pluie, le pont de Corvézan rouvre", "Le pont de Corvézan rouvre"),
        ] {
            let found = forms_of(title);
            assert!(found.iter().any(|text| text == form), "{title}: {found:?}");
        }
    }

    #[test]
    fn what_takes_something_back_stays() {
        for (title, wrong) in [
            (
                "Le pont de Corvézan rouvre lundi 3 mars à tous (sauf aux camions)",
                "Le pont de Corvézan rouvre lundi 3 mars à tous",
            ),
            ("Le pont de Corvézan sera vendu (selon une rumeur)", "Le pont de Corvézan sera vendu"),
            ("À titre exceptionnel, le pont de Corvézan rouvre aux camions", "Le pont de Corvézan rouvre aux camions"),
            ("Avec l’accord du préfet, le maire peut fermer le pont", "Le maire peut fermer le pont"),
            ("Les syndicats : le pont de Corvézan sera fermé dix mois", "Le pont de Corvézan sera fermé dix mois"),
            ("Poisson d’avril : le pont de Corvézan sera peint en rose", "Le pont de Corvézan sera peint en rose"),
            ("Fermeture du pont de Corvézan : la préfecture annule tout", "Fermeture du pont de Corvézan"),
            ("Le maire nie avoir reçu de l’argent pour fermer le pont", "Le maire nie avoir reçu de l’argent"),
        ] {
            let found = forms_of(title);
            assert!(!found.iter().any(|text| text == wrong), "{title}: {found:?}");
        }
    }

    #[test]
    fn who_speaks_and_what_limits_stays() {
        for title in [
            "Macron : le pont de Corvézan sera fermé",
            "Le maire : « le pont sera fermé »",
            "Le pont de Corvézan fermé : selon le maire, une erreur",
            "Le pont de Corvézan fermé : c’est faux",
            "La première fermeture du pont, depuis dix ans",
        ] {
            assert_eq!(forms_of(title), [title], "{title}");
        }
    }
}
