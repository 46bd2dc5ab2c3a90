use serde::Serialize;

/// `value` as indented JSON with a final end of line.
///
/// # Errors
/// When a value cannot be written as JSON, which no report of this crate does.
pub fn pretty(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}

/// `value` as one line of JSON with its end of line.
///
/// # Errors
/// As [`pretty`].
pub fn line(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string(value).map(|text| text + "\n")
}
