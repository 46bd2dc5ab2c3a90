//! What the rules of the family share: a fault becomes a finding, with its repair.

use crate::analysis::{DefectClass, FaultClass, FaultFact, faults};
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
    let read = (context.analysis.blocks.as_slice(), &context.analysis.languages);
    for fact in faults(context.source, context.document, read, class) {
        let shown = shown(&fact, class);
        let reason = if fact.fault.why.is_empty() { why.to_string() } else { fact.fault.why.to_string() };
        let finding = found.at(fact.span, message(&shown)).why(reason).advice(advice(&fact));
        if let Some(edit) = fact.edit {
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
    // White space of the file is none of the message's.
    let words: Vec<&str> = fact.words.split_whitespace().collect();
    let words = format!("«\u{a0}{}\u{a0}»", words.join(" "));
    match (class, fact.fault.with.as_slice()) {
        (FaultClass::Confusion(FaultKind::Homophone | FaultKind::Phrase), [only]) => {
            format!("{words} pour «\u{a0}{only}\u{a0}»")
        }
        _ => words,
    }
}

/// What to write.
fn advice(fact: &FaultFact) -> String {
    let quoted: Vec<String> =
        fact.fault.with.iter().map(|with| format!("«\u{a0}{}\u{a0}»", with.replace('\'', "’"))).collect();
    match quoted.as_slice() {
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
