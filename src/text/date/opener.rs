//! What stands before a core: articles, prepositions, parts; and whether the core may stand as it does.

use super::duration::is_time_unit;
use super::parts::DateParts;
use super::reader::{Core, Need, Reader};
use super::{DateKind, DateMention, Extent};
use crate::lexicon::{Tag, TimeOpener, TimePart, TimeRelation, carries_year, is_street, time_opener, unit};

/// What became of a core.
pub(super) struct Read {
    /// Where to read on.
    pub(super) end: usize,
    /// The mention; none when the core is no expression of time where it stands.
    pub(super) mention: Option<DateMention>,
}

/// Most words that an opener takes.
const WIDEST: usize = 6;

struct Opening {
    start: usize,
    relation: Option<TimeRelation>,
    part: Option<TimePart>,
    named: bool,
    article: bool,
}

/// The mention that a core makes with what introduces it; `from` is where the last mention ends. None where nothing was
/// read and the next token is to be tried.
pub(super) fn widen(reader: &Reader<'_>, mut core: Core, from: usize) -> Option<Read> {
    let refused = |core: &Core| Some(Read { end: core.tokens.end, mention: None });
    let mut opening = opening(reader, core.tokens.start, from, core.whole);
    // `A 13 h 30, …`: a capital without its accent.
    if core.need == Need::Clock && core.tokens.start == 1 && from == 0 && reader.word(0) == "a" {
        (opening.start, opening.relation) = (0, Some(TimeRelation::At));
    }
    // `jusqu’à la fin de l’année`: the phrase holds its own preposition.
    let start = opening.start.min(core.tokens.start);
    if start > from && reader.back(start, 1) == "jusqu'" && matches!(reader.word(start), "à" | "au" | "aux" | "en") {
        opening.start = start - 1;
        opening.relation = Some(TimeRelation::Until);
        core.relation = None;
    }
    let between = opening.start.checked_sub(1).filter(|at| *at >= from && reader.word(*at) == "entre");
    if let Some(at) = between.filter(|_| core.extent != Extent::Single) {
        core.extent = Extent::Range;
        opening.start = at;
        opening.relation = opening.relation.or(Some(TimeRelation::During));
    }
    if in_name(reader, opening.start) || is_hyphened(reader, core.tokens.start) {
        return refused(&core);
    }
    let kept = match core.need {
        Need::Nothing => true,
        Need::Opener => month(reader, &core, &opening, between.is_some()),
        Need::Year => year(reader, &mut core, &opening, between.is_some()),
        Need::Clock => match clock(reader, &mut core, &opening, between.is_some()) {
            Some(kept) => kept,
            None => return duration_instead(reader, &core, from),
        },
        Need::Placed => placed(reader, &mut core, &opening),
    };
    if !kept {
        // The number may still count a length of time.
        return None;
    }
    if core.kind == DateKind::Weekday {
        weekday(reader, &mut core, &opening);
    }
    reader.complete(&mut core);
    // `chaque 8 décembre`.
    let start = opening.start.min(core.tokens.start);
    if start > from && reader.back(start, 1) == "chaque" && core.start.year.is_none() {
        opening.start = start - 1;
        core.kind = DateKind::Frequency;
    }
    let mut certain = core.certain;
    let start = opening.start.min(core.tokens.start);
    if start >= from + 3 && matches!(reader.rest(start - 3), ["au", "plus", "tard" | "tôt", ..]) {
        opening.start = start - 3;
    }
    // `annonce la fin de la guerre`: what happens, and not when.
    let event = core.kind == DateKind::Period && core.start == DateParts::default();
    if event && opening.relation.is_none() && opening.part.is_some() && matches!(reader.word(start), "la" | "le") {
        certain = false;
    }
    core.tokens.end = reader.past_bound(&core);
    let end = core.tokens.end;
    let last = core.end.unwrap_or(core.start);
    let timeless = matches!(core.kind, DateKind::Duration | DateKind::Frequency);
    let mention = DateMention {
        tokens: opening.start.min(core.tokens.start)..end,
        core: core.tokens,
        kind: core.kind,
        extent: core.extent,
        relation: core.relation.or(opening.relation),
        part: core.part.or(opening.part),
        start: core.start,
        end: core.end,
        anchored: last.is_anchored() && !timeless,
        ambiguous_weekday: core.ambiguous_weekday,
        certain,
    };
    Some(Read { end, mention: Some(mention) })
}

/// What introduces the core that starts at `start`.
fn opening(reader: &Reader<'_>, start: usize, from: usize, whole: bool) -> Opening {
    let mut found = Opening { start, relation: None, part: None, named: false, article: false };
    while found.relation.is_none() {
        let before = reader.words.get(from.max(found.start.saturating_sub(WIDEST))..found.start).unwrap_or(&[]);
        let Some((n, opener)) = time_opener(before) else { break };
        // `elle a passé 3 heures au four`: a verb.
        let auxiliary = found.start.checked_sub(2).is_some_and(|at| reader.tag(at) == Some(Tag::Aux));
        if reader.back(found.start, 1) == "passé" && auxiliary {
            break;
        }
        // `le bail a pris | fin le 3 mai`: what happens.
        let first = found.start.saturating_sub(n);
        let ends = reader.word(first) == "fin"
            && ["pris", "pren", "prend", "met", "mis"].iter().any(|stem| reader.back(first, 1).starts_with(stem));
        if ends {
            break;
        }
        match opener {
            // `la` before `la veille` was taken; a relative expression takes only a preposition.
            TimeOpener::Article if whole || found.article => break,
            TimeOpener::Article => found.article = true,
            TimeOpener::Name => found.named = true,
            TimeOpener::Part(part) if found.part.is_none() => found.part = Some(part),
            TimeOpener::Part(_) => break,
            TimeOpener::Relation(relation) => found.relation = Some(relation),
        }
        found.start -= n;
    }
    found
}

/// Whether a date is the name of a street or of a place (`rue du 4 septembre`), whose words end before `start`.
fn in_name(reader: &Reader<'_>, start: usize) -> bool {
    let street = |n: usize| {
        let word = reader.back(start, n);
        is_street(word) || word.strip_suffix('s').is_some_and(is_street)
    };
    // The opener may hold the `du`, or not.
    street(1) && matches!(reader.word(start), "du" | "de" | "des")
        || street(2) && matches!(reader.back(start, 1), "du" | "de" | "des")
}

/// Whether a date written with a hyphen after `du` is a name: `le mouvement du 5-Juin`.
fn is_hyphened(reader: &Reader<'_>, start: usize) -> bool {
    let hyphen = reader.word(start + 1) == "-" && reader.is_word(start + 2);
    hyphen && reader.back(start, 1) == "du" && reader.is_figure(start)
}

fn month(reader: &Reader<'_>, core: &Core, opening: &Opening, between: bool) -> bool {
    let at = core.tokens.start;
    // Mars is also a planet, and April a name.
    let planet = reader.word(at) == "mars"
        && core.extent == Extent::Single
        && !opening.named
        && matches!(reader.back(at, 1), "sur" | "vers" | "planète" | "de" | "pour")
        && opening.part.is_none();
    let article = opening.article && !opening.named && opening.relation.is_none();
    let named = reader.tag(at) == Some(Tag::Propn) && opening.relation != Some(TimeRelation::At);
    let opened = opening.relation.is_some() || opening.part.is_some() || opening.named || between;
    let placed = core.extent == Extent::Range && at == 0;
    !planet && !named && !article && (opened || placed)
}

fn year(reader: &Reader<'_>, core: &mut Core, opening: &Opening, between: bool) -> bool {
    let (at, end) = (core.tokens.start, core.tokens.end);
    let recent = core.start.year.is_some_and(|year| (1850..=2060).contains(&year));
    if core.start.year.is_some_and(|year| year < 1000) && (end > at + 1 || core.extent == Extent::Single) {
        return true;
    }
    // `en 2000 exemplaires`, `2 000 euros`, `avant 1500 mètres`.
    let counted = unit(reader.word(end)).is_some()
        || reader.word(end).contains("illi")
        || matches!(reader.tag(end), Some(Tag::Noun)) && !reader.word(end).contains('.') && !recent
        || matches!(reader.word(end), "%" | "€" | "$" | "à")
            && reader.tag(end + 1) == Some(Tag::Num)
            && reader.year(end + 1).is_none();
    if counted && !opening.named {
        return false;
    }
    let lead = reader.back(at, 1);
    let bracket = matches!(lead, "(" | "[")
        && (matches!(reader.word(end), ")" | "]" | "," | ";" | ":") || core.extent == Extent::Range);
    let carried = reader.is_word(at.wrapping_sub(1)) && carries_year(lead);
    // `1964 : Le Moulin.`
    let listed = at == 0 && reader.word(end) == ":" && recent;
    // `Paul Ozanne, La Forge, 1939`: the year of a work, last of its line.
    let work =
        reader.back(at, 1) == "," && matches!(reader.word(end), "" | ".") && recent && end + 1 >= reader.tokens.len();
    let work =
        work && at.checked_sub(2).is_some_and(|at| matches!(reader.tag(at), Some(Tag::Noun | Tag::Propn | Tag::Adj)));
    let lived = work || reader.is_lived(at, end) || reader.is_apart(at, end);
    if lived || listed || opening.named || opening.part.is_some() || between || carried || bracket {
        return true;
    }
    match opening.relation {
        Some(TimeRelation::At) => {
            // `par rapport à 2011`.
            let compared = lead == "à" && reader.back(at, 2) == "rapport";
            matches!(lead, "en" | "pour" | "courant") || recent && (lead == "sur" || compared)
        }
        Some(TimeRelation::Of) => {
            let plain = matches!(lead, "de" | "d'");
            let follows = reader.tag(end).is_some_and(|tag| matches!(tag, Tag::Noun | Tag::Adj | Tag::Num));
            if plain && !recent && follows {
                return false;
            }
            core.certain = recent || core.extent == Extent::Range || plain && reader.is_dated_noun(at, end);
            plain
        }
        Some(TimeRelation::By) => true,
        Some(_) => recent || !opening.article,
        None => false,
    }
}

/// Whether an hour is one; none where it counts a length of time.
fn clock(reader: &Reader<'_>, core: &mut Core, opening: &Opening, between: bool) -> Option<bool> {
    let (at, end) = (core.tokens.start, core.tokens.end);
    let lead = reader.back(at, 1);
    let spelt = matches!(reader.word(at + 1), "heures" | "heure");
    let symbol = reader.word(at + 1) == "h";
    let daily = matches!(reader.word(end.wrapping_sub(1)), "matin" | "soir" | "après-midi" | "locale" | "gmt" | "pile");
    if matches!(reader.word(at), "midi" | "minuit") {
        return Some(opening.relation.is_some() && !opening.article && lead != "du" || between);
    }
    if reader.word(at).contains(':') {
        return Some(
            matches!(lead, "à" | "de" | "vers" | "dès" | "avant" | "après" | "h") || core.extent == Extent::Range,
        );
    }
    if core.extent == Extent::Range || between {
        // `de 9 heures à midi`; `de 2 à 3 heures` counts.
        // `tient 3 h à 5 h` counts, `ouvre 9 h à 12 h` does not.
        let day = core.start.hour.is_some_and(|hour| hour >= 6) || core.start.minute.is_some();
        return if opening.relation.is_some() || symbol && day || between { Some(true) } else { None };
    }
    if core.extent == Extent::List && (symbol || opening.relation == Some(TimeRelation::At)) {
        return Some(true);
    }
    if daily {
        return Some(true);
    }
    if spelt && core.start.hour.is_none() && opening.relation.is_none() {
        return None;
    }
    // `environ deux heures plus tard`, `vers deux heures après`: told from another hour; `une à deux heures` counts.
    let told_from = matches!(reader.word(end), "plus") && matches!(reader.word(end + 1), "tard" | "tôt");
    let counts = spelt && lead == "à" && matches!(reader.back(at, 2), "un" | "une");
    if counts || spelt && (lead == "environ" || told_from) {
        return None;
    }
    // `samedi, 14 heures.`, `jusqu’à 14 heures`: an hour of the afternoon, or fourteen hours.
    let afternoon = core.start.hour.is_some_and(|hour| (13..24).contains(&hour));
    let apart = matches!(lead, "," | "(") && matches!(reader.word(end), "," | ")" | "." | ":" | ";" | "");
    let until = opening.relation == Some(TimeRelation::Until) && !matches!(reader.word(end), "de" | "d'" | "par");
    // `à 19 heures, soit 14 heures à Québec`.
    let told = lead == "soit" && (2..=10).any(|n| matches!(reader.back(at, n), "heures" | "h"));
    if spelt && (afternoon && (apart || until) || told) {
        core.certain = false;
        return Some(true);
    }
    // `le 20 heures` is a broadcast.
    if matches!(lead, "le" | "au" | "du" | "ce") {
        return Some(false);
    }
    let minutes = core.start.minute.is_some();
    // `à trois heures de route`.
    // `fixé à 20 heures par an`.
    let rated = reader.word(end) == "par" && is_time_unit(reader.word(end + 1));
    let far = matches!(reader.word(end), "de" | "d'") || rated;
    match opening.relation {
        Some(TimeRelation::At) if (matches!(lead, "à" | "a") || lead == "pour" && minutes) && !far => Some(true),
        Some(TimeRelation::About | TimeRelation::From | TimeRelation::Until | TimeRelation::Before) if !far => {
            let count = spelt && matches!(opening.relation, Some(TimeRelation::Until)) && !minutes;
            // `tient jusqu’à 10 h`: an hour of the morning, or ten hours.
            let morning = core.start.hour.is_some_and(|hour| hour <= 12) && !minutes;
            core.certain &= !(symbol && morning && opening.relation == Some(TimeRelation::Until));
            if count { None } else { Some(true) }
        }
        Some(TimeRelation::After | TimeRelation::Since) if symbol && !far => Some(true),
        None if symbol && minutes && matches!(lead, "," | "(" | "" | "–" | "-" | ":") => Some(true),
        _ => None,
    }
}

/// The length of time that an hour counts after all, or nothing.
fn duration_instead(reader: &Reader<'_>, core: &Core, from: usize) -> Option<Read> {
    let at = core.tokens.start;
    let Some(length) = reader.duration(at, from) else {
        return Some(Read { end: core.tokens.end.min(at + 1), mention: None });
    };
    widen(reader, length, from)
}

/// Feasts and seasons.
fn placed(reader: &Reader<'_>, core: &mut Core, opening: &Opening) -> bool {
    let anchored = core.start.year.is_some();
    match opening.relation {
        // `les vacances d’été`, `le marché de Noël`.
        Some(TimeRelation::Of) => anchored,
        Some(_) => true,
        None if opening.part.is_some() => true,
        None => {
            let pointed = matches!(reader.back(core.tokens.start, 1), "ce" | "cet" | "cette");
            core.certain = pointed || anchored;
            pointed || anchored
        }
    }
}

fn weekday(reader: &Reader<'_>, core: &mut Core, opening: &Opening) {
    let lead = reader.back(core.tokens.start, 1);
    let pointed = matches!(lead, "ce" | "cet");
    if pointed {
        core.ambiguous_weekday = false;
    }
    // `le lundi` is every Monday, or the one that is spoken of.
    if lead == "le" && core.ambiguous_weekday && opening.relation.is_none() {
        core.kind = DateKind::Frequency;
        core.certain = false;
    }
    if matches!(lead, "chaque" | "tous" | "les") {
        core.kind = DateKind::Frequency;
        core.ambiguous_weekday = false;
    }
    if lead == "du" && core.extent == Extent::Range && core.start.day.is_none() {
        core.kind = DateKind::Frequency;
        core.ambiguous_weekday = false;
        core.certain = false;
    }
}
