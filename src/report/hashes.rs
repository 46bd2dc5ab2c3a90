use crate::analysis::PageAnalysis;
use crate::document::{Document, Origin};
use crate::lexicon::fold;
use crate::source::fnv1a;
use serde::Serialize;

/// What tells the doubles of an archive: texts that share one of these say the same. Sixteen hexadecimal digits each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Hashes {
    /// That of the words of the title; none without one.
    pub title_hash: Option<String>,
    /// That of the words of the description; none without one.
    pub desc_hash: Option<String>,
    /// That of the author's text: texts that are almost the same differ in a few bits (Charikar, *Similarity estimation
    /// techniques from rounding algorithms*, 2002); none for a text too short to be told.
    pub simhash64: Option<String>,
}

/// Words of a run that [`Hashes::simhash64`] is made of.
const RUN: usize = 3;

impl Hashes {
    /// With a title that is known from elsewhere; the document's own wins.
    #[must_use]
    pub fn titled(self, title: Option<&str>) -> Self {
        Self { title_hash: self.title_hash.or_else(|| title.and_then(words_hash)), ..self }
    }

    /// Those of an analysed document.
    pub fn new(document: &Document, analysis: &PageAnalysis) -> Self {
        Self {
            title_hash: analysis.title.as_ref().and_then(|title| words_hash(&title.text)),
            desc_hash: analysis.description.as_ref().and_then(|description| words_hash(&description.text)),
            simhash64: simhash(document, analysis).map(hexadecimal),
        }
    }
}

/// A hash as it is written: JSON numbers do not hold 64 bits.
fn hexadecimal(hash: u64) -> String {
    format!("{hash:016x}")
}

/// The hash of some bytes, written.
pub fn hash_of(bytes: impl IntoIterator<Item = u8>) -> String {
    hexadecimal(fnv1a(bytes))
}

/// The hash of the words of a line, whatever their case, their signs and the white space between them.
fn words_hash(text: &str) -> Option<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| hash_of(words.join(" ").bytes()))
}

fn simhash(document: &Document, analysis: &PageAnalysis) -> Option<u64> {
    let blocks = document.blocks.iter().zip(&analysis.blocks);
    let own = blocks.filter(|(block, _)| block.origin == Origin::Author && block.kind.counts());
    let words: Vec<&str> = own
        .flat_map(|(_, facts)| &facts.tokens)
        .map(|token| token.folded.as_str())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let mut votes = [0_i64; 64];
    for run in words.windows(RUN) {
        let hash = spread(fnv1a(run.iter().flat_map(|word| word.bytes().chain([b' ']))));
        for (bit, vote) in votes.iter_mut().enumerate() {
            *vote += if hash >> bit & 1 == 1 { 1 } else { -1 };
        }
    }
    let bits = votes.iter().enumerate().map(|(bit, vote)| u64::from(*vote > 0) << bit);
    (words.len() >= RUN).then(|| bits.fold(0, |all, bit| all | bit))
}

/// Mixes the bits of a hash, whose high ones otherwise depend on the last bytes alone (the finaliser of MurmurHash3).
fn spread(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze_page;
    use crate::document::Format;
    use crate::lexicon::MetaRole;
    use crate::source::Source;

    fn hashes(text: &str) -> Hashes {
        let source = Source::from_text("essai.md", text);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        let document = document.with_known(&[(MetaRole::Title, Some("Les Halles rouvrent !"))]);
        Hashes::new(&document, &analyze_page(&source, &document))
    }

    const HALLS: &str = "Les halles de Morvillec rouvrent samedi après dix mois de travaux. Les étals ont été refaits, la verrière a été changée et une rampe mène désormais à la place. La mairie a payé la moitié du chantier, le département le reste. Les marchands reviennent par étapes jusqu’à la fin du mois.";

    fn distance(one: &Hashes, other: &Hashes) -> u32 {
        let read = |of: &Hashes| u64::from_str_radix(of.simhash64.as_deref().expect("a hash"), 16).expect("digits");
        (read(one) ^ read(other)).count_ones()
    }

    #[test]
    fn near_doubles_differ_in_a_few_bits() {
        let one = hashes(HALLS);
        assert_eq!(distance(&one, &hashes(&HALLS.replace("étals", "*étals*"))), 0);
        let changed = distance(&one, &hashes(&HALLS.replace("samedi", "dimanche")));
        let other = distance(
            &one,
            &hashes(
                "La piscine de Lannec ferme tout l’hiver. Une fuite a été trouvée sous le grand bassin, et les carreaux seront reposés. Les nageurs du club iront à la ville voisine en car deux fois par semaine.",
            ),
        );
        assert!(changed < 12 && other > 18, "{changed} {other}");
    }

    #[test]
    fn titles_are_told_by_their_words() {
        let titled = hashes(&format!("---\ntitle: les halles  rouvrent\n---\n\n{HALLS}"));
        assert_eq!(titled.title_hash, hashes(HALLS).title_hash);
        assert_eq!(hashes("Mot.").simhash64, None);
        assert_eq!(titled.desc_hash, None);
    }
}
