use super::args::{AnalyzeArgs, AnnotateArgs, InputArgs, ReportFormat};
use super::error::CliError;
use super::files::Article;
use super::{Exit, Streams, files};
use crate::analysis;
use crate::config::Config;
use crate::document::{Document, Format};
use crate::output;
use crate::report::{Annotation, Facts, Overview, RecordError};
use crate::source::Source;
use serde::Deserialize;
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader};

pub(super) fn run(args: &AnalyzeArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    if args.jsonl {
        return records(args, streams);
    }
    let (mut article, document) = read(&args.input, streams)?;
    args.focus.lay_over(&mut article.config);
    let source = &article.source;
    let analysis = analysis::analyze(source, &document, None);
    let focus = article.config.focus(&document, &analysis)?;
    let kind = analysis::content_type(source, &document, &analysis, None, article.config.content_type);
    if args.output_format == Some(ReportFormat::Full) {
        let overview = Overview::new(source, &document, &analysis, &kind);
        streams.print(output::human_overview(&overview).as_bytes())?;
        return Ok(Exit::Clean);
    }
    let facts = Facts::new(source, &document, &analysis, None).with_type(kind).with_focus(source, focus);
    streams.print(output::json_pretty(&facts)?.as_bytes())?;
    Ok(Exit::Clean)
}

/// Prints the analysis for people.
pub(super) fn annotate(args: &AnnotateArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let (article, document) = read(&args.input, streams)?;
    let source = &article.source;
    let analysis = analysis::analyze(source, &document, None);
    let kind = analysis::content_type(source, &document, &analysis, None, article.config.content_type);
    let annotation = Annotation::new(source, &document, &analysis).with_type(&kind);
    streams
        .print(output::human_annotation(&annotation, !args.sentences && !args.structure, args.structure).as_bytes())?;
    Ok(Exit::Clean)
}

fn read(input: &InputArgs, streams: &mut Streams) -> Result<(Article, Document), CliError> {
    let article = files::read(input, streams)?;
    let document = Document::read_with(&article.source, article.format, &article.config.reading)
        .map_err(|error| CliError::Document { name: article.source.name().to_string(), error })?;
    Ok((article, document))
}

/// A record of a JSON Lines run.
#[derive(Deserialize)]
struct Record {
    id: Value,
    text: String,
    title: Option<String>,
    keyphrase: Option<String>,
    #[serde(default)]
    format: RecordFormat,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RecordFormat {
    #[default]
    Text,
    Markdown,
    Mdx,
    Html,
}

/// One record in, one line out; a bad one is answered and the run goes on.
fn records(args: &AnalyzeArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    let name = args.input.file.as_ref().map_or_else(|| files::STDIN.to_string(), |file| file.display().to_string());
    let failed = |error| CliError::Read { name: name.clone(), error };
    let from_file = args.input.file.as_ref().filter(|file| file.as_os_str() != files::STDIN);
    let (input, output) = (&mut *streams.input, &mut *streams.output);
    let mut lines: Box<dyn BufRead> = match from_file {
        Some(file) => Box::new(BufReader::new(File::open(file).map_err(failed)?)),
        None => Box::new(BufReader::new(input)),
    };
    let mut config = Config::default();
    args.focus.lay_over(&mut config);
    let mut exit = Exit::Clean;
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        if lines.read_until(b'\n', &mut bytes).map_err(failed)? == 0 {
            break;
        }
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let line = match answer(&bytes, &config) {
            Ok(facts) => output::json_line(&facts)?,
            Err((id, error)) => {
                exit = Exit::Findings;
                output::json_line(&RecordError { id, line: number, error })?
            }
        };
        output.write_all(line.as_bytes()).map_err(CliError::output)?;
    }
    output.flush().map_err(CliError::output)?;
    Ok(exit)
}

/// What is said of a record with other fields, or fields of another kind.
const WRONG_FORM: &str = "un enregistrement a un \"id\", un \"text\" qui est un texte, et s’il y a lieu \"title\", \"keyphrase\" et \"format\" (text, markdown, mdx, html)";

fn answer(bytes: &[u8], config: &Config) -> Result<Facts, (Value, String)> {
    let text = std::str::from_utf8(bytes).map_err(|_| (Value::Null, "la ligne n’est pas en UTF-8".to_string()))?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| (Value::Null, format!("la ligne n’est pas du JSON (colonne {})", error.column())))?;
    let id = value.get("id").cloned().unwrap_or(Value::Null);
    let record: Record = serde_json::from_value(value).map_err(|_| (id.clone(), WRONG_FORM.to_string()))?;
    let format = match record.format {
        RecordFormat::Text => Format::Text,
        RecordFormat::Markdown => Format::Markdown,
        RecordFormat::Mdx => Format::Mdx,
        RecordFormat::Html => Format::Html,
    };
    let source = Source::from_text("-", record.text);
    let document = Document::read(&source, format).map_err(|error| (id.clone(), error.to_string()))?;
    let title = record.title.filter(|title| !title.trim().is_empty());
    let analysis = analysis::analyze(&source, &document, title.as_deref());
    let mut config = config.clone();
    config.asked_keyphrase = record.keyphrase.filter(|text| !text.trim().is_empty()).or(config.asked_keyphrase);
    let focus = config.focus(&document, &analysis).map_err(|error| (id, error.to_string()))?;
    let kind = analysis::content_type(&source, &document, &analysis, title.as_deref(), None);
    Ok(Facts::new(&source, &document, &analysis, Some(record.id)).with_type(kind).with_focus(&source, focus))
}
