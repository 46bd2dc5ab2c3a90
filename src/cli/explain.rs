use super::args::{ExplainArgs, ReportFormat, RulesArgs};
use super::error::CliError;
use super::{Exit, Streams};
use crate::lexicon::nearest;
use crate::{output, rules};

pub(super) fn explain(args: &ExplainArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let text = match &args.rule {
        None => output::human_rules(),
        Some(name) => {
            let rule = rules::find(name).ok_or_else(|| unknown(name))?;
            output::human_explain(&rule.meta)
        }
    };
    streams.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// That a name is none of a rule, with the one that was probably meant.
fn unknown(name: &str) -> CliError {
    // Codes are all near each other.
    let names = rules::all().map(|rule| rule.meta.slug);
    CliError::UnknownRule { name: name.to_string(), meant: nearest(name, names) }
}

pub(super) fn rules(args: &RulesArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let text = match args.output_format {
        Some(ReportFormat::Json) => output::json_rules()?,
        Some(ReportFormat::Full) | None => output::human_rules(),
    };
    streams.print(text.as_bytes())?;
    Ok(Exit::Clean)
}
