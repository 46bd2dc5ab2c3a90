//! What holds for any input: no panic, nothing lost, reversible, idempotent, spans inside the text.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::front_matter::Dialect;
use intertitre::document::{Document, Format};
use intertitre::report::Page;
use intertitre::restructure::{self, H1, Options, Plan, RestructureError};
use intertitre::source::{Edit, Edits, Source, Span};
use intertitre::{analysis, check, config::Config, judge_with_sheet, output};
use proptest::prelude::*;
use serde_json::Value;

/// Pieces that articles are made of, sound and broken.
const PIECES: &[&str] = &[
    "Le conseil municipal de Corvézan a voté lundi la rénovation de la médiathèque, pour 2,4 millions d’euros.",
    "« Nous attendions ce chantier depuis dix ans », a déclaré la maire, Solène Aubry.",
    "Les travaux dureront quatorze mois et mobiliseront 32 ouvriers de la région.",
    "Selon la préfecture, au moins 1 200 habitants de la vallée sont concernés.",
    "L’opposition dénonce « un projet trop cher » et « une salle sans lumière",
    "Un panneau « « « mal imprimé ».",
    "Il y a eu « « une erreur » dans le devis, a reconnu l’architecte.",
    "## Un intertitre",
    "### Un autre intertitre",
    "# Un titre",
    "- un premier point\n- un second point",
    "1. d’abord\n2. ensuite",
    "> Une citation\n> sur deux lignes.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```\nfn main() {}\n```",
    "<div>\n<p>du html</p>\n</div>",
    "<!-- un commentaire -->",
    "[lien]: https://exemple.org",
    "Une note[^1] et un [lien].",
    "[^1]: La note.",
    "Appuyez sur lecture pour écouter cet article",
    "Partager cet article",
    "On retiendra trois choses :",
    "Pourquoi avoir attendu si longtemps ?",
    "---",
    "***",
    "    du code indenté",
    "e\u{301}te\u{301} 😀 — 12\u{202f}000\u{a0}€ !",
    "&amp; &eacute; &#x1F600; \\* _a_ **b**",
    "<!-- intertitre:h2 v=1 h=00000000 -->",
    "<!-- /intertitre -->",
    "{% include x.html %}",
    "Setext\n======",
    "\u{200b}\u{202e}bidi",
];

const FRONT_MATTERS: &[&str] = &[
    "",
    "---\ntitle: Un titre\n---\n",
    "---\ntitre: 'Un titre'\nexcerpt: Une description de la page.\n---\n\n",
    "---\n---\n",
    "+++\ntitle = \"Un titre\"\n[params]\na = 1\n+++\n\n",
    "---\n{a: 1}\n---\n",
    "{\n  \"title\": \"Un titre\",\n  \"tags\": [\"a\", \"b\"]\n}\n\n",
    "{\"title\": \"Un \\\"titre\\\"\", \"n\": null}\n",
    "{}\n",
    "---json\n{\n}\n---\n\n",
    "---toml\ndate = 2026-01-05\n\n# suite\n[seo]\na = 1\n---\n",
    "Title: Un titre\nDate: 2026-01-05\n    10:00\n\n",
    "titre: Un titre\nTags: a, b\n\n",
    "<!-- licence\nlibre -->\n\n---\ntitle: Un titre\nseo:\n  description: Là\n---\n",
    "<!-- licence -->\n{\"title\": \"Un titre\"}\n",
    "<!-- licence -->\n---\n\n",
    "{{< figure >}}\n\n",
    "  {\"title\": \"Un titre\"}\n",
];

/// Lines that front matters are made of, sound and broken.
const HEAD_LINES: &[&str] = &[
    "---",
    "---json",
    "+++",
    "<!-- licence -->",
    "<!--",
    "",
    "{",
    "}",
    "{}",
    "{\"title\": \"x\"}",
    "  \"title\": \"x\",",
    "\"a\": {\"b\": [1, null]}",
    "\"intertitre\": {\"genere\": [\"a\"], \"h\": [\"0\"]}",
    "title: x",
    "Date: 2026-01-05",
    "    suite",
    "description: |",
    "  texte",
    "slug: &a 'x'",
    "tags: [a, b]",
    "- a",
    "# c",
    "intertitre: {genere: [description], h: [\"00000000\"]}",
    "Intertitre: {genere: [Date], h: [\"00000000\"]}",
    "[seo]",
    "a = \"x\"",
    "b = [",
    "]",
    "c = \"\"\"",
    "\"\"\"",
];

/// An article that begins with any of these lines, between fences more often than not.
fn headed_article() -> impl Strategy<Value = String> {
    let fence = prop::sample::select(&["", "", "---", "---", "+++", "{", "<!-- c -->\n---", "---json\n{"][..]);
    let lines = prop::collection::vec(prop::sample::select(HEAD_LINES), 0..6);
    let eol = prop::sample::select(&["\n", "\n", "\r\n", "\r"][..]);
    (fence, lines, any::<bool>(), eol).prop_map(|(fence, lines, closed, eol)| {
        let close = match fence {
            _ if !closed => "",
            "{" => "}\n",
            "+++" => "+++\n",
            "---json\n{" => "}\n---\n",
            "" => "",
            _ => "---\n",
        };
        let body = PIECES[..6].join("\n\n");
        let open = if fence.is_empty() { String::new() } else { format!("{fence}\n") };
        format!("{open}{}\n{close}\n{body}\n", lines.join("\n")).replace('\n', eol)
    })
}

fn article() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => prop::sample::select(&PIECES[..6]), 3 => prop::sample::select(PIECES)];
    let gap = prop::sample::select(&["\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n"][..]);
    let end = prop::sample::select(&["", "\n", "\n\n", "\n\n\n"][..]);
    let eol = prop::sample::select(&["\n", "\n", "\r\n", "\r"][..]);
    let mark = prop::sample::select(&["", "", "\u{feff}"][..]);
    (prop::sample::select(FRONT_MATTERS), prop::collection::vec((piece, gap), 0..22), end, eol, mark).prop_map(
        |(front, pieces, end, eol, mark)| {
            let body: String = pieces.iter().map(|(piece, gap)| format!("{piece}{gap}")).collect();
            let text = format!("{front}{}{end}", body.trim_end_matches('\n'));
            format!("{mark}{}", text.replace('\n', eol))
        },
    )
}

/// Pieces of pages, sound and broken.
const PAGE_PIECES: &[&str] = &[
    "<p>Le conseil municipal de Corvézan a voté lundi la rénovation de la médiathèque, pour 2,4 millions d’euros.</p>",
    "<p>« Nous attendions ce chantier depuis dix ans », a déclaré la maire, Solène Aubry.</p>",
    "<p>Les travaux dureront quatorze mois et mobiliseront 32 ouvriers de la région.</p>",
    "<p>L&rsquo;opposition d&eacute;nonce &laquo;&nbsp;un projet trop cher&nbsp;&raquo;.</p>",
    "<h2>Un intertitre</h2>",
    "<h1>Un titre</h1>",
    "<ul><li>un point<li>un autre</ul>",
    "<blockquote><p>Une citation.</p></blockquote>",
    "<table><tr><td>a<td>b</table>",
    "<div><p>Dans une division.</p>",
    "</div>",
    "<nav><a href=\"/\">Accueil</a></nav>",
    "<!-- un commentaire -->",
    "<figure><img src=a.png alt=\"\"><figcaption>Une légende.</figcaption></figure>",
    "Texte nu<br><br>et deux sauts",
    "<p>Un paragraphe ouvert",
    "<b><center>mal</b> imbriqué</center>",
    "<script>var a = \"</p>\";</script>",
    "{{ variable }} {% if x %}",
    "<!-- intertitre:h2 v=1 h=00000000 -->",
    "<!-- /intertitre -->",
];

/// A page, or a fragment, with its parts on lines, indented, or all on one line.
fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => prop::sample::select(&PAGE_PIECES[..4]), 3 => prop::sample::select(PAGE_PIECES)];
    let gap = prop::sample::select(&["\n", "\n", "\n  ", "", " ", "\n\n"][..]);
    let around = prop::sample::select(
        &[
            ("", ""),
            ("<!doctype html><html lang=fr><head><title>T</title></head><body><main>", "</main></body></html>"),
            (
                "<html>\n<head>\n  <meta charset=utf-8>\n</head>\n<body>\n<article>\n",
                "\n</article>\n</body>\n</html>\n",
            ),
            ("---\ntitle: Un titre\n---\n<div class=\"entry-content\">\n", "\n</div>"),
        ][..],
    );
    let eol = prop::sample::select(&["\n", "\n", "\r\n", "\r"][..]);
    (around, prop::collection::vec((piece, gap), 0..22), eol).prop_map(|((before, after), pieces, eol)| {
        let body: String = pieces.iter().map(|(piece, gap)| format!("{piece}{gap}")).collect();
        format!("{before}{body}{after}").replace('\n', eol)
    })
}

/// Pieces of MDX and of template dialects, sound and broken.
const TEMPLATE_PIECES: &[&str] = &[
    "import Onglets from '@theme/Tabs';",
    "export const a = {\n  b: 1,\n};",
    "<Onglets>\n\nUn texte dans un composant.\n\n</Onglets>",
    "<Carte titre={`a`} />",
    "<Ouvert>",
    "</Ferme>",
    "Une {expression} et {/* un commentaire */} au milieu.",
    "{/* seul */}",
    "{/*",
    "{% hint style=\"info\" %}\nUn conseil.\n{% endhint %}",
    "{{< figure src=\"a\" caption=\"Une légende\" >}}",
    "!!! note \"Un titre\"\n    Dedans.\n\n    Encore.",
    ":::tip[Un titre]\nDedans.\n:::",
    "> [!NOTE]\n> Une note.",
    "Un ==mot== et [un lien](a){ .b } :icone:",
    "{/* intertitre:h2 v=1 h=00000000 */}",
    "{/* /intertitre */}",
];

fn templated() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(&PIECES[..4]),
        3 => prop::sample::select(TEMPLATE_PIECES),
        1 => prop::sample::select(&PIECES[6..28]),
    ];
    let gap = prop::sample::select(&["\n\n", "\n\n", "\n\n", "\n"][..]);
    let eol = prop::sample::select(&["\n", "\n", "\r\n", "\r"][..]);
    (prop::collection::vec((piece, gap), 0..22), eol).prop_map(|(pieces, eol)| {
        let body: String = pieces.iter().map(|(piece, gap)| format!("{piece}{gap}")).collect();
        body.replace('\n', eol)
    })
}

fn options() -> impl Strategy<Value = Options> {
    let h1 = prop::sample::select(&[H1::Auto, H1::Auto, H1::Body, H1::Meta][..]);
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), h1).prop_map(|(expand, headings, repair, toc, h1)| {
        Options { expand, headings, repair, toc, h1, ..Options::default() }
    })
}

/// What an editor may put anywhere in a plan.
const EDITS: &[&str] = &[
    "null",
    "true",
    "0",
    "1",
    "57",
    "-1",
    "99999999999",
    "\"\"",
    "\"Un mot\"",
    "\"a\\nb\"",
    "\"<!-- /intertitre -->\"",
    "[]",
    "{}",
    "\"```\"",
    "\"{% raw %}\"",
    "\"<div>\"",
    "\"---\"",
    "\"# x #\"",
    "\"é😀\"",
    "{\"texte\": \"x\"}",
];

/// The places of all that stands in a value and holds nothing, as pointers.
fn leaves(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(n, item)| leaves(item, format!("{at}/{n}"), found));
        }
        Value::Object(keys) => keys.iter().for_each(|(key, item)| leaves(item, format!("{at}/{key}"), found)),
        _ => found.push(at),
    }
}

/// Restructures, or tells that the file is not one to restructure; its plan gives the same when it is read and applied.
fn run(source: &Source, format: Format, options: &Options) -> Option<String> {
    match restructure::restructure(source, format, options) {
        Ok(done) => {
            let plan = serde_json::to_string(&done.plan).expect("JSON");
            let plan = Plan::parse(&plan).expect("its own plan");
            assert_eq!(plan, done.plan);
            let applied = restructure::apply(source, plan).expect("its own plan can be applied");
            assert_eq!((&applied.text, &applied.plan), (&done.text, &done.plan));
            Some(done.text)
        }
        Err(
            RestructureError::Document(_)
            | RestructureError::TooShort { .. }
            | RestructureError::NotFrench(_)
            | RestructureError::NotText,
        ) => None,
        Err(error) => panic!("{error}\n{:?}", source.text()),
    }
}

/// What comes after the byte order mark and a JSON front matter, into whose words a pair is put.
fn after_object(text: &str, format: Format) -> &str {
    let document = Document::read(&Source::from_text("article", text), format).expect("it was read");
    let object = document.front_matter.filter(|front_matter| front_matter.dialect == Dialect::Json);
    text[object.map_or(0, |object| object.span.end)..].trim_start_matches('\u{feff}')
}

/// How many inputs each property is tried on: 400, or what `PROPTEST_CASES` says.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(400)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn restructure_is_reversible_and_idempotent(
        text in prop_oneof![2 => article(), 1 => headed_article()],
        options in options(),
        plain in any::<bool>(),
    ) {
        let format = if plain { Format::Text } else { Format::Markdown };
        let source = Source::from_text("article", text.clone());
        if let Some(once) = run(&source, format, &options) {
            let output = Source::from_text("article", once.clone());
            // A plain text in which nothing was put is a plain text still.
            let written = if once == text { format } else { Format::Markdown };
            let stripped = restructure::strip(&output, written).expect("its own output reads");
            // What an earlier run left in the input is taken out or adopted first.
            let clean = restructure::strip(&source, format).expect("it was restructured");
            if format == Format::Markdown && !options.repair {
                prop_assert_eq!(&stripped, &clean);
            }
            let twice = run(&output, written, &options).expect("its own output can be restructured");
            prop_assert_eq!(&once, &twice);
            // Marks of changed blocks tell a later run what not to make again; without any, the stripped text is enough.
            if !text.contains("intertitre:") {
                let unrepaired = Options { repair: false, ..options.clone() };
                prop_assert_eq!(run(&Source::from_text("a", stripped), written, &unrepaired).expect("again"), once);
            }
        }
    }

    #[test]
    fn any_edit_of_a_plan_is_applied_or_refused(
        text in article(),
        options in options(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(EDITS)), 1..4),
    ) {
        let source = Source::from_text("article.md", text);
        let Ok(done) = restructure::restructure(&source, Format::Markdown, &options) else { return Ok(()) };
        let mut plan = serde_json::to_value(&done.plan).expect("JSON");
        for (place, edit) in edits {
            let mut places = Vec::new();
            leaves(&plan, String::new(), &mut places);
            if let Some(value) = plan.pointer_mut(&places[place.index(places.len())]) {
                *value = serde_json::from_str(edit).expect("JSON");
            }
        }
        let applied = Plan::parse(&plan.to_string()).and_then(|plan| restructure::apply(&source, plan));
        if let Ok(applied) = applied {
            let output = Source::from_text("article.md", applied.text);
            // A key that the editor wrote can make another reading of a braced line, and the article too short.
            let Some(again) = run(&output, Format::Markdown, &applied.plan.options) else { return Ok(()) };
            let again = Source::from_text("article.md", again);
            prop_assert_eq!(run(&again, Format::Markdown, &applied.plan.options).expect("again"), again.text());
        }
    }

    #[test]
    fn every_word_of_the_author_stays_in_order(text in article(), plain in any::<bool>()) {
        let format = if plain { Format::Text } else { Format::Markdown };
        let kept = Options { repair: false, ..Options::default() };
        let source = Source::from_text("article", text);
        // A plain text that carries markers is read as Markdown.
        let read_as = Format::settle(Some(format), &source);
        if let Some(output) = run(&source, format, &kept) {
            let mut words = after_object(&output, Format::Markdown).split_whitespace();
            let clean = restructure::strip(&source, format).expect("it was restructured");
            for word in after_object(&clean, read_as).split_whitespace() {
                // A plain text becomes Markdown: what would be markup is escaped.
                let kept = |kept: &str| kept == word || plain && kept.strip_prefix('\\') == Some(word);
                prop_assert!(words.any(kept), "{word:?} is lost");
            }
        }
    }

    #[test]
    fn pages_and_templates_are_given_back(
        (text, format) in prop_oneof![
            page().prop_map(|text| (text, Format::Html)),
            templated().prop_map(|text| (text, Format::Mdx)),
            templated().prop_map(|text| (text, Format::Markdown)),
        ],
        options in options(),
    ) {
        let source = Source::from_text("page", text);
        if let Some(once) = run(&source, format, &options) {
            let output = Source::from_text("page", once.clone());
            let stripped = restructure::strip(&output, format).expect("its own output reads");
            if !options.repair {
                prop_assert_eq!(stripped, restructure::strip(&source, format).expect("it was restructured"));
            }
            prop_assert_eq!(run(&output, format, &options).expect("its own output can be restructured"), once);
        }
        if let Ok(document) = Document::read(&source, format) {
            for block in &document.blocks {
                for (range, span, verbatim) in block.prose.parts() {
                    let read = source.text().get(span.range());
                    prop_assert!(read.is_some() && (!verbatim || read == block.prose.text().get(range)));
                }
            }
        }
    }

    #[test]
    fn spans_lie_in_the_text_and_in_order(text in article(), plain in any::<bool>()) {
        let format = if plain { Format::Text } else { Format::Markdown };
        let source = Source::from_text("article", text.clone());
        if let Ok(document) = Document::read(&source, format) {
            let facts = analysis::analyze(&source, &document, None);
            for (block, facts) in document.blocks.iter().zip(&facts.blocks) {
                let prose = block.prose.text();
                let mut last = 0;
                for token in &facts.tokens {
                    prop_assert!(token.range.start >= last && token.range.end > token.range.start);
                    last = token.range.end;
                    let span = block.prose.to_source(token.range.clone());
                    prop_assert!(text.get(span.range()).is_some());
                    if block.prose.is_verbatim(&token.range) {
                        prop_assert_eq!(&text[span.range()], token.text(prose));
                    }
                }
                for sentence in &facts.sentences {
                    prop_assert!(prose.get(sentence.range.clone()).is_some_and(|sentence| sentence.trim() == sentence));
                }
            }
            check(&source, format, &Config::default()).expect("it was read");
        }
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(source) = Source::decode("x", bytes.clone()) {
            prop_assert_eq!(source.encode(source.text()), bytes);
            for format in [Format::Text, Format::Markdown, Format::Mdx, Format::Html] {
                let _ = check(&source, format, &Config::default());
            }
        }
    }

    #[test]
    fn any_characters_are_survived(text in "\\PC{0,300}") {
        let source = Source::from_text("x", text);
        for format in [Format::Text, Format::Markdown, Format::Mdx, Format::Html] {
            if let Ok(Ok((judged, sheet))) = judge_with_sheet(&source, format, &Config::default()) {
                let file = judged.report(&source, format, &Config::default());
                let page = output::html_article(&Page::new(sheet, file));
                prop_assert!(page.ends_with("</html>\n") && !page.contains("<script"));
            }
            let _ = run(&source, format, &Options::default());
        }
    }

    #[test]
    fn splices_change_only_their_range(text in "[a-zé😀\n]{0,60}", places in prop::collection::vec((0usize..80, 0usize..20, "[A-Z]{0,5}"), 0..6)) {
        let list: Vec<Edit> = places
            .iter()
            .map(|(start, length, new)| Edit::replace(Span::new(*start, start + length), new.clone()))
            .collect();
        if let Ok(edits) = Edits::new(list, &text) {
            let after = edits.apply(&text);
            // Every untouched byte of the text before stands in the text after, and tells its old place.
            let mut untouched = vec![true; text.len()];
            for edit in edits.list() {
                untouched[edit.span.range()].fill(false);
            }
            let back: Vec<usize> = (0..after.len()).map(|at| edits.offset_before(at)).collect();
            prop_assert!(back.windows(2).all(|pair| pair[0] <= pair[1]));
            for (at, _) in untouched.iter().enumerate().filter(|(_, untouched)| **untouched) {
                prop_assert!(back.iter().enumerate().any(|(new, old)| *old == at && after.as_bytes()[new] == text.as_bytes()[at]));
            }
        }
    }
}

#[test]
fn the_same_bytes_in_give_the_same_bytes_out_on_any_thread() {
    let articles = common::articles();
    let expected: Vec<String> = articles
        .iter()
        .map(|(_, source, format)| run(source, *format, &Options::default()).expect("an article"))
        .collect();
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    articles
                        .iter()
                        .map(|(_, source, format)| run(source, *format, &Options::default()).expect("an article"))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        for done in runs {
            assert_eq!(done.join().expect("no panic"), expected);
        }
    });
}
