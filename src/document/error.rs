/// Why a file cannot be read as a document. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The front matter is not valid YAML or TOML.
    #[error(
        "ligne {line} : le front matter {dialect} ne se lit pas. Corrigez-le, ou retirez-le (message de l’analyseur : {problem})"
    )]
    FrontMatter {
        /// Line of the problem in the file.
        line: usize,
        /// `YAML` or `TOML`.
        dialect: &'static str,
        /// The parser's words.
        problem: String,
    },
    /// A marker that opens a generated block is not closed before the next one or the end.
    #[error(
        "ligne {line} : le marqueur `<!-- intertitre:… -->` n’est pas fermé par `<!-- /intertitre -->`. Rétablissez la paire, ou retirez ce marqueur"
    )]
    UnclosedMarker {
        /// Line of the opening marker.
        line: usize,
    },
    /// A closing marker without an opening one.
    #[error(
        "ligne {line} : le marqueur `<!-- /intertitre -->` ne ferme rien. Rétablissez la paire, ou retirez ce marqueur"
    )]
    StrayMarker {
        /// Line of the closing marker.
        line: usize,
    },
}
