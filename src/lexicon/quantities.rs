use super::{fold, row, tables};

/// What a number word counts, or what a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The kind of measure, as the table names it (`monnaie`, `longueur`, `durée`…).
    pub class: &'static str,
}

/// Whether a noun is too light to head a heading (`cas`, `partie`, `fois`); in the plural too.
pub fn is_light_noun(word: &str) -> bool {
    let listed = |word: &str| row(tables::NOMS_LEGERS, word).is_some();
    listed(word)
        || word.strip_suffix(['s', 'x']).is_some_and(listed)
        || word.strip_suffix("aux").is_some_and(|stem| listed(&format!("{stem}al")))
}

/// The value of a number word.
pub fn number_word(word: &str) -> Option<u64> {
    row(tables::NOMBRES, word)?[1].parse().ok()
}

/// The unit a word or symbol stands for.
pub fn unit(word: &str) -> Option<Unit> {
    row(tables::UNITES, word).map(|[_, class, ..]| Unit { class })
}

/// Whether a word names a day, a month, a season, a moment, a period, a feast or a relative time, and which of these
/// (`jour`, `mois`, `saison`, `moment`, `période`, `fête`, `relatif`).
pub fn calendar_class(word: &str) -> Option<&'static str> {
    // Feasts are listed with their capital.
    let capital = || {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    let found = row(tables::CALENDRIER, word)
        .or_else(|| row(tables::CALENDRIER, &capital()?).filter(|row| fold(row[0]) == word));
    found.map(|[_, class, ..]| *class)
}
