//! The last resort: a noun that says too little alone, behind what the article is about.

use super::super::super::plan::Pattern;
use super::super::super::topics;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Start, is_telling};
use super::noun_phrase::{hides, place_of};
use crate::realise::{Element, Mark, Verbatim};

/// `Piscine municipale : le calendrier`, where the sentence names the theme.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    let Some(theme) = article.theme(line) else { return };
    for (index, (phrase, standing)) in line.structure().phrases().enumerate() {
        let topic =
            article.topics.place(line.tokens(), line.structure(), phrase, standing) == Some(topics::Place::Topic);
        if !topic {
            continue;
        }
        for noun in noun::ways(line, index) {
            let definite =
                noun.start == Start::Definite && matches!(place_of(line, index), Place::Subject | Place::Object);
            if !definite
                || !is_telling(line, &noun)
                || hides(line, index, &noun)
                || article.holds(&theme, line, &noun.tokens)
            {
                continue;
            }
            let words = Verbatim { text: theme.clone(), sentence_initial: false, sources: vec![line.source()] };
            let elements =
                vec![Element::Text(words), Element::Mark(Mark::Colon), Element::Nominal(noun.phrase.clone().into())];
            drafts.push(
                Draft::new(line, Pattern::ThemeGroupe, elements, noun.head, place_of(line, index)).of(line, &noun),
            );
        }
    }
}
