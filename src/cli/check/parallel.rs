//! The same work on many items, on several threads, in the order of the items.

use super::progress::{Progress, TICK};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};

/// What `work` makes of each item, in the order of the items, on at most `jobs` threads; `progress` is told how many are done.
pub(super) fn map<T: Sync, R: Send>(
    items: &[T],
    jobs: usize,
    mut progress: Progress,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let threads = jobs.clamp(1, items.len().max(1));
    let mut done: Vec<(usize, R)> = Vec::with_capacity(items.len());
    if threads == 1 {
        for (number, item) in items.iter().enumerate() {
            done.push((number, work(item)));
            progress.tick(done.len());
        }
    } else {
        let next = AtomicUsize::new(0);
        let (results, told) = mpsc::channel();
        std::thread::scope(|scope| {
            for _ in 0..threads {
                let results = results.clone();
                let (next, work) = (&next, &work);
                scope.spawn(move || {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let Some(item) = items.get(number) else { break };
                        // Whoever listens does so until all threads have ended.
                        let _ = results.send((number, work(item)));
                    }
                });
            }
            drop(results);
            loop {
                match told.recv_timeout(TICK) {
                    Ok(result) => done.push(result),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                progress.tick(done.len());
            }
        });
    }
    progress.end();
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

/// As many threads as the machine has cores.
pub(in crate::cli) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
