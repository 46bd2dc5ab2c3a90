//! What is written of a moment.

use serde::Serialize;

/// What is written of a moment; what is not written is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateParts {
    /// The year; negative before our era.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 (Monday) to 7.
    pub weekday: Option<u8>,
    /// 0 to 24.
    pub hour: Option<u8>,
    /// 0 to 59.
    pub minute: Option<u8>,
    /// 1 (spring) to 4.
    pub season: Option<u8>,
    /// The first year of a decade that is written in full (`années 1980`).
    pub decade: Option<i32>,
    /// The century; negative before our era.
    pub century: Option<i32>,
}

impl DateParts {
    /// Whether it says when it is without any other date.
    pub(super) fn is_anchored(&self) -> bool {
        self.year.is_some() || self.decade.is_some() || self.century.is_some()
    }

    /// With what it does not say itself taken from `other`.
    #[must_use]
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            year: self.year.or(other.year),
            month: self.month.or(other.month),
            day: self.day.or(other.day),
            weekday: self.weekday.or(other.weekday),
            hour: self.hour.or(other.hour),
            minute: self.minute.or(other.minute),
            season: self.season.or(other.season),
            decade: self.decade.or(other.decade),
            century: self.century.or(other.century),
        }
    }
}
