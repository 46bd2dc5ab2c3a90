//! What a number counts: units, nouns, complements.

use super::super::parse::phrase_at;
use super::{Scan, TokenKind};
use crate::lexicon::{OfYears, Tag, VerbForm, inhabitant, is_day_kind, of_years, unit, units};
use crate::text::capitalize;
use std::ops::Range;

/// Nouns that are units beside other things: what they count is counted.
const EVERYDAY: &[&str] = &[
    "bar",
    "bars",
    "bit",
    "couronne",
    "couronnes",
    "grain",
    "grains",
    "ligne",
    "lignes",
    "livre",
    "livres",
    "mark",
    "mole",
    "moles",
    "pied",
    "pieds",
    "point",
    "points",
    "portion",
    "portions",
    "tour",
    "tours",
    "tonneau",
    "tonneaux",
    "carré",
    "cheval",
    "chevaux",
    "real",
    "rand",
    "nuit",
    "nuits",
    "soirée",
    "soirées",
    "perche",
    "perches",
    "toise",
    "franc",
    "passager",
    "passagers",
];

/// Whether a plural adjective after a number is one of the noun that is left out (`dont deux mortels`), and no noun.
fn leaves_noun_out(word: &str) -> bool {
    matches!(
        word,
        "mortels"
            | "mortelles"
            | "principaux"
            | "principales"
            | "nouveaux"
            | "nouvelles"
            | "dernières"
            | "derniers"
            | "premières"
            | "premiers"
            | "suivants"
            | "suivantes"
            | "supplémentaires"
            | "restants"
            | "restantes"
            | "requis"
            | "requises"
            | "produites"
            | "positifs"
            | "positives"
            | "seuls"
            | "seules"
            | "probables"
            | "possibles"
            | "éligibles"
            | "admissibles"
            | "disponibles"
            | "valables"
    )
}

/// Whether a word that may be a noun is rather such an adjective.
fn is_rather_adjective(word: &str) -> bool {
    matches!(word, "mortels" | "mortelles" | "principales" | "positifs" | "positives" | "probables" | "requis")
}

/// Whether an adjective stands before its noun.
fn is_before_noun(word: &str) -> bool {
    let single = word.strip_suffix('s').unwrap_or(word);
    matches!(
        single,
        "premier" | "dernier" | "autre" | "seul" | "même" | "ancien" | "grand" | "petit" | "jeune" | "simple"
    ) || matches!(single, "première" | "dernière" | "seule" | "ancienne" | "grande" | "petite" | "futur" | "principaux")
}

impl Scan<'_> {
    /// The unit that starts at `at`, and its class.
    pub(super) fn unit_at(&self, at: usize) -> Option<(Range<usize>, &'static str)> {
        let token = self.token(at)?;
        let (n, class) = match units().longest_at(self.rest(at)) {
            Some((n, row)) => (n, row[1]),
            None => (1, unit(&token.folded)?.class),
        };
        // Measures of the kitchen and of the ward are counted; a letter alone is a unit after a figure only.
        let counted = class == "dose" || n == 1 && EVERYDAY.contains(&token.folded.as_str());
        let letter = token.kind == TokenKind::Word && token.folded.chars().count() <= 2;
        let scaled = at >= 2 && matches!(self.word(at - 1), "de" | "d'") && self.word(at - 2).contains("illi");
        let follows = scaled || at.checked_sub(1).is_some_and(|before| self.is_figure(before));
        let elided = token.folded.ends_with('\'');
        let verb = matches!(token.tag, Tag::Verb | Tag::Aux | Tag::Pron | Tag::Adp | Tag::Det) && letter;
        let taken = !counted && !elided && !verb && (!letter || follows || token.folded == "an");
        taken.then(|| (at..self.per(at + n), class))
    }

    /// Where a unit that ends at `end` ends with what it is reckoned on or how it is counted: `g | /km`, `€ | /m²`,
    /// `jours | ouvrés`.
    fn per(&self, end: usize) -> usize {
        let over = self.word(end + 1);
        if self.word(end) == "/"
            && (unit(over).is_some() || matches!(over, "habitant" | "hab" | "hab." | "personne" | "pers."))
        {
            return end + 2;
        }
        if self.word(end).strip_prefix('/').is_some_and(|over| unit(over).is_some()) {
            return end + 1;
        }
        let timed = end.checked_sub(1).is_some_and(|at| unit(self.word(at)).is_some_and(|unit| unit.class == "durée"));
        end + usize::from(timed && is_day_kind(self.word(end)))
    }

    /// The noun counted by a number that ends at `end`: past `de`, adjectives and participles.
    pub(super) fn noun_after(&self, end: usize) -> Option<usize> {
        let mut at = end;
        if matches!(self.word(at), "de" | "d'") {
            at += 1;
        }
        let limit = at + 4;
        while at < limit
            && self.token(at).is_some_and(|token| {
                token.tag == Tag::Adj || matches!(token.folded.as_str(), "autres" | "seul" | "seule" | "mêmes")
            })
        {
            // A plural adjective that nothing follows is used as a noun: `12 blessés`, `trois jeunes`.
            if self.token(at + 1).is_none_or(|next| !matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Propn)) {
                let plural = self.word(at).ends_with(['s', 'x']) && !matches!(self.word(at), "autres" | "mêmes");
                let first = usize::from(at > end && self.is_named_first(at - 1));
                let named = at - first;
                // `60 nouveaux venus`.
                let arrived = self.token(at + 1).is_some_and(|next| {
                    next.features.form == Some(VerbForm::PastParticiple) && next.folded.ends_with('s')
                });
                let arrived = arrived && matches!(self.word(at), "nouveaux" | "nouvelles");
                if arrived {
                    return Some(at + 1);
                }
                return (plural && !leaves_noun_out(self.word(named))).then_some(named);
            }
            at += 1;
        }
        let token = self.token(at).filter(|token| token.kind == TokenKind::Word)?;
        let people = at > end && inhabitant(&capitalize(&token.folded)).is_some();
        // `16 militaires | séparatistes`.
        let person = at > end && of_years(self.word(at - 1)) == Some(OfYears::Age);
        if (people || person) && self.is_named_first(at - 1) {
            return Some(at - 1);
        }
        let noun = token.tag == Tag::Noun && !is_rather_adjective(&token.folded);
        (noun || self.is_people(at)).then_some(at)
    }

    /// Whether the word before an adjective is the noun, though it was read as an adjective: `six humanitaires | français`.
    fn is_named_first(&self, at: usize) -> bool {
        let read = self.token(at).is_some_and(|token| token.tag == Tag::Adj);
        read && self.word(at).ends_with('s') && !is_before_noun(self.word(at))
    }

    /// Whether a proper noun is that of the people of a place: `Sud-Coréens`.
    fn is_people(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| token.tag == Tag::Propn) else {
            return false;
        };
        let Some(word) = token.folded.strip_suffix('s') else { return false };
        let last = word.rsplit('-').next().unwrap_or(word);
        [word, last].iter().any(|word| inhabitant(&capitalize(word)).is_some())
    }

    /// The noun that a percentage or a fraction is of: `des élèves`, `de la population`, `d’entre eux` gives none.
    pub(super) fn whole_after(&self, end: usize) -> Option<usize> {
        if !matches!(self.word(end), "de" | "d'" | "du" | "des") {
            return None;
        }
        let mut at = end + 1;
        let limit = at + 4;
        while at < limit && self.token(at).is_some_and(|token| matches!(token.tag, Tag::Det | Tag::Adj | Tag::Num)) {
            at += 1;
        }
        // `un tiers des 1,2 million d’élèves`.
        if self.word(at).contains("illi") && matches!(self.word(at + 1), "de" | "d'") {
            at += 2;
        }
        self.token(at).filter(|token| token.tag == Tag::Noun).map(|_| at)
    }

    /// What completes the noun of a number that starts at `start`, when its end is certain.
    pub(super) fn complement(&self, start: usize, noun: usize) -> Option<Range<usize>> {
        let phrase = phrase_at(self.tokens, start.min(noun)).or_else(|| phrase_at(self.tokens, noun))?;
        let phrase = if phrase.tokens.contains(&noun) { phrase } else { phrase_at(self.tokens, noun)? };
        let every = matches!(self.word(noun + 1), "tous" | "toutes");
        (phrase.certain && phrase.tokens.end > noun + 1 && !every).then(|| noun + 1..phrase.tokens.end)
    }
}
