//! The arguments of `check`.

use super::{FocusArgs, RecordArgs};
use crate::config::FailOn;
use crate::rules::Severity;
use clap::ValueEnum;
use std::path::PathBuf;

/// How the report of `check` is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum CheckFormat {
    /// Chaque constat avec sa ligne, sa raison, son conseil
    #[default]
    #[value(alias = "human")]
    Full,
    /// Une ligne par constat
    Concise,
    /// Une ligne par règle et par fichier
    Grouped,
    /// Un objet JSON
    Json,
    /// Une ligne de JSON par fichier
    Jsonl,
    /// SARIF 2.1.0
    Sarif,
    /// Annotations de GitHub Actions
    Github,
    /// Code Quality de GitLab
    Gitlab,
    /// reviewdog
    Rdjson,
    /// JUnit
    Junit,
}

impl CheckFormat {
    /// Whether a platform reads it, which knows files by their place in the repository.
    pub(in crate::cli) fn is_for_platforms(self) -> bool {
        matches!(self, Self::Sarif | Self::Github | Self::Gitlab | Self::Rdjson | Self::Junit)
    }

    /// Whether people read it.
    pub(in crate::cli) fn is_for_people(self) -> bool {
        matches!(self, Self::Full | Self::Concise | Self::Grouped)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FailOnArg {
    /// Une erreur
    #[value(alias = "erreur")]
    Error,
    /// Une erreur ou un avertissement
    #[value(alias = "avertissement")]
    Warning,
    /// N’importe quel constat
    Info,
    /// Rien
    #[value(alias = "jamais")]
    Never,
}

impl From<FailOnArg> for FailOn {
    fn from(value: FailOnArg) -> Self {
        match value {
            FailOnArg::Error => Self::Error,
            FailOnArg::Warning => Self::Warning,
            FailOnArg::Info => Self::Info,
            FailOnArg::Never => Self::Never,
        }
    }
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(in crate::cli) struct CheckArgs {
    /// Fichiers et dossiers ; `-` pour l’entrée standard
    #[arg(value_name = "CHEMINS", required = true, help_heading = "Arguments\u{a0}")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Format du rapport : full, concise ou grouped pour les lecteurs ; json, jsonl, sarif, github, gitlab, rdjson ou junit pour
    /// les programmes [par défaut : full]
    #[arg(
        long,
        alias = "format",
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(in crate::cli) output_format: CheckFormat,
    /// Écrit le rapport dans ce fichier plutôt que sur la sortie standard
    #[arg(long, value_name = "FICHIER")]
    pub(in crate::cli) output_file: Option<PathBuf>,
    /// Écrit le rapport dans ce fichier (.html) : une page à lire hors ligne
    #[arg(long, value_name = "FICHIER")]
    pub(in crate::cli) report: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) records: RecordArgs,
    /// Configuration à suivre, en place de celle des dossiers
    #[arg(long, value_name = "FICHIER")]
    pub(in crate::cli) config: Option<PathBuf>,
    /// Gravité à partir de laquelle la commande échoue : error, warning, info ou never, ou leurs noms français (erreur,
    /// avertissement, info, jamais) [par défaut : error]
    #[arg(long, value_name = "GRAVITÉ", value_enum, hide_possible_values = true)]
    pub(in crate::cli) fail_on: Option<FailOnArg>,
    /// Nombre d’avertissements au-delà duquel la commande échoue
    #[arg(long, value_name = "N")]
    pub(in crate::cli) max_warnings: Option<usize>,
    /// Score de l’auteur sous lequel la commande échoue, de 0 à 100
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(in crate::cli) min_score: Option<u32>,
    /// Fait échouer aussi pour ce que le logiciel a ajouté au texte
    #[arg(long)]
    pub(in crate::cli) fail_on_generated: bool,
    /// Règles à suivre, séparées par des virgules : codes, noms, familles, `tout` ou `defaut`
    #[arg(long, value_name = "RÈGLES", value_delimiter = ',')]
    pub(in crate::cli) select: Option<Vec<String>>,
    /// Règles à ne pas suivre
    #[arg(long, value_name = "RÈGLES", value_delimiter = ',')]
    pub(in crate::cli) ignore: Option<Vec<String>>,
    #[command(flatten)]
    pub(in crate::cli) focus: FocusArgs,
    /// Fait les corrections sûres dans les fichiers ; de l’entrée standard, écrit le texte corrigé
    #[arg(long)]
    pub(in crate::cli) fix: bool,
    /// Fait aussi les corrections à relire
    #[arg(long)]
    pub(in crate::cli) unsafe_fixes: bool,
    /// Affiche ce que les corrections changeraient, sans rien écrire
    #[arg(long)]
    pub(in crate::cli) diff: bool,
    /// Liste des constats connus, qui ne font pas échouer
    #[arg(long, value_name = "FICHIER")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// Écrit dans cette liste tous les constats d’aujourd’hui
    #[arg(long, conflicts_with = "update_baseline")]
    pub(in crate::cli) write_baseline: bool,
    /// Retire de cette liste les constats qui ont disparu ; n’en ajoute aucun
    #[arg(long)]
    pub(in crate::cli) update_baseline: bool,
    /// Seulement les fichiers changés depuis ce commit, sans comparer les pages entre elles
    #[arg(long, value_name = "COMMIT")]
    pub(in crate::cli) since: Option<String>,
    /// Avec `--since`, seulement les constats des lignes ajoutées ou changées
    #[arg(long, requires = "since")]
    pub(in crate::cli) added_lines: bool,
    /// Juge aussi les brouillons des dossiers
    #[arg(long)]
    pub(in crate::cli) drafts: bool,
    /// Gravité à partir de laquelle un constat est affiché : error, warning ou info (ou erreur, avertissement)
    #[arg(long, value_name = "GRAVITÉ", value_enum, hide_possible_values = true)]
    pub(in crate::cli) level: Option<LevelArg>,
    /// N’affiche que les constats, sans score ni bilan
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
    /// Affiche le nombre de constats par règle plutôt que les constats
    #[arg(long)]
    pub(in crate::cli) statistics: bool,
    /// Couleurs : auto, always ou never [par défaut : auto ; NO_COLOR et FORCE_COLOR comptent]
    #[arg(
        long,
        value_name = "QUAND",
        value_enum,
        default_value_t,
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(in crate::cli) color: ColorArg,
    /// Nombre de fichiers jugés en même temps [par défaut : autant que de cœurs]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(in crate::cli) jobs: Option<u16>,
    /// Nom donné à l’entrée standard : il décide du format, de la configuration et des exclusions
    #[arg(long, value_name = "NOM")]
    pub(in crate::cli) stdin_filename: Option<PathBuf>,
}

impl CheckArgs {
    /// Whether fixes are made or shown.
    pub(in crate::cli) fn mends(&self) -> bool {
        self.fix || self.unsafe_fixes || self.diff
    }
}

/// From which severity findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum LevelArg {
    /// Les erreurs
    #[value(alias = "erreur")]
    Error,
    /// Les erreurs et les avertissements
    #[value(alias = "avertissement")]
    Warning,
    /// Tout
    Info,
}

impl From<LevelArg> for Severity {
    fn from(value: LevelArg) -> Self {
        match value {
            LevelArg::Error => Self::Error,
            LevelArg::Warning => Self::Warning,
            LevelArg::Info => Self::Info,
        }
    }
}

/// When output is in colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ColorArg {
    /// Sur un terminal
    #[default]
    Auto,
    /// Toujours
    Always,
    /// Jamais
    Never,
}
