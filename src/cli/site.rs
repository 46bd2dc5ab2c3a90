//! The pages of a site, read from its folder.

use super::error::CliError;
use super::files::{self, Article};
use super::{Streams, check, settings};
use crate::document::Format;
use crate::restructure::Site;
use crate::source::Source;
use std::path::{Path, PathBuf};

/// The pages under a folder that are read, but for those that the configuration leaves out, and the path of the article from
/// there. A page that cannot be read is told and left out.
pub(super) fn read(folder: &Path, article: &Article, streams: &mut Streams) -> Result<(Site, String), CliError> {
    if !folder.is_dir() {
        return Err(CliError::Usage(format!("`--site` attend un dossier : {} n’en est pas un", folder.display())));
    }
    let mut site = Site::default();
    for (path, _) in check::list(&[folder.to_path_buf()], streams).articles {
        let found = settings::find(Some(&path))?;
        if found.excludes(&path) {
            continue;
        }
        let name = path.display().to_string();
        let Ok(named) = Format::of_name(&name) else { continue };
        let source = match Source::decode(name.clone(), files::read_file(&path)?) {
            Ok(source) => source,
            Err(error) => {
                streams.warn(&format!("{name} : page laissée de côté ({error})."));
                continue;
            }
        };
        let format = Format::settle(named, &source);
        if let Err(error) = site.add(&inside(folder, &path), &source, format, &found.config(Some(&path)).reading) {
            streams.warn(&format!("{name} : page laissée de côté ({error})."));
        }
    }
    Ok((site, inside(folder, Path::new(article.source.name()))))
}

/// A path from the folder of the site, with `/`; its file name where it stands elsewhere.
fn inside(folder: &Path, path: &Path) -> String {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let (folder, path) = (real(folder), real(path));
    let name = || path.file_name().map(PathBuf::from).unwrap_or_default();
    let relative = path.strip_prefix(&folder).map(Path::to_path_buf).unwrap_or_else(|_| name());
    let parts: Vec<String> =
        relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/")
}
