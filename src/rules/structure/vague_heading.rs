use super::judged;
use crate::analysis::{is_vague_heading, usual_form};
use crate::document::BlockKind;
use crate::lexicon::{UsualHeading, fold};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun intertitre ne conviendrait à n’importe quel texte : « Introduction », « Divers », « Partie 2 », « En
    /// savoir plus » au-dessus d’un texte suivi. Les rubriques qui nomment une partie d’appareil (« Sources »,
    /// « Glossaire », « Contact ») sont laissées, comme un mot qu’un titre plus haut explique (« Conclusion » sous
    /// « Conclusion et fin du bail »), celui que des titres plus bas précisent aussitôt, et « En savoir plus » au-dessus de
    /// quelques mots et de leurs liens.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur qui parcourt la page ne lit souvent que les intertitres : un mot passe-partout ne lui dit pas s’il
    /// doit s’arrêter. C’est un conseil de rédaction.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # La fête du fleuve
    ///
    /// ## Introduction
    ///
    /// Les bateaux arrivent vendredi à Corvin, après trois ans d’absence.
    /// ```
    ///
    /// ```bon
    /// # La fête du fleuve
    ///
    /// ## Trois ans d’absence
    ///
    /// Les bateaux arrivent vendredi à Corvin.
    ///
    /// ## Sources
    ///
    /// Les chiffres viennent de la mairie.
    /// ```
    ///
    /// ## Options
    ///
    /// - `admis` (Contexte) : intertitres à laisser, quels que soient leur casse et leur article ; « Contexte » est une rubrique d’usage
    ///   des fiches de projet.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR007", slug: "intertitre-vague", summary: "Les intertitres disent de quoi parle leur partie",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne", verified: "2026-11-30",
    }
}

options! {
    /// Headings that are let through.
    admis: Vec<String> = vec!["Contexte".to_string()],
}

fn run(context: &Context, found: &mut Found) {
    let admitted: Vec<String> =
        context.options.intertitre_vague.admis.iter().map(|words| without_article(words)).collect();
    for (at, fact) in judged::headings(context).filter(|(_, fact)| is_vague_heading(&fact.text)) {
        let words = without_article(&fact.text);
        // `Contexte général` says no more than `Contexte`.
        let bare = [" général", " générale", " généraux"].iter().find_map(|hollow| words.strip_suffix(hollow));
        let allowed = admitted.iter().any(|admitted| *admitted == words || bare == Some(admitted.as_str()));
        let read = judged::running_words(context, at);
        // Right above a list, a pointer says what it is.
        let pointer = usual_form(&fact.text) == Some(UsualHeading::Pointer);
        let first = context.document.blocks.get(fact.block + 1).map(|block| block.kind);
        let lists = pointer && first == Some(BlockKind::Item);
        // What stands over headings of its own is told by them.
        let umbrella = first.is_some_and(|kind| matches!(kind, BlockKind::Heading(level) if level > fact.level));
        let links = pointer && leads_elsewhere(context, at);
        if allowed || read == 0 || lists || umbrella || links || is_explained(context, at, &words) {
            continue;
        }
        found
            .at(fact.span, format!("«\u{a0}{}\u{a0}» conviendrait à n’importe quel texte.", fact.text))
            .why("Le lecteur qui parcourt les intertitres ne sait pas de quoi parle cette partie.")
            .advice("Nommez le sujet de la partie, ou ce qu’on y apprend.");
    }
}

/// The words of a heading, folded, without the article and the signs before them.
fn without_article(text: &str) -> String {
    let folded = fold(text.trim_matches(|c: char| !c.is_alphabetic()));
    let bare = ["le ", "la ", "les ", "l'"].iter().find_map(|article| folded.strip_prefix(article));
    bare.unwrap_or(&folded).trim().to_string()
}

/// Most words of a part for each link in it, from which the part is no list of links.
const PER_LINK: usize = 60;

/// Whether a part is made of links: what they lead to is its subject.
fn leads_elsewhere(context: &Context, at: usize) -> bool {
    let headings = &context.analysis.headings;
    let Some(fact) = headings.get(at) else { return false };
    let end = headings.get(at + 1).map_or(context.document.blocks.len(), |next| next.block);
    let blocks = fact.block + 1..end;
    let facts = context.analysis.blocks.get(blocks.clone()).unwrap_or(&[]);
    let words: usize = facts.iter().map(|facts| facts.words).sum();
    let place = |block: usize| context.document.blocks.get(block).map_or(usize::MAX, |block| block.span.start);
    let inside = place(blocks.start)..place(blocks.end);
    let links = context.links().iter().filter(|link| inside.contains(&link.span.start)).count();
    links > 0 && words <= links * PER_LINK
}

/// Whether a heading above it holds the same words, and says of what they are: `Conclusion` under `Conclusion du bail`.
fn is_explained(context: &Context, at: usize, words: &str) -> bool {
    let headings = &context.analysis.headings;
    let Some(fact) = headings.get(at) else { return false };
    let holds = |text: &str| {
        let text = fold(text);
        text.len() > words.len() + 3 && text.split(|c: char| !c.is_alphanumeric()).any(|word| word == words)
    };
    let mut level = fact.level;
    let mut above = headings.iter().take(at).rev().filter(|above| {
        // The title of the page says what the whole is about.
        let holder = above.level < level && above.level > 1;
        level = level.min(above.level);
        holder
    });
    above.any(|above| holds(&above.text))
}
