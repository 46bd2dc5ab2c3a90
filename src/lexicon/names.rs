use super::{Gender, field, gender, row, tables};

/// A title, a function or a trade by which people are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// The masculine, or the form for both genders.
    pub masculine: &'static str,
    /// The feminine, where one is in use; the same as the masculine for a form that serves both.
    pub feminine: Option<&'static str>,
    /// Its field (`politique`, `justice`, `civilité`, `statut`…).
    pub class: &'static str,
}

/// A title by its masculine or its feminine.
pub fn title(word: &str) -> Option<Title> {
    let found = row(tables::TITRES_FONCTIONS, word)
        .or_else(|| tables::TITRES_FONCTIONS.iter().find(|row| row[1] == word && row[1] != row[0]));
    found.map(|[masculine, feminine, class, _]| Title { masculine, feminine: field(feminine), class })
}

/// Whether a common noun, by its lemma, names who or what says things: a person by its function, a body, a study.
pub fn speaks(lemma: &str) -> bool {
    row(tables::NOMS_QUI_PARLENT, lemma).is_some() || title(lemma).is_some()
}

/// A given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenName {
    /// The gender of who bears it; none for a name of both.
    pub gender: Option<Gender>,
}

/// Whether a word is a given name.
pub fn given_name(name: &str) -> Option<GivenName> {
    row(tables::PRENOMS, name).map(|[_, of, _]| GivenName { gender: gender(of) })
}

/// An organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its full name, for an acronym.
    pub full: Option<&'static str>,
    /// Its gender.
    pub gender: Option<Gender>,
    /// Whether it takes the plural.
    pub plural: bool,
    /// Its article; none where it has none, or has it in its name.
    pub article: Option<&'static str>,
    /// Its kind (`parti`, `média`, `entreprise`…).
    pub class: &'static str,
}

/// An organisation by its name or its acronym.
pub fn organisation(name: &str) -> Option<Organisation> {
    let [_, full, of, article, class, _] = row(tables::ORGANISATIONS, name)?;
    Some(Organisation {
        full: field(full),
        gender: gender(of),
        plural: of.ends_with('p'),
        article: field(article),
        class,
    })
}

/// An acronym.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acronym {
    /// Whether it is spelt out, or read as a word.
    pub spelt: bool,
    /// Its gender.
    pub gender: Option<Gender>,
}

/// What is known of an acronym.
pub fn acronym(word: &str) -> Option<Acronym> {
    let [_, said, of, ..] = row(tables::SIGLES, word)?;
    Some(Acronym { spelt: *said == "lettres", gender: gender(of) })
}

/// Whether a word alone is a name that a table lists: of a person, a place, an organisation or a people.
pub fn is_name(word: &str) -> bool {
    let listed = row(tables::PRENOMS, word).is_some()
        || row(tables::ORGANISATIONS, word).is_some()
        || row(tables::SIGLES, word).is_some()
        || row(tables::PAYS, word).is_some()
        || row(tables::REGIONS, word).is_some()
        || row(tables::DEPARTEMENTS, word).is_some()
        || row(tables::COMMUNES, word).is_some();
    listed || row(tables::VILLES, word).is_some() || row(tables::GENTILES, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::speaks;

    #[test]
    fn who_speaks() {
        for (noun, expected) in
            [("maire", true), ("syndicat", true), ("étude", true), ("projet", false), ("mesure", false)]
        {
            assert_eq!(speaks(noun), expected, "{noun}");
        }
    }
}
