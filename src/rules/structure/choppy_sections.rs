use crate::analysis::ContentType;
use crate::document::{BlockKind, TopBlock, TopKind};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Plusieurs sections de suite, sous des intertitres de même niveau, ne comptent pas chacune quelques mots
    /// seulement. Les sections qui montrent une liste, un tableau, une image ou du code sont laissées, comme les
    /// fiches, les glossaires et les pages de listes.
    ///
    /// ## Pourquoi
    ///
    /// Un intertitre pour une phrase coupe la lecture sans aider à chercher : le texte devient une suite d’étiquettes.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Le verger de la Combe
    ///
    /// ## Le rachat
    ///
    /// La commune rachète le verger.
    ///
    /// ## La taille
    ///
    /// Des bénévoles taillent.
    ///
    /// ## La récolte
    ///
    /// Elle est prévue à l’automne.
    /// ```
    ///
    /// ```bon
    /// # Le verger de la Combe
    ///
    /// ## Du rachat à la récolte
    ///
    /// La commune rachète le verger. Des bénévoles taillent. La récolte est prévue à l’automne.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (25) : longueur sous laquelle une section est trop courte ;
    /// - `suite` (3) : nombre de sections courtes de suite à partir duquel elles sont signalées.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR013", slug: "sections-hachees", summary: "Les sections ne sont pas hachées",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne ; seuils choisis", verified: "2026-11-30",
    }
}

options! {
    /// Words from which a section is long enough.
    mots: usize = 25,
    /// Short sections in a row from which they are found.
    suite: usize = 3,
}

fn run(context: &Context, found: &mut Found) {
    use ContentType::{Faq, Fiche, Juridique, Liste, Recette, Vers};
    if matches!(context.kind, Faq | Fiche | Juridique | Liste | Recette | Vers) {
        return;
    }
    let options = &context.options.sections_hachees;
    let mut run: Vec<usize> = Vec::new();
    for at in 0..=context.analysis.headings.len() {
        let short = is_short(context, at, options.mots);
        let level = |at: usize| context.analysis.headings.get(at).map(|fact| fact.level);
        let same = run.last().is_none_or(|last| level(*last) == level(at));
        if short && same {
            run.push(at);
            continue;
        }
        report(context, found, &run, options.suite.max(2));
        run = if short { vec![at] } else { Vec::new() };
    }
}

fn report(context: &Context, found: &mut Found, run: &[usize], least: usize) {
    let Some(first) = run.first().and_then(|at| context.analysis.headings.get(*at)).filter(|_| run.len() >= least)
    else {
        return;
    };
    let limit = context.options.sections_hachees.mots;
    let message = format!("{} sections de suite comptent moins de {limit} mots chacune.", run.len());
    found
        .at(first.span, message)
        .why("Un intertitre pour une phrase coupe la lecture sans aider à chercher.")
        .advice("Réunissez ces sections sous un seul intertitre, ou faites-en une liste.");
}

/// Whether the section under the heading `at` is a few words of running text, and nothing else.
fn is_short(context: &Context, at: usize, limit: usize) -> bool {
    let (document, headings) = (context.document, &context.analysis.headings);
    let Some(fact) = headings.get(at).filter(|fact| fact.level > 1) else { return false };
    let end = headings.get(at + 1).map_or(document.body.end, |next| next.span.start);
    let next = headings.get(at + 1).map_or(document.blocks.len(), |next| next.block);
    let inside = fact.block + 1..next;
    let facts = context.analysis.blocks.get(inside.clone()).unwrap_or(&[]);
    let words: usize = facts.iter().map(|facts| facts.words).sum();
    let running = document.blocks.get(inside).unwrap_or(&[]).iter().all(|block| block.kind == BlockKind::Paragraph);
    let first = document.top.partition_point(|top| top.span.start < fact.span.end);
    let mut top = document.top.iter().skip(first).take_while(|top| top.span.start < end);
    let plain = |top: &TopBlock| matches!(top.kind, TopKind::Paragraph | TopKind::Heading(_));
    let image = document.images.partition_point(|image| image.span.start < fact.span.end);
    let images = document.images.get(image).is_some_and(|image| image.span.start < end);
    words > 0 && words < limit && running && !images && top.all(plain)
}
