//! Contextual rules (Brill 1995), as the table `lexicons/ud/regles.tsv` writes them:
//! `NOUN -> VERB si le précédent est PRON et le mot est forme conjuguée possible`.

use super::describe::MARKS;
use crate::lexicon::Tag;
use std::fmt;
use std::str::FromStr;

/// A condition on a word or its neighbours; places count from the word, -1 before and 1 after it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// The word at a place has this part of speech.
    Is(i8, Tag),
    /// One of the next words up to a place has.
    OneIs(i8, Tag),
    /// The word at a place is this one, folded.
    Word(i8, String),
    /// The word at a place has this mark, by its number.
    Mark(i8, u8),
    /// The word at a place can have this part of speech.
    CanBe(i8, Tag),
}

/// A rule: words of one part of speech that meet all conditions get another, if they can have it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    /// What the word was.
    pub from: Tag,
    /// What it becomes.
    pub to: Tag,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// The places with their names.
const PLACES: &[(i8, &str)] = &[
    (0, "le mot"),
    (-1, "le précédent"),
    (1, "le suivant"),
    (-2, "le deuxième précédent"),
    (2, "le deuxième suivant"),
];
const RANGES: &[(i8, &str)] = &[
    (-2, "l’un des deux précédents"),
    (-3, "l’un des trois précédents"),
    (2, "l’un des deux suivants"),
    (3, "l’un des trois suivants"),
];

fn place(places: &[(i8, &'static str)], at: i8) -> &'static str {
    places.iter().find(|(known, _)| *known == at).map_or("?", |(_, name)| *name)
}

impl fmt::Display for Condition {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Is(at, tag) => write!(out, "{} est {}", place(PLACES, *at), tag.name()),
            Self::OneIs(at, tag) => write!(out, "{} est {}", place(RANGES, *at), tag.name()),
            Self::Word(at, word) => write!(out, "{} est « {word} »", place(PLACES, *at)),
            Self::Mark(at, mark) => {
                let name = MARKS.get(usize::from(*mark)).map_or("?", |(_, name)| *name);
                write!(out, "{} est {name}", place(PLACES, *at))
            }
            Self::CanBe(at, tag) => write!(out, "{} peut être {}", place(PLACES, *at), tag.name()),
        }
    }
}

impl FromStr for Condition {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, ()> {
        let (subject, said) = written.split_once(" est ").or_else(|| written.split_once(" peut être ")).ok_or(())?;
        let at = |places: &[(i8, &str)]| places.iter().find(|(_, name)| *name == subject).map(|(at, _)| *at);
        if let Some(range) = at(RANGES) {
            return Ok(Self::OneIs(range, said.parse()?));
        }
        let place = at(PLACES).ok_or(())?;
        if written.contains(" peut être ") {
            return Ok(Self::CanBe(place, said.parse()?));
        }
        if let Some(word) = said.strip_prefix("« ").and_then(|word| word.strip_suffix(" »")) {
            return Ok(Self::Word(place, word.to_string()));
        }
        if let Ok(tag) = said.parse() {
            return Ok(Self::Is(place, tag));
        }
        let mark = MARKS.iter().position(|(_, name)| *name == said).and_then(|at| u8::try_from(at).ok()).ok_or(())?;
        Ok(Self::Mark(place, mark))
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let conditions: Vec<String> = self.conditions.iter().map(ToString::to_string).collect();
        write!(out, "{} -> {} si {}", self.from.name(), self.to.name(), conditions.join(" et "))
    }
}

impl FromStr for Rule {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, ()> {
        let (change, conditions) = written.split_once(" si ").ok_or(())?;
        let (from, to) = change.split_once(" -> ").ok_or(())?;
        let conditions = conditions.split(" et l").enumerate().map(|(at, condition)| {
            // Each condition begins with an article.
            let condition = if at == 0 { condition.to_string() } else { format!("l{condition}") };
            condition.parse()
        });
        Ok(Self { from: from.parse()?, to: to.parse()?, conditions: conditions.collect::<Result<_, _>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_as_they_are_written() {
        for written in [
            "NOUN -> VERB si le précédent est PRON",
            "DET -> PRON si le mot est « le » et le suivant peut être VERB et l’un des trois précédents est NOUN",
            "ADJ -> NOUN si le mot est en -al(e)(s) et le deuxième suivant est ADP",
            "VERB -> NOUN si le précédent est « et » et le mot est accordable avec le précédent",
        ] {
            let rule: Rule = written.parse().expect("a rule");
            assert_eq!(rule.to_string(), written);
        }
        assert!("NOUN -> NOM si le mot est « a »".parse::<Rule>().is_err());
        for (at, (mark, _)) in MARKS.iter().enumerate() {
            assert_eq!(*mark as usize, at, "marks are numbered by their place");
        }
    }
}
