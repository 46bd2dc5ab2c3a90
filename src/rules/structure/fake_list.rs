use crate::analysis::ContentType;
use crate::document::{Block, BlockKind, Format, TopKind, line_start};
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Plusieurs lignes ou paragraphes de suite ne commencent pas par un tiret ou une puce tapés à la main (« – »,
    /// « • », « 1) ») au lieu d’être une liste du format. Les dialogues sont laissés, comme le texte brut, qui n’a
    /// pas de listes.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran annonce une vraie liste et son nombre d’éléments ; sur la page, les lignes tapées à la main
    /// se collent souvent en un seul paragraphe (RGAA, critère 9.3).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le bénévole apporte :
    ///
    /// • des gants ;
    ///
    /// • un sécateur ;
    ///
    /// • une échelle.
    /// ```
    ///
    /// ```bon
    /// Le bénévole apporte :
    ///
    /// - des gants ;
    /// - un sécateur ;
    /// - une échelle.
    /// ```
    ///
    /// ## Options
    ///
    /// - `elements` (3) : nombre de lignes à partir duquel elles sont signalées.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR014", slug: "fausse-liste", summary: "Une liste est balisée comme une liste",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.3", verified: "2026-11-30",
    }
}

options! {
    /// Lines from which they are found.
    elements: usize = 3,
}

fn run(context: &Context, found: &mut Found) {
    if context.document.format == Format::Text || context.kind == ContentType::Vers {
        return;
    }
    let least = context.options.fausse_liste.elements.max(2);
    let mut run: Vec<(Span, bool)> = Vec::new();
    for (at, block) in context.document.blocks.iter().enumerate() {
        let mut lines = if context.analysis.languages.is_foreign(at) { Vec::new() } else { lines(context, block) };
        // A bullet typed in a paragraph opens an item, whose line was counted with the paragraph.
        let line = |span: Span| line_start(context.source.text(), span.start);
        let counted = run.last().map(|(last, _)| line(*last));
        let before = lines.len();
        lines.retain(|(span, _)| counted.is_none_or(|last| line(*span) > last));
        if lines.is_empty() && before > 0 {
            continue;
        }
        let all = !lines.is_empty();
        if !all || lines.len() > 1 {
            report(found, &run, least);
            run.clear();
        }
        run.extend(lines);
    }
    report(found, &run, least);
}

fn report(found: &mut Found, run: &[(Span, bool)], least: usize) {
    // In a dialogue, each line ends as a sentence does.
    let listed = run.iter().filter(|(_, listed)| *listed).count();
    let Some((first, _)) = run.first().filter(|_| run.len() >= least && listed * 2 >= run.len()) else { return };
    found
        .at(*first, format!("{} lignes commencent par une puce ou un numéro tapés à la main.", run.len()))
        .why("Ni la page ni un lecteur d’écran n’en font une liste (RGAA, critère 9.3).")
        .advice("Écrivez-les comme une liste du format, une ligne par élément.");
}

/// The lines of a paragraph that begin as items do: where the sign stands, and whether they are surely no speech.
fn lines(context: &Context, block: &Block) -> Vec<(Span, bool)> {
    let typed = block.kind == BlockKind::Item
        && context.document.top.get(block.top).is_some_and(|top| top.kind == TopKind::Paragraph);
    if block.kind != BlockKind::Paragraph && !typed {
        return Vec::new();
    }
    let written = context.source.slice(block.span);
    let mut found = Vec::new();
    let mut at = 0;
    let mut others = 0;
    for line in written.split_inclusive('\n') {
        let (start, text) = (at + line.len() - line.trim_start().len(), line.trim());
        at += line.len();
        let text = text.trim_start_matches("<p>").trim_end_matches("<br>").trim_end_matches("<br/>").trim();
        match sign(text) {
            Some(length) => {
                let place = block.span.start + start;
                let dash = text.starts_with(['–', '—', '-']);
                let open = !text.ends_with(['.', '!', '?', '…', '»', '"', ',']);
                found.push((Span::new(place, place + length), !dash || open));
            }
            None => others += 1,
        }
    }
    // A list may have an announcing line, and lines that go on.
    if found.is_empty() && typed {
        return vec![(Span::new(block.span.start, block.span.start + 1), true)];
    }
    if others > found.len() { Vec::new() } else { found }
}

/// How long the sign is that a line begins with, where it is one of a list.
fn sign(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let after = line.get(first.len_utf8()..)?;
    let spaced = after.starts_with([' ', '\u{a0}', '\u{202f}', '\t']);
    match first {
        '•' | '‣' | '▪' | '◦' | '●' | '·' | '➢' | '➔' | '→' => Some(first.len_utf8()),
        '–' | '—' | '-' if spaced => Some(first.len_utf8()),
        'a'..='z' if after.starts_with(") ") => Some(2),
        '0'..='9' => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let rest = line.get(digits..)?;
            (digits < 3 && (rest.starts_with(") ") || rest.starts_with("/ ") || rest.starts_with("°) ")))
                .then_some(digits + 1)
        }
        _ => None,
    }
}
