use crate::rules::{Context, Found, Severity};
use crate::text::VerbGroup;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase de l’auteur ne dépasse une longueur donnée. Les mots se comptent entre deux espaces : « l’eau » en
    /// fait un. Les citations comptent comme le reste, sauf une citation dans une citation. Là où deux phrases se touchent
    /// peut-être sans point (« 20 €Par exemple », deux lignes dont la seconde commence par une capitale), rien n’est signalé.
    ///
    /// ## Pourquoi
    ///
    /// Une phrase longue demande de garder plus de choses en tête. Le guide du langage clair de l’État conseille des
    /// phrases courtes ; le seuil exact est un choix, réglable.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:20
    /// Le maire, qui avait promis en mars une décision rapide, a finalement renvoyé le dossier à la commission, laquelle
    /// ne se réunira pas avant la rentrée.
    /// ```
    ///
    /// ```bon mots:20
    /// Le maire avait promis en mars une décision rapide. Il a renvoyé le dossier à la commission. Elle ne se réunira
    /// pas avant la rentrée.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (40) : longueur au-delà de laquelle une phrase est signalée ;
    /// - `mots-avertissement` (60) : longueur au-delà de laquelle elle est un avertissement.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS001", slug: "phrase-longue", summary: "Les phrases ne sont pas trop longues",
        severity: Warning, nature: Convention,
        source: "plus.transformation.gouv.fr, engagement n° 5 (langage clair) ; seuil choisi", verified: "2026-11-22",
    }
}

options! {
    /// Most words of a sentence.
    mots: usize = 40,
    /// Words from which a sentence is a warning.
    mots_avertissement: usize = 60,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.phrase_longue;
    for (_, index, sentence) in context.analysis.author_sentences(context.document) {
        if sentence.words <= options.mots || is_quoted_twice(context, index) {
            continue;
        }
        let Some(block) = context.document.blocks.get(index) else { continue };
        let span = block.prose.to_source(sentence.range.clone());
        let text = context.source.slice(span);
        if is_glued(text) {
            continue;
        }
        let severity = if sentence.words > options.mots_avertissement { Severity::Warning } else { Severity::Info };
        let told = sentence.structure.parse.verbs.iter().any(VerbGroup::is_finite);
        found
            .at(span, format!("Phrase de {} mots ; le seuil est de {}.", sentence.words, options.mots))
            .severity(severity)
            .why("Une phrase longue se relit deux fois.")
            .advice(match text.matches(';').count() {
                count if count >= SERIES => "Présentez-en les éléments en liste.",
                _ if !told => "Coupez-la en plusieurs, avec un verbe à chacune, ou présentez-en les éléments en liste.",
                _ => "Coupez-la à une conjonction ou à une relative, et répétez le sujet.",
            });
    }
}

/// Whether a block stands in a quotation that is itself quoted, as an example to look at: `> > Une phrase…`.
fn is_quoted_twice(context: &Context, block: usize) -> bool {
    let Some(start) = context.document.blocks.get(block).map(|block| block.prose.to_source(0..0).start) else {
        return false;
    };
    let before = context.source.text().get(..start).unwrap_or("");
    let line = before.rsplit(['\n', '\r']).next().unwrap_or("");
    context.document.format.is_markdown() && line.trim_start().starts_with('>') && line.matches('>').count() > 1
}

/// Semicolons of a sentence that lists things.
const SERIES: usize = 3;

/// Words that begin a line as they begin a sentence: no name does.
const OPENINGS: &[&str] = &[
    "ce", "ces", "cet", "cette", "des", "elle", "elles", "en", "il", "ils", "la", "le", "les", "nous", "on", "pour",
    "si", "un", "une", "vous",
];

/// Whether two sentences may stand in what is written, with no final sign between them: `20 €Par exemple`, two lines, or
/// words left out: `(...) Le bac`.
fn is_glued(written: &str) -> bool {
    let upper = |rest: &str| {
        let mut letters = rest.trim_start_matches([' ', '*', '_', '[', '"', '«', '\u{a0}']).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(|c| c.is_lowercase() || c == '\'')
    };
    let after =
        |sign: &str| written.match_indices(sign).any(|(at, sign)| written.get(at + sign.len()..).is_some_and(upper));
    let opens = |line: &str| {
        let first = line.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        first.starts_with(char::is_uppercase) && OPENINGS.contains(&first.to_lowercase().as_str())
    };
    let lines = || written.split('\n').skip(1).any(opens);
    let signs = ["€", "%", "(...)", "(…)", "[...]", "[…]", "  \n", "\\\n", "<br>", "<br/>", "<br />"];
    signs.iter().any(|sign| after(sign)) || lines()
}
