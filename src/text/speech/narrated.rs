//! Words quoted as a part of what the article tells that somebody does, without a verb of speech: `ne cherche qu’« un toit
//! pour l’hiver »`.

use super::speaker::{Found, Place, Reader};
use super::{QuotationKind, Speaker, SpeechPattern, View};
use crate::lexicon::{SourceClass, Tag, VerbForm, given_name};
use crate::text::capitalize;
use crate::text::parse::{ClauseKind, VerbGroup, Voice};
use crate::text::token::Token;
use std::ops::Range;

/// So few tokens may be a term.
const TERM: usize = 4;
/// So many tokens are no term, wherever they stand.
const LONG: usize = 8;
/// So many tokens may stand between the verb and the quotation.
const NEAR: usize = 12;

/// Verbs that tell what something is called, means or is accused of, and what is read, heard or sung.
fn names(lemma: &str) -> bool {
    matches!(
        lemma,
        "appeler"
            | "nommer"
            | "surnommer"
            | "baptiser"
            | "rebaptiser"
            | "intituler"
            | "titrer"
            | "sous-titrer"
            | "signifier"
            | "désigner"
            | "dénommer"
            | "étiqueter"
            | "traduire"
            | "publier"
            | "éditer"
            | "tourner"
            | "réaliser"
            | "enregistrer"
            | "composer"
            | "jouer"
            | "interpréter"
            | "chanter"
            | "lire"
            | "entendre"
            | "recevoir"
            | "condamner"
            | "inculper"
            | "poursuivre"
            | "écrouer"
            | "arrêter"
            | "plaider"
            | "être"
            | "devenir"
            | "voir"
            | "falloir"
            | "rester"
            | "sembler"
            | "paraître"
            | "écouter"
            | "apprendre"
            | "fonder"
            | "créer"
    )
}

fn calendar(token: &Token) -> bool {
    token.calendar_class().is_some()
}

/// Who surely does what the words quoted are told of, where they are too many for a term.
pub(super) fn narrated_words(_: &mut Reader, place: &Place) -> Option<Speaker> {
    let view = &place.left;
    let open = place.open.checked_sub(view.offset)?;
    // A term would not hold its article: `cherche « un toit sûr »`.
    let whole = view.tokens.get(open + 1).is_some_and(|first| matches!(first.tag, Tag::Det | Tag::Num));
    let few = place.inner.len() < TERM - usize::from(whole);
    if let Some(found) = view.cut_participle(open, place.inner.len()) {
        return Some(found.speaker(view, place.first));
    }
    if let Some(found) = view.felt(open) {
        return Some(found.speaker(view, place.first));
    }
    let part = matches!(place.kind, QuotationKind::Fragment | QuotationKind::Partial);
    if !part || few || view.is_capital(open + 1) || place.close.is_none() || place.first != place.last {
        return None;
    }
    let (index, tokens) = view.doer_before(open)?;
    let group = view.parse.verbs.get(index)?;
    let sure = view.is_told_of(index, group, &tokens, open, place.inner.len());
    let offset = view.offset;
    sure.then(|| Speaker {
        sentence: place.first,
        tokens: tokens.start + offset..tokens.end + offset,
        verb: Some(group.head + offset),
        class: None,
        pattern: SpeechPattern::Narrated,
        certain: true,
    })
}

/// `un « bonsoir ! », lancé par Anne Rol`, `« … » a été prononcé par le maire`: by whom the words are uttered.
pub(super) fn uttered(_: &mut Reader, place: &Place) -> Option<Speaker> {
    let close = place.close?.checked_sub(place.right.offset)?;
    let is =
        place.open.checked_sub(place.left.offset + 1).is_some_and(|at| matches!(place.left.word(at), "est" | "était"));
    let found = if is { place.right.viewed_behind(close + 1) } else { None };
    Some(found.or_else(|| place.right.uttered_behind(close + 1))?.speaker(&place.right, place.last))
}

impl View<'_> {
    /// `c’est « une fierté » pour le maire Luc Rol`: whose view it is, where a name tells that it is a person.
    fn viewed_behind(&self, from: usize) -> Option<Found> {
        let tokens = self.speaker_at(from + 1).filter(|_| self.word(from) == "pour")?;
        let named = self.tokens.get(tokens.clone())?.iter().any(|token| token.tag == Tag::Propn);
        let person = self.source_class(&tokens) == Some(SourceClass::Person) || self.is_person(&tokens);
        let pattern = SpeechPattern::According;
        (named && person).then_some(Found { tokens, verb: None, class: None, pattern, certain: true })
    }

    /// Who says in passing what holds the verb group before a quotation: `…, affirmant que les quais doivent être « … »`,
    /// `…, dénonçant un plan mené « … »`.
    pub(super) fn told_in_passing(&self, nearest: usize) -> Option<Found> {
        /// So many verbs are looked at.
        const VERBS: usize = 4;
        let last = self.parse.verbs.get(nearest)?;
        let above = (nearest.saturating_sub(VERBS)..nearest).rev().find(|index| {
            self.parse.verbs.get(*index).is_some_and(|group| group.form == VerbForm::PresentParticiple)
        })?;
        let group = self.parse.verbs.get(above)?;
        let saying = self.saying(group)?;
        let between = self.tokens.get(group.tokens.end..last.tokens.start)?;
        let that = matches!(self.word(group.tokens.end), "que" | "qu'") && saying.speech.construction.contains("que");
        let judges = matches!(saying.speech.class, "accusation" | "réaction" | "démenti")
            && last.form == VerbForm::PastParticiple
            && above + 1 == nearest
            && between.iter().all(|token| token.tag != Tag::Punct);
        let goes_on = between.iter().all(|token| !matches!(&*token.folded, ";" | ":" | "mais" | "tandis" | "alors"));
        let (tokens, certain) = self.source_of(above).filter(|_| (that || judges) && goes_on)?;
        Some(self.found(tokens, saying, SpeechPattern::Clause, certain))
    }

    /// Who utters what ends before `from`, where a participle with *par* tells it.
    fn uttered_behind(&self, from: usize) -> Option<Found> {
        let mut at = from + usize::from(self.word(from) == ",");
        if matches!(self.word(at), "a" | "avait" | "ont" | "avaient") && self.word(at + 1) == "été" {
            at += 2;
        }
        let participle = self.word(at).trim_end_matches('s');
        let participle = participle.strip_suffix("ée").map_or(participle, |stem| stem);
        let participle = participle.strip_suffix('é').map_or(participle, |stem| stem);
        let utters = matches!(
            participle,
            "lanc"
                | "prononc"
                | "lâch"
                | "hurl"
                | "cri"
                | "murmur"
                | "gliss"
                | "répét"
                | "scand"
                | "clam"
                | "martel"
                | "entonn"
                | "adress"
                | "rédig"
                | "formul"
        );
        let verb = at;
        at += 1;
        while at < verb + TERM && self.tokens.get(at).is_some_and(|token| token.tag == Tag::Adv || calendar(token)) {
            at += 1;
        }
        let tokens = self.speaker_at(at + 1).filter(|_| utters && self.word(at) == "par")?;
        let certain = matches!(self.source_class(&tokens), Some(SourceClass::Person | SourceClass::Collective));
        Some(Found { tokens, verb: Some(verb), class: None, pattern: SpeechPattern::After, certain })
    }

    /// `se sent « trahi »`: what somebody feels to be.
    fn felt(&self, open: usize) -> Option<Found> {
        let index = self.parse.verbs.partition_point(|group| group.tokens.start < open).checked_sub(1)?;
        let group = self.parse.verbs.get(index).filter(|group| group.tokens.end == open && group.is_finite())?;
        let feels = group.voice == Voice::Pronominal && group.lemma(self.tokens) == "sentir";
        let (tokens, certain) = self.source_of(index).filter(|_| feels)?;
        let pattern = SpeechPattern::Narrated;
        (certain && self.uses_words(&tokens)).then_some(Found {
            tokens,
            verb: Some(group.head),
            class: None,
            pattern,
            certain,
        })
    }

    /// `a « chaleureusement salué » la mairie`: the quotation ends with the participle of what somebody does.
    fn cut_participle(&self, open: usize, words: usize) -> Option<Found> {
        let auxiliary = open.checked_sub(1).filter(|at| matches!(self.word(*at), "a" | "ont" | "avait" | "avaient"))?;
        let index = self.parse.verbs.partition_point(|group| group.tokens.start <= auxiliary).checked_sub(1)?;
        let group = self.parse.verbs.get(index)?;
        let last = self.tokens.get(open + words)?;
        let participle = last.features.form == Some(VerbForm::PastParticiple);
        let (tokens, certain) = self.source_of(index).filter(|_| participle && words > 1 && words <= TERM)?;
        let somebody = certain && self.uses_words(&tokens);
        let pattern = SpeechPattern::Narrated;
        somebody.then_some(Found { tokens, verb: Some(group.head), class: None, pattern, certain })
    }

    /// The verb that words quoted from `open` on belong to, and who surely does what it tells.
    fn doer_before(&self, open: usize) -> Option<(usize, Range<usize>)> {
        let index = self.parse.verbs.partition_point(|group| group.tokens.start < open).checked_sub(1)?;
        let group = self.parse.verbs.get(index)?;
        if group.tokens.end > open || open - group.tokens.end > NEAR {
            return None;
        }
        let found = self.source_of(index).filter(|(_, certain)| *certain).map(|(tokens, _)| tokens);
        // `Lui ne cherche que …`
        let start = group.tokens.start;
        let own = [Some(start), start.checked_sub(1)].into_iter().flatten();
        let own = own.into_iter().find(|at| matches!(self.word(*at), "lui" | "eux"));
        Some((index, found.or_else(|| own.map(|at| at..at + 1))?))
    }

    /// Whether a phrase is a given name alone.
    fn is_given(&self, tokens: &Range<usize>) -> bool {
        tokens.len() == 1 && given_name(&capitalize(self.word(tokens.start))).is_some()
    }

    /// Whether a verb tells of somebody, and what is quoted from `open` on, in so many tokens, is what it acts on.
    fn is_told_of(&self, index: usize, group: &VerbGroup, tokens: &Range<usize>, open: usize, words: usize) -> bool {
        let Some(gap) = self.tokens.get(group.tokens.end..open) else { return false };
        let plain = gap.iter().all(|token| {
            !matches!(token.tag, Tag::Punct | Tag::Cconj | Tag::Propn)
                && !matches!(&*token.folded, "comme" | "dit" | "dite")
        });
        let prepositions = gap.iter().filter(|token| token.tag == Tag::Adp).count();
        let main = self.clause_of(index).is_some_and(|clause| matches!(clause.kind, ClauseKind::Main));
        let somebody = match self.source_class(tokens) {
            Some(SourceClass::Person) => true,
            Some(SourceClass::Collective) => words >= LONG || self.is_person(tokens) || self.is_given(tokens),
            _ => {
                tokens.len() == 1 && matches!(self.word(tokens.start), "il" | "elle" | "ils" | "elles" | "lui" | "eux")
            }
        };
        let tells = group.is_finite()
            && group.voice != Voice::Passive
            && !group.copula
            && !matches!(group.form, VerbForm::Conditional | VerbForm::SimplePast)
            && !names(&group.lemma(self.tokens))
            && !self.is_supposed(index)
            && !self.is_impersonal_il(group);
        let direct = prepositions == 0 || words >= LONG && prepositions <= 1;
        main && tells && somebody && plain && direct
    }
}
