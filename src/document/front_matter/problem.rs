//! What the parsers find wrong, said in French. A text of theirs that is not known here is not shown.

use crate::lexicon::nearest;

/// A list or a mapping in brackets that goes on to the next key.
pub(super) const UNCLOSED_BRACKET: &str = "crochet ou accolade non fermés";
/// JSON that is no object.
pub(super) const NO_OBJECT: &str = "un objet entre accolades est attendu";

const UNCLOSED_QUOTE: &str = "guillemet non fermé";
const TABS: &str = "indentation par tabulation, là où il faut des espaces";
const COLON: &str = "deux-points manquant après une clé";
const COMMA: &str = "virgule manquante, ou crochet ou accolade non fermés";
const DUPLICATE: &str = "clé en double";
const NESTING: &str = "imbrication trop profonde";
const ESCAPE: &str = "séquence d’échappement inconnue ; une barre oblique inverse s’écrit `\\\\`";
const MISSING_VALUE: &str = "valeur manquante";
const QUOTES_NEEDED: &str = "guillemets manquants autour d’une valeur";
const BAD_KEY: &str = "clé mal écrite ; une clé accentuée ou composée se met entre guillemets";
const BAD_NUMBER: &str = "nombre mal écrit";

/// What a reader of typed data says of a value that is not what it should be; none for what is not known here.
pub(crate) fn data(message: &str) -> Option<String> {
    let message = message.trim().replace("` or `", "` ou `");
    if let Some(key) = message.strip_prefix("missing field ") {
        return Some(format!("clé manquante {key}"));
    }
    if let Some(key) = message.strip_prefix("duplicate field ") {
        return Some(format!("clé en double {key}"));
    }
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (key, known) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let known = known.trim_start_matches("one of ");
        return Some(match known {
            "" => format!("clé inconnue {key}"),
            _ => format!("clé inconnue {key}{} Clés possibles : {}", meant(key, known), once(known)),
        });
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (value, known) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let known = known.trim_start_matches("one of ");
        return Some(format!("valeur inconnue {value}{} Valeurs possibles : {known}", meant(value, known)));
    }
    ["invalid type: ", "invalid value: ", "invalid length "].iter().find_map(|kind| {
        let (_, wanted) = message.strip_prefix(kind)?.split_once(", expected ")?;
        let wanted = match wanted {
            "usize" | "u32" | "u8" => "un nombre entier positif",
            "a sequence" => "une liste, entre crochets",
            "a string" => "un texte, entre guillemets droits",
            "a boolean" => "true ou false",
            _ if wanted.starts_with("struct ") => "un objet, entre accolades",
            _ => "une autre sorte de valeur",
        };
        Some(format!("valeur du mauvais type, attendu : {wanted}"))
    })
}

/// The names of a list without those that others are with a hyphen: `ignore_blocks` beside `ignore-blocks`.
fn once(known: &str) -> String {
    let names: Vec<&str> = known.split(", ").collect();
    let twin = |name: &&&str| name.contains('_') && names.contains(&name.replace('_', "-").as_str());
    names.iter().filter(|name| !twin(name)).copied().collect::<Vec<_>>().join(", ")
}

/// What follows an unknown name: the one of the `known` ones that was probably meant, all of them between back quotes.
fn meant(name: &str, known: &str) -> String {
    let names = known.split('`').skip(1).step_by(2);
    match nearest(name.trim_matches('`'), names) {
        Some(near) => format!(" ; vouliez-vous dire `{near}`\u{202f}?"),
        None => ".".to_string(),
    }
}

/// The first cause whose words are in `message`, without regard to case.
fn cause(message: &str, causes: &[(&str, &'static str)]) -> Option<&'static str> {
    let message = message.to_lowercase();
    causes.iter().find(|(words, _)| message.contains(words)).map(|(_, cause)| *cause)
}

/// What the YAML parser says.
pub(super) fn yaml(message: &str) -> Option<&'static str> {
    cause(
        message,
        &[
            ("unexpected end of stream", UNCLOSED_QUOTE),
            ("invalid indentation in quoted scalar", UNCLOSED_QUOTE),
            ("unexpected document indicator", UNCLOSED_QUOTE),
            ("tab", TABS),
            ("recursion limit", NESTING),
            ("unknown escape", ESCAPE),
            ("escape code", ESCAPE),
            ("hexadecimal", ESCAPE),
            (
                "mapping values are not allowed",
                "deux-points dans une valeur sans guillemets, ou indentation fautive : mettez la valeur entre guillemets",
            ),
            ("simple key expect", COLON),
            ("simple key expected", COLON),
            ("did not find expected key", "indentation fautive, ou clé mal écrite"),
            ("expected ',' or", COMMA),
            ("illegal placement of ':'", COMMA),
            ("invalid indentation in flow", UNCLOSED_BRACKET),
            ("misplaced bracket", "crochet ou accolade en trop"),
            (
                "invalid trailing content after",
                "texte après le guillemet fermant ; dans une valeur entre apostrophes, doublez l’apostrophe",
            ),
            ("unknown anchor", "astérisque en tête d’une valeur : mettez-la entre guillemets"),
            ("anchor or alias", "`&` ou `*` en tête d’une valeur : mettez-la entre guillemets"),
            ("unexpected character", "caractère réservé en tête d’une valeur : mettez-la entre guillemets"),
            ("block sequence entries are not allowed", "tiret de liste mal placé : chaque élément va à la ligne"),
            ("expected '-' indicator", "indentation fautive dans une liste"),
            ("indentation", "indentation fautive"),
            ("wrongly indented", "indentation fautive"),
        ],
    )
}

/// What the TOML parser says.
pub(crate) fn toml(message: &str) -> Option<&'static str> {
    cause(
        message,
        &[
            ("duplicate key", DUPLICATE),
            ("invalid literal string", UNCLOSED_QUOTE),
            ("invalid basic string", UNCLOSED_QUOTE),
            ("invalid multi-line", UNCLOSED_QUOTE),
            ("escape", ESCAPE),
            ("unicode", ESCAPE),
            ("string values must be quoted", QUOTES_NEEDED),
            ("key with no value", "signe `=` manquant après une clé"),
            ("missing value", MISSING_VALUE),
            ("comma", COMMA),
            ("unclosed array table", UNCLOSED_BRACKET),
            ("unclosed", UNCLOSED_BRACKET),
            ("recurs", NESTING),
            ("key", BAD_KEY),
            ("date", "date mal écrite"),
            ("time", "heure mal écrite"),
            ("boolean", QUOTES_NEEDED),
            ("leading zero", BAD_NUMBER),
            ("number", BAD_NUMBER),
            ("digit", BAD_NUMBER),
        ],
    )
}

/// What the JSON parser says.
pub(crate) fn json(message: &str) -> Option<&'static str> {
    cause(
        message,
        &[
            ("control character", UNCLOSED_QUOTE),
            ("parsing a string", UNCLOSED_QUOTE),
            ("eof while parsing", UNCLOSED_BRACKET),
            ("recursion limit", NESTING),
            ("trailing comma", "virgule en trop après la dernière valeur"),
            ("trailing characters", "texte après l’accolade fermante"),
            ("expected `:`", COLON),
            ("expected `,`", COMMA),
            ("key must be a string", "clé sans guillemets doubles"),
            ("expected value", "valeur manquante, ou valeur sans guillemets doubles"),
            ("expected ident", QUOTES_NEEDED),
            ("escape", ESCAPE),
            ("surrogate", ESCAPE),
            ("unicode", ESCAPE),
            ("number", BAD_NUMBER),
        ],
    )
}
