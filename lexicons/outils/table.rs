use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

/// Writes a table: the lines of its head, each after `# `, then its rows.
pub(crate) fn write(path: &Path, head: &[&str], rows: impl IntoIterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let mut text = String::new();
    for line in head {
        let _ = writeln!(text, "# {line}");
    }
    for row in rows {
        text.push_str(&row);
        text.push('\n');
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)?;
    println!("{}", path.display());
    Ok(())
}
