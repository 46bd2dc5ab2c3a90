use super::statistics::frequencies;
use super::{Style, plural};
use crate::output::printable::one_line;
use crate::report::{CheckReport, FileReport, count};
use crate::rules::Severity;
use std::collections::BTreeMap;

/// Files and rules that are named.
const NAMED: usize = 5;

/// Words of the author below which a score tells next to nothing: most rules have nothing to judge.
const FEW_WORDS: usize = 50;

/// What was read, left out, mended and found, the scores and the rules that found most; it fits a screen.
pub fn summary(report: &CheckReport, style: &Style) -> String {
    let mut out = left_out(report);
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Info]
        .iter()
        .map(|severity| (report.count(*severity), severity))
        .map(|(count, severity)| {
            let told = format!("{count} {}{}", severity.label(), plural(count));
            if count > 0 { style.colored(*severity, &told) } else { told }
        })
        .collect();
    out.push_str(&format!("{} lu{} : {}.\n", files(report.files.len()), plural(report.files.len()), counts.join(", ")));
    if report.hidden > 0 {
        let told = count(report.hidden, "constat moins grave", "constats moins graves");
        out.push_str(&format!("{told}, non affiché{} (`--level`).\n", plural(report.hidden)));
    }
    if report.known > 0 {
        let told = count(report.known, "constat connu", "constats connus");
        out.push_str(&format!("{told}, non compté{}.\n", plural(report.known)));
    }
    for stale in &report.stale {
        out.push_str(&format!("{}\n", super::stale(stale)));
    }
    out.push_str(&rules(report));
    out.push_str(&fixes(report));
    out.push_str(&scores(report, style));
    out
}

/// Files that were skipped or could not be read.
fn left_out(report: &CheckReport) -> String {
    let mut out = String::new();
    if !report.skipped.is_empty() {
        let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for skipped in &report.skipped {
            reasons.entry(&skipped.reason).or_default().push(&skipped.file);
        }
        out.push_str(&format!("{} ignoré{} :\n", files(report.skipped.len()), plural(report.skipped.len())));
        for (reason, names) in reasons {
            match names.as_slice() {
                [name] => out.push_str(&format!("    {} : {reason}\n", one_line(name))),
                [first, ..] => {
                    out.push_str(&format!("    {reason} : {}, dont {}\n", files(names.len()), one_line(first)));
                }
                [] => {}
            }
        }
    }
    if !report.errors.is_empty() {
        out.push_str(&format!("{} non lu{} :\n", files(report.errors.len()), plural(report.errors.len())));
        for error in &report.errors {
            out.push_str(&format!("    {}\n", one_line(&error.reason)));
        }
    }
    out
}

/// The rules that found most, where they are too many to be seen at a glance.
fn rules(report: &CheckReport) -> String {
    let frequencies = frequencies(report);
    if frequencies.len() <= NAMED && report.files.len() == 1 || frequencies.is_empty() {
        return String::new();
    }
    let rows: String = (frequencies.iter().take(NAMED))
        .map(|row| format!("{:>7}  {} {:<28} {}\n", row.count, row.code, row.slug, row.severity.label()))
        .collect();
    format!("Règles les plus fréquentes :\n{rows}")
}

/// How many findings the program can mend.
fn fixes(report: &CheckReport) -> String {
    let all = report.files.iter().flat_map(|file| &file.findings).filter_map(|finding| finding.fix.as_ref());
    let safe = all.clone().filter(|fix| fix.safe).count();
    let others = all.count() - safe;
    let told = |number: usize| count(number, "constat se corrige", "constats se corrigent");
    match (safe, others) {
        (0, 0) => String::new(),
        (safe, 0) => format!("{} par `--fix`.\n", told(safe)),
        (0, others) => format!("{} par `--unsafe-fixes`, à relire.\n", told(others)),
        (safe, others) => format!("{} par `--fix`, {others} de plus par `--unsafe-fixes`, à relire.\n", told(safe)),
    }
}

/// The score of the file; of several, the lowest, the median, and the files with the lowest.
fn scores(report: &CheckReport, style: &Style) -> String {
    let blocked = |file: &FileReport| if file.score.blockers.is_empty() { "" } else { " (bloquant)" };
    let name = |file: &FileReport| style.bold(&one_line(&file.file));
    let told = match report.files.as_slice() {
        [] => return String::new(),
        [file] => {
            format!("{} : score {}/100{} = {}\n", name(file), file.score.value, blocked(file), file.score.formula)
        }
        several => {
            let mut sorted: Vec<&FileReport> = several.iter().collect();
            sorted.sort_by_key(|file| file.score.value);
            let lowest = sorted.first().map_or(0, |file| file.score.value);
            let median = report.median_score().unwrap_or(0);
            let rows: String = (sorted.iter().take(NAMED))
                .map(|file| format!("{:>7}  {}{}\n", file.score.value, name(file), blocked(file)))
                .collect();
            format!("Scores sur 100 : {lowest} au plus bas, {median} en médiane. Les plus bas :\n{rows}")
        }
    };
    told + &too_short(report) + "Ce score résume les constats ; il ne prédit aucun classement.\n"
}

/// The texts that are too short for their score to tell anything; nothing where there are none.
fn too_short(report: &CheckReport) -> String {
    let words = |file: &&FileReport| file.words.author < FEW_WORDS;
    match (report.files.as_slice(), report.files.iter().filter(words).count()) {
        (_, 0) => String::new(),
        ([file], _) => {
            let words = count(file.words.author, "mot", "mots");
            format!("Le texte est trop court ({words}) pour être jugé : la plupart des règles n’y ont rien à lire.\n")
        }
        (_, few) => {
            let texts = count(few, "texte a", "textes ont");
            format!("{texts} moins de {FEW_WORDS} mots : la plupart des règles n’y ont rien à lire.\n")
        }
    }
}

fn files(number: usize) -> String {
    count(number, "fichier", "fichiers")
}
