//! Help, version and the faults of a command line, in French.

use super::{Exit, Streams};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Answers what the argument parser stopped at: help and version on standard output, faults on standard error.
pub(super) fn answer(error: &Error, streams: &mut Streams) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = streams.print(error.render().to_string().as_bytes());
            Exit::Clean
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            streams.warn(&error.render().to_string());
            Exit::Error
        }
        kind => {
            let fault = fault(kind, error);
            let stop = if fault.ends_with('?') { "" } else { "." };
            streams.warn(&format!("intertitre : {fault}{stop} Voir `intertitre --help`."));
            Exit::Error
        }
    }
}

fn fault(kind: ErrorKind, error: &Error) -> String {
    let get = |key| error.get(key).map(text).unwrap_or_default();
    let (argument, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    match kind {
        ErrorKind::UnknownArgument => {
            let near = get(ContextKind::SuggestedArg);
            let hint = if near.is_empty() { String::new() } else { format!(" ; vouliez-vous dire `{near}`\u{a0}?") };
            if near.is_empty() && !argument.starts_with('-') {
                return format!("argument en trop : `{argument}` ; un seul fichier à la fois est attendu");
            }
            format!("option ou argument inconnu : `{argument}`{hint}")
        }
        ErrorKind::InvalidSubcommand => {
            let near = get(ContextKind::SuggestedSubcommand);
            let hint = if near.is_empty() { String::new() } else { format!(" ; vouliez-vous dire `{near}`\u{a0}?") };
            format!("commande inconnue : `{}`{hint}", get(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => "il manque une commande".to_string(),
        ErrorKind::MissingRequiredArgument => format!("il manque un argument : {}", argument.trim_end_matches('.')),
        ErrorKind::InvalidValue if value.is_empty() => format!("il manque une valeur à `{argument}`"),
        ErrorKind::InvalidValue => {
            format!("valeur `{value}` refusée pour `{argument}` ; valeurs possibles : {}", get(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            format!("valeur `{value}` refusée pour `{argument}` : un nombre entier{} est attendu", bounds(error))
        }
        ErrorKind::ArgumentConflict => format!("`{argument}` est donné deux fois ou contredit une autre option"),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("nombre de valeurs inattendu pour `{argument}`")
        }
        _ => "ligne de commande incomprise".to_string(),
    }
}

/// The bounds that a number is not within, as the parser tells them (`120 is not in 0..=100`); nothing where it tells none.
fn bounds(error: &Error) -> String {
    let told = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let bounds = told.rsplit_once(" is not in ").and_then(|(_, bounds)| bounds.split_once(".."));
    match bounds {
        Some((least, most)) => match most.strip_prefix('=') {
            // The most that the type of the number holds is no bound that anybody has to know.
            Some(most) if most.len() < 5 => format!(" de {least} à {most}"),
            _ => format!(" d’au moins {least}"),
        },
        None => String::new(),
    }
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(list) => list.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(list) => list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        ContextValue::Bool(truth) => truth.to_string(),
        _ => String::new(),
    }
}
