//! Expression clé: where the keyphrase stands, and how often.

mod absent;
mod anchor;
pub(super) mod description;
pub(super) mod headings;
mod hollow;
mod images;
mod introduction;
pub(super) mod length;
pub(super) mod repetition;
mod slug;
pub(super) mod spread;
mod title;
pub(super) mod title_start;

use super::{Axis, Context, Family, Scope};
use crate::analysis::{ContentType, Focus, FocusOrigin, FocusPhrase};
use crate::lexicon::MetaRole;
use crate::rules::quoted::quoted;
use crate::source::Span;

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "CLE",
    name: "expression-cle",
    label: "Expression clé",
    axis: Axis::Keyphrase,
    scope: Scope::Author,
    rules: &[
        &absent::RULE,
        &title::RULE,
        &title_start::RULE,
        &introduction::RULE,
        &headings::RULE,
        &slug::RULE,
        &description::RULE,
        &images::RULE,
        &length::RULE,
        &hollow::RULE,
        &repetition::RULE,
        &spread::RULE,
        &anchor::RULE,
    ],
};

/// The keyphrase, where it is one that an article can answer to: a page of lists is not asked for that of the whole site.
fn sound<'a>(context: &Context<'a>) -> Option<&'a Focus> {
    let asked = |focus: &&Focus| context.kind != ContentType::Liste || focus.origin == FocusOrigin::Article;
    context.focus.filter(asked).filter(|focus| !focus.phrase.hollow && context.analysis.words.author > 0)
}

/// The keyphrase, where the text answers to it: of one that it never names, one finding is enough.
fn present<'a>(context: &Context<'a>) -> Option<&'a Focus> {
    sound(context).filter(|focus| is_in_text(focus))
}

/// Whether the text or its headings answer to a keyphrase.
fn is_in_text(focus: &Focus) -> bool {
    focus.found.iter().any(|found| found.place.is_in_text())
}

/// Where the keyphrase itself is written, else the title, else the beginning of the text.
fn place(context: &Context, focus: &Focus) -> Span {
    let own = context.document.meta(MetaRole::Focus).filter(|_| focus.origin == FocusOrigin::Article);
    let title = || context.analysis.title.as_ref().filter(|title| !title.generated).map(|title| title.span);
    own.map(|(entry, _)| entry.value_span).or_else(title).unwrap_or_else(|| beginning(context))
}

/// The first sentence of the author's text.
fn beginning(context: &Context) -> Span {
    let first = context.analysis.author_sentences(context.document).next();
    let span = first.and_then(|(_, index, sentence)| {
        Some(context.document.blocks.get(index)?.prose.to_source(sentence.range.clone()))
    });
    span.unwrap_or_else(|| Span::at(context.source.content_start()))
}

/// What is said where only `inside` words of a keyphrase are found: `subject` begins the sentence.
fn lacking(subject: &str, phrase: &FocusPhrase, inside: usize) -> String {
    let name = quoted(&phrase.text);
    match inside {
        0 => format!("{subject} ne contient aucun mot de l’expression clé {name}."),
        _ if phrase.exact => format!("{subject} ne contient pas l’expression clé {name} telle quelle."),
        some => format!("{subject} ne contient que {some} des {} mots de l’expression clé {name}.", phrase.len()),
    }
}
