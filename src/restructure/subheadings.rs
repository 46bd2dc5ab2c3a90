//! Headings below the one of a long section: all of its parts but the first get one, or none does.

use super::checked::Gate;
use super::headings::{self, Outcome, Seeking, Taken};
use super::outline::{Long, Outline, Part};
use super::plan::{Heading, Subdivision};

/// What a heading below another must be worth.
pub(super) const GOOD: f64 = 0.6;

/// What became of a long section.
pub(super) struct Divided<'a> {
    pub(super) long: &'a Long,
    pub(super) headings: Vec<Heading>,
    pub(super) reason: Subdivision,
}

/// The long sections of an outline that a heading heads (`is_headed` tells of the parts of the first level), with the
/// headings below it; `taken` are the texts that these may not be like.
pub(super) fn divide<'a>(
    seeking: Seeking<'_>,
    outline: &'a Outline,
    taken: &[Taken],
    is_headed: impl Fn(usize) -> bool,
    gate: &mut Gate,
) -> Vec<Divided<'a>> {
    let long: Vec<&Long> = outline.long.iter().filter(|long| long.part.is_none_or(&is_headed)).collect();
    if long.iter().all(|long| long.inner.is_empty()) {
        return long.into_iter().map(|long| whole(long, undivided(long))).collect();
    }
    // The other parts stand beside those of the long sections: a heading says what is not said everywhere.
    let cut = |at: usize| long.iter().any(|long| long.part == Some(at) && !long.inner.is_empty());
    let others = outline.parts.iter().enumerate().filter(|(at, _)| !cut(*at));
    let mut parts: Vec<Part> = others.map(|(_, part)| Part { headed: true, ..part.clone() }).collect();
    parts.extend(long.iter().flat_map(|long| &long.inner).cloned());
    parts.sort_by_key(|part| part.blocks);
    let chosen = headings::choose(seeking, &parts, taken, gate);
    let of = |part: &Part| -> Option<&Outcome> { chosen.get(parts.iter().position(|one| one.blocks == part.blocks)?) };
    let divided = long.into_iter().map(|long| {
        if long.inner.is_empty() {
            return whole(long, undivided(long));
        }
        let wanted = || long.inner.iter().filter(|part| !part.headed);
        let headings: Vec<Heading> = wanted().filter_map(|part| of(part)?.heading().cloned()).collect();
        if headings.is_empty() || headings.len() < wanted().count() {
            return whole(long, Subdivision::Candidats);
        }
        Divided { long, headings, reason: Subdivision::Ajoutes }
    });
    divided.collect()
}

/// Why a section was not cut.
fn undivided(long: &Long) -> Subdivision {
    if long.short { Subdivision::TropCourte } else { Subdivision::SujetUnique }
}

fn whole(long: &Long, reason: Subdivision) -> Divided<'_> {
    Divided { long, headings: Vec::new(), reason }
}
