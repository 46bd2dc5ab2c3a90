use crate::analysis::ContentType;
use crate::document::{Block, BlockKind, Format, TopKind};
use crate::lexicon::opens_box;
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun paragraphe court tout en gras ne sert d’intertitre. La règle laisse les questions d’un entretien, les mots
    /// qui ouvrent un encadré (« Attention », « À savoir »), les lignes qui annoncent une liste, celle qui suit le
    /// titre et les mots en gras qui ouvrent un paragraphe avant un retour à la ligne.
    ///
    /// ## Pourquoi
    ///
    /// Une ligne en gras a l’air d’un titre et n’en est pas un : ni le sommaire, ni les lecteurs d’écran, ni les
    /// moteurs ne la voient comme tel (RGAA, critère 9.1).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Le verger de la Combe
    ///
    /// La commune rachète le verger.
    ///
    /// **Une récolte publique**
    ///
    /// Elle est prévue à l’automne.
    /// ```
    ///
    /// ```bon
    /// # Le verger de la Combe
    ///
    /// La commune rachète le verger.
    ///
    /// ## Une récolte publique
    ///
    /// Elle est prévue à l’automne.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : dans un fichier Markdown, la ligne devient un titre du niveau qui suit.
    {
        code: "STR010", slug: "faux-intertitre", summary: "Un intertitre est un titre, et non un paragraphe en gras",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.1", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    if matches!(context.kind, ContentType::Entretien | ContentType::Vers) {
        return;
    }
    let document = context.document;
    let mut above = 1;
    for (at, block) in document.blocks.iter().enumerate() {
        if let BlockKind::Heading(level) = block.kind {
            above = level;
        }
        let Some(title) = block.title().filter(|_| block.kind == BlockKind::Crosshead && block.bold) else { continue };
        let words = block.prose.text().get(title.clone()).unwrap_or("");
        let before = at.checked_sub(1).and_then(|before| document.blocks.get(before));
        // Under the title stands a chapô or a subtitle; after a heading, what sets it off.
        let heads = before.is_none_or(|before| matches!(before.kind, BlockKind::Heading(_) | BlockKind::Crosshead));
        let follows = document.blocks.get(at + 1).is_some_and(|next| next.kind == BlockKind::Paragraph);
        let label = words.split(':').next().unwrap_or("");
        let announces = words.ends_with(':') || words.ends_with('?') || opens_box(label);
        let quoted = words.starts_with(['«', '“', '"', '(', '[']) || words.contains(crate::document::Prose::MASK);
        let enclosed = document.top.get(block.top).is_none_or(|top| top.enclosed && document.format != Format::Html)
            || follows_opening(context.source.text().get(..block.prose.span().start).unwrap_or(""));
        // `<p><b>Nouveau</b><br>Le car…</p>`: the words that open a paragraph.
        let opens = opens_paragraph(context.source.text().get(block.prose.span().end..).unwrap_or(""));
        if opens || heads || !follows || announces || quoted || enclosed || context.analysis.languages.is_foreign(at) {
            continue;
        }
        let finding = found
            .at(block.prose.to_source(title), format!("«\u{a0}{words}\u{a0}» est en gras et sert d’intertitre."))
            .why("Ni le sommaire ni les lecteurs d’écran ne voient un titre (RGAA, critère 9.1).")
            .advice("Faites-en un vrai intertitre.");
        if let Some(edits) = heading_edits(context, block, above) {
            finding.unsafe_fix(edits);
        }
    }
}

/// The splices that make a heading of a paragraph that is one bold stretch on a line of its own.
fn heading_edits(context: &Context, block: &Block, above: u8) -> Option<Vec<Edit>> {
    let top = context.document.top.get(block.top)?;
    let written = context.source.slice(top.span).trim_end();
    let alone = context.document.format.is_markdown()
        && top.kind == TopKind::Paragraph
        && top.span.contains(block.span.start)
        && !written.contains(['\n', '\r']);
    let inside = written.strip_prefix("**").and_then(|inside| inside.strip_suffix("**"));
    let inside = inside.or_else(|| written.strip_prefix("__").and_then(|inside| inside.strip_suffix("__")));
    let inside = inside.filter(|inside| alone && !inside.contains("**") && !inside.contains("__"))?;
    let start = top.span.start;
    let level = usize::from((above + 1).min(6));
    Some(vec![
        Edit::replace(Span::new(start, start + 2), format!("{} ", "#".repeat(level))),
        Edit::delete(Span::new(start + 2 + inside.len(), start + written.len())),
    ])
}

/// Whether what stands before bold words is the tag that opens a box: they are its title.
fn follows_opening(before: &str) -> bool {
    let before = before.trim_end_matches(['*', '_', ' ', '\t', '\n', '\r']);
    let tag = before.strip_suffix("%}").and_then(|before| before.rsplit_once("{%"));
    tag.is_some_and(|(_, tag)| !tag.trim_start().starts_with("end"))
}

/// Whether what follows bold words is one line break, and then the text of their paragraph.
fn opens_paragraph(after: &str) -> bool {
    let after = ["</strong>", "</b>"].iter().find_map(|tag| after.trim_start().strip_prefix(tag)).unwrap_or(after);
    let Some(text) = after.trim_start().strip_prefix("<br").and_then(|rest| rest.split_once('>')) else { return false };
    !text.1.trim_start().starts_with(['<', '\n'])
}
