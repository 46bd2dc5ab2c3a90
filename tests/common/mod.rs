//! What several tests need.
#![allow(dead_code, reason = "each test uses a part")]

pub(crate) mod docs;

use intertitre::document::Format;
use intertitre::restructure::{self, Options, Restructured};
use intertitre::source::Source;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// The articles of `fixtures/articles`, by name.
pub(crate) fn articles() -> Vec<(String, Source, Format)> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(fixture("articles")).expect("the fixtures").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let source = Source::decode(name.clone(), std::fs::read(&path).expect("a readable file")).expect("a text");
            let named = Format::of_name(&name).expect("a format that is read");
            let format = Format::settle(named, &source);
            (name, source, format)
        })
        .collect()
}

/// The files under a folder of the checkout, or beside it, that are read as articles, in order; none without the folder.
pub(crate) fn sources(folder: &str) -> Vec<(Source, Format)> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.is_dir() { collect(&path, found) } else { found.push(path) }
        }
    }
    let mut paths = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let named = Format::of_name(&name).ok()??;
        let source = Source::decode(name, std::fs::read(path).ok()?).ok()?;
        let format = Format::settle(Some(named), &source);
        Some((source, format))
    };
    paths.iter().filter_map(read).collect()
}

/// The options of a run that adds no other section than the figures.
pub(crate) fn figures_only() -> Options {
    Options { wanted: Some(vec![restructure::SectionKind::ChiffresCles]), ..Options::default() }
}

/// Thousands of files of others, where they stand beside the checkout.
pub(crate) const CORPORA: &str = "../shared/gold/corpora";

/// The rows of a table of fixtures, `\n` in a field being a line break.
pub(crate) fn rows(name: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(fixture(name)).expect("a table of fixtures");
    text.lines()
        .filter(|line| !line.starts_with("# ") && !line.is_empty())
        .map(|line| line.split('\t').map(|field| field.replace("\\n", "\n")).collect())
        .collect()
}

/// Runs the program in a folder, on `input`.
pub(crate) fn run_in(folder: &Path, args: &[&str], input: Option<&[u8]>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_intertitre"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    // The program may end before it has read all, on a fault.
    let _ = child.stdin.take().expect("its input").write_all(input.unwrap_or_default());
    child.wait_with_output().expect("its end")
}

/// The exit code, the output and the messages of a run in the checkout.
pub(crate) fn run(args: &[&str], input: Option<&[u8]>) -> (i32, String, String) {
    let done = run_in(Path::new(env!("CARGO_MANIFEST_DIR")), args, input);
    (
        done.status.code().expect("a code"),
        String::from_utf8(done.stdout).expect("UTF-8"),
        String::from_utf8(done.stderr).expect("UTF-8"),
    )
}

/// The message of a run that must fail with 2 and print nothing.
pub(crate) fn fault(args: &[&str], input: Option<&[u8]>) -> String {
    let (code, output, messages) = run(args, input);
    assert_eq!((code, output.as_str()), (2, ""), "{args:?}: {messages}");
    messages.trim_end().to_string()
}

/// Checks that a result of `restructure` gives itself on a later run, and its source back where its format keeps the bytes.
pub(crate) fn assert_reversible(source: &Source, format: Format, options: &Options, done: &Restructured) {
    let output = Source::from_text(source.name(), done.text.clone());
    let written = Format::settle(Some(done.format), &output);
    let again = restructure::restructure(&output, written, options).expect("its own output");
    assert_eq!(again.text, done.text, "{}", source.name());
    if format != Format::Text {
        let stripped = restructure::strip(&output, written).expect("its own output");
        // What an earlier run had added goes as well.
        let bare = restructure::strip(source, format).unwrap_or_else(|_| source.text().to_string());
        assert_eq!(stripped, bare, "{}", source.name());
    }
}

/// The schema of plans (`plan`), of the configuration (`config`) or of the report of `check` (`check`).
pub(crate) fn schema(of: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/{of}.schema.json"));
    serde_json::from_slice(&std::fs::read(path).expect("the schema")).expect("JSON")
}

/// What in `value` is not as a schema, a part of `root`, says; in the parts of JSON Schema that ours are written in.
pub(crate) fn schema_faults(value: &Value, (schema, root): (&Value, &Value), at: &str, faults: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let named = root.pointer(name.trim_start_matches('#')).expect("a definition");
        return schema_faults(value, (named, root), at, faults);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let fits = choices.iter().any(|choice| {
            let mut faults = Vec::new();
            schema_faults(value, (choice, root), at, &mut faults);
            faults.is_empty()
        });
        faults.extend((!fits).then(|| format!("{at}: {value}")));
        return;
    }
    let kind = match value {
        Value::Object(_) => "object",
        Value::Array(_) => "array",
        Value::String(_) => "string",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::Null => "null",
    };
    let fits = schema["type"].as_str().is_none_or(|wanted| wanted == kind || wanted == "number" && kind == "integer")
        && schema["enum"].as_array().is_none_or(|values| values.contains(value))
        && schema.get("const").is_none_or(|wanted| wanted == value)
        && schema["minimum"].as_i64().is_none_or(|least| value.as_i64() >= Some(least))
        && schema["maximum"].as_i64().is_none_or(|most| value.as_i64() <= Some(most));
    if !fits {
        faults.push(format!("{at}: {value}"));
    }
    for (n, item) in value.as_array().into_iter().flatten().enumerate() {
        schema_faults(item, (&schema["items"], root), &format!("{at}[{n}]"), faults);
    }
    let Some(object) = value.as_object() else { return };
    for (key, item) in object {
        match schema["properties"].get(key) {
            Some(schema) => schema_faults(item, (schema, root), &format!("{at}.{key}"), faults),
            None if schema["additionalProperties"].is_object() => {
                let names = schema["propertyNames"]["enum"].as_array();
                if names.is_some_and(|names| !names.contains(&Value::from(key.as_str()))) {
                    faults.push(format!("{at}.{key} is no name there"));
                }
                schema_faults(item, (&schema["additionalProperties"], root), &format!("{at}.{key}"), faults);
            }
            None => faults.push(format!("{at}.{key} is not described")),
        }
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    faults.extend(required.filter(|key| !object.contains_key(*key)).map(|key| format!("{at}.{key} is missing")));
}
