use super::judged;
use crate::analysis::{ContentType, SectionFact};
use crate::document::{BlockKind, Origin, TopKind};
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Entre deux intertitres, le texte courant (sans les listes ni les tableaux) ne dépasse pas une longueur donnée. Un
    /// texte sans aucun intertitre relève de `STR001`. Un intertitre fait de code (`useState`), une directive qui en tient
    /// lieu (`.. section:: Les soins`) coupent une section comme les autres ; les réponses d’un entretien et
    /// les encadrés, à côté du texte, sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Un intertitre tous les deux à trois cents mots donne au lecteur un point d’entrée par écran. C’est une habitude
    /// de rédaction, pas un critère de classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:20
    /// # Le marché couvert rouvre
    ///
    /// ## Une charpente restaurée
    ///
    /// Après quatorze mois de travaux, les commerçants ont retrouvé leurs étals dimanche matin. La charpente métallique
    /// a été restaurée pièce par pièce par trois entreprises de la région.
    /// ```
    ///
    /// ```bon mots:20
    /// # Le marché couvert rouvre
    ///
    /// ## Les étals retrouvés
    ///
    /// Après quatorze mois de travaux, les commerçants ont retrouvé leurs étals dimanche matin.
    ///
    /// ## Une charpente restaurée
    ///
    /// La charpente métallique a été restaurée pièce par pièce par trois entreprises de la région.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (300) : nombre maximal de mots de texte courant entre deux intertitres ; au-delà, la section est signalée pour
    ///   information ;
    /// - `mots-avertissement` (400) : nombre au-delà duquel c’est un avertissement.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` coupe les sections trop longues.
    {
        code: "STR002", slug: "section-longue", summary: "Les sections ne sont pas trop longues",
        severity: Warning, nature: Convention,
        source: "usage de la presse en ligne ; seuil par défaut de Yoast SEO 3.6", verified: "2026-11-22",
    }
}

options! {
    /// Most words of running text between two headings.
    mots: usize = 300,
    /// Words from which a section is a warning.
    mots_avertissement: usize = 400,
}

fn run(context: &Context, found: &mut Found) {
    let limit = context.options.section_longue.mots;
    let cut = context.analysis.headings.iter().any(|heading| heading.level > 1);
    if !cut || context.kind == ContentType::Entretien {
        return;
    }
    let long = context.analysis.sections.iter().filter(|section| section.running_words > limit);
    for (section, words) in long.map(|section| (section, longest_run(context, section))) {
        if words <= limit {
            continue;
        }
        let heading = section.heading.and_then(|index| context.document.blocks.get(index));
        let (span, name) = match heading {
            // Under a heading that the program added, the text is still the author's.
            Some(block) if block.origin == Origin::Generated => {
                (section.span, format!("La section « {} »", block.prose.text().trim()))
            }
            Some(block) => {
                let text = block.prose.text();
                (block.prose.to_source(0..text.len()), format!("La section « {} »", text.trim()))
            }
            None => (section.span, "Le début, avant le premier intertitre,".to_string()),
        };
        let message = format!("{name} compte {words} mots de texte courant ; le seuil est de {limit}.");
        let severe = words > context.options.section_longue.mots_avertissement;
        found
            .at(span, message)
            .severity(if severe { Severity::Warning } else { Severity::Info })
            .why("Le lecteur n’y trouve pas de point d’entrée.")
            .advice("Coupez-la par un intertitre là où le sujet change.");
    }
}

/// The most words of running text of a section between two things that part it as a heading does.
fn longest_run(context: &Context, section: &SectionFact) -> usize {
    let document = context.document;
    let starts = context.outline().iter().filter(|heading| heading.block.is_none() && !heading.empty);
    let starts: Vec<usize> = starts.map(|heading| heading.span.start).collect();
    let parts = |place: usize| starts.partition_point(|start| *start < place);
    // A box is beside the text, but where it holds the section with its heading.
    let heading = section.heading.and_then(|index| document.blocks.get(index));
    let boxed = heading.and_then(|block| document.top.get(block.top)).is_some_and(|top| top.enclosed);
    let (mut longest, mut words, mut known) = (0, 0, None);
    let titles = judged::short_lines(context, section.span, 2);
    for (at, (block, facts)) in document.blocks.iter().zip(&context.analysis.blocks).enumerate() {
        if !section.span.contains(block.span.start) || matches!(block.kind, BlockKind::Heading(_)) {
            continue;
        }
        let part = parts(block.span.start);
        let sets_off = block.kind == BlockKind::Crosshead || titles.contains(&at);
        if sets_off || judged::is_directive(block) || known.is_some_and(|known| known != part) {
            words = 0;
        }
        known = Some(part);
        let top = document.top.get(block.top).filter(|top| boxed || !top.enclosed).map(|top| top.kind);
        if block.kind == BlockKind::Paragraph && top == Some(TopKind::Paragraph) {
            words += facts.words;
        }
        longest = longest.max(words);
    }
    longest
}
