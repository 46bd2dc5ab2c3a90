//! Moments that no calendar names: `plus tard`, `un jour`, `dans la soirée`, `le week-end`.

use super::DateKind;
use super::reader::{Core, Reader};
use crate::lexicon::Tag;

impl Reader<'_> {
    /// `plus tard`, `un peu plus tard`; `un jour`, where it is no day that is counted.
    pub(super) fn some_day(&self, at: usize, from: usize) -> Option<Core> {
        if self.rest(at).starts_with(&["plus", "tard"]) {
            let start = match (self.back(at, 2), self.back(at, 1)) {
                ("un", "peu") => at.saturating_sub(2),
                ("quelque" | "quelques", "temps" | "instants" | "moments") => at.saturating_sub(2),
                (_, "bien" | "beaucoup") => at.saturating_sub(1),
                _ => at,
            };
            let put_off = matches!(self.back(start, 1), "au" | "à" | "pas" | "guère" | "trop" | "ne");
            let compared = matches!(self.word(at + 2), "que" | "qu'" | "possible");
            return (!put_off && !compared && start >= from)
                .then(|| Self::whole_core(start..at + 2, DateKind::Relative));
        }
        if !self.rest(at).starts_with(&["un", "jour"]) {
            return None;
        }
        let mut core = Self::whole_core(at..at + 2, DateKind::Relative);
        let opens = at == 0 || matches!(self.back(at, 1), "," | "«" | ":" | "\"" | "–" | "—" | "et" | "mais");
        let next = self.tag(at + 2);
        if opens && (self.word(at + 2) == "," || matches!(next, Some(Tag::Pron | Tag::Det | Tag::Propn))) {
            return Some(core);
        }
        let verb = at > 0 && matches!(self.tag(at - 1), Some(Tag::Verb | Tag::Aux | Tag::Adv));
        let closed = next.is_none_or(|tag| tag == Tag::Punct || tag == Tag::Verb);
        core.certain = false;
        (verb && closed).then_some(core)
    }

    /// `en soirée`, `dans la nuit`, `le week-end`.
    pub(super) fn moment_of_day(&self, at: usize) -> Option<Core> {
        if matches!(self.word(at), "en" | "dans") && self.moment(at).is_some_and(|end| end > at + 1) {
            let end = self.moment(at)?;
            // `en journée de grève`, `dans la soirée électorale`.
            let noun = matches!(self.word(end), "de" | "d'") && self.calendar(end + 1).is_none()
                || self.tag(end) == Some(Tag::Adj);
            let mut core = Self::whole_core(at..end, DateKind::Relative);
            // `il dort en journée` tells a habit or a day.
            core.certain = self.back(end, 1) != "journée" || self.word(at) != "en" || end > at + 2;
            return (!noun).then_some(core);
        }
        if self.word(at) == "le"
            && matches!(self.word(at + 1), "week-end" | "weekend")
            && matches!(self.tag(at + 2), None | Some(Tag::Punct | Tag::Cconj | Tag::Verb))
        {
            let mut core = Self::whole_core(at..at + 2, DateKind::Frequency);
            core.certain = false;
            return Some(core);
        }
        None
    }

    /// With what places it in its day: `un peu plus tôt | dans la journée`.
    pub(super) fn sooner(&self, mut core: Core, from: usize) -> Core {
        let at = core.tokens.start;
        let day = matches!(self.word(at), "dans" | "en") && core.kind == DateKind::Relative;
        // `jusque tard | dans la nuit`.
        if day && at > from && self.back(at, 1) == "tard" && self.back(at, 2) != "plus" {
            core.tokens.start -= 1 + usize::from(at >= from + 2 && self.back(at, 2) == "jusque");
            return core;
        }
        if !day || at < from + 2 || self.back(at, 2) != "plus" || !matches!(self.back(at, 1), "tôt" | "tard") {
            return core;
        }
        core.tokens.start -= 2;
        if at >= from + 4 && self.back(at, 4) == "un" && self.back(at, 3) == "peu" {
            core.tokens.start -= 2;
        }
        core
    }
}
