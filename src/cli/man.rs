//! Completions and manual pages, made from the definition of the command line.

use super::args::{Args, CompletionsArgs, ManArgs};
use super::error::CliError;
use super::{Exit, Streams, files};
use clap::{Command, CommandFactory};

/// Prints what completes the command line of a shell.
pub(super) fn completions(args: &CompletionsArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "intertitre", &mut script);
    streams.print(&script)?;
    Ok(Exit::Clean)
}

/// Prints the manual page of the program, or writes those of all commands to a folder.
pub(super) fn pages(args: &ManArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let command = Args::command();
    let Some(folder) = &args.folder else {
        streams.print(&page(command)?)?;
        return Ok(Exit::Clean);
    };
    let inner: Vec<Command> = command.get_subcommands().cloned().collect();
    files::write(&folder.join("intertitre.1"), &page(command)?)?;
    for command in inner {
        files::write(&folder.join(format!("intertitre-{}.1", command.get_name())), &page(command)?)?;
    }
    Ok(Exit::Clean)
}

/// The page of a command, with its headings in French.
fn page(command: Command) -> Result<Vec<u8>, CliError> {
    let mut page = Vec::new();
    // The list of commands would lead to pages that are not installed under these names.
    clap_mangen::Man::new(command.disable_help_subcommand(true)).render(&mut page).map_err(CliError::output)?;
    let text = String::from_utf8_lossy(&page);
    let french = |line: &str| match line {
        ".SH NAME" => ".SH NOM".to_string(),
        ".SH SUBCOMMANDS" => ".SH COMMANDES".to_string(),
        ".SH EXTRA" => ".SH \"CODES DE SORTIE\"".to_string(),
        other => other.to_string(),
    };
    Ok((text.lines().map(french).collect::<Vec<_>>().join("\n") + "\n").into_bytes())
}
