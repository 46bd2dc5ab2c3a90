use crate::analysis::{PageLink, Variants, apparatus};
use crate::document::{Block, BlockKind, Document};
use crate::lexicon::{fold, is_vague_link};
use crate::rules::{Context, Found};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux liens de la page posés sur les mêmes mots mènent à la même page. Les libellés vagues relèvent de `LIE001` ;
    /// ceux d’un seul mot, les formats de fichier et les tableaux sont laissés, comme deux endroits d’une même page. Les
    /// variantes dont le lecteur ne voit qu’une à la fois (onglets, blocs voisins de classes différentes) ne sont pas
    /// comparées entre elles, ni les libellés qui se lisent sous deux intertitres, dont chacun dit de quoi il est question.
    /// Les citations, les sources, les liens externes et les notes, qui citent des titres, et les sommaires
    /// (`SUMMARY.md`, `_sidebar.md`), dont le rang distingue les entrées, ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// Dans la liste des liens, rien ne distingue deux libellés pareils : le lecteur croit que les deux mènent au même
    /// endroit (RGAA, critère 6.1).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Lisez [le règlement du verger](reglement.html). Aux jardins s’applique aussi [le règlement du verger](jardins.html).
    /// ```
    ///
    /// ```bon
    /// Lisez [le règlement du verger](reglement.html) et [celui des jardins partagés](jardins.html).
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
        code: "LIE003", slug: "libelles-identiques", summary: "Le même libellé ne mène pas à deux pages",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 6.1", verified: "2026-11-30",
    }
}

/// Letters under which a label is a mark rather than words.
const SHORT: usize = 5;

/// Names of files that hold the menu of a site.
const MENUS: &[&str] = &["summary.md", "_sidebar.md", "_navbar.md", "toc.md", "_toc.md"];

fn run(context: &Context, found: &mut Found) {
    let file = context.source.name().rsplit(['/', '\\']).next().unwrap_or("");
    if MENUS.contains(&fold(file).as_str()) {
        return;
    }
    let variants = Variants::read(context.source, context.document);
    let sources = apparatus(context.document);
    let places = Places::read(context);
    let mut seen: BTreeMap<(String, Option<String>, usize), Same> = BTreeMap::new();
    for link in context.links() {
        let label = fold(&link.label);
        let letters = label.chars().filter(|c| c.is_alphabetic()).count();
        let tables = &context.document.tables;
        let before = tables.partition_point(|table| table.span.start <= link.span.start);
        let cell =
            before.checked_sub(1).and_then(|at| tables.get(at)).is_some_and(|table| link.span.end <= table.span.end);
        // One word that comes back is a term, whose pages may differ.
        let bare = letters < SHORT || !label.contains(' ') || is_vague_link(&label) || label.contains("://");
        // What a template writes is not read.
        let written = context.source.slice(link.words) == link.label;
        if bare
            || !written
            || link.named
            || link.mixed
            || cell
            || sources.iter().any(|part| part.contains(link.span.start))
            || places.quoted(link.span.start)
            || link.target.is_empty()
            || link.target.contains(['{', '<'])
        {
            continue;
        }
        let target = page(&link.target);
        if target.is_empty() {
            continue;
        }
        let variant = variants.at(link.span.start);
        let part = places.part(link);
        let same = seen.entry((label, variant, part)).or_insert_with(|| Same {
            label: link.label.clone(),
            line: context.source.position(link.span.start).line,
            targets: BTreeSet::new(),
            other: None,
        });
        if same.targets.insert(target) && same.targets.len() == 2 {
            same.other = Some(link.words);
        }
    }
    for same in seen.values() {
        let Some(span) = same.other else { continue };
        let (label, line, pages) = (&same.label, same.line, same.targets.len());
        let message = match pages {
            2 => format!("Le libellé «\u{a0}{label}\u{a0}» mène ailleurs que ligne {line}."),
            pages => format!(
                "Le libellé «\u{a0}{label}\u{a0}» mène à {pages} pages différentes, dont celle de la ligne {line}."
            ),
        };
        found
            .at(span, message)
            .why("Dans la liste des liens, rien ne les distingue (RGAA, critère 6.1).")
            .advice("Précisez chaque libellé par ce que sa page a de propre.");
    }
}

/// What stands around the links of a page.
struct Places<'a> {
    document: &'a Document,
    /// Where headings begin.
    headings: Vec<usize>,
    /// The quotations that elements hold: posts of others, shown as they are.
    quotes: Vec<Span>,
}

impl<'a> Places<'a> {
    fn read(context: &Context<'a>) -> Self {
        let document = context.document;
        let quotes = document.elements.iter().filter(|element| element.name == "blockquote");
        Self {
            document,
            headings: context.outline().iter().map(|heading| heading.span.start).collect(),
            quotes: quotes.map(|element| element.span).collect(),
        }
    }

    /// The block that holds a place.
    fn block(&self, offset: usize) -> Option<&'a Block> {
        let after = self.document.blocks.partition_point(|block| block.span.start <= offset);
        after.checked_sub(1).and_then(|at| self.document.blocks.get(at))
    }

    /// Whether somebody else wrote the words at a place.
    fn quoted(&self, offset: usize) -> bool {
        self.block(offset).is_some_and(|block| block.kind == BlockKind::Quote)
            || self.quotes.iter().any(|quote| quote.contains(offset))
    }

    /// The part of the page that says what the words of a link are about, by its number: the heading before a link is
    /// context that RGAA 6.1 counts.
    fn part(&self, link: &PageLink) -> usize {
        self.headings.partition_point(|heading| *heading <= link.span.start)
    }
}

/// Links with the same words.
struct Same {
    label: String,
    /// The line of the first.
    line: usize,
    targets: BTreeSet<String>,
    /// The first that leads elsewhere.
    other: Option<Span>,
}

/// The page of an address: without its place, its parameters, its scheme and its ending.
fn page(address: &str) -> String {
    let path = address.split(['#', '?']).next().unwrap_or("");
    let path = fold(path);
    let path = path.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    let path = path.trim_start_matches("./").trim_start_matches("../").trim_end_matches('/');
    let path = ["index.html", "index.md", ".html", ".md"]
        .iter()
        .fold(path, |path, end| path.strip_suffix(end).unwrap_or(path));
    path.trim_matches('/').to_string()
}
