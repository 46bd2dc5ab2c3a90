//! The author's headings judged: what a chief sub-editor would say of them, and nothing where that is not sure.
//!
//! A rule reads one heading in its surroundings and gives a reason in French, or none. The rules are listed in [`RULES`],
//! one concern to a file; what the register asks for is in [`super::gates`], which words are vague in the lexicon.

mod capitals;
mod ending;
mod length;
mod level;
mod likeness;
mod moment;
mod pronoun;
mod relation;
mod vague;

use super::gates::Register;
use super::plan::{FaultKind, HeadingFault};
use crate::analysis::{Analysis, HeadingFact, SeenHeadings, usual_form};
use crate::document::{BlockKind, Document, Format, Origin, Prose, TopKind};
use crate::lexicon::UsualHeading;
use crate::source::Source;
use crate::text::Token;

/// A heading of the author with what it is judged by.
struct Judged<'a> {
    /// Its words, trimmed.
    text: &'a str,
    /// The prose of its block, with what sets it off, and the tokens of that.
    prose: &'a str,
    tokens: &'a [Token],
    level: u8,
    register: Register,
    /// The level of the heading before it.
    before: Option<u8>,
    /// The heading before it under the same heading that says the same, with its line.
    double: Option<(usize, &'a str)>,
    title: Option<&'a str>,
    document: &'a Document,
    analysis: &'a Analysis,
    /// Whether no heading of the article stands below another but the title.
    flat: bool,
    /// Indices of the first block of its section and of the one after its last; headings below it belong to it.
    section: (usize, usize),
}

impl Judged<'_> {
    /// Whether it asks.
    fn is_question(&self) -> bool {
        self.text.trim_end().ends_with('?')
    }

    /// Whether somebody else's words stand in it.
    fn is_quotation(&self) -> bool {
        self.text.contains(['«', '“', '"']) || self.text.starts_with(['\'', '‘', '’'])
    }

    /// The words of running text in its section.
    fn running_words(&self) -> usize {
        let blocks = self.document.blocks.iter().zip(&self.analysis.blocks).take(self.section.1).skip(self.section.0);
        let running = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Quote);
        blocks.filter(|(block, _)| running(block.kind)).map(|(_, facts)| facts.words).sum()
    }
}

/// A rule: the reason why a heading is at fault, or none.
type Rule = fn(&Judged<'_>) -> Option<String>;

const RULES: &[(FaultKind, Rule)] = &[
    (FaultKind::Vague, vague::judge),
    (FaultKind::TropLong, length::too_long),
    (FaultKind::TropCourt, length::too_short),
    (FaultKind::PonctuationFinale, ending::judge),
    (FaultKind::Capitales, capitals::judge),
    (FaultKind::Semblable, likeness::judge),
    (FaultKind::SansRapport, relation::judge),
    (FaultKind::Pronom, pronoun::judge),
    (FaultKind::Jour, moment::judge),
    (FaultKind::NiveauSaute, level::judge),
];

/// A heading of the author and what is wrong with it.
pub(super) struct Judgement {
    pub(super) fact: HeadingFact,
    pub(super) faults: Vec<HeadingFault>,
    /// Whether another wording can be sought: neither its number nor its sign would be lost, and its section is no list of
    /// links.
    pub(super) replaceable: bool,
    /// Indices of the first block under it and of the one after the last before the next heading.
    pub(super) blocks: (usize, usize),
}

/// The author's headings below the title, in order, with their faults. Those of quotations and lists, and those that the
/// editor has reworded, are left alone.
pub(super) fn judge(
    source: &Source,
    document: &Document,
    analysis: &Analysis,
    title: Option<&str>,
    register: Register,
) -> Vec<Judgement> {
    let headings = headings(document);
    let flat = headings.iter().all(|fact| fact.level <= 2);
    let mut judgements = Vec::new();
    let mut seen = SeenHeadings::default();
    for (at, fact) in headings.iter().enumerate() {
        let tokens = analysis.blocks.get(fact.block).map_or(&[][..], |facts| &facts.tokens);
        let double = seen.double(at, fact, tokens).map(|double| &headings[double]);
        if !is_judged(document, fact) {
            continue;
        }
        let first = fact.block + 1;
        let next = headings.get(at + 1).map_or(document.blocks.len(), |next| next.block);
        let end = headings[at + 1..].iter().find(|next| next.level <= fact.level);
        let judged = Judged {
            text: &fact.text,
            prose: document.blocks.get(fact.block).map_or("", |block| block.prose.text()),
            tokens: analysis.blocks.get(fact.block).map_or(&[], |facts| &facts.tokens),
            level: fact.level,
            register,
            before: at.checked_sub(1).map(|before| headings[before].level),
            double: double.map(|other| (source.position(other.span.start).line, &*other.text)),
            title,
            document,
            analysis,
            flat,
            section: (first, end.map_or(document.blocks.len(), |end| end.block)),
        };
        // What goes with the text is named as everywhere.
        let usual = usual_form(&fact.text);
        let applies = |kind: FaultKind| {
            usual != Some(UsualHeading::Apparatus)
                || matches!(kind, FaultKind::NiveauSaute | FaultKind::PonctuationFinale)
        };
        let rules = RULES.iter().filter(|(kind, _)| applies(*kind));
        let faults =
            rules.filter_map(|(kind, rule)| Some(HeadingFault { kind: *kind, reason: rule(&judged)? })).collect();
        let plain = fact.text.starts_with(|c: char| c.is_alphabetic() || c == '«');
        let replaceable = plain && usual != Some(UsualHeading::Pointer) && !judged.is_question();
        judgements.push(Judgement { fact: fact.clone(), faults, replaceable, blocks: (first, next) });
    }
    judgements
}

/// The headings of an article, with those that no markup makes headings: one level below the last that is one.
fn headings(document: &Document) -> Vec<HeadingFact> {
    let mut above = 1;
    let mut headings = Vec::new();
    for (block, read) in document.blocks.iter().enumerate() {
        let level = match read.kind {
            BlockKind::Heading(level) => {
                above = level;
                level
            }
            _ => (above + 1).min(6),
        };
        let Some(title) = read.title() else { continue };
        let text = read.prose.text().get(title.clone()).unwrap_or("").to_string();
        headings.push(HeadingFact { block, level, text, span: read.prose.to_source(title), origin: read.origin });
    }
    headings
}

fn is_judged(document: &Document, fact: &HeadingFact) -> bool {
    let Some(block) = document.blocks.get(fact.block) else { return false };
    let top = document.top.get(block.top).map(|top| top.kind);
    let unmarked = block.kind == BlockKind::Crosshead && top == Some(TopKind::Paragraph);
    let own = document.format == Format::Html || unmarked || matches!(top, Some(TopKind::Heading(_) | TopKind::Html));
    let kept = document.generated.iter().any(|block| block.span.contains(fact.span.start));
    // What is not prose, such as code, cannot be judged by its words.
    let words = !fact.text.contains(Prose::MASK) && fact.text.chars().any(char::is_alphabetic);
    fact.level > 1 && fact.origin == Origin::Author && own && !kept && words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;

    /// The kinds of faults of the headings of a Markdown text, with the headings.
    fn faults(text: &str, register: Register) -> Vec<(String, Vec<FaultKind>)> {
        let source = Source::from_text("a.md", text);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        let analysis = analyze(&source, &document, None);
        let title = analysis.title.as_ref().map(|title| title.text.as_str());
        let judged = judge(&source, &document, &analysis, title, register);
        let kinds = |judgement: &Judgement| judgement.faults.iter().map(|fault| fault.kind).collect();
        judged.iter().map(|judgement| (judgement.fact.text.clone(), kinds(judgement))).collect()
    }

    const SECTION: &str = "La commune rachète le verger de la Combe. Les pommiers y seront taillés par des bénévoles, qui ont \
        suivi une formation chez le pépiniériste du canton. Une récolte publique est prévue à l’automne, avec un pressoir \
        prêté par la ferme voisine et un repas au profit de l’école.";

    /// The faults of one heading above a section of its own.
    fn of(heading: &str, register: Register) -> Vec<FaultKind> {
        let text = format!("# Le verger communal renaît\n\nLe conseil a voté.\n\n## {heading}\n\n{SECTION}\n");
        faults(&text, register).pop().map(|(_, kinds)| kinds).unwrap_or_default()
    }

    #[test]
    fn each_rule_finds_its_bad_headings_and_leaves_the_good_ones() {
        use FaultKind::{Capitales, Jour, PonctuationFinale, Pronom, TropCourt, TropLong, Vague};
        let cases: &[(FaultKind, &[&str], &[&str])] = &[
            (
                Vague,
                &[
                    "Introduction",
                    "En guise de conclusion",
                    "2. Contexte",
                    "Divers",
                    "Partie 1",
                    "Pour en savoir plus :",
                ],
                &[
                    "Le contexte foncier",
                    "Historique",
                    "Introduction du loup",
                    "La conclusion du procès",
                    "Bibliographie",
                ],
            ),
            (
                TropLong,
                &["La commune rachète le verger de la Combe et confie la taille des vieux pommiers à des bénévoles"],
                &[
                    "La commune rachète le verger de la Combe",
                    "Qui taillera les pommiers du verger de la Combe cet hiver ?",
                ],
            ),
            (TropCourt, &["Récolte", "La récolte"], &["La récolte publique", "Montgelard", "Récolte ?", "« Récolte »"]),
            (
                PonctuationFinale,
                &["Les pommiers du verger.", "Le pressoir de la ferme :"],
                &[
                    "Le verger, le pressoir, etc.",
                    "Le verger au IIe s. av. J.-C.",
                    "Et le pressoir…",
                    "Quel verger ?",
                    "Enfin !",
                ],
            ),
            (
                Capitales,
                &["LE VERGER DE LA COMBE"],
                &["LE PLU", "L’INRAE au verger", "Verger de la COMBE", "RGPD ET CNIL"],
            ),
            (
                Pronom,
                &["Elle rachète le verger", "Ils tailleront les pommiers", "Celui-ci prête un pressoir"],
                &[
                    "Il faut tailler les pommiers",
                    "Il y a un pressoir",
                    "Ce qu’il faut récolter",
                    "« Ils taillent les pommiers »",
                ],
            ),
            (
                Jour,
                &["Le pressoir ouvert mardi", "Les pommiers taillés hier"],
                &[
                    "Le marché du mardi",
                    "Le pressoir le 3 mars",
                    "Mardi 3 mars 2020, le pressoir",
                    "Hier et aujourd’hui, le verger",
                    "Mardi",
                    "Lundi : le verger",
                ],
            ),
        ];
        for (kind, bad, good) in cases {
            for heading in *bad {
                assert!(of(heading, Register::Seo).contains(kind), "{kind:?} missed: {heading}");
            }
            for heading in *good {
                assert!(!of(heading, Register::Seo).contains(kind), "{kind:?} false alarm: {heading}");
            }
        }
        assert!(!of("Récolte", Register::Guide).contains(&TropCourt), "a guide may have rubrics of one word");
        assert!(of("Le pressoir prêté par la ferme voisine de l’école", Register::Presse).contains(&TropLong));
    }

    #[test]
    fn headings_are_alike_under_the_same_heading_only() {
        let text = format!(
            "# Le verger de la Combe\n\n## Le verger de la Combe\n\n{SECTION}\n\n## La récolte des pommes\n\n{SECTION}\n\n### Le prix\n\n{SECTION}\n\n\
             ## Récolte de pommes\n\n{SECTION}\n\n### Le prix\n\n{SECTION}\n\n### Le prix\n\n{SECTION}\n\n## La récolte sans pommes\n\n{SECTION}\n"
        );
        let alike = |(_, kinds): &(String, Vec<FaultKind>)| kinds.contains(&FaultKind::Semblable);
        let found: Vec<bool> = faults(&text, Register::Guide).iter().map(alike).collect();
        assert_eq!(found, [true, false, false, true, false, true, false]);
    }

    #[test]
    fn a_level_that_is_skipped_is_told_where_it_is() {
        let text =
            format!("# Verger\n\n## Le bac\n\n{SECTION}\n\n#### Le seau\n\n{SECTION}\n\n## Le fût\n\n{SECTION}\n");
        let skipped = |(_, kinds): &(String, Vec<FaultKind>)| kinds.contains(&FaultKind::NiveauSaute);
        assert_eq!(faults(&text, Register::Guide).iter().map(skipped).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn a_heading_is_off_its_section_only_where_that_is_sure() {
        let judged = |heading: &str| {
            let text =
                format!("# Verger\n\nLe préfet a visité Nantes et Pierre Martin.\n\n## {heading}\n\n{SECTION}\n");
            faults(&text, Register::Seo).pop().is_some_and(|(_, kinds)| kinds.contains(&FaultKind::SansRapport))
        };
        assert!(judged("Le tunnel ferroviaire de Nantes"));
        for good in [
            "Le tunnel sous la Combe",
            "Nantes",
            "Pierre Martin",
            "Le pépiniériste de Nantes",
            "Où passe le tunnel ferroviaire de Nantes ?",
            "« Le tunnel ferroviaire de Nantes »",
            "Le tunnel ferroviaire de Montgelard",
            "Le calendrier des travaux prévus",
        ] {
            assert!(!judged(good), "{good}");
        }
    }

    #[test]
    fn lines_that_are_set_off_are_headings_too() {
        let text = format!(
            "# Verger\n\n**Introduction**\n\n{SECTION}\n\n— Divers —\n\n{SECTION}\n\n— La récolte —\n\n{SECTION}\n"
        );
        let found = faults(&text, Register::Guide);
        let found: Vec<(&str, &[FaultKind])> = found.iter().map(|(text, kinds)| (&**text, &**kinds)).collect();
        assert_eq!(
            found,
            [("Introduction", &[FaultKind::Vague][..]), ("Divers", &[FaultKind::Vague]), ("La récolte", &[])]
        );
    }

    #[test]
    fn headings_inside_quotations_and_lists_are_not_judged() {
        let text = format!("# Verger\n\n> ## Introduction\n\n- ## Divers\n\n## `main`\n\n{SECTION}\n");
        assert!(faults(&text, Register::Seo).is_empty());
    }
}
