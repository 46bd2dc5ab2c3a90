//! Which of two dates is the earlier, where that is sure.

use super::{DateKind, DateMention, DateParts, Extent};
use crate::lexicon::TimeRelation;
use std::cmp::Ordering;

/// Year, month, day, hour, minute.
type Moment = (i32, u8, u8, u8, u8);

/// The order of two mentions that say their years and do not overlap; none where it is not sure: open ends (`depuis
/// 2019`), approximations, dates within one another.
pub fn order(one: &DateMention, other: &DateMention) -> Option<Ordering> {
    let (first, last) = bounds(one)?;
    let (other_first, other_last) = bounds(other)?;
    if last < other_first {
        Some(Ordering::Less)
    } else if other_last < first {
        Some(Ordering::Greater)
    } else {
        None
    }
}

/// The earliest and the latest moment that a mention can mean.
fn bounds(mention: &DateMention) -> Option<(Moment, Moment)> {
    let open = matches!(
        mention.relation,
        Some(
            TimeRelation::Since
                | TimeRelation::From
                | TimeRelation::Until
                | TimeRelation::By
                | TimeRelation::Before
                | TimeRelation::After
                | TimeRelation::About
        )
    );
    if open || !mention.anchored || !mention.certain || mention.kind == DateKind::Frequency {
        return None;
    }
    let (first, last) = span(&mention.start)?;
    match (mention.extent, mention.end) {
        (Extent::Single, _) | (_, None) => Some((first, last)),
        (_, Some(end)) => Some((first, span(&end)?.1)),
    }
}

fn span(parts: &DateParts) -> Option<(Moment, Moment)> {
    let years = |low: i32, high: i32| ((low, 0, 0, 0, 0), (high, u8::MAX, u8::MAX, u8::MAX, u8::MAX));
    let Some(year) = parts.year else {
        if let Some(decade) = parts.decade {
            // `les années 2000` can be the century, or the millennium.
            return (decade % 100 != 0).then(|| years(decade, decade + 9));
        }
        let century = parts.century?;
        return Some(if century > 0 {
            years((century - 1) * 100, century * 100)
        } else {
            years(century * 100, (century + 1) * 100)
        });
    };
    // A winter goes over the new year.
    let Some(month) = parts.month else {
        let winter = parts.season == Some(4);
        return Some(years(year - i32::from(winter), year + i32::from(winter)));
    };
    let Some(day) = parts.day else {
        return Some(((year, month, 0, 0, 0), (year, month, u8::MAX, u8::MAX, u8::MAX)));
    };
    let Some(hour) = parts.hour else {
        return Some(((year, month, day, 0, 0), (year, month, day, u8::MAX, u8::MAX)));
    };
    let (low, high) = parts.minute.map_or((0, 59), |minute| (minute, minute));
    Some(((year, month, day, hour, low), (year, month, day, hour, high)))
}
