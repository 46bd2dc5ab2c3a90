//! Reading articles and writing results.

use super::args::InputArgs;
use super::error::CliError;
use super::{Streams, settings};
use crate::config::Config;
use crate::document::Format;
use crate::source::{DecodeError, Encoding, Source};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Name of the standard input.
pub(super) const STDIN: &str = "-";

/// An article that was read, with the settings that hold for it.
pub(super) struct Article {
    pub(super) source: Source,
    pub(super) format: Format,
    pub(super) config: Config,
}

/// Reads what the command line names.
pub(super) fn read(input: &InputArgs, streams: &mut Streams) -> Result<Article, CliError> {
    read_path(input.file.as_deref(), input.stdin_filename.as_deref(), streams)
}

/// Reads `file`, or standard input for `-` and nothing; `stdin_filename` then stands for its name.
pub(super) fn read_path(
    file: Option<&Path>,
    stdin_filename: Option<&Path>,
    streams: &mut Streams,
) -> Result<Article, CliError> {
    let from_stdin = file.is_none_or(|file| file.as_os_str() == STDIN);
    let path = if from_stdin { stdin_filename } else { file };
    let name = path.map_or_else(|| STDIN.to_string(), |path| path.display().to_string());
    // The name is looked at before a file is read for nothing.
    format_of(&name)?;
    let bytes = if from_stdin { read_input(streams)? } else { read_file(Path::new(&name))? };
    let (source, format) = decoded(&name, bytes)?;
    if let Some(warning) = odd_encoding(&source) {
        streams.warn(&warning);
    }
    let config = settings::find(path)?.config(path);
    Ok(Article { source, format, config })
}

fn format_of(name: &str) -> Result<Option<Format>, CliError> {
    Format::of_name(name).map_err(|extension| CliError::UnknownFormat { name: name.to_string(), extension })
}

/// What the bytes of a file say, and the format they are read as.
pub(super) fn decoded(name: &str, bytes: Vec<u8>) -> Result<(Source, Format), CliError> {
    let named = format_of(name)?;
    let source =
        Source::decode(name.to_string(), bytes).map_err(|error| CliError::Decode { name: name.to_string(), error })?;
    let format = Format::settle(named, &source);
    Ok((source, format))
}

/// What is told of a file that is not in UTF-8.
pub(super) fn odd_encoding(source: &Source) -> Option<String> {
    (source.encoding() == Encoding::Windows1252).then(|| {
        format!(
            "{} : avertissement : le fichier n’est pas en UTF-8 ; il est lu, et écrit, en Windows-1252.",
            source.name()
        )
    })
}

pub(super) fn read_input(streams: &mut Streams) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    streams.input.read_to_end(&mut bytes).map_err(|error| CliError::Read { name: STDIN.to_string(), error })?;
    if bytes.is_empty() {
        return Err(CliError::Decode { name: STDIN.to_string(), error: DecodeError::Empty });
    }
    Ok(bytes)
}

pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, CliError> {
    read_as(path, &path.display().to_string())
}

/// Reads a file that is told of under `name`.
#[expect(clippy::disallowed_methods, reason = "the command line reads files")]
pub(super) fn read_as(path: &Path, name: &str) -> Result<Vec<u8>, CliError> {
    let name = name.to_string();
    if path.is_dir() {
        return Err(CliError::IsFolder { name });
    }
    std::fs::read(path).map_err(|error| CliError::Read { name, error })
}

/// Checks the files that a run is to write, each with the option that names it: their folders are there, no two are the
/// same, and only `-o` may replace the article. A plan or a report is not written on standard output.
///
/// # Errors
/// [`CliError`] that names the options.
pub(super) fn check_outputs(outputs: &[(&str, &Option<PathBuf>)], article: Option<&Path>) -> Result<(), CliError> {
    let given: Vec<(&str, &Path)> =
        outputs.iter().filter_map(|(option, path)| Some((*option, path.as_deref()?))).collect();
    for (n, (option, path)) in given.iter().enumerate() {
        if *option != "-o" && path.as_os_str() == STDIN {
            let hint = if *option == "--plan" { " ; `--format json` y écrit le même plan" } else { "" };
            return Err(CliError::Usage(format!("`{option}` attend un fichier, pas la sortie standard{hint}")));
        }
        if let Some((other, _)) = given[..n].iter().find(|(_, other)| same(other, path)) {
            return Err(CliError::Usage(format!("`{other}` et `{option}` désignent le même fichier")));
        }
        if *option != "-o" && article.is_some_and(|article| same(article, path)) {
            return Err(CliError::Usage(format!("`{option}` remplacerait l’article. Choisissez un autre fichier")));
        }
        folder_of(path)?;
    }
    let replaces = |path: &Path| article.is_some_and(|article| same(article, path));
    let plans = given.iter().any(|(option, _)| *option == "--plan");
    if plans && given.iter().any(|(option, path)| *option == "-o" && replaces(path)) {
        let problem = "`-o` remplacerait l’article, auquel le plan ne pourrait plus s’appliquer. Choisissez un autre fichier, ou `--report` pour garder une trace";
        return Err(CliError::Usage(problem.to_string()));
    }
    Ok(())
}

/// Refuses to write a report in place of one of `articles`.
///
/// # Errors
/// [`CliError`] that names the option.
pub(super) fn spares<'p>(output: &Path, mut articles: impl Iterator<Item = &'p Path>) -> Result<(), CliError> {
    folder_of(output)?;
    // A file that is not there replaces none.
    let Some(known) = real(output) else { return Ok(()) };
    if articles.any(|article| real(article).as_ref() == Some(&known)) {
        let problem = "`--output-file` remplacerait un article. Choisissez un autre fichier";
        return Err(CliError::Usage(problem.to_string()));
    }
    Ok(())
}

/// Whether two paths lead to the same file.
pub(super) fn same(a: &Path, b: &Path) -> bool {
    a == b || real(a).is_some_and(|a| Some(a) == real(b))
}

/// A path without links and detours, where there is such a file.
fn real(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

/// Writes a result to `output`, or prints it.
pub(super) fn deliver(output: Option<&Path>, bytes: &[u8], streams: &mut Streams) -> Result<(), CliError> {
    match output {
        Some(path) => write(path, bytes),
        None => streams.print(bytes),
    }
}

/// The folder `path` is to be written in.
///
/// # Errors
/// When there is no such folder, or `path` is one itself.
pub(super) fn folder_of(path: &Path) -> Result<PathBuf, CliError> {
    let name = path.display().to_string();
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    };
    if !folder.is_dir() {
        return Err(CliError::NoFolder { name, folder: folder.display().to_string() });
    }
    if path.is_dir() { Err(CliError::IsFolder { name }) } else { Ok(folder) }
}

/// Writes `bytes` to `path`, whole or not at all: into a temporary file beside it, then renamed. A link is followed; a
/// device or a pipe is written into, never replaced.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let resolved = real(path).unwrap_or_else(|| path.to_path_buf());
    let path = resolved.as_path();
    let name = path.display().to_string();
    let folder = folder_of(path)?;
    let fail = |error| CliError::Write { name: name.clone(), error };
    if std::fs::metadata(path).is_ok_and(|known| !known.is_file()) {
        let mut stream = std::fs::OpenOptions::new().write(true).open(path).map_err(fail)?;
        return stream.write_all(bytes).map_err(fail);
    }
    let mut file = tempfile::NamedTempFile::new_in(&folder).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    file.as_file().sync_all().map_err(fail)?;
    keep_permissions(path, file.as_file()).map_err(fail)?;
    file.persist(path).map_err(|error| fail(error.error))?;
    Ok(())
}

/// Adds `bytes` to the end of a file, which is made where there is none.
pub(super) fn append(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let fail = |error| CliError::Write { name: path.display().to_string(), error };
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path).map_err(fail)?;
    file.write_all(bytes).map_err(fail)
}

/// The permissions of the file that is replaced, or those an ordinary new file has.
fn keep_permissions(path: &Path, file: &std::fs::File) -> std::io::Result<()> {
    match std::fs::metadata(path) {
        Ok(old) => file.set_permissions(old.permissions()),
        Err(_) => set_ordinary(file),
    }
}

#[cfg(unix)]
fn set_ordinary(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_ordinary(_file: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}
