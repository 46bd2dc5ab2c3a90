use crate::analysis::{MetaFact, titles};
use crate::lexicon::fold;
use crate::rules::{Context, Found};
use crate::text::{Token, TokenKind, stem, tokenize};
use std::collections::BTreeMap;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre ne répète pas le même mot trois fois, et n’aligne pas deux fois la même partie autour d’un tiret ou
    /// d’une barre.
    ///
    /// ## Pourquoi
    ///
    /// Google déconseille d’entasser dans un titre des variantes des mêmes mots ; le lecteur, lui, y voit une page
    /// faite pour les moteurs.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: "Piscine Corvézan : piscine couverte, piscine découverte, piscine pas chère"
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: "Piscine de Corvézan : un bassin couvert, un autre découvert"
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// - `fois` (3) : nombre de fois à partir duquel un mot répété est signalé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "MET007", slug: "titre-repetitif", summary: "Le titre ne répète pas les mêmes mots",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/title-link", verified: "2026-11-30",
    }
}

options! {
    /// How often a word may not be said.
    fois: usize = 3,
}

/// What sets the parts of a title apart.
const SEPARATORS: [&str; 5] = [" | ", " — ", " – ", " - ", " · "];

/// One content word in so many, at least, is the repeated one.
const SHARE: usize = 3;

fn run(context: &Context, found: &mut Found) {
    for title in &titles(context.source, context.document) {
        let Some(message) = repeated_word(title, context.options.titre_repetitif.fois).or_else(|| repeated_part(title))
        else {
            continue;
        };
        found
            .at(title.span, message)
            .why("Un titre qui répète ses mots se lit mal et passe pour écrit à l’intention des moteurs.")
            .advice("Gardez le mot une fois, et dites autre chose avec la place gagnée.")
            .generated(title.generated);
    }
}

/// The word that a title has `times` times or more, whatever its form.
fn repeated_word(title: &MetaFact, times: usize) -> Option<String> {
    let tokens = tokenize(&title.text);
    let mut stems: BTreeMap<String, usize> = BTreeMap::new();
    let is_said =
        |token: &Token| token.kind == TokenKind::Word && !token.is_function_word() && token.folded.chars().count() > 2;
    let content: Vec<(&Token, String)> =
        tokens.iter().filter(|token| is_said(token)).map(|token| (token, stem(&token.folded))).collect();
    for (_, stem) in &content {
        *stems.entry(stem.clone()).or_default() += 1;
    }
    let (word, count) = content
        .iter()
        .map(|(token, stem)| (token, stems.get(stem).copied().unwrap_or(0)))
        .max_by_key(|(_, count)| *count)?;
    let shown = word.text(&title.text);
    // A long title is a sentence.
    (count >= times.max(2) && count * SHARE >= content.len())
        .then(|| format!("Le titre dit {count} fois «\u{a0}{shown}\u{a0}»."))
}

/// The part that a title has twice.
fn repeated_part(title: &MetaFact) -> Option<String> {
    let mut parts: Vec<&str> = vec![&title.text];
    for separator in SEPARATORS {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    let folded: Vec<String> = parts.iter().map(|part| fold(part.trim())).collect();
    let at = (1..folded.len()).find(|&at| {
        folded
            .get(..at)
            .is_some_and(|before| folded.get(at).is_some_and(|part| part.len() > 3 && before.contains(part)))
    })?;
    let part = parts.get(at)?.trim();
    Some(format!("Le titre dit deux fois «\u{a0}{part}\u{a0}»."))
}
