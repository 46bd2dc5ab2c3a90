use super::table::Forms;
use super::{Gender, field, gender, tables};
use std::sync::LazyLock;

/// A country, or a territory that is named as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// Its gender.
    pub gender: Option<Gender>,
    /// Whether it takes the plural.
    pub plural: bool,
    /// Its article; none for *Israël*, *Cuba*.
    pub article: Option<&'static str>,
    /// The preposition for being there: `en`, `au`, `aux`, `à`…
    pub preposition: &'static str,
    /// Its inhabitants: masculine and feminine, with a capital.
    pub inhabitant: Option<(&'static str, &'static str)>,
    /// Its adjective: masculine and feminine.
    pub adjective: Option<(&'static str, &'static str)>,
    /// Its capital.
    pub capital: Option<&'static str>,
}

/// A country by its name.
pub fn country(name: &str) -> Option<Country> {
    let [_, of, article, preposition, man, woman, masculine, feminine, capital, _] = tables::PAYS.row(name)?;
    Some(Country {
        gender: gender(of),
        plural: of.ends_with('p'),
        article: field(article),
        preposition,
        inhabitant: field(man).zip(field(woman)),
        adjective: field(masculine).zip(field(feminine)),
        capital: field(capital),
    })
}

/// The names of the countries and territories.
pub fn country_names() -> impl Iterator<Item = &'static str> {
    tables::PAYS.iter().map(|row| row[0])
}

/// A noun of inhabitants or of a people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inhabitant {
    /// The masculine.
    pub masculine: &'static str,
    /// The feminine.
    pub feminine: &'static str,
    /// Where they live.
    pub place: Option<&'static str>,
    /// `pays`, `ville`, `région`, `peuple`, `religion`…
    pub class: &'static str,
}

/// A noun of inhabitants by its masculine or its feminine, as it is written in the singular.
pub fn inhabitant(word: &str) -> Option<Inhabitant> {
    static WOMEN: LazyLock<Forms> =
        LazyLock::new(|| Forms::new(tables::GENTILES.iter().enumerate().map(|(at, row)| (row[1].into(), at))));
    /// The inhabitants of countries, of both genders.
    static OF_COUNTRIES: LazyLock<Forms> = LazyLock::new(|| {
        let rows = tables::PAYS.iter().enumerate();
        let both = rows.flat_map(|(at, row)| [(row[4], at), (row[5], at)]);
        Forms::new(both.filter(|(name, _)| *name != "-").map(|(name, at)| (name.into(), at)))
    });
    let found = tables::GENTILES.row(word).or_else(|| tables::GENTILES.get(WOMEN.row(word)?));
    if let Some([masculine, feminine, place, class, _]) = found {
        return Some(Inhabitant { masculine, feminine, place: field(place), class });
    }
    OF_COUNTRIES.row(word).and_then(|at| tables::PAYS.get(at)).map(|[place, _, _, _, masculine, feminine, ..]| {
        Inhabitant { masculine, feminine, place: Some(place), class: "pays" }
    })
}

/// A region of France or of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its gender.
    pub gender: Option<Gender>,
    /// Whether it takes the plural.
    pub plural: bool,
    /// Its article.
    pub article: Option<&'static str>,
    /// The preposition for being there, with the article where it takes one: `en`, `dans le`.
    pub preposition: &'static str,
    /// The country it belongs to, where that is beyond dispute.
    pub country: Option<&'static str>,
}

/// A region by its name.
pub fn region(name: &str) -> Option<Region> {
    let [_, of, article, preposition, country, _] = tables::REGIONS.row(name)?;
    Some(Region {
        gender: gender(of),
        plural: of.ends_with('p'),
        article: field(article),
        preposition,
        country: field(country),
    })
}

/// A French department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Department {
    /// Its number: `34`, `2A`, `974`.
    pub number: &'static str,
    /// Its gender.
    pub gender: Option<Gender>,
    /// Whether it takes the plural.
    pub plural: bool,
    /// Its article.
    pub article: Option<&'static str>,
    /// The preposition for being there, with the article where it takes one.
    pub preposition: &'static str,
    /// Its region.
    pub region: &'static str,
}

/// A department by its name.
pub fn department(name: &str) -> Option<Department> {
    let [_, number, of, article, preposition, region, _] = tables::DEPARTEMENTS.row(name)?;
    Some(Department {
        number,
        gender: gender(of),
        plural: of.ends_with('p'),
        article: field(article),
        preposition,
        region,
    })
}

/// A French municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its department or territory.
    pub department: &'static str,
    /// The article that its name begins with.
    pub article: Option<&'static str>,
}

/// A municipality by its name: the larger ones, and those often in the news.
pub fn municipality(name: &str) -> Option<Municipality> {
    tables::COMMUNES.row(name).map(|[_, department, article, _]| Municipality { department, article: field(article) })
}

/// The country of a city of the world, by its French name.
pub fn city(name: &str) -> Option<&'static str> {
    tables::VILLES.row(name).map(|[_, country, _]| country)
}
