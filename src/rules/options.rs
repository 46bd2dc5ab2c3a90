use super::{description, headings, long_section, long_sentence, title};
use serde::{Deserialize, Serialize};

/// The thresholds of all rules, under their names.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Options {
    /// Of `MET001`.
    pub titre: title::Options,
    /// Of `MET002`.
    pub description: description::Options,
    /// Of `STR001`.
    pub intertitres: headings::Options,
    /// Of `STR002`.
    pub section_longue: long_section::Options,
    /// Of `LIS001`.
    pub phrase_longue: long_sentence::Options,
}
