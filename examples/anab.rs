use intertitre::analysis;
use intertitre::document::{Document, Format};
use intertitre::source::Source;
fn main() {
    let mut total = 0usize;
    let start = std::time::Instant::now();
    let text = std::fs::read_to_string("/tmp/big.jsonl").unwrap();
    let texts: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_string())
        .collect();
    let _ = start;
    let start = std::time::Instant::now();
    for _ in 0..3 {
        for text in &texts {
            let source = Source::decode("a.txt".to_string(), text.clone().into_bytes()).unwrap();
            let document = Document::read(&source, Format::of_name("a.txt").unwrap().unwrap()).unwrap();
            total += text.len();
            std::hint::black_box(analysis::analyze(&source, &document, None));
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{} bytes in {seconds:.3} s: {:.2} MB/s", total, total as f64 / seconds / 1e6);
}
