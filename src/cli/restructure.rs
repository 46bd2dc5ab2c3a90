use super::args::{OutputFormat, RestructureArgs};
use super::error::CliError;
use super::records::{self, Answer, Record, Told};
use super::{Exit, Streams, files, report, repository, settings, site};
use crate::config::{Config, H1Setting};
use crate::document::{Document, Format, H1Place};
use crate::output;
use crate::report::{Hashes, summary};
use crate::restructure::{self, H1, Options, Plan, RestructureError, SectionKind, Status};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

const DEFAULT_WORDS: usize = 700;

/// What became of a record.
#[derive(Serialize)]
struct Rebuilt {
    texte: String,
    /// How it is written.
    format: Format,
    plan: Plan,
}

pub(super) fn run(args: &RestructureArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    if args.records.jsonl {
        return records(args, streams);
    }
    let json = args.format == Some(OutputFormat::Json);
    let outputs = [("--diff", args.diff), ("--json-ld", args.json_ld), ("--format json", json)];
    let asked: Vec<&str> = outputs.into_iter().filter(|(_, asked)| *asked).map(|(option, _)| option).collect();
    if let [one, other, ..] = asked[..] {
        return Err(CliError::Usage(format!("`{one}` et `{other}` s’excluent")));
    }
    let outputs = [("-o", &args.output), ("--report", &args.report), ("--plan", &args.plan)];
    files::check_outputs(&outputs, args.input.file.as_deref())?;
    let article = files::read(&args.input, streams)?;
    let source = &article.source;
    let options = options(args, &article.config, repository::h1_place(&article));
    let failed = |error| CliError::Restructure { name: source.name().to_string(), error };
    let mut done = restructure::restructure(source, article.format, &options).map_err(failed)?;
    if let Some(folder) = &args.site {
        let (site, path) = site::read(folder, &article, streams)?;
        restructure::offer_links(&mut done, &site, &path, &options).map_err(|error| failed(error.into()))?;
    }
    let plan = done.plan;
    let result = match args.format {
        Some(OutputFormat::Json) => output::json_pretty(&plan)?.into_bytes(),
        _ if args.json_ld => data(restructure::json_ld(&plan), source.name())?,
        _ if args.diff => output::unified_diff(source.name(), source.text(), &done.text, "restructuré").into_bytes(),
        _ => source.encode(&done.text),
    };
    files::deliver(args.output.as_deref(), &result, streams)?;
    if let Some(path) = &args.report {
        report::write(path, &article, &done.text, &plan)?;
    }
    if let Some(path) = &args.plan {
        files::write(path, output::json_pretty(&plan)?.as_bytes())?;
    }
    streams.warn(&summary(&plan));
    let missed = plan.status == Status::ObjectifNonAtteint;
    Ok(if args.strict && missed { Exit::Findings } else { Exit::Clean })
}

/// Restructures the records of an archive.
fn records(args: &RestructureArgs, streams: &mut Streams) -> Result<Exit, CliError> {
    records::exclude(&[
        ("-o", args.output.is_some()),
        ("--report", args.report.is_some()),
        ("--plan", args.plan.is_some()),
        ("--site", args.site.is_some()),
        ("--diff", args.diff),
        ("--json-ld", args.json_ld),
        ("--stdin-filename", args.input.stdin_filename.is_some()),
    ])?;
    let config = settings::find(args.input.file.as_deref().filter(|file| file.as_os_str() != files::STDIN))?.for_run();
    let options = options(args, &config, None);
    let hash = records::config_hash(&config);
    let paths: Vec<PathBuf> = args.input.file.iter().cloned().collect();
    records::run(&paths, &args.records, args.jobs, streams, |record| answer(record, &options, &hash, args.strict))
}

fn answer(record: Record, options: &Options, hash: &str, strict: bool) -> Answer<Told<Rebuilt>> {
    let options = Options {
        known_title: record.title().map(str::to_string),
        known_description: record.description().map(str::to_string),
        ..options.clone()
    };
    match restructure::restructure(&record.source(), record.format(), &options) {
        Ok(done) => {
            // The author's article, repaired: what was added would tell no doubles.
            let own = Document::read_with(&done.base, done.format, &options.ignore);
            let hashes = own.map(|own| Hashes::new(&own, &done.analysis)).unwrap_or_default();
            let fails = strict && done.plan.status == Status::ObjectifNonAtteint;
            let rebuilt = Rebuilt { texte: done.text, format: done.format, plan: done.plan };
            Answer::Done(Told::new(record.id, hash, hashes, rebuilt), fails)
        }
        Err(RestructureError::NotFrench(language)) => Answer::Skipped(format!("langue détectée : {}", language.name())),
        Err(error) => Answer::Bad(error.to_string()),
    }
}

/// What is asked of an article, by the options and the configuration.
fn options(args: &RestructureArgs, config: &Config, repository_h1: Option<H1Place>) -> Options {
    Options {
        register: args.register,
        min_words: args.min_words.or(config.min_words).unwrap_or(DEFAULT_WORDS),
        min_words_by_type: if args.min_words.is_some() { BTreeMap::new() } else { config.min_words_by_type.clone() },
        expand: !args.no_expand,
        headings: !args.no_headings,
        repair: !args.no_repair,
        markers: !args.no_markers,
        keep_text: args.format == Some(OutputFormat::Text),
        h1: match args.h1.map(H1Setting::from).or(config.h1).unwrap_or_default() {
            H1Setting::Auto => H1::Auto,
            H1Setting::Body => H1::Body,
            H1Setting::Meta => H1::Meta,
        },
        repository_h1,
        known_title: None,
        known_description: None,
        ignore: config.reading.clone(),
        content_type: args.content_type,
        configured_type: config.content_type,
        force: args.force,
        sections: args.parts.map(usize::from),
        wanted: args.sections.clone().or_else(|| configured_sections(config)),
        reword: args.rewrite_headings,
        toc: args.toc,
        disclose: args.disclose || config.disclose,
        faq_jsonld: args.faq_jsonld || config.faq_jsonld,
        publisher: config.publisher.clone(),
        sentence_words: config.rules.phrase_longue.mots,
        paragraph_words: config.max_paragraph_words.unwrap_or(Options::default().paragraph_words),
    }
}

/// The sections that the configuration asks for.
fn configured_sections(config: &Config) -> Option<Vec<SectionKind>> {
    config.sections.as_ref().map(|sections| sections.iter().map(|section| section.0).collect())
}

/// Structured data as a file; an error where an article has none.
fn data(json: Option<String>, name: &str) -> Result<Vec<u8>, CliError> {
    let problem = || format!("{name} : sans titre, il n’y a pas de JSON-LD. Donnez un titre à l’article");
    Ok(format!("{}\n", json.ok_or_else(|| CliError::Usage(problem()))?).into_bytes())
}
