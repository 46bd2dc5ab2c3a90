use crate::output::json_line;
use crate::report::{CheckReport, FileReport, SCHEMA_VERSION, Skipped, Stale};
use serde::Serialize;

#[derive(Serialize)]
struct FileRecord<'r> {
    schema_version: u32,
    #[serde(flatten)]
    file: &'r FileReport,
}

/// A file that was not judged: it could not be read, or it was skipped.
#[derive(Serialize)]
struct OtherRecord<'r> {
    schema_version: u32,
    fichier: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    erreur: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ignore: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    perime: Option<StaleRow<'r>>,
}

/// A known finding that is gone.
#[derive(Serialize)]
struct StaleRow<'r> {
    regle: &'r str,
    nombre: usize,
}

/// A line of JSON for each file: those that were judged as in the whole report, then those that could not be read, those
/// that were skipped, and the known findings that are gone.
///
/// # Errors
/// As [`json_line`].
pub fn jsonl(report: &CheckReport) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    for file in &report.files {
        out.push_str(&json_line(&FileRecord { schema_version: SCHEMA_VERSION, file })?);
    }
    let bare =
        |fichier| OtherRecord { schema_version: SCHEMA_VERSION, fichier, erreur: None, ignore: None, perime: None };
    for Skipped { file, reason } in &report.errors {
        out.push_str(&json_line(&OtherRecord { erreur: Some(reason), ..bare(file) })?);
    }
    for Skipped { file, reason } in &report.skipped {
        out.push_str(&json_line(&OtherRecord { ignore: Some(reason), ..bare(file) })?);
    }
    for Stale { file, rule, count } in &report.stale {
        out.push_str(&json_line(&OtherRecord {
            perime: Some(StaleRow { regle: rule, nombre: *count }),
            ..bare(file)
        })?);
    }
    Ok(out)
}
