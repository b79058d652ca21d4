//! Reading a document apart from the program: in a process of its own, which may use so much memory and time and no more.
//!
//! A file comes from anybody, and a parser that goes down into a nest of brackets until its stack is full ends its process, which nothing in
//! that process can catch (hayro's issue 1347 has such a file of 20 kB). So keur starts itself once more, gives it the bytes, and takes what
//! it says; when it says nothing, the document is damaged, or took too long. Where the program is another one (a test, a bench), it is read in a
//! thread, whose panic is caught.

use super::picture::{self, Picture, Wanted};
use super::{Format, Pages, Told, text_here};
use crate::domain::{Coded, Reading};
use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// The first word that asks for a reading; no command of the command line is called so.
const WORD: &str = "read-apart";
/// How long a reading may take, and a drawing: somebody looks at an empty room until then.
const READING: Duration = Duration::from_secs(20);
const DRAWING: Duration = Duration::from_secs(6);
/// The memory the process may use, in bytes.
const MEMORY: u64 = 2 * 1_073_741_824;
/// The most bytes an answer has.
const ANSWER: u64 = 32 * 1_048_576;
/// The stack of a reading in a thread.
const STACK: usize = 64 * 1_048_576;

/// The program that reads: keur itself.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Called first of all by the program: reads a document when that is what it was started for, and is told then how to end.
pub fn serve() -> Option<ExitCode> {
    let given: Vec<OsString> = std::env::args_os().skip(1).take(6).collect();
    let given: Vec<&str> = given.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let [WORD, format, page @ ..] = given.as_slice() else {
        if let Some(program) = this_program() {
            let _ = PROGRAM.set(program);
        }
        return None;
    };
    let Some(format) = Format::from_code(format) else {
        return Some(ExitCode::FAILURE);
    };
    limit();
    let answered = answer(format, page);
    Some(if answered.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The program as it runs, also when a newer one took its place on the disk meanwhile.
fn this_program() -> Option<PathBuf> {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() {
        return Some(running);
    }
    std::env::current_exe().ok()
}

#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let to = |most: u64| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    // Where a system knows one of these not, the time is still bounded by whoever waits.
    let _ = setrlimit(Resource::As, to(MEMORY));
    let _ = setrlimit(Resource::Cpu, to(READING.as_secs()));
    let _ = setrlimit(Resource::Core, to(0));
    let _ = setrlimit(Resource::Fsize, to(0));
}

#[cfg(not(unix))]
fn limit() {}

/// Reads what comes in, and answers.
fn answer(format: Format, page: &[&str]) -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let mut out = io::stdout().lock();
    let told = match numbers(page) {
        None => text_here(format, &bytes).and_then(|pages| serde_json::to_vec(&pages).map_err(|_| Reading::Damaged)),
        Some(wanted) => picture::draw_here(format, &bytes, wanted).map(|picture| packed(&picture)),
    };
    match told {
        Ok(answer) => {
            out.write_all(b"+")?;
            out.write_all(&answer)?;
        }
        Err(reading) => {
            out.write_all(b"-")?;
            out.write_all(reading.code().as_bytes())?;
        }
    }
    out.flush()
}

fn numbers(page: &[&str]) -> Option<Wanted> {
    let [page, width, height] = page else { return None };
    Some(Wanted {
        page: page.parse().ok()?,
        width: width.parse().ok()?,
        height: height.parse().ok()?,
    })
}

/// A picture as bytes: its sides, its pixels.
fn packed(picture: &Picture) -> Vec<u8> {
    let sides = [picture.width, picture.height];
    let mut bytes: Vec<u8> = sides.iter().flat_map(|side| side.to_le_bytes()).collect();
    bytes.extend_from_slice(&picture.pixels);
    bytes
}

fn unpacked(bytes: &[u8]) -> Option<Picture> {
    let side = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let (width, height, pixels) = (side(0)?, side(4)?, bytes.get(8..)?.to_vec());
    let expected = width as usize * height as usize * 3;
    (pixels.len() == expected).then_some(Picture { width, height, pixels })
}

/// The text of a document.
pub(super) fn text(format: Format, bytes: &[u8]) -> Told {
    match PROGRAM.get() {
        Some(program) => {
            let answer = ask(program, &[WORD, format.code()], bytes, READING)?;
            serde_json::from_slice::<Pages>(&answer).map_err(|_| Reading::Damaged)
        }
        None => in_thread(bytes, READING, move |bytes| text_here(format, bytes)),
    }
}

/// A page of a document as a picture.
///
/// # Errors
/// Why it cannot be drawn.
pub fn picture(format: Format, bytes: &[u8], wanted: Wanted) -> Result<Picture, Reading> {
    if !format.has_picture() {
        return Err(Reading::Foreign);
    }
    let Some(program) = PROGRAM.get() else {
        return in_thread(bytes, DRAWING, move |bytes| picture::draw_here(format, bytes, wanted));
    };
    let numbers = [wanted.page, wanted.width, wanted.height].map(|number| number.to_string());
    let words = [WORD, format.code(), &numbers[0], &numbers[1], &numbers[2]];
    let answer = ask(program, &words, bytes, DRAWING)?;
    unpacked(&answer).ok_or(Reading::Damaged)
}

/// Starts the process, gives it the bytes and takes its answer.
fn ask(program: &PathBuf, words: &[&str], bytes: &[u8], most: Duration) -> Result<Vec<u8>, Reading> {
    let started = Command::new(program)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else {
        return Err(Reading::TooSlow);
    };
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Reading::TooSlow);
    };
    thread::scope(|scope| {
        scope.spawn(move || {
            // One that ended early reads no further.
            let _ = to.write_all(bytes);
        });
        let (done, answered) = channel();
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = from.take(ANSWER).read_to_end(&mut answer);
            let _ = done.send(read.map(|_| answer));
        });
        let answer = answered.recv_timeout(most);
        if answer.is_err() {
            let _ = child.kill();
        }
        let ended = child.wait().is_ok_and(|status| status.success());
        match answer {
            Err(_) => Err(Reading::TooSlow),
            Ok(Ok(answer)) if ended => told(&answer),
            Ok(_) => Err(Reading::Damaged),
        }
    })
}

fn told(answer: &[u8]) -> Result<Vec<u8>, Reading> {
    match answer.split_first() {
        Some((b'+', rest)) => Ok(rest.to_vec()),
        Some((b'-', code)) => {
            let code = std::str::from_utf8(code).unwrap_or_default();
            Err(Reading::from_code(code).unwrap_or(Reading::Damaged))
        }
        _ => Err(Reading::Damaged),
    }
}

/// The same in a thread of its own.
fn in_thread<T: Send + 'static>(
    bytes: &[u8],
    most: Duration,
    work: impl FnOnce(&[u8]) -> Result<T, Reading> + Send + 'static,
) -> Result<T, Reading> {
    let bytes = bytes.to_vec();
    let (done, answered) = channel();
    let started = thread::Builder::new().stack_size(STACK).spawn(move || {
        let _ = done.send(work(&bytes));
    });
    if started.is_err() {
        return Err(Reading::TooSlow);
    }
    match answered.recv_timeout(most) {
        Ok(told) => told,
        Err(std::sync::mpsc::RecvTimeoutError::Timeout) => Err(Reading::TooSlow),
        // It panicked: its end of the channel is gone.
        Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => Err(Reading::Damaged),
    }
}
