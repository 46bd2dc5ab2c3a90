//! The command line: the only place that touches files, standard streams and the current folder.

mod analyze;
mod apply;
mod args;
mod check;
mod error;
mod explain;
mod files;
mod init;
mod man;
mod records;
mod report;
mod repository;
mod restructure;
mod settings;
mod site;
mod strip;
mod usage;

use args::{Args, Command};
use clap::Parser;
use error::CliError;
use std::ffi::OsString;
use std::io::{Read, Write};

/// Columns below which the width of a terminal is not believed.
const NARROWEST: usize = 40;

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing to report.
    Clean = 0,
    /// Findings at or over the level that fails, or a target that was to be reached.
    Findings = 1,
    /// The tool could not do its work.
    Error = 2,
}

/// The streams of a run.
pub struct Streams<'a> {
    /// Standard input.
    pub input: &'a mut (dyn Read + Send),
    /// Standard output: results only.
    pub output: &'a mut dyn Write,
    /// Standard error: messages for people.
    pub messages: &'a mut dyn Write,
    /// Whether the standard output is a terminal.
    pub terminal: bool,
    /// Whether the standard error is one.
    pub messages_terminal: bool,
}

/// Runs the program with `args`, the first of which is its name.
pub fn run(args: impl IntoIterator<Item = OsString>, streams: &mut Streams) -> Exit {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => return usage::answer(&error, streams),
    };
    let done = match &args.command {
        Command::Restructure(args) => restructure::run(args, streams),
        Command::Apply(args) => apply::run(args, streams),
        Command::Strip(args) => strip::run(args, streams),
        Command::Check(args) => check::run(args, streams),
        Command::Init(args) => init::run(args, streams),
        Command::Analyze(args) => analyze::run(args, streams),
        Command::Annotate(args) => analyze::annotate(args, streams),
        Command::Explain(args) => explain::explain(args, streams),
        Command::Rules(args) => explain::rules(args, streams),
        Command::Completions(args) => man::completions(args, streams),
        Command::Man(args) => man::pages(args, streams),
    };
    match done {
        Ok(exit) => exit,
        // The reader of the output has gone (`| head`): nothing is wrong.
        Err(CliError::BrokenPipe) => Exit::Clean,
        Err(error) => {
            let _ = writeln!(streams.messages, "intertitre : {error}.");
            Exit::Error
        }
    }
}

impl Streams<'_> {
    fn print(&mut self, text: &[u8]) -> Result<(), CliError> {
        self.output.write_all(text).and_then(|()| self.output.flush()).map_err(CliError::output)
    }

    /// Whether the output is in colors: what is asked for wins, then `NO_COLOR`, `FORCE_COLOR`, then whether there is a
    /// terminal to show them.
    fn colors(&self, asked: args::ColorArg) -> bool {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        match asked {
            args::ColorArg::Always => true,
            args::ColorArg::Never => false,
            args::ColorArg::Auto if set("NO_COLOR") => false,
            args::ColorArg::Auto => set("FORCE_COLOR") || self.terminal,
        }
    }

    /// Columns of the terminal that the output goes to, where it goes to one.
    fn width(&self) -> Option<usize> {
        let size = terminal_size::terminal_size().filter(|_| self.terminal);
        size.map(|(columns, _)| usize::from(columns.0)).filter(|columns| *columns >= NARROWEST)
    }

    fn warn(&mut self, message: &str) {
        // Standard error may be closed; the result does not depend on it.
        let _ = writeln!(self.messages, "{message}");
    }
}
