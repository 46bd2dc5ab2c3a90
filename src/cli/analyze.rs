use super::args::{AnalyzeArgs, AnnotateArgs, InputArgs, ReportFormat};
use super::error::CliError;
use super::files::Article;
use super::records::{self, Answer, Record};
use super::{Exit, Streams, files};
use crate::analysis;
use crate::config::Config;
use crate::document::Document;
use crate::lexicon::MetaRole;
use crate::output;
use crate::report::{Annotation, Facts, Hashes, Overview};
use std::path::PathBuf;

pub(super) fn run(args: &AnalyzeArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    if args.records.jsonl {
        let mut config = Config::default();
        args.focus.lay_over(&mut config);
        let hash = records::config_hash(&config);
        let paths: Vec<PathBuf> = args.input.file.iter().cloned().collect();
        return records::run(&paths, &args.records, args.jobs, streams, |record| answer(record, &config, &hash));
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

/// The facts about a record.
fn answer(record: Record, config: &Config, hash: &str) -> Answer<Facts> {
    let source = record.source();
    let document = match Document::read(&source, record.format()) {
        Ok(document) => document,
        Err(error) => return Answer::Bad(error.to_string()),
    };
    let document = document.with_known(&[(MetaRole::Description, record.description())]);
    let analysis = analysis::analyze(&source, &document, record.title());
    let mut config = config.clone();
    config.asked_keyphrase = record.keyphrase().map(str::to_string).or(config.asked_keyphrase);
    let focus = match config.focus(&document, &analysis) {
        Ok(focus) => focus,
        Err(error) => return Answer::Bad(error.to_string()),
    };
    let kind = analysis::content_type(&source, &document, &analysis, record.title(), None);
    let hashes = Hashes::new(&document, &analysis).titled(record.title());
    let facts = Facts::new(&source, &document, &analysis, Some(record.id)).with_type(kind).with_focus(&source, focus);
    Answer::Done(facts.with_hashes(hashes, hash.to_string()), false)
}
