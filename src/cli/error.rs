use crate::config::{ConfigError, EmptyKeyphrase};
use crate::document::DocumentError;
use crate::report::BaselineError;
use crate::restructure::{PlanError, RestructureError};
use crate::source::DecodeError;
use std::io;

/// Why a command could not do its work; every message ends without a full stop.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    #[error("{name} : {}", io_problem(.error))]
    Read { name: String, error: io::Error },
    #[error("{name} : c’est un dossier, un fichier est attendu")]
    IsFolder { name: String },
    #[error(
        "{name} : le format « .{extension} » n’est pas lu. Formats lus : texte brut (.txt), Markdown (.md, .mdx, .qmd, .Rmd) et HTML (.html)"
    )]
    UnknownFormat { name: String, extension: String },
    #[error("{name} : {error}")]
    Decode { name: String, error: DecodeError },
    #[error("{name} : {error}")]
    Document { name: String, error: DocumentError },
    #[error("{name} : {error}")]
    Restructure { name: String, error: RestructureError },
    #[error("{name} : {error}")]
    Plan { name: String, error: PlanError },
    #[error("{name} : le plan n’est pas de l’UTF-8, il n’a pas été écrit par `restructure --plan`. Refaites-le")]
    PlanEncoding { name: String },
    #[error("{name} : {error}")]
    Config { name: String, error: ConfigError },
    #[error("{name} : {error}")]
    Baseline { name: String, error: BaselineError },
    #[error("{name} : l’écriture a échoué : {}", io_problem(.error))]
    Write { name: String, error: io::Error },
    #[error("{name} : le dossier `{folder}` n’existe pas. Créez-le, ou choisissez un autre fichier")]
    NoFolder { name: String, folder: String },
    #[error("la sortie standard ne s’écrit pas : {}", io_problem(.0))]
    Output(io::Error),
    #[error("règle inconnue `{name}`{} `intertitre rules` les liste", near(.meant))]
    UnknownRule { name: String, meant: Option<&'static str> },
    #[error("le rapport ne s’écrit pas en JSON : {0}")]
    Json(#[from] serde_json::Error),
    #[error("{0}")]
    Keyphrase(#[from] EmptyKeyphrase),
    #[error("{0}")]
    Usage(String),
    #[error("tuyau rompu")]
    BrokenPipe,
}

impl CliError {
    pub(super) fn output(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::BrokenPipe } else { Self::Output(error) }
    }
}

/// The name that was probably meant, behind one that is unknown; the end of the sentence where there is none.
fn near(name: &Option<&str>) -> String {
    name.map_or(".".to_string(), |name| format!(" ; vouliez-vous dire `{name}`\u{202f}?"))
}

fn io_problem(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "le fichier n’existe pas".to_string(),
        io::ErrorKind::PermissionDenied => "accès refusé".to_string(),
        io::ErrorKind::IsADirectory => "c’est un dossier, un fichier est attendu".to_string(),
        io::ErrorKind::StorageFull => "le disque est plein".to_string(),
        io::ErrorKind::ReadOnlyFilesystem => "le disque est en lecture seule".to_string(),
        _ => format!("erreur d’entrée-sortie ({error})"),
    }
}
