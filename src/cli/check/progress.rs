//! A bar on standard error for runs that take long.

use crate::cli::Streams;
use std::time::{Duration, Instant};

/// How long a run may take before anything is shown.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the bar is drawn.
pub(super) const TICK: Duration = Duration::from_millis(100);
/// Columns of the bar.
const BAR: usize = 24;

/// How far a run is; on a terminal only.
pub(super) struct Progress<'s, 'a> {
    streams: &'s mut Streams<'a>,
    total: usize,
    started: Instant,
    /// When it was last drawn, and what it said.
    drawn: Option<(Instant, usize)>,
    wanted: bool,
}

impl<'s, 'a> Progress<'s, 'a> {
    /// Of a run over `total` files.
    #[expect(clippy::disallowed_methods, reason = "a bar shows the time that passes; no result depends on it")]
    pub(super) fn new(streams: &'s mut Streams<'a>, total: usize, quiet: bool) -> Self {
        let wanted = streams.messages_terminal && !quiet && total > 1;
        Self { streams, total, started: Instant::now(), drawn: None, wanted }
    }

    /// So many files are done.
    #[expect(clippy::disallowed_methods, reason = "a bar shows the time that passes; no result depends on it")]
    pub(super) fn tick(&mut self, done: usize) {
        let due = match self.drawn {
            Some((drawn, told)) => told != done && drawn.elapsed() >= TICK,
            None => self.started.elapsed() >= PATIENCE,
        };
        if self.wanted && due {
            self.drawn = Some((Instant::now(), done));
            self.draw(&format!("\r\u{1b}[K{}", bar(done, self.total)));
        }
    }

    /// Takes the bar away.
    pub(super) fn end(mut self) {
        if self.drawn.is_some() {
            self.draw("\r\u{1b}[K");
        }
    }

    fn draw(&mut self, text: &str) {
        // Standard error may be closed; the result does not depend on it.
        let _ = self.streams.messages.write_all(text.as_bytes());
        let _ = self.streams.messages.flush();
    }
}

/// `[#########···············] 375/1000 fichiers`
fn bar(done: usize, total: usize) -> String {
    let full = done.saturating_mul(BAR).checked_div(total).unwrap_or(BAR).min(BAR);
    format!("[{}{}] {done}/{total} fichiers", "#".repeat(full), "·".repeat(BAR - full))
}

#[cfg(test)]
mod tests {
    use super::{Progress, bar};
    use crate::cli::Streams;

    #[test]
    fn bars_fill_from_the_left() {
        assert_eq!(bar(375, 1000), "[#########···············] 375/1000 fichiers");
        assert_eq!(bar(7, 7), "[########################] 7/7 fichiers");
    }

    #[test]
    fn nothing_is_drawn_before_half_a_second_nor_where_nobody_looks() {
        for (terminal, quiet, waited, seen) in
            [(true, false, 600, true), (true, false, 0, false), (true, true, 600, false), (false, false, 600, false)]
        {
            let mut messages = Vec::new();
            let mut streams = Streams {
                input: &mut std::io::empty(),
                output: &mut std::io::sink(),
                messages: &mut messages,
                terminal: false,
                messages_terminal: terminal,
            };
            let mut progress = Progress::new(&mut streams, 9, quiet);
            std::thread::sleep(std::time::Duration::from_millis(waited));
            progress.tick(3);
            progress.end();
            let told = String::from_utf8(messages).expect("UTF-8");
            assert_eq!(told.contains("3/9 fichiers") && told.ends_with("\r\u{1b}[K"), seen, "{told:?}");
            assert_eq!(told.is_empty(), !seen);
        }
    }
}
