//! A table with its head.

use crate::index::{Index, index};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) struct Table {
    file: PathBuf,
    text: String,
    columns: usize,
}

impl Table {
    /// Reads a table and checks it.
    pub(crate) fn read(file: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(file).map_err(|problem| problem.to_string())?;
        let mut table = Self { file: file.to_path_buf(), columns: 0, text };
        table.columns = table.head("colonnes").ok_or("no line `# colonnes : a | b`")?.split('|').count();
        for required in ["source", "licence"] {
            table.head(required).filter(|value| !value.is_empty()).ok_or(format!("no line `# {required} : …`"))?;
        }
        let columns = table.columns;
        let doubles = table.head("doublons") == Some("oui");
        let mut rows = table.rows();
        for row in &rows {
            if row.len() != columns || row.iter().any(|field| field.trim() != *field || field.is_empty()) {
                return Err(format!("{row:?}: {} fields where {columns} non-empty ones are due", row.len()));
            }
        }
        rows.sort_unstable();
        let same = |pair: &&[Vec<&str>]| if doubles { pair[0] == pair[1] } else { pair[0][0] == pair[1][0] };
        if let Some(pair) = rows.windows(2).find(same) {
            return Err(format!("`{}` stands twice", pair[0][0]));
        }
        Ok(table)
    }

    /// What the line `# name : …` of the head says.
    pub(crate) fn head(&self, name: &str) -> Option<&str> {
        let head = self.text.lines().take_while(|line| line.starts_with("# "));
        head.filter_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.trim_start().strip_prefix(':'))
            .map(str::trim)
            .next()
    }

    /// The rows, in the order of the file.
    pub(crate) fn rows(&self) -> Vec<Vec<&str>> {
        let lines = self.text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
        lines.map(|line| line.split('\t').collect()).collect()
    }

    /// Appends `pub(super) static NAME: &Table<N> = …;`, its rows sorted.
    pub(crate) fn write(&self, code: &mut String) -> Result<(), String> {
        let mut rows = self.rows();
        rows.sort_unstable();
        let phrases: Vec<&str> = rows.iter().map(|row| row[0]).collect();
        let Index { slots, filter } = index(&phrases).ok_or("too many rows for an index of 16 bits")?;
        let lines: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
        let mut ends = Vec::with_capacity(lines.len());
        let mut end = 0;
        for line in &lines {
            end += line.len();
            ends.push(u32::try_from(end).map_err(|_| "too long for offsets of 32 bits")?.to_le_bytes());
        }
        // One literal each: the compiler takes a while for arrays of so many numbers.
        let (ends, slots) = (ends.as_flattened().escape_ascii(), slots.as_flattened().escape_ascii());
        let filter = filter.escape_ascii();
        let stem = self.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or("");
        let name = stem.replace('-', "_").to_uppercase();
        let (columns, file, text) = (self.columns, self.file.display(), lines.concat());
        let _ = writeln!(
            code,
            "/// `{file}`.\npub(super) static {name}: &Table<{columns}> = &Table::new({text:?}, b\"{ends}\", b\"{slots}\", b\"{filter}\");"
        );
        Ok(())
    }
}
