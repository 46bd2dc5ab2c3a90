//! Lines answered on several threads and handed on in their order, a few at a time.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Lines under way for each thread: enough for none to wait, few enough for the memory not to depend on the input.
const AHEAD: usize = 4;

/// Bytes of a line: more than the longest book.
const LONGEST_LINE: u64 = 64 << 20;

/// A line without its end, and its number, from 1.
type Numbered = (usize, Vec<u8>);

/// Answers every line of `input` that is not blank by `answer`, given its number, on `jobs` threads, and hands the answers
/// to `deliver` in the order of the lines; a line that cannot be read ends the run. Lines are read while others are
/// answered, and a line alone is answered without waiting for the next.
pub(super) fn ordered<R: Send, E>(
    input: &mut (dyn Read + Send),
    jobs: usize,
    answer: impl Fn(usize, &[u8]) -> R + Sync,
    mut deliver: impl FnMut(io::Result<R>) -> Result<(), E>,
) -> Result<(), E> {
    let jobs = jobs.max(1);
    let (tokens, permits) = sync_channel(jobs * AHEAD);
    let (lines, work) = sync_channel::<(usize, Numbered)>(jobs * AHEAD);
    // Whatever is under way fits: no thread waits for the one that delivers.
    let (results, answered) = sync_channel::<(usize, io::Result<R>)>(jobs * AHEAD * 2);
    let work = Mutex::new(work);
    std::thread::scope(|scope| {
        let failed = results.clone();
        scope.spawn(move || read(input, &tokens, &lines, &failed));
        for _ in 0..jobs {
            let (results, work, answer) = (results.clone(), &work, &answer);
            scope.spawn(move || {
                loop {
                    let next = work.lock().unwrap_or_else(std::sync::PoisonError::into_inner).recv();
                    let Ok((rank, (number, line))) = next else { break };
                    if results.send((rank, Ok(answer(number, &line)))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(results);
        hand_on(answered, permits, &mut deliver)
    })
}

/// Delivers the answers in the order of their ranks; each lets another line in.
fn hand_on<R, E>(
    answered: Receiver<(usize, io::Result<R>)>,
    permits: Receiver<()>,
    deliver: &mut impl FnMut(io::Result<R>) -> Result<(), E>,
) -> Result<(), E> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (rank, result) in answered {
        early.insert(rank, result);
        while let Some(result) = early.remove(&next) {
            next += 1;
            // Each line took one place before it was read.
            let _ = permits.recv();
            deliver(result)?;
        }
    }
    Ok(())
}

/// Reads the lines, as many ahead as there are places for.
fn read<R>(
    input: &mut (dyn Read + Send),
    tokens: &SyncSender<()>,
    lines: &SyncSender<(usize, Numbered)>,
    failed: &SyncSender<(usize, io::Result<R>)>,
) {
    let mut input = BufReader::new(input);
    let mut rank = 0;
    for number in 1.. {
        let line = match next_line(&mut input) {
            Ok(Some(line)) => line,
            Ok(None) => break,
            Err(error) => {
                if tokens.send(()).is_ok() {
                    let _ = failed.send((rank, Err(error)));
                }
                break;
            }
        };
        if line.trim_ascii().is_empty() {
            continue;
        }
        // Nobody listens any more: the run has ended.
        if tokens.send(()).is_err() || lines.send((rank, (number, line))).is_err() {
            break;
        }
        rank += 1;
    }
}

/// The next line without its end.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let read = input.take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    if read == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 == LONGEST_LINE {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "une ligne dépasse 64 Mio"));
    }
    Ok(Some(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(text: &str, jobs: usize) -> Vec<String> {
        let mut told = Vec::new();
        let slow = |number: usize, line: &[u8]| {
            // The first lines of each ten take longest.
            std::thread::sleep(std::time::Duration::from_micros(10 - number as u64 % 10));
            format!("{number} {}", String::from_utf8_lossy(line))
        };
        let done: Result<(), ()> = ordered(&mut text.as_bytes(), jobs, slow, |answer| {
            told.push(answer.expect("a line"));
            Ok(())
        });
        assert!(done.is_ok());
        told
    }

    #[test]
    fn answers_come_in_the_order_of_the_lines() {
        let text: String = (1..=500).map(|number| format!("ligne {number}\n")).collect();
        let expected: Vec<String> = (1..=500).map(|number| format!("{number} ligne {number}")).collect();
        for jobs in [1, 2, 7] {
            assert_eq!(answers(&text, jobs), expected);
        }
    }

    #[test]
    fn blank_lines_have_no_answer_and_count() {
        assert_eq!(answers("un\n\n  \r\nquatre", 3), ["1 un", "4 quatre"]);
        assert!(answers("", 2).is_empty());
    }

    #[test]
    fn the_run_ends_where_nobody_takes_the_answers() {
        let text = "a\n".repeat(10_000);
        let mut taken = 0;
        let done = ordered(
            &mut text.as_bytes(),
            4,
            |number, _| number,
            |_| {
                taken += 1;
                if taken < 3 { Ok(()) } else { Err("fermé") }
            },
        );
        assert_eq!((done, taken), (Err("fermé"), 3));
    }

    #[test]
    fn a_line_is_answered_before_the_next_is_there() {
        // Each read waits for the answer to the line before it.
        struct Client(Receiver<()>, usize);
        impl Read for Client {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                if self.1 > 0 && self.1 < 4 {
                    self.0.recv().map_err(io::Error::other)?;
                }
                self.1 += 1;
                if self.1 > 4 {
                    return Ok(0);
                }
                into[..2].copy_from_slice(b"q\n");
                Ok(2)
            }
        }
        let (answered, wait) = sync_channel(10);
        let mut count = 0;
        let done: Result<(), ()> = ordered(
            &mut Client(wait, 0),
            2,
            |number, _| number,
            |_| {
                count += 1;
                let _ = answered.send(());
                Ok(())
            },
        );
        assert_eq!((done, count), (Ok(()), 4));
    }
}
