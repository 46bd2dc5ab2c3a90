/// Why a file cannot be read as a document. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The front matter is not valid YAML, TOML or JSON.
    #[error(
        "ligne {line} : le front matter {dialect} ne se lit pas{}. Corrigez cette ligne, ou retirez le front matter",
        .problem.map(|problem| format!(" ({problem})")).unwrap_or_default()
    )]
    FrontMatter {
        /// Line of the problem in the file.
        line: usize,
        /// `YAML`, `TOML` or `JSON`.
        dialect: &'static str,
        /// What is wrong, in French, where that is known.
        problem: Option<&'static str>,
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
