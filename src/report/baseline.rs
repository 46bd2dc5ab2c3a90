//! Findings that are known and wait to be mended: kept by what they are about, never by their line, so that a text above
//! them may change.

use super::{CheckReport, LocatedFinding};
use crate::source::fnv1a;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the file.
const VERSION: u32 = 1;

/// How often a rule finds something about the same words, by a fingerprint of these.
type Fingerprints = BTreeMap<String, usize>;

/// Known findings: by file, by rule, by fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    #[serde(rename = "version")]
    version: u32,
    #[serde(rename = "constats")]
    findings: BTreeMap<String, BTreeMap<String, Fingerprints>>,
}

/// A known finding that is no longer found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stale {
    /// The file.
    #[serde(rename = "fichier")]
    pub file: String,
    /// The rule.
    #[serde(rename = "regle")]
    pub rule: String,
    /// How many of its findings are gone.
    #[serde(rename = "nombre")]
    pub count: usize,
}

/// Why a file of known findings cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BaselineError(String);

impl Baseline {
    /// The findings of a report, all known from now on; `name` gives the name of a file in the list.
    pub fn of(report: &CheckReport, name: impl Fn(&str) -> String) -> Self {
        let mut findings: BTreeMap<String, BTreeMap<String, Fingerprints>> = BTreeMap::new();
        for file in &report.files {
            for finding in &file.findings {
                let rules = findings.entry(name(&file.file)).or_default();
                *rules.entry(finding.code.to_string()).or_default().entry(fingerprint(finding)).or_default() += 1;
            }
        }
        Self { version: VERSION, findings }
    }

    /// Reads a file of known findings.
    ///
    /// # Errors
    /// [`BaselineError`] when it is none, or was written by a later version.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let read: Self = serde_json::from_str(text).map_err(|error| {
            BaselineError(format!(
                "ligne {} : ce n’est pas une liste de constats connus. Refaites-la avec `--write-baseline`",
                error.line()
            ))
        })?;
        if read.version != VERSION {
            let problem = format!("version {} de la liste des constats connus, {VERSION} attendue", read.version);
            return Err(BaselineError(problem));
        }
        Ok(read)
    }

    /// Takes the known findings out of a report and says how many there were; those that are known and no longer found are
    /// told. Files that were not looked at keep theirs.
    pub fn take_out(&self, report: &mut CheckReport, name: impl Fn(&str) -> String) -> (usize, Vec<Stale>) {
        let mut left = self.findings.clone();
        let mut known = 0;
        let mut looked_at = Vec::new();
        for file in &mut report.files {
            let key = name(&file.file);
            let mut rules = left.remove(&key).unwrap_or_default();
            file.findings.retain(|finding| {
                let count = rules.get_mut(finding.code).and_then(|known| known.get_mut(&fingerprint(finding)));
                let Some(count) = count.filter(|count| **count > 0) else { return true };
                *count -= 1;
                known += 1;
                false
            });
            for (rule, prints) in rules {
                let count: usize = prints.values().sum();
                if count > 0 {
                    looked_at.push(Stale { file: key.clone(), rule, count });
                }
            }
        }
        (known, looked_at)
    }

    /// The list without what a report no longer finds; nothing is added to it.
    #[must_use]
    pub fn shrunk(&self, report: &CheckReport, name: impl Fn(&str) -> String) -> Self {
        let now = Self::of(report, &name).findings;
        let looked_at: Vec<String> = report.files.iter().map(|file| name(&file.file)).collect();
        let mut findings = self.findings.clone();
        for (file, rules) in &mut findings {
            if looked_at.contains(file) {
                let now_here = now.get(file);
                for (rule, prints) in rules.iter_mut() {
                    let now_of_rule = now_here.and_then(|rules| rules.get(rule));
                    for (print, count) in prints.iter_mut() {
                        *count = (*count).min(now_of_rule.and_then(|prints| prints.get(print)).copied().unwrap_or(0));
                    }
                    prints.retain(|_, count| *count > 0);
                }
                rules.retain(|_, prints| !prints.is_empty());
            }
        }
        findings.retain(|_, rules| !rules.is_empty());
        Self { version: VERSION, findings }
    }
}

/// A fingerprint of what a finding is about, whatever its white space.
fn fingerprint(finding: &LocatedFinding) -> String {
    format!("{:016x}", fnv1a(finding.excerpt.bytes()))
}
