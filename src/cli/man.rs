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
    let mut command = Args::command();
    // Tells the commands of their common options.
    command.build();
    let Some(folder) = &args.folder else {
        streams.print(&page("intertitre", command)?)?;
        return Ok(Exit::Clean);
    };
    let named = |inner: &Command| (format!("intertitre-{}", inner.get_name()), inner.clone());
    let inner: Vec<(String, Command)> = command.get_subcommands().map(named).collect();
    for (name, command) in [("intertitre".to_string(), command)].into_iter().chain(inner) {
        files::write(&folder.join(format!("{name}.1")), &page(&name, command)?)?;
    }
    Ok(Exit::Clean)
}

/// The page of a command, with its headings in French.
fn page(name: &str, command: Command) -> Result<Vec<u8>, CliError> {
    let source = format!("intertitre {}", crate::report::TOOL_VERSION);
    let mut page = Vec::new();
    clap_mangen::Man::new(command).title(name).source(source).render(&mut page).map_err(CliError::output)?;
    let text = String::from_utf8_lossy(&page);
    let french = |line: &str| match line.strip_prefix(".SH ").map(str::trim) {
        Some("NAME") => ".SH NOM".to_string(),
        Some("EXTRA") => ".SH \"CODES DE SORTIE\"".to_string(),
        Some(heading) => format!(".SH {}", heading.to_uppercase()),
        None => line.to_string(),
    };
    Ok((text.lines().map(french).collect::<Vec<_>>().join("\n") + "\n").into_bytes())
}
