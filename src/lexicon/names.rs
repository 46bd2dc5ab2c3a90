use super::table::Forms;
use super::{Gender, field, fold, gender, tables};
use std::sync::LazyLock;

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
    static FEMININES: LazyLock<Forms> = LazyLock::new(|| {
        let rows = tables::TITRES_FONCTIONS.iter().enumerate();
        Forms::new(rows.filter(|(_, row)| row[1] != row[0]).map(|(at, row)| (row[1].into(), at)))
    });
    let table = tables::TITRES_FONCTIONS;
    let found = table.row(word).or_else(|| table.get(FEMININES.row(word)?));
    found.map(|[masculine, feminine, class, _]| Title { masculine, feminine: field(feminine), class })
}

/// Whether a common noun, by its lemma, names who or what says things: a person by its function, a body, a study.
pub fn speaks(lemma: &str) -> bool {
    tables::NOMS_QUI_PARLENT.holds(lemma) || title(lemma).is_some()
}

/// Whether a word, by its lemma or folded, says that somebody is no more what he is said to be, or never was; then whether it
/// does anywhere in a sentence that names him, not only beside his name.
pub fn ends_role(word: &str) -> Option<bool> {
    tables::FINS_DE_FONCTION.row(word).map(|[_, reach, _]| reach == "phrase")
}

/// A given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenName {
    /// The gender of who bears it; none for a name of both.
    pub gender: Option<Gender>,
}

/// Whether a word is a given name.
pub fn given_name(name: &str) -> Option<GivenName> {
    tables::PRENOMS.row(name).map(|[_, of, _]| GivenName { gender: gender(of) })
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
    let [_, full, of, article, class, _] = tables::ORGANISATIONS.row(name)?;
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
    let [_, said, of, ..] = tables::SIGLES.row(word)?;
    Some(Acronym { spelt: said == "lettres", gender: gender(of) })
}

/// Whether a word alone is a name that a table lists: of a person, a place, an organisation or a people.
pub fn is_name(word: &str) -> bool {
    let listed = tables::PRENOMS.holds(word)
        || tables::ORGANISATIONS.holds(word)
        || tables::SIGLES.holds(word)
        || tables::PAYS.holds(word)
        || tables::REGIONS.holds(word)
        || tables::DEPARTEMENTS.holds(word)
        || tables::COMMUNES.holds(word);
    listed || tables::VILLES.holds(word) || tables::GENTILES.holds(word)
}

/// Titles by their folded masculine and feminine: the table has one line for both.
static TITLE_FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms: Vec<(String, usize)> = Vec::with_capacity(2 * tables::TITRES_FONCTIONS.len());
    for (at, [masculine, feminine, ..]) in tables::TITRES_FONCTIONS.iter().enumerate() {
        forms.push((fold(masculine), at));
        if feminine != masculine && feminine != "-" {
            forms.push((fold(feminine), at));
        }
    }
    // Capitals are often left without their accent: `secrétaire d'Etat`.
    let bare = |form: &str| form.replace("d'é", "d'e").replace(" é", " e");
    let plain: Vec<_> = forms.iter().map(|(form, at)| (bare(form), *at)).collect();
    forms.extend(plain);
    Forms::new(forms.into_iter().map(|(form, at)| (form.into(), at)))
});

/// A title as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleForm {
    /// How many words it takes.
    pub words: usize,
    /// The title.
    pub title: Title,
    /// The gender that its form says: none for a form of both genders.
    pub gender: Option<Gender>,
}

/// The longest title that `words` (folded, elided ones with their apostrophe) start with.
pub fn title_at<W: AsRef<str>>(words: &[W]) -> Option<TitleForm> {
    let (count, form, row) = TITLE_FORMS.longest_at(words)?;
    let [masculine, feminine, class, _] = tables::TITRES_FONCTIONS.get(row)?;
    let gender = (feminine != masculine).then(|| {
        let folded = fold(masculine);
        let is_masculine = folded == form || folded.replace("d'é", "d'e").replace(" é", " e") == form;
        if is_masculine { Gender::Masculine } else { Gender::Feminine }
    });
    Some(TitleForm { words: count, title: Title { masculine, feminine: field(feminine), class }, gender })
}

/// What the proper name is that a common noun opens or announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameNature {
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// An event.
    Event,
    /// A work.
    Work,
}

/// A common noun that opens or announces a proper name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameHead {
    /// How many words it takes.
    pub words: usize,
    /// Its gender.
    pub gender: Option<Gender>,
    /// Whether it takes the plural.
    pub plural: bool,
    /// What the name is.
    pub nature: NameNature,
    /// Whether it belongs to the name: `rue Victor-Hugo`, but `le constructeur | Renault`.
    pub inside: bool,
    /// Whether it opens a name in lower case, before a complement in *de*.
    pub before_de: bool,
    /// Whether it opens a name in lower case, before the name itself.
    pub before_name: bool,
}

/// The longest classifying noun that `words` (folded, elided ones with their apostrophe) start with.
pub fn name_head<W: AsRef<str>>(words: &[W]) -> Option<NameHead> {
    let (count, [_, of, nature, usage, _]) = tables::NOMS_CLASSANTS.longest_at(words)?;
    Some(NameHead {
        words: count,
        gender: gender(of),
        plural: of.ends_with('p'),
        nature: match nature {
            "organisation" => NameNature::Organisation,
            "lieu" => NameNature::Place,
            "événement" => NameNature::Event,
            _ => NameNature::Work,
        },
        inside: usage != "indice",
        before_de: matches!(usage, "de" | "denom"),
        before_name: matches!(usage, "nom" | "denom"),
    })
}

/// A name that the tables of places or organisations list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedName {
    /// How many words it takes.
    pub words: usize,
    /// Whether it is an organisation.
    pub organisation: bool,
    /// Whether it is a place; it may be both (`Orange`).
    pub place: bool,
    /// Its gender.
    pub gender: Option<Gender>,
    /// Whether it takes the plural.
    pub plural: bool,
}

/// The longest name of a place or an organisation that `words` (as written, straight apostrophe) start with.
pub fn listed_name<W: AsRef<str>>(words: &[W]) -> Option<ListedName> {
    let mut best: Option<ListedName> = None;
    let mut take = |words: Option<usize>, organisation: bool, of: Option<&str>| {
        let Some(words) = words else { return };
        match &mut best {
            Some(known) if known.words > words => {}
            Some(known) if known.words == words => {
                known.organisation |= organisation;
                known.place |= !organisation;
            }
            _ => {
                best = Some(ListedName {
                    words,
                    organisation,
                    place: !organisation,
                    gender: of.and_then(gender),
                    plural: of.is_some_and(|of| of.ends_with('p')),
                });
            }
        }
    };
    let found = tables::PAYS.longest_at(words);
    take(found.map(|(n, _)| n), false, found.map(|(_, row)| row[1]));
    let found = tables::REGIONS.longest_at(words);
    take(found.map(|(n, _)| n), false, found.map(|(_, row)| row[1]));
    let found = tables::DEPARTEMENTS.longest_at(words);
    take(found.map(|(n, _)| n), false, found.map(|(_, row)| row[2]));
    take(tables::COMMUNES.longest_at(words).map(|(n, _)| n), false, None);
    take(tables::VILLES.longest_at(words).map(|(n, _)| n), false, None);
    let found = tables::ORGANISATIONS.longest_at(words);
    take(found.map(|(n, _)| n), true, found.map(|(_, row)| row[2]));
    best
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
