//! The limits of a run: which of them it goes over, and by how much.

use super::collect::Work;
use crate::cli::args::CheckArgs;
use crate::config::{Config, FailOn};
use crate::output::printable::one_line;
use crate::report::{CheckReport, FileReport, count};
use crate::rules::Severity;

/// A limit that a run went over.
pub(super) struct Failure {
    /// What is told of it, in one line.
    pub(super) told: String,
    /// Whether the findings that are shown tell it already.
    pub(super) shown: bool,
}

/// What a run may hold, by the command line and the settings of the run as a whole.
#[derive(Clone, Copy)]
pub(super) struct Limits<'c> {
    pub(super) args: &'c CheckArgs,
    pub(super) for_run: &'c Config,
}

impl Limits<'_> {
    /// The limits that the files of a report go over together, each with its own settings; none where the run does not fail by
    /// them.
    pub(super) fn failures(&self, work: &[&Work], report: &CheckReport) -> Vec<Failure> {
        let files: Vec<(&Config, &FileReport)> =
            work.iter().zip(&report.files).map(|(work, file)| (work.config.as_ref(), file)).collect();
        let severities = [FailOn::Error, FailOn::Warning, FailOn::Info];
        let mut failures: Vec<Failure> =
            severities.into_iter().filter_map(|limit| self.over_severity(limit, &files)).collect();
        failures.extend(self.over_warnings(&files));
        failures.extend(self.under_score(&files));
        failures
    }

    /// Whether one file fails by its findings or its score; `config` is its own.
    pub(super) fn fails(&self, config: &Config, file: &FileReport) -> bool {
        let fail_on = self.fail_on(config);
        self.counted(file).any(|severity| fail_on.fails(severity)) || file.score.value < self.least()
    }

    fn fail_on(&self, config: &Config) -> FailOn {
        self.args.fail_on.map(FailOn::from).or(config.fail_on).unwrap_or_default()
    }

    fn least(&self) -> u32 {
        self.args.min_score.or(self.for_run.min_score).unwrap_or(0)
    }

    /// The severities of the findings of a file that count for the outcome of the run.
    fn counted(&self, file: &FileReport) -> impl Iterator<Item = Severity> {
        let generated = self.args.fail_on_generated || self.for_run.fail_on_generated;
        file.findings.iter().filter(move |finding| generated || !finding.generated).map(|finding| finding.severity)
    }

    /// The findings of files that may hold none of a severity.
    fn over_severity(&self, limit: FailOn, files: &[(&Config, &FileReport)]) -> Option<Failure> {
        let own = files.iter().filter(|(config, _)| self.fail_on(config) == limit);
        let found: Vec<Severity> =
            own.flat_map(|(_, file)| self.counted(file)).filter(|severity| limit.fails(*severity)).collect();
        let asked = self.args.fail_on.is_some() || self.for_run.fail_on.is_some();
        let name =
            if asked || limit != FailOn::Error { format!(" (`--fail-on {}`)", limit.name()) } else { String::new() };
        self.failure(&name, &found, "")
    }

    /// More warnings than are let through.
    fn over_warnings(&self, files: &[(&Config, &FileReport)]) -> Option<Failure> {
        let most = self.args.max_warnings.or(self.for_run.max_warnings)?;
        let all = files.iter().flat_map(|(_, file)| self.counted(file));
        let found: Vec<Severity> = all.filter(|severity| *severity == Severity::Warning).collect();
        let let_through =
            if most == 0 { ", aucun admis".to_string() } else { format!(", {}", count(most, "admis", "admis")) };
        let failure = self.failure(" (`--max-warnings`)", &found, &let_through)?;
        // The findings do not tell how many are let through.
        (found.len() > most).then_some(Failure { shown: false, ..failure })
    }

    /// The files whose score is too low.
    fn under_score(&self, files: &[(&Config, &FileReport)]) -> Option<Failure> {
        let least = self.least();
        let under = files.iter().map(|(_, file)| *file).filter(|file| file.score.value < least);
        let lowest = under.clone().min_by_key(|file| file.score.value)?;
        let (name, score) = (one_line(&lowest.file), lowest.score.value);
        let told = match under.count() {
            1 => format!("Échec (`--min-score`) : score de {score} sur 100, {least} au moins demandé : {name}."),
            several => format!(
                "Échec (`--min-score`) : {several} scores sous {least} sur 100, le plus bas de {score} : {name}."
            ),
        };
        Some(Failure { told, shown: false })
    }

    /// What is told of findings that fail the run; nothing where there are none.
    fn failure(&self, limit: &str, found: &[Severity], then: &str) -> Option<Failure> {
        let of = |severity: Severity| found.iter().filter(|found| **found == severity).count();
        let counts: Vec<String> = [
            (Severity::Error, "erreur", "erreurs"),
            (Severity::Warning, "avertissement", "avertissements"),
            (Severity::Info, "info", "infos"),
        ]
        .into_iter()
        .map(|(severity, one, many)| (of(severity), one, many))
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| count(number, one, many))
        .collect();
        let (last, before) = counts.split_last()?;
        let counts = if before.is_empty() { last.clone() } else { format!("{} et {last}", before.join(", ")) };
        let level = self.args.level.map_or(Severity::Info, Severity::from);
        let hidden = match found.iter().filter(|severity| **severity < level).count() {
            0 => String::new(),
            all if all == found.len() => ", que `--level` n’affiche pas".to_string(),
            some => format!(", dont {some} que `--level` n’affiche pas"),
        };
        let shown = hidden.is_empty();
        Some(Failure { told: format!("Échec{limit} : {counts}{then}{hidden}."), shown })
    }
}
