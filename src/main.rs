//! The `intertitre` program.

use intertitre::cli::{Streams, run};
use std::io::{BufWriter, IsTerminal, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (terminal, messages_terminal) = (stdout().is_terminal(), stderr().is_terminal());
    let mut input = stdin();
    let mut output = BufWriter::new(stdout().lock());
    let mut messages = stderr().lock();
    let mut streams =
        Streams { input: &mut input, output: &mut output, messages: &mut messages, terminal, messages_terminal };
    ExitCode::from(run(std::env::args_os(), &mut streams) as u8)
}
