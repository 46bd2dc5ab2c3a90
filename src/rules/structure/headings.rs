use super::judged;
use crate::analysis::ContentType;
use crate::document::{Block, BlockKind, Format, TopKind};
use crate::rules::{Context, Found, Severity, place};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un texte long a des intertitres. Les entretiens, dont les questions coupent le texte, les vers, les textes de loi
    /// et les pages faites surtout de listes (un sommaire, une marche à suivre) sont laissés. Des parties titrées au
    /// niveau 1 relèvent de `STR004`. De variantes dont le lecteur n’affiche qu’une, seule la plus longue compte. Les
    /// tableaux, les légendes et les citations ne comptent pas ; les directives qui titrent une partie
    /// (`.. section:: Les soins`) la titrent. Une page dont le titre est une question, à laquelle elle répond, n’est
    /// signalée qu’au-delà de `mots-avertissement`.
    ///
    /// ## Pourquoi
    ///
    /// Les intertitres permettent de parcourir le texte, à l’œil comme au lecteur d’écran (RGAA, critère 9.1). Leur
    /// présence n’est pas un critère de classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:20
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie, au service des espaces verts. Il est livré en deux semaines. Les épluchures, le marc de
    /// café et les feuilles mortes y sont les bienvenus.
    /// ```
    ///
    /// ```bon mots:20
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie, au service des espaces verts. Il est livré en deux semaines.
    ///
    /// ## Les déchets acceptés
    ///
    /// Les épluchures, le marc de café et les feuilles mortes y sont les bienvenus.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (300) : longueur au-delà de laquelle un texte sans intertitre est signalé, pour information ;
    /// - `mots-avertissement` (400) : longueur au-delà de laquelle c’est un avertissement ;
    /// - `variantes` (options-api, composition-api, sfc, html) : classes d’éléments dont le lecteur n’affiche qu’un.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose des intertitres.
    {
        code: "STR001", slug: "intertitres", summary: "Un texte long a des intertitres",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.1 ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Words of prose from which a text should have headings.
    mots: usize = 300,
    /// Words from which their absence is a warning.
    mots_avertissement: usize = 400,
    /// Classes of elements that stand for each other: a reader sees one.
    variantes: Vec<String> = ["options-api", "composition-api", "sfc", "html"].map(str::to_string).to_vec(),
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.intertitres;
    let words = words_shown(context);
    // A page that answers the question it is titled with is read from its beginning.
    let answers = context.analysis.title.as_ref().is_some_and(|title| title.text.trim_end().ends_with('?'));
    let most = if answers { options.mots_avertissement.max(options.mots) } else { options.mots };
    let other = matches!(context.kind, ContentType::Entretien | ContentType::Vers | ContentType::Juridique);
    if words <= most || other || is_cut(context) || is_listed(context) {
        return;
    }
    let severity = if words > options.mots_avertissement { Severity::Warning } else { Severity::Info };
    found
        .at(place::of_page(context), format!("Le texte compte {words} mots et aucun intertitre."))
        .severity(severity)
        .why("Sans intertitre, un texte long se parcourt mal, à l’œil comme au lecteur d’écran.")
        .advice("Coupez-le en parties et titrez chacune, ou lancez `intertitre restructure`.");
}

/// Whether headings cut the text: below level 1, several of level 1, or directives that stand for them.
fn is_cut(context: &Context) -> bool {
    let main = context.outline().iter().filter(|heading| heading.level == 1 && !heading.empty).count();
    let lower = context.outline().iter().any(|heading| heading.level > 1 && !heading.empty);
    let marked =
        context.document.blocks.iter().any(|block| matches!(block.kind, BlockKind::Crosshead | BlockKind::Label));
    let directed = || context.document.blocks.iter().any(judged::is_directive);
    // In a plain text, a short line alone is all that a heading can be.
    let lines = || {
        let whole = Span::new(0, context.source.text().len());
        context.document.format == Format::Text && !judged::short_lines(context, whole, 1).is_empty()
    };
    lower || marked || main > 1 || directed() || lines()
}

/// Whether three quarters of its words stand in lists.
fn is_listed(context: &Context) -> bool {
    let blocks = context.document.blocks.iter().zip(&context.analysis.blocks);
    let listed: usize = blocks.filter(|(block, _)| block.kind == BlockKind::Item).map(|(_, facts)| facts.words).sum();
    listed * 4 > context.analysis.words.total() * 3
}

/// The words that a reader sees at once: of variants, only those of the longest.
fn words_shown(context: &Context) -> usize {
    let variants = &context.options.intertitres.variantes;
    // A table is not cut by headings, nor is a quotation.
    let blocks = context.document.blocks.iter().zip(&context.analysis.blocks);
    let quoted = |block: &Block| context.document.top.get(block.top).is_some_and(|top| top.kind == TopKind::Quote);
    let apart = blocks.filter(|(block, _)| {
        matches!(block.kind, BlockKind::Cell | BlockKind::Caption | BlockKind::Quote) || quoted(block)
    });
    let apart: usize = apart.map(|(_, facts)| facts.words).sum();
    let words = context.analysis.words.total().saturating_sub(apart);
    // The elements that hold a variant, each with its number among the options.
    let held = context.document.elements.iter().filter_map(|element| {
        let class = element.value("class")?;
        let variant = variants.iter().position(|variant| class.split_whitespace().any(|class| class == variant))?;
        Some((element.inner, variant))
    });
    let held: Vec<(Span, usize)> = held.collect();
    let mut sums = vec![0; variants.len()];
    for (block, facts) in context.document.blocks.iter().zip(&context.analysis.blocks) {
        // The innermost is the last that begins before the block.
        let of = held.iter().rev().find(|(inner, _)| inner.contains(block.span.start));
        if let Some(sum) = of.and_then(|(_, variant)| sums.get_mut(*variant)) {
            *sum += facts.words;
        }
    }
    let (all, longest) = (sums.iter().sum::<usize>(), sums.iter().max().copied().unwrap_or(0));
    words.saturating_sub(all) + longest
}
