//! What changed since a commit, as `git` tells it.

use crate::cli::error::CliError;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Files that changed, by their real path, each with the lines that were added or changed, from 1.
pub(super) struct Changes {
    files: BTreeMap<PathBuf, Vec<(usize, usize)>>,
}

impl Changes {
    /// What changed since the commit that `reference` and the current one come from; files that `git` does not follow yet are
    /// new from their first line to their last.
    pub(super) fn since(reference: &str) -> Result<Self, CliError> {
        let root = PathBuf::from(git(&["rev-parse", "--show-toplevel"], reference)?.trim_end());
        let base = git(&["merge-base", reference, "HEAD"], reference)?;
        let diff = git(
            &["diff", "-U0", "--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/", base.trim(), "--"],
            reference,
        )?;
        let mut files = BTreeMap::new();
        let mut lines: Option<&mut Vec<(usize, usize)>> = None;
        for line in diff.lines() {
            if let Some(name) = line.strip_prefix("+++ ") {
                lines = named(name).map(|name| &mut *files.entry(real(&root.join(name))).or_insert_with(Vec::new));
            } else if let (Some(added), Some(lines)) = (added(line), lines.as_deref_mut()) {
                lines.push(added);
            }
        }
        let new = git(&["ls-files", "--others", "--exclude-standard", "-z", "--full-name", ":/"], reference)?;
        for name in new.split('\0').filter(|name| !name.is_empty()) {
            files.insert(real(&root.join(name)), vec![(1, usize::MAX)]);
        }
        Ok(Self { files })
    }

    /// Whether a file changed.
    pub(super) fn has(&self, path: &Path) -> bool {
        self.files.contains_key(&real(path))
    }

    /// Whether any of these lines of a file was added or changed.
    pub(super) fn added(&self, path: &Path, from: usize, to: usize) -> bool {
        self.files.get(&real(path)).is_some_and(|lines| lines.iter().any(|(start, end)| *start <= to && from <= *end))
    }
}

/// The name of a file in a line of a diff; none for a file that was taken out. Odd names are in quotation marks.
fn named(name: &str) -> Option<String> {
    let name = name.trim_end_matches('\t');
    let plain = match name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
        Some(quoted) => unquoted(quoted),
        None => name.to_string(),
    };
    plain.strip_prefix("b/").map(String::from)
}

/// A name without the escapes that `git` writes: `\303\251` for é, `\"`, `\\`, `\t`.
fn unquoted(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        match (byte, byte == b'\\') {
            (_, true) => match rest.next() {
                Some(digit @ b'0'..=b'7') => {
                    let octal = [Some(digit), rest.next(), rest.next()];
                    let value =
                        octal.iter().flatten().fold(0u32, |sum, digit| sum * 8 + u32::from(digit.wrapping_sub(b'0')));
                    bytes.push(u8::try_from(value & 0xff).unwrap_or(b'?'));
                }
                Some(b'n') => bytes.push(b'\n'),
                Some(b't') => bytes.push(b'\t'),
                Some(other) => bytes.push(other),
                None => {}
            },
            (byte, false) => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The lines that a header of a diff says were added: `@@ -3 +5,2 @@` adds lines 5 and 6.
fn added(line: &str) -> Option<(usize, usize)> {
    let place = line.strip_prefix("@@ ")?.split(' ').find_map(|word| word.strip_prefix('+'))?;
    let (start, count) = place.split_once(',').unwrap_or((place, "1"));
    let (start, count): (usize, usize) = (start.parse().ok()?, count.parse().ok()?);
    (count > 0).then(|| (start, start + count - 1))
}

fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

fn git(args: &[&str], reference: &str) -> Result<String, CliError> {
    let done = Command::new("git").args(args).output();
    let Ok(done) = done else {
        return Err(CliError::Usage("`--since` demande à git ce qui a changé : git n’est pas installé".to_string()));
    };
    if !done.status.success() {
        let told = String::from_utf8_lossy(&done.stderr);
        let told = told.lines().next().unwrap_or("").trim_start_matches("fatal: ").to_string();
        return Err(CliError::Usage(format!(
            "`--since {reference}` : git ne répond pas ({told}). Vérifiez le nom du commit, et que le dossier est un dépôt git"
        )));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::{added, named};

    #[test]
    fn headers_of_diffs_tell_the_lines_that_were_added() {
        assert_eq!(added("@@ -3 +5,2 @@ fn"), Some((5, 6)));
        assert_eq!(added("@@ -3,4 +5 @@"), Some((5, 5)));
        assert_eq!(added("@@ -3,4 +2,0 @@"), None);
        assert_eq!(added("+@@"), None);
    }

    #[test]
    fn names_of_diffs_are_read_with_their_escapes() {
        assert_eq!(named("b/contenu/a.md").as_deref(), Some("contenu/a.md"));
        assert_eq!(named("\"b/contenu/\\303\\251t\\303\\251 \\\"x\\\".md\"").as_deref(), Some("contenu/été \"x\".md"));
        assert_eq!(named("/dev/null"), None);
    }
}
