use crate::analysis::without_final_mark;
use crate::document::{Block, List, TopKind};
use crate::rules::{Context, Found};
use crate::source::Span;
use crate::text::{count_characters, count_words};
use std::collections::BTreeMap;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les éléments d’une liste finissent par le même signe, ou par aucun ; le dernier peut finir par un point, et
    /// l’avant-dernier par « ; et » ou « ; ou ». Sont laissés les listes qui en contiennent d’autres, celles qui sont
    /// citées, celles dont chaque élément est un nom en gras et sa valeur, d’un mot ou deux parfois (« **Type** : nombre »),
    /// les galeries, les listes dont chaque lecteur ne voit qu’une partie (`{.si-mineur}`), l’élément que suit « et » ou
    /// « ou », et les éléments qui finissent par un lien, du code, un point d’interrogation ou une abréviation. La phrase qui
    /// continue après la liste justifie le signe du dernier élément.
    ///
    /// ## Pourquoi
    ///
    /// Une ponctuation qui change d’un élément à l’autre fait négligé. En français, les éléments finissent d’ordinaire
    /// par un point-virgule et le dernier par un point.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le bénévole apporte :
    ///
    /// - des gants ;
    /// - un sécateur.
    /// - une échelle ;
    /// - un chapeau.
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
    /// - `elements` (3) : nombre d’éléments à partir duquel une liste est regardée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR016", slug: "liste-ponctuation", summary: "Les éléments d’une liste finissent tous de la même façon",
        severity: Info, nature: Typographie,
        source: "usage typographique français : points-virgules puis point, ou rien", verified: "2026-11-30",
    }
}

options! {
    /// Items from which a list is looked at.
    elements: usize = 3,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Stop,
    Semicolon,
    Comma,
    Nothing,
    /// No sign, before an item that a conjunction opens: the usual one of the list, whatever it is.
    Joined,
}

impl End {
    fn label(self) -> &'static str {
        match self {
            Self::Stop => "un point",
            Self::Semicolon => "un point-virgule",
            Self::Comma => "une virgule",
            Self::Nothing | Self::Joined => "aucun signe",
        }
    }
}

fn run(context: &Context, found: &mut Found) {
    let lists = &context.document.lists;
    for (at, list) in lists.iter().enumerate() {
        // They stand in the order of the text.
        let inner = lists.get(at + 1).is_some_and(|next| list.span.contains(next.span.start));
        if inner || list.items.len() < context.options.liste_ponctuation.elements.max(3) {
            continue;
        }
        let Some(ends) = ends(context, list) else { continue };
        let Some((&(last_end, last), body)) = ends.split_last() else { continue };
        let mut counts: BTreeMap<End, usize> = BTreeMap::new();
        for (end, _) in body.iter().filter(|(end, _)| *end != End::Joined) {
            *counts.entry(*end).or_default() += 1;
        }
        // `et` may stand before the last item: a comma is a semicolon of short items.
        // Of as many of each, that of the last item.
        let usual = counts.iter().max_by_key(|(end, count)| (**count, **end == last_end)).map(|(end, _)| *end);
        let Some(usual) = usual else { continue };
        let odd = body.iter().find(|(end, _)| *end != usual && *end != End::Joined);
        let (place, message) = match odd {
            Some((end, place)) => {
                let others: usize = counts.values().sum::<usize>() - counts.get(&usual).copied().unwrap_or(0);
                let items = ends.len();
                let start = match others {
                    1 => format!("Un des {items} éléments de la liste finit"),
                    _ => format!("{others} des {items} éléments de la liste finissent"),
                };
                // As many of each show no usage to keep to, but that is the fault.
                let (here, elsewhere) = (end.label(), usual.label());
                (*place, format!("{start} autrement que les autres\u{a0}: {here} ici, {elsewhere} ailleurs."))
            }
            None if matches!(usual, End::Semicolon | End::Comma) && last_end == usual && !goes_on(context, list) => {
                (last, format!("Le dernier élément de la liste finit par {}.", usual.label()))
            }
            None => continue,
        };
        if is_gallery(context, list) {
            continue;
        }
        found
            .at(place, message)
            .why("Une ponctuation qui change d’un élément à l’autre fait négligé.")
            .advice("Donnez le même signe à tous les éléments, et un point au dernier, ou aucun signe à tous.");
    }
}

/// Whether the sentence that a list belongs to goes on after it.
fn goes_on(context: &Context, list: &List) -> bool {
    let next = context.document.blocks.iter().find(|block| block.span.start >= list.span.end);
    next.is_some_and(|next| next.prose.text().trim_start().starts_with(char::is_lowercase))
}

/// How many words what stands behind the name in bold that opens an item has: one in `**Type** : nombre`. None of another
/// item.
fn labelled_words(context: &Context, block: &Block) -> Option<usize> {
    let before = context.source.text().get(..block.prose.span().start)?;
    let bold = ["**", "__", "<strong>", "<b>"].iter().any(|mark| before.ends_with(mark));
    let (label, value) = block.prose.text().split_once(':').filter(|_| bold)?;
    (count_characters(label) <= LABEL).then(|| count_words(value))
}

/// Most characters of the name that opens an item.
const LABEL: usize = 40;

/// Most words of a value that is no phrase.
const BRIEF: usize = 2;

/// Whether a list shows pictures, each with its caption.
fn is_gallery(context: &Context, list: &List) -> bool {
    let elements = &context.document.elements;
    let own = elements.iter().find(|element| element.span == list.span);
    own.and_then(|own| own.value("class")).is_some_and(|class| class.contains("gallery") || class.contains("galerie"))
}

/// The words of an item without the conjunction before the next one: `des gants ; et`.
fn without_conjunction(text: &str) -> &str {
    let cut =
        ["et", "ou"].iter().find_map(|word| text.strip_suffix(word)).filter(|rest| rest.ends_with(char::is_whitespace));
    cut.map(str::trim_end).filter(|rest| rest.ends_with([';', ','])).unwrap_or(text)
}

/// How each item ends and where; none where one of them cannot be compared.
fn ends(context: &Context, list: &List) -> Option<Vec<(End, Span)>> {
    let blocks = &context.document.blocks;
    let mut found = Vec::new();
    let mut values: Vec<usize> = Vec::new();
    for item in &list.items {
        let first = blocks.partition_point(|block| block.span.start < item.start);
        let mut inside = blocks.iter().enumerate().skip(first).take_while(|(_, block)| block.span.start < item.end);
        let (at, block) = inside.next()?;
        // Several paragraphs, or several sentences, end as texts do.
        let facts = context.analysis.blocks.get(at)?;
        if inside.next().is_some() || facts.sentences.len() > 1 || context.analysis.languages.is_foreign(at) {
            return None;
        }
        if context.document.top.get(block.top).is_some_and(|top| top.kind == TopKind::Quote) {
            return None;
        }
        values.extend(labelled_words(context, block));
        // `{.si-mineur} …` is shown to some readers only, who see another list each.
        let mark = context.source.text().get(item.start..block.prose.span().end).unwrap_or("");
        if mark.contains("{.") || mark.contains("{:") {
            return None;
        }
        // `des gants` then `ou des moufles` are parted by the word.
        let joined = ["et ", "ou ", "puis "].iter().any(|word| block.prose.text().trim_start().starts_with(word));
        if let Some((end, _)) = found.last_mut().filter(|(end, _)| joined && *end == End::Nothing) {
            *end = End::Joined;
        }
        let text = without_conjunction(block.prose.text().trim_end());
        let last = text.chars().next_back()?;
        let end = match last {
            '.' if text.ends_with("..") || without_final_mark(text).is_none() => return None,
            '.' => End::Stop,
            ';' => End::Semicolon,
            ',' => End::Comma,
            c if c.is_alphanumeric() => End::Nothing,
            _ => return None,
        };
        let start = text.len() - last.len_utf8();
        let place = block.prose.to_source(start..text.len());
        // A link shows where it ends.
        if context.document.links.iter().any(|link| link.span.contains(place.start)) {
            return None;
        }
        found.push((end, place));
    }
    // Names with their values, some of them no phrase, are a table rather than an enumeration.
    let table = values.len() == found.len() && values.iter().any(|words| *words <= BRIEF);
    (!table).then_some(found)
}
