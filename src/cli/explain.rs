use super::args::{ExplainArgs, ReportFormat, RulesArgs};
use super::error::CliError;
use super::{Exit, Streams};
use crate::{output, rules};

pub(super) fn explain(args: &ExplainArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let text = match &args.rule {
        None => output::human_rules(),
        Some(name) => {
            let rule = rules::find(name).ok_or_else(|| CliError::UnknownRule(name.clone()))?;
            output::human_explain(&rule.meta)
        }
    };
    streams.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

pub(super) fn rules(args: &RulesArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let text = match args.output_format {
        Some(ReportFormat::Json) => output::json_rules()?,
        Some(ReportFormat::Full) | None => output::human_rules(),
    };
    streams.print(text.as_bytes())?;
    Ok(Exit::Clean)
}
