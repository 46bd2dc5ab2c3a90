//! `init`: reads a repository and writes the settings that fit it, each with its reason.

mod generator;
mod learn;
mod write;

use super::args::InitArgs;
use super::error::CliError;
use super::{Exit, Streams, check, files};
use crate::config::{ConfigFile, FILE_NAME};
use crate::text::count;
use std::path::PathBuf;

pub(super) fn run(args: &InitArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let folder = args.folder.clone().unwrap_or_else(|| PathBuf::from("."));
    if !folder.is_dir() {
        return Err(CliError::Usage(format!("`init` attend un dossier : {} n’en est pas un", folder.display())));
    }
    let file = folder.join(FILE_NAME);
    if file.exists() && !args.force && !args.print {
        let name = file.display();
        return Err(CliError::Usage(format!(
            "{name} existe déjà : `--force` le remplace, `--print` affiche ce qui serait écrit"
        )));
    }
    let mut learned = learn::Learned { generator: generator::find(&folder), ..learn::Learned::default() };
    for (path, _) in check::list(std::slice::from_ref(&folder), streams).articles {
        let name = path.display().to_string();
        match files::read_file(&path).and_then(|bytes| files::decoded(&name, bytes)) {
            Ok((source, format)) => learned.add(&source, format, path.strip_prefix(&folder).unwrap_or(&path)),
            Err(_) => learned.unread += 1,
        }
    }
    if learned.french == 0 {
        let told = "aucun article en français dans ce dossier : il n’y a rien à apprendre de lui";
        return Err(CliError::Usage(format!("{} : {told}", folder.display())));
    }
    let text = write::settings(&learned);
    // What is written is what is read: a mistake here is one of the program.
    ConfigFile::parse(&text).map_err(|error| CliError::Config { name: FILE_NAME.to_string(), error })?;
    if args.print {
        streams.print(text.as_bytes())?;
        return Ok(Exit::Clean);
    }
    files::write(&file, text.as_bytes())?;
    let read = count(learned.french, "article lu", "articles lus");
    streams.warn(&format!("{} : écrit d’après {read}. Chaque réglage y dit sa raison.", file.display()));
    streams.warn(&format!("Ensuite : `intertitre check {}` ; pour partir de l’existant, ajoutez `--baseline connus.json --write-baseline`.", folder.display()));
    Ok(Exit::Clean)
}
