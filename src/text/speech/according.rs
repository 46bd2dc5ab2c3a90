//! What is told according to somebody: `selon X`, `aux dires de X`, `pour X, …`.

use super::speaker::Found;
use super::{Attribution, AttributionKind, SpeechPattern, View};
use crate::lexicon::{
    Effect, OpenerKind, SourceClass, Tag, VerbForm, calendar_class, given_name, openers, opening_phrases,
};
use crate::text::capitalize;
use std::ops::Range;

/// Prepositions that attribute in some senses only.
fn is_ambiguous(phrase: &str) -> bool {
    let first = |word: &str| phrase.starts_with(word);
    matches!(phrase, "pour" | "suivant" | "citant" | "du côté de" | "du côté du" | "du côté des" | "du côté d'")
        || first("au sens ")
        || first("au sens d'")
        || first("aux termes ")
        || first("par la voix ")
        || first("de la bouche ")
        || first("dans l'esprit ")
}

/// What something depends on, and never who says it.
const MEASURES: &[&str] = &[
    "activité",
    "besoin",
    "cas",
    "catégorie",
    "circonstance",
    "condition",
    "contexte",
    "date",
    "durée",
    "emplacement",
    "endroit",
    "gravité",
    "importance",
    "lieu",
    "mode",
    "moment",
    "montant",
    "nature",
    "niveau",
    "nombre",
    "période",
    "situation",
    "statut",
    "surface",
    "taille",
    "type",
    "usage",
];

/// Words of the longest phrase that opens.
const LONGEST: usize = 6;

impl View<'_> {
    /// The phrase of the table of openers that attributes and begins at a token.
    fn attributing(&self, at: usize) -> Option<(Range<usize>, &'static str)> {
        // Most tokens begin none.
        if !matches!(self.word(at), "selon" | "d'" | "à" | "au" | "aux" | "de" | "du" | "si" | "dans" | "pour") {
            return None;
        }
        let words = self.tokens.get(at..self.tokens.len().min(at + LONGEST))?;
        let (len, [phrase, ..]) = opening_phrases().longest_at(words)?;
        let attributes =
            openers(phrase).any(|opener| opener.effect == Effect::Attributed && opener.kind == OpenerKind::Preposition);
        (attributes && !is_ambiguous(phrase)).then_some((at..at + len, phrase))
    }

    /// Who says it, where a phrase that attributes begins at a token: the range of the preposition and of the source.
    pub(super) fn according_to(&self, at: usize) -> Option<(Range<usize>, Range<usize>)> {
        let (opener, phrase) = self.attributing(at)?;
        let last = opener.end.checked_sub(1)?;
        if matches!(self.word(last), "lui" | "elle" | "eux" | "elles") {
            return Some((opener.start..last, last..opener.end));
        }
        if phrase.starts_with("de source") {
            // `à partir de sources officielles`, `des informations de source sûre`: what something comes from.
            let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
            if before.is_some_and(|before| {
                before.folded == "partir" || matches!(before.tag, Tag::Noun | Tag::Adp | Tag::Adj)
            }) {
                return None;
            }
            let from = opener.start + 1;
            let rest = self.tokens.get(opener.end..)?.iter().take(3).take_while(|token| token.tag == Tag::Adj);
            let end = opener.end + rest.count();
            // `de source` alone tells nothing of whom; `de source proche de l’enquête`.
            let proche = if self.word(end.saturating_sub(1)) == "de" || self.word(end.saturating_sub(1)) == "du" {
                self.speaker_at(end).map(|tokens| tokens.end)
            } else {
                None
            };
            return (end > from + 1).then_some((opener.start..from, from..proche.unwrap_or(end)));
        }
        let source = self.speaker_at(opener.end).or_else(|| self.bare_source(opener.end))?;
        // `Selon votre situation`: what it depends on.
        let noun = self.tokens.get(source.clone())?.iter().find(|token| token.tag == Tag::Noun);
        if noun.is_some_and(|noun| MEASURES.contains(&&*noun.lemma())) {
            return None;
        }
        Some((opener, self.joined(source)))
    }

    /// A noun without determiner: behind `du`, `des`, which hold it, or `selon certains médias`.
    fn bare_source(&self, at: usize) -> Option<Range<usize>> {
        let words = self
            .tokens
            .get(at..)?
            .iter()
            .take(4)
            .take_while(|token| matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Num | Tag::Propn | Tag::Pron));
        let count = words.count();
        (count > 0).then_some(at..at + count)
    }

    /// What is told according to somebody.
    pub(super) fn accordings(&self, quoted: &[bool]) -> Vec<Attribution> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if quoted.get(at).copied().unwrap_or(false) {
                at += 1;
                continue;
            }
            let attribution = self.according_which(at).or_else(|| self.according_at(at)).or_else(|| self.for_whom(at));
            at = attribution
                .as_ref()
                .and_then(|found| found.source.as_ref())
                .map_or(at + 1, |source| source.end.max(at + 1));
            found.extend(attribution);
        }
        found
    }

    /// `des rumeurs selon lesquelles …`.
    fn according_which(&self, at: usize) -> Option<Attribution> {
        let which = matches!(self.word(at + 1), "lequel" | "laquelle" | "lesquels" | "lesquelles");
        if self.word(at) != "selon" || !which {
            return None;
        }
        let before = self.parse.phrases.partition_point(|phrase| phrase.tokens.end <= at).checked_sub(1)?;
        let source = self.parse.phrases.get(before)?.tokens.clone();
        let certain = source.end == at;
        Some(Attribution {
            kind: AttributionKind::According,
            tokens: at + 2..self.segment(at).end.max(at + 2),
            source: Some(source),
            verb: None,
            class: None,
            certain,
        })
    }

    /// `l’expression du maire`, `les mots d’Anne Rol`: what sort of source the words that a phrase names are of.
    pub(super) fn words_of(&self, source: &Range<usize>) -> Option<SourceClass> {
        let noun = source.start + 1;
        let words =
            matches!(self.word(noun), "expression" | "formule" | "mot" | "mots" | "termes" | "phrase" | "propos");
        let inner = (noun + 2..source.end).contains(&(noun + 2)).then_some(noun + 2..source.end)?;
        let ruled = matches!(self.word(noun + 1), "de" | "d'" | "du");
        (words && ruled).then(|| self.source_class(&inner))?
    }

    fn according_at(&self, at: usize) -> Option<Attribution> {
        let (opener, source) = self.according_to(at)?;
        let class = self.source_class(&source).or_else(|| self.words_of(&source));
        let set_off = at == 0 || matches!(self.word(at - 1), "," | "—" | "–" | "(") || self.word(source.end) == ",";
        let several =
            matches!(self.word(source.start), "les" | "des" | "leurs" | "ces" | "leur" | "son" | "sa" | "ses");
        if class.is_none() && (!set_off || several) || !set_off && self.varies(&source) {
            return None;
        }
        let segment = self.segment(at);
        let head = at <= segment.start + 1;
        let from = source.end + usize::from(self.word(source.end) == ",");
        let tokens = if head { from.min(segment.end)..segment.end } else { segment.start..segment.end };
        let document = class == Some(SourceClass::Document) && !set_off && self.word(opener.start) == "d'";
        Some(Attribution {
            kind: AttributionKind::According,
            tokens,
            source: Some(source),
            verb: None,
            class: None,
            certain: class.is_some() && !document,
        })
    }

    /// `varie selon les régions`: what something depends on, where it could speak as well.
    pub(super) fn varies(&self, source: &Range<usize>) -> bool {
        let before = self.tokens.get(source.start.saturating_sub(LONGEST)..source.start).unwrap_or(&[]);
        let differs = ["vari", "différ", "chang", "divers", "dépend"];
        if before.iter().any(|token| differs.iter().any(|start| token.folded.starts_with(start))) {
            return true;
        }
        let each = matches!(self.word(source.start), "les" | "leur" | "leurs")
            // `le pays visité`
            || self.tokens.get(source.end.wrapping_sub(1)).is_some_and(|last| {
                source.len() > 2 && last.features.form == Some(VerbForm::PastParticiple)
            })
            || self.tokens.get(source.end).is_some_and(|next| next.features.form == Some(VerbForm::PastParticiple));
        let noun =
            self.tokens.get(source.clone()).and_then(|tokens| tokens.iter().find(|token| token.tag == Tag::Noun));
        each && noun.is_some_and(|noun| {
            matches!(
                &*noun.lemma(),
                "région"
                    | "pays"
                    | "ville"
                    | "commune"
                    | "département"
                    | "collectivité"
                    | "équipe"
                    | "service"
                    | "hôpital"
                    | "site"
                    | "famille"
                    | "entreprise"
                    | "personne"
                    | "individu"
                    | "élève"
                    | "enfant"
                    | "patient"
                    | "produit"
                    | "auteur"
                    | "âge"
                    | "journal"
                    | "hypothèse"
                    | "scénario"
                    | "version"
                    | "saison"
                    | "indicateur"
                    | "modèle"
            )
        })
    }

    /// Whether a function that a person has begins at a token: `spécialiste des ponts`, `le maire`.
    fn begins_function(&self, at: usize) -> bool {
        let end = self.phrase_at(at).and_then(|phrase| self.parse.phrases.get(phrase)).map(|phrase| phrase.tokens.end);
        self.source_class(&(at..end.unwrap_or(at + 1))) == Some(SourceClass::Person)
    }

    /// `son frère, trente ans, pour qui « … »`: whose view is quoted from `open` on.
    pub(super) fn for_which(&self, open: usize) -> Option<Found> {
        let preposition = open.checked_sub(2)?;
        if self.word(preposition + 1) != "qui" || !matches!(self.word(preposition), "pour" | "selon") {
            return None;
        }
        let comma = usize::from(self.word(preposition.wrapping_sub(1)) == ",");
        let mut end = preposition.checked_sub(comma)?;
        // His age stands between.
        if self.word(end.wrapping_sub(1)) == "ans" && self.word(end.wrapping_sub(3)) == "," {
            end -= 3;
        }
        let before = self.parse.phrases.partition_point(|phrase| phrase.tokens.end <= end).checked_sub(1)?;
        let phrase = self.parse.phrases.get(before).filter(|phrase| phrase.tokens.end == end)?;
        let tokens = self.named_phrase(&phrase.tokens);
        let person = matches!(self.source_class(&tokens), Some(SourceClass::Person | SourceClass::Collective));
        let (verb, class, pattern) = (None, None, SpeechPattern::According);
        (tokens.end == end).then_some(Found { tokens, verb, class, pattern, certain: person })
    }

    /// `Pour le maire, …` at the head of the sentence.
    fn for_whom(&self, at: usize) -> Option<Attribution> {
        let head = at == 0
            || at == 1 && self.tokens.first().is_some_and(|token| token.tag == Tag::Cconj || token.folded == "—");
        if self.word(at) != "pour" || !head {
            return None;
        }
        let source = self.speaker_at(at + 1)?;
        let first = self.tokens.get(source.start)?;
        let given = given_name(&capitalize(&first.folded)).is_some() || first.folded.ends_with('.');
        let named = first.tag == Tag::Propn && source.len() > 1 && given;
        let class = self.source_class(&source).filter(|class| *class != SourceClass::Document);
        let noun = self.tokens.get(source.clone())?.iter().any(|token| token.tag == Tag::Noun);
        let common = first.tag != Tag::Propn && class.is_some() && (noun || first.tag == Tag::Pron);
        let comma = self.tokens.get(source.end..)?.iter().take(14).position(|token| token.folded == ",")?;
        // `Pour Tinguan Rol, spécialiste des ponts, …`: what is told of the name tells that it is of a person.
        let apposed = comma == 0
            && source.len() > 1
            && self.tokens.get(source.clone())?.iter().all(|token| token.tag == Tag::Propn)
            && self.begins_function(source.end + 1);
        // `Pour Rol, « le pont … »`: what is quoted right behind it, with a verb, is what somebody thinks.
        let strong = first.tag != Tag::Pron || matches!(first.folded.as_str(), "lui" | "elle" | "eux" | "elles");
        let quoted = comma == 0 && self.is_mark(source.end + 1) && strong && {
            let inside = source.end + 2;
            let close = (inside..self.tokens.len()).find(|at| self.is_mark(*at)).unwrap_or(self.tokens.len());
            self.parse.verbs.iter().any(|group| group.is_finite() && (inside..close).contains(&group.tokens.start))
        };
        let single = quoted && first.tag == Tag::Propn && calendar_class(&first.folded).is_none();
        if !named && !common && !apposed && !single {
            return None;
        }
        let from = source.end + comma + 1;
        let judges = self.parse.verbs.iter().take(3).find(|group| group.tokens.start >= from).is_some_and(|group| {
            group.copula && group.tokens.start <= from + 6 || matches!(&*group.lemma(self.tokens), "falloir")
        });
        Some(Attribution {
            kind: AttributionKind::According,
            tokens: from..self.segment(from).end.max(from),
            source: Some(source),
            verb: None,
            class: Some("opinion"),
            certain: judges && named || quoted && (common || single),
        })
    }
}
