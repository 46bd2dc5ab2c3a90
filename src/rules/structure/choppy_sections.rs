use crate::analysis::ContentType;
use crate::document::{BlockKind, TopBlock, TopKind};
use crate::lexicon::fold;
use crate::rules::{Context, Found};
use crate::text::VerbGroup;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Plusieurs sections de suite, sous des intertitres de même niveau, ne comptent pas chacune quelques mots
    /// seulement. Les sections qui montrent une liste, un tableau, une image ou du code sont laissées, comme celles qui
    /// n’ont pas de phrase (une adresse, un numéro, une ligne de formulaire), celles qui disent par quelle voie faire une
    /// démarche (« En ligne », « Par courrier »), celles dont l’intertitre est un identifiant (`bbox`), les fiches, les
    /// glossaires et les pages de listes.
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
    /// - `suite` (3) : nombre de sections courtes de suite à partir duquel elles sont signalées ;
    /// - `voies` (En ligne, Sur place, Par courrier, Par courriel, Par messagerie, Par téléphone, Par internet, Par formulaire, Cas général) : intertitres dont la section peut être courte.
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
    /// Headings whose sections may be short: ways to do something, and cases of a form.
    voies: Vec<String> = [
        "En ligne",
        "Sur place",
        "Par courrier",
        "Par courriel",
        "Par messagerie",
        "Par téléphone",
        "Par internet",
        "Par formulaire",
        "Cas général",
    ]
    .map(str::to_string)
    .to_vec(),
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
    // An address, a number, a line of a form are no text that is cut up.
    let told = facts.iter().flat_map(|facts| &facts.sentences).any(|sentence| {
        let verbs = &sentence.structure.parse.verbs;
        verbs.iter().any(VerbGroup::is_finite)
    });
    let words: usize = facts.iter().map(|facts| facts.words).sum();
    let running = document.blocks.get(inside).unwrap_or(&[]).iter().all(|block| block.kind == BlockKind::Paragraph);
    let first = document.top.partition_point(|top| top.span.start < fact.span.end);
    let mut top = document.top.iter().skip(first).take_while(|top| top.span.start < end);
    let plain = |top: &TopBlock| matches!(top.kind, TopKind::Paragraph | TopKind::Heading(_));
    let image = document.images.partition_point(|image| image.span.start < fact.span.end);
    let images = document.images.get(image).is_some_and(|image| image.span.start < end);
    words > 0 && words < limit && running && told && !images && top.all(plain) && !is_entry(context, &fact.text)
}

/// Whether a heading is an entry of a reference, or a way to do something: its section is looked up, not read on.
fn is_entry(context: &Context, heading: &str) -> bool {
    let identifier = !heading.contains(' ') && heading.starts_with(|c: char| !c.is_uppercase());
    let folded = fold(heading);
    let way =
        |way: &String| folded.strip_prefix(&fold(way)).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    identifier || heading.contains('_') || context.options.sections_hachees.voies.iter().any(way)
}
