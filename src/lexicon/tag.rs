use serde::Serialize;
use std::str::FromStr;

/// Universal part of speech (universaldependencies.org, UPOS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the names are the standard's")]
pub enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

impl Tag {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 16] = [
        Self::Adj,
        Self::Adp,
        Self::Adv,
        Self::Aux,
        Self::Cconj,
        Self::Det,
        Self::Intj,
        Self::Noun,
        Self::Num,
        Self::Pron,
        Self::Propn,
        Self::Punct,
        Self::Sconj,
        Self::Sym,
        Self::Verb,
        Self::X,
    ];

    /// The standard's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Adj => "ADJ",
            Self::Adp => "ADP",
            Self::Adv => "ADV",
            Self::Aux => "AUX",
            Self::Cconj => "CCONJ",
            Self::Det => "DET",
            Self::Intj => "INTJ",
            Self::Noun => "NOUN",
            Self::Num => "NUM",
            Self::Pron => "PRON",
            Self::Propn => "PROPN",
            Self::Punct => "PUNCT",
            Self::Sconj => "SCONJ",
            Self::Sym => "SYM",
            Self::Verb => "VERB",
            Self::X => "X",
        }
    }
}

impl FromStr for Tag {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|tag| tag.name() == name).ok_or(())
    }
}

/// A set of parts of speech.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TagSet(u16);

impl TagSet {
    /// The set of these.
    pub fn of(tags: &[Tag]) -> Self {
        tags.iter().fold(Self::default(), |set, tag| set.with(*tag))
    }

    /// The set whose members are the bits of a number, in the order of [`Tag::ALL`].
    pub fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// As [`TagSet::from_bits`] takes it.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// With one more.
    #[must_use]
    pub fn with(self, tag: Tag) -> Self {
        Self(self.0 | 1 << tag as u16)
    }

    /// With those of another set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it holds a part of speech.
    pub fn contains(self, tag: Tag) -> bool {
        self.0 & 1 << tag as u16 != 0
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its members, in the order of [`Tag::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Tag> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let tag = Tag::ALL.get(rest.trailing_zeros() as usize).copied()?;
            rest &= rest - 1;
            Some(tag)
        })
    }
}
