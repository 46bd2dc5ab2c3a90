use crate::rules::{Finding, Severity};
use serde::Serialize;

/// What an error, a warning and an info cost.
const COSTS: [(Severity, u32); 3] = [(Severity::Error, 15), (Severity::Warning, 5), (Severity::Info, 1)];
/// All infos together cost at most this.
const INFO_CAP: u32 = 10;

/// A score with the sum it comes from. It measures nothing but the findings, and predicts no ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// 0 to 100.
    #[serde(rename = "valeur")]
    pub value: u32,
    /// The sum, written out.
    #[serde(rename = "formule")]
    pub formula: String,
}

impl Score {
    /// The score of the author's text: findings in generated blocks do not count.
    pub fn new(findings: &[Finding]) -> Self {
        let mut formula = String::from("100");
        let mut lost = 0;
        for (severity, cost) in COSTS {
            let count = findings.iter().filter(|finding| finding.severity == severity && !finding.generated).count();
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let mut points = count.saturating_mul(cost);
            let mut capped = "";
            if severity == Severity::Info && points > INFO_CAP {
                points = INFO_CAP;
                capped = ", plafonné à 10";
            }
            if count > 0 {
                let plural = if count > 1 { "s" } else { "" };
                formula.push_str(&format!(" − {points} ({count} {}{plural} × {cost}{capped})", severity.label()));
            }
            lost += points;
        }
        if lost > 100 {
            formula.push_str(", ramené à 0");
        }
        Self { value: 100u32.saturating_sub(lost), formula }
    }
}
