//! A PV in every form: it has to be there before anybody looks for it. The yardstick is the typesetter on an empty page.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on should stop, and prints"
)]

use divan::{Bencher, black_box};
use keur::documents::minutes::{Format, render};
use keur::documents::{Content, House, Template, typeset};
use keur::domain::ProcedureKind;
use keur::domain::minutes::Minutes;
use keur::i18n::Lang;
use keur::sample::minutes::{Size, minutes};

fn main() {
    divan::main();
    println!("most memory: {} MB", most_memory_kb() / 1_024);
}

/// The most memory the process has had, in kB, where the system tells.
fn most_memory_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.unwrap_or(0)
}

fn pv(candidates: usize) -> Minutes {
    let size = Size {
        candidates,
        stages: 4,
        jurors: 5,
        criteria: 4,
    };
    minutes(ProcedureKind::ExternalContractual, size)
}

/// The typesetter with nothing to set.
#[divan::bench(sample_count = 10)]
fn an_empty_page(bencher: Bencher) {
    const EMPTY: Template = Template {
        name: "empty",
        source: "#set document(title: \"x\")\n",
        words: &[],
        sections: &[],
    };
    let content = Content {
        lang: Lang::Dutch,
        title: "x".to_owned(),
        made: pv(1).edition.drawn_at,
        data: serde_json::Value::Null,
    };
    bencher.bench_local(|| black_box(typeset::pdf(&EMPTY, &content, &House::none()).unwrap()));
}

/// A PV of four stages and five jurors as PDF.
#[divan::bench(args = [10, 60, 300], sample_count = 10)]
fn pdf(bencher: Bencher, candidates: usize) {
    let minutes = pv(candidates);
    bencher.bench_local(|| black_box(render(Format::Pdf, &minutes, Lang::Dutch, &House::none()).unwrap()));
}

/// One of 300 candidates in the other forms.
#[divan::bench(args = ["docx", "xlsx", "md", "txt"], sample_count = 10)]
fn others(bencher: Bencher, format: &str) {
    use keur::domain::Coded;
    let minutes = pv(300);
    let format = Format::from_code(format).unwrap();
    bencher.bench_local(|| black_box(render(format, &minutes, Lang::Dutch, &House::none()).unwrap()));
}
