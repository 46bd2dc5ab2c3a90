use super::Table;
use super::tables;
use serde::Serialize;
use std::sync::LazyLock;

/// What a number word counts, or what a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The kind of measure, as the table names it (`monnaie`, `longueur`, `durée`…).
    pub class: &'static str,
}

/// Whether a noun is too light to head a heading (`cas`, `partie`, `fois`); in the plural too.
pub fn is_light_noun(word: &str) -> bool {
    let listed = |word: &str| tables::NOMS_LEGERS.holds(word);
    listed(word)
        || word.strip_suffix(['s', 'x']).is_some_and(listed)
        || word.strip_suffix("aux").is_some_and(|stem| listed(&format!("{stem}al")))
}

/// The value of a number word.
pub fn number_word(word: &str) -> Option<u64> {
    static VALUES: LazyLock<Vec<Option<u64>>> =
        LazyLock::new(|| tables::NOMBRES.iter().map(|row| row[1].parse().ok()).collect());
    VALUES.get(tables::NOMBRES.find(word)?).copied().flatten()
}

/// The unit a word or symbol stands for.
pub fn unit(word: &str) -> Option<Unit> {
    static UNITS: LazyLock<Vec<Unit>> =
        LazyLock::new(|| tables::UNITES.iter().map(|[_, class, ..]| Unit { class }).collect());
    UNITS.get(tables::UNITES.find(word)?).copied()
}

/// The number words of one word or more (`vingt et un`).
pub fn number_words() -> &'static Table<3> {
    tables::NOMBRES
}

/// The units of one word or more (`mètres carrés`), with their class.
pub fn units() -> &'static Table<4> {
    tables::UNITES
}

/// The quantifiers that may follow the number or what it counts (`au moins`, `environ`), with their class.
pub fn later_bounds() -> &'static Table<3> {
    tables::QUANTIFICATEURS_APRES
}

/// Whether a number after this noun or abbreviation is a label (`article`, `page`, `vol`) and counts nothing.
pub fn is_numbered(noun: &str) -> bool {
    tables::NOMS_A_NUMERO.holds(noun)
}

/// What a quantifier makes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Bound {
    Minimum,
    Maximum,
    Approximation,
    Exact,
}

impl Bound {
    /// As the tables write it.
    pub fn parse(class: &str) -> Option<Self> {
        match class {
            "minimum" => Some(Self::Minimum),
            "maximum" => Some(Self::Maximum),
            "approximation" => Some(Self::Approximation),
            "exact" => Some(Self::Exact),
            _ => None,
        }
    }
}

/// What `de 30 ans` tells after a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OfYears {
    Age,
    Duration,
}

/// What `de 30 ans` tells after a noun; none where the table does not know it.
pub fn of_years(noun: &str) -> Option<OfYears> {
    match tables::NOMS_EN_ANS.row(noun)?[1] {
        "âge" => Some(OfYears::Age),
        "durée" => Some(OfYears::Duration),
        _ => None,
    }
}

/// Whether a noun is an amount: `de 1830` after it counts (`un total de 1830`), and `trois fois` before it multiplies
/// (`trois fois le salaire`).
pub fn is_total(noun: &str) -> bool {
    tables::NOMS_DE_GRANDEUR.holds(noun)
}

/// The set phrases whose number counts nothing (`joindre les deux bouts`).
pub fn number_idioms() -> &'static Table<2> {
    tables::LOCUTIONS_CHIFFREES
}
