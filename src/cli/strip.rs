use super::args::StripArgs;
use super::error::CliError;
use super::{Exit, Streams, files};
use crate::restructure;

pub(super) fn run(args: &StripArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let article = files::read(&args.input, streams)?;
    let source = &article.source;
    let text = restructure::strip(source, article.format)
        .map_err(|error| CliError::Restructure { name: source.name().to_string(), error })?;
    let bytes = source.encode(&text);
    files::deliver(args.output.as_deref(), &bytes, streams)?;
    Ok(Exit::Clean)
}
