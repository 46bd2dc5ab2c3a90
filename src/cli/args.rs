mod check;

pub(super) use check::{CheckArgs, CheckFormat, ColorArg};

use crate::analysis::ContentType;
use crate::config::{Config, H1Setting};
use crate::restructure::{Register, SectionKind};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const TEMPLATE: &str = "{about-with-newline}\nUsage : {usage}\n\n{all-args}{after-help}";

/// Secrétaire de rédaction hors ligne pour les articles en français
///
/// Juge un article (`check`) ou le restructure : réparations, titre, description, intertitres, sections tirées de ses
/// propres faits. Sans réseau, sans modèle de langue : les mêmes octets donnent les mêmes octets.
#[derive(Debug, Parser)]
#[command(
    name = "intertitre", version, help_template = TEMPLATE, disable_help_subcommand = true, disable_help_flag = true, disable_version_flag = true,
    subcommand_help_heading = "Commandes\u{a0}", next_help_heading = "Options\u{a0}", override_usage = "intertitre <COMMANDE>",
    after_help = "\n`intertitre <COMMANDE> --help` décrit chaque commande.\nCode de sortie : 0 rien qui échoue, 1 constats de gravité --fail-on ou plus, 2 erreur.\n"
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
    /// Affiche cette aide
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Affiche la version
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Restructure un article : répare, titre, découpe, complète
    #[command(help_template = TEMPLATE, override_usage = "intertitre restructure [FICHIER|-] [OPTIONS]")]
    Restructure(RestructureArgs),
    /// Applique un plan de `restructure`, corrigé ou non
    #[command(help_template = TEMPLATE, override_usage = "intertitre apply PLAN [FICHIER|-] [OPTIONS]")]
    Apply(ApplyArgs),
    /// Retire d’un fichier tout ce que `restructure` y a ajouté
    #[command(help_template = TEMPLATE, override_usage = "intertitre strip [FICHIER|-] [OPTIONS]")]
    Strip(StripArgs),
    /// Juge des articles : titre, description, structure, lisibilité
    #[command(help_template = TEMPLATE, override_usage = "intertitre check CHEMINS…|- [OPTIONS]")]
    Check(CheckArgs),
    /// Lit un dépôt et écrit les réglages qui lui vont, avec leurs raisons
    #[command(help_template = TEMPLATE, override_usage = "intertitre init [DOSSIER] [OPTIONS]")]
    Init(InitArgs),
    /// Donne les faits relevés dans un article, en JSON ou en bref
    #[command(help_template = TEMPLATE, override_usage = "intertitre analyze [FICHIER|-] [OPTIONS]")]
    Analyze(AnalyzeArgs),
    /// Montre comment un article est lu : blocs, phrases, mots, catégories, lemmes
    #[command(help_template = TEMPLATE, override_usage = "intertitre annotate [FICHIER|-] [OPTIONS]")]
    Annotate(AnnotateArgs),
    /// Affiche la page d’une règle
    #[command(help_template = TEMPLATE, override_usage = "intertitre explain [RÈGLE]")]
    Explain(ExplainArgs),
    /// Liste les règles
    #[command(help_template = TEMPLATE, override_usage = "intertitre rules [OPTIONS]")]
    Rules(RulesArgs),
    /// Donne les complétions d’un interpréteur de commandes : bash, zsh, fish, elvish ou powershell
    #[command(help_template = TEMPLATE, override_usage = "intertitre completions INTERPRÉTEUR")]
    Completions(CompletionsArgs),
    /// Donne la page de manuel, ou écrit celles de toutes les commandes dans un dossier
    #[command(help_template = TEMPLATE, override_usage = "intertitre man [DOSSIER]")]
    Man(ManArgs),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// Markdown
    Markdown,
    /// Texte brut (d’un texte brut seulement)
    Text,
    /// Le plan, en JSON
    Json,
}

/// How a list or an analysis is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// Pour les lecteurs
    #[value(alias = "human")]
    Full,
    /// Pour les programmes
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum H1Arg {
    /// Là où le fichier le range
    Auto,
    /// Dans le corps du texte
    Body,
    /// Dans le front matter
    Meta,
}

impl From<H1Arg> for H1Setting {
    fn from(value: H1Arg) -> Self {
        match value {
            H1Arg::Auto => Self::Auto,
            H1Arg::Body => Self::Body,
            H1Arg::Meta => Self::Meta,
        }
    }
}

/// What is read.
#[derive(Debug, clap::Args)]
pub(super) struct InputArgs {
    /// L’article ; `-` ou rien pour l’entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments\u{a0}")]
    pub(super) file: Option<PathBuf>,
    /// Nom donné à l’entrée standard : il décide du format et de la configuration
    #[arg(long, value_name = "NOM")]
    pub(super) stdin_filename: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct RestructureArgs {
    #[command(flatten)]
    pub(super) input: InputArgs,
    /// Écrit le résultat dans ce fichier plutôt que sur la sortie standard
    #[arg(short, long, value_name = "FICHIER")]
    pub(super) output: Option<PathBuf>,
    /// Nombre de mots visé, 0 pour aucun [par défaut : celui de la configuration, sinon 700]
    #[arg(long, value_name = "N")]
    pub(super) min_words: Option<usize>,
    /// N’ajoute aucune section
    #[arg(long)]
    pub(super) no_expand: bool,
    /// N’ajoute aucun intertitre
    #[arg(long)]
    pub(super) no_headings: bool,
    /// Ne répare rien : le texte de l’auteur reste tel quel
    #[arg(long)]
    pub(super) no_repair: bool,
    /// N’entoure pas les ajouts de marqueurs : ils ne pourront plus être retirés
    #[arg(long)]
    pub(super) no_markers: bool,
    /// Affiche les changements plutôt que le résultat
    #[arg(long)]
    pub(super) diff: bool,
    /// Affiche les données structurées de l’article (JSON-LD) plutôt que le résultat
    #[arg(long)]
    pub(super) json_ld: bool,
    /// Écrit le rapport dans ce fichier : en JSON ; une page à lire hors ligne si son nom finit par .html
    #[arg(long, value_name = "FICHIER")]
    pub(super) report: Option<PathBuf>,
    /// Écrit toutes les décisions (JSON) dans ce fichier, pour `apply`
    #[arg(long, value_name = "FICHIER")]
    pub(super) plan: Option<PathBuf>,
    /// Ajoute un sommaire après le chapô, avec un lien vers chaque intertitre
    #[arg(long)]
    pub(super) toc: bool,
    /// Ajoute à la fin une note qui dit au lecteur ce que le logiciel a ajouté
    #[arg(long)]
    pub(super) disclose: bool,
    /// Écrit les données structurées (FAQPage) de la section Questions et réponses, s’il y en a une ; Google ne les affiche
    /// plus depuis le 7 mai 2026
    #[arg(long)]
    pub(super) faq_jsonld: bool,
    /// Format du résultat : markdown, text (d’un texte brut seulement) ou json (le rapport)
    /// [par défaut : celui de l’article ; un texte brut devient du Markdown]
    #[arg(long, value_name = "FORMAT", value_enum, hide_possible_values = true)]
    pub(super) format: Option<OutputFormat>,
    /// Où va le titre principal : auto, body ou meta
    #[arg(long, value_name = "LIEU", value_enum, hide_possible_values = true)]
    pub(super) h1: Option<H1Arg>,
    /// Type de contenu : article, nouvelle, guide, fiche, opinion, entretien, recette, communique, faq, liste, juridique,
    /// direct ou vers [par défaut : reconnu à ses mots et à sa forme]
    #[arg(long = "type", value_name = "TYPE", value_parser = content_types(), hide_possible_values = true)]
    pub(super) content_type: Option<ContentType>,
    /// Registre des intertitres : seo (20 à 60 caractères), presse (8 à 35) ou guide (tâches et questions aussi)
    /// [par défaut : selon le type de contenu]
    #[arg(long, value_name = "REGISTRE", value_parser = registers(), hide_possible_values = true)]
    pub(super) register: Option<Register>,
    /// Remplace les intertitres de l’auteur qui ont un défaut par ce que le plan propose ; ils restent tels quels sinon
    #[arg(long)]
    pub(super) rewrite_headings: bool,
    /// Restructure aussi ce qu’il vaut mieux laisser tel quel (entretien, direct, texte juridique, vers, listes) et recoupe
    /// les parties d’un article déjà bien intertitré
    #[arg(long)]
    pub(super) force: bool,
    /// Nombre de parties d’un article sans intertitre [par défaut : selon sa longueur et son type]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) parts: Option<u16>,
    /// Sections à ajouter, séparées par des virgules, même au-dessus du nombre de mots visé : essentiel, declarations,
    /// chronologie, chiffres-cles, acteurs, versions, questions, suite, engagements, causes, lieux, reperes, glossaire
    /// [par défaut : celles de la configuration, sinon celles qu’il faut pour l’atteindre]
    #[arg(long, value_name = "SECTIONS", value_delimiter = ',', value_parser = section_kinds(), hide_possible_values = true)]
    pub(super) sections: Option<Vec<SectionKind>>,
    /// Dossier du site : propose des liens internes vers ses autres pages, sans rien changer à l’article
    #[arg(long, value_name = "DOSSIER")]
    pub(super) site: Option<PathBuf>,
    /// Sort en erreur (1) si le nombre de mots visé n’est pas atteint
    #[arg(long)]
    pub(super) strict: bool,
    #[command(flatten)]
    pub(super) records: RecordArgs,
    /// Nombre d’enregistrements restructurés en même temps [par défaut : autant que de cœurs]
    #[arg(long, value_name = "N", requires = "jsonl", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) jobs: Option<u16>,
}

/// The content types, by their names.
fn content_types() -> impl TypedValueParser<Value = ContentType> {
    let named = |name: String| ContentType::named(&name).unwrap_or(ContentType::Article);
    PossibleValuesParser::new(ContentType::ALL.map(ContentType::name)).map(named)
}

/// The kinds of sections, by their names.
fn section_kinds() -> impl TypedValueParser<Value = SectionKind> {
    let named = |name: String| SectionKind::named(&name).unwrap_or(SectionKind::Essentiel);
    PossibleValuesParser::new(SectionKind::ALL.map(SectionKind::name)).map(named)
}

/// The registers of headings, by their names.
fn registers() -> impl TypedValueParser<Value = Register> {
    let named = |name: String| Register::ALL.into_iter().find(|register| register.name() == name).unwrap_or_default();
    PossibleValuesParser::new(Register::ALL.map(Register::name)).map(named)
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct ApplyArgs {
    /// Le plan ; `-` pour l’entrée standard
    #[arg(value_name = "PLAN", help_heading = "Arguments\u{a0}")]
    pub(super) plan: PathBuf,
    #[command(flatten)]
    pub(super) input: InputArgs,
    /// Écrit le résultat dans ce fichier plutôt que sur la sortie standard
    #[arg(short, long, value_name = "FICHIER")]
    pub(super) output: Option<PathBuf>,
    /// Affiche les changements plutôt que le résultat
    #[arg(long)]
    pub(super) diff: bool,
    /// Écrit le plan tel qu’il a été appliqué dans ce fichier (JSON) ; une page sur le résultat si son nom finit par .html
    #[arg(long, value_name = "FICHIER")]
    pub(super) report: Option<PathBuf>,
    /// Ajoute un sommaire, même si le plan n’en prévoit pas
    #[arg(long)]
    pub(super) toc: bool,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct StripArgs {
    #[command(flatten)]
    pub(super) input: InputArgs,
    /// Écrit le résultat dans ce fichier plutôt que sur la sortie standard
    #[arg(short, long, value_name = "FICHIER")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct InitArgs {
    /// Dossier du dépôt ; rien pour le dossier courant
    #[arg(value_name = "DOSSIER", help_heading = "Arguments\u{a0}")]
    pub(super) folder: Option<PathBuf>,
    /// Remplace un fichier de réglages qui existe
    #[arg(long)]
    pub(super) force: bool,
    /// Affiche les réglages plutôt que de les écrire
    #[arg(long)]
    pub(super) print: bool,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct AnalyzeArgs {
    #[command(flatten)]
    pub(super) input: InputArgs,
    /// Format : json, ou full pour les lecteurs, en bref [par défaut : json]
    #[arg(long, value_name = "FORMAT", value_enum, hide_possible_values = true)]
    pub(super) output_format: Option<ReportFormat>,
    #[command(flatten)]
    pub(super) records: RecordArgs,
    /// Nombre d’enregistrements lus en même temps [par défaut : autant que de cœurs]
    #[arg(long, value_name = "N", requires = "jsonl", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) jobs: Option<u16>,
    #[command(flatten)]
    pub(super) focus: FocusArgs,
}

/// JSON Lines in, JSON Lines out.
#[derive(Debug, clap::Args)]
pub(super) struct RecordArgs {
    /// Lit un enregistrement JSON par ligne (« id », « text », et s’il y a lieu « title », « description », « keyphrase »,
    /// « format »), répond une ligne à chacun, dans le même ordre
    #[arg(long)]
    pub(super) jsonl: bool,
    /// Champs gardés de chaque réponse, séparés par des virgules, comme `score_auteur.valeur` [par défaut : tous]
    #[arg(long, value_name = "CHAMPS", value_delimiter = ',', requires = "jsonl")]
    pub(super) fields: Option<Vec<String>>,
}

/// The keyphrase that the article should be found by.
#[derive(Debug, clap::Args)]
pub(super) struct FocusArgs {
    /// Expression clé visée, à chercher sous toutes ses formes ; entre guillemets, telle quelle
    /// [par défaut : celle de l’article, puis celle de la configuration]
    #[arg(long, value_name = "EXPRESSION")]
    pub(super) keyphrase: Option<String>,
    /// Cherche l’expression clé sans égard aux accents ni à œ et æ
    #[arg(long)]
    pub(super) ignore_accents: bool,
}

impl FocusArgs {
    /// Lays what is asked over the settings.
    pub(super) fn lay_over(&self, config: &mut Config) {
        config.asked_keyphrase.clone_from(&self.keyphrase);
        config.ignore_accents |= self.ignore_accents;
    }
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct AnnotateArgs {
    #[command(flatten)]
    pub(super) input: InputArgs,
    /// Les phrases seulement, sans leurs mots
    #[arg(long)]
    pub(super) sentences: bool,
    /// Propositions, groupes nominaux, dates, quantités, noms et citations, sans les mots
    #[arg(long)]
    pub(super) structure: bool,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct ExplainArgs {
    /// Code ou nom de la règle ; rien pour la liste
    #[arg(value_name = "RÈGLE", help_heading = "Arguments\u{a0}")]
    pub(super) rule: Option<String>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct RulesArgs {
    /// Format de la liste : full pour les lecteurs ou json [par défaut : full]
    #[arg(long, alias = "format", value_name = "FORMAT", value_enum, hide_possible_values = true)]
    pub(super) output_format: Option<ReportFormat>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct CompletionsArgs {
    /// bash, zsh, fish, elvish ou powershell
    #[arg(value_name = "INTERPRÉTEUR", value_enum, hide_possible_values = true, help_heading = "Arguments\u{a0}")]
    pub(super) shell: clap_complete::Shell,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options\u{a0}")]
pub(super) struct ManArgs {
    /// Dossier où écrire une page par commande ; rien pour la page du logiciel sur la sortie standard
    #[arg(value_name = "DOSSIER", help_heading = "Arguments\u{a0}")]
    pub(super) folder: Option<PathBuf>,
}
