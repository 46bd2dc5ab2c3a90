use super::args::ApplyArgs;
use super::error::CliError;
use super::{Exit, Streams, files, report};
use crate::output;
use crate::report::summary;
use crate::restructure::{self, Plan};
use std::path::Path;

pub(super) fn run(args: &ApplyArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let from_stdin = |file: Option<&Path>| file.is_none_or(|file| file.as_os_str() == files::STDIN);
    if from_stdin(Some(&args.plan)) && from_stdin(args.input.file.as_deref()) {
        return Err(CliError::Usage(
            "le plan et l’article ne peuvent pas venir tous deux de l’entrée standard. Nommez au moins un fichier"
                .to_string(),
        ));
    }
    let outputs = [("-o", &args.output), ("--report", &args.report)];
    files::check_outputs(&outputs, args.input.file.as_deref())?;
    let mut plan = read_plan(&args.plan, streams)?;
    let article = files::read(&args.input, streams)?;
    let source = &article.source;
    plan.options.toc |= args.toc;
    plan.file = source.name().to_string();
    let done = restructure::apply(source, plan)
        .map_err(|error| CliError::Plan { name: args.plan.display().to_string(), error })?;
    let result = if args.diff {
        output::unified_diff(source.name(), source.text(), &done.text, "restructuré").into_bytes()
    } else {
        source.encode(&done.text)
    };
    files::deliver(args.output.as_deref(), &result, streams)?;
    if let Some(path) = &args.report {
        report::write(path, &article, &done.text, &done.plan)?;
    }
    streams.warn(&summary(&done.plan));
    Ok(Exit::Clean)
}

fn read_plan(path: &Path, streams: &mut Streams) -> Result<Plan, CliError> {
    let name = path.display().to_string();
    let bytes = if name == files::STDIN { files::read_input(streams)? } else { files::read_file(path)? };
    let text = String::from_utf8(bytes).map_err(|_| CliError::PlanEncoding { name: name.clone() })?;
    Plan::parse(&text).map_err(|error| CliError::Plan { name, error })
}
