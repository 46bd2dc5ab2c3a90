#[cfg(feature = "cli")]
/// The changes from `before` to `after`, which was made `how` (*restructuré*), as a unified diff.
pub fn unified_diff(name: &str, before: &str, after: &str, how: &str) -> String {
    similar::TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(2)
        .header(name, &format!("{name} ({how})"))
        .to_string()
}
