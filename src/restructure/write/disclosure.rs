//! The note that tells the reader what the program added: which parts, and what they were drawn from.

use super::content::Content;
use super::{Piece, Writer};
use crate::document::{BlockKind, Document, GeneratedBlock};
use crate::lexicon::Gender;
use crate::realise::number_words;
use crate::restructure::Options;
use crate::restructure::plan::{Disclosure, Pattern, Plan, Proposed, SectionKind, TextOrigin};
use crate::source::Source;
use crate::text::{capitalize, count_words, enumerated};

/// The kind of the block of the note.
pub(in crate::restructure) const KIND: &str = "mention";

/// What became of the note that was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::restructure) enum NoteTold {
    /// It is there, or nothing is to be told, or the editor has it otherwise.
    #[default]
    Fine,
    /// Nothing can be put at the end of the article.
    NoPlace,
}

/// The note for a plan: made where it was asked for; in a plan that an editor has read, told by `proposed`, made anew where
/// they left it as it was proposed, else theirs.
pub(in crate::restructure) fn disclosure(
    base: &Source,
    document: &Document,
    plan: &Plan,
    proposed: Option<&[Proposed]>,
) -> Option<Disclosure> {
    let Options { disclose, .. } = plan.options;
    let writer = Writer { base, document, options: &plan.options, proposed, eol: base.eol() };
    let made = |text: String| Disclosure { words: count_words(&text), text, origin: TextOrigin::Genere };
    match (proposed, &plan.disclosure) {
        (None, _) if !disclose || document.has_adopted(KIND) => None,
        (Some(_), None) => None,
        (Some(_), Some(note)) if !writer.is_own(&writer.render(&writer.note(note)).1) => {
            Some(Disclosure { text: note.text.clone(), origin: TextOrigin::Redaction, words: count_words(&note.text) })
        }
        _ => writer.additions(plan).told().map(made),
    }
}

/// What the program added.
#[derive(Default)]
struct Additions {
    title: bool,
    headings: usize,
    /// Whether there are no other headings below the main one.
    all: bool,
    /// The headings of the sections.
    sections: Vec<String>,
    /// How many headings stand in the place of the author's.
    replaced: usize,
    from_article: bool,
    from_lexicons: bool,
}

impl Writer<'_> {
    /// The note as a block, behind all others.
    pub(super) fn note(&self, note: &Disclosure) -> Piece {
        let (offset, place) = self.end();
        let content = Content::Note { text: note.text.clone(), own: note.origin == TextOrigin::Genere };
        Piece { kind: KIND.into(), offset, place, content }
    }

    /// What becomes of the note of a plan.
    pub(super) fn note_told(&self, plan: &Plan) -> NoteTold {
        let wanted = self.options.disclose && plan.disclosure.is_none() && !self.document.has_adopted(KIND);
        if wanted && !self.was_noted() && self.additions(plan).told().is_some() {
            NoteTold::NoPlace
        } else {
            NoteTold::Fine
        }
    }

    /// Whether the editor took the note out, of what is still to be told.
    pub(super) fn is_note_gone(&self, plan: &Plan) -> bool {
        plan.disclosure.is_none() && self.was_noted() && self.additions(plan).told().is_some()
    }

    fn was_noted(&self) -> bool {
        self.proposed.unwrap_or_default().iter().any(|one| one.kind == KIND)
    }

    /// What of a plan the program added. A heading that the editor has changed is theirs; a section that they have changed
    /// still holds much that is not.
    fn additions(&self, plan: &Plan) -> Additions {
        let mut found = Additions::default();
        let mut put = Vec::new();
        let _ = self.metadata(plan, &mut put);
        let front = self.main_heading(plan).map(|piece| self.render(&piece).1);
        let titles = put.iter().filter(|one| one.kind == "title").chain(&front);
        found.title = plan.title.as_ref().is_some_and(|title| title.origin == TextOrigin::Genere)
            && titles.into_iter().any(|one| self.is_own(one));
        for heading in &plan.headings {
            let content = Content::Heading { level: heading.level, text: heading.text.clone(), id: None };
            let piece = Piece::before(format!("h{}", heading.level), heading.place.offset, content);
            if self.is_own(&self.render(&piece).1) {
                found.headings += 1;
                found.from_lexicons |= heading.pattern == Pattern::Rubrique;
            }
        }
        found.all = plan.existing.is_empty() && found.headings == plan.headings.len();
        put.clear();
        let _ = self.rewordings(plan, &mut put);
        found.replaced = put.iter().filter(|one| self.is_own(one)).count();
        found.from_article = found.title || found.headings > 0 || found.replaced > 0;
        self.sections(plan, &mut found);
        found
    }

    /// The sections of a plan, and those that the editor has changed in the article on an earlier run.
    fn sections(&self, plan: &Plan, found: &mut Additions) {
        for section in plan.sections.iter().filter(|section| !section.lines.is_empty()) {
            found.sections.push(section.heading.clone());
            found.from_article |= section.lines.iter().any(|line| !line.sources.is_empty());
            found.from_lexicons |= section.lines.iter().any(|line| !line.entries.is_empty());
        }
        let changed = self.document.generated.iter().filter(|block| !block.intact);
        for (kind, block) in changed.filter_map(|block| Some((section_of(block)?, block))) {
            let headings = self.document.blocks.iter().filter(|heading| heading.kind == BlockKind::Heading(2));
            let within = headings.filter(|heading| block.span.contains(heading.span.start));
            let Some(heading) = within.map(|heading| heading.prose.text().trim().to_string()).next() else { continue };
            found.sections.push(heading);
            found.from_article |= !kind.is_lexical();
            found.from_lexicons |= kind.is_lexical();
        }
    }
}

/// The kind of the section that a block holds.
fn section_of(block: &GeneratedBlock) -> Option<SectionKind> {
    SectionKind::ALL.into_iter().find(|kind| kind.block() == block.kind)
}

impl Additions {
    /// The same as a note to the reader; none where nothing was added.
    fn told(&self) -> Option<String> {
        let mut parts = Vec::new();
        parts.extend(self.title.then(|| "le titre".to_string()));
        parts.extend(match (self.headings, self.all) {
            (0, _) => None,
            (1, true) => Some("l’intertitre".to_string()),
            (_, true) => Some("les intertitres".to_string()),
            (count, false) => Some(headings(count)),
        });
        let masculine = !parts.is_empty();
        let quoted: Vec<String> = self.sections.iter().map(|heading| format!("«\u{a0}{heading}\u{a0}»")).collect();
        parts.extend((!quoted.is_empty()).then(|| {
            let the = if quoted.len() == 1 { "la section" } else { "les sections" };
            format!("{the} {}", enumerated(&quoted))
        }));
        let many = usize::from(self.title) + self.headings + self.sections.len() > 1;
        let sources = match (self.from_article, self.from_lexicons) {
            (true, true) => "à partir du texte de l’article et de lexiques",
            (false, true) => "à partir de lexiques",
            _ => "à partir du texte de l’article",
        };
        let by = format!("automatiquement par le logiciel Intertitre, {sources}");
        let added = (!parts.is_empty()).then(|| {
            let agreed = match (many, masculine) {
                (true, true) => "ont été ajoutés",
                (true, false) => "ont été ajoutées",
                (false, true) => "a été ajouté",
                (false, false) => "a été ajoutée",
            };
            format!("{} {agreed} {by}.", enumerated(&parts))
        });
        let replaced = (self.replaced > 0).then(|| {
            let agreed = if self.replaced == 1 { "a été remplacé" } else { "ont été remplacés" };
            format!("{} de l’auteur {agreed}", headings(self.replaced))
        });
        let text = match (added, replaced) {
            (Some(added), Some(replaced)) => format!("{added} {} de même.", capitalize(&replaced)),
            (Some(added), None) => added,
            (None, Some(replaced)) => format!("{replaced} {by}."),
            (None, None) => return None,
        };
        Some(format!("Note de transparence\u{a0}: {text}"))
    }
}

/// So many headings, in words.
fn headings(count: usize) -> String {
    let number = u64::try_from(count).ok().and_then(|count| number_words(count, Gender::Masculine, false));
    let number = number.unwrap_or_else(|| count.to_string());
    format!("{number} {}", if count == 1 { "intertitre" } else { "intertitres" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(additions: Additions) -> String {
        additions.told().unwrap_or_default().replace('\u{a0}', " ")
    }

    #[test]
    fn the_note_names_what_was_added_and_agrees() {
        let sections = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        let start = "Note de transparence : ";
        assert_eq!(told(Additions::default()), "");
        assert_eq!(
            told(Additions { headings: 3, all: true, from_article: true, ..Additions::default() }),
            format!(
                "{start}les intertitres ont été ajoutés automatiquement par le logiciel Intertitre, à partir du texte de l’article."
            )
        );
        assert_eq!(
            told(Additions { sections: sections(&["Repères"]), from_lexicons: true, ..Additions::default() }),
            format!(
                "{start}la section « Repères » a été ajoutée automatiquement par le logiciel Intertitre, à partir de lexiques."
            )
        );
        let two = Additions {
            sections: sections(&["L’essentiel", "Glossaire"]),
            from_article: true,
            from_lexicons: true,
            ..Additions::default()
        };
        assert_eq!(
            told(two),
            format!(
                "{start}les sections « L’essentiel » et « Glossaire » ont été ajoutées automatiquement par le logiciel Intertitre, à partir du texte de l’article et de lexiques."
            )
        );
        let all = Additions {
            title: true,
            headings: 1,
            sections: sections(&["La chronologie"]),
            replaced: 2,
            from_article: true,
            ..Additions::default()
        };
        assert_eq!(
            told(all),
            format!(
                "{start}le titre, un intertitre et la section « La chronologie » ont été ajoutés automatiquement par le logiciel Intertitre, à partir du texte de l’article. Deux intertitres de l’auteur ont été remplacés de même."
            )
        );
        assert_eq!(
            told(Additions { replaced: 1, from_article: true, ..Additions::default() }),
            format!(
                "{start}un intertitre de l’auteur a été remplacé automatiquement par le logiciel Intertitre, à partir du texte de l’article."
            )
        );
    }
}
