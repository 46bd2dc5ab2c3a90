//! What is true whatever the article: countries, departments, regions, bodies, acronyms, and terms of public life explained.

use super::table::Table;
use super::{field, tables};

/// A country, as it is recalled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountryFact {
    /// Its name, as the table of countries gives it.
    pub name: &'static str,
    /// Words behind *pays*: `d’Asie centrale`, `du Caucase`.
    pub region: &'static str,
    /// Its capital, where nobody disputes it.
    pub capital: Option<&'static str>,
    /// Whether each reader knows where it is.
    pub known: bool,
}

/// A country by its name; no territory.
pub fn country_fact(name: &str) -> Option<CountryFact> {
    let [name, nature, _, region, capital, known, ..] = tables::REPERES_PAYS.row(name)?;
    (nature == "pays").then_some(CountryFact { name, region, capital: field(capital), known: known == "oui" })
}

/// A French department: its name, its chief town and its region.
pub fn department_fact(name: &str) -> Option<(&'static str, &'static str, &'static str)> {
    let [name, town, region, ..] = tables::REPERES_DEPARTEMENTS.row(name)?;
    Some((name, town, region))
}

/// Whether a French town is the chief town of a region.
pub fn is_regional_capital(town: &str) -> bool {
    tables::REPERES_REGIONS.iter().any(|[_, _, chief, ..]| chief == town)
}

/// A body, as it is recalled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its name as the press writes it.
    pub name: &'static str,
    /// The forms in which it is written, between bars.
    forms: &'static str,
    /// What its acronym stands for.
    pub developed: Option<&'static str>,
    /// What it is: a noun phrase with its article.
    pub nature: &'static str,
}

impl Body {
    /// The forms in which it is written.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        self.forms.split('|')
    }
}

/// The bodies whose nature hardly changes.
pub fn bodies() -> impl Iterator<Item = Body> {
    tables::REPERES_INSTITUTIONS.iter().map(|[name, forms, _, developed, nature, ..]| Body {
        name,
        forms,
        developed: field(developed),
        nature,
    })
}

/// What an acronym stands for, where it has one sense, and whether everybody knows it.
pub fn developed(acronym: &str) -> Option<(&'static str, bool)> {
    tables::REPERES_SIGLES.row(acronym).map(|row| (row[1], row[3] == "oui"))
}

/// A term of public life, explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The table that holds it: `glossaire-justice`.
    pub domain: &'static str,
    /// The term.
    pub term: &'static str,
    forms: &'static str,
    cues: &'static str,
    barred: &'static str,
    /// Where the definition holds; none: everywhere.
    pub scope: Option<&'static str>,
    /// A noun phrase with its article.
    pub definition: &'static str,
}

impl Term {
    /// The forms in which it is written, in lower case.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        self.forms.split('|')
    }

    /// Lemmas one of which stands near it where it has this sense; none where it always has.
    pub fn cues(&self) -> Option<impl Iterator<Item = &'static str> + use<>> {
        field(self.cues).map(|cues| cues.split('|'))
    }

    /// Lemmas that show another sense.
    pub fn barred(&self) -> impl Iterator<Item = &'static str> + use<> {
        field(self.barred).unwrap_or("").split('|').filter(|word| !word.is_empty())
    }
}

/// The tables of terms.
static GLOSSARIES: &[(&str, &Table<10>)] = &[
    ("glossaire-agriculture", tables::GLOSSAIRE_AGRICULTURE),
    ("glossaire-conflit", tables::GLOSSAIRE_CONFLIT),
    ("glossaire-culture", tables::GLOSSAIRE_CULTURE),
    ("glossaire-diplomatie", tables::GLOSSAIRE_DIPLOMATIE),
    ("glossaire-economie", tables::GLOSSAIRE_ECONOMIE),
    ("glossaire-education", tables::GLOSSAIRE_EDUCATION),
    ("glossaire-energie", tables::GLOSSAIRE_ENERGIE),
    ("glossaire-environnement", tables::GLOSSAIRE_ENVIRONNEMENT),
    ("glossaire-institutions", tables::GLOSSAIRE_INSTITUTIONS),
    ("glossaire-justice", tables::GLOSSAIRE_JUSTICE),
    ("glossaire-politique", tables::GLOSSAIRE_POLITIQUE),
    ("glossaire-sante", tables::GLOSSAIRE_SANTE),
    ("glossaire-science", tables::GLOSSAIRE_SCIENCE),
    ("glossaire-societe", tables::GLOSSAIRE_SOCIETE),
    ("glossaire-sport", tables::GLOSSAIRE_SPORT),
    ("glossaire-technologie", tables::GLOSSAIRE_TECHNOLOGIE),
    ("glossaire-transport", tables::GLOSSAIRE_TRANSPORT),
    ("glossaire-travail", tables::GLOSSAIRE_TRAVAIL),
];

/// The terms that are explained.
pub fn terms() -> impl Iterator<Item = Term> {
    let rows = |(domain, table): &(&'static str, &'static Table<10>)| {
        let domain = *domain;
        table.iter().map(move |[term, forms, _, cues, barred, scope, definition, ..]| Term {
            domain,
            term,
            forms,
            cues,
            barred,
            scope: field(scope),
            definition,
        })
    };
    GLOSSARIES.iter().flat_map(rows)
}
