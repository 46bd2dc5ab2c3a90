//! What the rules of the family share: a fault becomes a finding, with its repair.

use crate::analysis::{DefectClass, FaultClass, FaultFact};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::text::FaultKind;

/// Reports the faults of a class. `message` words one, given what is at fault between guillemets; `why` tells why it matters where the fault
/// does not.
pub(super) fn report(
    context: &Context,
    found: &mut Found,
    class: FaultClass,
    message: impl Fn(&str) -> String,
    why: &str,
) {
    for (_, fact) in context.faults().iter().filter(|(of, _)| *of == class) {
        let shown = shown(fact, class);
        let reason = if fact.fault.why.is_empty() { why.to_string() } else { fact.fault.why.to_string() };
        let finding = found.at(fact.span, message(&shown)).why(reason).advice(advice(fact));
        if let Some(edit) = fact.edit.clone() {
            if fact.fault.certain {
                finding.fix(vec![edit])
            } else {
                finding.unsafe_fix(vec![edit])
            };
        }
    }
}

/// What is at fault, between guillemets; where one word stands for another, this as well.
fn shown(fact: &FaultFact, class: FaultClass) -> String {
    let words = quoted(&fact.words);
    match (class, fact.fault.with.as_slice()) {
        (FaultClass::Confusion(FaultKind::Homophone | FaultKind::Phrase), [only]) => {
            format!("{words} pour {}", quoted(only))
        }
        _ => words,
    }
}

/// What to write.
fn advice(fact: &FaultFact) -> String {
    let with: Vec<String> = fact.fault.with.iter().map(|with| quoted(&with.replace('\'', "’"))).collect();
    match with.as_slice() {
        [] => "Relisez la phrase et récrivez ces mots.".to_string(),
        [only] => format!("Écrivez {only}."),
        [others @ .., last] => format!("Écrivez, selon le sens, {} ou {last}.", others.join(", ")),
    }
}

/// Reports the defects of a class, which restructuring repairs as well.
pub(super) fn report_defects(
    context: &Context,
    found: &mut Found,
    class: DefectClass,
    (message, why, advice): (&str, &str, &str),
    safe: bool,
) {
    for defect in context.analysis.defects.iter().filter(|defect| defect.class == class) {
        let finding = found.at(defect.span, message).why(why).advice(advice);
        let edits = vec![defect.repair.clone()];
        if safe {
            finding.fix(edits)
        } else {
            finding.unsafe_fix(edits)
        };
    }
}
