//! Compiles the tables under `lexicons/` into sorted slices.
//!
//! Each `.tsv` starts with comment lines (`# …`) that say what it holds, and must name its columns, its source and its
//! licence; the build refuses a table without them, with a ragged row or with the same first column twice.

#![expect(clippy::disallowed_methods, reason = "a build script reads and writes files")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=lexicons");
    let mut files = Vec::new();
    collect(Path::new("lexicons"), &mut files);
    files.sort();
    let mut code = String::new();
    for file in &files {
        if let Err(problem) = compile(file, &mut code) {
            println!("cargo::error={}: {problem}", file.display());
        }
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("tables.rs");
    if let Err(problem) = fs::write(&out, code) {
        println!("cargo::error={}: {problem}", out.display());
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            files.push(path);
        }
    }
}

/// Appends `pub static NAME: &[[&str; N]] = …;` for one table.
fn compile(file: &Path, code: &mut String) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|problem| problem.to_string())?;
    let header: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("# ")).collect();
    let field = |name: &str| header.iter().find_map(|line| line.strip_prefix(name)?.trim().strip_prefix(':'));
    let columns = field("colonnes").ok_or("no line `# colonnes : a | b`")?.split('|').count();
    for required in ["source", "licence"] {
        field(required).filter(|value| !value.trim().is_empty()).ok_or(format!("no line `# {required} : …`"))?;
    }
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.starts_with("# ") || line == "#" || line.is_empty() {
            continue;
        }
        let row: Vec<&str> = line.split('\t').collect();
        if row.len() != columns || row.iter().any(|field| field.trim() != *field || field.is_empty()) {
            return Err(format!("line {}: {} fields where {columns} non-empty ones are due", number + 1, row.len()));
        }
        rows.push(row);
    }
    rows.sort_unstable();
    if let Some(pair) = rows.windows(2).find(|pair| pair[0][0] == pair[1][0]) {
        return Err(format!("`{}` stands twice in the first column", pair[0][0]));
    }
    let stem = file.file_stem().and_then(|stem| stem.to_str()).ok_or("the name is not UTF-8")?;
    let name = stem.replace('-', "_").to_uppercase();
    let _ = writeln!(code, "/// `{}`.\npub(super) static {name}: &[[&str; {columns}]] = &[", file.display());
    for row in &rows {
        let _ = writeln!(code, "    {row:?},");
    }
    code.push_str("];\n");
    Ok(())
}
