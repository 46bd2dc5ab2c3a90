//! Names of places with the preposition or the article they take: *en Irak*, *au Havre*, *du Canada*, *dans l’Hérault*.

use super::piece::{Piece, Pieces, Role, SourceId, preposition};
use super::refusal::Refusal;
use crate::lexicon::{self, Gender, Number};

/// The kind of a place, where the caller knows it; a name that two tables hold (*Luxembourg*, *Québec*) needs one, unless
/// both say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PlaceKind {
    Country,
    Region,
    Department,
    City,
}

/// A place by its name, without the article unless it is part of the name (*Le Havre*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Option<PlaceKind>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// What a place is to the rest of the clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceRelation {
    /// Being or going there.
    In,
    /// Coming from there, or belonging to it without its article: *les vins d’Italie*.
    From,
}

/// What the tables say of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) gender: Option<Gender>,
    pub(super) number: Number,
    article: Option<&'static str>,
    preposition: &'static str,
}

impl Place {
    /// The facts of the place; refused where no table has it, or where two disagree.
    pub(super) fn known(&self) -> Result<Known, Refusal> {
        let name = self.name.replace('’', "'");
        let number = |plural: bool| if plural { Number::Plural } else { Number::Singular };
        let wants = |kind: PlaceKind| self.kind.is_none_or(|wanted| wanted == kind);
        let mut found: Vec<Known> = Vec::new();
        if let Some(of) = lexicon::country(&name).filter(|_| wants(PlaceKind::Country)) {
            let (gender, number) = (of.gender, number(of.plural));
            found.push(Known { gender, number, article: of.article, preposition: of.preposition });
        }
        if let Some(of) = lexicon::region(&name).filter(|_| wants(PlaceKind::Region)) {
            let (gender, number) = (of.gender, number(of.plural));
            found.push(Known { gender, number, article: of.article, preposition: of.preposition });
        }
        if let Some(of) = lexicon::department(&name).filter(|_| wants(PlaceKind::Department)) {
            let (gender, number) = (of.gender, number(of.plural));
            found.push(Known { gender, number, article: of.article, preposition: of.preposition });
        }
        let listed = lexicon::municipality(&name).is_some() || lexicon::city(&name).is_some();
        if (listed && wants(PlaceKind::City)) || self.kind == Some(PlaceKind::City) {
            found.push(Known { gender: None, number: Number::Singular, article: None, preposition: "à" });
        }
        let Some(first) = found.first().cloned() else { return Err(Refusal::UnknownPlace(self.name.clone())) };
        let same =
            |of: &Known| (of.preposition, own_article(of.article)) == (first.preposition, own_article(first.article));
        if !found.iter().all(same) {
            return Err(Refusal::UnknownPlace(self.name.clone()));
        }
        Ok(first)
    }

    /// The place with its preposition.
    pub(super) fn pieces(&self, relation: PlaceRelation) -> Pieces {
        let known = self.known()?;
        let mut pieces = match relation {
            PlaceRelation::In => there(known.preposition),
            PlaceRelation::From => from(&known),
        };
        pieces.extend(self.name_pieces());
        Ok(pieces)
    }

    /// The place with its article, as a noun phrase: *la France*, *Le Havre*, *Cuba*.
    pub(super) fn with_article(&self) -> Pieces {
        let known = self.known()?;
        let mut pieces: Vec<Piece> = own_article(known.article).map(article).into_iter().collect();
        pieces.extend(self.name_pieces());
        Ok(pieces)
    }

    /// The name; the article that it begins with contracts (*au Havre*), other capitals stay.
    fn name_pieces(&self) -> Vec<Piece> {
        let name = self.name.replace('\'', "’");
        split_article(&name).into_iter().map(|piece| piece.from(&self.sources)).collect()
    }
}

/// A name whose first word may be an article with a capital: *Le Caire*, *Les Échos*. The article keeps its capital where
/// it does not contract.
pub(super) fn split_article(name: &str) -> Vec<Piece> {
    for (written, bare) in [("Le ", "le"), ("Les ", "les")] {
        if let Some(rest) = name.strip_prefix(written) {
            let mut own = Piece::new(bare, Role::Article);
            own.kept_capital = true;
            return vec![own, Piece::plain(rest)];
        }
    }
    vec![Piece::plain(name)]
}

/// An article outside the name.
fn own_article(article: Option<&'static str>) -> Option<&'static str> {
    article.filter(|article| article.starts_with(char::is_lowercase))
}

/// A definite article before a name.
pub(super) fn article(written: &str) -> Piece {
    match written {
        "la" => Piece::varying("la", "l’", Role::Article),
        "les" => Piece::new("les", Role::Article),
        "l'" => Piece::varying("le", "l’", Role::Article),
        _ => Piece::varying("le", "l’", Role::Article),
    }
}

/// The pieces of the preposition of a table: `dans le`, `à la`, `sur l'`, `aux`.
fn there(written: &'static str) -> Vec<Piece> {
    match written {
        "au" => vec![Piece::small("à"), Piece::new("le", Role::Article)],
        "aux" => vec![Piece::small("à"), Piece::new("les", Role::Article)],
        _ => match written.split_once(' ') {
            Some((first, own)) => preposition(first).into_iter().chain([article(own)]).collect(),
            None => preposition(written),
        },
    }
}

/// *de* and the article that goes with it: none where one is there with *en* or *à* alone.
fn from(known: &Known) -> Vec<Piece> {
    let mut pieces = vec![Piece::small("de")];
    if !matches!(known.preposition, "en" | "à") {
        pieces.extend(own_article(known.article).map(article));
    }
    pieces
}
