//! Words quoted in one sentence with others that are surely somebody's.

use super::speaker::{Place, Reader};
use super::{Quotation, QuotationKind, Speaker, SpeechPattern};
use crate::lexicon::Tag;
use crate::text::token::Token;

/// So many tokens may stand between two quotations of one row.
const NEAR: usize = 20;

impl Reader<'_> {
    /// The quotation before in the same sentence, where it is surely somebody's, and what stands between both.
    fn before_in_row(&self, place: &Place) -> Option<(&Quotation, &Speaker, &[Token])> {
        let before = self.found.last().filter(|before| before.kind != QuotationKind::Title && before.closed)?;
        let speaker = before.speaker.as_ref().filter(|speaker| speaker.certain && speaker.sentence == place.first)?;
        let from = self.block.tokens.partition_point(|token| token.range.start < before.range.end);
        Some((before, speaker, self.block.tokens.get(from..place.open)?))
    }

    /// Whether a speaker who is not sure is that of the quotation before, under the same verb and with no verb between.
    pub(super) fn goes_on_in_row(&self, place: &Place, unsure: &Speaker) -> bool {
        let Some((_, speaker, between)) = self.before_in_row(place) else { return false };
        let clause = |speaker: &Speaker| speaker.pattern == SpeechPattern::Clause && speaker.verb.is_some();
        let same =
            clause(speaker) && clause(unsure) && (&speaker.tokens, speaker.verb) == (&unsure.tokens, unsure.verb);
        let name = place.inner.len() < 2 || place.left.is_capital(place.inner.start.saturating_sub(place.left.offset));
        // `le club de la « rive gauche »`: the name of something told beside.
        let named = between.last().is_some_and(|last| matches!(last.tag, Tag::Det | Tag::Adp));
        let plain = between.len() <= NEAR
            && between.iter().all(|token| token.tag != Tag::Verb && !matches!(&*token.folded, ";" | ":" | "(" | "."));
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
