//! How far an import, or a plan, is, shared with whoever waits for it: the one thing about a command that is not data.

use super::LineReport;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A look at work that runs on another thread.
#[derive(Clone, Default)]
pub struct Watch(Arc<Shared>);

#[derive(Default)]
struct Shared {
    done: AtomicU64,
    all: AtomicU64,
    stopped: AtomicBool,
    reports: Mutex<Vec<LineReport>>,
}

impl Watch {
    /// Notes how much is done, of how much.
    pub(in crate::office) fn note(&self, done: u64, all: u64) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
    }

    /// Keeps what became of a record.
    pub(super) fn keep(&self, report: LineReport) {
        let mut reports = self.0.reports.lock().unwrap_or_else(PoisonError::into_inner);
        reports.push(report);
    }

    /// What became of each record so far; gone from here then.
    pub fn take(&self) -> Vec<LineReport> {
        let mut reports = self.0.reports.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut reports)
    }

    /// How much is done, in hundredths; none before that is known.
    pub fn percent(&self) -> Option<u64> {
        let all = self.0.all.load(Ordering::Relaxed);
        (all > 0).then(|| self.0.done.load(Ordering::Relaxed).saturating_mul(100) / all)
    }

    /// Asks it to stop: nothing is kept then.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub(in crate::office) fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Relaxed)
    }
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Watch").field(&self.percent()).finish()
    }
}

impl PartialEq for Watch {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
