//! Words quoted in one sentence with others that are surely somebody's.

use super::speaker::{Place, Reader};
use super::{Quotation, QuotationKind, Speaker, SpeechPattern};
use crate::lexicon::{SourceClass, Tag, VerbForm};
use crate::text::token::Token;

/// So many tokens may stand between two quotations of one row.
const NEAR: usize = 20;
/// So few tokens may be a name.
const LABEL: usize = 4;

impl Reader<'_> {
    /// The quotation before in the same sentence, where it is surely somebody's, and what stands between both.
    fn before_in_row(&self, place: &Place) -> Option<(&Quotation, &Speaker, &[Token])> {
        let before = self.found.last().filter(|before| before.kind != QuotationKind::Title && before.closed)?;
        let speaker = before.speaker.as_ref().filter(|speaker| speaker.certain && speaker.sentence == place.first)?;
        let from = self.block.tokens.partition_point(|token| token.range.start < before.range.end);
        Some((before, speaker, self.block.tokens.get(from..place.open)?))
    }

    /// Whether a speaker who is not sure is that of the quotation before, with no verb between.
    pub(super) fn goes_on_in_row(&self, place: &Place, unsure: &Speaker) -> bool {
        let Some((_, speaker, between)) = self.before_in_row(place) else { return false };
        let clause = |speaker: &Speaker| speaker.pattern == SpeechPattern::Clause && speaker.verb.is_some();
        let same = clause(speaker) && clause(unsure) && speaker.tokens == unsure.tokens;
        let name = place.inner.len() < 2 || place.left.is_capital(place.inner.start.saturating_sub(place.left.offset));
        // `le club de la « rive gauche »`: the name of something told beside.
        let infinitive = self
            .block
            .tokens
            .get(place.inner.start)
            .is_some_and(|first| first.tag == Tag::Verb && first.features.form == Some(VerbForm::Infinitive));
        let named = between.last().is_some_and(|last| matches!(last.tag, Tag::Det | Tag::Adp))
            && place.inner.len() < LABEL
            && !infinitive;
        // `un discours « vide » et manquant « de courage »`
        let finite = |token: &Token| token.tag == Tag::Verb && token.features.form != Some(VerbForm::PresentParticiple);
        let plain = between.len() <= NEAR
            && between.iter().all(|token| !finite(token) && !matches!(&*token.folded, ";" | ":" | "(" | "."));
        same && plain && !name && !named && place.close.is_some()
    }

    /// Whether one adjective is quoted of a noun, behind other words of the same sentence: `« … » et une ville « morte »`.
    pub(super) fn judges_in_row(&self, place: &Place) -> bool {
        let adjective = self
            .block
            .tokens
            .get(place.inner.clone())
            .is_some_and(|inner| matches!(inner, [only] if only.tag == Tag::Adj));
        let noun = place.open.checked_sub(1).and_then(|at| self.block.tokens.get(at));
        adjective && noun.is_some_and(|noun| noun.tag == Tag::Noun) && self.before_in_row(place).is_some()
    }
}

/// What goes on behind an incise: `« … », dit-il, mais le pont « doit tenir » car « il nous relie »`.
pub(super) fn resumed(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    /// So many words may stand between.
    const FEW: usize = 5;
    let before = reader.found.last().filter(|before| before.kind != QuotationKind::Title && before.closed)?;
    let speaker = before.speaker.as_ref().filter(|speaker| {
        speaker.certain
            && speaker.sentence == place.first
            && matches!(speaker.pattern, SpeechPattern::After | SpeechPattern::Joined | SpeechPattern::Incise)
    })?;
    let tokens = reader.block.tokens;
    let from = tokens.partition_point(|token| token.range.start < before.range.end);
    let end = speaker.tokens.end.max(speaker.verb.map_or(0, |verb| verb + 1)).max(from);
    let between = tokens.get(end..place.open)?;
    let pronoun =
        |word: &str| matches!(word, "il" | "elle" | "ils" | "elles" | "je" | "j'" | "nous" | "on" | "c'" | "ce");
    let joint = |word: &str| {
        matches!(word, "," | "et" | "mais" | "car" | "puis" | "parce" | "que" | "qu'" | "même" | "si" | "donc" | "or")
    };
    let plain = between.iter().all(|token| joint(&token.folded) || pronoun(&token.folded) || token.tag == Tag::Adv);
    let joined = between.iter().any(|token| joint(&token.folded) && token.folded != ",");
    let says = place.inner.len() > 2
        || place.left.parse.verbs.iter().any(|group| {
            let start = group.tokens.start + place.left.offset;
            place.inner.contains(&start)
        });
    (plain && joined && says && between.len() <= FEW)
        .then(|| Speaker { pattern: SpeechPattern::Incise, ..speaker.clone() })
}

/// What is quoted behind other words of the same sentence that are surely somebody's, where no verb and nobody else stands
/// between: `dit-il, « … » notamment dans « les vieux quartiers »`.
pub(super) fn beside(reader: &mut Reader, place: &Place) -> Option<Speaker> {
    let (before, speaker, between) = reader.before_in_row(place)?;
    // `« un ami » qui vit dans la « rive gauche »`
    let verb = |token: &Token| {
        matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form.is_none_or(VerbForm::is_finite)
    };
    let parts = |token: &Token| {
        matches!(&*token.folded, ";" | ":" | "(" | "." | "!" | "?" | "selon" | "par" | "comme" | "dit" | "dite")
    };
    let plain = between.len() <= NEAR && !between.iter().any(|token| verb(token) || parts(token));
    // `« … » pour le maire, « … »`: it is his view.
    let viewed = between.windows(2).any(|two| {
        let [of, next] = two else { return false };
        of.folded == "pour" && (next.tag == Tag::Propn || matches!(&*next.folded, "le" | "la" | "l'" | "les"))
    });
    let view = &place.left;
    let open = place.open.checked_sub(view.offset)?;
    let from = open.checked_sub(between.len())?;
    let own = speaker.tokens.start.checked_sub(view.offset)?..speaker.tokens.end.checked_sub(view.offset)?;
    let first = view.parse.phrases.partition_point(|phrase| phrase.tokens.start < from);
    let others = view.parse.phrases.iter().skip(first).take_while(|phrase| phrase.tokens.start < open).any(|phrase| {
        let ruled = |at: usize| {
            view.tokens.get(at).is_some_and(|token| token.tag == Tag::Adp)
                || matches!(view.word(at), "au" | "aux" | "du" | "des")
        };
        // `à la maire`, `aux élus`
        let beside = ruled(phrase.tokens.start) || phrase.tokens.start.checked_sub(1).is_some_and(ruled);
        let at = phrase.tokens.start;
        let inside = at >= from && at < open && !own.contains(&at) && !beside;
        inside && view.source_class(&phrase.tokens) == Some(SourceClass::Person)
    });
    let tied = between.last().is_some_and(|last| matches!(last.tag, Tag::Det | Tag::Adp | Tag::Noun));
    let whole =
        place.left.tokens.get(open + 1).is_some_and(|first| matches!(first.tag, Tag::Det | Tag::Num | Tag::Verb));
    let few = if tied && whole {
        LABEL - 1
    } else if tied {
        LABEL
    } else {
        LABEL / 2
    };
    let long = before.inner.len() > 2 * LABEL || before.kind != QuotationKind::Fragment || speaker.verb.is_some();
    let name = place.left.is_capital(place.inner.start.saturating_sub(view.offset));
    (plain && !viewed && !others && long && !name && place.inner.len() >= few && place.close.is_some())
        .then(|| Speaker { pattern: SpeechPattern::Incise, ..speaker.clone() })
}
