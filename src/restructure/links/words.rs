//! The words of a text as phrases are compared: dictionary forms in order, with where they stand.

use crate::analysis::content_stems;
use crate::lexicon::{Tag, VerbForm, fold};
use crate::text::{self, Token};
use std::ops::Range;

/// Words that may stand between two words of a phrase.
const BETWEEN: &[&str] =
    &["de", "du", "des", "d'", "la", "le", "les", "l'", "à", "au", "aux", "en", "un", "une", "sur", "pour", "et"];
/// Most of them in a row.
const MOST_BETWEEN: usize = 2;

/// The dictionary forms of the content words of tokens.
pub(super) fn keys(tokens: &[Token]) -> Vec<String> {
    placed(tokens).into_iter().map(|(key, _)| key).collect()
}

/// The content words of tokens: their dictionary forms with their places. Stems would take `réutilisateur` for
/// `réutilisation`.
pub(super) fn placed(tokens: &[Token]) -> Vec<(String, usize)> {
    let content = |token: &Token| !content_stems(std::slice::from_ref(token)).is_empty();
    let words = tokens.iter().enumerate().filter(|(_, token)| content(token));
    words.map(|(at, token)| (fold(&token.lemma()), at)).collect()
}

/// What a title says before a colon or a bar.
#[derive(Clone, Debug, Default)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) keys: Vec<String>,
    /// Whether nothing stands behind the colon.
    pub(super) whole: bool,
    tokens: Vec<Token>,
    /// The places of the keys among the tokens.
    places: Vec<usize>,
}

/// Words by which a title speaks of something else than what it names: `Après le marché`, `Je ne suis pas meunier`.
const TURNED: &[&str] = &[
    "après", "avant", "pendant", "sans", "hors", "contre", "ne", "n'", "pas", "non", "autour", "entre", "mon", "ma",
    "mes", "ton", "ta", "tes", "notre", "nos", "votre", "vos",
];

impl Title {
    pub(super) fn read(title: &str) -> Self {
        // No-break spaces are spaces here.
        let title = title.replace(['\u{a0}', '\u{202f}'], " ");
        let end = [" | ", " : ", ": ", " – ", " — ", " - ", " / "].iter().filter_map(|sign| title.find(sign)).min();
        let said = title.get(..end.unwrap_or(title.len())).unwrap_or(&title);
        // Signs and pictures are no words.
        let said = said.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '»' | '«')).trim();
        let (tokens, _) = text::read(said);
        let (keys, places) = placed(&tokens).into_iter().unzip();
        Self { text: said.to_string(), keys, whole: end.is_none(), tokens, places }
    }

    /// Whether it names a thing, or what is done with it, and no more.
    pub(super) fn is_plain(&self) -> bool {
        let turned = self.tokens.iter().any(|token| token.tag == Tag::Pron || TURNED.contains(&token.folded.as_str()));
        // `Rendu | côté serveur`: a word that is passed over stands before what is named.
        let first = self.places.first().copied().unwrap_or(0);
        let before = self.tokens.get(..first).unwrap_or(&[]);
        !turned && before.iter().all(|token| matches!(token.tag, Tag::Det | Tag::Adp | Tag::Num | Tag::Punct))
    }

    /// What it names without the name that ends it, with its words: `moulin à eau`, of `Le moulin à eau de Corvelle`.
    pub(super) fn unnamed(&self) -> Option<(String, Vec<String>)> {
        let is_name = |at: &usize| self.tokens.get(*at).is_some_and(|token| token.tag == Tag::Propn);
        let kept = self.places.iter().rposition(|at| !is_name(at))? + 1;
        let range = self.tokens.get(*self.places.first()?)?.range.start
            ..self.tokens.get(*self.places.get(kept - 1)?)?.range.end;
        let keys = self.keys.get(..kept)?.to_vec();
        (kept < self.places.len() && self.speaks_of(&keys))
            .then(|| self.text.get(range).map(|text| (text.to_string(), keys)))?
    }

    /// Whether a phrase is what it speaks of: it begins with it, or with a verb and it (`Publier une base locale`), and no
    /// complement behind makes it another thing (`Obligations légales | d’accessibilité`), but for a name.
    pub(super) fn speaks_of(&self, phrase: &[String]) -> bool {
        let verb = self.places.first().and_then(|at| self.tokens.get(*at));
        let verb = verb.is_some_and(|first| first.features.form == Some(VerbForm::Infinitive));
        let rest = self.keys.get(1..).unwrap_or(&[]);
        let from = match (self.keys.starts_with(phrase), verb && rest.starts_with(phrase)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => return false,
        };
        let Some(last) = (from + phrase.len()).checked_sub(1).and_then(|at| self.places.get(at)) else { return false };
        let named = self.places.iter().filter(|at| *at > last);
        let next = self.tokens.get(last + 1);
        let named = next.is_some_and(|next| next.tag == Tag::Adp)
            && named.clone().count() > 0
            && named.into_iter().all(|at| self.tokens.get(*at).is_some_and(|token| token.tag == Tag::Propn));
        let verb_at = |at: usize| self.tokens.get(at).is_some_and(|token| matches!(token.tag, Tag::Verb | Tag::Aux));
        let infinitive =
            self.tokens.get(last + 2).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
        // `Créer un compte et rejoindre une équipe`, not `Formation initiale et continue`.
        let ends =
            next.is_none_or(|next| next.tag == Tag::Punct || verb_at(last + 1) || next.tag == Tag::Cconj && infinitive);
        !phrase.is_empty() && self.is_plain() && (ends || named)
    }
}

/// The dictionary forms of the content words of a phrase.
pub(super) fn phrase_keys(phrase: &str) -> Vec<String> {
    keys(&text::read(phrase).0)
}

/// Where a phrase stands in tokens: from its first word to its last, with none but small words between them.
pub(super) fn places<'a>(
    phrase: &'a [String],
    words: &'a [(String, usize)],
    tokens: &'a [Token],
) -> impl Iterator<Item = Range<usize>> + 'a {
    words.windows(phrase.len().max(1)).filter_map(move |run| {
        let same = run.iter().zip(phrase).all(|((key, _), wanted)| key == wanted);
        let near = run.windows(2).all(|pair| match pair {
            [(_, before), (_, after)] => {
                let inner = tokens.get(before + 1..*after).unwrap_or(&[]);
                inner.len() <= MOST_BETWEEN && inner.iter().all(|token| BETWEEN.contains(&token.folded.as_str()))
            }
            _ => false,
        });
        let (first, last) = run.first().zip(run.last())?;
        (same && near).then_some(first.1..last.1 + 1)
    })
}
