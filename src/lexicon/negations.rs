use super::{field, tables};

/// What sort of word it is that denies by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NegatedKind {
    /// *impossible*.
    Adjective,
    /// *ignorer*.
    Verb,
    /// *manquer de*, and only so.
    VerbWithDe,
}

/// A word that denies by itself, by its dictionary form: its kind, and what says the contrary in one word.
pub fn negated_word(lemma: &str) -> Option<(NegatedKind, Option<&'static str>)> {
    let [_, kind, plain, _] = tables::NEGATIONS_DOUBLES.row(lemma)?;
    let kind = match kind {
        "adjectif" => NegatedKind::Adjective,
        "verbe" => NegatedKind::Verb,
        "verbe de" => NegatedKind::VerbWithDe,
        _ => return None,
    };
    Some((kind, field(plain)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [word, ..] in tables::NEGATIONS_DOUBLES.iter() {
            assert!(negated_word(word).is_some(), "{word}");
        }
        assert_eq!(negated_word("impossible"), Some((NegatedKind::Adjective, Some("possible"))));
        assert_eq!(negated_word("manquer"), Some((NegatedKind::VerbWithDe, None)));
        assert_eq!(negated_word("possible"), None);
    }
}
