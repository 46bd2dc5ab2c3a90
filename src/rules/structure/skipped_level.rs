use super::judged;
use crate::analysis::OutlineHeading;
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// En descendant, les intertitres ne sautent pas de niveau : sous un niveau 2 vient un niveau 3. La remontée est
    /// libre. Le premier titre du texte donne le niveau de départ. Un titre qui ouvre un composant (`<Exercices>`) prend le
    /// niveau que ce composant attend, et celui qui suit une directive (`.. section:: Les soins`) n’est pas jugé ; un chapô
    /// écrit comme un intertitre relève de `STR009`.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran annonce le niveau de chaque titre : un niveau sauté fait croire qu’une partie manque (RGAA,
    /// critère 9.1). Ce n’est pas un critère de classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// #### Les déchets acceptés
    ///
    /// Les épluchures, le marc de café et les feuilles mortes.
    /// ```
    ///
    /// ```bon
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// ## Les déchets acceptés
    ///
    /// Les épluchures, le marc de café et les feuilles mortes.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire, et sous un titre de niveau 1 seulement : l’intertitre passe au niveau 2, et ceux de même niveau à la suite avec
    /// lui, avec ce qu’ils coiffent. Plus bas, l’intertitre précise celui qui précède ou ouvre un autre sujet : la règle dit les
    /// deux niveaux possibles, et ne choisit pas.
    {
        code: "STR003", slug: "niveau-saute", summary: "Les niveaux d’intertitres se suivent",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.1", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let mut above: Option<(u8, usize)> = None;
    let directives = context.document.blocks.iter().filter(|block| judged::is_directive(block));
    let directives: Vec<usize> = directives.map(|block| block.span.start).collect();
    // Levels as they would be once mended: what stands below a heading that skips does not skip again.
    // A box of a template has an outline of its own.
    let lead = judged::lead_headings(context);
    let headings = context.outline().iter().filter(|heading| !heading.enclosed);
    let judged: Vec<&OutlineHeading> =
        headings.filter(|heading| heading.block.is_none_or(|block| !lead.contains(&block))).collect();
    for (at, heading) in judged.iter().enumerate() {
        let level = heading.level;
        // A directive is a heading whose level its template knows.
        let known = above.filter(|(_, at)| {
            let after = directives.partition_point(|directive| directive < at);
            directives.get(after).is_none_or(|directive| *directive > heading.span.start)
        });
        let skips = known.map(|(above, _)| above + 1).filter(|due| level > *due);
        if let Some(due) = skips.filter(|_| !opens_component(context, heading.span.start)) {
            let written = context.source.slice(heading.span);
            let signs = written.bytes().take_while(|byte| *byte == b'#').count();
            let span = match heading.block.and_then(|block| context.document.blocks.get(block)) {
                Some(block) => block.prose.span(),
                None => heading.span,
            };
            let before = due - 1;
            let finding = found
                .at(span, format!("Intertitre de niveau {level} juste après un titre de niveau {before}."))
                .why("Un niveau sauté fait croire qu’une partie manque (RGAA, critère 9.1).")
                .advice(match before {
                    1 => format!("Passez cet intertitre au niveau {due}, et ceux de même niveau à la suite, avec ce qu’ils coiffent."),
                    _ => format!(
                        "Passez cet intertitre au niveau {due} s’il précise celui qui le précède, au niveau {before} s’il ouvre un autre sujet, et ceux qu’il coiffe à la suite."
                    ),
                });
            // Below another heading, nobody but the author knows of which it is a part.
            if signs == usize::from(level)
                && before == 1
                && let Some(edits) = raise(judged.get(at..).unwrap_or(&[]), context, level - due)
            {
                finding.unsafe_fix(edits);
            }
        }
        above = Some((level, heading.span.start));
    }
}

/// The splices that raise a heading by some levels, with those of its level that follow and all that they hold: one alone
/// would become the parent of the others. None where one of them is not written with signs.
fn raise(headings: &[&OutlineHeading], context: &Context, by: u8) -> Option<Vec<Edit>> {
    let level = headings.first()?.level;
    let run = headings.iter().take_while(|heading| heading.level >= level);
    run.map(|heading| {
        let signs = context.source.slice(heading.span).bytes().take_while(|byte| *byte == b'#').count();
        let marks = Span::new(heading.span.start, heading.span.start + signs);
        let raised = usize::from(heading.level - by);
        (signs == usize::from(heading.level)).then(|| Edit::replace(marks, "#".repeat(raised)))
    })
    .collect()
}

/// Whether what stands right before `at` opens a component, which may show headings of its own: `<Exercices>`.
fn opens_component(context: &Context, at: usize) -> bool {
    let before = context.source.text().get(..at).unwrap_or("").trim_end();
    let line = before.rsplit(['\n', '\r']).next().unwrap_or("").trim_start();
    let tag = line.strip_prefix('<').and_then(|tag| tag.strip_suffix('>'));
    tag.is_some_and(|tag| {
        tag.starts_with(|c: char| c.is_ascii_uppercase()) && !tag.ends_with('/') && !tag.contains('<')
    })
}
