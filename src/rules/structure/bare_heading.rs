use super::judged;
use crate::analysis::shows_nothing;
use crate::document::Format;
use crate::rules::{Context, Found};
use crate::source::Span;
use crate::text::{count_characters, count_words};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Sous chaque intertitre vient quelque chose, un texte, une image, un tableau, du code, avant un titre du même
    /// niveau ou la fin de la page. Un titre suivi d’un titre plus bas est laissé, comme un titre de niveau 6, sous lequel
    /// il n’y a plus de niveau, et les titres d’une page qui n’a aucun texte (`CON002`). Un titre long dit tout à lui seul
    /// (`STR009`), et la dernière étape numérotée d’une marche à suivre parfois aussi.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur arrive par un sommaire ou par un lien à une partie qui n’existe pas. C’est souvent un plan dont une
    /// partie n’a pas été écrite.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # La fête du fleuve
    ///
    /// ## Le programme du soir
    ///
    /// ## Le marché
    ///
    /// Il ouvre à 8 heures.
    /// ```
    ///
    /// ```bon
    /// # La fête du fleuve
    ///
    /// ## Le programme
    ///
    /// ### Le soir
    ///
    /// Le défilé part à 21 heures.
    ///
    /// ### Le marché
    ///
    /// Il ouvre à 8 heures.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR011", slug: "intertitre-sans-texte", summary: "Un intertitre a un texte sous lui",
        severity: Info, nature: Convention,
        source: "usage de la presse et des guides", verified: "2026-11-30",
    }
}

/// Words of a heading that says all there is to say, and of the last step of several that does.
const SAYING: usize = 14;
const STEP: usize = 5;

fn run(context: &Context, found: &mut Found) {
    // A page without a word of text is told of as a whole.
    if context.analysis.words.total() == 0 {
        return;
    }
    let headings = context.outline();
    let lead = judged::lead_headings(context);
    for (at, heading) in
        headings.iter().enumerate().filter(|(_, heading)| !heading.empty && (2..6).contains(&heading.level))
    {
        let next = headings.get(at + 1);
        // What stands behind the article of a page is not read.
        if next.is_none() && context.document.format == Format::Html {
            continue;
        }
        let end = next.map_or(context.document.body.end, |next| next.span.start);
        let between = Span::new(heading.span.end, end.max(heading.span.end));
        let deeper = next.is_some_and(|next| next.level > heading.level);
        // A heading that is a link leads to what it names; a letter of an index may have no entry.
        let links = &context.document.links;
        let first = links.partition_point(|link| link.span.start < heading.span.start);
        let linked = links.get(first).is_some_and(|link| link.span.start < heading.span.end);
        let is_lead = heading.block.is_some_and(|block| lead.contains(&block));
        if deeper || linked || is_lead || !shows_nothing(context.source.slice(between)) {
            continue;
        }
        let Some(block) = heading.block.and_then(|block| context.document.blocks.get(block)) else { continue };
        // A step may be told by its heading, and a sentence may be one by mistake, which `STR009` tells.
        let text = block.prose.text().trim_start();
        let long = count_words(text) >= SAYING;
        let step = text.starts_with(|c: char| c.is_ascii_digit())
            && !deeper
            && next.is_none_or(|next| next.level < heading.level);
        if count_characters(text) < 2 || long || step && count_words(text) >= STEP {
            continue;
        }
        let what = if next.is_some() { "un autre titre suit aussitôt" } else { "la page s’arrête là" };
        found
            .at(block.prose.span(), format!("Rien sous cet intertitre\u{a0}: {what}."))
            .why("Le lecteur qui vient par le sommaire ne trouve rien à lire.")
            .advice("Écrivez cette partie, ou retirez son intertitre.");
    }
}
