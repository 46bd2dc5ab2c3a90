//! `check --jsonl`: the findings of each record of an archive.

use super::limits::Limits;
use crate::cli::args::{CheckArgs, CheckFormat};
use crate::cli::error::CliError;
use crate::cli::records::{self, Answer, Record, Told};
use crate::cli::{Exit, Streams};
use crate::config::Config;
use crate::document::Document;
use crate::judge_document;
use crate::lexicon::MetaRole;
use crate::report::{FileReport, Hashes};
use crate::rules::Severity;

pub(super) fn run(args: &CheckArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    // Records are no files, and are judged one by one.
    records::exclude(&[
        ("--output-format", args.output_format != CheckFormat::default()),
        ("--output-file", args.output_file.is_some()),
        ("--report", args.report.is_some()),
        ("--max-warnings", args.max_warnings.is_some()),
        ("--fix", args.fix),
        ("--unsafe-fixes", args.unsafe_fixes),
        ("--diff", args.diff),
        ("--baseline", args.baseline.is_some()),
        ("--write-baseline", args.write_baseline),
        ("--update-baseline", args.update_baseline),
        ("--since", args.since.is_some()),
        ("--statistics", args.statistics),
        ("--stdin-filename", args.stdin_filename.is_some()),
    ])?;
    let config = super::run_config(args)?;
    let hash = records::config_hash(&config);
    records::run(&args.paths, &args.records, args.jobs, streams, |record| answer(record, args, &config, &hash))
}

fn answer(record: Record, args: &CheckArgs, config: &Config, hash: &str) -> Answer<Told<FileReport>> {
    let source = record.source();
    let document = match Document::read_with(&source, record.format(), &config.reading) {
        Ok(document) => document,
        Err(error) => return Answer::Bad(error.to_string()),
    };
    let document =
        document.with_known(&[(MetaRole::Title, record.title()), (MetaRole::Description, record.description())]);
    let with_keyphrase = record.keyphrase().map(|keyphrase| {
        let mut config = config.clone();
        config.asked_keyphrase = Some(keyphrase.to_string());
        config
    });
    let config = with_keyphrase.as_ref().unwrap_or(config);
    let hashes = |context: &crate::rules::Context| Hashes::new(context.document, context.analysis);
    let (judged, hashes) = match judge_document(&source, document, config, hashes) {
        Ok(judged) => judged,
        Err(language) => return Answer::Skipped(format!("langue détectée : {}", language.name())),
    };
    let mut report = judged.report(&source, record.format(), config);
    let fails = Limits { args, for_run: config }.fails(config, &report);
    report.keep(args.level.map_or(Severity::Info, Into::into));
    Answer::Done(Told::new(record.id, hash, hashes, report), fails)
}
