//! Types of content, and the words that tell them.

use super::{Table, field, tables};
use serde::{Deserialize, Serialize};

/// What sort of text an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContentType {
    /// None of the others for sure.
    Article,
    /// A press release.
    Communique,
    /// A live report, entry after entry.
    Direct,
    /// Questions and the answers of somebody.
    Entretien,
    /// Questions of readers and their answers.
    Faq,
    /// A fact sheet, a page of an encyclopaedia.
    Fiche,
    /// Practical advice to the reader.
    Guide,
    /// Law, decrees, contracts.
    Juridique,
    /// Lists or links with little text.
    Liste,
    /// News.
    Nouvelle,
    /// Somebody's opinion.
    Opinion,
    /// A recipe.
    Recette,
    /// Verse.
    Vers,
}

impl ContentType {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Article,
        Self::Communique,
        Self::Direct,
        Self::Entretien,
        Self::Faq,
        Self::Fiche,
        Self::Guide,
        Self::Juridique,
        Self::Liste,
        Self::Nouvelle,
        Self::Opinion,
        Self::Recette,
        Self::Vers,
    ];

    /// The name by which it is told and asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Communique => "communique",
            Self::Direct => "direct",
            Self::Entretien => "entretien",
            Self::Faq => "faq",
            Self::Fiche => "fiche",
            Self::Guide => "guide",
            Self::Juridique => "juridique",
            Self::Liste => "liste",
            Self::Nouvelle => "nouvelle",
            Self::Opinion => "opinion",
            Self::Recette => "recette",
            Self::Vers => "vers",
        }
    }

    /// The type of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What is done with articles of this type.
    pub fn policy(self) -> Policy {
        let row = tables::TYPES.row(self.name()).unwrap_or(["article", "article", "150", "60", "300", "-", ""]);
        let number = |text: &str| text.parse().unwrap_or(150);
        Policy {
            label: row[1],
            usual: number(row[2]),
            least: number(row[3]),
            most: number(row[4]),
            step_back: field(row[5]),
        }
    }
}

/// What is done with articles of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The name of the type, for editors.
    pub label: &'static str,
    /// Words between two headings, usually.
    pub usual: usize,
    /// Fewest words of a part.
    pub least: usize,
    /// Most words of a part.
    pub most: usize,
    /// Why such an article is left as it is; none where it is restructured.
    pub step_back: Option<&'static str>,
}

/// Where words must stand to tell a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CuePlace {
    /// In the title.
    Title,
    /// At the start of a heading.
    Heading,
    /// At the start of a paragraph.
    Line,
    /// Among the first words.
    Opening,
    /// Anywhere.
    Text,
}

/// Words that tell a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The type.
    pub kind: ContentType,
    /// Where they tell it.
    pub place: CuePlace,
    /// How much, from 1 to 5.
    pub weight: u32,
}

/// The words that tell types.
pub fn type_cues() -> &'static Table<5> {
    tables::INDICES
}

/// What a row of [`type_cues`] says.
pub fn cue(row: [&'static str; 5]) -> Option<Cue> {
    let place = match row[2] {
        "titre" => CuePlace::Title,
        "intertitre" => CuePlace::Heading,
        "ligne" => CuePlace::Line,
        "ouverture" => CuePlace::Opening,
        "texte" => CuePlace::Text,
        _ => return None,
    };
    Some(Cue { kind: ContentType::named(row[1])?, place, weight: row[3].parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_its_policy_and_every_cue_its_type() {
        for kind in ContentType::ALL {
            let policy = kind.policy();
            assert!(tables::TYPES.holds(kind.name()), "{}", kind.name());
            assert!(policy.least < policy.usual && policy.usual < policy.most, "{}", kind.name());
        }
        assert_eq!(tables::TYPES.len(), ContentType::ALL.len());
        assert!(type_cues().iter().all(|row| cue(row).is_some_and(|cue| (1..=5).contains(&cue.weight))));
    }
}
