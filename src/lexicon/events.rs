use super::{Gender, field, gender, tables};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A noun that names what a verb tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nominalisation {
    /// The infinitive, with `se` where it is pronominal.
    pub verb: &'static str,
    /// The noun.
    pub noun: &'static str,
    /// Its gender.
    pub gender: Gender,
    /// The preposition before what was the object, or the subject of an intransitive verb.
    pub object: Option<&'static str>,
    /// The preposition before who does it: `par`, or `de`.
    pub agent: Option<&'static str>,
    /// What sort of event it is.
    pub class: &'static str,
    /// `personne` or `chose`, where the noun fits only such objects.
    pub of: Option<&'static str>,
}

/// The nouns for an infinitive.
pub fn nominalisations(verb: &str) -> impl Iterator<Item = Nominalisation> {
    tables::NOMINALISATIONS.rows(verb).filter_map(|[verb, noun, noun_gender, object, agent, class, _]| {
        let (class, of) = class.split_once(':').map_or((class, None), |(class, of)| (class, Some(of)));
        let gender = gender(noun_gender)?;
        Some(Nominalisation { verb, noun, gender, object: field(object), agent: field(agent), class, of })
    })
}

/// The prepositions that a noun of action has before what it is done to: `aide | à`, `lutte | contre`.
pub fn noun_prepositions(noun: &str) -> impl Iterator<Item = &'static str> {
    static PREPOSITIONS: LazyLock<BTreeMap<&'static str, BTreeSet<&'static str>>> = LazyLock::new(|| {
        let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for row in tables::NOMINALISATIONS.iter() {
            found.entry(row[1]).or_default().extend(field(row[3]));
        }
        found
    });
    PREPOSITIONS.get(noun).into_iter().flatten().copied()
}

/// A noun that names an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventNoun {
    /// Its gender.
    pub gender: Option<Gender>,
    /// Whether it is used in the plural.
    pub plural: bool,
    /// What sort of event (`catastrophe`, `élection`, `sport`…).
    pub class: &'static str,
}

/// Whether a noun or a compound names an event.
pub fn event_noun(noun: &str) -> Option<EventNoun> {
    let [_, noun_gender, class, _] = tables::NOMS_EVENEMENT.row(noun)?;
    Some(EventNoun { gender: gender(noun_gender), plural: noun_gender.ends_with('p'), class })
}

/// Whether a noun names the same fact as a verb.
pub fn is_nominalisation(noun: &str) -> bool {
    static NOUNS: LazyLock<BTreeSet<&'static str>> =
        LazyLock::new(|| tables::NOMINALISATIONS.iter().map(|row| row[1]).collect());
    NOUNS.contains(noun)
}
